/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-sidebar-row.h"

#include "window/jalons-hue-dot.h"

#include <glib/gi18n.h>

struct _JalonsSidebarRow
{
  GtkListBoxRow parent_instance;

  JalonsFacet *facet;
  gboolean expandable;
  gboolean expanded;
  gboolean chosen;

  GtkWidget *expander;
  JalonsHueDot *dot;
  GtkLabel *label;
  GtkLabel *count;
};

enum
{
  SIGNAL_EXPANDER_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsSidebarRow, jalons_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

/* Read out as one sentence: "Anthropic, 24 articles". */
static void
update_count (JalonsSidebarRow *self)
{
  guint count = jalons_facet_get_count (self->facet);
  g_autofree char *digits = g_strdup_printf ("%'u", count);
  g_autofree char *articles
    = g_strdup_printf (ngettext ("%'u article", "%'u articles", count), count);
  /* Translators: a company, month or source and the number of its articles */
  g_autofree char *name
    = g_strdup_printf (C_ ("accessible", "%s, %s"), jalons_facet_get_label (self->facet), articles);

  gtk_label_set_label (self->count, digits);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_hue (JalonsSidebarRow *self)
{
  jalons_hue_dot_set_hue (self->dot, jalons_facet_get_hue (self->facet));
}

static void
expander_clicked_cb (JalonsSidebarRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EXPANDER_TOGGLED], 0);
}

/* Right opens, Left closes, as in every tree; in text that runs the other way, the other way. */
static gboolean
key_pressed_cb (JalonsSidebarRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint open = mirrored ? GDK_KEY_Left : GDK_KEY_Right;
  guint close = mirrored ? GDK_KEY_Right : GDK_KEY_Left;

  if (!self->expandable || (keyval != open && keyval != close))
    return GDK_EVENT_PROPAGATE;

  if ((keyval == open) != self->expanded)
    g_signal_emit (self, signals[SIGNAL_EXPANDER_TOGGLED], 0);
  return GDK_EVENT_STOP;
}

static void
jalons_sidebar_row_dispose (GObject *object)
{
  JalonsSidebarRow *self = JALONS_SIDEBAR_ROW (object);

  g_clear_object (&self->facet);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (jalons_sidebar_row_parent_class)->dispose (object);
}

static void
jalons_sidebar_row_class_init (JalonsSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_sidebar_row_dispose;

  signals[SIGNAL_EXPANDER_TOGGLED]
    = g_signal_new ("expander-toggled", JALONS_TYPE_SIDEBAR_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  g_type_ensure (JALONS_TYPE_HUE_DOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebarRow, expander);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebarRow, dot);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, JalonsSidebarRow, count);
  gtk_widget_class_bind_template_callback (widget_class, expander_clicked_cb);
}

static void
jalons_sidebar_row_init (JalonsSidebarRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * jalons_sidebar_row_new:
 * @facet: a facet
 *
 * Returns: (transfer floating): a row that follows it
 */
GtkWidget *
jalons_sidebar_row_new (JalonsFacet *facet)
{
  JalonsSidebarRow *self;

  g_return_val_if_fail (JALONS_IS_FACET (facet), NULL);

  self = g_object_new (JALONS_TYPE_SIDEBAR_ROW, NULL);
  self->facet = g_object_ref (facet);
  gtk_label_set_label (self->label, jalons_facet_get_label (facet));
  if (jalons_facet_get_level (facet) > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "indented");
  g_signal_connect_object (facet, "notify::count", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (facet, "notify::hue", G_CALLBACK (update_hue), self, G_CONNECT_SWAPPED);
  update_count (self);
  update_hue (self);

  return GTK_WIDGET (self);
}

/**
 * jalons_sidebar_row_get_facet:
 * @self: a row
 *
 * Returns: (transfer none): its facet
 */
JalonsFacet *
jalons_sidebar_row_get_facet (JalonsSidebarRow *self)
{
  g_return_val_if_fail (JALONS_IS_SIDEBAR_ROW (self), NULL);

  return self->facet;
}

/**
 * jalons_sidebar_row_show_dot:
 * @self: a row
 *
 * Shows the hue of its facet.
 */
void
jalons_sidebar_row_show_dot (JalonsSidebarRow *self)
{
  g_return_if_fail (JALONS_IS_SIDEBAR_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->dot), TRUE);
}

/**
 * jalons_sidebar_row_set_expanded:
 * @self: a row
 * @expanded: whether what is below it is shown
 *
 * Makes it a row that opens and closes.
 */
void
jalons_sidebar_row_set_expanded (JalonsSidebarRow *self, gboolean expanded)
{
  const char *tooltip = expanded ? _ ("Hide Months") : _ ("Show Months");

  g_return_if_fail (JALONS_IS_SIDEBAR_ROW (self));

  self->expandable = TRUE;
  self->expanded = expanded;
  gtk_widget_set_visible (self->expander, TRUE);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander),
                            expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_tooltip_text (self->expander, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

/**
 * jalons_sidebar_row_set_chosen:
 * @self: a row
 * @chosen: whether the filter has it
 */
void
jalons_sidebar_row_set_chosen (JalonsSidebarRow *self, gboolean chosen)
{
  g_return_if_fail (JALONS_IS_SIDEBAR_ROW (self));

  self->chosen = chosen;
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/**
 * jalons_sidebar_row_get_chosen:
 * @self: a row
 *
 * Returns: whether the filter has it
 */
gboolean
jalons_sidebar_row_get_chosen (JalonsSidebarRow *self)
{
  g_return_val_if_fail (JALONS_IS_SIDEBAR_ROW (self), FALSE);

  return self->chosen;
}
