/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jalons-sniff.h"

/* How far into a file a web page has to begin. */
#define HTML_WINDOW 4096

/* What a format's files have at @offset. Of two that fit, the first one counts. */
typedef struct
{
  guint16 offset;
  guint16 length;
  const char *bytes;
  const char *name;
} Mark;

#define MARK(offset, bytes, name) { offset, sizeof bytes - 1, bytes, name }

static const Mark marks[] = {
  MARK (0, "\xff\xd8\xff", N_ ("a JPEG image, not text")),
  MARK (0, "\x89PNG\r\n\x1a\n", N_ ("a PNG image, not text")),
  MARK (0, "GIF87a", N_ ("a GIF image, not text")),
  MARK (0, "GIF89a", N_ ("a GIF image, not text")),
  MARK (8, "WEBPVP8", N_ ("a WebP image, not text")),
  MARK (0, "II*\0", N_ ("a TIFF image, not text")),
  MARK (0, "MM\0*", N_ ("a TIFF image, not text")),
  MARK (4, "ftypavif", N_ ("an AVIF image, not text")),
  MARK (4, "ftypheic", N_ ("a HEIF image, not text")),
  MARK (4, "ftypmif1", N_ ("a HEIF image, not text")),
  MARK (0, "8BPS\0", N_ ("a Photoshop image, not text")),
  MARK (0, "\0\0\1\0", N_ ("an icon, not text")),
  MARK (0, "%PDF-", N_ ("a PDF document, not text")),
  MARK (0, "%!PS-Adobe", N_ ("a PostScript document, not text")),
  MARK (0, "{\\rtf", N_ ("an RTF document, not plain text")),
  MARK (30, "mimetypeapplication/epub", N_ ("an EPUB book, not text")),
  MARK (30, "mimetypeapplication/vnd.oasis.opendocument", N_ ("an office document, not text")),
  MARK (30, "[Content_Types].xml", N_ ("an office document, not text")),
  MARK (30, "_rels/", N_ ("an office document, not text")),
  MARK (30, "word/", N_ ("an office document, not text")),
  MARK (0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", N_ ("an office document, not text")),
  MARK (0, "PK\3\4", N_ ("a ZIP archive, not text")),
  MARK (0, "PK\5\6", N_ ("a ZIP archive, not text")),
  MARK (0, "\x1f\x8b", N_ ("a compressed file, not text")),
  MARK (0, "BZh", N_ ("a compressed file, not text")),
  MARK (0,
        "\xfd"
        "7zXZ\0",
        N_ ("a compressed file, not text")),
  MARK (0, "\x28\xb5\x2f\xfd", N_ ("a compressed file, not text")),
  MARK (0, "\x04\x22\x4d\x18", N_ ("a compressed file, not text")),
  MARK (0, "7z\xbc\xaf\x27\x1c", N_ ("a 7-Zip archive, not text")),
  MARK (0, "Rar!\x1a\7", N_ ("a RAR archive, not text")),
  MARK (257, "ustar\0", N_ ("a tar archive, not text")),
  MARK (257, "ustar  \0", N_ ("a tar archive, not text")),
  MARK (0, "!<arch>\n", N_ ("an archive, not text")),
  MARK (0,
        "\x7f"
        "ELF",
        N_ ("a program, not text")),
  MARK (0, "MZ\x90\0", N_ ("a program, not text")),
  MARK (0, "\xcf\xfa\xed\xfe", N_ ("a program, not text")),
  MARK (0, "\xca\xfe\xba\xbe", N_ ("a program, not text")),
  MARK (0, "\0asm", N_ ("a program, not text")),
  MARK (0, "SQLite format 3\0", N_ ("a database, not text")),
  MARK (0, "OggS", N_ ("a sound or film, not text")),
  MARK (0, "fLaC", N_ ("a sound, not text")),
  MARK (0, "ID3", N_ ("a sound, not text")),
  MARK (0, "\xff\xfb", N_ ("a sound, not text")),
  MARK (8, "WAVEfmt", N_ ("a sound, not text")),
  MARK (4, "ftypM4A", N_ ("a sound, not text")),
  MARK (8, "AVI LIST", N_ ("a film, not text")),
  MARK (4, "ftyp", N_ ("a film, not text")),
  MARK (4, "moov", N_ ("a film, not text")),
  MARK (0, "\x1a\x45\xdf\xa3", N_ ("a film, not text")),
  MARK (0, "\0\0\1\xba", N_ ("a film, not text")),
  MARK (0, "FLV\1", N_ ("a film, not text")),
  MARK (0, "wOFF", N_ ("a font, not text")),
  MARK (0, "wOF2", N_ ("a font, not text")),
  MARK (0, "OTTO\0", N_ ("a font, not text")),
  MARK (0, "\0\1\0\0\0", N_ ("a font, not text")),
  MARK (0, "bplist00", N_ ("a web archive or property list, not text")),
};

/* Some marks are not enough to be sure: a text may have these letters there. */
static gboolean
is_plausible (const Mark *mark, const guint8 *data, gsize length)
{
  /* The name of a ZIP archive's first file. */
  if (mark->offset == 30)
    return memcmp (data, "PK\3\4", 4) == 0;
  if (strcmp (mark->bytes, "BZh") == 0)
    return length > 9 && data[3] >= '1' && data[3] <= '9' && memcmp (data + 4, "1AY&SY", 6) == 0;
  if (strcmp (mark->bytes, "ID3") == 0)
    return length > 5 && data[3] < 5 && data[4] == 0;

  return TRUE;
}

/* A Windows bitmap says its own size. */
static gboolean
is_bitmap (const guint8 *data, gsize length)
{
  return length > 18 && data[0] == 'B' && data[1] == 'M' && data[6] == 0 && data[7] == 0
         && data[8] == 0 && data[9] == 0 && data[15] == 0 && data[16] == 0 && data[17] == 0;
}

const char *
jalons_sniff_binary (const guint8 *data, gsize length)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const Mark *mark = &marks[i];

      if (length >= (gsize) mark->offset + mark->length
          && memcmp (data + mark->offset, mark->bytes, mark->length) == 0
          && is_plausible (mark, data, length))
        return _ (mark->name);
    }

  if (is_bitmap (data, length))
    return _ ("a BMP image, not text");

  return NULL;
}

/* Whether any of eight bytes may be a control character; carries go upwards from none that is not.
 */
static gboolean
may_have_controls (const guint8 *eight)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 bytes, rubout;

  memcpy (&bytes, eight, sizeof bytes);
  rubout = bytes ^ ones * 0x7f;

  return ((((bytes - ones * 0x20) & ~bytes) | ((rubout - ones) & ~rubout)) & (ones * 0x80)) != 0;
}

gboolean
jalons_sniff_is_noise (const guint8 *data, gsize length)
{
  /* Tab, line feed, vertical tab, form feed, carriage return, end of a DOS file, escape. */
  const guint32 harmless
    = 1u << '\t' | 1u << '\n' | 1u << '\v' | 1u << '\f' | 1u << '\r' | 1u << 0x1a | 1u << 0x1b;
  gsize n_controls = 0;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  for (gsize i = 0; i < length; i++)
    {
      /* Of texts, most bytes are none. */
      while (i + 8 <= length && !may_have_controls (data + i))
        i += 8;
      if (i == length)
        break;
      n_controls += (data[i] < 0x20 && !(harmless >> data[i] & 1)) || data[i] == 0x7f;
    }

  /* Of random bytes a tenth are such; of texts, hardly any but where a NUL got lost in a short one.
   */
  return n_controls > 4 ? n_controls > length / 25 : n_controls > length / 3;
}

/* Skips "<!-- … -->", "<?xml … ?>" and blanks. Returns where something else begins. */
static const char *
skip_prologue (const char *text, const char *end)
{
  while (text < end)
    {
      const char *close = NULL;

      while (text < end && g_ascii_isspace (*text))
        text++;
      if (g_str_has_prefix (text, "<!--"))
        close = g_strstr_len (text, end - text, "-->");
      else if (g_str_has_prefix (text, "<?"))
        close = g_strstr_len (text, end - text, "?>");
      if (close == NULL)
        break;
      text = strchr (close, '>') + 1;
    }

  return text;
}

gboolean
jalons_sniff_is_html (const char *text)
{
  static const char *const openings[]
    = { "<!doctype html", "<html", "<head", "<body", "<meta", "<title" };
  const char *start;

  g_return_val_if_fail (text != NULL, FALSE);

  start = skip_prologue (text, text + strnlen (text, HTML_WINDOW));
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize n = strlen (openings[i]);

      if (g_ascii_strncasecmp (start, openings[i], n) == 0 && !g_ascii_isalnum (start[n]))
        return TRUE;
    }

  return FALSE;
}
