/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window/jalons-hue-dot.h"

#include "timeline/jalons-timeline-theme.h"

#include <adwaita.h>

#define SIZE 10

/**
 * JalonsHueDot:
 *
 * A dot in the colour of a company, as the timeline draws it. Decoration: the name stands beside
 * it.
 */
struct _JalonsHueDot
{
  GtkWidget parent_instance;

  guint hue;
};

enum
{
  PROP_0,
  PROP_HUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JalonsHueDot, jalons_hue_dot, GTK_TYPE_WIDGET)

static void
jalons_hue_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonsHueDot *self = JALONS_HUE_DOT (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  JalonsTimelineColor hue = jalons_timeline_hue (self->hue, dark);
  GdkRGBA color = { hue.red, hue.green, hue.blue, hue.alpha };
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds
    = GRAPHENE_RECT_INIT ((float) (width - SIZE) / 2, (float) (height - SIZE) / 2, SIZE, SIZE);
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &bounds, SIZE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
jalons_hue_dot_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
jalons_hue_dot_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsHueDot *self = JALONS_HUE_DOT (object);

  switch (prop_id)
    {
    case PROP_HUE:
      g_value_set_uint (value, self->hue);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_hue_dot_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HUE:
      jalons_hue_dot_set_hue (JALONS_HUE_DOT (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_hue_dot_class_init (JalonsHueDotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jalons_hue_dot_get_property;
  object_class->set_property = jalons_hue_dot_set_property;
  widget_class->measure = jalons_hue_dot_measure;
  widget_class->snapshot = jalons_hue_dot_snapshot;

  /** JalonsHueDot:hue: the colour, 1 to 8, or 0 for grey. */
  properties[PROP_HUE]
    = g_param_spec_uint ("hue", NULL, NULL, 0, JALONS_TIMELINE_N_HUES, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "huedot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jalons_hue_dot_init (JalonsHueDot *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * jalons_hue_dot_set_hue:
 * @self: a dot
 * @hue: the colour, 1 to 8, or 0 for grey
 */
void
jalons_hue_dot_set_hue (JalonsHueDot *self, guint hue)
{
  g_return_if_fail (JALONS_IS_HUE_DOT (self));
  g_return_if_fail (hue <= JALONS_TIMELINE_N_HUES);

  if (self->hue == hue)
    return;

  self->hue = hue;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HUE]);
}
