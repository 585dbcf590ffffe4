/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Releases told as a list: "We are releasing two models:", and each of them on a line of its own.
 */

#include "extract/reading/jalons-reading.h"

#include <string.h>

/* How far behind the verb the noun for what is listed may stand, in chunks. */
#define NOUN_REACH 8
/* So many lines of a list may name no model before one does. */
#define MOST_LINES 5
/* How sure the reader is of what a line of such a list tells. */
#define LIST_CONFIDENCE 80

#define MODEL_NOUNS                                                                                \
  (JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL))

/* "two new open models", "les trois versions suivantes": whether a verb brings out several. */
static gboolean
takes_several (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = group->verb + 1; i < (int) parse->chunks->len && i <= group->verb + NOUN_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *last = jalons_text_get_token (reader->text, chunk->end - 1);

      /* "open models": what looks like a verb may be none. */
      if ((chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_STOP)
          || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        return FALSE;
      if (chunk->type > JALONS_CHUNK_DATE && chunk->type <= JALONS_CHUNK_WORD
          && (chunk->classes & MODEL_NOUNS) != 0
          && reader->text->tokens->text[jalons_token_get_end (last) - 1] == 's')
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_opens_list:
 * @reader: a reader
 *
 * Returns: whether the lines behind the sentence are those of a list, the first of which names a
 * model
 */
gboolean
jalons_reader_opens_list (const JalonsReader *reader)
{
  const JalonsText *text = reader->text;
  guint32 end;

  if (reader->sentence + 1 != jalons_text_get_block (text, reader->block)->end_sentence
      || reader->block + 1 >= text->blocks->len
      || jalons_text_get_block (text, reader->block + 1)->kind != JALONS_BLOCK_LIST_ITEM)
    return FALSE;
  end = jalons_text_get_block (text, reader->block + 1)->end_token;
  JALONS_TEXT_FOREACH_SPAN (text, span, reader->first_span, end)
    {
      if (span->kind == JALONS_SPAN_MODEL)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_note_list:
 * @reader: a reader
 * @predicate: a frame of releases that names no model
 *
 * Keeps in mind what is told of the models that the lines behind the sentence list.
 */
void
jalons_reader_note_list (JalonsReader *reader, const JalonsPredicate *predicate)
{
  JalonsReading *reading;

  if (predicate->group == NULL || predicate->group->passive || predicate->group->participle
      || predicate->frame->weak || (predicate->frame->object & JALONS_FILL_MODEL) == 0
      || !jalons_reader_opens_list (reader) || !takes_several (reader, predicate->group))
    return;
  reading = jalons_reader_add (reader, predicate);
  if (predicate->n_makers > 0)
    reading->maker
      = jalons_discourse_resolve (&reader->discourse, &reader->parse, predicate->makers[0]);
  if (jalons_reader_judge (reader, predicate, reading))
    {
      jalons_reader_date (reader, predicate, reading);
      reader->listing = *reading;
      reader->listing_block = reader->block;
    }
  jalons_reader_drop_last (reader);
}

/* Whether only lines of the list stand between its last line so far and this one. */
static gboolean
goes_on (const JalonsReader *reader)
{
  if (reader->block > reader->listing_block + MOST_LINES)
    return FALSE;
  for (guint32 i = reader->listing_block + 1; i <= reader->block; i++)
    {
      if (jalons_text_get_block (reader->text, i)->kind != JALONS_BLOCK_LIST_ITEM)
        return FALSE;
    }
  return TRUE;
}

/* The model with which a line begins, as its chunk, or %JALONS_CHUNK_NONE. */
static int
find_entry (const JalonsParse *parse)
{
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL)
        return i + 1 == (int) parse->chunks->len
                   || jalons_parse_is (parse, i + 1, JALONS_CHUNKS_PAUSE)
                 ? i
                 : JALONS_CHUNK_NONE;
      if (!jalons_chunk_is_in (chunk,
                               JALONS_CHUNKS_MARK | JALONS_CHUNKS_DASH | JALONS_CHUNKS_QUOTE))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_reader_read_listed:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads the release of the model with which a line of a list begins that was said to list them.
 */
void
jalons_reader_read_listed (JalonsReader *reader)
{
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  JalonsReading reading = reader->listing;
  const char *maker;
  int entry;

  if (reader->listing_block == JALONS_TEXT_NONE || reader->block <= reader->listing_block
      || block->first_sentence != reader->sentence)
    return;
  if (!goes_on (reader))
    {
      reader->listing_block = JALONS_TEXT_NONE;
      return;
    }
  reader->listing_block = reader->block;
  entry = find_entry (&reader->parse);
  if (entry == JALONS_CHUNK_NONE)
    return;
  reading.model = jalons_parse_chunk (&reader->parse, entry)->value;
  reading.first = reading.trigger = jalons_parse_chunk (&reader->parse, entry)->first;
  reading.end = jalons_parse_chunk (&reader->parse, entry)->end;
  reading.sentence = reader->sentence;
  reading.confidence = LIST_CONFIDENCE;
  maker = jalons_discourse_get_maker (&reader->discourse, reading.model);
  if (maker != NULL)
    reading.maker = maker;
  else
    reader->makers[reading.model] = reading.maker;
  jalons_array_append (reader->readings, reading);
}
