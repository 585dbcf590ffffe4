/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Cuts a sentence into chunks: spans, phrases of the grammar, punctuation and other words. */

#include "extract/amounts/jalons-amounts.h"
#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

/* The words of a link have so many tokens. */
#define LINK_REACH 32

static JalonsChunkType
get_mark_type (const JalonsToken *token)
{
  switch (token->word)
    {
    case ',':
      return JALONS_CHUNK_COMMA;
    case ':':
      return JALONS_CHUNK_COLON;
    case ';':
      return JALONS_CHUNK_SEMICOLON;
    case '.':
      /* "Apache 2.0" */
      return (token->flags & token[1].flags & JALONS_TOKEN_GLUED) != 0
                 && jalons_token_is_number (token + 1)
               ? JALONS_CHUNK_MARK
               : JALONS_CHUNK_STOP;
    case '!':
    case '?':
    case JALONS_PUNCT_ELLIPSIS:
      return JALONS_CHUNK_STOP;
    case '(':
    case '[':
      return JALONS_CHUNK_OPEN;
    case ')':
    case ']':
      return JALONS_CHUNK_CLOSE;
    case JALONS_PUNCT_DASH:
      return JALONS_CHUNK_DASH;
    case '-':
      return (token->flags & JALONS_TOKEN_GLUED) != 0 ? JALONS_CHUNK_MARK : JALONS_CHUNK_DASH;
    case '"':
    case JALONS_PUNCT_OPEN_QUOTE:
    case JALONS_PUNCT_CLOSE_QUOTE:
      return JALONS_CHUNK_QUOTE;
    default:
      return JALONS_CHUNK_MARK;
    }
}

static JalonsChunkType
get_span_type (const JalonsSpan *span)
{
  switch ((JalonsSpanKind) span->kind)
    {
    case JALONS_SPAN_COMPANY:
      return JALONS_CHUNK_COMPANY;
    case JALONS_SPAN_MODEL:
      return JALONS_CHUNK_MODEL;
    case JALONS_SPAN_PERSON:
      return JALONS_CHUNK_PERSON;
    case JALONS_SPAN_MEDIA:
      return JALONS_CHUNK_MEDIA;
    case JALONS_SPAN_PLACE:
      return JALONS_CHUNK_PLACE;
    case JALONS_SPAN_AMOUNT:
      return JALONS_CHUNK_AMOUNT;
    case JALONS_SPAN_DATE:
      return JALONS_CHUNK_DATE;
    case JALONS_SPAN_DESCRIPTION:
    default:
      return JALONS_CHUNK_DESCRIPTION;
    }
}

static gboolean
is_pronoun (const JalonsChunk *chunk)
{
  const guint64 pronouns = JALONS_CLASS_BIT (JALONS_CLASS_PRON_IT)
                           | JALONS_CLASS_BIT (JALONS_CLASS_PRON_THEY)
                           | JALONS_CLASS_BIT (JALONS_CLASS_PRON_WE);

  return chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & pronouns) != 0;
}

static const JalonsChunk unread = { .lemma = JALONS_FRAMES_NONE,
                                    .noun = JALONS_FRAMES_NONE,
                                    .governor = JALONS_CHUNK_NONE,
                                    .clause = JALONS_CHUNK_NONE,
                                    .relative = JALONS_CHUNK_NONE,
                                    .possessor = JALONS_CHUNK_NONE,
                                    .carrier = JALONS_CHUNK_NONE };

/* Room for one more chunk, in the array itself: it is filled before it counts. */
static JalonsChunk *
get_room (JalonsParse *self)
{
  if (G_UNLIKELY (self->chunks->len == self->chunks->room))
    jalons_array_reserve (self->chunks, self->chunks->len + 1);
  return jalons_parse_chunk (self, (int) self->chunks->len);
}

/* "Gladia est soutenue par XAnge": behind "être", and with no noun of a deal for its subject, what
 * looks like one of the phrases that bring investors ("une levée soutenue par …") is a verb. */
static gboolean
is_passive_place (const JalonsParse *self)
{
  const guint64 brings = JALONS_CLASS_BIT (JALONS_CLASS_ADV) | JALONS_CLASS_BIT (JALONS_CLASS_NEG);
  gboolean party = FALSE;
  int k = (int) self->chunks->len - 1;

  if ((self->language & 1) == 0)
    return FALSE;
  while (k >= 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_FUNCTION
         && (jalons_parse_chunk (self, k)->classes & brings) != 0)
    k--;
  if (k < 0 || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_VERB
      || jalons_frames_get_auxiliary (self->frames, jalons_parse_chunk (self, k)->lemma)
           != JALONS_AUXILIARY_BE)
    return FALSE;
  for (k--; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_NOUN)
        return FALSE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_STOP | JALONS_CHUNKS_SEMICOLON))
        break;
      party = party || jalons_chunk_is_party (chunk);
    }
  return party;
}

static gboolean
brings_parties (const JalonsChunk *chunk)
{
  return (chunk->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_PREP_LED) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_WITH)
             | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FROM)))
           != 0
         && chunk->end > chunk->first + 1;
}

/* Reads a participle and leaves "par" to itself; FALSE where there is none. */
static gboolean
read_passive (JalonsParse *self, guint32 i, JalonsChunk *chunk)
{
  JalonsChunk verb = *chunk;

  verb.end = i + 1;
  verb.classes = 0;
  if (!is_passive_place (self) || !jalons_parse_read_phrases (self, i, i + 1, &verb)
      || verb.lemma == JALONS_FRAMES_NONE || (verb.features & JALONS_VERB_PP) == 0)
    return FALSE;
  *chunk = verb;
  return TRUE;
}

/* "U.S. chipmaker", "Nuvia Inc., a startup": the point of an abbreviation, with the sentence going
 * on. */
static gboolean
is_inner_stop (const JalonsParse *self, guint32 i, guint32 end)
{
  const JalonsToken *token = jalons_parse_token (self, i);

  return token->word == '.' && (token->flags & JALONS_TOKEN_GLUED) != 0 && i + 1 < end
         && (token[1].word == ','
             || (token[1].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_GLUED))
                  == 0);
}

/* "Databricks' takeover": an apostrophe behind a name in s. */
static gboolean
is_bare_genitive (const JalonsParse *self, guint32 i, const JalonsChunk *previous)
{
  const JalonsToken *token = jalons_text_get_token (self->text, i);

  return token->word == '\'' && (token->flags & JALONS_TOKEN_GLUED) != 0
         && (token[1].flags & JALONS_TOKEN_GLUED) == 0 && (self->language & 2) != 0
         && previous != NULL
         && jalons_chunk_is_in (previous, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
         && self->text->tokens->text[token->start - 1] == 's';
}

/* "led by Accel/Index", "Accel + Index": a list. */
static gboolean
parts_companies (const JalonsParse *self, guint32 i, const JalonsChunk *previous)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  const JalonsSpan *next;

  if ((token->word != '/' && token->word != '+') || previous == NULL
      || previous->type != JALONS_CHUNK_COMPANY || (token[1].flags & JALONS_TOKEN_SPAN) == 0)
    return FALSE;
  next = jalons_text_span_at (self->text, i + 1);
  return next != NULL && next->kind == JALONS_SPAN_COMPANY;
}

/* "[9 milliards](https://…)": the brackets of a link part nothing. */
static gboolean
is_link_bracket (const JalonsParse *self, guint32 i, guint32 end)
{
  const JalonsToken *token = jalons_parse_token (self, i);
  guint32 last = MIN (end, i + LINK_REACH);

  if (token->word == ']')
    return i + 1 < end && token[1].word == '(' && (token[1].flags & JALONS_TOKEN_GLUED) != 0;
  if (token->word != '[')
    return FALSE;
  for (guint32 k = i + 1; k + 1 < last; k++)
    {
      if (jalons_parse_token (self, k)->word == ']')
        return is_link_bracket (self, k, end);
    }
  return FALSE;
}

/* Any verb that says nothing of deals and models. */
#define ANY_VERB "work"

/* "which competes with Nvidia", "who oversaw": behind a relative pronoun an unknown word that has
 * the ending of a verb is one. */
static gboolean
read_unknown_verb (const JalonsParse *self,
                   const JalonsToken *token,
                   const JalonsChunk *previous,
                   JalonsChunk *chunk)
{
  const char *word = self->text->tokens->text + token->start;
  gboolean named;
  guint lemma;

  if ((self->language & 2) == 0 || previous == NULL || token->length < 5)
    return FALSE;
  /* "that OpenAI fills with chips" */
  named = (jalons_chunk_is_in (previous, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON))
          && self->chunks->len > 1;
  if (named)
    previous = jalons_parse_chunk (self, (int) self->chunks->len - 2);
  if (previous->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (previous, JALONS_CLASS_REL_WHO)
      || (jalons_chunk_is (previous, JALONS_CLASS_DET) && !named)
      || (token->flags & JALONS_TOKEN_CAPITAL) != 0
      || !((word[token->length - 1] == 's' && word[token->length - 2] != 's')
           || (word[token->length - 1] == 'd' && word[token->length - 2] == 'e')))
    return FALSE;
  lemma = jalons_frames_find_lemma (ANY_VERB, 2);
  if (lemma == JALONS_FRAMES_NONE)
    return FALSE;
  chunk->type = JALONS_CHUNK_VERB;
  chunk->lemma = (guint16) lemma;
  chunk->features = word[token->length - 1] == 's' ? JALONS_VERB_PRES : JALONS_VERB_PAST;
  return TRUE;
}

/* "Accel, Cisco and Abu Dhabi-backed MGX": a participle behind a hyphen is no verb. */
static gboolean
is_tail (const JalonsParse *self, const JalonsToken *token)
{
  return (self->language & 2) != 0 && (token->flags & JALONS_TOKEN_GLUED) != 0
         && jalons_token_is_mark (&token[-1], '-') && (token[-1].flags & JALONS_TOKEN_GLUED) != 0
         && (token[-2].flags & JALONS_TOKEN_SPAN) != 0
         && (jalons_text_is_word (self->text, token, "backed")
             || jalons_text_is_word (self->text, token, "owned")
             || jalons_text_is_word (self->text, token, "funded"));
}

static void
read_word (
  JalonsParse *self, guint32 i, guint32 end, const JalonsChunk *previous, JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_parse_token (self, i);

  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    {
      chunk->type = (guint8) get_mark_type (token);
      if (is_link_bracket (self, i, end))
        chunk->type = JALONS_CHUNK_MARK;
      if (chunk->type == JALONS_CHUNK_STOP && is_inner_stop (self, i, end))
        chunk->type = JALONS_CHUNK_MARK;
      if (chunk->type == JALONS_CHUNK_MARK && is_bare_genitive (self, i, previous))
        {
          chunk->type = JALONS_CHUNK_POSSESSIVE;
          return;
        }
      if (chunk->type == JALONS_CHUNK_MARK && parts_companies (self, i, previous))
        chunk->type = JALONS_CHUNK_COMMA;
      if (chunk->type == JALONS_CHUNK_MARK && jalons_parse_read_phrases (self, i, end, chunk))
        chunk->type = JALONS_CHUNK_FUNCTION;
    }
  else if ((token->flags & JALONS_TOKEN_POSSESSIVE) != 0)
    chunk->type = JALONS_CHUNK_POSSESSIVE;
  else if (is_tail (self, token))
    chunk->type = JALONS_CHUNK_WORD;
  /* "Following its deal with Oracle, Groq raised …": after it. */
  else if ((self->language & 2) != 0 && (token->flags & JALONS_TOKEN_SENTENCE) != 0
           && jalons_text_is_word (self->text, token, "following"))
    {
      chunk->type = JALONS_CHUNK_FUNCTION;
      chunk->classes = JALONS_CLASS_BIT (JALONS_CLASS_PREP_OTHER);
    }
  else if (jalons_parse_read_phrases (self, i, end, chunk))
    {
      if (brings_parties (chunk))
        read_passive (self, i, chunk);
      jalons_parse_settle_type (self, chunk, previous);
    }
  else if (jalons_token_is_number (token))
    chunk->type = JALONS_CHUNK_NUMBER;
  else if (!read_unknown_verb (self, token, previous, chunk))
    chunk->type = JALONS_CHUNK_WORD;
}

/* "Nvidia NVDA.O", "SoftBank 9984.T": the token after the code of a share, which belongs to the
 * name before it; @i where there is none. */
static guint32
skip_ticker (const JalonsParse *self, guint32 i, guint32 end)
{
  const JalonsToken *token = jalons_text_get_token (self->text, i);

  if (i + 3 > end || token->length < 2
      || ((token->flags & JALONS_TOKEN_UPPER) == 0 && !jalons_token_is_number (token))
      || token[1].word != '.' || (token[1].flags & token[2].flags & JALONS_TOKEN_GLUED) == 0
      || token[2].length > 2 || (token[2].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER)) == 0)
    return i;
  return i + 3;
}

static gboolean
is_company_at (const JalonsParse *self, guint32 i, guint32 end)
{
  const JalonsSpan *span;

  if (i >= end || (jalons_parse_token (self, i)->flags & JALONS_TOKEN_SPAN) == 0)
    return FALSE;
  span = jalons_text_span_at (self->text, i);
  return span != NULL && span->first == i && span->kind == JALONS_SPAN_COMPANY;
}

/* Whether the name at token @i is that of what has just been described: "Nvidia's venture arm
 * NVentures", "Nvidia's venture arm, NVentures, …", but not "Nvidia's venture arm, Accel and
 * Index", "Nvidia's venture arm, Accel, Index and …". */
static gboolean
is_named_behind (const JalonsParse *self, guint32 i, guint32 end)
{
  guint32 behind;

  if (i >= end || jalons_parse_token (self, i)->word != ',')
    return is_company_at (self, i, end);
  if (!is_company_at (self, i + 1, end))
    return FALSE;
  behind = jalons_text_span_at (self->text, i + 1)->end;
  return behind >= end
         || ((jalons_parse_token (self, behind)->flags & JALONS_TOKEN_PUNCT) != 0
             && !(behind + 1 < end
                  && (jalons_parse_token (self, behind + 1)->flags & JALONS_TOKEN_SPAN) != 0));
}

/* "Nvidia's venture arm", "OpenAI's startup fund": the money of that house. The token behind what
 * invests for the company that ends at token @i; @i where there is nothing of the sort. */
static guint32
skip_own_fund (JalonsParse *self, guint32 i, guint32 end)
{
  JalonsChunk fund = unread;

  if ((self->language & 2) == 0 || i + 1 >= end
      || (jalons_parse_token (self, i)->flags & JALONS_TOKEN_POSSESSIVE) == 0)
    return i;
  fund.first = i + 1;
  fund.end = i + 2;
  if (!jalons_parse_read_phrases (self, fund.first, end, &fund)
      || !jalons_chunk_is (&fund, JALONS_CLASS_DESC_FUND)
      || !jalons_chunk_ends_in (&fund, self->text, jalons_sign_discourse_descriptions_own_fund)
      || is_named_behind (self, fund.end, end))
    return i;
  return fund.end;
}

/**
 * jalons_parse_cut_chunks:
 * @self: a parse
 * @first: a token
 * @end: the token after the last
 *
 * Cuts these tokens into chunks.
 *
 * Returns: the token after the last chunk: @end, or before it where there are too many
 */
guint32
jalons_parse_cut_chunks (JalonsParse *self, guint32 first, guint32 end)
{
  const JalonsSpan *span
    = jalons_text_get_span (self->text, jalons_text_first_span (self->text, first));
  const JalonsSpan *spans_end = jalons_text_get_span (self->text, self->text->spans->len);
  guint32 i = first;
  guint8 depth = 0;

  for (guint n = 0; i < end && n < JALONS_PARSE_MAX_CHUNKS; n++)
    {
      JalonsChunk *chunk = get_room (self);

      *chunk = unread;
      chunk->first = i;
      chunk->end = i + 1;
      chunk->group = (gint16) n;
      if (span < spans_end && span->first == i)
        {
          chunk->type = (guint8) get_span_type (span);
          chunk->end = MIN (span->end, end);
          chunk->value = span->value;
          if (chunk->type == JALONS_CHUNK_AMOUNT)
            self->valued
              |= jalons_amounts_get (self->text, span->value)->sort == JALONS_AMOUNT_VALUATION;
          span++;
          if (chunk->type == JALONS_CHUNK_COMPANY && chunk->end < end
              && (span == spans_end || span->first >= chunk->end + 3))
            {
              guint32 fund;

              chunk->end = skip_ticker (self, chunk->end, end);
              fund = skip_own_fund (self, chunk->end, end);
              if (fund > chunk->end)
                jalons_parse_add_class (self, chunk, JALONS_CLASS_DESC_FUND);
              chunk->end = fund;
            }
        }
      else
        read_word (self, i, end, n > 0 ? chunk - 1 : NULL, chunk);
      if (chunk->end > i + 1 || chunk->type <= JALONS_CHUNK_DATE)
        jalons_parse_mark_inner_cues (self, chunk, end);
      if (chunk->type == JALONS_CHUNK_CLOSE && depth > 0)
        depth--;
      chunk->depth = depth;
      if (chunk->type == JALONS_CHUNK_OPEN && depth < 8)
        depth++;
      if (is_pronoun (chunk))
        chunk->type = JALONS_CHUNK_PRONOUN;
      self->types |= 1u << chunk->type;
      if (n < JALONS_PARSE_N_PLACES)
        self->places[chunk->type] |= G_GUINT64_CONSTANT (1) << n;
      self->classes |= chunk->classes;
      self->chunks->len = n + 1;
      i = chunk->end;
    }
  return i;
}
