/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/page/jalons-dateline.h"

G_BEGIN_DECLS

/**
 * jalons_dateline_search_yearless:
 * @page: the grammar of pages
 * @text: a text with its blocks
 * @out_dateline: (out): the date
 *
 * Finds the dateline that leaves the year to the reader, as those of agencies do ("PARIS, 3 mai
 * (AFP) -", "2024 in review · December 30"), and the year in what else the text says: the same day
 * in full, the only year of the line, or the last year that it names in which the day fell on the
 * weekday of which it tells.
 *
 * Returns: whether there is one whose year can be told
 */
gboolean jalons_dateline_search_yearless (const JalonsPageGrammar *page,
                                          const JalonsText *text,
                                          JalonsDateline *out_dateline);

G_END_DECLS
