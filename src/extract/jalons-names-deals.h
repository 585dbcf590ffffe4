/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_plays_in_deal:
 * @reader: a reader
 * @number: the index of a naming that is neither known nor a person's
 *
 * Judges a name by its part in a sentence that tells a deal: who raises, whom it values, into whom
 * or from whom a sum goes. There, what opens the clause without an article is a company though no
 * other sentence names it.
 *
 * Returns: whether that part is a company's
 */
gboolean jalons_names_plays_in_deal (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_opens_story:
 * @reader: a reader
 * @number: the index of a naming that is neither known nor a person's
 *
 * Returns: whether the sentence behind its own takes it up as a company: "That is what Nuvia does.
 *   The firm …"
 */
gboolean jalons_names_opens_story (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_cut_headline:
 * @reader: a reader
 * @number: the index of a naming in a headline in which every word has a capital letter
 * @out_end: (out): the token after the company's name
 *
 * Returns: whether a headline begins with it that tells a deal: "Nuvia Labs Raises $12M"
 */
gboolean
jalons_names_cut_headline (const JalonsNamesReader *reader, guint32 number, guint32 *out_end);

G_END_DECLS
