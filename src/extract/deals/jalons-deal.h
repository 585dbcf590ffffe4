/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/reading/jalons-reading.h"

G_BEGIN_DECLS

/** JALONS_DEAL_MAX_DISTANCE: "X led the round" belongs to a deal told so many sentences before. */
#define JALONS_DEAL_MAX_DISTANCE 3

/** JALONS_DEAL_JOINING_WEIGHT: what a word of taking part in a sentence is worth. */
#define JALONS_DEAL_JOINING_WEIGHT 3

/** JALONS_DEAL_JOINING_SUBJECT: what it is worth to be the subject of a verb of taking part. */
#define JALONS_DEAL_JOINING_SUBJECT 6

/* jalons-deal-sums.c */
int jalons_deal_set_amount (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading);
int jalons_deal_find_sum (const JalonsReader *reader, const JalonsReading *deal);

/* jalons-deal-parties.c */
void jalons_deal_add_investors (const JalonsReader *reader,
                                const JalonsPredicate *predicate,
                                gboolean named,
                                JalonsReading *reading);
gboolean jalons_deal_invests (const JalonsReader *reader, int subject);
void jalons_deal_infer_investor (const JalonsReader *reader,
                                 const JalonsPredicate *predicate,
                                 JalonsReading *reading);
const char *jalons_deal_infer_recipient (const JalonsReader *reader,
                                         const JalonsPredicate *predicate,
                                         const JalonsReading *reading);

/* jalons-deal-states.c */
void jalons_deal_add_state (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading);

/* jalons-deal-public.c */
void jalons_deal_add_public (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading);
gboolean jalons_deal_is_public_gift (const JalonsReader *reader,
                                     const JalonsPredicate *predicate,
                                     const JalonsReading *reading);

/* jalons-deal-behind.c */
const char *jalons_deal_find_behind (const JalonsReader *reader,
                                     const JalonsPredicate *predicate,
                                     gboolean gives);

/* jalons-deal-shared.c */
gboolean jalons_deal_is_list (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_deal_is_shared (const JalonsReader *reader, const JalonsPredicate *predicate);

/* jalons-deal-heirs.c */
void jalons_deal_infer_buyer (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              JalonsReading *reading);
void jalons_deal_infer_parties (const JalonsReader *reader,
                                const JalonsPredicate *predicate,
                                JalonsReading *reading);
void jalons_deal_inherit_parties (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  JalonsReading *reading);

/* jalons-deal-type.c */
gboolean jalons_deal_fills_own_fund (const JalonsReader *reader,
                                     const JalonsPredicate *predicate,
                                     const JalonsReading *reading);
gboolean jalons_deal_has_total (const JalonsReader *reader, int first, int last);
gboolean
jalons_deal_is_listed_borrower (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_deal_is_yet_to_come (const JalonsReader *reader, int noun);
void jalons_deal_set_series (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading);

/* jalons-deal-plans.c */
void jalons_deal_infer_spender (const JalonsReader *reader, JalonsReading *reading);

/* jalons-deal-completeness.c */
void jalons_deal_refine_type (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              JalonsReading *reading);
gboolean jalons_deal_modifies_noun (const JalonsReader *reader, int company);
gboolean jalons_deal_is_project (const JalonsChunk *chunk);
gboolean jalons_deal_is_noun_of (const JalonsReader *reader, int noun, JalonsDeal deal);
gboolean jalons_deal_fits_frame (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_deal_is_complete (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  const JalonsReading *reading);

/* jalons-deal-others.c */
gboolean jalons_deal_is_of_others (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_deal_names_people (const JalonsReader *reader, int company);
gboolean jalons_deal_names_things (const JalonsReader *reader, int company);

/* jalons-deal-spurious.c */
gboolean
jalons_deal_is_proceeds (const JalonsReader *reader, int sum, const JalonsReading *reading);
gboolean jalons_deal_is_payment (const JalonsReader *reader,
                                 const JalonsPredicate *predicate,
                                 const JalonsReading *reading);
gboolean jalons_deal_tells_no_money (const JalonsReader *reader,
                                     const JalonsPredicate *predicate,
                                     const JalonsReading *reading);
gboolean jalons_deal_is_spurious (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  const JalonsReading *reading);

/**
 * JalonsDealCast:
 * @recipient: the chunk of who gets the money, or %JALONS_CHUNK_NONE
 * @investors: the chunks of those who give it
 * @n_investors: how many these are
 *
 * The parties of a deal that no frame reads.
 */
typedef struct
{
  int recipient;
  int investors[JALONS_PREDICATE_MAX];
  int n_investors;
} JalonsDealCast;

/* jalons-deal-cast.c */
void jalons_deal_cast (const JalonsReader *reader,
                       int sum,
                       int word,
                       const JalonsFrame *frame,
                       int first,
                       int end,
                       JalonsDealCast *out_cast);
int jalons_deal_lean_investor (const JalonsReader *reader, int chunk);
const char *jalons_deal_get_party (const JalonsReader *reader, int chunk);

/* jalons-deal-followers.c */
gboolean jalons_deal_acts_through (const JalonsParse *parse, int i);
JalonsReading *jalons_deal_prefer_rumoured (const JalonsReader *reader, JalonsReading *deal);
gboolean jalons_deal_takes_followers (const JalonsReader *reader, const JalonsReading *deal);
void jalons_deal_take_backers (JalonsReader *reader, JalonsReading *reading);

/* jalons-deal-participation.c */
int jalons_deal_weigh_participation (const JalonsReader *reader);
int jalons_deal_weigh_participant (const JalonsReader *reader, int i);
gboolean jalons_deal_stays_out (const JalonsReader *reader, const JalonsPredicate *predicate);
gboolean jalons_deal_tells_holders (const JalonsReader *reader, const JalonsReading *deal);

/* jalons-deal-straighten.c */
JalonsCompanyKind jalons_deal_get_kind (const JalonsReader *reader, const char *company);
void jalons_deal_turn_giver (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading);
void jalons_deal_turn_named (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading);
void jalons_deal_straighten (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading);

/* jalons-deal-last.c */

/**
 * jalons_deal_keep_last:
 * @reader: a reader whose last reading is @reading
 * @predicate: the frame that told it
 * @reading: a deal
 *
 * Notes that a later sentence means this deal by "the round", unless one told before is rather
 * meant: what a verb told of last is, or a noun where none did, but nothing that came before the
 * news.
 */
void jalons_deal_keep_last (JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            const JalonsReading *reading);

/* jalons-deal-listings.c */
void jalons_deal_refine_listing (const JalonsReader *reader,
                                 const JalonsPredicate *predicate,
                                 JalonsReading *reading);

/* jalons-deal-sequel.c */
gboolean jalons_deal_tells_another_sum (const JalonsReader *reader, const JalonsReading *deal);
gboolean jalons_deal_tells_another_time (const JalonsReader *reader, const JalonsReading *deal);

/* jalons-predicates-listed.c */
gboolean
jalons_predicate_is_of_other_sum (const JalonsPredicate *self, const JalonsParse *parse, int i);
gboolean
jalons_predicate_begins_next_deal (const JalonsPredicate *self, const JalonsParse *parse, int i);
gboolean jalons_predicate_is_of_item (const JalonsPredicate *self, const JalonsParse *parse, int i);
gboolean
jalons_predicate_is_one_backed (const JalonsPredicate *self, const JalonsParse *parse, int i);

/* jalons-deal-subjects.c */
gboolean jalons_deal_has_other_subject (const JalonsReader *reader, const JalonsVerbGroup *group);

/* jalons-deal-told.c */
gboolean
jalons_deal_has_word (const JalonsReader *reader, int first, int last, const JalonsSign *words);
int jalons_deal_find_noun_sum (const JalonsReader *reader, int noun);
gboolean jalons_deal_joins_told (JalonsReader *reader,
                                 const JalonsPredicate *predicate,
                                 const JalonsReading *reading);
void jalons_deal_keep_own_date (const JalonsReader *reader,
                                const JalonsPredicate *predicate,
                                JalonsReading *reading);
void jalons_deal_repeat_backers (const JalonsReader *reader,
                                 const JalonsPredicate *predicate,
                                 JalonsReading *reading);
gboolean jalons_deal_lists_raiser (JalonsReader *reader, const JalonsReading *reading);
gboolean jalons_deal_brings_share (JalonsReader *reader,
                                   const JalonsPredicate *predicate,
                                   const JalonsReading *reading);

/* jalons-deal-series.c */
const JalonsReading *jalons_deal_find_plan (const JalonsReader *reader);

/* jalons-deal-persons.c */
gboolean jalons_deal_is_of_post (const JalonsReader *reader, int verb);
gboolean jalons_deal_takes_post (const JalonsReader *reader, int i);
gboolean jalons_deal_is_owner (const JalonsParse *parse, int i);
int jalons_deal_find_house_of_fund (const JalonsReader *reader, int chunk);
const char *jalons_deal_find_house (const JalonsReader *reader, int chunk);
const char *jalons_deal_name_investor (const JalonsReader *reader,
                                       int chunk,
                                       gboolean first,
                                       const JalonsReading *reading);

/* jalons-deal-candidates.c */
gboolean jalons_deal_tells_of_many (const JalonsReader *reader, const JalonsReading *reading);
const char *jalons_deal_guess_recipient (const JalonsReader *reader,
                                         const char *hint,
                                         const JalonsReading *reading);
void jalons_deal_keep_plan (JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading);
int jalons_deal_find_backed (const JalonsReader *reader, const JalonsVerbGroup *group);
const char *jalons_deal_choose_investor (const JalonsReader *reader, int chunk);
const char *
jalons_deal_choose_recipient (const JalonsReader *reader, int chunk, const JalonsReading *reading);

/* Whether a frame has a need. */
static inline gboolean
jalons_predicate_needs (const JalonsPredicate *predicate, JalonsNeed need)
{
  return (predicate->frame->needs & need) != 0;
}

/* Whether a word of a class stands in the clause of a chunk. */
static inline gboolean
jalons_deal_clause_has_class (const JalonsReader *reader, int trigger, JalonsWordClass word_class)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, trigger)->clause;

  if (!jalons_parse_has_class (parse, word_class))
    return FALSE;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && jalons_chunk_is (chunk, word_class))
        return TRUE;
    }
  return FALSE;
}

/* Which company a chunk stands for. */
static inline const char *
jalons_deal_resolve (const JalonsReader *reader, int chunk)
{
  return jalons_discourse_resolve (&reader->discourse, &reader->parse, chunk);
}

/* Whether a company is one of the giants of the trade. */
static inline gboolean
jalons_deal_is_giant (const JalonsReader *reader, const char *company)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (reader->discourse.names, company);

  return info != NULL && info->kind == JALONS_COMPANY_BIGTECH;
}

/* Whether a sum can be that of a deal, taken or not. */
static inline gboolean
jalons_deal_is_rival_sum (const JalonsReader *reader, int chunk)
{
  return (jalons_parse_chunk (&reader->parse, chunk)->flags & JALONS_CHUNK_TAKEN) != 0
         || jalons_reader_sum_role (reader, chunk) == JALONS_SUM_DEAL;
}

/* jalons-deal-listed.c */
gboolean jalons_deal_join_item (JalonsReader *reader);

/* Whether what is said now can still be of a deal told before. */
static inline gboolean
jalons_deal_is_near (const JalonsReader *reader, const JalonsReading *deal)
{
  guint32 block = jalons_text_get_sentence (reader->text, deal->sentence)->block;

  /* What the headline tells, the first paragraphs tell more of. */
  if (block == reader->text->title_block && reader->lead_block != JALONS_TEXT_NONE)
    return reader->block <= reader->lead_block + 1;
  /* A question may stand between. */
  return reader->sentence <= deal->sentence + JALONS_DEAL_MAX_DISTANCE
         && reader->block <= block + 2;
}

G_END_DECLS
