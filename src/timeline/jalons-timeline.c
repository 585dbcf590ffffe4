/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "timeline/jalons-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "timeline/jalons-timeline-painter-snapshot.h"
#include "timeline/jalons-timeline-private.h"

/* The least and the usual width, in pixels. */
#define LEAST_WIDTH 240
#define USUAL_WIDTH 640
#define UPRIGHT_WIDTH 340

enum
{
  PROP_EVENTS = 1,
  PROP_ALL_EVENTS,
  PROP_REFERENCE,
  PROP_SELECTED_EVENT,
  PROP_COLLAPSED,
  PROP_BRUSHING,
  N_OWN_PROPS,
  PROP_ORIENTATION = N_OWN_PROPS,
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_REFERENCE_ACTIVATED,
  SIGNAL_CLUSTER_ACTIVATED,
  SIGNAL_UNDATED_ACTIVATED,
  SIGNAL_BRUSH_CHANGED,
  SIGNAL_PUBLISHED_BRUSH_CHANGED,
  SIGNAL_SCALE_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_OWN_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonsTimeline,
                               jalons_timeline,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      jalons_timeline_children_iface_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

JalonsTimelineDrawing *
jalons_timeline_ensure_drawing (JalonsTimeline *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (self->drawing != NULL && self->font_serial == serial)
    return self->drawing;

  g_clear_pointer (&self->drawing, jalons_timeline_drawing_free);
  g_clear_pointer (&self->content, gsk_render_node_unref);
  self->font_serial = serial;
  self->drawing = jalons_timeline_drawing_new (context);
  jalons_timeline_words_set_func (jalons_timeline_drawing_get_words (self->drawing),
                                  self->label_func, self->label_data);
  jalons_timeline_words_set_reference_func (jalons_timeline_drawing_get_words (self->drawing),
                                            self->reference_func, self->reference_data);
  return self->drawing;
}

static double
get_unit (JalonsTimeline *self)
{
  return jalons_timeline_words_get_unit (
    jalons_timeline_drawing_get_words (jalons_timeline_ensure_drawing (self)));
}

static JalonsTimelineGeometryFlags
get_flags (JalonsTimeline *self)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);
  int flags = JALONS_TIMELINE_PLAIN;

  if (index != NULL
      && jalons_timeline_index_get_n_events (index) > jalons_timeline_index_get_n_dated (index))
    flags |= JALONS_TIMELINE_WITH_SHELF;
  if (self->collapsed)
    flags |= JALONS_TIMELINE_COLLAPSED;
  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    flags |= JALONS_TIMELINE_UPRIGHT;
  return (JalonsTimelineGeometryFlags) flags;
}

double
jalons_timeline_get_padding (JalonsTimeline *self)
{
  return jalons_timeline_is_upright (self) ? 0 : JALONS_TIMELINE_PADDING;
}

/* Where the axis is longer or shorter than before: after a change of the widget's own size the same
 * time is shown; where only the shelf came or went, nothing moves. */
static void
fit_scale (JalonsTimeline *self, double length, gboolean resized)
{
  if (resized)
    self->scale = jalons_timeline_scale_resize (&self->scale, length);
  else
    self->scale = jalons_timeline_scale_new (self->scale.first, self->scale.density, length);
}

static void
style_changed_cb (JalonsTimeline *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_changed_cb (JalonsTimeline *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jalons_timeline_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);
  JalonsTimelineGeometryFlags flags = get_flags (self);
  double unit = get_unit (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = jalons_timeline_is_upright (self) ? UPRIGHT_WIDTH : USUAL_WIDTH;
    }
  else
    {
      *minimum = (int) ceil (jalons_timeline_geometry_measure_height (unit, flags, FALSE));
      *natural = (int) ceil (jalons_timeline_geometry_measure_height (unit, flags, TRUE));
    }
}

static void
jalons_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);
  gboolean resized = fabs (self->width - width) > 0.5 || fabs (self->height - height) > 0.5;

  self->width = width;
  self->height = height;
  if (resized)
    jalons_timeline_stop (self);
  jalons_timeline_ensure_geometry (self);
  if (self->fit_wanted)
    jalons_timeline_choose_first_view (self);
  if (resized)
    jalons_timeline_update_hints (self);
}

static void
jalons_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);
  JalonsTimelineSnapshotPainter painter;

  jalons_timeline_ensure_geometry (self);
  jalons_timeline_ensure_theme (self);
  jalons_timeline_ensure_content (self);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) jalons_timeline_get_padding (self), 0));
  if (self->content != NULL)
    gtk_snapshot_append_node (snapshot, self->content);
  jalons_timeline_snapshot_painter_init (&painter, snapshot);
  jalons_timeline_draw_rings (self, &painter.parent);
  gtk_snapshot_restore (snapshot);
}

static void
jalons_timeline_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);

  self->scene.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  jalons_timeline_update_hints (self);
  jalons_timeline_changed (self);
  gtk_widget_queue_resize (widget);
}

static void
jalons_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JalonsTimeline *self = JALONS_TIMELINE (object);

  switch (id)
    {
    case PROP_EVENTS:
      g_value_set_boxed (value, self->events);
      break;
    case PROP_ALL_EVENTS:
      g_value_set_boxed (value, self->all_events);
      break;
    case PROP_REFERENCE:
      g_value_set_boxed (value, self->reference);
      break;
    case PROP_SELECTED_EVENT:
      g_value_set_uint (value, self->selected);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_BRUSHING:
      g_value_set_boolean (value, jalons_timeline_get_brushing (self));
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->orientation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jalons_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JalonsTimeline *self = JALONS_TIMELINE (object);

  switch (id)
    {
    case PROP_EVENTS:
      jalons_timeline_set_events (self, g_value_get_boxed (value));
      break;
    case PROP_ALL_EVENTS:
      jalons_timeline_set_all_events (self, g_value_get_boxed (value));
      break;
    case PROP_REFERENCE:
      jalons_timeline_set_reference (self, g_value_get_boxed (value));
      break;
    case PROP_SELECTED_EVENT:
      jalons_timeline_set_selected_event (self, g_value_get_uint (value));
      break;
    case PROP_COLLAPSED:
      jalons_timeline_set_collapsed (self, g_value_get_boolean (value));
      break;
    case PROP_ORIENTATION:
      if (self->orientation == (GtkOrientation) g_value_get_enum (value))
        break;
      self->orientation = (GtkOrientation) g_value_get_enum (value);
      jalons_timeline_update_hints (self);
      jalons_timeline_changed (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jalons_timeline_dispose (GObject *object)
{
  JalonsTimeline *self = JALONS_TIMELINE (object);

  jalons_timeline_motion_dispose (self);
  jalons_timeline_children_dispose (self);
  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  g_clear_pointer (&self->content, gsk_render_node_unref);

  G_OBJECT_CLASS (jalons_timeline_parent_class)->dispose (object);
}

static void
jalons_timeline_finalize (GObject *object)
{
  JalonsTimeline *self = JALONS_TIMELINE (object);

  g_clear_pointer (&self->layout, jalons_timeline_layout_free);
  g_clear_pointer (&self->drawing, jalons_timeline_drawing_free);
  g_clear_pointer (&self->events, jalons_event_array_unref);
  g_clear_pointer (&self->all_events, jalons_event_array_unref);
  g_clear_pointer (&self->reference, jalons_event_array_unref);
  g_clear_pointer (&self->n_articles, g_free);
  g_free (self->hints[0]);
  g_free (self->hints[1]);
  if (self->label_destroy != NULL)
    self->label_destroy (self->label_data);
  if (self->description_destroy != NULL)
    self->description_destroy (self->description_data);
  if (self->reference_destroy != NULL)
    self->reference_destroy (self->reference_data);

  G_OBJECT_CLASS (jalons_timeline_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_EVENTS] = g_param_spec_boxed ("events", NULL, NULL, JALONS_TYPE_EVENT_ARRAY, flags);
  props[PROP_ALL_EVENTS]
    = g_param_spec_boxed ("all-events", NULL, NULL, JALONS_TYPE_EVENT_ARRAY, flags);
  props[PROP_REFERENCE]
    = g_param_spec_boxed ("reference", NULL, NULL, JALONS_TYPE_EVENT_ARRAY, flags);
  props[PROP_SELECTED_EVENT]
    = g_param_spec_uint ("selected-event", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  props[PROP_BRUSHING] = g_param_spec_boolean ("brushing", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_OWN_PROPS, props);
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
}

static guint
add_signal (const char *name, guint n_params, GType first, GType second)
{
  return g_signal_new (name, JALONS_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_params, first, second);
}

static void
install_signals (void)
{
  const GType rectangle = GDK_TYPE_RECTANGLE | G_SIGNAL_TYPE_STATIC_SCOPE;

  signals[SIGNAL_EVENT_ACTIVATED] = add_signal ("event-activated", 2, G_TYPE_UINT, rectangle);
  signals[SIGNAL_REFERENCE_ACTIVATED]
    = add_signal ("reference-activated", 2, G_TYPE_UINT, rectangle);
  signals[SIGNAL_CLUSTER_ACTIVATED] = add_signal ("cluster-activated", 2, G_TYPE_ARRAY, rectangle);
  signals[SIGNAL_UNDATED_ACTIVATED] = add_signal ("undated-activated", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SIGNAL_BRUSH_CHANGED] = add_signal ("brush-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SIGNAL_PUBLISHED_BRUSH_CHANGED]
    = add_signal ("published-brush-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  signals[SIGNAL_SCALE_CHANGED] = add_signal ("scale-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
jalons_timeline_class_init (JalonsTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jalons_timeline_get_property;
  object_class->set_property = jalons_timeline_set_property;
  object_class->dispose = jalons_timeline_dispose;
  object_class->finalize = jalons_timeline_finalize;
  widget_class->measure = jalons_timeline_measure;
  widget_class->size_allocate = jalons_timeline_size_allocate;
  widget_class->snapshot = jalons_timeline_snapshot;
  widget_class->direction_changed = jalons_timeline_direction_changed;

  install_properties (object_class);
  install_signals ();
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  jalons_timeline_keys_class_init (widget_class);
}

static void
jalons_timeline_init (JalonsTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  static const char *const notifications[]
    = { "notify::dark", "notify::high-contrast", "notify::accent-color-rgba" };

  self->scene.brush = JALONS_PERIOD_UNKNOWN;
  self->scene.published = JALONS_PERIOD_UNKNOWN;
  self->scene.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  self->scale = jalons_timeline_scale_new (0, 1, 1000);
  self->fit_wanted = TRUE;
  self->layout = jalons_timeline_layout_new ();

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (widget, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("accessible name", "Timeline of events"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (notifications); i++)
    g_signal_connect_object (manager, notifications[i], G_CALLBACK (style_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  jalons_timeline_input_init (self);
}

void
jalons_timeline_ensure_geometry (JalonsTimeline *self)
{
  JalonsTimelineGeometry geometry;

  jalons_timeline_ensure_drawing (self);
  if (self->width <= 0)
    return;

  jalons_timeline_geometry_init (&geometry,
                                 MAX (self->width - 2 * jalons_timeline_get_padding (self), 1),
                                 self->height, get_unit (self), get_flags (self));
  if (memcmp (&geometry, jalons_timeline_layout_get_geometry (self->layout), sizeof geometry) != 0)
    {
      const JalonsTimelineGeometry *old = jalons_timeline_layout_get_geometry (self->layout);
      gboolean resized
        = fabs (old->width - geometry.width) > 0.5 || fabs (old->height - geometry.height) > 0.5;

      fit_scale (self, geometry.length, resized);
      jalons_timeline_layout_set_geometry (self->layout, &geometry);
      g_clear_pointer (&self->content, gsk_render_node_unref);
    }
  jalons_timeline_layout_set_scale (self->layout, &self->scale);
}

/* What is drawn is no longer right. */
void
jalons_timeline_changed (JalonsTimeline *self)
{
  g_clear_pointer (&self->content, gsk_render_node_unref);
  jalons_timeline_layout_set_scale (self->layout, &self->scale);
  jalons_timeline_children_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
jalons_timeline_is_upright (JalonsTimeline *self)
{
  return self->orientation == GTK_ORIENTATION_VERTICAL && !self->collapsed;
}

/* From the leading edge of the content. */
double
jalons_timeline_to_content_x (JalonsTimeline *self, double x)
{
  return (self->scene.rtl ? self->width - x : x) - jalons_timeline_get_padding (self);
}

void
jalons_timeline_to_widget_area (JalonsTimeline *self,
                                const JalonsTimelineBox *box,
                                GdkRectangle *out_area)
{
  double x = box->x + jalons_timeline_get_padding (self);

  if (self->scene.rtl)
    x = self->width - x - box->width;
  out_area->x = (int) floor (x);
  out_area->y = (int) floor (box->y);
  out_area->width = (int) ceil (x + box->width) - out_area->x;
  out_area->height = (int) ceil (box->y + box->height) - out_area->y;
}

/* Where a place of the widget is along the axis. */
double
jalons_timeline_along (JalonsTimeline *self, double x, double y)
{
  return jalons_timeline_is_upright (self) ? y : jalons_timeline_to_content_x (self, x);
}

/* On the shelf or in the padding, where there is no time. */
gboolean
jalons_timeline_is_beside (JalonsTimeline *self, double x, double y)
{
  double along = jalons_timeline_along (self, x, y);

  return along < 0 || along > self->scale.length;
}

void
jalons_timeline_emit_event (JalonsTimeline *self, guint32 id, const GdkRectangle *area)
{
  g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, id, area);
}

void
jalons_timeline_emit_reference (JalonsTimeline *self, guint32 id, const GdkRectangle *area)
{
  g_signal_emit (self, signals[SIGNAL_REFERENCE_ACTIVATED], 0, id, area);
}

void
jalons_timeline_emit_cluster (JalonsTimeline *self, GArray *ids, const GdkRectangle *area)
{
  g_signal_emit (self, signals[SIGNAL_CLUSTER_ACTIVATED], 0, ids, area);
}

void
jalons_timeline_emit_undated (JalonsTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_UNDATED_ACTIVATED], 0);
}

void
jalons_timeline_emit_brush (JalonsTimeline *self, gboolean published)
{
  g_signal_emit (self, signals[published ? SIGNAL_PUBLISHED_BRUSH_CHANGED : SIGNAL_BRUSH_CHANGED],
                 0);
}

void
jalons_timeline_emit_scale (JalonsTimeline *self)
{
  g_signal_emit (self, signals[SIGNAL_SCALE_CHANGED], 0);
}

/**
 * jalons_timeline_new:
 *
 * Returns: (transfer floating): a timeline without events
 */
GtkWidget *
jalons_timeline_new (void)
{
  return g_object_new (JALONS_TYPE_TIMELINE, NULL);
}

/**
 * jalons_timeline_get_collapsed:
 * @self: a timeline
 *
 * Returns: whether only the strip is shown
 */
gboolean
jalons_timeline_get_collapsed (JalonsTimeline *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  return self->collapsed;
}

/**
 * jalons_timeline_set_collapsed:
 * @self: a timeline
 * @collapsed: whether to show only the strip
 */
void
jalons_timeline_set_collapsed (JalonsTimeline *self, gboolean collapsed)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  collapsed = !!collapsed;
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  jalons_timeline_update_hints (self);
  jalons_timeline_changed (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}
