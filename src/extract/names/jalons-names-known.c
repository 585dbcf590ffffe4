/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Models that the catalogue has, and what programs call them. */

#include "extract/names/jalons-names-private.h"
#include "extract/names/jalons-names-roles.h"

#include <string.h>

/* So many first letters are the same in two names of one model. */
#define SHARED_LETTERS 4

/* "Mistral Small 3 (mistral-small-2501)": whether two names, the second of them in the brackets
 * behind the first, are one model as people and as programs call it. */
static gboolean
is_technical_name (const JalonsNamesReader *reader,
                   const JalonsNaming *before,
                   const JalonsNaming *naming)
{
  const char *text = reader->text->tokens->text;
  const JalonsToken *head = &reader->tokens[before->first];
  const JalonsToken *token = &reader->tokens[naming->first];

  return before->kind == JALONS_NAMING_MODEL && before->state == JALONS_NAMING_ACCEPTED
         && naming->first == before->end + 1 && jalons_names_is_mark (reader, before->end, '(')
         && jalons_names_is_mark (reader, naming->end, ')')
         && (token->flags & JALONS_TOKEN_CAPITAL) == 0 && naming->end > naming->first + 1
         && head->length >= SHARED_LETTERS && token->length >= SHARED_LETTERS
         && g_ascii_strncasecmp (text + head->start, text + token->start, SHARED_LETTERS) == 0;
}

/* "nuvia.example/blog/heron-2-is-out", "nuvia/heron-7b": part of an address. */
static gboolean
is_in_address (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *token = &reader->tokens[naming->first];

  return (token->flags & JALONS_TOKEN_CAPITAL) == 0 && jalons_token_is_glued (token)
         && jalons_names_is_mark (reader, naming->first - 1, '/')
         && jalons_token_is_glued (token - 1)
         && g_ascii_isalpha (reader->text->tokens->text[token->start]);
}

/**
 * jalons_names_settle_technical:
 * @reader: a reader, whose last naming is the one before
 * @naming: a naming of a model
 *
 * Takes the technical name in brackets behind that of a model for the same model, and part of an
 * address for no name.
 */
void
jalons_names_settle_technical (const JalonsNamesReader *reader, JalonsNaming *naming)
{
  const JalonsNaming *before
    = reader->namings->len == 0 ? NULL : jalons_naming_get (reader, reader->namings->len - 1);

  if (before != NULL && is_technical_name (reader, before, naming))
    {
      naming->name = before->name;
      naming->model = before->model;
      naming->family = before->family;
      naming->state = JALONS_NAMING_ACCEPTED;
    }
  if (is_in_address (reader, naming))
    naming->state = JALONS_NAMING_REJECTED;
}

/* "25.03": a version that is a year and a month, and says when a model came out, not which it is.
 */
static gboolean
is_date_stamp (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  const char *text = reader->text->tokens->text;
  const JalonsToken *month = &reader->tokens[end - 1];

  return end == first + 3 && jalons_token_is_number (&reader->tokens[first])
         && reader->tokens[first].length == 2 && jalons_names_is_mark (reader, first + 1, '.')
         && month->length == 2
         && ((text[month->start] == '0' && text[month->start + 1] > '0')
             || (text[month->start] == '1' && text[month->start + 1] <= '2'));
}

/**
 * jalons_names_set_known_model:
 * @reader: a reader
 * @sentence_end: where the sentence ends
 * @naming: (inout): where a model of the catalogue is named
 * @entry: the model
 *
 * Says which model it is; a longer version may be added to its name ("GPT-4" in "GPT-4.7", "Mistral
 * 7B" "Instruct").
 */
void
jalons_names_set_known_model (JalonsNamesReader *reader,
                              guint32 sentence_end,
                              JalonsNaming *naming,
                              const JalonsMatchEntry *entry)
{
  const JalonsModelInfo *info = jalons_catalog_get_model (reader->grammar->catalog, entry->record);
  guint32 end = naming->end;
  guint32 model = JALONS_NAMING_NONE;
  const char *name;

  naming->model = entry->record;
  naming->state = entry->weak ? JALONS_NAMING_WEAK : JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CATALOG;
  naming->family = info->family;
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_DIGIT))
        naming->flags |= JALONS_NAMING_VERSION;
    }
  naming->version_first = naming->end;
  name = jalons_names_known_name (reader, entry->record, entry->spelling);
  if (info->family != JALONS_CATALOG_NONE
      && jalons_names_read_version (reader, sentence_end, naming))
    {
      guint16 head = reader->grammar->family_of_head[reader->tokens[naming->first].word];

      if (is_date_stamp (reader, end, naming->end) && strcmp (name, info->name) == 0
          && strpbrk (name, "0123456789") == NULL)
        {
          naming->name = name;
          return;
        }
      /* "Opus 3.5" is no "Opus 3" with something after it. */
      if (head != 0 && reader->tokens[naming->first].length < 32)
        {
          g_autofree char *spelling
            = jalons_tokens_dup_text (reader->text->tokens, naming->first, naming->first + 1);

          naming->name = jalons_names_model_name (reader, (guint32) head - 1, spelling,
                                                  naming->first + 1, naming->end, &model);
        }
      else
        naming->name
          = jalons_names_extended_name (reader, name, naming->first, end, naming->end, &model);
      naming->model = model;
      naming->state = JALONS_NAMING_ACCEPTED;
    }
  else if (info->family == JALONS_CATALOG_NONE
           && jalons_names_has_number (reader, naming, &naming->end))
    {
      naming->name
        = jalons_names_extended_name (reader, name, naming->first, end, naming->end, &model);
      naming->model = model;
      naming->flags |= JALONS_NAMING_VERSION;
    }
  /* "Viking 13B" */
  else if (info->family == JALONS_CATALOG_NONE && naming->end < sentence_end
           && jalons_names_is_size (reader, naming->end)
           && !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_NEWLINE))
    {
      naming->end++;
      naming->name
        = jalons_names_extended_name (reader, name, naming->first, end, naming->end, &model);
      naming->model = model;
      naming->flags |= JALONS_NAMING_VERSION;
      naming->state = JALONS_NAMING_ACCEPTED;
    }
  else
    naming->name = name;
}
