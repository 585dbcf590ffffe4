/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Fills the roles of a frame from the phrases behind its verb or noun. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

static gboolean
is_modelnoun (const JalonsParse *parse, int i)
{
  return i >= 0 && jalons_chunk_is (jalons_parse_chunk (parse, i), JALONS_CLASS_MODELNOUN);
}

/* The roles of "of" behind a noun that is the object: "une série A de 12 millions". */
static guint
get_noun_roles (const JalonsParse *parse, int noun, guint prep)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, noun);
  const guint16 *frames;
  guint n;
  guint roles = 0;

  if (chunk->type != JALONS_CHUNK_NOUN)
    return 0;
  frames = jalons_frames_get_noun (chunk->noun, &n);
  for (guint i = 0; i < n; i++)
    roles |= jalons_frame_get_prep_roles (jalons_frames_get_frame (frames[i]), prep);
  return roles;
}

/* "la série A de 12 millions de Palimpse": what hangs on the sum hangs on the noun before it. */
static int
find_head_noun (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return chunk->type == JALONS_CHUNK_AMOUNT && chunk->prep == JALONS_PREP_OF && chunk->governor >= 0
           ? chunk->governor
           : i;
}

/* Whether chunk @i stands in a clause that hangs inside @clause. */
static gboolean
is_inside (const JalonsParse *parse, int i, int clause)
{
  int own = jalons_parse_chunk (parse, i)->clause;
  int guard = 0;

  while (own != JALONS_CHUNK_NONE && own != clause && guard++ < 16)
    own = g_array_index (parse->clauses, JalonsClause, own).parent;
  return own == clause;
}

/* "La mise totale atteint 4 milliards": verbs that tell how much their subject is. */
static gboolean
is_measure (const JalonsChunk *chunk)
{
  return (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_MEASURE) != 0;
}

/* "…, levé 830 millions de dette, annoncé 4 milliards": behind a comma a participle says something
 * of the noun before only where it tells by whom. */
static gboolean
opens_member (const JalonsParse *parse, int i)
{
  int k = i + 1;

  if (i == 0 || jalons_parse_chunk (parse, i - 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  while (k < (int) parse->chunks->len
         && (jalons_chunk_is_light (jalons_parse_chunk (parse, k))
             || jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_DATE))
    k++;
  return jalons_parse_is (parse, k, JALONS_CHUNKS_AMOUNT);
}

/* "une ligne de crédit consentie par Société Générale", "une levée réalisée par Cohere": the part
 * of who did to a noun what a participle behind it says. */
static guint
get_doer_roles (const JalonsPredicate *self, const JalonsParse *parse, const JalonsChunk *chunk)
{
  const JalonsLemma *lemma = jalons_frames_get_lemma (chunk->lemma);

  if ((parse->language & 1) == 0 || !jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
      || self->frame->kind != JALONS_KIND_INVESTMENT)
    return 0;
  for (guint t = lemma->n_fixed; t < lemma->n_triggers; t++)
    {
      const JalonsTrigger *trigger
        = jalons_frames_get_trigger (parse->frames, lemma->first_trigger + t);
      const JalonsFrame *frame = jalons_frames_get_frame (trigger->frame);

      if (frame->kind == JALONS_KIND_INVESTMENT && (frame->object & JALONS_FILL_DEAL) != 0)
        return frame->subject;
    }
  return (lemma->flags & JALONS_LEMMA_SUPPORT) != 0 ? self->frame->agent : 0;
}

/* "Le tour était dirigé par Microsoft": "dirigé par" is one of the words that bring investors. */
static gboolean
brings_next (const JalonsParse *parse, int i)
{
  JalonsPreposition prep;

  if (jalons_frames_get_auxiliary (parse->frames, jalons_parse_chunk (parse, i)->lemma)
        != JALONS_AUXILIARY_BE
      || i + 1 >= (int) parse->chunks->len)
    return FALSE;
  prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i + 1));
  return prep == JALONS_PREP_LED || prep == JALONS_PREP_FROM;
}

/* Where ", the company said on Tuesday," ends that begins with comma @i; or @i. */
static int
skip_comment (const JalonsParse *parse, int i)
{
  int k = i + 1;
  int n = (int) parse->chunks->len;

  if ((parse->language & 2) == 0)
    return i;
  while (k < n && jalons_parse_is (parse, k, JALONS_CHUNKS_DETERMINER))
    k++;
  if (k + 1 >= n || jalons_parse_chunk (parse, k)->type > JALONS_CHUNK_PRONOUN
      || jalons_parse_chunk (parse, k + 1)->type != JALONS_CHUNK_VERB
      || !jalons_parse_is (parse, k + 1, JALONS_CHUNKS_FINITE)
      || (jalons_frames_get_lemma (jalons_parse_chunk (parse, k + 1)->lemma)->flags
          & JALONS_LEMMA_CONTROL)
           == 0)
    return i;
  for (k += 2; k < n; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_COMMA)
        return k;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_DATE))
        return i;
    }
  return i;
}

/* "wired the $22.5 billion it owed OpenAI": the subject of a verb that follows is no object of the
 * one before. */
static int
find_next_verb (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  if ((parse->language & 2) == 0 || self->group == NULL || i + 1 >= (int) parse->chunks->len
      || !jalons_chunk_is_party (jalons_parse_chunk (parse, i))
      || jalons_parse_chunk (parse, i)->prep != JALONS_PREP_NONE)
    return JALONS_CHUNK_NONE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->subject == i && group->head > i && group->head <= i + 2 && !group->participle
          && group->verb != self->trigger
          && jalons_parse_is (parse, group->head, JALONS_CHUNKS_FINITE))
        return group->verb;
    }
  return JALONS_CHUNK_NONE;
}

/* Whether the two chunks before chunk @i say in whom somebody has a part: "actionnaire de",
 * "présent au capital de". */
static gboolean
follows_holder (const JalonsPredicate *self, const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  JalonsPreposition prep
    = i > self->trigger + 2 ? jalons_parse_get_preposition (parse, i - 1) : JALONS_PREP_NONE;

  if (prep == JALONS_PREP_IN)
    return jalons_chunk_is (jalons_parse_chunk (parse, i - 1), JALONS_CLASS_STAKE);
  return prep == JALONS_PREP_OF
         && jalons_parse_find_before (parse, i - 2, 2, JALONS_CHUNKS_COMMA) > 0
         && jalons_chunk_is_one_of (jalons_parse_chunk (parse, i - 2), reader->text,
                                    jalons_sign_predicates_right_holders);
}

/* "auprès d'Accel, actionnaire de Deezer et de Sana": in whom those have a part who give, and who
 * give nothing themselves. */
static gboolean
is_held (const JalonsPredicate *self, const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || self->frame->subject != JALONS_FILL_RECIPIENT)
    return FALSE;
  /* "de Deezer et de Sana" */
  while (!follows_holder (self, reader, i) && i > self->trigger + 3
         && jalons_parse_get_preposition (parse, i - 1) == JALONS_PREP_OF
         && jalons_parse_is (parse, i - 2, JALONS_CHUNKS_CONJUNCTION | JALONS_CHUNKS_COMMA)
         && jalons_parse_is (parse, i - 3, JALONS_CHUNKS_COMPANY))
    i -= 3;
  return follows_holder (self, reader, i);
}

/* "dans Anthropic, le rival direct d'OpenAI": what stands in an apposition is said of the name
 * before it, and not of the deal. */
static gboolean
is_in_apposition (const JalonsPredicate *self, const JalonsParse *parse, const JalonsChunk *chunk)
{
  gboolean party = FALSE;

  if (chunk->prep != JALONS_PREP_OF || chunk->governor <= self->trigger
      || jalons_parse_chunk (parse, chunk->governor)->type != JALONS_CHUNK_WORD)
    return FALSE;
  for (int i = self->trigger + 1; i < chunk->governor; i++)
    {
      const JalonsChunk *before = jalons_parse_chunk (parse, i);

      if (before->type == JALONS_CHUNK_COMMA
          && jalons_chunk_is_party (jalons_parse_chunk (parse, i - 1)))
        return TRUE;
      /* "le rachat de Silo AI par AMD et peu avant une grève de Cohere" */
      if ((parse->language & 1) != 0 && party && before->type == JALONS_CHUNK_FUNCTION
          && (jalons_chunk_preposition (before) == JALONS_PREP_OTHER
              || jalons_chunk_is (before, JALONS_CLASS_CONJ)))
        return TRUE;
      party = party || jalons_chunk_is_party (before);
      /* "with participation from the venture arm of Salesforce" */
      if ((parse->language & 2) != 0 && before->type == JALONS_CHUNK_FUNCTION
          && jalons_preposition_brings_investors (jalons_chunk_preposition (before)))
        return TRUE;
    }
  return FALSE;
}

/* "a réuni 30 millions depuis la naissance de l'entreprise": of something that only says when. */
static gboolean
is_of_circumstance (const JalonsParse *parse, const JalonsChunk *chunk)
{
  int i = chunk->governor - 1;

  if ((parse->language & 1) == 0 || chunk->prep != JALONS_PREP_OF || chunk->governor <= 0
      || !jalons_chunk_is_party (chunk)
      || jalons_parse_chunk (parse, chunk->governor)->type != JALONS_CHUNK_WORD)
    return FALSE;
  while (i > 0 && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_NONE)
    i--;
  return jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_OTHER;
}

/* "la deuxième emplette de l'histoire de Salesforce": whose history it is buys. */
static gboolean
is_of_history (const JalonsPredicate *self, const JalonsReader *reader, const JalonsChunk *chunk)
{
  return self->frame->deal == JALONS_DEAL_ACQUISITION && chunk->prep == JALONS_PREP_OF
         && chunk->governor > self->trigger
         && jalons_deal_has_word (reader, chunk->governor, chunk->governor,
                                  jalons_sign_predicates_right_of_history);
}

/* "bringing the Austin giant's total investment to …": whose something is an object is none. */
static gboolean
is_possessor (const JalonsParse *parse, int i)
{
  return (parse->language & 2) != 0 && jalons_chunk_is_party (jalons_parse_chunk (parse, i))
         && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_POSSESSIVE);
}

/* "de nouvelles emplettes, après le rachat de Koyeb": what follows is of the second noun. */
static gboolean
is_next_takeover (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsFrame *frame;

  if (chunk->type != JALONS_CHUNK_NOUN || chunk->prep != JALONS_PREP_OTHER)
    return FALSE;
  frame = jalons_deal_get_noun_frame (chunk);
  return frame != NULL && frame->deal == JALONS_DEAL_ACQUISITION;
}

/* "8 millions en pré-amorçage, 40 millions en série B auprès d'Accel": of nouns that have their
 * sums before them, what follows the next sum is of the second. */
static gboolean
is_next_item (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  const JalonsChunk *before = jalons_parse_chunk (parse, i - 1);

  return (parse->language & 1) != 0 && self->n_amounts > 0 && self->amounts[0] < self->trigger
         && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_AMOUNT
         && jalons_chunk_is_in (before, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_CONJUNCTION);
}

/* "grabbed Silo AI for $665 million", "lifts the firm to $2.8 billion", "puts Groq at $6 billion":
 * who takes a company has neither raised nor given the sum. */
static gboolean
takes_company (const JalonsPredicate *self, const JalonsParse *parse, guint object, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  JalonsPreposition prep;

  if ((parse->language & 2) == 0 || self->group == NULL || self->group->passive
      || self->frame->kind != JALONS_KIND_INVESTMENT || self->frame->deal != JALONS_DEAL_ROUND
      || (object & (JALONS_FILL_RECIPIENT | JALONS_FILL_INVESTOR)) != 0
      || (object & JALONS_FILL_AMOUNT) == 0 || self->n_amounts > 0 || self->deal >= 0
      || !jalons_chunk_is_party (chunk) || (chunk->flags & JALONS_CHUNK_MODIFIER) != 0
      || i + 1 >= (int) parse->chunks->len)
    return FALSE;
  prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i + 1));
  if (chunk->type == JALONS_CHUNK_COMPANY && prep == JALONS_PREP_AT)
    return TRUE;
  return (self->frame->subject & JALONS_FILL_RECIPIENT) != 0
         && (prep == JALONS_PREP_TO
             || (chunk->type == JALONS_CHUNK_COMPANY && prep == JALONS_PREP_FOR));
}

/* "raised its forecast by two billion", "lifted its prices to $30": something that is no round
 * grows by or to the sum. */
static gboolean
raises_other (const JalonsPredicate *self, const JalonsParse *parse, int start)
{
  gboolean named = FALSE;
  int i = start;

  if ((parse->language & 2) == 0 || self->group == NULL || self->group->passive
      || self->frame->kind != JALONS_KIND_INVESTMENT || self->frame->deal != JALONS_DEAL_ROUND
      || (self->frame->subject & JALONS_FILL_RECIPIENT) == 0
      || (self->frame->object & JALONS_FILL_AMOUNT) == 0)
    return FALSE;
  for (; jalons_parse_is (parse, i, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_WORD); i++)
    {
      JalonsPreposition prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i));

      if (jalons_parse_is (parse, i, JALONS_CHUNKS_WORD))
        named = TRUE;
      else if (prep == JALONS_PREP_BY || prep == JALONS_PREP_TO || prep == JALONS_PREP_FROM)
        return named && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_AMOUNT);
    }
  return FALSE;
}

/* "bâtira un centre de données, un investissement de 4 milliards": what is built is told, and the
 * noun behind the comma says what it costs. */
static gboolean
is_apposed_spending (const JalonsPredicate *self, const JalonsParse *parse, int i, int start)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  int comma;

  if (chunk->type != JALONS_CHUNK_NOUN || chunk->prep != JALONS_PREP_NONE
      || !jalons_predicate_needs (self, JALONS_NEED_INFRA))
    return FALSE;
  comma = jalons_parse_skip_before (parse, i, JALONS_CHUNKS_FUNCTION);
  return comma > start && jalons_parse_is (parse, comma, JALONS_CHUNKS_COMMA);
}

/* The last chunk from @i on before a mark that parts what is told. */
static int
find_mark (const JalonsParse *parse, int i)
{
  int mark = jalons_parse_find_behind (parse, i, JALONS_PARSE_ANY_REACH, JALONS_CHUNKS_PUNCT);

  return mark >= 0 ? mark - 1 : (int) parse->chunks->len - 1;
}

/* "le rachat de Looker par Google et celui de Tableau": what follows is of the second. */
static gboolean
repeats_noun (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return chunk->type == JALONS_CHUNK_NOUN
         && (jalons_chunk_is (chunk, JALONS_CLASS_PRON_THAT)
             || jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL));
}

/* "déboursés pour 49 % de Nuvia": the part of what the preposition before a stake brings. */
static guint
get_stake_roles (const JalonsPredicate *self, const JalonsParse *parse, int stake)
{
  for (int i = stake - 1; (parse->language & 1) != 0 && i >= 0 && i >= stake - 3; i--)
    {
      JalonsPreposition prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i));

      if (prep == JALONS_PREP_FOR)
        return jalons_frame_get_prep_roles (self->frame, prep);
      if (prep != JALONS_PREP_NONE)
        return 0;
    }
  return 0;
}

/* "2 milliards d'obligations": of what sort the sum is. */
static gboolean
is_debt_of_sum (const JalonsPredicate *self, const JalonsParse *parse, const JalonsChunk *chunk)
{
  const JalonsFrame *frame
    = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

  return frame != NULL && frame->deal == JALONS_DEAL_DEBT && self->frame->deal == JALONS_DEAL_DEBT
         && jalons_parse_chunk (parse, chunk->governor)->type == JALONS_CHUNK_AMOUNT;
}

/* "unveiled a model named Command R": the participle between the noun and its name. */
static gboolean
names_model (const JalonsPredicate *self, const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;

  return (parse->language & 2) != 0 && self->frame->kind == JALONS_KIND_RELEASE
         && jalons_parse_is (parse, i, JALONS_CHUNKS_PARTICIPLE) && is_modelnoun (parse, i - 1)
         && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_MODEL)
         && jalons_reader_has_cue (reader, JALONS_CUE_NAMED, i, i);
}

/**
 * jalons_predicate_fill_right:
 * @self: a predicate
 * @reader: the reader
 * @start: the first chunk to read
 * @object: the roles of the object, a set of #JalonsRoleBit
 * @agent: those of who does it in the passive
 *
 * Fills its roles from the phrases behind it, to where another verb takes over.
 */
void
jalons_predicate_fill_right (
  JalonsPredicate *self, const JalonsReader *reader, int start, guint object, guint agent)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, self->trigger)->clause;
  gboolean object_open = TRUE;
  /* The object of "mettre la main sur" follows the preposition that belongs to the verb. */
  gboolean fixed = start > self->trigger + 1;
  gboolean measured = FALSE;
  guint doer = 0;
  int object_group = JALONS_CHUNK_NONE;
  int resumed = clause;

  if (raises_other (self, parse, start))
    {
      self->blocked = TRUE;
      return;
    }
  for (int i = start; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      guint roles;

      if (chunk->type == JALONS_CHUNK_COMMA && skip_comment (parse, i) > i)
        {
          i = skip_comment (parse, i);
          resumed = jalons_parse_chunk (parse, i)->clause;
          continue;
        }
      if (chunk->clause != clause && chunk->clause != resumed)
        {
          if (is_inside (parse, i, clause))
            continue;
          break;
        }
      if (chunk->type == JALONS_CHUNK_AMOUNT && jalons_predicate_begins_next_deal (self, parse, i))
        break;
      if (chunk->type == JALONS_CHUNK_COMPANY && i > start && jalons_parse_owns_deal (parse, i)
          && (self->group == NULL || jalons_parse_owns_next_deal (parse, i)))
        break;
      /* "… comes a year after its $40 million Series A": of that one. */
      if (chunk->type == JALONS_CHUNK_DATE && i > start && jalons_date_hangs_on_other (reader, i))
        {
          i = find_mark (parse, i);
          continue;
        }
      if (chunk->type == JALONS_CHUNK_VERB
          && !(self->group != NULL && jalons_verb_group_owns (parse, self->group, i)))
        {
          if (self->group == NULL
              && ((chunk->flags & JALONS_CHUNK_AUXILIARY) != 0 || brings_next (parse, i)))
            continue;
          if ((self->group == NULL || self->deal >= 0) && !opens_member (parse, i)
              && get_doer_roles (self, parse, chunk) != 0)
            {
              doer = get_doer_roles (self, parse, chunk);
              continue;
            }
          if (names_model (self, reader, i))
            continue;
          if (self->group == NULL && is_measure (chunk) && self->n_amounts == 0)
            {
              object = JALONS_FILL_AMOUNT;
              object_open = TRUE;
              measured = TRUE;
            }
          else if (i > start || jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
            break;
        }
      if (chunk->type == JALONS_CHUNK_STOP
          || (self->group == NULL
              && (is_next_takeover (parse, i) || is_next_item (self, parse, i)
                  || repeats_noun (parse, i))))
        break;
      /* "gave them $61 million" */
      if (i == start && (parse->language & 2) != 0 && chunk->type == JALONS_CHUNK_FUNCTION
          && jalons_chunk_is (chunk, JALONS_CLASS_PRON_TO) && (object & JALONS_FILL_RECIPIENT) != 0
          && (object & JALONS_FILL_AMOUNT) != 0)
        self->to_pronoun = TRUE;
      if (chunk->type == JALONS_CHUNK_FUNCTION
          && jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        fixed = FALSE;
      if (chunk->type > JALONS_CHUNK_NOUN || (measured && chunk->type != JALONS_CHUNK_AMOUNT))
        continue;
      if (find_next_verb (self, parse, i) >= 0)
        {
          i = find_next_verb (self, parse, i);
          continue;
        }
      /* "$4 billion from Amazon and $2 billion from Google": each sum has its own. */
      if (jalons_predicate_is_of_other_sum (self, parse, i))
        continue;
      if (jalons_preposition_brings_investors ((JalonsPreposition) chunk->prep)
          && jalons_predicate_is_of_item (self, parse, i))
        continue;
      if (jalons_predicate_is_one_backed (self, parse, i))
        {
          jalons_predicate_fill (self, parse, JALONS_FILL_RECIPIENT, i);
          continue;
        }
      /* "mopped up a seed round", "bought a stake": what is bought is no company. */
      if ((parse->language & 2) != 0 && object_open
          && (self->group != NULL || self->frame->object != 0) && chunk->type == JALONS_CHUNK_NOUN
          && chunk->prep == JALONS_PREP_NONE && self->frame->kind == JALONS_KIND_INVESTMENT
          && (object & (JALONS_FILL_RECIPIENT | JALONS_FILL_DEAL)) == JALONS_FILL_RECIPIENT
          && self->n_recipients == 0)
        {
          self->blocked = TRUE;
          return;
        }
      if (is_apposed_spending (self, parse, i, start)
          || (chunk->type == JALONS_CHUNK_COMPANY && is_held (self, reader, i)))
        continue;
      if (chunk->prep == JALONS_PREP_NONE || fixed || measured
          || (object_group != JALONS_CHUNK_NONE && chunk->group == object_group))
        {
          gboolean same = object_group != JALONS_CHUNK_NONE && chunk->group == object_group;

          if (!object_open && !same)
            continue;
          if (takes_company (self, parse, object, i))
            {
              self->blocked = TRUE;
              return;
            }
          if (self->group != NULL && self->frame->deal == JALONS_DEAL_ROUND
              && (((object & JALONS_FILL_RECIPIENT) != 0 && is_possessor (parse, i))
                  || ((object & JALONS_FILL_INVESTOR) != 0 && jalons_parse_owns_deal (parse, i))))
            {
              self->blocked = TRUE;
              return;
            }
          if (jalons_predicate_fill (self, parse, object, i) && chunk->type != JALONS_CHUNK_AMOUNT)
            {
              object_group = chunk->group;
              object_open = FALSE;
            }
          continue;
        }
      if (is_in_apposition (self, parse, chunk) || is_of_circumstance (parse, chunk))
        continue;
      if (chunk->prep == JALONS_PREP_BY && (agent | doer) != 0)
        {
          jalons_predicate_fill (self, parse, agent | doer, i);
          continue;
        }
      roles = jalons_frame_get_prep_roles (self->frame, chunk->prep);
      if (is_of_history (self, reader, chunk))
        roles = self->frame->agent;
      else if (chunk->prep == JALONS_PREP_OF && chunk->governor >= 0)
        {
          guint inner
            = get_noun_roles (parse, find_head_noun (parse, chunk->governor), JALONS_PREP_OF);

          if (inner != 0
              && !(jalons_chunk_is_party (chunk)
                   && (inner & (JALONS_FILL_RECIPIENT | JALONS_FILL_INVESTOR)) == 0))
            roles = inner;
          else if (jalons_chunk_is (jalons_parse_chunk (parse, chunk->governor),
                                    JALONS_CLASS_STAKE))
            roles |= object | jalons_frame_get_prep_roles (self->frame, JALONS_PREP_IN)
                     | get_stake_roles (self, parse, chunk->governor);
          else if (chunk->type == JALONS_CHUNK_AMOUNT && (object & JALONS_FILL_AMOUNT) != 0)
            roles |= JALONS_FILL_AMOUNT;
          else if (is_debt_of_sum (self, parse, chunk))
            roles |= object & JALONS_FILL_DEAL;
          else if (chunk->type == JALONS_CHUNK_MODEL && is_modelnoun (parse, chunk->governor))
            roles |= object & JALONS_FILL_MODEL;
        }
      else if (chunk->governor >= 0)
        roles |= get_noun_roles (parse, chunk->governor, chunk->prep);
      jalons_predicate_fill (self, parse, roles, i);
    }
}
