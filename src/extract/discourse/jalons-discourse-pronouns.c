/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For whom "it", "elle" and "nous" stand. */

#include "extract/discourse/jalons-discourse-private.h"
#include "extract/jalons-signs.h"

/* "it was the turn of": so many chunks from the pronoun to the company. */
#define TURN_REACH 6

/* "Poolside said it raised …": the subject of a later verb is no object of an earlier one. */
static gboolean
is_subject_after (const JalonsParse *parse, int pronoun, const JalonsVerbGroup *group)
{
  JALONS_PARSE_FOREACH_GROUP (parse, other)
    {
      if (other->subject == pronoun && other->verb > pronoun && other != group)
        return TRUE;
    }
  return FALSE;
}

/* Whether a pronoun is an object of the clause that a verb heads: then it is not that verb's
 * subject. */
static gboolean
is_object_of (const JalonsParse *parse, int pronoun, const JalonsVerbGroup *group)
{
  return pronoun > group->verb
         && jalons_parse_chunk (parse, pronoun)->clause
              == jalons_parse_chunk (parse, group->verb)->clause
         && !is_subject_after (parse, pronoun, group);
}

/* "En annonçant qu'il mettait …, Microsoft n'a surpris personne": the name comes after. */
static const char *
resolve_forward (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const JalonsChunk *opening = jalons_parse_chunk (parse, 0);

  if (opening->type != JALONS_CHUNK_FUNCTION
      || !(jalons_chunk_is (opening, JALONS_CLASS_BUT)
           || jalons_chunk_preposition (opening) != JALONS_PREP_NONE))
    return NULL;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *subject;

      if (group->subject <= chunk || group->participle)
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->type == JALONS_CHUNK_COMPANY
          && subject->clause != jalons_parse_chunk (parse, chunk)->clause)
        return jalons_discourse_get_company (self->text, subject)->name;
    }
  return NULL;
}

/* "it" and "they" stand for no person. */
static gboolean
is_personal (const JalonsDiscourse *self, const JalonsChunk *pronoun)
{
  const JalonsToken *token = jalons_text_get_token (self->text, pronoun->first);

  return !jalons_chunk_is (pronoun, JALONS_CLASS_PRON_THEY)
         && !jalons_text_is_word (self->text, token, "it");
}

/* "M. Zuckerberg continue son marché. Il aurait tenté d'acheter …": of the companies that somebody
 * heads, the one of which the text speaks. */
static const char *
choose_headed (const JalonsDiscourse *self, const JalonsHome *head)
{
  for (guint i = 0; i < self->n_recent; i++)
    {
      for (guint k = 0; head->companies[k] != NULL; k++)
        {
          if (g_str_equal (head->companies[k], self->recent[i]))
            return self->recent[i];
        }
    }
  for (guint k = 0; head->companies[k] != NULL; k++)
    {
      if (jalons_name_index_has_company (self->names, head->companies[k]))
        return head->companies[k];
    }
  return NULL;
}

/* The company that does in a clause what is done to a pronoun: "Amazon committed $4bn to it", a
 * chunk, or %JALONS_CHUNK_NONE where the pronoun is none of its objects. */
static int
find_doer (const JalonsParse *parse, int pronoun)
{
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->subject < 0 || group->participle || group->passive
          || !is_object_of (parse, pronoun, group)
          || jalons_parse_chunk (parse, group->subject)->type != JALONS_CHUNK_COMPANY)
        continue;
      return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/* Somebody else than who does it: whom the sentence names before, or else the text. */
static const char *
find_other (const JalonsDiscourse *self, const JalonsParse *parse, int pronoun, int doer_chunk)
{
  const JalonsChunk *first = jalons_parse_chunk (parse, doer_chunk);
  const char *doer = jalons_discourse_get_company (self->text, first)->name;

  for (int i = pronoun - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *name;

      if (chunk->type != JALONS_CHUNK_COMPANY || chunk->prep == JALONS_PREP_THAN
          || chunk->group == first->group)
        continue;
      name = jalons_discourse_get_company (self->text, chunk)->name;
      if (!g_str_equal (name, doer) && !jalons_discourse_is_fund (self, name))
        return name;
    }
  jalons_discourse_catch_up (self);
  if (g_strcmp0 (self->subject, doer) != 0)
    return self->subject != NULL ? self->subject : self->topic;
  for (guint i = 0; i < self->n_recent; i++)
    {
      if (!g_str_equal (self->recent[i], doer) && !jalons_discourse_is_fund (self, self->recent[i]))
        return self->recent[i];
    }
  return g_strcmp0 (self->topic, doer) != 0 ? self->topic : NULL;
}

/* "celle-ci", "ce dernier": who was named last, and not of whom the text speaks. NULL where the
 * pronoun does not point so, or names nobody. */
static const char *
resolve_latter (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const JalonsChunk *pronoun = jalons_parse_chunk (parse, chunk);
  const char *found = NULL;
  int named;

  if ((parse->language & 1) == 0
      || !jalons_chunk_is_one_of (pronoun, self->text, jalons_sign_discourse_latter))
    return NULL;
  named = jalons_parse_find_before (parse, chunk, JALONS_PARSE_ANY_REACH,
                                    JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION);
  if (named >= 0)
    found = jalons_discourse_resolve (self, parse, named);
  else
    {
      jalons_discourse_catch_up (self);
      found = self->latter;
    }
  /* A fund is masculine. */
  return found != NULL && jalons_discourse_is_fund (self, found)
             && jalons_chunk_is_one_of (pronoun, self->text, jalons_sign_discourse_latter_feminine)
           ? NULL
           : found;
}

const char *
jalons_discourse_resolve_pronoun (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const char *found = NULL;
  const JalonsChunk *pronoun = jalons_parse_chunk (parse, chunk);
  gboolean apposed;
  int doer;
  int turn;

  /* "French startups raised $474 million. They had raised …" */
  if (jalons_chunk_is (pronoun, JALONS_CLASS_PRON_THEY)
      && jalons_discourse_goes_on_of_many (self, parse))
    return NULL;
  if (jalons_chunk_is (pronoun, JALONS_CLASS_PRON_WE))
    return jalons_discourse_get_author (self);
  found = resolve_latter (self, parse, chunk);
  if (found != NULL)
    return found;
  /* "it was Anthropic's turn" */
  turn = jalons_discourse_find_turn (parse);
  if (turn > chunk && turn <= chunk + TURN_REACH)
    return jalons_discourse_get_company (self->text, jalons_parse_chunk (parse, turn))->name;
  /* Inside a sentence: the subject of the clause before; of "…, a stake it picked up" the nearest.
   */
  apposed = (parse->language & 2) != 0 && chunk > 0
            && jalons_parse_chunk (parse, chunk - 1)->type == JALONS_CHUNK_NOUN;
  doer = find_doer (parse, chunk);
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *subject;
      const char *named = NULL;

      if (group->verb >= chunk)
        break;
      if (group->subject < 0 || group->subject >= chunk || group->participle
          || is_object_of (parse, chunk, group))
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->type == JALONS_CHUNK_COMPANY)
        named = jalons_discourse_get_company (self->text, subject)->name;
      else if (subject->type == JALONS_CHUNK_DESCRIPTION)
        named = jalons_discourse_resolve (self, parse, group->subject);
      /* "Ce dernier a annoncé qu'il investirait" */
      else if (subject->type == JALONS_CHUNK_PRONOUN)
        named = resolve_latter (self, parse, group->subject);
      if (named != NULL
          && !(
            doer >= 0
            && g_str_equal (
              named,
              jalons_discourse_get_company (self->text, jalons_parse_chunk (parse, doer))->name)))
        found = named;
      if (found != NULL && !apposed)
        return found;
    }
  if (found != NULL)
    return found;
  if (doer >= 0)
    return find_other (self, parse, chunk, doer);
  found = resolve_forward (self, parse, chunk);
  if (found != NULL)
    return found;
  jalons_discourse_catch_up (self);
  if (self->head != NULL && is_personal (self, pronoun))
    found = choose_headed (self, self->head);
  if (found != NULL)
    return found;
  return self->subject != NULL ? self->subject : self->topic;
}
