/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"
#include "extract/frames/jalons-frames.h"

G_BEGIN_DECLS

/* The tables that data/grammar/compile-grammar.py makes from data/grammar. */

typedef struct
{
  const char *text;
  guint16 id;
  guint16 features;
  guint8 kind;
  guint8 language;
} JalonsPhraseSource;

typedef struct
{
  const char *words;
  guint16 lemma;
  guint16 frame;
  guint8 reflexive;
} JalonsTriggerSource;

typedef struct
{
  guint16 first_frame;
  guint16 n_frames;
} JalonsNounSource;

/* A phrase and the word of the lexicon with which it begins. */
typedef struct
{
  guint32 word;
  JalonsFramePhrase phrase;
} JalonsFrameEntry;

int jalons_frame_entry_compare (gconstpointer a, gconstpointer b);
gboolean jalons_frame_phrase_depends_on_ending (const JalonsFramePhrase *phrase);

/* Fills @index with what the sorted @entries have of a language, and with what the words of the
 * lexicon, @n_lexicon of them, mean and tell there. */
void jalons_frame_index_build (JalonsFrameIndex *index,
                               const JalonsFrames *frames,
                               guint32 n_lexicon,
                               GArray *entries,
                               guint language);
guint32
jalons_frame_index_tell (JalonsFrameIndex *self, const JalonsFrames *frames, guint32 n_entries);

extern const JalonsPhraseSource jalons_phrase_sources[];
extern const guint jalons_n_phrase_sources;
extern const JalonsTriggerSource jalons_trigger_sources[];
extern const guint jalons_n_trigger_sources;
extern const JalonsLemma jalons_lemmas[];
extern const guint jalons_n_lemmas;
extern const JalonsNounSource jalons_nouns[];
extern const guint jalons_n_nouns;
extern const guint16 jalons_noun_frames[];
extern const JalonsHome jalons_homes[];
extern const guint jalons_n_homes;
extern const JalonsFrame jalons_frames[];
extern const guint jalons_n_frames;

G_END_DECLS
