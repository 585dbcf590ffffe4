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

/* The most claims that an article can have, by the form of their ids. */
#define MAX_CLAIMS ((1u << JALONS_CLAIM_SHIFT) - 1)

/* A clause of fewer letters may be worded alike by chance. */
#define CLAUSE_MIN 60

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

static GByteArray *
pack_companies (JalonsLibrary *self, const JalonsFacts *facts, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) out = g_byte_array_new ();

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);
      guint32 id;

      if (mention->kind != JALONS_MENTION_COMPANY)
        continue;
      id = jalons_names_intern (self->names, self->writer, JALONS_NAME_COMPANY, mention->name,
                                error);
      if (id == 0)
        return NULL;
      if (g_hash_table_add (seen, GUINT_TO_POINTER (id)))
        jalons_pack_uint (out, id);
    }

  return g_steal_pointer (&out);
}

static gboolean
store_kin (JalonsLibrary *self,
           gint64 article_id,
           const char *what,
           const char *a,
           const char *b,
           GError **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;
  guint8 hash[JALONS_HASH_SIZE];
  gint64 number;

  if (a == NULL || *a == '\0')
    return TRUE;
  folded = b == NULL ? NULL : jalons_terms_fold (b, -1);
  key = g_strdup_printf ("%s\n%s\n%s", what, a, folded == NULL ? "" : folded);
  jalons_text_hash (key, strlen (key), hash);
  memcpy (&number, hash, sizeof number);

  return jalons_database_run (self->writer, error,
                              "INSERT OR IGNORE INTO kin (hash, article_id) VALUES (?, ?)", "ll",
                              GINT64_FROM_LE (number), article_id);
}

static gboolean
store_all_kin (JalonsLibrary *self,
               gint64 article_id,
               const JalonsIncoming *incoming,
               GError **error)
{
  return jalons_database_run (self->writer, error, "DELETE FROM kin WHERE article_id = ?", "l",
                              article_id)
         && store_kin (self, article_id, "url", incoming->document->url, NULL, error)
         && store_kin (self, article_id, "origin", incoming->origin, NULL, error)
         && (incoming->title == NULL
             || store_kin (self, article_id, "title", incoming->source, incoming->title, error));
}

/* A hash of the words of a claim's clause, or 0 where it is too short to tell a copy by. */
static gint64
hash_clause (const JalonsDocument *document, const JalonsClaim *claim)
{
  g_autofree char *folded = NULL;
  guint8 hash[JALONS_HASH_SIZE];
  guint32 number;

  if (claim->start >= claim->end || claim->end > document->length)
    return 0;
  folded = jalons_terms_fold (document->text + claim->start, claim->end - claim->start);
  if (strlen (folded) < CLAUSE_MIN)
    return 0;
  jalons_text_hash (folded, strlen (folded), hash);
  memcpy (&number, hash, sizeof number);

  return GUINT32_FROM_LE (number);
}

static gboolean
store_claim (JalonsLibrary *self,
             gint64 id,
             const JalonsDocument *document,
             const JalonsClaim *claim,
             GError **error)
{
  g_autoptr (GByteArray) data = jalons_pack_claim (claim, self->names, self->writer, error);
  gint64 block = jalons_merge_get_block (claim);

  return data != NULL
         && jalons_database_run (
           self->writer, error, "INSERT INTO claims (id, block, clause, data) VALUES (?, ?, ?, ?)",
           "lllb", id, block, hash_clause (document, claim), data->data, (gsize) data->len)
         && jalons_database_run (self->writer, error,
                                 "INSERT OR IGNORE INTO dirty_blocks (block) VALUES (?)", "l",
                                 block);
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
  GPtrArray *claims = incoming->facts->claims;
  gint64 first = article_id << JALONS_CLAIM_SHIFT;

  if (!jalons_store_dirty (self, article_id, error)
      || !jalons_database_run (self->writer, error, "DELETE FROM claims WHERE id >= ? AND id < ?",
                               "ll", first, first + MAX_CLAIMS + 1))
    return FALSE;
  for (guint i = 0; i < MIN (claims->len, MAX_CLAIMS); i++)
    {
      if (!store_claim (self, first + i, incoming->document, g_ptr_array_index (claims, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_texts (JalonsLibrary *self, gint64 article_id, const JalonsIncoming *incoming, GError **error)
{
  g_autoptr (GByteArray) mentions = NULL;
  const JalonsDocument *document = incoming->document;

  mentions = jalons_pack_mentions (incoming->facts->mentions, self->names, self->writer, error);

  return mentions != NULL
         && jalons_database_run (self->writer, error,
                                 "INSERT OR REPLACE INTO texts (article_id, mentions, text)"
                                 " VALUES (?, ?, ?)",
                                 "lbt", article_id, mentions->data, (gsize) mentions->len,
                                 document->text, document->length);
}

static void
bind_day (JalonsStatement *statement, int index, JalonsDay day)
{
  if (day == JALONS_DAY_NONE)
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_int (statement, index, day);
}

/* The derived columns of an article; the same for a new one and one that is read anew. */
static gboolean
update_article (JalonsLibrary *self,
                gint64 article_id,
                const JalonsIncoming *incoming,
                GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GByteArray) companies = pack_companies (self, incoming->facts, error);
  g_autoptr (GError) local_error = NULL;
  guint32 source_id = 0;

  if (companies == NULL)
    return FALSE;
  if (incoming->source != NULL)
    {
      source_id = jalons_names_intern (self->names, self->writer, JALONS_NAME_SOURCE,
                                       incoming->source, error);
      if (source_id == 0)
        return FALSE;
    }
  statement = jalons_database_query (
    self->writer, error,
    "UPDATE articles SET published_precision = ?, published_basis = ?, language = ?, companies = ?,"
    " title = ?, excerpt = ?, author = ?, signature = ?, source_id = ?, published_first = ?,"
    " published_last = ? WHERE id = ?",
    "ddsbsssb", (int) incoming->published.precision, (int) incoming->published.basis,
    incoming->language, companies->data, (gsize) companies->len, incoming->title, incoming->excerpt,
    incoming->author, incoming->terms->signature, sizeof incoming->terms->signature);
  if (statement == NULL)
    return FALSE;
  if (source_id != 0)
    sqlite3_bind_int64 (statement, 9, source_id);
  bind_day (statement, 10, incoming->published.first);
  bind_day (statement, 11, incoming->published.last);
  sqlite3_bind_int64 (statement, 12, article_id);
  jalons_database_step (self->writer, statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
insert_article (JalonsLibrary *self,
                const JalonsIncoming *incoming,
                gint64 import_id,
                JalonsStored *stored,
                GError **error)
{
  g_autoptr (GByteArray) given = NULL;

  if (!find_ord (self, &incoming->published, &stored->ord, error))
    return FALSE;
  if (incoming->document->format != JALONS_FORMAT_TEXT)
    given = jalons_pack_given (incoming->document);
  if (!jalons_database_run (self->writer, error,
                            "INSERT INTO articles (ord, import_id, published_precision,"
                            " published_basis, language, hash, origin, url, given)"
                            " VALUES (?, ?, 0, 0, '', ?, ?, ?, ?)",
                            "llbssb", stored->ord, import_id, incoming->hash,
                            (gsize) JALONS_HASH_SIZE, incoming->origin, incoming->document->url,
                            given == NULL ? NULL : given->data,
                            given == NULL ? (gsize) 0 : (gsize) given->len))
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

static gboolean
write_derived (JalonsLibrary *self,
               gint64 article_id,
               const JalonsIncoming *incoming,
               GError **error)
{
  return update_article (self, article_id, incoming, error)
         && store_texts (self, article_id, incoming, error)
         && store_all_kin (self, article_id, incoming, error)
         && store_claims (self, article_id, incoming, error);
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
                      const JalonsIncoming *incoming,
                      gint64 import_id,
                      JalonsStored *out_stored,
                      GError **error)
{
  JalonsStored stored = { 0 };

  g_return_val_if_fail (self != NULL && incoming != NULL && out_stored != NULL, FALSE);

  if (!find_same (self, incoming, import_id, &stored, error))
    return FALSE;
  if (stored.article_id == 0)
    {
      if (!insert_article (self, incoming, import_id, &stored, error)
          || !write_derived (self, stored.article_id, incoming, error)
          || !jalons_store_versions (self, stored.article_id, &stored.is_update, error))
        return FALSE;
      stored.is_new = TRUE;
      jalons_library_note_article (self, stored.article_id, 1);
    }
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
                      const JalonsIncoming *incoming,
                      GError **error)
{
  gint64 old_ord, ord;

  g_return_val_if_fail (self != NULL && incoming != NULL, FALSE);

  if (!jalons_database_get_int64 (self->writer, &old_ord, error,
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
      || !write_derived (self, article_id, incoming, error)
      || !jalons_store_versions (self, article_id, NULL, error)
      || !jalons_store_terms (self, ord, incoming->terms, error))
    return FALSE;
  jalons_library_note_article (self, article_id, 0);

  return TRUE;
}
