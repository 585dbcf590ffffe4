/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What stands behind a name and its comma, and shows a company though it does not call it one. */

#include "extract/names/jalons-names-apposed.h"

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-deals.h"

/* How far such an apposition is read, in tokens. */
#define REACH 12

/* "Nuvia, bought in August", "Nuvia, croquée par", "Nuvia, snapped up by" */
static gboolean
is_dealt_with (const JalonsNamesReader *reader, guint32 i)
{
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_apposed_dealt_with_lately))
    i++;
  return jalons_names_is_small (reader, i)
         && jalons_names_is_one_of (reader, i, jalons_sign_names_apposed_dealt_with_sold)
         && jalons_names_is_one_of (reader, i + 1, jalons_sign_names_apposed_dealt_with_by);
}

/* "the Swedish streaming service", "fierté zurichoise de la sécurité": whether what is apposed says
 * from where it is, and nothing in it is a person's, a model's or an event's. */
static gboolean
is_from_somewhere (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  gboolean opened = jalons_names_is (reader, i, grammar->determiner | grammar->indefinite);
  gboolean home = FALSE;

  if (jalons_names_is_verb_a (reader, i)
      || (!opened
          && !(jalons_names_is_french (reader) && jalons_names_is_small (reader, i)
               && jalons_names_is (reader, i + 1, grammar->nationality))))
    return FALSE;
  for (guint32 start = i, end = i + REACH; i < end; i++)
    {
      const JalonsToken *token = jalons_names_token (reader, i);

      /* What the noun is completed by says nothing of it. */
      if (i > start && jalons_names_is (reader, i, grammar->of | grammar->at | grammar->relative))
        return home;
      if ((token->flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK)) != 0
          || ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '-'
              && token->word != '\''))
        return home;
      if (jalons_names_is (reader, i, grammar->role | grammar->model_noun | grammar->title)
          || jalons_names_is_one_of (reader, i, jalons_sign_names_apposed_from_somewhere))
        return FALSE;
      home |= jalons_names_is (reader, i, grammar->nationality);
      if ((token->flags & JALONS_TOKEN_CAPITAL) != 0
          && !jalons_names_is (reader, i, grammar->nationality))
        return home;
    }
  return home;
}

gboolean
jalons_names_is_townspeople (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_french (reader)
      || (jalons_names_token (reader, i)->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER))
           != JALONS_TOKEN_CAPITAL
      || !(jalons_names_is_one_of (reader, i - 1, jalons_sign_names_apposed_townspeople_articles)
           || (jalons_names_is_one_of (reader, i - 1, jalons_sign_names_apposed_townspeople_article)
               && (jalons_names_token (reader, i + 1)->flags
                   & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE))
                    == JALONS_TOKEN_CAPITAL)))
    return FALSE;
  for (guint n = 0; jalons_sign_names_apposed_townspeople->words[n] != NULL; n++)
    {
      if (jalons_names_ends_in (reader, i, jalons_sign_names_apposed_townspeople->words[n]))
        return TRUE;
    }
  return FALSE;
}

/* "les Gantois qui", "les Lyonnais de": its people stand for it. */
static gboolean
are_its_people (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_is_townspeople (reader, i + 1)
         && jalons_names_is_one_of (reader, i + 2, jalons_sign_names_apposed_its_people);
}

gboolean
jalons_names_is_apposed (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end + 1;

  if (!jalons_names_is_mark (reader, naming->end, ',') || naming->end > naming->first + 2
      || jalons_names_is (reader, naming->first, reader->grammar->common)
      || !jalons_names_is_unheard (reader, naming))
    return FALSE;
  if (is_dealt_with (reader, i))
    return TRUE;
  /* Two words may be a person's, and what stands behind a preposition a place. */
  if (naming->end > naming->first + 1
      || jalons_names_is (reader, naming->first - 1,
                          reader->grammar->at | reader->grammar->of | reader->grammar->on
                            | reader->grammar->de | reader->grammar->determiner))
    return FALSE;
  return are_its_people (reader, i) || is_from_somewhere (reader, i);
}
