/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-review-pane.h"

#include "window/jalons-announce.h"
#include "window/jalons-choice-buttons.h"
#include "window/jalons-digit-key.h"
#include "window/jalons-review-row-view.h"

#include <glib/gi18n.h>

struct _JalonsReviewPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GtkWidget *all_bar;
  GtkLabel *all_label;
  AdwWrapBox *all_choices;

  JalonsBrowser *browser;
  JalonsReviewList *rows;
  GtkSingleSelection *selection;
  guint position; /* of the selected row, which stays when that row goes */
  gboolean active;
  gboolean taking; /* a new list comes: nobody selects */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsReviewPane, jalons_review_pane, ADW_TYPE_BIN)

static gboolean
can_change (JalonsReviewPane *self)
{
  return !jalons_library_is_read_only (jalons_browser_get_library (self->browser));
}

static void
row_chosen_cb (JalonsReviewPane *self, const JalonsReviewChoice *choice)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, choice);
}

static void
setup_row_cb (JalonsReviewPane *self, GtkListItem *item)
{
  GtkWidget *view = jalons_review_row_view_new ();

  g_signal_connect_object (view, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, view);
}

static void
bind_row_cb (JalonsReviewPane *self, GtkListItem *item)
{
  JalonsReviewRow *row = gtk_list_item_get_item (item);

  if (!jalons_review_row_get_loaded (row))
    jalons_review_row_load (row, jalons_browser_get_library (self->browser));
  jalons_review_row_view_set_row (JALONS_REVIEW_ROW_VIEW (gtk_list_item_get_child (item)), row,
                                  can_change (self));
}

static void
unbind_row_cb (JalonsReviewPane *self, GtkListItem *item)
{
  jalons_review_row_view_set_row (JALONS_REVIEW_ROW_VIEW (gtk_list_item_get_child (item)), NULL,
                                  FALSE);
}

static void
activated_cb (JalonsReviewPane *self, guint position)
{
  g_autoptr (JalonsReviewRow) row
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row);
}

static void
selection_changed_cb (JalonsReviewPane *self)
{
  JalonsReviewRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row == NULL || self->taking)
    return;

  self->position = gtk_single_selection_get_selected (self->selection);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, row);
}

/* What was read with some doubt may be right or wrong all alike: then it is settled together. */
static void
update_all_bar (JalonsReviewPane *self)
{
  g_autoptr (GArray) ids = jalons_review_list_dup_event_ids (self->rows, JALONS_REVIEW_UNCERTAIN);
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char *words = NULL;
  gboolean several = ids->len > 1 && can_change (self);

  gtk_widget_set_visible (self->all_bar, several);
  if (!several)
    return;

  words = g_strdup_printf (ngettext ("%'u uncertain reading", "%'u uncertain readings", ids->len),
                           ids->len);
  gtk_label_set_label (self->all_label, words);
  choices = jalons_review_list_choices_for_all (ids);
  jalons_choice_buttons_fill (self->all_choices, choices, FALSE, GTK_WIDGET (self));
}

/* Where the settled row was, the next one stands now. */
static void
refreshed_cb (JalonsReviewPane *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "list" : "done");
  update_all_bar (self);
  self->taking = FALSE;
  if (n_rows == 0 || !self->active)
    return;

  self->position = MIN (self->position, n_rows - 1);
  if (gtk_single_selection_get_selected (self->selection) != self->position)
    gtk_list_view_scroll_to (self->list, self->position,
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  selection_changed_cb (self);
}

static void
refresh (JalonsReviewPane *self)
{
  JalonsSelection *selection = jalons_browser_get_selection (self->browser);

  if (!self->active || selection == NULL)
    return;

  self->taking = TRUE;
  jalons_review_list_refresh (self->rows, selection);
}

static gboolean
key_cb (JalonsReviewPane *self,
        guint keyval,
        guint keycode,
        GdkModifierType modifiers,
        GtkEventController *controller)
{
  GdkModifierType held = modifiers & gtk_accelerator_get_default_mod_mask ();
  int number;

  /* With Shift only what gives a digit by it: where digits are plain, Shift asks for a sign. */
  if ((held & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  number = jalons_digit_key_get (controller, keyval, held == 0 ? keycode : 0);

  return number > 0 && gtk_widget_get_mapped (GTK_WIDGET (self))
         && jalons_review_pane_choose (self, (guint) number);
}

static void
jalons_review_pane_dispose (GObject *object)
{
  JalonsReviewPane *self = JALONS_REVIEW_PANE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->browser);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_REVIEW_PANE);

  G_OBJECT_CLASS (jalons_review_pane_parent_class)->dispose (object);
}

static void
jalons_review_pane_class_init (JalonsReviewPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_review_pane_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JALONS_TYPE_REVIEW_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_SELECTED]
    = g_signal_new ("selected", JALONS_TYPE_REVIEW_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, JALONS_TYPE_REVIEW_ROW);
  signals[SIGNAL_ACTIVATED]
    = g_signal_new ("activated", JALONS_TYPE_REVIEW_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, JALONS_TYPE_REVIEW_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-review-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewPane, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewPane, list);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewPane, all_bar);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewPane, all_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewPane, all_choices);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
jalons_review_pane_init (JalonsReviewPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

void
jalons_review_pane_set_browser (JalonsReviewPane *self, JalonsBrowser *browser)
{
  g_return_if_fail (JALONS_IS_REVIEW_PANE (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  self->rows = jalons_review_list_new (jalons_browser_get_library (browser));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "refreshed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

void
jalons_review_pane_take_keys_of (JalonsReviewPane *self, GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (JALONS_IS_REVIEW_PANE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

void
jalons_review_pane_set_active (JalonsReviewPane *self, gboolean active)
{
  g_return_if_fail (JALONS_IS_REVIEW_PANE (self));

  if (self->active == active)
    return;

  self->active = active;
  self->position = 0;
  if (self->browser != NULL)
    refresh (self);
}

JalonsReviewRow *
jalons_review_pane_get_selected (JalonsReviewPane *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_PANE (self), NULL);

  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

gboolean
jalons_review_pane_is_idle (JalonsReviewPane *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_PANE (self), TRUE);

  return self->rows == NULL || jalons_review_list_is_idle (self->rows);
}

gboolean
jalons_review_pane_choose (JalonsReviewPane *self, guint number)
{
  JalonsReviewRow *row;
  g_autoptr (GPtrArray) choices = NULL;

  g_return_val_if_fail (JALONS_IS_REVIEW_PANE (self), FALSE);

  row = jalons_review_pane_get_selected (self);
  if (row == NULL || !can_change (self))
    return FALSE;
  choices = jalons_review_row_list_choices (row);
  if (number == 0 || number > choices->len)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_ptr_array_index (choices, number - 1));
  return TRUE;
}
