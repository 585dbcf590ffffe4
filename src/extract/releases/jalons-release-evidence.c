/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What around a model speaks for its release being told there, or against it. */

#include "extract/releases/jalons-release-evidence-private.h"

#include <string.h>

/* So many names before and after a model's are looked at for its later versions. */
#define NEIGHBOURS 40
/* What tells of a release though a plain verb governs the model. */
#define OUT_ANYWAY                                                                                 \
  (JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_GOVERNED) | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_OUT)      \
   | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_NAMED) | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_NEW)       \
   | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_MAKER_ACTS)                                              \
   | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_VERB_AFTER)                                              \
   | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_VERB_BESIDE)                                             \
   | JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_APPOSED))
/* How far behind a model a bracket closes that only says whose it is, in chunks. */
#define BRACKET_REACH 6
/* So many mentions make a model an old acquaintance. */
#define OFTEN 4

/**
 * jalons_release_search_is_close:
 * @self: a search
 * @i: a chunk
 *
 * Returns: whether it stands in the clause of the model or in one that belongs to the model alone
 */
gboolean
jalons_release_search_is_close (const JalonsReleaseSearch *self, int i)
{
  int clause = jalons_parse_chunk (self->parse, i)->clause;
  const JalonsClause *own;

  if (clause == self->chunk->clause)
    return TRUE;
  own = jalons_parse_clause (self->parse, clause);
  return own->antecedent == self->model;
}

/**
 * jalons_release_search_is_maker:
 * @self: a search
 * @company: (nullable): a company
 *
 * Returns: whether the company may have made the model
 */
gboolean
jalons_release_search_is_maker (const JalonsReleaseSearch *self, const char *company)
{
  const char *maker = jalons_discourse_get_maker (&self->reader->discourse, self->chunk->value);

  if (company == NULL)
    return FALSE;
  return maker == NULL || g_str_equal (maker, company)
         || jalons_discourse_is_house (&self->reader->discourse, company, maker);
}

/* "March 2024: X improved reasoning": whether a date heads what the sentence says. */
static gboolean
is_chronicle (const JalonsReleaseSearch *self)
{
  for (int i = 0; i + 1 < (int) self->parse->chunks->len && i < 3; i++)
    {
      guint next = jalons_parse_chunk (self->parse, i + 1)->type;

      if (jalons_parse_chunk (self->parse, i)->type == JALONS_CHUNK_DATE)
        return next == JALONS_CHUNK_COLON || next == JALONS_CHUNK_DASH;
    }
  return FALSE;
}

/**
 * jalons_release_search_is_noun:
 * @chunk: a chunk
 *
 * Returns: whether it is a noun of releasing
 */
gboolean
jalons_release_search_is_noun (const JalonsChunk *chunk)
{
  guint n;
  const guint16 *frames;

  if (chunk->type != JALONS_CHUNK_NOUN)
    return FALSE;
  frames = jalons_frames_get_noun (chunk->noun, &n);
  for (guint i = 0; i < n; i++)
    {
      if (jalons_frames_get_frame (frames[i])->kind == JALONS_KIND_RELEASE)
        return TRUE;
    }
  return FALSE;
}

static void
weigh_model (JalonsReleaseSearch *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

  if (i == self->model)
    return;
  jalons_release_search_note (self, JALONS_EVIDENCE_LISTED, chunk->group == self->chunk->group);
  if (chunk->value != self->chunk->value)
    jalons_release_search_note (self,
                                jalons_release_search_is_close (self, i)
                                  ? JALONS_EVIDENCE_AMONG
                                  : JALONS_EVIDENCE_AMONG_ELSEWHERE,
                                TRUE);
}

/* "X in May, Y in June": whether another model of the sentence has its own date beside it, too. */
static gboolean
is_in_series (const JalonsReleaseSearch *self)
{
  int date = jalons_reader_find_date_beside (self->reader, self->model);

  JALONS_PARSE_FOREACH (self->parse, i, JALONS_CHUNKS_MODEL)
    {
      int other
        = i != self->model ? jalons_reader_find_date_beside (self->reader, i) : JALONS_CHUNK_NONE;

      if (other != JALONS_CHUNK_NONE && other != date)
        return TRUE;
    }
  return FALSE;
}

static void
weigh_phrases (JalonsReleaseSearch *self)
{
  for (int i = 0; i < (int) self->parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        jalons_release_search_note (self,
                                    jalons_release_search_is_close (self, i)
                                      ? JALONS_EVIDENCE_DATE
                                      : JALONS_EVIDENCE_DATE_ELSEWHERE,
                                    TRUE);
      else if (chunk->type == JALONS_CHUNK_MODEL)
        weigh_model (self, i);
      else if (chunk->type == JALONS_CHUNK_AMOUNT)
        jalons_release_search_note (self, JALONS_EVIDENCE_MONEY,
                                    jalons_release_search_is_close (self, i));
      else if (jalons_release_search_is_noun (chunk))
        {
          jalons_release_search_note (self,
                                      jalons_release_search_is_close (self, i)
                                        ? JALONS_EVIDENCE_NOUN
                                        : JALONS_EVIDENCE_NOUN_ELSEWHERE,
                                      TRUE);
          if (jalons_release_search_is_close (self, i)
              && ABS (i - self->model) <= 2 * JALONS_RELEASE_NEAR)
            jalons_release_search_take_trigger (self, i, JALONS_STATUS_DONE);
        }
    }
  if (jalons_reader_find_date_beside (self->reader, self->model) != JALONS_CHUNK_NONE)
    {
      jalons_release_search_note (self, JALONS_EVIDENCE_SERIES, is_in_series (self));
      jalons_release_search_note (self, JALONS_EVIDENCE_DATE_BESIDE, TRUE);
      jalons_release_search_note (self, JALONS_EVIDENCE_DATE, TRUE);
    }
}

static void
weigh_cues (JalonsReleaseSearch *self)
{
  JALONS_PARSE_FOREACH_CUE (self->parse, mark)
    {
      gboolean before = mark->end <= self->chunk->first
                        && mark->first + JALONS_RELEASE_NEAR + 1 >= self->chunk->first;
      gboolean after
        = mark->first >= self->chunk->end && mark->first <= self->chunk->end + JALONS_RELEASE_NEAR;
      int place = jalons_parse_find_chunk (self->parse, mark->first);

      /* "l'an dernier", "Next Monday": what a span is made of says nothing here. */
      if (jalons_parse_chunk (self->parse, place)->type <= JALONS_CHUNK_DATE)
        continue;
      if (mark->cue == JALONS_CUE_NEWNESS)
        jalons_release_search_note (self, JALONS_EVIDENCE_NEW, before);
      else if (mark->cue == JALONS_CUE_OUT)
        jalons_release_search_note (self,
                                    jalons_release_search_is_close (self, place)
                                      ? JALONS_EVIDENCE_OUT
                                      : JALONS_EVIDENCE_OUT_ELSEWHERE,
                                    TRUE);
      else if (mark->cue == JALONS_CUE_NAMED)
        jalons_release_search_note (self, JALONS_EVIDENCE_NAMED,
                                    before
                                      || (after && jalons_release_search_is_close (self, place)));
      else if (mark->cue == JALONS_CUE_FUTURE)
        jalons_release_search_note (self, JALONS_EVIDENCE_FUTURE, TRUE);
      else if (mark->cue == JALONS_CUE_RUMOUR)
        jalons_release_search_note (self, JALONS_EVIDENCE_RUMOUR, TRUE);
      else if (mark->cue == JALONS_CUE_IN_USE)
        {
          jalons_release_search_note (self, JALONS_EVIDENCE_IN_USE,
                                      jalons_release_search_is_close (self, place));
          jalons_release_search_note (self, JALONS_EVIDENCE_IN_USE_NEAR, before);
          jalons_release_search_note (self, JALONS_EVIDENCE_IN_USE_BETWEEN,
                                      self->trigger != JALONS_CHUNK_NONE && place > self->trigger
                                        && place < self->model);
        }
    }
}

/* The subject of the verb that governs the model, the last before it in its clause or else the
 * first after it. */
static int
find_subject (const JalonsReleaseSearch *self)
{
  int subject = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH_GROUP (self->parse, group)
    {
      if (group->subject < 0 || group->participle
          || jalons_parse_chunk (self->parse, group->head)->clause != self->chunk->clause)
        continue;
      if (subject != JALONS_CHUNK_NONE && group->head > self->model)
        break;
      subject = group->subject;
    }
  return subject;
}

/* "He led AlphaGo": no company. */
static gboolean
is_somebody (const JalonsReleaseSearch *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);
  g_autofree char *word = NULL;

  if (chunk->type != JALONS_CHUNK_PRONOUN)
    return FALSE;
  word = jalons_tokens_dup_text (self->reader->text->tokens, chunk->first, chunk->end);
  return g_ascii_strcasecmp (word, "he") == 0 || g_ascii_strcasecmp (word, "she") == 0
         || g_ascii_strcasecmp (word, "I") == 0;
}

static void
weigh_subject (JalonsReleaseSearch *self)
{
  int subject = find_subject (self);
  const char *company;

  if (subject < 0)
    return;
  if (subject == self->model
      || (jalons_parse_chunk (self->parse, subject)->type == JALONS_CHUNK_MODEL
          && jalons_parse_chunk (self->parse, subject)->group == self->chunk->group))
    {
      jalons_release_search_note (self, JALONS_EVIDENCE_SUBJECT, TRUE);
      return;
    }
  if (!jalons_chunk_is_party (jalons_parse_chunk (self->parse, subject))
      || is_somebody (self, subject))
    return;
  company = jalons_discourse_resolve (&self->reader->discourse, self->parse, subject);
  jalons_release_search_note (self,
                              jalons_release_search_is_maker (self, company)
                                ? JALONS_EVIDENCE_MAKER_ACTS
                                : JALONS_EVIDENCE_OTHER_ACTS,
                              company != NULL);
}

/* How long the name of a model's family is before the number of its version. */
static gsize
measure_family (const char *name)
{
  return strcspn (name, "0123456789");
}

/* Whether a number is higher than that of a model that has one. */
static gboolean
is_later (const char *number, const char *than)
{
  double version = g_ascii_strtod (than, NULL);

  return version > 0 && g_ascii_strtod (number, NULL) > version;
}

/* Whether a later version is named nearby: "GPT-4" beside "GPT-5". */
static gboolean
is_older (const JalonsReleaseSearch *self)
{
  const JalonsArray *names = self->reader->text->names;
  const char *name = jalons_text_get_name (self->reader->text, self->chunk->value)->name;
  guint32 first = self->chunk->value > NEIGHBOURS ? self->chunk->value - NEIGHBOURS : 0;
  gsize length = measure_family (name);

  for (guint32 i = first; i < names->len && i <= self->chunk->value + NEIGHBOURS; i++)
    {
      const JalonsName *other = jalons_text_get_name (self->reader->text, i);

      if (other->span_kind == JALONS_SPAN_MODEL && i != self->chunk->value
          && strncmp (other->name, name, length) == 0 && measure_family (other->name) == length
          && is_later (other->name + length, name + length))
        return TRUE;
    }
  return FALSE;
}

static void
weigh_place (JalonsReleaseSearch *self)
{
  const JalonsText *text = self->reader->text;
  const JalonsName *name = jalons_text_get_name (text, self->chunk->value);
  const JalonsSentence *sentence = jalons_text_get_sentence (text, self->reader->sentence);
  guint8 kind = jalons_text_get_block (text, self->reader->block)->kind;
  int i = self->model - 1;

  jalons_release_search_note (self, JALONS_EVIDENCE_GOVERNED,
                              jalons_dates_get_governing (text, sentence->first) != NULL);
  jalons_release_search_note (self, JALONS_EVIDENCE_TITLE,
                              self->reader->block == text->title_block);
  jalons_release_search_note (self, JALONS_EVIDENCE_LEAD,
                              self->reader->block == self->reader->lead_block);
  jalons_release_search_note (self, JALONS_EVIDENCE_ITEM,
                              kind == JALONS_BLOCK_LIST_ITEM || kind == JALONS_BLOCK_HEADING);
  while (i >= 0
         && jalons_parse_is (self->parse, i,
                             JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_MARK
                               | JALONS_CHUNKS_DASH))
    i--;
  jalons_release_search_note (self, JALONS_EVIDENCE_OPENS, i < 0);
  jalons_release_search_note (self, JALONS_EVIDENCE_UNLISTED, name->record == JALONS_TEXT_NONE);
  jalons_release_search_note (self, JALONS_EVIDENCE_VERSIONED,
                              strpbrk (name->name, "0123456789") != NULL);
  jalons_release_search_note (self, JALONS_EVIDENCE_OLDER, is_older (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_ONLY, name->n_spans == 1);
  jalons_release_search_note (self, JALONS_EVIDENCE_OFTEN, name->n_spans >= OFTEN);
  jalons_release_search_note (self, JALONS_EVIDENCE_QUESTION, self->reader->question);
}

/**
 * jalons_reader_find_release_evidence:
 * @reader: a reader that has parsed a sentence
 * @model: a chunk of it that names a model
 * @out_trigger: (out): the verb or noun of releasing nearest to it, or %JALONS_CHUNK_NONE
 * @out_status: (out): the status that this word gives by itself
 *
 * Returns: what speaks for and against its release being told there: a set of %JALONS_EVIDENCE_BIT
 */
guint64
jalons_reader_find_release_evidence (const JalonsReader *reader,
                                     int model,
                                     int *out_trigger,
                                     JalonsStatus *out_status)
{
  JalonsReleaseSearch self
    = { .reader = reader, .parse = &reader->parse, .model = model, .trigger = JALONS_CHUNK_NONE };

  g_return_val_if_fail (out_trigger != NULL && out_status != NULL, 0);

  self.chunk = jalons_parse_chunk (&reader->parse, model);
  jalons_release_search_verbs (&self);
  weigh_phrases (&self);
  weigh_cues (&self);
  weigh_subject (&self);
  jalons_release_search_syntax (&self);
  weigh_place (&self);
  /* "Anyone can now download X": other words tell that it is out. */
  if ((self.found & OUT_ANYWAY) != 0 || is_chronicle (&self)
      || jalons_release_search_is_told_between (&self))
    self.found &= ~JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_GOVERNED_PLAINLY);
  *out_trigger = self.trigger;
  *out_status = self.status;
  return self.found;
}

/* The chunk behind a bracket that opens at @i and closes soon, or @i. */
static int
skip_bracket (const JalonsParse *parse, int i)
{
  int k
    = jalons_parse_find_behind (parse, i, BRACKET_REACH, JALONS_CHUNKS_DATE | JALONS_CHUNKS_CLOSE);

  return jalons_parse_is (parse, i, JALONS_CHUNKS_OPEN)
             && jalons_parse_is (parse, k, JALONS_CHUNKS_CLOSE)
           ? k + 1
           : i;
}

/**
 * jalons_reader_find_date_beside:
 * @reader: a reader that has parsed a sentence
 * @model: a chunk of it that names a model
 *
 * Returns: the date that stands right behind it, which is then its own: "après Medium 3 le 7 mai",
 * "Sora (OpenAI, 2024)", "LLaMA (by Meta) in February"; or %JALONS_CHUNK_NONE
 */
int
jalons_reader_find_date_beside (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  int first = skip_bracket (parse, model + 1);
  gboolean bracket = FALSE;

  for (int i = first; i < (int) parse->chunks->len && i <= first + 2 + bracket; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        return i;
      /* "Qwen (by Alibaba) and Mistral 7B (by Mistral AI) in September" */
      if (chunk->type == JALONS_CHUNK_MODEL && i == first + 1 && first > model + 1
          && jalons_chunk_is (chunk - 1, JALONS_CLASS_CONJ))
        {
          first = skip_bracket (parse, i + 1);
          i = first - 1;
          continue;
        }
      bracket |= chunk->type == JALONS_CHUNK_OPEN;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_OPEN)
          && !(bracket && jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_COMMA)))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}
