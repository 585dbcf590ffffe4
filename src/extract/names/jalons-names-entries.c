/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names with which the entries of a list and the sections of a page begin. */

#include "extract/names/jalons-names-entries.h"

#include <string.h>

/* How far the seat in brackets and the sum of an entry reach, in tokens. */
#define BRACKET_REACH 8
#define ENTRY_SUM_REACH 6
/* What is said of an entry's name before its sum has at most so many tokens. */
#define ENTRY_WORDS 14

static gboolean
begins_line (const JalonsNamesReader *reader, guint32 i)
{
  for (guint n = 0; n < 5; n++, i--)
    {
      guint flags = jalons_names_get_flags (reader, i);

      if ((flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK)) != 0)
        return TRUE;
      /* Bullets, numbers and quotation marks may stand before it. */
      flags = jalons_names_get_flags (reader, i - 1);
      if ((flags & JALONS_TOKEN_PUNCT) == 0
          && (flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA)) != JALONS_TOKEN_DIGIT)
        return FALSE;
    }
  return FALSE;
}

/* "(Lyon)", "(Cambridge, UK)", "(Grenoble, compression de modèles)" */
static gboolean
has_seat (const JalonsNamesReader *reader, guint32 i, gboolean heading)
{
  const JalonsToken *first = jalons_names_token (reader, i + 1);

  if (!jalons_names_is_mark (reader, i, '(') || (first->flags & JALONS_TOKEN_CAPITAL) == 0
      || (first->flags & (JALONS_TOKEN_UPPER | JALONS_TOKEN_CAMEL)) != 0
      || jalons_names_is (reader, i + 1, reader->grammar->stop | reader->grammar->months))
    return FALSE;
  for (guint32 j = i + 2; j < i + BRACKET_REACH; j++)
    {
      if (jalons_names_is_mark (reader, j, ','))
        return heading;
      if (jalons_names_is_mark (reader, j, ')'))
        return heading || jalons_names_has_flag (reader, j + 1, JALONS_TOKEN_NEWLINE)
               || jalons_names_is (reader, j + 1,
                                   reader->grammar->company_verb | reader->grammar->auxiliary
                                     | reader->grammar->acts);
      if (jalons_names_has_flag (reader, j, JALONS_TOKEN_DIGIT))
        return FALSE;
    }
  return FALSE;
}

/* "FREIBURG (Germany), 14 April": what stands in brackets behind the place of a dateline. */
static gboolean
is_dateline (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_mark (reader, i, '('))
    return FALSE;
  for (guint32 end = i + BRACKET_REACH; i < end; i++)
    {
      if (jalons_names_is_mark (reader, i, ')'))
        return jalons_names_is_mark (reader, i + 1, ',')
               && jalons_token_is_number (jalons_names_token (reader, i + 2));
    }
  return FALSE;
}

static gboolean
is_currency_word (const JalonsNamesReader *reader, guint32 i)
{
  static const char *const words[] = { "euro", "euros", "dollar", "dollars", "livres", "pounds" };
  const JalonsToken *token = jalons_names_token (reader, i);

  for (guint n = 0; n < G_N_ELEMENTS (words); n++)
    {
      if (token->length == strlen (words[n])
          && strncmp (reader->text->tokens->text + token->start, words[n], token->length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "42 M€", "$4m", "RMB 300m", "16 millions d'euros": a sum right there, and in a currency. */
static gboolean
has_sum (const JalonsNamesReader *reader, guint32 i)
{
  gboolean digits = FALSE;

  for (guint32 j = i; j < i + ENTRY_SUM_REACH; j++)
    {
      guint flags = jalons_names_get_flags (reader, j);

      if ((flags & JALONS_TOKEN_NEWLINE) != 0
          || (j > i && !digits && (flags & JALONS_TOKEN_DIGIT) == 0))
        return FALSE;
      digits |= (flags & JALONS_TOKEN_DIGIT) != 0;
      if ((flags & JALONS_TOKEN_CURRENCY) != 0 || (digits && is_currency_word (reader, j)))
        return TRUE;
    }
  return FALSE;
}

/* "1/ Nuvia, l’agronome de poche", "3. Nuvia, the printer of houses": an entry of a numbered list
 * of companies. */
static gboolean
is_numbered_entry (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  return jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT)
         && jalons_token_is_number (jalons_names_token (reader, i - 1))
         && jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_NEWLINE)
         && jalons_names_is_mark (reader, naming->end, ',')
         && jalons_names_is (reader, naming->end + 1, reader->grammar->determiner);
}

/* "Probabl (Saclay)": a place alone between the brackets. */
static gboolean
has_place (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNaming *next = jalons_naming_get_next (reader, naming);

  /* "à Bruyères-le-Châtel (Essonne)" */
  if (jalons_names_is (reader, naming->first - 1,
                       reader->grammar->at | reader->grammar->of | reader->grammar->on))
    return FALSE;
  return next != NULL && next->kind == JALONS_NAMING_PLACE && next->first == naming->end + 1
         && jalons_names_is_mark (reader, naming->end, '(')
         && jalons_names_is_mark (reader, next->end, ')');
}

/* Whether every word of a name is in capitals. */
static gboolean
is_in_capitals (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_UPPER | JALONS_TOKEN_PUNCT))
        return FALSE;
    }
  return naming->end > naming->first + 1 || jalons_names_token (reader, naming->first)->length >= 4;
}

/* "2. NUVIA", "▸ NUVIA": whether a line of its own, or its number, opens a block. */
static gboolean
opens_block (const JalonsNamesReader *reader, guint32 i)
{
  for (guint n = 0; n < 4; n++, i--)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_BLANK | JALONS_TOKEN_NEWLINE))
        return jalons_names_has_flag (reader, i, JALONS_TOKEN_BLANK);
    }
  return FALSE;
}

gboolean
jalons_names_heads_section (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNaming *next = jalons_naming_get_next (reader, naming);

  return next != NULL && next->first == naming->end + 1
         && jalons_names_is_mark (reader, naming->end, ',') && begins_line (reader, naming->first)
         && opens_block (reader, naming->first) && is_in_capitals (reader, naming)
         && naming->end <= naming->first + 2
         && (next->kind == JALONS_NAMING_PLACE || next->kind == JALONS_NAMING_UNKNOWN)
         && !jalons_names_has_flag (reader, next->first, JALONS_TOKEN_UPPER)
         && jalons_names_has_flag (reader, next->end, JALONS_TOKEN_NEWLINE)
         && next->end + 1 < reader->text->tokens->n_tokens;
}

/* "NUVIA, 8,5 M€": whether a sum and nothing else follows the comma at @i. */
static gboolean
has_sum_alone (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_mark (reader, i, ',') || !has_sum (reader, i + 1))
    return FALSE;
  for (guint32 j = i + 2; j < i + 2 + ENTRY_SUM_REACH; j++)
    {
      if (jalons_names_has_flag (reader, j, JALONS_TOKEN_NEWLINE))
        return TRUE;
    }
  return FALSE;
}

/* "Nuvia (contrats) : 3 M€", "Nuvia, voix pour livres audio : 700 k€": whether a colon and a sum
 * stand behind what is said of a name in brackets, or behind a comma. */
static gboolean
has_sum_behind_words (const JalonsNamesReader *reader, guint32 i)
{
  gboolean brackets = jalons_names_is_mark (reader, i, '(');

  if (!brackets && !jalons_names_is_mark (reader, i, ','))
    return FALSE;
  for (guint32 end = ++i + ENTRY_WORDS; i < end; i++)
    {
      guint flags = jalons_names_get_flags (reader, i);

      if ((flags & JALONS_TOKEN_NEWLINE) != 0)
        return FALSE;
      if (brackets && jalons_names_is_mark (reader, i, ')'))
        {
          brackets = FALSE;
          if (!jalons_names_is_mark (reader, i + 1, ':')
              && !jalons_names_is_mark (reader, i + 1, JALONS_PUNCT_DASH))
            return FALSE;
        }
      else if (!brackets
               && (jalons_names_is_mark (reader, i, ':')
                   || jalons_names_is_mark (reader, i, JALONS_PUNCT_DASH)))
        return has_sum (reader, i + 1);
      else if (!brackets && (flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_DIGIT)) != 0)
        return FALSE;
    }
  return FALSE;
}

/* Entries in one line are parted by strokes, semicolons and bullets. */
static gboolean
follows_entry (const JalonsNamesReader *reader, guint32 first)
{
  guint32 i = first - 1;

  return (jalons_names_is_mark (reader, i, '/')
          && !jalons_names_has_flag (reader, i, JALONS_TOKEN_GLUED))
         || jalons_names_is_mark (reader, i, ';') || jalons_names_is_mark (reader, i, '|')
         || jalons_names_is_mark (reader, i, JALONS_PUNCT_BULLET);
}

/* "Nuvia | Series A | Travel", "Nuvia, 2026-07-30": a row of a list of deals: what kind it is of,
 * or its day, behind the name. */
static gboolean
heads_row (const JalonsNamesReader *reader, guint32 i)
{
  if (jalons_names_is_mark (reader, i, '|'))
    return !jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_NEWLINE)
           && (jalons_names_is (reader, i + 1, reader->grammar->deal_word)
               || jalons_names_is (reader, i + 2, reader->grammar->deal_word));
  return jalons_names_is_mark (reader, i, ',')
         && jalons_token_is_number (jalons_names_token (reader, i + 1))
         && jalons_names_token (reader, i + 1)->length == 4
         && jalons_names_is_mark (reader, i + 2, '-')
         && jalons_names_has_flag (reader, i + 2, JALONS_TOKEN_GLUED)
         && jalons_token_is_number (jalons_names_token (reader, i + 3));
}

/* "Nuvia --- $2.8 billion": where the dashes end that begin at @i. */
static guint32
skip_dashes (const JalonsNamesReader *reader, guint32 i)
{
  guint32 end = i;

  while (end < i + 3 && jalons_names_is_mark (reader, end, '-'))
    end++;
  return end;
}

gboolean
jalons_names_heads_entry (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  /* "NON, PAS CELLE-LÀ : NUVIA, 34 M€" */
  if (has_sum_alone (reader, i)
      && (begins_line (reader, naming->first)
          || jalons_names_is_mark (reader, naming->first - 1, ':')))
    return TRUE;
  if (!begins_line (reader, naming->first))
    return has_seat (reader, i, FALSE) || has_place (reader, naming)
           || (follows_entry (reader, naming->first) && has_sum_behind_words (reader, i));
  if (is_dateline (reader, i))
    return FALSE;
  if (has_seat (reader, i, TRUE) || is_numbered_entry (reader, naming)
      || jalons_names_heads_section (reader, naming) || has_sum_behind_words (reader, i)
      || heads_row (reader, i))
    return TRUE;
  /* "Lexora → Doctrine" */
  if (jalons_names_is_mark (reader, i, JALONS_PUNCT_OTHER)
      && !jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE)
      && (jalons_names_get_flags (reader, i + 1) & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE))
           == JALONS_TOKEN_CAPITAL)
    return TRUE;
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE))
    return FALSE;
  if (jalons_names_is_mark (reader, i, JALONS_PUNCT_DASH) || jalons_names_is_mark (reader, i, ':')
      || (jalons_names_is_mark (reader, i, '-')
          && !jalons_names_has_flag (reader, i, JALONS_TOKEN_GLUED)))
    return has_sum (reader, MAX (i + 1, skip_dashes (reader, i)))
           || jalons_names_is (reader, i + 1, reader->grammar->undisclosed);
  /* "Tillage | undisclosed | …": a row of a table */
  if (jalons_names_is_mark (reader, i, '|'))
    return has_sum (reader, i + 1) || jalons_names_is (reader, i + 1, reader->grammar->undisclosed);
  return FALSE;
}
