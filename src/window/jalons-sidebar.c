/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-sidebar.h"

#include "window/jalons-sidebar-row.h"

#include <glib/gi18n.h>

/* Rows of a section before "more…", and after it: what is further is found by searching. */
#define N_FEW 8
#define N_MANY 100

/* The places, in their order; the first stands for no flag. */
static const struct
{
  JalonsFilterFlags flag;
  const char *label;
} places[] = {
  { JALONS_FILTER_ALL, NC_ ("place", "All Articles") },
  { JALONS_FILTER_TO_REVIEW, NC_ ("place", "To Review") },
  { JALONS_FILTER_LAST_IMPORT, NC_ ("place", "Last Import") },
  { JALONS_FILTER_STARRED, NC_ ("place", "Starred") },
};

struct _JalonsSidebar
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  JalonsFacet *place_facets[G_N_ELEMENTS (places)];
  GHashTable *open_years; /* keys of years whose months are shown */
  GtkStringFilter *company_filter;
  GtkSliceListModel *company_slice;
  GtkSliceListModel *source_slice;
  GtkCustomFilter *month_filter;

  GtkListBox *places;
  GtkWidget *companies_section;
  GtkEditable *company_search;
  GtkListBox *companies;
  GtkWidget *more_companies;
  GtkWidget *months_section;
  GtkListBox *months;
  GtkWidget *sources_section;
  GtkListBox *sources;
  GtkWidget *more_sources;
  GtkWidget *tags_section;
  GtkListBox *tags;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsSidebar, jalons_sidebar, ADW_TYPE_BIN)

static void
choose (JalonsSidebar *self, JalonsFilter *filter)
{
  jalons_browser_set_filter (self->browser, filter);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static const char *
get_row_key (GtkListBoxRow *row)
{
  return jalons_facet_get_key (jalons_sidebar_row_get_facet (JALONS_SIDEBAR_ROW (row)));
}

static gboolean
filter_has_party (JalonsFilter *filter, const char *name)
{
  const JalonsFilterParty *parties;
  gsize n;

  parties = jalons_filter_get_parties (filter, &n);
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (parties[i].name, name))
      return TRUE;

  return FALSE;
}

static gboolean
filter_has_month (JalonsFilter *filter, const char *key)
{
  JalonsPeriod published = jalons_filter_get_published (filter);
  JalonsPeriod period;

  if (g_str_equal (key, "undated"))
    return jalons_filter_get_undated (filter);

  return jalons_period_is_known (&published) && jalons_period_parse (key, &period)
         && period.first == published.first && period.last == published.last;
}

static gboolean
filter_has_source (JalonsFilter *filter, const char *name)
{
  return g_strcmp0 (jalons_filter_get_source (filter), name) == 0;
}

static gboolean
filter_has_tag (JalonsFilter *filter, const char *name)
{
  return g_strcmp0 (jalons_filter_get_tag (filter), name) == 0;
}

static void
mark_chosen (GtkListBox *box, JalonsFilter *filter, gboolean (*has) (JalonsFilter *, const char *))
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    jalons_sidebar_row_set_chosen (JALONS_SIDEBAR_ROW (row), has (filter, get_row_key (row)));
}

static void
mark_place (JalonsSidebar *self, JalonsFilter *filter)
{
  JalonsFilterFlags flags = jalons_filter_get_flags (filter);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->places, (int) i);
      gboolean chosen = i == 0 ? jalons_filter_is_empty (filter) : (flags & places[i].flag) != 0;

      jalons_sidebar_row_set_chosen (JALONS_SIDEBAR_ROW (row), chosen);
    }
}

static void
update_chosen (JalonsSidebar *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);

  if (filter == NULL)
    return;

  mark_place (self, filter);
  mark_chosen (self->companies, filter, filter_has_party);
  mark_chosen (self->months, filter, filter_has_month);
  mark_chosen (self->sources, filter, filter_has_source);
  mark_chosen (self->tags, filter, filter_has_tag);
}

static void
update_more (GtkWidget *button, GtkSliceListModel *slice)
{
  guint n_all = g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (slice));
  gboolean few = gtk_slice_list_model_get_size (slice) == N_FEW;
  g_autofree char *label = NULL;

  if (few)
    /* Translators: below the first rows of a list: how many there are besides */
    label = g_strdup_printf (ngettext ("%'u more…", "%'u more…", n_all - n_shown), n_all - n_shown);
  else
    label = g_strdup (_ ("Fewer"));
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_visible (button, few ? n_all > n_shown : n_all > N_FEW);
}

static void
update_sections (JalonsSidebar *self)
{
  guint n_companies
    = g_list_model_get_n_items (G_LIST_MODEL (jalons_browser_get_companies (self->browser)));
  gboolean searching = gtk_editable_get_text (self->company_search)[0] != '\0';

  update_more (self->more_companies, self->company_slice);
  update_more (self->more_sources, self->source_slice);
  gtk_widget_set_visible (GTK_WIDGET (self->company_search), n_companies > N_FEW || searching);
  gtk_widget_set_visible (self->companies_section, n_companies > 0 || searching);
  gtk_widget_set_visible (
    self->months_section,
    g_list_model_get_n_items (G_LIST_MODEL (jalons_browser_get_months (self->browser))) > 0);
  gtk_widget_set_visible (self->sources_section,
                          g_list_model_get_n_items (G_LIST_MODEL (self->source_slice)) > 0);
  gtk_widget_set_visible (
    self->tags_section,
    g_list_model_get_n_items (G_LIST_MODEL (jalons_browser_get_tags (self->browser))) > 0);
}

static void
place_activated_cb (JalonsSidebar *self, GtkListBoxRow *row)
{
  JalonsFilterFlags flag = places[gtk_list_box_row_get_index (row)].flag;
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  JalonsFilterFlags flags = jalons_filter_get_flags (filter);
  g_autoptr (JalonsFilter) changed = NULL;

  if (flag == JALONS_FILTER_ALL)
    changed = jalons_filter_new ();
  else
    changed = jalons_filter_with_flags (filter, flags ^ flag);
  choose (self, changed);
}

/* Ctrl adds a company to those chosen; else it is this one instead of them. */
static void
company_activated_cb (JalonsSidebar *self, GtkListBoxRow *row)
{
  g_autoptr (JalonsFilter) filter = jalons_filter_ref (jalons_browser_get_filter (self->browser));
  const char *name = get_row_key (row);
  gboolean chosen = filter_has_party (filter, name);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkSeat *seat = gdk_display_get_default_seat (display);
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;
  gboolean add
    = keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
  const JalonsFilterParty *parties;
  JalonsFilter *changed;
  gsize n;

  while (!add && (parties = jalons_filter_get_parties (filter, &n)) != NULL && n > 0)
    {
      changed = jalons_filter_without_party (filter, parties[0].name);
      jalons_filter_unref (filter);
      filter = changed;
    }

  if (chosen)
    changed = jalons_filter_without_party (filter, name);
  else
    changed = jalons_filter_with_party (filter, JALONS_ROLE_ANY, name);
  choose (self, changed);
  jalons_filter_unref (changed);
}

static void
month_activated_cb (JalonsSidebar *self, GtkListBoxRow *row)
{
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  const char *key = get_row_key (row);
  gboolean chosen = filter_has_month (filter, key);
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;
  g_autoptr (JalonsFilter) dated = NULL;
  g_autoptr (JalonsFilter) changed = NULL;

  if (g_str_equal (key, "undated"))
    {
      dated = jalons_filter_with_published (filter, &period);
      changed = jalons_filter_with_undated (dated, !chosen);
    }
  else
    {
      dated = jalons_filter_with_undated (filter, FALSE);
      if (!chosen && !jalons_period_parse (key, &period))
        return;
      changed = jalons_filter_with_published (dated, &period);
    }
  choose (self, changed);
}

static void
source_activated_cb (JalonsSidebar *self, GtkListBoxRow *row)
{
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  const char *name = get_row_key (row);
  g_autoptr (JalonsFilter) changed
    = jalons_filter_with_source (filter, filter_has_source (filter, name) ? NULL : name);

  choose (self, changed);
}

static void
tag_activated_cb (JalonsSidebar *self, GtkListBoxRow *row)
{
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  const char *name = get_row_key (row);
  g_autoptr (JalonsFilter) changed
    = jalons_filter_with_tag (filter, filter_has_tag (filter, name) ? NULL : name);

  choose (self, changed);
}

static void
toggle_more (JalonsSidebar *self, GtkSliceListModel *slice)
{
  gboolean few = gtk_slice_list_model_get_size (slice) == N_FEW;

  gtk_slice_list_model_set_size (slice, few ? N_MANY : N_FEW);
  update_sections (self);
  update_chosen (self);
}

static void
more_companies_clicked_cb (JalonsSidebar *self)
{
  toggle_more (self, self->company_slice);
}

static void
more_sources_clicked_cb (JalonsSidebar *self)
{
  toggle_more (self, self->source_slice);
}

static void
company_search_changed_cb (JalonsSidebar *self)
{
  const char *text = gtk_editable_get_text (self->company_search);

  if (self->browser == NULL)
    return;

  gtk_string_filter_set_search (self->company_filter, text[0] != '\0' ? text : NULL);
  update_sections (self);
  update_chosen (self);
}

static void
company_search_stopped_cb (JalonsSidebar *self)
{
  gtk_editable_set_text (self->company_search, "");
}

static gboolean
is_month_shown (gpointer item, gpointer user_data)
{
  JalonsSidebar *self = user_data;
  JalonsFacet *facet = item;
  g_autofree char *year = NULL;

  if (jalons_facet_get_level (facet) == 0)
    return TRUE;

  year = g_strndup (jalons_facet_get_key (facet), strcspn (jalons_facet_get_key (facet), "-"));
  return g_hash_table_contains (self->open_years, year);
}

static void
expander_toggled_cb (JalonsSidebar *self, JalonsSidebarRow *row)
{
  const char *year = jalons_facet_get_key (jalons_sidebar_row_get_facet (row));

  if (!g_hash_table_remove (self->open_years, year))
    g_hash_table_add (self->open_years, g_strdup (year));

  jalons_sidebar_row_set_expanded (row, g_hash_table_contains (self->open_years, year));
  gtk_filter_changed (GTK_FILTER (self->month_filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_chosen (self);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return jalons_sidebar_row_new (item);
}

static GtkWidget *
create_company_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = jalons_sidebar_row_new (item);

  jalons_sidebar_row_show_dot (JALONS_SIDEBAR_ROW (row));
  return row;
}

static GtkWidget *
create_month_row (gpointer item, gpointer user_data)
{
  JalonsSidebar *self = user_data;
  GtkWidget *row = jalons_sidebar_row_new (item);
  const char *key = jalons_facet_get_key (item);

  if (jalons_facet_get_level (item) == 0 && !g_str_equal (key, "undated"))
    {
      jalons_sidebar_row_set_expanded (JALONS_SIDEBAR_ROW (row),
                                       g_hash_table_contains (self->open_years, key));
      g_signal_connect_object (row, "expander-toggled", G_CALLBACK (expander_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return row;
}

static void
changed_cb (JalonsSidebar *self)
{
  jalons_facet_set_count (self->place_facets[0], jalons_browser_get_n_all (self->browser));
  /* In To Review one settles statements, not articles. */
  for (gsize i = 1; i < G_N_ELEMENTS (places); i++)
    jalons_facet_set_count (self->place_facets[i],
                            places[i].flag == JALONS_FILTER_TO_REVIEW
                              ? jalons_browser_get_n_to_settle (self->browser)
                              : jalons_browser_get_n_flagged (self->browser, places[i].flag));

  update_sections (self);
  update_chosen (self);
}

static void
bind_companies (JalonsSidebar *self)
{
  GtkExpression *label = gtk_property_expression_new (JALONS_TYPE_FACET, NULL, "label");
  GtkFilterListModel *found;

  self->company_filter = gtk_string_filter_new (label);
  found = gtk_filter_list_model_new (
    G_LIST_MODEL (g_object_ref (jalons_browser_get_companies (self->browser))),
    GTK_FILTER (g_object_ref (self->company_filter)));
  self->company_slice = gtk_slice_list_model_new (G_LIST_MODEL (found), 0, N_FEW);
  gtk_list_box_bind_model (self->companies, G_LIST_MODEL (self->company_slice), create_company_row,
                           NULL, NULL);
}

static void
bind_months (JalonsSidebar *self)
{
  g_autoptr (GtkFilterListModel) shown = NULL;

  self->month_filter = gtk_custom_filter_new (is_month_shown, self, NULL);
  shown = gtk_filter_list_model_new (
    G_LIST_MODEL (g_object_ref (jalons_browser_get_months (self->browser))),
    GTK_FILTER (g_object_ref (self->month_filter)));
  gtk_list_box_bind_model (self->months, G_LIST_MODEL (shown), create_month_row, self, NULL);
}

static void
jalons_sidebar_dispose (GObject *object)
{
  JalonsSidebar *self = JALONS_SIDEBAR (object);

  if (self->browser != NULL)
    {
      gtk_list_box_bind_model (self->companies, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->months, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->sources, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->tags, NULL, NULL, NULL, NULL);
    }
  g_clear_object (&self->company_filter);
  g_clear_object (&self->company_slice);
  g_clear_object (&self->source_slice);
  g_clear_object (&self->month_filter);
  g_clear_object (&self->browser);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_clear_object (&self->place_facets[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_SIDEBAR);

  G_OBJECT_CLASS (jalons_sidebar_parent_class)->dispose (object);
}

static void
jalons_sidebar_finalize (GObject *object)
{
  g_hash_table_unref (JALONS_SIDEBAR (object)->open_years);

  G_OBJECT_CLASS (jalons_sidebar_parent_class)->finalize (object);
}

static void
jalons_sidebar_class_init (JalonsSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_sidebar_dispose;
  object_class->finalize = jalons_sidebar_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JALONS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/jalons-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, companies_section);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, company_search);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, companies);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, more_companies);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, months_section);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, months);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, sources_section);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, sources);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, more_sources);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, tags_section);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebar, tags);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_companies_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_sources_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_search_stopped_cb);
  gtk_widget_class_set_css_name (widget_class, "articlesidebar");
}

static void
jalons_sidebar_init (JalonsSidebar *self)
{
  self->open_years = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *label = g_dpgettext2 (NULL, "place", places[i].label);

      self->place_facets[i] = jalons_facet_new (places[i].label, label, 0);
      gtk_list_box_append (self->places, jalons_sidebar_row_new (self->place_facets[i]));
    }
}

/**
 * jalons_sidebar_set_browser:
 * @self: a sidebar
 * @browser: whose filter it changes
 */
void
jalons_sidebar_set_browser (JalonsSidebar *self, JalonsBrowser *browser)
{
  g_return_if_fail (JALONS_IS_SIDEBAR (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  bind_companies (self);
  bind_months (self);
  self->source_slice = gtk_slice_list_model_new (
    G_LIST_MODEL (g_object_ref (jalons_browser_get_sources (browser))), 0, N_FEW);
  gtk_list_box_bind_model (self->sources, G_LIST_MODEL (self->source_slice), create_row, NULL,
                           NULL);
  gtk_list_box_bind_model (self->tags, G_LIST_MODEL (jalons_browser_get_tags (browser)), create_row,
                           NULL, NULL);

  g_signal_connect_object (browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
