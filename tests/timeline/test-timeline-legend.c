/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include <pango/pangocairo.h>

#include "random-events.h"
#include "timeline/jalons-timeline-drawing.h"

static const RandomEvents library = { 90, 18500, 20400, 25, 6, 6 };

/* Draws nothing, and remembers what was written. */
typedef struct
{
  JalonsTimelinePainter parent;
  double bottom; /* words above this are not of the legend */
  GPtrArray *words;
  double end;
} Listener;

static void
fill (JalonsTimelinePainter *painter,
      JalonsTimelineShape shape,
      const JalonsTimelineBox *box,
      const JalonsTimelineColor *color)
{
}

static void
fill_fading (JalonsTimelinePainter *painter,
             JalonsTimelineShape shape,
             const JalonsTimelineBox *box,
             double fade,
             gboolean upright,
             const JalonsTimelineColor *color)
{
}

static void
stroke (JalonsTimelinePainter *painter,
        JalonsTimelineShape shape,
        const JalonsTimelineBox *box,
        double width,
        JalonsTimelineDash dash,
        const JalonsTimelineColor *color)
{
}

static void
line (JalonsTimelinePainter *painter,
      const double from[2],
      const double to[2],
      double width,
      JalonsTimelineDash dash,
      const JalonsTimelineColor *color)
{
}

static void
text (JalonsTimelinePainter *painter,
      PangoLayout *layout,
      double x,
      double y,
      const JalonsTimelineColor *color)
{
  Listener *self = (Listener *) painter;
  int width;

  if (y < self->bottom)
    return;
  pango_layout_get_pixel_size (layout, &width, NULL);
  self->end = MAX (self->end, x + width);
  g_ptr_array_add (self->words, g_strdup (pango_layout_get_text (layout)));
}

static void
push_clip (JalonsTimelinePainter *painter, const JalonsTimelineBox *box)
{
}

static void
pop_clip (JalonsTimelinePainter *painter)
{
}

static const JalonsTimelinePainterClass listener_class
  = { fill, fill_fading, stroke, line, text, push_clip, pop_clip };

/* What the legend says in that width, with text so much larger than usual. */
static GPtrArray *
read_legend (double width, double unit)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 10");
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 3);
  g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (events, NULL, NULL);
  g_autoptr (JalonsTimelineDrawing) drawing = NULL;
  g_autoptr (JalonsTimelineLayout) layout = jalons_timeline_layout_new ();
  JalonsTimelineScale scale = jalons_timeline_scale_fit (18500, 20400, width, 20);
  JalonsTimelineScene scene = { 0 };
  JalonsTimelineGeometry geometry;
  Listener listener = { { &listener_class }, 0, g_ptr_array_new_with_free_func (g_free), 0 };

  pango_font_description_set_size (font, (int) (10 * unit * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  drawing = jalons_timeline_drawing_new (context);
  jalons_timeline_geometry_init (&geometry, width, JALONS_TIMELINE_NATURAL_HEIGHT * unit, unit,
                                 JALONS_TIMELINE_PLAIN);
  g_assert_cmpfloat (geometry.legend.height, >, 0);
  listener.bottom = geometry.legend.y - 1;
  jalons_timeline_layout_set_geometry (layout, &geometry);
  jalons_timeline_layout_set_index (layout, index);
  jalons_timeline_layout_set_scale (layout, &scale);
  jalons_timeline_drawing_draw (drawing, &listener.parent, layout, &scene);
  g_assert_cmpfloat (listener.end, <=, width);
  g_object_unref (context);

  return listener.words;
}

static gboolean
has (GPtrArray *words, const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

/* With larger text every form is still explained; of amounts it says less first. */
static void
test_larger_text (void)
{
  static const char *const forms[]
    = { "no amount", "rumour", "date deduced", "vague date", "duration, total", "announced" };
  g_autoptr (GPtrArray) usual = read_legend (1200, 1);
  g_autoptr (GPtrArray) large = read_legend (1200, 1.5);

  g_assert_cmpuint (usual->len, ==, JALONS_MONEY_N_CLASSES + G_N_ELEMENTS (forms));
  g_assert_true (has (large, "< $10M"));
  g_assert_true (has (large, "≥ $10B"));
  g_assert_cmpuint (large->len, <=, usual->len);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_assert_true (has (usual, forms[i]));
      g_assert_true (has (large, forms[i]));
    }
}

/* What has no room at all is left out whole. */
static void
test_no_room (void)
{
  g_autoptr (GPtrArray) words = read_legend (300, 1);

  g_assert_cmpuint (words->len, >, 0);
  g_assert_false (has (words, "announced"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/legend/larger-text", test_larger_text);
  g_test_add_func ("/timeline/legend/no-room", test_no_room);

  return g_test_run ();
}
