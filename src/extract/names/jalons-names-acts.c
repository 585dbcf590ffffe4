/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What stands behind a name that begins a sentence, where its capital letter says nothing. */

#include "extract/names/jalons-names-acts.h"

#include "extract/names/jalons-names-apposed.h"
#include "extract/names/jalons-names-clause.h"
#include "extract/names/jalons-names-entries.h"

/* How far after a name the noun of an apposition may stand, in tokens. */
#define APPOSITION_REACH 6
/* How far from a name another that is coordinated with it may stand. */
#define COORDINATION_REACH 4
/* How far behind a name that is the subject of an auxiliary a sum shows that it is one. */
#define MONEY_REACH 16

/* "Runway et le chinois Kling": with another name that is beyond doubt. */
static gboolean
is_coordinated (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsNaming *next = jalons_naming_get_next (reader, naming);

  if (next == NULL || next->first < naming->end + 1
      || next->first > naming->end + COORDINATION_REACH || next->state != JALONS_NAMING_ACCEPTED
      || (next->kind != JALONS_NAMING_COMPANY && next->kind != JALONS_NAMING_MODEL)
      || !(jalons_names_is (reader, naming->end, grammar->and)
           || jalons_names_is_mark (reader, naming->end, ',')))
    return FALSE;
  for (guint32 i = naming->end + 1; i < next->first; i++)
    {
      if (!jalons_names_is (reader, i,
                            grammar->and | grammar->de | grammar->nationality | grammar->determiner
                                           | grammar->company_noun))
        return FALSE;
    }
  return TRUE;
}

/* "Cognition is in talks to raise $300 million": who is or has something to do with money. */
static gboolean
deals_with_money (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsText *text = reader->text;
  guint32 end;

  if (!jalons_names_is (reader, naming->end, reader->grammar->auxiliary))
    return FALSE;
  end = jalons_text_get_sentence (text, jalons_text_sentence_at (text, naming->first))->end;
  for (guint32 i = naming->end + 1; i < end && i < naming->end + MONEY_REACH; i++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_CURRENCY))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_names_acts_as_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = naming->end;

  if (jalons_names_heads_entry (reader, naming) || deals_with_money (reader, naming)
      || jalons_names_is_apposed (reader, naming))
    return TRUE;
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE)
      || jalons_names_is (reader, i, grammar->company_verb))
    return TRUE;
  if (jalons_names_is_mark (reader, i, ','))
    {
      /* "Figure, the Sunnyvale startup"; "Together, the two give more" is none. */
      for (guint32 j = i + 2; j < i + 2 + APPOSITION_REACH; j++)
        {
          if (jalons_names_has_flag (reader, j, JALONS_TOKEN_PUNCT)
              && !jalons_names_is_mark (reader, j, '-'))
            return FALSE;
          if (jalons_names_is (reader, j, grammar->company_noun | grammar->fund_noun))
            return jalons_names_is (reader, i + 1, grammar->determiner);
        }
      return FALSE;
    }
  /* "Figure a levé", "Scale has raised", "Lambda a préféré" */
  return jalons_names_is (reader, i + 1, grammar->company_verb)
         || jalons_names_is (reader, i, grammar->acts) || jalons_names_is_subject (reader, naming)
         || is_coordinated (reader, naming);
}
