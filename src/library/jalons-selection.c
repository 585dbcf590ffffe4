/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-selection.h"

#include <string.h>

#include "library/jalons-index-private.h"
#include "library/jalons-search.h"

/*
 * One pass over the columns decides for every article which conditions it fails. One that fails
 * none is selected; one that fails a single facet's own condition only is counted in that facet.
 */
enum
{
  FAILS_HARD = 1 << 0,
  FAILS_PUBLISHED = 1 << 1,
  FAILS_SOURCE = 1 << 2,
  FAILS_LANGUAGE = 1 << 3,
  FAILS_TAG = 1 << 4,
  FAILS_FLAGS = 1 << 5,
};

#define N_FLAGS 4

typedef struct
{
  JalonsFacetCount *counts;
  gsize n;
} Facet;

struct _JalonsSelection
{
  gatomicrefcount ref_count;
  JalonsIndex *index;
  JalonsFilter *filter;

  guint n_articles;
  guint32 *positions; /* NULL where all articles are selected */
  JalonsEventArray *events;
  roaring_bitmap_t *event_ids; /* NULL where all events are selected */

  Facet companies;
  Facet months;
  Facet sources;
  Facet languages;
  Facet tags;
  guint n_undated;
  guint n_flagged[N_FLAGS];
  guint32 *density;
  int first_month;
  gsize n_months;
};

G_DEFINE_BOXED_TYPE (JalonsSelection,
                     jalons_selection,
                     jalons_selection_ref,
                     jalons_selection_unref)

typedef struct
{
  JalonsIndex *index;
  const JalonsFilter *filter;
  JalonsSelection *selection;
  guint8 *fails;     /* by position */
  guint16 *hits;     /* by position: how many of the conditions that are lists it meets */
  guint16 n_lists;   /* how many such conditions there are */
  guint64 *matching; /* by rank, a bit: events that meet the conditions on events; NULL: all do */
} Select;

static gboolean
get_bit (const guint64 *bits, guint at)
{
  return (bits[at / 64] >> (at % 64) & 1) != 0;
}

static void
set_bit (guint64 *bits, guint at)
{
  bits[at / 64] |= (guint64) 1 << (at % 64);
}

static guint
n_words (guint n_bits)
{
  return n_bits / 64 + 1;
}

static void
fail_all (Select *select, guint8 how)
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
check_published (Select *select)
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

      select->fails[i] |= good ? 0 : FAILS_PUBLISHED;
    }
}

static void
check_source (Select *select)
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
        select->fails[i] |= FAILS_SOURCE;
    }
}

static void
check_language (Select *select)
{
  const JalonsIndex *index = select->index;
  const char *language = jalons_filter_get_language (select->filter);
  guint key;

  if (language == NULL)
    return;
  if (!g_ptr_array_find (index->languages, g_intern_string (language), &key))
    {
      fail_all (select, FAILS_LANGUAGE);
      return;
    }
  for (guint i = 0; i < index->n_articles; i++)
    select->fails[i] |= index->language[i] == key ? 0 : FAILS_LANGUAGE;
}

static void
check_tag (Select *select)
{
  const JalonsIndex *index = select->index;
  const char *tag = jalons_filter_get_tag (select->filter);
  guint key = 0;

  if (tag == NULL)
    return;
  fail_all (select, FAILS_TAG);
  if (!g_ptr_array_find_with_equal_func (index->tag_names, tag, g_str_equal, &key))
    return;
  for (guint i = 0; i < index->n_articles; i++)
    {
      gsize n;
      const guint32 *tags = jalons_lists_get (&index->tags, i, &n);

      for (gsize j = 0; j < n; j++)
        {
          if (tags[j] == key)
            select->fails[i] &= (guint8) ~FAILS_TAG;
        }
    }
}

/* The flags that hold for an article. */
static guint
flags_of (const JalonsIndex *index, guint position)
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
check_flags (Select *select)
{
  guint wanted = jalons_filter_get_flags (select->filter);

  if (wanted == 0)
    return;
  for (guint i = 0; i < select->index->n_articles; i++)
    {
      if ((flags_of (select->index, i) & wanted) != wanted)
        select->fails[i] |= FAILS_FLAGS;
    }
}

/* One more condition that is a list of positions, each in it once. */
static void
hit_list (Select *select, const guint32 *positions, gsize n)
{
  select->n_lists++;
  for (gsize i = 0; i < n; i++)
    select->hits[positions[i]]++;
}

static bool
hit_one_cb (guint32 position, void *data)
{
  Select *select = data;

  select->hits[position]++;

  return true;
}

static gboolean
check_text (Select *select, JalonsLibrary *library, GCancellable *cancellable, GError **error)
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
check_mentions (Select *select)
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
keep_party (Select *select, const JalonsFilterParty *party)
{
  const JalonsIndex *index = select->index;
  guint company = jalons_index_find_company (select->index, party->name);
  g_autofree guint64 *kept = g_new0 (guint64, n_words (index->n_events));
  gsize n = 0;
  const guint32 *ranks = NULL;

  if (company != JALONS_POSITION_NONE)
    ranks = jalons_lists_get (&index->company_events, company, &n);
  for (gsize i = 0; i < n; i++)
    {
      if (get_bit (select->matching, ranks[i]) && has_party (index, ranks[i], company, party->role))
        set_bit (kept, ranks[i]);
    }
  memcpy (select->matching, kept, n_words (index->n_events) * sizeof *kept);
}

static gboolean
happened_in (const JalonsPackedEvent *event, const JalonsPeriod *happened)
{
  /* Where a rumour without a date stands is when it was reported, not when it happened. */
  return event->first != JALONS_DAY_NONE && (event->bits & JALONS_EVENT_BIT_REPORTED) == 0
         && overlaps (event->first, event->last, happened);
}

/* Finds the events that meet the conditions on events; says whether there are such conditions. */
static gboolean
match_events (Select *select)
{
  const JalonsIndex *index = select->index;
  JalonsPeriod happened = jalons_filter_get_happened (select->filter);
  gboolean has_happened = jalons_period_is_known (&happened);
  JalonsKind kind;
  gboolean has_kind = jalons_filter_get_kind (select->filter, &kind);
  gsize n_parties, n_parts = 0;
  const JalonsFilterParty *parties = jalons_filter_get_parties (select->filter, &n_parties);

  for (gsize i = 0; i < n_parties; i++)
    n_parts += parties[i].role != JALONS_ROLE_MENTIONED;
  if (!has_happened && !has_kind && n_parts == 0)
    return FALSE;

  select->matching = g_new0 (guint64, n_words (index->n_events));
  for (guint i = 0; i < index->n_events; i++)
    {
      const JalonsPackedEvent *event = &index->events->events[i];

      if ((!has_kind || event->kind == kind) && (!has_happened || happened_in (event, &happened)))
        set_bit (select->matching, i);
    }
  for (gsize i = 0; i < n_parties; i++)
    {
      if (parties[i].role != JALONS_ROLE_MENTIONED)
        keep_party (select, &parties[i]);
    }

  return TRUE;
}

/* An article has to tell one of the matching events. */
static void
check_events (Select *select)
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
          if (get_bit (select->matching, ranks[j]))
            {
              select->hits[i]++;
              break;
            }
        }
    }
}

static void
settle_lists (Select *select)
{
  if (select->n_lists == 0)
    return;
  for (guint i = 0; i < select->index->n_articles; i++)
    select->fails[i] |= select->hits[i] == select->n_lists ? 0 : FAILS_HARD;
}

static int
month_of (const JalonsIndex *index, guint position)
{
  int year, month;
  JalonsDay day
    = index->first[position] == JALONS_DAY_NONE ? index->last[position] : index->first[position];

  jalons_day_to_ymd (day, &year, &month, NULL);

  return year * 12 + month - 1;
}

static gboolean
has_month (const JalonsIndex *index, guint position)
{
  return index->precision[position] != JALONS_PRECISION_UNKNOWN
         && (index->first[position] != JALONS_DAY_NONE || index->last[position] != JALONS_DAY_NONE);
}

typedef struct
{
  guint32 *companies;
  guint32 *months;
  guint32 *sources;
  guint32 *languages;
  guint32 *tags;
} Counts;

/* The months that the index spans: articles are in order, so the ends tell. */
static void
find_months (JalonsSelection *self)
{
  const JalonsIndex *index = self->index;
  int first = 0, last = -1;

  for (guint i = 0; i < index->n_articles; i++)
    {
      if (has_month (index, i))
        {
          last = month_of (index, i);
          break;
        }
    }
  for (guint i = index->n_articles; i > 0; i--)
    {
      if (has_month (index, i - 1))
        {
          first = month_of (index, i - 1);
          break;
        }
    }
  /* A full day spills over into the next. */
  self->first_month = first - 1;
  self->n_months = last < first ? 0 : (gsize) (last - first) + 3;
}

static void
count_month (JalonsSelection *self, guint position, guint32 *months)
{
  int month;

  if (!has_month (self->index, position))
    return;
  month = month_of (self->index, position) - self->first_month;
  if (month >= 0 && (gsize) month < self->n_months)
    months[month]++;
}

static void
count_list (const JalonsLists *lists, guint position, guint32 *counts)
{
  for (guint32 i = lists->offsets[position]; i < lists->offsets[position + 1]; i++)
    counts[lists->items[i]]++;
}

static void
count_selected (JalonsSelection *self, guint position, Counts *counts)
{
  const JalonsIndex *index = self->index;

  self->positions[self->n_articles++] = position;
  count_list (&index->companies, position, counts->companies);
  count_month (self, position, self->density);
}

static void
count_article (Select *select, guint position, Counts *counts)
{
  JalonsSelection *self = select->selection;
  const JalonsIndex *index = select->index;
  guint8 fails = select->fails[position];

  if ((fails & ~FAILS_PUBLISHED) == 0)
    {
      if (has_month (index, position))
        count_month (self, position, counts->months);
      else
        self->n_undated++;
    }
  if ((fails & ~FAILS_SOURCE) == 0 && index->source[position] != JALONS_POSITION_NONE)
    counts->sources[index->source[position]]++;
  if ((fails & ~FAILS_LANGUAGE) == 0)
    counts->languages[index->language[position]]++;
  if ((fails & ~FAILS_TAG) == 0)
    count_list (&index->tags, position, counts->tags);
  if ((fails & ~FAILS_FLAGS) == 0)
    {
      guint flags = flags_of (index, position);

      for (guint i = 0; i < N_FLAGS; i++)
        self->n_flagged[i] += flags >> i & 1;
    }
  if (fails == 0)
    count_selected (self, position, counts);
}

static Facet
make_facet (const guint32 *counts, guint n, guint32 offset)
{
  Facet facet = { g_new (JalonsFacetCount, n + 1), 0 };

  for (guint i = 0; i < n; i++)
    {
      if (counts[i] > 0)
        facet.counts[facet.n++] = (JalonsFacetCount){ offset + i, counts[i] };
    }

  return facet;
}

/* Most articles first; as many: in the order of names. Counting, for there may be many names. */
static Facet
make_company_facet (const JalonsIndex *index, const guint32 *counts)
{
  guint n = index->company_keys.n;
  guint32 max_count = 0;
  g_autofree guint32 *places = NULL;
  Facet facet = { g_new (JalonsFacetCount, n + 1), 0 };

  for (guint i = 0; i < n; i++)
    max_count = MAX (max_count, counts[i]);
  places = g_new0 (guint32, max_count + 2);
  for (guint i = 0; i < n; i++)
    places[max_count - counts[i] + 1]++;
  facet.n = n - places[max_count + 1];
  for (guint i = 1; i <= max_count; i++)
    places[i] += places[i - 1];
  for (guint i = 0; i < n; i++)
    {
      guint32 key = index->company_order[i];

      if (counts[key] > 0)
        facet.counts[places[max_count - counts[key]]++] = (JalonsFacetCount){ key, counts[key] };
    }

  return facet;
}

static int
by_count (gconstpointer a, gconstpointer b)
{
  const JalonsFacetCount *count_a = a, *count_b = b;

  if (count_a->count != count_b->count)
    return count_a->count > count_b->count ? -1 : 1;

  return (count_a->key > count_b->key) - (count_a->key < count_b->key);
}

static void
count_all (Select *select)
{
  JalonsSelection *self = select->selection;
  const JalonsIndex *index = select->index;
  g_autofree guint32 *companies = g_new0 (guint32, index->company_keys.n + 1);
  g_autofree guint32 *sources = g_new0 (guint32, index->source_keys.n + 1);
  g_autofree guint32 *languages = g_new0 (guint32, index->languages->len + 1);
  g_autofree guint32 *tags = g_new0 (guint32, index->tag_names->len + 1);
  g_autofree guint32 *months = NULL;
  Counts counts = { companies, NULL, sources, languages, tags };

  find_months (self);
  counts.months = months = g_new0 (guint32, self->n_months + 1);
  self->density = g_new0 (guint32, self->n_months + 1);
  self->positions = g_new (guint32, index->n_articles + 1);
  for (guint i = 0; i < index->n_articles; i++)
    count_article (select, i, &counts);

  self->companies = make_company_facet (index, companies);
  self->months = make_facet (months, (guint) self->n_months, (guint32) self->first_month);
  self->sources = make_facet (sources, index->source_keys.n, 0);
  self->languages = make_facet (languages, index->languages->len, 0);
  self->tags = make_facet (tags, index->tag_names->len, 0);
  qsort (self->sources.counts, self->sources.n, sizeof (JalonsFacetCount), by_count);
  qsort (self->languages.counts, self->languages.n, sizeof (JalonsFacetCount), by_count);
  if (self->n_articles == index->n_articles)
    g_clear_pointer (&self->positions, g_free);
}

/* The events that stand in a selected article. */
static guint64 *
find_told (Select *select)
{
  const JalonsIndex *index = select->index;
  JalonsSelection *self = select->selection;
  guint64 *told = g_new0 (guint64, n_words (index->n_events));

  for (guint i = 0; i < self->n_articles; i++)
    {
      gsize n;
      const guint32 *ranks
        = jalons_lists_get (&index->article_events, jalons_selection_get_position_at (self, i), &n);

      for (gsize j = 0; j < n; j++)
        set_bit (told, ranks[j]);
    }

  return told;
}

static void
collect_events (Select *select)
{
  const JalonsIndex *index = select->index;
  JalonsSelection *self = select->selection;
  g_autofree guint64 *told = NULL;
  JalonsPackedEvent *events;
  gsize n = 0;

  if (self->positions == NULL && select->matching == NULL)
    {
      self->events = jalons_event_array_ref (index->events);
      return;
    }
  told = find_told (select);
  events = g_new (JalonsPackedEvent, index->n_events + 1);
  self->event_ids = roaring_bitmap_create ();
  for (guint i = 0; i < n_words (index->n_events); i++)
    {
      guint64 word = select->matching == NULL ? told[i] : told[i] & select->matching[i];

      for (; word != 0; word &= word - 1)
        events[n++] = index->events->events[i * 64 + (guint) __builtin_ctzll (word)];
    }
  events = g_renew (JalonsPackedEvent, events, n + 1);
  for (gsize i = 0; i < n; i++)
    roaring_bitmap_add (self->event_ids, events[i].id);
  self->events = jalons_event_array_new_take (events, n);
}

/**
 * jalons_index_select:
 * @index: an index
 * @filter: what to select
 * @library: (nullable): the library of @index, for a filter with words to look for
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Finds what a filter selects, and counts every facet.
 *
 * Returns: (transfer full) (nullable): the selection
 */
JalonsSelection *
jalons_index_select (JalonsIndex *index,
                     const JalonsFilter *filter,
                     JalonsLibrary *library,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (JalonsSelection) self = NULL;
  g_autofree guint8 *fails = NULL;
  g_autofree guint16 *hits = NULL;
  Select select;

  g_return_val_if_fail (index != NULL && filter != NULL, NULL);
  g_return_val_if_fail (library != NULL || jalons_filter_get_text (filter) == NULL, NULL);

  self = g_new0 (JalonsSelection, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->index = jalons_index_ref (index);
  self->filter = jalons_filter_ref ((JalonsFilter *) filter);
  fails = g_new0 (guint8, index->n_articles + 1);
  hits = g_new0 (guint16, index->n_articles + 1);
  select
    = (Select){ .index = index, .filter = filter, .selection = self, .fails = fails, .hits = hits };

  if (!check_text (&select, library, cancellable, error))
    return NULL;
  check_mentions (&select);
  check_events (&select);
  settle_lists (&select);
  check_published (&select);
  check_source (&select);
  check_language (&select);
  check_tag (&select);
  check_flags (&select);
  count_all (&select);
  collect_events (&select);
  g_free (select.matching);

  return g_steal_pointer (&self);
}

/**
 * jalons_index_select_articles:
 * @index: an index
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many there are
 *
 * Selects some articles by hand; those that are not in the index are left out.
 *
 * Returns: (transfer full): the selection, whose filter is empty
 */
JalonsSelection *
jalons_index_select_articles (JalonsIndex *index, const gint64 *article_ids, gsize n_articles)
{
  JalonsSelection *self;
  g_autofree guint8 *fails = NULL;
  g_autofree guint16 *hits = NULL;
  Select select;

  g_return_val_if_fail (index != NULL && (article_ids != NULL || n_articles == 0), NULL);

  self = g_new0 (JalonsSelection, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->index = jalons_index_ref (index);
  self->filter = jalons_filter_new ();
  fails = g_new0 (guint8, index->n_articles + 1);
  hits = g_new0 (guint16, index->n_articles + 1);
  select = (Select){
    .index = index, .filter = self->filter, .selection = self, .fails = fails, .hits = hits
  };

  fail_all (&select, FAILS_HARD);
  for (gsize i = 0; i < n_articles; i++)
    {
      guint position = jalons_index_find_article (index, article_ids[i]);

      if (position != JALONS_POSITION_NONE)
        fails[position] = 0;
    }
  count_all (&select);
  collect_events (&select);

  return self;
}

/**
 * jalons_selection_ref:
 * @self: a selection
 *
 * Returns: (transfer full): @self
 */
JalonsSelection *
jalons_selection_ref (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalons_selection_unref:
 * @self: (transfer full): a selection
 *
 * Gives up a reference.
 */
void
jalons_selection_unref (JalonsSelection *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->positions);
  g_clear_pointer (&self->events, jalons_event_array_unref);
  if (self->event_ids != NULL)
    roaring_bitmap_free (self->event_ids);
  g_free (self->companies.counts);
  g_free (self->months.counts);
  g_free (self->sources.counts);
  g_free (self->languages.counts);
  g_free (self->tags.counts);
  g_free (self->density);
  jalons_filter_unref (self->filter);
  jalons_index_unref (self->index);
  g_free (self);
}

/**
 * jalons_selection_get_index:
 * @self: a selection
 *
 * Returns: (transfer none): the index from which it was made
 */
JalonsIndex *
jalons_selection_get_index (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

/**
 * jalons_selection_get_filter:
 * @self: a selection
 *
 * Returns: (transfer none): what it selects
 */
const JalonsFilter *
jalons_selection_get_filter (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->filter;
}

/**
 * jalons_selection_get_n_articles:
 * @self: a selection
 *
 * Returns: how many articles it has
 */
guint
jalons_selection_get_n_articles (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_articles;
}

/**
 * jalons_selection_get_position_at:
 * @self: a selection
 * @rank: the place of an article in it, below jalons_selection_get_n_articles()
 *
 * Returns: the article's position in the index
 */
guint
jalons_selection_get_position_at (JalonsSelection *self, guint rank)
{
  g_return_val_if_fail (self != NULL && rank < self->n_articles, JALONS_POSITION_NONE);

  return self->positions == NULL ? rank : self->positions[rank];
}

/**
 * jalons_selection_get_article_at:
 * @self: a selection
 * @rank: the place of an article in it, below jalons_selection_get_n_articles()
 *
 * Returns: the article's id
 */
gint64
jalons_selection_get_article_at (JalonsSelection *self, guint rank)
{
  g_return_val_if_fail (self != NULL && rank < self->n_articles, 0);

  return self->index->ids[self->positions == NULL ? rank : self->positions[rank]];
}

/**
 * jalons_selection_find_article:
 * @self: a selection
 * @article_id: an article's id
 *
 * Returns: its place in the selection, or %JALONS_POSITION_NONE
 */
guint
jalons_selection_find_article (JalonsSelection *self, gint64 article_id)
{
  guint position, low = 0, high;

  g_return_val_if_fail (self != NULL, JALONS_POSITION_NONE);

  position = jalons_index_find_article (self->index, article_id);
  if (position == JALONS_POSITION_NONE || self->positions == NULL)
    return position;
  high = self->n_articles;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->positions[middle] < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_articles && self->positions[low] == position ? low : JALONS_POSITION_NONE;
}

/**
 * jalons_selection_get_n_events:
 * @self: a selection
 *
 * Returns: how many events it has
 */
guint
jalons_selection_get_n_events (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->events->n_events;
}

/**
 * jalons_selection_get_events:
 * @self: a selection
 *
 * Returns: (transfer none): its events, packed
 */
JalonsEventArray *
jalons_selection_get_events (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->events;
}

/**
 * jalons_selection_has_event:
 * @self: a selection
 * @event_id: an event's id
 *
 * Returns: whether the event is selected
 */
gboolean
jalons_selection_has_event (JalonsSelection *self, gint64 event_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (event_id < 0 || event_id > G_MAXUINT32)
    return FALSE;
  if (self->event_ids == NULL)
    return jalons_index_find_event (self->index, event_id) != JALONS_POSITION_NONE;

  return roaring_bitmap_contains (self->event_ids, (guint32) event_id);
}

/**
 * jalons_selection_get_companies:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the companies that its articles name, most
 *   articles first, then by name
 */
const JalonsFacetCount *
jalons_selection_get_companies (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->companies.n;

  return self->companies.counts;
}

/**
 * jalons_selection_get_months:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the months of publication, ascending
 */
const JalonsFacetCount *
jalons_selection_get_months (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->months.n;

  return self->months.counts;
}

/**
 * jalons_selection_get_sources:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the newspapers and sites, most articles first
 */
const JalonsFacetCount *
jalons_selection_get_sources (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->sources.n;

  return self->sources.counts;
}

/**
 * jalons_selection_get_languages:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the languages, most articles first
 */
const JalonsFacetCount *
jalons_selection_get_languages (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->languages.n;

  return self->languages.counts;
}

/**
 * jalons_selection_get_tags:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the tags, in the order in which they were made
 */
const JalonsFacetCount *
jalons_selection_get_tags (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->tags.n;

  return self->tags.counts;
}

/**
 * jalons_selection_get_n_undated:
 * @self: a selection
 *
 * Returns: how many articles there are without a date, under the filter without its conditions on
 *   publication
 */
guint
jalons_selection_get_n_undated (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated;
}

/**
 * jalons_selection_get_n_flagged:
 * @self: a selection
 * @flag: one #JalonsFilterFlags
 *
 * Returns: how many articles have that flag, under the filter without its flags
 */
guint
jalons_selection_get_n_flagged (JalonsSelection *self, JalonsFilterFlags flag)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < N_FLAGS; i++)
    {
      if (flag == 1u << i)
        return self->n_flagged[i];
    }

  return 0;
}

/**
 * jalons_selection_get_density:
 * @self: a selection
 * @out_first_month: (out): the number of the first month: year × 12 + month − 1
 * @out_n_months: (out): how many months
 *
 * Returns: (transfer none) (array length=out_n_months): for each month how many of its articles
 *   were published in it
 */
const guint32 *
jalons_selection_get_density (JalonsSelection *self, int *out_first_month, gsize *out_n_months)
{
  g_return_val_if_fail (self != NULL && out_first_month != NULL && out_n_months != NULL, NULL);

  *out_first_month = self->first_month;
  *out_n_months = self->n_months;

  return self->density;
}
