/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "library/jalons-library-merge.h"
#include "library/jalons-merge.h"
#include "library/jalons-pack-facts.h"
#include "library/jalons-statement-facts.h"

#define ARTICLE_COLUMNS                                                                            \
  "SELECT a.id, title, excerpt, author, origin, language, source_id, a.published_first,"           \
  " a.published_last, a.published_precision, a.published_basis, read, starred, note,"              \
  " (SELECT count(DISTINCT event_id) FROM claims c"                                                \
  "  WHERE c.id >= a.id << 16 AND c.id < (a.id + 1) << 16),"                                       \
  " (SELECT group_concat(name, char(31)) FROM user_tags t JOIN tags ON tags.id = tag_id"           \
  "  WHERE t.article_id = a.id)"                                                                   \
  " FROM articles a LEFT JOIN user_articles u ON u.article_id = a.id "

/* Hands on by what a reading failed, once its reader is given back; returns whether it did not. */
gboolean
jalons_library_pass_error (GError **error, GError **local_error)
{
  if (*local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (local_error));
  return FALSE;
}

/* Reads one thing; %NULL without @error set where it is gone. */
typedef gpointer (*ReadFunc) (JalonsLibrary *self,
                              JalonsDatabase *reader,
                              gint64 id,
                              GError **error);

/* Those of the things with these ids that are there, in their order. */
static GPtrArray *
load_by_id (JalonsLibrary *self, ReadFunc read, const gint64 *ids, gsize n_ids, GError **error)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  JalonsDatabase *reader = jalons_library_borrow_reader (self, NULL, error);

  if (reader == NULL)
    return NULL;
  for (gsize i = 0; i < n_ids && local_error == NULL; i++)
    {
      gpointer object = read (self, reader, ids[i], &local_error);

      if (object != NULL)
        g_ptr_array_add (objects, object);
    }
  jalons_library_return_reader (self, reader);

  return jalons_library_pass_error (error, &local_error) ? g_steal_pointer (&objects) : NULL;
}

static void
set_not_found (GError **error, const char *what)
{
  g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND, what);
}

static const char *
column_text (JalonsStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/* A name that this process has not met: another one has written it meanwhile. */
static const char *
get_name (JalonsLibrary *self, JalonsDatabase *reader, gint64 id)
{
  const char *name;

  if (id <= 0 || id >= G_MAXUINT32)
    return NULL;
  name = jalons_names_get (self->names, (guint32) id);
  if (name == NULL && jalons_names_load (self->names, reader, NULL))
    name = jalons_names_get (self->names, (guint32) id);

  return name;
}

static JalonsClaim *
read_claim (JalonsLibrary *self, JalonsDatabase *reader, JalonsStatement *statement, int column)
{
  const void *data = sqlite3_column_blob (statement, column);
  gsize size = (gsize) sqlite3_column_bytes (statement, column);
  JalonsClaim *claim = jalons_unpack_claim (data, size, self->names);

  if (claim == NULL && jalons_names_load (self->names, reader, NULL))
    claim = jalons_unpack_claim (data, size, self->names);

  return claim;
}

static JalonsArticle *
read_article (JalonsLibrary *self, JalonsDatabase *reader, JalonsStatement *statement)
{
  JalonsArticle *article = jalons_article_new (sqlite3_column_int64 (statement, 0));
  JalonsPeriod published = jalons_statement_get_period (statement, 7);
  const char *tags = column_text (statement, 15);

  jalons_article_set_title (article, column_text (statement, 1));
  jalons_article_set_excerpt (article, column_text (statement, 2));
  jalons_article_set_author (article, column_text (statement, 3));
  jalons_article_set_origin (article, column_text (statement, 4));
  jalons_article_set_language (article, column_text (statement, 5));
  jalons_article_set_source (article, get_name (self, reader, sqlite3_column_int64 (statement, 6)));
  jalons_article_set_published (article, &published);
  jalons_article_set_read (article, sqlite3_column_int (statement, 11) != 0);
  jalons_article_set_starred (article, sqlite3_column_int (statement, 12) != 0);
  jalons_article_set_note (article, column_text (statement, 13));
  jalons_article_set_n_events (article, (guint) sqlite3_column_int (statement, 14));
  if (tags != NULL)
    {
      g_auto (GStrv) names = g_strsplit (tags, "\x1f", -1);

      jalons_article_set_tags (article, (const char *const *) names);
    }

  return article;
}

static gpointer
read_article_by_id (JalonsLibrary *self, JalonsDatabase *reader, gint64 id, GError **error)
{
  g_autoptr (JalonsStatement) statement = jalons_database_query (
    reader, error, ARTICLE_COLUMNS "WHERE a.id = ? AND removed = 0", "l", id);

  return statement != NULL && jalons_database_step (reader, statement, error)
           ? read_article (self, reader, statement)
           : NULL;
}

/**
 * jalons_library_load_articles:
 * @self: a library
 * @article_ids: (array length=n_articles): ids
 * @n_articles: how many
 * @error: return location for an error
 *
 * Loads articles, without their texts.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsArticle): the articles in the order of
 *   their ids as given; those that are gone are left out
 */
GPtrArray *
jalons_library_load_articles (JalonsLibrary *self,
                              const gint64 *article_ids,
                              gsize n_articles,
                              GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, NULL);

  return load_by_id (self, read_article_by_id, article_ids, n_articles, error);
}

/**
 * jalons_library_load_article:
 * @self: a library
 * @article_id: an article
 * @error: return location for an error
 *
 * Loads an article, without its text. Fails with %JALONS_LIBRARY_ERROR_NOT_FOUND where it is gone.
 *
 * Returns: (transfer full) (nullable): the article
 */
JalonsArticle *
jalons_library_load_article (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) articles = jalons_library_load_articles (self, &article_id, 1, error);

  if (articles == NULL)
    return NULL;
  if (articles->len == 1)
    return g_object_ref (g_ptr_array_index (articles, 0));

  set_not_found (error, _ ("That article is no longer in the library"));
  return NULL;
}

/**
 * jalons_library_load_newest:
 * @self: a library
 * @limit: how many at most
 * @error: return location for an error
 *
 * Loads the first articles in list order, without any index: what a window shows first.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsArticle): the articles
 */
GPtrArray *
jalons_library_load_newest (JalonsLibrary *self, guint limit, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  statement = jalons_database_query (reader, &local_error,
                                     ARTICLE_COLUMNS "WHERE removed = 0 ORDER BY ord DESC LIMIT ?",
                                     "l", (gint64) limit);
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    g_ptr_array_add (articles, read_article (self, reader, statement));
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);

  return jalons_library_pass_error (error, &local_error) ? g_steal_pointer (&articles) : NULL;
}

/**
 * jalons_library_load_text:
 * @self: a library
 * @article_id: an article
 * @out_length: (out) (optional): its bytes
 * @error: return location for an error
 *
 * Loads the text of an article. Fails with %JALONS_LIBRARY_ERROR_NOT_FOUND where it is gone.
 *
 * Returns: (transfer full) (nullable): the text, NUL-terminated
 */
char *
jalons_library_load_text (JalonsLibrary *self, gint64 article_id, gsize *out_length, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;
  char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  statement = jalons_database_query (
    reader, &local_error, "SELECT text FROM texts WHERE article_id = ?", "l", article_id);
  if (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      text = jalons_statement_dup_text (statement, 0);
      length = (gsize) sqlite3_column_bytes (statement, 0);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);

  if (!jalons_library_pass_error (error, &local_error))
    return NULL;
  if (text == NULL)
    set_not_found (error, _ ("That article is no longer in the library"));
  else if (out_length != NULL)
    *out_length = length;

  return text;
}

/**
 * jalons_library_load_mentions:
 * @self: a library
 * @article_id: an article
 * @error: return location for an error
 *
 * Loads which companies and models an article names, and where.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsMention): the mentions in the order of
 *   the text
 */
GPtrArray *
jalons_library_load_mentions (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) mentions = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;
  gboolean found = FALSE;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  statement = jalons_database_query (
    reader, &local_error, "SELECT mentions FROM texts WHERE article_id = ?", "l", article_id);
  if (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      const void *data = sqlite3_column_blob (statement, 0);
      gsize size = (gsize) sqlite3_column_bytes (statement, 0);

      found = TRUE;
      mentions = jalons_unpack_mentions (data, size, self->names);
      if (mentions == NULL && jalons_names_load (self->names, reader, NULL))
        mentions = jalons_unpack_mentions (data, size, self->names);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);

  if (!jalons_library_pass_error (error, &local_error))
    return NULL;
  if (mentions == NULL && found)
    g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_CORRUPT,
                         _ ("What was found in that article is damaged; rebuild the library"));
  else if (mentions == NULL)
    set_not_found (error, _ ("That article is no longer in the library"));

  return g_steal_pointer (&mentions);
}

/**
 * jalons_article_claim_free:
 * @article_claim: (transfer full): a claim of an article
 *
 * Frees it.
 */
void
jalons_article_claim_free (JalonsArticleClaim *article_claim)
{
  g_return_if_fail (article_claim != NULL);

  jalons_claim_free (article_claim->claim);
  g_free (article_claim);
}

/**
 * jalons_library_load_article_claims:
 * @self: a library
 * @article_id: an article
 * @error: return location for an error
 *
 * Loads what an article claims. A claim of an article that a newer version replaces belongs to no
 * event: its event id is 0.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsArticleClaim): the claims in the order of
 *   the text
 */
GPtrArray *
jalons_library_load_article_claims (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  claims = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_article_claim_free);
  statement = jalons_database_query (
    reader, &local_error,
    "SELECT c.id, ifnull(event_id, 0), ifnull(n_articles, 1), ifnull(n_independent, 1), c.data"
    " FROM claims c LEFT JOIN events e ON e.id = event_id JOIN articles a ON a.id = c.id >> 16"
    " WHERE c.id >= ? AND c.id < ?"
    /* What belongs to no event for another reason than these, the user removed. */
    " AND (event_id IS NOT NULL OR removed = 1 OR superseded_by IS NOT NULL"
    "  OR EXISTS (SELECT 1 FROM dirty_blocks d WHERE d.block = c.block))"
    " ORDER BY c.id",
    "ll", article_id << JALONS_CLAIM_SHIFT, (article_id + 1) << JALONS_CLAIM_SHIFT);
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      JalonsClaim *claim = read_claim (self, reader, statement, 4);
      JalonsArticleClaim *article_claim;

      if (claim == NULL)
        continue;
      article_claim = g_new0 (JalonsArticleClaim, 1);
      article_claim->claim_id = sqlite3_column_int64 (statement, 0);
      article_claim->event_id = sqlite3_column_int64 (statement, 1);
      article_claim->n_articles = (guint) sqlite3_column_int (statement, 2);
      article_claim->n_independent = (guint) sqlite3_column_int (statement, 3);
      article_claim->claim = claim;
      g_ptr_array_add (claims, article_claim);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);

  return jalons_library_pass_error (error, &local_error) ? g_steal_pointer (&claims) : NULL;
}

static JalonsEvent *
read_event (JalonsLibrary *self, JalonsDatabase *reader, gint64 event_id, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (JalonsClaim) values = NULL;
  g_autofree char *reason = NULL;
  guint n_articles, n_independent;
  JalonsEvent *event;

  statement = jalons_database_query (reader, error,
                                     "SELECT data, n_articles, n_independent, disagreement,"
                                     " ifnull(part_of, 0), bits, reasons,"
                                     " (SELECT count(*) FROM claims WHERE event_id = events.id)"
                                     " FROM events WHERE id = ?",
                                     "l", event_id);
  if (statement == NULL || !jalons_database_step (reader, statement, error))
    return NULL;
  values = read_claim (self, reader, statement, 0);
  if (values == NULL)
    {
      g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_CORRUPT,
                           _ ("That event is damaged; rebuild the library"));
      return NULL;
    }
  event = jalons_event_new (event_id, g_steal_pointer (&values));
  /* Older versions counted more sources than articles where there were very many claims. */
  n_articles = (guint) sqlite3_column_int (statement, 1);
  n_independent = (guint) sqlite3_column_int (statement, 2);
  jalons_event_set_n_sources (event, n_articles, MIN (n_independent, n_articles));
  jalons_event_set_disagreement (event, (JalonsDisagreement) sqlite3_column_int (statement, 3));
  jalons_event_set_part_of (event, sqlite3_column_int64 (statement, 4));
  jalons_event_set_corrected (event,
                              (sqlite3_column_int (statement, 5) & JALONS_EVENT_CORRECTED) != 0);
  reason = jalons_merge_dup_reason ((guint) sqlite3_column_int (statement, 6),
                                    (guint) sqlite3_column_int (statement, 7));
  jalons_event_set_joined_because (event, reason);

  return event;
}

static char *
cut_quotation (const char *text, gsize length, const JalonsClaim *claim)
{
  if (text == NULL || claim->start >= claim->end || claim->end > length
      || !g_utf8_validate_len (text + claim->start, claim->end - claim->start, NULL))
    return g_strdup ("");

  return g_strndup (text + claim->start, claim->end - claim->start);
}

/* The text of the article whose claims are read. */
typedef struct
{
  gint64 article_id;
  char *text;
  gsize length;
} SourceText;

/* Claims come article by article: a text that has many of an event is read once. */
static gboolean
need_text (JalonsDatabase *reader, gint64 article_id, SourceText *text, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  if (text->text != NULL && text->article_id == article_id)
    return TRUE;
  g_clear_pointer (&text->text, g_free);
  statement = jalons_database_query (reader, error, "SELECT text FROM texts WHERE article_id = ?",
                                     "l", article_id);
  if (statement == NULL)
    return FALSE;
  if (jalons_database_step (reader, statement, &local_error))
    {
      text->text = jalons_statement_dup_text (statement, 0);
      text->length = (gsize) sqlite3_column_bytes (statement, 0);
    }
  text->article_id = article_id;

  return jalons_library_pass_error (error, &local_error);
}

static void
read_source (JalonsLibrary *self,
             JalonsDatabase *reader,
             JalonsStatement *statement,
             const SourceText *text,
             JalonsEvent *event)
{
  JalonsClaim *claim = read_claim (self, reader, statement, 2);
  JalonsSource *source;

  if (claim == NULL)
    return;
  source = jalons_source_new ();
  source->claim_id = sqlite3_column_int64 (statement, 0);
  source->article_id = sqlite3_column_int64 (statement, 1);
  source->claim = claim;
  source->article_title = jalons_statement_dup_text (statement, 3);
  source->article_source = g_strdup (get_name (self, reader, sqlite3_column_int64 (statement, 4)));
  source->article_published = jalons_statement_get_period (statement, 5);
  g_free (source->quotation);
  source->quotation = cut_quotation (text->text, text->length, claim);
  jalons_event_take_source (event, source);
}

static gboolean
read_sources (JalonsLibrary *self, JalonsDatabase *reader, JalonsEvent *event, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  SourceText text = { 0 };

  /* The first reports first. */
  statement = jalons_database_query (
    reader, error,
    "SELECT c.id, a.id, c.data, title, source_id, published_first, published_last,"
    "  published_precision, published_basis"
    " FROM claims c JOIN articles a ON a.id = c.id >> 16"
    " WHERE event_id = ? AND removed = 0 ORDER BY ord < 1 << 40, ord, c.id",
    "l", jalons_event_get_id (event));
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (reader, statement, &local_error)
         && need_text (reader, sqlite3_column_int64 (statement, 1), &text, &local_error))
    read_source (self, reader, statement, &text, event);
  g_free (text.text);

  return jalons_library_pass_error (error, &local_error);
}

/**
 * jalons_library_load_event:
 * @self: a library
 * @event_id: an event
 * @error: return location for an error
 *
 * Loads an event with all of its sources, the first reports first. Fails with
 * %JALONS_LIBRARY_ERROR_NOT_FOUND where it is gone.
 *
 * Returns: (transfer full) (nullable): the event
 */
JalonsEvent *
jalons_library_load_event (JalonsLibrary *self, gint64 event_id, GError **error)
{
  g_autoptr (JalonsEvent) event = NULL;
  g_autoptr (GError) local_error = NULL;
  JalonsDatabase *reader;
  guint n_articles, n_independent;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  event = read_event (self, reader, event_id, &local_error);
  if (event != NULL)
    {
      n_articles = jalons_event_get_n_sources (event);
      n_independent = jalons_event_get_n_independent (event);
      if (!read_sources (self, reader, event, &local_error))
        g_clear_object (&event);
      else
        jalons_event_set_n_sources (event, n_articles, n_independent);
    }
  jalons_library_return_reader (self, reader);

  if (!jalons_library_pass_error (error, &local_error))
    return NULL;
  if (event == NULL)
    set_not_found (error, _ ("That event is no longer in the library"));

  return g_steal_pointer (&event);
}

static gpointer
read_event_by_id (JalonsLibrary *self, JalonsDatabase *reader, gint64 id, GError **error)
{
  return read_event (self, reader, id, error);
}

/**
 * jalons_library_load_events:
 * @self: a library
 * @event_ids: (array length=n_events): ids
 * @n_events: how many
 * @error: return location for an error
 *
 * Loads events without their sources.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsEvent): the events in the order of their
 *   ids as given; those that are gone are left out
 */
GPtrArray *
jalons_library_load_events (JalonsLibrary *self,
                            const gint64 *event_ids,
                            gsize n_events,
                            GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (event_ids != NULL || n_events == 0, NULL);

  return load_by_id (self, read_event_by_id, event_ids, n_events, error);
}
