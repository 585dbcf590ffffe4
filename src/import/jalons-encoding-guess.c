/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>
#include <uchardet.h>

#include "import/jalons-encoding-guess.h"

/* How far into a file its declaration has to stand, and how much of it guesses look at. */
#define DECLARATION_WINDOW 4096
#define GUESS_WINDOW (256 * 1024)

static const struct
{
  const char *encoding;
  const char *mark;
  gsize length;
} marks[] = {
  { "UTF-32LE", "\xff\xfe\0\0", 4 }, { "UTF-32BE", "\0\0\xfe\xff", 4 },
  { "UTF-8", "\xef\xbb\xbf", 3 },    { "UTF-16LE", "\xff\xfe", 2 },
  { "UTF-16BE", "\xfe\xff", 2 },
};

/* Names that mean more than they say, as web browsers read them (WHATWG, "Encoding"). */
static const struct
{
  const char *declared, *meant;
} aliases[] = {
  { "iso-8859-1", "windows-1252" },
  { "iso8859-1", "windows-1252" },
  { "iso_8859-1", "windows-1252" },
  { "latin1", "windows-1252" },
  { "latin-1", "windows-1252" },
  { "us-ascii", "windows-1252" },
  { "ascii", "windows-1252" },
  { "cp1252", "windows-1252" },
  { "x-cp1252", "windows-1252" },
  { "iso-8859-9", "windows-1254" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "shift_jis", "CP932" },
  { "x-sjis", "CP932" },
  { "euc-kr", "CP949" },
  { "ks_c_5601-1987", "CP949" },
  { "macintosh", "MACINTOSH" },
  { "x-mac-roman", "MACINTOSH" },
  { "big5", "BIG5-HKSCS" },
};

/* Accented letters, quotation marks, dashes and signs of French, English, German, Spanish, Italian
 * and Portuguese in encodings of one byte, those shared by the first two apart. */
#define LATIN_1_LETTERS                                                                            \
  "\xc0\xc1\xc2\xc3\xc4\xc6\xc7\xc8\xc9\xca\xcb\xce\xcf\xd1\xd3\xd4\xd6\xd9\xda\xdb\xdc\xdf"       \
  "\xe0\xe1\xe2\xe3\xe4\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf9"       \
  "\xfa\xfb\xfc\xff\xa0\xa1\xa3\xa7\xa9\xab\xad\xae\xb0\xb7\xba\xbb\xbf"

static const struct
{
  const char *encoding;
  const char *bytes;
} western[] = {
  { "windows-1252", LATIN_1_LETTERS "\x80\x85\x8c\x91\x92\x93\x94\x95\x96\x97\x99\x9c" },
  { "ISO-8859-15", LATIN_1_LETTERS "\xa4\xbc\xbd\xbe" },
  { "MACINTOSH",
    "\x80\x81\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98"
    "\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa1\xa3\xa4\xa5\xa7\xa8\xa9\xaa\xae\xbe\xbf\xc0\xc1\xc7\xc8\xc9"
    "\xca"
    "\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd8\xdb\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xef"
    "\xf1\xf2\xf3\xf4" },
  { "CP850",
    "\x80\x81\x82\x83\x84\x85\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x90\x91\x92\x93\x94\x95\x96\x97\x99"
    "\x9a"
    "\x9c\xa0\xa1\xa2\xa3\xa4\xa5\xa8\xad\xae\xaf\xb5\xb6\xb7\xc6\xc7\xd2\xd3\xd4\xd7\xd8\xe0\xe1"
    "\xe2\xe3\xe4\xe5\xe9\xea\xeb\xf5\xf8\xfa\xff" },
};

const char *
jalons_encoding_find_mark (const guint8 *data, gsize length, gsize *out_length)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (out_length != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
        {
          *out_length = marks[i].length;
          return marks[i].encoding;
        }
    }

  *out_length = 0;
  return NULL;
}

const char *
jalons_encoding_guess_wide (const guint8 *data, gsize length)
{
  gsize n_nuls[4] = { 0 }, n = MIN (length, GUESS_WINDOW) / 4;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  /* Most texts have no NUL at all. */
  if (n == 0 || memchr (data, 0, n * 4) == NULL)
    return NULL;

  for (gsize i = 0; i < n * 4; i++)
    n_nuls[i % 4] += data[i] == 0;

  /* Western text has its NULs where the upper bytes stand, and hardly any elsewhere. */
#define MANY(i) (n_nuls[i] >= n - n / 3)
#define FEW(i) (n_nuls[i] <= n / 20)
  if (FEW (0) && MANY (1) && MANY (2) && MANY (3))
    return "UTF-32LE";
  if (MANY (0) && MANY (1) && MANY (2) && FEW (3))
    return "UTF-32BE";
  if (FEW (0) && MANY (1) && FEW (2) && MANY (3))
    return "UTF-16LE";
  if (MANY (0) && FEW (1) && MANY (2) && FEW (3))
    return "UTF-16BE";
#undef MANY
#undef FEW

  return NULL;
}

/* The name behind "charset" or "encoding", without quotation marks. */
static char *
read_encoding_name (const char *cursor)
{
  const char *end;

  while (g_ascii_isspace (*cursor))
    cursor++;
  if (*cursor != '=')
    return NULL;

  cursor++;
  while (g_ascii_isspace (*cursor) || *cursor == '"' || *cursor == '\'')
    cursor++;
  for (end = cursor; g_ascii_isalnum (*end) || (*end != '\0' && strchr ("-_:.", *end) != NULL);)
    end++;

  return end > cursor && end - cursor < 40 ? g_strndup (cursor, (gsize) (end - cursor)) : NULL;
}

char *
jalons_encoding_dup_declared (const guint8 *data, gsize length)
{
  g_autofree char *head = NULL, *name = NULL;
  const char *at;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  head = g_ascii_strdown ((const char *) data, (gssize) MIN (length, DECLARATION_WINDOW));
  if (g_str_has_prefix (head, "<?xml") && (at = strstr (head, "encoding")) != NULL
      && at < strstr (head, ">"))
    name = read_encoding_name (at + strlen ("encoding"));
  for (at = head; name == NULL && (at = strstr (at, "charset")) != NULL;)
    {
      at += strlen ("charset");
      name = read_encoding_name (at);
    }

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (name, aliases[i].declared))
      return g_strdup (aliases[i].meant);

  /* Whoever could write this in ASCII did not write it in UTF-16; and if it were UTF-8, its bytes
   * would have shown it. */
  if (name == NULL || g_str_has_prefix (name, "utf"))
    return NULL;

  return g_steal_pointer (&name);
}

const char *
jalons_encoding_guess_western (const guint8 *data, gsize length)
{
  const char *best = NULL;
  gsize counts[256] = { 0 }, n_high = 0, n_letters = 0, best_known = 0;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  length = MIN (length, GUESS_WINDOW);
  for (gsize i = 0; i < length; i++)
    {
      counts[data[i]]++;
      n_high += data[i] >= 0x80;
      n_letters += g_ascii_isalpha (data[i]);
    }

  /* Where accents are the rule and not the exception, the alphabet is another one. */
  if (n_high == 0 || n_high * 2 > n_letters)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (western); i++)
    {
      gsize n_known = 0;

      for (const char *p = western[i].bytes; *p != '\0'; p++)
        n_known += counts[(guint8) *p];
      if (n_known > best_known)
        {
          best_known = n_known;
          best = western[i].encoding;
        }
    }

  return best_known * 10 >= n_high * 9 ? best : NULL;
}

char *
jalons_encoding_dup_detected (const guint8 *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  char *name = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (uchardet_handle_data (detector, (const char *) data, MIN (length, GUESS_WINDOW)) == 0)
    {
      uchardet_data_end (detector);
      name = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);

  if (name != NULL
      && (*name == '\0' || g_ascii_strcasecmp (name, "ASCII") == 0
          || g_ascii_strncasecmp (name, "UTF-", 4) == 0))
    g_clear_pointer (&name, g_free);

  /* The others come in the spelling that everybody uses. */
  if (name != NULL && g_str_has_prefix (name, "WINDOWS-"))
    memcpy (name, "windows", strlen ("windows"));

  return name;
}
