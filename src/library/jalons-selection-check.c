/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-search.h"
#include "library/jalons-selection-private.h"

/*
 * The conditions of a filter: each notes for every article whether it fails it.
 */

/* Has every article fail something. */
void
jalons_select_fail_all (JalonsSelect *select, guint8 how)
{
  for (guint i = 0; i < select->index->n_articles; i++)
    select->fails[i] |= how;
}

/* Whether a period in columns overlaps one that is known; either may have an open end. */
static gboolean
overlaps (JalonsDay first, JalonsDay last, const JalonsPeriod *period)
{
  gint64 end = last == JALONS_DAY_NONE ? G_MAXINT32 : last;
  gint64 period_end = period->last == JALONS_DAY_NONE ? G_MAXINT32 : period->last;

  return first <= period_end && period->first <= end;
}

static void
check_published (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  JalonsPeriod published = jalons_filter_get_published (select->filter);
  gboolean undated = jalons_filter_get_undated (select->filter);

  if (!undated && !jalons_period_is_known (&published))
    return;
  for (guint i = 0; i < index->n_articles; i++)
    {
      gboolean known = index->precision[i] != JALONS_PRECISION_UNKNOWN;
      gboolean good
        = undated ? !known : known && overlaps (index->first[i], index->last[i], &published);

      select->fails[i] |= good ? 0 : JALONS_FAILS_PUBLISHED;
    }
}

static void
check_source (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  const char *source = jalons_filter_get_source (select->filter);
  guint32 key = JALONS_POSITION_NONE;

  if (source == NULL)
    return;
  for (guint i = 0; i < index->source_keys.n; i++)
    {
      if (g_str_equal (jalons_index_get_source_name (select->index, i), source))
        key = i;
    }
  for (guint i = 0; i < index->n_articles; i++)
    {
      if (key == JALONS_POSITION_NONE || index->source[i] != key)
        select->fails[i] |= JALONS_FAILS_SOURCE;
    }
}

static void
check_language (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  const char *language = jalons_filter_get_language (select->filter);
  guint key;

  if (language == NULL)
    return;
  if (!g_ptr_array_find (index->languages, g_intern_string (language), &key))
    {
      jalons_select_fail_all (select, JALONS_FAILS_LANGUAGE);
      return;
    }
  for (guint i = 0; i < index->n_articles; i++)
    select->fails[i] |= index->language[i] == key ? 0 : JALONS_FAILS_LANGUAGE;
}

static void
check_tag (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  const char *tag = jalons_filter_get_tag (select->filter);
  guint key = 0;

  if (tag == NULL)
    return;
  jalons_select_fail_all (select, JALONS_FAILS_TAG);
  if (!g_ptr_array_find_with_equal_func (index->tag_names, tag, g_str_equal, &key))
    return;
  for (guint i = 0; i < index->n_articles; i++)
    {
      gsize n;
      const guint32 *tags = jalons_lists_get (&index->tags, i, &n);

      for (gsize j = 0; j < n; j++)
        {
          if (tags[j] == key)
            select->fails[i] &= (guint8) ~JALONS_FAILS_TAG;
        }
    }
}

/* The flags that hold for an article. */
guint
jalons_select_flags_of (const JalonsIndex *index, guint position)
{
  guint8 bits = index->bits[position];
  guint flags = 0;

  if ((bits & JALONS_ARTICLE_REVIEW) != 0)
    flags |= JALONS_FILTER_TO_REVIEW;
  if (index->import_id[position] == index->last_import)
    flags |= JALONS_FILTER_LAST_IMPORT;
  if ((bits & JALONS_ARTICLE_STARRED) != 0)
    flags |= JALONS_FILTER_STARRED;
  if ((bits & JALONS_ARTICLE_READ) == 0)
    flags |= JALONS_FILTER_UNREAD;

  return flags;
}

static void
check_flags (JalonsSelect *select)
{
  guint wanted = jalons_filter_get_flags (select->filter);

  if (wanted == 0)
    return;
  for (guint i = 0; i < select->index->n_articles; i++)
    {
      if ((jalons_select_flags_of (select->index, i) & wanted) != wanted)
        select->fails[i] |= JALONS_FAILS_FLAGS;
    }
}

/* One more condition that is a list of positions, each in it once. */
static void
hit_list (JalonsSelect *select, const guint32 *positions, gsize n)
{
  select->n_lists++;
  for (gsize i = 0; i < n; i++)
    select->hits[positions[i]]++;
}

static bool
hit_one_cb (guint32 position, void *data)
{
  JalonsSelect *select = data;

  select->hits[position]++;

  return true;
}

static gboolean
check_text (JalonsSelect *select, JalonsLibrary *library, GCancellable *cancellable, GError **error)
{
  const char *text = jalons_filter_get_text (select->filter);
  roaring_bitmap_t *found;
  gboolean all;

  if (text == NULL || *text == '\0')
    return TRUE;
  found = jalons_search_run (library, select->index, text, &all, cancellable, error);
  if (found == NULL)
    return all;
  select->n_lists++;
  roaring_iterate (found, hit_one_cb, select);
  roaring_bitmap_free (found);

  return TRUE;
}

static void
check_mentions (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  gsize n_parties;
  const JalonsFilterParty *parties = jalons_filter_get_parties (select->filter, &n_parties);

  for (gsize i = 0; i < n_parties; i++)
    {
      guint key = jalons_index_find_company (select->index, parties[i].name);
      gsize n = 0;
      const guint32 *positions = NULL;

      if (parties[i].role != JALONS_ROLE_MENTIONED && parties[i].role != JALONS_ROLE_ANY)
        continue;
      if (key != JALONS_POSITION_NONE)
        positions = jalons_lists_get (&index->company_articles, key, &n);
      hit_list (select, positions, n);
    }
}

static gboolean
has_party (const JalonsIndex *index, guint rank, guint company, JalonsRole role)
{
  gsize n;
  const guint32 *parties = jalons_lists_get (&index->parties, rank, &n);

  for (gsize i = 0; i < n; i++)
    {
      if (parties[i] >> 2 == company && (role == JALONS_ROLE_ANY || (parties[i] & 3) == role))
        return TRUE;
    }

  return FALSE;
}

/* Takes away the events in which a company does not play its part. */
static void
keep_party (JalonsSelect *select, const JalonsFilterParty *party)
{
  const JalonsIndex *index = select->index;
  guint company = jalons_index_find_company (select->index, party->name);
  g_autofree guint64 *kept = g_new0 (guint64, jalons_bits_n_words (index->n_events));
  gsize n = 0;
  const guint32 *ranks = NULL;

  if (company != JALONS_POSITION_NONE)
    ranks = jalons_lists_get (&index->company_events, company, &n);
  for (gsize i = 0; i < n; i++)
    {
      if (jalons_bits_get (select->matching, ranks[i])
          && has_party (index, ranks[i], company, party->role))
        jalons_bits_set (kept, ranks[i]);
    }
  memcpy (select->matching, kept, jalons_bits_n_words (index->n_events) * sizeof *kept);
}

static gboolean
happened_in (const JalonsPackedEvent *event, const JalonsPeriod *happened)
{
  /* Where a rumour without a date stands is when it was reported, not when it happened. */
  return event->first != JALONS_DAY_NONE && (event->bits & JALONS_EVENT_BIT_REPORTED) == 0
         && overlaps (event->first, event->last, happened);
}

/* Takes away the events that nobody needs to look at. */
static void
keep_review (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;

  for (guint i = 0; i < index->n_events; i++)
    {
      if (index->review[i] == 0)
        jalons_bits_unset (select->matching, i);
    }
}

/* Finds the events that meet the conditions on events; says whether there are such conditions. */
static gboolean
match_events (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  JalonsPeriod happened = jalons_filter_get_happened (select->filter);
  gboolean has_happened = jalons_period_is_known (&happened);
  JalonsKind kind;
  gboolean has_kind = jalons_filter_get_kind (select->filter, &kind);
  gboolean review = (jalons_filter_get_flags (select->filter) & JALONS_FILTER_TO_REVIEW) != 0;
  gsize n_parties, n_parts = 0;
  const JalonsFilterParty *parties = jalons_filter_get_parties (select->filter, &n_parties);

  for (gsize i = 0; i < n_parties; i++)
    n_parts += parties[i].role != JALONS_ROLE_MENTIONED;
  if (!has_happened && !has_kind && !review && n_parts == 0)
    return FALSE;

  select->matching = g_new0 (guint64, jalons_bits_n_words (index->n_events));
  for (guint i = 0; i < index->n_events; i++)
    {
      const JalonsPackedEvent *event = &index->events->events[i];

      if ((!has_kind || event->kind == kind) && (!has_happened || happened_in (event, &happened)))
        jalons_bits_set (select->matching, i);
    }
  for (gsize i = 0; i < n_parties; i++)
    {
      if (parties[i].role != JALONS_ROLE_MENTIONED)
        keep_party (select, &parties[i]);
    }
  if (review)
    keep_review (select);

  return TRUE;
}

/* An article has to tell one of the matching events. */
static void
check_events (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;

  if (!match_events (select) || !jalons_filter_has_event_terms (select->filter))
    return;
  select->n_lists++;
  for (guint i = 0; i < index->n_articles; i++)
    {
      gsize n;
      const guint32 *ranks = jalons_lists_get (&index->article_events, i, &n);

      for (gsize j = 0; j < n; j++)
        {
          if (jalons_bits_get (select->matching, ranks[j]))
            {
              select->hits[i]++;
              break;
            }
        }
    }
}

static void
settle_lists (JalonsSelect *select)
{
  if (select->n_lists == 0)
    return;
  for (guint i = 0; i < select->index->n_articles; i++)
    select->fails[i] |= select->hits[i] == select->n_lists ? 0 : JALONS_FAILS_HARD;
}

/*
 * jalons_select_check:
 * @select: a selection that is being made
 * @library: (nullable): the library, for words to look for
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Finds out which conditions every article fails, and which events meet those on events.
 *
 * Returns: whether that worked, which only looking for words may not
 */
gboolean
jalons_select_check (JalonsSelect *select,
                     JalonsLibrary *library,
                     GCancellable *cancellable,
                     GError **error)
{
  if (!check_text (select, library, cancellable, error))
    return FALSE;
  check_mentions (select);
  check_events (select);
  settle_lists (select);
  check_published (select);
  check_source (select);
  check_language (select);
  check_tag (select);
  check_flags (select);

  return TRUE;
}
