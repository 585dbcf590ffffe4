/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <roaring/roaring.h>

#include "library/jalons-index.h"
#include "library/jalons-library-private.h"
#include "library/jalons-names.h"

G_BEGIN_DECLS

/** JALONS_INDEX_N_HUES: how many companies have a colour of their own. */
#define JALONS_INDEX_N_HUES 8

/** JalonsArticleBits: what is true of an article, in its column. */
typedef enum
{
  JALONS_ARTICLE_STARRED = 1 << 0,
  JALONS_ARTICLE_READ = 1 << 1,
  JALONS_ARTICLE_SETTLED = 1 << 2, /* the user does not want to be asked for its date */
  JALONS_ARTICLE_REVIEW = 1 << 3,  /* made from its date and its events */
} JalonsArticleBits;

/**
 * JalonsLists:
 * @offsets: n + 1 numbers: where the list of each of n things begins in @items
 * @items: the lists, one after the other
 *
 * Lists of numbers, one for each position or rank.
 */
typedef struct
{
  guint32 *offsets;
  guint32 *items;
} JalonsLists;

/**
 * JalonsKeys:
 * @n: how many keys there are
 * @ids: for each key the number of its name
 * @keys: by the number of a name, its key or %JALONS_POSITION_NONE
 * @n_keys: entries of @keys
 *
 * A dense numbering of the names that an index uses, so that counts fit in small arrays. Keys are
 * only ever added: those of an older index hold in the ones made from it.
 */
typedef struct
{
  guint n;
  guint32 *ids;
  guint32 *keys;
  guint n_keys;
} JalonsKeys;

struct _JalonsIndex
{
  gatomicrefcount ref_count;
  guint64 generation;
  JalonsNames *names;
  gint64 last_import;

  /* Articles, by position. */
  guint n_articles;
  gint64 *ids;
  gint64 *ords; /* descending */
  JalonsDay *first;
  JalonsDay *last;
  guint8 *precision;
  guint8 *basis;
  guint8 *bits;
  guint8 *language;
  guint32 *source; /* or JALONS_POSITION_NONE */
  guint32 *import_id;
  JalonsLists companies;
  JalonsLists tags;
  JalonsLists article_events; /* ranks */
  guint32 *by_id;             /* positions in the order of ids */

  /* Events, by rank in their array. */
  guint n_events;
  JalonsEventArray *events;
  guint8 *review;
  JalonsLists event_articles; /* positions, ascending */
  JalonsLists parties;        /* company key << 2 | role */
  guint32 *by_event_id;       /* ranks in the order of ids */

  /* The other way round. */
  JalonsLists company_articles; /* positions, ascending */
  JalonsLists company_events;   /* ranks, ascending, each once */

  JalonsKeys company_keys;
  JalonsKeys source_keys;
  GPtrArray *languages;   /* interned strings */
  GPtrArray *tag_names;   /* owned strings; by key */
  GArray *tag_ids;        /* gint64; by key */
  guint8 *hues;           /* by company key */
  guint32 *company_order; /* company keys in the order of names */

  /* The last words searched for, and where they stand. */
  GMutex search_lock;
  char *search_words;
  roaring_bitmap_t *search_result;
};

static inline const guint32 *
jalons_lists_get (const JalonsLists *lists, guint at, gsize *out_n)
{
  *out_n = lists->offsets[at + 1] - lists->offsets[at];

  return lists->items + lists->offsets[at];
}

JalonsIndex *jalons_index_alloc (JalonsNames *names);
void jalons_index_sort_ids (JalonsIndex *self);
void jalons_index_finish (JalonsIndex *self);
guint32 jalons_keys_add (JalonsKeys *self, guint32 name_id);

JalonsIndex *jalons_index_build (JalonsLibrary *library,
                                 JalonsIndex *old,
                                 JalonsChanges *changes,
                                 guint64 generation,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
