/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "models/jalons-review-choices.h"

#include <glib/gi18n-lib.h>

/* So many values of one sort are offered: where sources differ more than that, it takes a dialog.
 */
#define MAX_VALUES 3

static JalonsReviewChoice *
add_choice (GPtrArray *choices, const char *label, const char *name, JalonsReviewAct act, gint64 id)
{
  JalonsReviewChoice *choice = g_new0 (JalonsReviewChoice, 1);

  choice->label = g_strdup (label);
  choice->name = g_strdup (name);
  choice->act = act;
  choice->id = id;
  g_ptr_array_add (choices, choice);

  return choice;
}

static JalonsReviewChoice *
add_ruling (
  GPtrArray *choices, const char *label, const char *name, JalonsEvent *event, JalonsReview settled)
{
  JalonsReviewChoice *choice
    = add_choice (choices, label, name, JALONS_REVIEW_ACT_RULE, jalons_event_get_id (event));

  choice->settled = settled;
  return choice;
}

/* A ruling that gives one value of the event, and settles why it was asked for. */
static JalonsReviewChoice *
add_value (GPtrArray *choices,
           const char *words,
           JalonsEvent *event,
           JalonsReview settled,
           JalonsEventMask mask)
{
  /* Translators: of several values the one that is right: "Keep €2B", "Keep 10 December 2023" */
  g_autofree char *label = g_strdup_printf (_ ("Keep %s"), words);
  /* Translators: a value of an event was chosen: "Kept: €2B" */
  g_autofree char *name = g_strdup_printf (_ ("Kept: %s"), words);
  JalonsReviewChoice *choice = add_ruling (choices, label, name, event, settled);

  choice->values = jalons_claim_copy (jalons_event_get_values (event));
  choice->mask = mask;
  return choice;
}

static gboolean
is_new (GPtrArray *seen, const char *words)
{
  if (seen->len >= MAX_VALUES || g_ptr_array_find_with_equal_func (seen, words, g_str_equal, NULL))
    return FALSE;

  g_ptr_array_add (seen, g_strdup (words));
  return TRUE;
}

static void
add_sums (GPtrArray *choices, JalonsEvent *event, gboolean valuation)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);
      const JalonsMoney *sum = valuation ? &source->claim->valuation : &source->claim->amount;
      g_autofree char *words = jalons_money_format (sum);
      JalonsReviewChoice *choice;

      if (!jalons_money_is_set (sum) || !is_new (seen, words))
        continue;
      choice = add_value (choices, words, event, JALONS_REVIEW_DISAGREEMENT,
                          valuation ? JALONS_EVENT_MASK_VALUATION : JALONS_EVENT_MASK_AMOUNT);
      if (valuation)
        choice->values->valuation = *sum;
      else
        choice->values->amount = *sum;
    }
}

static void
add_dates (GPtrArray *choices, JalonsEvent *event)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);
      g_autofree char *words = jalons_period_format (&source->claim->when);
      JalonsReviewChoice *choice;

      if (!jalons_period_is_known (&source->claim->when) || !is_new (seen, words))
        continue;
      choice
        = add_value (choices, words, event, JALONS_REVIEW_DISAGREEMENT, JALONS_EVENT_MASK_WHEN);
      choice->values->when = source->claim->when;
      choice->values->when.basis = JALONS_BASIS_USER;
      g_free (choice->values->when_words);
      choice->values->when_words = g_strdup (source->claim->when_words);
    }
}

static void
list_disagreement (GPtrArray *choices, JalonsEvent *event)
{
  JalonsDisagreement disagreement = jalons_event_get_disagreement (event);

  if (disagreement
      & (JALONS_DISAGREEMENT_AMOUNT | JALONS_DISAGREEMENT_CURRENCY | JALONS_DISAGREEMENT_QUALIFIER))
    add_sums (choices, event, FALSE);
  if (disagreement & JALONS_DISAGREEMENT_VALUATION)
    add_sums (choices, event, TRUE);
  if (disagreement & JALONS_DISAGREEMENT_DATE)
    add_dates (choices, event);
  add_ruling (choices, _ ("Leave Open"), _ ("Left open"), event, JALONS_REVIEW_DISAGREEMENT);
}

static void
list_rumour (GPtrArray *choices, JalonsEvent *event)
{
  const struct
  {
    const char *label;
    const char *name;
    JalonsStatus status;
  } ends[] = {
    { _ ("It Happened"), _ ("Rumour confirmed"), JALONS_STATUS_DONE },
    { _ ("It Came to Nothing"), _ ("Rumour dismissed"), JALONS_STATUS_CANCELLED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      JalonsReviewChoice *choice
        = add_ruling (choices, ends[i].label, ends[i].name, event, JALONS_REVIEW_RUMOUR);

      choice->values = jalons_claim_copy (jalons_event_get_values (event));
      choice->values->status = ends[i].status;
      choice->mask = JALONS_EVENT_MASK_STATUS;
    }
  add_ruling (choices, _ ("Leave Open"), _ ("Left open"), event, JALONS_REVIEW_RUMOUR);
}

static void
list_deduced_date (GPtrArray *choices, JalonsEvent *event)
{
  const JalonsClaim *values = jalons_event_get_values (event);
  g_autofree char *words = jalons_period_format (&values->when);
  JalonsReviewChoice *choice
    = add_value (choices, words, event, JALONS_REVIEW_DEDUCED_DATE, JALONS_EVENT_MASK_WHEN);

  choice->values->when.basis = JALONS_BASIS_USER;
  add_ruling (choices, _ ("Leave Open"), _ ("Left open"), event, JALONS_REVIEW_DEDUCED_DATE);
}

/* Where there are several to join with, each is known by its date. */
static char *
dup_join_label (JalonsEvent *other, gboolean several)
{
  g_autofree char *date = NULL;

  if (!several)
    return g_strdup (_ ("Join"));

  date = jalons_event_dup_date_text (other);
  /* Translators: joins an event with that of another date: "Join: September 2023" */
  return g_strdup_printf (_ ("Join: %s"), date);
}

static void
list_proposals (GPtrArray *choices, JalonsEvent *event, GPtrArray *proposals, GPtrArray *others)
{
  for (guint i = 0; proposals != NULL && others != NULL && i < proposals->len; i++)
    {
      const JalonsProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *label = dup_join_label (g_ptr_array_index (others, i), proposals->len > 1);
      JalonsReviewChoice *choice = add_choice (choices, label, _ ("Joined"), JALONS_REVIEW_ACT_JOIN,
                                               jalons_event_get_id (event));

      choice->claim_id = proposal->own_claim_id;
      choice->other_claim_id = proposal->claim_id;
    }
  add_ruling (choices, _ ("Keep Apart"), _ ("Kept apart"), event, JALONS_REVIEW_PROPOSED_JOIN);
}

static void
list_uncertain (GPtrArray *choices, JalonsEvent *event)
{
  add_ruling (choices, _ ("Confirm"), _ ("Event confirmed"), event, JALONS_REVIEW_UNCERTAIN);
  add_ruling (choices, _ ("Remove"), _ ("Event removed"), event, JALONS_REVIEW_REMOVED);
}

JalonsReviewChoice *
jalons_review_choice_copy (const JalonsReviewChoice *choice)
{
  JalonsReviewChoice *copy;

  g_return_val_if_fail (choice != NULL, NULL);

  copy = g_memdup2 (choice, sizeof *choice);
  copy->label = g_strdup (choice->label);
  copy->name = g_strdup (choice->name);
  if (choice->ids != NULL)
    copy->ids = g_array_ref (choice->ids);
  if (choice->values != NULL)
    copy->values = jalons_claim_copy (choice->values);

  return copy;
}

void
jalons_review_choice_free (JalonsReviewChoice *choice)
{
  g_return_if_fail (choice != NULL);

  g_free (choice->label);
  g_free (choice->name);
  g_clear_pointer (&choice->ids, g_array_unref);
  g_clear_pointer (&choice->values, jalons_claim_free);
  g_free (choice);
}

guint64
jalons_review_choice_run (JalonsLibrary *library, const JalonsReviewChoice *choice, GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (library), 0);
  g_return_val_if_fail (choice != NULL, 0);

  switch (choice->act)
    {
    case JALONS_REVIEW_ACT_JOIN:
      return jalons_library_join_claims (library, choice->claim_id, choice->other_claim_id, error);
    case JALONS_REVIEW_ACT_SETTLE_ARTICLE:
      return jalons_library_settle_article (library, choice->id, error);
    case JALONS_REVIEW_ACT_RULE:
      if (choice->ids != NULL)
        return jalons_library_settle_events (library,
                                             (const gint64 *) (gconstpointer) choice->ids->data,
                                             choice->ids->len, choice->settled, error);
      return jalons_library_rule_event (library, choice->id, choice->settled, choice->values,
                                        choice->mask, error);
    case JALONS_REVIEW_ACT_DATE_ARTICLE:
    default:
      g_return_val_if_reached (0);
    }
}

GPtrArray *
jalons_review_list_choices (JalonsReview review,
                            JalonsEvent *event,
                            GPtrArray *proposals,
                            GPtrArray *others)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_review_choice_free);

  g_return_val_if_fail (JALONS_IS_EVENT (event), choices);

  switch (review)
    {
    case JALONS_REVIEW_DISAGREEMENT:
      list_disagreement (choices, event);
      break;
    case JALONS_REVIEW_RUMOUR:
      list_rumour (choices, event);
      break;
    case JALONS_REVIEW_DEDUCED_DATE:
      list_deduced_date (choices, event);
      break;
    case JALONS_REVIEW_PROPOSED_JOIN:
      list_proposals (choices, event, proposals, others);
      break;
    case JALONS_REVIEW_UNCERTAIN:
      list_uncertain (choices, event);
      break;
    case JALONS_REVIEW_NONE:
    case JALONS_REVIEW_UNDATED_ARTICLE:
    case JALONS_REVIEW_REMOVED:
    default:
      break;
    }

  return choices;
}

GPtrArray *
jalons_review_list_choices_for_all (GArray *event_ids)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_review_choice_free);
  g_autofree char *confirmed = NULL;
  g_autofree char *removed = NULL;
  JalonsReviewChoice *choice;

  g_return_val_if_fail (event_ids != NULL && event_ids->len > 0, choices);

  confirmed = g_strdup_printf (
    ngettext ("%'u event confirmed", "%'u events confirmed", event_ids->len), event_ids->len);
  removed = g_strdup_printf (ngettext ("%'u event removed", "%'u events removed", event_ids->len),
                             event_ids->len);
  choice = add_choice (choices, _ ("Confirm All"), confirmed, JALONS_REVIEW_ACT_RULE, 0);
  choice->ids = g_array_ref (event_ids);
  choice->settled = JALONS_REVIEW_UNCERTAIN;
  choice = add_choice (choices, _ ("Remove All"), removed, JALONS_REVIEW_ACT_RULE, 0);
  choice->ids = g_array_ref (event_ids);
  choice->settled = JALONS_REVIEW_REMOVED;

  return choices;
}

GPtrArray *
jalons_review_list_article_choices (gint64 article_id)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_review_choice_free);

  add_choice (choices, _ ("Set Date…"), _ ("Date changed"), JALONS_REVIEW_ACT_DATE_ARTICLE,
              article_id);
  add_choice (choices, _ ("Leave Undated"), _ ("Left undated"), JALONS_REVIEW_ACT_SETTLE_ARTICLE,
              article_id);

  return choices;
}
