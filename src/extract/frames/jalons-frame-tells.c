/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What words can tell where there is neither a sum nor a model. */

#include "extract/frames/jalons-frames.h"

#include "extract/frames/jalons-frames-private.h"
#include "extract/jalons-signs.h"
#include "extract/jalons-words.h"

/* What each verb tells by itself and with fixed words, by lemma. */
static JalonsFramePhrases *
find_verb_tells (const JalonsFrames *self)
{
  JalonsFramePhrases *tells = g_new0 (JalonsFramePhrases, jalons_n_lemmas);

  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    {
      const JalonsTrigger *trigger = jalons_frames_get_trigger (self, i);
      JalonsFramePhrases *found = &tells[jalons_trigger_sources[i].lemma];

      if (trigger->n_words == 0)
        found->tells |= trigger->tells;
      else if (trigger->tells != 0)
        found->telling_fixed |= JALONS_WORD_BIT (trigger->words[0]);
    }
  for (guint i = 0; i < jalons_n_lemmas; i++)
    {
      if (jalons_words_have (jalons_sign_deal_listed_brings_rest_verbs, jalons_lemmas[i].name))
        tells[i].tells |= JALONS_TELLS_MORE;
    }
  return tells;
}

static void
note_phrase (JalonsFramePhrases *found,
             const JalonsFramePhrase *phrase,
             const JalonsFramePhrases *verb_tells)
{
  guint tells = jalons_frame_phrase_get_tells (phrase);

  if (phrase->kind == JALONS_PHRASE_VERB)
    {
      found->tells |= verb_tells[phrase->id].tells;
      found->telling_fixed |= verb_tells[phrase->id].telling_fixed;
    }
  else if (phrase->n_words == 0)
    found->tells |= (guint16) tells;
  else if (tells != 0)
    found->telling_seconds |= JALONS_WORD_BIT (phrase->second);
}

/**
 * jalons_frame_index_tell:
 * @self: an index with its phrases, and room for as many more entries as there are triggers
 * @frames: the grammar of events, with its triggers
 * @n_entries: how many entries it has
 *
 * Notes in each entry what its word tells. The words with which the fixed words of verbs begin are
 * given one.
 *
 * Returns: how many entries it has now
 */
guint32
jalons_frame_index_tell (JalonsFrameIndex *self, const JalonsFrames *frames, guint32 n_entries)
{
  g_autofree JalonsFramePhrases *verb_tells = find_verb_tells (frames);

  for (guint32 i = 1; i < n_entries; i++)
    {
      JalonsFramePhrases *found = &self->entries[i];

      for (guint n = 0; n < (guint) found->n + found->n_marks; n++)
        note_phrase (found, &found->phrases[n], verb_tells);
      if ((found->telling_seconds | found->telling_fixed) != 0)
        found->tells |= JALONS_TELLS_WITH_OTHERS;
    }
  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    {
      const JalonsTrigger *trigger = jalons_frames_get_trigger (frames, i);

      if (trigger->n_words == 0 || trigger->tells == 0)
        continue;
      if (self->by_word[trigger->words[0]] == 0)
        self->by_word[trigger->words[0]] = n_entries++;
      self->entries[self->by_word[trigger->words[0]]].tells |= JALONS_TELLS_FIXED;
    }
  return n_entries;
}

/**
 * jalons_frame_get_tells:
 * @self: a frame
 *
 * Returns: what a verb of it tells where there is neither a sum nor a model, a set of #JalonsTells
 */
guint
jalons_frame_get_tells (const JalonsFrame *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind == JALONS_KIND_RELEASE)
    return JALONS_TELLS_RELEASE;
  if (self->joins)
    return JALONS_TELLS_MORE;
  if ((self->needs & JALONS_NEED_MONEY) == 0)
    return JALONS_TELLS_EVENT;
  return (self->needs & JALONS_NEED_INFRA) != 0 ? JALONS_TELLS_BUILDING : 0;
}

/**
 * jalons_frame_phrase_get_tells:
 * @self: a phrase
 *
 * Returns: what it tells where there is neither a sum nor a model, unless it is a verb: a set of
 * #JalonsTells
 */
guint
jalons_frame_phrase_get_tells (const JalonsFramePhrase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->kind == JALONS_PHRASE_NOUN)
    return JALONS_TELLS_EVENT;
  if (self->kind == JALONS_PHRASE_CUE)
    return self->id == JALONS_CUE_CANCEL || self->id == JALONS_CUE_CORRECTION
               || self->id == JALONS_CUE_BACKERS || self->id == JALONS_CUE_LEADER
             ? JALONS_TELLS_CUE
             : 0;
  if (self->kind != JALONS_PHRASE_CLASS)
    return 0;
  if (self->id == JALONS_CLASS_PREP_LED || self->id == JALONS_CLASS_DESC_FUND)
    return JALONS_TELLS_LED;
  return self->id == JALONS_CLASS_INFRA ? JALONS_TELLS_BUILT : 0;
}
