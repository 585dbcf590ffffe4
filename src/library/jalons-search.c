/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-search.h"

#include <string.h>

#include "library/jalons-terms.h"
#include "library/jalons-words.h"

/*
 * What a user types becomes a query that can't go wrong: of the input only letters and digits get
 * into it. A word is looked for in every form of it that the texts have (the table forms says how
 * each was stemmed), so that "levee", "levée" and "lever" meet; the last word, while it is being
 * typed, stands for every word that begins so.
 */

/* From this length on, an unfinished word stands for all that begin with it. */
#define PREFIX_MIN 3

/* More forms than this are not listed one by one. */
#define MAX_FORMS 32

static void
add_term (GPtrArray *terms, const char *term)
{
  if (*term != '\0' && !g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
    g_ptr_array_add (terms, g_strdup (term));
}

static gboolean
add_forms (
  GPtrArray *terms, JalonsDatabase *reader, const char *sql, const char *form, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *end = g_strconcat (form, "\xf4\x8f\xbf\xbf", NULL);

  statement = jalons_database_prepare (reader, sql, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, form, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, end, -1, SQLITE_STATIC);
  while (jalons_database_step (reader, statement, &local_error))
    {
      const char *stem = (const char *) sqlite3_column_text (statement, 1);

      add_term (terms, *stem == '\0' ? (const char *) sqlite3_column_text (statement, 0) : stem);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Of a form that no text has, a text may still have another. */
static void
add_stems (GPtrArray *terms, JalonsStemmer *stemmer, const JalonsWords *word)
{
  g_autofree char *folded = g_strndup (word->folded, word->folded_length);
  g_autofree char *lower = g_strndup (word->lower, word->lower_length);

  if (word->letters)
    {
      g_auto (GStrv) stems = jalons_terms_stems (stemmer, lower);

      for (guint i = 0; stems[i] != NULL; i++)
        add_term (terms, stems[i]);
    }
  add_term (terms, folded);
}

/* All terms that a word may have become, or the start of all that it may become. */
static GPtrArray *
list_terms (JalonsDatabase *reader,
            JalonsStemmer *stemmer,
            const JalonsWords *word,
            gboolean unfinished,
            gboolean *out_prefix,
            GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_strndup (word->folded, word->folded_length);
  gboolean ok;

  *out_prefix = FALSE;
  if (unfinished)
    ok = add_forms (terms, reader,
                    "SELECT form, stem FROM forms WHERE form >= ?1 AND form < ?2"
                    " LIMIT " G_STRINGIFY (MAX_FORMS),
                    folded, error);
  else
    ok = add_forms (terms, reader, "SELECT form, stem FROM forms WHERE form = ?1 AND ?2 <> ''",
                    folded, error);
  if (!ok)
    return NULL;
  if (unfinished && terms->len >= MAX_FORMS / 2)
    {
      g_ptr_array_set_size (terms, 0);
      add_term (terms, folded);
      *out_prefix = TRUE;
    }
  /* What the texts have is known, and every term more is one more list to go through. */
  else if (terms->len == 0)
    add_stems (terms, stemmer, word);

  return g_steal_pointer (&terms);
}

static void
append_terms (GString *query, const GPtrArray *terms, const char *between)
{
  for (guint i = 0; i < terms->len; i++)
    g_string_append_printf (query, "%s%s", i == 0 ? "" : between,
                            (const char *) g_ptr_array_index (terms, i));
}

/* The words of a part of the input, as a phrase. Terms at one place of a phrase have FTS5 compare
 * places in every row; of a word that stands alone only the rows matter, so that its terms are as
 * many queries. */
static gboolean
add_phrase (GString *query,
            JalonsDatabase *reader,
            JalonsStemmer *stemmer,
            const char *text,
            gsize length,
            gboolean unfinished,
            GError **error)
{
  JalonsWords word, next;
  gboolean first = TRUE, last = FALSE, prefix = FALSE;

  jalons_words_init (&word, text, length);
  if (!jalons_words_next (&word))
    return TRUE;
  if (query->len > 0)
    g_string_append (query, " AND ");
  g_string_append (query, "(\"");
  for (; !last; first = FALSE, word = next)
    {
      g_autoptr (GPtrArray) terms = NULL;

      next = word;
      last = !jalons_words_next (&next);
      terms
        = list_terms (reader, stemmer, &word,
                      unfinished && last && word.end == length && word.lower_length >= PREFIX_MIN,
                      &prefix, error);
      if (terms == NULL)
        return FALSE;
      if (!first)
        g_string_append_c (query, ' ');
      append_terms (query, terms, first && last ? "\" OR \"" : "|");
    }
  g_string_append (query, prefix ? "\" *)" : "\")");

  return TRUE;
}

/*
 * jalons_search_make_query:
 * @reader: a connection
 * @words: what the user typed: words, and phrases in quotation marks
 * @error: return location for an error
 *
 * Makes a query for the search index.
 *
 * Returns: (transfer full) (nullable): the query, empty where there is no word to look for
 */
char *
jalons_search_make_query (JalonsDatabase *reader, const char *words, GError **error)
{
  g_autoptr (JalonsStemmer) stemmer = jalons_stemmer_new ();
  g_autoptr (GString) query = g_string_new (NULL);
  const char *at = words;
  const char *const separators = " \t\r\n\"";

  while (*at != '\0')
    {
      gboolean quoted = *at == '"';
      gsize length;

      at += strspn (at, quoted ? "\"" : " \t\r\n");
      length = strcspn (at, quoted ? "\"" : separators);
      if (!add_phrase (query, reader, stemmer, at, length, !quoted && at[length] == '\0', error))
        return NULL;
      at += length;
      if (quoted && *at == '"')
        at++;
    }

  return g_string_free (g_steal_pointer (&query), FALSE);
}

/* Rows come with ascending numbers, positions have descending ones: one pass matches them. */
static roaring_bitmap_t *
collect (JalonsDatabase *reader, JalonsIndex *index, const char *query, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree guint32 *positions = g_new (guint32, index->n_articles + 1);
  guint at = index->n_articles;
  guint first = index->n_articles;

  statement = jalons_database_query (reader, error, "SELECT rowid FROM search WHERE search MATCH ?",
                                     "s", query);
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (reader, statement, &local_error))
    {
      gint64 ord = sqlite3_column_int64 (statement, 0);

      while (at > 0 && index->ords[at - 1] < ord)
        at--;
      if (at > 0 && index->ords[at - 1] == ord)
        positions[--first] = at - 1;
    }
  if (local_error == NULL)
    return roaring_bitmap_of_ptr (index->n_articles - first, positions + first);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static roaring_bitmap_t *
look_in_cache (JalonsIndex *index, const char *words)
{
  roaring_bitmap_t *result = NULL;

  g_mutex_lock (&index->search_lock);
  if (index->search_result != NULL && g_strcmp0 (index->search_words, words) == 0)
    result = roaring_bitmap_copy (index->search_result);
  g_mutex_unlock (&index->search_lock);

  return result;
}

static void
put_in_cache (JalonsIndex *index, const char *words, const roaring_bitmap_t *result)
{
  g_mutex_lock (&index->search_lock);
  g_clear_pointer (&index->search_result, roaring_bitmap_free);
  index->search_result = roaring_bitmap_copy (result);
  g_set_str (&index->search_words, words);
  g_mutex_unlock (&index->search_lock);
}

/* Forgets the last answer, so that the next is asked of the file again. */
void
jalons_search_forget (JalonsIndex *index)
{
  g_mutex_lock (&index->search_lock);
  g_clear_pointer (&index->search_result, roaring_bitmap_free);
  g_mutex_unlock (&index->search_lock);
}

/*
 * jalons_search_run:
 * @library: a library
 * @index: an index of it
 * @words: what the user typed
 * @out_all: (out): whether there was no word to look for, so that everything is found
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Finds all articles with certain words.
 *
 * Returns: (transfer full) (nullable): their positions, or %NULL with @out_all or @error set
 */
roaring_bitmap_t *
jalons_search_run (JalonsLibrary *library,
                   JalonsIndex *index,
                   const char *words,
                   gboolean *out_all,
                   GCancellable *cancellable,
                   GError **error)
{
  roaring_bitmap_t *result = look_in_cache (index, words);
  g_autofree char *query = NULL;
  JalonsDatabase *reader;

  *out_all = FALSE;
  if (result != NULL)
    return result;
  reader = jalons_library_borrow_reader (library, cancellable, error);
  if (reader == NULL)
    return NULL;
  query = jalons_search_make_query (reader, words, error);
  if (query != NULL && *query == '\0')
    *out_all = TRUE;
  else if (query != NULL)
    result = collect (reader, index, query, error);
  jalons_library_return_reader (library, reader);
  if (result != NULL)
    put_in_cache (index, words, result);

  return result;
}

/**
 * jalons_library_search_newest:
 * @self: a library
 * @words: what the user typed: words, and phrases in quotation marks; the last word may be
 *   unfinished
 * @limit: how many at most
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Finds the newest articles with certain words, without waiting for all of them.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their ids, newest first
 */
GArray *
jalons_library_search_newest (
  JalonsLibrary *self, const char *words, guint limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *query = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && words != NULL, NULL);

  reader = jalons_library_borrow_reader (self, cancellable, error);
  if (reader == NULL)
    return NULL;
  query = jalons_search_make_query (reader, words, &local_error);
  if (query != NULL && *query == '\0')
    statement = jalons_database_query (
      reader, &local_error, "SELECT id FROM articles WHERE removed = 0 ORDER BY ord DESC LIMIT ?",
      "l", (gint64) limit);
  else if (query != NULL)
    statement = jalons_database_query (
      reader, &local_error,
      "SELECT id FROM search JOIN articles ON ord = search.rowid"
      " WHERE search MATCH ? AND removed = 0 ORDER BY search.rowid DESC LIMIT ?",
      "sl", query, (gint64) limit);
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);
  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
