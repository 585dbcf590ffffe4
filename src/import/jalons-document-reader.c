/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jalons-document-reader.h"
#include "import/jalons-encoding.h"
#include "import/jalons-file-bytes.h"
#include "import/jalons-markdown.h"
#include "import/jalons-web-page-metadata.h"
#include "import/jalons-web-page-text.h"
#include "import/jalons-sniff.h"
#include "import/jalons-suffix.h"

static JalonsFormat
choose_format (const char *name, const char *text)
{
  JalonsSuffix suffix = jalons_suffix_guess (name);

  if (jalons_sniff_is_html (text))
    return JALONS_FORMAT_HTML;
  if (suffix == JALONS_SUFFIX_HTML && strchr (text, '<') != NULL)
    return JALONS_FORMAT_HTML;
  if (suffix == JALONS_SUFFIX_MARKDOWN)
    return JALONS_FORMAT_MARKDOWN;

  return JALONS_FORMAT_TEXT;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && c != 0xfffd)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_text (const char *name, const JalonsDocument *document, GError **error)
{
  if (!is_blank (document->text))
    return TRUE;

  jalons_import_error_set (error, JALONS_IMPORT_ERROR_NO_TEXT, name,
                           document->format == JALONS_FORMAT_TEXT
                             ? _ ("nothing but blanks")
                             : _ ("a page without an article"));
  return FALSE;
}

static gboolean
check_markup_size (const char *name, gsize length, GError **error)
{
  if (length <= JALONS_MARKUP_LIMIT)
    return TRUE;

  jalons_import_error_set_size (error, name, length, JALONS_MARKUP_LIMIT);
  return FALSE;
}

static gboolean
read_html (JalonsDocument *document,
           const JalonsDecoded *decoded,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (JalonsWebPage) page
    = jalons_web_page_parse (decoded->text, decoded->length, cancellable, error);

  if (page == NULL)
    return FALSE;

  jalons_web_page_read_metadata (page, document);
  document->text = jalons_web_page_dup_text (page, document->title, &document->length);
  return TRUE;
}

/* Makes a document of a text and takes the text over. */
static JalonsDocument *
make_document (const char *name, JalonsDecoded *decoded, GCancellable *cancellable, GError **error)
{
  JalonsFormat format = choose_format (name, decoded->text);
  g_autoptr (JalonsDocument) document = jalons_document_new (format);

  if (format != JALONS_FORMAT_TEXT && !check_markup_size (name, decoded->length, error))
    return NULL;

  switch (format)
    {
    case JALONS_FORMAT_TEXT:
      document->text = g_steal_pointer (&decoded->text);
      document->length = decoded->length;
      document->skipped = decoded->skipped;
      break;
    case JALONS_FORMAT_MARKDOWN:
      jalons_markdown_read (document, decoded->text, decoded->length);
      break;
    case JALONS_FORMAT_HTML:
      if (!read_html (document, decoded, cancellable, error))
        return NULL;
      break;
    default:
      g_assert_not_reached ();
    }

  document->encoding = g_steal_pointer (&decoded->encoding);
  return check_text (name, document, error) ? g_steal_pointer (&document) : NULL;
}

/* Reads the bytes of a file, with a NUL behind them, and takes them over. */
static JalonsDocument *
read_taken (const char *name, char *bytes, gsize length, GCancellable *cancellable, GError **error)
{
  g_auto (JalonsDecoded) decoded = { 0 };
  const char *binary;

  if (length == 0)
    {
      jalons_import_error_set (error, JALONS_IMPORT_ERROR_EMPTY, name, _ ("an empty file"));
      g_free (bytes);
      return NULL;
    }

  binary = jalons_sniff_binary ((const guint8 *) bytes, length);
  if (binary != NULL)
    {
      jalons_import_error_set (error, JALONS_IMPORT_ERROR_NOT_TEXT, name, binary);
      g_free (bytes);
      return NULL;
    }

  jalons_encoding_decode (bytes, length, TRUE, &decoded);
  if (decoded.text == NULL)
    {
      jalons_import_error_set (error, JALONS_IMPORT_ERROR_NOT_TEXT, name,
                               _ ("binary data, not text"));
      return NULL;
    }

  return make_document (name, &decoded, cancellable, error);
}

JalonsDocument *
jalons_document_read (const char *path, GCancellable *cancellable, GError **error)
{
  char *bytes;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  bytes = jalons_file_bytes_read (path, JALONS_TEXT_LIMIT, &length, cancellable, error);
  if (bytes == NULL)
    return NULL;

  return read_taken (path, bytes, length, cancellable, error);
}

JalonsDocument *
jalons_document_read_bytes (const char *name, const guint8 *data, gsize length, GError **error)
{
  char *bytes;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  bytes = g_malloc (length + 1);
  if (length > 0)
    memcpy (bytes, data, length);
  bytes[length] = '\0';

  return read_taken (name, bytes, length, NULL, error);
}
