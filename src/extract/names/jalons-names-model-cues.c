/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * Models that no catalogue has, and whose name says nothing: "Avocado", "Compas 3". What is said of
 * such a name, wherever the text has it (jalons-names-model-search.c), is added up: each kind of
 * cue counts once.
 */

#include "extract/names/jalons-names-model-cues.h"

#include "catalog/jalons-scratch.h"

/* A name for which so much speaks is that of a model. */
#define THRESHOLD 4
/* So much it counts that several versions of it are named. */
#define SERIES 2

static const gint8 weights[JALONS_NAMES_N_CUES] = {
  [JALONS_NAMES_CUE_NAMED_THING] = 4, [JALONS_NAMES_CUE_NAMED] = 2,
  [JALONS_NAMES_CUE_DESCRIBED] = 2,   [JALONS_NAMES_CUE_CODENAME] = 3,
  [JALONS_NAMES_CUE_SIBLING] = 3,     [JALONS_NAMES_CUE_KIN] = 2,
  [JALONS_NAMES_CUE_RELEASED] = 2,    [JALONS_NAMES_CUE_BY_COMPANY] = 1,
  [JALONS_NAMES_CUE_RELEASE_OF] = 2,  [JALONS_NAMES_CUE_OWNED] = 1,
  [JALONS_NAMES_CUE_TRAINED] = 3,     [JALONS_NAMES_CUE_USED] = 1,
  [JALONS_NAMES_CUE_NUMBER] = 2,      [JALONS_NAMES_CUE_TIER] = 1,
  [JALONS_NAMES_CUE_APPEARS] = 2,     [JALONS_NAMES_CUE_HEIR] = 4,
  [JALONS_NAMES_CUE_APPOSED] = 4,     [JALONS_NAMES_CUE_PLURAL] = 3,
  [JALONS_NAMES_CUE_OF_MAKER] = 1,    [JALONS_NAMES_CUE_PARAMETERS] = 3,
  [JALONS_NAMES_CUE_BEATS] = 2,       [JALONS_NAMES_CUE_AMONG] = 2,
  [JALONS_NAMES_CUE_WORKS] = 1,       [JALONS_NAMES_CUE_PROPER] = 1,
  [JALONS_NAMES_CUE_ARTICLE] = -2,    [JALONS_NAMES_CUE_OTHER] = -6,
  [JALONS_NAMES_CUE_SPEAKS] = -4,     [JALONS_NAMES_CUE_PLACE] = -3,
  [JALONS_NAMES_CUE_POST] = -4,
};

/* The words that a name and its versions have in common: "Compas" of "Compas 3", "Heron" of "Heron
 * Mini". */
static guint64
get_key (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint64 key = reader->tokens[naming->first].hash;

  for (guint32 i = naming->first + 1; i < naming->end; i++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)
          || jalons_names_is (reader, i, reader->grammar->model_suffix))
        break;
      key = (key ^ reader->tokens[i].hash) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    }
  return key;
}

/* "DINOv2", "Holo3": letters and a number in one word. */
static gboolean
is_versioned (const JalonsNamesReader *reader, const JalonsToken *token)
{
  const char *text = reader->text->tokens->text + token->start;

  return token->length > 4 && g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1])
         && g_ascii_isalpha (text[2]) && g_ascii_isdigit (text[token->length - 1]);
}

/* Names that the catalogue does not have, or that are words besides and that nothing supports. */
static gboolean
is_candidate (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *first = &reader->tokens[naming->first];
  gboolean tier = (naming->flags & JALONS_NAMING_TIER) != 0;

  if (naming->kind != JALONS_NAMING_UNKNOWN && naming->kind != JALONS_NAMING_MODEL)
    return FALSE;
  /* What is a tier of other models may be a name of its own: "Zephyr". */
  if (naming->state != (tier ? JALONS_NAMING_REJECTED : JALONS_NAMING_WEAK)
      || (tier
          && jalons_names_is (reader, naming->first,
                              reader->grammar->ordinary | reader->grammar->model_suffix)))
    return FALSE;
  return (naming->flags & JALONS_NAMING_LOUD) == 0 && first->length >= 3
         && ((first->flags & JALONS_TOKEN_DIGIT) == 0 || is_versioned (reader, first))
         && !jalons_names_is (reader, naming->first,
                              reader->grammar->stop | reader->grammar->numbered);
}

static guint64 *
ensure_name (JalonsNamesModelCues *self, guint64 key)
{
  guint32 found = *jalons_key_table_ensure (&self->names, key, self->found->len);
  guint64 none = 0;

  if (found == self->found->len)
    jalons_array_append (self->found, none);
  return &g_array_index (self->found, guint64, found);
}

static void
weigh (JalonsNamesModelCues *self, const JalonsNamesReader *reader, guint32 number)
{
  guint64 found = jalons_names_find_model_cues (reader, number);

  if (found != 0)
    *ensure_name (self, get_key (reader, jalons_naming_get (reader, number))) |= found;
}

/**
 * jalons_names_model_cues_init:
 * @self: (out caller-allocates): what is said of names
 * @reader: a reader that has decided the catalogue's names
 *
 * Collects what the text says of each name that the catalogue does not have.
 */
void
jalons_names_model_cues_init (JalonsNamesModelCues *self, const JalonsNamesReader *reader)
{
  jalons_scratch_take (self->found, JALONS_SCRATCH_MODEL_CUES, sizeof (guint64), 0);
  jalons_key_table_init (&self->names);
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      if (is_candidate (reader, jalons_naming_get (reader, i)))
        weigh (self, reader, i);
    }
}

/**
 * jalons_names_model_cues_clear:
 * @self: what is said of names
 *
 * Frees what it keeps.
 */
void
jalons_names_model_cues_clear (JalonsNamesModelCues *self)
{
  jalons_scratch_give (self->found, JALONS_SCRATCH_MODEL_CUES);
  jalons_key_table_clear (&self->names);
}

/**
 * jalons_names_model_cues_tell:
 * @self: what is said of names
 * @reader: the reader
 * @naming: a naming that the catalogue does not know
 *
 * Returns: whether what the text says of the name shows that it is that of a model
 */
gboolean
jalons_names_model_cues_tell (const JalonsNamesModelCues *self,
                              const JalonsNamesReader *reader,
                              const JalonsNaming *naming)
{
  guint64 found;
  guint64 versions;
  guint32 index;
  int sum = 0;

  if (!is_candidate (reader, naming))
    return FALSE;
  index = jalons_key_table_look_up (&self->names, get_key (reader, naming));
  if (index == JALONS_KEY_TABLE_NONE)
    return FALSE;
  found = g_array_index (self->found, guint64, index);
  versions = found / JALONS_NAMES_VERSION_BIT (0);
  if ((versions & (versions - 1)) != 0)
    sum += SERIES;
  for (guint i = 0; i < JALONS_NAMES_N_CUES; i++)
    {
      if ((found & G_GUINT64_CONSTANT (1) << i) != 0)
        sum += weights[i];
    }
  return sum >= THRESHOLD;
}
