/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/releases/jalons-release-evidence.h"

G_BEGIN_DECLS

/** JALONS_RELEASE_NEAR: how near, in chunks, a word is that belongs to the model itself. */
#define JALONS_RELEASE_NEAR 4

/**
 * JalonsReleaseSearch:
 * @reader: the reader
 * @parse: its sentence
 * @chunk: the chunk that names the model
 * @model: the number of that chunk
 * @found: the evidence found so far: a set of %JALONS_EVIDENCE_BIT
 * @trigger: the word of releasing nearest to the model, or %JALONS_CHUNK_NONE
 * @status: the status that this word gives
 *
 * What is asked about one mention of a model.
 */
typedef struct
{
  const JalonsReader *reader;
  const JalonsParse *parse;
  const JalonsChunk *chunk;
  int model;
  guint64 found;
  int trigger;
  JalonsStatus status;
} JalonsReleaseSearch;

static inline void
jalons_release_search_note (JalonsReleaseSearch *self,
                            JalonsReleaseEvidence evidence,
                            gboolean holds)
{
  if (holds)
    self->found |= JALONS_EVIDENCE_BIT (evidence);
}

/* jalons-release-evidence.c */
gboolean jalons_release_search_is_maker (const JalonsReleaseSearch *self, const char *company);
gboolean jalons_release_search_is_noun (const JalonsChunk *chunk);

gboolean jalons_release_search_is_close (const JalonsReleaseSearch *self, int i);

/* jalons-release-verbs.c */
void jalons_release_search_verbs (JalonsReleaseSearch *self);
void jalons_release_search_take_trigger (JalonsReleaseSearch *self, int i, JalonsStatus status);
gboolean jalons_release_search_is_told_between (const JalonsReleaseSearch *self);

/* jalons-release-syntax.c */
void jalons_release_search_syntax (JalonsReleaseSearch *self);

G_END_DECLS
