/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-store.h"

#include <string.h>

#include "library/jalons-merge.h"
#include "library/jalons-pack-facts.h"

/* Places in list order within one day, as bits of the number. */
#define ORD_SHIFT 16

/* Dated articles come after all places of the undated, of which there may be 2^40. */
#define ORD_DATED (G_GINT64_CONSTANT (1) << 40)
#define ORD_FIRST_DAY (-1000000)

static gint64
ord_base (const JalonsPeriod *published)
{
  JalonsDay day = published->first != JALONS_DAY_NONE ? published->first : published->last;

  if (!jalons_period_is_known (published) || day == JALONS_DAY_NONE)
    return 0;

  return ORD_DATED + ((gint64) MAX (day, ORD_FIRST_DAY) - ORD_FIRST_DAY) * (1 << ORD_SHIFT);
}

/* The next free place of the day; on a day that is full, of the day after. */
static gboolean
find_ord (JalonsLibrary *self, const JalonsPeriod *published, gint64 *out_ord, GError **error)
{
  gint64 base = ord_base (published);

  while (TRUE)
    {
      gint64 size = base == 0 ? ORD_DATED : 1 << ORD_SHIFT;
      gint64 last;

      if (!jalons_database_get_int64 (self->writer, &last, error,
                                      "SELECT coalesce(max(ord), 0) FROM articles"
                                      " WHERE ord >= ? AND ord < ?",
                                      "ll", base, base + size))
        return FALSE;
      last = MAX (last, base);
      if (last + 1 < base + size)
        {
          *out_ord = last + 1;
          return TRUE;
        }
      base += size;
    }
}

static gboolean
store_kin (JalonsLibrary *self, gint64 article_id, const JalonsIncoming *incoming, GError **error)
{
  for (guint i = 0; i < incoming->n_kin; i++)
    {
      if (!jalons_database_run (self->writer, error,
                                "INSERT OR IGNORE INTO kin (hash, article_id) VALUES (?, ?)", "ll",
                                incoming->kin[i], article_id))
        return FALSE;
    }

  return TRUE;
}

/* Whether a new article may be a version of one that is there; most are not. */
static gboolean
has_kin (JalonsLibrary *self, const JalonsIncoming *incoming, gboolean *out_has, GError **error)
{
  gint64 found = 0;

  for (guint i = 0; i < incoming->n_kin && found == 0; i++)
    {
      if (!jalons_database_get_int64 (self->writer, &found, error,
                                      "SELECT article_id FROM kin WHERE hash = ? LIMIT 1", "l",
                                      incoming->kin[i]))
        return FALSE;
    }
  *out_has = found != 0;

  return TRUE;
}

static gboolean
store_claim (JalonsLibrary *self, gint64 id, const JalonsPackedClaim *claim, GError **error)
{
  return jalons_database_run (self->writer, error,
                              "INSERT INTO claims (id, block, clause, data) VALUES (?, ?, ?, ?)",
                              "lllb", id, claim->block, (gint64) claim->clause, claim->data->data,
                              (gsize) claim->data->len)
         && jalons_database_run (self->writer, error,
                                 "INSERT OR IGNORE INTO dirty_blocks (block) VALUES (?)", "l",
                                 claim->block);
}

/* Marks the blocks of an article's claims, so that their events are made anew. */
gboolean
jalons_store_dirty (JalonsLibrary *self, gint64 article_id, GError **error)
{
  return jalons_database_run (self->writer, error,
                              "INSERT OR IGNORE INTO dirty_blocks (block)"
                              " SELECT block FROM claims WHERE id >= ? AND id < ?",
                              "ll", article_id << JALONS_CLAIM_SHIFT,
                              (article_id + 1) << JALONS_CLAIM_SHIFT);
}

static gboolean
store_claims (JalonsLibrary *self,
              gint64 article_id,
              const JalonsIncoming *incoming,
              GError **error)
{
  for (guint i = 0; i < incoming->claims->len; i++)
    {
      if (!store_claim (self, (article_id << JALONS_CLAIM_SHIFT) + i,
                        &g_array_index (incoming->claims, JalonsPackedClaim, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Takes away what had been found in an article. */
static gboolean
forget_derived (JalonsLibrary *self, gint64 article_id, GError **error)
{
  return jalons_store_dirty (self, article_id, error)
         && jalons_database_run (self->writer, error, "DELETE FROM claims WHERE id >= ? AND id < ?",
                                 "ll", article_id << JALONS_CLAIM_SHIFT,
                                 (article_id + 1) << JALONS_CLAIM_SHIFT)
         && jalons_database_run (self->writer, error, "DELETE FROM kin WHERE article_id = ?", "l",
                                 article_id)
         && jalons_database_run (self->writer, error, "DELETE FROM texts WHERE article_id = ?", "l",
                                 article_id);
}

static gboolean
store_texts (JalonsLibrary *self, gint64 article_id, const JalonsIncoming *incoming, GError **error)
{
  const JalonsDocument *document = incoming->document;

  return jalons_database_run (self->writer, error,
                              "INSERT INTO texts (article_id, mentions, text) VALUES (?, ?, ?)",
                              "lbt", article_id, incoming->mentions->data,
                              (gsize) incoming->mentions->len, document->text, document->length);
}

static void
bind_day (JalonsStatement *statement, int index, JalonsDay day)
{
  if (day == JALONS_DAY_NONE)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_int (statement, index, day);
}

/* The derived columns of an article, from parameter 1 on; the same for a new one and one that is
 * read anew. */
#define DERIVED_COLUMNS                                                                            \
  "published_precision, published_basis, language, companies, title, excerpt, author, signature,"  \
  " source_id, published_first, published_last"
#define N_DERIVED 11

static gboolean
bind_derived (JalonsLibrary *self,
              JalonsStatement *statement,
              const JalonsIncoming *incoming,
              GError **error)
{
  if (incoming->source != NULL)
    {
      guint32 source_id = jalons_names_intern (self->names, self->writer, JALONS_NAME_SOURCE,
                                               incoming->source, error);

      if (source_id == 0)
        return FALSE;
      sqlite3_bind_int64 (statement, 9, source_id);
    }
  bind_day (statement, 10, incoming->published.first);
  bind_day (statement, 11, incoming->published.last);

  return TRUE;
}

static gboolean
run_to_end (JalonsLibrary *self, JalonsStatement *statement, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  jalons_database_step (self->writer, statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
update_article (JalonsLibrary *self,
                gint64 article_id,
                const JalonsIncoming *incoming,
                GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;

  statement = jalons_database_query (
    self->writer, error,
    "UPDATE articles SET (" DERIVED_COLUMNS ") = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
    "ddsbsssb", (int) incoming->published.precision, (int) incoming->published.basis,
    incoming->language, incoming->companies->data, (gsize) incoming->companies->len,
    incoming->title, incoming->excerpt, incoming->author, incoming->terms->signature,
    sizeof incoming->terms->signature);
  if (statement == NULL || !bind_derived (self, statement, incoming, error))
    return FALSE;
  sqlite3_bind_int64 (statement, N_DERIVED + 1, article_id);

  return run_to_end (self, statement, error);
}

/* What an article is born with, after the derived columns. */
static void
bind_birth (JalonsStatement *statement,
            const JalonsIncoming *incoming,
            gint64 ord,
            gint64 import_id,
            const GByteArray *given)
{
  int at = N_DERIVED;

  sqlite3_bind_int64 (statement, ++at, ord);
  sqlite3_bind_int64 (statement, ++at, import_id);
  sqlite3_bind_blob (statement, ++at, incoming->hash, JALONS_HASH_SIZE, SQLITE_STATIC);
  sqlite3_bind_text (statement, ++at, incoming->origin, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, ++at, incoming->document->url, -1, SQLITE_STATIC);
  if (given != NULL)
    sqlite3_bind_blob (statement, ++at, given->data, (int) given->len, SQLITE_STATIC);
}

static gboolean
insert_article (JalonsLibrary *self,
                const JalonsIncoming *incoming,
                gint64 import_id,
                JalonsStored *stored,
                GError **error)
{
  g_autoptr (GByteArray) given = NULL;
  g_autoptr (JalonsStatement) statement = NULL;

  if (!find_ord (self, &incoming->published, &stored->ord, error))
    return FALSE;
  if (incoming->document->format != JALONS_FORMAT_TEXT)
    given = jalons_pack_given (incoming->document);
  statement = jalons_database_query (
    self->writer, error,
    "INSERT INTO articles (" DERIVED_COLUMNS ", ord, import_id, hash, origin, url, given)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "ddsbsssb", (int) incoming->published.precision, (int) incoming->published.basis,
    incoming->language, incoming->companies->data, (gsize) incoming->companies->len,
    incoming->title, incoming->excerpt, incoming->author, incoming->terms->signature,
    sizeof incoming->terms->signature);
  if (statement == NULL || !bind_derived (self, statement, incoming, error))
    return FALSE;
  bind_birth (statement, incoming, stored->ord, import_id, given);
  if (!run_to_end (self, statement, error))
    return FALSE;
  stored->article_id = sqlite3_last_insert_rowid (jalons_database_get_handle (self->writer));

  return TRUE;
}

static gboolean
bring_back (JalonsLibrary *self, gint64 article_id, gint64 import_id, GError **error)
{
  if (!jalons_database_run (self->writer, error,
                            "UPDATE articles SET removed = 0, import_id = ? WHERE id = ?", "ll",
                            import_id, article_id)
      || !jalons_store_dirty (self, article_id, error)
      || !jalons_store_versions (self, article_id, NULL, error))
    return FALSE;
  jalons_library_note_article (self, article_id, 1);

  return TRUE;
}

/* Looks for the same text; one that was removed is brought back. */
static gboolean
find_same (JalonsLibrary *self,
           const JalonsIncoming *incoming,
           gint64 import_id,
           JalonsStored *stored,
           GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean removed = FALSE;

  statement = jalons_database_query (self->writer, error,
                                     "SELECT id, ord, removed FROM articles WHERE hash = ?", "b",
                                     incoming->hash, (gsize) JALONS_HASH_SIZE);
  if (statement == NULL)
    return FALSE;
  if (jalons_database_step (self->writer, statement, &local_error))
    {
      stored->article_id = sqlite3_column_int64 (statement, 0);
      stored->ord = sqlite3_column_int64 (statement, 1);
      removed = sqlite3_column_int (statement, 2) != 0;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (!removed)
    return TRUE;
  /* Its terms are still in the search index, so that it is not new to that. */
  stored->is_back = TRUE;

  return bring_back (self, stored->article_id, import_id, error);
}

/* What was found in an article, but for the columns of its row. */
static gboolean
write_derived (JalonsLibrary *self,
               gint64 article_id,
               const JalonsIncoming *incoming,
               GError **error)
{
  return store_texts (self, article_id, incoming, error)
         && store_kin (self, article_id, incoming, error)
         && store_claims (self, article_id, incoming, error);
}

static gboolean
store_new (JalonsLibrary *self,
           const JalonsIncoming *incoming,
           gint64 import_id,
           JalonsStored *stored,
           GError **error)
{
  gboolean kin;

  if (!has_kin (self, incoming, &kin, error)
      || !insert_article (self, incoming, import_id, stored, error)
      || !write_derived (self, stored->article_id, incoming, error))
    return FALSE;
  if (kin && !jalons_store_versions (self, stored->article_id, &stored->is_update, error))
    return FALSE;
  stored->is_new = TRUE;
  jalons_library_note_article (self, stored->article_id, 1);

  return TRUE;
}

static gboolean
is_packed (JalonsLibrary *self, JalonsIncoming *incoming, GError **error)
{
  return incoming->mentions != NULL
         || jalons_incoming_pack (incoming, self->names, self->writer, error);
}

/*
 * jalons_store_article:
 * @self: a library, in a transaction
 * @incoming: a prepared article
 * @import_id: the import that it belongs to
 * @out_stored: (out caller-allocates): what became of it
 * @error: return location for an error
 *
 * Stores an article, but for its terms: the caller gives those to jalons_store_terms() in the order
 * of @ord, as the search index wants them. Its blocks are marked for merging.
 *
 * Returns: whether that worked; if not, the transaction has to be rolled back
 */
gboolean
jalons_store_article (JalonsLibrary *self,
                      JalonsIncoming *incoming,
                      gint64 import_id,
                      JalonsStored *out_stored,
                      GError **error)
{
  JalonsStored stored = { 0 };

  g_return_val_if_fail (self != NULL && incoming != NULL && out_stored != NULL, FALSE);

  if (!find_same (self, incoming, import_id, &stored, error))
    return FALSE;
  if (stored.article_id == 0
      && (!is_packed (self, incoming, error)
          || !store_new (self, incoming, import_id, &stored, error)))
    return FALSE;
  *out_stored = stored;

  return TRUE;
}

static gboolean
store_forms (JalonsLibrary *self, GPtrArray *forms, GError **error)
{
  for (guint i = 0; i < forms->len; i++)
    {
      const JalonsForm *form = g_ptr_array_index (forms, i);

      if (!jalons_database_run (self->writer, error,
                                "INSERT OR IGNORE INTO forms (form, stem) VALUES (?, ?)", "ss",
                                form->form, form->stem))
        return FALSE;
    }

  return TRUE;
}

/*
 * jalons_store_terms:
 * @self: a library, in a transaction
 * @ord: the place of an article
 * @terms: its terms
 * @error: return location for an error
 *
 * Makes an article found by its words.
 *
 * Returns: whether that worked
 */
gboolean
jalons_store_terms (JalonsLibrary *self, gint64 ord, const JalonsTerms *terms, GError **error)
{
  g_return_val_if_fail (self != NULL && terms != NULL, FALSE);

  return jalons_database_run (self->writer, error,
                              "INSERT INTO search (rowid, terms) VALUES (?, ?)", "lt", ord,
                              terms->terms->str, terms->terms->len)
         && store_forms (self, terms->forms, error);
}

/*
 * jalons_store_replace:
 * @self: a library, in a transaction
 * @article_id: an article that is there
 * @incoming: the same, read anew
 * @error: return location for an error
 *
 * Puts what was found in an article now in place of what had been found; the text and all that the
 * user did stay.
 *
 * Returns: whether that worked
 */
gboolean
jalons_store_replace (JalonsLibrary *self,
                      gint64 article_id,
                      JalonsIncoming *incoming,
                      GError **error)
{
  gint64 old_ord, ord;

  g_return_val_if_fail (self != NULL && incoming != NULL, FALSE);

  if (!is_packed (self, incoming, error)
      || !jalons_database_get_int64 (self->writer, &old_ord, error,
                                     "SELECT ord FROM articles WHERE id = ?", "l", article_id)
      || !jalons_database_run (self->writer, error, "DELETE FROM search WHERE rowid = ?", "l",
                               old_ord))
    return FALSE;
  ord = old_ord;
  if (ord_base (&incoming->published) >> ORD_SHIFT != old_ord >> ORD_SHIFT
      && !(ord_base (&incoming->published) == 0 && old_ord < ORD_DATED)
      && !find_ord (self, &incoming->published, &ord, error))
    return FALSE;
  if (!jalons_database_run (self->writer, error, "UPDATE articles SET ord = ? WHERE id = ?", "ll",
                            ord, article_id)
      || !update_article (self, article_id, incoming, error)
      || !forget_derived (self, article_id, error)
      || !write_derived (self, article_id, incoming, error)
      || !jalons_store_versions (self, article_id, NULL, error)
      || !jalons_store_terms (self, ord, incoming->terms, error))
    return FALSE;
  jalons_library_note_article (self, article_id, 0);

  return TRUE;
}
