/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-blocks.h"

#include <string.h>

#include "extract/page/jalons-language.h"
#include "extract/page/jalons-page.h"

static JalonsText *
read_text (const char *text)
{
  const JalonsGrammar *grammar = jalons_grammar_get_default ();
  JalonsText *read = jalons_text_new (
    jalons_tokens_new (jalons_grammar_get_lexicon (grammar), text, strlen (text)));

  jalons_text_read_blocks (read, grammar);
  jalons_text_classify_blocks (read, grammar);
  jalons_text_read_language (read, NULL);
  return read;
}

/* The sentences, parted by bars; those of the next block by two. */
static char *
show_sentences (const char *text)
{
  g_autoptr (JalonsText) read = read_text (text);
  GString *shown = g_string_new (NULL);

  for (guint32 i = 0; i < read->sentences->len; i++)
    {
      const JalonsSentence *sentence = jalons_text_get_sentence (read, i);
      g_autofree char *words
        = jalons_tokens_dup_text (read->tokens, sentence->first, sentence->end);

      if (i > 0)
        g_string_append (
          shown, jalons_text_get_sentence (read, i - 1)->block == sentence->block ? " | " : " || ");
      g_string_append (shown, words);
    }
  return g_string_free (shown, FALSE);
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *text;
    const char *sentences;
  } cases[] = {
    { "Un. Deux ! Trois ? Quatre…", "Un. | Deux ! | Trois ? | Quatre…" },
    { "M. Altman dit 1,5 milliard. Mme Lin doute.",
      "M. Altman dit 1,5 milliard. | Mme Lin doute." },
    { "It paid $1.5 billion. Mr. Holt agreed.", "It paid $1.5 billion. | Mr. Holt agreed." },
    { "Acme Inc. raised cash. Acme Inc. The rest waits.",
      "Acme Inc. raised cash. | Acme Inc. | The rest waits." },
    { "The U.S. Treasury acted. In the U.S. The rest waits.",
      "The U.S. Treasury acted. | In the U.S. | The rest waits." },
    { "On Nov. 29 it sold. Then it bought.", "On Nov. 29 it sold. | Then it bought." },
    { "« C’est faux ! » Il part.", "« C’est faux ! » | Il part." },
    { "« C’est faux ! » dit-il. Bien.", "« C’est faux ! » dit-il. | Bien." },
    { "“No,” she said. “Never.” They left.", "“No,” she said. | “Never.” | They left." },
    { "Voir mistral.ai et Nod.ai. Fini.", "Voir mistral.ai et Nod.ai. | Fini." },
    { "Il a fini.Ensuite il part.", "Il a fini. | Ensuite il part." },
    { "Llama 3.1 est là. 405 milliards.", "Llama 3.1 est là. | 405 milliards." },
    { "Vol. 3, no. 5, p. 12. Suite.", "Vol. 3, no. 5, p. 12. | Suite." },
    { "Titre\n\nUn. Deux.", "Titre || Un. | Deux." },
    { "1. OpenAI – 6 milliards\n2. xAI – 5 milliards",
      "1. OpenAI – 6 milliards || 2. xAI – 5 milliards" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show_sentences (cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].sentences);
    }
}

/* Lines that a program wrapped are one paragraph; a list in them stays a list. */
static void
test_wrapped (void)
{
  static const char text[] = "The company said on Monday that it had raised another ten\n"
                             "million dollars from the investors that it had already, and\n"
                             "that a third of the sum would go into a plant near the river\n"
                             "which it plans to build before the end of the coming year,\n"
                             "provided that the town agrees, which nobody takes for given\n"
                             "since the last plant there was shut down after three months.\n"
                             "\n"
                             "- a first item that is longer than the lines are, or almost\n"
                             "- a second item\n";
  g_autoptr (JalonsText) read = read_text (text);

  g_assert_cmpuint (read->blocks->len, ==, 3);
  g_assert_cmpuint (jalons_text_get_block (read, 1)->kind, ==, JALONS_BLOCK_LIST_ITEM);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *line;
    JalonsBlockKind kind;
  } cases[] = {
    { "La société a levé dix millions d’euros hier soir.", JALONS_BLOCK_PARAGRAPH },
    { "Ce que change l’accord", JALONS_BLOCK_HEADING },
    { "• Le fonds apporte dix millions.", JALONS_BLOCK_LIST_ITEM },
    { "Lire aussi : les dessous de l’accord", JALONS_BLOCK_TEASER },
    { "Read more: how the deal was made", JALONS_BLOCK_TEASER },
    { "Photo : le siège de la société", JALONS_BLOCK_CAPTION },
    { "© 2024 La Gazette. Tous droits réservés.", JALONS_BLOCK_DEBRIS },
    { "Accueil > Économie > Start-up", JALONS_BLOCK_DEBRIS },
    { "Share on Facebook | Share on X", JALONS_BLOCK_DEBRIS },
    { "Terms | Privacy | Unsubscribe", JALONS_BLOCK_DEBRIS },
    { "Temps de lecture : 3 min", JALONS_BLOCK_DEBRIS },
    { "We use cookies to improve your experience. OK", JALONS_BLOCK_DEBRIS },
    { "★★★★☆", JALONS_BLOCK_DEBRIS },
    { "[Publicité]", JALONS_BLOCK_DEBRIS },
    { "Les clients peuvent se connecter au service depuis lundi, et s’abonner sans engagement de "
      "durée.",
      JALONS_BLOCK_PARAGRAPH },
    { "Faut-il s’abonner maintenant ? La réponse dépend de ce que l’on attend d’un tel outil au "
      "quotidien.",
      JALONS_BLOCK_PARAGRAPH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsText) read = read_text (cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpuint (read->blocks->len, ==, 1);
      g_assert_cmpuint (jalons_text_get_block (read, 0)->kind, ==, cases[i].kind);
    }
}

/* The lines after an announcement of other articles belong to it, up to the next paragraph. */
static void
test_teasers (void)
{
  g_autoptr (JalonsText) read = read_text ("Sur le même thème :\n- Une lunette revient\n- Bons "
                                           "plans\n\nLe texte reprend ici, et il est long.");

  g_assert_cmpuint (jalons_text_get_block (read, 1)->kind, ==, JALONS_BLOCK_TEASER);
  g_assert_cmpuint (jalons_text_get_block (read, 2)->kind, ==, JALONS_BLOCK_TEASER);
  g_assert_cmpuint (jalons_text_get_block (read, 3)->kind, ==, JALONS_BLOCK_PARAGRAPH);
}

static void
test_languages (void)
{
  g_autoptr (JalonsText) read
    = read_text ("La société a levé des fonds pour ses usines et pour son siège de la capitale.\n\n"
                 "The company has raised the funds that it needs for its plants.\n\nLes dirigeants "
                 "ne sont pas là.");

  g_assert_cmpuint (read->language, ==, JALONS_LANGUAGE_FR);
  g_assert_cmpuint (jalons_text_get_block (read, 0)->language, ==, JALONS_LANGUAGE_FR);
  g_assert_cmpuint (jalons_text_get_block (read, 1)->language, ==, JALONS_LANGUAGE_EN);
  g_assert_cmpuint (jalons_text_get_block (read, 2)->language, ==, JALONS_LANGUAGE_FR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blocks/sentences", test_sentences);
  g_test_add_func ("/blocks/wrapped", test_wrapped);
  g_test_add_func ("/blocks/kinds", test_kinds);
  g_test_add_func ("/blocks/teasers", test_teasers);
  g_test_add_func ("/blocks/languages", test_languages);
  return g_test_run ();
}
