/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * Releases that no frame reads. Every mention of a model is a question: does this sentence tell
 * that it came out? What speaks for and against it (jalons-release-evidence.h) is added up, and of
 * each model that no frame has read the best mention is believed if it weighs enough.
 *
 * The weights are those of a logistic regression (in tenths of a unit of log odds) over the
 * mentions of models in annotated articles in both languages, smoothed and rounded, so that a score
 * of 0 is about an even chance. Six are set by hand: comparisons, features, makers and words of
 * use in between count for more against a release than so few examples show, the headline for less.
 */

#include "extract/jalons-signs.h"
#include "extract/releases/jalons-release-evidence.h"

/* A mention that weighs less is believed to tell nothing. What is right a little less than every
 * other time is still worth showing, to be reviewed. */
#define THRESHOLD -2
/* The same without a date: one of three that just pass the other is right on found pages. */
#define UNDATED_THRESHOLD 7
/* How sure the reader can be without a frame, in percent: in annotated articles, of those that just
 * pass seven in ten are right, and of the best nine. */
#define MIN_CONFIDENCE 60
#define MAX_CONFIDENCE 84
/* What it weighs that the sentence behind a model's name says that something is out. */
#define TOPIC_SCORE 2
/* How far behind a model its own date may stand, in chunks. */
#define DATE_REACH 5
/* What it weighs that the catalogue has the release at the date that the sentence tells. */
#define RECORD_SCORE 14

/* What is noted of each model: it was mentioned; a frame has read its release. */
#define MENTIONED 1
#define TOLD 2

#define BIAS -21

static const gint8 weights[JALONS_EVIDENCE_N] = {
  [JALONS_EVIDENCE_VERB_BEFORE] = 3,
  [JALONS_EVIDENCE_VERB_BESIDE] = 5,
  [JALONS_EVIDENCE_VERB_AFTER] = 12,
  [JALONS_EVIDENCE_VERB_ELSEWHERE] = 10,
  [JALONS_EVIDENCE_VERB_OF_OTHER] = -7,
  [JALONS_EVIDENCE_WEAK_VERB] = 5,
  [JALONS_EVIDENCE_NOUN] = 4,
  [JALONS_EVIDENCE_NOUN_ELSEWHERE] = 2,
  [JALONS_EVIDENCE_NEW] = 4,
  [JALONS_EVIDENCE_OUT] = 8,
  [JALONS_EVIDENCE_OUT_ELSEWHERE] = -3,
  [JALONS_EVIDENCE_NAMED] = 6,
  [JALONS_EVIDENCE_DATE] = 21,
  [JALONS_EVIDENCE_DATE_BESIDE] = 2,
  [JALONS_EVIDENCE_SERIES] = 15,
  [JALONS_EVIDENCE_DATE_ELSEWHERE] = 10,
  [JALONS_EVIDENCE_GOVERNED] = 20,
  [JALONS_EVIDENCE_MAKER_ACTS] = 7,
  [JALONS_EVIDENCE_OTHER_ACTS] = -4,
  [JALONS_EVIDENCE_OWNED] = -1,
  [JALONS_EVIDENCE_OWNED_AFTER] = -5,
  [JALONS_EVIDENCE_APPOSED] = 14,
  [JALONS_EVIDENCE_DESCRIBED] = 4,
  [JALONS_EVIDENCE_FIRST] = -1,
  [JALONS_EVIDENCE_ONLY] = -1,
  [JALONS_EVIDENCE_OFTEN] = 1,
  [JALONS_EVIDENCE_TITLE] = -5,
  [JALONS_EVIDENCE_LEAD] = 1,
  [JALONS_EVIDENCE_ITEM] = -5,
  [JALONS_EVIDENCE_OPENS] = 5,
  [JALONS_EVIDENCE_SUBJECT] = 1,
  [JALONS_EVIDENCE_UNLISTED] = -2,
  [JALONS_EVIDENCE_VERSIONED] = 15,
  [JALONS_EVIDENCE_OLDER] = -6,
  [JALONS_EVIDENCE_COMPARED] = -40,
  [JALONS_EVIDENCE_PREP_OF] = -2,
  [JALONS_EVIDENCE_PREP_WITH] = 1,
  [JALONS_EVIDENCE_PREP_IN] = -4,
  [JALONS_EVIDENCE_PREP] = -7,
  [JALONS_EVIDENCE_FEATURE] = -20,
  [JALONS_EVIDENCE_FEATURE_BEFORE] = -8,
  [JALONS_EVIDENCE_OF_OTHER] = -4,
  [JALONS_EVIDENCE_MAKER_OF] = -20,
  [JALONS_EVIDENCE_IN_USE] = -6,
  [JALONS_EVIDENCE_IN_USE_NEAR] = -9,
  [JALONS_EVIDENCE_IN_USE_BETWEEN] = -25,
  [JALONS_EVIDENCE_BRACKET] = -6,
  [JALONS_EVIDENCE_LISTED] = -4,
  [JALONS_EVIDENCE_AMONG] = -4,
  [JALONS_EVIDENCE_AMONG_ELSEWHERE] = -3,
  [JALONS_EVIDENCE_PLAIN_VERB] = -3,
  [JALONS_EVIDENCE_GOVERNED_PLAINLY] = -14,
  [JALONS_EVIDENCE_NO_VERB] = 0,
  [JALONS_EVIDENCE_QUESTION] = -1,
  [JALONS_EVIDENCE_MONEY] = 0,
  [JALONS_EVIDENCE_FUTURE] = -3,
  [JALONS_EVIDENCE_RUMOUR] = 6,
};

static const JalonsFrame backoff = { "backoff.release", JALONS_KIND_RELEASE };

static int
score (guint64 evidence)
{
  int sum = BIAS;

  for (guint i = 0; i < JALONS_EVIDENCE_N; i++)
    {
      if ((evidence & JALONS_EVIDENCE_BIT (i)) != 0)
        sum += weights[i];
    }
  return sum;
}

/* The verb group whose verb, or whose finite verb, is chunk @i, or NULL. */
static const JalonsVerbGroup *
find_group (const JalonsParse *parse, int i)
{
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb == i || (group->head == i && !group->participle))
        return group;
    }
  return NULL;
}

/* Without a word of releasing, the finite verb of the clause says when and how firmly. */
static int
choose_trigger (const JalonsParse *parse, int model, int trigger)
{
  int head;

  if (trigger != JALONS_CHUNK_NONE)
    return trigger;
  head
    = g_array_index (parse->clauses, JalonsClause, jalons_parse_chunk (parse, model)->clause).head;
  return head >= 0 && find_group (parse, head) != NULL ? head : model;
}

static void
fill_predicate (JalonsPredicate *predicate, const JalonsReader *reader, int model, int trigger)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group;

  trigger = choose_trigger (parse, model, trigger);
  group = jalons_parse_chunk (parse, trigger)->type == JALONS_CHUNK_VERB
            ? find_group (parse, trigger)
            : NULL;
  jalons_predicate_init (predicate, &backoff, trigger, group);
  predicate->first = MIN (predicate->first, model);
  predicate->last = MAX (predicate->last, model);
  predicate->models[predicate->n_models++] = model;
  if (group == NULL || group->subject < 0
      || !jalons_chunk_is_party (jalons_parse_chunk (parse, group->subject)))
    return;
  predicate->makers[predicate->n_makers++] = group->subject;
  predicate->first = MIN (predicate->first, group->subject);
}

static void
date_reading (JalonsReader *reader,
              int model,
              const JalonsPredicate *predicate,
              JalonsReading *reading)
{
  JalonsPredicate beside;

  if (jalons_reader_find_date_beside (reader, model) == JALONS_CHUNK_NONE)
    {
      jalons_reader_date (reader, predicate, reading);
      return;
    }
  jalons_predicate_init (&beside, &backoff, model, NULL);
  jalons_reader_date (reader, &beside, reading);
}

/* "Pas de GPT-6 cette année", "toujours pas d'Opus 4": what is missed has not come out. */
static gboolean
is_missed (const JalonsReader *reader, int model)
{
  guint32 first = jalons_parse_chunk (&reader->parse, model)->first;

  return first >= 2
         && (jalons_text_is_one_of (reader->text, first - 2, first - 1,
                                    jalons_sign_release_backoff_missed)
             || jalons_text_is_one_of (reader->text, first - 1, first,
                                       jalons_sign_release_backoff_missed));
}

/* "after X in May", "depuis X": what lies before something else has happened. */
static gboolean
is_behind_after (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = model - 1; i >= 0 && i >= model - 3; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      g_autofree char *spelling = NULL;
      g_autofree char *text = NULL;

      if (jalons_chunk_preposition (chunk) != JALONS_PREP_OTHER)
        continue;
      spelling = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
      text = g_utf8_strdown (spelling, -1);
      return jalons_words_have (jalons_sign_release_backoff_behind_after, text);
    }
  return FALSE;
}

/* "Après Heron 2 et Heron Mini, Heron 3 sort le 24": only what the news follows on. */
static gboolean
is_only_before (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, model);

  if (!is_behind_after (reader, model)
      || jalons_reader_find_date_beside (reader, model) != JALONS_CHUNK_NONE)
    return FALSE;
  /* "depuis GPT-2, en 2019" */
  for (int i = model + 1; i < (int) parse->chunks->len && i <= model + DATE_REACH; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_DATE)
        return FALSE;
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_VERB)
        break;
    }
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_MODEL)
    {
      const JalonsChunk *other = jalons_parse_chunk (parse, i);

      if (other->value != chunk->value && other->group != chunk->group)
        return TRUE;
    }
  return FALSE;
}

/* "On Llama 2 at first; since May, on Llama 3": what lasts since then, with no word that the model
 * is out. */
static gboolean
is_used_since (const JalonsReader *reader,
               const JalonsPredicate *predicate,
               const JalonsReading *reading)
{
  if ((reader->parse.language & 2) == 0 || predicate->group != NULL
      || predicate->trigger != predicate->models[0])
    return FALSE;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      if (jalons_parse_chunk (&reader->parse, i)->first == reading->when_first)
        return jalons_reader_get_date (reader, i)->bound == JALONS_DATE_BOUND_SINCE;
    }
  return FALSE;
}

/* Keeps a reading aside until it is known that no frame reads the model @name, which chunk @model
 * names or stands for. */
static void
put_aside (JalonsReader *reader,
           guint32 name,
           int model,
           const JalonsPredicate *predicate,
           JalonsStatus status,
           int sum)
{
  JalonsReading *reading = jalons_reader_add (reader, predicate);
  JalonsRecordVerdict verdict;
  JalonsCandidate candidate;
  gboolean own;

  reading->model = name;
  reading->status = (guint8) status;
  reading->in_full = jalons_parse_chunk (&reader->parse, model)->type == JALONS_CHUNK_MODEL
                     && jalons_reader_is_added (reader, model);
  reading->maker = jalons_reader_find_maker (reader, predicate, name, &own);
  reading->confidence = (guint8) CLAMP (MIN_CONFIDENCE + sum, MIN_CONFIDENCE, MAX_CONFIDENCE);
  if (!jalons_reader_judge (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (reading->status == JALONS_STATUS_ANNOUNCED && is_behind_after (reader, model))
    reading->status = JALONS_STATUS_DONE;
  date_reading (reader, model, predicate, reading);
  if (is_used_since (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  verdict = jalons_reader_compare_record (reader, reading);
  if (verdict == JALONS_RECORD_AGREES)
    sum += RECORD_SCORE;
  if (sum < (reading->status == JALONS_STATUS_DONE && !jalons_period_is_known (&reading->when)
               ? UNDATED_THRESHOLD
               : THRESHOLD)
      || (verdict == JALONS_RECORD_DIFFERS && reading->status != JALONS_STATUS_ANNOUNCED))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_attribute (reader, predicate, reading);
  candidate.reading = *reading;
  candidate.score = sum;
  reading->attribution = NULL;
  jalons_reader_drop_last (reader);
  jalons_array_append (reader->candidates, candidate);
}

/* Notes of which models the frames read releases in this sentence. */
static void
note_told (JalonsReader *reader)
{
  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_RELEASE && reading->model != JALONS_TEXT_NONE)
        reader->mentioned[reading->model] |= TOLD;
    }
}

/**
 * jalons_reader_is_left_behind:
 * @reader: a reader
 * @group: a verb group of its sentence
 *
 * Returns: whether it says of its subject that another takes its place: "Grok 4 sera remplacé"
 */
gboolean
jalons_reader_is_left_behind (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  return group->passive && !group->participle
         && jalons_parse_is_verb_of (&reader->parse, group->verb,
                                     jalons_sign_release_backoff_replaced);
}

/**
 * jalons_reader_is_replaced:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether a verb says of it what holds only of a model that is there: "GPT-6 replaced
 * GPT-4o", "nous avons testé o3"
 */
gboolean
jalons_reader_is_replaced (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  int i = model - 1;
  const char *verb;

  if (jalons_parse_chunk (parse, model)->prep != JALONS_PREP_NONE)
    return FALSE;
  /* "replaced OpenAI's GPT-4o" */
  while (i > 0
         && (jalons_parse_is (parse, i, JALONS_CHUNKS_POSSESSIVE | JALONS_CHUNKS_COMPANY)
             || jalons_chunk_is (jalons_parse_chunk (parse, i), JALONS_CLASS_DET)))
    i--;
  if (i < 0 || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_VERB
      || jalons_parse_is (parse, i, JALONS_CHUNKS_PARTICIPLE))
    return FALSE;
  verb = jalons_chunk_get_infinitive (jalons_parse_chunk (parse, i));
  return jalons_words_have (jalons_sign_release_backoff_replaced, verb)
         || ((jalons_parse_chunk (parse, i)->flags & JALONS_CHUNK_INFINITIVE) == 0
             && jalons_words_have (jalons_sign_release_backoff_tried, verb));
}

/* "Grok 4 sera remplacé par Grok 5" */
static gboolean
gives_way (const JalonsReader *reader, int model)
{
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      if (group->subject == model && jalons_reader_is_left_behind (reader, group))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_weigh_releases:
 * @reader: a reader that has read the frames of a sentence
 *
 * Puts aside what the sentence may tell of releases.
 */
void
jalons_reader_weigh_releases (JalonsReader *reader)
{
  note_told (reader);
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_MODEL)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      JalonsPredicate predicate;
      JalonsStatus status;
      guint64 evidence;
      int trigger;
      int sum;

      jalons_reader_note_maker (reader, i);
      if (is_missed (reader, i) || jalons_reader_is_replaced (reader, i) || gives_way (reader, i)
          || jalons_reader_is_subscription (reader, i) || is_only_before (reader, i)
          || jalons_reader_is_family_of_other (reader, i) || jalons_reader_sets_scene (reader, i))
        continue;
      if ((reader->mentioned[chunk->value] & TOLD) != 0)
        continue;
      evidence = jalons_reader_find_release_evidence (reader, i, &trigger, &status);
      if ((reader->mentioned[chunk->value] & MENTIONED) == 0)
        evidence |= JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_FIRST);
      reader->mentioned[chunk->value] |= MENTIONED;
      sum = score (evidence);
      if (status == JALONS_STATUS_CANCELLED && jalons_reader_is_left_for_other (reader, i))
        continue;
      if (sum < (jalons_text_get_name (reader->text, chunk->value)->known ? THRESHOLD - RECORD_SCORE
                                                                          : THRESHOLD))
        continue;
      fill_predicate (&predicate, reader, i, trigger);
      put_aside (reader, chunk->value, i, &predicate, status, sum);
    }
}

/* The word that says that something is out, as its chunk, or %JALONS_CHUNK_NONE. */
static int
find_out (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue != JALONS_CUE_OUT)
        continue;
      for (int k = 0; k < (int) parse->chunks->len; k++)
        {
          const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

          if (chunk->first <= mark->first && mark->first < chunk->end
              && chunk->type > JALONS_CHUNK_DATE)
            return k;
        }
    }
  return JALONS_CHUNK_NONE;
}

/* Whether another company than the maker of a model acts in the sentence. */
static gboolean
is_about_other (const JalonsReader *reader, guint32 model)
{
  const JalonsParse *parse = &reader->parse;
  const char *maker = jalons_discourse_get_maker (&reader->discourse, model);

  if (jalons_parse_find_next (parse, 0, JALONS_CHUNKS_AMOUNT) >= 0)
    return TRUE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *company;

      company = jalons_text_get_name (reader->text, chunk->value)->name;
      if (maker != NULL && !g_str_equal (company, maker)
          && !jalons_discourse_is_house (&reader->discourse, company, maker))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_weigh_topic:
 * @reader: a reader that has read the frames of a sentence without a model
 *
 * Puts aside what the sentence may tell of the model that the one before only named: "Gen-4.5. The
 * editors' darling, in service since December 1."
 */
void
jalons_reader_weigh_topic (JalonsReader *reader)
{
  const JalonsDiscourse *discourse = &reader->discourse;
  JalonsPredicate predicate;
  int out;

  if (discourse->model == JALONS_TEXT_NONE || discourse->model_sentence + 1 != reader->sentence
      || (reader->mentioned[discourse->model] & TOLD) != 0
      || reader->readings->len > reader->first_reading
      || !jalons_parse_has (&reader->parse, JALONS_CHUNK_DATE) || !jalons_reader_is_topic (reader)
      || is_about_other (reader, discourse->model))
    return;
  out = find_out (reader);
  if (out == JALONS_CHUNK_NONE)
    return;
  jalons_predicate_init (&predicate, &backoff, out, NULL);
  put_aside (reader, discourse->model, out, &predicate, JALONS_STATUS_DONE, TOPIC_SCORE);
}

/* The best candidate of each model, or %JALONS_TEXT_NONE. */
static guint32 *
find_best (const JalonsReader *reader)
{
  guint32 n_names = reader->text->names->len;
  guint32 *best = g_new (guint32, n_names + 1);

  for (guint32 i = 0; i < n_names; i++)
    best[i] = JALONS_TEXT_NONE;
  for (guint32 i = 0; i < reader->candidates->len; i++)
    {
      const JalonsCandidate *candidate = &g_array_index (reader->candidates, JalonsCandidate, i);
      guint32 model = candidate->reading.model;

      if (best[model] == JALONS_TEXT_NONE
          || g_array_index (reader->candidates, JalonsCandidate, best[model]).score
               < candidate->score)
        best[model] = i;
    }
  return best;
}

static gboolean
has_releases (const JalonsReader *reader)
{
  for (guint i = 0; i < reader->readings->len; i++)
    {
      if (jalons_reader_get (reader, i)->kind == JALONS_KIND_RELEASE)
        return TRUE;
    }
  return reader->candidates->len > 0;
}

/**
 * jalons_reader_settle_releases:
 * @reader: a reader that has read all sentences
 *
 * Adds the best of what was put aside for each model of which no release was read.
 */
void
jalons_reader_settle_releases (JalonsReader *reader)
{
  g_autofree guint32 *best = NULL;

  if (!has_releases (reader))
    return;
  jalons_reader_unify_models (reader);
  jalons_reader_settle_families (reader);
  jalons_reader_settle_anaphora (reader);
  best = find_best (reader);
  for (guint i = 0; i < reader->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_RELEASE && reading->model != JALONS_TEXT_NONE)
        best[reading->model] = JALONS_TEXT_NONE;
    }
  for (guint32 i = 0; i < reader->candidates->len; i++)
    {
      JalonsReading *reading = &g_array_index (reader->candidates, JalonsCandidate, i).reading;

      if (best[reading->model] != i
          || g_array_index (reader->candidates, JalonsCandidate, i).score < THRESHOLD)
        continue;
      jalons_array_append (reader->readings, *reading);
      reading->attribution = NULL;
    }
  jalons_reader_drop_headed_families (reader);
}
