/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-events-view.h"

#include <glib/gi18n.h>

/* What a clipboard is for; the whole of a large library is for the export. */
#define MAX_COPIED 10000

/* What a cell takes beside its text, in pixels. */
#define CELL_PADDING 14

struct _JalonsEventsView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkColumnView *column_view;
  GtkMultiSelection *selection;
  GtkColumnViewColumn *narrow_column;
  GtkColumnViewColumn *date_column;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *kind_column;
  GtkColumnViewColumn *amount_column;
  GtkColumnViewColumn *status_column;
  GtkColumnViewColumn *sources_column;

  JalonsBrowser *browser;
  gboolean undated_wanted; /* as soon as the rows are sorted by date */
  guint undated_id;
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (JalonsEventsView, jalons_events_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BROWSER,
  N_PROPS,
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_COPIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
event_kind (gpointer item, guint kind, guint deal)
{
  return g_strdup (kind == JALONS_KIND_INVESTMENT ? jalons_deal_get_label ((JalonsDeal) deal)
                                                  : jalons_kind_get_label ((JalonsKind) kind));
}

static char *
source_count (gpointer item, guint n_sources)
{
  return n_sources > 0 ? g_strdup_printf ("%u", n_sources) : NULL;
}

/* What a narrow window shows of a row below its title. */
static char *
narrow_details (gpointer item, const char *date, const char *status, guint n_sources)
{
  g_autofree char *articles
    = g_strdup_printf (ngettext ("%u article", "%u articles", n_sources), n_sources);

  return g_strdup_printf ("%s · %s · %s", date != NULL ? date : "", status != NULL ? status : "",
                          articles);
}

static void
append_cell (GString *text, const char *cell, char end)
{
  for (const char *p = cell != NULL ? cell : ""; *p != '\0'; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' ? ' ' : *p);
  g_string_append_c (text, end);
}

static void
append_event (GString *text, JalonsEvent *event)
{
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *status = NULL;
  const JalonsClaim *values = jalons_event_get_values (event);
  g_autofree char *kind = event_kind (NULL, values->kind, values->deal);
  g_autofree char *n_sources = source_count (NULL, jalons_event_get_n_sources (event));

  g_object_get (event, "date-text", &date, "title", &title, "amount-text", &amount, "status-text",
                &status, NULL);
  append_cell (text, date, '\t');
  append_cell (text, title, '\t');
  append_cell (text, kind, '\t');
  append_cell (text, amount, '\t');
  append_cell (text, status, '\t');
  append_cell (text, n_sources, '\n');
}

static void
append_header (GString *text, GListModel *columns)
{
  guint n = g_list_model_get_n_items (columns);

  /* The first is the one of narrow windows, which says what the others say. */
  for (guint i = 1; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      append_cell (text, gtk_column_view_column_get_title (column), i + 1 < n ? '\t' : '\n');
    }
}

static JalonsEventSort
sort_of_column (JalonsEventsView *self, GtkColumnViewColumn *column)
{
  if (column == self->title_column)
    return JALONS_EVENT_SORT_TITLE;
  if (column == self->kind_column)
    return JALONS_EVENT_SORT_KIND;
  if (column == self->amount_column)
    return JALONS_EVENT_SORT_AMOUNT;
  if (column == self->status_column)
    return JALONS_EVENT_SORT_STATUS;
  if (column == self->sources_column)
    return JALONS_EVENT_SORT_SOURCES;
  return JALONS_EVENT_SORT_DATE;
}

/* The rows are sorted below, where all of them are known without being loaded. */
static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, JalonsEventsView *self)
{
  GtkColumnViewSorter *column_sorter = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (column_sorter);
  GtkSortType order = gtk_column_view_sorter_get_primary_sort_order (column_sorter);

  if (self->browser != NULL)
    jalons_browser_set_event_sort (self->browser, sort_of_column (self, column),
                                   column != NULL && order == GTK_SORT_DESCENDING);
}

/* What is usual in a column, in characters: a date of a few days that was deduced, say. */
static void
update_widths (JalonsEventsView *self)
{
  const struct
  {
    GtkColumnViewColumn *column;
    int n_chars;
  } columns[] = {
    { self->date_column, 33 },   { self->kind_column, 18 },    { self->amount_column, 20 },
    { self->status_column, 13 }, { self->sources_column, 10 },
  };
  PangoFontMetrics *metrics
    = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_fixed_width (
      columns[i].column, PANGO_PIXELS_CEIL (columns[i].n_chars * width) + CELL_PADDING);
  pango_font_metrics_unref (metrics);
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

/* Columns do not say how their titles are aligned: the label among what the table has made of one
 * goes to its end, and the sign of the order before it. */
static void
align_titles (JalonsEventsView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));
  const char *const titles[] = { gtk_column_view_column_get_title (self->amount_column),
                                 gtk_column_view_column_get_title (self->sources_column), NULL };

  for (GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;
       title != NULL; title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = find_label (title);
      GtkWidget *box = label != NULL ? gtk_widget_get_parent (label) : NULL;

      if (!GTK_IS_BOX (box) || !g_strv_contains (titles, gtk_label_get_label (GTK_LABEL (label))))
        continue;
      if (gtk_widget_get_last_child (box) != label)
        gtk_box_reorder_child_after (GTK_BOX (box), label, gtk_widget_get_last_child (box));
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
}

/* A row is scrolled to by as little as is needed: coming from the end, the first of the undated
 * rows stands above the others. Its turn comes in the frame after that in which the end is laid
 * out. */
static gboolean
undated_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JalonsEventsView *self = user_data;
  guint n_dated;

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->undated_id = 0;
  n_dated = (guint) jalons_browser_get_event_array (self->browser)->n_dated;
  if (n_dated < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_column_view_scroll_to (self->column_view, n_dated, NULL,
                               GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  return G_SOURCE_REMOVE;
}

static void
reveal_undated (JalonsEventsView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n == 0)
    return;

  gtk_column_view_scroll_to (self->column_view, n - 1, NULL, GTK_LIST_SCROLL_NONE, NULL);
  self->n_frames = 2;
  if (self->undated_id == 0)
    self->undated_id
      = gtk_widget_add_tick_callback (GTK_WIDGET (self->column_view), undated_cb, self, NULL);
}

static void
changed_cb (JalonsEventsView *self)
{
  if (!self->undated_wanted)
    return;

  self->undated_wanted = FALSE;
  reveal_undated (self);
}

static void
items_changed_cb (JalonsEventsView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "events");
}

static void
activate_cb (JalonsEventsView *self, guint position)
{
  g_autoptr (JalonsEvent) event = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (event != NULL)
    g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, event);
}

static void
copy_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  jalons_events_view_copy (JALONS_EVENTS_VIEW (widget));
}

static void
jalons_events_view_set_browser (JalonsEventsView *self, JalonsBrowser *browser)
{
  if (self->browser != NULL)
    g_signal_handlers_disconnect_by_func (self->browser, changed_cb, self);
  if (!g_set_object (&self->browser, browser))
    return;

  if (browser != NULL)
    g_signal_connect_object (browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  gtk_multi_selection_set_model (
    self->selection, browser != NULL ? G_LIST_MODEL (jalons_browser_get_events (browser)) : NULL);
  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BROWSER]);
}

static void
jalons_events_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsEventsView *self = JALONS_EVENTS_VIEW (object);

  switch (prop_id)
    {
    case PROP_BROWSER:
      g_value_set_object (value, self->browser);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_events_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  JalonsEventsView *self = JALONS_EVENTS_VIEW (object);

  switch (prop_id)
    {
    case PROP_BROWSER:
      jalons_events_view_set_browser (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_events_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jalons_events_view_parent_class)->root (widget);
  update_widths (JALONS_EVENTS_VIEW (widget));
}

static void
jalons_events_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (jalons_events_view_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME)
    update_widths (JALONS_EVENTS_VIEW (widget));
}

static void
jalons_events_view_dispose (GObject *object)
{
  JalonsEventsView *self = JALONS_EVENTS_VIEW (object);

  g_clear_object (&self->browser);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_EVENTS_VIEW);

  G_OBJECT_CLASS (jalons_events_view_parent_class)->dispose (object);
}

static void
jalons_events_view_class_init (JalonsEventsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jalons_events_view_get_property;
  object_class->set_property = jalons_events_view_set_property;
  object_class->dispose = jalons_events_view_dispose;
  widget_class->root = jalons_events_view_root;
  widget_class->system_setting_changed = jalons_events_view_system_setting_changed;

  properties[PROP_BROWSER]
    = g_param_spec_object ("browser", NULL, NULL, JALONS_TYPE_BROWSER,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_COPIED] = g_signal_new ("copied", JALONS_TYPE_EVENTS_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_EVENT_ACTIVATED]
    = g_signal_new ("event-activated", JALONS_TYPE_EVENTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, JALONS_TYPE_EVENT);

  gtk_widget_class_install_action (widget_class, "events.copy", NULL, copy_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "events.copy",
                                       NULL);

  g_type_ensure (JALONS_TYPE_EVENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-events-view.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, JalonsEventsView, child)
  BIND (stack);
  BIND (column_view);
  BIND (selection);
  BIND (narrow_column);
  BIND (date_column);
  BIND (title_column);
  BIND (kind_column);
  BIND (amount_column);
  BIND (status_column);
  BIND (sources_column);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_kind);
  gtk_widget_class_bind_template_callback (widget_class, source_count);
  gtk_widget_class_bind_template_callback (widget_class, narrow_details);
}

static void
jalons_events_view_init (JalonsEventsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  align_titles (self);
  gtk_column_view_sort_by_column (self->column_view, self->date_column, GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
jalons_events_view_new (void)
{
  return g_object_new (JALONS_TYPE_EVENTS_VIEW, NULL);
}

void
jalons_events_view_set_narrow (JalonsEventsView *self, gboolean narrow)
{
  GtkColumnViewColumn *wide[6];

  g_return_if_fail (JALONS_IS_EVENTS_VIEW (self));

  wide[0] = self->date_column;
  wide[1] = self->title_column;
  wide[2] = self->kind_column;
  wide[3] = self->amount_column;
  wide[4] = self->status_column;
  wide[5] = self->sources_column;
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    gtk_column_view_column_set_visible (wide[i], !narrow);
  gtk_column_view_column_set_visible (self->narrow_column, narrow);
  gtk_column_view_set_single_click_activate (self->column_view, narrow);
}

void
jalons_events_view_show_undated (JalonsEventsView *self)
{
  g_return_if_fail (JALONS_IS_EVENTS_VIEW (self));

  if (self->browser == NULL)
    return;

  self->undated_wanted = TRUE;
  gtk_column_view_sort_by_column (self->column_view, self->date_column, GTK_SORT_ASCENDING);
  /* Where the rows are sorted so already, nothing changes. */
  jalons_browser_refresh (self->browser);
}

guint
jalons_events_view_copy (JalonsEventsView *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (JALONS_IS_EVENTS_VIEW (self), 0);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  n = (guint) MIN (gtk_bitset_get_size (selected), MAX_COPIED);
  if (n == 0)
    return 0;

  append_header (text, gtk_column_view_get_columns (self->column_view));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonsEvent) event
        = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      if (event != NULL)
        append_event (text, event);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, n);
  return n;
}
