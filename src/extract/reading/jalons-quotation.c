/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * What is quoted for an event: the smallest clause that states it and can be read by itself.
 *
 * A reading spans the words that play a part in it ("Kimi is", "July it had"). What the same clause
 * says beside them is taken along as long as it is short, up to the next mark or word that begins
 * another clause.
 */

#include "config.h"

#include "extract/reading/jalons-quotation.h"

/* How many words are taken along on either side. */
#define MAX_BEFORE 9
#define MAX_BEHIND 10
#define MAX_INSERTED 24

/* Of how many words of a reading it is asked what they are. */
#define MAX_LOOKED_AT 64

/* Words that begin a clause, or go on to another part of the sentence. */
#define BOUNDARY_CLASSES                                                                           \
  (JALONS_CLASS_BIT (JALONS_CLASS_BUT) | JALONS_CLASS_BIT (JALONS_CLASS_CONJ)                      \
   | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM)            \
   | JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER) | JALONS_CLASS_BIT (JALONS_CLASS_QUESTION))

#define RELATIVE_CLASSES                                                                           \
  (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM))

/* Words that never end a clause. */
#define OPEN_CLASSES                                                                               \
  (JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF)                   \
   | JALONS_CLASS_BIT (JALONS_CLASS_PREP_TO) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_IN)             \
   | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FROM) | JALONS_CLASS_BIT (JALONS_CLASS_MODAL))

#define FINITE_FEATURES                                                                            \
  (JALONS_VERB_PRES | JALONS_VERB_PAST | JALONS_VERB_IMPF | JALONS_VERB_FUT | JALONS_VERB_COND     \
   | JALONS_VERB_SUBJ)

/* A sentence, and the grammar in which to look its words up. */
typedef struct
{
  const JalonsText *text;
  const JalonsFrames *frames;
  const JalonsFrameIndex *index;
  guint32 first;
  guint32 end;
} Quoted;

/* @near: where the sentence of @token mostly is. */
static Quoted
find_quoted (const JalonsReader *reader, guint32 token, guint32 near)
{
  const JalonsText *text = reader->text;
  const JalonsSentence *sentence = jalons_text_get_sentence (text, near);
  guint language;

  if (token < sentence->first || token >= sentence->end)
    sentence = jalons_text_get_sentence (text, jalons_text_sentence_at (text, token));
  language = jalons_text_get_block (text, sentence->block)->language;

  if (language == JALONS_LANGUAGE_NONE)
    language = text->language;
  if (language == JALONS_LANGUAGE_NONE)
    language = JALONS_FRAMES_ALL_LANGUAGES;

  return (Quoted) { .text = text,
                    .frames = reader->parse.frames,
                    .index = jalons_frames_get_index (reader->parse.frames, language),
                    .first = sentence->first,
                    .end = sentence->end };
}

/* What the grammar knows of one word. */
static const JalonsFramePhrases *
look_up (const Quoted *self, guint32 token)
{
  return jalons_frame_index_find (self->index, jalons_text_get_token (self->text, token)->word);
}

static guint64
get_classes (const Quoted *self, guint32 token)
{
  return look_up (self, token)->meaning.classes;
}

/* Whether one of the verbs that a word can be is finite. */
static gboolean
is_finite (const Quoted *self, guint32 token)
{
  const JalonsFramePhrases *found = look_up (self, token);

  for (guint i = found->n_long; found->meaning.lemma != JALONS_FRAMES_NONE && i < found->n; i++)
    {
      if (found->phrases[i].kind == JALONS_PHRASE_VERB
          && (found->phrases[i].features & FINITE_FEATURES) != 0
          && (found->phrases[i].features & JALONS_VERB_PP) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_auxiliary (const Quoted *self, guint32 token)
{
  const JalonsFramePhrases *found = look_up (self, token);

  for (guint i = found->n_long; found->meaning.lemma != JALONS_FRAMES_NONE && i < found->n; i++)
    {
      if (found->phrases[i].kind == JALONS_PHRASE_VERB
          && jalons_frames_get_auxiliary (self->frames, found->phrases[i].id)
               != JALONS_AUXILIARY_NONE)
        return TRUE;
    }
  return FALSE;
}

/* Whether a mark parts clauses, not the halves of a name or number. */
static gboolean
is_mark (const Quoted *self, guint32 token)
{
  const JalonsToken *at = jalons_text_get_token (self->text, token);

  if ((at->flags & JALONS_TOKEN_PUNCT) == 0 || (at->flags & JALONS_TOKEN_CURRENCY) != 0
      || at->word == '%')
    return FALSE;
  return (at->flags & JALONS_TOKEN_GLUED) == 0
         || !jalons_text_has_flag (self->text, token + 1, JALONS_TOKEN_GLUED)
         || at->word == JALONS_PUNCT_OPEN_QUOTE || at->word == JALONS_PUNCT_CLOSE_QUOTE;
}

static gboolean
is_boundary (const Quoted *self, guint32 token)
{
  return is_mark (self, token) || (get_classes (self, token) & BOUNDARY_CLASSES) != 0;
}

/* Whether the words so far ask for more: "Kimi is", "a stake in". */
static gboolean
is_open (const Quoted *self, guint32 end)
{
  return (get_classes (self, end - 1) & OPEN_CLASSES) != 0 || is_auxiliary (self, end - 1);
}

/* "la", "l'", "une", "en": words that belong to what follows them. */
static guint32
include_leading (const Quoted *self, guint32 first)
{
  static const guint64 leading = JALONS_CLASS_BIT (JALONS_CLASS_DET)
                                 | JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN)
                                 | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL);

  while (first > self->first && (get_classes (self, first - 1) & leading) != 0)
    first--;
  return first;
}

/*
 * Back to whoever does what a verb says: with "who", "qui", "dont", else to the mark before. Where
 * that is a comma an insertion stands between the two ("Tessera, a company of Leeds, raised"), and
 * the sentence is taken from its beginning, if that is near.
 */
static guint32
include_subject (const Quoted *self, guint32 first)
{
  guint32 at = first;

  while (at > self->first && first - at <= MAX_INSERTED)
    {
      at--;
      if ((get_classes (self, at) & RELATIVE_CLASSES) != 0)
        return at;
      if (is_mark (self, at)
          && (jalons_text_get_token (self->text, at)->word != ',' || at + 1 < first))
        return at + 1;
    }
  return first - at <= MAX_INSERTED ? at : first;
}

static guint32
find_first (const Quoted *self, guint32 first, gboolean told)
{
  guint32 at = first;

  if (is_finite (self, first))
    return include_subject (self, first);
  while (at > self->first && first - at <= MAX_BEFORE && !is_boundary (self, at - 1)
         && !(told && is_finite (self, at - 1)))
    at--;
  if (first - at <= MAX_BEFORE && (at == self->first || is_boundary (self, at - 1)))
    return at;
  return include_leading (self, first);
}

static guint32
find_end (const Quoted *self, guint32 end, gboolean told)
{
  gboolean open = is_open (self, end);
  guint32 at = end;

  while (at < self->end && at - end <= MAX_BEHIND && !is_boundary (self, at)
         && (open || !told || !is_finite (self, at)))
    at++;
  if (open || (at - end <= MAX_BEHIND && (at == self->end || is_boundary (self, at))))
    return at;
  return end;
}

/* Whether the words have a verb: those without are more of a title than of a clause. */
static gboolean
has_verb (const Quoted *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end && i - first < MAX_LOOKED_AT; i++)
    {
      if (is_finite (self, i))
        return TRUE;
    }
  return FALSE;
}

/* Marks at the end, but for those that close something. */
static gboolean
is_trailing (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != ')' && token->word != ']'
         && token->word != '%' && (token->flags & JALONS_TOKEN_CURRENCY) == 0
         && token->word != JALONS_PUNCT_CLOSE_QUOTE && token->word != '"';
}

/* Whether a mark closes what was opened before it. */
static gboolean
closes (const JalonsText *text, guint32 first, guint32 mark)
{
  guint32 close = jalons_text_get_token (text, mark)->word;
  guint32 open = close == ')'                        ? '('
                 : close == ']'                      ? '['
                 : close == JALONS_PUNCT_CLOSE_QUOTE ? JALONS_PUNCT_OPEN_QUOTE
                                                     : close;
  int n_open = 0;

  if (!jalons_text_has_flag (text, mark, JALONS_TOKEN_PUNCT) || (open == close && open != '"'))
    return FALSE;
  for (guint32 i = MAX (first, mark - MIN (mark, MAX_LOOKED_AT)); i < mark; i++)
    {
      guint32 word = jalons_text_get_token (text, i)->word;

      if (open == close)
        n_open ^= word == open;
      else
        n_open += (word == open) - (word == close && n_open > 0);
    }
  return n_open > 0;
}

/**
 * jalons_reader_find_quotation:
 * @self: a reader
 * @reading: one of its readings
 * @out_first: (out): the first token to quote
 * @out_end: (out): the token after the last
 *
 * Finds the words of the text to quote for what was read.
 */
void
jalons_reader_find_quotation (const JalonsReader *self,
                              const JalonsReading *reading,
                              guint32 *out_first,
                              guint32 *out_end)
{
  Quoted of_first = find_quoted (self, reading->first, reading->sentence);
  Quoted of_end = find_quoted (self, reading->end - 1, reading->sentence);
  gboolean told = has_verb (&of_first, reading->first, reading->end);
  guint32 first = find_first (&of_first, reading->first, told);
  guint32 end = find_end (&of_end, reading->end, told);

  while (end > reading->first + 1 && is_trailing (jalons_text_get_token (self->text, end - 1)))
    end--;
  if (end < of_end.end && closes (self->text, first, end))
    end++;
  *out_first = first;
  *out_end = end;
}
