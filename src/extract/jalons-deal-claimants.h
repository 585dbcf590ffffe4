/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-investment-evidence.h"

G_BEGIN_DECLS

/**
 * JalonsBid:
 *
 * What speaks for or against a company's being who gets a sum: where the frame has it (SLOT, WORD),
 * how the sentence names it, by which preposition, how it stands to the sum, of whom the text
 * speaks, what it gave and got elsewhere in the text, and of what kind it is. INCUMBENT is the one
 * that the words of the clause, or the text before where they tell none, make of it.
 */
typedef enum
{
  JALONS_BID_SLOT_NAME,
  JALONS_BID_SLOT_WORDS,
  JALONS_BID_SLOT_PRONOUN,
  JALONS_BID_SLOT_LATER,
  JALONS_BID_SLOT_GIVES,
  JALONS_BID_GIVES,
  JALONS_BID_NAMED,
  JALONS_BID_DESCRIBED,
  JALONS_BID_PRONOUN,
  JALONS_BID_MODIFIER,
  JALONS_BID_BARE,
  JALONS_BID_OF,
  JALONS_BID_TO,
  JALONS_BID_IN,
  JALONS_BID_FROM,
  JALONS_BID_BY,
  JALONS_BID_WITH,
  JALONS_BID_FOR,
  JALONS_BID_ELSE,
  JALONS_BID_SUBJECT_GIVES,
  JALONS_BID_SUBJECT_GETS,
  JALONS_BID_SUBJECT,
  JALONS_BID_WORD_GIVES,
  JALONS_BID_WORD_GETS,
  JALONS_BID_OWNS_WORD,
  JALONS_BID_OF_WORD,
  JALONS_BID_OF_OTHER,
  JALONS_BID_OF_WORDS,
  JALONS_BID_OBJECT,
  JALONS_BID_INCUMBENT,
  JALONS_BID_BEHIND,
  JALONS_BID_NEXT_BEFORE,
  JALONS_BID_BEYOND_SUM,
  JALONS_BID_SAME_CLAUSE,
  JALONS_BID_OWNS_SUM,
  JALONS_BID_BRACKET,
  JALONS_BID_HANDED,
  JALONS_BID_OPENS,
  JALONS_BID_CLAUSE,
  JALONS_BID_WHOSE,
  JALONS_BID_HINT,
  JALONS_BID_SURE,
  JALONS_BID_SECTION,
  JALONS_BID_TOPIC,
  JALONS_BID_STATED,
  JALONS_BID_SPOKEN_OF,
  JALONS_BID_STARTUP,
  JALONS_BID_FRESHEST,
  JALONS_BID_RECENT,
  JALONS_BID_OF_BLOCK,
  JALONS_BID_LAST,
  JALONS_BID_LAST_GIVER,
  JALONS_BID_GAVE,
  JALONS_BID_GOT,
  JALONS_BID_GOT_IT,
  JALONS_BID_STRANGER,
  JALONS_BID_LAB,
  JALONS_BID_GIANT,
  JALONS_BID_CHIPS,
  JALONS_BID_CLOUD,
  JALONS_BID_YOUNG,
  JALONS_BID_FUND,
  JALONS_BID_FIRM,
  JALONS_BID_PUBLIC,
  JALONS_BID_N,
} JalonsBid;

/** JalonsNobody: what speaks for a sum's being that of nobody who is named. */
typedef enum
{
  JALONS_NOBODY_ALWAYS,
  JALONS_NOBODY_SLOT,
  JALONS_NOBODY_MANY,
  JALONS_NOBODY_STRANGER,
  JALONS_NOBODY_GIVERS,
  JALONS_NOBODY_INFRA,
  JALONS_NOBODY_NOUN,
  JALONS_NOBODY_AT_LARGE,
  JALONS_NOBODY_SUBJECT_GIVES,
  JALONS_NOBODY_DEBT,
  JALONS_NOBODY_IPO,
  JALONS_NOBODY_TOTAL,
  JALONS_NOBODY_OTHER,
  JALONS_NOBODY_NO_SUM,
  JALONS_NOBODY_OPENS,
  JALONS_NOBODY_N,
} JalonsNobody;

/**
 * JalonsSituation:
 * @JALONS_SITUATION_NAMED: a name stands where the frame has who gets the money
 * @JALONS_SITUATION_DESCRIBED: a description or pronoun does
 * @JALONS_SITUATION_GETTING: nothing does, and the subject of the frame's word gets it
 * @JALONS_SITUATION_GIVING: nothing does, and its subject gives it
 * @JALONS_SITUATION_GUESSED: no frame reads the sum
 *
 * What is known beforehand of who gets a sum.
 */
typedef enum
{
  JALONS_SITUATION_NAMED,
  JALONS_SITUATION_DESCRIBED,
  JALONS_SITUATION_GETTING,
  JALONS_SITUATION_GIVING,
  JALONS_SITUATION_GUESSED,
  JALONS_SITUATION_N,
} JalonsSituation;

/* jalons-deal-weights.c */
extern const gint16 jalons_deal_bids[JALONS_BID_N][JALONS_SITUATION_N];
extern const gint16 jalons_deal_nobody[JALONS_NOBODY_N][JALONS_SITUATION_N];
extern const gint16 jalons_deal_guessed_nobody[JALONS_EVIDENCE_N];

/* jalons-deal-claimants.c */
const char *jalons_deal_find_claimant (const JalonsReader *reader,
                                       const JalonsPredicate *predicate,
                                       const JalonsReading *reading,
                                       int sum,
                                       const JalonsGuess *guess,
                                       int *out_margin);

G_END_DECLS
