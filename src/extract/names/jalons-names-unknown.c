/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-private.h"

#include <string.h>

#include "catalog/jalons-scratch.h"
#include "extract/names/jalons-names-accept.h"
#include "extract/names/jalons-names-clause.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"
#include "extract/names/jalons-names-entries.h"
#include "extract/names/jalons-names-lists.h"
#include "extract/names/jalons-names-memory.h"
#include "extract/names/jalons-names-model-cues.h"
#include "extract/names/jalons-names-publisher.h"
#include "extract/names/jalons-names-roles.h"
#include "extract/names/jalons-names-story.h"
#include "extract/names/jalons-names-supposed.h"

/* So many namings before and behind one may show that models bear its name. */
#define HOUSE_REACH 120u

typedef struct
{
  JalonsNamesReader *reader;
  JalonsNamesMemory memory;
  JalonsNamesModelCues models;
  guint64 heads; /* the first words of names of several: a bit for each, which others may share */
} Unknown;

/* What shows that a name is a company's or a person's, more surely than that it does what these do.
 */
static gboolean
is_sure (JalonsNamingKind kind, JalonsReason reason)
{
  return kind == JALONS_NAMING_MODEL || kind == JALONS_NAMING_PERSON || kind == JALONS_NAMING_PLACE
         || (kind == JALONS_NAMING_COMPANY && reason != JALONS_REASON_VERB);
}

/* A word that is the name of a model besides, or so the text says; not necessarily of the one that
 * the catalogue has. */
static void
decide_weak_model (Unknown *unknown, JalonsNaming *naming)
{
  if (naming->kind != JALONS_NAMING_MODEL || naming->state == JALONS_NAMING_ACCEPTED
      || !jalons_names_model_cues_tell (&unknown->models, unknown->reader, naming))
    return;
  naming->model = JALONS_NAMING_NONE;
  naming->family = JALONS_NAMING_NONE;
  jalons_names_accept (unknown->reader, naming, JALONS_NAMING_MODEL, JALONS_REASON_SPOKEN_OF);
}

/* What is said of each name by its clause, if nothing else tells what it is. Returns whether that
 * tells of any. */
static gboolean
decide_by_clauses (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;
  gboolean any = FALSE;

  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 end;

      if (!jalons_naming_is_unknown (naming))
        continue;
      if (jalons_names_cut_headline (reader, i, &end))
        {
          naming->end = end;
          jalons_names_accept (unknown->reader, naming, JALONS_NAMING_COMPANY, JALONS_REASON_VERB);
        }
      else if (jalons_names_judge_clause (reader, i))
        jalons_names_accept (unknown->reader, naming, JALONS_NAMING_COMPANY, JALONS_REASON_CLAUSE);
      any |= !jalons_naming_is_unknown (naming);
    }
  return any;
}

/* "discussions with Z47": letters and digits that no family has for a tier may be any name. */
static void
free_tiers (JalonsNamesReader *reader)
{
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsToken *token = &reader->tokens[naming->first];
      const char *text = reader->text->tokens->text + token->start;

      if (naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_WEAK
          && (naming->flags & JALONS_NAMING_TIER) != 0 && naming->family == JALONS_NAMING_NONE
          && naming->end == naming->first + 1 && token->length >= 3
          && (token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER))
               == (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER)
          && g_ascii_isupper (text[0]))
        naming->kind = JALONS_NAMING_UNKNOWN;
    }
}

/* "Pune's Nirikshan Labs": what has a company and is none itself is where it is at home. */
static void
decide_homes (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;

  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *next = naming + 1;

      if (i + 1 >= reader->namings->len || !jalons_naming_is_unknown (naming)
          || next->kind != JALONS_NAMING_COMPANY || next->state != JALONS_NAMING_ACCEPTED
          || next->first != naming->end + 1
          || !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE))
        continue;
      naming->kind = JALONS_NAMING_PLACE;
      naming->state = JALONS_NAMING_ACCEPTED;
    }
}

/* "NY-based Flatiron" */
static gboolean
is_seat (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *based = jalons_names_token (reader, naming->end + 1);

  return jalons_names_is_mark (reader, naming->end, '-') && (based->flags & JALONS_TOKEN_GLUED) != 0
         && jalons_text_is_word (reader->text, based, "based");
}

/* "Vigie Edge": a name that ends with a tier may be a version of what the rest of it names. */
static gboolean
is_tier_of (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming->end > naming->first + 1
         && jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix)
         && !jalons_names_is (reader, naming->end - 1, reader->grammar->org_suffix);
}

static guint64
get_head (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return G_GUINT64_CONSTANT (1) << reader->tokens[naming->first].hash % 64;
}

static void
note_head (Unknown *unknown, const JalonsNaming *naming)
{
  if (naming->end > naming->first + 1)
    unknown->heads |= get_head (unknown->reader, naming);
}

/* "Nuvia made narrators. The company … Nuvia Voice 2": the house whose models bear its name before
 * a word of their own. */
static gboolean
is_house_of_models (const Unknown *unknown, guint32 number)
{
  const JalonsNamesReader *reader = unknown->reader;
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  gboolean longer = FALSE;

  if (naming->end != naming->first + 1 || (unknown->heads & get_head (reader, naming)) == 0)
    return FALSE;
  for (guint32 i = MAX (number, HOUSE_REACH) - HOUSE_REACH;
       i < reader->namings->len && i < number + HOUSE_REACH && !longer; i++)
    {
      const JalonsNaming *other = jalons_naming_get (reader, i);

      longer = other->end > other->first + 1
               && reader->tokens[other->first].hash == reader->tokens[naming->first].hash
               && (reader->tokens[other->first + 1].flags
                   & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT))
                    == JALONS_TOKEN_CAPITAL;
    }
  return longer
         && (jalons_names_opens_story (reader, number)
             || jalons_names_plays_in_deal (reader, number));
}

/* What is said of each name by itself, and of those of models anywhere. */
static void
decide_by_cues (Unknown *unknown)
{
  guint32 house = 0;
  JalonsNamesReader *reader = unknown->reader;

  unknown->heads = 0;
  for (guint32 i = 0; i < reader->namings->len; i++)
    note_head (unknown, jalons_naming_get (reader, i));
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsReason reason = JALONS_REASON_NONE;
      JalonsNamingKind kind;
      guint32 end;

      decide_weak_model (unknown, naming);
      if (!jalons_naming_is_unknown (naming))
        continue;
      kind = jalons_names_judge_unknown (reader, i, &reason);
      if (is_seat (reader, naming))
        kind = JALONS_NAMING_PLACE;
      if (kind != JALONS_NAMING_PERSON && kind != JALONS_NAMING_PLACE
          && jalons_names_announces_round (reader, i) && (naming->flags & JALONS_NAMING_LOUD) == 0
          && !jalons_names_is_generic (reader, naming))
        {
          kind = JALONS_NAMING_COMPANY;
          reason = JALONS_REASON_CLAUSE;
        }
      if (!is_sure (kind, reason)
          && ((naming->end == naming->first + 1 && house == reader->tokens[naming->first].hash)
              || is_house_of_models (unknown, i)))
        {
          house = reader->tokens[naming->first].hash;
          kind = JALONS_NAMING_COMPANY;
          reason = JALONS_REASON_CLAUSE;
        }
      else if ((!is_sure (kind, reason) || is_tier_of (reader, naming))
               && jalons_names_model_cues_tell (&unknown->models, reader, naming)
               && !jalons_names_is_generic (reader, naming))
        {
          kind = JALONS_NAMING_MODEL;
          reason = JALONS_REASON_SPOKEN_OF;
          if (jalons_names_has_number (reader, naming, &end))
            naming->end = end;
        }
      if (kind == JALONS_NAMING_COMPANY && jalons_names_heads_section (reader, naming))
        {
          naming[1].kind = JALONS_NAMING_PLACE;
          naming[1].state = JALONS_NAMING_ACCEPTED;
        }
      if (kind != JALONS_NAMING_UNKNOWN)
        {
          jalons_names_accept (unknown->reader, naming, kind, reason);
          note_head (unknown, naming);
        }
    }
}

/* A company that was accepted short is called as in full. */
static void
unify (const Unknown *unknown, JalonsNaming *naming)
{
  const JalonsNamesAccepted *accepted;

  if (naming->kind != JALONS_NAMING_COMPANY || naming->state != JALONS_NAMING_ACCEPTED
      || naming->company != JALONS_NAMING_NONE)
    return;
  accepted = jalons_names_memory_find_letters (&unknown->memory, naming);
  if (accepted != NULL)
    {
      naming->company = accepted->company;
      naming->flags &= ~JALONS_NAMING_KEPT & 0xffff;
    }
  else
    accepted = jalons_names_memory_find (&unknown->memory, naming->first, naming->end);
  if (accepted == NULL || accepted->kind != JALONS_NAMING_COMPANY)
    return;
  /* "Schneider", before the text has "Schneider Electric" */
  naming->company = accepted->company;
  naming->name = accepted->name;
  naming->flags &= ~JALONS_NAMING_KEPT & 0xffff;
}

/* So many namings behind a name in full may show that it is a company's, by its first word. */
#define SHORT_REACH 24u

/* "… about Kestow Materials. Kestow raised …": a name of two words, before anything is called by
 * the first of them alone that is a company no catalogue has. */
static gboolean
introduces_company (const Unknown *unknown, guint32 number)
{
  const JalonsNamesReader *reader = unknown->reader;
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  guint32 hash = reader->tokens[naming->first].hash;

  if (naming->end != naming->first + 2
      || (naming->flags & (JALONS_NAMING_LOUD | JALONS_NAMING_INITIAL | JALONS_NAMING_TEASER)) != 0
      || (reader->tokens[naming->end - 1].flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)) != 0
      || jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_DIGIT)
      || jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix)
      || (unknown->heads & get_head (reader, naming)) == 0)
    return FALSE;
  for (guint32 i = MAX (number, HOUSE_REACH) - HOUSE_REACH;
       i < reader->namings->len && i <= number + SHORT_REACH; i++)
    {
      const JalonsNaming *other = jalons_naming_get (reader, i);

      if (other->first == naming->first || reader->tokens[other->first].hash != hash
          || other->end != other->first + 1 || (other->flags & JALONS_NAMING_LOUD) != 0)
        continue;
      return i > number && other->kind == JALONS_NAMING_COMPANY
             && other->state == JALONS_NAMING_ACCEPTED && other->company == JALONS_NAMING_NONE;
    }
  return FALSE;
}

/* A later mention of a name that was accepted, in full or short; in a headline in capitals, its
 * first word. Returns whether any was accepted since it was last looked. */
static gboolean
decide_again (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;
  gboolean added = FALSE;

  if (reader->open->len == 0)
    return FALSE;
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (naming->state != JALONS_NAMING_ACCEPTED || (naming->flags & JALONS_NAMING_KEPT) != 0)
        continue;
      jalons_names_memory_add (&unknown->memory, naming);
      naming->flags |= JALONS_NAMING_KEPT;
      added = TRUE;
    }
  /* What was compared with all of them before is not one of them now. */
  if (!added)
    return FALSE;
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNamesAccepted *accepted = NULL;
      guint32 end;

      unify (unknown, naming);
      if (!jalons_naming_is_unknown (naming))
        continue;
      if (jalons_names_memory_is_of_base (&unknown->memory, naming))
        {
          jalons_names_accept (unknown->reader, naming, JALONS_NAMING_MODEL, JALONS_REASON_AGAIN);
          continue;
        }
      accepted = jalons_names_memory_find_letters (&unknown->memory, naming);
      for (end = naming->end; end > naming->first && accepted == NULL; end--)
        {
          accepted = jalons_names_memory_find (&unknown->memory, naming->first, end);
          if (accepted == NULL && (naming->flags & JALONS_NAMING_LOUD) == 0
              && !jalons_names_is_mark (reader, end - 1, '-'))
            break;
          if (accepted != NULL)
            break;
        }
      if (accepted == NULL && introduces_company (unknown, i))
        {
          jalons_names_accept (reader, naming, JALONS_NAMING_COMPANY, JALONS_REASON_CLAUSE);
          jalons_names_memory_add (&unknown->memory, naming);
          naming->flags |= JALONS_NAMING_KEPT;
        }
      if (accepted == NULL)
        continue;
      /* "Nuvia-Vox", a model of Nuvia's. */
      if (end < naming->end && jalons_names_model_cues_tell (&unknown->models, reader, naming))
        continue;
      naming->end = end;
      naming->kind = accepted->kind;
      naming->company = accepted->company;
      naming->model = accepted->model;
      naming->name = accepted->name;
      naming->state = JALONS_NAMING_ACCEPTED;
      naming->reason = JALONS_REASON_AGAIN;
    }
  return TRUE;
}

static void
find_open (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);

      if (naming->state != JALONS_NAMING_ACCEPTED
          && (naming->kind == JALONS_NAMING_UNKNOWN || naming->kind == JALONS_NAMING_MODEL))
        jalons_array_append (reader->open, i);
    }
}

void
jalons_names_find_unknown (JalonsNamesReader *reader)
{
  Unknown unknown;
  gboolean more;

  unknown.reader = reader;
  jalons_scratch_take (reader->open, JALONS_SCRATCH_OPEN_NAMINGS, sizeof (guint32), 0);
  find_open (reader);
  jalons_names_memory_init (&unknown.memory, reader);
  jalons_names_decide_products (reader);
  jalons_names_cut_offers (reader);
  jalons_names_find_publisher (reader);
  free_tiers (reader);
  jalons_names_model_cues_init (&unknown.models, reader);
  decide_again (&unknown);
  decide_by_cues (&unknown);
  jalons_names_decide_by_lists (reader, FALSE);
  jalons_names_decide_by_lists (reader, TRUE);
  more = jalons_names_decide_media (reader);
  more |= decide_again (&unknown);
  more |= decide_by_clauses (&unknown);
  /* What was decided since decides what stands beside it. */
  if (more)
    {
      jalons_names_decide_by_lists (reader, FALSE);
      jalons_names_decide_by_lists (reader, TRUE);
      decide_again (&unknown);
    }
  decide_homes (&unknown);
  jalons_names_suppose_companies (reader, &unknown.memory);
  jalons_names_memory_clear (&unknown.memory);
  jalons_names_model_cues_clear (&unknown.models);
  jalons_scratch_give (reader->open, JALONS_SCRATCH_OPEN_NAMINGS);
}
