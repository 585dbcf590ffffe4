/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-search-tokenizer.h"

#include <string.h>

/*
 * The search index is given ready terms (jalons-terms.c makes them off the writer's thread), so
 * its tokenizer only takes them apart: a space goes to the next place, a bar stays at the same
 * place (in a query: another form of the word).
 */

static int
create_cb (void *data, const char **arguments, int n_arguments, Fts5Tokenizer **out_tokenizer)
{
  /* There is no state; FTS5 only wants something other than NULL. */
  static char tokenizer;

  *out_tokenizer = (Fts5Tokenizer *) &tokenizer;

  return SQLITE_OK;
}

static void
delete_cb (Fts5Tokenizer *tokenizer)
{
}

/* A bit in the first byte of @bytes that is @c; those behind it mean nothing. */
static inline guint64
mark (guint64 bytes, char c)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 others = bytes ^ ones * (guint8) c;

  return (others - ones) & ~others & ones * 0x80;
}

/* Where the term that begins at @start ends: eight bytes at once, where there are as many. */
static int
find_end (const char *text, int start, int length)
{
  int end = start;

  for (; length - end >= 8; end += 8)
    {
      guint64 bytes, marks;

      memcpy (&bytes, text + end, sizeof bytes);
      bytes = GUINT64_FROM_LE (bytes);
      marks = mark (bytes, ' ') | mark (bytes, '|');
      if (marks != 0)
        return end + __builtin_ctzll (marks) / 8;
    }
  while (end < length && text[end] != ' ' && text[end] != '|')
    end++;

  return end;
}

static int
tokenize_cb (Fts5Tokenizer *tokenizer,
             void *context,
             int flags,
             const char *text,
             int length,
             int (*token) (void *, int, const char *, int, int, int))
{
  int colocated = 0;

  for (int start = 0; start < length;)
    {
      int end = find_end (text, start, length);
      int rc = SQLITE_OK;

      if (end > start)
        rc = token (context, colocated, text + start, end - start, start, end);
      if (rc != SQLITE_OK)
        return rc;
      colocated = end < length && text[end] == '|' ? FTS5_TOKEN_COLOCATED : 0;
      start = end + 1;
    }

  return SQLITE_OK;
}

static fts5_api *
find_api (sqlite3 *handle)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);

  return api;
}

/**
 * jalons_search_tokenizer_register:
 * @database: a connection
 * @error: return location for an error
 *
 * Makes the tokenizer "terms" known to a connection.
 *
 * Returns: whether that worked; not where SQLite was built without FTS5
 */
gboolean
jalons_search_tokenizer_register (JalonsDatabase *database, GError **error)
{
  static fts5_tokenizer tokenizer = { create_cb, delete_cb, tokenize_cb };
  fts5_api *api = find_api (jalons_database_get_handle (database));

  if (api != NULL && api->xCreateTokenizer (api, "terms", NULL, &tokenizer, NULL) == SQLITE_OK)
    return TRUE;

  jalons_database_set_error (database, error);
  return FALSE;
}
