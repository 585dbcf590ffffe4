/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Splits a sentence into clauses: who does what, apart from what is said of them on the way. */

#include "extract/parse/jalons-parse-search.h"

#define NONE JALONS_CHUNK_NONE
#define MAX_OPEN_BRACKETS 8

/* The clause under construction, and those to which brackets return. */
typedef struct
{
  int main;
  int current;
  int saved_main[MAX_OPEN_BRACKETS];
  int saved_current[MAX_OPEN_BRACKETS];
  guint depth;
} State;

static JalonsClause *
get_clause (const JalonsParse *self, int i)
{
  return jalons_parse_clause (self, i);
}

static int
add_clause (JalonsParse *self, int first, int parent)
{
  JalonsClause clause = { .first = (gint16) first,
                          .end = (gint16) (first + 1),
                          .parent = (gint16) parent,
                          .antecedent = NONE,
                          .head = NONE };

  jalons_array_append (self->clauses, clause);
  return (int) self->clauses->len - 1;
}

static gboolean
is_finite (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE);
}

static gboolean
is_boundary (const JalonsChunk *chunk)
{
  return (jalons_chunk_is_in (chunk, JALONS_CHUNKS_PAUSE))
         || (chunk->flags
             & (JALONS_CHUNK_SUBJECT_RELATIVE | JALONS_CHUNK_OBJECT_RELATIVE
                | JALONS_CHUNK_COMPLEMENTIZER | JALONS_CHUNK_SUBORDINATOR))
              != 0;
}

static gboolean
is_light (const JalonsChunk *chunk)
{
  if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DATE | JALONS_CHUNKS_QUOTE))
    return TRUE;
  return chunk->type == JALONS_CHUNK_FUNCTION
         && (chunk->classes
             & (JALONS_CLASS_BIT (JALONS_CLASS_ADV) | JALONS_CLASS_BIT (JALONS_CLASS_NEG)
                | JALONS_CLASS_BIT (JALONS_CLASS_CLITIC) | JALONS_CLASS_BIT (JALONS_CLASS_REFLEXIVE)
                | JALONS_CLASS_BIT (JALONS_CLASS_MODAL)))
              != 0;
}

/* What follows chunk @i up to the next boundary: a finite verb, and whether it comes at once or
 * after a phrase that may be its subject. */
typedef struct
{
  gboolean finite;
  gboolean at_once;
  gboolean subject;
} Ahead;

static Ahead
look_ahead (const JalonsParse *self, int i)
{
  Ahead ahead = { FALSE, TRUE, FALSE };

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (is_boundary (chunk))
        break;
      if (is_finite (chunk)
          || (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        {
          ahead.finite = TRUE;
          break;
        }
      /* "which on Tuesday unveiled" */
      if (!is_light (chunk)
          && !(jalons_chunk_preposition (chunk) != JALONS_PREP_NONE
               && jalons_parse_is (self, k + 1, JALONS_CHUNKS_DATE)))
        ahead.at_once = FALSE;
      if (chunk->prep == JALONS_PREP_NONE
          && (chunk->type <= JALONS_CHUNK_AMOUNT
              || jalons_chunk_is_in (chunk, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_PRONOUN
                                              | JALONS_CHUNKS_NOUN)))
        ahead.subject = TRUE;
      if (chunk->type == JALONS_CHUNK_WORD)
        ahead.subject = TRUE;
    }
  ahead.at_once = ahead.at_once && ahead.finite;
  return ahead;
}

static const JalonsChunk *
get_previous (const JalonsParse *self, int i)
{
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type != JALONS_CHUNK_QUOTE
          && !(chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_ADV)))
        return chunk;
    }
  return NULL;
}

#define NOMINAL_CLASSES                                                                            \
  (JALONS_CLASS_BIT (JALONS_CLASS_PRON_THAT) | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN)           \
   | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE) | JALONS_CLASS_BIT (JALONS_CLASS_INFRA)               \
   | JALONS_CLASS_BIT (JALONS_CLASS_STAKE) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY)          \
   | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL))

static gboolean
is_nominal (const JalonsChunk *chunk)
{
  return chunk != NULL
         && (chunk->type <= JALONS_CHUNK_NOUN
             || jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_COMMA
                                             | JALONS_CHUNKS_CLOSE | JALONS_CHUNKS_NUMBER)
             || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & NOMINAL_CLASSES) != 0));
}

#define JOINT_FLAGS                                                                                \
  (JALONS_CHUNK_SUBJECT_RELATIVE | JALONS_CHUNK_OBJECT_RELATIVE | JALONS_CHUNK_COMPLEMENTIZER)

/* "Newfund, qui nous avait soutenus": French "qui" is a subject, whatever stands before the verb.
 */
static gboolean
is_french_subject (const JalonsParse *self, const JalonsChunk *chunk)
{
  return (self->language & 1) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_REL_WHO)
         && jalons_text_get_token (self->text, chunk->first)->length == 3
         && chunk->end == chunk->first + 1;
}

/* "c'est qu'Amazon, son bailleur, y avait injecté": behind a verb, and before somebody, French
 * "que" opens a clause, however far its verb is. */
static gboolean
opens_clause (const JalonsParse *self, int i, const JalonsChunk *previous)
{
  if ((self->language & 1) == 0 || previous == NULL || previous->type != JALONS_CHUNK_VERB)
    return FALSE;
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER))
        continue;
      return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION
                                          | JALONS_CHUNKS_PRONOUN);
    }
  return FALSE;
}

/* "Kyutai, que Xavier Niel, CMA CGM et Eric Schmidt ont doté …": whether nothing but a list of
 * names stands between chunk @i and a finite verb. */
static gboolean
lists_subjects (const JalonsParse *self, int i)
{
  const guint64 words = JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_CONJ);
  guint names = 0;

  if ((self->language & 1) == 0)
    return FALSE;
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (is_finite (chunk))
        return names > 0;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON))
        names++;
      else if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_DESCRIPTION
                                             | JALONS_CHUNKS_WORD | JALONS_CHUNKS_MARK)
               && !is_light (chunk)
               && !(chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & words) != 0
                    && jalons_chunk_preposition (chunk) == JALONS_PREP_NONE))
        return FALSE;
    }
  return FALSE;
}

/* "que", "qui", "that", "which": relative pronoun, complementizer or neither. */
static void
settle_joint (const JalonsParse *self, int i, JalonsChunk *chunk, const JalonsChunk *previous)
{
  const guint64 relatives
    = JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM);
  gboolean complementizer = jalons_chunk_is (chunk, JALONS_CLASS_COMPLEMENTIZER);
  Ahead ahead = look_ahead (self, i);

  if (!ahead.finite && previous != NULL && previous->type == JALONS_CHUNK_COMMA)
    ahead.finite = lists_subjects (self, i);
  if (complementizer && opens_clause (self, i, previous))
    chunk->flags |= JALONS_CHUNK_COMPLEMENTIZER;
  else if (complementizer && previous != NULL && ahead.finite
           && jalons_chunk_is_in (previous,
                                  JALONS_CHUNKS_VERB | JALONS_CHUNKS_DATE | JALONS_CHUNKS_PLACE))
    chunk->flags |= JALONS_CHUNK_COMPLEMENTIZER;
  else if (jalons_chunk_is (chunk, JALONS_CLASS_REL_WHO) && is_nominal (previous)
           && (ahead.at_once || (ahead.finite && is_french_subject (self, chunk))))
    chunk->flags |= JALONS_CHUNK_SUBJECT_RELATIVE;
  else if ((chunk->classes & relatives) != 0 && ahead.finite && is_nominal (previous))
    chunk->flags |= JALONS_CHUNK_OBJECT_RELATIVE;
  else if (complementizer && ahead.finite && ahead.subject
           && !jalons_chunk_is (chunk, JALONS_CLASS_DET))
    chunk->flags |= JALONS_CHUNK_COMPLEMENTIZER;
}

/* "que Google avait acheté": what looked like "than Google" is a subject. */
static void
free_from_comparison (JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len && k <= i + 6; k++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        return;
      if (chunk->type <= JALONS_CHUNK_NOUN && chunk->prep == JALONS_PREP_THAN)
        {
          chunk->prep = JALONS_PREP_NONE;
          chunk->governor = NONE;
        }
    }
}

/* "Aleph Alpha, into which Bosch poured …": what a preposition before it brings is not what it
 * hangs on. */
static int
get_joint_start (const JalonsParse *self, int i)
{
  if (i > 0 && (self->language & 2) != 0
      && (jalons_parse_chunk (self, i)->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM)))
           != 0
      && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) != JALONS_PREP_NONE)
    return i - 1;
  return i;
}

/* "un montant non dévoilé mais estimé à 1 milliard": two things said of one noun. */
static gboolean
joins_participles (const JalonsParse *self, int i)
{
  int k = i + 1;

  if ((self->language & 1) == 0)
    return FALSE;
  while (k < (int) self->chunks->len && is_light (jalons_parse_chunk (self, k)))
    k++;
  return jalons_parse_is (self, k, JALONS_CHUNKS_VERB)
         && jalons_parse_is (self, k, JALONS_CHUNKS_PARTICIPLE);
}

/* "which had no product and which Google bought": the relative pronoun before, of which this one
 * says more, or %JALONS_CHUNK_NONE. */
static int
find_joined_relative (const JalonsParse *self, int i)
{
  const guint flags = JALONS_CHUNK_SUBJECT_RELATIVE | JALONS_CHUNK_OBJECT_RELATIVE;

  if ((self->language & 2) == 0 || i < 3
      || !jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_REL_WHO)
      || jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_DET)
      || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (jalons_parse_chunk (self, i - 1), JALONS_CLASS_CONJ))
    return NONE;
  for (int k = i - 2; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
        return NONE;
      if ((chunk->flags & flags) != 0)
        return k;
    }
  return NONE;
}

/* "the $12 million Accel put in last year", "the £3 million it raised": a clause that hangs on a
 * sum without a pronoun. */
static void
settle_contact (JalonsParse *self, int i)
{
  JalonsChunk *subject = jalons_parse_chunk (self, i);
  const JalonsChunk *article;

  if (i < 2 || i + 1 >= (int) self->chunks->len
      || !jalons_chunk_is_in (subject, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PRONOUN)
      || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_AMOUNT
      || !is_finite (jalons_parse_chunk (self, i + 1)))
    return;
  article = jalons_parse_chunk (self, i - 2);
  if (jalons_chunk_is_in (article, JALONS_CHUNKS_DETERMINER))
    subject->flags |= JALONS_CHUNK_OBJECT_RELATIVE;
}

/* The words that join a clause to what it says more of. */
#define JOINT_CLASSES                                                                              \
  (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM)              \
   | JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER))

static void
settle_relative (JalonsParse *self, int i)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);

  /* "its largest purchase yet is": an adverb, where it does not open what follows. */
  if ((self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_BUT)
      && jalons_chunk_is (chunk, JALONS_CLASS_ADV) && i > 0
      && jalons_parse_chunk (self, i - 1)->type < JALONS_CHUNK_COMMA)
    return;
  if (jalons_chunk_is (chunk, JALONS_CLASS_BUT) && !joins_participles (self, i))
    {
      chunk->flags |= JALONS_CHUNK_SUBORDINATOR;
      return;
    }
  if ((chunk->classes & JOINT_CLASSES) == 0)
    return;
  if (find_joined_relative (self, i) >= 0 && look_ahead (self, i).finite)
    chunk->flags |= look_ahead (self, i).at_once ? JALONS_CHUNK_SUBJECT_RELATIVE
                                                 : JALONS_CHUNK_OBJECT_RELATIVE;
  else
    settle_joint (self, i, chunk, get_previous (self, get_joint_start (self, i)));
  if ((chunk->flags & JOINT_FLAGS) != 0)
    free_from_comparison (self, i);
}

static void
open_relative (JalonsParse *self, int i, State *state)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  int joined = find_joined_relative (self, i);
  int clause = add_clause (self, i, state->current);

  get_clause (self, clause)->relative = TRUE;
  get_clause (self, clause)->subordinate = (chunk->flags & JALONS_CHUNK_OBJECT_RELATIVE) != 0;
  get_clause (self, clause)->antecedent
    = (gint16) jalons_parse_find_antecedent (self, joined >= 0 ? joined : i);
  state->current = clause;
}

/* Whether a comma, dash or conjunction at chunk @i starts another clause, ends an insertion, or
 * neither. */
static void
read_comma (JalonsParse *self, int i, State *state)
{
  Ahead ahead = look_ahead (self, i);
  JalonsClause *current = get_clause (self, state->current);

  if (!ahead.finite
      || (current->relative && current->subordinate && current->head == NONE
          && lists_subjects (self, i)))
    return;
  if (current->relative && (ahead.at_once || get_clause (self, state->main)->head == NONE))
    {
      state->current = state->main;
      return;
    }
  if (ahead.at_once)
    {
      /* "Alibaba itself, as if to drown its neighbour, pledged …": back to what the insertion broke
       * off. */
      if (!current->relative && current->parent != NONE && state->current == state->main
          && (self->language & 2) != 0 && get_clause (self, current->parent)->head == NONE
          && state->depth == 0)
        state->current = state->main = current->parent;
      return;
    }
  if (!ahead.subject || current->head == NONE)
    return;
  state->current = state->main = add_clause (self, i, NONE);
}

static void
read_bracket (JalonsParse *self, int i, State *state)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if (chunk->type == JALONS_CHUNK_OPEN && state->depth < MAX_OPEN_BRACKETS)
    {
      state->saved_main[state->depth] = state->main;
      state->saved_current[state->depth] = state->current;
      state->depth++;
      state->main = state->current = add_clause (self, i, state->current);
    }
  else if (chunk->type == JALONS_CHUNK_CLOSE && state->depth > 0)
    {
      state->depth--;
      state->main = state->saved_main[state->depth];
      state->current = state->saved_current[state->depth];
    }
}

/* Whether a dash opens or closes an insertion between two dashes. */
static gboolean
is_paired_dash (const JalonsParse *self, int i)
{
  guint before = 0;

  for (int k = 0; k < i; k++)
    before += jalons_parse_chunk (self, k)->type == JALONS_CHUNK_DASH;
  if (before % 2 == 1)
    return TRUE;
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_DASH)
        return TRUE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
        return FALSE;
    }
  return FALSE;
}

static void
read_boundary (JalonsParse *self, int i, State *state)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if ((chunk->flags & (JALONS_CHUNK_SUBJECT_RELATIVE | JALONS_CHUNK_OBJECT_RELATIVE)) != 0)
    open_relative (self, i, state);
  else if ((chunk->flags & (JALONS_CHUNK_COMPLEMENTIZER | JALONS_CHUNK_SUBORDINATOR)) != 0)
    {
      int parent = state->current;
      /* "Lorsque X …, Y …": what opens with a subordinator ends at its comma. */
      state->current = state->main = add_clause (self, i, parent);
    }
  else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_OPEN | JALONS_CHUNKS_CLOSE))
    read_bracket (self, i, state);
  else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
    state->current = state->main = add_clause (self, i, NONE);
  else if (chunk->type == JALONS_CHUNK_COLON)
    {
      if (look_ahead (self, i).finite && get_clause (self, state->current)->head != NONE)
        state->current = state->main = add_clause (self, i, NONE);
    }
  else if (chunk->type != JALONS_CHUNK_DASH || !is_paired_dash (self, i))
    read_comma (self, i, state);
}

static void
read_conjunction (JalonsParse *self, int i, State *state)
{
  Ahead ahead = look_ahead (self, i);

  if (!ahead.finite || get_clause (self, state->current)->head == NONE)
    return;
  if (ahead.at_once || find_joined_relative (self, i + 1) >= 0)
    return;
  if (ahead.subject)
    state->current = state->main = add_clause (self, i, NONE);
}

/* Finds the words at which clauses are joined, where the sentence has any. */
static void
settle_joints (JalonsParse *self)
{
  gboolean contact = (self->language & 2) != 0 && jalons_parse_has (self, JALONS_CHUNK_AMOUNT);
  gboolean relative = (self->classes & (JOINT_CLASSES | JALONS_CLASS_BIT (JALONS_CLASS_BUT))) != 0;

  JALONS_PARSE_FOREACH (self, i,
                        (contact ? JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PRONOUN : 0)
                          | (relative ? JALONS_CHUNKS_FUNCTION : 0))
    {
      if (jalons_parse_is (self, i, JALONS_CHUNKS_FUNCTION))
        settle_relative (self, i);
      else
        settle_contact (self, i);
    }
}

/**
 * jalons_parse_find_clauses:
 * @self: a parse with its verbs typed
 *
 * Splits the sentence into clauses, relative clauses and insertions.
 */
void
jalons_parse_find_clauses (JalonsParse *self)
{
  State state = { .main = 0, .current = 0 };

  add_clause (self, 0, NONE);
  settle_joints (self);
  for (int i = 0; i < (int) self->chunks->len; i++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);
      JalonsClause *clause;

      if (is_boundary (chunk))
        read_boundary (self, i, &state);
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_CONJUNCTION)
               && chunk->prep == JALONS_PREP_NONE)
        read_conjunction (self, i, &state);
      clause = get_clause (self, state.current);
      chunk->clause = (gint16) state.current;
      clause->end = (gint16) (i + 1);
      if (is_finite (chunk) && clause->head == NONE)
        clause->head = (gint16) i;
    }
}
