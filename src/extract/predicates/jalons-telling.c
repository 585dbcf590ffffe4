/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a sentence cannot tell, seen at little cost: most verbs that tell of deals and releases are
 * ordinary ones, and most sentences that have them name no sum and no model. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-traits.h"

/* So many tokens behind a verb are looked at for the words that go with it. */
#define LONGEST_SEARCHED 500

/* So many sentences behind its name a model can be spoken of as "the model", "it". */
#define MODEL_REACH 2

/* A deal without a sum is told by a noun that stands for it, or its sum stands in the sentence
 * before. */
static gboolean
may_have_money (const JalonsReader *reader)
{
  return jalons_parse_has (&reader->parse, JALONS_CHUNK_AMOUNT)
         || jalons_parse_has (&reader->parse, JALONS_CHUNK_NOUN)
         || (reader->pending != JALONS_TEXT_NONE
             && reader->pending_sentence + 1 == reader->sentence);
}

static gboolean
may_have_model (const JalonsReader *reader)
{
  const JalonsDiscourse *discourse = &reader->discourse;

  return jalons_parse_has (&reader->parse, JALONS_CHUNK_MODEL)
         || (discourse->model != JALONS_TEXT_NONE
             && discourse->model_sentence + MODEL_REACH >= reader->sentence)
         || jalons_reader_opens_list (reader);
}

/**
 * jalons_reader_may_tell:
 * @reader: a reader that has parsed a sentence
 * @frame: a frame of one of its verbs
 *
 * Returns: %FALSE if that verb tells nothing here, whatever fills the roles of the frame
 */
gboolean
jalons_reader_may_tell (const JalonsReader *reader, const JalonsFrame *frame)
{
  if (frame->kind == JALONS_KIND_RELEASE)
    return may_have_model (reader);
  if (frame->joins)
    return reader->last_deal != JALONS_TEXT_NONE || reader->readings->len > reader->first_reading;
  if ((frame->needs & JALONS_NEED_MONEY) == 0 || may_have_money (reader))
    return TRUE;
  /* The cost of what is built may be told by the next sentence. */
  return (frame->needs & JALONS_NEED_INFRA) != 0
         && jalons_parse_has_class (&reader->parse, JALONS_CLASS_INFRA);
}

#define KIND_BIT(kind) (1u << (kind))
#define PARTIES (KIND_BIT (JALONS_SPAN_COMPANY) | KIND_BIT (JALONS_SPAN_PERSON))

/* Whether a deal may be given more investors by what stands in the sentence. */
static gboolean
is_open (const JalonsReader *reader, const JalonsReading *deal)
{
  return deal->kind == JALONS_KIND_INVESTMENT && deal->deal != JALONS_DEAL_ACQUISITION
         && deal->deal != JALONS_DEAL_TOTAL && jalons_deal_is_near (reader, deal);
}

/* The same of the deals told last. */
static gboolean
is_near_deal (const JalonsReader *reader)
{
  guint n = reader->readings->len;

  return (n > 0 && is_open (reader, jalons_reader_get (reader, n - 1)))
         || (reader->last_deal != JALONS_TEXT_NONE
             && is_open (reader, jalons_reader_get (reader, reader->last_deal)));
}

/* Whether the sentence may open what is told of another company than that of the last deal. */
static gboolean
may_open_entry (const JalonsReader *reader, const JalonsSentence *sentence)
{
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);

  return reader->last_deal != JALONS_TEXT_NONE
         && (block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_LIST_ITEM
             || jalons_text_has_flag (reader->text, sentence->first, JALONS_TOKEN_SPAN));
}

static gboolean
is_near_model (const JalonsReader *reader)
{
  return reader->discourse.model != JALONS_TEXT_NONE
         && reader->discourse.model_sentence + MODEL_REACH >= reader->sentence;
}

/* What a verb tells of @asked with the fixed words that begin with a token. */
static guint
find_fixed_tells_at (const JalonsFrames *frames,
                     guint lemma,
                     const JalonsToken *token,
                     const JalonsToken *end,
                     guint asked)
{
  guint tells = 0;
  guint n;
  const guint16 *triggers = jalons_frames_find_triggers (frames, lemma, token->word, &n);

  for (guint k = 0; k < n; k++)
    {
      const JalonsTrigger *trigger = jalons_frames_get_trigger (frames, triggers[k]);
      guint w = 1;

      if ((trigger->tells & asked & ~tells) == 0)
        continue;
      while (w < trigger->n_words && token + w < end && token[w].word == trigger->words[w])
        w++;
      if (w == trigger->n_words)
        tells |= trigger->tells;
    }
  return tells;
}

/* What the verbs that a word may be tell of @asked with fixed words behind it. In what goes on for
 * ever without a stop, where looking behind each verb would take the square of its length, they may
 * tell all. */
static guint
find_fixed_tells (const JalonsReader *reader,
                  const JalonsFrameIndex *index,
                  const JalonsFramePhrases *found,
                  const JalonsToken *behind,
                  const JalonsToken *end,
                  guint asked)
{
  guint tells = 0;

  if (end - behind > LONGEST_SEARCHED)
    return G_MAXUINT;
  for (const JalonsToken *token = behind; token < end; token++)
    {
      if ((found->telling_fixed & JALONS_WORD_BIT (token->word)) == 0
          || (index->tells[token->word] & JALONS_TELLS_FIXED) == 0)
        continue;
      for (guint i = 0; i < found->n; i++)
        {
          if (found->phrases[i].kind == JALONS_PHRASE_VERB)
            tells |= find_fixed_tells_at (reader->parse.frames, found->phrases[i].id, token, end,
                                          asked & ~tells);
        }
    }
  return tells;
}

static guint
find_phrase_tells (const JalonsReader *reader,
                   const JalonsFramePhrase *phrases,
                   guint n,
                   guint32 i,
                   guint32 end,
                   guint asked)
{
  guint tells = 0;

  for (guint k = 0; k < n; k++)
    {
      guint told = jalons_frame_phrase_get_tells (&phrases[k]) & asked;

      if ((told & ~tells) != 0 && jalons_parse_matches_phrase (&reader->parse, &phrases[k], i, end))
        tells |= told;
    }
  return tells;
}

/* What the phrases of several words that begin with a token tell of @asked. */
static guint
find_long_tells (
  const JalonsReader *reader, const JalonsFrameIndex *index, guint32 i, guint32 end, guint asked)
{
  const JalonsToken *token = jalons_text_get_token (reader->text, i);
  const JalonsFramePair *pair = jalons_frame_index_find_pair (index, token->word, token[1].word);

  if ((pair->tells & asked) == 0)
    return 0;
  return find_phrase_tells (reader, pair->phrases, pair->n, i, end, asked)
         | find_phrase_tells (reader, pair->marks, pair->n_marks, i, end, asked);
}

/* What the words of a sentence tell, a set of #JalonsTells: never less than what it does of
 * @refused and of what is built, but that the search ends with the first of @refused. */
static guint
find_tells (const JalonsReader *reader,
            const JalonsSentence *sentence,
            const JalonsFrameIndex *index,
            guint refused)
{
  const guint asked = refused | JALONS_TELLS_BUILDING | JALONS_TELLS_BUILT;
  const JalonsToken *tokens = reader->text->tokens->tokens;
  const JalonsToken *end = tokens + sentence->end;
  guint64 behind = 0;
  guint tells = 0;

  for (const JalonsToken *token = end - 1; token >= tokens + sentence->first; token--)
    {
      const JalonsFramePhrases *found;

      if (index->tells[token->word] == 0)
        continue;
      found = jalons_frame_index_find (index, token->word);
      tells |= found->tells & ((token->flags & JALONS_TOKEN_SPAN) == 0 ? ~0u : JALONS_TELLS_CUE);
      if ((found->telling_seconds & JALONS_WORD_BIT (token[1].word)) != 0)
        tells |= find_long_tells (reader, index, (guint32) (token - tokens), sentence->end,
                                  asked & ~tells);
      if ((found->telling_fixed & behind) != 0 && (token->flags & JALONS_TOKEN_SPAN) == 0)
        tells |= find_fixed_tells (reader, index, found, token + 1, end, asked & ~tells);
      if ((tells & refused) != 0)
        break;
      if ((found->tells & JALONS_TELLS_FIXED) != 0)
        behind |= JALONS_WORD_BIT (token->word);
    }
  return tells;
}

/* Whether it has a word that is neither a name nor a code: what has none is a label. */
static gboolean
has_plain_word (const JalonsReader *reader, const JalonsSentence *sentence)
{
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      if (!jalons_text_has_flag (reader->text, i,
                                 JALONS_TOKEN_SPAN | JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL
                                   | JALONS_TOKEN_UPPER | JALONS_TOKEN_DIGIT))
        return TRUE;
    }
  return FALSE;
}

/* Whether a number or a compound with a name ("SoftBank-led") may say what a party gave. */
static gboolean
has_loose_token (const JalonsReader *reader, const JalonsSentence *sentence)
{
  const JalonsText *text = reader->text;
  const guint8 *traits = jalons_text_get_traits (text);
  guint32 i = sentence->first;

  JALONS_TEXT_FOREACH_SPAN (text, span, reader->first_span, sentence->end)
    {
      const JalonsToken *behind = jalons_text_get_token (text, span->end);

      if (span->end < sentence->end && behind->word == '-'
          && (behind->flags & JALONS_TOKEN_SPAN) == 0)
        return TRUE;
    }
  /* All that has digits has this trait. */
  while ((i = jalons_traits_find (traits, i, sentence->end, JALONS_TRAIT_DATE)) < sentence->end)
    {
      const JalonsToken *token = jalons_text_get_token (text, i++);

      if ((token->flags & JALONS_TOKEN_SPAN) == 0 && jalons_token_is_number (token))
        return TRUE;
    }
  return FALSE;
}

/* Whether one who is named may be added to a deal near by without a word that says so: a fund may,
 * where the deal has nobody yet. */
static gboolean
may_be_added (const JalonsReader *reader, const JalonsSentence *sentence)
{
  const JalonsText *text = reader->text;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return TRUE;
  if (jalons_reader_get (reader, reader->last_deal)->n_investors > 0)
    return FALSE;
  JALONS_TEXT_FOREACH_SPAN (text, span, reader->first_span, sentence->end)
    {
      if (span->kind == JALONS_SPAN_PERSON
          || (span->kind == JALONS_SPAN_COMPANY
              && jalons_discourse_is_fund (&reader->discourse,
                                           jalons_text_get_name (text, span->value)->name)))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_idle:
 * @reader: a reader before a sentence
 * @sentence: the sentence
 * @kinds: what is named in it: a bit for each #JalonsSpanKind
 * @language: the languages to read in: 1 French, 2 English, 3 either
 *
 * Returns: whether nothing in the sentence can tell an event, or say anything of one told before,
 *   so that it but leads to whom the text speaks of. Many are: they name a company or follow a deal
 */
gboolean
jalons_reader_is_idle (const JalonsReader *reader,
                       const JalonsSentence *sentence,
                       guint kinds,
                       guint language)
{
  gboolean party = (kinds & PARTIES) != 0;
  gboolean near_deal;
  guint refused, tells;

  if ((kinds
       & (KIND_BIT (JALONS_SPAN_AMOUNT) | KIND_BIT (JALONS_SPAN_MODEL)
          | KIND_BIT (JALONS_SPAN_DATE)))
        != 0
      || (reader->pending != JALONS_TEXT_NONE && reader->pending_sentence + 1 == reader->sentence)
      || (party && may_open_entry (reader, sentence)))
    return FALSE;
  near_deal = is_near_deal (reader);
  if ((near_deal && party && may_be_added (reader, sentence))
      || (party && (has_loose_token (reader, sentence) || !has_plain_word (reader, sentence)))
      || jalons_reader_opens_list (reader))
    return FALSE;
  refused = JALONS_TELLS_EVENT | JALONS_TELLS_CUE;
  if (near_deal)
    refused |= JALONS_TELLS_MORE | (party ? JALONS_TELLS_LED : 0);
  if (is_near_model (reader))
    refused |= JALONS_TELLS_RELEASE;
  tells = find_tells (reader, sentence, jalons_frames_get_index (reader->parse.frames, language),
                      refused);
  return (tells & refused) == 0 && (~tells & (JALONS_TELLS_BUILDING | JALONS_TELLS_BUILT)) != 0;
}
