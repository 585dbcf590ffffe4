/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Sites that are named only as places to share, to read and to fetch. */

#include "extract/names/jalons-names-sites.h"

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-deals.h"

/* "on GitHub and Hugging Face": one more of them. */
static gboolean
is_joined_site (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNaming *before = jalons_naming_get_previous (reader, naming);

  return before != NULL && before->state == JALONS_NAMING_REJECTED
         && before->end + 1 == naming->first
         && jalons_names_is (reader, before->first, reader->grammar->site)
         && (jalons_names_is (reader, before->end, reader->grammar->and)
             || jalons_names_is_mark (reader, before->end, ','));
}

/* "22,000 GitHub stars", "our Discord", "Hugging Face Spaces" */
static gboolean
is_part_of_site (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_names_is_one_of (reader, naming->end, jalons_sign_names_sites_part_of_site_parts)
         || jalons_names_is_one_of (reader, naming->first - 1,
                                    jalons_sign_names_sites_part_of_site_ours);
}

/* "Sur X", "on LinkedIn": a site on which something is said. X is one unless it is called a
 * company, or bought. */
gboolean
jalons_names_is_site (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 before = naming->first - 1;

  if (!jalons_names_is (reader, naming->first, grammar->site))
    return FALSE;
  for (guint32 i = naming->first + 1; i < naming->end; i++)
    {
      if (!jalons_names_is (reader, i, grammar->site))
        return FALSE;
    }
  if (jalons_names_token (reader, naming->first)->length == 1)
    /* "Shareholders in X, the former Twitter" */
    return !jalons_names_is_bought (reader, before)
           && !((jalons_names_is_mark (reader, naming->end, ',')
                 || jalons_names_is_mark (reader, naming->end, '('))
                && (jalons_names_is (reader, naming->end + 1, grammar->former)
                    || jalons_names_is (reader, naming->end + 2, grammar->former)));
  return jalons_names_is (reader, before, grammar->on)
         || (jalons_names_is (reader, before, grammar->determiner)
             && jalons_names_is (reader, before - 1, grammar->on))
         || is_joined_site (reader, naming) || is_part_of_site (reader, naming);
}
