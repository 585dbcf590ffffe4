/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "extract/jalons-grammar.h"
#include "extract/rules/jalons-phrase-file.h"

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

/** JALONS_NAMES_TIER_WORDS: the most words of which a tier consists. */
#define JALONS_NAMES_TIER_WORDS 3

/**
 * JalonsNamesTier:
 * @n_words: how many words there are
 * @words: the words, as ids of the lexicon
 * @lower: whether it may be written in small letters
 * @letter: the letter of a tier that is one letter, in lower case; else 0
 *
 * A way to write a tier of a family: "Deep Think", "Flash-Lite".
 */
typedef struct
{
  guint8 n_words;
  guint8 lower;
  char letter;
  guint32 words[JALONS_NAMES_TIER_WORDS];
} JalonsNamesTier;

/**
 * JalonsNamesFamily:
 * @n_tiers: how many tiers there are
 * @tiers: the tiers
 *
 * What the reader of models keeps of a family.
 */
typedef struct
{
  guint n_tiers;
  JalonsNamesTier *tiers;
} JalonsNamesFamily;

/**
 * JalonsNamesModelWords:
 * @classes: for each word, its classes of models.words; the fields below are the bits
 *
 * What models are recognised by that no catalogue has.
 */
typedef struct
{
  const JalonsWordClasses *classes;
  JalonsWordClasses release;
  JalonsWordClasses release_particle;
  JalonsWordClasses release_noun;
  JalonsWordClasses filler;
  JalonsWordClasses naming;
  JalonsWordClasses known;
  JalonsWordClasses as;
  JalonsWordClasses codename;
  JalonsWordClasses thing;
  JalonsWordClasses sibling;
  JalonsWordClasses rival;
  JalonsWordClasses kin;
  JalonsWordClasses next;
  JalonsWordClasses demonstrative;
  JalonsWordClasses article;
  JalonsWordClasses whose;
  JalonsWordClasses works;
  JalonsWordClasses name;
  JalonsWordClasses that;
  JalonsWordClasses trained;
  JalonsWordClasses used;
  JalonsWordClasses appears;
  JalonsWordClasses suffers;
  JalonsWordClasses be;
  JalonsWordClasses from;
  JalonsWordClasses between;
  JalonsWordClasses beats;
  JalonsWordClasses parameters;
  JalonsWordClasses other;
  JalonsWordClasses such;
  JalonsWordClasses of_which;
  JalonsWordClasses it;
  JalonsWordClasses software;
  JalonsWordClasses counted;
} JalonsNamesModelWords;

/**
 * JalonsNamesGrammar:
 * @catalog: the catalogue
 * @matcher: finds its names and the phrases
 * @name_words: for each word, where in the names of the catalogue it stands
 * @classes: for each word, its classes; the fields below are the bits
 * @model_words: the same of models.words
 * @family_of_head: for each word that alone is the head of a family, the family's index plus one
 * @tier_words: for each word, whether it is a tier of some family
 * @money: for each word, whether it is a unit of which money alone is counted
 * @families: what is kept of each family
 *
 * What names are recognised by.
 */
typedef struct
{
  JalonsCatalog *catalog;
  JalonsPhraseFile *phrases;
  JalonsMatcher *matcher;
  const JalonsMatcherWord *name_words;
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
  JalonsWordClasses natural;
  JalonsWordClasses license;
  JalonsWordClasses indefinite;
  JalonsWordClasses version;
  JalonsWordClasses age;
  JalonsWordClasses de;
  JalonsWordClasses acts;
  JalonsWordClasses speaks;
  JalonsWordClasses possession;
  JalonsWordClasses person_object;
  JalonsWordClasses compound;
  JalonsWordClasses tail;
  JalonsWordClasses of;
  JalonsWordClasses months;
  JalonsWordClasses numbered;
  JalonsWordClasses copula;
  JalonsWordClasses owner;
  JalonsWordClasses relative;
  JalonsWordClasses whose;
  JalonsWordClasses passive;
  JalonsWordClasses maker_noun;
  JalonsWordClasses dealt;
  JalonsWordClasses releases;
  JalonsWordClasses members;
  JalonsWordClasses undisclosed;
  JalonsWordClasses things;
  JalonsWordClasses product_noun;
  JalonsWordClasses model_context;
  JalonsWordClasses at;
  JalonsWordClasses house;
  JalonsWordClasses arm;
  JalonsWordClasses particle;
  JalonsWordClasses deal_word;
  JalonsWordClasses common;
  JalonsNamesModelWords model_words;
  guint16 *family_of_head;
  guint8 *tier_words;
  guint8 *money;
  JalonsNamesFamily *families;
} JalonsNamesGrammar;

extern const JalonsGrammarPart jalons_names_grammar_part;

G_END_DECLS
