/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-tokens.h"

#include <string.h>

static JalonsLexicon *
make_lexicon (const char *words)
{
  g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    jalons_lexicon_builder_add_word (builder, list[i], -1);
  return jalons_lexicon_builder_end (builder);
}

/* The tokens, parted by bars; a glued one by a plus. */
static char *
show (const JalonsTokens *tokens)
{
  GString *shown = g_string_new (NULL);

  for (guint32 i = 0; i < tokens->n_tokens; i++)
    {
      g_autofree char *text = jalons_tokens_dup_text (tokens, i, i + 1);

      if (i > 0)
        g_string_append (shown, tokens->tokens[i].flags & JALONS_TOKEN_GLUED ? "+" : "|");
      g_string_append (shown, text);
    }
  return g_string_free (shown, FALSE);
}

static void
test_cuts (void)
{
  static const struct
  {
    const char *text;
    const char *tokens;
  } cases[] = {
    { "", "" },
    { "   ", "" },
    { "OpenAI lève 6,6 milliards.", "OpenAI|lève|6+,+6|milliards+." },
    { "d’Anthropic et qu'OpenAI", "d’+Anthropic|et|qu'+OpenAI" },
    { "jusqu’à aujourd’hui", "jusqu’+à|aujourd’hui" },
    { "l’été d'Œuvre l’÷ c’est s'y l’s", "l’+été|d'+Œuvre|l+’+÷|c’+est|s'+y|l+’s" },
    { "L'ÉCOLE", "L'+ÉCOLE" },
    { "OpenAI's rivals’ plans", "OpenAI+'s|rivals+’|plans" },
    { "Anthropic’s don't O'Reilly", "Anthropic+’s|don't|O'Reilly" },
    { "GPT-4o, 8x7B", "GPT+-+4o+,|8x7B" },
    { "$4bn €2,5M 10\xc2\xa0%", "$+4bn|€+2+,+5M|10|%" },
    { "1\xe2\x80\xaf"
      "250\xc2\xa0"
      "000 euros",
      "1|250|000|euros" },
    { "« Le Chat »", "«|Le|Chat|»" },
    { "in\xc2\xadvestir ze\xe2\x80\x8bro", "in\xc2\xadvestir|ze\xe2\x80\x8bro" },
    { "\xe2\x80\x8b \xc2\xad", "" },
    { "a\xff\xfe"
      "b \xc3",
      "a+\xff+\xfe+b|\xc3" },
    { "R&D AT&T", "R+&+D|AT+&+T" },
    { "start‑up start–up", "start+‑+up|start+–+up" },
    { "'s start", "'+s|start" },
    { "c'est l's", "c'+est|l+'s" },
    { "😀OK", "😀+OK" },
    { "http://vexa.ai/raises-9-million.", "http+:+//vexa.ai/raises-9-million+." },
    { "(see https://x.org/a?b=c) now", "(+see|https+:+//x.org/a?b=c+)|now" },
    { "« https://é.fr »", "«|https+:+//+é+.+fr|»" },
    { "at https://", "at|https+:+//" },
    { "http://vexa.ai/raise-i", "http+:+//vexa.ai/raise-i" },
    { "see http://vexa.ai/raises-9-million", "see|http+:+//vexa.ai/raises-9-million" },
    { "// no address", "/+/|no|address" },
    { "日本のAI", "日本のAI" },
  };
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("ai");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* No NUL ends it. */
      g_autofree char *text = g_memdup2 (cases[i].text, strlen (cases[i].text));
      g_autoptr (JalonsTokens) tokens = jalons_tokens_new (lexicon, text, strlen (cases[i].text));
      g_autofree char *shown = show (tokens);

      g_assert_cmpstr (shown, ==, cases[i].tokens);
    }
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    guint flags;
  } cases[] = {
    { "mot", JALONS_TOKEN_ALPHA },
    { "Mot", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL },
    { "Élan", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL },
    { "IA", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER },
    { "H", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER },
    { "OpenAI", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL },
    { "xAI", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAMEL },
    { "œuvrÉ", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAMEL },
    { "ÉTÉ", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER },
    { "intercontinentaux", JALONS_TOKEN_ALPHA },
    { "Intercontinentaux", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL },
    { "INTERCONTINENTAUX", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER },
    { "intercontinentauX", JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAMEL },
    { "2025", JALONS_TOKEN_DIGIT },
    { "4o", JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA },
    { "B200", JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER },
    { "l’", JALONS_TOKEN_ALPHA },
    { "$", JALONS_TOKEN_PUNCT | JALONS_TOKEN_CURRENCY },
    { "₹", JALONS_TOKEN_PUNCT | JALONS_TOKEN_CURRENCY },
    { "»", JALONS_TOKEN_PUNCT },
  };
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("ai");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsTokens) tokens
        = jalons_tokens_new (lexicon, cases[i].text, strlen (cases[i].text));

      g_assert_cmpuint (tokens->tokens[0].flags, ==,
                        cases[i].flags | JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK);
    }
}

static void
test_lines (void)
{
  static const char text[] = "a b\nc\n\nd\r\ne\r\n\r\nf\n \ng";
  static const guint gaps[] = {
    JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK,
    0,
    JALONS_TOKEN_NEWLINE,
    JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK,
    JALONS_TOKEN_NEWLINE,
    JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK,
    JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK,
  };
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("ai");
  g_autoptr (JalonsTokens) tokens = jalons_tokens_new (lexicon, text, strlen (text));

  g_assert_cmpuint (tokens->n_tokens, ==, G_N_ELEMENTS (gaps));
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    g_assert_cmpuint (tokens->tokens[i].flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK), ==,
                      gaps[i]);
}

static void
test_words (void)
{
  static const char text[] = "Élevé’s ELEVE unknown Unknown other d’ d'IA – …";
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("eleve 's d' ia");
  g_autoptr (JalonsTokens) tokens = jalons_tokens_new (lexicon, text, strlen (text));
  const JalonsToken *token = tokens->tokens;

  g_assert_cmpuint (token[0].word, ==, jalons_lexicon_find (lexicon, "élève"));
  g_assert_cmpuint (token[1].word, ==, jalons_lexicon_find (lexicon, "'s"));
  g_assert_true (token[1].flags & JALONS_TOKEN_POSSESSIVE);
  g_assert_cmpuint (token[2].word, ==, token[0].word);
  g_assert_cmpuint (token[3].word, ==, 0);
  g_assert_true (jalons_tokens_equal (tokens, 0, 2));
  g_assert_true (jalons_tokens_equal (tokens, 3, 4));
  g_assert_false (jalons_tokens_equal (tokens, 4, 5));
  g_assert_cmpuint (token[6].word, ==, 0);
  g_assert_cmpuint (token[8].word, ==, jalons_lexicon_find (lexicon, "D’"));
  g_assert_true (token[8].flags & JALONS_TOKEN_ELISION);
  g_assert_cmpuint (token[10].word, ==, JALONS_PUNCT_DASH);
  g_assert_cmpuint (token[11].word, ==, JALONS_PUNCT_ELLIPSIS);
}

/* Whatever the bytes, the tokens lie in the text, in order, and the padding is there. */
static void
test_any_bytes (void)
{
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("ai the le 's d'");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  static const char *const pieces[] = {
    "\xe2\x80\x99",     "'", "s", "l", "qu", " ", "\n", "\xcc", "\xcc\x81", "\xe2\x80", "\xc2\xad",
    "\xf0\x9f\x98\x80", "Œ", "9", "-", "\r"
  };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JalonsTokens) tokens = NULL;
      guint32 end = 0;

      for (int i = g_rand_int_range (rand, 0, 60); i > 0; i--)
        {
          if (g_rand_boolean (rand))
            g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          else
            g_string_append_c (text, (char) g_rand_int_range (rand, 0, 256));
        }
      tokens = jalons_tokens_new (lexicon, text->str, text->len);
      for (guint32 i = 0; i < tokens->n_tokens; i++)
        {
          g_assert_cmpuint (tokens->tokens[i].start, >=, end);
          g_assert_cmpuint (tokens->tokens[i].length, >, 0);
          end = jalons_token_get_end (&tokens->tokens[i]);
        }
      g_assert_cmpuint (end, <=, text->len);
      g_assert_true (tokens->tokens[-1].flags & JALONS_TOKEN_BLANK);
      g_assert_true (tokens->tokens[tokens->n_tokens + 7].flags & JALONS_TOKEN_BLANK);
    }
}

static void
test_long_words (void)
{
  g_autofree char *text = g_strnfill (10000, 'x');
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("ai");
  g_autoptr (JalonsTokens) tokens = NULL;
  gsize covered = 0;

  for (guint i = 0; i < 10000; i += 3)
    text[i] = '\'';
  tokens = jalons_tokens_new (lexicon, text, 10000);
  for (guint32 i = 0; i < tokens->n_tokens; i++)
    covered += tokens->tokens[i].length;
  g_assert_cmpuint (covered, ==, 10000);
}

/* Words are read in registers, but for the last of a text: both ways must say the same. */
static void
test_both_ways (void)
{
  static const char *const characters[] = { "a",
                                            "e",
                                            "qu",
                                            "l",
                                            "S",
                                            "RM",
                                            "usd",
                                            "7",
                                            "0",
                                            "é",
                                            "É",
                                            "œ",
                                            "ß",
                                            "ſ",
                                            "×",
                                            "ª",
                                            "'",
                                            "’",
                                            "-",
                                            ".",
                                            " ",
                                            "\xc2\xa0",
                                            "\xc2\xad",
                                            "\xcc\x81",
                                            "Ж",
                                            "漢",
                                            "\xc3",
                                            "\xa9",
                                            "\xe2\x80",
                                            "€",
                                            "\xf0\x9f\x98\x80",
                                            "s",
                                            "z",
                                            "X",
                                            "\xe2\x80\x8b" };
  g_autoptr (JalonsLexicon) lexicon = make_lexicon ("a e oe le ea l' qu' 7 70 aeusd seaqul");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *longer = NULL;
      g_autoptr (JalonsTokens) last = NULL;
      g_autoptr (JalonsTokens) inside = NULL;
      int n = g_rand_int_range (rand, 1, 9);

      for (int i = 0; i < n && text->len < 12; i++)
        g_string_append (text,
                         characters[g_rand_int_range (rand, 0, (int) G_N_ELEMENTS (characters))]);
      longer = g_strdup_printf ("%s                                .", text->str);
      last = jalons_tokens_new (lexicon, text->str, text->len);
      inside = jalons_tokens_new (lexicon, longer, strlen (longer));
      g_assert_cmpuint (last->n_tokens + 1, ==, inside->n_tokens);
      for (guint32 i = 0; i < last->n_tokens; i++)
        g_assert_cmpmem (&last->tokens[i], sizeof last->tokens[i], &inside->tokens[i],
                         sizeof inside->tokens[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/cuts", test_cuts);
  g_test_add_func ("/tokens/flags", test_flags);
  g_test_add_func ("/tokens/lines", test_lines);
  g_test_add_func ("/tokens/words", test_words);
  g_test_add_func ("/tokens/any-bytes", test_any_bytes);
  g_test_add_func ("/tokens/long-words", test_long_words);
  g_test_add_func ("/tokens/both-ways", test_both_ways);
  return g_test_run ();
}
