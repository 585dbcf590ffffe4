/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "timeline/jalons-timeline-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/jalons-claim.h"

/* More texts than ever are on one screen; when there are more, all are made anew. */
#define MAX_TEXTS 4096

/* Room for cut text is rounded, so that a zoom does not shape it anew in each frame. */
#define ROOM_GRAIN 8.0

/* What is cut to less than this, in ems, is not worth showing. */
#define LEAST_EMS 5.0

/* The height of a line for which the timeline is designed, in pixels: that of the usual text of all
 * common fonts. */
#define DESIGN_LINE 20.0

static const struct
{
  double scale;
  PangoWeight weight;
} styles[JALONS_TIMELINE_N_STYLES] = {
  [JALONS_TIMELINE_STYLE_LABEL] = { 0.82, PANGO_WEIGHT_NORMAL },
  [JALONS_TIMELINE_STYLE_COUNT] = { 0.82, PANGO_WEIGHT_BOLD },
  [JALONS_TIMELINE_STYLE_TITLE] = { 0.73, PANGO_WEIGHT_BOLD },
  [JALONS_TIMELINE_STYLE_AXIS] = { 0.82, PANGO_WEIGHT_NORMAL },
  [JALONS_TIMELINE_STYLE_AXIS_MAJOR] = { 0.86, PANGO_WEIGHT_BOLD },
  [JALONS_TIMELINE_STYLE_LEGEND] = { 0.73, PANGO_WEIGHT_NORMAL },
  [JALONS_TIMELINE_STYLE_QUIET] = { 1, PANGO_WEIGHT_NORMAL },
};

struct _JalonsTimelineWords
{
  PangoContext *context;
  PangoFontDescription *fonts[JALONS_TIMELINE_N_STYLES];
  GHashTable *texts[JALONS_TIMELINE_N_STYLES]; /* char → JalonsTimelineText */
  GHashTable *events;                          /* id → JalonsTimelineText */
  GHashTable *references;                      /* id → JalonsTimelineText, of the catalogue */
  double line_height;
  double em;
  JalonsTimelineLabelFunc func;
  gpointer func_data;
  JalonsTimelineLabelFunc reference_func;
  gpointer reference_data;
};

static void
text_free (gpointer data)
{
  JalonsTimelineText *text = data;

  g_object_unref (text->layout);
  g_free (text);
}

static void
measure_fonts (JalonsTimelineWords *self)
{
  const PangoFontDescription *base = pango_context_get_font_description (self->context);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, base, NULL);

  self->line_height
    = (double) (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics))
      / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  self->em = self->line_height / 1.3;

  for (guint style = 0; style < JALONS_TIMELINE_N_STYLES; style++)
    {
      PangoFontDescription *font = pango_font_description_copy (base);
      double size = pango_font_description_get_size (font) * styles[style].scale;

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (font, size);
      else
        pango_font_description_set_size (font, (int) size);
      pango_font_description_set_weight (font, styles[style].weight);
      self->fonts[style] = font;
    }
}

static void
measure_text (JalonsTimelineText *text)
{
  int width, height;

  pango_layout_get_pixel_size (text->layout, &width, &height);
  text->width = width;
  text->height = height;
}

static JalonsTimelineText *
text_new (JalonsTimelineWords *self, JalonsTimelineStyle style, const char *words)
{
  JalonsTimelineText *text = g_new0 (JalonsTimelineText, 1);

  text->layout = pango_layout_new (self->context);
  pango_layout_set_font_description (text->layout, self->fonts[style]);
  pango_layout_set_single_paragraph_mode (text->layout, TRUE);
  pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (text->layout, words, -1);
  measure_text (text);

  return text;
}

/* What is called @label, and behind it, slanted, what is remarked on it. */
static JalonsTimelineText *
text_new_with_remarks (JalonsTimelineWords *self, const char *label, const char *remarks)
{
  g_autoptr (GString) words = g_string_new (NULL);
  JalonsTimelineText *text;
  PangoAttrList *attributes;
  PangoAttribute *slanted;
  gsize at;

  if (label != NULL)
    g_string_append (words, label);
  at = words->len;
  if (remarks != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", remarks);

  text = text_new (self, JALONS_TIMELINE_STYLE_LABEL, words->str);
  if (at == words->len)
    return text;

  attributes = pango_attr_list_new ();
  slanted = pango_attr_style_new (PANGO_STYLE_ITALIC);
  slanted->start_index = (guint) at;
  pango_attr_list_insert (attributes, slanted);
  pango_layout_set_attributes (text->layout, attributes);
  pango_attr_list_unref (attributes);
  measure_text (text);
  return text;
}

/* Its words, and what its mark says about it. */
static JalonsTimelineText *
text_new_for_event (JalonsTimelineWords *self, const JalonsPackedEvent *event)
{
  g_autofree char *label = self->func != NULL ? self->func (event->id, self->func_data) : NULL;
  g_autofree char *remarks = jalons_timeline_describe_event (event);

  return text_new_with_remarks (self, label, remarks);
}

static JalonsTimelineText *
text_new_for_reference (JalonsTimelineWords *self, const JalonsPackedEvent *event)
{
  g_autofree char *label
    = self->reference_func != NULL ? self->reference_func (event->id, self->reference_data) : NULL;

  return text_new_with_remarks (self, label, C_ ("remark on an event", "catalogue"));
}

/* Forgets what was worded where there is too much of it. */
static void
make_room (GHashTable *texts)
{
  if (g_hash_table_size (texts) >= MAX_TEXTS)
    g_hash_table_remove_all (texts);
}

static void
append_remark (GString *remarks, const char *remark)
{
  if (remarks->len > 0)
    g_string_append (remarks, ", ");
  g_string_append (remarks, remark);
}

/**
 * jalons_timeline_words_new:
 * @context: a context with the font of usual text
 *
 * Returns: (transfer full): no texts yet
 */
JalonsTimelineWords *
jalons_timeline_words_new (PangoContext *context)
{
  JalonsTimelineWords *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (JalonsTimelineWords, 1);
  self->context = g_object_ref (context);
  self->events = g_hash_table_new_full (NULL, NULL, NULL, text_free);
  self->references = g_hash_table_new_full (NULL, NULL, NULL, text_free);
  for (guint style = 0; style < JALONS_TIMELINE_N_STYLES; style++)
    self->texts[style] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
  measure_fonts (self);

  return self;
}

/**
 * jalons_timeline_words_free:
 * @self: (transfer full): the texts
 */
void
jalons_timeline_words_free (JalonsTimelineWords *self)
{
  g_return_if_fail (self != NULL);

  for (guint style = 0; style < JALONS_TIMELINE_N_STYLES; style++)
    {
      g_hash_table_unref (self->texts[style]);
      pango_font_description_free (self->fonts[style]);
    }
  g_hash_table_unref (self->events);
  g_hash_table_unref (self->references);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * jalons_timeline_words_set_func:
 * @self: the texts
 * @func: (nullable): words events
 * @user_data: data for @func, which has to live as long as @self or until the next such call
 */
void
jalons_timeline_words_set_func (JalonsTimelineWords *self,
                                JalonsTimelineLabelFunc func,
                                gpointer user_data)
{
  g_return_if_fail (self != NULL);

  self->func = func;
  self->func_data = user_data;
  jalons_timeline_words_forget (self);
}

/**
 * jalons_timeline_words_set_reference_func:
 * @self: the texts
 * @func: (nullable): words events of the catalogue
 * @user_data: data for @func, which has to live as long as @self or until the next such call
 */
void
jalons_timeline_words_set_reference_func (JalonsTimelineWords *self,
                                          JalonsTimelineLabelFunc func,
                                          gpointer user_data)
{
  g_return_if_fail (self != NULL);

  self->reference_func = func;
  self->reference_data = user_data;
  jalons_timeline_words_forget (self);
}

/**
 * jalons_timeline_words_forget:
 * @self: the texts
 *
 * Has all events worded anew, those of the catalogue too.
 */
void
jalons_timeline_words_forget (JalonsTimelineWords *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->events);
  g_hash_table_remove_all (self->references);
}

/**
 * jalons_timeline_words_get_unit:
 * @self: the texts
 *
 * Returns: what one pixel of the usual design is with this font: 1, or more for larger text
 */
double
jalons_timeline_words_get_unit (JalonsTimelineWords *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return MAX (self->line_height / DESIGN_LINE, 1);
}

/**
 * jalons_timeline_words_get_em:
 * @self: the texts
 *
 * Returns: the size of the axis' font, in pixels
 */
double
jalons_timeline_words_get_em (JalonsTimelineWords *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->em * styles[JALONS_TIMELINE_STYLE_AXIS].scale;
}

/**
 * jalons_timeline_words_get:
 * @self: the texts
 * @style: how it looks
 * @text: what it says
 *
 * Returns: (transfer none): the text, valid until another one is asked for
 */
const JalonsTimelineText *
jalons_timeline_words_get (JalonsTimelineWords *self, JalonsTimelineStyle style, const char *text)
{
  JalonsTimelineText *found;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  g_return_val_if_fail (style < JALONS_TIMELINE_N_STYLES, NULL);

  found = g_hash_table_lookup (self->texts[style], text);
  if (found != NULL)
    return found;

  make_room (self->texts[style]);
  found = text_new (self, style, text);
  g_hash_table_insert (self->texts[style], g_strdup (text), found);
  return found;
}

/**
 * jalons_timeline_words_get_event:
 * @self: the texts
 * @event: an event
 *
 * Returns: (transfer none): its words, valid until another event is asked for
 */
const JalonsTimelineText *
jalons_timeline_words_get_event (JalonsTimelineWords *self, const JalonsPackedEvent *event)
{
  JalonsTimelineText *found;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);

  found = g_hash_table_lookup (self->events, GUINT_TO_POINTER (event->id));
  if (found != NULL)
    return found;

  make_room (self->events);
  found = text_new_for_event (self, event);
  g_hash_table_insert (self->events, GUINT_TO_POINTER (event->id), found);
  return found;
}

/**
 * jalons_timeline_words_get_reference:
 * @self: the texts
 * @event: an event of the catalogue
 *
 * Returns: (transfer none): its words, valid until another one of the catalogue is asked for
 */
const JalonsTimelineText *
jalons_timeline_words_get_reference (JalonsTimelineWords *self, const JalonsPackedEvent *event)
{
  JalonsTimelineText *found;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);

  found = g_hash_table_lookup (self->references, GUINT_TO_POINTER (event->id));
  if (found != NULL)
    return found;

  make_room (self->references);
  found = text_new_for_reference (self, event);
  g_hash_table_insert (self->references, GUINT_TO_POINTER (event->id), found);
  return found;
}

/**
 * jalons_timeline_words_fit:
 * @text: a text
 * @room: how much room there is for it, in pixels
 *
 * Cuts a text to what fits.
 *
 * Returns: how wide it is then, in pixels; 0 where it is better left out
 */
double
jalons_timeline_words_fit (const JalonsTimelineText *text, double room)
{
  double em = text->height / 1.3;

  if (text->width <= 0)
    return 0;
  if (text->width <= room)
    {
      pango_layout_set_width (text->layout, -1);
      return text->width;
    }

  room = floor (room / ROOM_GRAIN) * ROOM_GRAIN;
  if (room < LEAST_EMS * em)
    return 0;
  pango_layout_set_width (text->layout, (int) room * PANGO_SCALE);
  return room;
}

/**
 * jalons_timeline_describe_event:
 * @event: an event
 *
 * Says in words what its mark shows by its form: that it is a rumour, that its date is deduced.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there is nothing to say
 */
char *
jalons_timeline_describe_event (const JalonsPackedEvent *event)
{
  g_autoptr (GString) remarks = g_string_new (NULL);

  g_return_val_if_fail (event != NULL, NULL);

  if (event->bits & JALONS_EVENT_BIT_TOTAL)
    append_remark (remarks, C_ ("remark on an event", "total"));
  if (event->bits & JALONS_EVENT_BIT_TRANCHE)
    append_remark (remarks, C_ ("remark on an event", "tranche"));
  if (event->bits & JALONS_EVENT_BIT_PLAN)
    append_remark (remarks, C_ ("remark on an event", "spending plan"));
  if (event->status == JALONS_STATUS_RUMOURED && event->bits & JALONS_EVENT_BIT_REPORTED)
    append_remark (remarks, C_ ("remark on an event", "rumour, reported then"));
  else if (event->status == JALONS_STATUS_RUMOURED)
    append_remark (remarks, C_ ("remark on an event", "rumour"));
  else if (event->status == JALONS_STATUS_CANCELLED)
    append_remark (remarks, C_ ("remark on an event", "cancelled"));
  else if (event->status == JALONS_STATUS_ANNOUNCED)
    append_remark (remarks, C_ ("remark on an event", "announced"));
  if (event->basis == JALONS_BASIS_INFERRED && event->first != JALONS_DAY_NONE)
    append_remark (remarks, C_ ("remark on an event", "date deduced"));
  if (event->bits & JALONS_EVENT_BIT_DISAGREEMENT)
    append_remark (remarks, C_ ("remark on an event", "sources differ"));

  return remarks->len > 0 ? g_strdup (remarks->str) : NULL;
}

/**
 * jalons_timeline_format_period:
 * @event: an event
 *
 * Returns: (transfer full): when it happened, in words
 */
char *
jalons_timeline_format_period (const JalonsPackedEvent *event)
{
  JalonsPeriod period;

  g_return_val_if_fail (event != NULL, NULL);

  period = (JalonsPeriod) { event->first, event->last, event->precision, event->basis,
                            (event->bits & JALONS_EVENT_BIT_DURATION) != 0 };
  return jalons_period_format (&period);
}

/**
 * jalons_timeline_format_count:
 * @count: a number of events
 *
 * Returns: (transfer full): the number in at most four characters: "7", "140", "1.2k", "35k", "2M"
 */
char *
jalons_timeline_format_count (guint32 count)
{
  static const char scales[] = { 'k', 'M', 'G' };
  double value = count;
  guint scale = 0;

  if (count < 1000)
    return g_strdup_printf ("%u", count);

  /* What would be rounded to 1000 already belongs to the next scale. */
  for (value /= 1000; value >= 999.5; value /= 1000)
    scale++;
  if (value < 9.95)
    return g_strdup_printf ("%.1f%c", value, scales[scale]);
  return g_strdup_printf ("%.0f%c", value, scales[scale]);
}
