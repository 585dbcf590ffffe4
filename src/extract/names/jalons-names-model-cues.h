/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"
#include "extract/rules/jalons-key-table.h"

G_BEGIN_DECLS

/**
 * JalonsNamesModelCue:
 * @JALONS_NAMES_CUE_NAMED_THING: "a system called X"
 * @JALONS_NAMES_CUE_NAMED: "something called X"
 * @JALONS_NAMES_CUE_DESCRIBED: "its first own model, X"
 * @JALONS_NAMES_CUE_CODENAME: "codenamed X"
 * @JALONS_NAMES_CUE_SIBLING: "its successor, X"
 * @JALONS_NAMES_CUE_KIN: "its cousin X"
 * @JALONS_NAMES_CUE_RELEASED: "unveiled X"
 * @JALONS_NAMES_CUE_BY_COMPANY: "OpenAI unveiled X"
 * @JALONS_NAMES_CUE_RELEASE_OF: "the launch of X"
 * @JALONS_NAMES_CUE_OWNED: "its X"
 * @JALONS_NAMES_CUE_TRAINED: "the weights of X"
 * @JALONS_NAMES_CUE_USED: "asked X"
 * @JALONS_NAMES_CUE_NUMBER: "X 3"
 * @JALONS_NAMES_CUE_TIER: "X Mini"
 * @JALONS_NAMES_CUE_APPEARS: "X came out"
 * @JALONS_NAMES_CUE_HEIR: "X, the successor of"
 * @JALONS_NAMES_CUE_APPOSED: "X from A, a model"
 * @JALONS_NAMES_CUE_PLURAL: "two models, X and Y"
 * @JALONS_NAMES_CUE_OF_MAKER: "X from A"
 * @JALONS_NAMES_CUE_PARAMETERS: "X and its 70 billion parameters"
 * @JALONS_NAMES_CUE_BEATS: "X beats"
 * @JALONS_NAMES_CUE_AMONG: "X and GPT-5"
 * @JALONS_NAMES_CUE_WORKS: "X, which writes"
 * @JALONS_NAMES_CUE_PROPER: it has its capital letter though no sentence begins with it
 * @JALONS_NAMES_CUE_ARTICLE: "the X"
 * @JALONS_NAMES_CUE_OTHER: "the chip X"
 * @JALONS_NAMES_CUE_SPEAKS: "X said"
 * @JALONS_NAMES_CUE_PLACE: "in X"
 * @JALONS_NAMES_CUE_POST: "the head of X"
 * @JALONS_NAMES_N_CUES: how many there are
 *
 * What speaks for a name's being that of a model, or against it.
 */
typedef enum
{
  JALONS_NAMES_CUE_NAMED_THING,
  JALONS_NAMES_CUE_NAMED,
  JALONS_NAMES_CUE_DESCRIBED,
  JALONS_NAMES_CUE_CODENAME,
  JALONS_NAMES_CUE_SIBLING,
  JALONS_NAMES_CUE_KIN,
  JALONS_NAMES_CUE_RELEASED,
  JALONS_NAMES_CUE_BY_COMPANY,
  JALONS_NAMES_CUE_RELEASE_OF,
  JALONS_NAMES_CUE_OWNED,
  JALONS_NAMES_CUE_TRAINED,
  JALONS_NAMES_CUE_USED,
  JALONS_NAMES_CUE_NUMBER,
  JALONS_NAMES_CUE_TIER,
  JALONS_NAMES_CUE_APPEARS,
  JALONS_NAMES_CUE_HEIR,
  JALONS_NAMES_CUE_APPOSED,
  JALONS_NAMES_CUE_PLURAL,
  JALONS_NAMES_CUE_OF_MAKER,
  JALONS_NAMES_CUE_PARAMETERS,
  JALONS_NAMES_CUE_BEATS,
  JALONS_NAMES_CUE_AMONG,
  JALONS_NAMES_CUE_WORKS,
  JALONS_NAMES_CUE_PROPER,
  JALONS_NAMES_CUE_ARTICLE,
  JALONS_NAMES_CUE_OTHER,
  JALONS_NAMES_CUE_SPEAKS,
  JALONS_NAMES_CUE_PLACE,
  JALONS_NAMES_CUE_POST,
  JALONS_NAMES_N_CUES,
} JalonsNamesModelCue;

/** JALONS_NAMES_VERSION_BIT: says in the same set which number was seen behind a name, by its
 * digit.
 */
#define JALONS_NAMES_VERSION_BIT(digit) (G_GUINT64_CONSTANT (1) << (48 + (digit)))

/**
 * JalonsNamesModelCues:
 * @found: (element-type guint64): of each name, a set of what speaks for and against its being a
 * model
 * @names: the indexes of the names, by the hash of their words
 *
 * What a text says of the names that no catalogue has, as far as it tells models from other things.
 * It must not be moved.
 */
typedef struct
{
  JalonsArray found[1];
  JalonsKeyTable names;
} JalonsNamesModelCues;

guint64 jalons_names_find_model_cues (const JalonsNamesReader *reader, guint32 number);

void jalons_names_model_cues_init (JalonsNamesModelCues *self, const JalonsNamesReader *reader);
void jalons_names_model_cues_clear (JalonsNamesModelCues *self);
gboolean jalons_names_model_cues_tell (const JalonsNamesModelCues *self,
                                       const JalonsNamesReader *reader,
                                       const JalonsNaming *naming);

G_END_DECLS
