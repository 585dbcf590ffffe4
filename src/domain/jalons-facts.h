/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"

G_BEGIN_DECLS

/** JalonsMentionKind: what is named at a place in a text. */
typedef enum
{
  JALONS_MENTION_COMPANY,
  JALONS_MENTION_MODEL,
} JalonsMentionKind;

/**
 * JalonsReason:
 * @JALONS_REASON_CATALOG: the catalogue has it
 * @JALONS_REASON_SUPPORTED: so it has, and the text names it or its maker in full
 * @JALONS_REASON_CAPITAL: so it has, and it is written as a name
 * @JALONS_REASON_FAMILY: a version of a known family of models
 * @JALONS_REASON_CONTEXT: short for a model of a family named before
 * @JALONS_REASON_SUFFIX: it ends as names of companies do
 * @JALONS_REASON_NOUN: a word before it says what it is
 * @JALONS_REASON_APPOSITION: so do the words after it
 * @JALONS_REASON_VERB: it does or suffers what only companies do
 * @JALONS_REASON_LIST: it is listed together with companies
 * @JALONS_REASON_POST: somebody holds a post there
 * @JALONS_REASON_AGAIN: short for a name that the text has in full
 * @JALONS_REASON_SIZE: the size of a model follows
 * @JALONS_REASON_PARTY: a newspaper that acts as a company
 * @JALONS_REASON_SPOKEN_OF: the text speaks of it as of a model
 * @JALONS_REASON_CLAUSE: its clause says of it what is said of companies
 * @JALONS_REASON_PUBLISHER: the page is its own
 * @JALONS_REASON_GIVEN_NAME: the name of a person
 *
 * What decided that words are a name. Libraries hold these numbers: new ones go to the end.
 */
typedef enum
{
  JALONS_REASON_NONE,
  JALONS_REASON_CATALOG,
  JALONS_REASON_SUPPORTED,
  JALONS_REASON_CAPITAL,
  JALONS_REASON_FAMILY,
  JALONS_REASON_CONTEXT,
  JALONS_REASON_SUFFIX,
  JALONS_REASON_NOUN,
  JALONS_REASON_APPOSITION,
  JALONS_REASON_VERB,
  JALONS_REASON_LIST,
  JALONS_REASON_POST,
  JALONS_REASON_AGAIN,
  JALONS_REASON_SIZE,
  JALONS_REASON_PARTY,
  JALONS_REASON_SPOKEN_OF,
  JALONS_REASON_CLAUSE,
  JALONS_REASON_PUBLISHER,
  JALONS_REASON_GIVEN_NAME,
} JalonsReason;

/**
 * JalonsMention:
 * @kind: a #JalonsMentionKind
 * @start: first byte in the text
 * @end: the byte after
 * @name: the canonical name
 * @known: whether the catalogue has it
 * @confidence: how sure the reader is, in percent
 * @reason: what decided it
 * @told: (nullable): without @reason, what decided it as an older version worded it
 */
typedef struct
{
  JalonsMentionKind kind;
  guint32 start;
  guint32 end;
  char *name;
  gboolean known;
  guint confidence;
  JalonsReason reason;
  char *told;
} JalonsMention;

/**
 * JalonsFacts:
 * @language: the main language, "fr" or "en", or "und"
 * @title: (nullable): the headline that the text carries
 * @title_start: first byte of the headline
 * @title_end: the byte after it
 * @body_start: first byte of the article's own words, behind headline, author and date
 * @author: (nullable): the byline
 * @source: (nullable): the newspaper or agency that the text's head names
 * @published: when it was published, as the text shows or lets infer (see its basis)
 * @published_words: (nullable): the words that say so
 * @mentions: (element-type JalonsMention): every company and model named, in the order of the text
 * @claims: (element-type JalonsClaim): every event that the text asserts, one entry for one event,
 *   in the order of the text
 *
 * What extract/ finds in one text.
 */
typedef struct
{
  const char *language;
  char *title;
  guint32 title_start;
  guint32 title_end;
  guint32 body_start;
  char *author;
  char *source;
  JalonsPeriod published;
  char *published_words;
  GPtrArray *mentions;
  GPtrArray *claims;
} JalonsFacts;

JalonsFacts *jalons_facts_new (void);
void jalons_facts_free (JalonsFacts *facts);

JalonsMention *
jalons_mention_new (JalonsMentionKind kind, guint32 start, guint32 end, const char *name);
void jalons_mention_free (JalonsMention *mention);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsFacts, jalons_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsMention, jalons_mention_free)

G_END_DECLS
