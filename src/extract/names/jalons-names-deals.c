/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names that a text has once, in a sentence that tells a deal: what their part in it shows. */

#include "extract/names/jalons-names-deals.h"

#include <string.h>

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-clause.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-nouns.h"

/* Sentences are looked at only so far around a name, in tokens. */
#define SENTENCE_REACH 60
/* How far behind a verb its sum stands, and how far before "in" and "from" what they belong to. */
#define SUM_REACH 6
#define OBJECT_REACH 10
/* How far behind a possessive what is possessed may stand. */
#define POSSESSION_REACH 6
/* How long what is inserted between a name and its verb may be. */
#define INSERTION_REACH 24
/* Of a headline's first words, so many may be the name. */
#define HEADLINE_REACH 4
/* The name of a town has few words; and "sold" stands near before "to". */
#define HOME_REACH 3
#define SOLD_REACH 5

/* What the sentence around a name tells. */
typedef struct
{
  guint32 first;
  guint32 end;
  gboolean sum;
  gboolean deal;
} Scene;

static Scene
look_around (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (
    reader->text, jalons_text_sentence_at (reader->text, naming->first));
  Scene scene = { .first = MAX (sentence->first + SENTENCE_REACH, naming->first) - SENTENCE_REACH,
                  .end = MIN (sentence->end, naming->end + SENTENCE_REACH) };

  scene.sum = jalons_names_find_money (reader, scene.first, scene.end) < scene.end;
  return scene;
}

static gboolean
has_deal_word (const JalonsNamesReader *reader, const Scene *scene)
{
  for (guint32 i = scene->first; i < scene->end; i++)
    {
      if (jalons_names_is (reader, i, reader->grammar->deal_word)
          && jalons_names_is_small (reader, i))
        return TRUE;
    }
  return FALSE;
}

/* Whether a clause begins at a name. */
static gboolean
opens (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if ((naming->flags & JALONS_NAMING_INITIAL) != 0
      || jalons_names_is_one_of (reader, i, jalons_sign_names_deals_opens)
      || jalons_names_is_mark (reader, i, ':'))
    return TRUE;
  /* "Last year Nuvia took in", "In May, Nuvia" */
  return jalons_names_is_mark (reader, i, ',')
         || (jalons_names_is (reader, i, reader->grammar->unit)
             && jalons_names_is_small (reader, i))
         || jalons_names_is (reader, i, reader->grammar->months);
}

static gboolean
is_verb_of_deals (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  return jalons_names_is_small (reader, i)
         && jalons_names_is (reader, i,
                             grammar->raise_verb | grammar->company_object | grammar->acts
                               | grammar->company_verb | grammar->dealt);
}

/* "Nuvia annonce une levée de 12 millions", "Nuvia is in talks to raise $12m", "Nuvia nets $12m":
 * the subject of a clause that tells a deal. */
static gboolean
is_subject (const JalonsNamesReader *reader, const JalonsNaming *naming, const Scene *scene)
{
  guint32 i = naming->end;
  guint32 verb;
  /* "c'est Nuvia qui a levé" */
  gboolean cleft = jalons_names_is_word (reader, naming->first - 1, "est")
                   && jalons_names_is_word (reader, i, "qui");

  if (cleft)
    i++;
  if ((!opens (reader, naming) && !cleft) || !jalons_names_is_unheard (reader, naming))
    return FALSE;
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return FALSE;
  verb = jalons_names_find_verb (reader, i);
  if (verb == 0)
    return FALSE;
  /* Two words may be a person's. */
  if (naming->end > naming->first + 1)
    return scene->sum && jalons_names_has_sum_behind (reader, verb + 1, 2 * SUM_REACH)
           && (is_verb_of_deals (reader, verb) || is_verb_of_deals (reader, verb + 1)
               || is_verb_of_deals (reader, verb + 2));
  if (scene->sum && scene->deal)
    return jalons_names_is_french (reader)
           || jalons_names_has_sum_behind (reader, verb + 1, SENTENCE_REACH);
  /* "Nuvia nets $12 million" */
  return scene->sum && jalons_names_has_sum_behind (reader, verb + 1, 3)
         && (!jalons_names_is_french (reader) || is_verb_of_deals (reader, verb));
}

/* "Nuvia's $12 million Series A", "Nuvia's latest round" */
static gboolean
possesses_deal (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE)
      || !jalons_names_is_unheard (reader, naming))
    return FALSE;
  for (guint32 end = i + 1 + POSSESSION_REACH; ++i < end;)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE))
        return FALSE;
      if (jalons_names_is_word (reader, i, "series") || jalons_names_is_word (reader, i, "seed")
          || (jalons_names_is_small (reader, i)
              && jalons_names_is (reader, i, reader->grammar->deal_word)))
        return TRUE;
    }
  return FALSE;
}

/* Whether one of some words stands within reach before a token, in its sentence. */
static gboolean
is_before (const JalonsNamesReader *reader, guint32 i, const JalonsSign *words)
{
  for (guint n = 0; n < OBJECT_REACH; n++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        return FALSE;
      i--;
      if (jalons_names_is_one_of (reader, i, words))
        return TRUE;
    }
  return FALSE;
}

/* A sum that stands within reach before a token. */
static gboolean
has_sum_before (const JalonsNamesReader *reader, guint32 i)
{
  for (guint n = 0; n < OBJECT_REACH; n++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        return FALSE;
      i--;
      if (jalons_names_is_money (reader, i))
        return TRUE;
    }
  return FALSE;
}

/* What is built or bought somewhere is put into a place. */
static gboolean
speaks_of_sites (const JalonsNamesReader *reader, const Scene *scene)
{
  for (guint32 i = scene->first; i < scene->end; i++)
    {
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_deals_speaks_of_sites))
        return TRUE;
    }
  return FALSE;
}

/* "invested $12 million in Nuvia", "a stake in Nuvia", "misé 12 millions sur Nuvia", "values Nuvia
 * at", "raised $12m from Nuvia" */
static gboolean
is_object (const JalonsNamesReader *reader, const JalonsNaming *naming, const Scene *scene)
{
  /* "confié 12 millions à Nuvia", "un chèque de 12 millions à la lilloise Nuvia" */
  guint32 i = naming->first - 1;

  if (!scene->sum || (naming->flags & JALONS_NAMING_INITIAL) != 0
      || jalons_names_is (reader, naming->end,
                          reader->grammar->company_noun | reader->grammar->fund_noun
                            | reader->grammar->role))
    return FALSE;
  /* "a stake in Leeds's Nuvia" */
  if (jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE)
      && jalons_names_has_flag (reader, naming->end + 1, JALONS_TOKEN_CAPITAL))
    return FALSE;
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_deals_object_values))
    return TRUE;
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_deals_object_gives)
      && !jalons_names_is_french (reader))
    return jalons_names_has_sum_behind (reader, naming->end, SUM_REACH);
  if (jalons_names_is_word (reader, i, "to"))
    return is_before (reader, i, jalons_sign_names_deals_object_lends)
           && has_sum_before (reader, i);
  if (jalons_names_is_french (reader)
      && (jalons_names_is_word (reader, i, "à")
          || ((jalons_names_is_one_of (reader, i - 1, jalons_sign_names_deals_object_alone)
               || jalons_names_is_one_of (reader, i, jalons_sign_names_deals_object_alone))
              && is_before (reader, i, jalons_sign_names_deals_object_to))))
    return is_before (reader, i, jalons_sign_names_deals_object_entrusts)
           && has_sum_before (reader, i);
  /* "s'offre Nuvia" */
  if ((jalons_names_is_word (reader, i, "offre") || jalons_names_is_word (reader, i, "offert"))
      && jalons_names_is_french (reader))
    return TRUE;
  if (jalons_names_is_word (reader, i, "in"))
    return is_before (reader, i, jalons_sign_names_deals_object_puts)
           && !speaks_of_sites (reader, scene);
  if (jalons_names_is_word (reader, i, "sur"))
    return is_before (reader, i, jalons_sign_names_deals_object_bets) && has_sum_before (reader, i);
  if (jalons_names_is_word (reader, i, "from"))
    return is_before (reader, i, jalons_sign_names_deals_object_raises)
           && has_sum_before (reader, i);
  return FALSE;
}

/* "Wenlock, a Taunton, Mass.-based grinder of lenses, won $31m": behind a comma, its verb. */
static gboolean
acts_behind_insertion (const JalonsNamesReader *reader,
                       const JalonsNaming *naming,
                       const Scene *scene)
{
  guint32 i = naming->end;

  /* What the catalogue has is known to be a name, though it may be a word besides. */
  if (!scene->sum || !jalons_names_is_mark (reader, i, ',') || !opens (reader, naming)
      || (naming->kind != JALONS_NAMING_COMPANY && !jalons_names_is_unheard (reader, naming))
      || naming->end > naming->first + 3)
    return FALSE;
  for (guint32 end = MIN (i + INSERTION_REACH, scene->end); ++i < end;)
    {
      guint32 verb = i + 1;

      /* "Nuvia, a legal platform raised $4 million" */
      if (jalons_names_is (reader, i, reader->grammar->raise_verb)
          && jalons_names_is_small (reader, i)
          && jalons_names_is (reader, naming->end + 1,
                              reader->grammar->determiner | reader->grammar->indefinite)
          && jalons_names_has_sum_behind (reader, i + 1, 4))
        return TRUE;
      if (!jalons_names_is_mark (reader, i, ','))
        continue;
      while (verb < i + 3 && jalons_names_is (reader, verb, reader->grammar->auxiliary))
        verb++;
      /* "vient de lever" */
      if (jalons_names_is (reader, verb, reader->grammar->of) && verb > i + 1)
        {
          verb++;
          if (jalons_names_is_small (reader, verb)
              && jalons_names_has_sum_behind (reader, verb + 1, SUM_REACH))
            return TRUE;
        }
      if (jalons_names_is_small (reader, verb)
          && jalons_names_is (reader, verb,
                              reader->grammar->raise_verb | reader->grammar->acts
                                | reader->grammar->dealt | reader->grammar->company_object)
          && jalons_names_has_sum_behind (reader, verb + 1, 2 * SUM_REACH))
        return TRUE;
    }
  return FALSE;
}

/* "- Nuvia, prices for bakers (Ghent), €2m pre-seed": what a row about a deal begins
 * with. */
static gboolean
heads_row (const JalonsNamesReader *reader, const JalonsNaming *naming, const Scene *scene)
{
  guint32 i = naming->first;

  if (!scene->sum || !scene->deal
      || !(jalons_names_is_mark (reader, naming->end, ',')
           || jalons_names_is_mark (reader, naming->end, '('))
      || (jalons_names_token (reader, naming->first)->word != 0
          && !jalons_names_is_unheard (reader, naming))
      || naming->end > naming->first + 2)
    return FALSE;
  /* An item of a list, or what a colon announces. */
  if (jalons_names_is_mark (reader, i - 1, ':') || jalons_names_is_mark (reader, i - 1, ';'))
    return jalons_names_is_money (reader, naming->end + 1)
           || jalons_names_has_flag (reader, naming->end + 1, JALONS_TOKEN_DIGIT);
  return (jalons_names_is_mark (reader, i - 1, '-') || jalons_names_is_mark (reader, i - 1, '*')
          || jalons_names_is_mark (reader, i - 1, JALONS_PUNCT_BULLET)
          || jalons_names_is_mark (reader, i - 1, JALONS_PUNCT_DASH))
         && jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_NEWLINE);
}

/* "Cohere a levé 27 millions, Nuvia (logiciels) 18 millions": who got the next sum, in the words of
 * the deal before. */
static gboolean
repeats_deal (const JalonsNamesReader *reader, const JalonsNaming *naming, const Scene *scene)
{
  guint32 i = naming->end;
  guint32 before = jalons_names_find_money (reader, scene->first, naming->first);

  if (!jalons_names_is_french (reader) || before >= naming->first
      || (naming->flags & JALONS_NAMING_INITIAL) != 0
      || !(jalons_names_is_mark (reader, naming->first - 1, ',')
           || jalons_names_is_word (reader, naming->first - 1, "et"))
      || !jalons_names_is_unheard (reader, naming))
    return FALSE;
  if (jalons_names_is_mark (reader, i, '('))
    {
      while (i < naming->end + SUM_REACH && !jalons_names_is_mark (reader, i, ')'))
        i++;
      i++;
    }
  if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_DIGIT)
      || !jalons_names_has_sum_behind (reader, i, 3))
    return FALSE;
  for (i = scene->first; i < before; i++)
    {
      if (jalons_names_is_small (reader, i)
          && jalons_names_is (reader, i, reader->grammar->raise_verb))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_names_plays_in_deal (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  Scene scene;

  if ((naming->flags & JALONS_NAMING_LOUD) != 0
      || (naming->end == naming->first + 1 && naming->kind == JALONS_NAMING_UNKNOWN
          && jalons_names_is (reader, naming->first, reader->grammar->common)))
    return FALSE;
  scene = look_around (reader, naming);
  /* Without a sum, a deal may be possessed, and nothing else. */
  if (!scene.sum && !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE))
    return FALSE;
  scene.deal = has_deal_word (reader, &scene);
  if (!scene.sum && !scene.deal)
    return FALSE;
  return possesses_deal (reader, naming) || is_object (reader, naming, &scene)
         || heads_row (reader, naming, &scene) || acts_behind_insertion (reader, naming, &scene)
         || is_subject (reader, naming, &scene) || repeats_deal (reader, naming, &scene);
}

gboolean
jalons_names_announces_round (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  gboolean comma = FALSE;
  guint32 end;
  Scene scene;

  if (!opens (reader, naming)
      || jalons_names_has_apostrophe (reader, jalons_names_token (reader, naming->first)))
    return FALSE;
  scene = look_around (reader, naming);
  if (!scene.sum)
    return FALSE;
  end = MIN (naming->end + INSERTION_REACH, scene.end);
  for (guint32 i = naming->end; i < end; i++)
    {
      gboolean next = i == naming->end || (comma && jalons_names_is_mark (reader, i - 1, ','))
                      || jalons_names_is (reader, i - 1, reader->grammar->auxiliary);

      comma |= jalons_names_is_mark (reader, i, ',');
      if (!next
          || !(jalons_names_is_one_of (reader, i, jalons_sign_names_deals_announces_round_announces)
               || jalons_names_is (reader, i, reader->grammar->raise_verb)))
        continue;
      for (guint32 j = i + 1; j < i + 1 + 2 * SUM_REACH && j < scene.end; j++)
        {
          if (jalons_names_is_one_of (reader, j, jalons_sign_names_deals_announces_round_rounds)
              && jalons_names_has_sum_behind (reader, i + 1, 2 * SUM_REACH))
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
jalons_names_cut_headline (const JalonsNamesReader *reader, guint32 number, guint32 *out_end)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNamesGrammar *grammar = reader->grammar;

  if ((naming->flags & (JALONS_NAMING_LOUD | JALONS_NAMING_INITIAL))
        != (JALONS_NAMING_LOUD | JALONS_NAMING_INITIAL)
      || jalons_names_is (reader, naming->first,
                          grammar->common | grammar->stop | grammar->generic | grammar->role
                            | grammar->company_noun | grammar->fund_noun | grammar->model_noun
                            | grammar->nationality | grammar->given))
    return FALSE;
  for (guint32 i = naming->first + 1; i < naming->first + HEADLINE_REACH && i <= naming->end; i++)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE))
        return FALSE;
      if (!jalons_names_is (reader, i, grammar->raise_verb | grammar->company_object))
        continue;
      *out_end = i;
      return jalons_names_has_sum_behind (reader, i + 1, SUM_REACH)
             && !jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_PUNCT);
    }
  return FALSE;
}

gboolean
jalons_names_is_bought (const JalonsNamesReader *reader, guint32 before)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  return jalons_names_is (reader, before, grammar->company_object)
         || (jalons_names_is (reader, before, grammar->de)
             && jalons_names_is (reader, before - 1, grammar->company_object));
}

gboolean
jalons_names_is_told (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNamesGrammar *grammar = reader->grammar;

  if ((naming->flags & JALONS_NAMING_LOUD) != 0)
    return FALSE;
  if (jalons_names_plays_in_deal (reader, number) || jalons_names_announces_round (reader, number))
    return TRUE;
  if ((naming->flags & JALONS_NAMING_INITIAL) != 0)
    return FALSE;
  if ((jalons_names_noun_at (reader, naming->first - 1)
       & (grammar->company_noun | grammar->fund_noun))
        != 0
      && !jalons_names_has_flag (reader, naming->first - 1, JALONS_TOKEN_CAPITAL))
    return TRUE;
  return jalons_names_is_bought (reader, naming->first - 1)
         || jalons_names_gets_sum (reader, number);
}

/* The token before what says where a name is at home, or before the name: "bought Dublin's Nuvia",
 * "bought San Jose-based Nuvia". */
static guint32
skip_home (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE))
    i--;
  else if (jalons_names_is_word (reader, i, "based") && jalons_names_is_mark (reader, i - 1, '-'))
    i -= 2;
  else
    return i;
  for (guint n = 0; n < HOME_REACH && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL); n++)
    i--;
  return i;
}

gboolean
jalons_names_is_traded (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = skip_home (reader, naming);

  if (jalons_names_is_french (reader))
    return FALSE;
  if (!jalons_names_is_word (reader, i, "to"))
    return i + 1 < naming->first
           && jalons_names_is_one_of (reader, i, jalons_sign_names_deals_buys);
  for (guint n = 0; n < SOLD_REACH && !jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE);
       n++)
    {
      i--;
      if (jalons_names_is_word (reader, i, "sold"))
        return jalons_names_is (reader, i - 1, reader->grammar->passive);
    }
  return FALSE;
}
