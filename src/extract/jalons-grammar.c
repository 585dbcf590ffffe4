/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-grammar.h"

#include <gio/gio.h>
#include <string.h>

#include "config.h"
#include "extract/amounts/jalons-amounts.h"
#include "extract/dates/jalons-dates.h"
#include "extract/frames/jalons-frames.h"
#include "extract/jalons-traits.h"
#include "extract/names/jalons-names-grammar.h"
#include "extract/page/jalons-blocks.h"
#include "extract/page/jalons-page.h"
#include "extract/rules/jalons-numbers.h"

#define GRAMMAR_PATH RESOURCE_PREFIX "/grammar/"
#define LIST_SUFFIX ".words"

/* Every stage that keeps something beside the lexicon. */
static const JalonsGrammarPart *const grammar_parts[] = {
  &jalons_sentences_grammar_part,
  &jalons_page_grammar_part,
  &jalons_names_grammar_part,
  &jalons_numbers_part,
  &jalons_amounts_part,
  &jalons_dates_part,
  &jalons_frames_part,
  &jalons_traits_part,
  NULL,
};

struct _JalonsGrammar
{
  JalonsLexicon *lexicon;
  gpointer parts[G_N_ELEMENTS (grammar_parts)];
};

/**
 * jalons_grammar_load_file:
 * @name: the name of a file of the grammar ("fr.frames")
 *
 * Returns: (transfer full): its bytes. The program ends where it has no such file
 */
GBytes *
jalons_grammar_load_file (const char *name)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  g_return_val_if_fail (name != NULL, NULL);

  path = g_strconcat (GRAMMAR_PATH, name, NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

static void
add_list (JalonsLexiconBuilder *builder, const char *file)
{
  g_autoptr (GBytes) bytes = jalons_grammar_load_file (file);
  g_autofree char *scope = g_strndup (file, strlen (file) - strlen (LIST_SUFFIX));
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *list = g_bytes_get_data (bytes, &length);

  if (!jalons_lexicon_builder_add_list (builder, scope, list, length, &error))
    g_error ("%s", error->message);
}

static void
add_lists (JalonsLexiconBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files
    = g_resources_enumerate_children (GRAMMAR_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (files == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; files[i] != NULL; i++)
    {
      if (g_str_has_suffix (files[i], LIST_SUFFIX))
        add_list (builder, files[i]);
    }
}

static gpointer
compile_grammar (gpointer data)
{
  g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
  JalonsGrammar *self = g_new0 (JalonsGrammar, 1);

  add_lists (builder);
  for (guint i = 0; grammar_parts[i] != NULL; i++)
    {
      if (grammar_parts[i]->add_words != NULL)
        grammar_parts[i]->add_words (builder);
    }
  self->lexicon = jalons_lexicon_builder_end (builder);
  for (guint i = 0; grammar_parts[i] != NULL; i++)
    {
      if (grammar_parts[i]->compile != NULL)
        self->parts[i] = grammar_parts[i]->compile (self->lexicon);
    }
  for (guint i = 0; grammar_parts[i] != NULL; i++)
    {
      if (grammar_parts[i]->join != NULL)
        self->parts[i] = grammar_parts[i]->join (self);
    }
  return self;
}

/**
 * jalons_grammar_get_default:
 *
 * Returns: (transfer none): the grammar, compiled at the first call
 */
const JalonsGrammar *
jalons_grammar_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile_grammar, NULL);
}

/**
 * jalons_grammar_get_lexicon:
 * @self: a grammar
 *
 * Returns: (transfer none): the words of all stages
 */
const JalonsLexicon *
jalons_grammar_get_lexicon (const JalonsGrammar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lexicon;
}

/**
 * jalons_grammar_get_part:
 * @self: a grammar
 * @part: what a stage adds to it
 *
 * Returns: (transfer none): what that stage keeps
 */
gconstpointer
jalons_grammar_get_part (const JalonsGrammar *self, const JalonsGrammarPart *part)
{
  g_return_val_if_fail (self != NULL && part != NULL, NULL);

  for (guint i = 0; grammar_parts[i] != NULL; i++)
    {
      if (grammar_parts[i] == part)
        return self->parts[i];
    }
  g_return_val_if_reached (NULL);
}
