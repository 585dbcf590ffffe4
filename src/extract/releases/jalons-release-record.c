/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * What the catalogue knows of a model's release, beside what a text seems to tell of it. No date is
 * taken from there; but a model that came out years before the date of which a sentence speaks is
 * hardly news in it, and one that came out just then hardly stands there by chance.
 */

#include "extract/reading/jalons-reading.h"

/* So many days may lie between what is called the release of one model: shown, tried, opened. */
#define NEAR_DAYS 45
/* A model that is this much older is spoken of, not released. */
#define FAR_DAYS 180
/* What agrees with a date longer than a season says nothing. */
#define MOST_DAYS 100

static int
count_days_between (const JalonsPeriod *a, const JalonsPeriod *b)
{
  if (a->first > b->last)
    return (int) (a->first - b->last);
  if (b->first > a->last)
    return (int) (b->first - a->last);
  return 0;
}

/**
 * jalons_reader_compare_record:
 * @reader: a reader
 * @reading: the release of a model
 *
 * Returns: whether the catalogue has the release of the model at about the same time
 * (%JALONS_RECORD_AGREES), more than half a year from it (%JALONS_RECORD_DIFFERS), or else
 * (%JALONS_RECORD_SILENT)
 */
JalonsRecordVerdict
jalons_reader_compare_record (const JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsName *name = jalons_text_get_name (reader->text, reading->model);
  JalonsPeriod released;
  int days;

  if (!name->known || name->record == JALONS_TEXT_NONE || !jalons_period_is_known (&reading->when))
    return JALONS_RECORD_SILENT;
  released = jalons_catalog_get_model_released (reader->catalog, name->record);
  if (!jalons_period_is_known (&released))
    return JALONS_RECORD_SILENT;
  days = count_days_between (&released, &reading->when);
  if (days > FAR_DAYS)
    return JALONS_RECORD_DIFFERS;
  return days <= NEAR_DAYS && reading->when.last - reading->when.first < MOST_DAYS
             && reading->when_first != JALONS_TEXT_NONE
           ? JALONS_RECORD_AGREES
           : JALONS_RECORD_SILENT;
}
