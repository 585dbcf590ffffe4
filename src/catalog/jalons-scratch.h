/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "catalog/jalons-array.h"

G_BEGIN_DECLS

/**
 * JalonsScratch:
 *
 * What arrays are made for while a text is read, one of each at a time.
 */
typedef enum
{
  JALONS_SCRATCH_TOKENS,
  JALONS_SCRATCH_TRAITS,
  JALONS_SCRATCH_BLOCKS,
  JALONS_SCRATCH_SENTENCES,
  JALONS_SCRATCH_SPANS,
  JALONS_SCRATCH_MERGED_SPANS,
  JALONS_SCRATCH_NEW_SPANS,
  JALONS_SCRATCH_NAMES,
  JALONS_SCRATCH_NAMINGS,
  JALONS_SCRATCH_UNKNOWN_NAMES,
  JALONS_SCRATCH_AMOUNTS,
  JALONS_SCRATCH_DATES,
  JALONS_SCRATCH_DATE_POINTS,
  JALONS_SCRATCH_CHUNKS,
  JALONS_SCRATCH_CUES,
  JALONS_SCRATCH_CLAUSES,
  JALONS_SCRATCH_VERB_GROUPS,
  JALONS_SCRATCH_TRIGGER_MATCHES,
  JALONS_SCRATCH_READINGS,
  JALONS_SCRATCH_CANDIDATES,
  JALONS_SCRATCH_TIER_FAMILIES,
  JALONS_SCRATCH_MODEL_CUES,
  JALONS_SCRATCH_PUT_OFF,
  JALONS_SCRATCH_N,
} JalonsScratch;

void
jalons_scratch_take (JalonsArray *array, JalonsScratch use, gsize element_size, gsize n_expected);
void jalons_scratch_give (JalonsArray *array, JalonsScratch use);

G_END_DECLS
