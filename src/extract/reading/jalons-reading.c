/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The readings of a reader, and who is named in them. */

#include "extract/reading/jalons-reading.h"

/* How sure a plain frame is, in percent. */
#define FRAME_CONFIDENCE 85

/**
 * jalons_reader_add:
 * @self: a reader
 * @predicate: a predicate of its sentence
 *
 * Returns: (transfer none): a new reading, last of the reader's, with the evidence that the
 * predicate spans
 */
JalonsReading *
jalons_reader_add (JalonsReader *self, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &self->parse;
  JalonsReading *reading = jalons_array_add (self->readings, sizeof *reading);

  *reading = (JalonsReading) { .frame = predicate->frame,
                               .rule = predicate->frame->name,
                               .kind = predicate->frame->kind,
                               .deal = predicate->frame->deal,
                               .status = predicate->frame->status,
                               .first = jalons_parse_chunk (parse, predicate->first)->first,
                               .end = jalons_parse_chunk (parse, predicate->last)->end,
                               .trigger = jalons_parse_chunk (parse, predicate->trigger)->first,
                               .sentence = self->sentence,
                               .model = JALONS_TEXT_NONE,
                               .when = JALONS_PERIOD_UNKNOWN,
                               .when_first = JALONS_TEXT_NONE,
                               .when_end = JALONS_TEXT_NONE,
                               .amount = JALONS_MONEY_NONE,
                               .valuation = JALONS_MONEY_NONE,
                               .confidence = FRAME_CONFIDENCE };
  return reading;
}

void
jalons_reader_drop_last (JalonsReader *self)
{
  jalons_array_set_len (self->readings, self->readings->len - 1);
}

/**
 * jalons_reading_has_investor:
 * @self: what is made of an investment
 * @company: a company
 *
 * Returns: whether it is among those who gave the money
 */
gboolean
jalons_reading_has_investor (const JalonsReading *self, const char *company)
{
  for (guint i = 0; i < self->n_investors; i++)
    {
      if (jalons_words_same_name (self->investors[i], company))
        return TRUE;
    }
  return FALSE;
}

void
jalons_reading_add_investor (JalonsReading *self, const char *company)
{
  if (!jalons_reading_has_investor (self, company)
      && self->n_investors < JALONS_READING_MAX_INVESTORS
      && g_strcmp0 (self->recipient, company) != 0)
    self->investors[self->n_investors++] = company;
}

void
jalons_reading_remove_investor (JalonsReading *self, const char *company)
{
  guint n = 0;

  if (company == NULL)
    return;
  for (guint i = 0; i < self->n_investors; i++)
    {
      if (!jalons_words_same_name (self->investors[i], company))
        self->investors[n++] = self->investors[i];
    }
  self->n_investors = (guint8) n;
}
