/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/reading/jalons-reading.h"

G_BEGIN_DECLS

/** JALONS_DATE_STORY_STEP: the next event of a story is told in one of so many sentences. */
#define JALONS_DATE_STORY_STEP 2

int jalons_reader_choose_date (const JalonsReader *reader,
                               const JalonsPredicate *predicate,
                               const JalonsReading *reading,
                               JalonsDateDirection direction);
gboolean jalons_date_hangs_on_other (const JalonsReader *reader, int i);
gboolean
jalons_date_is_of_closing (const JalonsReader *reader, const JalonsReading *reading, int i);

/* jalons-date-scope.c */
int jalons_date_find_opening (const JalonsReader *reader, int trigger);
int jalons_date_opens_when (const JalonsReader *reader, int trigger);
gboolean
jalons_date_tells_of_deal (const JalonsReader *reader, const JalonsPredicate *predicate, int date);

/* jalons-date-offset.c */
int jalons_date_find_offset (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             const JalonsReading *reading);
int jalons_date_find_anchor (const JalonsReader *reader, int offset);
int jalons_date_find_other (const JalonsReader *reader, int offset);
gboolean jalons_date_count_back (const JalonsDateExpression *date,
                                 const JalonsPeriod *base,
                                 JalonsPeriod *out_when);

/* jalons-date-story.c */
JalonsPeriod jalons_date_follow_days (const JalonsReader *reader,
                                      guint32 sentence,
                                      const JalonsDateExpression *date);
JalonsPeriod
jalons_date_resolve_by_story (const JalonsReader *reader, const JalonsDateExpression *date);
JalonsPeriod jalons_date_tell_earlier (const JalonsReader *reader,
                                       const JalonsDateExpression *date,
                                       JalonsDateContext *context);

/* jalons-date-meaning.c */
JalonsPeriod jalons_reader_resolve_date (JalonsReader *reader,
                                         const JalonsDateExpression *date,
                                         JalonsDateDirection direction,
                                         const JalonsReading *reading);

/* jalons-date-digest.c */
gboolean jalons_date_is_digest (const JalonsText *text);

/* jalons-date-chapter.c */
void jalons_reader_read_chapter (JalonsReader *self, const JalonsBlock *block);

/* jalons-reader-dates.c */
gboolean jalons_reader_is_of_origin (const JalonsReader *self, const JalonsDateExpression *date);
void jalons_reader_catch_up_dates (const JalonsReader *reader, guint32 end);
const JalonsDateContext *
jalons_reader_get_dates (const JalonsReader *self, const JalonsDateExpression *date);
const JalonsPeriod *jalons_reader_get_told (const JalonsReader *self, guint32 sentence);
void jalons_reader_tell_dates (JalonsReader *self, const JalonsSentence *sentence, guint n_before);
JalonsDateContext
jalons_reader_tell_before (const JalonsReader *self, const JalonsDateExpression *date);
void jalons_reader_pass_dates (JalonsReader *self);

/* jalons-date-context.c */
gboolean jalons_date_by_then (JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              JalonsReading *reading);
gboolean jalons_date_by_last_deal (const JalonsReader *reader,
                                   const JalonsPredicate *predicate,
                                   JalonsReading *reading);
gboolean jalons_date_is_beside_future (const JalonsReader *reader,
                                       const JalonsPredicate *predicate,
                                       int date);

/* jalons-date-others.c */
gboolean jalons_date_announces (const JalonsChunk *verb);
gboolean jalons_date_tells_origin (const JalonsChunk *verb);
int jalons_date_find_other_verb (const JalonsReader *reader, int date);
gboolean
jalons_date_is_of_origin (const JalonsReader *reader, const JalonsPredicate *predicate, int date);
gboolean
jalons_date_is_of_saying (const JalonsReader *reader, const JalonsPredicate *predicate, int date);
gboolean jalons_date_is_of_other_sum (const JalonsReader *reader,
                                      const JalonsPredicate *predicate,
                                      int date);

/* jalons-date-strangers.c */
gboolean jalons_date_is_of_paper (const JalonsReader *reader, int date);
gboolean jalons_date_is_compared (const JalonsReader *reader, int date);
gboolean jalons_date_is_of_report (const JalonsReader *reader, int date);
gboolean
jalons_date_lacks_all_years (const JalonsReader *reader, const JalonsDateExpression *governing);
gboolean jalons_date_is_not_of_rumour (const JalonsReader *reader,
                                       const JalonsPredicate *predicate,
                                       const JalonsReading *reading,
                                       const JalonsDateExpression *date);

/* jalons-cues.c */
gboolean jalons_reader_is_marked (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  JalonsCue cue);

/* jalons-event-news.c */
JalonsPeriod
jalons_reader_infer_date (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean
jalons_reader_is_headline_news (const JalonsReader *reader, const JalonsPredicate *predicate);

/* jalons-date-plans.c */
gboolean jalons_date_is_old_plan (const JalonsReader *reader, int date);
int jalons_date_find_new_plan (const JalonsReader *reader, int old, guint32 model);
int jalons_date_take_new_plan (const JalonsReader *reader, int chunk, JalonsReading *reading);
gboolean jalons_date_is_of_coming_listing (const JalonsReader *reader,
                                           const JalonsPredicate *predicate,
                                           int date,
                                           const JalonsReading *reading);
gboolean jalons_date_is_part_of (const JalonsPredicate *predicate, int chunk);
gboolean
jalons_date_is_of_verb_before (const JalonsReader *reader, const JalonsPredicate *predicate, int i);
gboolean jalons_date_comes_about (const JalonsChunk *verb);
gboolean jalons_date_is_put_off (const JalonsReader *reader, int chunk);

/* jalons-date-now.c */
int jalons_date_find_last_year (const JalonsText *text);
JalonsPeriod jalons_date_find_now (const JalonsText *text);

G_END_DECLS
