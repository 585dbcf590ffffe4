/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/page/jalons-head-date.h"

G_BEGIN_DECLS

/**
 * JalonsDateline:
 * @period: the day or month
 * @first: the first token of the words that say so
 * @end: the token after them
 * @updated: whether it is the date of a change ("Mis à jour le …")
 * @labelled: whether a label says what date it is ("Publié le …")
 *
 * A date of publication that a text shows.
 */
typedef struct
{
  JalonsPeriod period;
  guint32 first;
  guint32 end;
  gboolean updated;
  gboolean labelled;
} JalonsDateline;

/**
 * jalons_dateline_read_line:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of a line
 * @end: the token after its last
 * @out_dateline: (out): the date; of several, that of publication
 *
 * Reads a line that is there to say when the article appeared: "Publié le 14 mai 2024 à 07h45", "By
 * A. Writer | May 3, 2024", "(20 décembre 2024)". A sentence or headline in which a date stands is
 * none.
 *
 * Returns: whether the line is one
 */
gboolean jalons_dateline_read_line (const JalonsPageGrammar *page,
                                    const JalonsText *text,
                                    guint32 first,
                                    guint32 end,
                                    JalonsDateline *out_dateline);

/**
 * jalons_dateline_read_start:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of a paragraph
 * @end: the token after its last
 * @out_dateline: (out): the date
 *
 * Reads the dateline with which running text begins: "SAN FRANCISCO, 4 mars 2024 -", "(Agence) 5
 * juin 2024, 23:10 -", "Oct. 3 2025 (updated) --", "Credits: A. Writer 8:05 PM EST · May 3, 2024".
 *
 * Returns: whether the paragraph begins with one
 */
gboolean jalons_dateline_read_start (const JalonsPageGrammar *page,
                                     const JalonsText *text,
                                     guint32 first,
                                     guint32 end,
                                     JalonsDateline *out_dateline);

/**
 * jalons_dateline_read_prefix:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of the first line
 * @end: the token after its last
 * @out_dateline: (out): the date
 * @out_rest: (out): the first token of the rest of the line
 *
 * Reads a date that a collector put before the first line: "date 2024-03 Headline", "2024-03-04
 * Headline".
 *
 * Returns: whether the line begins with one
 */
gboolean jalons_dateline_read_prefix (const JalonsPageGrammar *page,
                                      const JalonsText *text,
                                      guint32 first,
                                      guint32 end,
                                      JalonsDateline *out_dateline,
                                      guint32 *out_rest);

/**
 * jalons_dateline_encloses:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of a block
 * @end: the token after its last
 * @date: the first token of a date in it
 * @date_end: the token after the date
 *
 * Returns: whether what stands around the date shows that it is that of the article: a place and an
 * agency, or the bars of a line
 */
gboolean jalons_dateline_encloses (const JalonsPageGrammar *page,
                                   const JalonsText *text,
                                   guint32 first,
                                   guint32 end,
                                   guint32 date,
                                   guint32 date_end);

G_END_DECLS
