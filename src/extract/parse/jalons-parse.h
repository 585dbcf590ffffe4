/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/frames/jalons-frames.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/** JALONS_PARSE_MAX_CHUNKS: a longer sentence is read in parts. */
#define JALONS_PARSE_MAX_CHUNKS 320
/** JALONS_PARSE_N_CHUNKS: few sentences have more. */
#define JALONS_PARSE_N_CHUNKS 64

/** JALONS_PARSE_MAX_GAP: how many chunks may stand between a verb and its fixed words. */
#define JALONS_PARSE_MAX_GAP 7

/** JALONS_CHUNK_NONE: no chunk or clause. */
#define JALONS_CHUNK_NONE (-1)

/**
 * JalonsChunkType:
 *
 * What a stretch of a sentence is to the grammar. The types up to %JALONS_CHUNK_PRONOUN can play a
 * part in an event.
 */
typedef enum
{
  JALONS_CHUNK_COMPANY,
  JALONS_CHUNK_MODEL,
  JALONS_CHUNK_PERSON,
  JALONS_CHUNK_MEDIA,
  JALONS_CHUNK_PLACE,
  JALONS_CHUNK_AMOUNT,
  JALONS_CHUNK_DATE,
  JALONS_CHUNK_DESCRIPTION,
  JALONS_CHUNK_PRONOUN,
  JALONS_CHUNK_NOUN,
  JALONS_CHUNK_VERB,
  JALONS_CHUNK_FUNCTION,
  JALONS_CHUNK_WORD,
  JALONS_CHUNK_NUMBER,
  JALONS_CHUNK_POSSESSIVE,
  JALONS_CHUNK_COMMA,
  JALONS_CHUNK_COLON,
  JALONS_CHUNK_SEMICOLON,
  JALONS_CHUNK_STOP,
  JALONS_CHUNK_OPEN,
  JALONS_CHUNK_CLOSE,
  JALONS_CHUNK_DASH,
  JALONS_CHUNK_QUOTE,
  JALONS_CHUNK_MARK,
} JalonsChunkType;

/** JALONS_PARSE_N_PLACES: of so many chunks is known where each type stands: of those of nearly
 * every sentence. */
#define JALONS_PARSE_N_PLACES 64

/** JALONS_CLASS_BIT: the bit of a #JalonsWordClass in a set. */
#define JALONS_CLASS_BIT(class) (G_GUINT64_CONSTANT (1) << (class))

/** JalonsChunkFlags: what a word is in its sentence. */
typedef enum
{
  JALONS_CHUNK_SUBJECT_RELATIVE = 1 << 0,
  JALONS_CHUNK_OBJECT_RELATIVE = 1 << 1,
  JALONS_CHUNK_COMPLEMENTIZER = 1 << 2,
  JALONS_CHUNK_SUBORDINATOR = 1 << 3,
  JALONS_CHUNK_FINITE = 1 << 4,
  JALONS_CHUNK_PARTICIPLE = 1 << 5,
  JALONS_CHUNK_AUXILIARY = 1 << 6,
  JALONS_CHUNK_INFINITIVE = 1 << 7,
  JALONS_CHUNK_TAKEN = 1 << 8,
  JALONS_CHUNK_MODIFIER = 1 << 9,
} JalonsChunkFlags;

/**
 * JalonsChunk:
 * @first: its first token
 * @end: the token after its last
 * @type: a #JalonsChunkType
 * @prep: the #JalonsPreposition that governs it
 * @clause: the clause in which it stands
 * @features: of a verb or noun: a set of #JalonsVerbFeature
 * @lemma: of a verb: which, else %JALONS_FRAMES_NONE
 * @noun: of a noun that some frame has: which, else %JALONS_FRAMES_NONE
 * @governor: what its preposition hangs on, a chunk, or %JALONS_CHUNK_NONE
 * @group: the first chunk of the coordination to which it belongs; itself where it stands alone
 * @last: of the first chunk of a coordination: the last that belongs to it
 * @relative: of a relative pronoun or participle: its antecedent
 * @possessor: whose it is ("Google's stake"): a chunk, or %JALONS_CHUNK_NONE
 * @carrier: of a verb: the auxiliary or verb that it depends on, or %JALONS_CHUNK_NONE
 * @depth: how many brackets it stands in
 * @flags: a set of #JalonsChunkFlags
 * @value: of a span: its value
 * @classes: the word classes it has, a set of %JALONS_CLASS_BIT
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint8 type;
  guint8 prep;
  guint8 depth;
  guint16 flags;
  gint16 clause;
  guint16 features;
  guint16 lemma;
  guint16 noun;
  gint16 governor;
  gint16 group;
  gint16 last;
  gint16 relative;
  gint16 possessor;
  gint16 carrier;
  guint32 value;
  guint64 classes;
} JalonsChunk;

/**
 * JalonsCueMark:
 * @first: its first token
 * @end: the token after its last
 * @cue: a #JalonsCue, or %JALONS_CUE_N for a home
 * @home: the number of the home
 *
 * A word that says something of the claim it stands with, or where a company is at home.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint8 cue;
  guint8 home;
} JalonsCueMark;

/**
 * JalonsVerbGroup:
 * @verb: the chunk of the verb itself
 * @head: the chunk of the finite verb that carries it (itself where there is none)
 * @clause: its clause
 * @features: the features of the whole: tense from the head
 * @passive: whether its subject suffers what it says
 * @participle: whether it is a participle that hangs on a noun
 * @negated: whether it is negated
 * @reflexive: whether a reflexive pronoun stands before it
 * @conditional: whether the head or an auxiliary is conditional
 * @causative: whether another verb makes or sees somebody do it ("fait entrer", "se voit verser")
 * @subject: the chunk of its grammatical subject, or %JALONS_CHUNK_NONE
 * @first_match: the first of its matches, see jalons_reader_get_matches()
 * @n_matches: how many it has
 */
typedef struct
{
  gint16 verb;
  gint16 head;
  gint16 subject;
  guint16 features;
  guint8 passive;
  guint8 participle;
  guint8 negated;
  guint8 reflexive;
  guint8 infinitive;
  guint8 conditional;
  guint8 causative;
  guint16 first_match;
  guint16 n_matches;
} JalonsVerbGroup;

/**
 * JalonsClause:
 * @first: its first chunk
 * @end: the chunk after its last
 * @parent: the clause in which it is embedded, or %JALONS_CHUNK_NONE
 * @antecedent: for a relative clause, the chunk on which it hangs
 * @head: its finite verb
 */
typedef struct
{
  gint16 first;
  gint16 end;
  gint16 parent;
  gint16 antecedent;
  gint16 head;
  guint8 relative;
  guint8 subordinate;
} JalonsClause;

/**
 * JalonsParse:
 * @text: the text
 * @tokens: its tokens
 * @frames: the grammar
 * @index: the phrases of the languages to read in
 * @language: these languages: 1 French, 2 English, 3 either
 * @sentence: the sentence
 * @types: the types of its chunks as they were cut, a bit each
 * @places: for each type which of the first %JALONS_PARSE_N_PLACES chunks have it, a bit each, so
 *   that nobody has to go through all of them; see jalons-parse-search.h
 * @classes: the word classes of all of them, a set of %JALONS_CLASS_BIT
 * @valued: whether one of its sums is what a company is worth
 * @past: whether it is for sentences that were passed
 * @cued: what its cues are, a bit for each #JalonsCue
 * @chunks: (element-type JalonsChunk)
 * @cues: (element-type JalonsCueMark)
 * @clauses: (element-type JalonsClause)
 * @groups: (element-type JalonsVerbGroup): the verbs, in order
 *
 * The shallow parse of one sentence.
 */
typedef struct
{
  const JalonsText *text;
  const JalonsToken *tokens;
  const JalonsFrames *frames;
  const JalonsFrameIndex *index;
  guint language;
  guint32 sentence;
  guint32 first;
  guint32 end;
  guint32 types;
  guint64 places[JALONS_CHUNK_MARK + 1];
  guint64 classes;
  guint64 cued;
  gboolean valued;
  gboolean past;
  JalonsArray chunks[1];
  JalonsArray cues[1];
  JalonsArray clauses[1];
  JalonsArray groups[1];
} JalonsParse;

void jalons_parse_init (JalonsParse *self, const JalonsText *text, gboolean past);
void jalons_parse_clear (JalonsParse *self);
guint32 jalons_parse_sentence (
  JalonsParse *self, guint32 sentence, guint32 first, guint32 end, guint language);
guint32 jalons_parse_keep (const JalonsParse *self, JalonsArray *kept);
const JalonsParse *jalons_parse_recall (const JalonsArray *kept, guint32 place);

/* jalons-chunk-phrases.c */
gboolean jalons_parse_read_phrases (JalonsParse *self, guint32 i, guint32 end, JalonsChunk *chunk);
void jalons_parse_mark_inner_cues (JalonsParse *self, const JalonsChunk *chunk, guint32 end);
gboolean jalons_parse_matches_phrase (const JalonsParse *self,
                                      const JalonsFramePhrase *phrase,
                                      guint32 i,
                                      guint32 end);
/* jalons-chunks.c */
guint32 jalons_parse_cut_chunks (JalonsParse *self, guint32 first, guint32 end);
/* jalons-descriptions.c */
void jalons_parse_mark_descriptions (JalonsParse *self);
gboolean jalons_parse_is_modifier (const JalonsParse *self, int i, JalonsPreposition prep);
/* jalons-phrase-lists.c */
gboolean jalons_parse_renames (const JalonsParse *self, int i, const JalonsChunk *list);
gboolean jalons_parse_begins_clause (const JalonsParse *self, int i, const JalonsChunk *list);
gboolean jalons_parse_owns_deal (const JalonsParse *self, int i);
gboolean jalons_parse_owns_next_deal (const JalonsParse *self, int i);
gboolean jalons_parse_is_apposition (const JalonsParse *self, const JalonsChunk *first, int second);
gboolean jalons_parse_is_home_of_next (const JalonsParse *self, int i);
/* jalons-roles.c */
void jalons_parse_mark_roles (JalonsParse *self);
/* jalons-word-types.c */
void
jalons_parse_settle_type (const JalonsParse *self, JalonsChunk *chunk, const JalonsChunk *previous);
/* jalons-phrase-structure.c */
void jalons_parse_attach_phrases (JalonsParse *self);
/* jalons-clause-antecedents.c */
int jalons_parse_find_antecedent (const JalonsParse *self, int i);
/* jalons-clauses.c */
void jalons_parse_find_clauses (JalonsParse *self);
/* jalons-participles.c */
gboolean jalons_parse_is_bare_participle (const JalonsParse *self, int i);
/* jalons-verb-types.c */
void jalons_parse_type_verbs (JalonsParse *self);
/* jalons-subjects-shared.c */
int jalons_parse_find_shared_subject (const JalonsParse *self, int head);
int jalons_parse_find_intended_subject (const JalonsParse *self, const JalonsVerbGroup *group);
/* jalons-subjects.c */
void jalons_parse_free_subject (JalonsParse *self, int verb);
int jalons_parse_find_subject (const JalonsParse *self, const JalonsVerbGroup *group);
int jalons_parse_find_dative (const JalonsParse *self, int i);
int jalons_parse_find_participle_noun (const JalonsParse *self, int i);
gint16 jalons_parse_find_main_subject (const JalonsParse *self, int i);
/* jalons-subjects-behind.c */
int jalons_parse_find_subject_behind (const JalonsParse *self, int verb);
int jalons_parse_find_turned_subject (const JalonsParse *self, const JalonsVerbGroup *group);
/* jalons-verbs.c */
void jalons_parse_find_verbs (JalonsParse *self);
guint jalons_verb_group_get_subject_roles (const JalonsParse *parse, const JalonsVerbGroup *group);
gboolean jalons_verb_group_gives (const JalonsParse *parse, const JalonsVerbGroup *group);

static inline const JalonsToken *
jalons_parse_token (const JalonsParse *self, guint32 i)
{
  return &self->tokens[i];
}

static inline JalonsChunk *
jalons_parse_chunk (const JalonsParse *self, int i)
{
  return &g_array_index (self->chunks, JalonsChunk, i);
}

static inline JalonsClause *
jalons_parse_clause (const JalonsParse *self, int i)
{
  return &g_array_index (self->clauses, JalonsClause, i);
}

/* Makes a chunk of the sentence something else than it was cut as. */
static inline void
jalons_parse_set_type (JalonsParse *self, int i, JalonsChunkType type)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if (i < JALONS_PARSE_N_PLACES)
    {
      self->places[chunk->type] &= ~(G_GUINT64_CONSTANT (1) << i);
      self->places[type] |= G_GUINT64_CONSTANT (1) << i;
    }
  chunk->type = (guint8) type;
}

/* Whether a sentence has a name, sum or date of that type. */
static inline gboolean
jalons_parse_has (const JalonsParse *self, JalonsChunkType type)
{
  return (self->types >> type & 1) != 0;
}

/* Whether a word of the sentence has that class. */
static inline gboolean
jalons_parse_has_class (const JalonsParse *self, JalonsWordClass word_class)
{
  return (self->classes & JALONS_CLASS_BIT (word_class)) != 0;
}

/* Gives a chunk of the sentence one more class. */
static inline void
jalons_parse_add_class (JalonsParse *self, JalonsChunk *chunk, JalonsWordClass word_class)
{
  chunk->classes |= JALONS_CLASS_BIT (word_class);
  self->classes |= JALONS_CLASS_BIT (word_class);
}

static inline gboolean
jalons_chunk_is (const JalonsChunk *chunk, JalonsWordClass word_class)
{
  return (chunk->classes & JALONS_CLASS_BIT (word_class)) != 0;
}

/* The tenses and moods of a finite verb. */
#define JALONS_VERB_FINITE                                                                         \
  (JALONS_VERB_PRES | JALONS_VERB_PAST | JALONS_VERB_IMPF | JALONS_VERB_FUT | JALONS_VERB_COND     \
   | JALONS_VERB_SUBJ)

/* Whether a chunk is a word that may stand anywhere between a subject, its verb and its object. */
static inline gboolean
jalons_chunk_is_light (const JalonsChunk *chunk)
{
  const guint64 light = JALONS_CLASS_BIT (JALONS_CLASS_ADV) | JALONS_CLASS_BIT (JALONS_CLASS_NEG)
                        | JALONS_CLASS_BIT (JALONS_CLASS_CLITIC)
                        | JALONS_CLASS_BIT (JALONS_CLASS_REFLEXIVE)
                        | JALONS_CLASS_BIT (JALONS_CLASS_ONLY);

  return chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & light) != 0;
}

/* The infinitive of a verb. */
static inline const char *
jalons_chunk_get_infinitive (const JalonsChunk *verb)
{
  return jalons_frames_get_lemma (verb->lemma)->name;
}

/* What a verb is to other verbs. */
static inline JalonsAuxiliary
jalons_parse_get_auxiliary (const JalonsParse *self, const JalonsChunk *verb)
{
  return jalons_frames_get_auxiliary (self->frames, verb->lemma);
}

/* Whether a chunk can be a party. */
static inline gboolean
jalons_chunk_is_party (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_DESCRIPTION
         || chunk->type == JALONS_CHUNK_PRONOUN || chunk->type == JALONS_CHUNK_PERSON;
}

/* Whether what a preposition brings may have given the money. */
static inline gboolean
jalons_preposition_brings_investors (JalonsPreposition prep)
{
  return prep == JALONS_PREP_FROM || prep == JALONS_PREP_LED || prep == JALONS_PREP_BY
         || prep == JALONS_PREP_WITH || prep == JALONS_PREP_AMONG;
}

/* The preposition that a function word is. */
static inline JalonsPreposition
jalons_chunk_preposition (const JalonsChunk *chunk)
{
  guint64 bits = chunk->classes >> JALONS_CLASS_PREP_OF;

  if (chunk->type != JALONS_CHUNK_FUNCTION
      || (bits & (JALONS_CLASS_BIT (JALONS_PREP_N - 1) - 1)) == 0)
    return JALONS_PREP_NONE;
  return (JalonsPreposition) (__builtin_ctzll (bits) + 1);
}

G_END_DECLS
