/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <errno.h>
#include <string.h>

#include "import/jalons-encoding-guess.h"
#include "import/jalons-encoding.h"
#include "import/jalons-sniff.h"

#define REPLACEMENT "\xef\xbf\xbd"
#define FALLBACK "windows-1252"

void
jalons_decoded_clear (JalonsDecoded *decoded)
{
  g_clear_pointer (&decoded->text, g_free);
  g_clear_pointer (&decoded->encoding, g_free);
}

static void
blank_nuls (char *text, gsize length)
{
  for (char *nul = text; (nul = memchr (nul, '\0', length - (gsize) (nul - text))) != NULL; nul++)
    *nul = ' ';
}

/* Whether a character was cut off at the end, as happens to files that were. */
static gboolean
is_cut_off (const char *p, const char *end)
{
  return end - p < 4 && (guint8) *p >= 0xc2 && (guint8) *p < 0xf5
         && g_utf8_get_char_validated (p, end - p) == (gunichar) -2;
}

/* Counts the bytes that no character of UTF-8 can hold, and the characters of several bytes. */
static void
count_utf8 (const char *text, gsize length, gsize *out_n_invalid, gsize *out_n_multibyte)
{
  const char *p = text, *end = text + length;
  gsize n_invalid = 0, n_multibyte = 0;

  while (p < end)
    {
      const char *stop;

      g_utf8_validate_len (p, (gsize) (end - p), &stop);
      for (; p < stop; p++)
        n_multibyte += (guint8) *p >= 0xc0;
      if (p < end)
        {
          n_invalid += !is_cut_off (p, end);
          p++;
        }
    }

  *out_n_invalid = n_invalid;
  *out_n_multibyte = n_multibyte;
}

/* Copies UTF-8 with U+FFFD for every byte that does not belong to a character. */
static char *
repair_utf8 (const char *text, gsize length, gsize *out_length)
{
  GString *repaired = g_string_sized_new (length + 64);
  const char *p = text, *end = text + length, *stop;

  while (!g_utf8_validate_len (p, (gsize) (end - p), &stop))
    {
      g_string_append_len (repaired, p, stop - p);
      g_string_append (repaired, REPLACEMENT);
      p = stop + 1;
    }
  g_string_append_len (repaired, p, end - p);

  *out_length = repaired->len;
  return g_string_free_and_steal (repaired);
}

/* Makes room for at least as much again, and a NUL. */
static void
grow (char **text, gsize *capacity, char **out, gsize *out_left)
{
  gsize used = (gsize) (*out - *text);

  *capacity *= 2;
  *text = g_realloc (*text, *capacity + 1);
  *out = *text + used;
  *out_left = *capacity - used;
}

/* Converts to UTF-8, come what may: what the encoding does not know becomes U+FFFD. */
static char *
convert (const char *bytes, gsize length, const char *encoding, gsize *out_length)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);
  gsize unit = g_str_has_prefix (encoding, "UTF-32")   ? 4
               : g_str_has_prefix (encoding, "UTF-16") ? 2
                                                       : 1;
  gsize capacity = length + length / 2 + 16, out_left = capacity, in_left = length;
  char *text, *in = (char *) bytes, *out;

  if (converter == (GIConv) -1)
    return NULL;

  out = text = g_malloc (capacity + 1);
  while (in_left > 0)
    {
      gsize skip;

      if (g_iconv (converter, &in, &in_left, &out, &out_left) != (gsize) -1)
        break;
      if (errno == E2BIG || out_left < strlen (REPLACEMENT))
        {
          grow (&text, &capacity, &out, &out_left);
          continue;
        }

      memcpy (out, REPLACEMENT, strlen (REPLACEMENT));
      out += strlen (REPLACEMENT);
      out_left -= strlen (REPLACEMENT);
      skip = errno == EINVAL ? in_left : MIN (unit, in_left);
      in += skip;
      in_left -= skip;
    }

  g_iconv_close (converter);
  *out = '\0';
  *out_length = (gsize) (out - text);
  return g_realloc (text, *out_length + 1);
}

/* Takes over the bytes as they are. */
static void
set_source (JalonsDecoded *decoded, char *bytes, gsize length, gsize skipped, const char *encoding)
{
  if (skipped > 0)
    memmove (bytes, bytes + skipped, length - skipped + 1);
  decoded->text = bytes;
  decoded->length = length - skipped;
  decoded->skipped = skipped;
  decoded->encoding = g_strdup (encoding);
  decoded->is_source = TRUE;
}

/* Takes over bytes as UTF-8 in which some are none. */
static void
take_repaired (JalonsDecoded *decoded, char *bytes, gsize length, gsize skipped)
{
  decoded->text = repair_utf8 (bytes + skipped, length - skipped, &decoded->length);
  decoded->skipped = skipped;
  decoded->encoding = g_strdup ("UTF-8");
  g_free (bytes);
}

/* Takes over bytes in UTF-8, if that is what they are; returns FALSE if not. */
static gboolean
try_utf8 (JalonsDecoded *decoded, char *bytes, gsize length, gsize skipped)
{
  gsize n_invalid = 0, n_multibyte = 0;

  if (g_utf8_validate_len (bytes, length, NULL))
    {
      set_source (decoded, bytes, length, skipped, "UTF-8");
      return TRUE;
    }

  /* Single-byte encodings hardly ever happen on valid sequences: a few of these show that the
   * invalid bytes among them are damage. */
  count_utf8 (bytes, length, &n_invalid, &n_multibyte);
  if (skipped == 0 && (n_multibyte == 0 || n_multibyte < n_invalid * 2))
    return FALSE;

  take_repaired (decoded, bytes, length, skipped);
  return TRUE;
}

/* Converts and takes over; returns FALSE where there is no such encoding. */
static gboolean
try_convert (JalonsDecoded *decoded, char *bytes, gsize length, gsize skipped, const char *encoding)
{
  if (encoding == NULL)
    return FALSE;

  decoded->text = convert (bytes + skipped, length - skipped, encoding, &decoded->length);
  if (decoded->text == NULL)
    return FALSE;

  blank_nuls (decoded->text, decoded->length);
  decoded->skipped = skipped;
  decoded->encoding = g_strdup (encoding);
  g_free (bytes);
  return TRUE;
}

static gsize
trim_nuls (const char *bytes, gsize length)
{
  while (length > 0 && bytes[length - 1] == '\0')
    length--;

  return length;
}

void
jalons_encoding_decode (char *bytes, gsize length, gboolean may_declare, JalonsDecoded *out_decoded)
{
  const guint8 *data = (const guint8 *) bytes;
  g_autofree char *declared = NULL, *detected = NULL;
  const char *wide;
  gsize skipped;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (out_decoded != NULL);

  *out_decoded = (JalonsDecoded) { 0 };
  wide = jalons_encoding_find_mark (data, length, &skipped);
  if (wide == NULL)
    wide = jalons_encoding_guess_wide (data, length);
  if (wide != NULL && !g_str_equal (wide, "UTF-8")
      && try_convert (out_decoded, bytes, length, skipped, wide))
    return;

  /* A file system that lost the end of a file leaves NULs in its place. */
  length = trim_nuls (bytes, length);
  bytes[length] = '\0';
  if (length > 0 && length <= skipped)
    {
      set_source (out_decoded, bytes, length, length, "UTF-8");
      return;
    }
  if (length == 0 || jalons_sniff_is_noise (data, length))
    {
      g_free (bytes);
      return;
    }

  blank_nuls (bytes, length);
  if (try_utf8 (out_decoded, bytes, length, skipped))
    return;

  if (may_declare)
    declared = jalons_encoding_dup_declared (data, length);
  if (try_convert (out_decoded, bytes, length, 0, declared)
      || try_convert (out_decoded, bytes, length, 0, jalons_encoding_guess_western (data, length)))
    return;

  detected = jalons_encoding_dup_detected (data, length);
  if (!try_convert (out_decoded, bytes, length, 0, detected)
      && !try_convert (out_decoded, bytes, length, 0, FALLBACK))
    take_repaired (out_decoded, bytes, length, 0);
}
