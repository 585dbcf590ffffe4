/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-chip.h"

#include <glib/gi18n.h>

/* A label is not made narrower than this. */
#define MIN_CHARS 12

struct _JalonsChip
{
  GtkBox parent_instance;

  char *words;

  GtkMenuButton *role_button;
  GtkLabel *label;
  GtkButton *remove_button;
};

enum
{
  SIGNAL_REMOVED,
  SIGNAL_ROLE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsChip, jalons_chip, GTK_TYPE_BOX)

static const struct
{
  JalonsRole role;
  const char *label;
} roles[] = {
  { JALONS_ROLE_ANY, NC_ ("role", "Any Role") },
  { JALONS_ROLE_RECIPIENT, NC_ ("role", "Financed") },
  { JALONS_ROLE_INVESTOR, NC_ ("role", "Invests") },
  { JALONS_ROLE_MAKER, NC_ ("role", "Releases") },
  { JALONS_ROLE_MENTIONED, NC_ ("role", "Mentioned") },
};

static void
remove_clicked_cb (JalonsChip *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
role_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_ROLE_CHOSEN], 0,
                 (guint) roles[g_variant_get_int32 (parameter)].role);
}

static void
add_role_menu (JalonsChip *self, JalonsRole current)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *target = g_strdup_printf ("chip.role(%d)", (int) i);

      g_menu_append (menu, g_dpgettext2 (NULL, "role", roles[i].label), target);
      if (roles[i].role == current)
        action = g_simple_action_new_stateful ("role", G_VARIANT_TYPE_INT32,
                                               g_variant_new_int32 ((gint32) i));
    }
  g_assert (action != NULL);

  g_signal_connect (action, "activate", G_CALLBACK (role_activated_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chip", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (self->role_button, G_MENU_MODEL (menu));
  gtk_menu_button_set_label (self->role_button, self->words);
  gtk_widget_set_visible (GTK_WIDGET (self->role_button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
}

static void
jalons_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_CHIP);

  G_OBJECT_CLASS (jalons_chip_parent_class)->dispose (object);
}

static void
jalons_chip_finalize (GObject *object)
{
  g_free (JALONS_CHIP (object)->words);

  G_OBJECT_CLASS (jalons_chip_parent_class)->finalize (object);
}

static void
jalons_chip_class_init (JalonsChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_chip_dispose;
  object_class->finalize = jalons_chip_finalize;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", JALONS_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ROLE_CHOSEN] = g_signal_new ("role-chosen", JALONS_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/jalons-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsChip, role_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsChip, label);
  gtk_widget_class_bind_template_child (widget_class, JalonsChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
jalons_chip_init (JalonsChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalons_chip_new:
 * @term: a condition
 *
 * Returns: (transfer floating): a chip that says it
 */
GtkWidget *
jalons_chip_new (const JalonsFilterTerm *term)
{
  JalonsChip *self;
  g_autofree char *tooltip = NULL;

  g_return_val_if_fail (term != NULL, NULL);

  self = g_object_new (JALONS_TYPE_CHIP, NULL);
  self->words = g_strdup (term->words);
  gtk_label_set_label (self->label, self->words);
  /* Of several chips in a narrow window each says something; the row scrolls. */
  gtk_label_set_width_chars (self->label,
                             (int) MIN (g_utf8_strlen (self->words, -1) * 2 / 3, MIN_CHARS));
  if (term->kind == JALONS_FILTER_TERM_PARTY)
    add_role_menu (self, term->role);

  tooltip = g_strdup_printf (_ ("Remove “%s”"), jalons_filter_term_get_quotable (term));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * jalons_chip_get_words:
 * @self: a chip
 *
 * Returns: what it says
 */
const char *
jalons_chip_get_words (JalonsChip *self)
{
  g_return_val_if_fail (JALONS_IS_CHIP (self), NULL);

  return self->words;
}
