/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names of which nothing says that they are companies' but the part that they play in the deals
 * that are told. */

#include "extract/reading/jalons-reading.h"

static gboolean
is_supposed (const JalonsText *text, const JalonsSpan *span)
{
  return span->kind == JALONS_SPAN_COMPANY && jalons_text_get_name (text, span->value)->supposed;
}

/* Takes the names that are still but supposed out of a text. */
static void
drop_spans (JalonsText *text)
{
  guint32 n = 0;

  for (guint32 i = 0; i < text->spans->len; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);

      if (!is_supposed (text, span))
        {
          *jalons_text_get_span (text, n++) = *span;
          continue;
        }
      for (guint32 t = span->first; t < span->end; t++)
        text->tokens->tokens[t].flags &= ~(guint) JALONS_TOKEN_SPAN;
    }
  jalons_array_set_len (text->spans, n);
  for (guint32 i = 0; i < text->names->len; i++)
    {
      /* No name is a description: nothing asks for it any more. */
      if (jalons_text_get_name (text, i)->supposed)
        jalons_text_get_name (text, i)->span_kind = JALONS_SPAN_DESCRIPTION;
    }
}

/* The name that is supposed to be what the text is about, or a section of it: that of @company,
 * or the first. */
static JalonsName *
find_topic (const JalonsText *text, const char *company)
{
  for (guint32 i = 0; i < text->names->len; i++)
    {
      JalonsName *name = jalons_text_get_name (text, i);

      if (name->supposed && name->topic && (company == NULL || g_str_equal (name->name, company)))
        return name;
    }
  return NULL;
}

/* Believes in a supposed company that is a party of a reading, where its sentence names it or is
 * the text's topic's. */
static void
note_party (JalonsText *text, const JalonsReading *reading, const char *company, gboolean gets)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (text, reading->sentence);

  JalonsName *topic
    = gets && jalons_money_is_set (&reading->amount) ? find_topic (text, company) : NULL;

  if (topic != NULL)
    topic->supposed = FALSE;
  JALONS_TEXT_FOREACH_SPAN (text, span, jalons_text_first_span (text, sentence->first),
                            sentence->end)
    {
      JalonsName *name;

      name = jalons_text_get_name (text, span->value);
      if (!is_supposed (text, span) || !g_str_equal (name->name, company))
        continue;
      if (!gets || !name->giver)
        name->supposed = FALSE;
      return;
    }
}

/**
 * jalons_supposed_settle:
 * @text: a text with names that are supposed to be companies'
 * @catalog: the catalogue
 *
 * Reads the sentences that name supposed companies as if these were some. Those that get or give
 * something there are companies; the others are taken out of the text.
 */
void
jalons_supposed_settle (JalonsText *text, JalonsCatalog *catalog)
{
  JalonsReader reader;
  gboolean any = FALSE;

  for (guint32 i = 0; i < text->names->len && !any; i++)
    any = jalons_text_get_name (text, i)->supposed;
  if (!any)
    return;
  jalons_reader_init (&reader, text, catalog);
  reader.trial = find_topic (text, NULL) == NULL;
  jalons_reader_read (&reader);
  for (guint i = 0; i < reader.readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (&reader, i);

      if (reading->kind == JALONS_KIND_RELEASE && reading->maker != NULL)
        note_party (text, reading, reading->maker, FALSE);
      if (reading->kind != JALONS_KIND_INVESTMENT)
        continue;
      if (reading->recipient != NULL)
        note_party (text, reading, reading->recipient, TRUE);
      for (guint k = 0; k < reading->n_investors; k++)
        note_party (text, reading, reading->investors[k], FALSE);
    }
  jalons_reader_clear (&reader);
  drop_spans (text);
}
