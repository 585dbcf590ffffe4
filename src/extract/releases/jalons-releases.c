/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From filled frames to readings of model releases. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"
#include "extract/reading/jalons-reading.h"

#include <string.h>

/* A word that says something else as often needs a date beside it; with one, more than nine in ten
 * are right in annotated articles. */
#define WEAK_CONFIDENCE 85
/* Of what the catalogue has at another time altogether, every other is right: a model that comes to
 * another country, or a new one of an old name. */
#define OLD_CONFIDENCE 55
/* "codenamed" stands so many chunks before the name. */
#define CODENAME_REACH 3

/* How far behind a model that for which it is left may stand, in chunks. */
#define OTHER_REACH 4

static gboolean
needs (const JalonsPredicate *predicate, JalonsNeed need)
{
  return (predicate->frame->needs & need) != 0;
}

/**
 * jalons_reader_is_subscription:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether it is only the brand of a subscription: "ChatGPT Pro, a new tier"
 */
gboolean
jalons_reader_is_subscription (const JalonsReader *reader, int model)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, model);
  const JalonsToken *token = jalons_text_get_token (reader->text, chunk->end);

  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
        != JALONS_TOKEN_CAPITAL
      || !jalons_words_have (jalons_sign_releases_subscription_brands,
                             jalons_text_get_name (reader->text, chunk->value)->name))
    return FALSE;
  return jalons_text_is_one_of (reader->text, chunk->end, chunk->end + 1,
                                jalons_sign_releases_subscription_plans);
}

/**
 * jalons_reader_is_of_a_feature:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether the model only says of what something is: "the ChatGPT app", "a feature of
 * ChatGPT"
 */
gboolean
jalons_reader_is_of_a_feature (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, model);

  if (chunk->type == JALONS_CHUNK_MODEL && jalons_reader_is_subscription (reader, model))
    return TRUE;
  if (model + 1 < (int) parse->chunks->len)
    {
      const JalonsChunk *after = jalons_parse_chunk (parse, model + 1);

      if (after->type == JALONS_CHUNK_POSSESSIVE)
        return TRUE;
      /* "plans a ChatGPT ‘assistant for work’" */
      if (after->type == JALONS_CHUNK_QUOTE && (parse->language & 2) != 0
          && chunk->type == JALONS_CHUNK_MODEL
          && jalons_text_get_token (reader->text, after->first)->word == JALONS_PUNCT_OPEN_QUOTE)
        return TRUE;
      if ((parse->language & 2) != 0 && after->type <= JALONS_CHUNK_WORD
          && jalons_chunk_is (after, JALONS_CLASS_FEATURE)
          && !jalons_chunk_is (after, JALONS_CLASS_MODELNOUN))
        return TRUE;
    }
  if (chunk->governor >= 0 && chunk->prep == JALONS_PREP_OF)
    {
      const JalonsChunk *governor = jalons_parse_chunk (parse, chunk->governor);

      if (jalons_chunk_is (governor, JALONS_CLASS_FEATURE)
          && !jalons_chunk_is (governor, JALONS_CLASS_MODELNOUN))
        return TRUE;
    }
  return FALSE;
}

/* "ChatGPT's launch", but "ChatGPT's launch of a memory", "ChatGPT's app launch". */
static gboolean
owns_release (const JalonsParse *parse, const JalonsPredicate *predicate, int model)
{
  int noun = predicate->trigger;

  if ((parse->language & 2) == 0 || noun <= model + 1 || noun > model + 3
      || jalons_parse_chunk (parse, noun)->type != JALONS_CHUNK_NOUN
      || jalons_parse_chunk (parse, model + 1)->type != JALONS_CHUNK_POSSESSIVE
      || (noun == model + 3
          && jalons_chunk_is (jalons_parse_chunk (parse, model + 2), JALONS_CLASS_FEATURE)))
    return FALSE;
  return noun + 1 >= (int) parse->chunks->len
         || jalons_chunk_preposition (jalons_parse_chunk (parse, noun + 1)) != JALONS_PREP_OF;
}

/* Whether words give the date; to be printed lately is not enough. */
static gboolean
is_dated (const JalonsReading *reading)
{
  return jalons_period_is_known (&reading->when) && reading->when_first != JALONS_TEXT_NONE;
}

/* "annonce Ernie 4.5 pour le 16 mars": to come, whatever the tense. */
static gboolean
is_set_for_a_date (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  gboolean past;

  if (predicate->group != NULL && predicate->group->participle)
    return FALSE;
  past = predicate->group != NULL && (predicate->group->features & JALONS_VERB_PAST) != 0;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (i > predicate->trigger && chunk->clause == clause
          && (chunk->prep == JALONS_PREP_FOR
              || (!past
                  && jalons_reader_get_date (reader, i)->direction
                       == JALONS_DATE_DIRECTION_FUTURE)))
        return TRUE;
    }
  return FALSE;
}

/* "Perplexity open-sourced a version of DeepSeek-R1": what is a version of another's model is not
 * that model. */
static gboolean
is_of_version (const JalonsReader *reader, const JalonsPredicate *predicate, int model)
{
  const JalonsParse *parse = &reader->parse;
  int governor = jalons_parse_chunk (parse, model)->governor;

  return jalons_parse_chunk (parse, model)->prep == JALONS_PREP_OF && governor > 0
         && jalons_chunk_is (jalons_parse_chunk (parse, governor), JALONS_CLASS_MODELNOUN)
         && predicate->n_makers > 0
         && jalons_parse_chunk (parse, predicate->makers[0])->type == JALONS_CHUNK_COMPANY;
}

/* "Poe launches its cheapest plan": a verb by which models come out, or their makers bring
 * something out, and an object behind it. */
static gboolean
brings_out_other (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *next;

  if (group == NULL || group->passive || group->participle || predicate->frame->object != 0
      || (predicate->frame->subject & JALONS_FILL_MODEL) == 0
      || group->verb + 1 >= (int) parse->chunks->len
      || !jalons_parse_is_verb_of (parse, group->verb, jalons_sign_releases_brings_out_other))
    return FALSE;
  next = jalons_parse_chunk (parse, group->verb + 1);
  return next->type == JALONS_CHUNK_FUNCTION
         && (next->classes
             & (JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_POSSESSIVE)))
              != 0;
}

/* "the previously released 72B model" */
static gboolean
is_told_as_past (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsChunk *verb = jalons_parse_chunk (&reader->parse, predicate->trigger);

  if (predicate->group == NULL || !predicate->group->participle || verb->first == 0)
    return FALSE;
  return jalons_text_is_one_of (reader->text, verb->first - 1, verb->first,
                                jalons_sign_releases_told_as_past);
}

/**
 * jalons_reader_is_left_for_other:
 * @reader: a reader
 * @model: a chunk that names a model which somebody gives up
 *
 * Returns: whether it is given up for another: "J'ai abandonné ChatGPT pour Claude"; who does so
 * has not made it
 */
gboolean
jalons_reader_is_left_for_other (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = model + 1; i < (int) parse->chunks->len && i <= model + OTHER_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_MODEL | JALONS_CHUNKS_COMPANY)
          && (chunk->prep == JALONS_PREP_FOR || chunk->prep == JALONS_PREP_TO))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_family_of_other:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether it is but the family to which another belongs ("the first 100B model of the
 * Nuvia series, Nuvia-110B"), or the codename of the one before it ("GPT-5, codenamed Orion")
 */
gboolean
jalons_reader_is_family_of_other (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, model);
  const char *family = jalons_text_get_name (reader->text, chunk->value)->name;

  for (int i = model - 1; i > 0 && i >= model - CODENAME_REACH; i--)
    {
      const JalonsChunk *word = jalons_parse_chunk (parse, i);

      if (jalons_chunk_ends_in (word, reader->text, jalons_sign_releases_codenamed))
        return jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_MODEL
               || (i > 1 && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_COMMA
                   && jalons_parse_chunk (parse, i - 2)->type == JALONS_CHUNK_MODEL);
    }
  if (chunk->prep != JALONS_PREP_OF)
    return FALSE;
  if (!jalons_text_is_one_of (reader->text, chunk->end, chunk->end + 1,
                              jalons_sign_releases_family_of_other)
      && (chunk->governor < 0
          || !jalons_chunk_is (jalons_parse_chunk (parse, chunk->governor),
                               JALONS_CLASS_MODELNOUN)))
    return FALSE;
  for (int i = model + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *other = jalons_parse_chunk (parse, i);

      if (other->type == JALONS_CHUNK_MODEL && other->value != chunk->value
          && g_str_has_prefix (jalons_text_get_name (reader->text, other->value)->name, family))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_plan_verb (const JalonsReader *reader, int verb)
{
  const char *name
    = jalons_frames_get_lemma (jalons_parse_chunk (&reader->parse, verb)->lemma)->name;

  return jalons_words_have (jalons_sign_date_plans_plan_verb_plans, name)
         || jalons_words_have (jalons_sign_date_plans_put_off_verbs, name);
}

/* "will take place", "interviendra en mars": whether a verb says no more than when. */
static gboolean
only_dates (const JalonsReader *reader, int verb)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, verb);

  return jalons_chunk_is_verb_of (chunk, jalons_sign_releases_only_dates)
         || jalons_text_is_one_of (reader->text, chunk->end, chunk->end + 1,
                                   jalons_sign_releases_takes_place);
}

static gboolean
parts_verb (const JalonsParse *parse, int verb, int noun)
{
  return jalons_parse_find (parse, verb + 1, noun, JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMMA) >= 0;
}

/* "Its launch is set for March", "has put off its launch to March": the verb that says when the
 * noun of a release is to be or was, of which it is the subject or the object. */
static const JalonsVerbGroup *
find_dating_verb (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, predicate->trigger);

  if (predicate->group != NULL || noun->type != JALONS_CHUNK_NOUN)
    return NULL;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      gboolean plans = is_plan_verb (reader, group->verb);

      if (group->negated || (group->features & (plans ? JALONS_VERB_IMPF : 0)) != 0)
        continue;
      if (group->subject == predicate->trigger && (plans || only_dates (reader, group->verb)))
        return group;
      if (plans && !group->passive && !group->participle && group->verb < predicate->trigger
          && jalons_parse_chunk (parse, group->verb)->clause == noun->clause
          && !parts_verb (parse, group->verb, predicate->trigger))
        return group;
    }
  return NULL;
}

/**
 * jalons_reader_read_release_of:
 * @reader: a reader
 * @predicate: a frame of releases with its roles filled
 * @model: the index of the model among the text's names
 * @place: the chunk that stands for it
 * @doubtful: whether it might stand for something else
 *
 * Makes a reading of the release of one model, if the frame states one; where in doubt, only with a
 * date.
 */
void
jalons_reader_read_release_of (JalonsReader *reader,
                               const JalonsPredicate *predicate,
                               guint32 model,
                               int place,
                               gboolean doubtful)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, place);
  JalonsReading *reading;
  gboolean own;

  if (chunk->type == JALONS_CHUNK_MODEL && jalons_reader_is_of_a_feature (reader, place)
      && !owns_release (&reader->parse, predicate, place))
    return;
  if ((chunk->type == JALONS_CHUNK_MODEL && jalons_reader_is_replaced (reader, place))
      || (predicate->group != NULL && jalons_reader_is_left_behind (reader, predicate->group))
      || brings_out_other (reader, predicate) || is_told_as_past (reader, predicate)
      || (predicate->frame->status == JALONS_STATUS_CANCELLED
          && jalons_reader_is_left_for_other (reader, place)))
    return;
  reading = jalons_reader_add (reader, predicate);
  reading->model = model;
  reading->anaphoric = doubtful;
  reading->maker = jalons_reader_find_maker (reader, predicate, model, &own);
  reading->first = MIN (reading->first, chunk->first);
  reading->end = MAX (reading->end, chunk->end);
  if (((needs (predicate, JALONS_NEED_OWN) || is_of_version (reader, predicate, place))
       && (!own
           /* "Le ministère a déployé Mistral Large" */
           || (predicate->group != NULL
               && jalons_deal_has_other_subject (reader, predicate->group))))
      || !jalons_reader_judge (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (reading->status == JALONS_STATUS_DONE
      && (is_set_for_a_date (reader, predicate)
          || (jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN
              && predicate->group != NULL && is_plan_verb (reader, predicate->group->verb))))
    reading->status = JALONS_STATUS_ANNOUNCED;
  jalons_reader_date (reader, predicate, reading);
  jalons_reader_attribute (reader, predicate, reading);
  if (predicate->frame->status == JALONS_STATUS_ANNOUNCED && predicate->frame->object != 0
      && !is_dated (reading) && !(own && predicate->n_makers > 0))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (reading->status == JALONS_STATUS_DONE
      && jalons_reader_compare_record (reader, reading) == JALONS_RECORD_DIFFERS)
    {
      reading->confidence = OLD_CONFIDENCE;
      if (predicate->frame->weak)
        jalons_reader_drop_last (reader);
    }
  else if (predicate->frame->weak || doubtful)
    {
      reading->confidence = WEAK_CONFIDENCE;
      if ((reading->status == JALONS_STATUS_DONE || doubtful) && !is_dated (reading))
        jalons_reader_drop_last (reader);
    }
}

/**
 * jalons_reader_find_version:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: the chunk of the version that follows the bare name of its family ("the next Grok, Grok
 * 6"), or @model
 */
int
jalons_reader_find_version (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, model);
  const JalonsChunk *next
    = model + 2 < (int) parse->chunks->len ? jalons_parse_chunk (parse, model + 2) : NULL;
  const char *name;
  const char *version;
  gsize length;

  if (next == NULL || next->type != JALONS_CHUNK_MODEL || chunk->type != JALONS_CHUNK_MODEL
      || jalons_parse_chunk (parse, model + 1)->type != JALONS_CHUNK_COMMA)
    return model;
  name = jalons_text_get_name (reader->text, chunk->value)->name;
  version = jalons_text_get_name (reader->text, next->value)->name;
  length = strlen (name);
  return strncmp (name, version, length) == 0 && version[length] != '\0'
             && strpbrk (name, "0123456789") == NULL
           ? model + 2
           : model;
}

/* "X ainsi qu'une variante, X Mini", "X and X Mini": words that add a member to its family. */
static gboolean
adds (const JalonsReader *reader, int first, int end)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = first; i < end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_OPEN | JALONS_CHUNKS_COLON | JALONS_CHUNKS_DASH))
        return FALSE;
      if (jalons_chunk_is (chunk, JALONS_CLASS_CONJ) && i == first)
        return TRUE;
      if (jalons_text_is_one_of (reader->text, chunk->first, MIN (chunk->first + 2, chunk->end + 1),
                                 jalons_sign_releases_adds))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_added:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether the sentence adds it to its family, which it names before: "X, as well as a
 * lighter version, X Mini"
 */
gboolean
jalons_reader_is_added (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const char *name
    = jalons_text_get_name (reader->text, jalons_parse_chunk (parse, model)->value)->name;

  for (int i = model - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL)
        return g_str_has_prefix (name, jalons_text_get_name (reader->text, chunk->value)->name)
               && jalons_tokens_equal (reader->text->tokens, chunk->first,
                                       jalons_parse_chunk (parse, model)->first)
               && adds (reader, i + 1, model);
    }
  return FALSE;
}

/* "GPT-4.1, GPT-4.1 mini and GPT-4.1 nano", but "Claude 3 Opus and Sonnet", "gpt-oss in two sizes,
 * gpt-oss-120b and gpt-oss-20b": whether one of several models has the same first word as the first
 * of them, which only a comma or a word that adds it parts from the second. */
static gboolean
is_in_full (const JalonsReader *reader, const JalonsPredicate *predicate, int n)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *first = jalons_parse_chunk (parse, predicate->models[0]);
  const JalonsChunk *chunk = jalons_parse_chunk (parse, predicate->models[n]);

  if (predicate->n_models < 2
      || !jalons_tokens_equal (reader->text->tokens, chunk->first, first->first))
    return FALSE;
  if (predicate->models[1] == predicate->models[0] + 2
      && jalons_parse_chunk (parse, predicate->models[0] + 1)->type == JALONS_CHUNK_COMMA)
    return chunk->depth == first->depth && chunk->group == first->group;
  return adds (reader, predicate->models[0] + 1, predicate->models[1]);
}

/**
 * jalons_reader_read_release:
 * @reader: a reader
 * @predicate: a frame of releases with its roles filled
 *
 * Makes a reading of each of its models.
 */
void
jalons_reader_read_release (JalonsReader *reader, const JalonsPredicate *self)
{
  JalonsPredicate dated = *self;
  const JalonsPredicate *predicate = &dated;

  dated.group = self->group != NULL ? self->group : find_dating_verb (reader, self);
  if (dated.group != self->group)
    jalons_predicate_stretch (&dated, dated.group->verb);
  if (predicate->n_models == 0)
    {
      jalons_reader_note_list (reader, predicate);
      jalons_reader_read_anaphor (reader, predicate);
    }
  for (int n = 0; n < predicate->n_models; n++)
    {
      int model = jalons_reader_find_version (reader, predicate->models[n]);

      guint before = reader->readings->len;

      if (jalons_reader_is_family_of_other (reader, predicate->models[n])
          || jalons_reader_is_likeness (reader, predicate->models[n]))
        continue;
      jalons_reader_read_release_of (
        reader, predicate, jalons_parse_chunk (&reader->parse, model)->value, model, FALSE);
      if (reader->readings->len > before)
        jalons_reader_get (reader, before)->in_full = is_in_full (reader, predicate, n);
    }
}
