/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What lies outside of the view: "◂ 1 event in 2014", a button that goes there. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "timeline/jalons-timeline-private.h"

/* What stays free beside what is shown then, in pixels. */
#define PADDING 48.0

static void
count_outside (JalonsTimeline *self, JalonsTimelineOutside *before, JalonsTimelineOutside *after)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);

  *before = *after = (JalonsTimelineOutside){ 0 };
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

static void
update_button (JalonsTimeline *self,
               GtkWidget *button,
               const JalonsTimelineOutside *outside,
               gboolean later)
{
  const char *arrow = arrow_to (self, later);
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (button, outside->n_events > 0);
  if (outside->n_events == 0)
    return;
  words = word_hint (outside);
  label = later ? g_strdup_printf ("%s %s", words, arrow) : g_strdup_printf ("%s %s", arrow, words);
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
    return;
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
load_style (GtkWidget *widget)
{
  static GdkDisplay *styled = NULL;
  GdkDisplay *display = gtk_widget_get_display (widget);
  g_autoptr (GtkCssProvider) provider = NULL;

  if (styled == display)
    return;
  styled = display;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_string (
    provider, "timeline > button.hint {"
              "  min-height: 20px; min-width: 20px; padding: 0 8px; margin: 0;"
              "  border-radius: 10px; font-size: 0.82em; font-weight: normal;"
              "  color: @accent_color; background-color: mix(@view_bg_color, @accent_color, 0.12);"
              "}"
              "timeline > button.hint:hover {"
              "  background-color: mix(@view_bg_color, @accent_color, 0.22);"
              "}");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkWidget *
add_button (JalonsTimeline *self, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "hint");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  /* The timeline is one stop for Tab; Home and End go where these buttons go. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_cursor_from_name (button, "default");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static double
allocate_button (JalonsTimeline *self, GtkWidget *button, gboolean later)
{
  const JalonsTimelineGeometry *geometry = jalons_timeline_layout_get_geometry (self->layout);
  GtkAllocation area = { 0 };
  double x;

  if (!gtk_widget_should_layout (button))
    return 0;
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &area.width, NULL, NULL);
  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL, NULL);

  if (jalons_timeline_is_upright (self))
    {
      area.x = (int) ((self->width - area.width) / 2);
      area.y = later ? (int) (geometry->length - area.height - 6) : 6;
    }
  else
    {
      x = JALONS_TIMELINE_PADDING + (later ? geometry->length - area.width - 2 : 2);
      if (self->scene.rtl)
        x = self->width - x - area.width;
      area.x = (int) x;
      area.y = (int) (geometry->axis.y + (geometry->axis.height - area.height) / 2);
    }
  gtk_widget_size_allocate (button, &area, -1);
  return area.width + 4;
}

void
jalons_timeline_hints_init (JalonsTimeline *self)
{
  load_style (GTK_WIDGET (self));
  self->earlier_button = add_button (self, "timeline.show-earlier");
  self->later_button = add_button (self, "timeline.show-later");
}

void
jalons_timeline_update_hints (JalonsTimeline *self)
{
  JalonsTimelineOutside before, after;

  if (self->earlier_button == NULL)
    return;
  count_outside (self, &before, &after);
  if (self->collapsed)
    before.n_events = after.n_events = 0;
  update_button (self, self->earlier_button, &before, FALSE);
  update_button (self, self->later_button, &after, TRUE);
}

void
jalons_timeline_allocate_hints (JalonsTimeline *self)
{
  double start = allocate_button (self, self->earlier_button, FALSE);
  double end = allocate_button (self, self->later_button, TRUE);

  if (fabs (start - self->scene.skip_start) < 0.5 && fabs (end - self->scene.skip_end) < 0.5)
    return;
  self->scene.skip_start = start;
  self->scene.skip_end = end;
  g_clear_pointer (&self->content, gsk_render_node_unref);
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
