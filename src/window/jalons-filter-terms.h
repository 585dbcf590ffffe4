/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-filter.h"

G_BEGIN_DECLS

/**
 * JalonsFilterTermKind:
 *
 * What one condition of a filter is about.
 */
typedef enum
{
  JALONS_FILTER_TERM_TEXT,
  JALONS_FILTER_TERM_PARTY,
  JALONS_FILTER_TERM_HAPPENED,
  JALONS_FILTER_TERM_PUBLISHED,
  JALONS_FILTER_TERM_KIND,
  JALONS_FILTER_TERM_LANGUAGE,
  JALONS_FILTER_TERM_SOURCE,
  JALONS_FILTER_TERM_TAG,
  JALONS_FILTER_TERM_FLAG,
} JalonsFilterTermKind;

/**
 * JalonsFilterTerm:
 * @kind: what it is about
 * @words: it in words, which name its clock: "Events: Sep – Dec 2023"
 * @name: (nullable): for a party, the company; for words, these
 * @role: for a party, its role
 * @without: the filter without this condition
 *
 * One condition of a filter: a chip.
 */
typedef struct
{
  JalonsFilterTermKind kind;
  char *words;
  char *name;
  JalonsRole role;
  JalonsFilter *without;
} JalonsFilterTerm;

void jalons_filter_term_free (JalonsFilterTerm *term);
const char *jalons_filter_term_get_quotable (const JalonsFilterTerm *term);
GPtrArray *jalons_filter_terms_list (const JalonsFilter *filter);
const char *jalons_filter_terms_role_words (JalonsRole role);
char *jalons_filter_terms_language (const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsFilterTerm, jalons_filter_term_free)

G_END_DECLS
