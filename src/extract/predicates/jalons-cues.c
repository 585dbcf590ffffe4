/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which of the words that say something of a claim speak of this one. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

#include <string.h>

/* How far from the word that states the event a cue may stand, in tokens. */
#define CUE_REACH 22

/* "Gemini en décembre, Claude étant remis à plus tard": a cue behind another model speaks of that.
 */
static gboolean
is_of_other_model (const JalonsReader *reader,
                   const JalonsPredicate *predicate,
                   const JalonsCueMark *mark)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->frame->kind != JALONS_KIND_RELEASE || predicate->n_models == 0)
    return FALSE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_MODEL)
    {
      if (jalons_parse_chunk (parse, i)->first >= mark->first)
        return FALSE;
      if (i >= predicate->trigger
          && !jalons_predicate_has (predicate->models, predicate->n_models, i))
        return TRUE;
    }
  return FALSE;
}

/* "wants to release": what one means to do oneself, right before the verb. */
static gboolean
is_intent (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsCueMark *mark)
{
  static const char *const words[] = { "want", "hope", "hoping", "aim",    "poise", "plan",
                                       "gear", "look", "expect", "prepar", "ready", "wish" };
  const JalonsToken *token = jalons_text_get_token (reader->text, mark->first);
  const char *word = reader->text->tokens->text + token->start;
  guint32 verb;

  if (predicate->group == NULL)
    return FALSE;
  verb = jalons_parse_chunk (&reader->parse, predicate->group->verb)->first;
  if (mark->first > verb || mark->end + 4 < verb)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (words); n++)
    {
      gsize length = strlen (words[n]);

      if (token->length >= length && g_ascii_strncasecmp (word, words[n], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "is readying a model": money that is sought is hearsay, a model that is made ready is announced.
 */
static gboolean
is_plan_itself (const JalonsReader *reader,
                const JalonsPredicate *predicate,
                const JalonsCueMark *mark)
{
  const JalonsChunk *trigger = jalons_parse_chunk (&reader->parse, predicate->trigger);

  if (predicate->frame->kind != JALONS_KIND_RELEASE || mark->cue != JALONS_CUE_RUMOUR)
    return FALSE;
  return (mark->first >= trigger->first && mark->end <= trigger->end)
         || is_intent (reader, predicate, mark);
}

/* A semicolon parts what is said of one from what is said of another; so does a bracket for what
 * stands outside: "took over Manus (for 2 billion, they say)". */
static gboolean
is_apart (const JalonsReader *reader, const JalonsPredicate *predicate, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int from = MIN (chunk, predicate->trigger);
  int to = MAX (chunk, predicate->trigger);

  return jalons_parse_chunk (parse, chunk)->depth
           > jalons_parse_chunk (parse, predicate->trigger)->depth
         || jalons_parse_find (parse, from, to, JALONS_CHUNKS_SEMICOLON) >= 0;
}

/* "far from the 2.7 billion hoped for", "less than hoped": said of what was not to be. */
static gboolean
is_of_other_sum (const JalonsReader *reader, const JalonsPredicate *predicate, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  if (chunk < predicate->trigger)
    return FALSE;
  if (jalons_parse_get_preposition (parse, chunk - 1) == JALONS_PREP_THAN)
    return TRUE;
  return jalons_parse_is (parse, chunk - 1, JALONS_CHUNKS_AMOUNT)
         && jalons_parse_is (parse, chunk, JALONS_CHUNKS_VERB) && predicate->n_amounts > 0
         && !jalons_predicate_has (predicate->amounts, predicate->n_amounts, chunk - 1);
}

/* "appeared in December, and its bigger relations have been promised": a verb behind it that has a
 * subject of its own speaks of that. */
static gboolean
is_of_other_subject (const JalonsReader *reader, const JalonsPredicate *predicate, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_parse_chunk (parse, chunk)->type != JALONS_CHUNK_VERB || chunk < predicate->trigger
      || jalons_parse_chunk (parse, chunk)->clause
           == jalons_parse_chunk (parse, predicate->trigger)->clause)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb == chunk || group->head == chunk)
        return group->subject > predicate->last && !group->participle
               && jalons_parse_chunk (parse, group->subject)->type != JALONS_CHUNK_PRONOUN;
    }
  return FALSE;
}

/* "Before he spent $14 billion on Scale, he tried …, people said": what a subordinate clause tells
 * as done is taken for granted. */
static gboolean
is_presupposed (const JalonsPredicate *predicate, const JalonsClause *clause, JalonsCue cue)
{
  return cue == JALONS_CUE_RUMOUR && clause->subordinate && predicate->group != NULL
         && (predicate->group->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) != 0
         && !predicate->group->conditional;
}

/* "raised $2 million last year, and is said to be seeking more": behind a conjunction another verb
 * tells what is only said, of one who did what was told before. */
static gboolean
is_of_next_verb (const JalonsReader *reader,
                 const JalonsPredicate *predicate,
                 const JalonsCueMark *mark)
{
  const JalonsParse *parse = &reader->parse;
  gboolean joined = FALSE;

  if (mark->cue != JALONS_CUE_RUMOUR || predicate->group == NULL || predicate->group->conditional
      || predicate->group->verb != predicate->trigger
      || (predicate->group->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) == 0)
    return FALSE;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->first >= mark->end)
        return FALSE;
      joined = joined || jalons_chunk_is_in (chunk, JALONS_CHUNKS_CONJUNCTION);
      if (joined && jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        return TRUE;
    }
  return FALSE;
}

/* "Reflection", "the startup", and the word alone behind the name: "Reflection, a startup that …".
 */
static gboolean
describes_company (const JalonsParse *parse, int i)
{
  const guint64 words = (JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL + 1) - 1)
                        & ~(JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY) - 1);
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_DESCRIPTION
         || (chunk->type == JALONS_CHUNK_WORD && (chunk->classes & words) != 0);
}

/* "Reflection, which denies nothing, raised $2 billion": what a relative clause says of a company
 * is not said of what the company did. */
static gboolean
is_aside (const JalonsReader *reader, const JalonsPredicate *predicate, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int own = jalons_parse_chunk (parse, chunk)->clause;
  const JalonsClause *aside = jalons_parse_clause (parse, own);
  int outer = jalons_parse_chunk (parse, predicate->trigger)->clause;
  int guard = 0;

  if ((parse->language & 2) == 0 || !aside->relative || aside->end > predicate->trigger
      || aside->antecedent < 0 || !describes_company (parse, aside->antecedent))
    return FALSE;
  while (outer != JALONS_CHUNK_NONE && outer != own && guard++ < 8)
    outer = g_array_index (parse->clauses, JalonsClause, outer).parent;
  return outer != own;
}

/* "acquired Groq in a deal said to be worth $2 billion": it is its worth that is only said. */
static gboolean
is_of_worth (const JalonsReader *reader, const JalonsCueMark *mark)
{
  return mark->cue == JALONS_CUE_RUMOUR && (reader->parse.language & 2) != 0
         && jalons_text_is_one_of (reader->text, mark->end, mark->end + 1, jalons_sign_cues_worth);
}

/* "After months of talks, Cisco bought Groq": what came before a thing that is done. */
static gboolean
is_over (const JalonsReader *reader, const JalonsPredicate *predicate, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int comma = jalons_parse_find_behind (parse, chunk, JALONS_PARSE_ANY_REACH,
                                        JALONS_CHUNKS_COMMA | JALONS_CHUNKS_VERB);

  return (parse->language & 2) != 0 && predicate->group != NULL
         && (predicate->group->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) != 0
         && jalons_parse_is (parse, comma, JALONS_CHUNKS_COMMA) && comma < predicate->trigger
         && jalons_chunk_begins_with (jalons_parse_chunk (parse, 0), reader->text,
                                      jalons_sign_cues_after);
}

/* "un prêt à tirage différé": a loan, and not one who is ready. */
static gboolean
is_trigger_itself (const JalonsReader *reader,
                   const JalonsPredicate *predicate,
                   const JalonsCueMark *mark)
{
  const JalonsChunk *trigger = jalons_parse_chunk (&reader->parse, predicate->trigger);

  return mark->cue == JALONS_CUE_RUMOUR && predicate->frame->deal == JALONS_DEAL_DEBT
         && trigger->type == JALONS_CHUNK_NOUN && mark->first >= trigger->first
         && mark->first < trigger->end;
}

/* "GPT-6, said to be twice as fast, comes in May": what is heard of a model between commas, and not
 * that it comes. */
static gboolean
is_of_model (const JalonsParse *parse, const JalonsPredicate *predicate, int chunk)
{
  return predicate->frame->kind == JALONS_KIND_RELEASE && (parse->language & 2) != 0
         && jalons_parse_is (parse, chunk, JALONS_CHUNKS_VERB)
         && (jalons_parse_chunk (parse, chunk)->features & JALONS_VERB_PP) != 0
         && jalons_parse_is (parse, chunk - 1, JALONS_CHUNKS_COMMA)
         && jalons_parse_is (parse, chunk - 2, JALONS_CHUNKS_MODEL);
}

/**
 * jalons_reader_is_marked:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @cue: a cue
 *
 * Returns: whether the cue stands in the clause of the predicate or in one that carries it, near
 * enough, and speaks of it
 */
gboolean
jalons_reader_is_marked (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         JalonsCue cue)
{
  const JalonsParse *parse = &reader->parse;
  guint32 trigger = jalons_parse_chunk (parse, predicate->trigger)->first;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  if ((parse->cued >> cue & 1) == 0)
    return FALSE;
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      int own = clause;
      int guard = 0;

      if (mark->cue != (guint8) cue || mark->first + CUE_REACH < trigger
          || mark->first > trigger + CUE_REACH || is_of_other_model (reader, predicate, mark)
          || is_plan_itself (reader, predicate, mark) || is_of_next_verb (reader, predicate, mark)
          || is_trigger_itself (reader, predicate, mark) || is_of_worth (reader, mark)
          || (cue == JALONS_CUE_RUMOUR
              && is_of_model (parse, predicate, jalons_parse_find_chunk (parse, mark->first)))
          || (cue == JALONS_CUE_RUMOUR
              && is_over (reader, predicate, jalons_parse_find_chunk (parse, mark->first)))
          || is_apart (reader, predicate, jalons_parse_find_chunk (parse, mark->first))
          || is_aside (reader, predicate, jalons_parse_find_chunk (parse, mark->first))
          || is_of_other_subject (reader, predicate, jalons_parse_find_chunk (parse, mark->first))
          || is_of_other_sum (reader, predicate, jalons_parse_find_chunk (parse, mark->first)))
        continue;
      while (own != JALONS_CHUNK_NONE && guard++ < 4)
        {
          const JalonsClause *c = jalons_parse_clause (parse, own);
          guint32 start = jalons_parse_chunk (parse, c->first)->first;
          guint32 end = jalons_parse_chunk (parse, c->end - 1)->end;

          if (mark->first >= start && mark->end <= end)
            return TRUE;
          own = c->relative || is_presupposed (predicate, c, cue) ? JALONS_CHUNK_NONE : c->parent;
        }
    }
  return FALSE;
}
