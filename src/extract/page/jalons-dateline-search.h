/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/page/jalons-dateline.h"

G_BEGIN_DECLS

/**
 * jalons_dateline_search:
 * @page: the grammar of pages
 * @text: a text whose head shows no date
 * @out_dateline: (out): the date
 *
 * Looks for the date of publication where the head does not show it: in a labelled line further
 * down ("Publié le …" under a long deck), at the foot ("Jeudi 5 mars 2026"; "appeared in print on
 * Jan. 16, 2026"), in the dateline of running text behind a summary, in the name of an issue
 * ("numéro de janvier 2026"), in the week that a round-up covers, and last in a weekday that the
 * first paragraphs tell with its full date, of which it is inferred.
 *
 * Returns: whether one was found
 */
gboolean jalons_dateline_search (const JalonsPageGrammar *page,
                                 const JalonsText *text,
                                 JalonsDateline *out_dateline);

/**
 * jalons_dateline_is_chronology:
 * @page: the grammar of pages
 * @text: a text
 * @number: the index of a block
 *
 * Returns: whether the blocks around it begin with dates, as those of a chronology do
 */
gboolean jalons_dateline_is_chronology (const JalonsPageGrammar *page,
                                        const JalonsText *text,
                                        guint32 number);

G_END_DECLS
