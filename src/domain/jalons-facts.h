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
 * JalonsMention:
 * @kind: a #JalonsMentionKind
 * @start: first byte in the text
 * @end: the byte after
 * @name: the canonical name
 * @known: whether the catalogue has it
 * @confidence: how sure the reader is, in percent
 * @why: (nullable): what decided it, for the reader to see
 */
typedef struct
{
  JalonsMentionKind kind;
  guint32 start;
  guint32 end;
  char *name;
  gboolean known;
  guint confidence;
  char *why;
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
