/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-frame-names.h"
#include "extract/jalons-grammar.h"

G_BEGIN_DECLS

/** JALONS_FRAMES_MAX_WORDS: the longest phrase of the grammar, in tokens. */
#define JALONS_FRAMES_MAX_WORDS 12

/** JALONS_FRAMES_SHORT: what is no longer, in bytes, may be told from another word by its accents
 * alone. */
#define JALONS_FRAMES_SHORT 8

/** JALONS_FRAMES_ALL_LANGUAGES: the set of all languages: 1 French, 2 English. */
#define JALONS_FRAMES_ALL_LANGUAGES 3

/** JALONS_FRAMES_NONE: no lemma, noun or frame. */
#define JALONS_FRAMES_NONE G_MAXUINT16

/**
 * JalonsPhraseKind:
 * @JALONS_PHRASE_CLASS: a word that holds sentences together, or has a meaning for them; its id is
 *   a #JalonsWordClass
 * @JALONS_PHRASE_CUE: says something of the claim it stands with; its id is a #JalonsCue
 * @JALONS_PHRASE_VERB: a form of a verb; its id is a lemma
 * @JALONS_PHRASE_NOUN: a form of a noun that some frame has; its id is the noun
 * @JALONS_PHRASE_HOME: a place where companies are at home; its id is a home
 */
typedef enum
{
  JALONS_PHRASE_CLASS,
  JALONS_PHRASE_CUE,
  JALONS_PHRASE_VERB,
  JALONS_PHRASE_NOUN,
  JALONS_PHRASE_HOME,
} JalonsPhraseKind;

/** JalonsLemmaFlags: what a verb does for other verbs and nouns. */
typedef enum
{
  JALONS_LEMMA_CONTROL = 1 << 0,
  JALONS_LEMMA_SUPPORT = 1 << 1,
  JALONS_LEMMA_PLAIN = 1 << 2,
  JALONS_LEMMA_MEASURE = 1 << 3,
  JALONS_LEMMA_LIGHT = 1 << 4,
} JalonsLemmaFlags;

/**
 * JalonsFramePhrase:
 * @words: the words after the first
 * @second: the first of these, or 0
 * @n_words: how many these are
 * @spelled: whether it depends on accents
 * @kind: a #JalonsPhraseKind
 * @language: a set: 1 << 0 French, 1 << 1 English
 * @id: what it is, by @kind
 * @features: for a verb and a noun, a set of #JalonsVerbFeature
 * @spelling: (nullable): its spelling with accents, where these must agree
 *
 * A phrase of the grammar.
 */
typedef struct
{
  const guint32 *words;
  const char *spelling;
  guint32 second;
  guint16 id;
  guint16 features;
  guint8 n_words;
  guint8 spelled;
  guint8 kind;
  guint8 language;
} JalonsFramePhrase;

/** JALONS_WORD_BIT: the bit of a word in a set that may hold more words than it was given. */
#define JALONS_WORD_BIT(word) (G_GUINT64_CONSTANT (1) << ((word) & 63))

/**
 * JalonsFramePhrases:
 * @phrases: the phrases, the longest first; behind them those of %JALONS_PHRASE_CUE and
 *   %JALONS_PHRASE_HOME, the longest first
 * @seconds: the second words of the first that have one, a set of %JALONS_WORD_BIT
 * @mark_seconds: those of the cues and homes
 * @n_long: how many of the first have more than one word
 * @n: how many there are of them
 * @n_long_marks: how many of the cues and homes have more than one word
 * @n_marks: how many there are of them
 *
 * The phrases that begin with a word.
 */
typedef struct
{
  const JalonsFramePhrase *phrases;
  guint64 seconds;
  guint64 mark_seconds;
  guint16 n_long;
  guint16 n;
  guint16 n_long_marks;
  guint16 n_marks;
} JalonsFramePhrases;

/**
 * JalonsLemma:
 * @name: its infinitive
 * @first_trigger: the first of its triggers
 * @n_triggers: how many it has, those with fixed words first
 * @flags: a set of #JalonsLemmaFlags
 * @language: 1 French, 2 English
 */
typedef struct
{
  const char *name;
  guint16 first_trigger;
  guint16 n_triggers;
  guint8 flags;
  guint8 language;
} JalonsLemma;

/**
 * JalonsAuxiliary:
 *
 * The verbs that carry others: "avoir" and "have", "être" and "be", "do".
 */
typedef enum
{
  JALONS_AUXILIARY_NONE,
  JALONS_AUXILIARY_HAVE,
  JALONS_AUXILIARY_BE,
  JALONS_AUXILIARY_DO,
} JalonsAuxiliary;

/**
 * JalonsTrigger:
 * @words: the fixed words that must follow the verb
 * @bit: the bit of the first of them in a set of words, see %JALONS_WORD_BIT; all bits where there
 * is none. A verb that has not this bit in @behind of its group does not match
 * @n_words: how many these are
 * @reflexive: whether the verb must be reflexive
 * @joins: whether its frame adds to a deal told before
 * @frame: the frame that it is a word of
 */
typedef struct
{
  const guint32 *words;
  guint64 bit;
  guint8 n_words;
  guint8 reflexive;
  guint8 joins;
  guint16 frame;
} JalonsTrigger;

/**
 * JalonsFrame:
 * @name: its name, language first: "fr.round.raise"
 * @kind: a #JalonsKind
 * @deal: a #JalonsDeal
 * @status: the #JalonsStatus that it gives by itself
 * @language: 1 French, 2 English
 * @weak: whether its words say something else as often
 * @gets: whether its subject gets what others give: who secures an investment is no investor
 * @joins: whether it adds to a deal told before
 * @needs: a set of #JalonsNeed
 * @subject: the roles of its subject, a set of #JalonsRoleBit
 * @object: those of its object
 * @agent: for nouns, those of the possessor, and of the subject of a verb that supports it
 * @preps: those of what its prepositions bring, by #JalonsPreposition
 *
 * How the press says one thing: which part each phrase around a word plays.
 */
typedef struct
{
  const char *name;
  guint8 kind;
  guint8 deal;
  guint8 status;
  guint8 language;
  guint8 weak;
  guint8 joins;
  guint16 needs;
  guint8 subject;
  guint8 object;
  guint8 agent;
  guint8 preps[JALONS_PREP_N];
  guint8 gets;
} JalonsFrame;

/** JALONS_HOME_MAX_COMPANIES: how many companies a place can be the home of, and one. */
#define JALONS_HOME_MAX_COMPANIES 8

/**
 * JalonsHome:
 * @country: the code of a country, or empty
 * @head: whether it is no place but somebody who heads companies
 * @companies: (array zero-terminated=1): the companies at home in a town, or headed
 *
 * A place or person by which a company can be called ("le géant de Redmond").
 */
typedef struct
{
  const char *country;
  gboolean head;
  const char *companies[JALONS_HOME_MAX_COMPANIES];
} JalonsHome;

/**
 * JalonsFrames:
 *
 * The grammar of events: phrases by their first word, verbs, nouns and frames.
 */
typedef struct _JalonsFrames JalonsFrames;

extern const JalonsGrammarPart jalons_frames_part;

const JalonsFrames *jalons_frames_get_default (void);
const JalonsFramePhrases *
jalons_frames_find (const JalonsFrames *self, guint32 word, guint language);
JalonsAuxiliary jalons_frames_get_auxiliary (const JalonsFrames *self, guint lemma);
const JalonsLemma *jalons_frames_get_lemma (guint lemma);
const JalonsTrigger *jalons_frames_get_trigger (const JalonsFrames *self, guint trigger);
const JalonsTrigger *
jalons_frames_get_triggers (const JalonsFrames *self, const JalonsLemma *lemma);
const guint16 *jalons_frames_get_noun (guint noun, guint *out_n);
const JalonsFrame *jalons_frames_get_frame (guint frame);
const JalonsHome *jalons_frames_get_home (guint home);
guint jalons_frames_find_lemma (const char *name, guint language);

G_END_DECLS
