/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Persons: who give money, for themselves or for the company that they head, and who take a post.
 */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So many chunks may stand between a company and who has a part in it: "OpenAI co-founder and
 * chief executive Sam Altman". */
#define ROLE_REACH 6

/* How many words behind a verb may lead to the post that somebody takes. */
#define POST_REACH 8

/* "Two engineers from Meta joined the start-up": who joins a company, and not its round or those
 * who gave, works there; "joined the company's round", "as a shareholder". */
static gboolean
joins_company (const JalonsReader *reader, int verb)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;
  int i = verb + 1;

  if ((parse->language & 2) == 0
      || !jalons_parse_is_verb_of (parse, verb, jalons_sign_deal_followers_joins))
    return FALSE;
  while (jalons_parse_is (parse, i, JALONS_CHUNKS_FUNCTION)
         && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_NONE)
    i++;
  /* "has joined from Meta" */
  if (i < n && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_FROM)
    return TRUE;
  if (i >= n || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DESCRIPTION
      || jalons_chunk_is (jalons_parse_chunk (parse, i), JALONS_CLASS_DESC_FUND)
      || jalons_parse_is (parse, i + 1, JALONS_CHUNKS_POSSESSIVE))
    return FALSE;
  return !jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, i, n - 1)
         && !jalons_deal_has_word (reader, i, n - 1, jalons_sign_deal_followers_as_backer);
}

/**
 * jalons_deal_is_of_post:
 * @reader: a reader
 * @verb: the chunk of a verb
 *
 * Returns: whether somebody takes a post with it and no part: "Ann Writer of Orla Partners takes a
 * seat on its board"
 */
gboolean
jalons_deal_is_of_post (const JalonsReader *reader, int verb)
{
  guint32 first = jalons_parse_chunk (&reader->parse, verb)->end;
  guint32 end = jalons_text_get_sentence (reader->text, reader->sentence)->end;

  if (joins_company (reader, verb))
    return TRUE;
  for (guint32 i = first; i < end && i < first + POST_REACH; i++)
    {
      const JalonsToken *token = jalons_text_get_token (reader->text, i);

      if ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '\'')
        return FALSE;
      if (jalons_text_is_one_of (reader->text, i, i + 1, jalons_sign_deal_of_post))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_takes_post:
 * @reader: a reader
 * @i: the chunk of a name
 *
 * Returns: whether it is a person who goes to a company and gives nothing: "Jo Pope joined Meta as
 *   an officer"
 */
gboolean
jalons_deal_takes_post (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  int verb = jalons_parse_find_behind (parse, i, JALONS_PARSE_ANY_REACH,
                                       JALONS_CHUNKS_VERB | JALONS_CHUNKS_STOP);

  if (!jalons_parse_is (parse, i, JALONS_CHUNKS_PERSON)
      || !jalons_parse_is (parse, verb, JALONS_CHUNKS_VERB) || verb + 1 >= (int) parse->chunks->len)
    return FALSE;
  return (verb == i + 1 && jalons_parse_is (parse, verb + 1, JALONS_CHUNKS_COMPANY))
         || jalons_deal_is_of_post (reader, verb);
}

/**
 * jalons_deal_is_owner:
 * @parse: a parse
 * @i: the chunk of a name
 *
 * Returns: whether it only says whose the next is, which gives in its place: "Daniel Ek's Prima
 *   Materia", but not "Salesforce's corporate venture fund"
 */
gboolean
jalons_deal_is_owner (const JalonsParse *parse, int i)
{
  int n = (int) parse->chunks->len;
  int k = i + 2;

  if (i + 1 >= n || jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_POSSESSIVE)
    return FALSE;
  while (k < n && k < i + 4 && jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_WORD)
    k++;
  return (parse->language & 2) == 0 || k >= n
         || jalons_parse_chunk (parse, k)->type != JALONS_CHUNK_DESCRIPTION
         || !jalons_chunk_is (jalons_parse_chunk (parse, k), JALONS_CLASS_DESC_FUND);
}

/* "Zoho's Sridhar Vembu", "OpenAI chief executive Sam Altman": the person behind a company whose
 * part in it the words between tell, or none. */
static int
find_bearer (const JalonsParse *parse, int company)
{
  gboolean told = jalons_parse_is (parse, company + 1, JALONS_CHUNKS_POSSESSIVE);

  if ((parse->language & 2) == 0)
    return JALONS_CHUNK_NONE;
  for (int i = company + (told ? 2 : 1); i < (int) parse->chunks->len && i <= company + ROLE_REACH;
       i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_PERSON)
        return told ? i : JALONS_CHUNK_NONE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK)
          && jalons_chunk_is (chunk, JALONS_CLASS_ROLE))
        told = TRUE;
      else if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_MARK
                                             | JALONS_CHUNKS_CONJUNCTION))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
is_one_of (const JalonsReader *reader, int chunk, const JalonsSign *words)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  g_autofree char *word = jalons_tokens_dup_text (reader->text->tokens, c->first, c->end);
  g_autofree char *folded = g_ascii_strdown (word, -1);

  return jalons_words_have (words, folded);
}

/* "Former Google chief executive Eric Schmidt", "Spotify founder Daniel Ek": whose money is no
 * longer, or never was, that of the company. */
static gboolean
gives_of_own (const JalonsReader *reader, int company, int bearer)
{
  for (int i = MAX (company - 2, 0); i < company; i++)
    {
      if (is_one_of (reader, i, jalons_sign_deal_persons_gives_of_own_former))
        return TRUE;
    }
  for (int i = company + 1; i < bearer; i++)
    {
      if (is_one_of (reader, i, jalons_sign_deal_persons_gives_of_own_owners))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_find_house:
 * @reader: a reader
 * @chunk: a person
 *
 * Returns: (nullable): the house that the person is known to head, if its money is what one speaks
 *   of with that name
 */
const char *
jalons_deal_find_house (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

  JALONS_PARSE_FOREACH_CUE (&reader->parse, mark)
    {
      const JalonsHome *home
        = mark->cue == JALONS_CUE_N ? jalons_frames_get_home (mark->home) : NULL;

      if (home != NULL && home->head && mark->first >= c->first && mark->end <= c->end
          && home->companies[0] != NULL
          && (jalons_deal_is_giant (reader, home->companies[0])
              || jalons_discourse_is_fund (&reader->discourse, home->companies[0])))
        return home->companies[0];
    }
  return NULL;
}

/* "Jeff Bezos and Nvidia": a person named with others stands for no house. */
static gboolean
has_company (const JalonsParse *parse, int chunk)
{
  for (int i = chunk + 1; i < (int) parse->chunks->len && i < chunk + ROLE_REACH; i++)
    {
      if (jalons_parse_chunk (parse, i)->group == jalons_parse_chunk (parse, chunk)->group)
        return TRUE;
    }
  return FALSE;
}

/* "Jeff Bezos (through Bezos Expeditions)": what a person gives by, or %NULL. */
static const char *
find_vehicle (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int i = chunk + 1;

  if (i < (int) parse->chunks->len
      && jalons_parse_is (parse, i, JALONS_CHUNKS_OPEN | JALONS_CHUNKS_COMMA))
    i++;
  return i + 1 < (int) parse->chunks->len
             && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_OTHER
             && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_COMPANY
           ? jalons_deal_resolve (reader, i + 1)
           : NULL;
}

/* "Rich Wong of Accel", "Accel partner Rich Wong", "Accel's Rich Wong": the fund whose money such a
 * person gives, or %NULL. */
static const char *
find_employer (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  JalonsPreposition prep = jalons_parse_get_preposition (parse, chunk + 1);
  const char *name = NULL;

  if ((parse->language & 2) == 0)
    return NULL;
  if ((prep == JALONS_PREP_OF || prep == JALONS_PREP_AT)
      && jalons_parse_is (parse, chunk + 2, JALONS_CHUNKS_COMPANY))
    name = jalons_deal_resolve (reader, chunk + 2);
  for (int i = chunk - 1; name == NULL && i >= 0 && i >= chunk - ROLE_REACH; i--)
    {
      const JalonsChunk *before = jalons_parse_chunk (parse, i);

      if (before->type == JALONS_CHUNK_COMPANY && find_bearer (parse, i) == chunk
          && !gives_of_own (reader, i, chunk))
        name = jalons_deal_resolve (reader, i);
      else if (!jalons_chunk_is_in (before, JALONS_CHUNKS_LINK | JALONS_CHUNKS_POSSESSIVE
                                              | JALONS_CHUNKS_MARK))
        break;
    }
  return name != NULL && jalons_discourse_is_fund (&reader->discourse, name) ? name : NULL;
}

/* As the subject, a person stands for the company ("Mark Zuckerberg spent $14.3 billion on …"), but
 * for oneself where that is who gets the money, or nobody's house is told. */
static const char *
name_person (const JalonsReader *reader, int chunk, gboolean first, const JalonsReading *reading)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  const char *name = jalons_text_get_name (reader->text, c->value)->name;
  const char *company = jalons_deal_find_house (reader, chunk);

  if (jalons_deal_is_owner (&reader->parse, chunk) || c->prep == JALONS_PREP_BY)
    return NULL;
  if (find_vehicle (reader, chunk) != NULL)
    return find_vehicle (reader, chunk);
  if (find_employer (reader, chunk) != NULL)
    return find_employer (reader, chunk);
  if (c->prep != JALONS_PREP_NONE || !first || has_company (&reader->parse, chunk))
    return name;
  if (company == NULL && (reading->deal != JALONS_DEAL_ROUND || (reader->parse.language & 2) == 0))
    company = jalons_deal_resolve (reader, chunk);
  return company != NULL && g_strcmp0 (company, reading->recipient) != 0 ? company : name;
}

/* "She put $38 million of hers into a lab": no company. */
static gboolean
is_he_or_she (const JalonsReader *reader, int chunk)
{
  return (reader->parse.language & 2) != 0
         && jalons_parse_chunk (&reader->parse, chunk)->type == JALONS_CHUNK_PRONOUN
         && is_one_of (reader, chunk, jalons_sign_deal_persons_he_or_she)
         && jalons_discourse_get_person (&reader->discourse) != NULL;
}

/* "le fondateur de Datadog, Olivier Pomel": the person whom a role in a company describes in
 * French, or none. */
static int
find_described (const JalonsReader *reader, int role)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || !jalons_parse_is (parse, role, JALONS_CHUNKS_DESCRIPTION)
      || !jalons_chunk_is (jalons_parse_chunk (parse, role), JALONS_CLASS_ROLE))
    return JALONS_CHUNK_NONE;
  for (int i = role + 1; i < (int) parse->chunks->len && i <= role + ROLE_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_PERSON)
        return i;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_COMPANY
                                        | JALONS_CHUNKS_MODEL | JALONS_CHUNKS_COMMA))
        break;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_deal_find_house_of_fund:
 * @reader: a reader
 * @chunk: a name
 *
 * Returns: the chunk of the company whose fund it is: "Accel's Growth Fund"; of all others @chunk
 */
int
jalons_deal_find_house_of_fund (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  gboolean owned = (parse->language & 2) != 0
                   && jalons_parse_is (parse, chunk - 1, JALONS_CHUNKS_POSSESSIVE)
                   && jalons_parse_is (parse, chunk - 2, JALONS_CHUNKS_COMPANY)
                   && jalons_parse_is (parse, chunk, JALONS_CHUNKS_COMPANY)
                   && jalons_chunk_ends_in (jalons_parse_chunk (parse, chunk), reader->text,
                                            jalons_sign_deal_persons_own_fund);

  return owned ? chunk - 2 : chunk;
}

/**
 * jalons_deal_name_investor:
 * @reader: a reader
 * @chunk: the name, description or pronoun of who gives money
 * @first: whether the frame names nobody before
 * @reading: the deal
 *
 * Returns: (nullable): who that is
 */
const char *
jalons_deal_name_investor (const JalonsReader *reader,
                           int chunk,
                           gboolean first,
                           const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *c = jalons_parse_chunk (parse, chunk);
  int bearer;

  if (is_he_or_she (reader, chunk) && reading->deal == JALONS_DEAL_ROUND)
    return jalons_discourse_get_person (&reader->discourse);
  if (c->type == JALONS_CHUNK_PERSON)
    return name_person (reader, chunk, first, reading);
  bearer = find_described (reader, chunk);
  if (bearer >= 0)
    return jalons_text_get_name (reader->text, jalons_parse_chunk (parse, bearer)->value)->name;
  /* "Le fondateur de Spotify investit": not Spotify. */
  if (c->type == JALONS_CHUNK_DESCRIPTION && (parse->language & 1) != 0
      && is_one_of (reader, chunk, jalons_sign_deal_persons_founder))
    return NULL;
  bearer = c->type == JALONS_CHUNK_COMPANY ? find_bearer (parse, chunk) : JALONS_CHUNK_NONE;
  if (bearer >= 0 && find_employer (reader, bearer) == NULL
      && (c->prep != JALONS_PREP_NONE || jalons_deal_is_owner (parse, chunk)
          || gives_of_own (reader, chunk, bearer)))
    return jalons_text_get_name (reader->text, jalons_parse_chunk (parse, bearer)->value)->name;
  return jalons_deal_choose_investor (reader, jalons_deal_find_house_of_fund (reader, chunk));
}
