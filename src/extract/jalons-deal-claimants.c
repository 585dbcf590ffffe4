/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gets a sum: all whom the sentence names or the text speaks of, weighed against each other and
 * against nobody at all. */

#include "extract/jalons-deal-claimants.h"

/* Nobody further from a sum than this, in chunks, has to do with it. */
#define REACH 60

/* So many deals told before show who gives and who gets. */
#define MAX_TOLD 48

#define BIT(sign) (G_GUINT64_CONSTANT (1) << (sign))

#define MAX_CLAIMANTS 32

/* Less than this no claimant weighs. */
#define LEAST_WEIGHT (-100000)

/* Who gets a sum that is taken for that of a deal anyway need not quite be likelier than nobody. */
#define GUESS_TOLERANCE 25

typedef struct
{
  const char *name;
  guint64 signs;
} Claimant;

typedef struct
{
  const JalonsReader *reader;
  const JalonsPredicate *predicate;
  const JalonsFrame *frame;
  const JalonsReading *reading;
  JalonsSituation situation;
  int sum;
  int word;
  Claimant claimants[MAX_CLAIMANTS];
  guint n;
} Contest;

static void
note (Contest *self, const char *name, guint64 signs)
{
  if (name == NULL || signs == 0)
    return;
  for (guint i = 0; i < self->n; i++)
    {
      if (g_str_equal (self->claimants[i].name, name))
        {
          self->claimants[i].signs |= signs;
          return;
        }
    }
  if (self->n < MAX_CLAIMANTS)
    self->claimants[self->n++] = (Claimant) { name, signs };
}

static guint64
look_at_preposition (const JalonsChunk *chunk)
{
  static const guint8 signs[JALONS_PREP_N] = {
    [JALONS_PREP_OF] = JALONS_BID_OF,     [JALONS_PREP_TO] = JALONS_BID_TO,
    [JALONS_PREP_IN] = JALONS_BID_IN,     [JALONS_PREP_FROM] = JALONS_BID_FROM,
    [JALONS_PREP_BY] = JALONS_BID_BY,     [JALONS_PREP_LED] = JALONS_BID_BY,
    [JALONS_PREP_WITH] = JALONS_BID_WITH, [JALONS_PREP_AMONG] = JALONS_BID_WITH,
    [JALONS_PREP_FOR] = JALONS_BID_FOR,   [JALONS_PREP_ON] = JALONS_BID_IN,
    [JALONS_PREP_EN] = JALONS_BID_ELSE,   [JALONS_PREP_AT] = JALONS_BID_ELSE,
    [JALONS_PREP_THAN] = JALONS_BID_ELSE, [JALONS_PREP_OTHER] = JALONS_BID_ELSE,
  };

  return chunk->prep == JALONS_PREP_NONE ? BIT (JALONS_BID_BARE) : BIT (signs[chunk->prep]);
}

/* Of which verb it is the subject, and whether that gives or gets. */
static guint64
look_at_verbs (const Contest *self, int i)
{
  const JalonsParse *parse = &self->reader->parse;
  gint16 list = jalons_parse_chunk (parse, i)->group;
  guint64 signs = 0;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsTriggerMatch *matches = jalons_reader_get_matches (self->reader, group);
      gboolean gives = FALSE;
      gboolean gets = FALSE;

      if (group->subject < 0 || jalons_parse_chunk (parse, group->subject)->group != list)
        continue;
      if (group->verb == self->word
          || (self->predicate->group != NULL && group->verb == self->predicate->group->verb))
        {
          gboolean noun = group->verb != self->word;
          gboolean invests
            = ((noun ? self->frame->agent : self->frame->subject) & JALONS_FILL_INVESTOR) != 0;

          signs |= BIT (invests != (!noun && group->passive) ? JALONS_BID_WORD_GIVES
                                                             : JALONS_BID_WORD_GETS);
          continue;
        }
      for (guint m = 0; m < group->n_matches; m++)
        {
          if (matches[m].frame->kind != JALONS_KIND_INVESTMENT
              || matches[m].frame->deal == JALONS_DEAL_OTHER || matches[m].frame->weak
              || (matches[m].frame->needs
                  & (JALONS_NEED_DEAL | JALONS_NEED_FOLLOW | JALONS_NEED_COMPANY_OBJECT
                     | JALONS_NEED_INFRA | JALONS_NEED_STAKE | JALONS_NEED_LISTING
                     | JALONS_NEED_DEBT | JALONS_NEED_PLACE))
                   != 0)
            continue;
          gives = (matches[m].frame->subject & JALONS_FILL_INVESTOR) != 0;
          gets = (matches[m].frame->subject & JALONS_FILL_RECIPIENT) != 0;
          break;
        }
      if (group->passive)
        {
          gboolean swap = gives;

          gives = gets;
          gets = swap;
        }
      signs |= BIT (gives  ? JALONS_BID_SUBJECT_GIVES
                    : gets ? JALONS_BID_SUBJECT_GETS
                           : JALONS_BID_SUBJECT);
    }
  return signs;
}

/* How it stands to the noun or verb that makes the sum that of a deal. */
static guint64
look_at_word (const Contest *self, int i)
{
  const JalonsParse *parse = &self->reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *word = self->word >= 0 ? jalons_parse_chunk (parse, self->word) : NULL;
  guint64 signs = 0;

  if (word == NULL)
    return 0;
  if (word->possessor == i
      || (self->predicate->deal >= 0
          && jalons_parse_chunk (parse, self->predicate->deal)->possessor == i))
    signs |= BIT (JALONS_BID_OWNS_WORD);
  if (chunk->prep == JALONS_PREP_OF
      && (chunk->governor == self->word
          || (self->predicate->deal >= 0 && chunk->governor == self->predicate->deal)))
    signs |= BIT (JALONS_BID_OF_WORD);
  else if (chunk->prep == JALONS_PREP_OF && chunk->governor >= 0
           && jalons_parse_chunk (parse, chunk->governor)->type != JALONS_CHUNK_AMOUNT)
    signs |= BIT (jalons_parse_chunk (parse, chunk->governor)->type == JALONS_CHUNK_DESCRIPTION
                    ? JALONS_BID_OF_WORDS
                    : JALONS_BID_OF_OTHER);
  if (word->type == JALONS_CHUNK_VERB && i > self->word && chunk->prep == JALONS_PREP_NONE
      && chunk->clause == word->clause)
    signs |= BIT (JALONS_BID_OBJECT);
  return signs;
}

static gboolean
is_party (const JalonsChunk *chunk)
{
  return jalons_chunk_is_party (chunk) && chunk->type != JALONS_CHUNK_PERSON;
}

static guint64
look_at_sum (const Contest *self, int i)
{
  const JalonsParse *parse = &self->reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *sum;
  int from = MIN (i, self->sum) + 1;
  int to = MAX (i, self->sum);
  gboolean nearest = TRUE;
  gboolean other_sum = FALSE;
  guint64 signs = 0;

  if (self->sum < 0)
    return 0;
  sum = jalons_parse_chunk (parse, self->sum);
  for (int k = from; k < to; k++)
    {
      const JalonsChunk *c = jalons_parse_chunk (parse, k);

      nearest = nearest && (!is_party (c) || c->group == chunk->group);
      other_sum = other_sum
                  || (c->type == JALONS_CHUNK_AMOUNT && jalons_deal_is_rival_sum (self->reader, k));
    }
  if (i > self->sum)
    signs |= BIT (JALONS_BID_BEHIND);
  if (nearest && i < self->sum)
    signs |= BIT (JALONS_BID_NEXT_BEFORE);
  if (other_sum)
    signs |= BIT (JALONS_BID_BEYOND_SUM);
  if (chunk->clause == sum->clause)
    signs |= BIT (JALONS_BID_SAME_CLAUSE);
  if (sum->possessor == i
      || (i == self->sum - 2 && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_POSSESSIVE))
    signs |= BIT (JALONS_BID_OWNS_SUM);
  if (i == self->sum - 2 && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_OPEN)
    signs |= BIT (JALONS_BID_BRACKET);
  if (i == self->sum - 1 && chunk->prep == JALONS_PREP_NONE && i > 0
      && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_VERB)
    signs |= BIT (JALONS_BID_HANDED);
  return signs;
}

static void
note_mentions (Contest *self)
{
  const JalonsParse *parse = &self->reader->parse;
  int n = (int) parse->chunks->len;
  int centre = self->sum >= 0 ? self->sum : MAX (self->word, 0);

  for (int i = MAX (0, centre - REACH); i < MIN (n, centre + REACH); i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      guint64 signs;

      if (!is_party (chunk))
        continue;
      signs = BIT (chunk->type == JALONS_CHUNK_COMPANY       ? JALONS_BID_NAMED
                   : chunk->type == JALONS_CHUNK_DESCRIPTION ? JALONS_BID_DESCRIBED
                                                             : JALONS_BID_PRONOUN);
      if ((chunk->flags & JALONS_CHUNK_MODIFIER) != 0 || jalons_deal_modifies_noun (self->reader, i)
          || (i + 1 < n && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_MARK))
        signs |= BIT (JALONS_BID_MODIFIER);
      else
        {
          signs |= look_at_preposition (chunk) | look_at_verbs (self, i) | look_at_word (self, i)
                   | look_at_sum (self, i);
          if (i == 0 || (i <= 2 && chunk->prep == JALONS_PREP_NONE))
            signs |= BIT (JALONS_BID_OPENS);
        }
      for (int k = 0; k < self->predicate->n_investors; k++)
        {
          if (self->predicate->investors[k] == i)
            signs |= BIT (JALONS_BID_SLOT_GIVES);
        }
      for (int k = 0; k < self->predicate->n_recipients; k++)
        {
          if (self->predicate->recipients[k] == i)
            signs |= k > 0                                     ? BIT (JALONS_BID_SLOT_LATER)
                     : chunk->type == JALONS_CHUNK_COMPANY     ? BIT (JALONS_BID_SLOT_NAME)
                     : chunk->type == JALONS_CHUNK_DESCRIPTION ? BIT (JALONS_BID_SLOT_WORDS)
                                                               : BIT (JALONS_BID_SLOT_PRONOUN);
        }
      note (self, jalons_deal_resolve (self->reader, i), signs);
    }
}

/* "L'entreprise londonienne fut l'une des premières licornes : 101 millions apportés par …": of
 * whom the clauses before speak. */
static void
note_clauses (Contest *self)
{
  const JalonsReader *reader = self->reader;
  const JalonsParse *parse = &reader->parse;
  guint32 trigger = self->reading->trigger;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsChunk *verb = jalons_parse_chunk (parse, group->verb);
      const JalonsChunk *subject;

      if (verb->first >= trigger)
        return;
      if (group->subject < 0 || group->participle
          || ((parse->language & 1) != 0
              && g_array_index (parse->clauses, JalonsClause, verb->clause).relative))
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->first < trigger && subject->group == group->subject
          && (subject->type == JALONS_CHUNK_COMPANY || subject->type == JALONS_CHUNK_DESCRIPTION)
          && !jalons_deal_invests (reader, group->subject))
        note (self, jalons_deal_resolve (reader, group->subject), BIT (JALONS_BID_CLAUSE));
    }
}

/* "Kitebird, whose assets IBM took over for $90 million": whose they are. */
static void
note_owner (Contest *self)
{
  const JalonsReader *reader = self->reader;
  const JalonsParse *parse = &reader->parse;
  guint32 trigger = self->reading->trigger;

  for (guint c = 0; c < parse->clauses->len; c++)
    {
      const JalonsClause *clause = &g_array_index (parse->clauses, JalonsClause, c);
      const JalonsChunk *first;
      const JalonsToken *token;

      if (!clause->relative || clause->antecedent < 0 || clause->first >= clause->end)
        continue;
      first = jalons_parse_chunk (parse, clause->first);
      token = jalons_text_get_token (reader->text, first->first);
      if (jalons_parse_chunk (parse, clause->end - 1)->end > trigger && first->first <= trigger
          && (jalons_text_is_word (reader->text, token, "whose")
              || jalons_text_is_word (reader->text, token, "dont"))
          && jalons_parse_chunk (parse, clause->antecedent)->type == JALONS_CHUNK_COMPANY)
        note (self, jalons_deal_resolve (reader, clause->antecedent), BIT (JALONS_BID_WHOSE));
    }
}

static void
note_discourse (Contest *self)
{
  const JalonsDiscourse *discourse = &self->reader->discourse;

  note (self, discourse->section, BIT (JALONS_BID_SECTION));
  note (self, discourse->topic, BIT (JALONS_BID_TOPIC));
  /* In a chronology the entry before tells of something else. */
  if (jalons_text_get_block (self->reader->text, self->reader->block)->first_sentence
        != self->reader->sentence
      || jalons_dates_get_governing (self->reader->text, self->reader->parse.first) == NULL)
    note (self, discourse->subject,
          discourse->stated ? BIT (JALONS_BID_STATED) : BIT (JALONS_BID_SPOKEN_OF));
  note (self, discourse->startup, BIT (JALONS_BID_STARTUP));
  for (guint i = 0; i < discourse->n_recent; i++)
    {
      note (self, discourse->recent[i],
            (i == 0  ? BIT (JALONS_BID_FRESHEST)
             : i > 1 ? BIT (JALONS_BID_RECENT)
                     : 0)
              | (i < discourse->n_block ? BIT (JALONS_BID_OF_BLOCK) : 0));
    }
}

static gboolean
is_among (const JalonsReading *reading, const char *name)
{
  for (guint i = 0; i < reading->n_investors; i++)
    {
      if (g_str_equal (reading->investors[i], name))
        return TRUE;
    }
  return FALSE;
}

static void
note_told (Contest *self)
{
  const JalonsReader *reader = self->reader;
  guint end = reader->readings->len;
  const JalonsReading *last
    = reader->last_deal != JALONS_TEXT_NONE ? jalons_reader_get (reader, reader->last_deal) : NULL;

  if (last != NULL && jalons_deal_is_near (reader, last))
    {
      note (self, last->recipient, BIT (JALONS_BID_LAST));
      for (guint k = 0; k < last->n_investors; k++)
        note (self, last->investors[k], BIT (JALONS_BID_LAST_GIVER));
    }
  for (guint i = end > MAX_TOLD ? end - MAX_TOLD : 0; i < end; i++)
    {
      const JalonsReading *told = jalons_reader_get (reader, i);

      if (told == self->reading || told->kind != JALONS_KIND_INVESTMENT
          || told->deal == JALONS_DEAL_ACQUISITION || told->deal == JALONS_DEAL_OTHER)
        continue;
      for (guint c = 0; c < self->n; c++)
        {
          Claimant *claimant = &self->claimants[c];

          if (is_among (told, claimant->name))
            claimant->signs |= BIT (JALONS_BID_GAVE);
          if (g_strcmp0 (told->recipient, claimant->name) == 0)
            claimant->signs |= BIT (JALONS_BID_GOT);
          if (g_strcmp0 (told->recipient, claimant->name) == 0 && self->sum >= 0
              && jalons_money_is_set (&told->amount)
              && jalons_money_near (&told->amount, &self->reading->amount, 0.0))
            claimant->signs |= BIT (JALONS_BID_GOT_IT);
        }
    }
}

static guint64
look_at_kind (const Contest *self, const char *name, guint64 seen)
{
  static const guint8 signs[] = {
    [JALONS_COMPANY_UNKNOWN] = JALONS_BID_STRANGER, [JALONS_COMPANY_LAB] = JALONS_BID_LAB,
    [JALONS_COMPANY_BIGTECH] = JALONS_BID_GIANT,    [JALONS_COMPANY_CHIPS] = JALONS_BID_CHIPS,
    [JALONS_COMPANY_CLOUD] = JALONS_BID_CLOUD,      [JALONS_COMPANY_STARTUP] = JALONS_BID_YOUNG,
    [JALONS_COMPANY_FUND] = JALONS_BID_FUND,        [JALONS_COMPANY_CORPORATE] = JALONS_BID_FIRM,
    [JALONS_COMPANY_PUBLIC] = JALONS_BID_PUBLIC,    [JALONS_COMPANY_MEDIA] = JALONS_BID_PUBLIC,
    [JALONS_COMPANY_RESEARCH] = JALONS_BID_PUBLIC,
  };

  if (jalons_discourse_is_fund (&self->reader->discourse, name))
    return BIT (JALONS_BID_FUND);
  /* Anybody may borrow and be listed. */
  if ((self->reading->deal == JALONS_DEAL_DEBT || self->reading->deal == JALONS_DEAL_IPO)
      && (seen
          & (BIT (JALONS_BID_SLOT_NAME) | BIT (JALONS_BID_SLOT_WORDS)
             | BIT (JALONS_BID_SLOT_PRONOUN)))
           != 0)
    return 0;
  return BIT (signs[jalons_discourse_get_kind (&self->reader->discourse, name)]);
}

static guint64
look_at_nobody (const Contest *self)
{
  static const guint8 deals[] = {
    [JALONS_DEAL_DEBT] = JALONS_NOBODY_DEBT,
    [JALONS_DEAL_IPO] = JALONS_NOBODY_IPO,
    [JALONS_DEAL_TOTAL] = JALONS_NOBODY_TOTAL,
    [JALONS_DEAL_OTHER] = JALONS_NOBODY_OTHER,
  };
  const JalonsReader *reader = self->reader;
  const JalonsPredicate *predicate = self->predicate;
  const JalonsChunk *word
    = self->word >= 0 ? jalons_parse_chunk (&reader->parse, self->word) : NULL;
  gboolean gets = jalons_deal_gets (predicate, self->frame);
  guint64 signs = BIT (JALONS_NOBODY_ALWAYS);

  if (predicate->n_recipients > 0)
    signs |= BIT (JALONS_NOBODY_SLOT);
  if (jalons_deal_tells_of_many (reader, self->reading))
    signs |= BIT (JALONS_NOBODY_MANY);
  if (predicate->group != NULL && jalons_deal_has_other_subject (reader, predicate->group))
    signs |= BIT (JALONS_NOBODY_STRANGER);
  if (jalons_deal_opens_with_stranger (reader))
    signs |= BIT (JALONS_NOBODY_OPENS);
  if (self->reading->n_investors > 0)
    signs |= BIT (JALONS_NOBODY_GIVERS);
  if (jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA))
    signs |= BIT (JALONS_NOBODY_INFRA);
  if (word != NULL && word->type == JALONS_CHUNK_NOUN)
    signs |= BIT (JALONS_NOBODY_NOUN);
  if (!gets && predicate->deal < 0 && self->reading->recipient == NULL
      && !jalons_deal_invests_at_large (reader, predicate, self->reading))
    signs |= BIT (JALONS_NOBODY_AT_LARGE);
  if (!gets)
    signs |= BIT (JALONS_NOBODY_SUBJECT_GIVES);
  if (deals[self->reading->deal] != 0)
    signs |= BIT (deals[self->reading->deal]);
  if (self->sum < 0)
    signs |= BIT (JALONS_NOBODY_NO_SUM);
  return signs;
}

static JalonsSituation
get_situation (const Contest *self, gboolean guessed)
{
  const JalonsPredicate *predicate = self->predicate;

  if (guessed)
    return JALONS_SITUATION_GUESSED;
  if (predicate->n_recipients > 0)
    return jalons_parse_chunk (&self->reader->parse, predicate->recipients[0])->type
               == JALONS_CHUNK_COMPANY
             ? JALONS_SITUATION_NAMED
             : JALONS_SITUATION_DESCRIBED;
  return jalons_deal_gets (predicate, self->frame) ? JALONS_SITUATION_GETTING
                                                   : JALONS_SITUATION_GIVING;
}

static void
find_claimants (Contest *self)
{
  const JalonsReader *reader = self->reader;
  gboolean sure = FALSE;
  const char *hint = jalons_deal_find_hint (reader, self->predicate, &sure);

  note_mentions (self);
  note_clauses (self);
  note_owner (self);
  note (self, jalons_deal_resolve (reader, jalons_discourse_find_turn (&reader->parse)),
        BIT (JALONS_BID_SURE));
  note (self, hint, BIT (sure ? JALONS_BID_SURE : JALONS_BID_HINT));
  note_discourse (self);
  if (self->situation != JALONS_SITUATION_GUESSED)
    note (self, self->reading->recipient, BIT (JALONS_BID_INCUMBENT));
  note_told (self);
  for (guint i = 0; i < self->n; i++)
    {
      Claimant *claimant = &self->claimants[i];

      claimant->signs |= look_at_kind (self, claimant->name, claimant->signs);
      if (is_among (self->reading, claimant->name))
        claimant->signs |= BIT (JALONS_BID_GIVES);
    }
}

/* Whether a claimant cannot be who gets the money, whatever speaks for it. */
static gboolean
is_excluded (const Contest *self, guint64 signs)
{
  const guint64 raises = BIT (JALONS_BID_SLOT_NAME) | BIT (JALONS_BID_LAB) | BIT (JALONS_BID_YOUNG)
                         | BIT (JALONS_BID_CLOUD);
  /* "SoftBank sold its stake in Nvidia" */
  gboolean held
    = (signs & (BIT (JALONS_BID_IN) | BIT (JALONS_BID_SLOT_NAME))) == BIT (JALONS_BID_IN);
  const guint64 beyond = BIT (JALONS_BID_OF_OTHER) | BIT (JALONS_BID_BEHIND);
  const guint64 priced = BIT (JALONS_BID_FOR) | BIT (JALONS_BID_BEHIND);
  const JalonsVerbGroup *group = self->predicate->group;

  switch ((guint) self->situation)
    {
    case JALONS_SITUATION_NAMED:
      return ((signs & BIT (JALONS_BID_SLOT_GIVES)) != 0 && (signs & raises) == 0)
             || (held && jalons_deal_gets (self->predicate, self->frame));
    case JALONS_SITUATION_GETTING:
      return (signs & BIT (JALONS_BID_GIVES)) != 0
             || held
             /* "les levées ont atteint 720 millions, portées par les 300 de Photoroom" */
             || ((signs & beyond) == beyond && (signs & BIT (JALONS_BID_INCUMBENT)) == 0)
             || (group != NULL && (signs & BIT (JALONS_BID_SURE)) == 0 && group->verb == self->word
                 && jalons_deal_has_other_subject (self->reader, group));
    case JALONS_SITUATION_GIVING:
      /* "décaisse 665 millions pour Silo AI": a price. */
      return (signs & BIT (JALONS_BID_GIVES)) != 0 || (signs & priced) == priced
             || jalons_deal_goes_elsewhere (self->reader, self->predicate);
    case JALONS_SITUATION_GUESSED:
      return (signs & BIT (JALONS_BID_GIVES)) != 0 && (signs & BIT (JALONS_BID_WORD_GIVES)) != 0;
    default:
      return FALSE;
    }
}

static int
weigh_claimant (const Contest *self, const Claimant *claimant)
{
  int weight = 0;

  if (is_excluded (self, claimant->signs))
    return LEAST_WEIGHT;
  for (guint i = 0; i < JALONS_BID_N; i++)
    {
      if ((claimant->signs & BIT (i)) != 0)
        weight += jalons_deal_bids[i][self->situation];
    }
  return weight;
}

static int
weigh_nobody (const Contest *self, const JalonsGuess *guess)
{
  guint64 signs;
  int weight = 0;

  if (guess != NULL)
    {
      for (guint i = 0; i < JALONS_EVIDENCE_N; i++)
        weight += jalons_guess_has (guess, i) ? jalons_deal_guessed_nobody[i] : 0;
      return weight;
    }
  signs = look_at_nobody (self);
  for (guint i = 0; i < JALONS_NOBODY_N; i++)
    weight += (signs & BIT (i)) != 0 ? jalons_deal_nobody[i][self->situation] : 0;
  return weight;
}

/**
 * jalons_deal_find_claimant:
 * @reader: a reader
 * @predicate: a frame with its roles filled, or the word that makes a sum that of a deal
 * @reading: the deal, with those who give the money, as far as its words tell
 * @sum: the chunk of its sum, or %JALONS_CHUNK_NONE
 * @guess: (nullable): the evidence around a sum that no frame reads
 * @out_margin: (out) (optional): how much more speaks for the likeliest than for nobody, in
 *   hundredths of a logit
 *
 * Weighs all whom the sentence names or the text speaks of, with the weights of a conditional logit
 * model.
 *
 * Returns: (nullable): who gets the money; %NULL if more speaks for nobody who is named
 */
const char *
jalons_deal_find_claimant (const JalonsReader *reader,
                           const JalonsPredicate *predicate,
                           const JalonsReading *reading,
                           int sum,
                           const JalonsGuess *guess,
                           int *out_margin)
{
  Contest contest = { .reader = reader, .predicate = predicate, .reading = reading, .sum = sum };
  const char *best = NULL;
  int best_weight = LEAST_WEIGHT;
  int margin;

  contest.frame = guess != NULL && guess->frame != NULL ? guess->frame : predicate->frame;
  contest.word = predicate->trigger == sum ? JALONS_CHUNK_NONE : predicate->trigger;
  contest.situation = get_situation (&contest, guess != NULL);
  find_claimants (&contest);
  for (guint i = 0; i < contest.n; i++)
    {
      int weight = weigh_claimant (&contest, &contest.claimants[i]);

      if (weight > best_weight)
        {
          best = contest.claimants[i].name;
          best_weight = weight;
        }
    }
  margin = best_weight - weigh_nobody (&contest, guess);
  if (out_margin != NULL)
    *out_margin = margin;
  return margin > (guess != NULL ? -GUESS_TOLERANCE : 0) ? best : NULL;
}
