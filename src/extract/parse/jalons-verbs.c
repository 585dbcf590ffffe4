/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The verbs of a sentence with what carries them, their subjects, and whether they are passive or
 * negated. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

/* So far before its verb stands a subject that denies it, in chunks. */
#define NOBODY_REACH 5

/* "la plus grosse somme jamais levée", "a suivi le pas": without "ne" French "jamais" says "ever",
 * and behind an article "pas" is a step. */
static gboolean
is_positive_alone (const JalonsParse *self, int i)
{
  const JalonsToken *token
    = jalons_text_get_token (self->text, jalons_parse_chunk (self, i)->first);
  const char *word = self->text->tokens->text + token->start;

  if ((self->language & 1) == 0)
    return FALSE;
  if (token->length == 6)
    return g_ascii_strncasecmp (word, "jamais", 6) == 0;
  return i > 0 && token->length == 3 && g_ascii_strncasecmp (word, "pas", 3) == 0
         && jalons_parse_is (self, i - 1, JALONS_CHUNKS_DETERMINER);
}

/* "Personne ne l'a acheté", "Aucun fonds n'a investi": the subject denies. */
static gboolean
has_nobody (const JalonsParse *self, int head)
{
  for (int k = head - 1; k >= 0 && k + NOBODY_REACH > head; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type < JALONS_CHUNK_NOUN || chunk->type == JALONS_CHUNK_COMMA)
        return FALSE;
      if (jalons_chunk_begins_with (chunk, self->text, jalons_sign_verbs_nobody))
        return k == 0 || !jalons_chunk_is (jalons_parse_chunk (self, k - 1), JALONS_CLASS_DET);
    }
  return FALSE;
}

static gboolean
is_negated (const JalonsParse *self, int head, int verb)
{
  gboolean ne = FALSE;
  gboolean negated = FALSE;
  int limit = (int) self->chunks->len;

  if (!jalons_parse_has_class (self, JALONS_CLASS_NEG))
    return FALSE;
  for (int k = MAX (head - 3, 0); k < verb + 3 && k < limit; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);
      const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

      if (k < head
          && (chunk->type != JALONS_CHUNK_FUNCTION
              || chunk->clause != jalons_parse_chunk (self, head)->clause))
        {
          ne = FALSE;
          negated = FALSE;
          continue;
        }
      /* "ne sortira plus" */
      if (ne && k > head && jalons_text_is_word (self->text, token, "plus"))
        negated = TRUE;
      if (k > verb && chunk->type != JALONS_CHUNK_FUNCTION)
        break;
      /* "released without fanfare" */
      if (chunk->type != JALONS_CHUNK_FUNCTION
          || (k > verb && jalons_chunk_preposition (chunk) != JALONS_PREP_NONE))
        continue;
      if (jalons_chunk_is (chunk, JALONS_CLASS_NEG))
        {
          if ((self->language & 1) != 0 && token->length <= 4
              && jalons_chunk_is (chunk, JALONS_CLASS_CLITIC))
            ne = TRUE;
          else if (ne || !is_positive_alone (self, k))
            negated = TRUE;
        }
      else if (ne && jalons_chunk_is (chunk, JALONS_CLASS_ONLY))
        return FALSE;
    }
  return negated || (ne && has_nobody (self, head));
}

static gboolean
is_reflexive (const JalonsParse *self, int verb)
{
  if (!jalons_parse_has_class (self, JALONS_CLASS_REFLEXIVE))
    return FALSE;
  for (int k = verb - 1; k >= 0 && k >= verb - 4; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_REFLEXIVE))
        return TRUE;
      if (!jalons_chunk_is_light (chunk) && chunk->type != JALONS_CHUNK_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "can be previewed" tells of now. */
static gboolean
is_can (const JalonsParse *self, const JalonsChunk *modal)
{
  const JalonsToken *token = jalons_text_get_token (self->text, modal->first);

  return token->length == 3 && (self->text->tokens->text[token->start] | 32) == 'c';
}

/* French verbs of motion have "être" where others have "avoir". */
static gboolean
goes_with_be (const JalonsChunk *chunk)
{
  return jalons_chunk_is_verb_of (chunk, jalons_sign_verbs_goes_with_be);
}

/* "a fait entrer Thales", "s'est fait racheter", "s'est vu verser": who does it is not the subject.
 */
static gboolean
is_causative (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  const JalonsChunk *carrier
    = chunk->carrier >= 0 ? jalons_parse_chunk (self, chunk->carrier) : NULL;

  return (self->language & 1) != 0 && (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0
         && carrier != NULL && carrier->type == JALONS_CHUNK_VERB && carrier + 1 == chunk
         && (g_str_equal (jalons_chunk_get_infinitive (carrier), "faire")
             || g_str_equal (jalons_chunk_get_infinitive (carrier), "voir")
             || g_str_equal (jalons_chunk_get_infinitive (carrier), "laisser"));
}

static void
read_group (JalonsParse *self, int i)
{
  JalonsVerbGroup group = { .verb = (gint16) i, .head = (gint16) i, .subject = JALONS_CHUNK_NONE };
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  int guard = 0;

  group.features = chunk->features;
  while (jalons_parse_chunk (self, group.head)->carrier >= 0 && guard++ < 6)
    {
      int carrier = jalons_parse_chunk (self, group.head)->carrier;
      const JalonsChunk *before = jalons_parse_chunk (self, carrier);

      if (before->type != JALONS_CHUNK_VERB)
        {
          group.features |= is_can (self, before) ? JALONS_VERB_PRES : JALONS_VERB_FUT;
          group.head = (gint16) carrier;
          break;
        }
      if (jalons_parse_get_auxiliary (self, before) == JALONS_AUXILIARY_BE && group.head == i
          && (chunk->features & JALONS_VERB_PP) != 0 && !goes_with_be (chunk)
          && !((self->language & 1) != 0 && is_reflexive (self, carrier)))
        group.passive = TRUE;
      group.head = (gint16) carrier;
      group.features |= before->features & JALONS_VERB_FINITE;
    }
  group.causative = is_causative (self, i);
  group.conditional = (group.features & JALONS_VERB_COND) != 0;
  group.infinitive = (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0 && chunk->carrier < 0;
  group.participle = jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE);
  group.reflexive = is_reflexive (self, group.head == i ? i : group.head) || is_reflexive (self, i);
  group.negated = is_negated (self, group.head, i);
  if (group.participle)
    {
      group.passive = TRUE;
      group.subject = (gint16) jalons_parse_find_participle_noun (self, i);
    }
  else if (group.infinitive && (self->language & 1) != 0 && jalons_parse_find_dative (self, i) >= 0)
    group.subject = (gint16) jalons_parse_find_dative (self, i);
  else
    group.subject = (gint16) jalons_parse_find_subject (self, &group);
  /* "talks for OpenAI to buy Windsurf" */
  if ((self->language & 2) != 0 && group.infinitive && i > 1
      && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) == JALONS_PREP_TO
      && jalons_parse_chunk (self, i - 2)->prep == JALONS_PREP_FOR
      && jalons_parse_is (self, i - 2, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION))
    group.subject = (gint16) (i - 2);
  if (group.causative)
    {
      group.passive = group.reflexive;
      if (!group.reflexive)
        group.subject = JALONS_CHUNK_NONE;
    }
  jalons_array_append (self->groups, group);
}

/* "Having raised $5 million, Nimbus …", "By investing in Mistral AI, ASML …", "Pour s'offrir
 * Windsurf, Cognition …": a gerund that opens a sentence, and a French infinitive, have the subject
 * of what follows. */
static void
give_gerunds_subjects (JalonsParse *self)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g);
      const JalonsChunk *first = jalons_parse_chunk (self, group->head);

      if (jalons_chunk_is_in (first, JALONS_CHUNKS_FINITE))
        return;
      if (((first->features & JALONS_VERB_PRP) != 0
           || ((self->language & 1) != 0
               && (group->infinitive || (first->flags & JALONS_CHUNK_INFINITIVE) != 0)))
          && group->subject < 0)
        group->subject = jalons_parse_find_main_subject (self, group->verb);
    }
}

/**
 * jalons_parse_find_verbs:
 * @self: a parse with its clauses
 *
 * Finds the verb groups: for every verb that is not an auxiliary, what carries it and its subject.
 */
void
jalons_parse_find_verbs (JalonsParse *self)
{
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_VERB)
    read_group (self, i);
  give_gerunds_subjects (self);
}

/**
 * jalons_verb_group_get_subject_roles:
 * @parse: a parse
 * @group: a verb of it
 *
 * Returns: the parts in deals, %JALONS_FILL_INVESTOR and %JALONS_FILL_RECIPIENT, that the verb
 * without further words can give its subject: "lead" tells of those who give
 */
guint
jalons_verb_group_get_subject_roles (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  const JalonsLemma *lemma
    = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma);
  guint roles = 0;

  for (guint t = lemma->n_fixed; t < lemma->n_triggers; t++)
    {
      const JalonsTrigger *trigger
        = jalons_frames_get_trigger (parse->frames, lemma->first_trigger + t);

      /* Who announces a round is no spender, though one may announce data centres. */
      if ((jalons_frames_get_frame (trigger->frame)->needs & JALONS_NEED_INFRA) == 0)
        roles |= jalons_frames_get_frame (trigger->frame)->subject;
    }
  return roles & (JALONS_FILL_INVESTOR | JALONS_FILL_RECIPIENT);
}

/**
 * jalons_verb_group_gives:
 * @parse: a parse
 * @group: a verb of it
 *
 * Returns: whether its subject can be who gives the money of a deal
 */
gboolean
jalons_verb_group_gives (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  return (jalons_verb_group_get_subject_roles (parse, group) & JALONS_FILL_INVESTOR) != 0;
}
