/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/jalons-web-page-metadata.h"
#include "import/jalons-web-page-text.h"
#include "import/jalons-web-reference.h"
#include "import/jalons-structured-data.h"
#include "import/jalons-written-date.h"

/* Longer ones are no titles and names, but texts in the wrong place. */
#define MAX_FIELD 500

static const char *const title_keys[] = {
  "og:title",      "itemprop:headline", "citation_title", "dc.title",
  "dcterms.title", "parsely-title",     "sailthru.title", "twitter:title",
};

static const char *const date_keys[] = {
  "article:published_time",
  "og:article:published_time",
  "itemprop:datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "citation_publication_date",
  "citation_date",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "publication_date",
  "publish-date",
  "publish_date",
  "pubdate",
  "date",
};

static const char *const author_keys[] = {
  "author",          "article:author", "parsely-author",  "sailthru.author",
  "citation_author", "dc.creator",     "dcterms.creator", "itemprop:author",
};

static const char *const source_keys[] = {
  "og:site_name",
  "application-name",
  "dc.publisher",
  "dcterms.publisher",
  "citation_journal_title",
  "itemprop:publisher",
  "apple-mobile-web-app-title",
};

static const char *const language_keys[]
  = { "og:locale", "content-language", "dc.language", "itemprop:inlanguage", "language", "lang" };

static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » " };

/* Reads a character reference, which pages leave in their metadata by encoding it twice. Returns
 * its length in @text, or 0. */
static gsize
read_reference (const char *text, gunichar *out_char)
{
  const char *end = strchr (text, ';');
  g_autofree char *name = NULL;

  if (*text != '&' || end == NULL || end - text > 10 || end - text < 2)
    return 0;

  name = g_strndup (text + 1, (gsize) (end - text) - 1);
  if (name[0] == '#')
    {
      gboolean hex = name[1] == 'x' || name[1] == 'X';
      guint64 value = g_ascii_strtoull (name + (hex ? 2 : 1), NULL, hex ? 16 : 10);

      *out_char = value < 0x110000 ? (gunichar) value : 0;
    }
  else
    {
      const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);

      *out_char = entity != NULL ? entity->value : g_str_equal (name, "apos") ? '\'' : 0;
    }

  return *out_char >= ' ' && g_unichar_validate (*out_char) ? (gsize) (end - text) + 1 : 0;
}

/* One line, without character references and blanks around it. NULL where nothing is left. */
static char *
tidy (const char *value)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) tidied = g_string_new (NULL);
  gboolean pending = FALSE;

  if (value == NULL)
    return NULL;

  valid = g_utf8_make_valid (value, -1);
  for (const char *p = valid; *p != '\0' && tidied->len < MAX_FIELD;)
    {
      gunichar c = g_utf8_get_char (p), meant;
      gsize n = read_reference (p, &meant);

      if (n > 0)
        c = meant;
      p = n > 0 ? p + n : g_utf8_next_char (p);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        {
          pending = tidied->len > 0;
          continue;
        }
      if (pending)
        g_string_append_c (tidied, ' ');
      pending = FALSE;
      g_string_append_unichar (tidied, jalons_web_reference_mend (c));
    }

  return tidied->len > 0 ? g_string_free_and_steal (g_steal_pointer (&tidied)) : NULL;
}

static char *
dup_meta (const JalonsWebPage *page, const char *const *keys, gsize n_keys)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      char *value = tidy (g_hash_table_lookup (page->meta, keys[i]));

      if (value != NULL)
        return value;
    }

  return NULL;
}

static gboolean
is_address (const char *value)
{
  return g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://");
}

static guint
count_words (const char *text, gsize length)
{
  guint n = length > 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == ' ';

  return n;
}

static gboolean
equals_folded (const char *a, gsize a_length, const char *b)
{
  g_autofree char *a_folded = g_utf8_casefold (a, (gssize) a_length);
  g_autofree char *b_folded = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return g_strcmp0 (a_folded, b_folded) == 0;
}

/* The last separator of a title, and what is behind it. */
static char *
find_suffix (char *title, const char **out_suffix)
{
  char *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *found = g_strrstr (title, separators[i]);

      if (found > last)
        {
          last = found;
          *out_suffix = found + strlen (separators[i]);
        }
    }

  return last;
}

/* Takes the name of the site, and of its sections, off the end of a title. What is behind the last
 * separator is such a name if it is known to be one, if the heading is the title without it, or if
 * it is short and what is before it is long. */
static void
strip_site (char *title, const char *site, const char *heading)
{
  const char *suffix = NULL;
  char *last;

  while ((heading == NULL || !equals_folded (title, strlen (title), heading))
         && (last = find_suffix (title, &suffix)) != NULL)
    {
      gsize before = (gsize) (last - title);
      gboolean is_site
        = equals_folded (suffix, strlen (suffix), site)
          || (heading != NULL && equals_folded (title, before, heading))
          || (site == NULL && heading == NULL && count_words (suffix, strlen (suffix)) <= 3
              && count_words (title, before) >= 5);

      if (!is_site)
        return;
      *last = '\0';
      g_strchomp (title);
    }
}

/* "TechCrunch | Nuvia raises $4 million": the name of the site before the title. */
static void
strip_site_before (char *title, const char *site)
{
  gsize length = site == NULL ? 0 : strlen (site);

  if (length == 0 || strlen (title) <= length)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *rest = title + length + strlen (separators[i]);

      if (!g_str_has_prefix (title + length, separators[i]) || !equals_folded (title, length, site)
          || count_words (rest, strlen (rest)) < 2)
        continue;
      memmove (title, rest, strlen (rest) + 1);
      return;
    }
}

static char *
choose_title (const JalonsWebPage *page, const JalonsStructuredData *data, const char *site)
{
  g_autofree char *heading_text = jalons_web_page_dup_heading (page);
  g_autofree char *heading = tidy (heading_text);
  g_autofree char *title = tidy (data->title);

  if (title == NULL)
    title = dup_meta (page, title_keys, G_N_ELEMENTS (title_keys));
  if (title == NULL && heading != NULL && !equals_folded (heading, strlen (heading), site))
    title = g_steal_pointer (&heading);
  if (title == NULL)
    title = tidy (page->title);
  if (title != NULL)
    {
      strip_site (title, site, heading);
      strip_site_before (title, site);
    }

  return title != NULL && *title != '\0' ? g_steal_pointer (&title) : NULL;
}

/* "https://…/2024/05/14/nuvia-leve-4-millions", "…/2024-05-14-nuvia": the day that an address
 * names, in one of its segments or in three. */
static JalonsPeriod
read_address_date (const char *address)
{
  g_auto (GStrv) parts = g_strsplit_set (address, "/?#", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *joined = NULL;
      gsize digits = strspn (parts[i], "0123456789");
      JalonsPeriod period;

      if (digits != 4 && digits != 8)
        continue;
      joined = digits == 4 && parts[i][4] == '\0' && i + 2 < n
                 ? g_strdup_printf ("%s/%s/%s", parts[i], parts[i + 1], parts[i + 2])
                 : g_strdup (parts[i]);
      period = jalons_written_date_parse (joined);
      if (jalons_period_is_known (&period) && period.precision == JALONS_PRECISION_DAY)
        return period;
    }

  return JALONS_PERIOD_UNKNOWN;
}

static JalonsPeriod
choose_date (const JalonsWebPage *page, const JalonsStructuredData *data, const char *address)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;
  const char *shown;

  if (data->published != NULL)
    period = jalons_written_date_parse (data->published);
  for (gsize i = 0; !jalons_period_is_known (&period) && i < G_N_ELEMENTS (date_keys); i++)
    {
      const char *value = g_hash_table_lookup (page->meta, date_keys[i]);

      if (value != NULL)
        period = jalons_written_date_parse (value);
    }

  if (!jalons_period_is_known (&period) && (shown = jalons_web_page_get_time (page)) != NULL)
    period = jalons_written_date_parse (shown);
  if (!jalons_period_is_known (&period) && address != NULL)
    period = read_address_date (address);

  return period;
}

/* "Par Inès Caradec" is Inès Caradec. */
static char *
strip_by (char *author)
{
  static const char *const words[] = { "par ", "by " };

  for (gsize i = 0; author != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (author, words[i], strlen (words[i])) == 0)
      memmove (author, author + strlen (words[i]), strlen (author + strlen (words[i])) + 1);

  return author;
}

/* "lefigaro.fr": many pages give themselves as their author. */
static gboolean
is_of_site (const char *author, const char *site)
{
  return is_address (author) || equals_folded (author, strlen (author), site)
         || (strchr (author, ' ') == NULL && strchr (author, '.') != NULL
             && !g_ascii_isupper (author[0]));
}

static char *
choose_author (const JalonsWebPage *page, const JalonsStructuredData *data, const char *site)
{
  g_autofree char *author = tidy (data->author);

  for (gsize i = 0; author == NULL && i < G_N_ELEMENTS (author_keys); i++)
    {
      author = tidy (g_hash_table_lookup (page->meta, author_keys[i]));
      if (author != NULL && is_of_site (author, site))
        g_clear_pointer (&author, g_free);
    }
  if (author == NULL)
    author = tidy (page->author);

  return author != NULL && !is_of_site (author, site) ? strip_by (g_steal_pointer (&author)) : NULL;
}

static char *
choose_address (const JalonsWebPage *page, const JalonsStructuredData *data)
{
  const char *candidates[]
    = { page->canonical, g_hash_table_lookup (page->meta, "og:url"), data->url };

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *address = tidy (candidates[i]);

      if (address != NULL && is_address (address))
        return g_steal_pointer (&address);
    }

  return NULL;
}

/* "fr_FR.UTF-8" and "FR-fr" are "fr". NULL for what is no language tag. */
static char *
choose_language (const JalonsWebPage *page, const JalonsStructuredData *data)
{
  g_autofree char *declared = dup_meta (page, language_keys, G_N_ELEMENTS (language_keys));
  const char *candidates[] = { page->language, data->language, declared };

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gsize n = 0;

      while (candidates[i] != NULL && g_ascii_isalpha (candidates[i][n]))
        n++;
      if (n == 2 || n == 3)
        return g_ascii_strdown (candidates[i], (gssize) n);
    }

  return NULL;
}

void
jalons_web_page_read_metadata (const JalonsWebPage *page, JalonsDocument *document)
{
  g_auto (JalonsStructuredData) data = { 0 };

  g_return_if_fail (page != NULL);
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < page->data->len; i++)
    jalons_structured_data_read (&data, g_ptr_array_index (page->data, i));

  document->source = tidy (data.source);
  if (document->source == NULL)
    document->source = dup_meta (page, source_keys, G_N_ELEMENTS (source_keys));
  document->title = choose_title (page, &data, document->source);
  document->author = choose_author (page, &data, document->source);
  document->url = choose_address (page, &data);
  document->language = choose_language (page, &data);
  document->published = choose_date (page, &data, document->url);
}
