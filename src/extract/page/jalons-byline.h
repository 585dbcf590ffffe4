/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-text.h"
#include "extract/page/jalons-page.h"

G_BEGIN_DECLS

/**
 * jalons_byline_read:
 * @page: the grammar of pages
 * @text: a text
 * @first: the first token of a line
 * @end: the token after its last
 * @out_author: (out) (optional) (transfer full) (nullable): the author, where the line names one
 *
 * Returns: whether the line is a byline: "Par Inès Caradec", "By our courts reporter"
 */
gboolean jalons_byline_read (const JalonsPageGrammar *page,
                             const JalonsText *text,
                             guint32 first,
                             guint32 end,
                             char **out_author);

G_END_DECLS
