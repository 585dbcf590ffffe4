/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-event.h"

struct _JalonsEvent
{
  GObject parent_instance;

  gint64 id;
  gint64 part_of;
  JalonsClaim *values;
  GPtrArray *sources;
  guint n_articles;
  guint n_independent;
  JalonsDisagreement disagreement;
  gboolean corrected;
  char *joined_because;
};

G_DEFINE_FINAL_TYPE (JalonsEvent, jalons_event, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_DEAL,
  PROP_STATUS,
  PROP_TITLE,
  PROP_PARTIES_TEXT,
  PROP_RECIPIENT,
  PROP_INVESTORS_TEXT,
  PROP_MODEL,
  PROP_AMOUNT_TEXT,
  PROP_DATE_TEXT,
  PROP_STATUS_TEXT,
  PROP_N_SOURCES,
  PROP_CORRECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

JalonsSource *
jalons_source_new (void)
{
  JalonsSource *source = g_new0 (JalonsSource, 1);

  source->article_published = JALONS_PERIOD_UNKNOWN;
  return source;
}

void
jalons_source_free (JalonsSource *source)
{
  if (source == NULL)
    return;

  g_free (source->article_title);
  g_free (source->article_source);
  g_free (source->quotation);
  jalons_claim_free (source->claim);
  g_free (source);
}

static void
jalons_event_finalize (GObject *object)
{
  JalonsEvent *self = JALONS_EVENT (object);

  g_clear_pointer (&self->values, jalons_claim_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->joined_because, g_free);

  G_OBJECT_CLASS (jalons_event_parent_class)->finalize (object);
}

static void
jalons_event_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsEvent *self = JALONS_EVENT (object);
  const JalonsClaim *values = self->values;

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_uint (value, values->kind);
      break;
    case PROP_DEAL:
      g_value_set_uint (value, values->deal);
      break;
    case PROP_STATUS:
      g_value_set_uint (value, values->status);
      break;
    case PROP_TITLE:
      g_value_take_string (value, jalons_event_dup_title (self));
      break;
    case PROP_PARTIES_TEXT:
      g_value_take_string (value, jalons_event_dup_parties_text (self));
      break;
    case PROP_RECIPIENT:
      g_value_set_string (value, jalons_claim_get_party (values, JALONS_ROLE_RECIPIENT));
      break;
    case PROP_INVESTORS_TEXT:
      g_value_take_string (value,
                           jalons_claim_dup_role_text (values, JALONS_ROLE_INVESTOR, G_MAXUINT));
      break;
    case PROP_MODEL:
      g_value_set_string (value, values->model);
      break;
    case PROP_AMOUNT_TEXT:
      g_value_take_string (value, jalons_money_format (&values->amount));
      break;
    case PROP_DATE_TEXT:
      g_value_take_string (value, jalons_event_dup_date_text (self));
      break;
    case PROP_STATUS_TEXT:
      g_value_set_string (value, jalons_status_get_label (values->status, values->kind));
      break;
    case PROP_N_SOURCES:
      g_value_set_uint (value, jalons_event_get_n_sources (self));
      break;
    case PROP_CORRECTED:
      g_value_set_boolean (value, self->corrected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
uint_property (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
jalons_event_class_init (JalonsEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jalons_event_finalize;
  object_class->get_property = jalons_event_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_KIND] = uint_property ("kind");
  properties[PROP_DEAL] = uint_property ("deal");
  properties[PROP_STATUS] = uint_property ("status");
  properties[PROP_TITLE] = string_property ("title");
  properties[PROP_PARTIES_TEXT] = string_property ("parties-text");
  properties[PROP_RECIPIENT] = string_property ("recipient");
  properties[PROP_INVESTORS_TEXT] = string_property ("investors-text");
  properties[PROP_MODEL] = string_property ("model");
  properties[PROP_AMOUNT_TEXT] = string_property ("amount-text");
  properties[PROP_DATE_TEXT] = string_property ("date-text");
  properties[PROP_STATUS_TEXT] = string_property ("status-text");
  properties[PROP_N_SOURCES] = uint_property ("n-sources");
  properties[PROP_CORRECTED] = g_param_spec_boolean ("corrected", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jalons_event_init (JalonsEvent *self)
{
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_source_free);
}

JalonsEvent *
jalons_event_new (gint64 id, JalonsClaim *values)
{
  JalonsEvent *self;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (JALONS_TYPE_EVENT, NULL);
  self->id = id;
  self->values = values;

  return self;
}

gint64
jalons_event_get_id (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), 0);

  return self->id;
}

const JalonsClaim *
jalons_event_get_values (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return self->values;
}

/**
 * jalons_event_set_values:
 * @self: an event
 * @values: (transfer full): what is known of it now
 */
void
jalons_event_set_values (JalonsEvent *self, JalonsClaim *values)
{
  g_return_if_fail (JALONS_IS_EVENT (self));
  g_return_if_fail (values != NULL);

  jalons_claim_free (self->values);
  self->values = values;
  for (guint i = PROP_KIND; i <= PROP_STATUS_TEXT; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

GPtrArray *
jalons_event_get_sources (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return self->sources;
}

void
jalons_event_take_source (JalonsEvent *self, JalonsSource *source)
{
  g_return_if_fail (JALONS_IS_EVENT (self));
  g_return_if_fail (source != NULL);

  g_ptr_array_add (self->sources, source);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SOURCES]);
}

guint
jalons_event_get_n_sources (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), 0);

  return self->n_articles > 0 ? self->n_articles : self->sources->len;
}

void
jalons_event_set_n_sources (JalonsEvent *self, guint n_articles, guint n_independent)
{
  g_return_if_fail (JALONS_IS_EVENT (self));
  g_return_if_fail (n_independent <= n_articles);

  self->n_articles = n_articles;
  self->n_independent = n_independent;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SOURCES]);
}

guint
jalons_event_get_n_independent (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), 0);

  return self->n_articles > 0 ? self->n_independent : self->sources->len;
}

JalonsDisagreement
jalons_event_get_disagreement (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), JALONS_DISAGREEMENT_NONE);

  return self->disagreement;
}

void
jalons_event_set_disagreement (JalonsEvent *self, JalonsDisagreement disagreement)
{
  g_return_if_fail (JALONS_IS_EVENT (self));

  self->disagreement = disagreement;
}

gint64
jalons_event_get_part_of (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), 0);

  return self->part_of;
}

void
jalons_event_set_part_of (JalonsEvent *self, gint64 event_id)
{
  g_return_if_fail (JALONS_IS_EVENT (self));

  self->part_of = event_id;
}

gboolean
jalons_event_get_corrected (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), FALSE);

  return self->corrected;
}

void
jalons_event_set_corrected (JalonsEvent *self, gboolean corrected)
{
  g_return_if_fail (JALONS_IS_EVENT (self));

  corrected = !!corrected;
  if (self->corrected == corrected)
    return;

  self->corrected = corrected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CORRECTED]);
}

const char *
jalons_event_get_joined_because (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return self->joined_because;
}

void
jalons_event_set_joined_because (JalonsEvent *self, const char *reason)
{
  g_return_if_fail (JALONS_IS_EVENT (self));

  g_set_str (&self->joined_because, reason);
}

char *
jalons_event_dup_title (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return jalons_claim_dup_title (self->values);
}

char *
jalons_event_dup_date_text (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return jalons_claim_dup_date_text (self->values);
}

char *
jalons_event_dup_parties_text (JalonsEvent *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT (self), NULL);

  return jalons_claim_dup_parties_text (self->values);
}
