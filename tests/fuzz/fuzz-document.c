/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 *
 * Any bytes, as a file of any name: the first byte chooses the name, the rest is the file.
 */

#include <string.h>

#include "import/jalons-document-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char *const names[] = { "a.txt", "a.html", "a.md", "a" };

static void
check_field (const char *field)
{
  if (field == NULL)
    return;

  g_assert_true (g_utf8_validate (field, -1, NULL));
  g_assert_cmpuint (strlen (field), >, 0);
}

static void
check_document (const JalonsDocument *document)
{
  g_assert_true (g_utf8_validate_len (document->text, document->length, NULL));
  g_assert_cmpuint (strlen (document->text), ==, document->length);
  g_assert_cmpuint (document->length, >, 0);
  g_assert_nonnull (document->encoding);
  check_field (document->title);
  check_field (document->author);
  check_field (document->source);
  check_field (document->url);
  check_field (document->language);

  if (jalons_period_is_known (&document->published))
    g_assert_cmpint (document->published.first, <=, document->published.last);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JalonsDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  if (size == 0)
    return 0;

  name = names[data[0] % G_N_ELEMENTS (names)];
  document = jalons_document_read_bytes (name, data + 1, size - 1, &error);
  if (document != NULL)
    {
      g_assert_no_error (error);
      check_document (document);
    }
  else
    {
      g_assert_true (error != NULL && error->domain == JALONS_IMPORT_ERROR);
      g_assert_true (g_str_has_prefix (error->message, name));
    }

  return 0;
}
