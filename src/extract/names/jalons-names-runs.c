/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* How far a row of words with capital letters goes that may be a name. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-private.h"

#include <string.h>

/* So many small words a surname has before its own: "van der Meer". */
#define MOST_LINKS 2

/* Whether a strong name of the catalogue, or a phrase, begins at a token. */
gboolean
jalons_names_begins_known (const JalonsNamesReader *reader, guint32 i)
{
  JalonsMatch match;

  if (!jalons_matcher_may_match (reader->grammar->name_words, &reader->tokens[i])
      || !jalons_matcher_match (reader->grammar->matcher, reader->text->tokens, i, &match))
    return FALSE;
  for (guint32 j = 0; j < match.n_entries; j++)
    {
      if (!match.entries[j]->weak)
        return TRUE;
    }
  return FALSE;
}

/* "Oak HC/FT": one of two abbreviations that a stroke parts. */
static gboolean
is_abbreviation (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_UPPER) != 0 && token->length <= 3;
}

/* "Ludwig van der Meer", "Tahnoon bin Zayed", and behind a first name "Armand de la Roche": where a
 * surname goes on behind its small words, or 0. */
static guint32
skip_links (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  gboolean given = i > 0 && jalons_names_is (reader, i - 1, reader->grammar->given)
                   && jalons_names_is_name_word (reader, i - 1);
  guint32 after = i;

  while (after < end && after < i + MOST_LINKS
         && jalons_names_is (reader, after, reader->grammar->particle)
         && (given || jalons_names_is_one_of (reader, after, jalons_sign_names_runs_links)))
    after++;
  return after > i && after < end && jalons_names_is_name_word (reader, after)
             && !jalons_names_begins_known (reader, after)
           ? after + 1
           : 0;
}

/* Where a run of words with capital letters that begins before @i goes on, or 0 where it ends. */
guint32
jalons_names_continue_run (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const JalonsToken *token = &reader->tokens[i];

  if (i >= end || (token->flags & JALONS_TOKEN_NEWLINE) != 0)
    return 0;
  if ((token->flags & JALONS_TOKEN_PUNCT) == 0)
    {
      if (!jalons_names_is_name_word (reader, i))
        return skip_links (reader, i, end);
      if (jalons_names_begins_known (reader, i))
        return 0;
      /* "PDG", "AI": no parts of names, but the latter at their end. */
      if (jalons_names_is (reader, i, reader->grammar->stop | reader->grammar->particle)
          /* "Vigie Edge" */
          && !jalons_names_is (reader, i,
                               reader->grammar->org_suffix | reader->grammar->model_suffix))
        /* "Anaïg Le Bras" */
        return jalons_names_is (reader, i, reader->grammar->particle) && i + 1 < end
                   && jalons_names_is_name_word (reader, i + 1)
                   && (token[1].flags & JALONS_TOKEN_NEWLINE) == 0
                 ? i + 2
                 : 0;
      return i + 1;
    }
  if (i + 1 >= end)
    return 0;
  switch (token->word)
    {
    case '-':
      /* "Nuvia-backed" */
      if (jalons_names_is (reader, i + 1, reader->grammar->compound | reader->grammar->tail)
          && (token[1].flags & JALONS_TOKEN_CAPITAL) == 0)
        return 0;
      return jalons_token_is_glued (token) && jalons_token_is_glued (token + 1)
                 && (token[1].flags & JALONS_TOKEN_PUNCT) == 0
                 && !jalons_names_is (reader, i - 1, reader->grammar->former)
               ? i + 2
               : 0;
    case '/':
      return jalons_token_is_glued (token) && jalons_token_is_glued (token + 1)
                 && is_abbreviation (token - 1) && is_abbreviation (token + 1)
                 && !jalons_names_is (reader, i - 1, reader->grammar->stop)
                 && jalons_names_is_name_word (reader, i - 2)
                 && (token[-1].flags & JALONS_TOKEN_NEWLINE) == 0
               ? i + 2
               : 0;
    case '&':
      return jalons_names_is_name_word (reader, i + 1) && !jalons_names_begins_known (reader, i + 1)
               ? i + 2
               : 0;
    case ':':
    case '.':
      if (jalons_token_is_glued (token) && jalons_token_is_glued (token + 1)
          && (token[1].flags & JALONS_TOKEN_ALPHA) != 0)
        return i + 2;
      return token->word == '.' && token[-1].length == 1
                 && jalons_names_is_name_word (reader, i + 1)
                 && !jalons_names_begins_known (reader, i + 1)
               ? i + 2
               : 0;
    default:
      return 0;
    }
}

/* "8B", "405B", "8x7B": a size that may stand for a model. */
gboolean
jalons_names_is_size (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = &reader->tokens[i];
  const char *text = reader->text->tokens->text + token->start;

  return token->length >= 2 && token->length <= 6 && g_ascii_isdigit (text[0])
         && text[token->length - 1] == 'B' && g_ascii_isdigit (text[token->length - 2]);
}

/* A word in small letters that ends like French adjectives of places and kinds: "lorrain",
 * "nationale". */
static gboolean
is_french_adjective (const JalonsNamesReader *reader, guint32 i)
{
  static const char *const endings[]
    = { "al",   "ale", "ique",  "éen", "éenne", "ain",  "aine", "ais",  "aise", "ois",
        "oise", "ien", "ienne", "ton", "tonne", "aire", "and",  "ande", "cien", "mand" };
  const JalonsToken *token = &reader->tokens[i];
  const char *end = reader->text->tokens->text + jalons_token_get_end (token);

  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) != 0)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (endings); n++)
    {
      gsize length = strlen (endings[n]);

      if (token->length > length + 2 && strncmp (end - length, endings[n], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Institut normand d’entraide", "Agence nationale de la recherche": French bodies have a
 * capital letter on their first word alone. The end of such a name, or 0. */
static guint32
skip_small_words (const JalonsNamesReader *reader, guint32 first, guint32 sentence_end)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = first + 2;

  if (reader->text->language != JALONS_LANGUAGE_FR || first + 4 > sentence_end
      || jalons_names_has_flag (reader, first, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)
      || !jalons_names_is (reader, first, grammar->house)
      || !jalons_names_is (reader, first - 1, grammar->determiner | grammar->of | grammar->de)
      || !is_french_adjective (reader, first + 1) || !jalons_names_is (reader, i, grammar->of)
      || jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL))
    return 0;
  i++;
  if (i + 1 < sentence_end && jalons_names_is (reader, i, grammar->determiner))
    i++;
  return i < sentence_end
             && !jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)
           ? i + 1
           : 0;
}

/* "Bank of China", "Chantiers de l'Atlantique", "Development Bank of Wales": the end of a name that
 * ends at @end but for its complement. */
guint32
jalons_names_skip_complement (
  const JalonsNamesReader *reader, guint32 first, guint32 end, guint32 sentence_end, gboolean loud)
{
  guint32 small = end == first + 1 && !loud ? skip_small_words (reader, first, sentence_end) : 0;
  guint32 i = end;

  if (small != 0)
    return small;
  if (!(jalons_names_is (reader, first, reader->grammar->house)
        || jalons_names_is (reader, end - 1, reader->grammar->house))
      || loud || i + 1 >= sentence_end || !jalons_names_is (reader, i, reader->grammar->of)
      || jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL))
    return end;
  i++;
  if (i + 1 < sentence_end && !jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL)
      && jalons_names_is (reader, i, reader->grammar->determiner))
    i++;
  return jalons_names_is_name_word (reader, i) ? i + 1 : end;
}

/* "Nova-Bio", "Nabla-Santé": a name goes on behind the hyphen, and with no other name, tier or tail
 * of a compound. */
static gboolean
goes_on_behind_hyphen (const JalonsNamesReader *reader,
                       guint32 end,
                       guint32 sentence_end,
                       gboolean loud)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsToken *hyphen = &reader->tokens[end];
  JalonsMatch match;

  if (loud || !jalons_names_is_mark (reader, end, '-') || !jalons_token_is_glued (hyphen)
      || !jalons_token_is_glued (&hyphen[1]) || end + 1 >= sentence_end
      || (hyphen[1].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER | JALONS_TOKEN_DIGIT))
           != JALONS_TOKEN_CAPITAL
      || hyphen[1].length < 3 || grammar->tier_words[hyphen[1].word] != 0
      || jalons_names_is (reader, end + 1,
                          grammar->tail | grammar->compound | grammar->model_suffix | grammar->stop
                            | grammar->role | grammar->nationality))
    return FALSE;
  return !jalons_matcher_match (grammar->matcher, reader->text->tokens, end + 1, &match);
}

/* "Shanghai Robotics", "Scout AI": a town, or a word that some model bears too, before one with
 * which only companies end. */
static gboolean
lends_its_name (const JalonsNamesReader *reader, const JalonsMatch *match)
{
  const JalonsToken *next = &reader->tokens[match->end];

  if (reader->text->language != JALONS_LANGUAGE_EN || match->n_entries != 1
      || (next->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_GLUED | JALONS_TOKEN_NEWLINE))
           != JALONS_TOKEN_CAPITAL
      || !jalons_names_is (reader, match->end, reader->grammar->org_suffix))
    return FALSE;
  if (match->entries[0]->kind == JALONS_MATCH_MODEL)
    return match->entries[0]->weak;
  /* "the Paris AI summit" */
  return match->entries[0]->kind == JALONS_MATCH_PHRASE
         && match->entries[0]->record == JALONS_NAMES_PLACE && next->length > 2;
}

/* "Fenwick Labs" is another company than the "Fenwick" that is listed for its name alone. */
gboolean
jalons_names_is_other_company (const JalonsNamesReader *reader,
                               guint32 first,
                               const JalonsMatch *match,
                               guint32 sentence_end,
                               gboolean loud)
{
  const JalonsToken *next = &reader->tokens[match->end];
  guint32 arm = match->end + 1;

  if (match->end >= sentence_end)
    return FALSE;
  if (!loud && lends_its_name (reader, match))
    return TRUE;
  if (match->entries[0]->kind == JALONS_MATCH_PHRASE)
    return FALSE;
  /* Names go on behind marks and with capital letters. */
  if ((next->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL)) == 0)
    return FALSE;
  /* "H-optimus-1", "Granite-Blé" */
  if (match->end == first + 1 && jalons_names_is_mark (reader, match->end, '-')
      && jalons_token_is_glued (next) && jalons_token_is_glued (&next[1])
      && (next[1].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT | JALONS_TOKEN_SPAN)) == 0
      && ((reader->tokens[first].length == 1 && next[1].length > 3)
          || (match->entries[0]->kind != JALONS_MATCH_COMPANY
              && (next[1].flags & JALONS_TOKEN_CAPITAL) != 0 && next[1].word == 0)))
    return TRUE;
  if ((match->entries[0]->kind == JALONS_MATCH_COMPANY || match->entries[0]->weak)
      && match->end == first + 1 && goes_on_behind_hyphen (reader, match->end, sentence_end, loud))
    return TRUE;
  /* "Mitsui O.S.K. Lines" */
  if (match->entries[0]->kind == JALONS_MATCH_COMPANY && match->end == first + 1
      && next->length == 1
      && (next->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE)) == JALONS_TOKEN_CAPITAL
      && jalons_names_is_mark (reader, match->end + 1, '.') && jalons_token_is_glued (&next[1])
      && jalons_token_is_glued (&next[2]) && next[2].length == 1
      && (next[2].flags & JALONS_TOKEN_CAPITAL) != 0)
    return TRUE;
  /* "Wiz.AI" */
  if (jalons_names_is_mark (reader, match->end, '.') && jalons_token_is_glued (next)
      && jalons_token_is_glued (&next[1]) && match->end == first + 1
      && match->entries[0]->kind == JALONS_MATCH_COMPANY
      && jalons_names_is (reader, match->end + 1, reader->grammar->domain)
      && !jalons_names_is_one_of (reader, match->end + 1, jalons_sign_names_runs_addresses))
    return TRUE;
  /* "Schroders Capital", "HSBC Innovation Banking", and a fund's "Eurazeo Azur Capital", but not
   * its "Eurazeo Capital": not the house itself. */
  if (match->entries[0]->kind == JALONS_MATCH_COMPANY
      && jalons_names_is_name_word (reader, match->end) && (next->flags & JALONS_TOKEN_NEWLINE) == 0
      && !loud)
    {
      if (jalons_names_is (reader, match->end, reader->grammar->arm)
          && jalons_catalog_get_company (reader->grammar->catalog, match->entries[0]->record)->kind
               != JALONS_COMPANY_FUND)
        return TRUE;
      if (arm < sentence_end && jalons_names_is_name_word (reader, arm)
          && !jalons_names_begins_known (reader, match->end)
          && jalons_names_is (reader, arm, reader->grammar->arm))
        return TRUE;
    }
  return match->n_entries == 1 && match->entries[0]->kind == JALONS_MATCH_COMPANY
         && match->end < sentence_end
         && (next->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_GLUED | JALONS_TOKEN_NEWLINE))
              == JALONS_TOKEN_CAPITAL
         && jalons_names_is (reader, match->end, reader->grammar->org_suffix)
         && jalons_catalog_get_company (reader->grammar->catalog, match->entries[0]->record)->terse;
}
