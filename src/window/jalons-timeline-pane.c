/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-timeline-pane.h"

#include <glib/gi18n.h>

struct _JalonsTimelinePane
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  JalonsTimeline *timeline;
  GtkWidget *cluster_menu;
  gboolean adjusting; /* in the middle of a drag whose first step is in the history */
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_UNDATED_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsTimelinePane, jalons_timeline_pane, ADW_TYPE_BIN)

static JalonsEvent *
get_event (JalonsTimelinePane *self,
           guint32 event_id)
{
  return jalons_row_list_get_loaded_row (JALONS_ROW_LIST (jalons_browser_get_events (self->browser)),
                                         event_id);
}

static gboolean
is_chosen (JalonsTimelinePane *self,
           const char *company)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  const JalonsFilterParty *parties;
  gsize n;

  parties = jalons_filter_get_parties (filter, &n);
  return n == 1 && g_strcmp0 (parties[0].name, company) == 0;
}

/* Few words: a model's name; for an investment the other party and the sum, since the company that
 * the filter names already need not be said again at every mark. */
static char *
label_cb (guint32 event_id,
          gpointer user_data)
{
  JalonsTimelinePane *self = user_data;
  g_autoptr (JalonsEvent) event = get_event (self, event_id);
  const JalonsClaim *values;
  const char *party;
  g_autofree char *amount = NULL;

  if (event == NULL)
    return NULL;

  values = jalons_event_get_values (event);
  if (values->kind == JALONS_KIND_RELEASE)
    return g_strdup (values->model);

  party = jalons_claim_get_party (values, JALONS_ROLE_RECIPIENT);
  if (party == NULL || is_chosen (self, party))
    party = jalons_claim_get_party (values, JALONS_ROLE_INVESTOR);
  if (jalons_money_is_set (&values->amount))
    amount = jalons_money_format_short (&values->amount);

  if (party == NULL || amount == NULL)
    return g_strdup (party != NULL ? party : amount);

  /* Translators: a company and a sum, beside a mark on the timeline, as in "Amazon $4B" */
  return g_strdup_printf (C_ ("mark", "%s %s"), party, amount);
}

/* The timeline adds the date. */
static char *
description_cb (guint32 event_id,
                gpointer user_data)
{
  g_autoptr (JalonsEvent) event = get_event (user_data, event_id);

  return event != NULL ? jalons_event_dup_title (event) : NULL;
}

static void
rows_loaded_cb (JalonsTimelinePane *self)
{
  jalons_timeline_invalidate_labels (self->timeline);
}

/* While a brush is dragged every step is shown, but Back leads to before the drag. */
static void
change_filter (JalonsTimelinePane *self,
               JalonsFilter *filter)
{
  if (self->adjusting)
    jalons_browser_adjust_filter (self->browser, filter);
  else
    jalons_browser_set_filter (self->browser, filter);
  self->adjusting = jalons_timeline_get_brushing (self->timeline);
}

static void
brush_changed_cb (JalonsTimelinePane *self)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;
  g_autoptr (JalonsFilter) filter = NULL;

  jalons_timeline_get_brush (self->timeline, &period);
  filter = jalons_filter_with_happened (jalons_browser_get_filter (self->browser), &period);
  change_filter (self, filter);
}

static void
published_brush_changed_cb (JalonsTimelinePane *self)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;
  g_autoptr (JalonsFilter) dated = NULL;
  g_autoptr (JalonsFilter) filter = NULL;

  jalons_timeline_get_published_brush (self->timeline, &period);
  dated = jalons_filter_with_undated (jalons_browser_get_filter (self->browser), FALSE);
  filter = jalons_filter_with_published (dated, &period);
  change_filter (self, filter);
}

static void
brushing_changed_cb (JalonsTimelinePane *self)
{
  if (!jalons_timeline_get_brushing (self->timeline))
    self->adjusting = FALSE;
}

static void
activate_event (JalonsTimelinePane *self,
                guint event_id,
                const GdkRectangle *area)
{
  graphene_point_t point;
  GdkRectangle own = *area;

  if (gtk_widget_compute_point (GTK_WIDGET (self->timeline), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y), &point))
    {
      own.x = (int) point.x;
      own.y = (int) point.y;
    }

  jalons_timeline_set_selected_event (self->timeline, event_id);
  g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, (gint64) event_id, &own);
}

static void
event_activated_cb (JalonsTimelinePane *self,
                    guint event_id,
                    const GdkRectangle *area)
{
  activate_event (self, event_id, area);
}

static void
cluster_item_cb (GSimpleAction *action,
                 GVariant *parameter,
                 gpointer user_data)
{
  JalonsTimelinePane *self = JALONS_TIMELINE_PANE (user_data);
  guint event_id = g_variant_get_uint32 (parameter);
  GdkRectangle area;

  if (!jalons_timeline_get_event_area (self->timeline, event_id, &area))
    gtk_popover_get_pointing_to (GTK_POPOVER (self->cluster_menu), &area);
  activate_event (self, event_id, &area);
}

/* Events that no zoom can part: one asks which. */
static void
cluster_activated_cb (JalonsTimelinePane *self,
                      GArray *ids,
                      const GdkRectangle *area)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < ids->len; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      g_autoptr (JalonsEvent) event = get_event (self, id);
      g_autofree char *title = event != NULL ? jalons_event_dup_title (event) : NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (title != NULL ? title : _ ("Event"), NULL);

      g_menu_item_set_action_and_target (item, "timeline-pane.event", "u", id);
      g_menu_append_item (menu, item);
    }

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->cluster_menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->cluster_menu), area);
  gtk_popover_popup (GTK_POPOVER (self->cluster_menu));
}

static void
undated_activated_cb (JalonsTimelinePane *self)
{
  g_signal_emit (self, signals[SIGNAL_UNDATED_ACTIVATED], 0);
}

static void
changed_cb (JalonsTimelinePane *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  JalonsEventArray *events = jalons_browser_get_event_array (self->browser);
  JalonsPeriod happened = jalons_filter_get_happened (filter);
  JalonsPeriod published = jalons_filter_get_published (filter);
  const guint32 *density;
  int first_month;
  gsize n_months;

  if (jalons_timeline_get_events (self->timeline) != events)
    jalons_timeline_set_events (self->timeline, events);
  density = jalons_selection_get_density (jalons_browser_get_selection (self->browser), &first_month,
                                          &n_months);
  jalons_timeline_set_density (self->timeline, first_month, density, n_months);

  /* The user's hand is ahead of what is shown. */
  if (jalons_timeline_get_brushing (self->timeline))
    return;
  jalons_timeline_set_brush (self->timeline, &happened);
  jalons_timeline_set_published_brush (self->timeline, &published);
}

static void
jalons_timeline_pane_dispose (GObject *object)
{
  JalonsTimelinePane *self = JALONS_TIMELINE_PANE (object);

  if (self->timeline != NULL)
    {
      jalons_timeline_set_label_func (self->timeline, NULL, NULL, NULL);
      jalons_timeline_set_description_func (self->timeline, NULL, NULL, NULL);
    }
  g_clear_pointer (&self->cluster_menu, gtk_widget_unparent);
  self->timeline = NULL;
  g_clear_object (&self->browser);

  G_OBJECT_CLASS (jalons_timeline_pane_parent_class)->dispose (object);
}

static void
jalons_timeline_pane_class_init (JalonsTimelinePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalons_timeline_pane_dispose;

  signals[SIGNAL_EVENT_ACTIVATED] = g_signal_new ("event-activated", JALONS_TYPE_TIMELINE_PANE,
                                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 2, G_TYPE_INT64,
                                                  GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_UNDATED_ACTIVATED] = g_signal_new ("undated-activated", JALONS_TYPE_TIMELINE_PANE,
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 0);
}

static void
jalons_timeline_pane_init (JalonsTimelinePane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("event", G_VARIANT_TYPE_UINT32);
  g_autoptr (GMenu) menu = g_menu_new ();

  self->timeline = JALONS_TIMELINE (jalons_timeline_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->timeline));
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-pane");

  g_signal_connect (action, "activate", G_CALLBACK (cluster_item_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline-pane", G_ACTION_GROUP (group));
  self->cluster_menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->cluster_menu, GTK_WIDGET (self));
}

/**
 * jalons_timeline_pane_set_browser:
 * @self: a timeline pane
 * @browser: what it draws
 */
void
jalons_timeline_pane_set_browser (JalonsTimelinePane *self,
                                  JalonsBrowser *browser)
{
  g_return_if_fail (JALONS_IS_TIMELINE_PANE (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  jalons_timeline_set_label_func (self->timeline, label_cb, self, NULL);
  jalons_timeline_set_description_func (self->timeline, description_cb, self, NULL);
  g_signal_connect_object (browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jalons_browser_get_events (browser), "rows-loaded",
                           G_CALLBACK (rows_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "brush-changed", G_CALLBACK (brush_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "published-brush-changed",
                           G_CALLBACK (published_brush_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "notify::brushing", G_CALLBACK (brushing_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "event-activated", G_CALLBACK (event_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "cluster-activated", G_CALLBACK (cluster_activated_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "undated-activated", G_CALLBACK (undated_activated_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * jalons_timeline_pane_get_timeline:
 * @self: a timeline pane
 *
 * Returns: (transfer none): the timeline
 */
JalonsTimeline *
jalons_timeline_pane_get_timeline (JalonsTimelinePane *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE_PANE (self), NULL);

  return self->timeline;
}
