/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Where a word that is the name of a company is another word. */

#include "extract/names/jalons-names-homonyms.h"

/* "Tim, spring starts tomorrow": somebody, not the operator of that name. */
static gboolean
is_first_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming->end == naming->first + 1 && naming->company != JALONS_NAMING_NONE
         && jalons_names_is (reader, naming->first, reader->grammar->given)
         && !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_UPPER | JALONS_TOKEN_CAMEL)
         && jalons_catalog_get_company (reader->grammar->catalog, naming->company)->kind
              == JALONS_COMPANY_CORPORATE;
}

/* "an MIT licence" */
static gboolean
is_license (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_names_is (reader, naming->end, reader->grammar->license)
         || (jalons_names_is_mark (reader, naming->end, '-')
             && jalons_names_is (reader, naming->end + 1, reader->grammar->license));
}

/* "$3M", "the Series B capital": a part of the words for a sum or a round. */
static gboolean
is_part_of_sum (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *before = jalons_names_token (reader, naming->first - 1);

  return ((before->flags & JALONS_TOKEN_CURRENCY) != 0
          && jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_DIGIT))
         || (jalons_names_token (reader, naming->first)->length == 1
             && naming->end > naming->first + 1
             && !jalons_names_has_flag (reader, naming->end - 1, JALONS_TOKEN_CAPITAL)
             && (jalons_names_is_word (reader, naming->first - 1, "series")
                 || jalons_names_is_word (reader, naming->first - 1, "série")));
}

gboolean
jalons_names_is_homonym (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return is_first_name (reader, naming) || is_part_of_sum (reader, naming)
         || is_license (reader, naming);
}
