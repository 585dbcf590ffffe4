/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/reading/jalons-reading.h"

G_BEGIN_DECLS

/**
 * JalonsReleaseEvidence:
 * @JALONS_EVIDENCE_VERB_BEFORE: a verb of releasing stands before the model in its clause
 * @JALONS_EVIDENCE_VERB_BESIDE: only light words part the two
 * @JALONS_EVIDENCE_VERB_AFTER: one stands after it
 * @JALONS_EVIDENCE_VERB_ELSEWHERE: one stands in another clause of the sentence
 * @JALONS_EVIDENCE_VERB_OF_OTHER: one has another company or model for its subject, or another
 * model beside it
 * @JALONS_EVIDENCE_WEAK_VERB: a verb that may tell of releases stands in the clause
 * @JALONS_EVIDENCE_NOUN: a noun of releasing stands in the clause
 * @JALONS_EVIDENCE_NOUN_ELSEWHERE: one stands in another clause
 * @JALONS_EVIDENCE_NEW: a word of newness stands just before the model
 * @JALONS_EVIDENCE_OUT: a word of being available stands in the clause
 * @JALONS_EVIDENCE_OUT_ELSEWHERE: one stands in another clause
 * @JALONS_EVIDENCE_NAMED: it is introduced by its name ("a model called …")
 * @JALONS_EVIDENCE_DATE: a date stands in the clause
 * @JALONS_EVIDENCE_DATE_BESIDE: one stands beside the model
 * @JALONS_EVIDENCE_SERIES: other models of the sentence have dates beside them, too
 * @JALONS_EVIDENCE_DATE_ELSEWHERE: one stands in another clause
 * @JALONS_EVIDENCE_GOVERNED: a date above governs the block, as in a chronology
 * @JALONS_EVIDENCE_MAKER_ACTS: its maker is the subject of the clause
 * @JALONS_EVIDENCE_OTHER_ACTS: another company is
 * @JALONS_EVIDENCE_OWNED: its maker stands as possessor before it ("its X", "Meta's X")
 * @JALONS_EVIDENCE_OWNED_AFTER: its maker stands as possessor after it ("X de Meta")
 * @JALONS_EVIDENCE_APPOSED: a description follows it ("X, a model that …")
 * @JALONS_EVIDENCE_DESCRIBED: a noun for models stands just before it ("the model X")
 * @JALONS_EVIDENCE_FIRST: it is the first mention of the model
 * @JALONS_EVIDENCE_ONLY: it is the only one
 * @JALONS_EVIDENCE_OFTEN: the text names it four times or more
 * @JALONS_EVIDENCE_TITLE: it stands in the headline
 * @JALONS_EVIDENCE_LEAD: it stands in the first paragraph
 * @JALONS_EVIDENCE_ITEM: it stands in a list or heading
 * @JALONS_EVIDENCE_OPENS: it opens its sentence
 * @JALONS_EVIDENCE_SUBJECT: it is the subject of its clause
 * @JALONS_EVIDENCE_UNLISTED: the catalogue does not have it
 * @JALONS_EVIDENCE_VERSIONED: its name has a number
 * @JALONS_EVIDENCE_OLDER: the text names a later version of it
 * @JALONS_EVIDENCE_COMPARED: a comparison governs it ("than X", "based on X")
 * @JALONS_EVIDENCE_PREP_OF: "of" governs it
 * @JALONS_EVIDENCE_PREP_WITH: "with" governs it
 * @JALONS_EVIDENCE_PREP_IN: "in" or "on" governs it
 * @JALONS_EVIDENCE_PREP: another preposition governs it
 * @JALONS_EVIDENCE_FEATURE: it only says of what a feature is
 * @JALONS_EVIDENCE_FEATURE_BEFORE: the noun of a feature stands before the preposition that governs
 * it
 * @JALONS_EVIDENCE_OF_OTHER: "of" governs it, behind a noun that tells neither of models nor of
 * releases
 * @JALONS_EVIDENCE_MAKER_OF: it only says of whom is spoken ("the maker of X")
 * @JALONS_EVIDENCE_IN_USE: a word of using or comparing stands in the clause
 * @JALONS_EVIDENCE_IN_USE_NEAR: one stands just before the model
 * @JALONS_EVIDENCE_IN_USE_BETWEEN: one parts the model from the word of releasing before it
 * @JALONS_EVIDENCE_BRACKET: it stands in brackets
 * @JALONS_EVIDENCE_LISTED: it is coordinated with other models
 * @JALONS_EVIDENCE_AMONG: it is one of several models in the clause
 * @JALONS_EVIDENCE_AMONG_ELSEWHERE: other clauses of the sentence name other models
 * @JALONS_EVIDENCE_PLAIN_VERB: the finite verb of the clause is of another kind
 * @JALONS_EVIDENCE_GOVERNED_PLAINLY: such a verb says what the model does, or what is done to it
 * @JALONS_EVIDENCE_NO_VERB: the clause has no finite verb
 * @JALONS_EVIDENCE_QUESTION: the sentence asks
 * @JALONS_EVIDENCE_MONEY: the clause states a sum
 * @JALONS_EVIDENCE_FUTURE: the sentence has a word for what is to come
 * @JALONS_EVIDENCE_RUMOUR: the sentence has a word of hearsay
 * @JALONS_EVIDENCE_N: how many there are
 *
 * What speaks for a mention of a model telling of its release, or against it.
 */
typedef enum
{
  JALONS_EVIDENCE_VERB_BEFORE,
  JALONS_EVIDENCE_VERB_BESIDE,
  JALONS_EVIDENCE_VERB_AFTER,
  JALONS_EVIDENCE_VERB_ELSEWHERE,
  JALONS_EVIDENCE_VERB_OF_OTHER,
  JALONS_EVIDENCE_WEAK_VERB,
  JALONS_EVIDENCE_NOUN,
  JALONS_EVIDENCE_NOUN_ELSEWHERE,
  JALONS_EVIDENCE_NEW,
  JALONS_EVIDENCE_OUT,
  JALONS_EVIDENCE_OUT_ELSEWHERE,
  JALONS_EVIDENCE_NAMED,
  JALONS_EVIDENCE_DATE,
  JALONS_EVIDENCE_DATE_BESIDE,
  JALONS_EVIDENCE_SERIES,
  JALONS_EVIDENCE_DATE_ELSEWHERE,
  JALONS_EVIDENCE_GOVERNED,
  JALONS_EVIDENCE_MAKER_ACTS,
  JALONS_EVIDENCE_OTHER_ACTS,
  JALONS_EVIDENCE_OWNED,
  JALONS_EVIDENCE_OWNED_AFTER,
  JALONS_EVIDENCE_APPOSED,
  JALONS_EVIDENCE_DESCRIBED,
  JALONS_EVIDENCE_FIRST,
  JALONS_EVIDENCE_ONLY,
  JALONS_EVIDENCE_OFTEN,
  JALONS_EVIDENCE_TITLE,
  JALONS_EVIDENCE_LEAD,
  JALONS_EVIDENCE_ITEM,
  JALONS_EVIDENCE_OPENS,
  JALONS_EVIDENCE_SUBJECT,
  JALONS_EVIDENCE_UNLISTED,
  JALONS_EVIDENCE_VERSIONED,
  JALONS_EVIDENCE_OLDER,
  JALONS_EVIDENCE_COMPARED,
  JALONS_EVIDENCE_PREP_OF,
  JALONS_EVIDENCE_PREP_WITH,
  JALONS_EVIDENCE_PREP_IN,
  JALONS_EVIDENCE_PREP,
  JALONS_EVIDENCE_FEATURE,
  JALONS_EVIDENCE_FEATURE_BEFORE,
  JALONS_EVIDENCE_OF_OTHER,
  JALONS_EVIDENCE_MAKER_OF,
  JALONS_EVIDENCE_IN_USE,
  JALONS_EVIDENCE_IN_USE_NEAR,
  JALONS_EVIDENCE_IN_USE_BETWEEN,
  JALONS_EVIDENCE_BRACKET,
  JALONS_EVIDENCE_LISTED,
  JALONS_EVIDENCE_AMONG,
  JALONS_EVIDENCE_AMONG_ELSEWHERE,
  JALONS_EVIDENCE_PLAIN_VERB,
  JALONS_EVIDENCE_GOVERNED_PLAINLY,
  JALONS_EVIDENCE_NO_VERB,
  JALONS_EVIDENCE_QUESTION,
  JALONS_EVIDENCE_MONEY,
  JALONS_EVIDENCE_FUTURE,
  JALONS_EVIDENCE_RUMOUR,
  JALONS_EVIDENCE_N,
} JalonsReleaseEvidence;

/** JALONS_EVIDENCE_BIT: the bit of a #JalonsReleaseEvidence in a set. */
#define JALONS_EVIDENCE_BIT(evidence) (G_GUINT64_CONSTANT (1) << (evidence))

int jalons_reader_find_date_beside (const JalonsReader *reader, int model);
guint64 jalons_reader_find_release_evidence (const JalonsReader *reader,
                                             int model,
                                             int *out_trigger,
                                             JalonsStatus *out_status);

G_END_DECLS
