/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gives and who gets: turned round where what the parties are says otherwise than the words. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/**
 * jalons_deal_get_kind:
 * @reader: a reader
 * @company: (nullable): a company
 *
 * Returns: of what kind it is
 */
JalonsCompanyKind
jalons_deal_get_kind (const JalonsReader *reader, const char *company)
{
  return company != NULL ? jalons_discourse_get_kind (&reader->discourse, company)
                         : JALONS_COMPANY_UNKNOWN;
}

/* Whether a name is that of a bank. */
static gboolean
is_bank (const char *name)
{
  static const char *const words[] = {
    "Bank",     "Banque",    "Banco",          "Crédit ",  "Caisse", "Société Générale", "BNP",
    "JPMorgan", "Goldman",   "Morgan Stanley", "Citi",     "HSBC",   "Natixis",          "Barclays",
    "UBS",      "Santander", "Mizuho",         "SMBC",     "MUFG",   "Wells Fargo",      "CIC",
    "LCL",      "ING",       "Kreos",          "Magnetar", NULL
  };

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (name, words[i]) || g_str_has_suffix (name, words[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_turn_giver:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * "Le Crédit Agricole complète par un emprunt", "une aide opérée par Bpifrance": banks that lend
 * and public bodies give, whatever a noun makes of them.
 */
void
jalons_deal_turn_giver (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  JalonsCompanyKind kind;

  if (reading->recipient == NULL || reading->n_investors > 0
      || (jalons_parse_chunk (&reader->parse, predicate->trigger)->type != JALONS_CHUNK_NOUN
          && (reading->deal != JALONS_DEAL_DEBT || predicate->frame->deal == JALONS_DEAL_DEBT)))
    return;
  kind = jalons_deal_get_kind (reader, reading->recipient);
  if (kind != JALONS_COMPANY_PUBLIC
      && !(reading->deal == JALONS_DEAL_DEBT && is_bank (reading->recipient)))
    return;
  jalons_reading_add_investor (reading, g_steal_pointer (&reading->recipient));
}

/* "a £90m raise by Nuvia": by whom the text is about, and no other, is for. */
static void
swap_maker_of_round (const JalonsReader *reader,
                     const JalonsPredicate *predicate,
                     JalonsReading *reading)
{
  if (reading->recipient != NULL || reading->n_investors != 1 || reading->deal != JALONS_DEAL_ROUND
      || (predicate->frame->agent & JALONS_FILL_RECIPIENT) == 0 || predicate->n_investors == 0
      || jalons_parse_chunk (&reader->parse, predicate->investors[0])->prep != JALONS_PREP_BY
      || g_strcmp0 (reading->investors[0], reader->discourse.topic) != 0)
    return;
  reading->recipient = reading->investors[0];
  reading->n_investors = 0;
}

/* "la troisième acquisition de Salesforce": what is counted is who buys. */
static void
turn_buyer (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *before
    = predicate->trigger > 0 ? jalons_parse_chunk (parse, predicate->trigger - 1) : NULL;

  if (reading->deal != JALONS_DEAL_ACQUISITION || reading->recipient == NULL
      || reading->n_investors > 0 || before == NULL || predicate->n_recipients == 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN
      || jalons_parse_chunk (parse, predicate->recipients[0])->prep != JALONS_PREP_OF
      || before->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (before, JALONS_CLASS_ORDINAL)
      || (parse->language & 1) == 0)
    return;
  jalons_reading_add_investor (reading, g_steal_pointer (&reading->recipient));
}

/* "Morgan Stanley placed $5 billion of debt": who places it neither gives nor gets it. */
static void
drop_arranger (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const char *arranger;

  if (reading->deal != JALONS_DEAL_DEBT || group == NULL || group->passive || group->subject < 0
      || jalons_parse_chunk (parse, group->subject)->type != JALONS_CHUNK_COMPANY
      || !jalons_parse_is_verb_of (parse, group->verb, jalons_sign_deal_straighten_drop_arranger))
    return;
  arranger = jalons_deal_resolve (reader, group->subject);
  if ((parse->language & 1) != 0 && (arranger == NULL || !is_bank (arranger)))
    return;
  if (g_strcmp0 (reading->recipient, arranger) == 0)
    reading->recipient = NULL;
  reading->n_investors = 0;
  for (int i = group->verb + 1; i < (int) parse->chunks->len && reading->recipient == NULL; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY
          && (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_FOR
              || chunk->prep == JALONS_PREP_TO))
        reading->recipient = jalons_deal_resolve (reader, i);
    }
  jalons_reading_add_investor (reading, arranger);
  if (reading->recipient == NULL)
    reading->recipient = jalons_deal_guess_recipient (reader, NULL, reading);
  reading->n_investors = 0;
}

/* The giants of the trade give money of this sort, and hardly ever get it. */
static void
straighten (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const char *giant = reading->recipient;
  JalonsCompanyKind other;

  if (giant == NULL || (reading->deal != JALONS_DEAL_ROUND && reading->deal != JALONS_DEAL_TOTAL)
      || jalons_deal_get_kind (reader, giant) != JALONS_COMPANY_BIGTECH || reading->n_investors > 1
      || !jalons_money_is_set (&reading->amount)
      || (jalons_predicate_needs (predicate, JALONS_NEED_INVESTOR) && predicate->n_investors == 0))
    return;
  if (predicate->n_recipients > 0
      && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep == JALONS_PREP_IN)
    return;
  if (reading->n_investors == 0 && jalons_deal_is_listed_borrower (reader, predicate))
    {
      reading->deal = JALONS_DEAL_DEBT;
      return;
    }
  other = reading->n_investors > 0 ? jalons_deal_get_kind (reader, reading->investors[0])
                                   : JALONS_COMPANY_UNKNOWN;
  if (reading->n_investors > 0 && other != JALONS_COMPANY_STARTUP && other != JALONS_COMPANY_LAB)
    return;
  reading->recipient = reading->n_investors > 0 ? reading->investors[0] : NULL;
  reading->n_investors = 0;
  jalons_reading_add_investor (reading, giant);
  if (reading->recipient == NULL)
    reading->recipient = jalons_deal_guess_recipient (reader, NULL, reading);
}

/* "Covariant's licence-and-hire deal with Amazon": nobody takes over a giant of the trade. */
static void
straighten_takeover (const JalonsReader *reader,
                     const JalonsPredicate *predicate,
                     JalonsReading *reading)
{
  const char *giant = reading->recipient;
  JalonsCompanyKind other;

  if (reading->deal != JALONS_DEAL_ACQUISITION || giant == NULL || reading->n_investors != 1
      || jalons_deal_get_kind (reader, giant) != JALONS_COMPANY_BIGTECH
      || jalons_parse_chunk (&reader->parse, predicate->trigger)->type != JALONS_CHUNK_NOUN)
    return;
  other = jalons_deal_get_kind (reader, reading->investors[0]);
  if (other == JALONS_COMPANY_BIGTECH || other == JALONS_COMPANY_FUND)
    return;
  reading->recipient = reading->investors[0];
  reading->investors[0] = giant;
}

/* "SoftBank, qui a déjà investi 10 milliards dans OpenAI, pourrait en ajouter 30": who gave before
 * gives more, with a verb that says as much of those who get. */
static void
turn_repeated (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsChunk *verb = jalons_parse_chunk (&reader->parse, predicate->trigger);

  if (reading->recipient == NULL || reading->n_investors > 0 || reading->deal != JALONS_DEAL_ROUND
      || verb->type != JALONS_CHUNK_VERB
      || !jalons_chunk_is_verb_of (verb, jalons_sign_deal_straighten_turn_repeated))
    return;
  for (guint i = reader->readings->len - 1; i > 0; i--)
    {
      const JalonsReading *told = jalons_reader_get (reader, i - 1);

      if (told->sentence + 1 < reader->sentence)
        return;
      if (told->kind != JALONS_KIND_INVESTMENT || told->recipient == NULL
          || (told->deal != JALONS_DEAL_ROUND && told->deal != JALONS_DEAL_TOTAL)
          || !jalons_reading_has_investor (told, reading->recipient))
        continue;
      jalons_reading_add_investor (reading, g_steal_pointer (&reading->recipient));
      reading->recipient = told->recipient;
      return;
    }
}

/**
 * jalons_deal_turn_named:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal, with those whom its clause names
 *
 * Turns round who gives and who gets where a noun has put them the wrong way.
 */
void
jalons_deal_turn_named (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  swap_maker_of_round (reader, predicate, reading);
  jalons_deal_turn_giver (reader, predicate, reading);
  turn_buyer (reader, predicate, reading);
}

/**
 * jalons_deal_straighten:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal, with all its parties
 *
 * Turns round who gives and who gets where one of them is not what could be that.
 */
void
jalons_deal_straighten (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  drop_arranger (reader, predicate, reading);
  turn_repeated (reader, predicate, reading);
  straighten (reader, predicate, reading);
  straighten_takeover (reader, predicate, reading);
}
