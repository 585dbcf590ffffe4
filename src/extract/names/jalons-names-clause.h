/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-traits.h"
#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_is_money:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether it is said of money only: "$", "millions", "M€"
 */
static inline gboolean
jalons_names_is_money (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_has_flag (reader, i, JALONS_TOKEN_CURRENCY)
         || reader->grammar->money[jalons_names_token (reader, i)->word] != 0;
}

/**
 * jalons_names_find_money:
 * @reader: a reader
 * @i: a token
 * @end: the token not to reach
 *
 * Returns: the first of them that is said of money only, or @end
 */
static inline guint32
jalons_names_find_money (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const guint8 *traits = jalons_text_get_traits (reader->text);

  while ((i = jalons_traits_find (traits, i, end, JALONS_TRAIT_AMOUNT)) < end
         && !jalons_names_is_money (reader, i))
    i++;
  return i;
}

/**
 * jalons_names_has_sum_behind:
 * @reader: a reader
 * @i: a token
 * @reach: how many tokens to look at
 *
 * Returns: whether a sum begins there, in the same sentence
 */
gboolean jalons_names_has_sum_behind (const JalonsNamesReader *reader, guint32 i, guint32 reach);

/**
 * jalons_names_is_judged:
 * @reader: a reader
 * @naming: a naming that is neither known nor a person's
 *
 * Returns: whether it is such that its clause may tell what it names
 */
gboolean jalons_names_is_judged (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_judge_clause:
 * @reader: a reader
 * @number: the index of a naming that is neither known nor a person's
 *
 * Judges a name by its clause, where nothing nearer tells what it is: whether it gets a sum ("4
 * millions dans Nuvia"), is one of several companies spoken of ("une vingtaine de studios, dont
 * Nuvia"), or does or did something that a clause says ("Nuvia a préféré", "accordé par Nuvia").
 *
 * Returns: whether that makes it a company
 */
gboolean jalons_names_judge_clause (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_gets_sum:
 * @reader: a reader
 * @number: the index of a naming that is neither known nor a person's
 *
 * Returns: whether a sum goes to it: "4 millions dans Nuvia", "47 M€ pour Nuvia"
 */
gboolean jalons_names_gets_sum (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_is_subject:
 * @reader: a reader
 * @naming: a naming
 *
 * Returns: whether it begins a clause and is followed by a verb, so that it is a name though it
 * begins a sentence
 */
gboolean jalons_names_is_subject (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
