/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What lies outside of the view: "◂ 1 event in 2014", and going there. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include "timeline/jalons-timeline-private.h"

/* What stays free beside what is shown then, in pixels. */
#define PADDING 48.0

static void
count_outside (JalonsTimeline *self, JalonsTimelineOutside *before, JalonsTimelineOutside *after)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);

  *before = *after = (JalonsTimelineOutside) { 0 };
  if (index != NULL && self->width > 0)
    jalons_timeline_index_count_outside (
      index, self->scale.first, jalons_timeline_scale_get_last (&self->scale), before, after);
}

static int
year_of (JalonsDay day)
{
  int year, month, mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year;
}

static char *
word_hint (const JalonsTimelineOutside *outside)
{
  int first = year_of (outside->first), last = year_of (outside->last);
  guint n = (guint) MIN (outside->n_events, G_MAXUINT);

  if (first == last)
    /* Translators: events outside of the view; the second number is a year */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event in %d", "%u events in %d", n),
                            n, first);
  /* Translators: events outside of the view; the last two numbers are years */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u event, %d – %d", "%u events, %d – %d", n), n, first, last);
}

/* The arrow points to where it is on the screen. */
static const char *
arrow_to (JalonsTimeline *self, gboolean later)
{
  if (jalons_timeline_is_upright (self))
    return later ? "▾" : "▴";
  return later != self->scene.rtl ? "▸" : "◂";
}

static char *
make_hint (JalonsTimeline *self, const JalonsTimelineOutside *outside, gboolean later)
{
  g_autofree char *words = NULL;

  if (outside->n_events == 0 || self->collapsed)
    return NULL;
  words = word_hint (outside);
  if (later)
    return g_strdup_printf ("%s %s", words, arrow_to (self, later));
  return g_strdup_printf ("%s %s", arrow_to (self, later), words);
}

void
jalons_timeline_update_hints (JalonsTimeline *self)
{
  JalonsTimelineOutside before, after;

  count_outside (self, &before, &after);
  g_free (self->hints[0]);
  g_free (self->hints[1]);
  self->hints[0] = make_hint (self, &before, FALSE);
  self->hints[1] = make_hint (self, &after, TRUE);
  self->scene.before = self->hints[0];
  self->scene.after = self->hints[1];
}

/* In words alone, for who can't see where the arrow points. */
char *
jalons_timeline_describe_hint (JalonsTimeline *self, gboolean later)
{
  JalonsTimelineOutside before, after;
  g_autofree char *words = NULL;

  count_outside (self, &before, &after);
  if ((later ? after.n_events : before.n_events) == 0)
    return g_strdup ("");
  words = word_hint (later ? &after : &before);
  /* Translators: a button that shows events outside of the view; %s is "1 event in 2014" */
  return g_strdup_printf (later ? C_ ("a button of a timeline", "Show what comes later: %s")
                                : C_ ("a button of a timeline", "Show what came earlier: %s"),
                          words);
}

/* Widens the view until all that lies before it, or after it, can be seen. */
void
jalons_timeline_show_outside (JalonsTimeline *self, gboolean later)
{
  JalonsTimelineOutside before, after;
  JalonsTimelineScale scale;
  double first = self->scale.first, last = jalons_timeline_scale_get_last (&self->scale);

  count_outside (self, &before, &after);
  if ((later ? after.n_events : before.n_events) == 0)
    return;
  if (later)
    last = after.last + 1.0;
  else
    first = before.first;
  scale = jalons_timeline_scale_fit (first, last, self->scale.length,
                                     MIN (PADDING, self->scale.length / 8));
  jalons_timeline_go_to (self, &scale, TRUE);
}
