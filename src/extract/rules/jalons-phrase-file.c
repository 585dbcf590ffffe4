/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/rules/jalons-phrase-file.h"

#include <string.h>

#include "extract/jalons-grammar.h"

static guint32
find_section (const char *file, const char *line, const char *const *sections)
{
  gsize length = strlen (line);

  for (guint32 i = 0; sections[i] != NULL; i++)
    {
      if (strlen (sections[i]) == length - 2 && strncmp (sections[i], line + 1, length - 2) == 0)
        return i;
    }
  g_error ("%s: unknown section %s", file, line);
}

static void
read_line (JalonsPhraseFile *self,
           const char *file,
           char *line,
           const char *const *sections,
           guint32 *section)
{
  JalonsMatcherPhrase phrase = { line, *section };

  if (line[0] == '\0' || line[0] == '#')
    return;
  if (line[0] == '[')
    *section = find_section (file, line, sections);
  else if (*section == G_MAXUINT32)
    g_error ("%s: “%s” stands in no section", file, line);
  else
    g_array_append_val (self->phrases, phrase);
}

JalonsPhraseFile *
jalons_phrase_file_load (const char *file, const char *const *sections)
{
  g_autoptr (GBytes) bytes = NULL;
  JalonsPhraseFile *self;
  guint32 section = G_MAXUINT32;
  const char *data;
  gsize length;
  char *line;

  g_return_val_if_fail (file != NULL && sections != NULL, NULL);

  bytes = jalons_grammar_load_file (file);
  data = g_bytes_get_data (bytes, &length);
  self = g_new0 (JalonsPhraseFile, 1);
  self->text = g_strndup (data, length);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (JalonsMatcherPhrase));
  line = self->text;
  while (line != NULL)
    {
      char *end = strchr (line, '\n');

      if (end != NULL)
        *end = '\0';
      read_line (self, file, g_strstrip (line), sections, &section);
      line = end == NULL ? NULL : end + 1;
    }
  return self;
}

void
jalons_phrase_file_free (JalonsPhraseFile *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->phrases);
  g_free (self);
}

static const JalonsMatcherPhrase *
get_phrases (const JalonsPhraseFile *self)
{
  return (const JalonsMatcherPhrase *) (gconstpointer) self->phrases->data;
}

void
jalons_phrase_file_add_words (const JalonsPhraseFile *self, JalonsLexiconBuilder *builder)
{
  g_return_if_fail (self != NULL);

  jalons_matcher_add_words (NULL, get_phrases (self), self->phrases->len, builder);
}

JalonsMatcher *
jalons_phrase_file_new_matcher (const JalonsPhraseFile *self, const JalonsLexicon *lexicon)
{
  g_return_val_if_fail (self != NULL, NULL);

  return jalons_matcher_new (NULL, get_phrases (self), self->phrases->len, lexicon);
}
