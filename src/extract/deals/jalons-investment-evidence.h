/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/deals/jalons-deal.h"

G_BEGIN_DECLS

/** JalonsEvidence: What speaks for a sum being that of a deal, and what against it. */
typedef enum
{
  JALONS_EVIDENCE_WORD,
  JALONS_EVIDENCE_LIGHT_WORD,
  JALONS_EVIDENCE_SAME_CLAUSE,
  JALONS_EVIDENCE_INVESTED,
  JALONS_EVIDENCE_DEBT,
  JALONS_EVIDENCE_PLAN,
  JALONS_EVIDENCE_INVESTOR,
  JALONS_EVIDENCE_RECIPIENT,
  JALONS_EVIDENCE_BOTH,
  JALONS_EVIDENCE_ITEM,
  JALONS_EVIDENCE_LEAD,
  JALONS_EVIDENCE_DATE,
  JALONS_EVIDENCE_AFTER_DEAL,
  JALONS_EVIDENCE_TOTAL,
  JALONS_EVIDENCE_VALUATION_BESIDE,
  JALONS_EVIDENCE_VALUATION_BEFORE,
  JALONS_EVIDENCE_COMPARED,
  JALONS_EVIDENCE_NONMONEY_NEAR,
  JALONS_EVIDENCE_NONMONEY,
  JALONS_EVIDENCE_FEATURE,
  JALONS_EVIDENCE_LOOSE,
  JALONS_EVIDENCE_NOBODY,
  JALONS_EVIDENCE_NEGATED,
  JALONS_EVIDENCE_QUESTION,
  JALONS_EVIDENCE_JOINED,
  JALONS_EVIDENCE_HANDED,
  JALONS_EVIDENCE_FROM,
  JALONS_EVIDENCE_FOR,
  JALONS_EVIDENCE_BRACKET,
  JALONS_EVIDENCE_RANGE,
  JALONS_EVIDENCE_COLON,
  JALONS_EVIDENCE_ARRIVES,
  JALONS_EVIDENCE_BROUGHT,
  JALONS_EVIDENCE_STAKE,
  JALONS_EVIDENCE_PRICE,
  JALONS_EVIDENCE_HUGE,
  JALONS_EVIDENCE_DIVIDED,
  JALONS_EVIDENCE_NO_GIVER,
  JALONS_EVIDENCE_N,
} JalonsEvidence;

/**
 * JalonsGuess:
 * @sum: the chunk of the sum
 * @first: the first chunk that may have to do with it
 * @end: the chunk after the last
 * @word: the chunk of the word that makes it that of a deal, or %JALONS_CHUNK_NONE
 * @frame: (nullable): the frame of that word
 * @group: (nullable): its verb group
 * @light: whether the word says as much of other things
 * @cast: who gives and who gets it
 * @evidence: a set of bits, one for each #JalonsEvidence
 *
 * A sum that is being weighed, and what stands around it.
 */
typedef struct
{
  int sum;
  int first;
  int end;
  int word;
  const JalonsFrame *frame;
  const JalonsVerbGroup *group;
  gboolean light;
  JalonsDealCast cast;
  guint64 evidence;
} JalonsGuess;

void jalons_guess_look (const JalonsReader *reader, int sum, JalonsGuess *out_guess);
int jalons_guess_weigh (const JalonsGuess *guess);

/* Whether something speaks for, or against, the sum being that of a deal. */
static inline gboolean
jalons_guess_has (const JalonsGuess *guess, JalonsEvidence evidence)
{
  return (guess->evidence & (G_GUINT64_CONSTANT (1) << evidence)) != 0;
}

G_END_DECLS
