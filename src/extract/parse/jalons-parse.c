/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/parse/jalons-parse-search.h"

#include "catalog/jalons-scratch.h"

/* The array that a parse has instead of @use. */
static JalonsScratch
get_use (const JalonsParse *self, JalonsScratch use)
{
  return self->past ? use + (JALONS_SCRATCH_PAST_CHUNKS - JALONS_SCRATCH_CHUNKS) : use;
}

/**
 * jalons_parse_init:
 * @self: an uninitialised parse
 * @text: a text with its spans
 * @past: whether it is for what was passed, beside that of the sentence being read
 *
 * Makes @self ready to parse the sentences of @text, one after the other.
 */
void
jalons_parse_init (JalonsParse *self, const JalonsText *text, gboolean past)
{
  g_return_if_fail (self != NULL && text != NULL);

  *self = (JalonsParse) { .text = text,
                          .tokens = text->tokens->tokens,
                          .frames = jalons_frames_get_default (),
                          .past = past };
  jalons_scratch_take (self->chunks, get_use (self, JALONS_SCRATCH_CHUNKS), sizeof (JalonsChunk),
                       JALONS_PARSE_N_CHUNKS);
  jalons_scratch_take (self->cues, get_use (self, JALONS_SCRATCH_CUES), sizeof (JalonsCueMark), 16);
  jalons_scratch_take (self->clauses, get_use (self, JALONS_SCRATCH_CLAUSES), sizeof (JalonsClause),
                       16);
  jalons_scratch_take (self->groups, get_use (self, JALONS_SCRATCH_VERB_GROUPS),
                       sizeof (JalonsVerbGroup), 16);
}

void
jalons_parse_clear (JalonsParse *self)
{
  g_return_if_fail (self != NULL);

  jalons_scratch_give (self->chunks, get_use (self, JALONS_SCRATCH_CHUNKS));
  jalons_scratch_give (self->cues, get_use (self, JALONS_SCRATCH_CUES));
  jalons_scratch_give (self->clauses, get_use (self, JALONS_SCRATCH_CLAUSES));
  jalons_scratch_give (self->groups, get_use (self, JALONS_SCRATCH_VERB_GROUPS));
}

/**
 * jalons_parse_sentence:
 * @self: a parse
 * @sentence: the sentence
 * @first: its first token to read
 * @end: the token after its last
 * @language: the languages to read in: 1 French, 2 English, 3 either
 *
 * Parses a sentence, or as much of it as is read at once.
 *
 * Returns: the token after what was read
 */
guint32
jalons_parse_sentence (
  JalonsParse *self, guint32 sentence, guint32 first, guint32 end, guint language)
{
  g_return_val_if_fail (self != NULL, end);

  /* Nothing is to be cleared in them. */
  self->chunks->len = self->cues->len = self->clauses->len = self->groups->len = 0;
  self->types = 0;
  memset (self->places, 0, sizeof self->places);
  self->classes = 0;
  self->cued = 0;
  self->valued = FALSE;
  self->sentence = sentence;
  self->language = language;
  self->index = jalons_frames_get_index (self->frames, language);
  self->first = first;
  self->end = end;
  self->end = jalons_parse_cut_chunks (self, first, end);
  jalons_parse_attach_phrases (self);
  jalons_parse_type_verbs (self);
  jalons_parse_find_clauses (self);
  jalons_parse_find_verbs (self);
  return self->end;
}

static void
keep_bytes (JalonsArray *kept, gconstpointer bytes, gsize length)
{
  guint at = kept->len;

  jalons_array_set_len (kept, at + (guint) (length + sizeof (guint64) - 1) / sizeof (guint64));
  memcpy (kept->data + at * sizeof (guint64), bytes, length);
}

/**
 * jalons_parse_keep:
 * @self: a parse with a sentence
 * @kept: (element-type guint64): where to keep it
 *
 * Keeps what the sentence is, so that it need not be parsed again when it is asked for later.
 *
 * Returns: its place in @kept
 */
guint32
jalons_parse_keep (const JalonsParse *self, JalonsArray *kept)
{
  const JalonsArray *arrays[] = { self->chunks, self->cues, self->clauses, self->groups };
  guint32 place = kept->len;

  keep_bytes (kept, self, sizeof *self);
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    keep_bytes (kept, arrays[i]->data, (gsize) arrays[i]->len * arrays[i]->element_size);
  return place;
}

/**
 * jalons_parse_recall:
 * @kept: (element-type guint64): where it was kept
 * @place: what jalons_parse_keep() returned
 *
 * Returns: (transfer none): the parse, until something else is kept
 */
const JalonsParse *
jalons_parse_recall (const JalonsArray *kept, guint32 place)
{
  guint64 *next = (guint64 *) (gpointer) kept->data + place;
  JalonsParse *self = (JalonsParse *) (gpointer) next;
  JalonsArray *arrays[] = { self->chunks, self->cues, self->clauses, self->groups };

  next += (sizeof *self + sizeof *next - 1) / sizeof *next;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      arrays[i]->data = (char *) next;
      next += ((gsize) arrays[i]->len * arrays[i]->element_size + sizeof *next - 1) / sizeof *next;
    }
  return self;
}
