/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/** JALONS_TIERS_MAX_VERSIONS: so many versions of a family are counted. */
#define JALONS_TIERS_MAX_VERSIONS 6
/** JALONS_TIERS_MAX_TIERS: so many tiers of a family are kept in mind. */
#define JALONS_TIERS_MAX_TIERS 8

/**
 * JalonsTierVersion:
 * @number: the number
 * @count: how often the text names it
 *
 * A version of a family.
 */
typedef struct
{
  char number[12];
  guint32 count;
} JalonsTierVersion;

/**
 * JalonsTierFamily:
 * @family: the index of the family
 * @last: the token after its last mention so far
 * @mentioned: whether it was mentioned so far
 * @bare: the last version so far that was named without a tier
 * @latest: the last version so far
 * @latest_end: where that ends
 * @latest_name: (nullable): what the model of that version is called
 * @tier_behind: whether that version has its tier behind the number
 * @versions: the versions in the whole text
 * @tiers: the words behind its head so far
 * @n_tiers: how many these are
 *
 * What a text has named of a family.
 */
typedef struct
{
  guint32 family;
  guint32 last;
  gboolean mentioned;
  char bare[12];
  char latest[12];
  guint32 latest_end;
  const char *latest_name;
  gboolean tier_behind;
  JalonsTierVersion versions[JALONS_TIERS_MAX_VERSIONS];
  guint32 tiers[JALONS_TIERS_MAX_TIERS];
  guint n_tiers;
} JalonsTierFamily;

/**
 * JalonsTiers:
 * @reader: the reader
 * @families: (element-type JalonsTierFamily): the families named
 * @company: the last company so far
 * @company_end: where it ends
 * @model_end: the token after the last model so far
 * @sizes: the naming of the only model that has a size, by the size; more than one are
 * %JALONS_NAMING_NONE
 *
 * What a text has named when a tier is met that stands alone.
 */
typedef struct
{
  JalonsNamesReader *reader;
  JalonsArray families[1];
  guint32 company;
  guint32 company_end;
  guint32 model_end;
  JalonsKeyTable sizes;
} JalonsTiers;

/* A token, as jalons_names_token() gives it. */
static inline const JalonsToken *
jalons_tiers_token (const JalonsTiers *tiers, guint32 i)
{
  return jalons_names_token (tiers->reader, i);
}

/* The character of a token at an offset. */
static inline char
jalons_tiers_char_at (const JalonsTiers *tiers, guint32 token, guint offset)
{
  return tiers->reader->text->tokens->text[jalons_tiers_token (tiers, token)->start + offset];
}

/* Whether a token begins with a digit. */
static inline gboolean
jalons_tiers_starts_with_digit (const JalonsTiers *tiers, guint32 token)
{
  return (jalons_tiers_token (tiers, token)->flags & JALONS_TOKEN_DIGIT) != 0
         && g_ascii_isdigit (jalons_tiers_char_at (tiers, token, 0));
}

/* jalons-names-sizes.c */
gboolean jalons_tiers_is_size (const JalonsTiers *tiers, const JalonsNaming *naming);
gboolean jalons_tiers_is_measure (const JalonsTiers *tiers, const JalonsNaming *naming);
gboolean jalons_tiers_has_sizes (const JalonsTiers *tiers, guint32 family);
gboolean jalons_tiers_take_size (JalonsTiers *tiers, guint32 number);

/* jalons-names-tier-memory.c */
JalonsTierFamily *jalons_tiers_ensure_family (JalonsTiers *tiers, guint32 family);
void jalons_tiers_count_versions (JalonsTiers *tiers);
const char *jalons_tiers_choose_number (const JalonsTierFamily *context, guint32 token);
gboolean jalons_tiers_has_named (const JalonsTierFamily *context, guint32 word);
void jalons_tiers_note_mention (JalonsTiers *tiers, const JalonsNaming *naming);

G_END_DECLS
