/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-facts.h"
#include "extract/jalons-text.h"
#include "extract/jalons-words.h"
#include "extract/names/jalons-names-grammar.h"
#include "extract/rules/jalons-key-table.h"

G_BEGIN_DECLS

/** JALONS_NAMING_NONE: no record, family or naming. */
#define JALONS_NAMING_NONE G_MAXUINT32

/**
 * JalonsNamingKind:
 * @JALONS_NAMING_UNKNOWN: words with capital letters of which nothing is known yet
 * @JALONS_NAMING_STOP: no name of interest
 * @JALONS_NAMING_LIST: a phrase after which investors or companies are listed
 * @JALONS_NAMING_POST: a phrase after which the company stands in which somebody has a post
 *
 * What a naming names, or what phrase it is.
 */
typedef enum
{
  JALONS_NAMING_UNKNOWN,
  JALONS_NAMING_COMPANY,
  JALONS_NAMING_MODEL,
  JALONS_NAMING_PERSON,
  JALONS_NAMING_MEDIA,
  JALONS_NAMING_PLACE,
  JALONS_NAMING_STOP,
  JALONS_NAMING_LIST,
  JALONS_NAMING_POST,
} JalonsNamingKind;

/**
 * JalonsNamingState:
 *
 * How far it is decided that a naming is what its kind says.
 */
typedef enum
{
  JALONS_NAMING_REJECTED,
  JALONS_NAMING_WEAK,
  JALONS_NAMING_ACCEPTED,
} JalonsNamingState;

/**
 * JalonsNamingFlags:
 * @JALONS_NAMING_INITIAL: it begins a sentence, so that its capital letter says nothing
 * @JALONS_NAMING_LOUD: it stands in a line in which most words have capital letters
 * @JALONS_NAMING_VERSION: a model with a version
 * @JALONS_NAMING_TIER: a tier that stands for a model of a family named before ("Opus", "2.5 Pro",
 * "R1")
 * @JALONS_NAMING_TEASER: it stands in a teaser
 * @JALONS_NAMING_CODENAME: its last word is one that no list has
 * @JALONS_NAMING_KEPT: it is remembered as it is
 * @JALONS_NAMING_SUPPOSED: it is a company's only if the deals that are told say so
 * @JALONS_NAMING_GIVER: and only if it gives there what others get: "l'Ademe"
 * @JALONS_NAMING_TOPIC: it is supposed to be what the text is about
 */
typedef enum
{
  JALONS_NAMING_INITIAL = 1 << 0,
  JALONS_NAMING_LOUD = 1 << 1,
  JALONS_NAMING_VERSION = 1 << 2,
  JALONS_NAMING_TIER = 1 << 3,
  JALONS_NAMING_TEASER = 1 << 4,
  JALONS_NAMING_CODENAME = 1 << 5,
  JALONS_NAMING_KEPT = 1 << 6,
  JALONS_NAMING_SUPPOSED = 1 << 7,
  JALONS_NAMING_GIVER = 1 << 8,
  JALONS_NAMING_TOPIC = 1 << 9,
} JalonsNamingFlags;

/**
 * JalonsNaming:
 * @first: its first token
 * @end: the token after its last
 * @kind: a #JalonsNamingKind
 * @state: a #JalonsNamingState
 * @flags: a set of #JalonsNamingFlags
 * @reason: a #JalonsReason
 * @company: the index of the company in the catalogue
 * @model: the index of the model in the catalogue
 * @family: the index of the family in the catalogue
 * @version_first: for a versioned model, the first token after its head
 * @name: (not owned) (nullable): the canonical name where it is not that of the record
 *
 * A place in a text where something is named, perhaps.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint8 kind;
  guint8 state;
  guint8 reason;
  guint16 flags;
  guint32 company;
  guint32 model;
  guint32 family;
  guint32 version_first;
  const char *name;
} JalonsNaming;

/**
 * JalonsNamesReader:
 * @text: the text
 * @grammar: what names are recognised by
 * @tokens: the tokens
 * @namings: (element-type JalonsNaming): what was found, in the order of the text
 * @open: (element-type guint32): the numbers of the namings that no catalogue decides, in the order
 * of the text; see JALONS_NAMES_FOREACH_OPEN()
 * @strings: keeps the names that no record has
 * @proper: hashes of words that have a capital letter where no sentence begins
 * @surnames: hashes of the last words of the names of people, and the first token of the name in
 * full
 * @has_media: whether some newspaper or agency is named
 * @has_tiers: whether some tier stands alone
 * @has_terse: whether some organisation is named that is listed for its name alone
 * @has_codenames: whether some version has a word that no list has
 * @written: of organisations listed for their names alone, by record: the naming that says most
 * @publisher: the first token of a naming of the company whose page it is, or %JALONS_NAMING_NONE
 * @speaker: the same of the company where the one works who is asked
 *
 * The state of reading the names of one text.
 */
typedef struct
{
  JalonsText *text;
  const JalonsNamesGrammar *grammar;
  const JalonsToken *tokens;
  JalonsArray namings[1];
  JalonsArray open[1];
  GStringChunk *strings;
  JalonsKeyTable proper;
  JalonsKeyTable surnames;
  JalonsKeyTable written;
  guint32 publisher;
  guint32 speaker;
  gboolean has_media;
  gboolean has_tiers;
  gboolean has_terse;
  gboolean has_codenames;
} JalonsNamesReader;

static inline JalonsNaming *
jalons_naming_get (const JalonsNamesReader *reader, guint32 i)
{
  return &g_array_index (reader->namings, JalonsNaming, i);
}

/**
 * JALONS_NAMES_FOREACH_OPEN:
 * @reader: a reader
 * @i: the name of a variable, a guint32
 *
 * Goes through the numbers of the namings that were words with capital letters, or models in doubt,
 * when the catalogue had told what it knows; they may have been decided since. Most namings are
 * none of these.
 */
#define JALONS_NAMES_FOREACH_OPEN(reader, i)                                                       \
  for (guint32 i = 0, i##_at = 0; i##_at < (reader)->open->len                                     \
                                  && (i = g_array_index ((reader)->open, guint32, i##_at), TRUE);  \
       i##_at++)

/* Whether a naming is of words with capital letters of which nothing is known yet. */
static inline gboolean
jalons_naming_is_unknown (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_UNKNOWN && naming->state == JALONS_NAMING_WEAK;
}

/* Whether a naming is taken for that of a company. */
static inline gboolean
jalons_naming_is_company (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_COMPANY && naming->state == JALONS_NAMING_ACCEPTED;
}

/* Where a naming stands among all. */
static inline guint32
jalons_naming_get_number (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return (guint32) (naming - jalons_naming_get (reader, 0));
}

/* The naming right before another, or %NULL. */
static inline const JalonsNaming *
jalons_naming_get_previous (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming > jalons_naming_get (reader, 0) ? naming - 1 : NULL;
}

/* The naming right behind another, or %NULL. */
static inline const JalonsNaming *
jalons_naming_get_next (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_naming_get_number (reader, naming) + 1 < reader->namings->len ? naming + 1 : NULL;
}

/* The naming before another, with a @step of -1, or behind it, with 1; or %NULL. One that is none
 * does not part the names of a list. */
static inline JalonsNaming *
jalons_naming_get_neighbour (const JalonsNamesReader *reader, guint32 i, int step)
{
  guint32 next = i + (guint32) step;

  if (next < reader->namings->len
      && jalons_naming_get (reader, next)->state == JALONS_NAMING_REJECTED)
    next += (guint32) step;
  return next < reader->namings->len ? jalons_naming_get (reader, next) : NULL;
}

/* How many bytes of the text a naming covers. */
static inline guint32
jalons_naming_get_length (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_token_get_end (&reader->tokens[naming->end - 1])
         - reader->tokens[naming->first].start;
}

/* A token; the padding makes those a few before the first and after the last readable, so an index
 * may wrap. */
static inline const JalonsToken *
jalons_names_token (const JalonsNamesReader *reader, guint32 token)
{
  return reader->tokens + (gint32) token;
}

static inline guint
jalons_names_get_flags (const JalonsNamesReader *reader, guint32 token)
{
  return jalons_names_token (reader, token)->flags;
}

/* Whether the token is a mark that touches what stands on both sides. */
static inline gboolean
jalons_token_is_joint (const JalonsToken *token, guint32 mark)
{
  return jalons_token_is_mark (token, mark) && jalons_token_is_glued (token)
         && jalons_token_is_glued (&token[1])
         && !jalons_token_has_flag (&token[1], JALONS_TOKEN_PUNCT);
}

/* Whether a token has one of a set of #JalonsTokenFlags. */
static inline gboolean
jalons_names_has_flag (const JalonsNamesReader *reader, guint32 token, guint flags)
{
  return jalons_token_has_flag (jalons_names_token (reader, token), flags);
}

static inline gboolean
jalons_names_is (const JalonsNamesReader *reader, guint32 token, JalonsWordClasses classes)
{
  return (reader->grammar->classes[jalons_names_token (reader, token)->word] & classes) != 0;
}

/* "a" of French "avoir", or "à", which is no article. */
static inline gboolean
jalons_names_is_verb_a (const JalonsNamesReader *reader, guint32 token)
{
  const JalonsToken *word = jalons_names_token (reader, token);

  /* What is behind the last token has no byte. */
  return reader->text->language == JALONS_LANGUAGE_FR && word->length == 1
         && reader->text->tokens->text[word->start] == 'a';
}

static inline gboolean
jalons_names_is_mark (const JalonsNamesReader *reader, guint32 token, guint32 mark)
{
  return jalons_token_is_mark (jalons_names_token (reader, token), mark);
}

/* Whether a token is a word without a capital or a digit, in its line. */
static inline gboolean
jalons_names_is_small (const JalonsNamesReader *reader, guint32 token)
{
  return (jalons_names_token (reader, token)->flags
          & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT | JALONS_TOKEN_NEWLINE))
         == 0;
}

/* Whether a token can be part of a name that is not known. */
static inline gboolean
jalons_names_is_name_word (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);

  return (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL)) != 0
         && (token->flags & (JALONS_TOKEN_ELISION | JALONS_TOKEN_POSSESSIVE)) == 0;
}

/* Whether a token is @word, which is in lower case, whatever its own case. */
static inline gboolean
jalons_names_is_word (const JalonsNamesReader *reader, guint32 token, const char *word)
{
  const JalonsToken *at = jalons_names_token (reader, token);

  return jalons_words_are (reader->text->tokens->text + at->start, at->length, word);
}

/* Whether a token is one of @words, likewise. */
static inline gboolean
jalons_names_is_one_of (const JalonsNamesReader *reader, guint32 token, const JalonsSign *words)
{
  const JalonsToken *at = jalons_names_token (reader, token);

  return jalons_words_are_one_of (reader->text->tokens->text + at->start, at->length, words);
}

static inline gboolean
jalons_names_ends_in (const JalonsNamesReader *reader, guint32 token, const char *ending)
{
  const JalonsToken *at = jalons_names_token (reader, token);

  return jalons_words_end_in (reader->text->tokens->text + at->start, at->length, ending);
}

static inline gboolean
jalons_names_is_french (const JalonsNamesReader *reader)
{
  return reader->text->language == JALONS_LANGUAGE_FR;
}

/* jalons-names-scan.c: all namings of a text: the catalogue's names, phrases, words with capitals.
 */
void jalons_names_scan (JalonsNamesReader *reader);

/* jalons-names-known.c: models that the catalogue has, and what programs call them. */
void jalons_names_settle_technical (const JalonsNamesReader *reader, JalonsNaming *naming);
void jalons_names_set_known_model (JalonsNamesReader *reader,
                                   guint32 sentence_end,
                                   JalonsNaming *naming,
                                   const JalonsMatchEntry *entry);

/* jalons-names-runs.c: words that may be a name together. */
gboolean jalons_names_begins_known (const JalonsNamesReader *reader, guint32 i);
gboolean jalons_names_is_size (const JalonsNamesReader *reader, guint32 i);
guint32 jalons_names_continue_run (const JalonsNamesReader *reader, guint32 i, guint32 end);
gboolean jalons_names_is_other_company (const JalonsNamesReader *reader,
                                        guint32 first,
                                        const JalonsMatch *match,
                                        guint32 sentence_end,
                                        gboolean loud);
guint32 jalons_names_skip_complement (
  const JalonsNamesReader *reader, guint32 first, guint32 end, guint32 sentence_end, gboolean loud);

/* jalons-names-identifier.c: technical names of models. */
guint32 jalons_names_read_identifier (
  const JalonsNamesReader *reader, guint32 i, guint32 end, gboolean known, guint32 *out_first);

/* jalons-names-models.c: versions of known families. */
gboolean jalons_names_read_version (JalonsNamesReader *reader, guint32 end, JalonsNaming *naming);
gboolean jalons_names_read_glued (JalonsNamesReader *reader,
                                  guint32 token,
                                  guint32 end,
                                  JalonsNaming *naming);
gboolean jalons_names_continues_version (const JalonsNamesReader *reader, guint32 i, guint32 end);
guint32 jalons_names_read_tier (const JalonsNamesReader *reader,
                                guint32 family,
                                guint32 token,
                                guint32 end);

/* jalons-names-codenames.c: words behind a version that no list has. */
guint32 jalons_names_read_codename (JalonsNamesReader *reader,
                                    const JalonsNaming *naming,
                                    guint32 i,
                                    guint32 end);
void jalons_names_resolve_codenames (JalonsNamesReader *reader);

/* jalons-names-plans.c: what subscriptions are called. */
gboolean jalons_names_is_plan (const JalonsNamesReader *reader, guint32 i);

/* jalons-names-spelling.c: how models are called. */
const char *
jalons_names_glued_name (JalonsNamesReader *reader, const JalonsNaming *naming, guint32 *out_model);
const char *jalons_names_model_name (JalonsNamesReader *reader,
                                     guint32 family,
                                     const char *head,
                                     guint32 first,
                                     guint32 end,
                                     guint32 *out_model);
const char *
jalons_names_known_name (JalonsNamesReader *reader, guint32 model, const char *spelling);
const char *jalons_names_extended_name (JalonsNamesReader *reader,
                                        const char *known,
                                        guint32 first,
                                        guint32 known_end,
                                        guint32 end,
                                        guint32 *out_model);
const char *jalons_names_tier_name (JalonsNamesReader *reader,
                                    guint32 family,
                                    const char *tier,
                                    const char *number,
                                    gboolean own,
                                    gboolean behind,
                                    guint32 *out_model);
char *jalons_names_dup_version (const JalonsNamesReader *reader, guint32 first, guint32 end);

/* jalons-names-tiers.c: tiers and sizes that stand for a model of a family named before. */
void jalons_names_resolve_tiers (JalonsNamesReader *reader);

/* jalons-names-weak.c: weak names, by what supports them. */
void jalons_names_decide_weak (JalonsNamesReader *reader);

/* jalons-names-products.c: what the names of companies stand for besides, and what the text shows
 * of its words. */
void jalons_names_decide_products (JalonsNamesReader *reader);
gboolean jalons_names_decide_media (JalonsNamesReader *reader);

/* jalons-names-unknown.c: names that no catalogue has. */
void jalons_names_find_unknown (JalonsNamesReader *reader);

G_END_DECLS
