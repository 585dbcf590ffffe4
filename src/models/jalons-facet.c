/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-facet.h"

/**
 * JalonsFacet:
 *
 * One way to narrow the selection: a company, a month, a source or a tag, with the number of
 * articles that it would leave.
 */
struct _JalonsFacet
{
  GObject parent_instance;

  char *key;
  char *label;
  guint level;
  guint count;
  guint hue;
};

enum
{
  PROP_0,
  PROP_KEY,
  PROP_LABEL,
  PROP_LEVEL,
  PROP_COUNT,
  PROP_HUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JalonsFacet, jalons_facet, G_TYPE_OBJECT)

static void
jalons_facet_finalize (GObject *object)
{
  JalonsFacet *self = JALONS_FACET (object);

  g_free (self->key);
  g_free (self->label);

  G_OBJECT_CLASS (jalons_facet_parent_class)->finalize (object);
}

static void
jalons_facet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsFacet *self = JALONS_FACET (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_LEVEL:
      g_value_set_uint (value, self->level);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_HUE:
      g_value_set_uint (value, self->hue);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_facet_class_init (JalonsFacetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = jalons_facet_finalize;
  object_class->get_property = jalons_facet_get_property;

  /** JalonsFacet:key: what the filter calls it: a name, or "2024-04" for a month. */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  /** JalonsFacet:label: what is shown. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  /** JalonsFacet:level: how deep it stands: 0, or 1 for a month under its year. */
  properties[PROP_LEVEL] = g_param_spec_uint ("level", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /** JalonsFacet:count: the number of articles. */
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /** JalonsFacet:hue: the colour, 1 to 8, or 0 for grey. */
  properties[PROP_HUE] = g_param_spec_uint ("hue", NULL, NULL, 0, 8, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jalons_facet_init (JalonsFacet *self)
{
}

/**
 * jalons_facet_new:
 * @key: what the filter calls it
 * @label: what is shown
 * @level: how deep it stands
 *
 * Returns: (transfer full): a facet without articles
 */
JalonsFacet *
jalons_facet_new (const char *key, const char *label, guint level)
{
  JalonsFacet *self;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (JALONS_TYPE_FACET, NULL);
  self->key = g_strdup (key);
  self->label = g_strdup (label);
  self->level = level;

  return self;
}

const char *
jalons_facet_get_key (JalonsFacet *self)
{
  g_return_val_if_fail (JALONS_IS_FACET (self), NULL);

  return self->key;
}

const char *
jalons_facet_get_label (JalonsFacet *self)
{
  g_return_val_if_fail (JALONS_IS_FACET (self), NULL);

  return self->label;
}

guint
jalons_facet_get_level (JalonsFacet *self)
{
  g_return_val_if_fail (JALONS_IS_FACET (self), 0);

  return self->level;
}

guint
jalons_facet_get_count (JalonsFacet *self)
{
  g_return_val_if_fail (JALONS_IS_FACET (self), 0);

  return self->count;
}

void
jalons_facet_set_count (JalonsFacet *self, guint count)
{
  g_return_if_fail (JALONS_IS_FACET (self));

  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

guint
jalons_facet_get_hue (JalonsFacet *self)
{
  g_return_val_if_fail (JALONS_IS_FACET (self), 0);

  return self->hue;
}

void
jalons_facet_set_hue (JalonsFacet *self, guint hue)
{
  g_return_if_fail (JALONS_IS_FACET (self));
  g_return_if_fail (hue <= 8);

  if (self->hue == hue)
    return;

  self->hue = hue;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HUE]);
}
