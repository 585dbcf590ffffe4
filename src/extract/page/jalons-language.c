/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-language.h"

#include "extract/jalons-traits.h"

/* So many words of one language, and so many times as many as of the other, settle a block. */
#define BLOCK_LEAST 4
#define BLOCK_RATIO 3

typedef struct
{
  guint32 fr;
  guint32 en;
} Counts;

static Counts
count_words (const JalonsText *text, const JalonsBlock *block)
{
  Counts counts;

  counts.fr = jalons_traits_count (jalons_text_get_traits (text), block->first_token,
                                   block->end_token, JALONS_TRAIT_FR, JALONS_TRAIT_EN, &counts.en);
  return counts;
}

static JalonsLanguage
judge_block (const Counts *counts)
{
  if (counts->fr >= BLOCK_LEAST && counts->fr >= BLOCK_RATIO * counts->en)
    return JALONS_LANGUAGE_FR;
  if (counts->en >= BLOCK_LEAST && counts->en >= BLOCK_RATIO * counts->fr)
    return JALONS_LANGUAGE_EN;
  return JALONS_LANGUAGE_NONE;
}

static JalonsLanguage
judge_text (const Counts *counts, const char *hint)
{
  if (counts->fr > counts->en)
    return JALONS_LANGUAGE_FR;
  if (counts->en > counts->fr)
    return JALONS_LANGUAGE_EN;
  if (hint != NULL && g_ascii_strncasecmp (hint, "fr", 2) == 0)
    return JALONS_LANGUAGE_FR;
  if (hint != NULL && g_ascii_strncasecmp (hint, "en", 2) == 0)
    return JALONS_LANGUAGE_EN;
  return JALONS_LANGUAGE_NONE;
}

void
jalons_text_read_language (JalonsText *text, const char *hint)
{
  Counts all = { 0, 0 };

  g_return_if_fail (text != NULL);

  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      JalonsBlock *block = jalons_text_get_block (text, i);
      Counts counts = count_words (text, block);

      block->language = (guint8) judge_block (&counts);
      all.fr += counts.fr;
      all.en += counts.en;
    }
  text->language = judge_text (&all, hint);
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      JalonsBlock *block = jalons_text_get_block (text, i);

      if (block->language == JALONS_LANGUAGE_NONE)
        block->language = (guint8) text->language;
    }
}

const char *
jalons_language_to_tag (JalonsLanguage language)
{
  switch (language)
    {
    case JALONS_LANGUAGE_FR:
      return "fr";
    case JALONS_LANGUAGE_EN:
      return "en";
    case JALONS_LANGUAGE_NONE:
    default:
      return "und";
    }
}
