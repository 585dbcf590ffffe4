/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-accessible.h"

struct _JalonsTimelineAccessible
{
  GObject parent_instance;

  GtkATContext *context;
  GtkWidget *timeline; /* weak */
  GtkAccessible *next; /* weak */
  GdkRectangle bounds;
  char *text;
  gboolean focused;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1,
};

static void accessible_iface_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonsTimelineAccessible,
                               jalons_timeline_accessible,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_iface_init))

static GtkATContext *
jalons_timeline_accessible_get_at_context (GtkAccessible *accessible)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (accessible);

  if (self->context == NULL)
    {
      GdkDisplay *display = self->timeline != NULL ? gtk_widget_get_display (self->timeline)
                                                   : gdk_display_get_default ();

      self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_LIST_ITEM, accessible, display);
    }
  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
jalons_timeline_accessible_get_platform_state (GtkAccessible *accessible,
                                               GtkAccessiblePlatformState state)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->focused && self->timeline != NULL && gtk_widget_has_focus (self->timeline);
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
jalons_timeline_accessible_get_accessible_parent (GtkAccessible *accessible)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (accessible);

  return self->timeline != NULL ? GTK_ACCESSIBLE (g_object_ref (self->timeline)) : NULL;
}

static GtkAccessible *
jalons_timeline_accessible_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
jalons_timeline_accessible_get_next_accessible_sibling (GtkAccessible *accessible)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (accessible);

  return self->next != NULL ? g_object_ref (self->next) : NULL;
}

static gboolean
jalons_timeline_accessible_get_bounds (
  GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (accessible);

  if (self->timeline == NULL)
    return FALSE;
  *x = self->bounds.x;
  *y = self->bounds.y;
  *width = self->bounds.width;
  *height = self->bounds.height;
  return TRUE;
}

static void
accessible_iface_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = jalons_timeline_accessible_get_at_context;
  iface->get_platform_state = jalons_timeline_accessible_get_platform_state;
  iface->get_accessible_parent = jalons_timeline_accessible_get_accessible_parent;
  iface->get_first_accessible_child = jalons_timeline_accessible_get_first_accessible_child;
  iface->get_next_accessible_sibling = jalons_timeline_accessible_get_next_accessible_sibling;
  iface->get_bounds = jalons_timeline_accessible_get_bounds;
}

static void
jalons_timeline_accessible_get_property (GObject *object,
                                         guint id,
                                         GValue *value,
                                         GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The role is what it is; the interface's property wants to be writable. */
static void
jalons_timeline_accessible_set_property (GObject *object,
                                         guint id,
                                         const GValue *value,
                                         GParamSpec *pspec)
{
  if (id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
jalons_timeline_accessible_dispose (GObject *object)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (object);

  jalons_timeline_accessible_detach (self);

  G_OBJECT_CLASS (jalons_timeline_accessible_parent_class)->dispose (object);
}

static void
jalons_timeline_accessible_finalize (GObject *object)
{
  JalonsTimelineAccessible *self = JALONS_TIMELINE_ACCESSIBLE (object);

  g_clear_object (&self->context);
  g_free (self->text);

  G_OBJECT_CLASS (jalons_timeline_accessible_parent_class)->finalize (object);
}

static void
jalons_timeline_accessible_class_init (JalonsTimelineAccessibleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jalons_timeline_accessible_get_property;
  object_class->set_property = jalons_timeline_accessible_set_property;
  object_class->dispose = jalons_timeline_accessible_dispose;
  object_class->finalize = jalons_timeline_accessible_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
jalons_timeline_accessible_init (JalonsTimelineAccessible *self)
{
}

/*
 * jalons_timeline_accessible_new: a mark without words yet, as a child of @timeline.
 */
JalonsTimelineAccessible *
jalons_timeline_accessible_new (GtkWidget *timeline)
{
  JalonsTimelineAccessible *self = g_object_new (JALONS_TYPE_TIMELINE_ACCESSIBLE, NULL);

  g_set_weak_pointer (&self->timeline, timeline);
  return self;
}

/*
 * jalons_timeline_accessible_set_text: one short sentence, and which of how many items it is.
 */
void
jalons_timeline_accessible_set_text (JalonsTimelineAccessible *self,
                                     const char *sentence,
                                     int position,
                                     int n_items)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self));
  g_return_if_fail (sentence != NULL);

  if (!g_set_str (&self->text, sentence))
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  position, GTK_ACCESSIBLE_RELATION_SET_SIZE, n_items, -1);
}

const char *
jalons_timeline_accessible_get_text (JalonsTimelineAccessible *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self), NULL);

  return self->text;
}

void
jalons_timeline_accessible_set_bounds (JalonsTimelineAccessible *self, const GdkRectangle *bounds)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self) && bounds != NULL);

  self->bounds = *bounds;
}

/*
 * jalons_timeline_accessible_set_next: its place among its siblings.
 */
void
jalons_timeline_accessible_set_next (JalonsTimelineAccessible *self, GtkAccessible *next)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self));

  g_set_weak_pointer (&self->next, next);
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE (self->timeline),
                                        next);
}

void
jalons_timeline_accessible_set_focused (JalonsTimelineAccessible *self, gboolean focused)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self));

  self->focused = focused;
}

void
jalons_timeline_accessible_set_selected (JalonsTimelineAccessible *self, gboolean selected)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/*
 * jalons_timeline_accessible_detach: it is no longer part of its timeline.
 */
void
jalons_timeline_accessible_detach (JalonsTimelineAccessible *self)
{
  g_return_if_fail (JALONS_IS_TIMELINE_ACCESSIBLE (self));

  if (self->context != NULL && self->timeline != NULL)
    gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (self), NULL, NULL);
  g_clear_weak_pointer (&self->timeline);
  g_clear_weak_pointer (&self->next);
}
