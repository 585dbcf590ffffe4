/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Sentences are read for whom they speak of only when somebody asks. */

#include "extract/discourse/jalons-discourse-private.h"

/* More parses than fill so many words of memory are not kept: it is for long texts that nobody asks
 * of whom they speak. */
#define MOST_KEPT 8192

static void
read_put_off (JalonsDiscourse *self, const JalonsPutOff *put_off)
{
  guint32 first = put_off->first;
  guint32 end;

  if (put_off->block != JALONS_TEXT_NONE)
    {
      jalons_discourse_enter_block (self, jalons_text_get_block (self->text, put_off->block));
      return;
    }
  if (put_off->kept != JALONS_TEXT_NONE)
    {
      jalons_discourse_follow (self, jalons_parse_recall (self->kept, put_off->kept));
      return;
    }
  end = jalons_text_get_sentence (self->text, put_off->sentence)->end;
  do
    {
      first = jalons_parse_sentence (self->past, put_off->sentence, first, end, put_off->language);
      jalons_discourse_follow (self, self->past);
    }
  while (put_off->whole && first < end);
}

void
jalons_discourse_catch_up_now (const JalonsDiscourse *discourse)
{
  /* It says the same before and after. */
  JalonsDiscourse *self = (JalonsDiscourse *) discourse;

  if (self->catches_up)
    return;
  self->catches_up = TRUE;
  if (self->past->text == NULL)
    jalons_parse_init (self->past, self->text, TRUE);
  for (guint i = 0; i < self->put_off->len; i++)
    read_put_off (self, &g_array_index (self->put_off, JalonsPutOff, i));
  jalons_array_set_len (self->put_off, 0);
  jalons_array_set_len (self->kept, 0);
  self->catches_up = FALSE;
}

/**
 * jalons_discourse_put_off:
 * @self: a discourse
 * @sentence: the next sentence
 * @first: its first token to read
 * @language: the languages to read in: 1 French, 2 English, 3 either
 *
 * Goes past a sentence, which is read when somebody asks.
 */
void
jalons_discourse_put_off (JalonsDiscourse *self, guint32 sentence, guint32 first, guint language)
{
  JalonsPutOff put_off
    = { JALONS_TEXT_NONE, sentence, first, JALONS_TEXT_NONE, TRUE, (guint8) language };

  jalons_array_append (self->put_off, put_off);
}

void
jalons_discourse_put_off_part (JalonsDiscourse *self, const JalonsParse *parse)
{
  JalonsPutOff put_off = { .block = JALONS_TEXT_NONE,
                           .sentence = parse->sentence,
                           .first = parse->first,
                           .kept = JALONS_TEXT_NONE,
                           .language = (guint8) parse->language };

  if (self->kept->len < MOST_KEPT)
    put_off.kept = jalons_parse_keep (parse, self->kept);
  jalons_array_append (self->put_off, put_off);
}

/**
 * jalons_discourse_get_subject:
 * @self: a discourse
 *
 * Returns: (nullable): the company that the last clause was about
 */
const char *
jalons_discourse_get_subject (const JalonsDiscourse *self)
{
  jalons_discourse_catch_up (self);
  return self->subject;
}

/**
 * jalons_discourse_get_section:
 * @self: a discourse
 *
 * Returns: (nullable): the company that the heading above names
 */
const char *
jalons_discourse_get_section (const JalonsDiscourse *self)
{
  jalons_discourse_catch_up (self);
  return self->section;
}

/**
 * jalons_discourse_get_person:
 * @self: a discourse
 *
 * Returns: (nullable): the person that no preposition governed last
 */
const char *
jalons_discourse_get_person (const JalonsDiscourse *self)
{
  jalons_discourse_catch_up (self);
  return self->person;
}
