/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the files that read the head of a text share. */

#pragma once

#include "extract/page/jalons-page.h"

G_BEGIN_DECLS

/**
 * JalonsHeadLines:
 * @text: a text whose blocks are classified
 * @page: the grammar of pages
 *
 * The lines in which a headline is looked for.
 */
typedef struct
{
  JalonsText *text;
  const JalonsPageGrammar *page;
} JalonsHeadLines;

/**
 * jalons_headline_count_words:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: how many words the tokens hold, marks left out
 */
guint32 jalons_headline_count_words (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_is_one:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: whether a line can be a headline: neither long nor ended like a sentence
 */
gboolean jalons_headline_is_one (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_is_kicker_phrase:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: whether the line says by itself that it is a kicker: "ENQUÊTE", "Analyse – Concurrence"
 */
gboolean jalons_headline_is_kicker_phrase (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_has_bar:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: whether bars or bullets part the line, as they part what belongs to a page
 */
gboolean jalons_headline_has_bar (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_is_all_upper:
 * @head: the lines
 * @first: the first token of some words
 * @end: the token after their last
 *
 * Returns: whether all of the words stand in capitals
 */
gboolean jalons_headline_is_all_upper (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_find_next:
 * @head: the lines
 * @number: the index of its block
 *
 * Returns: the next block that may be a headline, or %JALONS_TEXT_NONE if the article begins
 * before one
 */
guint32 jalons_headline_find_next (const JalonsHeadLines *head, guint32 number);

/**
 * jalons_headline_is_kicker:
 * @head: the lines
 * @number: the index of its block
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: whether the line is a kicker above the headline and not the headline itself
 */
gboolean
jalons_headline_is_kicker (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end);

/**
 * jalons_headline_skip_title_label:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: where the headline begins behind "Titre :" or "#"
 */
guint32 jalons_headline_skip_title_label (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_skip_kicker:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: where the headline begins behind a kicker and a bar: "LE DESSOUS | Who owns what?"
 */
guint32 jalons_headline_skip_kicker (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_drop_paper:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: where the headline ends before the name of the paper: "… | TechCrunch", "… - Le Monde"
 */
guint32 jalons_headline_drop_paper (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_drop_mark:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: where the headline ends before the mark that a collector gave it: "… ⭐ 8.0/10"
 */
guint32 jalons_headline_drop_mark (const JalonsHeadLines *head, guint32 first, guint32 end);

/**
 * jalons_headline_open_link:
 * @head: the lines
 * @first: (inout): the first token of a headline
 * @end: (inout): the token after its last
 *
 * Narrows a headline that is a link of Markdown to what the link says.
 */
void jalons_headline_open_link (const JalonsHeadLines *head, guint32 *first, guint32 *end);

/**
 * jalons_headline_get_level:
 * @head: the lines
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Returns: how many signs the line begins with: 2 of "## Verdict"
 */
guint32 jalons_headline_get_level (const JalonsHeadLines *head, guint32 first, guint32 end);

G_END_DECLS
