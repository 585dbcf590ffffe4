/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-chips.h"

#include "window/jalons-chip.h"
#include "window/jalons-filter-form.h"
#include "window/jalons-filter-terms.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * JalonsChips:
 *
 * The row that says by what everything below it is selected, and how much that is.
 */
struct _JalonsChips
{
  GtkWidget parent_instance;

  JalonsBrowser *browser;
  JalonsFilter *filter; /* what the chips say */

  GtkBoxLayout *layout;
  GtkMenuButton *filter_button;
  GtkWidget *sheet_button;
  GtkWidget *scroller;
  GtkBox *chips;
  GtkWidget *clear_button;
  GtkLabel *counts;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (JalonsChips, jalons_chips, GTK_TYPE_WIDGET)

static void
removed_cb (JalonsChips *self, JalonsChip *chip)
{
  JalonsFilterTerm *term = g_object_get_data (G_OBJECT (chip), "term");

  jalons_browser_set_filter (self->browser, term->without);
}

static void
role_chosen_cb (JalonsChips *self, guint role, JalonsChip *chip)
{
  JalonsFilterTerm *term = g_object_get_data (G_OBJECT (chip), "term");
  g_autoptr (JalonsFilter) filter
    = jalons_filter_with_party (term->without, (JalonsRole) role, term->name);

  jalons_browser_set_filter (self->browser, filter);
}

static void
add_chip (JalonsChips *self, JalonsFilterTerm *term)
{
  GtkWidget *chip = jalons_chip_new (term);

  g_object_set_data_full (G_OBJECT (chip), "term", term, (GDestroyNotify) jalons_filter_term_free);
  g_signal_connect_object (chip, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "role-chosen", G_CALLBACK (role_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->chips, chip);
}

/* In a narrow window the conditions go before their counts, which stand below them then. */
static void
update_layout (JalonsChips *self)
{
  gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL;
  gboolean below = self->narrow && any;

  /* With nothing in it that can be focused it would be a stop for Tab itself. */
  gtk_widget_set_visible (self->scroller, any);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->layout),
                                  below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (self->layout, below ? 0 : 6);
  gtk_widget_set_halign (GTK_WIDGET (self->counts), below ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->counts), below ? 9 : 0);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->counts), below ? 6 : 0);
}

static void
update_chips (JalonsChips *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  g_autoptr (GPtrArray) terms = NULL;
  GtkWidget *child;

  /* The same words again: the focus must not be lost for them. */
  if (self->filter != NULL && jalons_filter_equal (self->filter, filter))
    return;
  g_clear_pointer (&self->filter, jalons_filter_unref);
  self->filter = jalons_filter_ref (filter);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);

  terms = jalons_filter_terms_list (filter);
  gtk_widget_set_visible (self->clear_button, terms->len > 1);
  while (terms->len > 0)
    add_chip (self, g_ptr_array_steal_index (terms, 0));
  update_layout (self);
}

static void
update_counts (JalonsChips *self)
{
  guint n_articles = jalons_browser_get_n_articles (self->browser);
  guint n_all = jalons_browser_get_n_all (self->browser);
  guint n_events = jalons_browser_get_n_events (self->browser);
  g_autofree char *articles = NULL;
  g_autofree char *events = NULL;
  g_autofree char *counts = NULL;

  if (n_articles == n_all)
    articles = g_strdup_printf (ngettext ("%'u article", "%'u articles", n_all), n_all);
  else
    articles = g_strdup_printf (ngettext ("%'u of %'u articles", "%'u of %'u articles", n_articles),
                                n_articles, n_all);
  events = g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
  /* Translators: a number of articles and a number of events */
  counts = g_strdup_printf (C_ ("counts", "%s · %s"), articles, events);
  gtk_label_set_label (self->counts, counts);
}

static void
changed_cb (JalonsChips *self)
{
  update_chips (self);
  update_counts (self);
}

static void
create_filters_cb (GtkMenuButton *button, gpointer user_data)
{
  JalonsChips *self = JALONS_CHIPS (user_data);
  GtkWidget *popover;

  if (self->browser == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), jalons_filter_form_new (self->browser));
  gtk_menu_button_set_popover (button, popover);
}

static void
sheet_clicked_cb (JalonsChips *self)
{
  AdwDialog *sheet = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *form = jalons_filter_form_new (self->browser);

  gtk_widget_add_css_class (form, "filter-sheet");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), form);
  adw_dialog_set_title (sheet, _ ("Filters"));
  adw_dialog_set_presentation_mode (sheet, ADW_DIALOG_BOTTOM_SHEET);
  adw_dialog_set_child (sheet, view);
  adw_dialog_present (sheet, GTK_WIDGET (self));
}

static void
jalons_chips_dispose (GObject *object)
{
  JalonsChips *self = JALONS_CHIPS (object);
  GtkWidget *child;

  g_clear_object (&self->browser);
  g_clear_pointer (&self->filter, jalons_filter_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_CHIPS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalons_chips_parent_class)->dispose (object);
}

static void
jalons_chips_class_init (JalonsChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_chips_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/jalons-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, layout);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, filter_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, sheet_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, scroller);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, chips);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, clear_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsChips, counts);
  gtk_widget_class_bind_template_callback (widget_class, sheet_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jalons_chips_init (JalonsChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filters_cb, self, NULL);
}

/**
 * jalons_chips_set_browser:
 * @self: a row of chips
 * @browser: what it speaks of
 */
void
jalons_chips_set_browser (JalonsChips *self, JalonsBrowser *browser)
{
  g_return_if_fail (JALONS_IS_CHIPS (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  g_signal_connect_object (browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (jalons_browser_get_shown_filter (browser) != NULL)
    changed_cb (self);
}

/**
 * jalons_chips_set_narrow:
 * @self: a row of chips
 * @narrow: whether further filters come in a sheet from below
 */
void
jalons_chips_set_narrow (JalonsChips *self, gboolean narrow)
{
  g_return_if_fail (JALONS_IS_CHIPS (self));

  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), !narrow);
  gtk_widget_set_visible (self->sheet_button, narrow);
  update_layout (self);
}

/**
 * jalons_chips_dup_words:
 * @self: a row of chips
 *
 * Returns: (transfer full): what the chips say
 */
GStrv
jalons_chips_dup_words (JalonsChips *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (JALONS_IS_CHIPS (self), NULL);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    g_strv_builder_add (words, jalons_chip_get_words (JALONS_CHIP (chip)));

  return g_strv_builder_end (words);
}

/**
 * jalons_chips_get_counts:
 * @self: a row of chips
 *
 * Returns: how much is selected, in words
 */
const char *
jalons_chips_get_counts (JalonsChips *self)
{
  g_return_val_if_fail (JALONS_IS_CHIPS (self), NULL);

  return gtk_label_get_label (self->counts);
}
