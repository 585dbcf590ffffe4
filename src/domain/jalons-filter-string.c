/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/jalons-filter.h"

G_DEFINE_QUARK (jalons-filter-error-quark, jalons_filter_error)

static const char *const party_keys[] = {
  [JALONS_ROLE_RECIPIENT] = "financed-company",
  [JALONS_ROLE_INVESTOR] = "investing-company",
  [JALONS_ROLE_MAKER] = "releasing-company",
  [JALONS_ROLE_MENTIONED] = "mentioned-company",
  [JALONS_ROLE_ANY] = "company",
};

static const struct
{
  JalonsFilterFlags flag;
  const char *word;
} flag_words[] = {
  { JALONS_FILTER_TO_REVIEW, "to-review" },
  { JALONS_FILTER_LAST_IMPORT, "last-import" },
  { JALONS_FILTER_STARRED, "starred" },
  { JALONS_FILTER_UNREAD, "unread" },
};

/* One term of the written form. */
typedef struct
{
  char *key; /* NULL for a bare word */
  char *value;
} Term;

static void
clear_term (Term *term)
{
  g_clear_pointer (&term->key, g_free);
  g_clear_pointer (&term->value, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Term, clear_term)

static gboolean
needs_quotes (const char *value)
{
  return *value == '\0' || strpbrk (value, " \t\n\r\"\\:") != NULL;
}

static void
append_term (GString *string, const char *key, const char *value)
{
  if (string->len > 0)
    g_string_append_c (string, ' ');
  g_string_append_printf (string, "%s:", key);

  if (!needs_quotes (value))
    {
      g_string_append (string, value);
      return;
    }

  g_string_append_c (string, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *p);
    }
  g_string_append_c (string, '"');
}

static void
append_optional (GString *string, const char *key, const char *value)
{
  if (value != NULL)
    append_term (string, key, value);
}

static void
append_period (GString *string, const char *key, JalonsPeriod period)
{
  g_autofree char *iso = NULL;

  if (!jalons_period_is_known (&period))
    return;

  iso = jalons_period_to_iso (&period);
  append_term (string, key, iso);
}

char *
jalons_filter_to_string (const JalonsFilter *self)
{
  GString *string;
  const JalonsFilterParty *parties;
  gsize n_parties;
  JalonsKind kind;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (flag_words); i++)
    if (jalons_filter_get_flags (self) & flag_words[i].flag)
      append_term (string, "is", flag_words[i].word);

  parties = jalons_filter_get_parties (self, &n_parties);
  for (gsize i = 0; i < n_parties; i++)
    append_term (string, party_keys[parties[i].role], parties[i].name);

  if (jalons_filter_get_kind (self, &kind))
    append_term (string, "kind", jalons_kind_to_nick (kind));
  append_period (string, "happened", jalons_filter_get_happened (self));
  append_period (string, "published", jalons_filter_get_published (self));
  if (jalons_filter_get_undated (self))
    append_term (string, "published", "?");
  append_optional (string, "language", jalons_filter_get_language (self));
  append_optional (string, "source", jalons_filter_get_source (self));
  append_optional (string, "tag", jalons_filter_get_tag (self));
  append_optional (string, "text", jalons_filter_get_text (self));

  return g_string_free_and_steal (string);
}

/* Reads a quoted value behind its opening quotation mark. */
static gboolean
read_quoted (const char **cursor, GString *value, GError **error)
{
  const char *p = *cursor;

  for (; *p != '"'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      if (*p == '\0')
        {
          g_set_error_literal (error, JALONS_FILTER_ERROR, JALONS_FILTER_ERROR_SYNTAX,
                               _ ("A quotation mark is missing at the end of the filter"));
          return FALSE;
        }
      g_string_append_c (value, *p);
    }

  *cursor = p + 1;
  return TRUE;
}

/* Reads the next term. Returns FALSE at the end, and on an error. */
static gboolean
read_term (const char **cursor, Term *out_term, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);
  g_autofree char *key = NULL;
  const char *p = *cursor;

  while (g_ascii_isspace (*p))
    p++;
  if (*p == '\0')
    return FALSE;

  while (*p != '\0' && !g_ascii_isspace (*p))
    {
      if (*p == '"')
        {
          p++;
          if (!read_quoted (&p, value, error))
            return FALSE;
        }
      else if (*p == ':' && key == NULL)
        {
          key = g_strndup (value->str, value->len);
          g_string_truncate (value, 0);
          p++;
        }
      else
        {
          g_string_append_c (value, *p++);
        }
    }

  *cursor = p;
  clear_term (out_term);
  out_term->key = g_steal_pointer (&key);
  out_term->value = g_string_free_and_steal (g_steal_pointer (&value));
  return TRUE;
}

static gboolean
fail_on_value (const Term *term, GError **error)
{
  g_set_error (error, JALONS_FILTER_ERROR, JALONS_FILTER_ERROR_VALUE,
               /* Translators: a value and the word before it, as in "happened:sometime" */
               _ ("“%s” is no value for “%s”"), term->value, term->key);
  return FALSE;
}

static void
take_filter (JalonsFilter **filter, JalonsFilter *changed)
{
  jalons_filter_unref (*filter);
  *filter = changed;
}

static gboolean
apply_party (JalonsFilter **filter, const Term *term)
{
  for (guint i = 0; i < G_N_ELEMENTS (party_keys); i++)
    {
      if (g_str_equal (term->key, party_keys[i]))
        {
          take_filter (filter, jalons_filter_with_party (*filter, (JalonsRole) i, term->value));
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
apply_period (JalonsFilter **filter, const Term *term, GError **error)
{
  gboolean published = g_str_equal (term->key, "published");
  JalonsPeriod period;

  if (published && g_str_equal (term->value, "?"))
    {
      take_filter (filter, jalons_filter_with_undated (*filter, TRUE));
      return TRUE;
    }

  if (!jalons_period_parse (term->value, &period) || !jalons_period_is_known (&period))
    return fail_on_value (term, error);

  take_filter (filter, published ? jalons_filter_with_published (*filter, &period)
                                 : jalons_filter_with_happened (*filter, &period));
  return TRUE;
}

static gboolean
apply_kind (JalonsFilter **filter, const Term *term, GError **error)
{
  JalonsKind kind;

  if (!jalons_kind_from_nick (term->value, &kind))
    return fail_on_value (term, error);

  take_filter (filter, jalons_filter_with_kind (*filter, kind));
  return TRUE;
}

static gboolean
apply_flag (JalonsFilter **filter, const Term *term, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (flag_words); i++)
    {
      if (g_str_equal (term->value, flag_words[i].word))
        {
          JalonsFilterFlags flags = jalons_filter_get_flags (*filter) | flag_words[i].flag;

          take_filter (filter, jalons_filter_with_flags (*filter, flags));
          return TRUE;
        }
    }

  return fail_on_value (term, error);
}

/* Words add up: "text:a b" is as good as "text:"a b"". */
static void
apply_text (JalonsFilter **filter, const char *words)
{
  const char *before = jalons_filter_get_text (*filter);
  g_autofree char *text = before == NULL ? g_strdup (words) : g_strjoin (" ", before, words, NULL);

  take_filter (filter, jalons_filter_with_text (*filter, text));
}

static gboolean
apply_term (JalonsFilter **filter, const Term *term, GError **error)
{
  if (term->key == NULL || g_str_equal (term->key, "text"))
    apply_text (filter, term->value);
  else if (g_str_equal (term->key, "language"))
    take_filter (filter, jalons_filter_with_language (*filter, term->value));
  else if (g_str_equal (term->key, "source"))
    take_filter (filter, jalons_filter_with_source (*filter, term->value));
  else if (g_str_equal (term->key, "tag"))
    take_filter (filter, jalons_filter_with_tag (*filter, term->value));
  else if (g_str_equal (term->key, "happened") || g_str_equal (term->key, "published"))
    return apply_period (filter, term, error);
  else if (g_str_equal (term->key, "kind"))
    return apply_kind (filter, term, error);
  else if (g_str_equal (term->key, "is"))
    return apply_flag (filter, term, error);
  else if (!apply_party (filter, term))
    {
      g_set_error (error, JALONS_FILTER_ERROR, JALONS_FILTER_ERROR_KEY,
                   _ ("A filter has no condition named “%s”"), term->key);
      return FALSE;
    }

  return TRUE;
}

JalonsFilter *
jalons_filter_from_string (const char *string, GError **error)
{
  g_autoptr (JalonsFilter) filter = NULL;
  g_autofree char *valid = NULL;
  g_auto (Term) term = { 0 };
  GError *local_error = NULL;
  const char *cursor;

  g_return_val_if_fail (string != NULL, NULL);

  filter = jalons_filter_new ();
  valid = g_utf8_make_valid (string, -1);
  cursor = valid;
  while (read_term (&cursor, &term, &local_error))
    if (!apply_term (&filter, &term, error))
      return NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&filter);
}
