/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-roles.h"

#include <string.h>

/* How many words may stand between a possessive and what is possessed. */
#define POSSESSION_REACH 3
/* How far from a name models are spoken of, in tokens. */
#define MODEL_REACH 60

/* Whether a word is certainly a name here: not only because a sentence begins with it. */
static gboolean
is_proper (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *first = jalons_names_token (reader, naming->first);

  /* In French, a colon inside a line is followed by no capital letter but that of a name. */
  if (reader->text->language == JALONS_LANGUAGE_FR
      && jalons_names_is_mark (reader, naming->first - 1, ':')
      && (first->flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE)) == 0)
    return TRUE;
  if ((naming->flags & JALONS_NAMING_INITIAL) == 0 || naming->end > naming->first + 1)
    return TRUE;
  return (first->flags & JALONS_TOKEN_CAMEL) != 0
         || ((first->flags & JALONS_TOKEN_UPPER) != 0 && first->length >= 3)
         || jalons_key_table_look_up (&reader->proper, first->hash) != JALONS_KEY_TABLE_NONE;
}

/* "Nuvia a lancé", "Nuvia, whose robots …, ships" is too far; "Nuvia launched", "GXO says" */
static gboolean
acts (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsToken *first = jalons_names_token (reader, naming->first);
  gboolean brand = naming->end == naming->first + 1
                   && ((first->flags & JALONS_TOKEN_CAMEL) != 0
                       || ((first->flags & JALONS_TOKEN_UPPER) != 0 && first->length >= 3));
  guint32 i = naming->end;

  if (jalons_names_has_flag (reader, i,
                             JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE | JALONS_TOKEN_CAPITAL))
    return FALSE;
  /* "la société du Sentier emploie 41 personnes" */
  if (jalons_names_is (reader, naming->first - 1, grammar->of)
      && jalons_names_is (reader, naming->first - 2,
                          grammar->company_noun | grammar->fund_noun | grammar->model_noun))
    return FALSE;
  for (guint n = 0; n < 3 && jalons_names_is (reader, i, grammar->auxiliary); n++)
    i++;
  /* "vient de boucler" */
  if (i > naming->end && jalons_names_is (reader, i, grammar->of))
    i++;
  if (brand && jalons_names_is (reader, i, grammar->speaks))
    return TRUE;
  /* "s'offre", "se dote" */
  return jalons_names_is (reader, i, grammar->acts)
         && !jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL);
}

/* "Nuvia's valuation", "Nuvia's first model" */
static gboolean
possesses (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE))
    return FALSE;
  for (guint32 j = i + 1; j <= i + POSSESSION_REACH; j++)
    {
      if (jalons_names_has_flag (reader, j,
                                 JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_SENTENCE))
        return FALSE;
      if (jalons_names_is (reader, j, reader->grammar->possession))
        return TRUE;
    }
  return FALSE;
}

/* "Zoho's Sridhar Vembu": people are a company's, seldom a person's. */
static gboolean
employs (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *next
    = number + 1 < reader->namings->len ? jalons_naming_get (reader, number + 1) : NULL;

  return next != NULL && next->first == naming->end + 1 && next->end > next->first + 1
         && jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE)
         && jalons_names_is (reader, next->first, reader->grammar->given);
}

/* "Nuvia, qui édite …", "Nuvia, which develops …" */
static gboolean
acts_in_clause (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  if (!jalons_names_is_mark (reader, i, ',')
      || !jalons_names_is (reader, i + 1, reader->grammar->relative))
    return FALSE;
  return jalons_names_is (reader, i + 2, reader->grammar->acts)
         || (jalons_names_is (reader, i + 2, reader->grammar->auxiliary)
             && jalons_names_is (reader, i + 3, reader->grammar->acts));
}

/* "les investisseurs de Nuvia", "the valuation of Nuvia", "dirige Nuvia", "joined Nuvia" */
static gboolean
is_object (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return FALSE;
  if (jalons_names_is (reader, i, reader->grammar->person_object)
      && (!jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL)
          || reader->text->language == JALONS_LANGUAGE_FR))
    return TRUE;
  return jalons_names_is (reader, i, reader->grammar->of)
         && jalons_names_is (reader, i - 1, reader->grammar->possession)
         && !jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_CAPITAL);
}

/* "Nuvia-backed", "Nuvia-owned" */
static gboolean
is_compounded (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_names_is_mark (reader, naming->end, '-')
         && jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_GLUED)
         && jalons_names_is (reader, naming->end + 1, reader->grammar->compound);
}

/* "Zeni a été cédée", "Zeni was bought": what only companies suffer. */
static gboolean
is_dealt_with (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;
  guint n = 0;

  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE))
    return FALSE;
  for (; n < 3 && jalons_names_is (reader, i, reader->grammar->passive); n++)
    i++;
  return n > 0 && jalons_names_is (reader, i, reader->grammar->dealt);
}

/* In French, a sentence that begins with one word and a verb begins with a name: nouns have
 * articles. */
static gboolean
opens_french_clause (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *first = jalons_names_token (reader, naming->first);
  const char *end = reader->text->tokens->text + jalons_token_get_end (first);

  return reader->text->language == JALONS_LANGUAGE_FR && first->length >= 4
         && strncmp (end - 4, "ment", 4) != 0
         && (acts (reader, naming) || is_dealt_with (reader, naming));
}

gboolean
jalons_names_plays_company (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);

  if (is_compounded (reader, naming) || acts_in_clause (reader, naming) || employs (reader, number))
    return TRUE;
  if (!is_proper (reader, naming))
    return opens_french_clause (reader, naming);
  if (is_dealt_with (reader, naming))
    return TRUE;
  return acts (reader, naming) || possesses (reader, naming) || is_object (reader, naming);
}

/* Whether models are spoken of in the sentence, or the one before or after it. */
static gboolean
is_among_models (const JalonsNamesReader *reader, guint32 token)
{
  const JalonsText *text = reader->text;
  guint32 sentence = jalons_text_sentence_at (text, token);
  guint32 from = jalons_text_get_sentence (text, sentence == 0 ? 0 : sentence - 1)->first;
  guint32 to = jalons_text_get_sentence (text, MIN (sentence + 1, text->sentences->len - 1))->end;

  for (guint32 i = MAX (from + MODEL_REACH, token) - MODEL_REACH; i < to && i < token + MODEL_REACH;
       i++)
    {
      if (jalons_names_is (reader, i, reader->grammar->model_noun | reader->grammar->model_context)
          && !jalons_names_has_flag (reader, i, JALONS_TOKEN_UPPER))
        return TRUE;
    }
  return FALSE;
}

/* "v2", "V1" */
static gboolean
is_lettered_version (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text + token->start;

  return token->length >= 2 && token->length <= 3 && (text[0] | 0x20) == 'v'
         && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[token->length - 1]);
}

/* The token after a version: "2", "3.5", "v2", and a tier behind it; or 0. */
static guint32
read_version (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  guint32 end = i + 1;

  if (is_lettered_version (reader, i) && (token->flags & JALONS_TOKEN_NEWLINE) == 0)
    return jalons_names_is_mark (reader, end, '.')
               && jalons_names_has_flag (reader, end, JALONS_TOKEN_GLUED)
               && jalons_names_has_flag (reader, end + 1, JALONS_TOKEN_GLUED)
               && jalons_token_is_number (jalons_names_token (reader, end + 1))
             ? end + 2
             : end;
  if ((token->flags & JALONS_TOKEN_NEWLINE) != 0 || !jalons_token_is_number (token)
      || token->length > 2)
    return 0;
  if (jalons_names_is_mark (reader, end, '.')
      && jalons_names_has_flag (reader, end, JALONS_TOKEN_GLUED)
      && jalons_names_has_flag (reader, end + 1, JALONS_TOKEN_GLUED)
      && jalons_token_is_number (jalons_names_token (reader, end + 1))
      && jalons_names_token (reader, end + 1)->length == 1)
    end += 2;
  /* What is counted, priced or dated is no version. */
  if (jalons_names_is (reader, end, reader->grammar->unit | reader->grammar->months)
      || jalons_names_has_flag (reader, end, JALONS_TOKEN_CURRENCY)
      || jalons_names_is_mark (reader, end, '%') || jalons_names_is_mark (reader, end, ':')
      || jalons_names_is_mark (reader, end, '/')
      || ((jalons_names_is_mark (reader, end, ',') || jalons_names_is_mark (reader, end, '.'))
          && (jalons_names_get_flags (reader, end + 1) & (JALONS_TOKEN_GLUED | JALONS_TOKEN_DIGIT))
               == (JALONS_TOKEN_GLUED | JALONS_TOKEN_DIGIT)))
    return 0;
  return end;
}

/* "Mini", "70B" behind a version */
static guint32
skip_tier (const JalonsNamesReader *reader, guint32 end)
{
  const JalonsToken *token = jalons_names_token (reader, end);
  const char *text = reader->text->tokens->text + token->start;

  if ((token->flags & JALONS_TOKEN_NEWLINE) != 0)
    return end;
  if ((token->flags & JALONS_TOKEN_CAPITAL) != 0
      && jalons_names_is (reader, end, reader->grammar->model_suffix))
    return end + 1;
  return token->length >= 2 && token->length <= 5 && g_ascii_isdigit (text[0])
             && text[token->length - 1] == 'B' && g_ascii_isdigit (text[token->length - 2])
           ? end + 1
           : end;
}

gboolean
jalons_names_has_number (const JalonsNamesReader *reader,
                         const JalonsNaming *naming,
                         guint32 *out_end)
{
  guint32 name_end = jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix)
                         && naming->end > naming->first + 3
                       ? naming->end - 1
                       : naming->end;
  const JalonsToken *last = jalons_names_token (reader, name_end - 1);
  gboolean joined = name_end >= naming->first + 3
                    && jalons_names_is_mark (reader, name_end - 2, '-')
                    && jalons_token_is_number (last) && last->length <= 2;
  guint32 end = joined ? naming->end : read_version (reader, naming->end);

  /* In a headline, what stands before it may be anything. */
  if ((naming->flags & JALONS_NAMING_LOUD) != 0 && naming->end > naming->first + (joined ? 3u : 1u))
    return FALSE;
  if (end == 0 || naming->end - naming->first > 5
      || jalons_names_is (reader, naming->first, reader->grammar->stop | reader->grammar->numbered))
    return FALSE;
  *out_end = skip_tier (reader, end);
  return TRUE;
}

gboolean
jalons_names_is_numbered (const JalonsNamesReader *reader,
                          const JalonsNaming *naming,
                          guint32 *out_end)
{
  const JalonsToken *first = jalons_names_token (reader, naming->first);
  /* "H-optimus-1" */
  gboolean long_enough = naming->end >= naming->first + 3
                         && jalons_names_token (reader, naming->first + 2)->length >= 4;
  guint32 end;

  if (!jalons_names_has_number (reader, naming, &end))
    return FALSE;
  /* "Hume's EVI 4" */
  if (!jalons_names_has_flag (reader, naming->first - 1, JALONS_TOKEN_POSSESSIVE)
      && ((((first->flags & JALONS_TOKEN_UPPER) != 0 || first->length < 4) && !long_enough)
          || !is_among_models (reader, naming->first)))
    return FALSE;
  *out_end = end;
  return TRUE;
}
