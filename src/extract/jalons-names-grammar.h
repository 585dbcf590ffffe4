/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "extract/jalons-grammar.h"
#include "extract/jalons-phrase-file.h"

G_BEGIN_DECLS

/**
 * JalonsNamesSection:
 *
 * The sections of names.phrases.
 */
typedef enum
{
  JALONS_NAMES_PLACE,
  JALONS_NAMES_STOP,
  JALONS_NAMES_LIST,
  JALONS_NAMES_POST,
  JALONS_NAMES_N_SECTIONS,
} JalonsNamesSection;

/**
 * JalonsNamesFamily:
 * @n_tiers: how many tiers there are
 * @tiers: the folded keys of the tiers
 * @lower: for each tier, whether it may be written in small letters
 *
 * What the reader of models keeps of a family.
 */
typedef struct
{
  guint n_tiers;
  char **tiers;
  gboolean *lower;
} JalonsNamesFamily;

/**
 * JalonsNamesGrammar:
 * @catalog: the catalogue
 * @matcher: finds its names and the phrases
 * @starts: for each word, whether a name can begin with it
 * @classes: for each word, its classes; the fields below are the bits
 * @family_of_head: for each word that alone is the head of a family, the family's index plus one
 * @tier_words: for each word, whether it is a tier of some family
 * @families: what is kept of each family
 *
 * What names are recognised by.
 */
typedef struct
{
  JalonsCatalog *catalog;
  JalonsPhraseFile *phrases;
  JalonsMatcher *matcher;
  const guint8 *starts;
  const JalonsWordClasses *classes;
  JalonsWordClasses given;
  JalonsWordClasses title;
  JalonsWordClasses role;
  JalonsWordClasses company_noun;
  JalonsWordClasses fund_noun;
  JalonsWordClasses nationality;
  JalonsWordClasses org_suffix;
  JalonsWordClasses unit;
  JalonsWordClasses model_noun;
  JalonsWordClasses named;
  JalonsWordClasses company_verb;
  JalonsWordClasses company_object;
  JalonsWordClasses ordinary;
  JalonsWordClasses stop;
  JalonsWordClasses model_suffix;
  JalonsWordClasses site;
  JalonsWordClasses on;
  JalonsWordClasses determiner;
  JalonsWordClasses party_verb;
  JalonsWordClasses and;
  JalonsWordClasses first_name;
  JalonsWordClasses former;
  JalonsWordClasses raise_verb;
  JalonsWordClasses auxiliary;
  JalonsWordClasses founded;
  JalonsWordClasses generic;
  JalonsWordClasses legal;
  JalonsWordClasses domain;
  JalonsWordClasses surname;
  JalonsWordClasses counting;
  JalonsWordClasses de;
  guint16 *family_of_head;
  guint8 *tier_words;
  JalonsNamesFamily *families;
} JalonsNamesGrammar;

extern const JalonsGrammarPart jalons_names_grammar_part;

G_END_DECLS
