/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library-private.h"

G_BEGIN_DECLS

/**
 * JalonsUserLink:
 * @id: its row
 * @a: a claim's id, or 0 where it is gone
 * @b: likewise
 * @block_a: its block
 * @block_b: likewise
 * @same: whether the user joined them, or split them
 */
typedef struct
{
  gint64 id;
  gint64 a;
  gint64 b;
  gint64 block_a;
  gint64 block_b;
  gboolean same;
} JalonsUserLink;

/**
 * JalonsRuling:
 * @id: its row
 * @mask: which values are corrected
 * @settled: what needs no review any more
 * @values: (nullable): the corrected values
 * @claims: (element-type gint64): the claims of the event of which the user said it
 */
typedef struct
{
  gint64 id;
  JalonsEventMask mask;
  JalonsReview settled;
  JalonsClaim *values;
  GArray *claims;
} JalonsRuling;

GArray *jalons_rulings_load_links (JalonsLibrary *self, GError **error);
GPtrArray *jalons_rulings_load (JalonsLibrary *self, GError **error);
gint64 jalons_rulings_anchor (JalonsLibrary *self, gint64 claim_id, GError **error);
void
jalons_rulings_apply (JalonsClaim *values, const JalonsClaim *correction, JalonsEventMask mask);

G_END_DECLS
