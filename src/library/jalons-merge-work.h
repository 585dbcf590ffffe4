/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-incoming.h"
#include "library/jalons-library-private.h"
#include "library/jalons-merge.h"
#include "library/jalons-store.h"

G_BEGIN_DECLS

/* What is written of an event besides its values. */
enum
{
  JALONS_MERGE_N_ARTICLES,
  JALONS_MERGE_N_INDEPENDENT,
  JALONS_MERGE_DISAGREEMENT,
  JALONS_MERGE_REASONS,
  JALONS_MERGE_REVIEW,
  JALONS_MERGE_BITS,
  JALONS_MERGE_N_NUMBERS,
};

typedef struct
{
  gint64 id;
  gint64 old_event;
  gint64 new_event;
  gint64 block;
  JalonsClaim *claim;
  guint16 signature[JALONS_SIGNATURE_SIZE];
  guint8 hash[JALONS_HASH_SIZE];
  JalonsPeriod published;
  guint32 clause;
} JalonsMergeRow;

/* An event as it is stored, so that one that stays as it is need not be written. */
typedef struct
{
  gint64 id;
  gint64 block;
  gint64 part_of;
  int numbers[JALONS_MERGE_N_NUMBERS];
  GBytes *reported;
  GBytes *data;
} JalonsMergeOldEvent;

/* The work on blocks that belong together, and what does not change while it goes on. */
typedef struct
{
  JalonsLibrary *library;
  JalonsDatabase *writer;
  GArray *links;
  GPtrArray *rulings;
  GHashTable *removed; /* claims of which the user says that they tell no event at all */
  GHashTable *done;    /* blocks that are */
  gboolean has_proposals;

  GArray *blocks;
  GArray *rows;
  GHashTable *places;     /* claim id → its place in rows + 1 */
  GHashTable *old_events; /* event id → JalonsMergeOldEvent */
} JalonsMergeWork;

void jalons_merge_work_begin (JalonsMergeWork *work, gint64 block);
void jalons_merge_work_end (JalonsMergeWork *work);
gboolean jalons_merge_work_load (JalonsMergeWork *work, GError **error);
gboolean jalons_merge_work_write (JalonsMergeWork *work, JalonsMerge *merge, GError **error);

G_END_DECLS
