/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-front-matter.h"
#include "import/jalons-written-date.h"

/* Where the closing line has to stand. */
#define MAX_LENGTH (64 * 1024)

static const struct
{
  const char *key;
  gsize offset;
} fields[] = {
  { "title", G_STRUCT_OFFSET (JalonsDocument, title) },
  { "titre", G_STRUCT_OFFSET (JalonsDocument, title) },
  { "author", G_STRUCT_OFFSET (JalonsDocument, author) },
  { "authors", G_STRUCT_OFFSET (JalonsDocument, author) },
  { "auteur", G_STRUCT_OFFSET (JalonsDocument, author) },
  { "source", G_STRUCT_OFFSET (JalonsDocument, source) },
  { "site", G_STRUCT_OFFSET (JalonsDocument, source) },
  { "publication", G_STRUCT_OFFSET (JalonsDocument, source) },
  { "url", G_STRUCT_OFFSET (JalonsDocument, url) },
  { "link", G_STRUCT_OFFSET (JalonsDocument, url) },
  { "canonical", G_STRUCT_OFFSET (JalonsDocument, url) },
  { "lang", G_STRUCT_OFFSET (JalonsDocument, language) },
  { "language", G_STRUCT_OFFSET (JalonsDocument, language) },
  { "langue", G_STRUCT_OFFSET (JalonsDocument, language) },
};

static const char *const date_keys[] = { "date", "published", "pubdate", "created" };

static gsize
line_length (const char *line)
{
  return strcspn (line, "\n");
}

/* Whether a line is just a fence of these three characters. */
static gboolean
is_fence (const char *line, const char *fence)
{
  return g_str_has_prefix (line, fence)
         && strspn (line + strlen (fence), " \t\r") == line_length (line) - strlen (fence);
}

/* Without blanks, list brackets and quotation marks around it. */
static char *
tidy (const char *value, gsize length)
{
  g_autofree char *copy = g_strndup (value, length);
  char *text = g_strstrip (copy);
  gsize n;

  if (*text == '[')
    {
      text++;
      text[strcspn (text, ",]")] = '\0';
      g_strstrip (text);
    }

  n = strlen (text);
  if (n >= 2 && (*text == '"' || *text == '\'') && text[n - 1] == *text)
    {
      text[n - 1] = '\0';
      text++;
    }

  return *text != '\0' ? g_strdup (text) : NULL;
}

static void
set_field (JalonsDocument *document, const char *key, char *value)
{
  g_autofree char *taken = value;

  for (gsize i = 0; i < G_N_ELEMENTS (date_keys); i++)
    if (g_str_equal (key, date_keys[i]) && !jalons_period_is_known (&document->published))
      document->published = jalons_written_date_parse (taken);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char **field = (char **) G_STRUCT_MEMBER_P (document, fields[i].offset);

      if (g_str_equal (key, fields[i].key) && *field == NULL)
        *field = g_steal_pointer (&taken);
      if (taken == NULL)
        return;
    }
}

static void
read_line (JalonsDocument *document, const char *line, gsize length, char assignment)
{
  const char *at = memchr (line, assignment, length);
  g_autofree char *key = NULL, *folded = NULL;
  char *value;

  if (at == NULL || at == line || g_ascii_isspace (*line) || *line == '#')
    return;

  key = g_strndup (line, (gsize) (at - line));
  folded = g_ascii_strdown (g_strstrip (key), -1);
  value = tidy (at + 1, length - (gsize) (at + 1 - line));
  if (value != NULL)
    set_field (document, folded, value);
}

gsize
jalons_front_matter_read (JalonsDocument *document, const char *source)
{
  const char *fence, *line, *end = NULL;

  g_return_val_if_fail (document != NULL, 0);
  g_return_val_if_fail (source != NULL, 0);

  fence = is_fence (source, "---") ? "---" : is_fence (source, "+++") ? "+++" : NULL;
  if (fence == NULL)
    return 0;

  for (line = source; line[line_length (line)] == '\n' && line - source < MAX_LENGTH;)
    {
      line += line_length (line) + 1;
      if (is_fence (line, fence))
        {
          end = line;
          break;
        }
    }
  if (end == NULL)
    return 0;

  for (line = source + line_length (source) + 1; line < end; line += line_length (line) + 1)
    read_line (document, line, line_length (line), *fence == '+' ? '=' : ':');

  if (document->language != NULL)
    {
      char *tag = document->language;

      tag[strcspn (tag, "-_.")] = '\0';
      document->language = g_ascii_strdown (tag, -1);
      g_free (tag);
    }

  end += line_length (end);
  return (gsize) (end - source) + (*end == '\n');
}
