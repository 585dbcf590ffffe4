/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-store.h"

#include <string.h>

#include "library/jalons-statement-facts.h"

/*
 * Versions: an article at the same address, from the same file or under the same headline in the
 * same newspaper as another, and mostly made of the same words, is another version of it. Whichever
 * is newest counts; the claims of the others don't. Every rule here compares two articles by what
 * they are, so that the outcome does not depend on which came first.
 */

/* How much two versions of one article share at least, of runs of three words. */
#define SAME_ADDRESS_SIMILARITY 0.3
#define NEAR_IDENTICAL_SIMILARITY 0.6

typedef struct
{
  gint64 id;
  gint64 superseded_by;
  JalonsDay published;
  gint64 import_id;
  guint8 hash[JALONS_HASH_SIZE];
  guint16 signature[JALONS_SIGNATURE_SIZE];
  gboolean same_address;
} Version;

static void
read_version (JalonsStatement *statement, Version *version)
{
  const void *hash = sqlite3_column_blob (statement, 4);
  const void *signature = sqlite3_column_blob (statement, 5);

  memset (version, 0, sizeof *version);
  version->id = sqlite3_column_int64 (statement, 0);
  version->superseded_by = sqlite3_column_int64 (statement, 1);
  version->published = jalons_statement_get_day (statement, 2);
  version->import_id = sqlite3_column_int64 (statement, 3);
  if (sqlite3_column_bytes (statement, 4) == JALONS_HASH_SIZE)
    memcpy (version->hash, hash, JALONS_HASH_SIZE);
  if (sqlite3_column_bytes (statement, 5) == sizeof version->signature)
    memcpy (version->signature, signature, sizeof version->signature);
  version->same_address = sqlite3_column_int (statement, 6) != 0;
}

/* The article and those that may be versions of it. */
static GArray *
load_kin (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GArray) versions = g_array_new (FALSE, FALSE, sizeof (Version));

  statement = jalons_database_query (
    self->writer, error,
    "SELECT a.id, a.superseded_by, a.published_first, a.import_id, a.hash, a.signature,"
    "  max((a.url IS NOT NULL AND a.url = me.url) OR a.origin = me.origin)"
    " FROM articles me JOIN kin mine ON mine.article_id = me.id"
    "  JOIN kin ON kin.hash = mine.hash JOIN articles a ON a.id = kin.article_id"
    " WHERE me.id = ? AND (a.removed = 0 OR a.id = me.id) GROUP BY a.id ORDER BY a.id",
    "l", article_id);
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      Version version;

      read_version (statement, &version);
      g_array_append_val (versions, version);
    }
  if (local_error == NULL)
    return g_steal_pointer (&versions);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
is_newer (const Version *a, const Version *b)
{
  if (a->published != b->published)
    return a->published > b->published;
  if (a->import_id != b->import_id)
    return a->import_id > b->import_id;

  return memcmp (a->hash, b->hash, JALONS_HASH_SIZE) > 0;
}

static gboolean
are_versions (const Version *a, const Version *b, gboolean same_address)
{
  return jalons_signature_similarity (a->signature, b->signature)
         >= (same_address ? SAME_ADDRESS_SIMILARITY : NEAR_IDENTICAL_SIMILARITY);
}

static gboolean
set_superseded (JalonsLibrary *self, const Version *version, gint64 by, GError **error)
{
  if (version->superseded_by == by)
    return TRUE;

  jalons_library_note_article (self, version->id, 0);

  return jalons_database_run (self->writer, error,
                              "UPDATE articles SET superseded_by = nullif(?, 0) WHERE id = ?", "ll",
                              by, version->id)
         && jalons_store_dirty (self, version->id, error);
}

/* By which of its kin a version is superseded: the newest that is newer; 0 for none. */
static gint64
find_successor (GArray *kin, const Version *version)
{
  const Version *successor = NULL;

  for (guint i = 0; i < kin->len; i++)
    {
      const Version *other = &g_array_index (kin, Version, i);

      if (other->id != version->id && is_newer (other, version)
          && are_versions (other, version, other->same_address)
          && (successor == NULL || is_newer (other, successor)))
        successor = other;
    }

  return successor == NULL ? 0 : successor->id;
}

static gboolean
settle_one (JalonsLibrary *self, gint64 article_id, GArray **out_kin, GError **error)
{
  g_autoptr (GArray) kin = load_kin (self, article_id, error);

  if (kin == NULL)
    return FALSE;
  for (guint i = 0; i < kin->len; i++)
    {
      const Version *version = &g_array_index (kin, Version, i);

      if (version->id == article_id
          && !set_superseded (self, version, find_successor (kin, version), error))
        return FALSE;
    }
  if (out_kin != NULL)
    *out_kin = g_steal_pointer (&kin);

  return TRUE;
}

/*
 * jalons_store_versions:
 * @self: a library, in a transaction
 * @article_id: an article that was added, changed, removed or brought back
 * @out_is_update: (out) (optional): whether it supersedes another
 * @error: return location for an error
 *
 * Finds out anew which versions of an article count.
 *
 * Returns: whether that worked
 */
gboolean
jalons_store_versions (JalonsLibrary *self,
                       gint64 article_id,
                       gboolean *out_is_update,
                       GError **error)
{
  g_autoptr (GArray) kin = NULL;
  const Version *self_version = NULL;
  gboolean is_update = FALSE;

  if (!settle_one (self, article_id, &kin, error))
    return FALSE;
  for (guint i = 0; i < kin->len; i++)
    {
      const Version *other = &g_array_index (kin, Version, i);

      if (other->id == article_id)
        self_version = other;
    }
  for (guint i = 0; i < kin->len; i++)
    {
      const Version *other = &g_array_index (kin, Version, i);
      gint64 superseded_by = 0;

      if (other == self_version || self_version == NULL
          || !are_versions (other, self_version, other->same_address))
        continue;
      if (!settle_one (self, other->id, NULL, error)
          || !jalons_database_get_int64 (self->writer, &superseded_by, error,
                                         "SELECT superseded_by FROM articles WHERE id = ?", "l",
                                         other->id))
        return FALSE;
      is_update |= superseded_by == article_id;
    }
  if (out_is_update != NULL)
    *out_is_update = is_update;

  return TRUE;
}
