/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/frames/jalons-frame-names.h"
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
 * @plain_length: the bytes of that spelling, where it is one word without accents: what has as many
 * bytes is spelled so; or 0
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
  guint8 plain_length;
} JalonsFramePhrase;

/** JALONS_FRAMES_ANY_LENGTH: accents tell nothing of a word; %JALONS_FRAMES_NO_LENGTH: they do,
 * however long it is. */
#define JALONS_FRAMES_ANY_LENGTH 0
#define JALONS_FRAMES_NO_LENGTH G_MAXUINT8

/**
 * JalonsWordMeaning:
 * @classes: its word classes, a set of a bit for each #JalonsWordClass
 * @features: of a verb or noun: a set of #JalonsVerbFeature
 * @lemma: as a verb: which, else %JALONS_FRAMES_NONE
 * @noun: as a noun: which, else %JALONS_FRAMES_NONE
 *
 * What phrases of one spelling make of it together.
 */
typedef struct
{
  guint64 classes;
  guint16 features;
  guint16 lemma;
  guint16 noun;
} JalonsWordMeaning;

/** JALONS_WORD_MEANING_NONE: what no phrase makes of it. */
#define JALONS_WORD_MEANING_NONE                                                                   \
  ((JalonsWordMeaning) { .lemma = JALONS_FRAMES_NONE, .noun = JALONS_FRAMES_NONE })

/** JALONS_WORD_BIT: the bit of a word in a set that may hold more words than it was given. */
#define JALONS_WORD_BIT(word) (G_GUINT64_CONSTANT (1) << ((word) & 63))

/**
 * JalonsTells:
 * @JALONS_TELLS_EVENT: an event
 * @JALONS_TELLS_CUE: something of an event told before, or who gave money
 * @JALONS_TELLS_MORE: more of a deal told before
 * @JALONS_TELLS_RELEASE: the release of a model spoken of before
 * @JALONS_TELLS_BUILDING: that something is built
 * @JALONS_TELLS_BUILT: what that is
 * @JALONS_TELLS_LED: who leads, or what sort of company gives money
 * @JALONS_TELLS_FIXED: what a verb before it does, maybe: it begins the fixed words of one
 * @JALONS_TELLS_WITH_OTHERS: something, maybe, with words behind it
 *
 * What a word can tell in a sentence without a sum and without a model.
 */
typedef enum
{
  JALONS_TELLS_EVENT = 1 << 0,
  JALONS_TELLS_CUE = 1 << 1,
  JALONS_TELLS_MORE = 1 << 2,
  JALONS_TELLS_RELEASE = 1 << 3,
  JALONS_TELLS_BUILDING = 1 << 4,
  JALONS_TELLS_BUILT = 1 << 5,
  JALONS_TELLS_LED = 1 << 6,
  JALONS_TELLS_FIXED = 1 << 7,
  JALONS_TELLS_WITH_OTHERS = 1 << 8,
} JalonsTells;

/**
 * JalonsFramePhrases:
 * @phrases: the phrases: those of more than one word, by the second, the longest first; those of
 * one word; and the same of %JALONS_PHRASE_CUE and %JALONS_PHRASE_HOME
 * @seconds: the second words of the first that have one, a set of %JALONS_WORD_BIT
 * @mark_seconds: those of the cues and homes
 * @n_long: how many of the first have more than one word
 * @n: how many there are of them
 * @n_long_marks: how many of the cues and homes have more than one word
 * @n_marks: how many there are of them
 * @tells: what the word tells by itself, a set of #JalonsTells
 * @plain_length: the bytes of the word where all the phrases of one word are @meaning
 * @meaning: what these make of it together
 * @telling_seconds: the words with which it tells more if they stand right behind it, and
 * @telling_fixed: if they stand anywhere behind it, both a set of %JALONS_WORD_BIT
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
  guint16 tells;
  guint8 plain_length;
  JalonsWordMeaning meaning;
  guint64 telling_seconds;
  guint64 telling_fixed;
} JalonsFramePhrases;

/**
 * JalonsFramePair:
 * @word: the first word of phrases
 * @second: their second word
 * @phrases: the phrases, the longest first
 * @marks: the cues and homes, the longest first
 * @n: how many phrases there are
 * @n_marks: how many cues and homes there are
 * @tells: what one or another of all these tells, a set of #JalonsTells
 *
 * The phrases that begin with two words.
 */
typedef struct
{
  guint32 word;
  guint32 second;
  const JalonsFramePhrase *phrases;
  const JalonsFramePhrase *marks;
  guint16 n;
  guint16 n_marks;
  guint16 tells;
} JalonsFramePair;

/**
 * JalonsFrameIndex:
 * @by_word: for each word the place of its phrases in @entries. Few words begin any: the others
 *   share the first entry
 * @entries: the phrases by their first word
 * @tells: for each word what it tells by itself: few tell anything
 * @pairs: the phrases of several words by the first two of these, a table of open addressing
 * @mask: one less than the places of that table
 *
 * The phrases of French, of English, or of both.
 */
typedef struct
{
  guint32 *by_word;
  JalonsFramePhrases *entries;
  guint16 *tells;
  JalonsFramePair *pairs;
  guint32 mask;
} JalonsFrameIndex;

/**
 * JalonsLemma:
 * @name: its infinitive
 * @first_trigger: the first of its triggers
 * @n_triggers: how many it has, those with fixed words first
 * @n_fixed: how many have fixed words
 * @flags: a set of #JalonsLemmaFlags
 * @language: 1 French, 2 English
 * @length: the bytes of @name
 */
typedef struct
{
  const char *name;
  guint16 first_trigger;
  guint16 n_triggers;
  guint16 n_fixed;
  guint8 flags;
  guint8 language;
  guint8 length;
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
 * @n_words: how many these are
 * @reflexive: whether the verb must be reflexive
 * @joins: whether its frame adds to a deal told before
 * @frame: the frame that it is a word of
 * @tells: what it tells, see jalons_frame_get_tells()
 */
typedef struct
{
  const guint32 *words;
  guint8 n_words;
  guint8 reflexive;
  guint8 joins;
  guint16 frame;
  guint16 tells;
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
const JalonsFrameIndex *jalons_frames_get_index (const JalonsFrames *self, guint language);
JalonsAuxiliary jalons_frames_get_auxiliary (const JalonsFrames *self, guint lemma);
const JalonsLemma *jalons_frames_get_lemma (guint lemma);
const JalonsTrigger *jalons_frames_get_trigger (const JalonsFrames *self, guint trigger);
const JalonsTrigger *
jalons_frames_get_triggers (const JalonsFrames *self, const JalonsLemma *lemma);
const guint16 *jalons_frames_get_noun (guint noun, guint *out_n);
const JalonsFrame *jalons_frames_get_frame (guint frame);
const JalonsHome *jalons_frames_get_home (guint home);
const guint16 *
jalons_frames_find_triggers (const JalonsFrames *self, guint lemma, guint32 word, guint *out_n);
guint64 jalons_frames_get_fixed_words (const JalonsFrames *self, guint lemma);
guint jalons_frames_find_lemma (const char *name, guint language);
void jalons_word_meaning_add (JalonsWordMeaning *self, const JalonsFramePhrase *phrase);

/* jalons-frame-tells.c */
guint jalons_frame_get_tells (const JalonsFrame *self);
guint jalons_frame_phrase_get_tells (const JalonsFramePhrase *self);

/* Where the search for two words begins in the table of an index. */
static inline guint32
jalons_frame_index_get_place (const JalonsFrameIndex *self, guint32 word, guint32 second)
{
  guint32 place = (word * 0x9e3779b1u ^ second) * 0x85ebca6bu;

  return (place ^ place >> 15) & self->mask;
}

/**
 * jalons_frame_index_find:
 * @self: an index
 * @word: a word of the lexicon
 *
 * Returns: (transfer none): the phrases that begin with it
 */
static inline const JalonsFramePhrases *
jalons_frame_index_find (const JalonsFrameIndex *self, guint32 word)
{
  return &self->entries[self->by_word[word]];
}

/**
 * jalons_frame_index_find_pair:
 * @self: an index
 * @word: a word of the lexicon
 * @second: the word behind it
 *
 * Returns: (transfer none): the phrases that begin with these two, maybe none
 */
static inline const JalonsFramePair *
jalons_frame_index_find_pair (const JalonsFrameIndex *self, guint32 word, guint32 second)
{
  const JalonsFramePair *pair = &self->pairs[jalons_frame_index_get_place (self, word, second)];

  while (pair->word != 0 && (pair->word != word || pair->second != second))
    pair = pair == &self->pairs[self->mask] ? self->pairs : pair + 1;
  return pair;
}

G_END_DECLS
