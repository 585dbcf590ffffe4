/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Subjects that verbs have from others: in a series, behind a conjunction, of a plan or purpose. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

/* So many chunks an insertion between two dashes or commas has. */
#define LONGEST_INSERTION 6

/* And one between a verb and the infinitive that it carries. */
#define PARTED_REACH 10

/* "and — according to Bloomberg — entered talks": the chunk before what stands between two like
 * marks, of which @k is the second; @k itself where nothing does. */
static int
skip_aside (const JalonsParse *self, int k)
{
  const guint8 mark = k > 0 ? jalons_parse_chunk (self, k)->type : JALONS_CHUNK_WORD;

  if ((self->language & 2) == 0 || (mark != JALONS_CHUNK_DASH && mark != JALONS_CHUNK_COMMA))
    return k;
  for (int i = k - 1; i > 0 && i >= k - LONGEST_INSERTION; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        return k;
      if (chunk->type == mark)
        return i - 1;
    }
  return k;
}

/* "announced a deal, unveiled a processor": the subject of the verb before in a series, where
 * nothing parts the two but the comma @k. */
static int
find_in_series (const JalonsParse *self, int head, int k)
{
  if ((self->language & 2) == 0 || k < 2
      || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_COMMA)
    return JALONS_CHUNK_NONE;
  for (guint g = self->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g - 1);

      if (group->verb >= k || group->participle)
        continue;
      if (group->subject < 0 || group->infinitive
          || !jalons_parse_is (self, group->head, JALONS_CHUNKS_FINITE)
          || jalons_parse_chunk (self, group->head)->clause
               != jalons_parse_chunk (self, head)->clause)
        return JALONS_CHUNK_NONE;
      for (int i = group->verb + 1; i < k; i++)
        {
          if (jalons_parse_chunk (self, i)->type >= JALONS_CHUNK_COMMA
              && jalons_parse_chunk (self, i)->type != JALONS_CHUNK_MARK)
            return JALONS_CHUNK_NONE;
        }
      return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_shared_subject:
 * @self: a parse
 * @head: a finite verb
 *
 * Returns: the chunk of the subject that it shares with a verb before, or %JALONS_CHUNK_NONE: a
 * verb right behind a conjunction, or in a series, has that of the one before it ("a dévoilé
 * Gemini 2.0 et met une version …")
 */
int
jalons_parse_find_shared_subject (const JalonsParse *self, int head)
{
  int k = head - 1;

  while (k >= 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k)))
    k--;
  if (find_in_series (self, head, k) >= 0)
    return find_in_series (self, head, k);
  k = skip_aside (self, k);
  if (k < 0 || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_CONJ))
    return JALONS_CHUNK_NONE;
  for (guint g = self->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g - 1);

      if (group->head < k && !group->participle && group->subject >= 0
          && jalons_parse_chunk (self, group->head)->clause
               == jalons_parse_chunk (self, head)->clause)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/* "Nebius vient, dit un courtier, d'emprunter": the subject of the verb before the two commas that
 * hold an insertion. */
static int
find_parted_subject (const JalonsParse *self, int comma)
{
  for (int k = comma - 1; k > 0 && k > comma - PARTED_REACH; k--)
    {
      if (jalons_parse_chunk (self, k)->type != JALONS_CHUNK_COMMA)
        continue;
      JALONS_PARSE_FOREACH_GROUP (self, group)
        {
          if (group->verb == k - 1 && !group->participle)
            return group->subject;
        }
      return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "a déboursé 49 millions pour acquérir Nod.ai, puis 665 millions pour prendre Silo AI": who does
 * the one does the other, whatever stands between. */
static int
find_purpose_subject (const JalonsParse *self, const JalonsVerbGroup *group)
{
  int k = group->head - 1;

  if ((self->language & 1) == 0
      || (jalons_parse_chunk (self, group->head)->flags & JALONS_CHUNK_INFINITIVE) == 0)
    return JALONS_CHUNK_NONE;
  while (k > 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k)))
    k--;
  if (k > 3 && jalons_parse_chunk (self, k - 1)->type == JALONS_CHUNK_COMMA
      && (jalons_chunk_preposition (jalons_parse_chunk (self, k)) == JALONS_PREP_OF
          || jalons_chunk_preposition (jalons_parse_chunk (self, k)) == JALONS_PREP_TO))
    return find_parted_subject (self, k - 1);
  if (k < 0 || jalons_chunk_preposition (jalons_parse_chunk (self, k)) != JALONS_PREP_FOR)
    return JALONS_CHUNK_NONE;
  for (guint g = self->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *before = &g_array_index (self->groups, JalonsVerbGroup, g - 1);
      const JalonsChunk *head = jalons_parse_chunk (self, before->head);

      if (before->head < k && before->subject >= 0 && !before->participle && !before->passive
          && jalons_chunk_is_in (head, JALONS_CHUNKS_FINITE)
          && head->clause == jalons_parse_chunk (self, group->head)->clause)
        return before->subject;
    }
  return JALONS_CHUNK_NONE;
}

/* The subject of the verb at a chunk, as found before. */
static int
find_doer (const JalonsParse *self, int verb)
{
  const JalonsVerbGroup *group = jalons_parse_find_group (self, verb);

  return group == NULL || group->passive || group->participle ? JALONS_CHUNK_NONE : group->subject;
}

/* "signed an agreement with Sigma and Orla to buy Tessl": the chunk before those with whom
 * something was agreed, where they end at chunk @k; else @k. */
static int
skip_counterparties (const JalonsParse *self, int k)
{
  for (int i = k; i > 1 && i > k - LONGEST_INSERTION; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if (jalons_chunk_is_party (chunk) && chunk->prep == JALONS_PREP_WITH
          && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) == JALONS_PREP_WITH)
        return i - 2;
      if (!jalons_chunk_is_party (chunk) && chunk->type != JALONS_CHUNK_COMMA
          && !jalons_chunk_is (chunk, JALONS_CLASS_CONJ))
        break;
    }
  return k;
}

/* "Nuvia's plan, made known on Monday, to pour $9 million into Tessl": whose plan it is does it. */
static int
find_planner (const JalonsParse *self, const JalonsVerbGroup *group)
{
  int k = group->head - 1;
  int plan;

  if ((self->language & 2) == 0
      || (jalons_parse_chunk (self, group->head)->flags & JALONS_CHUNK_INFINITIVE) == 0)
    return JALONS_CHUNK_NONE;
  while (k > 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k)))
    k--;
  if (k < 3 || jalons_chunk_preposition (jalons_parse_chunk (self, k)) != JALONS_PREP_TO)
    return JALONS_CHUNK_NONE;
  k--;
  if (jalons_parse_chunk (self, k)->type == JALONS_CHUNK_COMMA)
    {
      int end = k--;

      while (k > 1 && k > end - LONGEST_INSERTION
             && jalons_parse_chunk (self, k)->type != JALONS_CHUNK_COMMA)
        k--;
      if (jalons_parse_chunk (self, k)->type != JALONS_CHUNK_COMMA)
        return JALONS_CHUNK_NONE;
      k--;
    }
  k = skip_counterparties (self, k);
  if (!jalons_chunk_is_one_of (jalons_parse_chunk (self, k), self->text,
                               jalons_sign_subjects_shared_find_planner))
    return JALONS_CHUNK_NONE;
  plan = k;
  for (k--; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return jalons_chunk_is_party (jalons_parse_chunk (self, k - 1)) ? k - 1 : JALONS_CHUNK_NONE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_AMOUNT))
        break;
    }
  /* "Nvidia struck a $20 billion deal to license Groq's technology" */
  return k >= 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_VERB
             && jalons_parse_chunk (self, plan)->type == JALONS_CHUNK_NOUN
           ? find_doer (self, k)
           : JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_intended_subject:
 * @self: a parse
 * @group: a verb group
 *
 * Returns: for an infinitive that tells what something is for, the chunk of whose purpose or plan
 * that is, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_intended_subject (const JalonsParse *self, const JalonsVerbGroup *group)
{
  int subject = find_purpose_subject (self, group);

  return subject >= 0 ? subject : find_planner (self, group);
}
