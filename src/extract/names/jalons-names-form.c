/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the form of a name shows, whatever is said of it. */

#include "extract/names/jalons-names-form.h"

#include <string.h>

#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-entries.h"
#include "extract/names/jalons-names-nouns.h"

static gboolean
is_capital (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL);
}

/* "… of China", "… de l'Atlantique" */
static gboolean
ends_in_complement (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  for (guint32 i = naming->first + 1; i + 1 < naming->end; i++)
    {
      if (jalons_names_is (reader, i, reader->grammar->of) && !is_capital (reader, i))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_names_has_company_form (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 last = naming->end - 1;
  gboolean generic = TRUE;

  /* "Halcyon Grid, Inc.", "Deckhand, Inc." */
  if (jalons_names_is_mark (reader, naming->end, ',')
      && jalons_names_is (reader, naming->end + 1, grammar->legal)
      && is_capital (reader, naming->end + 1)
      && jalons_names_token (reader, naming->first)->length > 1)
    return TRUE;
  if (naming->end - naming->first < 2)
    return FALSE;
  if (jalons_names_is_mark (reader, last - 1, '.')
      && jalons_names_is (reader, last, grammar->domain))
    return !jalons_names_is_mark (reader, naming->first - 1, '/')
           && !jalons_names_is_mark (reader, naming->first - 1, '@')
           && !jalons_names_is_mark (reader, naming->end, '/');
  /* "Warehouse AI: Dexory, which …" */
  if (jalons_names_is_mark (reader, naming->end, ':')
      && jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE)
      && !jalons_names_heads_entry (reader, naming))
    return FALSE;
  /* "Bank of China" */
  if (naming->end > naming->first + 2
      && (jalons_names_is (reader, naming->first, grammar->house)
          || jalons_names_is (reader, last - 2, grammar->house))
      && ends_in_complement (reader, naming))
    return TRUE;
  /* "Agence Ponton", "Studio Ghibli" */
  if (jalons_names_is (reader, naming->first, grammar->house)
      && (naming->flags & JALONS_NAMING_LOUD) == 0 && !jalons_names_is_generic (reader, naming))
    return TRUE;
  /* "dévoilé Weather Lab": what a company brings out */
  if (jalons_names_is (reader, naming->first - 1, grammar->releases)
      && !is_capital (reader, naming->first - 1) && !jalons_names_is (reader, last, grammar->legal))
    return FALSE;
  /* "South-east Asian AI start-ups" */
  if (jalons_names_token (reader, last)->length == 2
      && !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE)
      && (jalons_names_is (reader, naming->end, grammar->company_noun)
          || jalons_names_noun_at (reader, naming->end + 2) == grammar->company_noun))
    return FALSE;
  if (!jalons_names_is (reader, last, grammar->org_suffix)
      || (naming->flags & JALONS_NAMING_LOUD) != 0 || jalons_names_is_mark (reader, last - 1, '-'))
    return FALSE;
  for (guint32 i = naming->first; i < last; i++)
    generic = generic
              && (jalons_names_is (reader, i,
                                   grammar->generic | grammar->stop | grammar->model_noun
                                     | grammar->company_noun | grammar->fund_noun
                                     | grammar->nationality | grammar->role)
                  || jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT));
  return !generic;
}

static gboolean
is_size (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text;

  return (token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA))
           == (JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA)
         && (token->flags & JALONS_TOKEN_UPPER) != 0
         && text[jalons_token_get_end (token) - 1] == 'B' && g_ascii_isdigit (text[token->start]);
}

gboolean
jalons_names_has_model_form (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *last = jalons_names_token (reader, naming->end - 1);
  const char *end = reader->text->tokens->text + jalons_token_get_end (last);

  if (is_size (reader, naming->end - 1) && naming->end - naming->first > 1)
    return TRUE;
  return (last->flags & JALONS_TOKEN_CAMEL) != 0 && last->length > 4
         && (strncmp (end - 3, "LLM", 3) == 0 || strncmp (end - 3, "GPT", 3) == 0
             || strncmp (end - 2, "LM", 2) == 0);
}

gboolean
jalons_names_is_adverb (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *last = jalons_names_token (reader, naming->end - 1);
  const char *end = reader->text->tokens->text + jalons_token_get_end (last);

  return (naming->flags & JALONS_NAMING_INITIAL) != 0 && last->length > 5
         && (strncmp (end - 4, "ment", 4) == 0 || strncmp (end - 2, "ly", 2) == 0);
}
