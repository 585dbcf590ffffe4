/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One model for all its spellings: "CLAUDE 5 SONNET" in a headline is "Claude 5 Sonnet". */

#include "extract/reading/jalons-reading.h"

/* What the letters and digits of a name come to, whatever their case. */
static gpointer
hash_name (const char *name)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *name != '\0'; name++)
    {
      if (g_ascii_isalnum (*name) || (*name & 0x80) != 0)
        hash = (hash ^ (guchar) g_ascii_tolower (*name)) * G_GUINT64_CONSTANT (0x100000001b3);
    }
  return GSIZE_TO_POINTER ((gsize) hash);
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
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < text->names->len; i++)
    {
      const JalonsName *name = jalons_text_get_name (text, i);
      gpointer other;
      gpointer key;

      if (name->span_kind != JALONS_SPAN_MODEL)
        continue;
      key = hash_name (name->name);
      if (g_hash_table_lookup_extended (chosen, key, NULL, &other)
          && count_lower (jalons_text_get_name (text, GPOINTER_TO_UINT (other))->name)
               >= count_lower (name->name))
        continue;
      g_hash_table_insert (chosen, key, GUINT_TO_POINTER (i));
    }
  return chosen;
}

static void
unify (const JalonsText *text, GHashTable *chosen, JalonsReading *reading)
{
  if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
    return;
  reading->model = GPOINTER_TO_UINT (
    g_hash_table_lookup (chosen, hash_name (jalons_text_get_name (text, reading->model)->name)));
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
