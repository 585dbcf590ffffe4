/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gets the money of a deal whose own words name nobody: of whom the text speaks, weighed. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#include <string.h>

#define MAX_CANDIDATES (JALONS_DISCOURSE_N_RECENT + 6)

/* What each way of being spoken of is worth. */
#define PRONOUN_WEIGHT 6
#define DESCRIPTION_WEIGHT 3
#define SECTION_WEIGHT 5
#define TOPIC_WEIGHT 4
#define SUBJECT_WEIGHT 3
#define STATED_WEIGHT 6
#define CLAUSE_WEIGHT 5
#define OWNER_WEIGHT 20
#define ENTRY_SUBJECT_WEIGHT 1
#define HINT_WEIGHT 12
#define NAMED_WEIGHT 8
#define NAMED_BEHIND_WEIGHT 4
#define LAST_DEAL_WEIGHT 2
#define STARTUP_WEIGHT 2
#define FRESH_WEIGHT 1
#define RECENT_WEIGHT 0

/* Who gives money elsewhere in the text seldom gets it. */
#define INVESTOR_ELSEWHERE (-4)

#define LEAST 3

/* A name that a description leads to stands at most so many chunks behind it. */
#define NAME_REACH 7

static const int kind_weights[] = {
  [JALONS_COMPANY_UNKNOWN] = 1, [JALONS_COMPANY_LAB] = 3,        [JALONS_COMPANY_BIGTECH] = -4,
  [JALONS_COMPANY_CHIPS] = -3,  [JALONS_COMPANY_CLOUD] = 1,      [JALONS_COMPANY_STARTUP] = 3,
  [JALONS_COMPANY_FUND] = -20,  [JALONS_COMPANY_CORPORATE] = -3, [JALONS_COMPANY_PUBLIC] = -20,
  [JALONS_COMPANY_MEDIA] = -20, [JALONS_COMPANY_RESEARCH] = -20,
};

typedef struct
{
  const char *name;
  int weight;
} Candidate;

typedef struct
{
  Candidate candidates[MAX_CANDIDATES];
  guint n;
} Candidates;

static void
propose (Candidates *self, const char *name, int weight)
{
  if (name == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    {
      if (jalons_words_same_name (self->candidates[i].name, name))
        {
          self->candidates[i].weight += weight;
          return;
        }
    }
  if (self->n < MAX_CANDIDATES)
    self->candidates[self->n++] = (Candidate) { name, weight };
}

static gboolean
invests_elsewhere (const JalonsReader *reader, const char *name)
{
  guint n = reader->readings->len;

  for (guint i = n > 32 ? n - 32 : 0; i < n; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal != JALONS_DEAL_ACQUISITION
          && reading->deal != JALONS_DEAL_OTHER && jalons_reading_has_investor (reading, name))
        return TRUE;
    }
  return FALSE;
}

static int
weigh_kind (const JalonsReader *reader, const char *name)
{
  return kind_weights[jalons_discourse_get_kind (&reader->discourse, name)];
}

/* In a chronology the entry before tells of something else. */
static gboolean
opens_entry (const JalonsReader *reader)
{
  return jalons_text_get_block (reader->text, reader->block)->first_sentence == reader->sentence
         && jalons_dates_get_governing (reader->text, reader->parse.first) != NULL;
}

static void
propose_discourse (const JalonsReader *reader, Candidates *candidates)
{
  const JalonsDiscourse *discourse = &reader->discourse;

  jalons_discourse_catch_up (discourse);
  propose (candidates, discourse->section, SECTION_WEIGHT);
  propose (candidates, discourse->topic, TOPIC_WEIGHT);
  if (opens_entry (reader))
    propose (candidates, discourse->subject, ENTRY_SUBJECT_WEIGHT);
  else
    propose (candidates, discourse->subject, discourse->stated ? STATED_WEIGHT : SUBJECT_WEIGHT);
  if (g_strcmp0 (discourse->startup, discourse->topic) != 0)
    propose (candidates, discourse->startup, STARTUP_WEIGHT);
  if (reader->last_deal != JALONS_TEXT_NONE)
    {
      const JalonsReading *last = jalons_reader_get (reader, reader->last_deal);

      if (jalons_deal_is_near (reader, last))
        propose (candidates, last->recipient, LAST_DEAL_WEIGHT);
    }
  for (guint i = 0; i < discourse->n_recent; i++)
    propose (candidates, discourse->recent[i], i < 2 ? FRESH_WEIGHT : RECENT_WEIGHT);
}

static gboolean
is_word (const JalonsReader *reader, const JalonsChunk *chunk, const char *word)
{
  const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);

  return jalons_text_is_word (reader->text, token, word);
}

/* "L'entreprise londonienne fut l'une des premières licornes : 101 millions apportés par …": of
 * whom the clauses before speak. */
static void
propose_clauses (const JalonsReader *reader, const JalonsReading *reading, Candidates *candidates)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *verb = jalons_parse_chunk (parse, group->verb);
      const JalonsChunk *subject;

      if (verb->first >= reading->trigger)
        return;
      if (group->subject < 0 || group->participle
          || ((parse->language & 1) != 0
              && g_array_index (parse->clauses, JalonsClause, verb->clause).relative))
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->first < reading->trigger && subject->group == group->subject
          && jalons_chunk_is_in (subject, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION)
          && !jalons_deal_invests (reader, group->subject))
        propose (candidates, jalons_deal_resolve (reader, group->subject), CLAUSE_WEIGHT);
    }
}

/* "Humane, whose remains HP collected for $116 million": whose they are. */
static void
propose_owner (const JalonsReader *reader, const JalonsReading *reading, Candidates *candidates)
{
  const JalonsParse *parse = &reader->parse;

  for (guint c = 0; c < parse->clauses->len; c++)
    {
      const JalonsClause *clause = jalons_parse_clause (parse, c);
      const JalonsChunk *first;

      if (!clause->relative || clause->antecedent < 0 || clause->first >= clause->end)
        continue;
      first = jalons_parse_chunk (parse, clause->first);
      if (jalons_parse_chunk (parse, clause->end - 1)->end <= reading->trigger
          || first->first > reading->trigger
          || !(is_word (reader, first, "whose") || is_word (reader, first, "dont"))
          || jalons_parse_chunk (parse, clause->antecedent)->type != JALONS_CHUNK_COMPANY)
        continue;
      propose (candidates, jalons_deal_resolve (reader, clause->antecedent), OWNER_WEIGHT);
    }
}

static const char *
choose (const JalonsReader *reader,
        const Candidates *candidates,
        const JalonsReading *reading,
        int least)
{
  const char *best = NULL;
  int best_weight = least - 1;

  for (guint i = 0; i < candidates->n; i++)
    {
      const char *name = candidates->candidates[i].name;
      int weight = candidates->candidates[i].weight + weigh_kind (reader, name);

      if (jalons_reading_has_investor (reading, name))
        continue;
      if (invests_elsewhere (reader, name))
        weight += INVESTOR_ELSEWHERE;
      if (weight > best_weight)
        {
          best = name;
          best_weight = weight;
        }
    }
  return best;
}

/* "Zerodha-backed" */
static gboolean
is_compounded (const JalonsParse *parse, int i)
{
  return jalons_parse_is (parse, i + 1, JALONS_CHUNKS_MARK);
}

/* "un partenariat avec OpenAI" */
static gboolean
is_partner (const JalonsParse *parse, const JalonsChunk *chunk)
{
  return (parse->language & 1) != 0 && chunk->prep == JALONS_PREP_WITH && chunk->governor >= 0
         && jalons_chunk_is (jalons_parse_chunk (parse, chunk->governor), JALONS_CLASS_FEATURE);
}

/* "Google owns 14% of Anthropic, having invested about $3 billion": whom the sentence names before.
 */
static gboolean
is_named_as_recipient (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return chunk->type == JALONS_CHUNK_COMPANY
         && (chunk->prep == JALONS_PREP_NONE || chunk->prep == JALONS_PREP_OF
             || chunk->prep == JALONS_PREP_IN || chunk->prep == JALONS_PREP_TO
             || is_partner (parse, chunk))
         && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0 && !is_compounded (parse, i)
         && !jalons_deal_is_giant (reader, jalons_deal_resolve (reader, i));
}

static void
propose_named (const JalonsReader *reader, Candidates *candidates, const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if (reading->n_investors == 0)
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      gboolean before = chunk->first < MAX (reading->trigger, reading->end);

      /* "Led by Accel, the £4 million round will help Nuvia hire 20 people." */
      if (is_named_as_recipient (reader, i)
          && (before || ((parse->language & 2) != 0 && chunk->prep == JALONS_PREP_NONE)))
        propose (candidates, jalons_deal_resolve (reader, i),
                 before ? NAMED_WEIGHT : NAMED_BEHIND_WEIGHT);
    }
}

/**
 * jalons_deal_tells_of_many:
 * @reader: a reader
 * @reading: a deal whose own words name nobody who gets the money
 *
 * Returns: whether its clause tells what many got together: "European start-ups raised $12 billion"
 */
gboolean
jalons_deal_tells_of_many (const JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;
  int own = 0;
  guint32 first;

  while (own + 1 < n && jalons_parse_chunk (parse, own)->end <= reading->trigger)
    own++;
  first
    = jalons_parse_chunk (
        parse,
        g_array_index (parse->clauses, JalonsClause, jalons_parse_chunk (parse, own)->clause).first)
        ->first;
  if (jalons_discourse_speaks_of_many (parse, jalons_parse_chunk (parse, 0)->first,
                                       MAX (reading->end, reading->trigger))
      || jalons_discourse_goes_to_many (parse, reading->end)
      || jalons_discourse_goes_on_of_many (&reader->discourse, parse))
    return TRUE;
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue == JALONS_CUE_AGGREGATE && mark->first >= first
          && mark->first < MAX (reading->end, reading->trigger))
        return TRUE;
    }
  return FALSE;
}

/* "Wardline, set up by two matrons, completed a £1.1m pre-seed": a name that nobody knows. It gets
 * the money, and nobody else does. */
static gboolean
opens_with_stranger (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;
  int i = 0;
  const JalonsToken *token;
  g_autofree char *word = NULL;

  while (i < n && jalons_parse_is (parse, i, JALONS_CHUNKS_MARK | JALONS_CHUNKS_NUMBER))
    i++;
  if (i + 2 >= n || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_WORD)
    return FALSE;
  token = jalons_text_get_token (reader->text, jalons_parse_chunk (parse, i)->first);
  if ((token->flags & JALONS_TOKEN_CAPITAL) == 0
      || jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  word = jalons_tokens_dup_text (reader->text->tokens, jalons_parse_chunk (parse, i)->first,
                                 jalons_parse_chunk (parse, i)->end);
  return !g_str_has_suffix (word, "ly") && !g_str_has_suffix (word, "ment")
         && !g_str_has_suffix (word, "s")
         && !jalons_words_have (jalons_sign_deal_candidates_opens_with_stranger, word);
}

/**
 * jalons_deal_guess_recipient:
 * @reader: a reader
 * @hint: (nullable): whom the sentence opens with, or whose it may be
 * @reading: a deal whose own words name nobody who gets the money
 *
 * Returns: (nullable): of those of whom the text speaks the one that is likeliest to get it
 */
const char *
jalons_deal_guess_recipient (const JalonsReader *reader,
                             const char *hint,
                             const JalonsReading *reading)
{
  Candidates candidates = { .n = 0 };
  const char *turn = jalons_deal_resolve (reader, jalons_discourse_find_turn (&reader->parse));

  if (turn != NULL && !jalons_reading_has_investor (reading, turn))
    return turn;
  if (jalons_discourse_goes_on_of_many (&reader->discourse, &reader->parse))
    return NULL;
  if (hint == NULL && (jalons_deal_tells_of_many (reader, reading) || opens_with_stranger (reader)))
    return NULL;
  propose (&candidates, hint, HINT_WEIGHT);
  propose_named (reader, &candidates, reading);
  propose_discourse (reader, &candidates);
  propose_clauses (reader, reading, &candidates);
  propose_owner (reader, reading, &candidates);
  return choose (reader, &candidates, reading, LEAST);
}

/* "the Tokyo lab", "l'éditeur de Claude": words that tell one company from others. */
static gboolean
is_told_apart (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);

  if (jalons_parse_get_preposition (parse, chunk + 1) == JALONS_PREP_OF)
    return TRUE;
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue == JALONS_CUE_N && mark->first + 3 >= description->first
          && mark->first <= description->end + 2)
        return TRUE;
    }
  return jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL)
         || jalons_chunk_is (description, JALONS_CLASS_DESC_CHIPS)
         || jalons_chunk_is (description, JALONS_CLASS_DESC_MAKER);
}

static gboolean
follows_noun (const JalonsChunk *before)
{
  return before->type == JALONS_CHUNK_WORD
         || (before->type == JALONS_CHUNK_FUNCTION
             && jalons_chunk_preposition (before) == JALONS_PREP_NONE
             && !jalons_chunk_is (before, JALONS_CLASS_DET)
             && !jalons_chunk_is (before, JALONS_CLASS_CONJ));
}

/* "du spécialiste du déploiement dans le nuage Koyeb": the name that a description leads to. */
static int
find_name_behind (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_parse_chunk (parse, chunk)->type != JALONS_CHUNK_DESCRIPTION)
    return JALONS_CHUNK_NONE;
  for (int i = chunk + 1; i < (int) parse->chunks->len && i <= chunk + NAME_REACH; i++)
    {
      const JalonsChunk *c = jalons_parse_chunk (parse, i);

      if (c->type == JALONS_CHUNK_COMPANY)
        return (i > chunk + 1 && follows_noun (jalons_parse_chunk (parse, i - 1)))
                   /* "pour lancer la start-up Mozilla.ai" */
                   || (i == chunk + 1 && (parse->language & 1) != 0)
                 ? i
                 : JALONS_CHUNK_NONE;
      if (!jalons_chunk_is_in (c, JALONS_CHUNKS_LINK | JALONS_CHUNKS_PLACE)
          && !(c->type == JALONS_CHUNK_NOUN && jalons_deal_get_noun_frame (c) == NULL))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* The company named last before a chunk in its sentence. */
static const char *
find_name_before (const JalonsReader *reader, int chunk)
{
  for (int i = chunk - 1; i >= 0; i--)
    {
      const JalonsChunk *c = jalons_parse_chunk (&reader->parse, i);

      if (c->type == JALONS_CHUNK_COMPANY && c->prep != JALONS_PREP_THAN)
        return jalons_deal_resolve (reader, i);
    }
  return NULL;
}

/**
 * jalons_deal_choose_investor:
 * @reader: a reader
 * @chunk: the name, description or pronoun of who gives money
 *
 * Returns: (nullable): for whom it stands; "the group" for whom its sentence named last
 */
const char *
jalons_deal_choose_investor (const JalonsReader *reader, int chunk)
{
  const char *name = NULL;

  if (jalons_parse_chunk (&reader->parse, chunk)->type == JALONS_CHUNK_DESCRIPTION
      && !is_told_apart (reader, chunk))
    name = find_name_before (reader, chunk);
  return name != NULL ? name : jalons_deal_resolve (reader, chunk);
}

/* "Databricks buys MosaicML. … it had agreed to acquire the San Francisco start-up": who bought in
 * the deal told before is not who is bought now. */
static const char *
choose_target (const JalonsReader *reader, const char *name)
{
  const JalonsReading *last;

  if (name == NULL || reader->last_deal == JALONS_TEXT_NONE)
    return name;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last->deal != JALONS_DEAL_ACQUISITION || last->recipient == NULL
      || !jalons_deal_is_near (reader, last))
    return name;
  return jalons_reading_has_investor (last, name) ? last->recipient : name;
}

static gboolean
is_young (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_DESCRIPTION
         && jalons_chunk_is (chunk, JALONS_CLASS_DESC_STARTUP);
}

/* "L'entreprise avait levé 2,5 millions": what its subject had done before what was told. */
static gboolean
looks_back (const JalonsParse *parse, int chunk)
{
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->subject == chunk && group->head != group->verb && (parse->language & 1) != 0
          && (jalons_parse_chunk (parse, group->head)->features & JALONS_VERB_IMPF) != 0)
        return TRUE;
    }
  return FALSE;
}

/* "Hugging Face rachète Pollen Robotics. La start-up avait levé 2,5 millions": behind a takeover
 * the start-up is who was bought. */
static gboolean
is_last_buyer (const JalonsReader *reader, const char *name)
{
  const JalonsReading *last = jalons_reader_get_last_deal (reader);

  return last != NULL && name != NULL && last->deal == JALONS_DEAL_ACQUISITION
         && last->recipient != NULL && jalons_deal_is_near (reader, last)
         && jalons_reading_has_investor (last, name)
         && (last->sentence + 1 >= reader->sentence
             || g_strcmp0 (jalons_discourse_get_subject (&reader->discourse), name) != 0);
}

/* "le rachat de Nuvia par Orange. Elle avait réuni 6 millions": right behind a takeover one looks
 * back at who was bought. */
static gboolean
follows_takeover (const JalonsReader *reader)
{
  const JalonsReading *last = jalons_reader_get_last_deal (reader);

  return last != NULL && last->deal == JALONS_DEAL_ACQUISITION && last->recipient != NULL
         && last->sentence + 1 == reader->sentence && last->status == JALONS_STATUS_DONE;
}

/**
 * jalons_deal_choose_recipient:
 * @reader: a reader
 * @chunk: the name, description or pronoun of who gets the money
 * @reading: the deal
 *
 * Returns: (nullable): for whom it stands; for words as vague as "the company" the one of whom the
 * text speaks that is likeliest to get money
 */
const char *
jalons_deal_choose_recipient (const JalonsReader *reader, int chunk, const JalonsReading *reading)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  int named = find_name_behind (reader, chunk);
  const char *name = jalons_deal_resolve (reader, named >= 0 ? named : chunk);
  Candidates candidates = { .n = 0 };

  if (named >= 0)
    return name;
  /* "They had raised": of the many before, none. */
  if (c->type == JALONS_CHUNK_PRONOUN
      && jalons_discourse_goes_on_of_many (&reader->discourse, &reader->parse))
    return NULL;
  if (reading->deal == JALONS_DEAL_ACQUISITION && c->type == JALONS_CHUNK_DESCRIPTION)
    return choose_target (reader, name);
  if (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_OTHER)
    return name;
  if (!jalons_chunk_is_in (c, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_PRONOUN))
    return name;
  if ((c->type == JALONS_CHUNK_PRONOUN
       && jalons_parse_find (&reader->parse, 0, chunk, JALONS_CHUNKS_COMPANY) >= 0)
      || (c->type == JALONS_CHUNK_DESCRIPTION
          && (is_told_apart (reader, chunk)
              || jalons_discourse_is_contrasted (&reader->discourse, &reader->parse, chunk))))
    return name;
  if (looks_back (&reader->parse, chunk) && follows_takeover (reader))
    return jalons_reader_get (reader, reader->last_deal)->recipient;
  if ((is_young (c) || looks_back (&reader->parse, chunk)) && is_last_buyer (reader, name))
    return jalons_reader_get (reader, reader->last_deal)->recipient;
  propose (&candidates, name,
           c->type == JALONS_CHUNK_PRONOUN ? PRONOUN_WEIGHT : DESCRIPTION_WEIGHT);
  if (c->type == JALONS_CHUNK_DESCRIPTION)
    propose (&candidates, find_name_before (reader, chunk), DESCRIPTION_WEIGHT);
  propose_discourse (reader, &candidates);
  return choose (reader, &candidates, reading, G_MININT / 2);
}
