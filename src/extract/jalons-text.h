/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-tokens.h"
#include "domain/jalons-period.h"
#include "extract/jalons-words.h"

G_BEGIN_DECLS

/** JALONS_TEXT_NONE: no token, sentence, block, span or value. */
#define JALONS_TEXT_NONE G_MAXUINT32

/**
 * JalonsLanguage:
 *
 * The languages that are read. A text or block in no known language has %JALONS_LANGUAGE_NONE and
 * is read by what both have in common.
 */
typedef enum
{
  JALONS_LANGUAGE_NONE,
  JALONS_LANGUAGE_FR,
  JALONS_LANGUAGE_EN,
} JalonsLanguage;

/**
 * JalonsBlockKind:
 * @JALONS_BLOCK_PARAGRAPH: running text
 * @JALONS_BLOCK_TITLE: the headline of the article
 * @JALONS_BLOCK_HEADING: a heading inside the text, a kicker above the headline
 * @JALONS_BLOCK_LIST_ITEM: an item of a list or of a chronology
 * @JALONS_BLOCK_BYLINE: names the author
 * @JALONS_BLOCK_DATELINE: says when (and where) the article was published
 * @JALONS_BLOCK_CAPTION: stands under a picture
 * @JALONS_BLOCK_TEASER: leads to another article ("Lire aussi: …"): names count, events do not
 * @JALONS_BLOCK_DEBRIS: what a web page leaves in a text: menus, cookies, copyright. Neither names
 * nor events count
 *
 * What a block is. Events are told by paragraphs, list items, headings, captions and the title.
 */
typedef enum
{
  JALONS_BLOCK_PARAGRAPH,
  JALONS_BLOCK_TITLE,
  JALONS_BLOCK_HEADING,
  JALONS_BLOCK_LIST_ITEM,
  JALONS_BLOCK_BYLINE,
  JALONS_BLOCK_DATELINE,
  JALONS_BLOCK_CAPTION,
  JALONS_BLOCK_TEASER,
  JALONS_BLOCK_DEBRIS,
} JalonsBlockKind;

/**
 * JalonsBlock:
 * @first_token: its first token
 * @end_token: the token after its last
 * @first_sentence: its first sentence
 * @end_sentence: the sentence after its last
 * @kind: a #JalonsBlockKind
 * @language: a #JalonsLanguage
 *
 * A paragraph, heading or line: what stands between line breaks that mean something. A block has at
 * least one sentence. All blocks together hold all tokens, in order.
 */
typedef struct
{
  guint32 first_token;
  guint32 end_token;
  guint32 first_sentence;
  guint32 end_sentence;
  guint8 kind;
  guint8 language;
} JalonsBlock;

/**
 * JalonsSentence:
 * @first: its first token, which has %JALONS_TOKEN_SENTENCE
 * @end: the token after its last
 * @block: the block in which it stands
 *
 * A sentence, its final mark and closing quotation mark included. All sentences together hold all
 * tokens, in order.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 block;
} JalonsSentence;

/**
 * JalonsSpanKind:
 * @JALONS_SPAN_COMPANY: a company, lab, fund or investor; value: an index into #JalonsText.names
 * @JALONS_SPAN_MODEL: an AI model or chatbot; value: an index into #JalonsText.names
 * @JALONS_SPAN_PERSON: a person; value: an index into #JalonsText.names
 * @JALONS_SPAN_MEDIA: a newspaper or agency; value: an index into #JalonsText.names
 * @JALONS_SPAN_PLACE: a state, town or region, as far as known; value: an index into
 * #JalonsText.names
 * @JALONS_SPAN_AMOUNT: a sum of money; value: an index into the amounts stage's array
 * @JALONS_SPAN_DATE: a date or relative phrase; value: an index into the dates stage's array
 * @JALONS_SPAN_DESCRIPTION: a phrase that stands for a company or model ("la start-up"); value: as
 * the descriptions stage says
 */
typedef enum
{
  JALONS_SPAN_COMPANY,
  JALONS_SPAN_MODEL,
  JALONS_SPAN_PERSON,
  JALONS_SPAN_MEDIA,
  JALONS_SPAN_PLACE,
  JALONS_SPAN_AMOUNT,
  JALONS_SPAN_DATE,
  JALONS_SPAN_DESCRIPTION,
} JalonsSpanKind;

/**
 * JalonsSpan:
 * @first: its first token
 * @end: the token after its last
 * @kind: a #JalonsSpanKind
 * @flags: for the stage that made it
 * @confidence: how sure that stage is, in percent
 * @value: an index into the array of values of its kind
 *
 * Something recognised in the text.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 value;
  guint8 kind;
  guint8 confidence;
  guint16 flags;
} JalonsSpan;

/**
 * JalonsName:
 * @span_kind: a #JalonsSpanKind: company, model, person, media or place
 * @kind: for a company, a #JalonsCompanyKind, as far as known: descriptions ("le fonds") go by it
 * @known: whether the catalogue has it
 * @confidence: how sure the reader is, in percent
 * @name: (not owned): the canonical name, kept by the catalogue or by #JalonsText.strings
 * @record: for a known name, its index among the catalogue's companies or models; else
 *   %JALONS_TEXT_NONE. A model of a known family without a record of its own has none
 * @maker: for a model, the index in #JalonsText.names of its maker where the text names it, else
 *   %JALONS_TEXT_NONE
 * @maker_name: (not owned) (nullable): for a model, the canonical name of its maker, as far as
 * known by the catalogue
 * @n_spans: how many spans name it
 * @reason: a #JalonsReason: what decided that this is a name
 * @supposed: whether nothing says yet that it is a company's but that it may be one
 * @giver: whether it may be one only of those who give
 * @topic: whether it may be one that sentences speak of without its name
 *
 * One person, company, model … that the text names, once or more often; all its spans have its
 * index as value.
 */
typedef struct
{
  guint8 span_kind;
  guint8 kind;
  guint8 known;
  guint8 confidence;
  const char *name;
  guint32 record;
  guint32 maker;
  const char *maker_name;
  guint32 n_spans;
  guint8 reason;
  guint8 supposed;
  guint8 giver;
  guint8 topic;
} JalonsName;

/**
 * JalonsText:
 * @tokens: (owned): the tokens
 * @traits: (element-type guint8): for each token a set of #JalonsTrait, with
 *   %JALONS_TRAITS_PADDING readable ones behind them
 * @language: the main #JalonsLanguage
 * @blocks: (element-type JalonsBlock): the blocks
 * @sentences: (element-type JalonsSentence): the sentences
 * @spans: (element-type JalonsSpan): what was recognised so far, in the order of the text, none
 *   overlapping another. Change it through jalons_text_add_spans() only
 * @merged_spans: (element-type JalonsSpan): where these and new ones are merged
 * @names: (element-type JalonsName): the names
 * @amounts: (element-type JalonsAmount): the sums of money, see jalons-amounts.h
 * @dates: (element-type JalonsDateExpression): what says when, see jalons-dates.h
 * @has_governing: whether one of these heads other lines, or a chronology's
 * @strings: keeps names that the catalogue has not
 * @title_block: the block that is the headline, or %JALONS_TEXT_NONE
 * @title_start: first byte of the headline (a date may stand before it in its line)
 * @title_end: the byte after it
 * @published: the date of publication that the text itself shows; unknown where it shows none
 * @published_first: first token of the words that say so, or %JALONS_TEXT_NONE
 * @published_end: the token after them
 * @author: (owned) (nullable): the byline's name
 * @publisher: the index in @names of the company whose page it is, or %JALONS_TEXT_NONE
 * @speaker: the same of the company where the one works who is asked, or of whom the head tells
 * @first_person: whether somebody speaks on the page of himself: "we", "nous"
 * @source: (owned) (nullable): the newspaper or agency that the head names
 *
 * What the stages of reading know of one text. Each stage fills in its own part and reads the
 * others' through this header alone, in this order: tokens, blocks and sentences, language, head,
 * names, amounts, dates, clauses, events.
 */
typedef struct
{
  JalonsTokens *tokens;
  JalonsArray traits[1];
  JalonsLanguage language;
  JalonsArray blocks[1];
  JalonsArray sentences[1];
  JalonsArray spans[1];
  JalonsArray merged_spans[1];
  JalonsArray names[1];
  JalonsArray amounts[1];
  JalonsArray dates[1];
  gboolean has_governing;
  GStringChunk *strings;
  guint32 title_block;
  guint32 title_start;
  guint32 title_end;
  JalonsPeriod published;
  guint32 published_first;
  guint32 published_end;
  char *author;
  guint32 publisher;
  guint32 speaker;
  gboolean first_person;
  char *source;
} JalonsText;

JalonsText *jalons_text_new (JalonsTokens *tokens);
void jalons_text_free (JalonsText *self);

void jalons_text_add_spans (JalonsText *self, const JalonsSpan *spans, guint32 n_spans);
const JalonsSpan *jalons_text_span_at (const JalonsText *self, guint32 token);
guint32 jalons_text_first_span (const JalonsText *self, guint32 token);
guint32 jalons_text_sentence_at (const JalonsText *self, guint32 token);
guint jalons_text_read_year (const JalonsText *self, guint32 token);

guint32 jalons_text_add_name (JalonsText *self, JalonsSpanKind kind, const char *name);

/* The traits of all tokens. */
static inline const guint8 *
jalons_text_get_traits (const JalonsText *self)
{
  return (const guint8 *) self->traits->data;
}

/* jalons_text_get_…: the item at an index of one of the arrays. */
static inline JalonsBlock *
jalons_text_get_block (const JalonsText *self, guint32 i)
{
  return &g_array_index (self->blocks, JalonsBlock, i);
}

static inline JalonsSentence *
jalons_text_get_sentence (const JalonsText *self, guint32 i)
{
  return &g_array_index (self->sentences, JalonsSentence, i);
}

static inline JalonsSpan *
jalons_text_get_span (const JalonsText *self, guint32 i)
{
  return &g_array_index (self->spans, JalonsSpan, i);
}

static inline JalonsName *
jalons_text_get_name (const JalonsText *self, guint32 i)
{
  return &g_array_index (self->names, JalonsName, i);
}

static inline const JalonsToken *
jalons_text_get_token (const JalonsText *self, guint32 i)
{
  return &self->tokens->tokens[i];
}

/**
 * JALONS_TEXT_FOREACH_SPAN:
 * @text: a text
 * @span: the name of a variable, a `const JalonsSpan *`
 * @i: the number of the span to begin with
 * @end: a token
 *
 * Goes through the spans of a text that begin before @end.
 */
#define JALONS_TEXT_FOREACH_SPAN(text, span, i, end)                                               \
  for (const JalonsSpan *span = (const JalonsSpan *) (gconstpointer) (text)->spans->data + (i),    \
                        *span##_end = (const JalonsSpan *) (gconstpointer) (text)->spans->data     \
                                      + (text)->spans->len;                                        \
       span < span##_end && span->first < (end); span++)

/**
 * jalons_token_has_flag:
 * @token: a token
 * @flags: a set of #JalonsTokenFlags
 *
 * Returns: whether it has one of @flags
 */
static inline gboolean
jalons_token_has_flag (const JalonsToken *token, guint flags)
{
  return (token->flags & flags) != 0;
}

/* Whether no space stands before a token. */
static inline gboolean
jalons_token_is_glued (const JalonsToken *token)
{
  return jalons_token_has_flag (token, JALONS_TOKEN_GLUED);
}

/* Whether the token at @i has one of a set of #JalonsTokenFlags. */
static inline gboolean
jalons_text_has_flag (const JalonsText *self, guint32 i, guint flags)
{
  return jalons_token_has_flag (jalons_text_get_token (self, i), flags);
}

/* Whether the token at @i is a punctuation mark, see jalons_token_is_mark(). */
static inline gboolean
jalons_text_is_mark (const JalonsText *self, guint32 i, guint32 mark)
{
  return jalons_token_is_mark (jalons_text_get_token (self, i), mark);
}

/**
 * jalons_text_is_word:
 * @self: a text
 * @token: one of its tokens
 * @word: a word in small ASCII letters
 *
 * Returns: whether the token is that word, in letters small or big
 */
static inline gboolean
jalons_text_is_word (const JalonsText *self, const JalonsToken *token, const char *word)
{
  return jalons_words_are (self->tokens->text + token->start, token->length, word);
}

/**
 * jalons_text_is_one_of:
 * @self: a text
 * @first: a token
 * @end: the token after the last
 * @words: (array zero-terminated=1): words, or phrases written with single blanks
 *
 * Returns: whether the tokens as they are written are one of @words, in the same case
 */
static inline gboolean
jalons_text_is_one_of (const JalonsText *self, guint32 first, guint32 end, const JalonsSign *words)
{
  guint32 start = jalons_text_get_token (self, first)->start;

  return first < end
         && jalons_words_have_bytes (words, self->tokens->text + start,
                                     jalons_token_get_end (jalons_text_get_token (self, end - 1))
                                       - start);
}

/**
 * jalons_text_is_in_any_case:
 * @self: a text
 * @i: a token
 * @words: words in lower case, of letters of Latin-1
 *
 * Returns: whether the token is one of @words, whatever the case, with accents or without
 */
static inline gboolean
jalons_text_is_in_any_case (const JalonsText *self, guint32 i, const JalonsSign *words)
{
  const JalonsToken *token = jalons_text_get_token (self, i);

  return jalons_words_have_in_any_case (words, self->tokens->text + token->start, token->length);
}

/**
 * jalons_block_tells_events:
 * @block: a block
 *
 * Returns: whether events may be read from it
 */
static inline gboolean
jalons_block_tells_events (const JalonsBlock *block)
{
  return block->kind <= JALONS_BLOCK_LIST_ITEM || block->kind == JALONS_BLOCK_CAPTION;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsText, jalons_text_free)

G_END_DECLS
