/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The phrases of the grammar that begin at a word: what they make of it, and the cues they are. */

#include "extract/parse/jalons-parse-search.h"

#include <string.h>

static gboolean
ends_in_acute (const JalonsParse *self, guint32 i)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const guchar *text = (const guchar *) self->text->tokens->text + token->start;
  guint length = token->length;

  while (length > 2 && (text[length - 1] == 's' || text[length - 1] == 'e'))
    length--;
  return length >= 2 && text[length - 2] == 0xc3
         && (text[length - 1] == 0xa9 || text[length - 1] == 0x89);
}

static gboolean
has_accents (const JalonsParse *self, guint32 i)
{
  const JalonsToken *token = jalons_parse_token (self, i);

  return (token->flags & JALONS_TOKEN_UPPER) == 0 || token->length < 2;
}

/* Cues and homes are noted beside the chunks, and may lie inside them. */
static gboolean
is_overlay (const JalonsFramePhrase *phrase)
{
  return phrase->kind == JALONS_PHRASE_CUE || phrase->kind == JALONS_PHRASE_HOME;
}

/* Whether the words after token @i are those of @phrase, before @end. */
static inline gboolean
matches (const JalonsParse *self, const JalonsFramePhrase *phrase, guint32 i, guint32 end)
{
  const JalonsToken *token = jalons_parse_token (self, i + 1);

  if (phrase->n_words == 0)
    return TRUE;
  if (token->word != phrase->second || i + phrase->n_words >= end)
    return FALSE;
  for (guint n = 0; n < phrase->n_words; n++)
    {
      if (token[n].word != phrase->words[n] || phrase->words[n] == 0)
        return FALSE;
      if ((token[n].flags & JALONS_TOKEN_SPAN) != 0 && !is_overlay (phrase))
        return FALSE;
    }
  return TRUE;
}

/* Whether a token and the next may begin phrases of several words. */
static inline gboolean
may_begin_longer (const JalonsFramePhrases *found, const JalonsToken *token)
{
  return ((found->seconds | found->mark_seconds) & JALONS_WORD_BIT (token[1].word)) != 0;
}

/* The phrases of several words that begin with token @i and the next; NULL where there are none. */
static inline const JalonsFramePair *
find_pair (const JalonsParse *self, const JalonsFramePhrases *found, guint32 i)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const JalonsFramePair *pair;

  if (!may_begin_longer (found, token))
    return NULL;
  pair = jalons_frame_index_find_pair (self->index, token->word, token[1].word);
  return pair->word != 0 ? pair : NULL;
}

/* "A publié Orphée": a capital without its accent, but before a participle it is no "à". */
static gboolean
is_auxiliary (const JalonsParse *self, guint32 i)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const char *text = self->text->tokens->text;
  const char *end = text + jalons_token_get_end (token + 1);

  return token->length == 1 && text[token->start] == 'A' && token[1].length > 3
         && (token[1].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE)) == 0
         && memcmp (end - 2, "\303\251", 2) == 0;
}

/* Whether a short word is spelled with the accents of the phrase: "a" is not "à". */
static gboolean
accents_agree (const JalonsParse *self, const JalonsFramePhrase *phrase, guint32 i)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const guchar *text = (const guchar *) self->text->tokens->text + token->start;
  const guchar *spelling = (const guchar *) phrase->spelling;

  if (phrase->n_words == 0 && is_auxiliary (self, i))
    return spelling[0] < 0x80;
  if ((phrase->n_words > 0 && strlen (phrase->spelling) <= JALONS_FRAMES_SHORT)
      || (token->flags & (JALONS_TOKEN_UPPER | JALONS_TOKEN_ELISION)) != 0)
    return TRUE;
  for (guint n = 0; n < token->length && spelling[n] != '\0' && spelling[n] != ' '; n++)
    {
      if (text[n] < 0x80 ? (text[n] | 32) != spelling[n] && text[n] != spelling[n]
                         : spelling[n] < 0x80)
        return FALSE;
    }
  return TRUE;
}

/* "levé" and "lève" have one folded form: the accent at the end tells them apart. */
static gboolean
is_spelled_so (const JalonsParse *self, const JalonsFramePhrase *phrase, guint32 last)
{
  if (phrase->spelling != NULL && (self->language & 1) != 0
      && !accents_agree (self, phrase, last - phrase->n_words))
    return FALSE;
  if (phrase->kind != JALONS_PHRASE_VERB || !has_accents (self, last))
    return TRUE;
  if ((phrase->features & JALONS_VERB_ACUTE) != 0)
    return ends_in_acute (self, last);
  if ((phrase->features & JALONS_VERB_PLAIN) != 0)
    return !ends_in_acute (self, last);
  return TRUE;
}

static inline gboolean
spelling_agrees (const JalonsParse *self, const JalonsFramePhrase *phrase, guint32 last)
{
  return phrase->plain_length == jalons_parse_token (self, last)->length
         || is_spelled_so (self, phrase, last);
}

static void
mark_cue (JalonsParse *self, guint32 first, const JalonsFramePhrase *phrase)
{
  gboolean home = phrase->kind == JALONS_PHRASE_HOME;
  JalonsCueMark mark
    = { first, first + 1 + phrase->n_words, home ? JALONS_CUE_N : (guint8) phrase->id,
        home ? (guint8) phrase->id : 0 };

  G_STATIC_ASSERT (JALONS_CUE_N < 64);
  self->cued |= G_GUINT64_CONSTANT (1) << mark.cue;
  jalons_array_append (self->cues, mark);
}

static inline void
set_meaning (JalonsChunk *chunk, const JalonsWordMeaning *meaning)
{
  chunk->classes = meaning->classes;
  chunk->features = meaning->features;
  chunk->lemma = meaning->lemma;
  chunk->noun = meaning->noun;
}

/* Notes the cues and homes among these phrases that begin at token @i; @spelled tells whether
 * accents count. */
static inline void
mark_cues (JalonsParse *self,
           const JalonsFramePhrase *marks,
           guint n_marks,
           guint32 i,
           guint32 end,
           gboolean spelled)
{
  for (guint n = 0; n < n_marks; n++)
    {
      const JalonsFramePhrase *mark = &marks[n];

      if (matches (self, mark, i, end)
          && (!spelled || !mark->spelled || spelling_agrees (self, mark, i + mark->n_words)))
        mark_cue (self, i, mark);
    }
}

static inline void
mark_all_cues (JalonsParse *self,
               const JalonsFramePhrases *found,
               const JalonsFramePair *pair,
               guint32 i,
               guint32 end,
               gboolean spelled)
{
  if (pair != NULL)
    mark_cues (self, pair->marks, pair->n_marks, i, end, spelled);
  if (found->n_marks > found->n_long_marks)
    mark_cues (self, found->phrases + found->n + found->n_long_marks,
               (guint) found->n_marks - found->n_long_marks, i, end, spelled);
}

/* What the longest of these phrases that begin at token @i make of it; FALSE where there is none.
 */
static gboolean
merge_phrases (JalonsParse *self,
               const JalonsFramePhrase *phrases,
               guint n,
               guint32 i,
               guint32 end,
               JalonsChunk *chunk)
{
  JalonsWordMeaning meaning = JALONS_WORD_MEANING_NONE;
  gboolean any = FALSE;
  guint length = 0;

  for (guint k = 0; k < n; k++)
    {
      const JalonsFramePhrase *phrase = &phrases[k];

      if (any && phrase->n_words < length)
        break;
      if (!matches (self, phrase, i, end)
          || (phrase->spelled && !spelling_agrees (self, phrase, i + phrase->n_words)))
        continue;
      any = TRUE;
      length = phrase->n_words;
      jalons_word_meaning_add (&meaning, phrase);
    }
  if (!any)
    return FALSE;
  chunk->end = i + 1 + length;
  set_meaning (chunk, &meaning);
  return TRUE;
}

/* "une facilité de prêt à tirage différé": inside a noun nobody is ready to do anything. */
static void
drop_rumours (JalonsParse *self, guint first)
{
  guint kept = first;

  for (guint i = first; i < self->cues->len; i++)
    {
      const JalonsCueMark mark = g_array_index (self->cues, JalonsCueMark, i);

      if (mark.cue != JALONS_CUE_RUMOUR)
        g_array_index (self->cues, JalonsCueMark, kept++) = mark;
    }
  jalons_array_set_len (self->cues, kept);
}

/**
 * jalons_parse_mark_inner_cues:
 * @self: a parse
 * @chunk: a chunk of more than a word
 * @end: the token after the last of the sentence
 *
 * Notes the cues inside it: they may lie inside spans and longer phrases. Those at its first token
 * are noted with it.
 */
void
jalons_parse_mark_inner_cues (JalonsParse *self, const JalonsChunk *chunk, guint32 end)
{
  guint32 first = chunk->type <= JALONS_CHUNK_DATE ? chunk->first : chunk->first + 1;
  guint n = self->cues->len;

  for (guint32 i = first; i < chunk->end; i++)
    {
      const JalonsToken *token = jalons_parse_token (self, i);
      const JalonsFramePhrases *found;

      if (token->word < JALONS_LEXICON_FIRST_WORD)
        continue;
      found = jalons_frame_index_find (self->index, token->word);
      if (found->n_marks > 0)
        mark_all_cues (self, found, find_pair (self, found, i), i, end, FALSE);
    }
  if (chunk->type == JALONS_CHUNK_NOUN && self->cues->len > n)
    drop_rumours (self, n);
}

/**
 * jalons_parse_matches_phrase:
 * @self: a parse
 * @phrase: a phrase whose first word is at @i
 * @i: a token
 * @end: the token after the last that may belong to it
 *
 * Returns: whether the words after token @i are those of @phrase
 */
gboolean
jalons_parse_matches_phrase (const JalonsParse *self,
                             const JalonsFramePhrase *phrase,
                             guint32 i,
                             guint32 end)
{
  return matches (self, phrase, i, end);
}

/* The same of a token whose word begins longer phrases, is a cue or has accents that tell it from
 * another. */
static G_NO_INLINE gboolean
read_rare_phrases (JalonsParse *self,
                   const JalonsFramePhrases *found,
                   gboolean plain,
                   guint32 i,
                   guint32 end,
                   JalonsChunk *chunk)
{
  const JalonsFramePair *pair = find_pair (self, found, i);
  gboolean any
    = pair != NULL && pair->n > 0 && merge_phrases (self, pair->phrases, pair->n, i, end, chunk);

  if (!any && plain && found->n > found->n_long)
    {
      any = TRUE;
      set_meaning (chunk, &found->meaning);
    }
  else if (!any && found->n > found->n_long)
    any = merge_phrases (self, found->phrases + found->n_long, (guint) found->n - found->n_long, i,
                         end, chunk);
  mark_all_cues (self, found, pair, i, end, TRUE);
  return any;
}

/**
 * jalons_parse_read_phrases:
 * @self: a parse
 * @i: a token
 * @end: the token after the last that may belong to a phrase
 * @chunk: the chunk that begins with it
 *
 * Finds what the phrases that begin at a token make of it, and notes their cues and homes.
 *
 * Returns: whether there is any such phrase but for cues; if so, @chunk is made of the longest
 */
gboolean
jalons_parse_read_phrases (JalonsParse *self, guint32 i, guint32 end, JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const JalonsFramePhrases *found = jalons_frame_index_find (self->index, token->word);
  gboolean plain
    = found->plain_length == token->length || found->plain_length == JALONS_FRAMES_ANY_LENGTH;

  /* Most words begin nothing longer, or none at all. */
  if (!plain || found->n_marks > found->n_long_marks || may_begin_longer (found, token))
    return read_rare_phrases (self, found, plain, i, end, chunk);
  if (found->n == found->n_long)
    return FALSE;
  set_meaning (chunk, &found->meaning);
  return TRUE;
}
