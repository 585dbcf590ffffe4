/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For whom "they" and "ils" stand: all who are named together, not the first of them. */

#include "extract/jalons-discourse.h"

/* The companies coordinated with chunk @head, itself included. */
static guint
collect (const JalonsParse *parse, const JalonsText *text, int head, const char **names, guint most)
{
  int group = jalons_parse_chunk (parse, head)->group;
  guint n = 0;

  for (int i = group; i < (int) parse->chunks->len && n < most; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->group == group)
        names[n++] = jalons_text_get_name (text, chunk->value)->name;
    }
  return n;
}

/* The subject of a finite verb before chunk @end, or %JALONS_CHUNK_NONE. */
static int
find_subject (const JalonsParse *parse, int end)
{
  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

      if (group->verb >= end)
        break;
      if (!group->participle && group->subject >= 0 && group->subject < end)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_discourse_resolve_plural:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 * @chunk: a pronoun in it
 * @names: (out caller-allocates) (array length=most): the canonical names of those it stands for
 * @most: how many there is room for
 *
 * Resolves "they": to the subject of the clause before, or else to that of the sentence before.
 *
 * Returns: for how many companies it stands; 0 where it is no plural, or for no more than one
 */
guint
jalons_discourse_resolve_plural (
  const JalonsDiscourse *self, const JalonsParse *parse, int chunk, const char **names, guint most)
{
  const JalonsChunk *pronoun;
  int subject;
  guint n = 0;

  g_return_val_if_fail (self != NULL && parse != NULL && names != NULL, 0);

  pronoun = jalons_parse_chunk (parse, chunk);
  if (pronoun->type != JALONS_CHUNK_PRONOUN || !jalons_chunk_is (pronoun, JALONS_CLASS_PRON_THEY))
    return 0;
  subject = find_subject (parse, chunk);
  if (subject >= 0)
    n = collect (parse, self->text, subject, names, most);
  else if (self->together_sentence + 1 == parse->sentence)
    {
      for (; n < MIN (self->n_together, most); n++)
        names[n] = self->together[n];
    }
  return n > 1 ? n : 0;
}

/**
 * jalons_discourse_read_plural:
 * @self: a discourse
 * @parse: the parse of the next sentence
 *
 * Notes who are the subject of a sentence together.
 */
void
jalons_discourse_read_plural (JalonsDiscourse *self, const JalonsParse *parse)
{
  int subject;

  g_return_if_fail (self != NULL && parse != NULL);

  subject = find_subject (parse, (int) parse->chunks->len);
  self->n_together = 0;
  if (subject < 0)
    return;
  self->n_together
    = collect (parse, self->text, subject, self->together, JALONS_DISCOURSE_N_TOGETHER);
  self->together_sentence = parse->sentence;
}
