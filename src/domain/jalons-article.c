/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-article.h"

struct _JalonsArticle
{
  GObject parent_instance;

  gint64 id;
  char *title;
  char *excerpt;
  char *source;
  char *author;
  char *origin;
  char *language;
  char *note;
  GStrv tags;
  JalonsPeriod published;
  guint n_events;
  gboolean read;
  gboolean starred;
};

G_DEFINE_FINAL_TYPE (JalonsArticle, jalons_article, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_EXCERPT,
  PROP_SOURCE,
  PROP_AUTHOR,
  PROP_ORIGIN,
  PROP_LANGUAGE,
  PROP_PUBLISHED_TEXT,
  PROP_N_EVENTS,
  PROP_READ,
  PROP_STARRED,
  PROP_NOTE,
  PROP_TAGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_string (JalonsArticle *self, char **field, const char *value, guint prop)
{
  if (g_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_flag (JalonsArticle *self, gboolean *field, gboolean value, guint prop)
{
  value = !!value;
  if (*field == value)
    return;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
jalons_article_finalize (GObject *object)
{
  JalonsArticle *self = JALONS_ARTICLE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->excerpt, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (jalons_article_parent_class)->finalize (object);
}

static void
jalons_article_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsArticle *self = JALONS_ARTICLE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EXCERPT:
      g_value_set_string (value, self->excerpt);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_ORIGIN:
      g_value_set_string (value, self->origin);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_PUBLISHED_TEXT:
      g_value_take_string (value, jalons_period_format (&self->published));
      break;
    case PROP_N_EVENTS:
      g_value_set_uint (value, self->n_events);
      break;
    case PROP_READ:
      g_value_set_boolean (value, self->read);
      break;
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JalonsArticle *self = JALONS_ARTICLE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;
    case PROP_READ:
      jalons_article_set_read (self, g_value_get_boolean (value));
      break;
    case PROP_STARRED:
      jalons_article_set_starred (self, g_value_get_boolean (value));
      break;
    case PROP_NOTE:
      jalons_article_set_note (self, g_value_get_string (value));
      break;
    case PROP_TAGS:
      jalons_article_set_tags (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name, GParamFlags access)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              access | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
flag_property (const char *name)
{
  return g_param_spec_boolean (
    name, NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
jalons_article_class_init (JalonsArticleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jalons_article_finalize;
  object_class->get_property = jalons_article_get_property;
  object_class->set_property = jalons_article_set_property;

  properties[PROP_ID]
    = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = string_property ("title", G_PARAM_READABLE);
  properties[PROP_EXCERPT] = string_property ("excerpt", G_PARAM_READABLE);
  properties[PROP_SOURCE] = string_property ("source", G_PARAM_READABLE);
  properties[PROP_AUTHOR] = string_property ("author", G_PARAM_READABLE);
  properties[PROP_ORIGIN] = string_property ("origin", G_PARAM_READABLE);
  properties[PROP_LANGUAGE] = string_property ("language", G_PARAM_READABLE);
  properties[PROP_PUBLISHED_TEXT] = string_property ("published-text", G_PARAM_READABLE);
  properties[PROP_N_EVENTS]
    = g_param_spec_uint ("n-events", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ] = flag_property ("read");
  properties[PROP_STARRED] = flag_property ("starred");
  properties[PROP_NOTE] = string_property ("note", G_PARAM_READWRITE);
  properties[PROP_TAGS]
    = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jalons_article_init (JalonsArticle *self)
{
  self->published = JALONS_PERIOD_UNKNOWN;
  self->tags = g_new0 (char *, 1);
}

JalonsArticle *
jalons_article_new (gint64 id)
{
  return g_object_new (JALONS_TYPE_ARTICLE, "id", id, NULL);
}

gint64
jalons_article_get_id (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), 0);

  return self->id;
}

const char *
jalons_article_get_title (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->title;
}

void
jalons_article_set_title (JalonsArticle *self, const char *title)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->title, title, PROP_TITLE);
}

const char *
jalons_article_get_excerpt (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->excerpt;
}

void
jalons_article_set_excerpt (JalonsArticle *self, const char *excerpt)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->excerpt, excerpt, PROP_EXCERPT);
}

const char *
jalons_article_get_source (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->source;
}

void
jalons_article_set_source (JalonsArticle *self, const char *source)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->source, source, PROP_SOURCE);
}

const char *
jalons_article_get_author (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->author;
}

void
jalons_article_set_author (JalonsArticle *self, const char *author)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->author, author, PROP_AUTHOR);
}

const char *
jalons_article_get_origin (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->origin;
}

void
jalons_article_set_origin (JalonsArticle *self, const char *origin)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->origin, origin, PROP_ORIGIN);
}

const char *
jalons_article_get_language (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->language;
}

void
jalons_article_set_language (JalonsArticle *self, const char *language)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->language, language, PROP_LANGUAGE);
}

const char *
jalons_article_get_note (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return self->note;
}

void
jalons_article_set_note (JalonsArticle *self, const char *note)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_string (self, &self->note, note, PROP_NOTE);
}

JalonsPeriod
jalons_article_get_published (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), JALONS_PERIOD_UNKNOWN);

  return self->published;
}

void
jalons_article_set_published (JalonsArticle *self, const JalonsPeriod *published)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));
  g_return_if_fail (published != NULL);

  if (jalons_period_equal (&self->published, published))
    return;

  self->published = *published;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PUBLISHED_TEXT]);
}

guint
jalons_article_get_n_events (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), 0);

  return self->n_events;
}

void
jalons_article_set_n_events (JalonsArticle *self, guint n_events)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  if (self->n_events == n_events)
    return;

  self->n_events = n_events;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_EVENTS]);
}

gboolean
jalons_article_get_read (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), FALSE);

  return self->read;
}

void
jalons_article_set_read (JalonsArticle *self, gboolean read)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_flag (self, &self->read, read, PROP_READ);
}

gboolean
jalons_article_get_starred (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), FALSE);

  return self->starred;
}

void
jalons_article_set_starred (JalonsArticle *self, gboolean starred)
{
  g_return_if_fail (JALONS_IS_ARTICLE (self));

  set_flag (self, &self->starred, starred, PROP_STARRED);
}

const char *const *
jalons_article_get_tags (JalonsArticle *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE (self), NULL);

  return (const char *const *) self->tags;
}

void
jalons_article_set_tags (JalonsArticle *self, const char *const *tags)
{
  static const char *const none[] = { NULL };

  g_return_if_fail (JALONS_IS_ARTICLE (self));

  if (tags == NULL)
    tags = none;
  if (g_strv_equal ((const char *const *) self->tags, tags))
    return;

  GStrv copy = g_strdupv ((GStrv) tags);
  g_strfreev (self->tags);
  self->tags = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAGS]);
}
