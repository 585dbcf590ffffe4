/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who does what the verbs say. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

/* The dash at which what ends at the dash @end began; @end where it is the only one. */
static int
skip_insertion (const JalonsParse *self, int end)
{
  int k = jalons_parse_find_before (self, end, JALONS_PARSE_ANY_REACH,
                                    JALONS_CHUNKS_DASH | JALONS_CHUNKS_FINITE);

  return jalons_parse_is (self, k, JALONS_CHUNKS_DASH) ? k : end;
}

/* Where the phrase around a name begins: "la start-up Nuvia". */
static int
find_phrase_start (const JalonsParse *self, int i)
{
  int k = i;

  while (k > 1 && k > i - 4)
    {
      const JalonsChunk *before = jalons_parse_chunk (self, k - 1);

      if (!jalons_chunk_is_in (before, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE)
          && !(before->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_preposition (before) == JALONS_PREP_NONE
               && !jalons_chunk_is (before, JALONS_CLASS_CONJ)))
        break;
      k--;
    }
  return k;
}

/* ", and Isomorphic Labs, an Alphabet subsidiary, took …": the name before what stands between two
 * commas, where the verb follows the second of them; else @verb. */
static int
skip_apposition (const JalonsParse *self, int verb)
{
  if (verb < 4 || jalons_parse_chunk (self, verb - 1)->type != JALONS_CHUNK_COMMA)
    return verb;
  for (int k = verb - 2; k > 1; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_BREAK))
        return verb;
      if (chunk->type != JALONS_CHUNK_COMMA)
        continue;
      return jalons_parse_chunk (self, k - 1)->type == JALONS_CHUNK_COMPANY
                 && (jalons_parse_chunk (self, k - 2)->type == JALONS_CHUNK_COMMA
                     || jalons_parse_is (self, k - 2, JALONS_CHUNKS_CONJUNCTION))
                 && jalons_parse_is (self, k + 1, JALONS_CHUNKS_DETERMINER)
               ? k
               : verb;
    }
  return verb;
}

/* ", et Adobe rachetait …": French puts no comma before the "et" of a list, but between clauses. */
static gboolean
opens_clause (const JalonsParse *self, int i)
{
  const JalonsChunk *before = i > 1 ? jalons_parse_chunk (self, i - 1) : NULL;

  return (self->language & 1) != 0 && before != NULL
         && jalons_chunk_is_in (before, JALONS_CHUNKS_CONJUNCTION)
         && jalons_parse_chunk (self, i - 2)->type == JALONS_CHUNK_COMMA;
}

/* "Nvidia, Microsoft invest $5 billion in Groq", "…; Accel, Index lead": a headline lists without a
 * conjunction, and the names before chunk @k are all that stands before it. But "Groq, Nvidia
 * said, …". */
static gboolean
is_bare_list (const JalonsParse *self, int k, int verb)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, verb);

  if ((self->language & 2) == 0 || verb != k + 1
      || (chunk->type == JALONS_CHUNK_VERB
          && (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) != 0))
    return FALSE;
  while (k >= 2 && jalons_parse_is (self, k, JALONS_CHUNKS_COMPANY)
         && jalons_parse_is (self, k - 1, JALONS_CHUNKS_COMMA))
    k -= 2;
  return jalons_parse_is (self, k, JALONS_CHUNKS_COMPANY)
         && (k == 0 || jalons_parse_is (self, k - 1, JALONS_CHUNKS_SEMICOLON));
}

/**
 * jalons_parse_free_subject:
 * @self: a parse with its phrases
 * @verb: a finite verb or a modal
 *
 * Frees its subject from the list before it: "… dans G42, le conglomérat, Microsoft n'a surpris
 * personne": what stands before a finite verb behind a comma is its subject, and not one more of a
 * list.
 */
void
jalons_parse_free_subject (JalonsParse *self, int verb)
{
  int apposition = (self->language & 2) != 0 ? skip_apposition (self, verb) : verb;

  for (int k = apposition - 1; k > 0; k--)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_DASH)
        {
          k = skip_insertion (self, k);
          continue;
        }
      if (chunk->type <= JALONS_CHUNK_PERSON || chunk->type == JALONS_CHUNK_DESCRIPTION)
        {
          /* "since the Claude 3 family came out": a conjunction here. */
          if (chunk->prep == JALONS_PREP_OTHER)
            chunk->prep = JALONS_PREP_NONE;
          if ((apposition != verb
               || jalons_parse_chunk (self, find_phrase_start (self, k) - 1)->type
                    == JALONS_CHUNK_COMMA
               || opens_clause (self, find_phrase_start (self, k)))
              && chunk->group != k && !is_bare_list (self, k, verb))
            {
              chunk->group = (gint16) k;
              chunk->prep = JALONS_PREP_NONE;
              chunk->governor = JALONS_CHUNK_NONE;
            }
          return;
        }
      if (!jalons_chunk_is_light (chunk) && chunk->type != JALONS_CHUNK_VERB
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_is (chunk, JALONS_CLASS_MODELNOUN)))
        return;
    }
}

/* "les poids de Grok-1", "a version of Llama": the model is what is spoken of. */
static gboolean
is_of_modelnoun (const JalonsParse *self, const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_MODEL && chunk->prep == JALONS_PREP_OF && chunk->governor >= 0
         && jalons_chunk_is (jalons_parse_chunk (self, chunk->governor), JALONS_CLASS_MODELNOUN)
         && jalons_parse_chunk (self, chunk->governor)->prep == JALONS_PREP_NONE;
}

/* "GPT-6, dont la sortie est prévue en mars": here "dont" is no "among". */
static gboolean
is_behind_relative (const JalonsParse *self, const JalonsChunk *chunk)
{
  int i = (int) (chunk - jalons_parse_chunk (self, 0)) - 1;

  if (chunk->type != JALONS_CHUNK_NOUN || chunk->prep != JALONS_PREP_AMONG)
    return FALSE;
  while (i > 0 && jalons_parse_chunk (self, i)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_preposition (jalons_parse_chunk (self, i)) == JALONS_PREP_NONE)
    i--;
  return i >= 0 && jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_REL_WHOM);
}

static gboolean
is_subject_phrase (const JalonsParse *self, const JalonsChunk *chunk)
{
  if (is_of_modelnoun (self, chunk))
    return TRUE;
  return (chunk->flags & JALONS_CHUNK_MODIFIER) == 0
         && (chunk->prep == JALONS_PREP_NONE || is_behind_relative (self, chunk))
         && (jalons_chunk_is_party (chunk)
             || jalons_chunk_is_in (chunk, JALONS_CHUNKS_MODEL | JALONS_CHUNKS_NOUN
                                             | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_MEDIA));
}

/* "nous a soutenus": before a verb that is not its own, "nous" is no subject. */
static gboolean
is_object_pronoun (const JalonsParse *self, int i, int head)
{
  return (self->language & 1) != 0
         && jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_PRON_WE)
         && jalons_parse_chunk (self, i)->type == JALONS_CHUNK_PRONOUN
         && (jalons_parse_chunk (self, head)->features & JALONS_VERB_FIRST) == 0;
}

/* "Mistral AI, ASML said, will receive …": a verb of who says so, between commas. */
static gboolean
is_comment (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  return (self->language & 2) != 0 && i > 2 && i + 1 < (int) self->chunks->len
         && chunk->type == JALONS_CHUNK_VERB
         && (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) != 0
         && jalons_chunk_is_party (jalons_parse_chunk (self, i - 1))
         && jalons_parse_chunk (self, i - 2)->type == JALONS_CHUNK_COMMA
         && jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_COMMA;
}

/* "Nvidia, AMD and Salesforce, holders already, …": the last of a list. */
static gboolean
ends_list (const JalonsParse *self, int i)
{
  return i > 0 && jalons_parse_is (self, i - 1, JALONS_CHUNKS_CONJUNCTION);
}

/* "Safe Superintelligence, which Ilya Sutskever founded after leaving OpenAI, has raised …": the
 * name before the comma that opens what the comma before the verb closes, or none. */
static int
find_before_insertion (const JalonsParse *self, int head)
{
  gint16 clause = jalons_parse_chunk (self, head)->clause;
  int end = head - 1;

  while (end > 0 && jalons_chunk_is_light (jalons_parse_chunk (self, end)))
    end--;
  if (end < 3 || jalons_parse_chunk (self, end)->type != JALONS_CHUNK_COMMA)
    return JALONS_CHUNK_NONE;
  for (int k = end - 1; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);
      const JalonsChunk *before = jalons_parse_chunk (self, k - 1);

      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_STOP | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_COLON))
        return JALONS_CHUNK_NONE;
      /* The last of a list is followed by no comma that opens anything. */
      if (chunk->type == JALONS_CHUNK_COMMA && before->clause == clause
          && before->prep == JALONS_PREP_NONE && (before->group == k - 1 || ends_list (self, k - 1))
          && (before->flags & JALONS_CHUNK_MODIFIER) == 0
          && jalons_chunk_is_in (before, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
          && (end - k < 3 || jalons_parse_chunk (self, k + 1)->group != before->group)
          && !jalons_chunk_is (jalons_parse_chunk (self, k + 1), JALONS_CLASS_CONJ))
        return k - 1;
    }
  return JALONS_CHUNK_NONE;
}

/* "…, raising $300 million", "after investing in Groq": a gerund that has the subject of the verb
 * before it. */
static int
find_gerund_subject (const JalonsParse *self, int head)
{
  const JalonsChunk *verb = jalons_parse_chunk (self, head);
  const JalonsChunk *before;
  int k = head - 1;

  if ((self->language & 2) == 0 || (verb->features & JALONS_VERB_PRP) == 0 || verb->carrier >= 0)
    return JALONS_CHUNK_NONE;
  while (k > 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k)))
    k--;
  before = k > 0 ? jalons_parse_chunk (self, k) : NULL;
  /* "with Nvidia committing $2 billion": whom the preposition brings does it. */
  if (before != NULL && before->type == JALONS_CHUNK_COMPANY && before->prep == JALONS_PREP_WITH
      && jalons_chunk_preposition (jalons_parse_chunk (self, k - 1)) == JALONS_PREP_WITH)
    return k;
  if (before == NULL
      || (before->type != JALONS_CHUNK_COMMA
          && jalons_chunk_preposition (before) != JALONS_PREP_OTHER
          && !jalons_chunk_is (before, JALONS_CLASS_BUT)))
    return JALONS_CHUNK_NONE;
  for (guint g = self->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g - 1);

      /* "the $22.5 billion it owed OpenAI, thereby making good …": a clause inside another. */
      if (group->subject > 0 && group->head == group->subject + 1
          && jalons_parse_is (self, group->subject - 1,
                              JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_WORD))
        continue;
      if (group->head < k && !group->participle && group->subject >= 0
          && jalons_parse_is (self, group->head, JALONS_CHUNKS_FINITE)
          && jalons_parse_chunk (self, group->head)->clause == verb->clause)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
is_listed (const JalonsChunk *chunk, int i)
{
  return chunk->group < i;
}

/* "counts Sony, NTT and KDDI among its owners and raised …": one of the objects of a verb before is
 * no subject, but what that verb has. */
static int
find_lister (const JalonsParse *self, int i)
{
  int first = jalons_parse_chunk (self, i)->group;
  const JalonsVerbGroup *group
    = (self->language & 2) != 0 && first > 0 ? jalons_parse_find_group (self, first - 1) : NULL;

  return group != NULL && group->subject >= 0 && !group->participle ? group->subject : i;
}

/* "Apple executives discussed buying …": what those who run a company do is done by it. */
static gboolean
speaks_through_staff (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if ((self->language & 2) == 0 || chunk->type != JALONS_CHUNK_COMPANY
      || (chunk->flags & JALONS_CHUNK_MODIFIER) == 0 || i + 1 >= (int) self->chunks->len
      || g_array_index (self->clauses, JalonsClause, chunk->clause).first + 1 < i
      || (i > 0 && jalons_parse_chunk (self, i - 1)->type < JALONS_CHUNK_COMMA))
    return FALSE;
  return jalons_chunk_begins_with (jalons_parse_chunk (self, i + 1), self->text,
                                   jalons_sign_subjects_speaks_through_staff);
}

/* The phrase before the verb at chunk @head, in its clause, that is its subject. */
static int
find_subject_left (const JalonsParse *self, int head)
{
  gint16 clause = jalons_parse_chunk (self, head)->clause;
  int fallback = jalons_parse_find_shared_subject (self, head);

  if (fallback < 0)
    fallback = find_gerund_subject (self, head);
  if (fallback < 0 && jalons_parse_is (self, head, JALONS_CHUNKS_FINITE))
    fallback = find_before_insertion (self, head);
  if (fallback >= 0)
    return fallback;
  for (int k = head - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->clause != clause
          || jalons_parse_chunk (self, k + 1)->type == JALONS_CHUNK_POSSESSIVE)
        continue;
      if (chunk->type == JALONS_CHUNK_DASH)
        k = skip_insertion (self, k);
      if (is_comment (self, k))
        {
          k -= 2;
          continue;
        }
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        {
          /* A verb before in the same clause: they share its subject. */
          JALONS_PARSE_FOREACH_GROUP (self, group)
            {
              if (group->head == k && group->subject >= 0)
                return group->subject;
            }
          return fallback;
        }
      if (is_object_pronoun (self, k, head))
        continue;
      if (is_subject_phrase (self, chunk))
        {
          /* Of "Google, the other provider in Anthropic's corner, agreed" the name stands before.
           */
          if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_NOUN
                                           | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_PERSON))
            {
              /* "La jeune pousse, essaimée d'Owkin, a derrière elle …": the description is. */
              if (fallback == JALONS_CHUNK_NONE
                  || (chunk->type == JALONS_CHUNK_DESCRIPTION
                      && jalons_parse_chunk (self, fallback)->prep == JALONS_PREP_OF))
                fallback = k;
              if (chunk->type == JALONS_CHUNK_NOUN)
                return fallback;
              continue;
            }
          return is_listed (chunk, k) ? find_lister (self, k) : k;
        }
      if (fallback == JALONS_CHUNK_NONE && speaks_through_staff (self, k))
        fallback = k;
      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_OF
          && fallback == JALONS_CHUNK_NONE && chunk->governor >= 0
          && (jalons_parse_chunk (self, chunk->governor)->type == JALONS_CHUNK_WORD
              || jalons_chunk_is (jalons_parse_chunk (self, chunk->governor), JALONS_CLASS_STAKE)))
        fallback = k;
    }
  return fallback;
}

/**
 * jalons_parse_find_subject:
 * @self: a parse with its clauses
 * @group: a verb group
 *
 * Returns: the chunk of its subject, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_subject (const JalonsParse *self, const JalonsVerbGroup *group)
{
  const JalonsChunk *head = jalons_parse_chunk (self, group->head);
  const JalonsClause *clause = jalons_parse_clause (self, head->clause);
  int subject = jalons_parse_find_intended_subject (self, group);

  if (subject >= 0)
    return subject;
  subject = find_subject_left (self, group->head);

  if ((subject < 0 || jalons_parse_chunk (self, subject)->type == JALONS_CHUNK_MODEL)
      && jalons_parse_find_turned_subject (self, group) >= 0)
    return jalons_parse_find_turned_subject (self, group);
  if (subject >= 0 && !(clause->relative && !clause->subordinate))
    return subject;
  if (clause->relative && !clause->subordinate && clause->antecedent >= 0)
    return clause->antecedent;
  if (subject < 0 && clause->relative && (self->language & 1) != 0)
    return jalons_parse_find_subject_behind (self, group->verb);
  /* "Yesterday came Gemma". */
  if (subject < 0 && group->head == 1 && jalons_parse_chunk (self, 0)->type == JALONS_CHUNK_DATE)
    return jalons_parse_find_subject_behind (self, group->verb);
  return subject;
}

/* "le modèle d'OpenAI sorti en 2020": it is not OpenAI that came out. */
static gboolean
is_owner (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_COMPANY
         && (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_BY);
}

/* "the paid version": a participle between article and noun. */
static gboolean
is_adjective (const JalonsParse *self, int i)
{
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

  return jalons_parse_is (self, i, JALONS_CHUNKS_PARTICIPLE) && before != NULL
         && jalons_chunk_is_in (before, JALONS_CHUNKS_DETERMINER);
}

/* "des informations reprises par la presse, OpenAI …": a French participle right behind a plain
 * noun is said of that. */
static gboolean
hangs_on_word (const JalonsParse *self, int i)
{
  int k = i - 1;

  if ((self->language & 1) == 0)
    return FALSE;
  while (k > 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k)))
    k--;
  return k >= 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_WORD;
}

/**
 * jalons_parse_find_participle_noun:
 * @self: a parse with its clauses
 * @i: a participle without auxiliary
 *
 * Returns: the noun phrase on which it hangs, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_participle_noun (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  int k;

  for (k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *before = jalons_parse_chunk (self, k);

      if (before->depth > chunk->depth || is_owner (before))
        continue;
      if (before->type <= JALONS_CHUNK_AMOUNT
          || jalons_chunk_is_in (before, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_NOUN))
        {
          if (!jalons_chunk_is_in (before, JALONS_CHUNKS_PERSON | JALONS_CHUNKS_MEDIA
                                             | JALONS_CHUNKS_PLACE))
            return k;
          continue;
        }
      if ((before->type == JALONS_CHUNK_VERB
           && jalons_parse_get_auxiliary (self, before) != JALONS_AUXILIARY_BE
           && !is_adjective (self, k))
          || jalons_chunk_is_in (before, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_COLON
                                           | JALONS_CHUNKS_PRONOUN))
        break;
    }
  if (k >= 0 || hangs_on_word (self, i))
    return JALONS_CHUNK_NONE;
  /* "Sorti fin juin, Claude 3.5 Sonnet …": it stands before its noun. */
  for (k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *after = jalons_parse_chunk (self, k);

      if (after->prep == JALONS_PREP_NONE && is_subject_phrase (self, after)
          && after->type != JALONS_CHUNK_AMOUNT && k > i + 1)
        return k;
      if (jalons_chunk_is_in (after, JALONS_CHUNKS_FINITE))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_dative:
 * @self: a parse with its clauses
 * @i: an infinitive
 *
 * Returns: whom the verb before it lets do it ("permet à Odalys d'empocher"), or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_dative (const JalonsParse *self, int i)
{
  int found = JALONS_CHUNK_NONE;

  for (int k = i - 1; k >= 0 && k > i - 8; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return found >= 0 && !jalons_chunk_is_verb_of (chunk, jalons_sign_subjects_find_dative)
                 ? found
                 : JALONS_CHUNK_NONE;
      if (jalons_chunk_is_party (chunk) && found < 0)
        {
          if (chunk->prep != JALONS_PREP_TO)
            return JALONS_CHUNK_NONE;
          found = k;
        }
      else if (chunk->type <= JALONS_CHUNK_NOUN || chunk->type >= JALONS_CHUNK_COMMA)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_main_subject:
 * @self: a parse with its clauses
 * @i: a chunk
 *
 * Returns: the subject of the first finite verb that follows it behind a comma, or
 * %JALONS_CHUNK_NONE
 */
gint16
jalons_parse_find_main_subject (const JalonsParse *self, int i)
{
  gint16 subject = JALONS_CHUNK_NONE;
  gboolean comma = FALSE;

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_STOP | JALONS_CHUNKS_SEMICOLON))
        return JALONS_CHUNK_NONE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE)
          || (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        return subject;
      comma = comma || chunk->type == JALONS_CHUNK_COMMA;
      if (comma && is_subject_phrase (self, chunk) && jalons_chunk_is_party (chunk))
        subject = (gint16) k;
    }
  return JALONS_CHUNK_NONE;
}
