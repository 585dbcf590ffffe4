/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * Words that no list has behind the number of a version: "GPT-7 Vega", "Gemini 4 Flash Civil". They
 * belong to the name, and may stand for it later on.
 */

#include "extract/names/jalons-names-private.h"

/* A codename has so many letters. */
#define LEAST_LETTERS 3
#define MOST_LETTERS 14

/* Whether a word with a capital letter may be a name of which nothing is known. */
static gboolean
may_be_codename (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsToken *token = &reader->tokens[i];

  return (token->flags
          & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER | JALONS_TOKEN_CAMEL | JALONS_TOKEN_DIGIT
             | JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE | JALONS_TOKEN_GLUED | JALONS_TOKEN_ELISION
             | JALONS_TOKEN_POSSESSIVE))
           == JALONS_TOKEN_CAPITAL
         && token->length >= LEAST_LETTERS && token->length <= MOST_LETTERS
         && (grammar->tier_words[token->word] == 1
             || ((grammar->classes[token->word] & ~grammar->ordinary) == 0
                 && grammar->model_words.classes[token->word] == 0
                 && !jalons_names_begins_known (reader, i)));
}

/* Whether the name ends here: what follows a name, but no noun that it describes ("GPT-4 Turing
 * tests"). */
static gboolean
ends_name (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsNamesModelWords *words = &grammar->model_words;
  const JalonsToken *token = &reader->tokens[i];

  if (i >= end || (token->flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_PUNCT)) != 0)
    return !jalons_names_is_mark (reader, i, '-') || (token->flags & JALONS_TOKEN_GLUED) == 0;
  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) != 0)
    return FALSE;
  return jalons_names_is_french (reader)
         || jalons_names_is (reader, i,
                             grammar->auxiliary | grammar->copula | grammar->and
                               | grammar->on | grammar->at | grammar->of | grammar->determiner
                                 | grammar->indefinite | grammar->relative)
         || (words->classes[token->word]
             & (words->be | words->from | words->between | words->appears | words->suffers
                | words->beats | words->that | words->filler | words->as))
              != 0;
}

/**
 * jalons_names_read_codename:
 * @reader: a reader
 * @naming: a version with a number, which ends before @i
 * @i: the token after it
 * @end: where the sentence ends
 *
 * Returns: the token after a word that belongs to the name of the version, or 0
 */
guint32
jalons_names_read_codename (JalonsNamesReader *reader,
                            const JalonsNaming *naming,
                            guint32 i,
                            guint32 end)
{
  /* In a headline in which all words have capitals, or at a sentence's beginning with no small word
   * behind it, a capital says nothing. */
  if (i >= end || (naming->flags & JALONS_NAMING_LOUD) != 0 || !may_be_codename (reader, i)
      || !ends_name (reader, i + 1, end)
      || (((reader->tokens + naming->first)[-1].flags & JALONS_TOKEN_CAPITAL) != 0
          && !jalons_names_is_small (reader, i + 1)))
    return 0;
  reader->has_codenames = TRUE;
  return i + 1;
}

/**
 * jalons_names_resolve_codenames:
 * @reader: a reader that has found all names
 *
 * Takes a codename that stands alone for the version that has it elsewhere in the text.
 */
void
jalons_names_resolve_codenames (JalonsNamesReader *reader)
{
  JalonsKeyTable versions;

  if (!reader->has_codenames)
    return;
  jalons_key_table_init (&versions);
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 hash = reader->tokens[naming->end - 1].hash;

      if ((naming->flags & JALONS_NAMING_CODENAME) != 0)
        jalons_key_table_ensure (&versions, hash, i);
    }
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 version;
      const JalonsNaming *known;

      if (naming->end != naming->first + 1 || naming->kind == JALONS_NAMING_COMPANY)
        continue;
      version = jalons_key_table_look_up (&versions, reader->tokens[naming->first].hash);
      if (version == JALONS_KEY_TABLE_NONE || version == i)
        continue;
      known = jalons_naming_get (reader, version);
      naming->kind = JALONS_NAMING_MODEL;
      naming->state = JALONS_NAMING_ACCEPTED;
      naming->reason = JALONS_REASON_CONTEXT;
      naming->name = known->name;
      naming->model = known->model;
      naming->family = known->family;
    }
  jalons_key_table_clear (&versions);
}
