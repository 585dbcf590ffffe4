/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Sentences that tell no event are read for whom they speak of only when somebody asks. */

#include "extract/discourse/jalons-discourse-private.h"

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
  self->catches_up = FALSE;
}

/**
 * jalons_discourse_put_off:
 * @self: a discourse
 * @sentence: the next sentence
 * @first: its first token to read
 * @whole: whether to read it to its end, or but the part of it that is read at once
 * @language: the languages to read in: 1 French, 2 English, 3 either
 *
 * Goes past a sentence, or a part of one, which is read when somebody asks.
 */
void
jalons_discourse_put_off (
  JalonsDiscourse *self, guint32 sentence, guint32 first, gboolean whole, guint language)
{
  JalonsPutOff put_off = { JALONS_TEXT_NONE, sentence, first, (guint8) whole, (guint8) language };

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
