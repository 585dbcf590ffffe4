/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which phrases begin with a word, and what it means wherever it stands. */

#include "extract/frames/jalons-frames-private.h"

/* Cues and homes are noted beside what a word is otherwise. */
static gboolean
is_mark (const JalonsFramePhrase *phrase)
{
  return phrase->kind == JALONS_PHRASE_CUE || phrase->kind == JALONS_PHRASE_HOME;
}

/* "levé" and "lève" have one folded form. */
gboolean
jalons_frame_phrase_depends_on_ending (const JalonsFramePhrase *phrase)
{
  return phrase->kind == JALONS_PHRASE_VERB
         && (phrase->features & (JALONS_VERB_ACUTE | JALONS_VERB_PLAIN)) != 0;
}

int
jalons_frame_entry_compare (gconstpointer a, gconstpointer b)
{
  const JalonsFrameEntry *left = a;
  const JalonsFrameEntry *right = b;

  if (left->word != right->word)
    return left->word < right->word ? -1 : 1;
  if (is_mark (&left->phrase) != is_mark (&right->phrase))
    return is_mark (&left->phrase) ? 1 : -1;
  /* Those of one word have no second, and come last. */
  if (left->phrase.second != right->phrase.second)
    return left->phrase.second > right->phrase.second ? -1 : 1;
  return (int) right->phrase.n_words - (int) left->phrase.n_words;
}

static void
count_phrase (JalonsFramePhrases *found, const JalonsFramePhrase *phrase)
{
  gboolean is_long = phrase->n_words > 0;
  guint64 second = is_long ? JALONS_WORD_BIT (phrase->second) : 0;

  if (is_mark (phrase))
    {
      found->n_marks++;
      found->n_long_marks += is_long;
      found->mark_seconds |= second;
    }
  else
    {
      found->n++;
      found->n_long += is_long;
      found->seconds |= second;
    }
}

/* How long a word must be to be spelled as @phrase whatever its accents. */
static guint8
get_settled_length (const JalonsFramePhrase *phrase)
{
  if (!phrase->spelled)
    return JALONS_FRAMES_ANY_LENGTH;
  return phrase->plain_length == 0 ? JALONS_FRAMES_NO_LENGTH : phrase->plain_length;
}

/* Most words mean the same wherever they stand: that is told once and for all. */
static void
settle_meaning (JalonsFramePhrases *found, const JalonsFramePhrase *phrase)
{
  guint8 length = get_settled_length (phrase);

  if (is_mark (phrase) || phrase->n_words > 0)
    return;
  jalons_word_meaning_add (&found->meaning, phrase);
  if (found->plain_length == JALONS_FRAMES_ANY_LENGTH)
    found->plain_length = length;
  else if (length != JALONS_FRAMES_ANY_LENGTH && length != found->plain_length)
    found->plain_length = JALONS_FRAMES_NO_LENGTH;
}

static JalonsFramePair *
ensure_pair (JalonsFrameIndex *index, guint32 word, guint32 second)
{
  guint32 place = jalons_frame_index_get_place (index, word, second);

  while (index->pairs[place].word != 0
         && (index->pairs[place].word != word || index->pairs[place].second != second))
    place = (place + 1) & index->mask;
  index->pairs[place].word = word;
  index->pairs[place].second = second;
  return &index->pairs[place];
}

/* The phrases of a pair stand in a row. */
static void
add_to_pair (JalonsFrameIndex *index, guint32 word, const JalonsFramePhrase *phrase)
{
  JalonsFramePair *pair = ensure_pair (index, word, phrase->second);

  pair->tells |= (guint16) jalons_frame_phrase_get_tells (phrase);
  if (is_mark (phrase) && pair->n_marks++ == 0)
    pair->marks = phrase;
  else if (!is_mark (phrase) && pair->n++ == 0)
    pair->phrases = phrase;
}

void
jalons_frame_index_build (JalonsFrameIndex *index,
                          const JalonsFrames *frames,
                          guint32 n_lexicon,
                          GArray *entries,
                          guint language)
{
  JalonsFramePhrase *phrase = g_new (JalonsFramePhrase, MAX (entries->len, 1));
  guint32 n_places = 64;
  guint32 n_words = 1;

  while (n_places < 2 * entries->len)
    n_places *= 2;
  index->by_word = g_new0 (guint32, n_lexicon);
  index->entries = g_new0 (JalonsFramePhrases, entries->len + jalons_n_trigger_sources + 1);
  index->pairs = g_new0 (JalonsFramePair, n_places);
  index->mask = n_places - 1;
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonsFrameEntry *entry = &g_array_index (entries, JalonsFrameEntry, i);

      if ((entry->phrase.language & language) == 0 || entry->word == 0)
        continue;
      if (index->by_word[entry->word] == 0)
        {
          index->by_word[entry->word] = n_words;
          index->entries[n_words].meaning = JALONS_WORD_MEANING_NONE;
          index->entries[n_words++].phrases = phrase;
        }
      *phrase = entry->phrase;
      /* English has no accents. */
      if ((language & 1) == 0)
        phrase->spelled = jalons_frame_phrase_depends_on_ending (phrase);
      count_phrase (&index->entries[index->by_word[entry->word]], phrase);
      settle_meaning (&index->entries[index->by_word[entry->word]], phrase);
      if (phrase->second != 0)
        add_to_pair (index, entry->word, phrase);
      phrase++;
    }
  n_words = jalons_frame_index_tell (index, frames, n_words);
  index->entries = g_renew (JalonsFramePhrases, index->entries, n_words);
  index->tells = g_new (guint16, n_lexicon);
  for (guint32 word = 0; word < n_lexicon; word++)
    index->tells[word] = index->entries[index->by_word[word]].tells;
}

/**
 * jalons_word_meaning_add:
 * @self: what other phrases make of a word
 * @phrase: one more
 *
 * Adds what @phrase makes of it.
 */
void
jalons_word_meaning_add (JalonsWordMeaning *self, const JalonsFramePhrase *phrase)
{
  switch ((JalonsPhraseKind) phrase->kind)
    {
    case JALONS_PHRASE_CLASS:
      self->classes |= G_GUINT64_CONSTANT (1) << phrase->id;
      break;
    case JALONS_PHRASE_VERB:
      /* Of two verbs with one form, the one with more to say wins; "mise" may be finite all the
       * same.
       */
      if (self->lemma == JALONS_FRAMES_NONE)
        self->features = phrase->features;
      else if (jalons_lemmas[self->lemma].language == 1)
        self->features |= phrase->features;
      else if (jalons_lemmas[self->lemma].n_triggers < jalons_lemmas[phrase->id].n_triggers)
        self->features = phrase->features;
      if (self->lemma == JALONS_FRAMES_NONE
          || jalons_lemmas[self->lemma].n_triggers < jalons_lemmas[phrase->id].n_triggers)
        self->lemma = phrase->id;
      break;
    case JALONS_PHRASE_NOUN:
      self->noun = phrase->id;
      if (self->lemma == JALONS_FRAMES_NONE)
        self->features = phrase->features;
      break;
    case JALONS_PHRASE_CUE:
    case JALONS_PHRASE_HOME:
    default:
      break;
    }
}
