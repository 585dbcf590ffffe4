/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/jalons-money.h"
#include "timeline/jalons-timeline-drawing-private.h"
#include "timeline/jalons-timeline-ticks.h"

/* Bars are not drawn narrower than this, in pixels: months are then drawn together. */
#define LEAST_BAR 3.0

/* Bars drawn together hold so many months at most. */
#define MOST_MONTHS 48

/* Pixels of the usual design that the words of the strip and of the legend take. */
#define STRIP_TITLE 15.0
#define LEGEND_START 2.0
#define LEGEND_GAP 4.0
#define LEGEND_APART 14.0
#define LEGEND_NEAR 7.0

static JalonsDay
first_of_month (int month)
{
  int year = month / 12 - (month % 12 < 0);

  return jalons_day_from_ymd (year, month - year * 12 + 1, 1);
}

/* How many months one bar stands for: a divisor or multiple of the year. */
static guint
choose_months (const JalonsTimelineCanvas *self)
{
  static const guint steps[] = { 1, 3, 6, 12, 24, MOST_MONTHS };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * 30.4 * self->scale->density >= LEAST_BAR)
      return steps[i];
  return MOST_MONTHS;
}

static guint32
count_bar (const JalonsTimelineScene *scene, int month, guint n_months)
{
  guint32 most = 0;

  /* The largest of them: a bar says the same whether it stands for one month or for several. */
  for (int i = month; i < month + (int) n_months; i++)
    if (i >= scene->first_month && (gsize) (i - scene->first_month) < scene->n_months)
      most = MAX (most, scene->n_articles[i - scene->first_month]);
  return most;
}

static void
draw_bar (const JalonsTimelineCanvas *self, int month, guint n_months)
{
  const JalonsTimelineBox *strip = &self->geometry->strip;
  guint32 count = count_bar (self->scene, month, n_months);
  JalonsDay first = first_of_month (month), last = first_of_month (month + (int) n_months) - 1;
  const JalonsPeriod *brush = &self->scene->published;
  gboolean outside
    = brush->precision != JALONS_PRECISION_UNKNOWN && (last < brush->first || first > brush->last);
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (
    self, (outside ? 0.5 : 1) * (self->theme->high_contrast ? 0.8 : 0.42));
  double room = strip->height - STRIP_TITLE * self->geometry->unit;
  double from = jalons_timeline_scale_to_position (self->scale, first);
  double to = jalons_timeline_scale_to_position (self->scale, last + 1.0);
  double gap = to - from > 6 ? 2 : to - from > 3 ? 1 : 0;
  double height;

  if (count == 0)
    return;
  height = MAX (room * count / self->scene->most_articles, 1.5);
  jalons_timeline_canvas_fill (
    self, JALONS_TIMELINE_SHAPE_RECTANGLE,
    &(JalonsTimelineBox) { from, strip->y + strip->height - height, to - from - gap, height },
    &ink);
}

static int
month_at (const JalonsTimelineCanvas *self, double position, guint n_months)
{
  double day = jalons_timeline_scale_to_day (self->scale, position);
  int year, month, mday, number;

  jalons_day_to_ymd ((JalonsDay) floor (day), &year, &month, &mday);
  number = year * 12 + month - 1;
  return number - (number % (int) n_months + (int) n_months) % (int) n_months;
}

static char *
word_class (guint size_class, JalonsMoney *limit)
{
  g_autofree char *sum = jalons_money_format_short (limit);

  if (size_class < JALONS_MONEY_N_CLASSES)
    /* Translators: legend of a size class: amounts below this sum, e.g. "< $100M" */
    return g_strdup_printf (C_ ("legend of a timeline", "< %s"), sum);
  /* Translators: legend of the largest size class, e.g. "≥ $10B" */
  return g_strdup_printf (C_ ("legend of a timeline", "≥ %s"), sum);
}

/* The smallest dollar amount of a size class. */
static gint64
find_limit (guint size_class)
{
  gint64 from = 1, to = G_GINT64_CONSTANT (1000000000000000);

  while (from < to)
    {
      JalonsMoney money = { from + (to - from) / 2, "USD", JALONS_QUALIFIER_EXACT };

      if (jalons_money_size_class (&money) < (int) size_class)
        from = money.value + 1;
      else
        to = money.value;
    }
  return from;
}

/* A sign of the legend and its words. */
typedef struct
{
  JalonsPackedEvent event;
  double half;   /* of its height, in pixels */
  double length; /* in pixels */
  char *words;
  double width; /* of the words */
} Entry;

static void
clear_entry_cb (gpointer data)
{
  g_free (((Entry *) data)->words);
}

static const JalonsTimelineText *
get_legend_text (const JalonsTimelineCanvas *self, const char *words)
{
  return jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LEGEND, words);
}

static void
add_entry (const JalonsTimelineCanvas *self,
           GArray *entries,
           const JalonsPackedEvent *event,
           double length,
           const char *words)
{
  double half = self->metrics->radius[event->size_class];
  Entry entry
    = { *event, half, 2 * half * length, g_strdup (words), get_legend_text (self, words)->width };

  g_array_append_val (entries, entry);
}

/* Amounts: discs growing as on the bands, though smaller; of every second class where that has to
 * do. */
static void
add_sizes (const JalonsTimelineCanvas *small, GArray *entries, guint step)
{
  for (guint size_class = 1; size_class <= JALONS_MONEY_N_CLASSES; size_class += step)
    {
      guint at = MIN (size_class + 1, JALONS_MONEY_N_CLASSES);
      JalonsMoney limit = { find_limit (at), "USD", JALONS_QUALIFIER_EXACT };
      g_autofree char *words = word_class (size_class, &limit);
      JalonsPackedEvent event = { .first = 0, .last = 0, .size_class = (guint8) size_class };

      add_entry (small, entries, &event, 1, words);
    }
}

static void
add_forms (const JalonsTimelineCanvas *small, GArray *entries)
{
  const struct
  {
    JalonsPackedEvent event;
    double length;
    const char *words;
  } forms[] = {
    { { .size_class = 4, .bits = JALONS_EVENT_BIT_REFERENCE },
      1,
      C_ ("legend of a timeline", "catalogue") },
    { { .size_class = 0 }, 1, C_ ("legend of a timeline", "no amount") },
    { { .size_class = 4, .status = JALONS_STATUS_RUMOURED },
      1,
      C_ ("legend of a timeline", "rumour") },
    { { .size_class = 4, .basis = JALONS_BASIS_INFERRED },
      1,
      C_ ("legend of a timeline", "date deduced") },
    { { .last = 30, .size_class = 4 }, 3.4, C_ ("legend of a timeline", "vague date") },
    { { .last = 30, .size_class = 4, .bits = JALONS_EVENT_BIT_DURATION },
      3,
      C_ ("legend of a timeline", "duration, total") },
    { { .size_class = 4, .status = JALONS_STATUS_ANNOUNCED },
      1,
      C_ ("legend of a timeline", "announced") },
  };

  for (guint i = jalons_timeline_index_get_n_reference (small->index) > 0 ? 0 : 1;
       i < G_N_ELEMENTS (forms); i++)
    add_entry (small, entries, &forms[i].event, forms[i].length, forms[i].words);
}

static double
measure_entries (const JalonsTimelineCanvas *self, const GArray *entries, double apart)
{
  double length = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      length
        += entry->length + LEGEND_GAP * self->geometry->unit + entry->width + (i > 0 ? apart : 0);
    }
  return length;
}

static void
draw_entry (const JalonsTimelineCanvas *self, const Entry *entry, double x)
{
  const JalonsTimelineBox *legend = &self->geometry->legend;
  double unit = self->geometry->unit, middle = legend->y + legend->height / 2;
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->dim);
  JalonsTimelineBox box = { x, middle - entry->half, entry->length, 2 * entry->half };

  if (entry->event.bits & JALONS_EVENT_BIT_REFERENCE)
    jalons_timeline_canvas_stroke (self, JALONS_TIMELINE_SHAPE_ROUND, &box, unit,
                                   JALONS_TIMELINE_DASH_SOLID, &ink);
  else
    jalons_timeline_draw_symbol (self, &entry->event, &box, 1);
  jalons_timeline_canvas_text (self, get_legend_text (self, entry->words),
                               x + entry->length + LEGEND_GAP * unit, middle, entry->width, &ink);
}

/* What is drawn stands nearer together, and then says less of amounts, before a form of marks goes
 * unexplained. */
static void
draw_entries (const JalonsTimelineCanvas *small)
{
  static const struct
  {
    guint step;
    double apart;
  } ways[] = { { 1, LEGEND_APART }, { 1, LEGEND_NEAR }, { 2, LEGEND_APART }, { 2, LEGEND_NEAR } };
  double unit = small->geometry->unit, x = LEGEND_START * unit, apart = 0;
  double room = small->geometry->legend.width - x;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry_cb);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_array_set_size (entries, 0);
      add_sizes (small, entries, ways[i].step);
      add_forms (small, entries);
      apart = ways[i].apart * unit;
      if (measure_entries (small, entries, apart) <= room)
        break;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double length = entry->length + LEGEND_GAP * unit + entry->width;

      if (x + length > small->geometry->legend.width)
        break;
      draw_entry (small, entry, x);
      x += length + apart;
    }
}

static void
draw_shelf_row (const JalonsTimelineCanvas *self, guint row, guint32 index)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (self->index, index);
  gboolean dimmed = !jalons_timeline_index_is_live (self->index, index);
  double unit = self->geometry->unit;
  double half = MIN (jalons_timeline_metrics_get_radius (self->metrics, event),
                     self->metrics->row_height / 2 - unit);
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, dimmed ? 0.45 : 1);
  const JalonsTimelineText *text = jalons_timeline_words_get_event (self->words, event);
  JalonsTimelineBox box, symbol;
  double column = 2 * self->metrics->row_height / 2 + 2 * unit;

  if (!jalons_timeline_layout_get_shelf_box (self->layout, row, &box))
    return;
  symbol = (JalonsTimelineBox) { box.x + column / 2 - half + 2 * unit,
                                 box.y + box.height / 2 - half, 2 * half, 2 * half };
  jalons_timeline_draw_symbol (self, event, &symbol, dimmed ? 0.3 : 1);
  jalons_timeline_canvas_text (self, text, box.x + column + 4 * unit, box.y + box.height / 2,
                               box.width - column - 4 * unit, &ink);
}

static void
draw_shelf_link (const JalonsTimelineCanvas *self, guint row, guint n_more)
{
  g_autofree char *words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u event more", "%u events more", n_more), n_more);
  const JalonsTimelineText *text
    = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, words);
  JalonsTimelineBox box;

  if (n_more > 0 && jalons_timeline_layout_get_shelf_box (self->layout, row, &box))
    jalons_timeline_canvas_text (self, text, box.x + 4 * self->geometry->unit,
                                 box.y + box.height / 2, box.width - 4 * self->geometry->unit,
                                 &self->theme->accent);
}

void
jalons_timeline_draw_strip (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *strip = &self->geometry->strip;
  guint n_months = choose_months (self);
  int from = month_at (self, 0, n_months), to = month_at (self, self->geometry->length, n_months);
  JalonsTimelineColor wash = jalons_timeline_canvas_ink (self, 0.04);
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->dim);
  const JalonsTimelineText *text;

  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_RECTANGLE, strip, &wash);
  from = MAX (from, self->scene->first_month - (int) n_months);
  to = MIN (to, self->scene->first_month + (int) MIN (self->scene->n_months, G_MAXINT16));
  for (int month = from - (from % (int) n_months + (int) n_months) % (int) n_months;
       self->scene->most_articles > 0 && month <= to; month += (int) n_months)
    draw_bar (self, month, n_months);
  if (self->geometry->flags & JALONS_TIMELINE_COLLAPSED)
    return;

  text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_TITLE,
                                    C_ ("title of the strip of a timeline", "Articles published"));
  jalons_timeline_canvas_text (self, text, 2 * self->geometry->unit,
                               strip->y + STRIP_TITLE / 2 * self->geometry->unit, strip->width,
                               &ink);
}

void
jalons_timeline_draw_legend (const JalonsTimelineCanvas *self)
{
  JalonsTimelineCanvas small = *self;
  JalonsTimelineMetrics metrics = *self->metrics;

  if (self->geometry->legend.height <= 0 || self->index == NULL
      || jalons_timeline_index_get_n_events (self->index) == 0)
    return;

  for (guint i = 0; i <= JALONS_MONEY_N_CLASSES; i++)
    metrics.radius[i] = (i == 0 ? 4.5 : 1.5 + i) * self->geometry->unit;
  small.metrics = &metrics;
  draw_entries (&small);
}

void
jalons_timeline_draw_shelf (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *shelf = &self->geometry->shelf;
  JalonsTimelineColor line = jalons_timeline_canvas_ink (self, (double) self->theme->faint);
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->dim);
  const JalonsTimelineText *text;
  const guint32 *events;
  guint n_events, n_more;
  double x = shelf->x - 4 * self->geometry->unit;

  if (shelf->width <= 0 || self->index == NULL)
    return;

  jalons_timeline_canvas_push_clip (self, shelf);
  text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_TITLE,
                                    C_ ("title of the shelf of a timeline", "UNDATED"));
  jalons_timeline_canvas_text (self, text, shelf->x + 4 * self->geometry->unit,
                               shelf->y + self->geometry->title_height / 2, shelf->width, &ink);
  events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  for (guint row = 0; row < n_events; row++)
    draw_shelf_row (self, row, events[row]);
  draw_shelf_link (self, n_events, n_more);
  jalons_timeline_canvas_pop_clip (self);

  jalons_timeline_canvas_line (self, x, shelf->y + 2, x, shelf->y + shelf->height - 2, 1,
                               JALONS_TIMELINE_DASH_SOLID, &line);
}
