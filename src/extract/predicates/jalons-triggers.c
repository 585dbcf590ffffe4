/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which frames the verbs of a sentence belong to, by the fixed words behind them. */

#include "extract/reading/jalons-reading.h"

/* What may stand between a verb and its fixed words: adverbs, dates, and the object, but not with
 * "be". */
static gboolean
may_stand_inside (const JalonsReader *reader, const JalonsVerbGroup *group, int i)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const guint64 light = JALONS_CLASS_BIT (JALONS_CLASS_ADV) | JALONS_CLASS_BIT (JALONS_CLASS_NEG)
                        | JALONS_CLASS_BIT (JALONS_CLASS_CLITIC);

  if (chunk->type == JALONS_CHUNK_DATE
      || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & light) != 0))
    return TRUE;
  if (jalons_frames_get_auxiliary (parse->frames, jalons_parse_chunk (parse, group->verb)->lemma)
      == JALONS_AUXILIARY_BE)
    return FALSE;
  return chunk->type <= JALONS_CHUNK_NOUN
         || jalons_chunk_is_in (chunk, JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_WORD
                                         | JALONS_CHUNKS_COMMA | JALONS_CHUNKS_POSSESSIVE)
         || (chunk->type == JALONS_CHUNK_FUNCTION
             && jalons_chunk_preposition (chunk) == JALONS_PREP_NONE);
}

/* "mettre X en ligne", "took it over", "mettre X dans son escarcelle": what stands between the verb
 * and its fixed words, up to token @end, and not behind them. */
static gboolean
may_be_object (const JalonsParse *parse, int i, guint32 end)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  if (chunk->type == JALONS_CHUNK_MODEL)
    return TRUE;
  if ((parse->language & 2) != 0)
    return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PRONOUN);
  if (chunk->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  for (int k = i + 1; k < (int) parse->chunks->len; k++)
    {
      const JalonsChunk *behind = jalons_parse_chunk (parse, k);

      if (behind->first >= end)
        return !jalons_chunk_is_party (behind);
    }
  return TRUE;
}

/* The end of the chunks behind a verb that its fixed words may begin with, of those before @end. */
static int
find_end_of_reach (const JalonsReader *reader, const JalonsVerbGroup *group, int end)
{
  const JalonsParse *parse = &reader->parse;
  int first = group->verb + 1;
  int i;

  for (i = first; i < end; i++)
    {
      if (jalons_parse_chunk (parse, i)->clause != jalons_parse_chunk (parse, group->verb)->clause
          || (i > first && !may_stand_inside (reader, group, i - 1)))
        break;
    }
  return i;
}

static gboolean
is_light_between (const JalonsParse *parse, int first, int end)
{
  for (int i = first; i < end; i++)
    {
      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DATE
          && !jalons_chunk_is_light (jalons_parse_chunk (parse, i)))
        return FALSE;
    }
  return TRUE;
}

/* "bringing its stake in the lab to 5%": no particle of the verb but the preposition of what
 * follows. */
static gboolean
governs_next (const JalonsParse *parse, int i)
{
  int n = (int) parse->chunks->len;

  if ((parse->language & 2) == 0
      || jalons_chunk_preposition (jalons_parse_chunk (parse, i)) != JALONS_PREP_IN)
    return FALSE;
  for (int k = i + 1; k < n && k <= i + 2; k++)
    {
      if (jalons_parse_chunk (parse, k)->prep == JALONS_PREP_IN)
        return TRUE;
    }
  return FALSE;
}

/* Whether a verb is reflexive if a trigger must be. */
static inline gboolean
may_match (const JalonsVerbGroup *group, const JalonsTrigger *trigger)
{
  return !trigger->reflexive || group->reflexive;
}

/* Whether the fixed words of a trigger begin one of the chunks from @first up to @end behind the
 * verb, and where its object may stand. */
static gboolean
match_trigger (const JalonsReader *reader,
               const JalonsVerbGroup *group,
               const JalonsTrigger *trigger,
               int first,
               int end,
               int *object_start)
{
  const JalonsParse *parse = &reader->parse;

  *object_start = group->verb + 1;
  if (!may_match (group, trigger))
    return FALSE;
  for (int i = first; i < end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *tokens = jalons_text_get_token (reader->text, chunk->first);
      guint n = 0;

      while (n < trigger->n_words && chunk->first + n < parse->end
             && tokens[n].word == trigger->words[n])
        n++;
      if (n < trigger->n_words)
        continue;
      /* "sold for $2 billion", but "sold chips for $2 billion". */
      if (i > group->verb + 1 && jalons_chunk_preposition (chunk) == JALONS_PREP_FOR
          && !is_light_between (parse, group->verb + 1, i))
        return FALSE;
      if (i > group->verb + 1 && governs_next (parse, i))
        return FALSE;
      /* "mettre X en ligne": the object may have come in between. */
      if (i == group->verb + 1 || !may_be_object (parse, group->verb + 1, chunk->first + n))
        {
          /* "hand over $2 billion", where "over" says "more than" as well. */
          while (chunk->type != JALONS_CHUNK_AMOUNT && i < (int) parse->chunks->len
                 && jalons_parse_chunk (parse, i)->first < chunk->first + n)
            i++;
          *object_start = i;
        }
      return TRUE;
    }
  return FALSE;
}

static inline void
add_match (JalonsReader *self, const JalonsTrigger *trigger, int object_start)
{
  JalonsTriggerMatch match = { .trigger = trigger,
                               .frame = jalons_frames_get_frame (trigger->frame),
                               .object_start = object_start };

  self->joins |= trigger->joins;
  jalons_array_append (self->matches, match);
}

static guint32
get_first_word (const JalonsReader *self, int chunk)
{
  return jalons_text_get_token (self->text, jalons_parse_chunk (&self->parse, chunk)->first)->word;
}

static gboolean
stands_before (const JalonsReader *self, int first, int chunk)
{
  guint32 word = get_first_word (self, chunk);

  for (int i = first; i < chunk; i++)
    {
      if (get_first_word (self, i) == word)
        return TRUE;
    }
  return FALSE;
}

/* Puts the matches of a group in the order of the triggers; they are few. */
static void
sort_matches (JalonsReader *self, guint first)
{
  JalonsTriggerMatch *matches = &g_array_index (self->matches, JalonsTriggerMatch, 0);

  for (guint i = first + 1; i < self->matches->len; i++)
    {
      JalonsTriggerMatch match = matches[i];
      guint k = i;

      for (; k > first && matches[k - 1].trigger > match.trigger; k--)
        matches[k] = matches[k - 1];
      matches[k] = match;
    }
}

/* Adds the triggers whose fixed words begin with a word that stands behind the verb. */
static void
match_words (JalonsReader *self, const JalonsVerbGroup *group, guint lemma)
{
  guint64 fixed = jalons_frames_get_fixed_words (self->parse.frames, lemma);
  int first = group->verb + 1;
  int end = MIN (first + 1 + JALONS_PARSE_MAX_GAP, (int) self->parse.chunks->len);
  gboolean measured = FALSE;

  for (int i = first; i < end; i++)
    {
      guint32 word = get_first_word (self, i);
      const guint16 *triggers;
      guint n;

      if ((fixed & JALONS_WORD_BIT (word)) == 0)
        continue;
      if (!measured)
        end = find_end_of_reach (self, group, end);
      measured = TRUE;
      triggers = jalons_frames_find_triggers (self->parse.frames, lemma, word, &n);
      if (i >= end || n == 0 || stands_before (self, first, i))
        continue;
      for (guint k = 0; k < n; k++)
        {
          const JalonsTrigger *trigger
            = jalons_frames_get_trigger (self->parse.frames, triggers[k]);
          int object_start;

          if (match_trigger (self, group, trigger, i, end, &object_start))
            add_match (self, trigger, object_start);
        }
    }
  sort_matches (self, group->first_match);
}

static void
match_group (JalonsReader *self, JalonsVerbGroup *group)
{
  const JalonsChunk *verb = jalons_parse_chunk (&self->parse, group->verb);
  const JalonsLemma *lemma = jalons_frames_get_lemma (verb->lemma);
  const JalonsTrigger *triggers = jalons_frames_get_triggers (self->parse.frames, lemma);

  group->first_match = (guint16) self->matches->len;
  group->n_matches = 0;
  if (lemma->n_triggers == 0 || (verb->flags & JALONS_CHUNK_AUXILIARY) != 0)
    return;
  if (lemma->n_fixed > 0)
    match_words (self, group, verb->lemma);
  for (guint n = lemma->n_fixed; n < lemma->n_triggers; n++)
    {
      if (may_match (group, &triggers[n]))
        add_match (self, &triggers[n], group->verb + 1);
    }
  group->n_matches = (guint16) (self->matches->len - group->first_match);
}

/**
 * jalons_reader_match_triggers:
 * @self: a reader that has parsed a sentence
 *
 * Finds what each of its verbs can say, once for all who ask; auxiliaries say nothing.
 */
void
jalons_reader_match_triggers (JalonsReader *self)
{
  jalons_array_set_len (self->matches, 0);
  self->joins = FALSE;
  for (guint g = 0; g < self->parse.groups->len; g++)
    match_group (self, &g_array_index (self->parse.groups, JalonsVerbGroup, g));
}

/**
 * jalons_reader_get_matches:
 * @self: a reader
 * @group: a verb group of its sentence
 *
 * Returns: (transfer none) (array): the triggers of its verb whose fixed words stand behind it,
 *   `n_matches` of @group, those with fixed words first
 */
const JalonsTriggerMatch *
jalons_reader_get_matches (const JalonsReader *self, const JalonsVerbGroup *group)
{
  return &g_array_index (self->matches, JalonsTriggerMatch, group->first_match);
}
