/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What subscriptions are called: the "Pro" of "ChatGPT Plus, Pro and Business" is no model. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-private.h"

/* How far before a word its list and what it is a list of may begin, in tokens. */
#define LIST_REACH 12

/* Words of subscriptions that no model is called by. */

/* Whether a token may stand between the words of a list. */
static gboolean
joins (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_is (reader, i, reader->grammar->and) || jalons_names_is_mark (reader, i, ',')
         || jalons_names_is_mark (reader, i, '/');
}

/* "Pro, Business et Enterprise": whether the list to which a word belongs goes on with one that is
 * no model. */
static gboolean
goes_on_plainly (const JalonsNamesReader *reader, guint32 i)
{
  for (guint32 j = i + 1; j < i + LIST_REACH; j++)
    {
      if (jalons_names_is_one_of (reader, j, jalons_sign_names_plans_plain))
        return j > i + 1;
      if (!joins (reader, j) && !jalons_names_is_one_of (reader, j, jalons_sign_names_plans_plans))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_names_is_plan:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether the word is that of a subscription: among others of the kind, behind the brand
 * of a chatbot, or beside a word for who pays ("subscribers of the Ultra plan")
 */
gboolean
jalons_names_is_plan (const JalonsNamesReader *reader, guint32 i)
{
  guint32 first = i;
  gboolean seen = FALSE;

  if (!jalons_names_is_one_of (reader, i, jalons_sign_names_plans_plans))
    return FALSE;
  /* "the Ultra plan", but "Pro, Plus": what follows may be the next of the list */
  if (!jalons_names_is_french (reader)
      && jalons_names_is_one_of (reader, i + 1, jalons_sign_names_plans_payers)
      && !jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_NEWLINE))
    return TRUE;
  if (goes_on_plainly (reader, i))
    return TRUE;
  while (first > 0 && i - first < LIST_REACH
         && !jalons_names_has_flag (reader, first, JALONS_TOKEN_NEWLINE))
    {
      if (!jalons_names_is_one_of (reader, first, jalons_sign_names_plans_plans)
          && !joins (reader, first))
        return (seen && jalons_names_is_one_of (reader, i, jalons_sign_names_plans_plain))
               || jalons_names_is_one_of (reader, first, jalons_sign_names_plans_brands)
               || jalons_names_is_one_of (reader, first, jalons_sign_names_plans_payers);
      seen |= first < i && jalons_names_is_one_of (reader, first, jalons_sign_names_plans_plans);
      first--;
    }
  return FALSE;
}
