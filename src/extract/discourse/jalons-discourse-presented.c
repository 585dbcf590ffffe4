/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whom a sentence presents, so that the next ones speak of it though it was no subject. */

#include "extract/discourse/jalons-discourse-private.h"
#include "extract/jalons-signs.h"

/* "left DeepMind to found Nuvia", "Elle fonde Nuvia": what is founded is what is spoken of next. A
 * chunk, or %JALONS_CHUNK_NONE. */
static int
find_founded (const JalonsParse *parse)
{
  int i = (int) parse->chunks->len;

  while ((i = jalons_parse_find_before (parse, i, JALONS_PARSE_ANY_REACH, JALONS_CHUNKS_COMPANY))
         > 0)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *before;

      if (chunk->first == 0)
        continue;
      before = jalons_text_get_token (parse->text, chunk->first - 1);
      if (jalons_words_have_bytes (jalons_sign_discourse_presented_find_founded,
                                   parse->text->tokens->text + before->start, before->length))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* "ElevenLabs has a new rival: Nuvia.": what a colon leaves for the end. A chunk, or
 * %JALONS_CHUNK_NONE. */
static int
find_announced (const JalonsDiscourse *self, const JalonsParse *parse)
{
  for (int i = (int) parse->chunks->len - 1; i > 1; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_STOP)
        continue;
      return chunk->type == JALONS_CHUNK_COMPANY && parse->groups->len > 0
                 && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_COLON
                 && !jalons_discourse_is_fund (
                   self, jalons_discourse_get_company (self->text, chunk)->name)
               ? i
               : JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "OpenAI has tried the same, and so has Google", "Google aussi" */
static gboolean
is_comparison (const JalonsParse *parse)
{
  const JalonsText *text = parse->text;
  const JalonsSentence *sentence = jalons_text_get_sentence (text, parse->sentence);

  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if (jalons_words_have_bytes (jalons_sign_discourse_presented_comparison_marks,
                                   text->tokens->text + token->start, token->length))
        return TRUE;
      if (jalons_words_are (text->tokens->text + token->start, token->length, "so")
          && jalons_words_have_bytes (jalons_sign_discourse_presented_comparison_verbs,
                                      text->tokens->text + token[1].start, token[1].length))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_discourse_is_beside (const JalonsDiscourse *self,
                            const JalonsParse *parse,
                            const char *company)
{
  JalonsCompanyKind kind;

  if (self->subject == NULL || g_strcmp0 (self->subject, self->startup) != 0
      || g_str_equal (company, self->subject))
    return FALSE;
  kind = jalons_discourse_get_kind (self, company);
  return (kind == JALONS_COMPANY_LAB || kind == JALONS_COMPANY_BIGTECH
          || kind == JALONS_COMPANY_CHIPS)
         && is_comparison (parse);
}

int
jalons_discourse_find_presented (const JalonsDiscourse *self, const JalonsParse *parse)
{
  int founded = find_founded (parse);

  return founded >= 0 ? founded : find_announced (self, parse);
}
