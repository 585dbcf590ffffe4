/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One model for all its spellings: "CLAUDE 5 SONNET" in a headline is "Claude 5 Sonnet". */

#include "extract/jalons-reading.h"

/* The letters and digits of a name, in lower case. */
static char *
dup_key (const char *name)
{
  GString *key = g_string_new (NULL);

  for (; *name != '\0'; name++)
    {
      if (g_ascii_isalnum (*name) || (*name & 0x80) != 0)
        g_string_append_c (key, g_ascii_tolower (*name));
    }
  return g_string_free (key, FALSE);
}

static guint
count_lower (const char *name)
{
  guint n = 0;

  for (; *name != '\0'; name++)
    n += g_ascii_islower (*name);
  return n;
}

/* Of the models that are written with the same letters, the one that shouts least. */
static GHashTable *
choose_spellings (const JalonsText *text)
{
  GHashTable *chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 i = 0; i < text->names->len; i++)
    {
      const JalonsName *name = jalons_text_get_name (text, i);
      g_autofree char *key = NULL;
      gpointer other;

      if (name->span_kind != JALONS_SPAN_MODEL)
        continue;
      key = dup_key (name->name);
      if (g_hash_table_lookup_extended (chosen, key, NULL, &other)
          && count_lower (jalons_text_get_name (text, GPOINTER_TO_UINT (other))->name)
               >= count_lower (name->name))
        continue;
      g_hash_table_insert (chosen, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }
  return chosen;
}

static void
unify (const JalonsText *text, GHashTable *chosen, JalonsReading *reading)
{
  g_autofree char *key = NULL;

  if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
    return;
  key = dup_key (jalons_text_get_name (text, reading->model)->name);
  reading->model = GPOINTER_TO_UINT (g_hash_table_lookup (chosen, key));
}

/**
 * jalons_reader_unify_models:
 * @reader: a reader that has read all sentences
 *
 * Gives the releases of one model one name, however it is written.
 */
void
jalons_reader_unify_models (JalonsReader *reader)
{
  g_autoptr (GHashTable) chosen = choose_spellings (reader->text);

  for (guint i = 0; i < reader->readings->len; i++)
    unify (reader->text, chosen, jalons_reader_get (reader, i));
  for (guint i = 0; i < reader->candidates->len; i++)
    unify (reader->text, chosen, &g_array_index (reader->candidates, JalonsCandidate, i).reading);
}
