/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <string.h>

#include "import/jalons-document-reader.h"

static JalonsDocument *
read_markdown (const char *source)
{
  g_autoptr (GError) error = NULL;
  JalonsDocument *document
    = jalons_document_read_bytes ("note.md", (const guint8 *) source, strlen (source), &error);

  g_assert_no_error (error);
  g_assert_cmpint (document->format, ==, JALONS_FORMAT_MARKDOWN);
  g_assert_cmpuint (document->length, ==, strlen (document->text));
  return document;
}

static void
test_text (void)
{
  static const struct
  {
    const char *source, *text;
  } cases[] = {
    { "plain", "plain" },
    { "one\ntwo", "one two" },
    { "one  \ntwo", "one\ntwo" },
    { "one\n\ntwo", "one\n\ntwo" },
    { "# Head\ntext", "Head\n\ntext" },
    { "Head\n====\n\ntext\n\n---\n\nmore", "Head\n\ntext\n\nmore" },
    { "*a* **b** `c` ~~d~~", "a b c d" },
    { "[text](http://a.b \"t\") and ![pic](x.png)done", "text and done" },
    { "snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4" },
    { "- one\n- two\n  - three\n\ntext", "• one\n• two\n• three\n\ntext" },
    { "- one\n\n- two", "• one\n• two" },
    { "1. one\n2. two", "• one\n• two" },
    { "> quoted\n> text\n\nafter", "quoted text\n\nafter" },
    { "| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td" },
    { "```\nlet x;\n```", "let x;\n" },
    { "a &amp; b &eacute; &#8364; &bogus;", "a & b é € &bogus;" },
    { "<div>block</div>\n\na <b>c</b>", "a c" },
    { "\\*not\\*", "*not*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsDocument) document = read_markdown (cases[i].source);

      g_assert_cmpstr (document->text, ==, cases[i].text);
    }
}

static void
test_front_matter (void)
{
  g_autoptr (JalonsDocument) yaml = read_markdown (
    "---\r\ntitle: \"L'heure: du choix\"\r\nDate: 2024-03-05\r\nauthor: [A B, C]\r\n"
    "tags:\r\n  - title: no\r\nsource: 'Le Fil'\r\nurl: https://a.example/b\r\n"
    "lang: FR-fr\r\n# title: comment\r\n---\r\n# Grand titre\r\n\r\nTexte.");
  g_autoptr (JalonsDocument) toml
    = read_markdown ("+++\ntitle = \"T\"\ndate = 2024-03\n+++\nTexte.");
  g_autoptr (JalonsDocument) open = read_markdown ("---\ntitle: x\n\nTexte.");
  g_autoptr (JalonsDocument) heading = read_markdown ("# Le *vrai* titre\n\nTexte.");
  g_autoptr (JalonsDocument) later = read_markdown ("## Section\n\n# Titre\n\nTexte.");

  g_assert_cmpstr (yaml->title, ==, "L'heure: du choix");
  g_assert_cmpstr (yaml->author, ==, "A B");
  g_assert_cmpstr (yaml->source, ==, "Le Fil");
  g_assert_cmpstr (yaml->url, ==, "https://a.example/b");
  g_assert_cmpstr (yaml->language, ==, "fr");
  g_assert_cmpstr (yaml->text, ==, "Grand titre\n\nTexte.");
  g_assert_cmpint (yaml->published.precision, ==, JALONS_PRECISION_DAY);

  g_assert_cmpstr (toml->title, ==, "T");
  g_assert_cmpint (toml->published.precision, ==, JALONS_PRECISION_MONTH);
  g_assert_cmpstr (toml->text, ==, "Texte.");

  g_assert_null (open->title);
  g_assert_true (g_str_has_suffix (open->text, "Texte."));

  g_assert_cmpstr (heading->title, ==, "Le vrai titre");
  g_assert_null (later->title);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/text", test_text);
  g_test_add_func ("/markdown/front-matter", test_front_matter);

  return g_test_run ();
}
