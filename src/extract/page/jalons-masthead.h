/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What stands at the top of a page and is no headline: names of papers and shows, the first of
 * several news, menus, offers. */

#pragma once

#include "extract/page/jalons-headline.h"

G_BEGIN_DECLS

/**
 * jalons_masthead_is_untitled:
 * @head: the lines
 * @number: the index of a block
 * @first: the first token of its line
 * @end: the token after its last
 *
 * Tells by a line that could be a headline that the text has none: it names a paper and the number
 * of its issue ("LA PILE — n° 87"), a paper and its section ("IMAGING WEEK | In brief"), a show of
 * which a transcript follows, or it is the first of several news or parts of the same rank.
 *
 * Returns: whether it does
 */
gboolean jalons_masthead_is_untitled (const JalonsHeadLines *head,
                                      guint32 number,
                                      guint32 first,
                                      guint32 end);

/**
 * jalons_masthead_is_name:
 * @head: the lines
 * @number: the index of a block
 * @first: the first token of its line
 * @end: the token after its last
 *
 * Returns: whether it is the name of a newsletter that begins with a greeting, and no headline
 */
gboolean
jalons_masthead_is_name (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end);

/**
 * jalons_masthead_is_of_site:
 * @head: the lines
 * @number: the index of a block
 * @first: the first token of its line
 * @end: the token after its last
 *
 * Returns: whether the line is a menu, an offer or anything else of the site that stands above the
 * headline
 */
gboolean jalons_masthead_is_of_site (const JalonsHeadLines *head,
                                     guint32 number,
                                     guint32 first,
                                     guint32 end);

/**
 * jalons_masthead_is_in_menu:
 * @head: the lines
 * @number: the index of a block
 *
 * Returns: whether what follows the block is a menu of one entry a line
 */
gboolean jalons_masthead_is_in_menu (const JalonsHeadLines *head, guint32 number);

/**
 * jalons_masthead_is_address:
 * @text: a text with its blocks
 * @number: the index of a block
 *
 * Returns: whether the block is nothing but an address, or a picture or label with one:
 * "Source: https://…", "![A bridge](https://…)"
 */
gboolean jalons_masthead_is_address (const JalonsText *text, guint32 number);

G_END_DECLS
