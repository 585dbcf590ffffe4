/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names that no catalogue has, listed together with companies or models. */

#include "extract/names/jalons-names-lists.h"

#include "extract/names/jalons-names-accept.h"
#include "extract/names/jalons-names-apposed.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"
#include "extract/names/jalons-names-form.h"

/* Between the names of a list stand at most so many small words. */
#define LIST_GAP 4
/* What is said in brackets of one of them has at most so many tokens. */
#define BRACKET_REACH 14

/* "où", which is the same word as "ou" to the lexicon. */
static gboolean
is_where (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = &reader->tokens[i];

  return token->length == 3 && reader->text->tokens->text[token->start] == 'o'
         && (guint8) reader->text->tokens->text[token->start + 1] >= 0x80;
}

/* "Alice & Bob (quantum), Nuvia (charging)": the token behind what is said in brackets at @i. */
static guint32
skip_brackets (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_mark (reader, i, '('))
    return i;
  for (guint32 end = i + BRACKET_REACH, j = i; j < end; j++)
    {
      if (jalons_names_has_flag (reader, j, JALONS_TOKEN_NEWLINE))
        return i;
      if (jalons_names_is_mark (reader, j, ')'))
        return j + 1;
    }
  return i;
}

/* "chez Serena, Odette Marcou a signé", "le patron de Nuvia, Odd Rivet, préside": two names
 * parted by a comma are no list where a verb follows, or another comma and no third. */
static gboolean
is_no_list (const JalonsNamesReader *reader, const JalonsNaming *before, const JalonsNaming *after)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = after->end;

  if (jalons_names_is_mark (reader, before->first - 1, ',')
      || jalons_names_is (reader, i - 1, grammar->org_suffix))
    return FALSE;
  if (jalons_names_is_mark (reader, i, ','))
    return after->end > after->first + 1 && jalons_names_is_small (reader, i + 1)
           && !jalons_names_is (reader, i + 1, grammar->and)
           && !jalons_names_has_flag (reader, i + 2, JALONS_TOKEN_CAPITAL);
  return jalons_names_is_small (reader, i)
         && (jalons_names_is (reader, i,
                              grammar->auxiliary | grammar->copula | grammar->acts | grammar->speaks
                                | grammar->company_verb)
             || jalons_names_find_verb (reader, i) != 0)
         && !jalons_names_is (reader, i, grammar->and);
}

/* Whether only small words and commas stand between two namings, as between the names of a list. */
static gboolean
are_listed (const JalonsNamesReader *reader, const JalonsNaming *before, const JalonsNaming *after)
{
  gboolean joined = before->kind == JALONS_NAMING_LIST;
  gboolean described = FALSE;
  guint32 start;

  if (after->first > before->end + BRACKET_REACH + LIST_GAP
      || (after->first <= before->end && !joined))
    return FALSE;
  /* "Thistle, Nuvia's model": what is Nuvia's is no company beside it. */
  if (jalons_names_has_flag (reader, after->end, JALONS_TOKEN_POSSESSIVE)
      && before->kind == JALONS_NAMING_UNKNOWN
      && jalons_names_is_mark (reader, after->first - 1, ','))
    return FALSE;
  start = skip_brackets (reader, before->end);
  if (start > after->first || after->first - start > LIST_GAP)
    return FALSE;
  for (guint32 i = start; i < after->first; i++)
    {
      if (jalons_names_is_mark (reader, i, ',')
          || (jalons_names_is (reader, i, reader->grammar->and) && !is_where (reader, i)))
        joined = TRUE;
      else if (!jalons_names_is (reader, i,
                                 reader->grammar->de | reader->grammar->nationality
                                   | reader->grammar->fund_noun | reader->grammar->company_noun))
        return FALSE;
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
        return FALSE;
      described |= jalons_names_is (reader, i, reader->grammar->determiner);
    }
  if (before->kind != JALONS_NAMING_LIST && jalons_names_is_mark (reader, after->first - 1, ',')
      && is_no_list (reader, before, after))
    return FALSE;
  /* "Inria, la société du Sentier": of that company, not another one. */
  if (jalons_names_is (reader, after->first - 1, reader->grammar->of)
      && jalons_names_is (reader, after->first - 2,
                          reader->grammar->company_noun | reader->grammar->fund_noun))
    return FALSE;
  /* "Dexory, the Oxfordshire robot maker": where the first comes from. */
  for (guint32 i = after->end; described && i < after->end + 3; i++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL))
        break;
      if (jalons_names_is (reader, i,
                           reader->grammar->company_noun | reader->grammar->fund_noun
                             | reader->grammar->model_noun))
        return FALSE;
    }
  return joined
         && !jalons_names_has_flag (reader, after->first,
                                    JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE);
}

/* "at home in Lodz and Turin, Nuvia ships": one more place. */
static gboolean
follows_place (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNaming *before = jalons_naming_get_previous (reader, naming);

  return before != NULL && before->kind == JALONS_NAMING_PLACE && before->end + 1 == naming->first
         && (jalons_names_is_mark (reader, before->end, ',')
             || jalons_names_is (reader, before->end, reader->grammar->and));
}

/* "Energy Impact Partners and S2G": among investors, digits are no numbers of chips or models. */
static gboolean
is_fund_or_list (const JalonsNamesReader *reader, const JalonsNaming *other)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  if (other->kind == JALONS_NAMING_LIST)
    return TRUE;
  return other->kind == JALONS_NAMING_COMPANY && other->company != JALONS_NAMING_NONE
         && jalons_catalog_get_company (grammar->catalog, other->company)->kind
              == JALONS_COMPANY_FUND;
}

/* Whether a name may be taken into a list of companies for standing there alone. */
static gboolean
may_be_listed (const JalonsNamesReader *reader,
               const JalonsNaming *naming,
               const JalonsNaming *other)
{
  const JalonsToken *token = &reader->tokens[naming->first];

  if (!jalons_naming_is_unknown (naming) || (naming->flags & JALONS_NAMING_LOUD) != 0
      || jalons_names_is_generic (reader, naming))
    return FALSE;
  /* "Interrogés, Nuvia et Serena se taisent", "Look, Nuvia gave in" */
  if ((naming->flags & JALONS_NAMING_INITIAL) != 0 && naming->end == naming->first + 1
      && jalons_names_is_mark (reader, naming->end, ',')
      && !jalons_names_is_unheard (reader, naming))
    return FALSE;
  /* "À Meudon, VSORA a levé", "Nationally, Sarvam AI leads" */
  if (jalons_names_is_mark (reader, naming->end, ',')
      && (jalons_names_is (reader, naming->first - 1, reader->grammar->at)
          || jalons_names_is_adverb (reader, naming) || follows_place (reader, naming)))
    return FALSE;
  if (naming->end == naming->first + 1 && jalons_names_is_townspeople (reader, naming->first))
    return FALSE;
  /* "Nuvia, of Marlow, Ohio, said" */
  if (jalons_names_is_word (reader, naming->first - 1, "of")
      && jalons_names_is_mark (reader, naming->first - 2, ','))
    return FALSE;
  /* "beats Meta's Corvus and Google's Orrery": what two companies have, beside the second. */
  if (naming->first > 0
      && jalons_names_has_flag (reader, naming->first - 1, JALONS_TOKEN_POSSESSIVE)
      && jalons_names_has_flag (reader, other->end, JALONS_TOKEN_POSSESSIVE))
    return FALSE;
  /* "Trenton, N.J." */
  if (token->length == 1 && jalons_names_is_mark (reader, naming->first + 1, '.'))
    return FALSE;
  if (naming->end == naming->first + 1
      && (((token->flags & JALONS_TOKEN_DIGIT) != 0 && !is_fund_or_list (reader, other))
          || token->length < 2
          || jalons_names_is (reader, naming->first,
                              reader->grammar->surname | reader->grammar->given
                                | reader->grammar->role | reader->grammar->title)))
    return FALSE;
  return TRUE;
}

/* Whether nothing but a comma and an "and" stands between two names of a list. */
static gboolean
are_joined (const JalonsNamesReader *reader, const JalonsNaming *before, const JalonsNaming *after)
{
  JalonsWordClasses and = reader->grammar->and;
  /* "le système de Nuvia, Balbuzard, est": a comma alone joins where the list goes on. */
  gboolean listed = jalons_names_is (reader, after->end, and)
                    || (jalons_names_is_mark (reader, after->end, ',')
                        && jalons_names_has_flag (reader, after->end + 1, JALONS_TOKEN_CAPITAL));

  for (guint32 i = before->end; i < after->first; i++)
    {
      if (jalons_names_is (reader, i, and))
        listed = TRUE;
      else if (!jalons_names_is_mark (reader, i, ','))
        return FALSE;
    }
  return listed;
}

/* Whether a list of models goes on with the name: "Poro et Viking". */
static gboolean
is_listed_model (const JalonsNamesReader *reader,
                 const JalonsNaming *naming,
                 const JalonsNaming *other,
                 gboolean after)
{
  return other != NULL && other->kind == JALONS_NAMING_MODEL
         && other->state == JALONS_NAMING_ACCEPTED && other->family == JALONS_NAMING_NONE
         && other->model == JALONS_NAMING_NONE
         && (after ? are_joined (reader, naming, other) : are_joined (reader, other, naming));
}

/* Names in a list with companies, forwards and then backwards. */
void
jalons_names_decide_by_lists (JalonsNamesReader *reader, gboolean backwards)
{
  guint32 n = reader->open->len;

  for (guint32 k = 0; k < n; k++)
    {
      guint32 i = g_array_index (reader->open, guint32, backwards ? n - 1 - k : k);
      JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsNaming *other;

      if (!jalons_naming_is_unknown (naming))
        continue;
      other = jalons_naming_get_neighbour (reader, i, backwards ? 1 : -1);
      /* Few stand beside another. */
      if (other == NULL
          || !(backwards ? are_listed (reader, naming, other) : are_listed (reader, other, naming))
          || !may_be_listed (reader, naming, other))
        continue;
      if (is_listed_model (reader, naming, other, backwards))
        {
          jalons_names_accept (reader, naming, JALONS_NAMING_MODEL, JALONS_REASON_LIST);
          continue;
        }
      /* Of what a clause tells, only what is joined by "and" is certain. */
      if (backwards && other->reason == JALONS_REASON_CLAUSE && other->first != naming->end + 1)
        continue;
      if ((!backwards && other->kind == JALONS_NAMING_LIST) || jalons_naming_is_company (other))
        jalons_names_accept (reader, naming, JALONS_NAMING_COMPANY, JALONS_REASON_LIST);
    }
}
