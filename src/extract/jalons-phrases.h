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
/** JALONS_PHRASES_MAX_SLOTS: how many kinds of slots there can be. */
#define JALONS_PHRASES_MAX_SLOTS 24

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
 * JalonsPhraseSlotFunc:
 * @data: the caller's
 * @slot: the slot to fill
 * @token: the token where it would begin
 * @out_value: (out): what it says
 *
 * Returns: the token after what fills the slot, or @token if nothing there does
 */
typedef guint32 (*JalonsPhraseSlotFunc) (gpointer data,
                                         guint    slot,
                                         guint32  token,
                                         gint32  *out_value);

/**
 * JalonsPhrases:
 *
 * A set of phrases, each a sequence of words and slots, in a tree. Built once, then immutable.
 */
typedef struct _JalonsPhrases JalonsPhrases;

JalonsPhrases *jalons_phrases_new     (void);
void           jalons_phrases_free    (JalonsPhrases        *self);
guint32        jalons_phrases_step    (JalonsPhrases        *self,
                                       guint32               node,
                                       guint32               symbol);
void           jalons_phrases_end     (JalonsPhrases        *self,
                                       guint32               node,
                                       const JalonsMeaning  *meaning);
gboolean       jalons_phrases_starts  (const JalonsPhrases  *self,
                                       guint32               symbol);
gboolean       jalons_phrases_match   (const JalonsPhrases  *self,
                                       const JalonsToken    *tokens,
                                       guint32               first,
                                       guint32               limit,
                                       JalonsPhraseSlotFunc  func,
                                       gpointer              data,
                                       JalonsPhraseMatch    *out_match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsPhrases, jalons_phrases_free)

G_END_DECLS
