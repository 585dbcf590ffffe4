/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-rulings.h"

#include <glib/gi18n.h>

#include "library/jalons-pack-facts.h"

/*
 * What the user said of claims is kept with anchors, not with the claims themselves, for these are
 * made anew when the text is read anew. An anchor finds its claim again: the one of the same kind
 * in the same article that shares most of its place.
 */

static const char *
subject_of (const JalonsClaim *claim)
{
  return claim->kind == JALONS_KIND_RELEASE ? claim->model
                                            : jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
}

/* How well a claim fits an anchor: bytes in common, and a little for the same subject; 0: not. */
static gint64
fit (const JalonsClaim *claim, int kind, gint64 first, gint64 last, const char *subject)
{
  gint64 common = MIN ((gint64) claim->end, last) - MAX ((gint64) claim->start, first);

  if ((int) claim->kind != kind || common <= 0)
    return 0;

  return common * 2 + (g_strcmp0 (subject_of (claim), subject) == 0);
}

typedef struct
{
  gint64 claim_id;
  gint64 block;
} Resolved;

static gboolean
resolve_in_article (JalonsLibrary *self,
                    JalonsStatement *anchor,
                    Resolved *out_resolved,
                    GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 article_id = sqlite3_column_int64 (anchor, 1);
  gint64 best = 0;

  statement = jalons_database_query (
    self->writer, error, "SELECT id, block, data FROM claims WHERE id >= ? AND id < ? ORDER BY id",
    "ll", article_id << JALONS_CLAIM_SHIFT, (article_id + 1) << JALONS_CLAIM_SHIFT);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      g_autoptr (JalonsClaim) claim = NULL;
      gint64 fits;

      claim = jalons_unpack_claim (sqlite3_column_blob (statement, 2),
                                   (gsize) sqlite3_column_bytes (statement, 2), self->names);
      if (claim == NULL)
        continue;
      fits = fit (claim, sqlite3_column_int (anchor, 2), sqlite3_column_int64 (anchor, 3),
                  sqlite3_column_int64 (anchor, 4), (const char *) sqlite3_column_text (anchor, 5));
      if (fits > best)
        {
          best = fits;
          out_resolved->claim_id = sqlite3_column_int64 (statement, 0);
          out_resolved->block = sqlite3_column_int64 (statement, 1);
        }
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Anchor id → where it is now; anchors whose claim is gone are missing. */
static GHashTable *
resolve_anchors (JalonsLibrary *self, GError **error)
{
  g_autoptr (GHashTable) resolved = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  resolved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  statement
    = jalons_database_query (self->writer, error,
                             "SELECT a.id, article_id, kind, first_byte, last_byte, subject"
                             " FROM user_anchors a JOIN articles ON articles.id = article_id"
                             " WHERE removed = 0",
                             "");
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      Resolved found = { 0, 0 };

      if (!resolve_in_article (self, statement, &found, error))
        return NULL;
      if (found.claim_id != 0)
        g_hash_table_insert (resolved, g_memdup2 (&id, sizeof id),
                             g_memdup2 (&found, sizeof found));
    }
  if (local_error == NULL)
    return g_steal_pointer (&resolved);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/*
 * jalons_rulings_load_links:
 * @self: a library, in a transaction
 * @error: return location for an error
 *
 * Loads which claims the user joined and split.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsUserLink): the links between claims that
 *   are there
 */
GArray *
jalons_rulings_load_links (JalonsLibrary *self, GError **error)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (JalonsUserLink));
  g_autoptr (GHashTable) anchors = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement
    = jalons_database_query (self->writer, error, "SELECT a, b, same, id FROM user_links", "");
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      gint64 a = sqlite3_column_int64 (statement, 0);
      gint64 b = sqlite3_column_int64 (statement, 1);
      const Resolved *at_a, *at_b;

      if (anchors == NULL && (anchors = resolve_anchors (self, error)) == NULL)
        return NULL;
      at_a = g_hash_table_lookup (anchors, &a);
      at_b = g_hash_table_lookup (anchors, &b);
      if (at_a != NULL && at_b != NULL && at_a->claim_id != at_b->claim_id)
        {
          JalonsUserLink link = { .id = sqlite3_column_int64 (statement, 3),
                                  .a = at_a->claim_id,
                                  .b = at_b->claim_id,
                                  .block_a = at_a->block,
                                  .block_b = at_b->block,
                                  .same = sqlite3_column_int (statement, 2) != 0 };

          g_array_append_val (links, link);
        }
    }
  if (local_error == NULL)
    return g_steal_pointer (&links);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static void
ruling_free (gpointer data)
{
  JalonsRuling *ruling = data;

  g_clear_pointer (&ruling->values, jalons_claim_free);
  g_array_unref (ruling->claims);
  g_free (ruling);
}

static JalonsRuling *
read_ruling (JalonsLibrary *self, JalonsStatement *statement)
{
  JalonsRuling *ruling = g_new0 (JalonsRuling, 1);

  ruling->id = sqlite3_column_int64 (statement, 0);
  ruling->mask = (JalonsEventMask) sqlite3_column_int (statement, 1);
  ruling->settled = (JalonsReview) sqlite3_column_int (statement, 2);
  ruling->claims = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (sqlite3_column_type (statement, 3) == SQLITE_BLOB)
    ruling->values = jalons_unpack_claim (sqlite3_column_blob (statement, 3),
                                          (gsize) sqlite3_column_bytes (statement, 3), self->names);
  if (ruling->values == NULL)
    ruling->mask = 0;

  return ruling;
}

/*
 * jalons_rulings_load:
 * @self: a library, in a transaction
 * @error: return location for an error
 *
 * Loads what the user said of events, the oldest first.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsRuling): the rulings
 */
GPtrArray *
jalons_rulings_load (JalonsLibrary *self, GError **error)
{
  g_autoptr (GPtrArray) rulings = g_ptr_array_new_with_free_func (ruling_free);
  g_autoptr (GHashTable) anchors = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  JalonsRuling *ruling = NULL;
  gint64 last_id = 0;

  statement
    = jalons_database_query (self->writer, error,
                             "SELECT r.id, mask, settled, data, anchor_id FROM user_rulings r"
                             " JOIN user_ruling_anchors ON ruling_id = r.id ORDER BY r.id",
                             "");
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      gint64 anchor = sqlite3_column_int64 (statement, 4);
      const Resolved *at;

      if (anchors == NULL && (anchors = resolve_anchors (self, error)) == NULL)
        return NULL;
      if (ruling == NULL || id != last_id)
        {
          ruling = read_ruling (self, statement);
          g_ptr_array_add (rulings, ruling);
          last_id = id;
        }
      at = g_hash_table_lookup (anchors, &anchor);
      if (at != NULL)
        g_array_append_val (ruling->claims, at->claim_id);
    }
  if (local_error == NULL)
    return g_steal_pointer (&rulings);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/*
 * jalons_rulings_anchor:
 * @self: a library, in a transaction
 * @claim_id: a claim
 * @error: return location for an error
 *
 * Makes an anchor by which a claim is found again.
 *
 * Returns: the anchor's id, or 0 with @error set
 */
gint64
jalons_rulings_anchor (JalonsLibrary *self, gint64 claim_id, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (JalonsClaim) claim = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (self->writer, error, "SELECT data FROM claims WHERE id = ?",
                                     "l", claim_id);
  if (statement == NULL)
    return 0;
  if (jalons_database_step (self->writer, statement, &local_error))
    claim = jalons_unpack_claim (sqlite3_column_blob (statement, 0),
                                 (gsize) sqlite3_column_bytes (statement, 0), self->names);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }
  if (claim == NULL)
    {
      g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND,
                           _ ("That statement is no longer in the library"));
      return 0;
    }
  if (!jalons_database_run (self->writer, error,
                            "INSERT INTO user_anchors (article_id, kind, first_byte, last_byte,"
                            " subject) VALUES (?, ?, ?, ?, ?)",
                            "ldlls", claim_id >> JALONS_CLAIM_SHIFT, (int) claim->kind,
                            (gint64) claim->start, (gint64) claim->end, subject_of (claim)))
    return 0;

  return sqlite3_last_insert_rowid (jalons_database_get_handle (self->writer));
}

static void
replace_parties (JalonsClaim *values, const JalonsClaim *correction, JalonsRole role)
{
  for (guint i = values->parties->len; i > 0; i--)
    {
      const JalonsParty *party = g_ptr_array_index (values->parties, i - 1);

      if (party->role == role)
        g_ptr_array_remove_index (values->parties, i - 1);
    }
  for (guint i = 0; i < correction->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (correction->parties, i);

      if (party->role == role)
        jalons_claim_add_party (values, role, party->name);
    }
}

/*
 * jalons_rulings_apply:
 * @values: the values of an event
 * @correction: corrected values
 * @mask: which of them count
 *
 * Puts corrected values in place.
 */
void
jalons_rulings_apply (JalonsClaim *values, const JalonsClaim *correction, JalonsEventMask mask)
{
  if ((mask & JALONS_EVENT_MASK_DEAL) != 0)
    values->deal = correction->deal;
  if ((mask & JALONS_EVENT_MASK_STATUS) != 0)
    values->status = correction->status;
  if ((mask & JALONS_EVENT_MASK_RECIPIENT) != 0)
    replace_parties (values, correction, JALONS_ROLE_RECIPIENT);
  if ((mask & JALONS_EVENT_MASK_INVESTORS) != 0)
    replace_parties (values, correction, JALONS_ROLE_INVESTOR);
  if ((mask & JALONS_EVENT_MASK_MAKER) != 0)
    replace_parties (values, correction, JALONS_ROLE_MAKER);
  if ((mask & JALONS_EVENT_MASK_MODEL) != 0)
    g_set_str (&values->model, correction->model);
  if ((mask & JALONS_EVENT_MASK_AMOUNT) != 0)
    values->amount = correction->amount;
  if ((mask & JALONS_EVENT_MASK_VALUATION) != 0)
    values->valuation = correction->valuation;
  if ((mask & JALONS_EVENT_MASK_WHEN) != 0)
    {
      values->when = correction->when;
      values->when.basis = JALONS_BASIS_USER;
      g_clear_pointer (&values->when_words, g_free);
    }
}
