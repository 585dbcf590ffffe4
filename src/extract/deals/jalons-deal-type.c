/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the words around make of a deal: a total, debt, a grant, a stock listing. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* How much is bought stands so many chunks behind the verb. */
#define WHOLE_REACH 4

/* So many words before "to date" may say of what it is the greatest. */
#define SUPERLATIVE_REACH 6

/* So many chunks behind a preposition may say what form it has. */
#define FORM_REACH 6

/* So far into a sentence stand the words that open it. */
#define OPENING_REACH 3

/* So many chunks stand between a preposition and the listing that it brings. */
#define LISTING_REACH 4

/* ", bringing its total to …" is told of the sum that follows. */
static gboolean
is_gerund (const JalonsChunk *chunk)
{
  return (chunk->features & JALONS_VERB_PRP) != 0 && chunk->carrier < 0;
}

/* "its biggest round to date": no sum of all, but the greatest. */
static gboolean
is_superlative (const JalonsReader *reader, const JalonsCueMark *mark)
{
  guint32 i = mark->first;

  while (i > 0 && mark->first - i < SUPERLATIVE_REACH)
    {
      const JalonsToken *token = jalons_text_get_token (reader->text, --i);

      if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) != 0)
        return FALSE;
      if (jalons_text_is_one_of (reader->text, i, i + 1, jalons_sign_deal_type_superlative))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_has_total:
 * @reader: a reader
 * @first: a chunk
 * @last: a chunk behind it
 *
 * Returns: whether words such as "in total" stand there, or "since it was founded" begins there
 */
gboolean
jalons_deal_has_total (const JalonsReader *reader, int first, int last)
{
  const JalonsParse *parse = &reader->parse;
  guint32 start, end;

  if (parse->chunks->len == 0 || first > last)
    return FALSE;
  start = jalons_parse_chunk (parse, MAX (first, 0))->first;
  end = jalons_parse_chunk (parse, MIN (last, (int) parse->chunks->len - 1))->end;
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue == JALONS_CUE_TOTAL && mark->first >= start
          && (mark->end <= end
              || (mark->first <= end
                  && jalons_text_is_word (
                    reader->text, jalons_text_get_token (reader->text, mark->first), "since")))
          && !is_superlative (reader, mark))
        return TRUE;
    }
  return FALSE;
}

/* "a levé 7 milliards en un an": what took so long is more than one deal. */
static gboolean
lasts (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  if (predicate->group == NULL
      || (predicate->group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsDateExpression *date;

      /* "a levé 30 millions, doublant sa valeur en six mois": that is what took so long. */
      if (chunk->type == JALONS_CHUNK_VERB
          && (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE) || is_gerund (chunk)))
        return FALSE;
      /* "remboursables en cinq ans", "repayable over five years" */
      if (chunk->type == JALONS_CHUNK_WORD)
        {
          const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);
          const char *word = reader->text->tokens->text + token->start;

          if ((token->length >= 8 && memcmp (word, "rembours", 8) == 0)
              || (token->length >= 5 && memcmp (word, "repay", 5) == 0))
            return FALSE;
        }
      /* "has raised $700 million, doubling its value in six months" */
      if (is_gerund (chunk) && (parse->language & 2) != 0)
        return FALSE;
      if (chunk->clause != clause || chunk->type != JALONS_CHUNK_DATE)
        continue;
      date = jalons_dates_get (reader->text, chunk->value);
      if ((date->lasting || date->length) && !date->aspect
          && date->point.unit >= JALONS_DATE_UNIT_MONTH)
        return TRUE;
      /* "a injecté 13 milliards depuis 2019" */
      if (date->bound == JALONS_DATE_BOUND_SINCE && date->point.year != 0 && date->point.day == 0)
        return TRUE;
    }
  return FALSE;
}

/* "En mars, elle avait déjà levé 3,5 milliards": what has a date of its own is one deal. */
static gboolean
is_once_before (const JalonsReader *reader, int first, int last)
{
  const JalonsParse *parse = &reader->parse;
  gboolean dated = FALSE;

  for (int i = first; i <= last; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsDateExpression *date;

      if (chunk->type != JALONS_CHUNK_DATE)
        continue;
      date = jalons_dates_get (reader->text, chunk->value);
      if (date->lasting || date->length || date->aspect || chunk->prep == JALONS_PREP_OTHER
          || date->bound == JALONS_DATE_BOUND_SINCE)
        return FALSE;
      dated = TRUE;
    }
  for (guint i = 0; i < parse->cues->len && dated; i++)
    {
      const JalonsCueMark *mark = &g_array_index (parse->cues, JalonsCueMark, i);
      const JalonsToken *token = jalons_text_get_token (reader->text, mark->first);

      if (mark->cue == JALONS_CUE_TOTAL
          && (token->length != strlen ("déjà")
              || strncmp (reader->text->tokens->text + token->start, "déjà", token->length) != 0))
        return FALSE;
    }
  return dated;
}

/* "Depuis sa fondation, calcule-t-on, Nuvia a réuni 275 millions": what opens the sentence holds
 * for its first sum. */
static gboolean
opens_with_total (const JalonsReader *reader, int anchor)
{
  return (reader->parse.language & 1) != 0 && jalons_deal_has_total (reader, 0, OPENING_REACH)
         && jalons_parse_find (&reader->parse, 0, anchor,
                               JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_SEMICOLON
                                 | JALONS_CHUNKS_STOP | JALONS_CHUNKS_COLON)
              < 0
         && !is_once_before (reader, 0, anchor);
}

/* Whether "in total" stands in the clause, and nearer to no other sum. */
static gboolean
is_totalled (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsClause *clause)
{
  int first = clause->first;
  int last = clause->end - 1;
  int anchor = predicate->n_amounts > 0 ? predicate->amounts[0]
               : predicate->deal >= 0   ? predicate->deal
                                        : predicate->trigger;

  for (int i = clause->first; i < clause->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      gboolean verb = chunk->type == JALONS_CHUNK_VERB
                      && (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE) || is_gerund (chunk))
                      && i != predicate->trigger
                      && (predicate->group == NULL || i != predicate->group->head);

      /* "a réuni 48 millions en tout : 8 millions en pré-amorçage, …" */
      if (chunk->type == JALONS_CHUNK_COLON && i < anchor && first > clause->first)
        first = i + 1;
      if ((chunk->type != JALONS_CHUNK_AMOUNT && !(verb && i > anchor)) || i == anchor)
        continue;
      if (i < anchor)
        first = i;
      else
        last = MIN (last, i - 1);
    }
  return (jalons_deal_has_total (reader, first, last) && !is_once_before (reader, first, last))
         || opens_with_total (reader, anchor);
}

/* "has since then closed a $5 million seed round": one round, whatever stands around. */
static gboolean
is_single_round (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int article = jalons_parse_skip_before (
    parse, predicate->deal, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_WORD | JALONS_CHUNKS_MARK);

  return (parse->language & 2) != 0
         && jalons_deal_is_noun_of (reader, predicate->deal, JALONS_DEAL_ROUND)
         && article > predicate->trigger && jalons_parse_is (parse, article, JALONS_CHUNKS_FUNCTION)
         && jalons_chunk_is (jalons_parse_chunk (parse, article), JALONS_CLASS_INDEFINITE);
}

/* "Amazon, which has put $8 billion into Anthropic": what a giant of the trade has given by now,
 * where no news of it is told. */
static gboolean
has_given_by_now (const JalonsReader *reader,
                  const JalonsPredicate *predicate,
                  const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;

  if ((parse->language & 2) == 0 || group == NULL || group->passive || reading->n_investors != 1
      || reading->recipient == NULL || (predicate->frame->subject & JALONS_FILL_INVESTOR) == 0
      || predicate->n_amounts == 0 || jalons_parse_has (parse, JALONS_CHUNK_DATE)
      || reader->block == reader->lead_block || reader->block == reader->text->title_block
      || predicate->trigger > group->head + 2
      || jalons_parse_chunk (parse, group->head)->type != JALONS_CHUNK_VERB
      || jalons_parse_get_auxiliary (parse, jalons_parse_chunk (parse, group->head))
           != JALONS_AUXILIARY_HAVE
      || (jalons_parse_chunk (parse, group->head)->features & JALONS_VERB_PRES) == 0
      || jalons_deal_has_word (reader, group->head, predicate->amounts[0],
                               jalons_sign_deal_type_given_anew))
    return FALSE;
  return jalons_deal_is_giant (reader, reading->investors[0]);
}

/* "2,5 millions de subvention": what a noun right behind the sum makes of it. */
static gboolean
is_granted (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int noun = predicate->n_amounts > 0 ? predicate->amounts[0] + 2 : JALONS_CHUNK_NONE;
  const JalonsFrame *frame;

  if ((parse->language & 1) == 0 || noun < 0 || noun >= (int) parse->chunks->len
      || jalons_parse_chunk (parse, noun)->type != JALONS_CHUNK_NOUN
      || (jalons_parse_chunk (parse, noun)->prep != JALONS_PREP_OF
          && jalons_parse_chunk (parse, noun)->prep != JALONS_PREP_EN))
    return FALSE;
  frame = jalons_deal_get_noun_frame (jalons_parse_chunk (parse, noun));
  return frame != NULL && g_str_has_suffix (frame->name, "other.grant");
}

/* "14 milliards pour 49 % de Nuvia": a part of a company is a stake. */
static gboolean
is_part_bought (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int governor;

  if ((parse->language & 1) == 0 || predicate->n_recipients == 0
      || (!g_str_has_suffix (predicate->frame->name, "acquisition.pay")
          && !g_str_has_suffix (predicate->frame->name, "acquisition.disburse")))
    return FALSE;
  governor = jalons_parse_chunk (parse, predicate->recipients[0])->governor;
  return governor > 0 && jalons_chunk_is (jalons_parse_chunk (parse, governor), JALONS_CLASS_STAKE)
         && jalons_text_get_token (reader->text, jalons_parse_chunk (parse, governor)->first)->word
              == '%';
}

/* "accorde 20 millions à Nuvia sous forme de prêt": the noun for the form in which it is given. */
static int
find_form (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != jalons_parse_chunk (parse, predicate->trigger)->clause)
        return JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_NOUN
          && jalons_deal_has_word (reader, MAX (i - 3, 0), i - 1, jalons_sign_deal_type_find_form))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* "a signé une facilité de prêt": what one signs is a loan. */
static gboolean
is_loan (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  int form = find_form (reader, predicate);
  const JalonsChunk *noun = form >= 0 ? jalons_parse_chunk (&reader->parse, form)
                            : predicate->deal >= 0
                              ? jalons_parse_chunk (&reader->parse, predicate->deal)
                              : NULL;
  const JalonsFrame *frame
    = noun != NULL && noun->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (noun) : NULL;

  return (reader->parse.language & 1) != 0 && frame != NULL && frame->deal == JALONS_DEAL_DEBT;
}

static gboolean
is_of_debt (const JalonsReader *reader, const JalonsChunk *chunk)
{
  const JalonsFrame *frame
    = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

  return frame != NULL ? frame->deal == JALONS_DEAL_DEBT
                       : jalons_chunk_ends_in (chunk, reader->text, jalons_sign_deal_type_of_debt);
}

/* "raised $2 billion in the bond market", "from lenders", "by selling notes": what a phrase behind
 * the verb makes of it. */
static gboolean
is_borrowed (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int open = JALONS_CHUNK_NONE;

  if ((parse->language & 2) == 0 || predicate->group == NULL || predicate->group->passive
      || predicate->n_investors > 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      JalonsPreposition prep = jalons_chunk_preposition (chunk);

      if (prep == JALONS_PREP_IN || prep == JALONS_PREP_ON || prep == JALONS_PREP_FROM
          || prep == JALONS_PREP_BY || prep == JALONS_PREP_OTHER)
        open = i;
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_COMMA
                                            | JALONS_CHUNKS_FINITE)
               || jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_type_of_equity))
        return FALSE;
      /* "from Accel and a £20m loan" */
      else if (chunk->type <= JALONS_CHUNK_AMOUNT)
        open = JALONS_CHUNK_NONE;
      else if (open >= 0 && i <= open + FORM_REACH && is_of_debt (reader, chunk))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_listed_borrower:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 *
 * "Amazon, which had not tapped the bond market for years, raised $15 billion": a giant of the
 * trade has its money from lenders, where the sentence or the one before speaks of these.
 *
 * Returns: whether what a giant raises is debt
 */
gboolean
jalons_deal_is_listed_borrower (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsReading *last = jalons_reader_get_last_deal (reader);

  if ((parse->language & 2) == 0 || !g_str_has_suffix (predicate->frame->name, ".round.raise"))
    return FALSE;
  if (last != NULL && last->deal == JALONS_DEAL_DEBT && jalons_deal_is_near (reader, last))
    return TRUE;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      if (is_of_debt (reader, jalons_parse_chunk (parse, i)))
        return TRUE;
    }
  return FALSE;
}

/* "acquiert 100 % des parts", "rachète la totalité du capital": all of a company. */
static gboolean
is_whole_bought (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || !g_str_has_suffix (predicate->frame->name, "round.share"))
    return FALSE;
  for (int i = predicate->trigger + 1;
       i < (int) parse->chunks->len && i <= predicate->trigger + WHOLE_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_type_whole_bought))
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_MARK))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_yet_to_come:
 * @reader: a reader
 * @noun: the chunk of a noun for a listing
 *
 * Returns: whether it only says before or after what something else is done: "raised $640 million
 *   ahead of an expected IPO"
 */
gboolean
jalons_deal_is_yet_to_come (const JalonsReader *reader, int noun)
{
  const JalonsParse *parse = &reader->parse;
  int i = jalons_parse_find_before (parse, noun, LISTING_REACH, JALONS_CHUNKS_FUNCTION);
  JalonsPreposition prep = JALONS_PREP_NONE;

  if ((parse->language & 2) == 0)
    return FALSE;
  for (; i >= 0 && i >= noun - LISTING_REACH && prep == JALONS_PREP_NONE; i--)
    prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i));
  return prep == JALONS_PREP_THAN
         || (prep == JALONS_PREP_OTHER
             && !jalons_chunk_is_one_of (jalons_parse_chunk (parse, i + 1), reader->text,
                                         jalons_sign_phrase_structure_through));
}

/**
 * jalons_deal_refine_type:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Sets what the words around make of the deal: a total, debt, a stock listing.
 */
void
jalons_deal_refine_type (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  const JalonsClause *own = jalons_parse_clause (parse, clause);

  if (reading->deal == JALONS_DEAL_ACQUISITION && is_part_bought (reader, predicate))
    reading->deal = JALONS_DEAL_ROUND;
  if (reading->deal == JALONS_DEAL_ROUND && is_whole_bought (reader, predicate))
    reading->deal = JALONS_DEAL_ACQUISITION;
  if (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_OTHER)
    return;
  if (is_granted (reader, predicate)
      || (reading->deal == JALONS_DEAL_ROUND
          && jalons_deal_is_public_gift (reader, predicate, reading)))
    reading->deal = JALONS_DEAL_OTHER;
  if (reading->deal == JALONS_DEAL_ROUND
      && (is_loan (reader, predicate) || is_borrowed (reader, predicate)))
    reading->deal = JALONS_DEAL_DEBT;
  if (!is_single_round (reader, predicate)
      && (is_totalled (reader, predicate, own)
          || (reading->deal == JALONS_DEAL_ROUND
              && (lasts (reader, predicate) || has_given_by_now (reader, predicate, reading)))))
    reading->deal = JALONS_DEAL_TOTAL;
  if (reading->deal != JALONS_DEAL_ROUND)
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_NOUN)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const guint16 *frames;
      guint n;

      /* "LightOn, qui prépare sa cotation": another deal of its own. */
      if (i > 0 && jalons_chunk_is (jalons_parse_chunk (parse, i - 1), JALONS_CLASS_POSSESSIVE)
          && !((parse->language & 2) != 0 && chunk->prep == JALONS_PREP_IN))
        continue;
      if (chunk->clause != clause || chunk->prep == JALONS_PREP_WITH
          || chunk->prep == JALONS_PREP_AMONG || jalons_deal_is_yet_to_come (reader, i))
        continue;
      frames = jalons_frames_get_noun (chunk->noun, &n);
      if (n > 0 && jalons_frames_get_frame (frames[0])->deal == JALONS_DEAL_IPO)
        reading->deal = JALONS_DEAL_IPO;
    }
}

/**
 * jalons_deal_fills_own_fund:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what was made of it, with its recipient
 *
 * Returns: whether it tells that a fund collects what it will give to others: "Accel raised $650
 *   million for its new fund"
 */
gboolean
jalons_deal_fills_own_fund (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            const JalonsReading *reading)
{
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *subject;

  if (group == NULL || group->passive || group->subject < 0 || predicate->n_recipients != 1
      || predicate->recipients[0] != group->subject || reading->deal != JALONS_DEAL_ROUND
      || reading->recipient == NULL || (predicate->frame->subject & JALONS_FILL_RECIPIENT) == 0)
    return FALSE;
  /* "Qualcomm's venture arm raised …" */
  subject = jalons_parse_chunk (&reader->parse, group->subject);
  return subject->type == JALONS_CHUNK_COMPANY
         && (jalons_chunk_is (subject, JALONS_CLASS_DESC_FUND)
             || jalons_discourse_is_fund (&reader->discourse, reading->recipient));
}

/* The letter behind "Series", or 's' for a seed round; 0 where a noun of rounds has none. */
static guint8
get_series (const JalonsReader *reader, int noun)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, noun);
  guint8 series = 0;

  for (guint32 i = chunk->first; i < chunk->end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (reader->text, i);
      const char *word = reader->text->tokens->text + token->start;

      if (token->length == 1 && i > chunk->first && g_ascii_isalpha (*word))
        return (guint8) g_ascii_toupper (*word);
      if (jalons_text_is_word (reader->text, token, "seed"))
        series = 's';
    }
  return series;
}

/**
 * jalons_deal_set_series:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what was made of it
 *
 * Notes which of a company's rounds it is, where its noun says so.
 */
void
jalons_deal_set_series (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  int noun = predicate->deal >= 0 ? predicate->deal : predicate->trigger;

  if (reading->deal == JALONS_DEAL_ROUND
      && jalons_deal_is_noun_of (reader, noun, JALONS_DEAL_ROUND))
    reading->series = get_series (reader, noun);
}
