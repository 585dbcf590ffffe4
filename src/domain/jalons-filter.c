/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "domain/jalons-filter.h"

#define NO_KIND (-1)

struct _JalonsFilter
{
  gatomicrefcount ref_count;
  char *text;
  GArray *parties; /* of JalonsFilterParty, by name; each name once */
  JalonsPeriod happened;
  JalonsPeriod published;
  gboolean undated;
  int kind; /* a JalonsKind or NO_KIND */
  char *language;
  char *source;
  char *tag;
  JalonsFilterFlags flags;
};

G_DEFINE_BOXED_TYPE (JalonsFilter, jalons_filter, jalons_filter_ref, jalons_filter_unref)

static void
clear_party (gpointer data)
{
  JalonsFilterParty *party = data;

  g_free ((char *) party->name);
}

static GArray *
new_parties (void)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (JalonsFilterParty));

  g_array_set_clear_func (parties, clear_party);
  return parties;
}

/* A copy that nobody else has seen yet and that may therefore be changed. */
static JalonsFilter *
copy_filter (const JalonsFilter *self)
{
  JalonsFilter *copy = g_new (JalonsFilter, 1);

  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->text = g_strdup (self->text);
  copy->language = g_strdup (self->language);
  copy->source = g_strdup (self->source);
  copy->tag = g_strdup (self->tag);
  copy->parties = new_parties ();
  for (guint i = 0; i < self->parties->len; i++)
    {
      JalonsFilterParty party = g_array_index (self->parties, JalonsFilterParty, i);

      party.name = g_strdup (party.name);
      g_array_append_val (copy->parties, party);
    }

  return copy;
}

/* Without blanks around it and with single spaces within; NULL where nothing is left. */
static char *
make_canonical (const char *words)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) canonical = g_string_new (NULL);
  gboolean pending = FALSE;

  if (words == NULL)
    return NULL;

  valid = g_utf8_make_valid (words, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          pending = canonical->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (canonical, ' ');
      pending = FALSE;
      g_string_append_unichar (canonical, c);
    }

  return canonical->len > 0 ? g_string_free_and_steal (g_steal_pointer (&canonical)) : NULL;
}

/* What a filter keeps of a period: its days and precision, in the form that can be written down. */
static JalonsPeriod
make_canonical_period (const JalonsPeriod *period)
{
  g_autofree char *iso = jalons_period_to_iso (period);
  JalonsPeriod canonical;

  if (!jalons_period_is_known (period) || !jalons_period_parse (iso, &canonical))
    return JALONS_PERIOD_UNKNOWN;

  return canonical;
}

static void
take_string (char **field, const char *value)
{
  g_free (*field);
  *field = make_canonical (value);
}

static void
remove_party (JalonsFilter *self, const char *name)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      if (g_str_equal (g_array_index (self->parties, JalonsFilterParty, i).name, name))
        {
          g_array_remove_index (self->parties, i);
          return;
        }
    }
}

static void
insert_party (JalonsFilter *self, JalonsRole role, char *name)
{
  JalonsFilterParty party = { role, name };
  guint at = 0;

  while (at < self->parties->len
         && strcmp (g_array_index (self->parties, JalonsFilterParty, at).name, name) < 0)
    at++;

  g_array_insert_val (self->parties, at, party);
}

JalonsFilter *
jalons_filter_new (void)
{
  JalonsFilter *self = g_new0 (JalonsFilter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parties = new_parties ();
  self->happened = JALONS_PERIOD_UNKNOWN;
  self->published = JALONS_PERIOD_UNKNOWN;
  self->kind = NO_KIND;

  return self;
}

JalonsFilter *
jalons_filter_ref (JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalons_filter_unref (JalonsFilter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self->language);
  g_free (self->source);
  g_free (self->tag);
  g_array_unref (self->parties);
  g_free (self);
}

gboolean
jalons_filter_is_empty (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->text == NULL && self->parties->len == 0 && !jalons_period_is_known (&self->happened)
         && !jalons_period_is_known (&self->published) && !self->undated && self->kind == NO_KIND
         && self->language == NULL && self->source == NULL && self->tag == NULL
         && self->flags == JALONS_FILTER_ALL;
}

static gboolean
parties_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const JalonsFilterParty *left = &g_array_index (a, JalonsFilterParty, i);
      const JalonsFilterParty *right = &g_array_index (b, JalonsFilterParty, i);

      if (left->role != right->role || !g_str_equal (left->name, right->name))
        return FALSE;
    }

  return TRUE;
}

gboolean
jalons_filter_equal (const JalonsFilter *a, const JalonsFilter *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a == b
         || (a->flags == b->flags && a->kind == b->kind && a->undated == b->undated
             && jalons_period_equal (&a->happened, &b->happened)
             && jalons_period_equal (&a->published, &b->published)
             && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->language, b->language) == 0
             && g_strcmp0 (a->source, b->source) == 0 && g_strcmp0 (a->tag, b->tag) == 0
             && parties_equal (a->parties, b->parties));
}

gboolean
jalons_filter_has_event_terms (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind != NO_KIND || jalons_period_is_known (&self->happened))
    return TRUE;

  for (guint i = 0; i < self->parties->len; i++)
    {
      JalonsRole role = g_array_index (self->parties, JalonsFilterParty, i).role;

      if (role != JALONS_ROLE_ANY && role != JALONS_ROLE_MENTIONED)
        return TRUE;
    }

  return FALSE;
}

const char *
jalons_filter_get_text (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

const JalonsFilterParty *
jalons_filter_get_parties (const JalonsFilter *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (out_n != NULL)
    *out_n = self->parties->len;
  return (const JalonsFilterParty *) (gpointer) self->parties->data;
}

JalonsPeriod
jalons_filter_get_happened (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, JALONS_PERIOD_UNKNOWN);

  return self->happened;
}

JalonsPeriod
jalons_filter_get_published (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, JALONS_PERIOD_UNKNOWN);

  return self->published;
}

gboolean
jalons_filter_get_undated (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->undated;
}

gboolean
jalons_filter_get_kind (const JalonsFilter *self, JalonsKind *out_kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind == NO_KIND)
    return FALSE;

  if (out_kind != NULL)
    *out_kind = (JalonsKind) self->kind;
  return TRUE;
}

const char *
jalons_filter_get_language (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const char *
jalons_filter_get_source (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

const char *
jalons_filter_get_tag (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tag;
}

JalonsFilterFlags
jalons_filter_get_flags (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, JALONS_FILTER_ALL);

  return self->flags;
}

JalonsFilter *
jalons_filter_with_text (const JalonsFilter *self, const char *words)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  take_string (&copy->text, words);
  return copy;
}

JalonsFilter *
jalons_filter_with_party (const JalonsFilter *self, JalonsRole role, const char *name)
{
  g_autofree char *canonical = NULL;
  JalonsFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (role <= JALONS_ROLE_ANY, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  copy = copy_filter (self);
  canonical = make_canonical (name);
  if (canonical == NULL)
    return copy;

  remove_party (copy, canonical);
  insert_party (copy, role, g_steal_pointer (&canonical));
  return copy;
}

JalonsFilter *
jalons_filter_without_party (const JalonsFilter *self, const char *name)
{
  g_autofree char *canonical = NULL;
  JalonsFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  copy = copy_filter (self);
  canonical = make_canonical (name);
  if (canonical != NULL)
    remove_party (copy, canonical);
  return copy;
}

JalonsFilter *
jalons_filter_with_happened (const JalonsFilter *self, const JalonsPeriod *period)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->happened = period != NULL ? make_canonical_period (period) : JALONS_PERIOD_UNKNOWN;
  return copy;
}

JalonsFilter *
jalons_filter_with_published (const JalonsFilter *self, const JalonsPeriod *period)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->published = period != NULL ? make_canonical_period (period) : JALONS_PERIOD_UNKNOWN;
  if (jalons_period_is_known (&copy->published))
    copy->undated = FALSE;
  return copy;
}

JalonsFilter *
jalons_filter_with_undated (const JalonsFilter *self, gboolean undated)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->undated = !!undated;
  if (undated)
    copy->published = JALONS_PERIOD_UNKNOWN;
  return copy;
}

JalonsFilter *
jalons_filter_with_kind (const JalonsFilter *self, JalonsKind kind)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind <= JALONS_KIND_RELEASE, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->kind = (int) kind;
  return copy;
}

JalonsFilter *
jalons_filter_without_kind (const JalonsFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->kind = NO_KIND;
  return copy;
}

JalonsFilter *
jalons_filter_with_language (const JalonsFilter *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  take_string (&copy->language, language);
  return copy;
}

JalonsFilter *
jalons_filter_with_source (const JalonsFilter *self, const char *source)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  take_string (&copy->source, source);
  return copy;
}

JalonsFilter *
jalons_filter_with_tag (const JalonsFilter *self, const char *tag)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  take_string (&copy->tag, tag);
  return copy;
}

JalonsFilter *
jalons_filter_with_flags (const JalonsFilter *self, JalonsFilterFlags flags)
{
  g_return_val_if_fail (self != NULL, NULL);

  JalonsFilter *copy = copy_filter (self);
  copy->flags = flags
                & (JALONS_FILTER_TO_REVIEW | JALONS_FILTER_LAST_IMPORT | JALONS_FILTER_STARRED
                   | JALONS_FILTER_UNREAD);
  return copy;
}
