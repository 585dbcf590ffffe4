/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-index-private.h"
#include "library/jalons-selection.h"

G_BEGIN_DECLS

/*
 * One pass over the columns decides for every article which conditions it fails. One that fails
 * none is selected; one that fails a single facet's own condition only is counted in that facet.
 */
enum
{
  JALONS_FAILS_HARD = 1 << 0,
  JALONS_FAILS_PUBLISHED = 1 << 1,
  JALONS_FAILS_SOURCE = 1 << 2,
  JALONS_FAILS_LANGUAGE = 1 << 3,
  JALONS_FAILS_TAG = 1 << 4,
  JALONS_FAILS_FLAGS = 1 << 5,
};

#define JALONS_SELECTION_N_FLAGS 4

typedef struct
{
  JalonsFacetCount *counts;
  gsize n;
} JalonsSelectionFacet;

struct _JalonsSelection
{
  gatomicrefcount ref_count;
  JalonsIndex *index;
  JalonsFilter *filter;

  guint n_articles;
  guint32 *positions; /* NULL where all articles are selected */
  JalonsEventArray *events;
  guint64 *event_bits; /* by rank, a bit; NULL where all events are selected */

  JalonsSelectionFacet companies;
  JalonsSelectionFacet months;
  JalonsSelectionFacet sources;
  JalonsSelectionFacet languages;
  JalonsSelectionFacet tags;
  guint n_undated;
  guint n_flagged[JALONS_SELECTION_N_FLAGS];
  guint n_to_settle;
  guint32 *density;
  int first_month;
  gsize n_months;
};

typedef struct
{
  JalonsIndex *index;
  const JalonsFilter *filter;
  JalonsSelection *selection;
  guint8 *fails;     /* by position */
  guint16 *hits;     /* by position: how many of the conditions that are lists it meets */
  guint16 n_lists;   /* how many such conditions there are */
  guint64 *matching; /* by rank, a bit: events that meet the conditions on events; NULL: all do */
} JalonsSelect;

static inline gboolean
jalons_bits_get (const guint64 *bits, guint at)
{
  return (bits[at / 64] >> (at % 64) & 1) != 0;
}

static inline void
jalons_bits_set (guint64 *bits, guint at)
{
  bits[at / 64] |= (guint64) 1 << (at % 64);
}

static inline void
jalons_bits_unset (guint64 *bits, guint at)
{
  bits[at / 64] &= ~((guint64) 1 << (at % 64));
}

static inline guint
jalons_bits_n_words (guint n_bits)
{
  return n_bits / 64 + 1;
}

guint jalons_select_flags_of (const JalonsIndex *index, guint position);
void jalons_select_fail_all (JalonsSelect *select, guint8 how);
gboolean jalons_select_check (JalonsSelect *select,
                              JalonsLibrary *library,
                              GCancellable *cancellable,
                              GError **error);
void jalons_select_count (JalonsSelect *select);

G_END_DECLS
