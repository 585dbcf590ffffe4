/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is said of a name right before it that tells models from other things. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-model-search.h"

/* How far cues reach, in tokens: from "called X" to what is called so, from a verb to its object
 * over small words, from a pronoun to what it stands for. */
#define NAMED_REACH 12
#define FILLER_REACH 3
#define PLURAL_REACH 10
#define DESCRIBED_REACH 7
#define KNOWN_REACH 5
#define SUBJECT_REACH 5
#define SENTENCE_REACH 24

/* "Son agent répond aux communes. Il s'appelle X": the first noun of the sentence before, if a
 * pronoun stands for it. */
static JalonsNamesModelCue
judge_antecedent (const JalonsNamesModelSearch *self, guint32 pronoun)
{
  JalonsNamesModelCue found = JALONS_NAMES_N_CUES;
  guint32 i = pronoun;

  if (!jalons_names_model_search_is_word (self, pronoun, self->words->it))
    return found;
  for (guint n = 0; n < SENTENCE_REACH; n++)
    {
      JalonsNamesModelCue kind = jalons_names_model_search_judge_noun (self, --i);

      if (kind != JALONS_NAMES_N_CUES)
        found = kind;
      if (jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        break;
    }
  return found;
}

/* "Its newest software, which it calls X": what is called so. */
static void
weigh_named (JalonsNamesModelSearch *self, guint32 i)
{
  for (guint n = 0;
       n < NAMED_REACH && !jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE); n++)
    {
      JalonsNamesModelCue kind;

      i--;
      kind = jalons_names_model_search_judge_noun (self, i);
      if (kind != JALONS_NAMES_N_CUES)
        {
          jalons_names_model_search_note (self, kind);
          return;
        }
    }
  if (judge_antecedent (self, i) != JALONS_NAMES_N_CUES)
    jalons_names_model_search_note (self, judge_antecedent (self, i));
  else
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_NAMED);
}

/* "deux familles de modèles ouverts, X et Y", "sa propre intelligence artificielle, X": what is
 * announced before the comma. */
static void
weigh_announced (JalonsNamesModelSearch *self, guint32 i)
{
  guint32 comma = i;
  gboolean described = FALSE;

  for (guint n = 0;
       n < PLURAL_REACH && !jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE);
       n++)
    {
      const JalonsToken *token = jalons_names_model_search_get_token (self, --i);
      gboolean plural = self->reader->text->tokens->text[jalons_token_get_end (token) - 1] == 's';

      if (plural && jalons_names_model_search_is_class (self, i, self->grammar->model_noun))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_PLURAL);
      else if (n < DESCRIBED_REACH
               && jalons_names_model_search_judge_noun (self, i) == JALONS_NAMES_CUE_NAMED_THING)
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_DESCRIBED);
          described = TRUE;
        }
      if (described
          && (jalons_names_model_search_is_word (self, i, self->words->whose)
              || jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_POSSESSIVE)))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_OWNED);
      /* "un outil, un seul, X" */
      if (jalons_names_model_search_is_mark (self, i, ',') && comma - i <= 3)
        continue;
      /* "le système de Nuvia, X" */
      if ((token->flags & JALONS_TOKEN_CAPITAL) != 0
          && jalons_names_model_search_is_class (self, i - 1, self->grammar->of))
        continue;
      if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL)) != 0)
        return;
    }
}

/* "son dernier-né, X", "sa petite dernière, X" */
static gboolean
is_last_born (JalonsNamesModelSearch *self, guint32 i)
{
  if (jalons_names_is_one_of (self->reader, i, jalons_sign_names_model_before_last_born_born)
      && jalons_names_model_search_is_mark (self, i - 1, '-'))
    i -= 2;
  else if (!jalons_names_is_word (self->reader, i - 1, "petit")
           && !jalons_names_is_word (self->reader, i - 1, "petite"))
    return FALSE;
  if (!jalons_names_is_one_of (self->reader, i, jalons_sign_names_model_before_last_born_last))
    return FALSE;
  jalons_names_model_search_note (self, JALONS_NAMES_CUE_OWNED);
  return TRUE;
}

/* "Une déclinaison, X,": what it is to another model. */
static void
weigh_relation (JalonsNamesModelSearch *self, guint32 i)
{
  /* "siblings Daniela and Dario" */
  if (jalons_names_model_search_is_class (self, self->naming->first, self->grammar->given))
    return;
  if (jalons_names_model_search_is_word (self, i, self->words->sibling) || is_last_born (self, i))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_SIBLING);
  else if (jalons_names_model_search_is_word (self, i, self->words->kin))
    {
      jalons_names_model_search_note (self, JALONS_NAMES_CUE_KIN);
      if (jalons_names_model_search_is_word (self, i - 1, self->words->whose)
          || jalons_names_model_search_is_word (self, i - 2, self->words->whose))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_OWNED);
    }
}

/* "OpenAI released", "OpenAI a dévoilé": whether the name before is that of a company, and the
 * subject of the verb at @i. */
static gboolean
is_behind_company (const JalonsNamesModelSearch *self, guint32 i)
{
  const JalonsNaming *before
    = self->number > 0 ? jalons_naming_get (self->reader, self->number - 1) : NULL;

  for (guint n = 1; n <= SUBJECT_REACH; n++)
    {
      guint32 j = i - n;

      /* "la start-up prévoit de sortir X" */
      if (jalons_names_model_search_is_class (self, j, self->grammar->company_noun)
          || (jalons_names_model_search_is_mark (self, j - 1, '-')
              && jalons_names_model_search_get_token (self, j)->length == 2
              && jalons_names_model_search_has_flag (self, j, JALONS_TOKEN_GLUED)))
        return TRUE;
      if (!jalons_names_model_search_is_word (self, j, self->words->between | self->words->filler)
          && !jalons_names_model_search_is_class (self, j,
                                                  self->grammar->auxiliary | self->grammar->of))
        break;
    }
  if (before == NULL || before->kind != JALONS_NAMING_COMPANY
      || before->state != JALONS_NAMING_ACCEPTED || before->end > i
      || i - before->end > SUBJECT_REACH)
    return FALSE;
  for (guint32 j = before->end; j < i; j++)
    {
      if (!jalons_names_model_search_is_word (
            self, j, self->words->between | self->words->filler | self->words->release)
          && !jalons_names_model_search_is_class (self, j,
                                                  self->grammar->auxiliary | self->grammar->of))
        return FALSE;
    }
  return TRUE;
}

/* "dévoile mardi X", "rolled out its X": the verb whose object the name is. */
static void
weigh_verb (JalonsNamesModelSearch *self, guint32 i)
{
  for (guint n = 0; n <= FILLER_REACH; n++, i--)
    {
      if (jalons_names_model_search_is_word (self, i, self->words->release)
          || (jalons_names_model_search_is_word (self, i, self->words->release_particle)
              && !jalons_names_model_search_is_mark (self, i - 1, ',')))
        {
          jalons_names_model_search_note (self, JALONS_NAMES_CUE_RELEASED);
          if (is_behind_company (self, i))
            jalons_names_model_search_note (self, JALONS_NAMES_CUE_BY_COMPANY);
          return;
        }
      if (!jalons_names_model_search_is_word (self, i, self->words->filler)
          || jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_SENTENCE))
        return;
    }
}

/* "known internally as X" */
static void
weigh_known (JalonsNamesModelSearch *self, guint32 i)
{
  for (guint n = 1; n <= KNOWN_REACH; n++)
    {
      guint32 j = i - n;

      if (!jalons_names_model_search_is_word (self, j, self->words->known))
        continue;
      weigh_named (self, j);
      return;
    }
}

/* "o1, code-nommée Fraise": another name of what has one. */
static gboolean
is_alias (const JalonsNamesModelSearch *self, guint32 i)
{
  const JalonsNaming *before
    = self->number > 0 ? jalons_naming_get (self->reader, self->number - 1) : NULL;

  return before != NULL && before->kind == JALONS_NAMING_MODEL
         && before->state == JALONS_NAMING_ACCEPTED && before->end + 3 >= i
         && jalons_names_model_search_is_mark (self, before->end, ',');
}

/* "la publication par Nuvia d'X": the token before who does it, or @i. */
static guint32
skip_agent (const JalonsNamesModelSearch *self, guint32 i)
{
  const JalonsNaming *before
    = self->number > 0 ? jalons_naming_get (self->reader, self->number - 1) : NULL;

  return before != NULL && before->kind == JALONS_NAMING_COMPANY && before->end == i + 1
             && (jalons_names_is_word (self->reader, before->first - 1, "par")
                 || jalons_names_is_word (self->reader, before->first - 1, "by"))
           ? before->first - 2
           : i;
}

/**
 * jalons_names_model_search_before:
 * @self: a search
 *
 * Finds what the words before the name say.
 */
void
jalons_names_model_search_before (JalonsNamesModelSearch *self)
{
  guint32 i = self->naming->first - 1;

  if (jalons_names_model_search_has_flag (self, self->naming->first,
                                          JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE))
    return;
  while (jalons_names_model_search_is_quote (self, i))
    i--;
  if (jalons_names_model_search_is_class (self, i, self->grammar->named)
      || jalons_names_model_search_is_word (self, i, self->words->naming))
    {
      if (is_alias (self, i))
        return;
      if (jalons_names_model_search_is_mark (self, i - 1, '-')
          && jalons_names_model_search_is_word (self, i - 2, self->words->codename))
        jalons_names_model_search_note (self, JALONS_NAMES_CUE_CODENAME);
      weigh_named (self, i);
      return;
    }
  if (jalons_names_model_search_is_word (self, i, self->words->codename)
      && (jalons_names_model_search_get_token (self, i)->length > 4
          || jalons_names_model_search_is_class (self, i - 1, self->grammar->of)))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_CODENAME);
  if (jalons_names_model_search_is_word (self, i, self->words->as))
    weigh_known (self, i);
  /* "du nom de X", "under the name X" */
  if (jalons_names_model_search_is_word (self, i, self->words->name)
      || (jalons_names_model_search_is_class (self, i, self->grammar->of)
          && jalons_names_model_search_is_word (self, i - 1, self->words->name)))
    weigh_named (self, i - 1);
  if (jalons_names_model_search_judge_noun (self, i) == JALONS_NAMES_CUE_OTHER)
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_OTHER);
  weigh_relation (self, i);
  if (jalons_names_model_search_is_mark (self, i, ',')
      || (jalons_names_model_search_is_mark (self, i, ':')
          && !jalons_names_model_search_has_flag (self, i - 1, JALONS_TOKEN_NEWLINE)))
    {
      weigh_relation (self, i - 1);
      weigh_announced (self, i);
    }
  if (jalons_names_model_search_is_word (self, i, self->words->article))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_ARTICLE);
  if (jalons_names_model_search_is_class (self, i, self->grammar->at)
      && !jalons_names_model_search_is_word (self, i, self->words->filler))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_PLACE);
  if (jalons_names_model_search_is_word (self, i, self->words->whose)
      || jalons_names_model_search_has_flag (self, i, JALONS_TOKEN_POSSESSIVE))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_OWNED);
  if (jalons_names_model_search_is_class (self, i, self->grammar->of))
    i = skip_agent (self, i - 1);
  else
    weigh_verb (self, i);
  /* "the launch of X", "releases like X", "releases such as X" */
  if (jalons_names_model_search_is_word (self, i, self->words->release_noun)
      || ((jalons_names_model_search_is_word (self, i, self->words->as)
           || jalons_names_model_search_is_word (self, i, self->words->such))
          && (jalons_names_model_search_is_word (self, i - 1, self->words->release_noun)
              || jalons_names_model_search_is_word (self, i - 2, self->words->release_noun))))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_RELEASE_OF);
  if (jalons_names_model_search_is_word (self, i, self->words->trained))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_TRAINED);
  if (jalons_names_model_search_is_word (self, i, self->words->used)
      || jalons_names_model_search_is_word (self, i - 1, self->words->used))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_USED);
  if (jalons_names_model_search_is_class (self, i,
                                          self->grammar->role | self->grammar->person_object))
    jalons_names_model_search_note (self, JALONS_NAMES_CUE_POST);
}
