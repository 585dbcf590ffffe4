/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-filter-terms.h"

#include <glib/gi18n.h>

static JalonsFilterTerm *
add_term (GPtrArray *terms, JalonsFilterTermKind kind, char *words, JalonsFilter *without)
{
  JalonsFilterTerm *term = g_new0 (JalonsFilterTerm, 1);

  term->kind = kind;
  term->words = words;
  term->without = without;
  g_ptr_array_add (terms, term);

  return term;
}

static void
add_parties (GPtrArray *terms, const JalonsFilter *filter)
{
  const JalonsFilterParty *parties;
  gsize n;

  parties = jalons_filter_get_parties (filter, &n);
  for (gsize i = 0; i < n; i++)
    {
      JalonsFilterTerm *term;
      char *words;

      if (parties[i].role == JALONS_ROLE_ANY)
        words = g_strdup (parties[i].name);
      else
        /* Translators: a company and its role, as in "Mistral AI: financed" */
        words = g_strdup_printf (C_ ("chip", "%s: %s"), parties[i].name,
                                 jalons_filter_terms_role_words (parties[i].role));

      term = add_term (terms, JALONS_FILTER_TERM_PARTY, words,
                       jalons_filter_without_party (filter, parties[i].name));
      term->name = g_strdup (parties[i].name);
      term->role = parties[i].role;
    }
}

static void
add_periods (GPtrArray *terms, const JalonsFilter *filter)
{
  JalonsPeriod happened = jalons_filter_get_happened (filter);
  JalonsPeriod published = jalons_filter_get_published (filter);
  JalonsPeriod unknown = JALONS_PERIOD_UNKNOWN;

  if (jalons_period_is_known (&happened))
    {
      g_autofree char *period = jalons_period_format (&happened);

      /* Translators: when events happened, as in "Events: Sep – Dec 2023" */
      add_term (terms, JALONS_FILTER_TERM_HAPPENED,
                g_strdup_printf (C_ ("chip", "Events: %s"), period),
                jalons_filter_with_happened (filter, &unknown));
    }

  if (jalons_period_is_known (&published))
    {
      g_autofree char *period = jalons_period_format (&published);

      /* Translators: when articles appeared, as in "Published: 2024" */
      add_term (terms, JALONS_FILTER_TERM_PUBLISHED,
                g_strdup_printf (C_ ("chip", "Published: %s"), period),
                jalons_filter_with_published (filter, &unknown));
    }

  if (jalons_filter_get_undated (filter))
    add_term (terms, JALONS_FILTER_TERM_PUBLISHED, g_strdup (C_ ("chip", "Published: undated")),
              jalons_filter_with_undated (filter, FALSE));
}

static void
add_kind (GPtrArray *terms, const JalonsFilter *filter)
{
  JalonsKind kind;

  if (!jalons_filter_get_kind (filter, &kind))
    return;

  add_term (terms, JALONS_FILTER_TERM_KIND,
            g_strdup (kind == JALONS_KIND_INVESTMENT ? C_ ("chip", "Investments only")
                                                     : C_ ("chip", "Releases only")),
            jalons_filter_without_kind (filter));
}

static void
add_names (GPtrArray *terms, const JalonsFilter *filter)
{
  const char *language = jalons_filter_get_language (filter);
  const char *source = jalons_filter_get_source (filter);
  const char *tag = jalons_filter_get_tag (filter);

  if (language != NULL)
    {
      g_autofree char *name = jalons_filter_terms_language (language);

      add_term (terms, JALONS_FILTER_TERM_LANGUAGE,
                g_strdup_printf (C_ ("chip", "Language: %s"), name),
                jalons_filter_with_language (filter, NULL));
    }
  if (source != NULL)
    add_term (terms, JALONS_FILTER_TERM_SOURCE, g_strdup_printf (C_ ("chip", "Source: %s"), source),
              jalons_filter_with_source (filter, NULL));
  if (tag != NULL)
    add_term (terms, JALONS_FILTER_TERM_TAG, g_strdup_printf (C_ ("chip", "Tag: %s"), tag),
              jalons_filter_with_tag (filter, NULL));
}

static void
add_flags (GPtrArray *terms, const JalonsFilter *filter)
{
  static const struct
  {
    JalonsFilterFlags flag;
    const char *words;
  } names[] = {
    { JALONS_FILTER_TO_REVIEW, NC_ ("chip", "To Review") },
    { JALONS_FILTER_LAST_IMPORT, NC_ ("chip", "Last Import") },
    { JALONS_FILTER_STARRED, NC_ ("chip", "Starred") },
    { JALONS_FILTER_UNREAD, NC_ ("chip", "Unread") },
  };
  JalonsFilterFlags flags = jalons_filter_get_flags (filter);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (flags & names[i].flag)
      add_term (terms, JALONS_FILTER_TERM_FLAG,
                g_strdup (g_dpgettext2 (NULL, "chip", names[i].words)),
                jalons_filter_with_flags (filter, flags & ~names[i].flag));
}

/**
 * jalons_filter_term_free:
 * @term: (transfer full): a condition
 */
void
jalons_filter_term_free (JalonsFilterTerm *term)
{
  g_free (term->words);
  g_free (term->name);
  jalons_filter_unref (term->without);
  g_free (term);
}

/**
 * jalons_filter_term_get_quotable:
 * @term: a condition
 *
 * Returns: what it says, for a place between quotation marks
 */
const char *
jalons_filter_term_get_quotable (const JalonsFilterTerm *term)
{
  g_return_val_if_fail (term != NULL, NULL);

  return term->kind == JALONS_FILTER_TERM_TEXT ? term->name : term->words;
}

/**
 * jalons_filter_terms_list:
 * @filter: a filter
 *
 * Returns: (transfer full) (element-type JalonsFilterTerm): its conditions, in words
 */
GPtrArray *
jalons_filter_terms_list (const JalonsFilter *filter)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_filter_term_free);
  const char *text;

  g_return_val_if_fail (filter != NULL, terms);

  add_flags (terms, filter);
  add_parties (terms, filter);
  add_kind (terms, filter);
  add_periods (terms, filter);
  add_names (terms, filter);

  text = jalons_filter_get_text (filter);
  if (text != NULL)
    {
      JalonsFilterTerm *term = add_term (terms, JALONS_FILTER_TERM_TEXT,
                                         /* Translators: words that are searched for, in quotation
                                          * marks */
                                         g_strdup_printf (C_ ("chip", "“%s”"), text),
                                         jalons_filter_with_text (filter, NULL));

      term->name = g_strdup (text);
    }

  return terms;
}

/**
 * jalons_filter_terms_role_words:
 * @role: a role
 *
 * Returns: what a company does in that role: "financed", "invests"
 */
const char *
jalons_filter_terms_role_words (JalonsRole role)
{
  switch (role)
    {
    case JALONS_ROLE_RECIPIENT:
      return C_ ("role", "financed");
    case JALONS_ROLE_INVESTOR:
      return C_ ("role", "invests");
    case JALONS_ROLE_MAKER:
      return C_ ("role", "releases");
    case JALONS_ROLE_MENTIONED:
      return C_ ("role", "mentioned");
    case JALONS_ROLE_ANY:
    default:
      return C_ ("role", "any role");
    }
}

/**
 * jalons_filter_terms_language:
 * @language: a language tag
 *
 * Returns: (transfer full): the name of that language
 */
char *
jalons_filter_terms_language (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  if (g_str_equal (language, "fr"))
    return g_strdup (C_ ("language", "French"));
  if (g_str_equal (language, "en"))
    return g_strdup (C_ ("language", "English"));
  if (g_str_equal (language, "und"))
    return g_strdup (C_ ("language", "unknown"));

  return g_strdup (language);
}
