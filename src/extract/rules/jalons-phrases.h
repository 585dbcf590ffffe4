/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-tokens.h"

G_BEGIN_DECLS

/** JALONS_PHRASES_N_FIELDS: how many fields the meaning of a phrase can have. */
#define JALONS_PHRASES_N_FIELDS 32
/** JALONS_PHRASES_MAX_CAPTURES: how many slots one phrase can have. */
#define JALONS_PHRASES_MAX_CAPTURES 6

/** JALONS_PHRASES_SLOT: the symbol that stands for the slot @i in a phrase. */
#define JALONS_PHRASES_SLOT(i) (0x80000000u | (guint32) (i))

/**
 * JalonsMeaning:
 * @fields: small numbers, whose sense is the owner's
 * @set: a bit for each field that is set
 *
 * What a phrase means.
 */
typedef struct
{
  gint16 fields[JALONS_PHRASES_N_FIELDS];
  guint32 set;
} JalonsMeaning;

/**
 * JalonsCapture:
 * @slot: which slot
 * @first: the first token that filled it
 * @end: the token after the last
 * @value: what it says
 */
typedef struct
{
  guint32 slot;
  guint32 first;
  guint32 end;
  gint32 value;
} JalonsCapture;

/**
 * JalonsPhraseMatch:
 * @end: the token after the phrase
 * @meaning: (not owned): what it means
 * @n_captures: how many slots it has
 * @captures: what filled them, in order
 */
typedef struct
{
  guint32 end;
  const JalonsMeaning *meaning;
  guint32 n_captures;
  JalonsCapture captures[JALONS_PHRASES_MAX_CAPTURES];
} JalonsPhraseMatch;

/**
 * JalonsPhraseSlots:
 * @fill: fills a slot
 * @data: for @fill
 * @by_word: (array): for each word of the lexicon the slots that it may begin, a bit for each slot
 * @by_digit: the slots that a token with digits may begin
 * @always: the slots that any token may begin
 *
 * How slots are filled.
 */
typedef struct _JalonsPhraseSlots JalonsPhraseSlots;

/**
 * JalonsPhraseSlotFunc:
 * @data: the caller's
 * @slot: the slot to fill
 * @token: the token where it would begin
 * @out_value: (out): what it says
 *
 * Returns: the token after what fills the slot, or @token if nothing there does
 */
typedef guint32 (*JalonsPhraseSlotFunc) (gpointer data,
                                         guint slot,
                                         guint32 token,
                                         gint32 *out_value);

struct _JalonsPhraseSlots
{
  JalonsPhraseSlotFunc fill;
  gpointer data;
  const guint32 *by_word;
  guint32 by_digit;
  guint32 always;
};

/**
 * JalonsPhrases:
 *
 * A set of phrases, each a sequence of words and slots, in a tree. Built once, then immutable.
 */
typedef struct _JalonsPhrases JalonsPhrases;

/** JALONS_PHRASES_SMALL: of a word that is in much that is no phrase. */
#define JALONS_PHRASES_SMALL 1

/** JALONS_PHRASES_MARK: of a word that shows a phrase. */
#define JALONS_PHRASES_MARK 2

/**
 * JalonsPhrasePairFunc:
 * @first: the word or slot with which phrases begin
 * @second: the one that comes next in some of them
 * @data: the caller's
 */
typedef void (*JalonsPhrasePairFunc) (guint32 first, guint32 second, gpointer data);

JalonsPhrases *jalons_phrases_new (void);
void jalons_phrases_free (JalonsPhrases *self);
guint32 jalons_phrases_step (JalonsPhrases *self, guint32 node, guint32 symbol);
void jalons_phrases_end (JalonsPhrases *self, guint32 node, const JalonsMeaning *meaning);
gboolean jalons_phrases_starts (const JalonsPhrases *self, guint32 symbol);
gboolean jalons_phrases_is_phrase (const JalonsPhrases *self, guint32 symbol);
void
jalons_phrases_foreach_pair (const JalonsPhrases *self, JalonsPhrasePairFunc func, gpointer data);
void jalons_phrases_mark (const JalonsPhrases *self, guint8 *words, guint32 *slots);
gboolean jalons_phrases_match (const JalonsPhrases *self,
                               const JalonsToken *tokens,
                               guint32 first,
                               guint32 limit,
                               const JalonsPhraseSlots *slots,
                               JalonsPhraseMatch *out_match);

/**
 * jalons_phrase_slots_at:
 * @slots: how slots are filled
 * @token: a token
 *
 * Returns: the slots that @token may begin, a bit for each
 */
static inline guint32
jalons_phrase_slots_at (const JalonsPhraseSlots *slots, const JalonsToken *token)
{
  return slots->by_word[token->word] | slots->always
         | ((token->flags & JALONS_TOKEN_DIGIT) != 0 ? slots->by_digit : 0);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsPhrases, jalons_phrases_free)

G_END_DECLS
