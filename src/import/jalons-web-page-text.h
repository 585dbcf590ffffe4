/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-web-page.h"

G_BEGIN_DECLS

/**
 * jalons_web_page_dup_text:
 * @page: a page
 * @title: (nullable): its headline, where that is known
 * @out_length: (out): bytes of the text
 *
 * Tells the article from what stands around it, and writes it down: the headline, where the page
 * shows it, then paragraphs with an empty line between them, headings and list items ("• …") on
 * lines of their own, tables row by row with tabs between the cells.
 *
 * Every block speaks for or against the containers it stands in: sentences by their length, links,
 * scraps and what is marked as navigation, advertising and the like against them. The article is
 * the container with the largest sum, unless one that is marked as an article comes near it.
 *
 * Returns: (transfer full): the text, which may be empty
 */
char *jalons_web_page_dup_text (const JalonsWebPage *page, const char *title, gsize *out_length);

/**
 * jalons_web_page_get_time:
 *
 * Returns: (nullable): the date that the page shows as that of its publication: one that is marked
 *   so, else the first in an article, else the first that is not in an aside
 */
const char *jalons_web_page_get_time (const JalonsWebPage *page);

G_END_DECLS
