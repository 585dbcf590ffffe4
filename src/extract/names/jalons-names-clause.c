/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the clause around a name shows, where neither its form nor the words of a list tell: who
 * gets a sum, who does something, of whom it is one. */

#include "extract/names/jalons-names-clause.h"

#include <string.h>

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"
#include "extract/names/jalons-names-story.h"

/* How far before "pour" and behind a verb a sum may stand, in tokens. */
#define SUM_NEAR 3
#define SUM_FAR 12
/* How far before "dont" its noun may stand. */
#define MEMBERS_REACH 4

/* A name in mixed case or with digits is a brand: "HerdSense", "Z47". */
static gboolean
is_brand (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *token = jalons_names_token (reader, naming->first);

  return naming->end == naming->first + 1 && (token->flags & JALONS_TOKEN_CAMEL) != 0;
}

/* Whether a sum ends within @reach tokens before @i, in the same sentence. */
static gboolean
has_sum_before (const JalonsNamesReader *reader, guint32 i, guint32 reach)
{
  for (guint32 n = 0; n < reach; n++, i--)
    {
      if (jalons_names_is_money (reader, i - 1))
        return TRUE;
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        return FALSE;
    }
  return FALSE;
}

/* "47 M€ pour Gazelle Health", "4 millions en juin dans Parapluie", "poured $4m into Nuvia": in
 * French, places after these words have an article. */
static gboolean
gets_sum (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (!jalons_names_is_small (reader, i))
    return FALSE;
  /* "le tour de 8 millions d'euros de Calypso" */
  if (jalons_names_is (reader, i, reader->grammar->of) && jalons_names_is_money (reader, i - 1)
      && jalons_names_is_french (reader)
      && !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_UPPER))
    return TRUE;
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_clause_gets_sum_far))
    return has_sum_before (reader, i, SUM_FAR);
  return jalons_names_is_one_of (reader, i, jalons_sign_names_clause_gets_sum_near)
         && has_sum_before (reader, i, SUM_NEAR);
}

/* "une vingtaine d'ateliers, dont Nuvia", "rivals such as Tessl": one of those named before. */
static gboolean
is_member (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_is_one_of (reader, i, jalons_sign_names_clause_member))
    i--;
  else if ((jalons_names_is_word (reader, i, "que") || jalons_names_is_word (reader, i, "qu"))
           && jalons_names_is_small (reader, i - 1))
    i -= 2;
  else if (jalons_names_is_word (reader, i, "as") && jalons_names_is_word (reader, i - 1, "such"))
    i -= 2;
  else
    return FALSE;
  for (guint n = 0; n < MEMBERS_REACH; n++, i--)
    {
      if (jalons_names_is (reader, i, reader->grammar->members))
        return TRUE;
      if (jalons_names_is (reader, i, reader->grammar->model_noun | reader->grammar->role)
          || jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE))
        return FALSE;
    }
  return FALSE;
}

/* Whether a clause may begin at a name: nothing before it that would govern it. */
static gboolean
opens_clause (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE))
    return TRUE;
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT))
    return !jalons_names_is_mark (reader, i, '-') && !jalons_names_is_mark (reader, i, '/')
           && !jalons_names_is_mark (reader, i, '\'') && !jalons_names_is_mark (reader, i, '(');
  /* "qu'Orange", "lorsqu'Orange" */
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_ELISION))
    return memchr (reader->text->tokens->text + jalons_names_token (reader, i)->start, 'q',
                   jalons_names_token (reader, i)->length)
           != NULL;
  /* "In November 2025 Novastar wrote" */
  return jalons_names_is_one_of (reader, i, jalons_sign_names_clause_opens_clause)
         || (jalons_token_is_number (jalons_names_token (reader, i))
             && jalons_names_token (reader, i)->length == 4);
}

static gboolean
is_french_participle (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_small (reader, i) || jalons_names_token (reader, i)->length < 3)
    return FALSE;
  for (guint n = 0; jalons_sign_names_clause_french_participle->words[n] != NULL; n++)
    {
      if (jalons_names_ends_in (reader, i, jalons_sign_names_clause_french_participle->words[n]))
        return TRUE;
    }
  return FALSE;
}

/* "Tessl s'en amuse", "Orla a préféré", "Nuvia n'a pas attendu": in French, what begins a
 * clause without an article is a name, and people come with their first names. */
static gboolean
acts_in_french (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;
  gboolean reflexive = FALSE;
  gboolean is = FALSE;

  for (guint n = 0;
       n < 3 && jalons_names_is_one_of (reader, i, jalons_sign_names_clause_acts_in_french_clitics);
       n++, i++)
    reflexive |= jalons_names_is_word (reader, i, "se")
                 || (jalons_names_token (reader, i)->length <= 4
                     && reader->text->tokens->text[jalons_names_token (reader, i)->start] == 's');
  if (!jalons_names_is_small (reader, i)
      || !jalons_names_is_one_of (reader, i, jalons_sign_names_clause_acts_in_french_auxiliaries))
    return FALSE;
  is = jalons_names_is_word (reader, i, "est") || jalons_names_is_word (reader, i, "était");
  if (jalons_names_is_word (reader, i, "va") || jalons_names_is_word (reader, i, "vient"))
    return jalons_names_is_small (reader, i + 1)
           && (jalons_names_ends_in (reader, i + 1, "er")
               || jalons_names_ends_in (reader, i + 1, "ir")
               || jalons_names_ends_in (reader, i + 1, "re")
               || jalons_names_is_word (reader, i, "vient"));
  /* "est sorti" is said of models. */
  if (is && !reflexive)
    return FALSE;
  for (guint n = 0; n < 3; n++, i++)
    {
      if (is_french_participle (reader, i + 1) && !jalons_names_is_word (reader, i + 1, "été"))
        return TRUE;
      if (!jalons_names_is_small (reader, i + 1) || jalons_names_is_word (reader, i + 1, "été"))
        return FALSE;
    }
  return FALSE;
}

/* "Flutterwave sniffed around", "Novastar wrote it a $6.2m cheque" */
static gboolean
acts_in_english (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;
  gboolean money;

  if (!jalons_names_is_small (reader, i)
      || jalons_names_is_one_of (reader, i, jalons_sign_names_clause_acts_in_english_said))
    return FALSE;
  money = jalons_names_has_sum_behind (reader, i, SUM_FAR);
  if (jalons_names_is_word (reader, i, "wrote"))
    return money;
  return jalons_names_is_one_of (reader, i, jalons_sign_names_clause_acts_in_english_irregular)
           ? is_brand (reader, naming) || money
           : jalons_names_ends_in (reader, i, "ed");
}

/* "garnie d'obligations par Pimco", "hours granted by Nuvia": who did it. */
static gboolean
is_agent (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 2;

  if (!(jalons_names_is_word (reader, naming->first - 1,
                              jalons_names_is_french (reader) ? "par" : "by"))
      || naming->end > naming->first + 1
      || jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE)
      || jalons_names_is_one_of (reader, i, jalons_sign_names_clause_agent)
      || !jalons_names_is_small (reader, i))
    return FALSE;
  return jalons_names_is_french (reader)
           ? jalons_names_ends_in (reader, i, "é") || jalons_names_ends_in (reader, i, "és")
               || jalons_names_ends_in (reader, i, "ée") || jalons_names_ends_in (reader, i, "ées")
           : jalons_names_ends_in (reader, i, "ed");
}

/* "Cairnstone, of Pittsburgh, which …" */
static gboolean
is_of_town (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *next
    = number + 1 < reader->namings->len ? jalons_naming_get (reader, number + 1) : NULL;

  return next != NULL && next->first == naming->end + 2
         && (naming->end == naming->first + 1
             || (naming->end == naming->first + 2
                 && jalons_names_has_sum_behind (reader, naming->end, 2 * SUM_FAR)))
         && jalons_names_is_mark (reader, naming->end, ',')
         && (jalons_names_is_word (reader, naming->end + 1, "of")
             || jalons_names_is_word (reader, naming->end + 1, "from"))
         && (next->kind == JALONS_NAMING_PLACE || next->kind == JALONS_NAMING_UNKNOWN)
         && (jalons_names_is_mark (reader, next->end, ',')
             || jalons_names_is_mark (reader, next->end, '.'));
}

/* "celles d'OpCore", "avec InVivo": a brand where owners and partners stand, unless it is that of a
 * test or a meeting. */
static gboolean
is_brand_beside (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *token = jalons_names_token (reader, naming->first);
  guint32 before = naming->first - 1;

  if (!is_brand (reader, naming) || (token->flags & JALONS_TOKEN_CAPITAL) == 0
      || jalons_names_ends_in (reader, naming->first, "Bench")
      || jalons_names_ends_in (reader, naming->first, "Day")
      || jalons_names_ends_in (reader, naming->first, "Con")
      || jalons_names_is_mark (reader, naming->end, '-'))
    return FALSE;
  return jalons_names_is_mark (reader, before, ',')
         || (jalons_names_is (reader, before, reader->grammar->owner)
             && !jalons_names_has_flag (reader, before, JALONS_TOKEN_CAPITAL));
}

/* "outre-Atlantique" */
static gboolean
is_behind_hyphen (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_names_is_mark (reader, naming->first - 1, '-')
         && jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_GLUED);
}

gboolean
jalons_names_is_judged (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *first = jalons_names_token (reader, naming->first);

  if ((naming->flags & JALONS_NAMING_LOUD) != 0 || naming->end - naming->first > 3
      || (first->flags & JALONS_TOKEN_ALPHA) == 0 || first->length < 2)
    return FALSE;
  /* A word in capitals may be anything, and so may one of a sentence's beginning that is listed. */
  if (jalons_names_has_apostrophe (reader, first) || is_behind_hyphen (reader, naming))
    return FALSE;
  if (naming->end > naming->first + 1)
    return !jalons_names_is_generic (reader, naming)
           && !jalons_names_is (reader, naming->first,
                                reader->grammar->given | reader->grammar->title
                                  | reader->grammar->role);
  /* The catalogue has it. */
  if (naming->kind == JALONS_NAMING_COMPANY)
    return TRUE;
  if (jalons_names_is_generic (reader, naming))
    return FALSE;
  return !jalons_names_is (reader, naming->first,
                           reader->grammar->stop | reader->grammar->generic | reader->grammar->role
                             | reader->grammar->title | reader->grammar->company_noun
                             | reader->grammar->model_noun | reader->grammar->fund_noun
                             | reader->grammar->surname | reader->grammar->given
                             | reader->grammar->nationality | reader->grammar->ordinary);
}

gboolean
jalons_names_has_sum_behind (const JalonsNamesReader *reader, guint32 i, guint32 reach)
{
  guint32 end = MIN (i + reach, reader->text->tokens->n_tokens);
  guint32 money = jalons_names_find_money (reader, i, end);

  if (money == end)
    return FALSE;
  while (i <= money
         && !jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
    i++;
  return i > money;
}

gboolean
jalons_names_gets_sum (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);

  return gets_sum (reader, naming) && jalons_names_is_judged (reader, naming);
}

gboolean
jalons_names_is_subject (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return opens_clause (reader, naming)
         && (jalons_names_is_french (reader) ? acts_in_french (reader, naming)
                                             : acts_in_english (reader, naming));
}

gboolean
jalons_names_judge_clause (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  gboolean hidden = (naming->flags & JALONS_NAMING_INITIAL) != 0;

  if (!jalons_names_is_judged (reader, naming))
    return FALSE;
  if (gets_sum (reader, naming) || is_member (reader, naming))
    return TRUE;
  if (jalons_names_plays_in_deal (reader, number) || jalons_names_opens_story (reader, number))
    return TRUE;
  if (is_agent (reader, naming) || is_of_town (reader, number) || is_brand_beside (reader, naming))
    return TRUE;
  if (!opens_clause (reader, naming)
      || (hidden && jalons_names_token (reader, naming->first)->length < 4
          && !is_brand (reader, naming)))
    return FALSE;
  if (jalons_names_is_french (reader))
    return acts_in_french (reader, naming);
  if (naming->end > naming->first + 1)
    return (jalons_names_is_word (reader, naming->end, "has")
            || jalons_names_is_word (reader, naming->end, "had")
            || jalons_names_has_sum_behind (reader, naming->end + 1, SUM_FAR))
           && acts_in_english (reader, naming);
  /* "Novastar wrote it a $6.2m cheque": no word that the lists have. */
  if (hidden && !is_brand (reader, naming)
      && (jalons_names_token (reader, naming->first)->word != 0
          || jalons_names_ends_in (reader, naming->first, "s")
          || jalons_names_ends_in (reader, naming->first, "ing")
          || !jalons_names_has_sum_behind (reader, naming->end, SUM_FAR)))
    return FALSE;
  return acts_in_english (reader, naming);
}
