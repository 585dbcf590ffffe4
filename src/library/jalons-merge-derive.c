/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

/*
 * What an event says, of what its claims say. Facts go before rumours; of what differs, that which
 * most independent sources say.
 */

typedef struct
{
  const JalonsMergeCluster *cluster;
  GPtrArray *firm;     /* the nodes whose word counts */
  const guint *groups; /* by place in the cluster's nodes: which independent source it is of */
} Derivation;

/* How many independent sources say what @says finds in a claim. */
static guint
count_sources (const Derivation *derivation,
               gboolean (*says) (const JalonsMergeNode *, gconstpointer),
               gconstpointer what)
{
  const GPtrArray *nodes = derivation->cluster->nodes;
  g_autofree guint8 *counted = g_new0 (guint8, nodes->len + 1);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      guint group = derivation->groups[i];

      if (!counted[group] && says (jalons_merge_node_at (nodes, i), what))
        {
          counted[group] = 1;
          n++;
        }
    }

  return n;
}

static gboolean
says_amount (const JalonsMergeNode *node, gconstpointer what)
{
  return jalons_money_equal (&node->in->claim->amount, what);
}

static gboolean
says_valuation (const JalonsMergeNode *node, gconstpointer what)
{
  return jalons_money_equal (&node->in->claim->valuation, what);
}

static gboolean
says_period (const JalonsMergeNode *node, gconstpointer what)
{
  const JalonsPeriod *period = what;

  return node->dated && node->in->claim->when.first == period->first
         && node->in->claim->when.last == period->last;
}

/* Of two worded alike by as many: the careful one, then the smaller. */
static gboolean
is_better_amount (const JalonsMoney *a, guint n_a, const JalonsMoney *b, guint n_b)
{
  static const int care[] = { [JALONS_QUALIFIER_UP_TO] = 0,
                              [JALONS_QUALIFIER_EXACT] = 1,
                              [JALONS_QUALIFIER_ABOUT] = 2,
                              [JALONS_QUALIFIER_AT_LEAST] = 3 };

  if (n_a != n_b)
    return n_a > n_b;
  if (a->qualifier != b->qualifier)
    return care[a->qualifier & 3] < care[b->qualifier & 3];
  if (a->value != b->value)
    return a->value < b->value;

  return strcmp (a->currency, b->currency) < 0;
}

static JalonsMoney
choose_money (const Derivation *derivation,
              const GPtrArray *nodes,
              gboolean (*says) (const JalonsMergeNode *, gconstpointer),
              gboolean valuation)
{
  JalonsMoney best = JALONS_MONEY_NONE;
  guint n_best = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsClaim *claim = jalons_merge_node_at (nodes, i)->in->claim;
      const JalonsMoney *money = valuation ? &claim->valuation : &claim->amount;
      guint n;

      if (!jalons_money_is_set (money))
        continue;
      n = count_sources (derivation, says, money);
      if (n_best == 0 || is_better_amount (money, n, &best, n_best))
        {
          best = *money;
          n_best = n;
        }
    }

  return best;
}

/* Those with a date; a deduced one counts only where no source says when. */
static GPtrArray *
dated_of (const GPtrArray *nodes)
{
  GPtrArray *dated = g_ptr_array_new ();
  gboolean has_stated = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    has_stated |= jalons_merge_node_at (nodes, i)->dated
                  && !jalons_merge_node_is_deduced (jalons_merge_node_at (nodes, i));
  for (guint i = 0; i < nodes->len; i++)
    {
      if (jalons_merge_node_at (nodes, i)->dated
          && !(has_stated && jalons_merge_node_is_deduced (jalons_merge_node_at (nodes, i))))
        g_ptr_array_add (dated, (gpointer) jalons_merge_node_at (nodes, i));
    }

  return dated;
}

/* The finest period; of two as fine, the one that more sources say, then the earlier. */
static const JalonsMergeNode *
find_finest (const Derivation *derivation, const GPtrArray *dated)
{
  const JalonsMergeNode *finest = NULL;
  guint n_finest = 0;

  for (guint i = 0; i < dated->len; i++)
    {
      const JalonsMergeNode *node = jalons_merge_node_at (dated, i);
      gint64 days = node->last - node->first;
      gint64 finest_days = finest == NULL ? 0 : finest->last - finest->first;
      guint n = count_sources (derivation, says_period, &node->in->claim->when);

      if (finest == NULL || days < finest_days
          || (days == finest_days
              && (n > n_finest || (n == n_finest && node->first < finest->first))))
        {
          finest = node;
          n_finest = n;
        }
    }

  return finest;
}

/* What all periods have in common; FALSE where two of them have nothing. */
static gboolean
intersect (const GPtrArray *dated, gint64 *first, gint64 *last)
{
  *first = G_MININT64;
  *last = G_MAXINT64;
  for (guint i = 0; i < dated->len; i++)
    {
      *first = MAX (*first, jalons_merge_node_at (dated, i)->first);
      *last = MIN (*last, jalons_merge_node_at (dated, i)->last);
    }

  return *first <= *last;
}

/* From the earliest to the latest of the periods that are as fine as the finest. */
static void
span_finest (const GPtrArray *dated, const JalonsMergeNode *finest, JalonsPeriod *period)
{
  gint64 first = finest->first, last = finest->last;

  for (guint i = 0; i < dated->len; i++)
    {
      const JalonsMergeNode *node = jalons_merge_node_at (dated, i);

      if (node->last - node->first <= finest->last - finest->first + 2)
        {
          first = MIN (first, node->first);
          last = MAX (last, node->last);
        }
    }
  if (first == finest->first && last == finest->last)
    return;
  period->first = first == G_MININT32 ? JALONS_DAY_NONE : (JalonsDay) first;
  period->last = last == G_MAXINT32 ? JALONS_DAY_NONE : (JalonsDay) last;
  period->precision = JALONS_PRECISION_SPAN;
  period->duration = FALSE;
}

/* Whether most sources that are as fine agree on the finest period. */
static gboolean
is_agreed (const Derivation *derivation, const GPtrArray *dated, const JalonsMergeNode *finest)
{
  guint n_for = count_sources (derivation, says_period, &finest->in->claim->when);
  guint n_all = 0;

  for (guint i = 0; i < dated->len; i++)
    n_all += jalons_merge_node_at (dated, i)->last - jalons_merge_node_at (dated, i)->first
             <= finest->last - finest->first + 2;

  return n_for >= 2 && n_for * 3 >= n_all * 2;
}

/*
 * Where the periods agree, what they have in common; where they don't, the one that most say, or
 * "10 or 11 December".
 */
static void
derive_period (const Derivation *derivation, const GPtrArray *nodes, JalonsClaim *values)
{
  g_autoptr (GPtrArray) dated = dated_of (nodes);
  const JalonsMergeNode *finest;
  gint64 first, last;

  if (dated->len == 0)
    return;
  finest = find_finest (derivation, dated);
  values->when = finest->in->claim->when;
  if (intersect (dated, &first, &last))
    {
      /* Two spans that overlap in part: neither source's words fit what they have in common. */
      if (first != finest->first || last != finest->last)
        {
          values->when.first = first == G_MININT32 ? JALONS_DAY_NONE : (JalonsDay) first;
          values->when.last = last == G_MAXINT32 ? JALONS_DAY_NONE : (JalonsDay) last;
          values->when.precision = first == last ? JALONS_PRECISION_DAY : JALONS_PRECISION_SPAN;
          return;
        }
    }
  else if (!is_agreed (derivation, dated, finest))
    {
      span_finest (dated, finest, &values->when);
      if (!says_period (finest, &values->when))
        return;
    }
  values->when_words = g_strdup (finest->in->claim->when_words);
}

/* One day that is before, or not before, another; unknown ones come first. */
static JalonsDay
published_day (const JalonsMergeNode *node)
{
  return jalons_period_is_known (&node->in->published) ? node->in->published.first
                                                       : JALONS_DAY_NONE;
}

/* When something was called off: the day it bears, or that on which it was told. */
static JalonsDay
day_of (const JalonsMergeNode *node)
{
  return node->dated && node->in->claim->when.first != JALONS_DAY_NONE ? node->in->claim->when.first
                                                                       : published_day (node);
}

/*
 * How far the event has come: what was called off is, unless it is known to have been done later;
 * that an article still speaks of the deal does not bring it back.
 */
static void
derive_status (const Derivation *derivation, JalonsClaim *values)
{
  const GPtrArray *nodes = derivation->cluster->nodes;
  JalonsDay done = G_MININT32, cancelled = G_MININT32;
  gboolean has_done = FALSE, has_cancelled = FALSE, has_announced = FALSE;
  JalonsFirmness firmness = JALONS_FIRMNESS_DENIED;

  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsMergeNode *node = jalons_merge_node_at (nodes, i);
      const JalonsClaim *claim = node->in->claim;

      if (claim->status == JALONS_STATUS_CANCELLED)
        {
          has_cancelled = TRUE;
          cancelled = MAX (cancelled, day_of (node));
        }
      else if (!node->tentative && claim->status == JALONS_STATUS_DONE)
        {
          has_done = TRUE;
          if (node->dated)
            done = MAX (done, day_of (node));
        }
      has_announced |= !node->tentative && claim->status == JALONS_STATUS_ANNOUNCED;
      if (claim->firmness == JALONS_FIRMNESS_CONFIRMED)
        firmness = JALONS_FIRMNESS_CONFIRMED;
      else if (firmness != JALONS_FIRMNESS_CONFIRMED)
        firmness = MIN (firmness, claim->firmness);
    }
  values->firmness = firmness;
  if (has_cancelled && (!has_done || cancelled >= done))
    values->status = JALONS_STATUS_CANCELLED;
  else if (has_done)
    values->status = JALONS_STATUS_DONE;
  else
    values->status = has_announced ? JALONS_STATUS_ANNOUNCED : JALONS_STATUS_RUMOURED;
}

static void
derive_model (const GPtrArray *nodes, JalonsClaim *values)
{
  const char *best = NULL;
  guint n_best = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const char *model = jalons_merge_node_at (nodes, i)->in->claim->model;
      guint n = 0;

      for (guint j = 0; j < nodes->len && model != NULL; j++)
        n += g_strcmp0 (jalons_merge_node_at (nodes, j)->in->claim->model, model) == 0;
      if (model != NULL
          && (best == NULL || n > n_best || (n == n_best && strcmp (model, best) < 0)))
        {
          best = model;
          n_best = n;
        }
    }
  values->model = g_strdup (best);
}

static JalonsDeal
derive_deal (const GPtrArray *nodes)
{
  guint counts[JALONS_DEAL_OTHER + 1] = { 0 };
  JalonsDeal best = JALONS_DEAL_NONE;

  for (guint i = 0; i < nodes->len; i++)
    counts[jalons_merge_node_at (nodes, i)->in->claim->deal]++;
  /* "Other" says least. */
  for (JalonsDeal deal = JALONS_DEAL_NONE; deal < JALONS_DEAL_OTHER; deal++)
    {
      if (counts[deal] > counts[best])
        best = deal;
    }

  return counts[best] == 0 ? JALONS_DEAL_OTHER : best;
}

static GPtrArray *
firm_of (const GPtrArray *nodes)
{
  g_autoptr (GPtrArray) firm = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      if (!jalons_merge_node_at (nodes, i)->tentative)
        g_ptr_array_add (firm, (gpointer) jalons_merge_node_at (nodes, i));
    }
  if (firm->len == 0)
    g_ptr_array_extend (firm, (GPtrArray *) nodes, NULL, NULL);

  return g_steal_pointer (&firm);
}

/* Of what has come to pass, when it did counts, not when it was to. */
static GPtrArray *
done_of (const GPtrArray *nodes)
{
  GPtrArray *done = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      if (jalons_merge_node_at (nodes, i)->in->claim->status == JALONS_STATUS_DONE)
        g_ptr_array_add (done, (gpointer) jalons_merge_node_at (nodes, i));
    }

  return done;
}

static void
derive_values (const Derivation *derivation, JalonsMergeEvent *event)
{
  const GPtrArray *nodes = derivation->cluster->nodes;
  const JalonsClaim *first = jalons_merge_node_at (nodes, 0)->in->claim;
  g_autoptr (GPtrArray) done = NULL;
  JalonsClaim *values = jalons_claim_new (first->kind);

  event->values = values;
  values->deal
    = values->kind == JALONS_KIND_RELEASE ? JALONS_DEAL_NONE : derive_deal (derivation->firm);
  jalons_merge_derive_parties (nodes, values);
  derive_model (nodes, values);
  values->amount = choose_money (derivation, derivation->firm, says_amount, FALSE);
  if (!jalons_money_is_set (&values->amount))
    values->amount = choose_money (derivation, nodes, says_amount, FALSE);
  values->valuation = choose_money (derivation, nodes, says_valuation, TRUE);
  done = done_of (derivation->firm);
  derive_period (derivation, done, values);
  if (!jalons_period_is_known (&values->when))
    derive_period (derivation, derivation->firm, values);
  if (!jalons_period_is_known (&values->when))
    derive_period (derivation, nodes, values);
  derive_status (derivation, values);
  for (guint i = 0; i < nodes->len; i++)
    values->confidence
      = MAX (values->confidence, jalons_merge_node_at (nodes, i)->in->claim->confidence);
}

/* An undated event keeps the bound that its claims give ("before 16 July 2024"). */
static void
derive_bound (const GPtrArray *nodes, JalonsClaim *values)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsPeriod *when = &jalons_merge_node_at (nodes, i)->in->claim->when;

      if (when->last != JALONS_DAY_NONE
          && (values->when.last == JALONS_DAY_NONE || when->last < values->when.last))
        {
          values->when = *when;
          g_set_str (&values->when_words, jalons_merge_node_at (nodes, i)->in->claim->when_words);
        }
    }
}

/* When a rumour that has no date was first reported. */
static void
derive_report (const GPtrArray *nodes, JalonsMergeEvent *event)
{
  const JalonsPeriod *reported = NULL;

  if (event->values->status != JALONS_STATUS_RUMOURED
      || jalons_period_is_known (&event->values->when))
    return;
  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsPeriod *published = &jalons_merge_node_at (nodes, i)->in->published;

      if (jalons_period_is_known (published)
          && (reported == NULL || jalons_period_compare (published, reported) < 0))
        reported = published;
    }
  if (reported == NULL)
    return;
  event->reported = *reported;
  event->bits |= JALONS_EVENT_BIT_REPORTED;
}

/* Whether it is the week up to the day on which an article that tells it appeared: the date that
 * any piece of news has which names none. No person knows it better without another source. */
static gboolean
is_week_of_news (const GPtrArray *nodes, const JalonsPeriod *when)
{
  if (jalons_period_n_days (when) > 7)
    return FALSE;
  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsPeriod *published = &jalons_merge_node_at (nodes, i)->in->published;

      if (published->precision == JALONS_PRECISION_DAY && published->last == when->last)
        return TRUE;
    }

  return FALSE;
}

static JalonsReview
find_review (const GPtrArray *nodes, const JalonsMergeEvent *event)
{
  const JalonsPeriod *when = &event->values->when;
  JalonsReview review = JALONS_REVIEW_NONE;

  if (event->disagreement != JALONS_DISAGREEMENT_NONE)
    review |= JALONS_REVIEW_DISAGREEMENT;
  if (event->values->status == JALONS_STATUS_RUMOURED)
    review |= JALONS_REVIEW_RUMOUR;
  if (when->basis == JALONS_BASIS_INFERRED && jalons_period_is_known (when)
      && !is_week_of_news (nodes, when))
    review |= JALONS_REVIEW_DEDUCED_DATE;
  /* What says nothing of how sure it is was not read by a rule. */
  if (event->values->confidence > 0 && event->values->confidence < JALONS_CONFIDENCE_SURE)
    review |= JALONS_REVIEW_UNCERTAIN;

  return review;
}

static guint
count_articles (const GPtrArray *nodes)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (articles, (gpointer) &jalons_merge_node_at (nodes, i)->in->article);

  return g_hash_table_size (articles);
}

/* Why, where many claims that say exactly the same were never compared with each other. */
static guint
find_reasons (const JalonsMergeCluster *cluster)
{
  guint reasons = cluster->reasons;

  for (guint i = 1; i < MIN (cluster->nodes->len, 16); i++)
    {
      JalonsMergeMatch match = jalons_merge_match (jalons_merge_node_at (cluster->nodes, 0),
                                                   jalons_merge_node_at (cluster->nodes, i));

      if (match.possible)
        reasons |= match.reasons;
    }

  return cluster->nodes->len < 2 ? 0 : reasons;
}

/*
 * jalons_merge_derive:
 * @cluster: claims that tell the same event
 *
 * Returns: (transfer full): the event
 */
JalonsMergeEvent *
jalons_merge_derive (const JalonsMergeCluster *cluster)
{
  g_autoptr (GPtrArray) firm = firm_of (cluster->nodes);
  g_autoptr (GPtrArray) firm_distinct = firm_of (cluster->distinct);
  guint n_sources;
  g_autofree guint *groups = jalons_merge_group_sources (cluster->nodes, &n_sources);
  Derivation derivation = { cluster, firm, groups };
  JalonsMergeEvent *event = g_new0 (JalonsMergeEvent, 1);

  event->members = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < cluster->nodes->len; i++)
    g_array_append_val (event->members, jalons_merge_node_at (cluster->nodes, i)->index);
  event->part_of = -1;
  event->reported = JALONS_PERIOD_UNKNOWN;
  derive_values (&derivation, event);
  if (!jalons_period_is_known (&event->values->when))
    derive_bound (cluster->nodes, event->values);
  derive_report (cluster->nodes, event);
  event->n_articles = count_articles (cluster->nodes);
  event->n_independent = n_sources;
  event->disagreement = jalons_merge_find_disagreement (firm_distinct);
  event->reasons = find_reasons (cluster);
  event->review = find_review (cluster->nodes, event);
  if (event->values->kind == JALONS_KIND_INVESTMENT
      && jalons_claim_get_party (event->values, JALONS_ROLE_RECIPIENT) == NULL)
    event->bits |= JALONS_EVENT_BIT_PLAN;

  return event;
}
