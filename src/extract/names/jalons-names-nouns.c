/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The nouns that say what a name is, and the adjectives behind them. */

#include "extract/names/jalons-names-nouns.h"

#include <string.h>

/* Whether what ends at @end, of @length bytes, is more than @least bytes and one of some endings.
 */
static gboolean
ends_in (const char *end, gsize length, const char *const *endings, guint n, gsize least)
{
  for (guint i = 0; i < n; i++)
    {
      gsize ending = strlen (endings[i]);

      if (length > ending + least && strncmp (end - ending, endings[i], ending) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "l'avionneur Grob", "le semencier Limagrain": a French noun behind an article that ends like
 * those of trades. */
static gboolean
is_trade (const JalonsNamesReader *reader, guint32 i)
{
  static const char *const endings[] = { "eur", "ier", "ière", "trice", "euse", "maker" };
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *end = reader->text->tokens->text + jalons_token_get_end (token);

  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) != 0
      || token->length < 6
      || jalons_names_is (reader, i, reader->grammar->things | reader->grammar->role))
    return FALSE;
  if (reader->text->language != JALONS_LANGUAGE_FR)
    return strncmp (end - strlen ("maker"), "maker", strlen ("maker")) == 0;
  if (!jalons_names_is (reader, i - 1, reader->grammar->determiner | reader->grammar->de))
    return FALSE;
  return ends_in (end, token->length, endings, G_N_ELEMENTS (endings), 1);
}

/* "start-up", "jeune pousse", "société": the noun that ends at @i, whichever class it is of. */
JalonsWordClasses
jalons_names_noun_at (const JalonsNamesReader *reader, guint32 i)
{
  JalonsWordClasses classes = reader->grammar->classes[jalons_names_token (reader, i)->word];

  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_GLUED)
      && jalons_names_is_mark (reader, i - 1, '-') && jalons_names_token (reader, i)->length == 2
      && g_ascii_strncasecmp (reader->text->tokens->text + jalons_names_token (reader, i)->start,
                              "up", 2)
           == 0)
    return reader->grammar->company_noun;
  classes
    &= reader->grammar->company_noun | reader->grammar->fund_noun | reader->grammar->model_noun;
  return classes != 0 || !is_trade (reader, i) ? classes : reader->grammar->company_noun;
}

/* "la start-up dijonnaise Nuvia", "le groupe messin": French adjectives of towns and regions, told
 * by their endings where no list has them. */
static gboolean
is_local_adjective (const JalonsNamesReader *reader, guint32 i)
{
  static const char *const endings[] = { "aise",  "ais", "oise", "ois", "ienne", "ien",
                                         "éenne", "éen", "aine", "ain", "in",    "evine" };
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *end = reader->text->tokens->text + jalons_token_get_end (token);

  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) != 0
      || token->length < 6
      || (jalons_names_noun_at (reader, i - 1) & ~reader->grammar->model_noun) == 0)
    return FALSE;
  return ends_in (end, token->length, endings, G_N_ELEMENTS (endings), 2);
}

/* "le groupe hospitalier Vivalto", "la foncière viticole Advini": a word behind such a noun and its
 * article that ends like adjectives. */
static gboolean
is_adjective (const JalonsNamesReader *reader, guint32 i)
{
  static const char *const endings[] = { "ique", "al",   "ale",  "el",  "elle", "if",   "ive",
                                         "ier",  "ière", "aire", "ole", "able", "euse", "eux" };
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *end = reader->text->tokens->text + jalons_token_get_end (token);

  if (reader->text->language != JALONS_LANGUAGE_FR
      || (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) != 0
      || (jalons_names_noun_at (reader, i - 1) & ~reader->grammar->model_noun) == 0
      || !jalons_names_is (reader, i - 2, reader->grammar->determiner | reader->grammar->de))
    return FALSE;
  return ends_in (end, token->length, endings, G_N_ELEMENTS (endings), 2);
}

gboolean
jalons_names_is_adjective (const JalonsNamesReader *reader, guint32 i)
{
  return is_local_adjective (reader, i) || is_adjective (reader, i);
}

static gboolean
is_word_pour (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);

  return token->length == 4 && strncmp (reader->text->tokens->text + token->start, "pour", 4) == 0;
}

/* "l'éditeur de logiciels Nuvia", "la néobanque pour indépendants Nuvia": the French noun for a
 * company that a complement parts from the name. */
gboolean
jalons_names_is_behind_complement (const JalonsNamesReader *reader, guint32 i)
{
  static const gint8 most = 6;

  if (reader->text->language != JALONS_LANGUAGE_FR
      || jalons_names_is (reader, i, reader->grammar->of)
      || jalons_names_is (
        reader, i, reader->grammar->determiner | reader->grammar->role | reader->grammar->named))
    return FALSE;
  for (gint8 n = 0; n < most; n++, i--)
    {
      const JalonsToken *token = jalons_names_token (reader, i);

      if (jalons_token_has_flag (token, JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT
                                          | JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)
          || ((token->flags & JALONS_TOKEN_PUNCT) != 0 && !jalons_names_is_mark (reader, i, '-'))
          || jalons_names_is (reader, i,
                              reader->grammar->auxiliary | reader->grammar->relative
                                | reader->grammar->whose))
        return FALSE;
      /* Its complement begins right behind it. */
      if (n >= 2 && (jalons_names_noun_at (reader, i) & reader->grammar->company_noun) != 0
          && (jalons_names_is (reader, i - 1,
                               reader->grammar->determiner | reader->grammar->indefinite)
              || jalons_names_is (reader, i - 2,
                                  reader->grammar->determiner | reader->grammar->indefinite)
              || jalons_names_is (reader, i - 1, reader->grammar->of)))
        return jalons_names_is (reader, i + 1, reader->grammar->of | reader->grammar->at)
               || jalons_names_is (reader, i + 2, reader->grammar->of | reader->grammar->at)
               || is_word_pour (reader, i + 1);
    }
  return FALSE;
}
