/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One model for all its spellings: "CLAUDE 5 SONNET" in a headline is "Claude 5 Sonnet", and "Quill
 * 3" in a text on "Larkin Quill 3" is that. */

#include <string.h>

#include "extract/reading/jalons-reading.h"
#include "extract/rules/jalons-key-table.h"

/* Among so many names a model's longer one is looked for. */
#define MOST_NAMES 256

/* What the letters and digits of a name come to, whatever their case. */
static guint64
hash_name (const char *name)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *name != '\0'; name++)
    {
      guchar letter = (guchar) (g_ascii_isupper (*name) ? *name | 0x20 : *name);

      if (g_ascii_isalnum (letter) || letter >= 0x80)
        hash = (hash ^ letter) * G_GUINT64_CONSTANT (0x100000001b3);
    }
  return hash;
}

static guint
count_lower (const char *name)
{
  guint n = 0;

  for (; *name != '\0'; name++)
    n += g_ascii_islower (*name);
  return n;
}

/* Of the models that are written with the same letters, the one that shouts least; FALSE where all
 * differ. */
static gboolean
choose_spellings (const JalonsText *text, JalonsKeyTable *chosen)
{
  gboolean any = FALSE;

  for (guint32 i = 0; i < text->names->len; i++)
    {
      const JalonsName *name = jalons_text_get_name (text, i);
      guint64 key;
      guint32 *other;

      if (name->span_kind != JALONS_SPAN_MODEL)
        continue;
      key = hash_name (name->name);
      other = jalons_key_table_ensure (chosen, key, i);
      any = any || *other != i;
      if (*other != i
          && count_lower (jalons_text_get_name (text, *other)->name) < count_lower (name->name))
        *other = i;
    }
  return any;
}

/* Whether a name that no list has is the end of a longer one, version and all. */
static gboolean
is_end_of (const JalonsName *name, const JalonsName *longer)
{
  gsize length = strlen (name->name);
  gsize all = strlen (longer->name);

  return longer->span_kind == JALONS_SPAN_MODEL && all > length + 1
         && longer->name[all - length - 1] == ' '
         && g_ascii_strcasecmp (longer->name + all - length, name->name) == 0;
}

/* Of models that are named in full and without their first word, the full name; FALSE where none
 * is. */
static gboolean
choose_full_names (const JalonsText *text, JalonsKeyTable *chosen)
{
  guint32 n = MIN (text->names->len, MOST_NAMES);
  gboolean any = FALSE;

  for (guint32 i = 0; i < n; i++)
    {
      const JalonsName *name = jalons_text_get_name (text, i);

      if (name->span_kind != JALONS_SPAN_MODEL || name->known || strchr (name->name, ' ') == NULL
          || strpbrk (name->name, "0123456789") == NULL)
        continue;
      for (guint32 k = 0; k < n; k++)
        {
          if (!is_end_of (name, jalons_text_get_name (text, k)))
            continue;
          *jalons_key_table_ensure (chosen, hash_name (name->name), k) = k;
          any = TRUE;
          break;
        }
    }
  return any;
}

static void
unify (const JalonsText *text, const JalonsKeyTable *chosen, JalonsReading *reading)
{
  if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
    return;
  reading->model = jalons_key_table_look_up (
    chosen, hash_name (jalons_text_get_name (text, reading->model)->name));
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
  JalonsKeyTable chosen;
  gboolean any;

  jalons_key_table_init (&chosen);
  any = choose_spellings (reader->text, &chosen);
  any |= choose_full_names (reader->text, &chosen);
  for (guint i = 0; any && i < reader->readings->len; i++)
    unify (reader->text, &chosen, jalons_reader_get (reader, i));
  for (guint i = 0; any && i < reader->candidates->len; i++)
    unify (reader->text, &chosen, &g_array_index (reader->candidates, JalonsCandidate, i).reading);
  jalons_key_table_clear (&chosen);
}
