/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Families and their members: "Claude 3, in three versions, Opus, Sonnet and Haiku" is one release.
 */

#include "extract/reading/jalons-reading.h"
#include "extract/rules/jalons-key-table.h"

#include <string.h>

/* How much less a release weighs whose family is released, and if the very same word tells it. */
#define FAMILY_DOUBT 15
#define FAMILY_VETO 1000
/* A name has at most so many words that may be those of its family. */
#define MAX_WORDS 6
/* So many readings of one family are looked at. */
#define MAX_READINGS 32
/* So many readings of a text may be members of a family in a heading. */
#define MOST_LOOKED_AT 400

/* The readings of releases by the names of their models: the last of each, and of each reading the
 * one before it of the same model. */
typedef struct
{
  const JalonsReader *reader;
  JalonsKeyTable last;
  guint32 *before;
} Released;

/* What the letters of a name come to, one after the other. */
#define NO_LETTERS 0x811c9dc5u

static inline guint32
add_letter (guint32 hash, char letter)
{
  return (hash ^ (guchar) letter) * 0x01000193u;
}

static guint32
hash_name (const char *name)
{
  guint32 hash = NO_LETTERS;

  for (; *name != '\0'; name++)
    hash = add_letter (hash, *name);
  return hash;
}

static void
index_readings (Released *self, const JalonsReader *reader)
{
  self->reader = reader;
  self->before = g_new (guint32, reader->readings->len + 1);
  jalons_key_table_init (&self->last);
  for (guint i = 0; i < reader->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);
      guint32 key;
      guint32 *last;

      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
        continue;
      key = hash_name (jalons_text_get_name (reader->text, reading->model)->name);
      last = jalons_key_table_ensure (&self->last, key, i);
      self->before[i] = *last == i ? JALONS_KEY_TABLE_NONE : *last;
      *last = i;
    }
}

static void
clear_index (Released *released)
{
  jalons_key_table_clear (&released->last);
  g_free (released->before);
}

/* Whether the same words tell of a family and of a member: the same verb, or what the sentence says
 * behind it without a date of its own. */
static gboolean
is_told_with (const JalonsReading *family, const JalonsReading *member, gboolean aside)
{
  if (aside && member->in_full)
    return FALSE;
  if (family->trigger == member->trigger)
    return !(member->in_full && family->in_full);
  return aside && family->sentence == member->sentence && family->first <= member->first
         && family->end <= member->end && family->when_first == member->when_first;
}

/* Of the readings of a family, whose name comes to @hash and is the first @length bytes of
 * @member's, the one that tells of @member, too; else the last; or NULL. */
static const JalonsReading *
find_reading (
  const Released *released, guint32 hash, gsize length, const JalonsReading *member, gboolean aside)
{
  const JalonsReader *reader = released->reader;
  const char *own = jalons_text_get_name (reader->text, member->model)->name;
  const JalonsReading *found = NULL;
  guint32 i = jalons_key_table_look_up (&released->last, hash);

  for (guint n = 0; i != JALONS_KEY_TABLE_NONE && n < MAX_READINGS; n++, i = released->before[i])
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);
      const char *name = jalons_text_get_name (reader->text, reading->model)->name;

      if (strncmp (name, own, length) != 0 || name[length] != '\0')
        continue;
      if (is_told_with (reading, member, aside))
        return reading;
      if (found == NULL)
        found = reading;
    }
  return found;
}

/* "Claude Opus 4", "Claude 4 Opus" and "Claude 4 Sonnet" of "Claude 4": the words of the family, in
 * whatever order, and more. */
static gboolean
is_member (const char *name, const char *family, gsize length)
{
  gsize head = strcspn (family, " -");
  const char *number = family + head + 1;
  gsize n;

  if (g_str_has_prefix (name, family))
    return name[length] == ' ' || name[length] == '-';
  if (family[head] == '\0' || !g_ascii_isdigit (*number) || strncmp (name, family, head + 1) != 0)
    return FALSE;
  n = strlen (name);
  return n > strlen (number) + head + 1 && g_str_has_suffix (name, number)
         && name[n - strlen (number) - 1] == ' ';
}

/* The reading of the family to which the model of @member belongs, by its name: "Claude 3" of
 * "Claude 3 Opus"; or NULL. */
static const JalonsReading *
find_family (const Released *released, const JalonsReading *member, gboolean aside)
{
  const char *name = jalons_text_get_name (released->reader->text, member->model)->name;
  guint32 hash = NO_LETTERS;
  guint n_words = 0;

  for (const char *end = name; *end != '\0' && n_words < MAX_WORDS; end++)
    {
      const JalonsReading *found = NULL;

      if (*end == ' ' && end != name)
        {
          n_words++;
          found = find_reading (released, hash, (gsize) (end - name), member, aside);
        }
      if (found != NULL)
        return found;
      hash = add_letter (hash, *end);
    }
  return NULL;
}

/* "May 2025: Claude 4." above what tells of Opus 4 and Sonnet 4: whether two members of a family
 * are told to have come out when a line without a verb has the family. */
static gboolean
has_members (const JalonsReader *reader, const JalonsReading *family)
{
  const char *name = jalons_text_get_name (reader->text, family->model)->name;
  guint32 first = JALONS_TEXT_NONE;
  gsize length = strlen (name);

  for (guint i = 0; i < reader->readings->len && i < MOST_LOOKED_AT; i++)
    {
      const JalonsReading *member = jalons_reader_get (reader, i);
      const char *own;

      if (member->kind != JALONS_KIND_RELEASE || member->model == JALONS_TEXT_NONE
          || member->dropped || member->model == family->model
          || !jalons_period_overlaps (&member->when, &family->when))
        continue;
      own = jalons_text_get_name (reader->text, member->model)->name;
      if (!is_member (own, name, length))
        continue;
      if (first != JALONS_TEXT_NONE && first != member->model)
        return TRUE;
      first = member->model;
    }
  return FALSE;
}

/**
 * jalons_reader_drop_headed_families:
 * @reader: a reader that has settled which releases it believes
 *
 * Drops the release of a family that only a heading names, where the text tells of its members.
 */
void
jalons_reader_drop_headed_families (JalonsReader *reader)
{
  for (guint i = 0; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_RELEASE && reading->model != JALONS_TEXT_NONE
          && !reading->dropped && g_str_equal (reading->rule, "ellipsis.release")
          && has_members (reader, reading))
        reading->dropped = TRUE;
    }
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
  Released released;

  index_readings (&released, reader);
  for (guint i = 0; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);
      const JalonsReading *family;

      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
        continue;
      family = find_family (&released, reading, FALSE);
      reading->dropped |= family != NULL && is_told_with (family, reading, FALSE);
    }
  for (guint32 i = 0; i < reader->candidates->len; i++)
    {
      JalonsCandidate *candidate = &g_array_index (reader->candidates, JalonsCandidate, i);
      const JalonsReading *family = find_family (&released, &candidate->reading, TRUE);

      if (family != NULL)
        candidate->score
          -= is_told_with (family, &candidate->reading, TRUE) ? FAMILY_VETO : FAMILY_DOUBT;
    }
  clear_index (&released);
}
