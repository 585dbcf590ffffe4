/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-index-private.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 ord;
  JalonsDay first;
  JalonsDay last;
  guint32 source;
  guint32 import_id;
  guint32 companies; /* where they begin in the pool */
  guint32 n_companies;
  guint8 precision;
  guint8 basis;
  guint8 bits;
  guint8 language;
} JalonsIndexArticleRow;

typedef struct
{
  JalonsPackedEvent packed;
  guint8 review;
  guint32 parties; /* where they begin in the pool */
  guint32 n_parties;
  guint32 articles; /* where their ids begin in the pool of ids */
  guint32 n_articles;
} JalonsIndexEventRow;

typedef struct
{
  JalonsLibrary *library;
  JalonsDatabase *reader;
  JalonsIndex *old;
  const JalonsChanges *changes;
  JalonsIndex *index;

  GArray *article_rows;
  GArray *event_rows;
  GArray *pool;
  GArray *id_pool;
  GHashTable *tags; /* article id → GArray of keys */
  guint32 *moved;   /* old position → new position */
} JalonsIndexBuild;

int jalons_index_compare_packed (const JalonsPackedEvent *a, const JalonsPackedEvent *b);
gboolean jalons_index_read_rows (JalonsIndexBuild *build, GError **error);

G_END_DECLS
