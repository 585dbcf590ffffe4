/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/** JalonsDateUnit: the units in which time is told, from the shortest. */
typedef enum
{
  JALONS_DATE_UNIT_NONE,
  JALONS_DATE_UNIT_DAY,
  JALONS_DATE_UNIT_WEEKEND,
  JALONS_DATE_UNIT_WEEK,
  JALONS_DATE_UNIT_FORTNIGHT,
  JALONS_DATE_UNIT_MONTH,
  JALONS_DATE_UNIT_QUARTER,
  JALONS_DATE_UNIT_HALF,
  JALONS_DATE_UNIT_SEASON,
  JALONS_DATE_UNIT_YEAR,
  JALONS_DATE_UNIT_DECADE,
} JalonsDateUnit;

/**
 * JalonsDateBase:
 * @JALONS_DATE_BASE_PUBLISHED: the publication of the text ("last month")
 * @JALONS_DATE_BASE_TEXT: the date last told in the text ("a month later")
 * @JALONS_DATE_BASE_EVENT: when that happened which the words behind it name ("a month after the
 * launch of Claude"); see jalons_date_resolve_named()
 *
 * From where a relative phrase counts.
 */
typedef enum
{
  JALONS_DATE_BASE_PUBLISHED,
  JALONS_DATE_BASE_TEXT,
  JALONS_DATE_BASE_EVENT,
} JalonsDateBase;

/**
 * JalonsDatePart:
 * @JALONS_DATE_PART_WHOLE: all of it
 * @JALONS_DATE_PART_EARLY: "early", "début"
 * @JALONS_DATE_PART_MID: "mid-", "mi-"
 * @JALONS_DATE_PART_LATE: "late", "fin"
 * @JALONS_DATE_PART_ELAPSED: from its start to the base ("earlier this year")
 * @JALONS_DATE_PART_REMAINING: from the base to its end ("later this year")
 * @JALONS_DATE_PART_OPENING: the first week of a month
 * @JALONS_DATE_PART_CLOSING: its last
 *
 * Which part of a month, year … is meant.
 */
typedef enum
{
  JALONS_DATE_PART_WHOLE,
  JALONS_DATE_PART_EARLY,
  JALONS_DATE_PART_MID,
  JALONS_DATE_PART_LATE,
  JALONS_DATE_PART_ELAPSED,
  JALONS_DATE_PART_REMAINING,
  JALONS_DATE_PART_OPENING,
  JALONS_DATE_PART_CLOSING,
} JalonsDatePart;

/**
 * JalonsDateSide:
 * @JALONS_DATE_SIDE_NONE: the words do not say
 * @JALONS_DATE_SIDE_LAST: "last Monday": the one before, and not yesterday
 * @JALONS_DATE_SIDE_RECENT: "the previous Monday": the one before
 * @JALONS_DATE_SIDE_THIS: "this Monday", "cet été"
 * @JALONS_DATE_SIDE_NEXT: "next Monday"
 *
 * Which of the days, months or seasons of the same name is meant.
 */
typedef enum
{
  JALONS_DATE_SIDE_NONE,
  JALONS_DATE_SIDE_LAST,
  JALONS_DATE_SIDE_RECENT,
  JALONS_DATE_SIDE_THIS,
  JALONS_DATE_SIDE_NEXT,
} JalonsDateSide;

/**
 * JalonsDatePoint:
 * @year: the year, or 0
 * @month: the month, or 0
 * @day: the day of the month, -1 for its last, or 0
 * @last_day: the last day, of "14 and 15 May"; 0 where there is but one
 * @weekday: 1 for Monday to 7, or 0
 * @season: 1 for spring to 4, or 0
 * @quarter: 1 to 4, or 0
 * @half: 1 or 2, or 0
 * @first_months: 3 of "the first three months", or 0
 * @part: a #JalonsDatePart
 * @side: a #JalonsDateSide
 * @base: a #JalonsDateBase
 * @unit: a #JalonsDateUnit: the phrase counts from the base; %JALONS_DATE_UNIT_NONE where it does
 * not
 * @from: the first of the units meant: -1 of "last month"
 * @to: the last of them
 * @exact: whether to count to the day, not in whole units
 * @counted: whether the number of units was told ("two years later", not "the following year")
 * @week: whether the week is meant that holds the day
 *
 * What words say of one day, week, month …
 */
typedef struct
{
  gint16 year;
  gint8 month;
  gint8 day;
  gint8 last_day;
  gint8 weekday;
  gint8 season;
  gint8 quarter;
  gint8 half;
  gint8 first_months;
  guint8 part;
  guint8 side;
  guint8 base;
  guint8 unit;
  gint16 from;
  gint16 to;
  guint8 exact;
  guint8 counted;
  guint8 week;
} JalonsDatePoint;

/**
 * JalonsDateBound:
 * @JALONS_DATE_BOUND_NONE: the date itself
 * @JALONS_DATE_BOUND_SINCE: from the date to now
 * @JALONS_DATE_BOUND_UNTIL: from now to the date
 * @JALONS_DATE_BOUND_BEFORE: some time before it
 * @JALONS_DATE_BOUND_AFTER: some time after it
 * @JALONS_DATE_BOUND_SPAN: from the date to another
 * @JALONS_DATE_BOUND_COUNTED: so long before or after another date ("three days before Christmas")
 *
 * What the words before a date make of it.
 */
typedef enum
{
  JALONS_DATE_BOUND_NONE,
  JALONS_DATE_BOUND_SINCE,
  JALONS_DATE_BOUND_UNTIL,
  JALONS_DATE_BOUND_BEFORE,
  JALONS_DATE_BOUND_AFTER,
  JALONS_DATE_BOUND_SPAN,
  JALONS_DATE_BOUND_COUNTED,
} JalonsDateBound;

/**
 * JalonsDateGoverns:
 * @JALONS_DATE_GOVERNS_NOTHING: a date inside a sentence
 * @JALONS_DATE_GOVERNS_BLOCK: it opens its block as a heading does ("30 novembre 2022 – …"): what
 * the block tells happened then
 * @JALONS_DATE_GOVERNS_FOLLOWING: it stands alone on its line: what the blocks below it tell, up to
 * the next such line or heading, happened then
 */
typedef enum
{
  JALONS_DATE_GOVERNS_NOTHING,
  JALONS_DATE_GOVERNS_BLOCK,
  JALONS_DATE_GOVERNS_FOLLOWING,
} JalonsDateGoverns;

/**
 * JalonsDateDirection: whether what a clause tells is past or to come, as its tense shows.
 */
typedef enum
{
  JALONS_DATE_DIRECTION_UNKNOWN,
  JALONS_DATE_DIRECTION_PAST,
  JALONS_DATE_DIRECTION_FUTURE,
} JalonsDateDirection;

/**
 * JalonsDateExpression:
 * @first: its first token, words such as "since" and "by" included
 * @end: the token after its last
 * @point: what it says of when
 * @until: for %JALONS_DATE_BOUND_SPAN, what it says of the other end; for
 * %JALONS_DATE_BOUND_COUNTED, from what it counts
 * @bound: a #JalonsDateBound
 * @governs: a #JalonsDateGoverns
 * @governed_end: the token after what it governs
 * @direction: a #JalonsDateDirection, as the words themselves show ("for the summer")
 * @lasting: whether it tells how long something went on
 * @length: whether it is a bare length, "in eight months"
 * @aspect: whether it is no date but says that something is fresh: "vient de", "has just"
 * @weak: whether it may be no date at all, a lone number that looks like a year
 *
 * Words that say when, not yet resolved.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  JalonsDatePoint point;
  JalonsDatePoint until;
  guint32 governed_end;
  guint8 bound;
  guint8 governs;
  guint8 direction;
  guint8 lasting;
  guint8 length;
  guint8 aspect;
  guint8 weak;
} JalonsDateExpression;

/**
 * JalonsDateContext:
 * @published: when the text was published; unknown where that is not known
 * @told: the date last told before the expression; unknown where there is none
 * @told_day: the last of those dates that is a single day
 * @told_month: the last of them that is of one month
 * @story: the last of them that the text states or that was counted from the publication
 * @named: when that happened which the words behind the expression name, where the caller knows it
 * @direction: whether the clause tells something past or to come
 * @onset: whether the verb tells of a beginning ("is available since May"), so that a
 * %JALONS_DATE_BOUND_SINCE means its start alone
 * @last_year: the last year that the text names, where that is all that tells when it was written;
 * 0 where it is not known
 *
 * What it takes to resolve an expression. %JALONS_DATE_CONTEXT_NONE is the context in which nothing
 * is known.
 */
typedef struct
{
  JalonsPeriod published;
  JalonsPeriod told;
  JalonsPeriod told_day;
  JalonsPeriod told_month;
  JalonsPeriod story;
  JalonsPeriod named;
  JalonsDateDirection direction;
  gboolean onset;
  int last_year;
} JalonsDateContext;

#define JALONS_DATE_CONTEXT_NONE                                                                   \
  ((JalonsDateContext) { JALONS_PERIOD_UNKNOWN, JALONS_PERIOD_UNKNOWN, JALONS_PERIOD_UNKNOWN,      \
                         JALONS_PERIOD_UNKNOWN, JALONS_PERIOD_UNKNOWN, JALONS_PERIOD_UNKNOWN,      \
                         JALONS_DATE_DIRECTION_UNKNOWN, FALSE, 0 })

extern const JalonsGrammarPart jalons_dates_part;

void jalons_dates_annotate (JalonsText *text);
void jalons_dates_find_governing (JalonsText *text);
const JalonsDateExpression *jalons_dates_get (const JalonsText *text, guint32 i);
const JalonsDateExpression *
jalons_dates_find_aspect (const JalonsText *text, guint32 first, guint32 end);
const JalonsDateExpression *jalons_dates_get_governing (const JalonsText *text, guint32 token);

JalonsPeriod
jalons_date_resolve (const JalonsDateExpression *expression, const JalonsDateContext *context);
JalonsPeriod
jalons_date_resolve_named (const JalonsDateExpression *expression, const JalonsPeriod *happened);
gboolean jalons_date_counts_from_told (const JalonsDateExpression *expression);
void jalons_date_context_tell (JalonsDateContext *context,
                               const JalonsDateExpression *expression,
                               const JalonsPeriod *period);

G_END_DECLS
