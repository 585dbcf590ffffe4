/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/** JALONS_LEXICON_FIRST_WORD: the first id of a word; ids below it are punctuation marks. */
#define JALONS_LEXICON_FIRST_WORD 128
/** JALONS_LEXICON_N_CLASSES: how many classes one scope can have. */
#define JALONS_LEXICON_N_CLASSES 64
/** JALONS_LEXICON_MAX_WORD: the longest folded word, in bytes, that a lexicon can hold. */
#define JALONS_LEXICON_MAX_WORD 56

/**
 * JalonsWordClasses:
 *
 * A set of up to 64 word classes of one scope, one bit each.
 */
typedef guint64 JalonsWordClasses;

/**
 * JALONS_LEXICON_ERROR:
 *
 * What is wrong with a word list.
 */
#define JALONS_LEXICON_ERROR (jalons_lexicon_error_quark ())
typedef enum
{
  JALONS_LEXICON_ERROR_SYNTAX,
  JALONS_LEXICON_ERROR_TOO_MANY_CLASSES,
} JalonsLexiconError;

/**
 * JalonsLexicon:
 *
 * The words that the stages of reading know, by folded form: each has an id, and in each *scope*
 * (one for each stage, so that they do not contend for bits) a set of classes. Immutable once
 * built, and so safe to use from any thread.
 *
 * A stage asks once for the array of its scope and for the bits of its classes, then tests
 * `classes[token->word] & MONTH` at no cost. What a stage wants to know of a word beyond a class
 * (the number of a month, say) it keeps in an array of its own, jalons_lexicon_get_n_words() long.
 *
 * Word 0 is the unknown word and has no classes. The ids below %JALONS_LEXICON_FIRST_WORD are
 * punctuation marks: ASCII marks have their own code, others are a #JalonsPunct.
 */
typedef struct _JalonsLexicon JalonsLexicon;

/**
 * JalonsLexiconBuilder:
 *
 * Collects words, then becomes a #JalonsLexicon.
 */
typedef struct _JalonsLexiconBuilder JalonsLexiconBuilder;

GQuark jalons_lexicon_error_quark (void);

JalonsLexiconBuilder *jalons_lexicon_builder_new (void);
void jalons_lexicon_builder_free (JalonsLexiconBuilder *self);
guint32
jalons_lexicon_builder_add_word (JalonsLexiconBuilder *self, const char *word, gssize length);
JalonsWordClasses
jalons_lexicon_builder_add_class (JalonsLexiconBuilder *self, const char *scope, const char *name);
void jalons_lexicon_builder_classify (JalonsLexiconBuilder *self,
                                      const char *scope,
                                      guint32 word,
                                      JalonsWordClasses classes);
gboolean jalons_lexicon_builder_add_list (
  JalonsLexiconBuilder *self, const char *scope, const char *list, gsize length, GError **error);
JalonsLexicon *jalons_lexicon_builder_end (JalonsLexiconBuilder *self);

void jalons_lexicon_free (JalonsLexicon *self);
guint32 jalons_lexicon_get_n_words (const JalonsLexicon *self);
guint32 jalons_lexicon_find (const JalonsLexicon *self, const char *word);
guint32 jalons_lexicon_find_folded (const JalonsLexicon *self,
                                    const char *folded,
                                    gsize length,
                                    guint32 hash);
const char *jalons_lexicon_get_spelling (const JalonsLexicon *self, guint32 word);
const JalonsWordClasses *jalons_lexicon_get_classes (const JalonsLexicon *self, const char *scope);
JalonsWordClasses
jalons_lexicon_get_class (const JalonsLexicon *self, const char *scope, const char *name);

/* One step of the hash: 8 bytes. */
static inline guint64
jalons_lexicon_hash_chunk (guint64 hash, guint64 chunk)
{
  hash = (hash ^ chunk) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ hash >> 32;
}

/* Where the hash of a word begins. */
#define JALONS_LEXICON_HASH_BEGIN 0

/**
 * jalons_lexicon_hash:
 * @folded: a folded word, followed by zero bytes up to a multiple of 8
 * @length: its bytes
 *
 * Returns: the hash that tokens carry
 */
static inline guint32
jalons_lexicon_hash (const char *folded, gsize length)
{
  guint64 hash = JALONS_LEXICON_HASH_BEGIN;

  for (gsize i = 0; i < length; i += 8)
    {
      guint64 chunk;

      memcpy (&chunk, folded + i, sizeof chunk);
      hash = jalons_lexicon_hash_chunk (hash, chunk);
    }
  return (guint32) hash;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsLexiconBuilder, jalons_lexicon_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsLexicon, jalons_lexicon_free)

G_END_DECLS
