/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who around a sum of money gives it and who gets it, where no frame says so: by preposition, by
 * place, by what sort of company it is. */

#include "extract/deals/jalons-deal.h"

/* What a feature of a party says of its being investor and recipient. */
typedef struct
{
  int investor;
  int recipient;
} Lean;

static const Lean prepositions[JALONS_PREP_N] = {
  [JALONS_PREP_NONE] = { 0, 0 }, [JALONS_PREP_OF] = { 0, 1 },     [JALONS_PREP_TO] = { -3, 4 },
  [JALONS_PREP_IN] = { -5, 7 },  [JALONS_PREP_FROM] = { 8, -5 },  [JALONS_PREP_BY] = { 5, -2 },
  [JALONS_PREP_LED] = { 9, -7 }, [JALONS_PREP_WITH] = { 3, -2 },  [JALONS_PREP_AMONG] = { 3, -3 },
  [JALONS_PREP_FOR] = { -3, 4 }, [JALONS_PREP_ON] = { -3, 3 },    [JALONS_PREP_EN] = { -3, -3 },
  [JALONS_PREP_AT] = { -1, 1 },  [JALONS_PREP_THAN] = { -9, -9 }, [JALONS_PREP_OTHER] = { -9, -6 },
};

static const Lean kinds[] = {
  [JALONS_COMPANY_UNKNOWN] = { 0, 1 },    [JALONS_COMPANY_LAB] = { -1, 3 },
  [JALONS_COMPANY_BIGTECH] = { 2, -4 },   [JALONS_COMPANY_CHIPS] = { 2, -2 },
  [JALONS_COMPANY_CLOUD] = { 0, 1 },      [JALONS_COMPANY_STARTUP] = { -1, 4 },
  [JALONS_COMPANY_FUND] = { 6, -12 },     [JALONS_COMPANY_CORPORATE] = { 2, -1 },
  [JALONS_COMPANY_PUBLIC] = { 3, -6 },    [JALONS_COMPANY_MEDIA] = { -9, -9 },
  [JALONS_COMPANY_RESEARCH] = { -9, -9 },
};

/* The subject, or the one whose it is, of words that say that one invests, and that one raises. */
static const Lean investing_subject = { 7, -6 };
static const Lean raising_subject = { -6, 8 };
static const Lean investing_object = { -2, 3 };
static const Lean other_subject = { 0, 2 };
static const Lean of_investing = { 4, -1 };
static const Lean of_raising = { -2, 6 };
static const Lean of_words = { -6, -3 };
static const Lean agent_of_other = { -12, -3 };
static const Lean entry_head = { -8, 9 };
static const Lean reached = { -3, 6 };
static const Lean opening = { -1, 3 };
static const Lean leading = { 7, -6 };
static const Lean in_brackets = { 1, -2 };
static const Lean person = { -2, -12 };
static const Lean place = { -3, -12 };
static const Lean startup_words = { -4, 4 };
static const Lean fund_words = { 6, -8 };
static const Lean topic = { -1, 2 };
static const Lean apart = { -4, -4 };

/* What a party must reach to be taken for the one or the other. */
#define LEAST 3

static void
add (Lean *lean, Lean more)
{
  lean->investor += more.investor;
  lean->recipient += more.recipient;
}

static JalonsCompanyKind
get_kind (const JalonsReader *reader, const char *company)
{
  return company != NULL ? jalons_discourse_get_kind (&reader->discourse, company)
                         : JALONS_COMPANY_UNKNOWN;
}

/* "it was Anthropic's turn": a pronoun that stands for nobody. */
static gboolean
is_expletive (const JalonsParse *parse, int i)
{
  if ((parse->language & 2) == 0 || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_PRONOUN)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->subject == i && group->verb == group->head && group->verb <= i + 2
          && jalons_parse_get_auxiliary (parse, jalons_parse_chunk (parse, group->verb))
               == JALONS_AUXILIARY_BE)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_candidate (const JalonsReader *reader, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

  if (is_expletive (&reader->parse, i))
    return FALSE;

  if ((chunk->flags & JALONS_CHUNK_MODIFIER) != 0 || jalons_deal_modifies_noun (reader, i))
    return FALSE;
  return jalons_chunk_is_party (chunk) || chunk->type == JALONS_CHUNK_PLACE;
}

static void
lean_by_sort (const JalonsReader *reader, int i, Lean *lean)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
  const char *name = NULL;

  if (chunk->type == JALONS_CHUNK_PERSON)
    add (lean, person);
  else if (chunk->type == JALONS_CHUNK_PLACE)
    add (lean, place);
  else
    name = jalons_deal_resolve (reader, i);
  if (chunk->type == JALONS_CHUNK_DESCRIPTION && jalons_chunk_is (chunk, JALONS_CLASS_DESC_FUND))
    add (lean, fund_words);
  else if (chunk->type == JALONS_CHUNK_DESCRIPTION
           && jalons_chunk_is (chunk, JALONS_CLASS_DESC_STARTUP))
    add (lean, startup_words);
  if (name == NULL)
    return;
  add (lean, kinds[get_kind (reader, name)]);
  if (g_strcmp0 (name, reader->discourse.topic) == 0)
    add (lean, topic);
}

/* Whether a frame lets the money come from its subject, or go to it. */
static guint
get_giving (const JalonsFrame *frame)
{
  return frame->subject | frame->agent;
}

/* The subject of a verb, or for an infinitive without one that of the verb before it ("a accepté de
 * verser …"). */
static int
get_logical_subject (const JalonsParse *parse, guint g)
{
  const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

  if (group->subject >= 0 || !group->infinitive || g == 0)
    return group->subject;
  return g_array_index (parse->groups, JalonsVerbGroup, g - 1).subject;
}

static void
lean_by_verb (const JalonsReader *reader, int i, int word, const JalonsFrame *frame, Lean *lean)
{
  const JalonsParse *parse = &reader->parse;
  gint16 list = jalons_parse_chunk (parse, i)->group;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

      int subject = get_logical_subject (parse, g);

      if (subject < 0 || jalons_parse_chunk (parse, subject)->group != list)
        continue;
      if (group->verb == word && frame != NULL)
        {
          gboolean invests = (frame->subject & JALONS_FILL_INVESTOR) != 0;

          if (group->passive)
            add (lean, invests ? raising_subject : investing_subject);
          else
            add (lean, invests ? investing_subject : raising_subject);
          return;
        }
      if (!group->participle)
        add (lean, other_subject);
    }
}

/* "Nvidia a annoncé un investissement de 5 milliards": the subject of the verb that has the noun
 * for its object. */
static gboolean
is_announcer (const JalonsParse *parse, int i, int noun)
{
  const JalonsVerbGroup *last = NULL;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb < noun && !group->passive && !group->participle)
        last = group;
    }
  return (parse->language & 1) != 0 && last != NULL && noun - last->verb <= 3 && last->subject >= 0
         && jalons_parse_chunk (parse, last->subject)->group
              == jalons_parse_chunk (parse, i)->group;
}

static void
lean_by_noun (const JalonsReader *reader, int i, int word, const JalonsFrame *frame, Lean *lean)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  gboolean raises;

  if (word < 0 || frame == NULL || jalons_parse_chunk (parse, word)->type != JALONS_CHUNK_NOUN)
    return;
  /* "l'acquisition de Tabular": who is bought. */
  raises = (get_giving (frame) & JALONS_FILL_RECIPIENT) != 0
           || (frame->deal == JALONS_DEAL_ACQUISITION && chunk->prep == JALONS_PREP_OF
               && (frame->preps[JALONS_PREP_OF] & JALONS_FILL_RECIPIENT) != 0);
  if (i < word && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_POSSESSIVE))
    add (lean, raises ? raising_subject : investing_subject);
  else if (chunk->prep == JALONS_PREP_OF
           && (chunk->governor == word || (i > word && i - word <= 5)))
    add (lean, raises ? of_raising : of_investing);
  else if (frame->agent == JALONS_FILL_INVESTOR && is_announcer (parse, i, word))
    add (lean, investing_subject);
}

/* "Investors poured $120 billion into AI, while Anthropic hired lawyers": a clause of its own, with
 * a verb that says nothing of money. */
static gboolean
stands_apart (const JalonsParse *parse, int i, int sum)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsClause *clause = jalons_parse_clause (parse, chunk->clause);

  return chunk->clause != jalons_parse_chunk (parse, sum)->clause && clause->subordinate
         && !clause->relative && clause->head >= 0
         && jalons_frames_get_lemma (jalons_parse_chunk (parse, clause->head)->lemma)->n_triggers
              == 0;
}

static void
lean_by_place (const JalonsReader *reader, int i, int sum, int word, Lean *lean)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  add (lean, prepositions[chunk->prep]);
  if (i == 0 || (i <= 2 && chunk->prep == JALONS_PREP_NONE))
    add (lean, opening);
  if (stands_apart (parse, i, sum))
    add (lean, apart);
  if (chunk->depth > jalons_parse_chunk (parse, sum)->depth)
    add (lean, in_brackets);
  if (chunk->prep == JALONS_PREP_OF && chunk->governor >= 0 && chunk->governor != word
      && chunk->governor != sum
      && jalons_parse_chunk (parse, chunk->governor)->type != JALONS_CHUNK_AMOUNT)
    add (lean, of_words);
  if (jalons_reader_has_cue (reader, JALONS_CUE_LEADER, i + 1, i + 3))
    add (lean, leading);
}

/* "started by Ola": a verb that has nothing to do with money. */
static gboolean
is_agent_of_other (const JalonsReader *reader, int i)
{
  for (int k = i - 1; k >= 0 && k >= i - 5; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, k);
      const JalonsLemma *lemma;

      if (chunk->type != JALONS_CHUNK_VERB)
        continue;
      lemma = jalons_frames_get_lemma (chunk->lemma);
      for (guint n = 0; n < lemma->n_triggers; n++)
        {
          const JalonsTrigger *trigger
            = jalons_frames_get_trigger (reader->parse.frames, lemma->first_trigger + n);

          if (jalons_frames_get_frame (trigger->frame)->kind == JALONS_KIND_INVESTMENT)
            return FALSE;
        }
      return TRUE;
    }
  return FALSE;
}

/* "levés par Nuvia", "raised by Nuvia": who does it is who gets the money. */
static void
lean_by_agent (const JalonsReader *reader, int i, int word, const JalonsFrame *frame, Lean *lean)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

  if (chunk->prep != JALONS_PREP_BY)
    return;
  if (is_agent_of_other (reader, i))
    add (lean, agent_of_other);
  if (word < 0 || frame == NULL || i < word
      || jalons_parse_chunk (&reader->parse, word)->type != JALONS_CHUNK_VERB)
    return;
  if ((frame->subject & JALONS_FILL_RECIPIENT) != 0)
    add (lean, raising_subject);
  else if ((frame->object & JALONS_FILL_RECIPIENT) != 0)
    add (lean, investing_subject);
}

/* "Redpoint gave Giga $61 million": right before the sum and behind a verb stands who gets it. */
static void
lean_by_hand (const JalonsReader *reader, int i, int sum, Lean *lean)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  if (!jalons_parse_is (parse, sum - 2, JALONS_CHUNKS_VERB))
    return;
  if (i == sum - 1 && chunk->prep == JALONS_PREP_NONE)
    add (lean, raising_subject);
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb == sum - 2 && group->subject >= 0 && group->subject != sum - 1
          && jalons_parse_chunk (parse, group->subject)->group == chunk->group)
        add (lean, investing_subject);
    }
}

/* "… with $35M from Accel" */
static gboolean
has_source_behind (const JalonsParse *parse, int sum)
{
  int i = jalons_parse_find_behind (parse, sum, 3, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON);
  JalonsPreposition prep = i < 0 ? JALONS_PREP_NONE : jalons_parse_chunk (parse, i)->prep;

  return prep == JALONS_PREP_FROM || prep == JALONS_PREP_LED;
}

/* "Amazon's $4 billion" is what it gives, "Crusoe's $600 million" what it got. */
static gboolean
is_rich (const JalonsReader *reader, int i)
{
  const char *name = jalons_deal_resolve (reader, i);
  JalonsCompanyKind kind = name != NULL ? get_kind (reader, name) : JALONS_COMPANY_UNKNOWN;

  return kind == JALONS_COMPANY_BIGTECH || kind == JALONS_COMPANY_FUND
         || kind == JALONS_COMPANY_CORPORATE || kind == JALONS_COMPANY_CHIPS
         || kind == JALONS_COMPANY_PUBLIC
         || (name != NULL && jalons_discourse_is_fund (&reader->discourse, name));
}

/* "ASML is joining Mistral AI with 1.3 billion euros", "Amazon's first $1.25 billion reached
 * Anthropic": who brings the sum, and whom it reaches. */
static void
lean_by_sum (const JalonsReader *reader, int i, int sum, Lean *lean)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *amount = jalons_parse_chunk (parse, sum);

  if (i < sum && sum - i <= 3 && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_POSSESSIVE
      && jalons_parse_chunk (parse, sum - 1)->type != JALONS_CHUNK_COLON)
    add (lean, is_rich (reader, i) ? investing_subject : raising_subject);
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->subject < 0 || group->passive || group->participle
          || jalons_parse_chunk (parse, group->verb)->clause != amount->clause)
        continue;
      if (group->subject == sum && i > group->verb && chunk->prep == JALONS_PREP_NONE)
        add (lean, reached);
      if (amount->prep != JALONS_PREP_WITH || group->verb > sum)
        continue;
      if (jalons_parse_chunk (parse, group->subject)->group == chunk->group)
        add (lean, has_source_behind (parse, sum) ? raising_subject : investing_subject);
      else if (i > group->verb && i < sum && chunk->prep == JALONS_PREP_NONE)
        add (lean, reached);
    }
}

/* "Decagon, customer support agents: …": whom an item of a list is about. */
static gboolean
heads_entry (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  const JalonsChunk *after
    = i + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, i + 1) : NULL;

  return i <= 2 && after != NULL
         && (block->kind == JALONS_BLOCK_LIST_ITEM || block->kind == JALONS_BLOCK_HEADING)
         && block->first_sentence == reader->sentence
         && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMPANY
         && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_NONE
         && jalons_chunk_is_in (after, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_OPEN
                                         | JALONS_CHUNKS_COLON | JALONS_CHUNKS_DASH);
}

static Lean
weigh_party (const JalonsReader *reader, int i, int sum, int word, const JalonsFrame *frame)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
  Lean lean = { 0, 0 };

  lean_by_sort (reader, i, &lean);
  lean_by_place (reader, i, sum, word, &lean);
  lean_by_verb (reader, i, word, frame, &lean);
  lean_by_noun (reader, i, word, frame, &lean);
  lean_by_agent (reader, i, word, frame, &lean);
  lean_by_hand (reader, i, sum, &lean);
  lean_by_sum (reader, i, sum, &lean);
  if (heads_entry (reader, i))
    add (&lean, entry_head);
  if (frame != NULL && word >= 0 && i > word && chunk->prep == JALONS_PREP_NONE
      && (frame->object & JALONS_FILL_RECIPIENT) != 0)
    add (&lean, investing_object);
  return lean;
}

/**
 * jalons_deal_cast:
 * @reader: a reader
 * @sum: the chunk of a sum
 * @word: the chunk of the word that makes it that of a deal, or %JALONS_CHUNK_NONE
 * @frame: (nullable): the frame of that word
 * @first: the first chunk that may have to do with it
 * @end: the chunk after the last
 * @out_cast: (out): the parties
 *
 * Finds who gives and who gets a sum that no frame reads. The one that leans most to getting it,
 * and more than to giving it, gets it; the others that lean to giving it give it.
 */
void
jalons_deal_cast (const JalonsReader *reader,
                  int sum,
                  int word,
                  const JalonsFrame *frame,
                  int first,
                  int end,
                  JalonsDealCast *out_cast)
{
  int best = LEAST - 1;
  gint16 list = JALONS_CHUNK_NONE;

  *out_cast = (JalonsDealCast) { .recipient = JALONS_CHUNK_NONE };
  for (int i = first; i < end; i++)
    {
      Lean lean;

      /* One more of a list plays the part of those before. */
      if (!is_candidate (reader, i) || jalons_parse_chunk (&reader->parse, i)->group != i)
        continue;
      lean = weigh_party (reader, i, sum, word, frame);
      if (lean.recipient > best && lean.recipient > lean.investor)
        {
          best = lean.recipient;
          out_cast->recipient = i;
        }
    }
  for (int i = first; i < end && out_cast->n_investors < JALONS_PREDICATE_MAX; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      gboolean listed = list != JALONS_CHUNK_NONE && chunk->group == list;
      Lean lean;

      if (!is_candidate (reader, i) || i == out_cast->recipient)
        continue;
      lean = weigh_party (reader, i, sum, word, frame);
      if (!listed && (lean.investor < LEAST || lean.investor < lean.recipient))
        continue;
      out_cast->investors[out_cast->n_investors++] = i;
      list = chunk->group;
    }
}

/**
 * jalons_deal_get_party:
 * @reader: a reader
 * @chunk: a company, description, pronoun, person or place
 *
 * Returns: (nullable): the name under which it stands among the investors of a deal
 */
const char *
jalons_deal_get_party (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

  if (jalons_chunk_is_in (c, JALONS_CHUNKS_PERSON | JALONS_CHUNKS_PLACE))
    return jalons_text_get_name (reader->text, c->value)->name;
  return jalons_deal_resolve (reader, jalons_deal_find_house_of_fund (reader, chunk));
}

/**
 * jalons_deal_lean_investor:
 * @reader: a reader
 * @chunk: a company or person
 *
 * Returns: how much what it is and the preposition before it let one think that it gives money
 */
int
jalons_deal_lean_investor (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  int lean = prepositions[c->prep].investor;

  if (c->prep == JALONS_PREP_OF)
    lean += of_words.investor;
  if (c->prep == JALONS_PREP_BY && is_agent_of_other (reader, chunk))
    lean += agent_of_other.investor;
  if (c->type == JALONS_CHUNK_PERSON)
    return lean + person.investor;
  if (jalons_reader_has_cue (reader, JALONS_CUE_LEADER, chunk + 1, chunk + 3))
    lean += leading.investor;
  return lean + kinds[get_kind (reader, jalons_deal_resolve (reader, chunk))].investor;
}
