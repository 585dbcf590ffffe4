/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads the events of a text, sentence by sentence. */

#include "extract/page/jalons-head.h"
#include "extract/reading/jalons-reading.h"
#include "extract/timing/jalons-date-choice.h"

#include "catalog/jalons-scratch.h"
#include "extract/names/jalons-names-grammar.h"

static void
candidate_clear (gpointer data)
{
  JalonsCandidate *candidate = data;

  g_free (candidate->reading.attribution);
}

static void
reading_clear (gpointer data)
{
  JalonsReading *reading = data;

  g_free (reading->attribution);
}

static guint32
find_lead (const JalonsText *text)
{
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      if (jalons_text_get_block (text, i)->kind == JALONS_BLOCK_PARAGRAPH)
        return i;
    }
  return JALONS_TEXT_NONE;
}

/* A headline that names one year dates a text that bears no date: "2024, l'année de tous les
 * excès". */
static JalonsPeriod
find_year (const JalonsText *text)
{
  const JalonsBlock *block;
  JalonsPeriod found = JALONS_PERIOD_UNKNOWN;

  if (text->title_block == JALONS_TEXT_NONE)
    return found;
  block = jalons_text_get_block (text, text->title_block);
  JALONS_TEXT_FOREACH_SPAN (text, span, jalons_text_first_span (text, block->first_token),
                            block->end_token)
    {
      const JalonsDateExpression *date;

      if (span->kind != JALONS_SPAN_DATE)
        continue;
      date = jalons_dates_get (text, span->value);
      if (date->point.year == 0 || date->bound != JALONS_DATE_BOUND_NONE
          || jalons_period_is_known (&found))
        return JALONS_PERIOD_UNKNOWN;
      found = jalons_period_year (date->point.year, JALONS_BASIS_INFERRED);
    }
  return found;
}

/**
 * jalons_reader_init:
 * @self: an uninitialised reader
 * @text: a text with its spans
 * @catalog: a catalogue
 *
 * Makes @self ready to read @text.
 */
void
jalons_reader_init (JalonsReader *self, const JalonsText *text, JalonsCatalog *catalog)
{
  g_return_if_fail (self != NULL && text != NULL && catalog != NULL);

  *self = (JalonsReader) { .text = text,
                           .catalog = catalog,
                           .dates = JALONS_DATE_CONTEXT_NONE,
                           .last_deal = JALONS_TEXT_NONE,
                           .listing_block = JALONS_TEXT_NONE,
                           .backers_block = JALONS_TEXT_NONE,
                           .pending = JALONS_TEXT_NONE,
                           .joined_sentence = JALONS_TEXT_NONE,
                           .lead_block = find_lead (text),
                           .digest = jalons_date_is_digest (text),
                           .narrative = JALONS_TEXT_NONE,
                           .told_last = JALONS_PERIOD_UNKNOWN,
                           .told_sentence = JALONS_TEXT_NONE,
                           .chapter = JALONS_PERIOD_UNKNOWN,
                           .review = JALONS_PERIOD_UNKNOWN,
                           .round_up = JALONS_PERIOD_UNKNOWN };
  self->dates.published = text->published;
  if (!jalons_period_is_known (&text->published))
    {
      self->dates.last_year = jalons_date_find_last_year (text);
      self->dates.published = jalons_date_find_now (text);
      if (!jalons_period_is_known (&self->dates.published))
        self->dates.published = find_year (text);
    }
  jalons_scratch_take (self->readings, JALONS_SCRATCH_READINGS, sizeof (JalonsReading), 0);
  self->readings->clear = reading_clear;
  jalons_scratch_take (self->candidates, JALONS_SCRATCH_CANDIDATES, sizeof (JalonsCandidate), 0);
  self->candidates->clear = candidate_clear;
  self->mentioned = g_new0 (guint8, text->names->len + 1);
  self->makers = g_new0 (const char *, text->names->len + 1);
  jalons_parse_init (&self->parse, text, FALSE);
  jalons_scratch_take (self->matches, JALONS_SCRATCH_TRIGGER_MATCHES, sizeof (JalonsTriggerMatch),
                       16);
  jalons_discourse_init (&self->discourse, text, catalog);
}

void
jalons_reader_clear (JalonsReader *self)
{
  g_return_if_fail (self != NULL);

  jalons_parse_clear (&self->parse);
  jalons_scratch_give (self->matches, JALONS_SCRATCH_TRIGGER_MATCHES);
  jalons_discourse_clear (&self->discourse);
  jalons_scratch_give (self->readings, JALONS_SCRATCH_READINGS);
  jalons_scratch_give (self->candidates, JALONS_SCRATCH_CANDIDATES);
  g_free (self->mentioned);
  g_free (self->makers);
}

/* Tries one frame; TRUE where it made a reading. */
static gboolean
try_frame (JalonsReader *self, JalonsPredicate *predicate)
{
  guint before = self->readings->len;

  if (predicate->frame->kind == JALONS_KIND_RELEASE)
    jalons_reader_read_release (self, predicate);
  else
    jalons_reader_read_investment (self, predicate);
  if (self->readings->len == before)
    return FALSE;
  if (predicate->deal >= 0)
    jalons_parse_chunk (&self->parse, predicate->deal)->flags |= JALONS_CHUNK_TAKEN;
  return TRUE;
}

/* "rejeter l'offre d'achat de": the nouns among the fixed words of a verb say nothing by
 * themselves.
 */
static void
take_fixed_nouns (JalonsReader *self, const JalonsVerbGroup *group, const JalonsTriggerMatch *match)
{
  for (int i = group->verb + 1; match->trigger->n_words > 0 && i < match->object_start; i++)
    {
      if (jalons_parse_chunk (&self->parse, i)->type == JALONS_CHUNK_NOUN)
        jalons_parse_chunk (&self->parse, i)->flags |= JALONS_CHUNK_TAKEN;
    }
}

/* "with Accel taking part": whether the verb and its fixed words add to a deal told before, which
 * the verb alone does not. */
static gboolean
is_part_of_joining (const JalonsReader *self, const JalonsVerbGroup *group)
{
  JALONS_READER_FOREACH_MATCH (self, group, match)
    {
      if (match->trigger->joins && match->trigger->n_words > 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_verb (JalonsReader *self, const JalonsVerbGroup *group, gboolean joins)
{
  for (guint m = 0; m < group->n_matches; m++)
    {
      JalonsTriggerMatch match = jalons_reader_get_matches (self, group)[m];
      JalonsPredicate predicate;

      if (!match.trigger->joins != !joins || !jalons_reader_may_tell (self, match.frame)
          || (!joins && match.trigger->n_words == 0 && is_part_of_joining (self, group)))
        continue;
      jalons_predicate_init (&predicate, match.frame, group->verb, group);
      jalons_predicate_fill_verb (&predicate, self, match.object_start);
      if (joins)
        jalons_reader_join_deal (self, &predicate);
      else if (try_frame (self, &predicate))
        {
          take_fixed_nouns (self, group, &match);
          return;
        }
    }
}

static void
read_verbs (JalonsReader *self, gboolean joins)
{
  for (guint g = 0; g < self->parse.groups->len; g++)
    {
      /* Copied: reading must not see the array move. */
      const JalonsVerbGroup group = g_array_index (self->parse.groups, JalonsVerbGroup, g);

      read_verb (self, &group, joins);
    }
}

static void
read_noun (JalonsReader *self, int i)
{
  guint n;
  const guint16 *frames = jalons_frames_get_noun (jalons_parse_chunk (&self->parse, i)->noun, &n);

  for (guint f = 0; f < n; f++)
    {
      JalonsPredicate predicate;

      jalons_predicate_init (&predicate, jalons_frames_get_frame (frames[f]), i, NULL);
      jalons_predicate_fill_noun (&predicate, self);
      if (try_frame (self, &predicate))
        return;
    }
}

/* "une ronde de série B", "a round of financing": the second noun says nothing new. */
static gboolean
repeats_governor (const JalonsReader *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&self->parse, i);
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (&self->parse, i - 1) : NULL;

  if (before != NULL && before->type == JALONS_CHUNK_NOUN)
    return TRUE;
  return chunk->prep == JALONS_PREP_OF && chunk->governor >= 0
         && jalons_parse_chunk (&self->parse, chunk->governor)->type == JALONS_CHUNK_NOUN;
}

/* "ASML, prêt à injecter 1,3 milliard": ready, and no loan. */
static gboolean
is_ready (const JalonsReader *self, int i)
{
  const JalonsParse *parse = &self->parse;
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (parse, i - 1) : NULL;

  return (parse->language & 1) != 0 && i + 2 < (int) parse->chunks->len
         && jalons_chunk_preposition (jalons_parse_chunk (parse, i + 1)) == JALONS_PREP_TO
         && (jalons_parse_chunk (parse, i + 2)->flags & JALONS_CHUNK_INFINITIVE) != 0
         && !(before != NULL && jalons_chunk_is_in (before, JALONS_CHUNKS_DETERMINER));
}

static void
read_nouns (JalonsReader *self)
{
  JALONS_PARSE_FOREACH (&self->parse, i, JALONS_CHUNKS_NOUN)
    {
      if ((jalons_parse_chunk (&self->parse, i)->flags & JALONS_CHUNK_TAKEN) == 0
          && !repeats_governor (self, i) && !is_ready (self, i))
        read_noun (self, i);
    }
}

static gboolean
ends_in_question (const JalonsReader *self, guint32 end)
{
  return end > 0 && jalons_text_get_token (self->text, end - 1)->word == '?';
}

/* A sum that the sentence states and nothing in it took may belong to the next. */
static void
keep_pending_sum (JalonsReader *self)
{
  int found = JALONS_CHUNK_NONE;

  self->pending = JALONS_TEXT_NONE;
  if (self->readings->len > self->first_reading
      || !jalons_parse_has (&self->parse, JALONS_CHUNK_AMOUNT))
    return;
  for (int i = 0; i < (int) self->parse.chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&self->parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL))
        return;
      if (chunk->type != JALONS_CHUNK_AMOUNT)
        continue;
      if (found >= 0 || jalons_reader_sum_role (self, i) != JALONS_SUM_DEAL)
        return;
      found = i;
    }
  if (found < 0)
    return;
  self->pending = jalons_parse_chunk (&self->parse, found)->value;
  self->pending_sentence = self->sentence;
}

/* "Corrects paragraph 2 to show …", "Une première version de cet article indiquait …": no news. */
static gboolean
is_correction (const JalonsReader *self)
{
  return jalons_reader_has_cue (self, JALONS_CUE_CORRECTION, 0,
                                MIN (6, (int) self->parse.chunks->len - 1));
}

static void
read_part (JalonsReader *self)
{
  self->first_reading = self->readings->len;
  if (is_correction (self))
    return;
  jalons_reader_match_triggers (self);
  jalons_reader_begin_entry (self);
  jalons_reader_read_row (self);
  if (jalons_parse_has (&self->parse, JALONS_CHUNK_AMOUNT))
    {
      jalons_reader_read_price (self, TRUE);
      jalons_reader_read_plan_cost (self);
    }
  read_verbs (self, FALSE);
  read_nouns (self);
  jalons_reader_read_purchases (self);
  jalons_reader_read_gaps (self);
  jalons_reader_read_ellipsis (self);
  jalons_reader_read_labelled (self);
  if (self->joins)
    read_verbs (self, TRUE);
  jalons_reader_join_leaders (self);
  jalons_reader_join_followers (self);
  jalons_reader_join_listed (self);
  jalons_reader_date_heading (self);
  jalons_reader_date_sequel (self);
  jalons_reader_date_new_plan (self);
  if ((self->parse.language & 2) != 0)
    jalons_reader_join_compounds (self);
  if (jalons_parse_has (&self->parse, JALONS_CHUNK_AMOUNT))
    {
      jalons_reader_read_price (self, FALSE);
      jalons_reader_read_series (self);
      jalons_reader_read_backoff (self);
      jalons_reader_read_series (self);
      jalons_reader_join_parts (self);
      jalons_reader_join_brackets (self);
      jalons_reader_attach_sums (self);
    }
  else if (jalons_parse_has (&self->parse, JALONS_CHUNK_NUMBER))
    jalons_reader_read_series (self);
  jalons_reader_cancel (self);
  if (jalons_parse_has (&self->parse, JALONS_CHUNK_MODEL))
    {
      jalons_reader_read_listed (self);
      jalons_reader_weigh_releases (self);
    }
  else
    jalons_reader_weigh_topic (self);
  keep_pending_sum (self);
  jalons_discourse_read (&self->discourse, &self->parse);
}

#define KIND_BIT(kind) (1u << (kind))

/* "Mark Zuckerberg tried to buy the startup": somebody may stand for his company. */
static gboolean
has_deal_word (const JalonsReader *self, const JalonsSentence *sentence)
{
  const JalonsNamesGrammar *names
    = jalons_grammar_get_part (jalons_grammar_get_default (), &jalons_names_grammar_part);

  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      if ((names->classes[jalons_text_get_token (self->text, i)->word] & names->deal_word) != 0)
        return TRUE;
    }
  return FALSE;
}

/* What is named in the sentence: a bit for each #JalonsSpanKind; nothing that matters if it names
 * no supposed company and only these are asked for. */
static guint
find_kinds (const JalonsReader *self, const JalonsSentence *sentence)
{
  gboolean asked = !self->trial;
  guint kinds = 0;

  JALONS_TEXT_FOREACH_SPAN (self->text, span, self->first_span, sentence->end)
    {
      kinds |= KIND_BIT (span->kind);
      asked = asked
              || (span->kind == JALONS_SPAN_COMPANY
                  && jalons_text_get_name (self->text, span->value)->supposed);
    }
  return asked ? kinds : 0;
}

static gboolean
has_matter (const JalonsReader *self, const JalonsSentence *sentence, guint kinds)
{
  /* "It came out on Monday": what follows a model may date its release. */
  gboolean follows = self->discourse.model != JALONS_TEXT_NONE
                     && self->discourse.model_sentence + 1 == self->sentence;

  /* What follows a deal may say that it is off, or what its price was. */
  if (self->last_deal != JALONS_TEXT_NONE
      && jalons_reader_get (self, self->last_deal)->sentence + 1 == self->sentence)
    return TRUE;
  if ((kinds
       & (KIND_BIT (JALONS_SPAN_COMPANY) | KIND_BIT (JALONS_SPAN_MODEL)
          | KIND_BIT (JALONS_SPAN_AMOUNT)))
        != 0
      || (follows && (kinds & KIND_BIT (JALONS_SPAN_DATE)) != 0))
    return TRUE;
  return ((kinds & KIND_BIT (JALONS_SPAN_PERSON)) != 0 && has_deal_word (self, sentence))
         || jalons_reader_opens_list (self);
}

/* Goes past a sentence that tells nothing, but may say of whom the next ones speak. */
static void
pass_sentence (JalonsReader *self, const JalonsSentence *sentence, guint language)
{
  self->pending = JALONS_TEXT_NONE;
  self->label = NULL;
  jalons_discourse_put_off (&self->discourse, self->sentence, sentence->first, language);
}

/* Where the telling begins: behind a dateline that a dash ends. The date in it is none of what is
 * told. */
static guint32
skip_dateline (const JalonsReader *self, const JalonsSentence *sentence, const JalonsBlock *block)
{
  guint32 first = sentence->first == block->first_token
                    ? jalons_text_skip_dateline (self->text, block)
                    : sentence->first;
  guint32 mark = jalons_text_get_token (self->text, first)[-1].word;

  return first > sentence->first && first < sentence->end
             && (mark == '-' || mark == JALONS_PUNCT_DASH)
           ? first
           : sentence->first;
}

/* The languages to read a block in, as jalons_parse_sentence() has them. */
static guint
get_languages (const JalonsReader *self, const JalonsBlock *block)
{
  guint language = block->language != JALONS_LANGUAGE_NONE ? block->language : self->text->language;

  return language == JALONS_LANGUAGE_NONE ? JALONS_FRAMES_ALL_LANGUAGES : language;
}

static void
read_sentence (JalonsReader *self, guint32 i, const JalonsBlock *block)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (self->text, i);
  guint n_before = self->readings->len;
  guint kinds;

  self->sentence = i;
  self->block = sentence->block;
  while (self->first_span < self->text->spans->len
         && jalons_text_get_span (self->text, self->first_span)->end <= sentence->first)
    self->first_span++;
  kinds = find_kinds (self, sentence);
  if (has_matter (self, sentence, kinds))
    {
      guint32 first = skip_dateline (self, sentence, block);
      guint language = get_languages (self, block);

      self->question = ends_in_question (self, sentence->end);
      if ((self->trial && kinds == 0) || jalons_reader_is_idle (self, sentence, kinds, language))
        {
          pass_sentence (self, sentence, language);
          first = sentence->end;
        }
      while (first < sentence->end)
        {
          first = jalons_parse_sentence (&self->parse, i, first, sentence->end, language);
          read_part (self);
        }
    }
  if ((kinds & KIND_BIT (JALONS_SPAN_DATE)) != 0)
    jalons_reader_tell_dates (self, sentence, n_before);
  else
    jalons_reader_pass_dates (self);
}

/**
 * jalons_reader_read:
 * @self: a reader
 *
 * Reads the text.
 */
void
jalons_reader_read (JalonsReader *self)
{
  g_return_if_fail (self != NULL);

  for (guint32 b = 0; b < self->text->blocks->len; b++)
    {
      const JalonsBlock *block = jalons_text_get_block (self->text, b);

      self->block = b;
      jalons_reader_read_chapter (self, block);
      if (!jalons_block_tells_events (block))
        continue;
      jalons_discourse_begin_block (&self->discourse, block);
      self->narrative = JALONS_TEXT_NONE;
      for (guint32 i = block->first_sentence; i < block->end_sentence; i++)
        read_sentence (self, i, block);
    }
  jalons_reader_settle_releases (self);
  jalons_reader_settle_makers (self);
  jalons_reader_join (self);
}
