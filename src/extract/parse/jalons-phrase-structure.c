/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which preposition governs which phrase, what it hangs on, and which phrases are coordinated. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

#define MAX_WORDS_IN_PHRASE 6
#define MAX_DEPTH 8

/* What the chunks read so far leave open for the next. */
typedef struct
{
  JalonsPreposition prep;
  int governor;
  int list;
  gboolean list_open;
  gboolean apposed;
  gboolean comma;
  int n_words;
  int possessor;
  /* The last party, whose list may go on behind a sum of its own ("Silo AI for $665m, ZT Systems
   * for …"). */
  int party;
  /* A preposition whose phrase began with a name unknown to us ("from Disruptive, BlackRock and
   * …"). */
  JalonsPreposition held;
  int held_governor;
  gboolean named;
  /* Whether the last name only said who the next is: what stands before it belongs to that. */
  gboolean modified;
} Open;

static const Open nothing_open = { .prep = JALONS_PREP_NONE,
                                   .governor = JALONS_CHUNK_NONE,
                                   .list = JALONS_CHUNK_NONE,
                                   .possessor = JALONS_CHUNK_NONE,
                                   .party = JALONS_CHUNK_NONE,
                                   .held = JALONS_PREP_NONE,
                                   .held_governor = JALONS_CHUNK_NONE };

static gboolean
is_phrase (const JalonsChunk *chunk)
{
  return chunk->type <= JALONS_CHUNK_NOUN;
}

/* Whether two phrases are alike enough to stand in one list. */
static gboolean
are_alike (const JalonsChunk *a, const JalonsChunk *b)
{
  /* "Down on Graham Avenue, HerdSense …": what looks like a person there is a place. */
  if (a->type == JALONS_CHUNK_PERSON && b->type == JALONS_CHUNK_COMPANY
      && (a->prep == JALONS_PREP_ON || a->prep == JALONS_PREP_AT || a->prep == JALONS_PREP_IN))
    return FALSE;
  if (jalons_chunk_is_party (a) && jalons_chunk_is_party (b))
    return TRUE;
  return a->type == b->type;
}

/* "Aidée par Elaia et Serena, elle a levé …": a pronoun behind a comma begins anew. */
static gboolean
begins_anew (const JalonsChunk *chunk, const Open *open)
{
  return open->comma && chunk->type == JALONS_CHUNK_PRONOUN;
}

/* Whether a party goes on with the list of the last one, between which a sum stands. */
static gboolean
may_resume_list (const JalonsParse *self, int i, const Open *open)
{
  const JalonsChunk *sum = open->list >= 0 ? jalons_parse_chunk (self, open->list) : NULL;

  return open->list_open && open->party >= 0 && open->prep == JALONS_PREP_NONE
         && sum->type == JALONS_CHUNK_AMOUNT && sum->governor == open->party
         && jalons_parse_chunk (self, i)->type == JALONS_CHUNK_COMPANY
         && !jalons_parse_is (self, i + 1, JALONS_CHUNKS_AMOUNT);
}

/* "…, et Google 2 milliards": right before a sum of its own, a name that seemed one more of a list
 * is the subject of a verb left unsaid. */
static void
free_gapped_subject (JalonsParse *self, int amount)
{
  gboolean before = FALSE;
  JalonsChunk *chunk;
  int k = amount - 1;

  while (k > 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_ADV))
    k--;
  if (k <= 0)
    return;
  chunk = jalons_parse_chunk (self, k);
  if (!jalons_chunk_is_party (chunk) || chunk->group == k)
    return;
  for (int i = 0; i < k && !before; i++)
    before = jalons_parse_chunk (self, i)->type == JALONS_CHUNK_AMOUNT;
  if (!before)
    return;
  chunk->group = (gint16) k;
  chunk->prep = JALONS_PREP_NONE;
  chunk->governor = JALONS_CHUNK_NONE;
}

/* "It knows the place: Mark Zuckerberg tried to buy it": whether behind a colon somebody does
 * something. */
static gboolean
opens_clause (const JalonsParse *self, int colon)
{
  return colon + 2 < (int) self->chunks->len
         && jalons_chunk_is_party (jalons_parse_chunk (self, colon + 1))
         && jalons_parse_chunk (self, colon + 2)->type == JALONS_CHUNK_VERB;
}

static void
read_word (const JalonsParse *self, int i, Open *open)
{
  const JalonsToken *token
    = jalons_text_get_token (self->text, jalons_parse_chunk (self, i)->first);

  open->named
    = (token->flags & JALONS_TOKEN_CAPITAL) != 0
      && (jalons_preposition_brings_investors (open->prep) || open->held != JALONS_PREP_NONE);
  if (++open->n_words <= MAX_WORDS_IN_PHRASE)
    return;
  open->prep = JALONS_PREP_NONE;
  open->list = JALONS_CHUNK_NONE;
  open->list_open = FALSE;
}

/* "Microsoft, OpenAI's largest backer, …", but "Accel, Google's GV and Index": what a name with a
 * possessive says of the one before it, and who is none itself. */
static gboolean
says_whose (const JalonsParse *self, int i, const Open *open)
{
  if (i < 2 || open->list != i - 2 || i + 1 >= (int) self->chunks->len
      || jalons_parse_chunk (self, i + 1)->type != JALONS_CHUNK_POSSESSIVE)
    return FALSE;
  for (int k = i + 2; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_COMMA)
        return TRUE;
      if (chunk->type <= JALONS_CHUNK_MEDIA
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_VERB))
        return FALSE;
    }
  return FALSE;
}

/* "…, NFDG and Accel, the startup's founder Jo Pope said": not one more of a list, but whose words
 * they are. */
static gboolean
is_of_description (const JalonsParse *self, int i, const Open *open)
{
  if ((self->language & 2) == 0 || !open->comma)
    return FALSE;
  if (says_whose (self, i, open))
    return TRUE;
  if (open->possessor >= 0)
    return jalons_parse_chunk (self, open->possessor)->type == JALONS_CHUNK_DESCRIPTION;
  return jalons_parse_chunk (self, i)->type == JALONS_CHUNK_DESCRIPTION
         && jalons_parse_is (self, i + 1, JALONS_CHUNKS_POSSESSIVE);
}

/* "from Eurazeo Smart City, Accel and …": two names right behind each other are those of one
 * investor, and the list goes on behind the second. */
static gboolean
continues_name (const JalonsParse *self, int i, const JalonsChunk *list)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  return list->type == JALONS_CHUNK_COMPANY && chunk->type == JALONS_CHUNK_COMPANY
         && list == jalons_parse_chunk (self, i - 1) && list->end == chunk->first
         && jalons_preposition_brings_investors (list->prep);
}

/* "Jeff Bezos through Bezos Expeditions": by which the one right before it gives. */
static gboolean
is_vehicle (const JalonsParse *self, int i, int giver)
{
  return giver == i - 2 && jalons_chunk_is_party (jalons_parse_chunk (self, giver))
         && jalons_parse_chunk (self, i)->type == JALONS_CHUNK_COMPANY
         && jalons_chunk_is_one_of (jalons_parse_chunk (self, i - 1), self->text,
                                    jalons_sign_phrase_structure_through);
}

static void
join_list (JalonsParse *self, int i, const JalonsChunk *list)
{
  jalons_parse_chunk (self, i)->group = list->group;
  jalons_parse_chunk (self, list->group)->last = (gint16) i;
}

static void
attach_phrase (JalonsParse *self, int i, Open *open)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);
  const JalonsChunk *list = open->list >= 0 ? jalons_parse_chunk (self, open->list) : NULL;
  gboolean listed = list != NULL && (open->list_open || continues_name (self, i, list))
                    && are_alike (list, chunk) && !jalons_parse_renames (self, i, list)
                    && !begins_anew (chunk, open) && !is_of_description (self, i, open)
                    && !jalons_parse_begins_clause (self, i, list)
                    && !jalons_parse_owns_next_deal (self, i);

  if ((chunk->flags & JALONS_CHUNK_MODIFIER) != 0)
    {
      chunk->prep = JALONS_PREP_OF;
      return;
    }
  if ((self->language & 2) != 0
      && jalons_parse_is_modifier (
        self, i, listed && open->prep == JALONS_PREP_NONE ? list->prep : open->prep))
    {
      chunk->flags |= JALONS_CHUNK_MODIFIER;
      chunk->prep = JALONS_PREP_OF;
      open->modified = TRUE;
      return;
    }
  if (listed && open->comma && open->prep == JALONS_PREP_NONE && (self->language & 1) != 0
      && jalons_parse_is_apposition (self, list, i))
    {
      if (chunk->type == JALONS_CHUNK_DESCRIPTION)
        {
          jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
          read_word (self, i, open);
          return;
        }
      jalons_parse_set_type (self, open->list, JALONS_CHUNK_WORD);
      chunk->prep = list->prep;
      chunk->governor = list->governor;
      listed = FALSE;
      open->prep = JALONS_PREP_NONE;
    }
  if (!listed && may_resume_list (self, i, open))
    {
      list = jalons_parse_chunk (self, open->party);
      listed = TRUE;
    }
  chunk->possessor = (gint16) open->possessor;
  /* "reçoit à ce titre 1,2 million": the preposition has its noun already. */
  if (chunk->type == JALONS_CHUNK_AMOUNT && open->n_words > 0 && (self->language & 1) != 0)
    open->prep = JALONS_PREP_NONE;
  if (chunk->type == JALONS_CHUNK_AMOUNT && open->prep == JALONS_PREP_NONE)
    free_gapped_subject (self, i);
  /* "in US company Crusoe": the preposition is that of the name. */
  if (chunk->type == JALONS_CHUNK_PLACE && jalons_parse_is_home_of_next (self, i))
    return;
  if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DATE | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_MEDIA))
    {
      chunk->prep = (guint8) open->prep;
      open->prep = JALONS_PREP_NONE;
      return;
    }
  if (open->prep != JALONS_PREP_NONE
      && !(listed && !open->apposed && open->prep == JALONS_PREP_OF
           && jalons_preposition_brings_investors (list->prep))
      && !(listed && open->prep == JALONS_PREP_BY && list->prep == JALONS_PREP_LED
           && (self->language & 1) != 0))
    {
      chunk->prep = (guint8) open->prep;
      chunk->governor = (gint16) open->governor;
      if (listed && list->prep == open->prep)
        {
          join_list (self, i, list);
          /* "le rival d'OpenAI et d'Anthropic": what the first of them hangs on. */
          if ((self->language & 1) != 0)
            chunk->governor = list->governor;
        }
    }
  else if (listed)
    {
      chunk->prep = list->prep;
      chunk->governor = list->governor;
      join_list (self, i, list);
    }
  else if (open->held != JALONS_PREP_NONE && open->n_words == 0 && jalons_chunk_is_party (chunk))
    {
      chunk->prep = (guint8) open->held;
      chunk->governor = (gint16) open->held_governor;
    }
  open->prep = JALONS_PREP_NONE;
  open->held = JALONS_PREP_NONE;
  open->named = FALSE;
  open->modified = FALSE;
  /* "de Google via son fonds et de SoftBank", "Jeff Bezos through Bezos Expeditions, Accel and …":
   * through what one gives is none of the list. */
  if (list != NULL && chunk->prep == JALONS_PREP_OTHER
      && ((self->language & 1) != 0 ? jalons_preposition_brings_investors (list->prep)
                                    : is_vehicle (self, i, open->list)))
    {
      open->list_open = FALSE;
      open->n_words = 0;
      open->apposed = FALSE;
      return;
    }
  if (jalons_chunk_is_party (chunk))
    open->party = i;
  open->list = i;
  open->list_open = FALSE;
  open->n_words = 0;
  if (chunk->type != JALONS_CHUNK_AMOUNT)
    open->possessor = JALONS_CHUNK_NONE;
}

/* "l'entrée à son capital de Nvidia": a capital that has its owner before it has none behind. */
static gboolean
is_own_capital (const JalonsParse *self, int k, int preposition)
{
  return (self->language & 1) != 0 && k >= 2
         && jalons_chunk_preposition (jalons_parse_chunk (self, preposition)) == JALONS_PREP_OF
         && jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_STAKE)
         && jalons_chunk_is (jalons_parse_chunk (self, k - 1), JALONS_CLASS_POSSESSIVE);
}

static int
get_governor (const JalonsParse *self, int i)
{
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (is_phrase (chunk) || jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_VERB))
        return k;
      if (chunk->type == JALONS_CHUNK_FUNCTION
          && jalons_chunk_preposition (chunk) == JALONS_PREP_NONE)
        return is_own_capital (self, k, i) ? get_governor (self, k - 1) : k;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_CLOSE))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* A comma or conjunction behind the name of nobody known: what it lists has the preposition of the
 * name. */
static void
hold_preposition (Open *open)
{
  if (open->prep != JALONS_PREP_NONE && open->named)
    {
      open->held = open->prep;
      open->held_governor = open->governor;
    }
  else if (!open->named)
    open->held = JALONS_PREP_NONE;
  open->named = FALSE;
}

static void
read_function (JalonsParse *self, int i, Open *open)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  JalonsPreposition prep = jalons_chunk_preposition (chunk);

  /* "dans laquelle", "à qui", "où": the preposition governs the pronoun, not what follows. */
  if (prep != JALONS_PREP_NONE && prep != JALONS_PREP_AMONG && prep != JALONS_PREP_THAN
      && jalons_chunk_is (chunk, JALONS_CLASS_REL_WHOM))
    {
      *open = nothing_open;
      return;
    }
  if (jalons_chunk_is (chunk, JALONS_CLASS_CONJ))
    {
      if (prep == JALONS_PREP_NONE)
        hold_preposition (open);
      open->list_open = open->list >= 0;
      open->comma = FALSE;
      /* "from internet and e-commerce group Alibaba": two words for what the name does. */
      if (prep == JALONS_PREP_NONE && open->n_words > 0 && open->held == JALONS_PREP_NONE
          && jalons_preposition_brings_investors (open->prep))
        return;
      open->n_words = 0;
      if (prep == JALONS_PREP_NONE || prep == JALONS_PREP_AMONG)
        {
          open->prep = JALONS_PREP_NONE;
          return;
        }
    }
  if (prep != JALONS_PREP_NONE)
    {
      /* "plus de la moitié", "de la part de": the first preposition of a chain carries its sense.
       */
      open->prep = prep;
      /* "par Prima Materia, la holding du fondateur de Spotify": not one more of the list. */
      open->apposed = open->list_open && (open->apposed || open->n_words > 0);
      open->held = JALONS_PREP_NONE;
      open->governor = get_governor (self, i);
      open->n_words = 0;
      return;
    }
  /* "the success that BioNTech snapped up": no more of a list. */
  if ((self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_COMPLEMENTIZER)
      && i + 1 < (int) self->chunks->len
      && jalons_parse_chunk (self, i + 1)->type <= JALONS_CHUNK_PERSON)
    *open = nothing_open;
  if ((chunk->classes
       & (JALONS_CLASS_BIT (JALONS_CLASS_BUT) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO)
          | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM) | JALONS_CLASS_BIT (JALONS_CLASS_MODAL)))
        != 0
      && !jalons_chunk_is (chunk, JALONS_CLASS_DET))
    *open = nothing_open;
}

/* "Founded by former OpenAI researchers, Nuvia has raised …": behind the comma is a company, and
 * none of those people. */
static gboolean
names_company_next (const JalonsParse *self, int comma)
{
  const JalonsChunk *next
    = comma + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, comma + 1) : NULL;

  return next != NULL
         && jalons_chunk_is_in (next, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION
                                        | JALONS_CHUNKS_PRONOUN | JALONS_CHUNKS_DETERMINER);
}

/* Reads on past chunk @i, which is neither phrase nor function word. */
static void
read_other (JalonsParse *self, int i, Open *open, Open *saved, guint *depth)
{
  switch ((guint) jalons_parse_chunk (self, i)->type)
    {
    case JALONS_CHUNK_COMMA:
      if (open->modified && !names_company_next (self, i))
        break;
      open->modified = FALSE;
      hold_preposition (open);
      /* "from, among others, Accel": the words between commas come before what it brings. */
      if (i > 0 && (self->language & 2) != 0 && open->n_words == 0
          && jalons_preposition_brings_investors (open->prep)
          && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) == open->prep)
        {
          open->held = open->prep;
          open->held_governor = open->governor;
        }
      open->prep = JALONS_PREP_NONE;
      open->list_open = open->list >= 0;
      open->comma = TRUE;
      open->n_words = 0;
      open->possessor = JALONS_CHUNK_NONE;
      break;
    case JALONS_CHUNK_COLON:
      {
        /* "from a group of friends: Microsoft, Nvidia and Intel" */
        JalonsPreposition prep = jalons_preposition_brings_investors (open->prep)
                                     && open->n_words > 0 && !opens_clause (self, i)
                                   ? open->prep
                                   : JALONS_PREP_NONE;
        int governor = open->governor;

        *open = nothing_open;
        open->held = prep;
        open->held_governor = governor;
        break;
      }
    case JALONS_CHUNK_OPEN:
      saved[*depth % MAX_DEPTH] = *open;
      (*depth)++;
      *open = nothing_open;
      break;
    case JALONS_CHUNK_CLOSE:
      if (*depth > 0)
        *open = saved[--(*depth) % MAX_DEPTH];
      break;
    case JALONS_CHUNK_POSSESSIVE:
      if (open->modified)
        break;
      open->possessor = i - 1;
      /* "in Pune's Nirikshan Labs": in that, and not in the town. */
      open->prep = i > 0
                       && jalons_parse_is (self, i - 1, JALONS_CHUNKS_PLACE | JALONS_CHUNKS_PERSON)
                       && (self->language & 2) != 0
                     ? (JalonsPreposition) jalons_parse_chunk (self, i - 1)->prep
                     : JALONS_PREP_NONE;
      if (open->prep != JALONS_PREP_NONE)
        open->governor = get_governor (self, i - 1);
      break;
    case JALONS_CHUNK_WORD:
    case JALONS_CHUNK_NUMBER:
      read_word (self, i, open);
      break;
    case JALONS_CHUNK_QUOTE:
    case JALONS_CHUNK_MARK:
      break;
    default:
      *open = nothing_open;
      break;
    }
}

/* "competitive with OpenAI's new o3-mini": what is compared is the model, and not its maker alone.
 */
static void
compare_possessed (JalonsParse *self, int model)
{
  int i = jalons_parse_skip_before (self, model, JALONS_CHUNKS_WORD);

  if (i > 0 && jalons_parse_is (self, i, JALONS_CHUNKS_POSSESSIVE)
      && jalons_parse_chunk (self, i - 1)->prep == JALONS_PREP_THAN)
    jalons_parse_chunk (self, model)->prep = JALONS_PREP_THAN;
}

/* "aux côtés de Serena, qui remet 2 millions, et d'Elaia", "Accel, an investor since the seed
 * round, and Index": what is said between commas of a name within a list, if the function word @i
 * begins it. */
static gboolean
opens_insertion (const JalonsParse *self, int i)
{
  const JalonsChunk *name = jalons_parse_chunk (self, i - 2);
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if (jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  if ((self->language & 1) != 0)
    return jalons_chunk_is (chunk, JALONS_CLASS_REL_WHO)
           && jalons_preposition_brings_investors (name->prep);
  return name->type == JALONS_CHUNK_COMPANY && jalons_chunk_is (chunk, JALONS_CLASS_DET);
}

/* Whether behind such an insertion the function word @i goes on with the list: ", et de", ", and
 * Index". */
static gboolean
resumes_list (const JalonsParse *self, int i, const Open *before)
{
  const JalonsChunk *next
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  if (next == NULL || i <= before->list + 3
      || !jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_CONJ)
      || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  if ((self->language & 1) != 0)
    return jalons_chunk_preposition (next) == JALONS_PREP_OF;
  /* But "raised $4 million from Accel, the London firm, and Groq raised …". */
  return next->type == JALONS_CHUNK_COMPANY
         && jalons_parse_find (self, before->list, i, JALONS_CHUNKS_VERB) < 0
         && (jalons_parse_chunk (self, before->list)->prep == JALONS_PREP_NONE
             || !jalons_parse_is (self, i + 2, JALONS_CHUNKS_VERB));
}

/**
 * jalons_parse_attach_phrases:
 * @self: a parse with its chunks
 *
 * Finds descriptions that stand for a company, and gives every phrase its preposition, what that
 * hangs on, its possessor and its coordination.
 */
void
jalons_parse_attach_phrases (JalonsParse *self)
{
  Open open = nothing_open;
  Open saved[MAX_DEPTH];
  guint depth = 0;
  Open described = nothing_open;
  Open before = nothing_open;
  int name = JALONS_CHUNK_NONE;

  jalons_parse_mark_descriptions (self);
  jalons_parse_mark_roles (self);
  for (int i = 0; i < (int) self->chunks->len; i++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_WORD && chunk->governor >= 0)
        {
          name = chunk->governor;
          chunk->governor = JALONS_CHUNK_NONE;
          described = open;
        }
      if (i == name)
        open = described;
      if (chunk->type == JALONS_CHUNK_FUNCTION)
        {
          if (open.list >= 0 && open.list == i - 2 && opens_insertion (self, i))
            before = open;
          else if (before.list >= 0 && resumes_list (self, i, &before))
            {
              open = before;
              open.list_open = (self->language & 2) != 0;
            }
        }
      if (is_phrase (chunk))
        {
          attach_phrase (self, i, &open);
          if (chunk->type == JALONS_CHUNK_MODEL && chunk->prep == JALONS_PREP_NONE)
            compare_possessed (self, i);
        }
      else if (chunk->type == JALONS_CHUNK_FUNCTION)
        read_function (self, i, &open);
      else
        read_other (self, i, &open, saved, &depth);
    }
}
