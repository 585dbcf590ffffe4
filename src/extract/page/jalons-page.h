/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"
#include "extract/rules/jalons-phrase-file.h"

G_BEGIN_DECLS

/**
 * JalonsPageSection:
 *
 * The sections of page.phrases, as bits.
 */
typedef enum
{
  JALONS_PAGE_DEBRIS,
  JALONS_PAGE_DEBRIS_UI,
  JALONS_PAGE_DEBRIS_START,
  JALONS_PAGE_TEASER,
  JALONS_PAGE_CAPTION,
  JALONS_PAGE_BYLINE,
  JALONS_PAGE_PUBLISHED,
  JALONS_PAGE_UPDATED,
  JALONS_PAGE_KICKER,
  JALONS_PAGE_TITLE_LABEL,
  JALONS_PAGE_PRINTED,
  JALONS_PAGE_WEEK,
  JALONS_PAGE_PAPER,
  JALONS_PAGE_NAVIGATION,
  JALONS_PAGE_PROMOTION,
  JALONS_PAGE_SHOW,
  JALONS_PAGE_SETTING,
  JALONS_PAGE_LOG,
  JALONS_PAGE_ROLE,
  JALONS_PAGE_N_SECTIONS,
} JalonsPageSection;

/**
 * JalonsPageGrammar:
 *
 * What tells the parts of a page apart: the phrases of page.phrases and the words of page.words.
 */
typedef struct
{
  JalonsPhraseFile *phrases;
  JalonsMatcher *matcher;
  const JalonsMatcherWord *phrase_words;
  const JalonsWordClasses *classes;
  JalonsWordClasses months;
  JalonsWordClasses month[13];
  JalonsWordClasses weekday;
  JalonsWordClasses ordinal;
  JalonsWordClasses day_first;
  JalonsWordClasses filler;
  JalonsWordClasses verb;
  JalonsWordClasses greeting;
} JalonsPageGrammar;

guint jalons_page_match_phrase (const JalonsPageGrammar *page,
                                const JalonsText *text,
                                guint32 token,
                                guint32 *out_end);

/**
 * jalons_page_match:
 * @page: the grammar of pages
 * @text: a text
 * @token: a token
 * @out_end: (out): the token after the phrase
 *
 * Returns: the sections in which the longest phrase at @token stands, as bits; 0 for none
 */
static inline guint
jalons_page_match (const JalonsPageGrammar *page,
                   const JalonsText *text,
                   guint32 token,
                   guint32 *out_end)
{
  /* Few words begin any: that is asked without a call. */
  return jalons_matcher_may_match (page->phrase_words, jalons_text_get_token (text, token))
           ? jalons_page_match_phrase (page, text, token, out_end)
           : 0;
}

/**
 * jalons_page_judge:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: what the line is by itself: debris, teaser, caption, list item, heading or paragraph
 */
JalonsBlockKind jalons_page_judge (const JalonsPageGrammar *page,
                                   const JalonsText *text,
                                   guint32 first,
                                   guint32 end);

/**
 * jalons_text_classify_blocks:
 * @text: a text whose blocks are known
 * @grammar: the grammar
 *
 * Tells headings, list items, captions, teasers and debris from running text.
 */
void jalons_text_classify_blocks (JalonsText *text, const JalonsGrammar *grammar);

extern const JalonsGrammarPart jalons_page_grammar_part;

G_END_DECLS
