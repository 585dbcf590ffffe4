/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <math.h>

#include "random-events.h"
#include "timeline/jalons-timeline-index.h"

static const RandomEvents libraries[] = {
  { 0, 0, 1, 0, 0, 0 },
  { 1, 19000, 19000, 0, 0, 0 },
  { 40, 16000, 20500, 30, 5, 10 },
  { 3000, 16000, 20500, 30, 5, 5 },
  { 3000, 19700, 19710, 10, 5, 5 },
  { 2000, -900000, 900000, 30, 30, 0 },
};

static guint8
brute_hue (guint8 hue, guint8 other, gboolean first)
{
  return first || hue == other ? other : JALONS_TIMELINE_HUE_MIXED;
}

static void
check_bucket (JalonsTimelineIndex *index,
              const JalonsTimelineStream *stream,
              const JalonsTimelineBucket *bucket,
              guint octave,
              JalonsEventArray *array,
              guint band,
              guint span)
{
  double from = bucket->day, to = from + exp2 (octave);
  guint32 n_events = 0, n_live = 0;
  guint8 size_class = 0, hue = 0;
  const JalonsPackedEvent *best = jalons_timeline_index_get_event (index, bucket->representative);

  for (guint32 i = 0; i < array->n_dated; i++)
    {
      const JalonsPackedEvent *event = &array->events[i];
      double day = floor (jalons_timeline_center_of (event));

      if (event->kind != band || jalons_timeline_span_of (event) != span || day < from || day >= to)
        continue;
      hue = brute_hue (hue, event->hue, n_events == 0);
      n_events++;
      n_live += jalons_timeline_index_is_live (index, i);
      size_class = MAX (size_class, event->size_class);
      g_assert_true (
        best->size_class > event->size_class
        || (best->size_class == event->size_class && best->n_sources >= event->n_sources));
    }

  g_assert_cmpuint (bucket[1].begin - bucket->begin, ==, n_events);
  g_assert_cmpuint (n_events, >, 0);
  g_assert_cmpuint (bucket->n_live, ==, n_live);
  g_assert_cmpuint (bucket->size_class, ==, size_class);
  g_assert_cmpuint (bucket->hue, ==, hue);
  for (guint32 i = bucket->begin; i < bucket[1].begin; i++)
    {
      double day
        = jalons_timeline_center_of (jalons_timeline_index_get_event (index, stream->by_center[i]));

      g_assert_true (day >= from && day < to);
    }
}

static void
check_groups (const JalonsTimelineStream *stream)
{
  guint32 n_events = 0;

  for (guint i = 0; i < stream->groups->len; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);

      g_assert_cmpuint (group->begin, ==, n_events);
      g_assert_cmpuint (group->n_events, >, 0);
      if (i > 0)
        g_assert_true (group->first > group[-1].first
                       || (group->first == group[-1].first && group->last > group[-1].last));
      n_events += group->n_events;
    }
  g_assert_cmpuint (n_events, ==, stream->n_events);
}

static void
check_index (JalonsTimelineIndex *index, JalonsEventArray *array)
{
  gsize n_events = 0;

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        const JalonsTimelineStream *stream = jalons_timeline_index_get_stream (index, band, span);

        n_events += stream->n_events;
        check_groups (stream);
        for (guint octave = 0; octave < stream->n_octaves; octave += 3)
          {
            const GArray *buckets = stream->octaves[octave];
            guint step = 1 + buckets->len / 40;

            g_assert_cmpuint (g_array_index (buckets, JalonsTimelineBucket, 0).begin, ==, 0);
            g_assert_cmpuint (g_array_index (buckets, JalonsTimelineBucket, buckets->len - 1).begin,
                              ==, stream->n_events);
            for (guint i = 0; i + 1 < buckets->len; i += step)
              check_bucket (index, stream, &g_array_index (buckets, JalonsTimelineBucket, i),
                            octave, array, band, span);
          }
      }
  g_assert_cmpuint (n_events, ==, array->n_dated);
}

static void
test_pyramid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      g_autoptr (JalonsEventArray) array = random_events_new (&libraries[i], g_test_rand_int ());
      g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (array, NULL, NULL);

      check_index (index, array);
    }
}

static void
test_live (void)
{
  g_autoptr (JalonsEventArray) array = random_events_new (&libraries[3], g_test_rand_int ());
  JalonsPackedEvent *some = g_new (JalonsPackedEvent, array->n_events);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_autoptr (JalonsEventArray) live = NULL;
  g_autoptr (JalonsTimelineIndex) index = NULL;
  gsize n_some = 0;

  for (gsize i = 0; i < array->n_events; i++)
    if (g_test_rand_int_range (0, 3) == 0)
      {
        some[n_some++] = array->events[i];
        g_hash_table_add (ids, GUINT_TO_POINTER (array->events[i].id));
      }
  live = jalons_event_array_new_take (some, n_some);
  index = jalons_timeline_index_new (array, live, NULL);

  for (guint32 i = 0; i < array->n_events; i++)
    {
      guint32 found;

      g_assert_cmpint (jalons_timeline_index_is_live (index, i), ==,
                       g_hash_table_contains (ids, GUINT_TO_POINTER (array->events[i].id)));
      g_assert_true (jalons_timeline_index_find_id (index, array->events[i].id, &found));
      g_assert_cmpuint (found, ==, i);
    }
  check_index (index, array);
}

static void
test_dense_range (void)
{
  JalonsPackedEvent *events = g_new0 (JalonsPackedEvent, 100);
  g_autoptr (JalonsEventArray) array = NULL;
  g_autoptr (JalonsTimelineIndex) index = NULL;
  JalonsDay first, last;

  for (guint32 i = 0; i < 100; i++)
    {
      events[i].id = i + 1;
      events[i].first = events[i].last = 19000 + (JalonsDay) i;
    }
  events[0].first = jalons_day_from_ymd (2014, 1, 1);
  events[0].last = jalons_day_from_ymd (2014, 12, 31);
  array = jalons_event_array_new_take (events, 100);
  index = jalons_timeline_index_new (array, NULL, NULL);

  g_assert_true (jalons_timeline_index_get_dense_range (index, 0.95, &first, &last));
  g_assert_cmpint (first, ==, 19005);
  g_assert_cmpint (last, ==, 19099);
  g_assert_true (jalons_timeline_index_get_dense_range (index, 1, &first, &last));
  g_assert_cmpint (first, ==, jalons_day_from_ymd (2014, 1, 1));
}

static void
test_outside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      g_autoptr (JalonsEventArray) array = random_events_new (&libraries[i], g_test_rand_int ());
      g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (array, NULL, NULL);

      for (guint round = 0; round < 30; round++)
        {
          JalonsDay from = libraries[i].first + g_test_rand_int_range (-100, 4000);
          JalonsDay to = from + g_test_rand_int_range (1, 3000);
          JalonsTimelineOutside before, after;
          gsize n_before = 0, n_after = 0;

          for (gsize j = 0; j < array->n_dated; j++)
            {
              n_before += jalons_timeline_last_of (&array->events[j]) + 1.0 <= from;
              n_after += array->events[j].first >= to;
            }
          jalons_timeline_index_count_outside (index, from, to, &before, &after);
          g_assert_cmpuint (before.n_events, ==, n_before);
          g_assert_cmpuint (after.n_events, ==, n_after);
          if (n_before > 0)
            g_assert_cmpint (before.first, ==, array->events[0].first);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/index/pyramid", test_pyramid);
  g_test_add_func ("/timeline/index/live", test_live);
  g_test_add_func ("/timeline/index/dense-range", test_dense_range);
  g_test_add_func ("/timeline/index/outside", test_outside);
  return g_test_run ();
}
