/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "library/jalons-snapshot.h"

#include <string.h>

/*
 * The index as it was at some generation, in one blob: its columns as they lie in memory, each with
 * its size before it. Whatever does not fit (another generation, another version or machine, a byte
 * that changed, a number that points out of its table) makes it none at all: then the index is made
 * from the rows.
 */

/* Any change of what the index holds or how it is made needs a new number. */
#define VERSION_OF_FORM 1
#define MAGIC "JalonsIx"
#define BYTE_ORDER_MARK 0x01020304u

/* More names, languages or tags than these are none of ours. */
#define MAX_KEYS (1u << 28)

typedef struct
{
  char magic[8];
  guint32 byte_order;
  guint32 version;
  guint32 event_size;
  guint32 program; /* a hash of the program's version, which may count otherwise */
  guint64 generation;
  guint64 checksum; /* of all that follows the header */
  gint64 last_import;
  guint32 n_articles;
  guint32 n_events;
  guint32 n_companies;
  guint32 n_sources;
  guint32 n_languages;
  guint32 n_tags;
} Header;

typedef struct
{
  const guint8 *at;
  gsize left;
  gboolean failed;
} Reader;

static guint64
sum_up (const guint8 *bytes, gsize size)
{
  guint64 sum = size;

  for (gsize i = 0; i + 8 <= size; i += 8)
    {
      guint64 word;

      memcpy (&word, bytes + i, 8);
      sum = (sum ^ word) * 0x9e3779b97f4a7c15u;
      sum ^= sum >> 29;
    }

  return sum;
}

static void
put (GByteArray *out, const void *data, gsize size)
{
  static const guint8 padding[8] = { 0 };
  guint64 length = size;

  g_byte_array_append (out, (const guint8 *) &length, sizeof length);
  if (size > 0)
    g_byte_array_append (out, data, (guint) size);
  g_byte_array_append (out, padding, (guint) (-size & 7));
}

static void
put_lists (GByteArray *out, const JalonsLists *lists, guint n)
{
  put (out, lists->offsets, (n + 1) * sizeof (guint32));
  put (out, lists->items, lists->offsets[n] * sizeof (guint32));
}

static void
put_articles (GByteArray *out, const JalonsIndex *index)
{
  guint n = index->n_articles;

  put (out, index->ids, n * sizeof *index->ids);
  put (out, index->ords, n * sizeof *index->ords);
  put (out, index->first, n * sizeof *index->first);
  put (out, index->last, n * sizeof *index->last);
  put (out, index->precision, n);
  put (out, index->basis, n);
  put (out, index->bits, n);
  put (out, index->language, n);
  put (out, index->source, n * sizeof *index->source);
  put (out, index->import_id, n * sizeof *index->import_id);
  put (out, index->by_id, n * sizeof *index->by_id);
  put_lists (out, &index->companies, n);
  put_lists (out, &index->tags, n);
  put_lists (out, &index->article_events, n);
}

static void
put_events (GByteArray *out, const JalonsIndex *index)
{
  guint n = index->n_events;

  put (out, index->events->events, n * sizeof *index->events->events);
  put (out, index->review, n);
  put (out, index->by_event_id, n * sizeof *index->by_event_id);
  put_lists (out, &index->event_articles, n);
  put_lists (out, &index->parties, n);
}

static void
put_names (GByteArray *out, const JalonsIndex *index)
{
  guint n = index->company_keys.n;

  put (out, index->company_keys.ids, n * sizeof (guint32));
  put (out, index->source_keys.ids, index->source_keys.n * sizeof (guint32));
  put (out, index->hues, n);
  put (out, index->company_order, n * sizeof *index->company_order);
  put_lists (out, &index->company_articles, n);
  put_lists (out, &index->company_events, n);
  for (guint i = 0; i < index->languages->len; i++)
    {
      const char *language = g_ptr_array_index (index->languages, i);

      put (out, language, strlen (language) + 1);
    }
  put (out, index->tag_ids->data, index->tag_ids->len * sizeof (gint64));
  for (guint i = 0; i < index->tag_names->len; i++)
    {
      const char *name = g_ptr_array_index (index->tag_names, i);

      put (out, name, strlen (name) + 1);
    }
}

/*
 * jalons_snapshot_pack:
 * @index: an index
 *
 * Returns: (transfer full): the blob
 */
GBytes *
jalons_snapshot_pack (JalonsIndex *index)
{
  GByteArray *out;
  Header header = { .magic = MAGIC,
                    .byte_order = BYTE_ORDER_MARK,
                    .version = VERSION_OF_FORM,
                    .event_size = sizeof (JalonsPackedEvent),
                    .program = g_str_hash (VERSION) };

  g_return_val_if_fail (index != NULL, NULL);

  header.generation = index->generation;
  header.last_import = index->last_import;
  header.n_articles = index->n_articles;
  header.n_events = index->n_events;
  header.n_companies = index->company_keys.n;
  header.n_sources = index->source_keys.n;
  header.n_languages = index->languages->len;
  header.n_tags = index->tag_names->len;

  out = g_byte_array_sized_new (index->n_articles * 80 + index->n_events * 60 + 4096);
  g_byte_array_append (out, (const guint8 *) &header, sizeof header);
  put_articles (out, index);
  put_events (out, index);
  put_names (out, index);
  header.checksum = sum_up (out->data + sizeof header, out->len - sizeof header);
  memcpy (out->data, &header, sizeof header);

  return g_byte_array_free_to_bytes (out);
}

/* A copy of the next column, which has one place more than @n, as all columns do; NULL where it is
 * not of that size. */
static gpointer
take (Reader *reader, gsize n, gsize item)
{
  guint64 length;
  gsize padded;
  guint8 *column;

  if (reader->failed || reader->left < sizeof length)
    {
      reader->failed = TRUE;
      return NULL;
    }
  memcpy (&length, reader->at, sizeof length);
  reader->at += sizeof length;
  reader->left -= sizeof length;
  if (length > reader->left || length != n * item || (reader->left & 7) != 0)
    {
      reader->failed = TRUE;
      return NULL;
    }
  column = g_malloc ((n + 1) * item);
  memcpy (column, reader->at, length);
  memset (column + length, 0, item);
  padded = (length + 7) & ~(gsize) 7;
  reader->at += padded;
  reader->left -= padded;

  return column;
}

/* Numbers that all are below a limit; JALONS_POSITION_NONE is, too, where that may stand there. */
static void
check_below (Reader *reader, const guint32 *items, gsize n, guint32 limit, gboolean none)
{
  gboolean wrong = FALSE;

  if (reader->failed)
    return;
  for (gsize i = 0; i < n; i++)
    wrong |= items[i] >= limit && !(none && items[i] == JALONS_POSITION_NONE);
  reader->failed = wrong;
}

static void
check_bytes (Reader *reader, const guint8 *items, gsize n, guint limit)
{
  gboolean wrong = FALSE;

  if (reader->failed)
    return;
  for (gsize i = 0; i < n; i++)
    wrong |= items[i] >= limit;
  reader->failed = wrong;
}

/* Lists of numbers below @limit, once shifted. */
static JalonsLists
take_lists (Reader *reader, gsize n, guint32 limit, guint shift)
{
  JalonsLists lists = { take (reader, n + 1, sizeof (guint32)), NULL };
  gboolean wrong;

  if (reader->failed)
    return lists;
  wrong = lists.offsets[0] != 0;
  for (gsize i = 0; i < n; i++)
    wrong |= lists.offsets[i + 1] < lists.offsets[i];
  reader->failed = wrong;
  lists.items = take (reader, lists.offsets[n], sizeof (guint32));
  if (reader->failed)
    return lists;
  for (guint32 i = 0; i < lists.offsets[n]; i++)
    wrong |= lists.items[i] >> shift >= limit;
  reader->failed = wrong;

  return lists;
}

static char *
take_text (Reader *reader)
{
  guint64 length;
  char *text;

  if (reader->failed || reader->left < sizeof length)
    {
      reader->failed = TRUE;
      return NULL;
    }
  memcpy (&length, reader->at, sizeof length);
  text = take (reader, length, 1);
  if (text == NULL || length == 0 || text[length - 1] != '\0')
    reader->failed = TRUE;

  return text;
}

static void
take_articles (Reader *reader, JalonsIndex *index, const Header *header)
{
  guint n = index->n_articles;

  index->ids = take (reader, n, sizeof *index->ids);
  index->ords = take (reader, n, sizeof *index->ords);
  index->first = take (reader, n, sizeof *index->first);
  index->last = take (reader, n, sizeof *index->last);
  index->precision = take (reader, n, 1);
  index->basis = take (reader, n, 1);
  index->bits = take (reader, n, 1);
  index->language = take (reader, n, 1);
  index->source = take (reader, n, sizeof *index->source);
  index->import_id = take (reader, n, sizeof *index->import_id);
  index->by_id = take (reader, n, sizeof *index->by_id);
  check_bytes (reader, index->precision, n, JALONS_PRECISION_SPAN + 1);
  check_bytes (reader, index->basis, n, JALONS_BASIS_USER + 1);
  check_bytes (reader, index->language, n, header->n_languages);
  check_below (reader, index->source, n, header->n_sources, TRUE);
  check_below (reader, index->by_id, n, n, FALSE);
  index->companies = take_lists (reader, n, header->n_companies, 0);
  index->tags = take_lists (reader, n, header->n_tags, 0);
  index->article_events = take_lists (reader, n, index->n_events, 0);
}

static void
check_events (Reader *reader, const JalonsPackedEvent *events, guint n)
{
  gboolean wrong = FALSE;

  if (reader->failed)
    return;
  for (guint i = 0; i < n; i++)
    wrong |= events[i].kind > JALONS_KIND_RELEASE || events[i].status > JALONS_STATUS_CANCELLED
             || events[i].precision > JALONS_PRECISION_SPAN || events[i].basis > JALONS_BASIS_USER
             || events[i].size_class > JALONS_MONEY_N_CLASSES
             || events[i].hue > JALONS_INDEX_N_HUES;
  reader->failed = wrong;
}

static void
take_events (Reader *reader, JalonsIndex *index, const Header *header)
{
  guint n = index->n_events;
  JalonsPackedEvent *events = take (reader, n, sizeof *events);

  check_events (reader, events, n);
  index->events = jalons_event_array_new_take (events, events == NULL ? 0 : n);
  index->review = take (reader, n, 1);
  index->by_event_id = take (reader, n, sizeof *index->by_event_id);
  check_below (reader, index->by_event_id, n, n, FALSE);
  index->event_articles = take_lists (reader, n, index->n_articles, 0);
  index->parties = take_lists (reader, n, header->n_companies, 2);
}

static void
take_keys (Reader *reader, JalonsKeys *keys, guint n)
{
  g_autofree guint32 *ids = take (reader, n, sizeof *ids);

  check_below (reader, ids, n, MAX_KEYS, FALSE);
  for (guint i = 0; i < n && !reader->failed; i++)
    reader->failed = jalons_keys_add (keys, ids[i]) != i;
}

static void
take_tags (Reader *reader, JalonsIndex *index, guint n)
{
  g_autofree gint64 *ids = take (reader, n, sizeof *ids);

  if (reader->failed)
    return;
  g_array_append_vals (index->tag_ids, ids, n);
  for (guint i = 0; i < n && !reader->failed; i++)
    {
      g_autofree char *name = take_text (reader);

      if (!reader->failed)
        g_ptr_array_add (index->tag_names, g_steal_pointer (&name));
    }
}

static void
take_names (Reader *reader, JalonsIndex *index, const Header *header)
{
  guint n = header->n_companies;

  take_keys (reader, &index->company_keys, n);
  take_keys (reader, &index->source_keys, header->n_sources);
  index->hues = take (reader, n, 1);
  index->company_order = take (reader, n, sizeof *index->company_order);
  check_bytes (reader, index->hues, n, JALONS_INDEX_N_HUES + 1);
  check_below (reader, index->company_order, n, n, FALSE);
  index->company_articles = take_lists (reader, n, index->n_articles, 0);
  index->company_events = take_lists (reader, n, index->n_events, 0);
  for (guint i = 0; i < header->n_languages && !reader->failed; i++)
    {
      g_autofree char *language = take_text (reader);

      if (!reader->failed)
        g_ptr_array_add (index->languages, (gpointer) g_intern_string (language));
    }
  take_tags (reader, index, header->n_tags);
}

static gboolean
fits (const Header *header, guint64 generation)
{
  return memcmp (header->magic, MAGIC, sizeof header->magic) == 0
         && header->byte_order == BYTE_ORDER_MARK && header->version == VERSION_OF_FORM
         && header->event_size == sizeof (JalonsPackedEvent)
         && header->program == g_str_hash (VERSION) && header->generation == generation
         && header->n_companies < MAX_KEYS && header->n_sources < MAX_KEYS
         && header->n_languages <= G_MAXUINT8;
}

/*
 * jalons_snapshot_unpack:
 * @data: bytes that may be a blob of jalons_snapshot_pack()
 * @size: how many
 * @generation: the generation that is wanted
 * @names: the names of the library
 *
 * Returns: (transfer full) (nullable): the index, or %NULL where the bytes are not that
 */
JalonsIndex *
jalons_snapshot_unpack (const void *data, gsize size, guint64 generation, JalonsNames *names)
{
  g_autoptr (JalonsIndex) index = NULL;
  Header header;
  Reader reader;

  g_return_val_if_fail (names != NULL, NULL);

  if (data == NULL || size < sizeof header)
    return NULL;
  memcpy (&header, data, sizeof header);
  reader = (Reader) { (const guint8 *) data + sizeof header, size - sizeof header, FALSE };
  if (!fits (&header, generation) || header.checksum != sum_up (reader.at, reader.left))
    return NULL;

  index = jalons_index_alloc (names);
  index->generation = header.generation;
  index->last_import = header.last_import;
  index->n_articles = header.n_articles;
  index->n_events = header.n_events;
  take_articles (&reader, index, &header);
  take_events (&reader, index, &header);
  take_names (&reader, index, &header);

  return reader.failed ? NULL : g_steal_pointer (&index);
}

/*
 * jalons_snapshot_read:
 * @library: a library
 * @generation: its generation
 * @cancellable: (nullable): ends it
 *
 * Gets the index from the file, where it was left there at just this generation.
 *
 * Returns: (transfer full) (nullable): the index
 */
JalonsIndex *
jalons_snapshot_read (JalonsLibrary *library, guint64 generation, GCancellable *cancellable)
{
  JalonsDatabase *reader = jalons_library_borrow_reader (library, cancellable, NULL);
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsIndex *index = NULL;

  if (reader == NULL)
    return NULL;
  statement = jalons_database_query (
    reader, NULL, "SELECT data FROM snapshots WHERE generation = ?", "l", (gint64) generation);
  if (statement != NULL && jalons_names_load (library->names, reader, NULL)
      && jalons_database_step (reader, statement, NULL))
    index = jalons_snapshot_unpack (sqlite3_column_blob (statement, 0),
                                    (gsize) sqlite3_column_bytes (statement, 0), generation,
                                    library->names);
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (library, reader);
  if (index != NULL)
    {
      g_mutex_lock (&library->write_lock);
      library->snapshot_generation = generation;
      g_mutex_unlock (&library->write_lock);
    }

  return index;
}

/*
 * jalons_snapshot_write:
 * @library: a library that can be written
 * @index: its index
 * @error: return location for an error
 *
 * Leaves the index in the file, unless the library has changed since it was made. That is no change
 * of the library itself: nobody is told.
 *
 * Returns: whether nothing went wrong
 */
gboolean
jalons_snapshot_write (JalonsLibrary *library, JalonsIndex *index, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (library->writer != NULL && index != NULL, FALSE);

  bytes = jalons_snapshot_pack (index);
  g_mutex_lock (&library->write_lock);
  if (index->generation == jalons_library_get_generation (library)
      && index->generation != library->snapshot_generation)
    {
      gsize size;
      const void *data = g_bytes_get_data (bytes, &size);

      ok = jalons_database_begin (library->writer, error)
           && jalons_database_run (library->writer, error,
                                   "INSERT OR REPLACE INTO snapshots (id, generation, data)"
                                   " VALUES (1, ?, ?)",
                                   "lb", (gint64) index->generation, data, size)
           && jalons_database_commit (library->writer, error);
      if (ok)
        library->snapshot_generation = index->generation;
      else
        jalons_database_roll_back (library->writer);
    }
  g_mutex_unlock (&library->write_lock);

  return ok;
}
