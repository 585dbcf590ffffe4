/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-filter-form.h"

#include "window/jalons-announce.h"
#include "window/jalons-filter-terms.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * JalonsFilterForm:
 *
 * The conditions that have no place in the sidebar: kind, language and exact dates.
 */
struct _JalonsFilterForm
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  GPtrArray *codes; /* the languages offered after "all", as the filter calls them */
  gboolean updating;

  AdwToggleGroup *kinds;
  AdwEntryRow *happened;
  AdwEntryRow *published;
  AdwComboRow *languages;
};

G_DEFINE_FINAL_TYPE (JalonsFilterForm, jalons_filter_form, ADW_TYPE_BIN)

static void
show_period (AdwEntryRow *row, const JalonsPeriod *period)
{
  g_autofree char *iso = jalons_period_is_known (period) ? jalons_period_to_iso (period) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), iso != NULL ? iso : "");
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/* The period that was written; FALSE, and the row says so, where it can't be read as one. */
static gboolean
read_period (AdwEntryRow *row, JalonsPeriod *out_period)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  *out_period = JALONS_PERIOD_UNKNOWN;
  if (text[0] == '\0' || jalons_period_parse (text, out_period))
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  jalons_announce (GTK_WIDGET (row), _ ("This can’t be read as a date."));
  return FALSE;
}

static void
happened_applied_cb (JalonsFilterForm *self)
{
  g_autoptr (JalonsFilter) filter = NULL;
  JalonsPeriod period;

  if (!read_period (self->happened, &period))
    return;

  filter = jalons_filter_with_happened (jalons_browser_get_filter (self->browser), &period);
  jalons_browser_set_filter (self->browser, filter);
}

static void
published_applied_cb (JalonsFilterForm *self)
{
  g_autoptr (JalonsFilter) filter = NULL;
  JalonsPeriod period;

  if (!read_period (self->published, &period))
    return;

  filter = jalons_filter_with_published (jalons_browser_get_filter (self->browser), &period);
  jalons_browser_set_filter (self->browser, filter);
}

static void
entry_changed_cb (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "error");
}

static void
kind_chosen_cb (JalonsFilterForm *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  g_autoptr (JalonsFilter) changed = NULL;
  JalonsKind kind;

  if (self->updating)
    return;

  if (jalons_kind_from_nick (name, &kind))
    changed = jalons_filter_with_kind (filter, kind);
  else
    changed = jalons_filter_without_kind (filter);
  jalons_browser_set_filter (self->browser, changed);
}

static void
language_selected_cb (JalonsFilterForm *self)
{
  guint selected = adw_combo_row_get_selected (self->languages);
  g_autoptr (JalonsFilter) filter = NULL;
  const char *code = NULL;

  if (self->updating || self->browser == NULL || selected > self->codes->len)
    return;

  if (selected > 0)
    code = g_ptr_array_index (self->codes, selected - 1);
  filter = jalons_filter_with_language (jalons_browser_get_filter (self->browser), code);
  jalons_browser_set_filter (self->browser, filter);
}

static void
show_languages (JalonsFilterForm *self, const char *current)
{
  GListModel *facets = G_LIST_MODEL (jalons_browser_get_languages (self->browser));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, C_ ("language", "All"));
  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; i < g_list_model_get_n_items (facets); i++)
    {
      g_autoptr (JalonsFacet) facet = g_list_model_get_item (facets, i);
      const char *code = jalons_facet_get_key (facet);

      g_ptr_array_add (self->codes, g_strdup (code));
      gtk_string_list_take (names, jalons_filter_terms_language (code));
      if (g_strcmp0 (code, current) == 0)
        selected = self->codes->len;
    }

  adw_combo_row_set_model (self->languages, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->languages, selected);
}

static void
update (JalonsFilterForm *self)
{
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  JalonsPeriod happened = jalons_filter_get_happened (filter);
  JalonsPeriod published = jalons_filter_get_published (filter);
  JalonsKind kind;

  self->updating = TRUE;
  adw_toggle_group_set_active_name (
    self->kinds, jalons_filter_get_kind (filter, &kind) ? jalons_kind_to_nick (kind) : "all");
  show_period (self->happened, &happened);
  show_period (self->published, &published);
  show_languages (self, jalons_filter_get_language (filter));
  self->updating = FALSE;
}

static void
jalons_filter_form_map (GtkWidget *widget)
{
  update (JALONS_FILTER_FORM (widget));

  GTK_WIDGET_CLASS (jalons_filter_form_parent_class)->map (widget);
}

static void
jalons_filter_form_dispose (GObject *object)
{
  JalonsFilterForm *self = JALONS_FILTER_FORM (object);

  g_clear_object (&self->browser);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_FILTER_FORM);

  G_OBJECT_CLASS (jalons_filter_form_parent_class)->dispose (object);
}

static void
jalons_filter_form_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_FILTER_FORM (object)->codes);

  G_OBJECT_CLASS (jalons_filter_form_parent_class)->finalize (object);
}

static void
jalons_filter_form_class_init (JalonsFilterFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_filter_form_dispose;
  object_class->finalize = jalons_filter_form_finalize;
  widget_class->map = jalons_filter_form_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-filter-form.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsFilterForm, kinds);
  gtk_widget_class_bind_template_child (widget_class, JalonsFilterForm, happened);
  gtk_widget_class_bind_template_child (widget_class, JalonsFilterForm, published);
  gtk_widget_class_bind_template_child (widget_class, JalonsFilterForm, languages);
  gtk_widget_class_bind_template_callback (widget_class, happened_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, published_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
}

static void
jalons_filter_form_init (JalonsFilterForm *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalons_filter_form_new:
 * @browser: whose filter it changes
 *
 * Returns: (transfer floating): a form, which follows the filter whenever it comes into view
 */
GtkWidget *
jalons_filter_form_new (JalonsBrowser *browser)
{
  JalonsFilterForm *self;

  g_return_val_if_fail (JALONS_IS_BROWSER (browser), NULL);

  self = g_object_new (JALONS_TYPE_FILTER_FORM, NULL);
  self->browser = g_object_ref (browser);
  g_signal_connect_object (self->kinds, "notify::active-name", G_CALLBACK (kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
