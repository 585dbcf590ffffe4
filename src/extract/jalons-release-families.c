/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Families and their members: "Claude 3, in three versions, Opus, Sonnet and Haiku" is one release.
 */

#include "extract/jalons-reading.h"

/* How much less a release weighs whose family is released, and if the very same word tells it. */
#define FAMILY_DOUBT 15
#define FAMILY_VETO 1000
/* A name has at most so many words that may be those of its family. */
#define MAX_WORDS 6

/* Models that some reading releases, by the hash of their names, with the last reading of each. */
static GHashTable *
index_readings (const JalonsReader *reader)
{
  GHashTable *released = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < reader->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);
      const char *name;

      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
        continue;
      name = jalons_text_get_name (reader->text, reading->model)->name;
      g_hash_table_insert (released, GUINT_TO_POINTER (g_str_hash (name)),
                           GUINT_TO_POINTER (i + 1));
    }
  return released;
}

/* The reading of the family to which a model belongs, by its name: "Claude 3" of "Claude 3 Opus";
 * or NULL. */
static const JalonsReading *
find_family (const JalonsReader *reader, GHashTable *released, guint32 model)
{
  const char *name = jalons_text_get_name (reader->text, model)->name;
  guint n_words = 0;

  for (const char *end = name; *end != '\0' && n_words < MAX_WORDS; end++)
    {
      g_autofree char *family = NULL;
      guint found;

      if (*end != ' ' || end == name)
        continue;
      n_words++;
      family = g_strndup (name, (gsize) (end - name));
      found
        = GPOINTER_TO_UINT (g_hash_table_lookup (released, GUINT_TO_POINTER (g_str_hash (family))));
      if (found != 0
          && g_str_equal (
            jalons_text_get_name (reader->text, jalons_reader_get (reader, found - 1)->model)->name,
            family))
        return jalons_reader_get (reader, found - 1);
    }
  return NULL;
}

/**
 * jalons_reader_settle_families:
 * @reader: a reader that has read all sentences
 *
 * Drops the release of a model that one and the same word tells of its family, and doubts what was
 * put aside of the members of families that are released.
 */
void
jalons_reader_settle_families (JalonsReader *reader)
{
  g_autoptr (GHashTable) released = index_readings (reader);

  for (guint i = 0; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);
      const JalonsReading *family;

      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
        continue;
      family = find_family (reader, released, reading->model);
      reading->dropped |= family != NULL && family->trigger == reading->trigger
                          && !(reading->in_full && family->in_full);
    }
  for (guint32 i = 0; i < reader->candidates->len; i++)
    {
      JalonsCandidate *candidate = &g_array_index (reader->candidates, JalonsCandidate, i);
      const JalonsReading *family;

      family = find_family (reader, released, candidate->reading.model);
      if (family != NULL)
        candidate->score
          -= family->trigger == candidate->reading.trigger ? FAMILY_VETO : FAMILY_DOUBT;
    }
}
