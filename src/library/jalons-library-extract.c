/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <string.h>

#if HAVE_EXTRACT
#include "catalog/jalons-catalog.h"
#include "extract/jalons-extract.h"
#endif

/*
 * jalons_library_extract:
 * @document: a text and what its format says of it
 * @user_data: nothing
 *
 * Reads a text with jalons_extract(), which is told what the format said.
 *
 * Returns: (transfer full): what was found
 */
JalonsFacts *
jalons_library_extract (const JalonsDocument *document, gpointer user_data)
{
#if HAVE_EXTRACT
  JalonsExtractHints hints = { .language = document->language,
                               .published = document->published,
                               .has_head = document->title == NULL };

  return jalons_extract (jalons_catalog_get_default (), document->text, document->length, &hints);
#else
  JalonsFacts *facts = jalons_facts_new ();

  facts->language = "und";
  return facts;
#endif
}
