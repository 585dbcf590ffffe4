/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-document.h"
#include "domain/jalons-facts.h"
#include "library/jalons-names.h"
#include "library/jalons-pack.h"

G_BEGIN_DECLS

/** JALONS_SUMMARY_PARTIES: how many parties of a claim can be filtered by. */
#define JALONS_SUMMARY_PARTIES 64

/**
 * JalonsClaimSummary:
 * @kind: a #JalonsKind
 * @deal: a #JalonsDeal
 * @status: a #JalonsStatus
 * @n_parties: how many parties
 * @parties: of each the number of its name × 4 + its #JalonsRole
 * @amount: the sum
 * @when: when it happened
 *
 * What an index needs of a packed claim, without a single allocation.
 */
typedef struct
{
  JalonsKind kind;
  JalonsDeal deal;
  JalonsStatus status;
  guint n_parties;
  guint32 parties[JALONS_SUMMARY_PARTIES];
  JalonsMoney amount;
  JalonsPeriod when;
} JalonsClaimSummary;

gboolean jalons_unpack_summary (const void *data, gsize size, JalonsClaimSummary *out_summary);
GByteArray *jalons_pack_claim (const JalonsClaim *claim,
                               JalonsNames *names,
                               JalonsDatabase *database,
                               GError **error);
JalonsClaim *jalons_unpack_claim (const void *data, gsize size, JalonsNames *names);
GByteArray *jalons_pack_mentions (GPtrArray *mentions,
                                  JalonsNames *names,
                                  JalonsDatabase *database,
                                  GError **error);
GPtrArray *jalons_unpack_mentions (const void *data, gsize size, JalonsNames *names);
GByteArray *jalons_pack_given (const JalonsDocument *document);
JalonsDocument *jalons_unpack_given (const void *data, gsize size);

G_END_DECLS
