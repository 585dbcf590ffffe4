/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-reference-words.h"

#include <glib/gi18n.h>

char *
jalons_reference_words_dup_host (const JalonsReferenceEntry *entry)
{
  g_autoptr (GUri) uri = NULL;
  const char *host;

  g_return_val_if_fail (entry != NULL, NULL);

  uri = g_uri_parse (entry->source, G_URI_FLAGS_NONE, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL)
    return g_strdup (entry->source);

  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

char *
jalons_reference_words_dup_markup (const JalonsReferenceEntry *entry)
{
  g_autofree char *date = NULL;
  g_autofree char *host = NULL;
  g_autofree char *link = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  date = jalons_period_format (&entry->values->when);
  host = jalons_reference_words_dup_host (entry);
  link = g_markup_printf_escaped ("<a href=\"%s\" title=\"%s\">%s</a>", entry->source,
                                  entry->source, host);
  /* Translators: what the catalogue that comes with Jalons says: a date and where that stands, as
   * in "Catalogue: 4 March 2024 · reuters.com" */
  return g_strdup_printf (_ ("Catalogue: %s · %s"), date, link);
}
