/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <gio/gio.h>
#include <string.h>

#include "import/jalons-document-reader.h"

/* Every page in tests/import/pages has a file beside it that says what a reader takes from it:
 * lines of "KEY: VALUE" for what its markup says, an empty line, the text. */

static void
append_field (GString *form, const char *key, const char *value)
{
  if (value != NULL)
    g_string_append_printf (form, "%s: %s\n", key, value);
}

static char *
describe (const JalonsDocument *document)
{
  GString *form = g_string_new (NULL);
  g_autofree char *published = jalons_period_to_iso (&document->published);

  append_field (form, "title", document->title);
  append_field (form, "author", document->author);
  append_field (form, "source", document->source);
  append_field (form, "url", document->url);
  append_field (form, "language", document->language);
  if (jalons_period_is_known (&document->published))
    append_field (form, "published", published);
  g_string_append_printf (form, "\n%s\n", document->text);

  return g_string_free_and_steal (form);
}

static void
test_page (gconstpointer user_data)
{
  const char *path = user_data;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".html"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *expected = NULL, *got = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsDocument) document = jalons_document_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (document->format, ==, JALONS_FORMAT_HTML);
  g_assert_cmpuint (document->length, ==, strlen (document->text));
  g_assert_true (g_utf8_validate (document->text, -1, NULL));

  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  got = describe (document);
  g_assert_cmpstr (got, ==, expected);
}

/* A page reads the same in whatever encoding it says that it is in. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding, *declaration;
  } cases[] = {
    { "windows-1252", "<meta charset=\"windows-1252\">" },
    { "windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>" },
    { "ISO-8859-15", "<meta charset=iso-8859-15>" },
    { "MACINTOSH", "<meta charset=macintosh>" },
    { "UTF-8", "<meta charset=iso-8859-1>" },
    { "UTF-16LE", "<meta charset=utf-16>" },
    { "UTF-16BE", "<meta charset=utf-8>" },
    { "windows-1251", "<meta charset=windows-1251>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean cyrillic = g_str_equal (cases[i].encoding, "windows-1251");
      const char *words = cyrillic ? "Яндекс выпустил YandexGPT, новую модель."
                                   : "À l’été, Mistral a levé 105 millions, déjà.";
      g_autofree char *page = NULL, *bytes = NULL;
      g_autoptr (JalonsDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (g_str_equal (cases[i].encoding, "ISO-8859-15"))
        words = "À l'été, Mistral a levé 105 M€ et son œuvre avance, déjà.";
      page = g_strdup_printf ("<!doctype html><html><head>%s<title>t</title></head>"
                              "<body><p>%s</p></body></html>",
                              cases[i].declaration, words);
      bytes = g_convert (page, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      document = jalons_document_read_bytes ("p.html", (const guint8 *) bytes, length, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (document->text, ==, words);
      g_assert_cmpint (g_ascii_strcasecmp (document->encoding, cases[i].encoding), ==, 0);
    }
}

static JalonsDocument *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  JalonsDocument *document
    = jalons_document_read_bytes ("p.html", (const guint8 *) html, strlen (html), &error);

  g_assert_no_error (error);
  return document;
}

static void
test_titles (void)
{
  static const struct
  {
    const char *head, *heading, *title;
  } cases[] = {
    { "<title>A long enough headline about models | Site</title>", "",
      "A long enough headline about models" },
    { "<title>One, two - and three</title>", "One, two - and three", "One, two - and three" },
    { "<title>One, two - and three - Site</title>", "One, two - and three",
      "One, two - and three" },
    { "<title>Claude 3 | Tech | Site</title><meta property=og:site_name content=Site>", "",
      "Claude 3 | Tech" },
    { "<title>x</title><meta property=og:title content='Le titre &amp;quot;cité&amp;quot; — Le "
      "Fil'>"
      "<meta property=og:site_name content='Le Fil'>",
      "", "Le titre \"cité\"" },
    { "<title>The Site</title><meta property=og:site_name content='The Site'>", "The headline",
      "The headline" },
    { "<title>Le Fil | Trois modèles en un jour</title><meta property=og:site_name content='Le "
      "Fil'>",
      "", "Trois modèles en un jour" },
    { "<title>Le Fil | Modèles</title><meta property=og:site_name content='Le Fil'>", "",
      "Le Fil | Modèles" },
    { "<title>  Un\n titre </title>", "", "Un titre" },
    { "", "Only a heading", "Only a heading" },
    { "", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html
        = g_strdup_printf ("<html><head>%s</head><body><h1>%s</h1><p>A sentence, "
                           "and one that is long enough.</p>",
                           cases[i].head, cases[i].heading);
      g_autoptr (JalonsDocument) document = read_page (html);

      g_assert_cmpstr (document->title, ==, cases[i].title);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *head, *body, *published;
  } cases[] = {
    { "<meta name=dc.date content=2024-03>", "", "2024-03" },
    { "<meta name=citation_publication_date content=2024/03/05>", "", "2024-03-05" },
    { "<meta name=date content=garbage><meta name=pubdate content=20240305>", "", "2024-03-05" },
    { "", "<time datetime=2024-03-05T23:30:00-08:00>x</time>", "2024-03-05" },
    { "",
      "<aside><time>2020-01-01</time></aside><article><time pubdate>2024-03-05</time></article>",
      "2024-03-05" },
    { "", "<time datetime=2020-01-01>old</time><article><p><time>5 March 2024</time></article>",
      "2024-03-05" },
    { "", "<span itemprop=datePublished content=2024-03-05>hier</span>", "2024-03-05" },
    { "<meta property=article:modified_time content=2024-03-05>", "", "?" },
    { "", "<time>yesterday</time>", "?" },
    { "",
      "<article><ul class=fig-metas><li class=fig-date-pub><time itemprop=datePublished "
      "datetime=2024-03-05>mardi</time></ul>",
      "2024-03-05" },
    { "", "<p>Le <abbr class=published title=2024-03-05>5 mars</abbr>", "2024-03-05" },
    { "", "<p>On <span class='updated published' title='Published'>March 5, 2024</span>",
      "2024-03-05" },
    { "", "<div class=published>2024-03-05</div>", "?" },
    { "", "<article><time>yesterday</time></article><time>2024-03-05</time>", "2024-03-05" },
    { "<link rel=canonical href=https://a.test/tech/2024/03/05/nuvia-2-ans/>", "", "2024-03-05" },
    { "<meta property=og:url content=https://a.test/2024-03-05-nuvia?id=7>", "", "2024-03-05" },
    { "<link rel=canonical href=https://a.test/20240305ARTFIG00429-nuvia.php>", "", "2024-03-05" },
    { "<link rel=canonical href=https://a.test/2024/nuvia/03>", "", "?" },
    { "<link rel=canonical href=https://a.test/2024/03/nuvia>", "", "?" },
    { "<link rel=canonical href=https://a.test/2024/03/99/nuvia>", "", "?" },
    { "<link rel=canonical href=https://a.test/2023/03/05/x><meta name=date content=2024-03-05>",
      "", "2024-03-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf (
        "<html><head>%s</head><body>%s<p>A sentence, long enough to be read, and "
        "then another one.</p>",
        cases[i].head, cases[i].body);
      g_autoptr (JalonsDocument) document = read_page (html);
      g_autofree char *published = jalons_period_to_iso (&document->published);

      g_assert_cmpstr (published, ==, cases[i].published);
    }
}

/* Who wrote it, and not whose page it is. */
static void
test_authors (void)
{
  static const struct
  {
    const char *head, *body, *author;
  } cases[] = {
    { "<meta name=author content='Inès Caradec'>", "", "Inès Caradec" },
    { "<meta name=author content='Par Inès Caradec'>", "", "Inès Caradec" },
    { "<meta name=author content=lefil.fr>", "<span itemprop=author>Inès Caradec</span>",
      "Inès Caradec" },
    { "<meta property=og:site_name content='Le Fil'><meta name=author content='LE FIL'>", "",
      NULL },
    { "<meta property=article:author content=https://a.test/ines>", "", NULL },
    { "<meta name=author content=J.Caradec>", "", "J.Caradec" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html
        = g_strdup_printf ("<html><head>%s</head><body>%s<p>A sentence, long enough to be read, "
                           "and then another one.</p>",
                           cases[i].head, cases[i].body);
      g_autoptr (JalonsDocument) document = read_page (html);

      g_assert_cmpstr (document->author, ==, cases[i].author);
    }
}

/* What a page names by its number in the characters of Windows is what its author saw. */
static void
test_references (void)
{
  g_autoptr (JalonsDocument) document
    = read_page ("<html><head><title>L&#146;accord d&amp;#146;Orla</title></head><body>"
                 "<p>L&#x92;accord &#147;vaut&#148; 5 &#128; &#151; et plus&#133; &#129;, "
                 "d&eacute;j&#224;, &#xa0;ou presque, dit-on.</p>");

  g_assert_cmpstr (document->title, ==, "L’accord d’Orla");
  g_assert_cmpstr (document->text, ==,
                   "L’accord “vaut” 5 € — et plus… \xc2\x81, déjà, \xc2\xa0ou presque, dit-on.");
}

/* What an adversary can nest or repeat costs time in proportion to its size: a second for a
 * megabyte would be far too much already. */
static void
test_adversaries (void)
{
  static const struct
  {
    const char *before, *repeated, *after;
  } cases[] = {
    { "", "<b>", "" },
    { "", "<div><p>a. ", "" },
    { "<b><i><u>", "</s>", "" },
    { "", "<table><tr><td>", "" },
    { "<p ", "a=1 ", ">" },
    { "<p class='", "related ", "'>" },
    { "<!--", "<!--", "" },
    { "", "<", "" },
    { "", "&", "" },
    { "<a href=\"", "<a href=\"", "" },
    { "", "<script>", "" },
    { "<script type=application/ld+json>", "[", "</script>" },
    { "<script type=application/ld+json>", "{\"a\":", "</script>" },
    { "", "<header>", "" },
    { "", "<p>a", "" },
    { "", "<meta name=a content=b>", "" },
    { "", "<time>2024</time>", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) html = g_string_new ("<html><body>");
      g_autoptr (JalonsDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      gint64 began;

      g_string_append (html, cases[i].before);
      while (html->len < 256 * 1024)
        g_string_append (html, cases[i].repeated);
      g_string_append (html, cases[i].after);
      g_string_append (html, "<p>The text is still found behind it, whatever it was.</p>");

      began = g_get_monotonic_time ();
      document
        = jalons_document_read_bytes ("p.html", (const guint8 *) html->str, html->len, &error);
      g_assert_cmpint (g_get_monotonic_time () - began, <, 20 * G_USEC_PER_SEC);
      g_assert_true (document != NULL
                     || g_error_matches (error, JALONS_IMPORT_ERROR, JALONS_IMPORT_ERROR_NO_TEXT));
    }
}

static void
add_pages (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "import", "pages", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/pages/", name, NULL);

      if (g_str_has_suffix (name, ".html"))
        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_page, g_free);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_pages ();
  g_test_add_func ("/pages/encodings", test_encodings);
  g_test_add_func ("/pages/titles", test_titles);
  g_test_add_func ("/pages/dates", test_dates);
  g_test_add_func ("/pages/authors", test_authors);
  g_test_add_func ("/pages/references", test_references);
  g_test_add_func ("/pages/adversaries", test_adversaries);

  return g_test_run ();
}
