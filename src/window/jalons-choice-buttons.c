/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-choice-buttons.h"

static void
clicked_cb (GtkButton *button, GtkWidget *owner)
{
  /* The buttons may go while the choice is carried out. */
  g_autoptr (JalonsReviewChoice) choice
    = jalons_review_choice_copy (g_object_get_data (G_OBJECT (button), "choice"));

  g_signal_emit_by_name (owner, "chosen", choice);
}

static GtkWidget *
create_button (const JalonsReviewChoice *choice, const char *key, GtkWidget *owner)
{
  GtkWidget *button = gtk_button_new_with_label (choice->label);

  if (key != NULL)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *key_label = gtk_label_new (key);

      gtk_widget_add_css_class (key_label, "keycap");
      gtk_box_append (GTK_BOX (box), key_label);
      gtk_box_append (GTK_BOX (box), gtk_label_new (choice->label));
      gtk_button_set_child (GTK_BUTTON (button), box);
      /* One stop for Tab is the row: there the keys do the same. */
      gtk_widget_set_focusable (button, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      choice->label, GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                      -1);
    }
  gtk_widget_add_css_class (button, "caption");
  g_object_set_data_full (G_OBJECT (button), "choice", jalons_review_choice_copy (choice),
                          (GDestroyNotify) jalons_review_choice_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), owner, G_CONNECT_DEFAULT);

  return button;
}

void
jalons_choice_buttons_fill (AdwWrapBox *box,
                            GPtrArray *choices,
                            gboolean with_keys,
                            GtkWidget *owner)
{
  GtkWidget *child;

  g_return_if_fail (ADW_IS_WRAP_BOX (box));
  g_return_if_fail (choices != NULL);
  g_return_if_fail (GTK_IS_WIDGET (owner));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
  for (guint i = 0; i < choices->len; i++)
    {
      g_autofree char *key = with_keys ? g_strdup_printf ("%u", i + 1) : NULL;

      adw_wrap_box_append (box, create_button (g_ptr_array_index (choices, i), key, owner));
    }
}
