/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JALONS_SIGNATURE_SIZE: how many numbers the signature of a text has. */
#define JALONS_SIGNATURE_SIZE 32

/**
 * JalonsForm:
 * @form: a word as it is written, folded
 * @stem: the term it became, or "" where that is @form itself
 */
typedef struct
{
  char *form;
  char *stem;
} JalonsForm;

/**
 * JalonsTerms:
 * @terms: the terms, with a space between two
 * @n_terms: how many
 * @forms: (element-type JalonsForm): written forms that its #JalonsStemmer had not met before
 * @signature: what the text is made of, for jalons_signature_similarity()
 *
 * A text as the search index takes it.
 */
typedef struct
{
  GString *terms;
  guint n_terms;
  GPtrArray *forms;
  guint16 signature[JALONS_SIGNATURE_SIZE];
} JalonsTerms;

/**
 * JalonsStemmer:
 *
 * Makes terms of words, French or English, and remembers those it has met. For one thread.
 */
typedef struct _JalonsStemmer JalonsStemmer;

JalonsStemmer *jalons_stemmer_new (void);
void jalons_stemmer_free (JalonsStemmer *self);

JalonsTerms *jalons_terms_new (
  JalonsStemmer *stemmer, const char *language, const char *title, const char *text, gsize length);
void jalons_terms_free (JalonsTerms *self);

GStrv jalons_terms_stems (JalonsStemmer *stemmer, const char *word);
char *jalons_terms_fold (const char *text, gssize length);
double jalons_signature_similarity (const guint16 *a, const guint16 *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsStemmer, jalons_stemmer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTerms, jalons_terms_free)

G_END_DECLS
