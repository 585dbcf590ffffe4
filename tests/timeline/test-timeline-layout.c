/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "random-events.h"
#include "timeline/jalons-timeline-drawing.h"
#include "timeline/jalons-timeline-layout.h"

#define WIDTH 1240.0
#define SLACK 1e-3

typedef struct
{
  RandomEvents events;
  double height;
  JalonsTimelineGeometryFlags flags;
} Case;

static const Case cases[] = {
  { { 0, 19000, 19001, 0, 0, 0 }, 248, 0 },
  { { 1, 19000, 19000, 0, 0, 0 }, 248, 0 },
  { { 12, 16000, 20500, 40, 10, 20 }, 248, JALONS_TIMELINE_WITH_SHELF },
  { { 60, 18000, 20500, 30, 5, 5 }, 248, JALONS_TIMELINE_WITH_SHELF },
  { { 700, 18000, 20500, 30, 5, 5 }, 248, 0 },
  { { 700, 18000, 20500, 30, 5, 5 }, 150, 0 },
  { { 700, 18000, 20500, 30, 5, 5 }, 500, 0 },
  { { 20000, 16000, 20500, 30, 2, 5 }, 248, 0 },
  { { 500, 19000, 19004, 30, 5, 0 }, 248, 0 },
  { { 300, 18000, 20500, 100, 0, 0 }, 248, 0 },
  { { 400, 18000, 20500, 0, 100, 0 }, 248, 0 },
  { { 500, -900000, 900000, 30, 10, 0 }, 248, 0 },
  { { 700, 18000, 20500, 30, 5, 5 }, 600, JALONS_TIMELINE_UPRIGHT },
  { { 60, 18000, 20500, 30, 5, 5 }, 600, JALONS_TIMELINE_UPRIGHT },
};

typedef struct
{
  JalonsEventArray *array;
  JalonsEventArray *reference;
  JalonsTimelineIndex *index;
  JalonsTimelineLayout *layout;
  JalonsTimelineGeometry geometry;
} Fixture;

static void
fixture_init (Fixture *fixture, const Case *test_case, guint32 seed)
{
  fixture->array = random_events_new (&test_case->events, seed);
  fixture->reference = random_events_new (&test_case->events, seed + 1);
  fixture->index = jalons_timeline_index_new (fixture->array, NULL, fixture->reference);
  fixture->layout = jalons_timeline_layout_new ();
  jalons_timeline_geometry_init (&fixture->geometry, WIDTH, test_case->height, 1, test_case->flags);
  jalons_timeline_layout_set_geometry (fixture->layout, &fixture->geometry);
  jalons_timeline_layout_set_index (fixture->layout, fixture->index);
}

static void
fixture_clear (Fixture *fixture)
{
  jalons_timeline_layout_free (fixture->layout);
  jalons_timeline_index_unref (fixture->index);
  jalons_event_array_unref (fixture->reference);
  jalons_event_array_unref (fixture->array);
}

static JalonsTimelineScale
random_scale (const Fixture *fixture, const RandomEvents *events)
{
  double days = exp (g_test_rand_double_range (log (7), log (60 * 365)));
  double density = fixture->geometry.length / days;
  double first = g_test_rand_double_range (events->first - days, events->last + 1);

  return jalons_timeline_scale_new (first, density, fixture->geometry.length);
}

static gboolean
is_wide (const JalonsTimelineMark *mark)
{
  return mark->item->type == JALONS_TIMELINE_ITEM_WIDE
         || mark->item->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER;
}

static gboolean
share_rows (const JalonsTimelineItem *a, const JalonsTimelineItem *b)
{
  return a->band == b->band && a->row < b->row + b->n_rows && b->row < a->row + a->n_rows;
}

static void
assert_apart (const JalonsTimelineBox *a, const JalonsTimelineBox *b)
{
  gboolean apart = a->x + a->width <= b->x + SLACK || b->x + b->width <= a->x + SLACK
                   || a->y + a->height <= b->y + SLACK || b->y + b->height <= a->y + SLACK;

  if (!apart)
    g_test_message ("[%g %g %g %g] overlaps [%g %g %g %g]", a->x, a->y, a->width, a->height, b->x,
                    b->y, b->width, b->height);
  g_assert_true (apart);
}

static JalonsTimelineBox
label_box (const JalonsTimelineMark *mark)
{
  return (JalonsTimelineBox) { mark->label_x, mark->box.y, MAX (mark->label_room, 0),
                               mark->box.height };
}

/* No two marks overlap, and no room for words reaches into a mark or the room of another. */
static void
check_overlaps (const Fixture *fixture)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);
  gboolean upright = (fixture->geometry.flags & JALONS_TIMELINE_UPRIGHT) != 0;

  for (guint i = 0; i < n_marks; i++)
    for (guint j = i + 1; j < n_marks; j++)
      {
        JalonsTimelineBox words = label_box (&marks[i]), others = label_box (&marks[j]);

        if (!share_rows (marks[i].item, marks[j].item))
          continue;
        assert_apart (&marks[i].box, &marks[j].box);
        if (upright || marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE
            || marks[j].item->type == JALONS_TIMELINE_ITEM_REFERENCE)
          continue;
        if (words.width > 0)
          assert_apart (&words, &marks[j].box);
        if (others.width > 0)
          assert_apart (&others, &marks[i].box);
        if (words.width > 0 && others.width > 0)
          assert_apart (&words, &others);
      }
}

/* Marks stay within their band. */
static void
check_bands (const Fixture *fixture)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);

  if (fixture->geometry.flags & JALONS_TIMELINE_UPRIGHT)
    return;
  for (guint i = 0; i < n_marks; i++)
    {
      const JalonsTimelineBox *band = &fixture->geometry.bands[marks[i].item->band];

      g_assert_true (marks[i].box.y >= band->y - 1.5);
      g_assert_true (marks[i].box.y + marks[i].box.height <= band->y + band->height + 1.5);
    }
}

/* Every event in view is in exactly one mark, and pills count what they hold. */
static void
check_counts (const Fixture *fixture, const JalonsTimelineScale *scale)
{
  g_autofree guint *seen = g_new0 (guint, fixture->array->n_events + 1);
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);
  double reach = 80 / scale->density;

  for (guint i = 0; i < n_marks; i++)
    {
      g_autoptr (GArray) events = jalons_timeline_layout_get_events (fixture->layout, &marks[i]);

      if (marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE)
        continue;
      g_assert_cmpuint (events->len, ==, marks[i].item->n_events);
      g_assert_cmpuint (marks[i].item->n_live, ==, marks[i].item->n_events);
      for (guint j = 0; j < events->len; j++)
        {
          guint32 event = g_array_index (events, guint32, j);
          JalonsTimelineMark found;

          g_assert_cmpuint (seen[event]++, ==, 0);
          if (j % 50 != 0)
            continue;
          g_assert_true (jalons_timeline_layout_find_event (fixture->layout, event, &found));
          g_assert_true (found.item == marks[i].item);
        }
    }

  for (gsize i = 0; i < fixture->array->n_dated; i++)
    {
      double day = jalons_timeline_center_of (&fixture->array->events[i]);

      if (day > scale->first + reach && day < jalons_timeline_scale_get_last (scale) - reach)
        g_assert_cmpuint (seen[i], ==, 1);
    }
}

/* What stands in one view stands at the same time and height in another one, panned at will. */
static void
check_pan (Fixture *fixture, const JalonsTimelineScale *scale)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);
  g_autofree JalonsTimelineMark *before = g_memdup2 (marks, n_marks * sizeof *marks);
  guint n_before = n_marks, n_found = 0;
  double pixels = g_test_rand_double_range (-600, 600);
  JalonsTimelineScale moved = jalons_timeline_scale_pan (scale, pixels);
  double shift = (moved.first - scale->first) * scale->density;

  /* A layout that never saw the other view. */
  jalons_timeline_layout_set_index (fixture->layout, fixture->index);
  jalons_timeline_layout_set_scale (fixture->layout, &moved);
  marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);
  if (fixture->geometry.flags & JALONS_TIMELINE_UPRIGHT)
    return;

  for (guint i = 0; i < n_before; i++)
    for (guint j = 0; j < n_marks; j++)
      {
        if (fabs (before[i].box.x - shift - marks[j].box.x) > SLACK
            || fabs (before[i].box.y - marks[j].box.y) > SLACK
            || fabs (before[i].box.width - marks[j].box.width) > SLACK)
          continue;
        n_found++;
        g_assert_true (fabs (before[i].label_room - marks[j].label_room) < SLACK);
        break;
      }
  for (guint i = 0; i < n_before; i++)
    if (before[i].box.x + before[i].box.width < MAX (0, shift)
        || before[i].box.x > fixture->geometry.length + MIN (0, shift))
      n_before--, before[i--] = before[n_before];
  g_assert_cmpuint (n_found, >=, n_before);
}

static guint
hit_by_force (const JalonsTimelineMark *marks, guint n_marks, double x, double y, double slack)
{
  guint best = JALONS_TIMELINE_NO_MARK;
  int best_rank = 9;
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < n_marks; i++)
    {
      const JalonsTimelineBox *box = &marks[i].box;
      double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
      double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);
      double distance = hypot (x - box->x - box->width / 2, y - box->y - box->height / 2);
      int rank = is_wide (&marks[i])                                     ? 2
                 : marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE ? 4
                                                                         : 0;

      if (dx > slack || dy > slack)
        continue;
      rank += dx > 0 || dy > 0;
      if (rank < best_rank || (rank == best_rank && distance < nearest))
        {
          best = i;
          best_rank = rank;
          nearest = distance;
        }
    }
  return best;
}

static void
check_hits (const Fixture *fixture)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);

  for (guint i = 0; i < 60; i++)
    {
      double x = g_test_rand_double_range (0, fixture->geometry.width);
      double y = g_test_rand_double_range (0, fixture->geometry.height);
      double slack = i % 2 == 0 ? 0 : 12;

      g_assert_cmpuint (jalons_timeline_layout_hit (fixture->layout, x, y, slack), ==,
                        hit_by_force (marks, n_marks, x, y, slack));
    }
  for (guint i = 0; i < n_marks; i++)
    {
      const JalonsTimelineBox *box = &marks[i].box;

      if (!is_wide (&marks[i]) && marks[i].item->type != JALONS_TIMELINE_ITEM_REFERENCE)
        g_assert_cmpuint (jalons_timeline_layout_hit (fixture->layout, box->x + box->width / 2,
                                                      box->y + box->height / 2, 0),
                          ==, i);
    }
}

/* Each mark of the catalogue in view is found again by what it stands for. */
static void
check_references (const Fixture *fixture)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (fixture->layout, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      JalonsTimelineMark found;

      if (marks[i].item->type != JALONS_TIMELINE_ITEM_REFERENCE)
        continue;
      g_assert_true (
        jalons_timeline_layout_find_reference (fixture->layout, marks[i].item->event, &found));
      g_assert_true (found.item == marks[i].item);
    }
}

/* Walking from end to end visits every mark of a band once, in order of time. */
static void
check_walk (const Fixture *fixture)
{
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      JalonsTimelineMark mark, end, next;
      guint32 n_events = 0, expected = 0;

      for (gsize i = 0; i < fixture->array->n_dated; i++)
        expected += fixture->geometry.flags & JALONS_TIMELINE_UPRIGHT
                      ? band == 0
                      : fixture->array->events[i].kind == band;
      if (!jalons_timeline_layout_find_end (fixture->layout, band, FALSE, &mark))
        {
          g_assert_cmpuint (expected, ==, 0);
          continue;
        }
      /* Several may share the first moment. */
      while (jalons_timeline_layout_step (fixture->layout, &mark, -1, &next))
        mark = next;
      for (;;)
        {
          if (mark.item->type != JALONS_TIMELINE_ITEM_REFERENCE)
            n_events += mark.item->n_events;
          end = mark;
          if (!jalons_timeline_layout_step (fixture->layout, &mark, 1, &next))
            break;
          mark = next;
          g_assert_true (jalons_timeline_layout_step (fixture->layout, &mark, -1, &next));
          g_assert_true (next.item == end.item);
        }
      g_assert_cmpuint (n_events, ==, expected);
    }
}

static void
test_properties (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      guint32 seed = g_test_rand_int ();

      g_test_message ("case %u, seed %u", i, seed);
      fixture_init (&fixture, &cases[i], seed);
      for (guint round = 0; round < 25; round++)
        {
          JalonsTimelineScale scale = random_scale (&fixture, &cases[i].events);

          g_test_message ("first %f density %f", scale.first, scale.density);
          jalons_timeline_layout_set_scale (fixture.layout, &scale);
          check_overlaps (&fixture);
          check_bands (&fixture);
          check_counts (&fixture, &scale);
          check_hits (&fixture);
          if (round % 5 == 0)
            {
              check_references (&fixture);
              check_walk (&fixture);
            }
          check_pan (&fixture, &scale);
        }
      fixture_clear (&fixture);
    }
}

/* A few events far from each other all have room for their words, whatever the catalogue knows. */
static void
test_sparse (void)
{
  const Case test_case = { { 20, 18000, 20000, 0, 0, 0 }, 248, 0 };
  Fixture fixture;
  JalonsTimelineScale scale;
  const JalonsTimelineMark *marks;
  guint n_marks, n_events = 0;

  fixture_init (&fixture, &test_case, 7);
  scale = jalons_timeline_scale_fit (18000, 20000, fixture.geometry.length, 40);
  jalons_timeline_layout_set_scale (fixture.layout, &scale);
  marks = jalons_timeline_layout_get_marks (fixture.layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].item->type == JALONS_TIMELINE_ITEM_EVENT)
      {
        g_assert_true (marks[i].label_room > 60);
        n_events++;
      }
  g_assert_cmpuint (n_events, ==, 20);
  fixture_clear (&fixture);
}

static void
test_year (void)
{
  JalonsPackedEvent *event = g_new0 (JalonsPackedEvent, 1);
  g_autoptr (JalonsEventArray) array = NULL;
  g_autoptr (JalonsTimelineIndex) index = NULL;
  g_autoptr (JalonsTimelineLayout) layout = jalons_timeline_layout_new ();
  JalonsTimelineGeometry geometry;
  JalonsTimelineScale scale;
  const JalonsTimelineMark *marks;
  JalonsPeriod year = jalons_period_year (2014, JALONS_BASIS_STATED);
  guint n_marks;

  event->id = 1;
  event->first = year.first;
  event->last = year.last;
  event->precision = year.precision;
  array = jalons_event_array_new_take (event, 1);
  index = jalons_timeline_index_new (array, NULL, NULL);
  jalons_timeline_geometry_init (&geometry, WIDTH, 248, 1, 0);
  jalons_timeline_layout_set_geometry (layout, &geometry);
  jalons_timeline_layout_set_index (layout, index);

  /* As wide as it is, at every zoom. */
  for (double days = 10; days < 20000; days *= 1.5)
    {
      scale = jalons_timeline_scale_fit (year.first - days / 2, year.first + days / 2,
                                         geometry.length, 0);
      jalons_timeline_layout_set_scale (layout, &scale);
      marks = jalons_timeline_layout_get_marks (layout, &n_marks);
      g_assert_cmpuint (n_marks, ==, 1);
      g_assert_cmpfloat_with_epsilon (marks[0].box.width, MAX (365 * scale.density, 13), 1e-6);
    }
}

/* Words reach as far as the next mark of their row, or to the end of the view. */
static void
test_free_room (void)
{
  static const JalonsPackedEvent events[] = {
    { 19000, 19000, .id = 1, .precision = JALONS_PRECISION_DAY },
    { 19600, 19600, .id = 2, .precision = JALONS_PRECISION_DAY },
  };
  g_autoptr (JalonsEventArray) array
    = jalons_event_array_new_take (g_memdup2 (events, sizeof events), G_N_ELEMENTS (events));
  g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (array, NULL, NULL);
  g_autoptr (JalonsTimelineLayout) layout = jalons_timeline_layout_new ();
  JalonsTimelineGeometry geometry;
  JalonsTimelineScale scale;
  const JalonsTimelineMark *marks;
  guint n_marks;

  jalons_timeline_geometry_init (&geometry, WIDTH, 248, 1, 0);
  scale = jalons_timeline_scale_new (18980, 1, geometry.length);
  jalons_timeline_layout_set_geometry (layout, &geometry);
  jalons_timeline_layout_set_index (layout, index);
  jalons_timeline_layout_set_scale (layout, &scale);
  marks = jalons_timeline_layout_get_marks (layout, &n_marks);
  g_assert_cmpuint (n_marks, ==, 2);
  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_true (marks[i].label_room > 400);
      if (marks[i].item->event == 0 && marks[1 - i].item->row == marks[i].item->row)
        g_assert_true (marks[i].label_x + marks[i].label_room < marks[1 - i].box.x);
    }
}

static char *
long_words_cb (guint32 event_id, gpointer user_data)
{
  return g_strdup ("Words that are long enough");
}

/* Wherever the view begins and ends, words lie within it: none is cut but by an ellipsis. */
static void
test_words_in_view (void)
{
  static const JalonsPackedEvent events[] = {
    { 19000, 19000, .id = 1, .precision = JALONS_PRECISION_DAY },
    { 19000, 19080, .id = 1, .precision = JALONS_PRECISION_DAY, .bits = JALONS_EVENT_BIT_DURATION },
  };
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr (JalonsTimelineDrawing) drawing = jalons_timeline_drawing_new (context);
  JalonsTimelineGeometry geometry;

  jalons_timeline_words_set_func (jalons_timeline_drawing_get_words (drawing), long_words_cb, NULL);
  jalons_timeline_geometry_init (&geometry, WIDTH, 248, 1, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (JalonsEventArray) array
        = jalons_event_array_new_take (g_memdup2 (&events[i], sizeof *events), 1);
      g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (array, NULL, NULL);
      g_autoptr (JalonsTimelineLayout) layout = jalons_timeline_layout_new ();
      guint n_whole = 0, n_cut = 0, n_out = 0;
      double whole = 0;

      jalons_timeline_layout_set_geometry (layout, &geometry);
      jalons_timeline_layout_set_index (layout, index);
      for (double x = -300; x < geometry.length + 20; x += 7)
        {
          JalonsTimelineScale scale = jalons_timeline_scale_new (19000 - x, 1, geometry.length);
          const JalonsTimelineMark *marks;
          JalonsTimelineBox box;
          guint n_marks;

          jalons_timeline_layout_set_scale (layout, &scale);
          marks = jalons_timeline_layout_get_marks (layout, &n_marks);
          if (n_marks == 0
              || !jalons_timeline_drawing_get_label_box (drawing, layout, &marks[0], &box))
            {
              n_out++;
              continue;
            }
          g_assert_cmpfloat (box.x, >=, 0);
          g_assert_cmpfloat (box.x + box.width, <=, geometry.length);
          whole = MAX (whole, box.width);
          n_whole += box.width >= whole;
          n_cut += box.width < whole;
        }
      g_assert_cmpuint (n_whole, >, 100);
      g_assert_cmpuint (n_cut, >, 3);
      g_assert_cmpuint (n_out, >, 20);
    }
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/layout/properties", test_properties);
  g_test_add_func ("/timeline/layout/sparse", test_sparse);
  g_test_add_func ("/timeline/layout/free-room", test_free_room);
  g_test_add_func ("/timeline/layout/year", test_year);
  g_test_add_func ("/timeline/layout/words-in-view", test_words_in_view);
  return g_test_run ();
}
