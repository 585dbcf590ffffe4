/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-selection-private.h"

#include <stdlib.h>

static JalonsDay
day_of (const JalonsIndex *index, guint position)
{
  return index->first[position] == JALONS_DAY_NONE ? index->last[position] : index->first[position];
}

static int
month_of (const JalonsIndex *index, guint position)
{
  int year, month;

  jalons_day_to_ymd (day_of (index, position), &year, &month, NULL);

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
  guint64 *reviewed; /* by rank, a bit: events whose reasons for review are counted */
  JalonsDay day;     /* the last whose month was asked for */
  guint place;       /* and that month's place */
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

/*
 * Where an article's month stands among those of the index, or JALONS_POSITION_NONE. Articles are
 * in order of their days, so most have the day of the one before.
 */
static guint
place_of_month (JalonsSelection *self, guint position, Counts *counts)
{
  JalonsDay day = day_of (self->index, position);

  if (!has_month (self->index, position))
    return JALONS_POSITION_NONE;
  if (counts->day != day || counts->place == JALONS_POSITION_NONE)
    {
      int place = month_of (self->index, position) - self->first_month;

      counts->day = day;
      counts->place
        = place >= 0 && (gsize) place < self->n_months ? (guint) place : JALONS_POSITION_NONE;
    }

  return counts->place;
}

static void
count_list (const JalonsLists *lists, guint position, guint32 *counts)
{
  for (guint32 i = lists->offsets[position]; i < lists->offsets[position + 1]; i++)
    counts[lists->items[i]]++;
}

static void
count_selected (JalonsSelection *self, guint position, guint month, Counts *counts)
{
  self->positions[self->n_articles++] = position;
  count_list (&self->index->companies, position, counts->companies);
  if (month != JALONS_POSITION_NONE)
    self->density[month]++;
}

/* An event that several articles tell is to be settled once for each reason. */
static void
count_review (JalonsSelect *select, guint position, Counts *counts)
{
  JalonsSelection *self = select->selection;
  const JalonsIndex *index = select->index;
  gsize n;
  const guint32 *ranks = jalons_lists_get (&index->article_events, position, &n);

  if (index->precision[position] == JALONS_PRECISION_UNKNOWN
      && (index->bits[position] & JALONS_ARTICLE_SETTLED) == 0)
    self->n_to_settle++;
  for (gsize i = 0; i < n; i++)
    {
      guint reasons = index->review[ranks[i]] & (JALONS_REVIEW_REMOVED - 1);

      if (reasons == 0 || jalons_bits_get (counts->reviewed, ranks[i])
          || (select->matching != NULL && !jalons_bits_get (select->matching, ranks[i])))
        continue;
      jalons_bits_set (counts->reviewed, ranks[i]);
      self->n_to_settle += (guint) __builtin_popcount (reasons);
    }
}

static void
count_article (JalonsSelect *select, guint position, Counts *counts)
{
  JalonsSelection *self = select->selection;
  const JalonsIndex *index = select->index;
  guint8 fails = select->fails[position];
  guint month;

  /* What fails two conditions counts nowhere. */
  if ((fails & JALONS_FAILS_HARD) != 0 || (fails & (fails - 1)) != 0)
    return;
  month = place_of_month (self, position, counts);
  if ((fails & ~JALONS_FAILS_PUBLISHED) == 0)
    {
      if (month != JALONS_POSITION_NONE)
        counts->months[month]++;
      else if (!has_month (index, position))
        self->n_undated++;
    }
  if ((fails & ~JALONS_FAILS_SOURCE) == 0 && index->source[position] != JALONS_POSITION_NONE)
    counts->sources[index->source[position]]++;
  if ((fails & ~JALONS_FAILS_LANGUAGE) == 0)
    counts->languages[index->language[position]]++;
  if ((fails & ~JALONS_FAILS_TAG) == 0)
    count_list (&index->tags, position, counts->tags);
  if ((fails & ~JALONS_FAILS_FLAGS) == 0)
    {
      guint flags = jalons_select_flags_of (index, position);

      for (guint i = 0; i < JALONS_SELECTION_N_FLAGS; i++)
        self->n_flagged[i] += flags >> i & 1;
      if ((flags & JALONS_FILTER_TO_REVIEW) != 0)
        count_review (select, position, counts);
    }
  if (fails == 0)
    count_selected (self, position, month, counts);
}

static JalonsSelectionFacet
make_facet (const guint32 *counts, guint n, guint32 offset)
{
  JalonsSelectionFacet facet = { g_new (JalonsFacetCount, n + 1), 0 };

  for (guint i = 0; i < n; i++)
    {
      if (counts[i] > 0)
        facet.counts[facet.n++] = (JalonsFacetCount) { offset + i, counts[i] };
    }

  return facet;
}

/* Most articles first; as many: in the order of names. Counting, for there may be many names. */
static JalonsSelectionFacet
make_company_facet (const JalonsIndex *index, const guint32 *counts)
{
  guint n = index->company_keys.n;
  guint32 max_count = 0;
  g_autofree guint32 *places = NULL;
  JalonsSelectionFacet facet = { g_new (JalonsFacetCount, n + 1), 0 };

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
        facet.counts[places[max_count - counts[key]]++] = (JalonsFacetCount) { key, counts[key] };
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

/* Counts what is selected, and every facet as it would be without its own condition. */
void
jalons_select_count (JalonsSelect *select)
{
  JalonsSelection *self = select->selection;
  const JalonsIndex *index = select->index;
  g_autofree guint32 *companies = g_new0 (guint32, index->company_keys.n + 1);
  g_autofree guint32 *sources = g_new0 (guint32, index->source_keys.n + 1);
  g_autofree guint32 *languages = g_new0 (guint32, index->languages->len + 1);
  g_autofree guint32 *tags = g_new0 (guint32, index->tag_names->len + 1);
  g_autofree guint32 *months = NULL;
  g_autofree guint64 *reviewed = g_new0 (guint64, jalons_bits_n_words (index->n_events));
  Counts counts = { companies, NULL,     sources,         languages,
                    tags,      reviewed, JALONS_DAY_NONE, JALONS_POSITION_NONE };

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
