/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names that may be those of the makers of models that no catalogue has. */

#include "extract/names/jalons-names-makers.h"

#include "extract/names/jalons-names-nouns.h"

/* So many namings before and behind a name, and so many tokens, its model may stand. */
#define MODEL_NAMINGS 2u
#define MODEL_REACH 20
/* How far behind a maker the noun for the model may stand. */
#define NOUN_REACH 5

static gboolean
is_new_model (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED
         && naming->model == JALONS_NAMING_NONE && naming->family == JALONS_NAMING_NONE;
}

/* Whether a word from @first to before @end tells that something came out. */
static gboolean
tells_release (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  const JalonsNamesModelWords *words = &reader->grammar->model_words;

  for (guint32 i = first; i < end; i++)
    {
      if ((words->classes[reader->tokens[i].word] & (words->release | words->release_noun)) != 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_names_may_make_model (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsSentence *sentence;
  gboolean near = FALSE;

  if (reader->text->language != JALONS_LANGUAGE_EN)
    return FALSE;
  for (guint32 i = MAX (number, MODEL_NAMINGS) - MODEL_NAMINGS;
       i < reader->namings->len && i <= number + MODEL_NAMINGS && !near; i++)
    {
      const JalonsNaming *other = jalons_naming_get (reader, i);

      near = is_new_model (other) && other->first < naming->end + MODEL_REACH
             && naming->first < other->end + MODEL_REACH;
    }
  if (!near)
    return FALSE;
  sentence = jalons_text_get_sentence (reader->text,
                                       jalons_text_sentence_at (reader->text, naming->first));
  return tells_release (reader, MAX (sentence->first + MODEL_REACH, naming->first) - MODEL_REACH,
                        MIN (sentence->end, naming->end + MODEL_REACH));
}

gboolean
jalons_names_makes_next_noun (const JalonsNamesReader *reader, const JalonsNaming *maker)
{
  for (guint32 i = maker->end + 1; i < maker->end + 1 + NOUN_REACH; i++)
    {
      JalonsWordClasses noun = jalons_names_noun_at (reader, i);

      if (!jalons_names_is_small (reader, i))
        return FALSE;
      if (noun != 0 && jalons_names_noun_at (reader, i + 1) == 0)
        return (noun & reader->grammar->model_noun) != 0;
    }
  return FALSE;
}
