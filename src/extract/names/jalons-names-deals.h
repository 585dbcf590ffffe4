/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

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
 * jalons_names_has_apostrophe:
 * @reader: a reader
 * @token: a token
 *
 * Returns: whether it is short and has an apostrophe, of whatever form: "I've"
 */
gboolean jalons_names_has_apostrophe (const JalonsNamesReader *reader, const JalonsToken *token);

/**
 * jalons_names_is_unheard:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 *
 * Returns: whether it has its capital letter inside a sentence somewhere, or else is a word that no
 *   list has and that does not end like plurals, participles, adverbs and what things are called by
 *   their qualities
 */
gboolean jalons_names_is_unheard (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_find_verb:
 * @reader: a reader
 * @i: the token after a name
 *
 * Returns: the first token of the verb of which the name is the subject, or 0
 */
guint32 jalons_names_find_verb (const JalonsNamesReader *reader, guint32 i);

/**
 * jalons_names_announces_round:
 * @reader: a reader
 * @number: the index of a naming
 *
 * Returns: whether it is the subject of raising a round, which no model does: "Nuvia, a library
 *   for games, announced a $9 million Series A"
 */
gboolean jalons_names_announces_round (const JalonsNamesReader *reader, guint32 number);

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

/**
 * jalons_names_is_bought:
 * @reader: a reader
 * @before: the token before a name
 *
 * Returns: whether it is bought, or its purchase is spoken of: "xAI acquires X", "le rachat de X"
 */
gboolean jalons_names_is_bought (const JalonsNamesReader *reader, guint32 before);

/**
 * jalons_names_is_traded:
 * @reader: a reader
 * @naming: a name in an English text
 *
 * Returns: whether it is bought together with its home, or buys what was sold: "bought Dublin's
 *   Nuvia", "has been sold last year to Nuvia"
 */
gboolean jalons_names_is_traded (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_is_told:
 * @reader: a reader
 * @number: the index of a naming that the catalogue has, but that is a word besides
 *
 * Returns: whether the words beside it say that it is a company, whatever the text is about: "its
 *   rival Harvey", "racheter Windsurf", "Runway said it raised"
 */
gboolean jalons_names_is_told (const JalonsNamesReader *reader, guint32 number);

G_END_DECLS
