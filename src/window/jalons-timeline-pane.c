/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-timeline-pane.h"

#include "models/jalons-reference.h"
#include "window/jalons-later-menu.h"

#include <glib/gi18n.h>

/* A menu longer than this is no help: the table of events has all of them. */
#define MAX_CLUSTER_ITEMS 20

struct _JalonsTimelinePane
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  JalonsTimeline *timeline;
  GtkWidget *cluster_menu;
  GtkWidget *menu_button;
  GSettings *settings;
  char *chosen;       /* the one company of the filter, which labels leave out */
  gboolean adjusting; /* in the middle of a drag whose first step is in the history */
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_REFERENCE_ACTIVATED,
  SIGNAL_UNDATED_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsTimelinePane, jalons_timeline_pane, ADW_TYPE_BIN)

static JalonsEvent *
get_event (JalonsTimelinePane *self, guint32 event_id)
{
  return jalons_row_list_get_loaded_row (
    JALONS_ROW_LIST (jalons_browser_get_events (self->browser)), event_id);
}

/* The label of an event depends on the company that the filter names. */
static void
update_chosen (JalonsTimelinePane *self, JalonsFilter *filter)
{
  gsize n;
  const JalonsFilterParty *parties = jalons_filter_get_parties (filter, &n);

  if (g_set_str (&self->chosen, n == 1 ? parties[0].name : NULL))
    jalons_timeline_invalidate_labels (self->timeline);
}

/* Few words: a model's name; for an investment the other party and the sum, since the company that
 * the filter names already need not be said again at every mark. */
static char *
label_cb (guint32 event_id, gpointer user_data)
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
  if (party == NULL || g_strcmp0 (party, self->chosen) == 0)
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
description_cb (guint32 event_id, gpointer user_data)
{
  g_autoptr (JalonsEvent) event = get_event (user_data, event_id);

  return event != NULL ? jalons_event_dup_title (event) : NULL;
}

static char *
reference_cb (guint32 id, gpointer user_data)
{
  const JalonsReferenceEntry *entry
    = jalons_reference_get_entry (jalons_reference_get_default (), id);

  return entry != NULL ? jalons_claim_dup_title (entry->values) : NULL;
}

static void
rows_loaded_cb (JalonsTimelinePane *self)
{
  jalons_timeline_invalidate_labels (self->timeline);
}

/* While a brush is dragged every step is shown, but Back leads to before the drag. */
static void
change_filter (JalonsTimelinePane *self, JalonsFilter *filter)
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

/* From the coordinates of the timeline to those of the pane. */
static GdkRectangle
to_own_area (JalonsTimelinePane *self, const GdkRectangle *area)
{
  graphene_point_t point;
  GdkRectangle own = *area;

  if (gtk_widget_compute_point (GTK_WIDGET (self->timeline), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y), &point))
    {
      own.x = (int) point.x;
      own.y = (int) point.y;
    }

  return own;
}

static void
activate_event (JalonsTimelinePane *self, guint event_id, const GdkRectangle *area)
{
  GdkRectangle own = to_own_area (self, area);

  jalons_timeline_set_selected_event (self->timeline, event_id);
  g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, (gint64) event_id, &own);
}

static void
event_activated_cb (JalonsTimelinePane *self, guint event_id, const GdkRectangle *area)
{
  activate_event (self, event_id, area);
}

static void
reference_activated_cb (JalonsTimelinePane *self, guint id, const GdkRectangle *area)
{
  GdkRectangle own = to_own_area (self, area);

  g_signal_emit (self, signals[SIGNAL_REFERENCE_ACTIVATED], 0, id, &own);
}

static void
cluster_item_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsTimelinePane *self = JALONS_TIMELINE_PANE (user_data);
  guint event_id = g_variant_get_uint32 (parameter);
  GdkRectangle area;

  if (!jalons_timeline_get_event_area (self->timeline, event_id, &area))
    gtk_popover_get_pointing_to (GTK_POPOVER (self->cluster_menu), &area);
  activate_event (self, event_id, &area);
}

/* In a menu a single line under a letter would be its key. */
static char *
dup_menu_label (JalonsEvent *event)
{
  g_autofree char *title = jalons_event_dup_title (event);
  g_autoptr (GString) label = g_string_new (title);

  g_string_replace (label, "_", "__", 0);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* Events that no zoom can part: one asks which. */
static void
cluster_activated_cb (JalonsTimelinePane *self, GArray *ids, const GdkRectangle *area)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n = MIN (ids->len, MAX_CLUSTER_ITEMS);

  for (guint i = 0; i < n; i++)
    {
      guint32 id = g_array_index (ids, guint32, i);
      g_autoptr (JalonsEvent) event = get_event (self, id);
      g_autofree char *title = event != NULL ? dup_menu_label (event) : NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (title != NULL ? title : _ ("Event"), NULL);

      g_menu_item_set_action_and_target (item, "timeline-pane.event", "u", id);
      g_menu_append_item (menu, item);
    }
  if (ids->len > n)
    {
      g_autofree char *more = g_strdup_printf (
        ngettext ("%'u More in the Table", "%'u More in the Table", ids->len - n), ids->len - n);

      g_menu_append (menu, more, "win.view::events");
    }

  if (self->cluster_menu == NULL)
    {
      self->cluster_menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_widget_set_parent (self->cluster_menu, GTK_WIDGET (self));
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
show_events (JalonsTimelinePane *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  /* What the catalogue knows is beside the point where events are to be settled. */
  gboolean reference = g_settings_get_boolean (self->settings, "show-reference")
                       && (jalons_filter_get_flags (filter) & JALONS_FILTER_TO_REVIEW) == 0;

  jalons_timeline_set_content (self->timeline, jalons_browser_get_event_array (self->browser),
                               reference ? jalons_browser_get_reference (self->browser) : NULL);
}

static void
reference_setting_changed_cb (JalonsTimelinePane *self)
{
  if (jalons_browser_get_shown_filter (self->browser) != NULL)
    show_events (self);
}

static void
changed_cb (JalonsTimelinePane *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  JalonsPeriod happened = jalons_filter_get_happened (filter);
  JalonsPeriod published = jalons_filter_get_published (filter);
  const guint32 *density;
  int first_month;
  gsize n_months;

  update_chosen (self, filter);
  show_events (self);
  density = jalons_selection_get_density (jalons_browser_get_selection (self->browser),
                                          &first_month, &n_months);
  jalons_timeline_set_density (self->timeline, first_month, density, n_months);

  /* The user's hand is ahead of what is shown. */
  if (jalons_timeline_get_brushing (self->timeline))
    return;
  jalons_timeline_set_brush (self->timeline, &happened);
  jalons_timeline_set_published_brush (self->timeline, &published);
}

static GMenuModel *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) zoom = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();
  g_autoptr (GMenu) paper = g_menu_new ();

  g_menu_append (zoom, _ ("Zoom _In"), "win.zoom-in");
  g_menu_append (zoom, _ ("Zoom _Out"), "win.zoom-out");
  g_menu_append (zoom, _ ("Show _Everything"), "win.zoom-fit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (zoom));
  g_menu_append (shown, _ ("What the _Catalogue Knows"), "win.show-reference");
  g_menu_append (shown, _ ("Only the _Strip of Articles"), "win.toggle-timeline");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  g_menu_append (paper, _ ("_Print…"), "win.print-timeline");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (paper));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static GtkWidget *
create_menu_button (void)
{
  g_autoptr (GMenuModel) menu = create_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  jalons_later_menu_set (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Timeline Menu"));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "timeline-menu");

  return button;
}

static void
pop_up_menu_cb (JalonsTimelinePane *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}

static void
menu_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  pop_up_menu_cb (JALONS_TIMELINE_PANE (widget));
}

static void
add_timeline (JalonsTimelinePane *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->timeline = JALONS_TIMELINE (jalons_timeline_new ());
  self->menu_button = create_menu_button ();
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->timeline));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->menu_button);
  adw_bin_set_child (ADW_BIN (self), overlay);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pop_up_menu_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (overlay, GTK_EVENT_CONTROLLER (click));
}

static void
jalons_timeline_pane_dispose (GObject *object)
{
  JalonsTimelinePane *self = JALONS_TIMELINE_PANE (object);

  if (self->timeline != NULL)
    {
      jalons_timeline_set_label_func (self->timeline, NULL, NULL, NULL);
      jalons_timeline_set_description_func (self->timeline, NULL, NULL, NULL);
      jalons_timeline_set_reference_func (self->timeline, NULL, NULL, NULL);
    }
  g_clear_pointer (&self->cluster_menu, gtk_widget_unparent);
  self->timeline = NULL;
  g_clear_object (&self->browser);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (jalons_timeline_pane_parent_class)->dispose (object);
}

static void
jalons_timeline_pane_class_init (JalonsTimelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_timeline_pane_dispose;
  gtk_widget_class_install_action (widget_class, "timeline-pane.menu", NULL, menu_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK,
                                       "timeline-pane.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "timeline-pane.menu", NULL);

  signals[SIGNAL_EVENT_ACTIVATED] = g_signal_new (
    "event-activated", JALONS_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
    G_TYPE_NONE, 2, G_TYPE_INT64, GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_REFERENCE_ACTIVATED] = g_signal_new (
    "reference-activated", JALONS_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
    G_TYPE_NONE, 2, G_TYPE_UINT, GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_UNDATED_ACTIVATED]
    = g_signal_new ("undated-activated", JALONS_TYPE_TIMELINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalons_timeline_pane_init (JalonsTimelinePane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("event", G_VARIANT_TYPE_UINT32);

  add_timeline (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-pane");

  g_signal_connect (action, "activate", G_CALLBACK (cluster_item_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline-pane", G_ACTION_GROUP (group));
}

/**
 * jalons_timeline_pane_set_browser:
 * @self: a timeline pane
 * @browser: what it draws
 */
void
jalons_timeline_pane_set_browser (JalonsTimelinePane *self, JalonsBrowser *browser)
{
  g_return_if_fail (JALONS_IS_TIMELINE_PANE (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::show-reference",
                           G_CALLBACK (reference_setting_changed_cb), self, G_CONNECT_SWAPPED);
  jalons_timeline_set_label_func (self->timeline, label_cb, self, NULL);
  jalons_timeline_set_description_func (self->timeline, description_cb, self, NULL);
  jalons_timeline_set_reference_func (self->timeline, reference_cb, NULL, NULL);
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
  g_signal_connect_object (self->timeline, "reference-activated",
                           G_CALLBACK (reference_activated_cb), self, G_CONNECT_SWAPPED);
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
