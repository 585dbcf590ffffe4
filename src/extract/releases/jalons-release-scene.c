/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Models that only set the scene of what an English sentence tells: of these no release is. */

#include "extract/jalons-signs.h"
#include "extract/releases/jalons-release-evidence.h"

static gboolean
is_of_release (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  JALONS_READER_FOREACH_MATCH (reader, group, match)
    {
      if (match->frame->kind == JALONS_KIND_RELEASE)
        return TRUE;
    }
  return FALSE;
}

/* Whether a verb by which models come out is said of a model, or stands before the next comma. */
static gboolean
has_verb_of_release (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  int pause = jalons_parse_find (parse, model, G_MAXINT, JALONS_CHUNKS_PAUSE);

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if ((group->subject == model || (group->verb > model && (pause < 0 || group->verb < pause)))
          && is_of_release (reader, group))
        return TRUE;
    }
  return FALSE;
}

/* "As ChatGPT sweeps the world, …", "critics claim that o3 is": whether the word right before it
 * opens a clause in which it does something. */
static gboolean
is_in_side_clause (const JalonsReader *reader, int model)
{
  guint32 first = jalons_parse_chunk (&reader->parse, model)->first;

  return first > 0
         && jalons_text_is_in_any_case (reader->text, first - 1, jalons_sign_release_scene_opens)
         && !has_verb_of_release (reader, model);
}

/**
 * jalons_reader_is_likeness:
 * @reader: a reader that has parsed a sentence
 * @model: a chunk that names a model
 *
 * Returns: whether another is only likened to it: "brought out Quill 3, a Llama 3 with a better
 *   memory"
 */
gboolean
jalons_reader_is_likeness (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;

  return jalons_parse_is (parse, model - 2, JALONS_CHUNKS_COMMA)
         && jalons_chunk_begins_with (jalons_parse_chunk (parse, model - 1), reader->text,
                                      jalons_sign_release_scene_article)
         && !jalons_parse_is (parse, model + 1, JALONS_CHUNKS_NOUN | JALONS_CHUNKS_MARK)
         && jalons_parse_find (parse, 0, model - 2, JALONS_CHUNKS_MODEL) >= 0;
}

/**
 * jalons_reader_sets_scene:
 * @reader: a reader that has read the frames of a sentence
 * @model: a chunk that names a model
 *
 * Returns: whether it is named only for the time, or for what is said of something else
 */
gboolean
jalons_reader_sets_scene (const JalonsReader *reader, int model)
{
  return (reader->parse.language & 2) != 0
         && (is_in_side_clause (reader, model) || jalons_reader_is_likeness (reader, model));
}
