/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What around a model speaks for its release being told there, or against it. */

#include "extract/jalons-release-evidence.h"

#include <string.h>

/* How near, in chunks, a word is that belongs to the model itself. */
#define NEAR 4
/* So many names before and after a model's are looked at for its later versions. */
#define NEIGHBOURS 40
/* So many mentions make a model an old acquaintance. */
#define OFTEN 4

/* What is asked about one mention. */
typedef struct
{
  const JalonsReader *reader;
  const JalonsParse *parse;
  const JalonsChunk *chunk;
  int model;
  guint64 found;
  int trigger;
  JalonsStatus status;
} Search;

static void
note (Search *self, JalonsReleaseEvidence evidence, gboolean holds)
{
  if (holds)
    self->found |= JALONS_EVIDENCE_BIT (evidence);
}

static const JalonsChunk *
get_chunk (const Search *self, int i)
{
  return jalons_parse_chunk (self->parse, i);
}

/* Whether chunk @i stands in the clause of the model or in one that belongs to the model alone. */
static gboolean
is_close (const Search *self, int i)
{
  int clause = get_chunk (self, i)->clause;
  const JalonsClause *own;

  if (clause == self->chunk->clause)
    return TRUE;
  own = &g_array_index (self->parse->clauses, JalonsClause, clause);
  return own->antecedent == self->model;
}

static gboolean
is_maker (const Search *self, const char *company)
{
  const char *maker = jalons_discourse_get_maker (&self->reader->discourse, self->chunk->value);

  if (company == NULL)
    return FALSE;
  return maker == NULL || g_str_equal (maker, company)
         || jalons_discourse_is_house (&self->reader->discourse, company, maker);
}

/* Whether a phrase names another model, in no list with this one. */
static gboolean
is_other_model (const Search *self, int i)
{
  const JalonsChunk *chunk = get_chunk (self, i);

  return chunk->type == JALONS_CHUNK_MODEL && chunk->value != self->chunk->value
         && chunk->group != self->chunk->group;
}

/* "Anthropic a lancé Claude 3, qui surpasse GPT-4": what the verb tells is not of this model. */
static gboolean
tells_of_other (const Search *self, const JalonsVerbGroup *group)
{
  const char *company;

  for (int i = group->verb + 1; i < self->model && get_chunk (self, i)->type != JALONS_CHUNK_VERB;
       i++)
    {
      if (is_other_model (self, i))
        return TRUE;
    }
  if (group->subject < 0)
    return FALSE;
  if (is_other_model (self, group->subject))
    return TRUE;
  if (get_chunk (self, group->subject)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  company = jalons_discourse_resolve (&self->reader->discourse, self->parse, group->subject);
  return company != NULL && !is_maker (self, company);
}

/* Whether nothing that could be an object of its own stands between a verb and the model. */
static gboolean
is_beside (const Search *self, int verb)
{
  for (int i = verb + 1; i < self->model; i++)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (chunk->type != JALONS_CHUNK_DATE && chunk->type != JALONS_CHUNK_MODEL
          && chunk->type != JALONS_CHUNK_WORD && chunk->type != JALONS_CHUNK_FUNCTION
          && chunk->type != JALONS_CHUNK_QUOTE && chunk->type != JALONS_CHUNK_COMMA)
        return FALSE;
    }
  return verb < self->model;
}

/* The frame of releases whose verb a group is, or NULL. */
static const JalonsFrame *
find_release_frame (const Search *self, const JalonsVerbGroup *group)
{
  const JalonsTriggerMatch *matches = jalons_reader_get_matches (self->reader, group);
  const JalonsFrame *weak = NULL;

  for (guint m = 0; m < group->n_matches; m++)
    {
      const JalonsFrame *frame = matches[m].frame;

      if (frame->kind != JALONS_KIND_RELEASE)
        continue;
      if (!frame->weak)
        return frame;
      weak = frame;
    }
  return weak;
}

static void
take_trigger (Search *self, int i, JalonsStatus status)
{
  if (self->trigger != JALONS_CHUNK_NONE
      && ABS (i - self->model) >= ABS (self->trigger - self->model))
    return;
  self->trigger = i;
  self->status = status;
}

/* "BLOOM, publié par …, ou X": a participle tells of what it hangs on alone. */
static gboolean
is_of_other (const Search *self, const JalonsVerbGroup *group)
{
  return group->participle && group->subject >= 0 && group->subject != self->model
         && get_chunk (self, group->subject)->type == JALONS_CHUNK_MODEL
         && get_chunk (self, group->subject)->group != self->chunk->group;
}

static void
weigh_verbs (Search *self)
{
  for (guint g = 0; g < self->parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (self->parse->groups, JalonsVerbGroup, g);
      const JalonsFrame *frame;

      if ((get_chunk (self, group->verb)->flags & JALONS_CHUNK_AUXILIARY) != 0)
        continue;
      frame = find_release_frame (self, group);
      if (frame == NULL)
        {
          note (self, JALONS_EVIDENCE_PLAIN_VERB,
                get_chunk (self, group->verb)->clause == self->chunk->clause && !group->participle);
          continue;
        }
      note (self, JALONS_EVIDENCE_VERB_OF_OTHER,
            !frame->weak && is_close (self, group->verb) && tells_of_other (self, group));
      if (!is_close (self, group->verb) || is_of_other (self, group))
        {
          note (self, JALONS_EVIDENCE_VERB_ELSEWHERE, !frame->weak);
          continue;
        }
      take_trigger (self, group->verb, frame->status);
      if (frame->weak)
        note (self, JALONS_EVIDENCE_WEAK_VERB, TRUE);
      else
        note (self,
              group->verb < self->model ? JALONS_EVIDENCE_VERB_BEFORE : JALONS_EVIDENCE_VERB_AFTER,
              TRUE);
      note (self, JALONS_EVIDENCE_VERB_BESIDE, is_beside (self, group->verb));
    }
  note (self, JALONS_EVIDENCE_NO_VERB,
        g_array_index (self->parse->clauses, JalonsClause, self->chunk->clause).head
          == JALONS_CHUNK_NONE);
}

static gboolean
is_release_noun (const JalonsChunk *chunk)
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
weigh_model (Search *self, int i)
{
  const JalonsChunk *chunk = get_chunk (self, i);

  if (i == self->model)
    return;
  note (self, JALONS_EVIDENCE_LISTED, chunk->group == self->chunk->group);
  if (chunk->value != self->chunk->value)
    note (self, is_close (self, i) ? JALONS_EVIDENCE_AMONG : JALONS_EVIDENCE_AMONG_ELSEWHERE, TRUE);
}

static void
weigh_phrases (Search *self)
{
  for (int i = 0; i < (int) self->parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        note (self, is_close (self, i) ? JALONS_EVIDENCE_DATE : JALONS_EVIDENCE_DATE_ELSEWHERE,
              TRUE);
      else if (chunk->type == JALONS_CHUNK_MODEL)
        weigh_model (self, i);
      else if (chunk->type == JALONS_CHUNK_AMOUNT)
        note (self, JALONS_EVIDENCE_MONEY, is_close (self, i));
      else if (is_release_noun (chunk))
        {
          note (self, is_close (self, i) ? JALONS_EVIDENCE_NOUN : JALONS_EVIDENCE_NOUN_ELSEWHERE,
                TRUE);
          if (is_close (self, i) && ABS (i - self->model) <= 2 * NEAR)
            take_trigger (self, i, JALONS_STATUS_DONE);
        }
    }
  note (self, JALONS_EVIDENCE_DATE_BESIDE,
        jalons_reader_is_dated_beside (self->reader, self->model));
}

/* The chunk in which a cue stands. */
static int
find_chunk (const Search *self, guint32 token)
{
  int low = 0;
  int high = (int) self->parse->chunks->len - 1;

  while (low < high)
    {
      int middle = (low + high + 1) / 2;

      if (get_chunk (self, middle)->first <= token)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static void
weigh_cues (Search *self)
{
  for (guint i = 0; i < self->parse->cues->len; i++)
    {
      const JalonsCueMark *mark = &g_array_index (self->parse->cues, JalonsCueMark, i);
      gboolean before
        = mark->end <= self->chunk->first && mark->first + NEAR + 1 >= self->chunk->first;
      gboolean after = mark->first >= self->chunk->end && mark->first <= self->chunk->end + NEAR;
      int place = find_chunk (self, mark->first);

      /* "l'an dernier", "Next Monday": what a span is made of says nothing here. */
      if (get_chunk (self, place)->type <= JALONS_CHUNK_DATE)
        continue;
      if (mark->cue == JALONS_CUE_NEWNESS)
        note (self, JALONS_EVIDENCE_NEW, before);
      else if (mark->cue == JALONS_CUE_OUT)
        note (self, is_close (self, place) ? JALONS_EVIDENCE_OUT : JALONS_EVIDENCE_OUT_ELSEWHERE,
              TRUE);
      else if (mark->cue == JALONS_CUE_NAMED)
        note (self, JALONS_EVIDENCE_NAMED, before || (after && is_close (self, place)));
      else if (mark->cue == JALONS_CUE_FUTURE)
        note (self, JALONS_EVIDENCE_FUTURE, TRUE);
      else if (mark->cue == JALONS_CUE_RUMOUR)
        note (self, JALONS_EVIDENCE_RUMOUR, TRUE);
      else if (mark->cue == JALONS_CUE_IN_USE)
        {
          note (self, JALONS_EVIDENCE_IN_USE, is_close (self, place));
          note (self, JALONS_EVIDENCE_IN_USE_NEAR, before);
          note (self, JALONS_EVIDENCE_IN_USE_BETWEEN,
                self->trigger != JALONS_CHUNK_NONE && place > self->trigger && place < self->model);
        }
    }
}

/* The subject of the verb that governs the model, the last before it in its clause or else the
 * first after it. */
static int
find_subject (const Search *self)
{
  int subject = JALONS_CHUNK_NONE;

  for (guint g = 0; g < self->parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (self->parse->groups, JalonsVerbGroup, g);

      if (group->subject < 0 || group->participle
          || get_chunk (self, group->head)->clause != self->chunk->clause)
        continue;
      if (subject != JALONS_CHUNK_NONE && group->head > self->model)
        break;
      subject = group->subject;
    }
  return subject;
}

static void
weigh_subject (Search *self)
{
  int subject = find_subject (self);
  const char *company;

  if (subject < 0)
    return;
  if (subject == self->model
      || (get_chunk (self, subject)->type == JALONS_CHUNK_MODEL
          && get_chunk (self, subject)->group == self->chunk->group))
    {
      note (self, JALONS_EVIDENCE_SUBJECT, TRUE);
      return;
    }
  if (!jalons_chunk_is_party (get_chunk (self, subject)))
    return;
  company = jalons_discourse_resolve (&self->reader->discourse, self->parse, subject);
  note (self, is_maker (self, company) ? JALONS_EVIDENCE_MAKER_ACTS : JALONS_EVIDENCE_OTHER_ACTS,
        company != NULL);
}

/* "Meta's Llama 3.1", "OpenAI's new o3", "its X", "our X". */
static gboolean
is_possessed (const Search *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - NEAR; i--)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return i > 0
               && is_maker (
                 self, jalons_discourse_resolve (&self->reader->discourse, self->parse, i - 1));
      if (chunk->type == JALONS_CHUNK_FUNCTION
          && (chunk->classes
              & (JALONS_CLASS_BIT (JALONS_CLASS_POSSESSIVE) | JALONS_CLASS_BIT (JALONS_CLASS_OUR)))
               != 0)
        return TRUE;
      if (chunk->type != JALONS_CHUNK_WORD && chunk->type != JALONS_CHUNK_FUNCTION
          && chunk->type != JALONS_CHUNK_QUOTE && chunk->type != JALONS_CHUNK_MARK)
        return FALSE;
    }
  return FALSE;
}

/* "o3, d'OpenAI", "le Gemini de Google", "Tay, from Microsoft". */
static gboolean
is_followed_by_maker (const Search *self)
{
  for (int i = self->model + 1; i < (int) self->parse->chunks->len && i <= self->model + NEAR; i++)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_FROM
                || chunk->prep == JALONS_PREP_BY)
               && is_maker (self,
                            jalons_discourse_resolve (&self->reader->discourse, self->parse, i));
      if (chunk->type != JALONS_CHUNK_FUNCTION && chunk->type != JALONS_CHUNK_COMMA
          && chunk->type != JALONS_CHUNK_QUOTE && chunk->type != JALONS_CHUNK_OPEN)
        return FALSE;
    }
  return FALSE;
}

#define MODEL_NOUNS                                                                                \
  (JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL))

static gboolean
is_model_noun (const JalonsChunk *chunk)
{
  return chunk->type >= JALONS_CHUNK_DESCRIPTION && chunk->type <= JALONS_CHUNK_WORD
         && (chunk->classes & MODEL_NOUNS) != 0;
}

/* ", un modèle de 13 milliards de paramètres", " (an open model)". */
static gboolean
is_apposed (const Search *self)
{
  int i = self->model + 1;

  if (i < (int) self->parse->chunks->len && get_chunk (self, i)->type == JALONS_CHUNK_QUOTE)
    i++;
  if (i >= (int) self->parse->chunks->len
      || (get_chunk (self, i)->type != JALONS_CHUNK_COMMA
          && get_chunk (self, i)->type != JALONS_CHUNK_OPEN
          && get_chunk (self, i)->type != JALONS_CHUNK_DASH
          && get_chunk (self, i)->type != JALONS_CHUNK_COLON))
    return FALSE;
  for (int k = i + 1; k < (int) self->parse->chunks->len && k <= i + 2 * NEAR; k++)
    {
      const JalonsChunk *chunk = get_chunk (self, k);

      if (is_model_noun (chunk))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB
          || (chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_DASH))
        return FALSE;
    }
  return FALSE;
}

/* "son modèle de raisonnement o3", "a chatbot, Le Chat". */
static gboolean
is_described (const Search *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - NEAR; i--)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (is_model_noun (chunk))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_PARTICIPLE) == 0)
        return FALSE;
      if (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_DASH)
        return FALSE;
    }
  return FALSE;
}

/* "the ChatGPT maker", "l'éditeur de Claude". */
static gboolean
is_of_a_maker (const Search *self)
{
  const guint64 makers
    = JALONS_CLASS_BIT (JALONS_CLASS_DESC_MAKER) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_PARENT)
      | JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY);

  if (self->model + 1 < (int) self->parse->chunks->len
      && (get_chunk (self, self->model + 1)->classes & makers) != 0
      && get_chunk (self, self->model + 1)->type <= JALONS_CHUNK_WORD
      && (self->parse->language & 2) != 0)
    return TRUE;
  return self->chunk->prep == JALONS_PREP_OF && self->chunk->governor >= 0
         && (get_chunk (self, self->chunk->governor)->classes & makers) != 0;
}

/* The number of the version in a name, and how long the family's name before it is. */
static double
read_version (const char *name, gsize *out_length)
{
  *out_length = strcspn (name, "0123456789");
  return name[*out_length] == '\0' ? 0 : g_ascii_strtod (name + *out_length, NULL);
}

/* Whether a later version is named nearby: "GPT-4" beside "GPT-5". */
static gboolean
is_older (const Search *self)
{
  const GArray *names = self->reader->text->names;
  const char *name = jalons_text_get_name (self->reader->text, self->chunk->value)->name;
  guint32 first = self->chunk->value > NEIGHBOURS ? self->chunk->value - NEIGHBOURS : 0;
  gsize length;
  double version = read_version (name, &length);

  for (guint32 i = first; i < names->len && i <= self->chunk->value + NEIGHBOURS && version > 0;
       i++)
    {
      const JalonsName *other = jalons_text_get_name (self->reader->text, i);
      gsize other_length;

      if (other->span_kind == JALONS_SPAN_MODEL && other->name[0] == name[0]
          && read_version (other->name, &other_length) > version && other_length == length
          && strncmp (other->name, name, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "the price of X", "la puissance de X", but not "la version de X", "the launch of X". */
static gboolean
is_of_something_else (const Search *self)
{
  const JalonsChunk *governor;

  if (self->chunk->prep != JALONS_PREP_OF || self->chunk->governor < 0)
    return FALSE;
  governor = get_chunk (self, self->chunk->governor);
  return !is_model_noun (governor) && !is_release_noun (governor)
         && governor->type != JALONS_CHUNK_VERB;
}

/* "a ajouté une fonction à X", "an app for X". */
static gboolean
is_behind_feature (const Search *self)
{
  if (self->chunk->prep == JALONS_PREP_NONE)
    return FALSE;
  for (int i = self->model - 1; i >= 0 && i >= self->model - 2 * NEAR; i--)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_STOP)
        return FALSE;
      if (chunk->type >= JALONS_CHUNK_NOUN && chunk->type <= JALONS_CHUNK_WORD
          && jalons_chunk_is (chunk, JALONS_CLASS_FEATURE) && !is_model_noun (chunk))
        return TRUE;
    }
  return FALSE;
}

static void
weigh_place (Search *self)
{
  const JalonsText *text = self->reader->text;
  const JalonsName *name = jalons_text_get_name (text, self->chunk->value);
  const JalonsSentence *sentence = jalons_text_get_sentence (text, self->reader->sentence);
  guint8 kind = jalons_text_get_block (text, self->reader->block)->kind;
  int i = self->model - 1;

  note (self, JALONS_EVIDENCE_GOVERNED, jalons_dates_get_governing (text, sentence->first) != NULL);
  note (self, JALONS_EVIDENCE_TITLE, self->reader->block == text->title_block);
  note (self, JALONS_EVIDENCE_LEAD, self->reader->block == self->reader->lead_block);
  note (self, JALONS_EVIDENCE_ITEM, kind == JALONS_BLOCK_LIST_ITEM || kind == JALONS_BLOCK_HEADING);
  while (i >= 0
         && (get_chunk (self, i)->type == JALONS_CHUNK_QUOTE
             || get_chunk (self, i)->type == JALONS_CHUNK_FUNCTION
             || get_chunk (self, i)->type == JALONS_CHUNK_MARK
             || get_chunk (self, i)->type == JALONS_CHUNK_DASH))
    i--;
  note (self, JALONS_EVIDENCE_OPENS, i < 0);
  note (self, JALONS_EVIDENCE_UNLISTED, name->record == JALONS_TEXT_NONE);
  note (self, JALONS_EVIDENCE_VERSIONED, strpbrk (name->name, "0123456789") != NULL);
  note (self, JALONS_EVIDENCE_OLDER, is_older (self));
  note (self, JALONS_EVIDENCE_ONLY, name->n_spans == 1);
  note (self, JALONS_EVIDENCE_OFTEN, name->n_spans >= OFTEN);
  note (self, JALONS_EVIDENCE_QUESTION, self->reader->question);
}

/* "plus petit que", "aussi bon que": whether a word of degree stands before a "que". */
static gboolean
is_degree (const Search *self, int joint)
{
  static const char *const degrees[]
    = { "plus",      "moins", "aussi", "autant", "mieux", "meilleur",
        "meilleure", "pire",  "même",  "si",     NULL };

  for (int i = joint - 1; i >= 0 && i >= joint - NEAR; i--)
    {
      const JalonsChunk *chunk = get_chunk (self, i);
      g_autofree char *word = NULL;

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type < JALONS_CHUNK_DESCRIPTION)
        return FALSE;
      word = jalons_tokens_dup_text (self->reader->text->tokens, chunk->first, chunk->first + 1);
      if (g_strv_contains (degrees, word))
        return TRUE;
    }
  return FALSE;
}

/* Whether the comparison that governs the model is but a "que", which more often joins clauses. */
static gboolean
is_behind_joint (const Search *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - NEAR; i--)
    {
      const JalonsChunk *chunk = get_chunk (self, i);

      if (jalons_chunk_preposition (chunk) == JALONS_PREP_THAN)
        return jalons_chunk_is (chunk, JALONS_CLASS_COMPLEMENTIZER) && !is_degree (self, i);
    }
  return FALSE;
}

static void
weigh_syntax (Search *self)
{
  note (self, JALONS_EVIDENCE_OWNED, is_possessed (self));
  note (self, JALONS_EVIDENCE_OWNED_AFTER, is_followed_by_maker (self));
  note (self, JALONS_EVIDENCE_APPOSED, is_apposed (self));
  note (self, JALONS_EVIDENCE_DESCRIBED, is_described (self));
  note (self, JALONS_EVIDENCE_MAKER_OF, is_of_a_maker (self));
  note (self, JALONS_EVIDENCE_FEATURE, jalons_reader_is_of_a_feature (self->reader, self->model));
  note (self, JALONS_EVIDENCE_FEATURE_BEFORE, is_behind_feature (self));
  note (self, JALONS_EVIDENCE_OF_OTHER, is_of_something_else (self));
  note (self, JALONS_EVIDENCE_BRACKET, self->chunk->depth > 0);
  switch ((guint) self->chunk->prep)
    {
    case JALONS_PREP_NONE:
      break;
    case JALONS_PREP_THAN:
      note (self, is_behind_joint (self) ? JALONS_EVIDENCE_PREP : JALONS_EVIDENCE_COMPARED, TRUE);
      break;
    case JALONS_PREP_OF:
      note (self, JALONS_EVIDENCE_PREP_OF, TRUE);
      break;
    case JALONS_PREP_IN:
    case JALONS_PREP_ON:
      note (self, JALONS_EVIDENCE_PREP_IN, TRUE);
      break;
    case JALONS_PREP_WITH:
      note (self, JALONS_EVIDENCE_PREP_WITH, TRUE);
      break;
    default:
      note (self, JALONS_EVIDENCE_PREP, TRUE);
      break;
    }
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
  Search self
    = { .reader = reader, .parse = &reader->parse, .model = model, .trigger = JALONS_CHUNK_NONE };

  g_return_val_if_fail (out_trigger != NULL && out_status != NULL, 0);

  self.chunk = jalons_parse_chunk (&reader->parse, model);
  weigh_verbs (&self);
  weigh_phrases (&self);
  weigh_cues (&self);
  weigh_subject (&self);
  weigh_syntax (&self);
  weigh_place (&self);
  *out_trigger = self.trigger;
  *out_status = self.status;
  return self.found;
}

/**
 * jalons_reader_is_dated_beside:
 * @reader: a reader that has parsed a sentence
 * @model: a chunk of it that names a model
 *
 * Returns: whether a date stands right behind it, which is then its own: "après Medium 3 le 7 mai",
 * "Sora (2024)"
 */
gboolean
jalons_reader_is_dated_beside (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = model + 1; i < (int) parse->chunks->len && i <= model + 3; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        return TRUE;
      if (chunk->type != JALONS_CHUNK_FUNCTION && chunk->type != JALONS_CHUNK_OPEN)
        return FALSE;
    }
  return FALSE;
}
