/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is said of a name right before and after it that tells models from other things. */

#include "extract/jalons-names-model-cues.h"
#include "extract/jalons-names-roles.h"

/* How far cues reach, in tokens: from "called X" to what is called so, from a name to what an
 * apposition says of it, from a verb to its object over small words. */
#define NAMED_REACH 12
#define APPOSITION_REACH 8
#define FILLER_REACH 3
#define BETWEEN_REACH 4
#define PLURAL_REACH 10
#define DESCRIBED_REACH 7
#define KNOWN_REACH 5
#define RELATIVE_REACH 6
#define SUBJECT_REACH 5
#define DATE_REACH 4
#define SENTENCE_REACH 24

typedef struct
{
  const JalonsNamesReader *reader;
  const JalonsNamesGrammar *grammar;
  const JalonsNamesModelWords *words;
  const JalonsNaming *naming;
  guint32 number;
  guint32 end; /* the token after the name and its number */
  guint64 found;
} Search;

static const JalonsToken *
get_token (const Search *self, guint32 i)
{
  return jalons_names_token (self->reader, i);
}

static gboolean
has_flag (const Search *self, guint32 i, guint flags)
{
  return (get_token (self, i)->flags & flags) != 0;
}

static gboolean
is_class (const Search *self, guint32 i, JalonsWordClasses classes)
{
  return jalons_names_is (self->reader, i, classes);
}

/* Whether a token is a word of models.words, and no name. */
static gboolean
is_word (const Search *self, guint32 i, JalonsWordClasses classes)
{
  const JalonsToken *token = get_token (self, i);

  return (self->words->classes[token->word] & classes) != 0
         && ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_SENTENCE)) != JALONS_TOKEN_CAPITAL
             || (token->flags & JALONS_TOKEN_UPPER) != 0);
}

static gboolean
is_mark (const Search *self, guint32 i, guint32 mark)
{
  return jalons_names_is_mark (self->reader, i, mark);
}

static gboolean
is_quote (const Search *self, guint32 i)
{
  return is_mark (self, i, JALONS_PUNCT_OPEN_QUOTE) || is_mark (self, i, JALONS_PUNCT_CLOSE_QUOTE)
         || is_mark (self, i, '"');
}

static void
note (Search *self, JalonsNamesModelCue cue)
{
  self->found |= G_GUINT64_CONSTANT (1) << cue;
}

/* What kind of thing a noun is: a model, something else, or nothing that is known. */
static JalonsNamesModelCue
judge_noun (const Search *self, guint32 i)
{
  if (is_word (self, i, self->words->other)
      || (is_class (self, i, self->grammar->company_noun | self->grammar->fund_noun)
          && !is_class (self, i, self->grammar->model_noun)))
    return JALONS_NAMES_CUE_OTHER;
  /* "Le prochain, qu’elle appelle X" */
  if (is_class (self, i, self->grammar->model_noun) || is_word (self, i, self->words->thing)
      || (is_word (self, i, self->words->next) && is_mark (self, i + 1, ',')))
    return JALONS_NAMES_CUE_NAMED_THING;
  return JALONS_NAMES_N_CUES;
}

/* "Son agent répond aux communes. Il s'appelle X": the first noun of the sentence before, if a
 * pronoun stands for it. */
static JalonsNamesModelCue
judge_antecedent (const Search *self, guint32 pronoun)
{
  JalonsNamesModelCue found = JALONS_NAMES_N_CUES;
  guint32 i = pronoun;

  if (!is_word (self, pronoun, self->words->it))
    return found;
  for (guint n = 0; n < SENTENCE_REACH; n++)
    {
      JalonsNamesModelCue kind = judge_noun (self, --i);

      if (kind != JALONS_NAMES_N_CUES)
        found = kind;
      if (has_flag (self, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        break;
    }
  return found;
}

/* "Its newest software, which it calls X": what is called so. */
static void
weigh_named (Search *self, guint32 i)
{
  for (guint n = 0; n < NAMED_REACH && !has_flag (self, i, JALONS_TOKEN_SENTENCE); n++)
    {
      JalonsNamesModelCue kind;

      i--;
      kind = judge_noun (self, i);
      if (kind != JALONS_NAMES_N_CUES)
        {
          note (self, kind);
          return;
        }
    }
  if (judge_antecedent (self, i) != JALONS_NAMES_N_CUES)
    note (self, judge_antecedent (self, i));
  else
    note (self, JALONS_NAMES_CUE_NAMED);
}

/* "deux familles de modèles ouverts, X et Y", "sa propre intelligence artificielle, X": what is
 * announced before the comma. */
static void
weigh_announced (Search *self, guint32 i)
{
  guint32 comma = i;
  gboolean described = FALSE;

  for (guint n = 0; n < PLURAL_REACH && !has_flag (self, i, JALONS_TOKEN_SENTENCE); n++)
    {
      const JalonsToken *token = get_token (self, --i);
      gboolean plural = self->reader->text->tokens->text[jalons_token_get_end (token) - 1] == 's';

      if (plural && is_class (self, i, self->grammar->model_noun))
        note (self, JALONS_NAMES_CUE_PLURAL);
      else if (n < DESCRIBED_REACH && judge_noun (self, i) == JALONS_NAMES_CUE_NAMED_THING)
        {
          note (self, JALONS_NAMES_CUE_DESCRIBED);
          described = TRUE;
        }
      if (described
          && (is_word (self, i, self->words->whose) || has_flag (self, i, JALONS_TOKEN_POSSESSIVE)))
        note (self, JALONS_NAMES_CUE_OWNED);
      /* "un outil, un seul, X" */
      if (is_mark (self, i, ',') && comma - i <= 3)
        continue;
      /* "le système de Nuvia, X" */
      if ((token->flags & JALONS_TOKEN_CAPITAL) != 0 && is_class (self, i - 1, self->grammar->of))
        continue;
      if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL)) != 0)
        return;
    }
}

/* "Une déclinaison, X,": what it is to another model. */
static void
weigh_relation (Search *self, guint32 i)
{
  /* "siblings Daniela and Dario" */
  if (is_class (self, self->naming->first, self->grammar->given))
    return;
  if (is_word (self, i, self->words->sibling))
    note (self, JALONS_NAMES_CUE_SIBLING);
  else if (is_word (self, i, self->words->kin))
    {
      note (self, JALONS_NAMES_CUE_KIN);
      if (is_word (self, i - 1, self->words->whose) || is_word (self, i - 2, self->words->whose))
        note (self, JALONS_NAMES_CUE_OWNED);
    }
}

/* "OpenAI released", "OpenAI a dévoilé": whether the name before is that of a company, and the
 * subject of the verb at @i. */
static gboolean
is_behind_company (const Search *self, guint32 i)
{
  const JalonsNaming *before
    = self->number > 0 ? jalons_naming_get (self->reader, self->number - 1) : NULL;

  for (guint n = 1; n <= SUBJECT_REACH; n++)
    {
      guint32 j = i - n;

      /* "la start-up prévoit de sortir X" */
      if (is_class (self, j, self->grammar->company_noun)
          || (is_mark (self, j - 1, '-') && get_token (self, j)->length == 2
              && has_flag (self, j, JALONS_TOKEN_GLUED)))
        return TRUE;
      if (!is_word (self, j, self->words->between | self->words->filler)
          && !is_class (self, j, self->grammar->auxiliary | self->grammar->of))
        break;
    }
  if (before == NULL || before->kind != JALONS_NAMING_COMPANY
      || before->state != JALONS_NAMING_ACCEPTED || before->end > i
      || i - before->end > SUBJECT_REACH)
    return FALSE;
  for (guint32 j = before->end; j < i; j++)
    {
      if (!is_word (self, j, self->words->between | self->words->filler | self->words->release)
          && !is_class (self, j, self->grammar->auxiliary | self->grammar->of))
        return FALSE;
    }
  return TRUE;
}

/* "dévoile mardi X", "rolled out its X": the verb whose object the name is. */
static void
weigh_verb (Search *self, guint32 i)
{
  for (guint n = 0; n <= FILLER_REACH; n++, i--)
    {
      if (is_word (self, i, self->words->release)
          || (is_word (self, i, self->words->release_particle) && !is_mark (self, i - 1, ',')))
        {
          note (self, JALONS_NAMES_CUE_RELEASED);
          if (is_behind_company (self, i))
            note (self, JALONS_NAMES_CUE_BY_COMPANY);
          return;
        }
      if (!is_word (self, i, self->words->filler) || has_flag (self, i, JALONS_TOKEN_SENTENCE))
        return;
    }
}

/* "known internally as X" */
static void
weigh_known (Search *self, guint32 i)
{
  for (guint n = 1; n <= KNOWN_REACH; n++)
    {
      guint32 j = i - n;

      if (!is_word (self, j, self->words->known))
        continue;
      weigh_named (self, j);
      return;
    }
}

/* "o1, code-nommée Fraise": another name of what has one. */
static gboolean
is_alias (const Search *self, guint32 i)
{
  const JalonsNaming *before
    = self->number > 0 ? jalons_naming_get (self->reader, self->number - 1) : NULL;

  return before != NULL && before->kind == JALONS_NAMING_MODEL
         && before->state == JALONS_NAMING_ACCEPTED && before->end + 3 >= i
         && is_mark (self, before->end, ',');
}

static void
weigh_before (Search *self)
{
  guint32 i = self->naming->first - 1;

  if (has_flag (self, self->naming->first, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE))
    return;
  while (is_quote (self, i))
    i--;
  if (is_class (self, i, self->grammar->named) || is_word (self, i, self->words->naming))
    {
      if (is_alias (self, i))
        return;
      if (is_mark (self, i - 1, '-') && is_word (self, i - 2, self->words->codename))
        note (self, JALONS_NAMES_CUE_CODENAME);
      weigh_named (self, i);
      return;
    }
  if (is_word (self, i, self->words->codename)
      && (get_token (self, i)->length > 4 || is_class (self, i - 1, self->grammar->of)))
    note (self, JALONS_NAMES_CUE_CODENAME);
  if (is_word (self, i, self->words->as))
    weigh_known (self, i);
  /* "du nom de X", "under the name X" */
  if (is_word (self, i, self->words->name)
      || (is_class (self, i, self->grammar->of) && is_word (self, i - 1, self->words->name)))
    weigh_named (self, i - 1);
  if (judge_noun (self, i) == JALONS_NAMES_CUE_OTHER)
    note (self, JALONS_NAMES_CUE_OTHER);
  weigh_relation (self, i);
  if (is_mark (self, i, ',')
      || (is_mark (self, i, ':') && !has_flag (self, i - 1, JALONS_TOKEN_NEWLINE)))
    {
      weigh_relation (self, i - 1);
      weigh_announced (self, i);
    }
  if (is_word (self, i, self->words->article))
    note (self, JALONS_NAMES_CUE_ARTICLE);
  if (is_class (self, i, self->grammar->at) && !is_word (self, i, self->words->filler))
    note (self, JALONS_NAMES_CUE_PLACE);
  if (is_word (self, i, self->words->whose) || has_flag (self, i, JALONS_TOKEN_POSSESSIVE))
    note (self, JALONS_NAMES_CUE_OWNED);
  if (is_class (self, i, self->grammar->of))
    i--;
  else
    weigh_verb (self, i);
  /* "the launch of X", "releases like X", "releases such as X" */
  if (is_word (self, i, self->words->release_noun)
      || ((is_word (self, i, self->words->as) || is_word (self, i, self->words->such))
          && (is_word (self, i - 1, self->words->release_noun)
              || is_word (self, i - 2, self->words->release_noun))))
    note (self, JALONS_NAMES_CUE_RELEASE_OF);
  if (is_word (self, i, self->words->trained))
    note (self, JALONS_NAMES_CUE_TRAINED);
  if (is_word (self, i, self->words->used) || is_word (self, i - 1, self->words->used))
    note (self, JALONS_NAMES_CUE_USED);
  if (is_class (self, i, self->grammar->role | self->grammar->person_object))
    note (self, JALONS_NAMES_CUE_POST);
}

/* ", qui rédige", ", which can write", ", capable of" */
static void
weigh_work (Search *self, guint32 i)
{
  for (guint32 end = i + BETWEEN_REACH; i < end; i++)
    {
      if (is_word (self, i, self->words->works))
        note (self, JALONS_NAMES_CUE_WORKS);
      if (!is_class (self, i, self->grammar->relative) && !is_word (self, i, self->words->between))
        return;
    }
}

/* Whether the next name is that of a model, and stands before @end. */
static gboolean
is_before_model (const Search *self, guint32 end)
{
  const JalonsNaming *next = self->number + 1 < self->reader->namings->len
                               ? jalons_naming_get (self->reader, self->number + 1)
                               : NULL;

  return next != NULL && next->kind == JALONS_NAMING_MODEL && next->state == JALONS_NAMING_ACCEPTED
         && next->first < end;
}

/* ", que Nuvia a entraîné", ", which Nuvia trained": what was done to it. */
static void
weigh_relative (Search *self, guint32 i)
{
  for (guint32 end = i + RELATIVE_REACH; i < end; i++)
    {
      if (has_flag (self, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_PUNCT))
        return;
      if (is_word (self, i, self->words->trained))
        note (self, JALONS_NAMES_CUE_TRAINED);
      if (is_word (self, i, self->words->release))
        note (self, JALONS_NAMES_CUE_RELEASED);
    }
}

/* ", l'héritier de", ", a slide-reading foundation model": what the words behind a comma say. */
static void
weigh_apposition (Search *self, guint32 i)
{
  guint n_capitals = 0;
  /* "le centre de calcul de Lugano, ce modèle suisse": said of something else. */
  gboolean complement
    = is_class (self, self->naming->first - 1, self->grammar->of | self->grammar->at)
      && !is_class (self, self->naming->first - 2, self->grammar->maker_noun)
      && !is_word (self, self->naming->first - 2, self->words->release_noun | self->words->trained)
      && !is_class (self, i, self->grammar->indefinite);

  if (is_word (self, i, self->words->appears | self->words->suffers))
    note (self, JALONS_NAMES_CUE_APPEARS);
  /* "X, Nuvia's speech model" */
  if (has_flag (self, i, JALONS_TOKEN_CAPITAL) && has_flag (self, i + 1, JALONS_TOKEN_POSSESSIVE))
    i += 2;
  else if (jalons_names_is_verb_a (self->reader, i) || is_word (self, i, self->words->demonstrative)
           || (!is_class (self, i, self->grammar->determiner | self->grammar->indefinite)
               && !is_word (self, i, self->words->sibling)))
    return;
  /* "X, le premier, date de" */
  if (is_word (self, i + 1, self->words->next) && is_mark (self, i + 2, ','))
    note (self, JALONS_NAMES_CUE_DESCRIBED);
  for (guint32 end = i + APPOSITION_REACH; i < end; i++)
    {
      JalonsNamesModelCue kind = judge_noun (self, i);

      if (has_flag (self, i, JALONS_TOKEN_SENTENCE)
          || (has_flag (self, i, JALONS_TOKEN_PUNCT) && !is_mark (self, i, '-'))
          || (has_flag (self, i, JALONS_TOKEN_CAPITAL) && ++n_capitals > 1))
        return;
      if (is_word (self, i, self->words->sibling)
          || (is_word (self, i, self->words->rival) && is_before_model (self, i + 5)))
        {
          note (self, JALONS_NAMES_CUE_HEIR);
          return;
        }
      /* "un modèle de robot", "a model maker" */
      if (kind == JALONS_NAMES_N_CUES || judge_noun (self, i + 1) != JALONS_NAMES_N_CUES)
        continue;
      if (kind == JALONS_NAMES_CUE_OTHER)
        note (self, JALONS_NAMES_CUE_OTHER);
      else if (!complement)
        note (self, JALONS_NAMES_CUE_APPOSED);
      return;
    }
}

/* "X sera publié", "X, attendu en mars", "X outperforms": what it does. */
static void
weigh_action (Search *self, guint32 i)
{
  gboolean passive = FALSE;

  for (guint n = 0; n <= BETWEEN_REACH; n++, i++)
    {
      if (has_flag (self, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_CAPITAL))
        return;
      if (is_word (self, i, self->words->appears)
          || (passive && is_word (self, i, self->words->suffers)))
        {
          note (self, JALONS_NAMES_CUE_APPEARS);
          return;
        }
      passive |= is_word (self, i, self->words->be);
      if (is_word (self, i, self->words->beats))
        {
          note (self, JALONS_NAMES_CUE_BEATS);
          if (is_before_model (self, i + 5))
            note (self, JALONS_NAMES_CUE_AMONG);
          return;
        }
      if (is_class (self, i, self->grammar->speaks))
        note (self, JALONS_NAMES_CUE_SPEAKS);
      if (!is_word (self, i, self->words->between))
        return;
    }
}

/* "X from A", "X d'A", "X (A)": the token after its maker, or @i. */
static guint32
skip_maker (Search *self, guint32 i)
{
  const JalonsNaming *next = self->number + 1 < self->reader->namings->len
                               ? jalons_naming_get (self->reader, self->number + 1)
                               : NULL;
  guint32 first = i;

  if (is_mark (self, i, ','))
    first++;
  if (next == NULL || next->first != first + 1 || next->kind != JALONS_NAMING_COMPANY
      || next->state != JALONS_NAMING_ACCEPTED
      || !(is_class (self, first, self->grammar->of) || is_word (self, first, self->words->from)
           || is_mark (self, first, '(')))
    return i;
  note (self, JALONS_NAMES_CUE_OF_MAKER);
  return is_mark (self, first, '(') && is_mark (self, next->end, ')') ? next->end + 1 : next->end;
}

/* "unveiled X on Tuesday, a model": the comma behind a date, or @i. */
static guint32
skip_date (const Search *self, guint32 i)
{
  for (guint32 j = i; j <= i + DATE_REACH; j++)
    {
      if (is_mark (self, j, ','))
        return j;
      if (!is_class (self, j, self->grammar->at | self->grammar->on | self->grammar->months)
          && !jalons_token_is_number (get_token (self, j))
          && (self->words->classes[get_token (self, j)->word] & self->words->filler) == 0)
        return i;
    }
  return i;
}

/* "X, with 7 billion parameters", "X (7 milliards de paramètres)", "X et ses 7 milliards …" */
static void
weigh_parameters (Search *self, guint32 i)
{
  guint n_marks = 0;

  for (guint32 end = i + APPOSITION_REACH; i < end; i++)
    {
      if (is_word (self, i, self->words->parameters))
        note (self, JALONS_NAMES_CUE_PARAMETERS);
      if (has_flag (self, i, JALONS_TOKEN_SENTENCE)
          || (is_class (self, i, self->grammar->auxiliary)
              && self->reader->text->language == JALONS_LANGUAGE_FR)
          || ((is_mark (self, i, ',') || is_mark (self, i, ';')) && ++n_marks > 1))
        return;
    }
}

static void
weigh_after (Search *self)
{
  guint32 i = self->end;

  if (has_flag (self, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return;
  while (is_quote (self, i))
    i++;
  if (has_flag (self, i, JALONS_TOKEN_POSSESSIVE))
    {
      if (is_class (self, i + 1, self->grammar->role))
        note (self, JALONS_NAMES_CUE_POST);
      if (is_word (self, i + 1, self->words->trained))
        note (self, JALONS_NAMES_CUE_TRAINED);
      return;
    }
  if (judge_noun (self, i) == JALONS_NAMES_CUE_OTHER
      && self->reader->text->language == JALONS_LANGUAGE_EN)
    note (self, JALONS_NAMES_CUE_OTHER);
  weigh_parameters (self, i);
  i = skip_maker (self, i);
  i = skip_date (self, i);
  if (!is_mark (self, i, ',') && !is_mark (self, i, '(') && !is_mark (self, i, JALONS_PUNCT_DASH))
    {
      weigh_action (self, i);
      return;
    }
  i++;
  /* "Its next system, X, is slated for": what is said after the commas */
  if (is_mark (self, i - 1, ',') && is_mark (self, self->naming->first - 1, ','))
    weigh_action (self, i);
  weigh_work (self, i);
  /* "X, dont la sortie est prévue", "X, whose launch slipped" */
  if (is_word (self, i, self->words->of_which)
      && (is_word (self, i + 1, self->words->release_noun)
          || is_word (self, i + 2, self->words->release_noun)))
    {
      note (self, JALONS_NAMES_CUE_RELEASE_OF);
      note (self, JALONS_NAMES_CUE_APPEARS);
    }
  if (is_class (self, i, self->grammar->relative))
    weigh_action (self, i + 1);
  else
    weigh_apposition (self, i);
  if (is_word (self, i, self->words->that))
    weigh_relative (self, i + 1);
}

/* Whether nothing but a comma or an "and" stands between two names. */
static gboolean
are_joined (const Search *self, guint32 first, guint32 end)
{
  if (end <= first || end - first > 2)
    return FALSE;
  return is_class (self, end - 1, self->grammar->and)
         || (end - first == 1 && is_mark (self, first, ','));
}

static gboolean
is_model (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED;
}

static void
weigh_neighbours (Search *self)
{
  if (self->number > 0)
    {
      const JalonsNaming *before = jalons_naming_get (self->reader, self->number - 1);

      if (is_model (before) && are_joined (self, before->end, self->naming->first))
        note (self, JALONS_NAMES_CUE_AMONG);
    }
  if (self->number + 1 < self->reader->namings->len)
    {
      const JalonsNaming *after = jalons_naming_get (self->reader, self->number + 1);

      if (is_model (after) && are_joined (self, self->end, after->first))
        note (self, JALONS_NAMES_CUE_AMONG);
    }
}

/* Which version it is, so that several are known to be several. */
static void
note_version (Search *self)
{
  for (guint32 i = self->naming->first; i < self->end; i++)
    {
      const JalonsToken *token = get_token (self, i);

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
  Search search = { .reader = reader,
                    .grammar = reader->grammar,
                    .words = &reader->grammar->model_words,
                    .naming = naming,
                    .number = number,
                    .end = naming->end };

  if (jalons_names_has_number (reader, naming, &search.end))
    {
      note (&search, JALONS_NAMES_CUE_NUMBER);
      note_version (&search);
    }
  else if ((reader->tokens[naming->first].flags & JALONS_TOKEN_DIGIT) != 0)
    note (&search, JALONS_NAMES_CUE_NUMBER);
  if (search.end > naming->end || (naming->flags & JALONS_NAMING_INITIAL) == 0)
    note (&search, JALONS_NAMES_CUE_PROPER);
  if (naming->end > naming->first + 1
      && jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix))
    note (&search, JALONS_NAMES_CUE_TIER);
  weigh_before (&search);
  weigh_after (&search);
  weigh_neighbours (&search);
  return search.found;
}
