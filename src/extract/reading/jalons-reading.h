/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"
#include "extract/amounts/jalons-amounts.h"
#include "extract/dates/jalons-dates.h"
#include "extract/discourse/jalons-discourse.h"
#include "extract/parse/jalons-parse-search.h"

G_BEGIN_DECLS

/** JALONS_READING_MAX_INVESTORS: how many investors of one deal are kept. */
#define JALONS_READING_MAX_INVESTORS 24

/**
 * JalonsReading:
 * @frame: (nullable): the frame that found it
 * @rule: the name of the rule that found it
 * @kind: a #JalonsKind
 * @deal: a #JalonsDeal
 * @status: a #JalonsStatus
 * @firmness: a #JalonsFirmness
 * @confidence: how sure the reader is, in percent
 * @by_verb: whether a verb told it
 * @anaphoric: whether the model is only referred to, not named
 * @in_full: of a model named in a list, whether it is named with its family
 * @not_before: whether it is said not to happen before its date
 * @old_plan: whether its words tell when it was to be, by a plan since given up
 * @headline_news: whether a headline tells it as the news of the day
 * @series: the letter of the round ("Series B"), 's' for a seed round, or 0
 * @recipient: (nullable): who gets the money
 * @investors: who gives it
 * @n_investors: how many these are
 * @maker: (nullable): who made the model
 * @model: the index of the model among the text's names, or %JALONS_TEXT_NONE
 * @amount: the sum
 * @valuation: the valuation
 * @when: when it happened
 * @when_first: the first token of the words that say when, or %JALONS_TEXT_NONE
 * @when_end: the token after them
 * @first: the first token of the evidence
 * @end: the token after it
 * @trigger: the token of the word that made it
 * @sentence: its sentence
 *
 * What the reader makes of one clause, before the readings of an article are joined.
 */
typedef struct
{
  const JalonsFrame *frame;
  const char *rule;
  guint8 kind;
  guint8 deal;
  guint8 status;
  guint8 firmness;
  guint8 confidence;
  guint8 dropped;
  guint8 n_investors;
  guint8 by_verb;
  guint8 anaphoric;
  guint8 in_full;
  guint8 not_before;
  guint8 old_plan;
  guint8 headline_news;
  guint8 series;
  const char *recipient;
  const char *investors[JALONS_READING_MAX_INVESTORS];
  const char *maker;
  guint32 model;
  JalonsMoney amount;
  JalonsMoney valuation;
  JalonsPeriod when;
  guint32 when_first;
  guint32 when_end;
  guint32 first;
  guint32 end;
  guint32 trigger;
  guint32 sentence;
  char *attribution;
} JalonsReading;

/**
 * JalonsCandidate:
 * @reading: what a mention of a model may tell
 * @score: how much speaks for it
 *
 * A release that is believed only if no frame reads one of the same model.
 */
typedef struct
{
  JalonsReading reading;
  int score;
} JalonsCandidate;

/** JALONS_READER_MAX_BACKERS: how many backers are kept until the deal is told. */
#define JALONS_READER_MAX_BACKERS 8

/**
 * JalonsTriggerMatch:
 * @trigger: a trigger of a verb, whose fixed words stand behind it
 * @frame: its frame
 * @object_start: the first chunk where the object may stand
 */
typedef struct
{
  const JalonsTrigger *trigger;
  const JalonsFrame *frame;
  int object_start;
} JalonsTriggerMatch;

/**
 * JalonsReader:
 * @text: the text
 * @catalog: what is known beforehand
 * @parse: the sentence being read
 * @matches: (element-type JalonsTriggerMatch): what its verbs can say
 * @discourse: of whom the text speaks
 * @readings: (element-type JalonsReading): what was read so far
 * @candidates: (element-type JalonsCandidate): releases that no frame read, put aside
 * @mentioned: (owned): for each of the text's names, what the reader of releases notes of it
 * @makers: (owned): for each of the text's names that is a model, whose the words beside it say
 * that it is
 * @dates: the context in which dates are resolved
 * @last_deal: the reading to which what is said of "the round" belongs, or %JALONS_TEXT_NONE
 * @sentence: the sentence being read
 * @first_span: its first span, or the next one
 * @block: its block
 * @lead_block: the first paragraph, or %JALONS_TEXT_NONE
 * @chapter: the year that a line above stands for, in a chronology; unknown where there is none
 * @chapter_titled: whether that line says more than the year
 * @chapter_of_line: whether it is but the line itself that says so
 * @review: the year on which the headline looks back; unknown where it does not
 * @digest: whether the article gathers the news of some days
 * @round_up: the week or month whose deals the text lists; unknown where it does not
 * @untold: the first sentence whose dates nobody has asked for yet
 * @told_last: the last date that a sentence before told; for it and @dates see
 *   jalons_reader_catch_up_dates()
 * @told_sentence: that sentence, or %JALONS_TEXT_NONE
 * @told_weekday: whether that date names a weekday or is a week
 * @narrative: the one date of the sentence before, if it told no event, or %JALONS_TEXT_NONE
 * @narrative_sentence: that sentence, or the last for which the date still holds
 * @narrative_opens: whether the date opens the sentence that told it
 * @pending: a sum that the sentence before states and no reading took, or %JALONS_TEXT_NONE
 * @pending_sentence: that sentence
 * @joined_sentence: the last sentence that added to a deal told before, or %JALONS_TEXT_NONE
 * @backers: those whom a sentence named as backers before any deal was told
 * @n_backers: how many these are
 * @backers_sentence: that sentence
 * @backers_block: the last line of a list of those who gave, or %JALONS_TEXT_NONE
 * @plan: what was told to be built without its cost; it has no investors where there is none
 * @label: (nullable): the company that is all of the sentence before
 * @label_sentence: that sentence
 * @first_reading: the first reading of the sentence
 * @question: whether the sentence ends in a question mark
 * @joins: whether a verb of the sentence may add to a deal told before
 * @trial: whether only sentences that name supposed companies are read
 * @listing: what is told of the models that the lines of a list begin with
 * @listing_block: the last line of that list so far, or %JALONS_TEXT_NONE
 *
 * Reads the events of a text, sentence by sentence.
 */
typedef struct
{
  const JalonsText *text;
  JalonsCatalog *catalog;
  JalonsParse parse;
  JalonsArray matches[1];
  JalonsDiscourse discourse;
  JalonsArray readings[1];
  JalonsArray candidates[1];
  guint8 *mentioned;
  const char **makers;
  JalonsDateContext dates;
  guint32 last_deal;
  guint32 sentence;
  guint32 first_span;
  guint32 block;
  guint32 lead_block;
  JalonsPeriod chapter;
  gboolean chapter_titled;
  gboolean chapter_of_line;
  JalonsPeriod review;
  gboolean digest;
  JalonsPeriod round_up;
  guint32 untold;
  JalonsPeriod told_last;
  guint32 told_sentence;
  gboolean told_weekday;
  guint32 narrative;
  guint32 narrative_sentence;
  gboolean narrative_opens;
  guint32 pending;
  guint32 pending_sentence;
  guint32 joined_sentence;
  const char *backers[JALONS_READER_MAX_BACKERS];
  guint n_backers;
  JalonsReading plan;
  guint32 backers_sentence;
  guint32 backers_block;
  const char *label;
  guint32 label_sentence;
  guint first_reading;
  gboolean question;
  gboolean joins;
  gboolean trial;
  JalonsReading listing;
  guint32 listing_block;
} JalonsReader;

/**
 * JalonsPredicate:
 * @frame: the frame
 * @trigger: the chunk of the verb or noun
 * @group: (nullable): the verb group
 * @recipients: chunks that get the money
 * @investors: chunks that give it
 * @makers: chunks that make the model
 * @models: chunks of models
 * @amounts: chunks of sums
 * @deal: the chunk of the noun that stands for the deal, or %JALONS_CHUNK_NONE
 * @first: the first chunk that plays a part
 * @last: the last
 *
 * A frame with its roles filled.
 */
#define JALONS_PREDICATE_MAX 24
typedef struct
{
  const JalonsFrame *frame;
  int trigger;
  const JalonsVerbGroup *group;
  int recipients[JALONS_PREDICATE_MAX];
  int investors[JALONS_PREDICATE_MAX];
  int makers[JALONS_PREDICATE_MAX];
  int models[JALONS_PREDICATE_MAX];
  int amounts[JALONS_PREDICATE_MAX];
  int n_recipients;
  int n_investors;
  int n_makers;
  int n_models;
  int n_amounts;
  int deal;
  int first;
  int last;
  gboolean possessive;
  gboolean blocked;
  gboolean to_pronoun;
} JalonsPredicate;

/* jalons-predicates.c */
void jalons_predicate_init (JalonsPredicate *self,
                            const JalonsFrame *frame,
                            int trigger,
                            const JalonsVerbGroup *group);
void jalons_predicate_stretch (JalonsPredicate *self, int chunk);
gboolean
jalons_predicate_fill (JalonsPredicate *self, const JalonsParse *parse, guint roles, int i);
void
jalons_predicate_fill_group (JalonsPredicate *self, const JalonsParse *parse, guint roles, int i);
void jalons_predicate_fill_right (
  JalonsPredicate *self, const JalonsReader *reader, int start, guint object, guint agent);
guint jalons_frame_get_prep_roles (const JalonsFrame *frame, guint prep);
gboolean jalons_verb_group_owns (const JalonsParse *parse, const JalonsVerbGroup *group, int i);

/* jalons-verb-predicates.c */
void
jalons_predicate_fill_verb (JalonsPredicate *self, const JalonsReader *reader, int object_start);

/* jalons-noun-predicates.c */
void jalons_predicate_fill_noun (JalonsPredicate *self, const JalonsReader *reader);

/* jalons-triggers.c */
void jalons_reader_match_triggers (JalonsReader *self);
const JalonsTriggerMatch *
jalons_reader_get_matches (const JalonsReader *self, const JalonsVerbGroup *group);

/* jalons-supposed.c */
void jalons_supposed_settle (JalonsText *text, JalonsCatalog *catalog);

/* jalons-telling.c */
gboolean jalons_reader_may_tell (const JalonsReader *reader, const JalonsFrame *frame);
gboolean jalons_reader_is_idle (const JalonsReader *reader,
                                const JalonsSentence *sentence,
                                guint kinds,
                                guint language);

/* jalons-modality.c */
gboolean jalons_reader_judge (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              JalonsReading *reading);
gboolean jalons_reader_has_cue (const JalonsReader *reader, JalonsCue cue, int first, int last);
gboolean jalons_reader_is_refused (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean
jalons_reader_is_carried_by_modal (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_reader_is_carried_by (const JalonsReader *reader,
                                      const JalonsPredicate *predicate,
                                      const JalonsSign *verbs);
gboolean jalons_reader_follows_one_of (const JalonsReader *reader,
                                       const JalonsPredicate *predicate,
                                       const JalonsSign *prepositions);
gboolean jalons_reader_supposes (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean
jalons_reader_is_reported_future (const JalonsReader *reader, const JalonsPredicate *predicate);
void jalons_reader_attribute (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              JalonsReading *reading);

void jalons_reader_cancel (JalonsReader *reader);

/* jalons-event-dates.c */
void jalons_reader_date_by (JalonsReader *reader, int chunk, JalonsReading *reading);
void jalons_reader_date_cancel (JalonsReader *reader, guint32 token, JalonsReading *reading);
void
jalons_reader_date (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading);

/**
 * JalonsSumRole:
 * @JALONS_SUM_NONE: it says nothing of an investment
 * @JALONS_SUM_DEAL: what may have been invested
 * @JALONS_SUM_VALUATION: what a company is worth in a deal
 * @JALONS_SUM_CONVERSION: a sum told before, in another currency
 *
 * What a sum can be to an investment.
 */
typedef enum
{
  JALONS_SUM_NONE,
  JALONS_SUM_DEAL,
  JALONS_SUM_VALUATION,
  JALONS_SUM_CONVERSION,
} JalonsSumRole;

/* jalons-sums.c */
JalonsSumRole jalons_reader_sum_role (const JalonsReader *reader, int chunk);
gboolean jalons_reader_is_part (const JalonsReader *reader, int chunk);
gboolean jalons_reader_is_price (const JalonsReader *reader, int chunk);
gboolean jalons_reader_is_deal_worth (const JalonsReader *reader, int chunk);
gboolean jalons_reader_is_loose_sort (const JalonsReader *reader, int chunk);
gboolean jalons_reader_is_past_worth (const JalonsReader *reader, int chunk);
JalonsMoney jalons_reader_get_sum (const JalonsReader *reader, int chunk);
void jalons_reader_take_sum (const JalonsReader *reader, int chunk, JalonsReading *reading);

/* jalons-investments.c */
void jalons_reader_read_investment (JalonsReader *reader, const JalonsPredicate *predicate);

/* jalons-deal-modality.c */
void jalons_reader_judge_investment (const JalonsReader *reader,
                                     const JalonsPredicate *predicate,
                                     JalonsReading *reading);

/* jalons-deal-sequel.c */
void jalons_reader_join_deal (JalonsReader *reader, const JalonsPredicate *predicate);
void jalons_reader_join_leaders (JalonsReader *reader);
void jalons_reader_date_heading (JalonsReader *reader);
void jalons_reader_date_sequel (JalonsReader *reader);
void jalons_reader_date_new_plan (JalonsReader *reader);
void jalons_reader_attach_sums (JalonsReader *reader);
void jalons_reader_read_plan_cost (JalonsReader *reader);
void jalons_reader_read_price (JalonsReader *reader, gboolean opening);

/* jalons-deal-followers.c */
void jalons_reader_join_followers (JalonsReader *reader);
void jalons_reader_begin_entry (JalonsReader *reader);
void jalons_reader_join_brackets (JalonsReader *reader);
/* jalons-deal-listed.c */
void jalons_reader_join_listed (JalonsReader *reader);
void jalons_reader_join_compounds (JalonsReader *reader);

/* jalons-deal-labels.c */
void jalons_reader_read_labelled (JalonsReader *reader);

/* jalons-deal-parts.c */
void jalons_reader_join_parts (JalonsReader *reader);

/* jalons-deal-rows.c */
void jalons_reader_read_row (JalonsReader *reader);

/* jalons-deal-series.c */
void jalons_reader_read_series (JalonsReader *reader);

/* jalons-investment-backoff.c */
void jalons_reader_read_backoff (JalonsReader *reader);

/* jalons-releases.c */
void jalons_reader_read_release (JalonsReader *reader, const JalonsPredicate *predicate);
void jalons_reader_read_release_of (JalonsReader *reader,
                                    const JalonsPredicate *predicate,
                                    guint32 model,
                                    int place,
                                    gboolean doubtful);
gboolean jalons_reader_is_left_behind (const JalonsReader *reader, const JalonsVerbGroup *group);
gboolean jalons_reader_is_replaced (const JalonsReader *reader, int model);
gboolean jalons_reader_is_left_for_other (const JalonsReader *reader, int model);
gboolean jalons_reader_is_family_of_other (const JalonsReader *reader, int model);
gboolean jalons_reader_is_added (const JalonsReader *reader, int model);
gboolean jalons_reader_is_subscription (const JalonsReader *reader, int model);
gboolean jalons_reader_is_of_a_feature (const JalonsReader *reader, int model);

/* jalons-release-dates.c */
gboolean jalons_reader_weigh_model_date (const JalonsReader *reader,
                                         int date,
                                         guint32 model,
                                         int *out_weight);

/* jalons-release-anaphora.c */
gboolean jalons_reader_is_topic (const JalonsReader *reader);
void jalons_reader_read_anaphor (JalonsReader *reader, const JalonsPredicate *predicate);

void jalons_reader_settle_anaphora (JalonsReader *reader);

/* jalons-release-families.c */
void jalons_reader_settle_families (JalonsReader *reader);
void jalons_reader_drop_headed_families (JalonsReader *reader);

/* jalons-release-lists.c */
gboolean jalons_reader_opens_list (const JalonsReader *reader);
void jalons_reader_note_list (JalonsReader *reader, const JalonsPredicate *predicate);
void jalons_reader_read_listed (JalonsReader *reader);

/* jalons-release-record.c */

/**
 * JalonsRecordVerdict:
 *
 * What the catalogue says to the date of a release.
 */
typedef enum
{
  JALONS_RECORD_SILENT,
  JALONS_RECORD_AGREES,
  JALONS_RECORD_DIFFERS,
} JalonsRecordVerdict;

JalonsRecordVerdict
jalons_reader_compare_record (const JalonsReader *reader, const JalonsReading *reading);

/* jalons-release-identity.c */
void jalons_reader_unify_models (JalonsReader *reader);

/* jalons-release-modality.c */
void jalons_reader_judge_release (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  JalonsReading *reading);
/* jalons-release-negation.c */
gboolean jalons_reader_judge_negation (const JalonsReader *reader,
                                       const JalonsVerbGroup *group,
                                       JalonsReading *reading);

/* jalons-release-maker.c */
void jalons_reader_note_maker (JalonsReader *reader, int model);
const char *jalons_reader_find_maker (const JalonsReader *reader,
                                      const JalonsPredicate *predicate,
                                      guint32 model,
                                      gboolean *out_own);
void jalons_reader_settle_makers (JalonsReader *reader);

/* jalons-release-scene.c */
gboolean jalons_reader_is_likeness (const JalonsReader *reader, int model);
gboolean jalons_reader_sets_scene (const JalonsReader *reader, int model);

/* jalons-release-backoff.c */
int jalons_reader_find_version (const JalonsReader *reader, int model);
void jalons_reader_weigh_releases (JalonsReader *reader);
void jalons_reader_weigh_topic (JalonsReader *reader);
void jalons_reader_settle_releases (JalonsReader *reader);

/* jalons-deal-purchases.c */
void jalons_reader_read_purchases (JalonsReader *reader);

/* jalons-deal-gaps.c */
void jalons_reader_read_gaps (JalonsReader *reader);

/* jalons-ellipsis.c */
void jalons_reader_read_ellipsis (JalonsReader *reader);

/* jalons-reader.c */
void jalons_reader_init (JalonsReader *self, const JalonsText *text, JalonsCatalog *catalog);
void jalons_reader_clear (JalonsReader *self);
void jalons_reader_read (JalonsReader *self);

/* jalons-reading.c */
JalonsReading *jalons_reader_add (JalonsReader *self, const JalonsPredicate *predicate);
void jalons_reader_drop_last (JalonsReader *self);
void jalons_reading_remove_investor (JalonsReading *self, const char *company);
gboolean jalons_reading_has_investor (const JalonsReading *self, const char *company);
void jalons_reading_add_investor (JalonsReading *self, const char *company);

/* jalons-joining.c */
void jalons_reader_join (JalonsReader *self);

/* jalons-claims.c */
void jalons_reader_make_claims (const JalonsReader *self, GPtrArray *claims);

/* Leaves a reading without a date: nor is a word then what tells it. */
static inline void
jalons_reading_undate (JalonsReading *self)
{
  self->when = JALONS_PERIOD_UNKNOWN;
  self->when_first = self->when_end = JALONS_TEXT_NONE;
}

static inline JalonsReading *
jalons_reader_get (const JalonsReader *self, guint i)
{
  return &g_array_index (self->readings, JalonsReading, i);
}

/**
 * JALONS_READER_FOREACH_NEW:
 * @reader: a reader; the loop may not add to its readings
 * @reading: the name of a variable, a `JalonsReading *`
 *
 * Goes through what was read of the sentence so far.
 */
#define JALONS_READER_FOREACH_NEW(reader, reading)                                                 \
  for (JalonsReading *reading                                                                      \
       = (JalonsReading *) (gpointer) (reader)->readings->data + (reader)->first_reading,          \
       *reading##_end                                                                              \
       = (JalonsReading *) (gpointer) (reader)->readings->data + (reader)->readings->len;          \
       reading < reading##_end; reading++)

/**
 * JALONS_READER_FOREACH_MATCH:
 * @reader: a reader
 * @group: a verb of its sentence
 * @match: the name of a variable, a `const JalonsTriggerMatch *`
 *
 * Goes through what the verb can say.
 */
#define JALONS_READER_FOREACH_MATCH(reader, group, match)                                          \
  for (const JalonsTriggerMatch *match = jalons_reader_get_matches ((reader), (group)),            \
                                *match##_end = match + (group)->n_matches;                         \
       match < match##_end; match++)

/* Whether a chunk is one of @n that play a part in a predicate. */
static inline gboolean
jalons_predicate_has (const int *chunks, int n, int chunk)
{
  for (int i = 0; i < n; i++)
    {
      if (chunks[i] == chunk)
        return TRUE;
    }
  return FALSE;
}

/* The deal to which what is said of "the round" belongs, or %NULL. */
static inline JalonsReading *
jalons_reader_get_last_deal (const JalonsReader *self)
{
  return self->last_deal != JALONS_TEXT_NONE ? jalons_reader_get (self, self->last_deal) : NULL;
}

/* The date that a chunk is. */
static inline const JalonsDateExpression *
jalons_reader_get_date (const JalonsReader *reader, int chunk)
{
  return jalons_dates_get (reader->text, jalons_parse_chunk (&reader->parse, chunk)->value);
}

/* How far a word stands from the one that told a reading, in tokens. */
static inline guint32
jalons_reading_get_distance (const JalonsReading *self, guint32 token)
{
  return self->trigger > token ? self->trigger - token : token - self->trigger;
}

/* The frame of investments that a noun has, or %NULL. */
static inline const JalonsFrame *
jalons_deal_get_noun_frame (const JalonsChunk *noun)
{
  guint n;
  const guint16 *frames = jalons_frames_get_noun (noun->noun, &n);
  const JalonsFrame *frame = n > 0 ? jalons_frames_get_frame (frames[0]) : NULL;

  return frame != NULL && frame->kind == JALONS_KIND_INVESTMENT ? frame : NULL;
}

G_END_DECLS
