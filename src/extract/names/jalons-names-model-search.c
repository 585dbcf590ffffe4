/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is said of a name that tells models from other things: behind it, and altogether. */

#include "extract/names/jalons-names-model-search.h"

/* How far cues reach, in tokens: from a name to what an apposition says of it, to a verb, a
 * relative clause or a date. */
#define APPOSITION_REACH 8
#define BETWEEN_REACH 4
#define RELATIVE_REACH 6
#define DATE_REACH 4
#define NOUN_REACH 4

/**
 * jalons_names_model_search_judge_noun:
 * @self: a search
 * @i: a token
 *
 * Returns: what kind of thing a noun is: a model, something else, or nothing that is known
 */
JalonsNamesModelCue
jalons_names_model_search_judge_noun (const JalonsNamesModelSearch *self, guint32 i)
{
  /* "a Dutch start-up" */
  if (jalons_names_model_search_is_mark (self, i + 1, '-')
      && jalons_names_is_word (self->reader, i, "start")
      && jalons_names_is_word (self->reader, i + 2, "up"))
    return JALONS_NAMES_CUE_OTHER;
  if (jalons_names_model_search_is_word (self, i, self->words->other)
      || (jalons_names_model_search_is_class (
            self, i, self->grammar->company_noun | self->grammar->fund_noun)
          && !jalons_names_model_search_is_class (self, i, self->grammar->model_noun)))
    return JALONS_NAMES_CUE_OTHER;
  /* "Le prochain, qu’elle appelle X" */
  if (jalons_names_model_search_is_class (self, i, self->grammar->model_noun)
      || jalons_names_model_search_is_word (self, i, self->words->thing)
      || (jalons_names_model_search_is_word (self, i, self->words->next)
          && jalons_names_model_search_is_mark (self, i + 1, ',')))
    return JALONS_NAMES_CUE_NAMED_THING;
  return JALONS_NAMES_N_CUES;
}

/* ", qui rédige", ", which can write", ", capable of" */
static void
weigh_work (JalonsNamesModelSearch *self, guint32 i)
{
  for (guint32 end = i + BETWEEN_REACH; i < end; i++)
    {
      if (jalons_names_model_search_is_word (self, i, self->words->works))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_WORKS);
      if (!jalons_names_model_search_is_class (self, i, self->grammar->relative)
          && !jalons_names_model_search_is_word (self, i, self->words->between))
        return;
    }
}

/* Whether the next name is that of a model, and stands before @end. */
static gboolean
is_before_model (const JalonsNamesModelSearch *self, guint32 end)
{
  const JalonsNaming *next = self->number + 1 < self->reader->namings->len
                               ? jalons_naming_get (self->reader, self->number + 1)
                               : NULL;

  return next != NULL && next->kind == JALONS_NAMING_MODEL && next->state == JALONS_NAMING_ACCEPTED
         && next->first < end;
}

/* ", que Nuvia a entraîné", ", which Nuvia trained": what was done to it. */
static void
weigh_relative (JalonsNamesModelSearch *self, guint32 i)
{
  for (guint32 end = i + RELATIVE_REACH; i < end; i++)
    {
      if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_PUNCT))
        return;
      if (jalons_names_model_search_is_word (self, i, self->words->trained))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_TRAINED);
      if (jalons_names_model_search_is_word (self, i, self->words->release))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_RELEASED);
    }
}

/* ", l'héritier de", ", a slide-reading foundation model": what the words behind a comma say. */
static void
weigh_apposition (JalonsNamesModelSearch *self, guint32 i)
{
  guint n_capitals = 0;
  /* "le centre de calcul de Lugano, ce modèle suisse": said of something else. */
  gboolean complement
    = jalons_names_model_search_is_class (self, self->naming->first - 1,
                                          self->grammar->of | self->grammar->at)
      && !jalons_names_model_search_is_class (self, self->naming->first - 2,
                                              self->grammar->maker_noun)
      && !jalons_names_model_search_is_word (self, self->naming->first - 2,
                                             self->words->release_noun | self->words->trained)
      && !jalons_names_model_search_is_class (self, i, self->grammar->indefinite);

  if (jalons_names_model_search_is_word (self, i, self->words->appears | self->words->suffers))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_APPEARS);
  /* "X, Nuvia's speech model" */
  if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_CAPITAL)
      && jalons_names_model_search_has_flag (self, i + 1, JALONS_TOKEN_POSSESSIVE))
    i += 2;
  else if (jalons_names_is_verb_a (self->reader, i)
           || jalons_names_model_search_is_word (self, i, self->words->demonstrative)
           || (!jalons_names_model_search_is_class (
                 self, i, self->grammar->determiner | self->grammar->indefinite)
               && !jalons_names_model_search_is_word (self, i, self->words->sibling)))
    return;
  /* "X, le premier, date de" */
  if (jalons_names_model_search_is_word (self, i + 1, self->words->next)
      && jalons_names_model_search_is_mark (self, i + 2, ','))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_DESCRIBED);
  for (guint32 end = i + APPOSITION_REACH; i < end; i++)
    {
      JalonsNamesModelCue kind = jalons_names_model_search_judge_noun (self, i);

      if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE)
          || (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_PUNCT)
              && !jalons_names_model_search_is_mark (self, i, '-'))
          || (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_CAPITAL)
              && ++n_capitals > 1))
        return;
      if (jalons_names_model_search_is_word (self, i, self->words->sibling)
          || (jalons_names_model_search_is_word (self, i, self->words->rival)
              && is_before_model (self, i + 5)))
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_HEIR);
          return;
        }
      /* "un modèle de robot", "a model maker" */
      if (kind == JALONS_NAMES_N_CUES
          || jalons_names_model_search_judge_noun (self, i + 1) != JALONS_NAMES_N_CUES)
        continue;
      if (kind == JALONS_NAMES_CUE_OTHER)
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_OTHER);
      else if (!complement)
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_APPOSED);
      return;
    }
}

/* "X sera publié", "X, attendu en mars", "X outperforms": what it does. */
static void
weigh_action (JalonsNamesModelSearch *self, guint32 i)
{
  gboolean passive = FALSE;

  for (guint n = 0; n <= BETWEEN_REACH; n++, i++)
    {
      if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_CAPITAL))
        return;
      if (jalons_names_model_search_is_word (self, i, self->words->appears)
          || (passive && jalons_names_model_search_is_word (self, i, self->words->suffers)))
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_APPEARS);
          return;
        }
      passive |= jalons_names_model_search_is_word (self, i, self->words->be);
      if (jalons_names_model_search_is_word (self, i, self->words->beats))
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_BEATS);
          if (is_before_model (self, i + 5))
            jalons_names_model_search_note (self, JALONS_NAMES_CUE_AMONG);
          return;
        }
      if (jalons_names_model_search_is_class (self, i, self->grammar->speaks))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_SPEAKS);
      if (!jalons_names_model_search_is_word (self, i, self->words->between))
        return;
    }
}

/* "X from A", "X d'A", "X (A)": the token after its maker, or @i. */
static guint32
skip_maker (JalonsNamesModelSearch *self, guint32 i)
{
  const JalonsNaming *next = self->number + 1 < self->reader->namings->len
                               ? jalons_naming_get (self->reader, self->number + 1)
                               : NULL;
  guint32 first = i;

  if (jalons_names_model_search_is_mark (self, i, ','))
    first++;
  if (next == NULL || next->first != first + 1 || next->kind != JALONS_NAMING_COMPANY
      || next->state != JALONS_NAMING_ACCEPTED
      || !(jalons_names_model_search_is_class (self, first, self->grammar->of)
           || jalons_names_model_search_is_word (self, first, self->words->from)
           || jalons_names_model_search_is_mark (self, first, '(')))
    return i;
  jalons_names_model_search_note (self, JALONS_NAMES_CUE_OF_MAKER);
  return jalons_names_model_search_is_mark (self, first, '(')
             && jalons_names_model_search_is_mark (self, next->end, ')')
           ? next->end + 1
           : next->end;
}

/* "unveiled X on Tuesday, a model": the comma behind a date, or @i. */
static guint32
skip_date (const JalonsNamesModelSearch *self, guint32 i)
{
  for (guint32 j = i; j <= i + DATE_REACH; j++)
    {
      if (jalons_names_model_search_is_mark (self, j, ','))
        return j;
      if (!jalons_names_model_search_is_class (
            self, j, self->grammar->at | self->grammar->on | self->grammar->months)
          && !jalons_token_is_number (jalons_names_model_search_get_token (self, j))
          && (self->words->classes[jalons_names_model_search_get_token (self, j)->word]
              & self->words->filler)
               == 0)
        return i;
    }
  return i;
}

/* "X, with 7 billion parameters", "X (7 milliards de paramètres)", "X et ses 7 milliards …" */
static void
weigh_parameters (JalonsNamesModelSearch *self, guint32 i)
{
  guint n_marks = 0;

  for (guint32 end = i + APPOSITION_REACH; i < end; i++)
    {
      if (jalons_names_model_search_is_word (self, i, self->words->parameters))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_PARAMETERS);
      if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE)
          || (jalons_names_model_search_is_class (self, i, self->grammar->auxiliary)
              && self->reader->text->language == JALONS_LANGUAGE_FR)
          || ((jalons_names_model_search_is_mark (self, i, ',')
               || jalons_names_model_search_is_mark (self, i, ';'))
              && ++n_marks > 1))
        return;
    }
}

/* "Elle finit X. Cette mouture reconnaît": what the next sentence calls what this one ends with. */
static void
weigh_next_sentence (JalonsNamesModelSearch *self, guint32 i)
{
  if (!jalons_names_model_search_is_mark (self, i, '.')
      || !jalons_names_model_search_has_flag (self, i + 1, JALONS_TOKEN_SENTENCE)
      || jalons_names_model_search_has_flag (self, i + 1, JALONS_TOKEN_NEWLINE)
      || (self->words->classes[jalons_names_model_search_get_token (self, i + 1)->word]
          & self->words->demonstrative)
           == 0)
    return;
  for (guint32 j = i + 2; j <= i + NOUN_REACH; j++)
    {
      if (jalons_names_model_search_is_word (self, j, self->words->sibling)
          || jalons_names_model_search_is_class (self, j, self->grammar->model_noun))
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_APPOSED);
          return;
        }
      if (!jalons_names_model_search_is_word (self, j, self->words->next | self->words->filler)
          && j > i + 2)
        return;
    }
}

static void
weigh_after (JalonsNamesModelSearch *self)
{
  guint32 i = self->end;

  weigh_next_sentence (self, i);
  if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return;
  while (jalons_names_model_search_is_quote (self, i))
    i++;
  if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_POSSESSIVE))
    {
      if (jalons_names_model_search_is_class (self, i + 1, self->grammar->role))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_POST);
      if (jalons_names_model_search_is_word (self, i + 1, self->words->trained))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_TRAINED);
      return;
    }
  if (jalons_names_model_search_judge_noun (self, i) == JALONS_NAMES_CUE_OTHER
      && self->reader->text->language == JALONS_LANGUAGE_EN)
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_OTHER);
  weigh_parameters (self, i);
  i = skip_maker (self, i);
  i = skip_date (self, i);
  if (!jalons_names_model_search_is_mark (self, i, ',')
      && !jalons_names_model_search_is_mark (self, i, '(')
      && !jalons_names_model_search_is_mark (self, i, JALONS_PUNCT_DASH))
    {
      weigh_action (self, i);
      return;
    }
  i++;
  /* "Its next system, X, is slated for": what is said after the commas */
  if (jalons_names_model_search_is_mark (self, i - 1, ',')
      && jalons_names_model_search_is_mark (self, self->naming->first - 1, ','))
    weigh_action (self, i);
  weigh_work (self, i);
  /* "X, dont la sortie est prévue", "X, whose launch slipped" */
  if (jalons_names_model_search_is_word (self, i, self->words->of_which)
      && (jalons_names_model_search_is_word (self, i + 1, self->words->release_noun)
          || jalons_names_model_search_is_word (self, i + 2, self->words->release_noun)))
    {
      jalons_names_model_search_note (self, JALONS_NAMES_CUE_RELEASE_OF);
      jalons_names_model_search_note (self, JALONS_NAMES_CUE_APPEARS);
    }
  if (jalons_names_model_search_is_class (self, i, self->grammar->relative))
    weigh_action (self, i + 1);
  else
    weigh_apposition (self, i);
  if (jalons_names_model_search_is_word (self, i, self->words->that))
    weigh_relative (self, i + 1);
}

/* Whether nothing but a comma or an "and" stands between two names. */
static gboolean
are_joined (const JalonsNamesModelSearch *self, guint32 first, guint32 end)
{
  if (end <= first || end - first > 2)
    return FALSE;
  return jalons_names_model_search_is_class (self, end - 1, self->grammar->and)
         || (end - first == 1 && jalons_names_model_search_is_mark (self, first, ','));
}

static gboolean
is_model (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED;
}

static void
weigh_neighbours (JalonsNamesModelSearch *self)
{
  if (self->number > 0)
    {
      const JalonsNaming *before = jalons_naming_get (self->reader, self->number - 1);

      if (is_model (before) && are_joined (self, before->end, self->naming->first))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_AMONG);
    }
  if (self->number + 1 < self->reader->namings->len)
    {
      const JalonsNaming *after = jalons_naming_get (self->reader, self->number + 1);

      if (is_model (after) && are_joined (self, self->end, after->first))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_AMONG);
    }
}

/* Which version it is, so that several are known to be several. */
static void
note_version (JalonsNamesModelSearch *self)
{
  for (guint32 i = self->naming->first; i < self->end; i++)
    {
      const JalonsToken *token = jalons_names_model_search_get_token (self, i);

      if (!jalons_token_is_number (token))
        continue;
      self->found
        |= JALONS_NAMES_VERSION_BIT (self->reader->text->tokens->text[token->start] - '0');
      return;
    }
}

/**
 * jalons_names_find_model_cues:
 * @reader: a reader that has decided the catalogue's names
 * @number: the index of a naming
 *
 * Returns: what its surroundings say for and against its being a model: a set of bits, one for each
 * #JalonsNamesModelCue
 */
guint64
jalons_names_find_model_cues (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  JalonsNamesModelSearch search = { .reader = reader,
                                    .grammar = reader->grammar,
                                    .words = &reader->grammar->model_words,
                                    .naming = naming,
                                    .number = number,
                                    .end = naming->end };

  if (jalons_names_has_number (reader, naming, &search.end))
    {
      jalons_names_model_search_note (&search, JALONS_NAMES_CUE_NUMBER);
      note_version (&search);
    }
  else if (jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_DIGIT))
    jalons_names_model_search_note (&search, JALONS_NAMES_CUE_NUMBER);
  if (search.end > naming->end || (naming->flags & JALONS_NAMING_INITIAL) == 0)
    jalons_names_model_search_note (&search, JALONS_NAMES_CUE_PROPER);
  if (naming->end > naming->first + 1
      && jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix))
    jalons_names_model_search_note (&search, JALONS_NAMES_CUE_TIER);
  jalons_names_model_search_before (&search);
  weigh_after (&search);
  weigh_neighbours (&search);
  return search.found;
}
