/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <string.h>

#include "library/jalons-index-private.h"
#include "library/jalons-selection.h"
#include "library/jalons-snapshot.h"

#define N_ARTICLES 60
#define N_DAMAGES 800

/* Where the checksum stands in the blob, and where that which it is of begins. */
#define CHECKSUM_AT 32
#define BODY_AT 72

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u.txt", i);
      g_autofree char *text = g_strdup_printf (
        "#source Paper %u\n#language %s\n%s#company Co%u\n"
        "#claim recipient=Co%u investor=Fund+%u amount=%u000000:EUR date=2024-%02u\n"
        "#claim kind=release maker=Co%u model=M%u date=2023\narticle %u\n",
        i % 3, i % 2 == 0 ? "fr" : "en", i % 7 == 0 ? "" : "#published 2024-05-06\n", i % 5, i % 11,
        i % 4, i + 1, i % 12 + 1, i % 5, i % 9, i);

      fixture_import (fixture, name, text);
    }
}

static void
tag_one (Fixture *fixture)
{
  const char *tags[] = { "dossier", "veille", NULL };
  g_autoptr (GError) error = NULL;
  gint64 id = 3;

  g_assert_cmpuint (jalons_library_set_tags (fixture->library, &id, 1, tags, &error), !=, 0);
  g_assert_no_error (error);
}

static JalonsIndex *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JalonsIndex *index = jalons_library_load_index (fixture->library, NULL, &error);

  g_assert_no_error (error);

  return index;
}

static JalonsIndex *
unpack (Fixture *fixture, GBytes *bytes, guint64 generation)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return jalons_snapshot_unpack (data, size, generation, fixture->library->names);
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (JalonsIndex) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;

  fill (fixture);
  tag_one (fixture);
  index = load (fixture);
  bytes = jalons_snapshot_pack (index);
  g_assert_null (unpack (fixture, bytes, index->generation + 1));
  read = unpack (fixture, bytes, index->generation);
  g_assert_nonnull (read);
  again = jalons_snapshot_pack (read);
  g_assert_true (g_bytes_equal (bytes, again));

  g_assert_cmpuint (jalons_index_find_article (read, 3), ==, jalons_index_find_article (index, 3));
  g_assert_cmpuint (jalons_index_get_n_tags (read), ==, 2);
  g_assert_cmpstr (jalons_index_get_tag_name (read, 0), ==, jalons_index_get_tag_name (index, 0));
  g_assert_cmpuint (jalons_index_find_company (read, "Co2"), ==,
                    jalons_index_find_company (index, "Co2"));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = load (fixture);
  g_autoptr (GBytes) bytes = jalons_snapshot_pack (index);
  g_autoptr (JalonsIndex) read = unpack (fixture, bytes, index->generation);

  g_assert_nonnull (read);
  g_assert_cmpuint (jalons_index_get_n_articles (read), ==, 0);
  g_assert_cmpuint (jalons_index_get_n_events (read), ==, 0);
}

/* Looks at everything that an index has. */
static void
use (JalonsIndex *index, JalonsLibrary *library)
{
  g_autoptr (JalonsFilter) filter = jalons_filter_new ();
  g_autoptr (JalonsSelection) selection = jalons_index_select (index, filter, library, NULL, NULL);
  gsize n;

  g_assert_nonnull (selection);
  for (guint i = 0; i < jalons_index_get_n_articles (index); i++)
    {
      jalons_index_find_article (index, jalons_index_get_article_id (index, i));
      jalons_index_get_article_events (index, i, &n);
    }
  for (guint i = 0; i < jalons_index_get_n_events (index); i++)
    jalons_index_get_event_articles (index, i, &n);
  for (guint i = 0; i < jalons_index_get_n_companies (index); i++)
    jalons_index_get_company_name (index, i);
}

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

/* A byte that changed makes it none; one that changed with the checksum is none, or does no harm.
 */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *good;
  gsize size;

  fill (fixture);
  tag_one (fixture);
  index = load (fixture);
  bytes = jalons_snapshot_pack (index);
  good = g_bytes_get_data (bytes, &size);
  for (guint i = 0; i < N_DAMAGES; i++)
    {
      g_autofree guint8 *bad = g_memdup2 (good, size);
      gsize at = (gsize) g_test_rand_int_range (BODY_AT, (gint32) size);
      guint64 sum;
      g_autoptr (JalonsIndex) read = NULL;

      bad[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      g_assert_null (
        jalons_snapshot_unpack (bad, size, index->generation, fixture->library->names));
      sum = sum_up (bad + BODY_AT, size - BODY_AT);
      memcpy (bad + CHECKSUM_AT, &sum, sizeof sum);
      read = jalons_snapshot_unpack (bad, size, index->generation, fixture->library->names);
      if (read != NULL)
        use (read, fixture->library);
    }
  for (gsize i = 0; i < size; i += 1 + size / 500)
    {
      g_autofree guint8 *cut = g_memdup2 (good, i);

      g_assert_null (jalons_snapshot_unpack (cut, i, index->generation, fixture->library->names));
    }
}

/* What one run leaves in the file is what the next begins with, unless something came between. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (JalonsIndex) left = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  guint64 generation;

  fill (fixture);
  index = load (fixture);
  bytes = jalons_snapshot_pack (index);
  generation = index->generation;
  g_assert_true (jalons_snapshot_write (fixture->library, index, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_library_get_generation (fixture->library), ==, generation);
  g_clear_pointer (&index, jalons_index_unref);
  fixture_close (fixture);

  fixture_open (fixture);
  g_assert_cmpuint (jalons_library_get_generation (fixture->library), ==, generation);
  left = jalons_snapshot_read (fixture->library, generation, NULL);
  g_assert_nonnull (left);
  again = jalons_snapshot_pack (left);
  g_assert_true (g_bytes_equal (bytes, again));
  fixture_assert_sound (fixture);

  index = load (fixture);
  tag_one (fixture);
  /* It is no longer what the library is. */
  g_assert_true (jalons_snapshot_write (fixture->library, index, &error));
  g_assert_null (jalons_snapshot_read (fixture->library,
                                       jalons_library_get_generation (fixture->library), NULL));
  g_clear_pointer (&index, jalons_index_unref);
  index = load (fixture);
  g_assert_cmpuint (jalons_index_get_n_tags (index), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name, func)                                                                           \
  g_test_add ("/snapshot/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  TEST ("same", test_same);
  TEST ("empty", test_empty);
  TEST ("damage", test_damage);
  TEST ("left", test_left);

  return g_test_run ();
}
