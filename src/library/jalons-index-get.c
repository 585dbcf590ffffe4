/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-index-private.h"

static guint32
find_key (const JalonsKeys *keys, guint32 name_id)
{
  return name_id != 0 && name_id < keys->n_keys ? keys->keys[name_id] : JALONS_POSITION_NONE;
}

/**
 * jalons_index_get_generation:
 * @self: an index
 *
 * Returns: the generation of the library that it shows
 */
guint64
jalons_index_get_generation (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->generation;
}

/**
 * jalons_index_get_n_articles:
 * @self: an index
 *
 * Returns: how many articles there are
 */
guint
jalons_index_get_n_articles (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_articles;
}

/**
 * jalons_index_get_n_events:
 * @self: an index
 *
 * Returns: how many events there are
 */
guint
jalons_index_get_n_events (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_events;
}

/**
 * jalons_index_get_article_id:
 * @self: an index
 * @position: an article, below jalons_index_get_n_articles()
 *
 * Returns: its id
 */
gint64
jalons_index_get_article_id (JalonsIndex *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->n_articles, 0);

  return self->ids[position];
}

/**
 * jalons_index_find_article:
 * @self: an index
 * @article_id: an article's id
 *
 * Returns: its position, or %JALONS_POSITION_NONE
 */
guint
jalons_index_find_article (JalonsIndex *self, gint64 article_id)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, JALONS_POSITION_NONE);

  high = self->n_articles;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ids[self->by_id[middle]] < article_id)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_articles && self->ids[self->by_id[low]] == article_id ? self->by_id[low]
                                                                             : JALONS_POSITION_NONE;
}

/**
 * jalons_index_get_article_published:
 * @self: an index
 * @position: an article
 *
 * Returns: when it was published
 */
JalonsPeriod
jalons_index_get_article_published (JalonsIndex *self, guint position)
{
  g_return_val_if_fail (self != NULL && position < self->n_articles, JALONS_PERIOD_UNKNOWN);

  return (JalonsPeriod) { self->first[position], self->last[position], self->precision[position],
                          self->basis[position], 0 };
}

/**
 * jalons_index_get_events:
 * @self: an index
 *
 * Returns: (transfer none): all events, packed
 */
JalonsEventArray *
jalons_index_get_events (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->events;
}

/**
 * jalons_index_find_event:
 * @self: an index
 * @event_id: an event's id
 *
 * Returns: its rank in jalons_index_get_events(), or %JALONS_POSITION_NONE
 */
guint
jalons_index_find_event (JalonsIndex *self, gint64 event_id)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, JALONS_POSITION_NONE);

  high = self->n_events;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->events->events[self->by_event_id[middle]].id < event_id)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_events && self->events->events[self->by_event_id[low]].id == event_id
           ? self->by_event_id[low]
           : JALONS_POSITION_NONE;
}

/**
 * jalons_index_get_event_articles:
 * @self: an index
 * @event_rank: an event's rank
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the positions of the articles that tell it
 */
const guint32 *
jalons_index_get_event_articles (JalonsIndex *self, guint event_rank, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && event_rank < self->n_events && out_n != NULL, NULL);

  return jalons_lists_get (&self->event_articles, event_rank, out_n);
}

/**
 * jalons_index_get_article_events:
 * @self: an index
 * @position: an article
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the ranks of the events that it tells
 */
const guint32 *
jalons_index_get_article_events (JalonsIndex *self, guint position, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && position < self->n_articles && out_n != NULL, NULL);

  return jalons_lists_get (&self->article_events, position, out_n);
}

/**
 * jalons_index_get_n_companies:
 * @self: an index
 *
 * Returns: how many keys of companies there are
 */
guint
jalons_index_get_n_companies (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->company_keys.n;
}

/**
 * jalons_index_get_company_name:
 * @self: an index
 * @company: a company's key
 *
 * Returns: (transfer none): its canonical name
 */
const char *
jalons_index_get_company_name (JalonsIndex *self, guint company)
{
  const char *name;

  g_return_val_if_fail (self != NULL && company < self->company_keys.n, NULL);

  name = jalons_names_get (self->names, self->company_keys.ids[company]);

  return name == NULL ? "" : name;
}

/**
 * jalons_index_get_company_hue:
 * @self: an index
 * @company: a company's key
 *
 * Returns: its colour: 1 to 8, or 0 for grey
 */
guint
jalons_index_get_company_hue (JalonsIndex *self, guint company)
{
  g_return_val_if_fail (self != NULL && company < self->company_keys.n, 0);

  return self->hues[company];
}

/**
 * jalons_index_find_company:
 * @self: an index
 * @name: a canonical name
 *
 * Returns: the company's key, or %JALONS_POSITION_NONE
 */
guint
jalons_index_find_company (JalonsIndex *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, JALONS_POSITION_NONE);

  return find_key (&self->company_keys, jalons_names_find (self->names, JALONS_NAME_COMPANY, name));
}

/**
 * jalons_index_get_n_sources:
 * @self: an index
 *
 * Returns: how many keys of newspapers and sites there are
 */
guint
jalons_index_get_n_sources (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->source_keys.n;
}

/**
 * jalons_index_get_source_name:
 * @self: an index
 * @source: a source's key
 *
 * Returns: (transfer none): its name
 */
const char *
jalons_index_get_source_name (JalonsIndex *self, guint source)
{
  const char *name;

  g_return_val_if_fail (self != NULL && source < self->source_keys.n, NULL);

  name = jalons_names_get (self->names, self->source_keys.ids[source]);

  return name == NULL ? "" : name;
}

/**
 * jalons_index_get_n_languages:
 * @self: an index
 *
 * Returns: how many languages there are
 */
guint
jalons_index_get_n_languages (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->languages->len;
}

/**
 * jalons_index_get_language_name:
 * @self: an index
 * @language: a language's key
 *
 * Returns: (transfer none): its tag: "fr", "en", "und"
 */
const char *
jalons_index_get_language_name (JalonsIndex *self, guint language)
{
  g_return_val_if_fail (self != NULL && language < self->languages->len, NULL);

  return g_ptr_array_index (self->languages, language);
}

/**
 * jalons_index_get_n_tags:
 * @self: an index
 *
 * Returns: how many tags there are
 */
guint
jalons_index_get_n_tags (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tag_names->len;
}

/**
 * jalons_index_get_tag_name:
 * @self: an index
 * @tag: a tag's key
 *
 * Returns: (transfer none): its name
 */
const char *
jalons_index_get_tag_name (JalonsIndex *self, guint tag)
{
  g_return_val_if_fail (self != NULL && tag < self->tag_names->len, NULL);

  return g_ptr_array_index (self->tag_names, tag);
}
