/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/frames/jalons-frames.h"

#include <string.h>

#include "catalog/jalons-tokens.h"
#include "extract/frames/jalons-frames-private.h"

/* Words so short that an accent makes another word of them: "a" and "à", "ou" and "où". */
#define MAX_ACCENTED 3

/* The triggers of a verb that go on with a word: their numbers, in order. */
typedef struct
{
  guint32 word;
  guint16 lemma;
  guint16 n; /* 0: the place is free */
  guint16 *numbers;
} TriggerList;

struct _JalonsFrames
{
  GArray *words;
  guint32 n_words;
  JalonsFrameIndex indexes[JALONS_FRAMES_ALL_LANGUAGES];
  JalonsTrigger *triggers;
  TriggerList *trigger_lists; /* of open addressing */
  guint32 trigger_mask;
  guint16 *trigger_numbers;
  guint64 *fixed_words; /* by lemma */
  guint8 *auxiliaries;  /* JalonsAuxiliary by lemma */
};

/* Whether a phrase is more than one token to the tokenizer. */
static gboolean
is_compound (const char *text)
{
  return strpbrk (text, " -'&%") != NULL;
}

static void
add_text (JalonsLexiconBuilder *builder, const char *text)
{
  const char *p = text;

  /* An elision keeps its apostrophe, as the tokenizer has it. */
  while (*p != '\0')
    {
      gsize length = strcspn (p, " -'&%");

      if (p[length] == '\'')
        length++;
      if (length > 0)
        jalons_lexicon_builder_add_word (builder, p, (gssize) length);
      else
        length = 1;
      p += length;
    }
  if (strchr (text, '\'') != NULL && strchr (text, ' ') == NULL)
    jalons_lexicon_builder_add_word (builder, text, -1);
}

static void
add_words (JalonsLexiconBuilder *builder)
{
  for (guint i = 0; i < jalons_n_phrase_sources; i++)
    add_text (builder, jalons_phrase_sources[i].text);
  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    add_text (builder, jalons_trigger_sources[i].words);
}

/* Appends the words of a text to @words and returns how many they are. */
static guint
append_words (const JalonsLexicon *lexicon, const char *text, GArray *words)
{
  g_autoptr (JalonsTokens) tokens = NULL;

  if (*text == '\0')
    return 0;
  if (g_str_has_suffix (text, "'"))
    {
      /* An elision is one only before a letter. */
      g_autofree char *elided = g_strconcat (text, "a", NULL);
      guint n;

      n = append_words (lexicon, elided, words);
      g_array_set_size (words, words->len - 1);
      return n - 1;
    }
  if (!is_compound (text))
    {
      guint32 word = jalons_lexicon_find (lexicon, text);

      g_array_append_val (words, word);
      return 1;
    }
  tokens = jalons_tokens_new (lexicon, text, strlen (text));
  for (guint32 i = 0; i < tokens->n_tokens; i++)
    g_array_append_val (words, tokens->tokens[i].word);
  return tokens->n_tokens;
}

/* The length of a word that only a word without accents can have as well. Ligatures have as many
 * bytes as the letters that they become. */
static guint8
get_plain_length (const char *text)
{
  static const char *const ligatures[] = { "ae", "ij", "oe", "ss", "th" };
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalpha (text[i]))
        return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    {
      if (strstr (text, ligatures[i]) != NULL)
        return 0;
    }
  return (guint8) MIN (length, G_MAXUINT8);
}

/* Word offsets become pointers once the array has its final size. */
static void
fix_phrase (const JalonsFrames *self, JalonsFramePhrase *phrase)
{
  phrase->words
    = (const guint32 *) (gconstpointer) self->words->data + GPOINTER_TO_UINT (phrase->words);
  phrase->second = phrase->n_words > 0 ? phrase->words[0] : 0;
  phrase->spelled = phrase->spelling != NULL || jalons_frame_phrase_depends_on_ending (phrase);
}

static void
fix_trigger (const JalonsFrames *self, JalonsTrigger *trigger)
{
  trigger->words
    = (const guint32 *) (gconstpointer) self->words->data + GPOINTER_TO_UINT (trigger->words);
}

static guint32
get_trigger_place (const JalonsFrames *self, guint lemma, guint32 word)
{
  guint32 place = ((lemma + 1) * 0x9e3779b1u ^ word) * 0x85ebca6bu;

  return (place ^ place >> 15) & self->trigger_mask;
}

/* The place of the triggers of a verb that go on with a word, or a free one. */
static TriggerList *
find_trigger_list (const JalonsFrames *self, guint lemma, guint32 word)
{
  guint32 place = get_trigger_place (self, lemma, word);

  while (self->trigger_lists[place].n != 0
         && (self->trigger_lists[place].lemma != lemma || self->trigger_lists[place].word != word))
    place = (place + 1) & self->trigger_mask;
  return &self->trigger_lists[place];
}

/* Lists the triggers of each verb by the first of their fixed words: common verbs have some
 * hundred.
 */
static void
list_triggers (JalonsFrames *self)
{
  guint32 n_places = 64;
  guint16 *numbers;

  while (n_places < 2 * jalons_n_trigger_sources)
    n_places *= 2;
  self->fixed_words = g_new0 (guint64, jalons_n_lemmas);
  self->trigger_mask = n_places - 1;
  self->trigger_lists = g_new0 (TriggerList, n_places);
  numbers = self->trigger_numbers = g_new (guint16, jalons_n_trigger_sources + 1);
  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    {
      const JalonsTrigger *trigger = &self->triggers[i];
      guint lemma = jalons_trigger_sources[i].lemma;
      TriggerList *list;

      if (trigger->n_words == 0)
        continue;
      self->fixed_words[lemma] |= JALONS_WORD_BIT (trigger->words[0]);
      list = find_trigger_list (self, lemma, trigger->words[0]);
      if (list->n != 0)
        continue;
      *list
        = (TriggerList) { .word = trigger->words[0], .lemma = (guint16) lemma, .numbers = numbers };
      for (guint k = i; k < jalons_n_trigger_sources && jalons_trigger_sources[k].lemma == lemma;
           k++)
        {
          if (self->triggers[k].n_words > 0 && self->triggers[k].words[0] == list->word)
            list->numbers[list->n++] = (guint16) k;
        }
      numbers += list->n;
    }
}

static void
find_auxiliaries (JalonsFrames *self)
{
  static const struct
  {
    const char *name;
    JalonsAuxiliary auxiliary;
  } names[] = { { "avoir", JALONS_AUXILIARY_HAVE },
                { "have", JALONS_AUXILIARY_HAVE },
                { "être", JALONS_AUXILIARY_BE },
                { "be", JALONS_AUXILIARY_BE },
                { "do", JALONS_AUXILIARY_DO } };

  self->auxiliaries = g_new0 (guint8, jalons_n_lemmas);
  for (guint i = 0; i < jalons_n_lemmas; i++)
    {
      for (guint n = 0; n < G_N_ELEMENTS (names); n++)
        {
          if (g_str_equal (jalons_lemmas[i].name, names[n].name))
            self->auxiliaries[i] = (guint8) names[n].auxiliary;
        }
    }
}

/* "accompagné de", which "s'accompagne de" is not */
static gboolean
opens_with_participle (const JalonsPhraseSource *source)
{
  const char *space = strchr (source->text, ' ');

  return source->kind == JALONS_PHRASE_CLASS && source->language == 1 && space != NULL
         && space - source->text > 2 && g_str_has_prefix (space - 2, "é");
}

/* Whether an accent may make another word of a phrase; an elision has none. */
static gboolean
depends_on_accents (const JalonsPhraseSource *source)
{
  gsize most = source->kind == JALONS_PHRASE_CLASS ? JALONS_FRAMES_SHORT : MAX_ACCENTED;

  return (strlen (source->text) <= most && !g_str_has_suffix (source->text, "'"))
         || opens_with_participle (source);
}

static gpointer
compile (const JalonsLexicon *lexicon)
{
  JalonsFrames *self = g_new0 (JalonsFrames, 1);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (JalonsFrameEntry));

  self->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->n_words = jalons_lexicon_get_n_words (lexicon);
  for (guint i = 0; i < jalons_n_phrase_sources; i++)
    {
      const JalonsPhraseSource *source = &jalons_phrase_sources[i];
      guint first = self->words->len;
      guint n = append_words (lexicon, source->text, self->words);
      JalonsFrameEntry entry = { 0 };

      g_assert (n > 0 && n <= JALONS_FRAMES_MAX_WORDS);
      entry.word = g_array_index (self->words, guint32, first);
      entry.phrase.words = GUINT_TO_POINTER (first + 1);
      entry.phrase.n_words = (guint8) (n - 1);
      entry.phrase.kind = source->kind;
      entry.phrase.language = source->language;
      entry.phrase.id = source->id;
      entry.phrase.features = source->features;
      if (depends_on_accents (source))
        entry.phrase.spelling = source->text;
      if (entry.phrase.spelling != NULL && n == 1
          && !jalons_frame_phrase_depends_on_ending (&entry.phrase))
        entry.phrase.plain_length = get_plain_length (source->text);
      g_array_append_val (entries, entry);
    }
  self->triggers = g_new0 (JalonsTrigger, jalons_n_trigger_sources);
  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    {
      const JalonsTriggerSource *source = &jalons_trigger_sources[i];

      self->triggers[i].words = GUINT_TO_POINTER (self->words->len);
      self->triggers[i].n_words = (guint8) append_words (lexicon, source->words, self->words);
      self->triggers[i].reflexive = source->reflexive;
      self->triggers[i].frame = source->frame;
      self->triggers[i].joins = jalons_frames[source->frame].joins;
      self->triggers[i].tells = (guint16) jalons_frame_get_tells (&jalons_frames[source->frame]);
    }
  for (guint i = 0; i < entries->len; i++)
    fix_phrase (self, &g_array_index (entries, JalonsFrameEntry, i).phrase);
  for (guint i = 0; i < jalons_n_trigger_sources; i++)
    fix_trigger (self, &self->triggers[i]);
  list_triggers (self);
  g_array_sort (entries, jalons_frame_entry_compare);
  for (guint language = 1; language <= JALONS_FRAMES_ALL_LANGUAGES; language++)
    jalons_frame_index_build (&self->indexes[language - 1], self, self->n_words, entries, language);
  find_auxiliaries (self);
  return self;
}

const JalonsGrammarPart jalons_frames_part = { add_words, compile };

/**
 * jalons_frames_get_default:
 *
 * Returns: (transfer none): the grammar of events
 */
const JalonsFrames *
jalons_frames_get_default (void)
{
  return jalons_grammar_get_part (jalons_grammar_get_default (), &jalons_frames_part);
}

/**
 * jalons_frames_get_index:
 * @self: the grammar of events
 * @language: a set, not empty: 1 French, 2 English
 *
 * Returns: (transfer none): the phrases of these languages
 */
const JalonsFrameIndex *
jalons_frames_get_index (const JalonsFrames *self, guint language)
{
  g_return_val_if_fail (self != NULL && language > 0 && language <= JALONS_FRAMES_ALL_LANGUAGES,
                        NULL);

  return &self->indexes[language - 1];
}

/**
 * jalons_frames_get_auxiliary:
 * @self: the grammar of events
 * @lemma: the id of a verb
 *
 * Returns: which of the verbs that carry others it is
 */
JalonsAuxiliary
jalons_frames_get_auxiliary (const JalonsFrames *self, guint lemma)
{
  g_return_val_if_fail (self != NULL, JALONS_AUXILIARY_NONE);
  if (lemma == JALONS_FRAMES_NONE)
    return JALONS_AUXILIARY_NONE;
  g_return_val_if_fail (lemma < jalons_n_lemmas, JALONS_AUXILIARY_NONE);

  return (JalonsAuxiliary) self->auxiliaries[lemma];
}

/**
 * jalons_frames_get_lemma:
 * @lemma: the id of a verb, or %JALONS_FRAMES_NONE
 *
 * Returns: (transfer none): the verb; for none one that is called "" and triggers nothing, so that
 *   whoever asks for a verb's name need not ask first whether there is one
 */
const JalonsLemma *
jalons_frames_get_lemma (guint lemma)
{
  static const JalonsLemma none = { .name = "" };

  g_return_val_if_fail (lemma < jalons_n_lemmas || lemma == JALONS_FRAMES_NONE, &none);

  return lemma == JALONS_FRAMES_NONE ? &none : &jalons_lemmas[lemma];
}

/**
 * jalons_frames_get_trigger:
 * @self: the grammar of events
 * @trigger: the number of a trigger, see #JalonsLemma
 *
 * Returns: (transfer none): the trigger
 */
const JalonsTrigger *
jalons_frames_get_trigger (const JalonsFrames *self, guint trigger)
{
  g_return_val_if_fail (trigger < jalons_n_trigger_sources, NULL);

  return &self->triggers[trigger];
}

/**
 * jalons_frames_get_triggers:
 * @self: the grammar of events
 * @lemma: a verb
 *
 * Returns: (transfer none): (array): its triggers, as many as it has
 */
const JalonsTrigger *
jalons_frames_get_triggers (const JalonsFrames *self, const JalonsLemma *lemma)
{
  return self->triggers + lemma->first_trigger;
}

/**
 * jalons_frames_find_triggers:
 * @self: the grammar of events
 * @lemma: the id of a verb
 * @word: a word of the lexicon
 * @out_n: (out): how many there are
 *
 * Returns: (transfer none) (array length=out_n) (nullable): the numbers of its triggers whose fixed
 * words begin with that word, in order
 */
const guint16 *
jalons_frames_find_triggers (const JalonsFrames *self, guint lemma, guint32 word, guint *out_n)
{
  const TriggerList *list = find_trigger_list (self, lemma, word);

  *out_n = list->n;
  return list->numbers;
}

/**
 * jalons_frames_get_fixed_words:
 * @self: the grammar of events
 * @lemma: the id of a verb
 *
 * Returns: the words with which the fixed words of its triggers begin, a set of %JALONS_WORD_BIT
 */
guint64
jalons_frames_get_fixed_words (const JalonsFrames *self, guint lemma)
{
  g_return_val_if_fail (lemma < jalons_n_lemmas, 0);

  return self->fixed_words[lemma];
}

/**
 * jalons_frames_get_noun:
 * @noun: the id of a noun
 * @out_n: (out): how many frames have it
 *
 * Returns: (transfer none) (array length=out_n): these frames
 */
const guint16 *
jalons_frames_get_noun (guint noun, guint *out_n)
{
  g_return_val_if_fail (noun < jalons_n_nouns, NULL);

  *out_n = jalons_nouns[noun].n_frames;
  return jalons_noun_frames + jalons_nouns[noun].first_frame;
}

/**
 * jalons_frames_get_frame:
 * @frame: the number of a frame
 *
 * Returns: (transfer none): the frame
 */
const JalonsFrame *
jalons_frames_get_frame (guint frame)
{
  g_return_val_if_fail (frame < jalons_n_frames, NULL);

  return &jalons_frames[frame];
}

/**
 * jalons_frames_get_home:
 * @home: the number of a home
 *
 * Returns: (transfer none): the home
 */
const JalonsHome *
jalons_frames_get_home (guint home)
{
  g_return_val_if_fail (home < jalons_n_homes, NULL);

  return &jalons_homes[home];
}

/**
 * jalons_frames_find_lemma:
 * @name: an infinitive
 * @language: 1 French, 2 English
 *
 * Returns: the id of the verb, or %JALONS_FRAMES_NONE
 */
guint
jalons_frames_find_lemma (const char *name, guint language)
{
  for (guint i = 0; i < jalons_n_lemmas; i++)
    {
      if (jalons_lemmas[i].language == language && g_str_equal (jalons_lemmas[i].name, name))
        return i;
    }
  return JALONS_FRAMES_NONE;
}
