/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <gio/gio.h>
#include <string.h>

#include "import/jalons-document-reader.h"

#define FRENCH                                                                                     \
  "Après l’été, Mistral AI a levé 385 millions d’euros – « un record », s’émeut son cœur de "      \
  "métier. Ça coûte 20 € par mois, là où Noël naît."

static JalonsDocument *
read_text (const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  JalonsDocument *document
    = jalons_document_read_bytes ("a.txt", (const guint8 *) bytes, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (document->text), ==, document->length);
  g_assert_true (g_utf8_validate (document->text, -1, NULL));
  return document;
}

static JalonsDocument *
read_as (const char *text, const char *encoding, const char *mark, gsize mark_length)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  gsize length;

  bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_byte_array_append (file, (const guint8 *) mark, (guint) mark_length);
  g_byte_array_append (file, (const guint8 *) bytes, (guint) length);
  return read_text ((const char *) file->data, file->len);
}

static void
test_round_trips (void)
{
  static const struct
  {
    const char *encoding, *mark;
    gsize mark_length;
  } cases[] = {
    { "UTF-8", "", 0 },
    { "UTF-8", "\xef\xbb\xbf", 3 },
    { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16BE", "\xfe\xff", 2 },
    { "UTF-32LE", "\xff\xfe\0\0", 4 },
    { "UTF-32BE", "\0\0\xfe\xff", 4 },
    { "UTF-16LE", "", 0 },
    { "UTF-16BE", "", 0 },
    { "UTF-32LE", "", 0 },
    { "UTF-32BE", "", 0 },
    { "windows-1252", "", 0 },
    { "MACINTOSH", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsDocument) document
        = read_as (FRENCH, cases[i].encoding, cases[i].mark, cases[i].mark_length);

      g_assert_cmpstr (document->text, ==, FRENCH);
      g_assert_cmpstr (document->encoding, ==, cases[i].encoding);
      g_assert_cmpuint (document->skipped, ==, cases[i].mark_length);
    }
}

/* Encodings that lack some of the characters above. */
static void
test_older_encodings (void)
{
  const char *latin_9 = "L'été dernier, l'œuvre a coûté 3 M€, c'est déjà ça.";
  const char *dos = "L'été dernier, la société a levé 3 millions, c'est déjà ça.";
  g_autoptr (JalonsDocument) iso = read_as (latin_9, "ISO-8859-15", "", 0);
  g_autoptr (JalonsDocument) cp850 = read_as (dos, "CP850", "", 0);
  g_autoptr (JalonsDocument) cyrillic = read_as (
    "Компания Яндекс представила новую языковую модель. Сбер вложил в разработку искусственного "
    "интеллекта сто миллиардов рублей, сообщает издание.",
    "windows-1251", "", 0);
  g_autoptr (JalonsDocument) japanese = read_as ("ソフトバンクグループはオープンエーアイに出資する"
                                                 "と発表した。出資額は四百億ドルになる見通しだ。",
                                                 "CP932", "", 0);

  g_assert_cmpstr (iso->text, ==, latin_9);
  g_assert_cmpstr (cp850->text, ==, dos);
  g_assert_true (g_str_has_prefix (cyrillic->text, "Компания Яндекс"));
  g_assert_true (g_str_has_prefix (japanese->text, "ソフトバンク"));
}

/* Damage stays where it is, and the rest is read. */
static void
test_damage (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *text;
  } cases[] = {
#define CASE(bytes, text) { bytes, sizeof bytes - 1, text }
    CASE ("été é\xff"
          "té à l'œuvre",
          "été é\uFFFDté à l'œuvre"),
    CASE ("déjà, ça coupe: l'\xc3", "déjà, ça coupe: l'\uFFFD"),
    CASE ("un \0 perdu", "un   perdu"),
    CASE ("la fin manque\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "la fin manque"),
    CASE ("mojibake : Ã©tÃ©", "mojibake : Ã©tÃ©"),
    CASE ("a\r\nb\rc\n", "a\r\nb\rc\n"),
    CASE ("\xef\xbb\xbf"
          "d\xff"
          "j\xc3\xa0",
          "d\uFFFDjà"),
    CASE ("caf\xe9", "café"),
    CASE ("surrogat \xed\xa0\x80, d\xc3\xa9j\xc3\xa0 vu \xc3\xa0 l'\xc5\x93uvre \xc3\xa9t\xc3\xa9 "
          "\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9",
          "surrogat \uFFFD\uFFFD\uFFFD, déjà vu à l'œuvre été été été été"),
#undef CASE
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsDocument) document = read_text (cases[i].bytes, cases[i].length);

      g_assert_cmpstr (document->text, ==, cases[i].text);
    }
}

/* A file in UTF-8 is its text to the byte. */
static void
test_to_the_byte (void)
{
  static const char text[] = "\n \t Un texte\r\n\r\nà l’identique…   \n\n\n";
  g_autoptr (JalonsDocument) document = read_text (text, sizeof text - 1);

  g_assert_cmpuint (document->length, ==, sizeof text - 1);
  g_assert_cmpmem (document->text, document->length, text, sizeof text - 1);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name, *bytes;
    JalonsFormat format;
  } cases[] = {
    { "a.txt", "word", JALONS_FORMAT_TEXT },
    { "a", "word", JALONS_FORMAT_TEXT },
    { "a.log", "word", JALONS_FORMAT_TEXT },
    { "a.TXT", "# word", JALONS_FORMAT_TEXT },
    { "a.MD", "# word", JALONS_FORMAT_MARKDOWN },
    { "x.html/a.markdown", "# word", JALONS_FORMAT_MARKDOWN },
    { "a.htm", "<p>word", JALONS_FORMAT_HTML },
    { "a.html", "only words", JALONS_FORMAT_TEXT },
    { "page", " <!-- c --> <!DOCTYPE HTML><p>word", JALONS_FORMAT_HTML },
    { "a.txt", "<html lang=fr><p>word", JALONS_FORMAT_HTML },
    { "a.php", "<?xml version='1.0'?>\n<html><p>word", JALONS_FORMAT_HTML },
    { "a.txt", "<headline> said", JALONS_FORMAT_TEXT },
    { "a.txt", "if a < b then <b>", JALONS_FORMAT_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsDocument) document = jalons_document_read_bytes (
        cases[i].name, (const guint8 *) cases[i].bytes, strlen (cases[i].bytes), &error);

      g_assert_no_error (error);
      g_assert_cmpint (document->format, ==, cases[i].format);
    }
}

/* A hundred megabytes are read, in whatever encoding, and without many copies of them. */
static void
test_large (void)
{
  const gsize size = 100 * 1024 * 1024;
  const char line[]
    = "Une phrase sur OpenAI et quatre milliards de dollars, \xe0 peu pr\xe8s longue.\n";
  g_autofree char *bytes = g_malloc (size);
  g_autoptr (JalonsDocument) document = NULL;

  if (!g_test_slow ())
    {
      g_test_skip ("slow");
      return;
    }

  for (gsize i = 0; i < size; i += MIN (sizeof line - 1, size - i))
    memcpy (bytes + i, line, MIN (sizeof line - 1, size - i));
  document = read_text (bytes, size);
  g_assert_cmpstr (document->encoding, ==, "windows-1252");
  g_assert_cmpuint (document->length, >, size);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/round-trips", test_round_trips);
  g_test_add_func ("/encoding/older-encodings", test_older_encodings);
  g_test_add_func ("/encoding/damage", test_damage);
  g_test_add_func ("/encoding/to-the-byte", test_to_the_byte);
  g_test_add_func ("/encoding/formats", test_formats);
  g_test_add_func ("/encoding/large", test_large);

  return g_test_run ();
}
