/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One entry for one event, even where an article tells it twice. */

#include "extract/reading/jalons-reading.h"

/* Two sums are one where they differ by no more than this part. */
#define SAME_SUM 0.02

/* And two valuations, which are told more roughly. */
#define SAME_VALUATION 0.1

/* A round is told on for so many sentences. */
#define MAX_TOLD_ON 2

static gboolean
shares_investor (const JalonsReading *a, const JalonsReading *b)
{
  for (guint i = 0; i < a->n_investors; i++)
    {
      for (guint k = 0; k < b->n_investors; k++)
        {
          if (g_str_equal (a->investors[i], b->investors[k]))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
dates_agree (const JalonsReading *a, const JalonsReading *b)
{
  return !jalons_period_is_known (&a->when) || !jalons_period_is_known (&b->when)
         || jalons_period_overlaps (&a->when, &b->when);
}

static gboolean
is_same_release (const JalonsReading *a, const JalonsReading *b)
{
  if (a->model != b->model)
    return FALSE;
  if (a->old_plan != b->old_plan)
    return TRUE;
  if (((a->status == JALONS_STATUS_ANNOUNCED) != (b->status == JALONS_STATUS_ANNOUNCED)
       || (a->status == JALONS_STATUS_CANCELLED) != (b->status == JALONS_STATUS_CANCELLED))
      && jalons_period_is_known (&a->when) && jalons_period_is_known (&b->when))
    return dates_agree (a, b);
  return TRUE;
}

static gboolean
sums_agree (const JalonsReading *a, const JalonsReading *b)
{
  if (!jalons_money_is_set (&a->amount) || !jalons_money_is_set (&b->amount))
    return TRUE;
  return jalons_money_near (&a->amount, &b->amount, SAME_SUM);
}

/* "Adept a levé 350 millions avant d'être racheté": what a company raised is not what was paid for
 * it. */
static gboolean
is_raised (const JalonsReading *round, const JalonsReading *takeover)
{
  return takeover->deal == JALONS_DEAL_ACQUISITION && round->deal == JALONS_DEAL_ROUND
         && round->frame != NULL
         && ((round->frame->subject | round->frame->agent) & JALONS_FILL_RECIPIENT) != 0;
}

/* "a mis 1,3 milliard sur la table pour acquérir MosaicML", "est entrée en Bourse, récoltant 560
 * millions": two words of one sentence for one deal, one of them with the sum. */
static gboolean
is_told_twice (const JalonsReading *a, const JalonsReading *b)
{
  if (a->sentence != b->sentence || a->deal == b->deal || a->recipient == NULL
      || b->recipient == NULL || !g_str_equal (a->recipient, b->recipient) || a->status != b->status
      || jalons_money_is_set (&a->amount) == jalons_money_is_set (&b->amount))
    return FALSE;
  if (a->deal == JALONS_DEAL_TOTAL || b->deal == JALONS_DEAL_TOTAL || !dates_agree (a, b)
      || is_raised (a, b) || is_raised (b, a))
    return FALSE;
  return a->n_investors == 0 || b->n_investors == 0 || shares_investor (a, b);
}

/* "Elaia et AXA complètent la mise": right behind a round, what is said of one without a sum is of
 * that. */
static gboolean
is_told_on (const JalonsReading *a, const JalonsReading *b)
{
  const JalonsReading *first = a->sentence <= b->sentence ? a : b;
  const JalonsReading *next = first == a ? b : a;

  return jalons_money_is_set (&first->amount) && !jalons_money_is_set (&next->amount)
         && next->sentence > first->sentence && next->sentence <= first->sentence + MAX_TOLD_ON
         && a->status == b->status
         && (!jalons_period_is_known (&next->when) || next->when.basis == JALONS_BASIS_INFERRED
             || dates_agree (a, b));
}

/* "Safran met la main sur Preligens. Le motoriste débourse 220 millions pour …": right behind a
 * takeover without a price, what its buyer pays is that. */
static gboolean
is_paid_for (const JalonsReading *takeover, const JalonsReading *payment)
{
  return takeover->deal == JALONS_DEAL_ACQUISITION && payment->deal == JALONS_DEAL_ROUND
         && !jalons_money_is_set (&takeover->amount) && jalons_money_is_set (&payment->amount)
         && payment->sentence >= takeover->sentence
         && payment->sentence <= takeover->sentence + MAX_TOLD_ON
         && takeover->status == payment->status
         && takeover->recipient != NULL
         /* "Cisco has bought Groq. The networking company is paying $2 billion." */
         && (payment->recipient == NULL || g_str_equal (takeover->recipient, payment->recipient))
         && (payment->n_investors > 0 ? shares_investor (takeover, payment)
                                      : payment->recipient != NULL && payment->frame != NULL
                                          && (payment->frame->subject & JALONS_FILL_INVESTOR) != 0)
         && dates_agree (takeover, payment);
}

/* "LightOn a fait ses débuts en Bourse. La société a levé 11,9 millions": what was raised by it. */
static gboolean
is_raised_by (const JalonsReading *listing, const JalonsReading *round)
{
  return listing->deal == JALONS_DEAL_IPO && round->deal == JALONS_DEAL_ROUND
         && !jalons_money_is_set (&listing->amount) && jalons_money_is_set (&round->amount)
         && listing->status == round->status && listing->status != JALONS_STATUS_CANCELLED
         && round->sentence >= listing->sentence
         && round->sentence <= listing->sentence + MAX_TOLD_ON && listing->recipient != NULL
         && g_strcmp0 (listing->recipient, round->recipient) == 0
         && (!jalons_period_is_known (&round->when) || round->when.basis == JALONS_BASIS_INFERRED
             || jalons_period_overlaps (&listing->when, &round->when));
}

/* "Its $300 million Series E last spring", and once more a Series E of that sum: the same, however
 * their dates were worked out; as are two of one sum at one valuation. */
static gboolean
is_surely_same (const JalonsReading *a, const JalonsReading *b)
{
  return a->recipient != NULL && g_strcmp0 (a->recipient, b->recipient) == 0
         && jalons_money_is_set (&a->amount) && jalons_money_near (&a->amount, &b->amount, 0.0)
         && a->deal == JALONS_DEAL_ROUND && b->deal == JALONS_DEAL_ROUND && a->status == b->status
         && ((a->series != 0 && a->series == b->series)
             || ((a->series == 0) != (b->series == 0) && jalons_money_is_set (&a->valuation)
                 && jalons_money_near (&a->valuation, &b->valuation, 0.0)));
}

/* "avait tenté de racheter Arm en 2020", and buys it now: a deal that came to nothing is another
 * one where it has another date or sum. */
static gboolean
failed_before (const JalonsReading *a, const JalonsReading *b)
{
  return (a->status == JALONS_STATUS_CANCELLED) != (b->status == JALONS_STATUS_CANCELLED)
         && (!dates_agree (a, b) || !sums_agree (a, b));
}

/* "is in talks to raise $2 billion. Its last round drew Accel": what is told as done behind a
 * rumour, and with no sum, is what came before it. */
static gboolean
was_done_before (const JalonsReading *rumour, const JalonsReading *done)
{
  return rumour->deal == JALONS_DEAL_ROUND && rumour->status == JALONS_STATUS_RUMOURED
         && done->status == JALONS_STATUS_DONE && done->sentence > rumour->sentence
         && jalons_money_is_set (&rumour->amount) && !jalons_money_is_set (&done->amount);
}

static gboolean
is_same_deal (const JalonsReading *a, const JalonsReading *b)
{
  gboolean recipients = a->recipient != NULL && b->recipient != NULL;

  if (a->series != 0 && b->series != 0 && a->series != b->series)
    return FALSE;
  if (is_surely_same (a, b))
    return TRUE;

  if (is_paid_for (a, b) || is_paid_for (b, a) || is_raised_by (a, b) || is_raised_by (b, a))
    return TRUE;
  if (is_told_twice (a, b))
    return TRUE;
  if (recipients && !g_str_equal (a->recipient, b->recipient))
    return FALSE;
  if (a->deal == JALONS_DEAL_ACQUISITION && b->deal == JALONS_DEAL_ACQUISITION)
    return recipients && !failed_before (a, b)
           && (a->n_investors == 0 || b->n_investors == 0 || shares_investor (a, b));
  if ((a->deal == JALONS_DEAL_IPO) && (b->deal == JALONS_DEAL_IPO))
    return recipients && sums_agree (a, b);
  if (!sums_agree (a, b))
    return FALSE;
  if (jalons_money_is_set (&a->amount) && jalons_money_is_set (&b->amount))
    {
      /* "is in talks to raise $30 billion at $900 billion", after as much at $380 billion */
      if (jalons_money_is_set (&a->valuation) && jalons_money_is_set (&b->valuation)
          && a->status != b->status
          && !jalons_money_near (&a->valuation, &b->valuation, SAME_VALUATION))
        return FALSE;
      if ((a->deal == JALONS_DEAL_TOTAL) != (b->deal == JALONS_DEAL_TOTAL)
          && (!dates_agree (a, b)
              /* "wants to raise a billion, having raised one so far" */
              || (a->status != b->status
                  && (a->deal == JALONS_DEAL_TOTAL ? a : b)->status == JALONS_STATUS_DONE)))
        return FALSE;
      if (!recipients)
        return shares_investor (a, b) && dates_agree (a, b);
      return dates_agree (a, b)
             && (a->n_investors == 0 || b->n_investors == 0 || shares_investor (a, b));
    }
  if (a->deal != b->deal || !recipients)
    return FALSE;
  if (a->deal == JALONS_DEAL_ROUND && is_told_on (a, b))
    return TRUE;
  if (was_done_before (a, b) || was_done_before (b, a))
    return FALSE;
  return dates_agree (a, b)
         && (shares_investor (a, b) || a->n_investors == 0 || b->n_investors == 0);
}

static gboolean
is_same (const JalonsReading *a, const JalonsReading *b)
{
  if (a->kind != b->kind)
    return FALSE;
  return a->kind == JALONS_KIND_RELEASE ? is_same_release (a, b) : is_same_deal (a, b);
}

/* How much a reading says: the one that says more lends its place as evidence. */
static int
weigh (const JalonsReading *reading)
{
  int date = !jalons_period_is_known (&reading->when)       ? 0
             : reading->when.basis == JALONS_BASIS_INFERRED ? 1
                                                            : 4;

  return date + 2 * jalons_money_is_set (&reading->amount) + 2 * (reading->n_investors > 0)
         + (reading->confidence >= 60);
}

static gboolean
is_finer (const JalonsPeriod *a, const JalonsPeriod *b)
{
  if (!jalons_period_is_known (a))
    return FALSE;
  if (!jalons_period_is_known (b))
    return TRUE;
  if (a->basis == JALONS_BASIS_INFERRED && b->basis != JALONS_BASIS_INFERRED)
    return FALSE;
  if (b->basis == JALONS_BASIS_INFERRED && a->basis != JALONS_BASIS_INFERRED)
    return TRUE;
  return jalons_period_overlaps (a, b) && jalons_period_n_days (a) < jalons_period_n_days (b);
}

/* "…, in talks to raise $2 billion. The round would be led by ASML": what says no more than who
 * takes part makes no rumour true. */
static gboolean
adds_names_only (const JalonsReading *target, const JalonsReading *source)
{
  return source->kind == JALONS_KIND_INVESTMENT && jalons_money_is_set (&target->amount)
         && !jalons_money_is_set (&source->amount) && !source->by_verb;
}

/* "Lyra buys Orme for $2 billion", and below: "for about $2 billion". The sum is the one that is
 * told with more care. */
static void
take_qualifier (JalonsMoney *amount, const JalonsMoney *other)
{
  if (jalons_money_is_set (other) && amount->qualifier == JALONS_QUALIFIER_EXACT
      && jalons_money_near (amount, other, 0.0))
    amount->qualifier = other->qualifier;
}

static void
merge_into (JalonsReading *target, JalonsReading *source)
{
  target->headline_news |= source->headline_news;
  if (target->recipient == NULL)
    target->recipient = source->recipient;
  if (target->series == 0)
    target->series = source->series;
  for (guint i = 0; i < source->n_investors; i++)
    jalons_reading_add_investor (target, source->investors[i]);
  if (!jalons_money_is_set (&target->amount))
    target->amount = source->amount;
  else
    take_qualifier (&target->amount, &source->amount);
  if (!jalons_money_is_set (&target->valuation))
    target->valuation = source->valuation;
  if (!source->old_plan && target->old_plan && jalons_period_is_known (&source->when)
      && source->when.basis != JALONS_BASIS_INFERRED)
    {
      /* What came of a plan says more than the plan. */
      target->when = source->when;
      target->when_first = source->when_first;
      target->when_end = source->when_end;
      target->status = source->status;
      target->old_plan = FALSE;
    }
  else if (is_finer (&source->when, &target->when) && !source->old_plan)
    {
      target->when = source->when;
      target->when_first = source->when_first;
      target->when_end = source->when_end;
    }
  if (target->deal == JALONS_DEAL_ROUND && source->deal != JALONS_DEAL_TOTAL)
    target->deal = source->deal;
  if (source->status == JALONS_STATUS_CANCELLED
      || (target->status == JALONS_STATUS_RUMOURED && source->status == JALONS_STATUS_DONE
          && !adds_names_only (target, source))
      || (target->status == JALONS_STATUS_ANNOUNCED && source->status == JALONS_STATUS_DONE))
    target->status = source->status;
  target->confidence = MAX (target->confidence, source->confidence);
  if (target->attribution == NULL)
    target->attribution = g_steal_pointer (&source->attribution);
  source->dropped = TRUE;
}

/* Joins two readings; the better one stays and takes over what the other adds. */
static void
join (JalonsReading *a, JalonsReading *b)
{
  if (weigh (b) > weigh (a))
    merge_into (b, a);
  else
    merge_into (a, b);
}

/* "ASML s'invite au capital de Mistral AI": the round told below, of which this is a part. */
static gboolean
is_stake_in (const JalonsReading *headline, const JalonsReading *told)
{
  return headline->kind == JALONS_KIND_INVESTMENT && told->kind == JALONS_KIND_INVESTMENT
         && headline->deal == JALONS_DEAL_ROUND && told->deal == JALONS_DEAL_ROUND
         && !jalons_money_is_set (&headline->amount) && jalons_money_is_set (&told->amount)
         && headline->recipient != NULL && g_strcmp0 (headline->recipient, told->recipient) == 0
         && headline->status == told->status && jalons_period_is_known (&told->when)
         && jalons_period_overlaps (&headline->when, &told->when);
}

/* The headline's "£240mn investment in Tarn Labs" is the one that the text tells of that sum. */
static gboolean
is_of_that_sum (const JalonsReading *headline, const JalonsReading *told)
{
  return headline->kind == JALONS_KIND_INVESTMENT && told->kind == JALONS_KIND_INVESTMENT
         && headline->deal == told->deal && headline->status == told->status
         && headline->recipient != NULL && g_strcmp0 (headline->recipient, told->recipient) == 0
         && jalons_money_is_set (&headline->amount)
         && jalons_money_near (&headline->amount, &told->amount, 0.0);
}

/*
 * A headline that says no date has that of the article by default. What the text below states goes
 * before that: "Google remet 1 milliard dans Anthropic" is the deal of which the text says "en
 * janvier".
 */
static void
join_headline (JalonsReader *self)
{
  const JalonsBlock *title;

  if (self->text->title_block == JALONS_TEXT_NONE)
    return;
  title = jalons_text_get_block (self->text, self->text->title_block);
  for (guint i = 0; i < self->readings->len; i++)
    {
      JalonsReading *headline = jalons_reader_get (self, i);
      const JalonsPeriod when = headline->when;

      if (headline->first >= title->end_token)
        return;
      if (headline->dropped || when.basis != JALONS_BASIS_INFERRED)
        continue;
      for (guint k = i + 1; k < self->readings->len && !headline->dropped; k++)
        {
          JalonsReading *told = jalons_reader_get (self, k);
          gboolean stake;

          headline->when = when;
          stake = is_stake_in (headline, told);
          headline->when = JALONS_PERIOD_UNKNOWN;
          if (told->dropped
              || (!stake && !is_same (headline, told) && !is_of_that_sum (headline, told)))
            continue;
          merge_into (told, headline);
        }
      headline->when = when;
    }
}

/* "Microsoft and Nvidia are investing in Anthropic, Nvidia up to $10 billion and Microsoft $5
 * billion": whether what several do together is told of each of them as well. */
static gboolean
is_told_of_each (JalonsReader *self, guint together)
{
  const JalonsReading *both = jalons_reader_get (self, together);
  guint n = 0;

  if (both->kind != JALONS_KIND_INVESTMENT || both->deal != JALONS_DEAL_ROUND
      || both->n_investors < 2 || jalons_money_is_set (&both->amount))
    return FALSE;
  for (guint i = together + 1; i < self->readings->len; i++)
    {
      const JalonsReading *one = jalons_reader_get (self, i);

      if (one->sentence > both->sentence + MAX_TOLD_ON)
        break;
      n += one->kind == JALONS_KIND_INVESTMENT && !one->dropped && one->n_investors == 1
           && jalons_money_is_set (&one->amount) && shares_investor (both, one)
           && g_strcmp0 (one->recipient, both->recipient) == 0;
    }
  return n == both->n_investors;
}

/* An article tells few events; a text that tells thousands is compared with its neighbours alone.
 */
#define MAX_NEIGHBOURS 256

/**
 * jalons_reader_join:
 * @self: a reader that has read its text
 *
 * Joins the readings that tell one event.
 */
void
jalons_reader_join (JalonsReader *self)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      if (is_told_of_each (self, i))
        jalons_reader_get (self, i)->dropped = TRUE;
    }
  for (guint i = 1; i < self->readings->len; i++)
    {
      guint first = i > MAX_NEIGHBOURS ? i - MAX_NEIGHBOURS : 0;

      for (guint k = first; k < i; k++)
        {
          JalonsReading *earlier = jalons_reader_get (self, k);
          JalonsReading *later = jalons_reader_get (self, i);

          if (earlier->dropped || later->dropped || !is_same (earlier, later))
            continue;
          join (earlier, later);
        }
    }
  join_headline (self);
  /* What the headline of a dated article tells as news takes no guess. */
  for (guint i = 0; i < self->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (self, i);

      if (reading->headline_news && reading->when.basis == JALONS_BASIS_INFERRED)
        reading->when.basis = JALONS_BASIS_RESOLVED;
    }
}
