/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whether the first word of a sentence may be a name at all, and whether a verb follows it. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-deals.h"

#include <string.h>

gboolean
jalons_names_has_apostrophe (const JalonsNamesReader *reader, const JalonsToken *token)
{
  const char *text = reader->text->tokens->text + token->start;

  if (token->length > 7)
    return FALSE;
  for (guint i = 0; i < token->length; i++)
    {
      if (text[i] == '\'' || (i + 2 < token->length && memcmp (text + i, "\xe2\x80\x99", 3) == 0))
        return TRUE;
    }
  return FALSE;
}

/* "Runway said", "Scale has raised": a word that is followed by what only a subject is. */
static gboolean
has_finite_verb (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  return jalons_names_is_small (reader, naming->end)
         && !jalons_names_is_one_of (reader, naming->first, jalons_sign_names_unheard_finite_verb)
         && jalons_names_is (reader, naming->end,
                             grammar->auxiliary | grammar->raise_verb | grammar->acts
                               | grammar->speaks | grammar->company_verb | grammar->passive);
}

gboolean
jalons_names_is_unheard (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  static const char *const endings[]
    = { "s",    "ing",  "ed",   "ly",   "ment",   "ée",   "ant",   "tion", "sion",
        "ness", "ance", "ence", "ency", "ancy",   "ship", "asm",   "ism",  "hood",
        "back", "take", "able", "ible", "tional", "ical", "ous",   "ful",  "euse",
        "ique", "eux",  "phie", "gie",  "ité",    "ture", "graphy" };
  const JalonsToken *token = jalons_names_token (reader, naming->first);
  guint32 last = naming->end - 1;

  /* The catalogue has it, besides being a word. */
  if (naming->kind == JALONS_NAMING_COMPANY)
    return (naming->flags & JALONS_NAMING_INITIAL) == 0
           || !jalons_names_is (reader, naming->first, reader->grammar->ordinary)
           || has_finite_verb (reader, naming);
  /* "Dupont et al." */
  if (jalons_names_has_apostrophe (reader, token)
      || (jalons_names_is_word (reader, naming->end, "et")
          && jalons_names_is_word (reader, naming->end + 1, "al")))
    return FALSE;
  if ((naming->flags & JALONS_NAMING_INITIAL) == 0
      || jalons_key_table_look_up (&reader->proper, token->hash) != JALONS_KEY_TABLE_NONE)
    return TRUE;
  if (naming->end > naming->first + 1)
    return (jalons_names_token (reader, naming->first)->word == 0
            || jalons_names_token (reader, last)->word == 0)
           && !jalons_names_is (reader, last,
                                reader->grammar->company_noun | reader->grammar->fund_noun
                                  | reader->grammar->model_noun);
  if ((token->flags & JALONS_TOKEN_CAMEL) != 0)
    return TRUE;
  if (token->word != 0 || token->length < 4)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (endings); n++)
    {
      if (jalons_names_ends_in (reader, last, endings[n]))
        return FALSE;
    }
  return TRUE;
}

/* What no verb is: "Nuvia of Leeds". */
static gboolean
is_particle (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  return jalons_names_is (reader, i,
                          grammar->of | grammar->at | grammar->on | grammar->and
                            | grammar->determiner | grammar->indefinite | grammar->unit
                              | grammar->role | grammar->model_noun | grammar->company_noun
                              | grammar->fund_noun)
         || jalons_names_is_one_of (reader, i, jalons_sign_names_unheard_particle);
}

/* "Carbon removal", "Vertical farming" have none: an English verb is known or ends like one, and no
 * noun for a company follows. */
static gboolean
may_be_verb (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  if (jalons_names_is_french (reader))
    return TRUE;
  for (guint32 j = i + 1; j < i + 3; j++)
    {
      if (jalons_names_is (reader, j, grammar->company_noun))
        return FALSE;
    }
  return jalons_names_is_one_of (reader, i, jalons_sign_names_unheard_be_verb)
         || jalons_names_ends_in (reader, i, "ed") || jalons_names_ends_in (reader, i, "s")
         || jalons_names_is (reader, i,
                             grammar->acts | grammar->raise_verb | grammar->company_verb
                               | grammar->company_object | grammar->speaks | grammar->dealt);
}

/* French pronouns before it are passed over. */
guint32
jalons_names_find_verb (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  for (guint n = 0;
       n < 2 && jalons_names_is_french (reader)
       && jalons_names_is_one_of (reader, i, jalons_sign_names_unheard_find_verb_clitics);
       n++)
    i++;
  if (!jalons_names_is_french (reader)
      && jalons_names_is_one_of (reader, i, jalons_sign_names_unheard_find_verb_adverbs))
    i++;
  if (!jalons_names_is_small (reader, i)
      || jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE))
    return 0;
  if (jalons_names_is (reader, i, grammar->auxiliary | grammar->passive | grammar->copula))
    return i;
  return is_particle (reader, i) || !may_be_verb (reader, i) ? 0 : i;
}
