/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "library/jalons-library-merge.h"
#include "library/jalons-pack-facts.h"
#include "library/jalons-rebuild.h"
#include "library/jalons-rulings.h"
#include "library/jalons-store.h"
#include "library/jalons-undo-log.h"

static gboolean
refresh_removal (JalonsLibrary *self, gint64 article_id, GError **error)
{
  gint64 removed;

  if (!jalons_database_get_int64 (self->writer, &removed, error,
                                  "SELECT removed FROM articles WHERE id = ?", "l", article_id))
    return FALSE;
  jalons_library_note_article (self, article_id, removed != 0 ? -1 : 1);

  return jalons_store_dirty (self, article_id, error)
         && jalons_store_versions (self, article_id, NULL, error);
}

/*
 * jalons_undo_effect_apply:
 * @self: a library, in a transaction
 * @effect: a #JalonsUndoEffect
 * @article_ids: (array length=n_articles): the articles concerned
 * @n_articles: how many
 * @error: return location for an error
 *
 * Brings what is derived up to date with a change by the user.
 *
 * Returns: whether that worked
 */
gboolean
jalons_undo_effect_apply (JalonsLibrary *self,
                          JalonsUndoEffect effect,
                          const gint64 *article_ids,
                          gsize n_articles,
                          GError **error)
{
  gboolean ok = TRUE;
  gboolean done;

  for (gsize i = 0; i < n_articles && ok; i++)
    {
      switch (effect)
        {
        case JALONS_UNDO_ARTICLES:
          jalons_library_note_article (self, article_ids[i], 0);
          break;
        case JALONS_UNDO_REMOVAL:
          ok = refresh_removal (self, article_ids[i], error);
          break;
        case JALONS_UNDO_DATES:
          ok = jalons_rebuild_article (self, article_ids[i], error);
          break;
        case JALONS_UNDO_EVENTS:
          ok = jalons_store_dirty (self, article_ids[i], error);
          break;
        default:
          g_assert_not_reached ();
        }
    }

  return ok && (effect == JALONS_UNDO_ARTICLES || jalons_library_merge (self, 0, &done, error));
}

static gboolean
set_column (JalonsLibrary *self, const char *sql, gint64 article_id, int value, GError **error)
{
  return jalons_database_run (self->writer, error, sql, "ld", article_id, value);
}

static guint64
set_on_all (JalonsLibrary *self,
            const char *sql,
            const gint64 *article_ids,
            gsize n_articles,
            int value,
            GError **error)
{
  gboolean ok = TRUE;

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  for (gsize i = 0; i < n_articles && ok; i++)
    ok = set_column (self, sql, article_ids[i], value, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_ARTICLES, article_ids, n_articles, error);
}

/**
 * jalons_library_set_read:
 * @self: a library
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many
 * @read: whether they are read
 * @error: return location for an error
 *
 * Marks articles as read or unread.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_set_read (
  JalonsLibrary *self, const gint64 *article_ids, gsize n_articles, gboolean read, GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, 0);

  return set_on_all (self,
                     "INSERT INTO user_articles (article_id, read) VALUES (?, ?)"
                     " ON CONFLICT (article_id) DO UPDATE SET read = excluded.read",
                     article_ids, n_articles, read, error);
}

/**
 * jalons_library_set_starred:
 * @self: a library
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many
 * @starred: whether they are starred
 * @error: return location for an error
 *
 * Stars articles, or takes their stars away.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_set_starred (JalonsLibrary *self,
                            const gint64 *article_ids,
                            gsize n_articles,
                            gboolean starred,
                            GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, 0);

  return set_on_all (self,
                     "INSERT INTO user_articles (article_id, starred) VALUES (?, ?)"
                     " ON CONFLICT (article_id) DO UPDATE SET starred = excluded.starred",
                     article_ids, n_articles, starred, error);
}

/**
 * jalons_library_settle_article:
 * @self: a library
 * @article_id: an article without a date
 * @error: return location for an error
 *
 * Has the article no longer wait for a date under To Review.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_settle_article (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  return set_on_all (self,
                     "INSERT INTO user_articles (article_id, settled) VALUES (?, ?)"
                     " ON CONFLICT (article_id) DO UPDATE SET settled = excluded.settled",
                     &article_id, 1, 1, error);
}

/**
 * jalons_library_set_note:
 * @self: a library
 * @article_id: an article
 * @note: (nullable): what the user notes
 * @error: return location for an error
 *
 * Writes a note to an article.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_set_note (JalonsLibrary *self, gint64 article_id, const char *note, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  if (note != NULL && *note == '\0')
    note = NULL;
  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  ok = jalons_database_run (self->writer, error,
                            "INSERT INTO user_articles (article_id, note) VALUES (?, ?)"
                            " ON CONFLICT (article_id) DO UPDATE SET note = excluded.note",
                            "ls", article_id, note);

  return jalons_undo_end (self, ok, JALONS_UNDO_ARTICLES, &article_id, 1, error);
}

static gboolean
tag_article (JalonsLibrary *self, gint64 article_id, const char *tag, GError **error)
{
  return jalons_database_run (self->writer, error, "INSERT OR IGNORE INTO tags (name) VALUES (?)",
                              "s", tag)
         && jalons_database_run (self->writer, error,
                                 "INSERT OR IGNORE INTO user_tags (article_id, tag_id)"
                                 " SELECT ?, id FROM tags WHERE name = ?",
                                 "ls", article_id, tag);
}

/* A tag that nothing has is no tag. */
static gboolean
drop_empty_tags (JalonsLibrary *self, GError **error)
{
  return jalons_database_run (self->writer, error,
                              "DELETE FROM tags WHERE NOT EXISTS"
                              " (SELECT 1 FROM user_tags WHERE tag_id = tags.id)",
                              "");
}

/**
 * jalons_library_set_tags:
 * @self: a library
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many
 * @tags: (array zero-terminated=1): all the tags that each of them is to have
 * @error: return location for an error
 *
 * Tags articles.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_set_tags (JalonsLibrary *self,
                         const gint64 *article_ids,
                         gsize n_articles,
                         const char *const *tags,
                         GError **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && tags != NULL, 0);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  for (gsize i = 0; i < n_articles && ok; i++)
    {
      ok = jalons_database_run (self->writer, error, "DELETE FROM user_tags WHERE article_id = ?",
                                "l", article_ids[i]);
      for (gsize j = 0; tags[j] != NULL && ok; j++)
        ok = tag_article (self, article_ids[i], tags[j], error);
    }
  ok = ok && drop_empty_tags (self, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_ARTICLES, article_ids, n_articles, error);
}

/**
 * jalons_library_change_tag:
 * @self: a library
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many
 * @tag: a tag
 * @tagged: whether they are to have it
 * @error: return location for an error
 *
 * Gives articles a tag, or takes it away; their other tags stay.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_change_tag (JalonsLibrary *self,
                           const gint64 *article_ids,
                           gsize n_articles,
                           const char *tag,
                           gboolean tagged,
                           GError **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && tag != NULL && *tag != '\0', 0);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  for (gsize i = 0; i < n_articles && ok; i++)
    {
      if (tagged)
        ok = tag_article (self, article_ids[i], tag, error);
      else
        ok = jalons_database_run (self->writer, error,
                                  "DELETE FROM user_tags WHERE article_id = ? AND tag_id ="
                                  " (SELECT id FROM tags WHERE name = ?)",
                                  "ls", article_ids[i], tag);
    }
  ok = ok && drop_empty_tags (self, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_ARTICLES, article_ids, n_articles, error);
}

static gboolean
write_published (JalonsLibrary *self,
                 gint64 article_id,
                 const JalonsPeriod *published,
                 GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (
    self->writer, error,
    "INSERT INTO user_articles (article_id, published_precision, published_first, published_last)"
    " VALUES (?, ?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET"
    " published_precision = excluded.published_precision,"
    " published_first = excluded.published_first, published_last = excluded.published_last",
    "l", article_id);
  if (statement == NULL)
    return FALSE;
  if (published != NULL)
    {
      sqlite3_bind_int (statement, 2, published->precision);
      if (published->first != JALONS_DAY_NONE)
        sqlite3_bind_int (statement, 3, published->first);
      if (published->last != JALONS_DAY_NONE)
        sqlite3_bind_int (statement, 4, published->last);
    }
  jalons_database_step (self->writer, statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * jalons_library_set_published:
 * @self: a library
 * @article_id: an article
 * @published: (nullable): when it was published, or %NULL to go by the article again
 * @error: return location for an error
 *
 * Dates an article. It is read anew, for "yesterday" now has a date.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_set_published (JalonsLibrary *self,
                              gint64 article_id,
                              const JalonsPeriod *published,
                              GError **error)
{
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  if (published != NULL && !jalons_period_is_known (published))
    published = NULL;
  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  ok = write_published (self, article_id, published, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_DATES, &article_id, 1, error);
}

/**
 * jalons_library_remove_articles:
 * @self: a library
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many
 * @error: return location for an error
 *
 * Removes articles. Until the library is closed they can be brought back, with all that the user
 * said of them.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_remove_articles (JalonsLibrary *self,
                                const gint64 *article_ids,
                                gsize n_articles,
                                GError **error)
{
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean ok = TRUE;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);
  g_return_val_if_fail (article_ids != NULL || n_articles == 0, 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  for (gsize i = 0; i < n_articles && ok; i++)
    {
      ok = jalons_database_run (self->writer, error,
                                "UPDATE articles SET removed = 1 WHERE id = ? AND removed = 0", "l",
                                article_ids[i]);
      if (ok && sqlite3_changes (jalons_database_get_handle (self->writer)) > 0)
        g_array_append_val (removed, article_ids[i]);
    }

  return jalons_undo_end (self, ok, JALONS_UNDO_REMOVAL, (const gint64 *) (gpointer) removed->data,
                          removed->len, error);
}

/**
 * jalons_library_undo_import:
 * @self: a library
 * @import_id: an import
 * @error: return location for an error
 *
 * Removes every article that an import added.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_undo_import (JalonsLibrary *self, gint64 import_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return 0;
  statement = jalons_database_query (reader, &local_error,
                                     "SELECT id FROM articles WHERE import_id = ? AND removed = 0"
                                     " ORDER BY id",
                                     "l", import_id);
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  return jalons_library_remove_articles (self, (const gint64 *) (gpointer) ids->data, ids->len,
                                         error);
}
