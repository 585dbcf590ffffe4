/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names of which nothing near them says that they are companies': those that stand in a sentence
 * with a sum as a party would, with nothing that makes them part of something else. */

#include "extract/names/jalons-names-supposed.h"

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-accept.h"
#include "extract/names/jalons-names-clause.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"
#include "extract/names/jalons-names-makers.h"
#include "extract/names/jalons-names-nouns.h"

/* Sums are looked for so far around a name, in tokens. */
#define SUM_REACH 60
/* How far behind a name the noun may stand that it is said of: "the Hull flood firm". */
#define NOUN_REACH 5
/* A line above a section has no more tokens; so many paragraphs behind it are of the section. */
#define HEADING_LONGEST 12
#define SECTION_REACH 4
#define NOT_HEADING G_MAXUINT
/* How many tokens stand between the beginning of a dateline and its date, and behind that. */
#define DATELINE_REACH 8

static gboolean
is_quote (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_is_mark (reader, i, JALONS_PUNCT_OPEN_QUOTE)
         || jalons_names_is_mark (reader, i, '"');
}

static gboolean
has_sum_around (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (
    reader->text, jalons_text_sentence_at (reader->text, naming->first));
  guint32 first = MAX (sentence->first + SUM_REACH, naming->first) - SUM_REACH;
  guint32 end = MIN (sentence->end, naming->end + SUM_REACH);

  return jalons_names_find_money (reader, first, end) < end;
}

/* "LYON, France, le 4 mars 2026 – ", "Helsinki (Reuters) -" */
static gboolean
is_in_dateline (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsText *text = reader->text;

  if (jalons_names_is_mark (reader, naming->first - 1, '/')
      || jalons_names_is_mark (reader, naming->first - 1, '@')
      || jalons_names_is_mark (reader, naming->end, '/'))
    return TRUE;
  if (jalons_names_is_mark (reader, naming->first - 1, '(')
      && jalons_names_is_mark (reader, naming->end, ')')
      && (jalons_names_is_mark (reader, naming->end + 1, '-')
          || jalons_names_is_mark (reader, naming->end + 1, JALONS_PUNCT_DASH)))
    return TRUE;
  return text->published_first != JALONS_TEXT_NONE && naming->end <= text->published_first
         && naming->end + DATELINE_REACH > text->published_first
         && jalons_text_sentence_at (text, naming->first)
              == jalons_text_sentence_at (text, text->published_first);
}

static gboolean
has_place_behind (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *next = jalons_naming_get_neighbour (reader, number, 1);

  return next != NULL && next->kind == JALONS_NAMING_PLACE && next->first == naming->end + 1
         && jalons_names_is_mark (reader, naming->end, ',');
}

/* "Dayton, Ohio", "Hartford, Connecticut-based": a town before what it lies in. */
static gboolean
is_town (const JalonsNamesReader *reader, guint32 number)
{
  return (jalons_naming_get (reader, number)->flags & JALONS_NAMING_INITIAL) == 0
         && has_place_behind (reader, number);
}

/* "3 Md", "Rs 62", "Fit 4 Start", "64 Go de RAM": a unit, or what is counted. */
static gboolean
is_counted (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *before = jalons_names_token (reader, naming->first - 1);

  if (jalons_names_is (reader, naming->first, reader->grammar->unit)
      || jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_CURRENCY)
      || jalons_names_is (reader, naming->first, reader->grammar->numbered)
      || (jalons_token_is_number (jalons_names_token (reader, naming->end))
          && naming->end == naming->first + 1))
    return TRUE;
  return !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE)
         && (before->flags & JALONS_TOKEN_DIGIT) != 0 && before->length != 4
         && (naming->flags & JALONS_NAMING_INITIAL) == 0;
}

/* "Hull flood firm", "Midwestern teachers", "the former Poole turkey farm": an English name that
 * says something of the noun behind it. */
static gboolean
modifies_noun (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  if (jalons_names_is_french (reader))
    return FALSE;
  for (guint32 i = naming->end; i < naming->end + NOUN_REACH; i++)
    {
      if (jalons_names_is_mark (reader, i, '-'))
        continue;
      if (jalons_names_has_flag (
            reader, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE | JALONS_TOKEN_POSSESSIVE)
          || (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT) && !is_quote (reader, i)))
        return FALSE;
      if (jalons_names_is (reader, i,
                           grammar->company_noun | grammar->fund_noun | grammar->members
                             | grammar->role | grammar->product_noun)
          || jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_modified))
        return TRUE;
      if (jalons_names_find_verb (reader, i) != 0
          || jalons_names_is (reader, i,
                              grammar->of | grammar->and
                                | grammar->at | grammar->determiner | grammar->auxiliary))
        return FALSE;
    }
  return FALSE;
}

/* "la famille Duff", "le campus Hyperion", "l'île de Batz": what a noun before it says, and that is
 * no company. */
static gboolean
is_of_thing (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = naming->first - 1;

  if (jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_things)
      || jalons_names_is (reader, i, grammar->things | grammar->former))
    return TRUE;
  if (!jalons_names_is (reader, i, grammar->of)
      || jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE))
    return FALSE;
  /* "University of Hull" */
  if (jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_CAPITAL))
    return TRUE;
  if (jalons_names_is (reader, i - 1,
                       grammar->deal_word | grammar->company_object | grammar->fund_noun)
      || !jalons_names_is_small (reader, i - 1))
    return FALSE;
  return !jalons_names_is_french (reader)
         || jalons_names_is (reader, i - 2, grammar->determiner | grammar->indefinite);
}

/* "un déjeuner à Rueil", "Nuvia, à Londres", "sites in Andhra Pradesh": where something is. */
static gboolean
is_where (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = naming->first - 1;

  if (!jalons_names_is_small (reader, i))
    return FALSE;
  /* "according to Nuvia" */
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_source)
      || (jalons_names_is_word (reader, i, "to")
          && jalons_names_is_word (reader, i - 1, "according")))
    return TRUE;
  if (!jalons_names_is (reader, i, grammar->at))
    return FALSE;
  if (jalons_names_is_word (reader, i, "in"))
    return !jalons_names_is (reader, i - 1, grammar->deal_word | grammar->unit)
           && !jalons_names_is_one_of (reader, i - 1, jalons_sign_names_deals_object_puts)
           && !jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_DIGIT | JALONS_TOKEN_CURRENCY);
  if (jalons_names_is_word (reader, i, "à"))
    return jalons_names_is_mark (reader, i - 1, ',')
           || (jalons_names_is (reader, i - 2, grammar->determiner | grammar->indefinite)
               && !jalons_names_is (reader, i - 1, grammar->deal_word));
  return TRUE;
}

/* "from Nuvia", "via Nuvia", "a Nuvia grant": who gives, if anybody. */
static gboolean
is_giver (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  return (jalons_names_is_small (reader, i)
          && (jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_giver)
              || (jalons_names_is (reader, i, reader->grammar->of)
                  && jalons_names_is_word (reader, i - 1, "auprès"))))
         || (!jalons_names_is_french (reader) && jalons_names_is_small (reader, naming->end)
             && jalons_names_is_one_of (reader, naming->end, jalons_sign_names_supposed_given));
}

/* Of what has an article, whether it may be an institution all the same. */
static gboolean
may_be_institution (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (!jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_plain_articles)
      || naming->end > naming->first + 3)
    return FALSE;
  return jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_UPPER)
         || (jalons_names_is_french (reader) && naming->end == naming->first + 1
             && jalons_names_has_flag (reader, i, JALONS_TOKEN_ELISION));
}

/* "Y Combinator", "La Famiglia", "Qatar Investment Authority", "Innovate UK": words with capitals
 * beside it belong to it. Returns whether there are any. */
static gboolean
grow (JalonsNamesReader *reader, guint32 number)
{
  JalonsNaming *naming = jalons_naming_get (reader, number);
  JalonsNaming *before = number > 0 ? naming - 1 : NULL;
  JalonsNaming *next = number + 1 < reader->namings->len ? naming + 1 : NULL;
  guint32 i = naming->first - 1;
  guint32 first = naming->first;
  guint32 end = naming->end;

  if (!jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)
      && (before == NULL || before->end <= i || before->kind == JALONS_NAMING_PLACE)
      && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL)
      && !jalons_names_has_flag (reader, i,
                                 JALONS_TOKEN_SENTENCE | JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE)
      && ((before != NULL && before->end > i) || jalons_names_token (reader, i)->length == 1))
    {
      naming->first = i;
      if (before != NULL && before->end > i)
        {
          naming->first = before->first;
          before->kind = JALONS_NAMING_STOP;
          before->state = JALONS_NAMING_REJECTED;
        }
    }
  if (next != NULL && next->kind == JALONS_NAMING_PLACE && next->first == naming->end
      && next->end == next->first + 1
      && jalons_names_has_flag (reader, next->first, JALONS_TOKEN_UPPER))
    {
      naming->end = next->end;
      next->kind = JALONS_NAMING_STOP;
      next->state = JALONS_NAMING_REJECTED;
    }
  return naming->first != first || naming->end != end;
}

/* Whether it stands behind an article: only those who give have one ("l'Ademe", "the NSF"). */
static gboolean
has_article (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  return !jalons_names_has_flag (reader, naming->first,
                                 JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)
         && jalons_names_is (reader, i, reader->grammar->determiner | reader->grammar->indefinite)
         && !jalons_names_is_verb_a (reader, i);
}

/* Whether words with capitals beside it make it part of another name, or its own are shouted. */
static gboolean
is_part (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (!jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)
      && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL)
      && !jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_POSSESSIVE)
      && !(jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE)
           && jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_opening)))
    return TRUE;
  /* "in the next 3-6 MONTHS", "12 millions TND", but "the NSF" */
  if (jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_UPPER)
      && naming->end == naming->first + 1 && jalons_names_token (reader, naming->first)->word != 0
      && !has_article (reader, naming))
    return TRUE;
  /* "Promoter Bhavish Aggarwal" */
  if (jalons_key_table_look_up (&reader->surnames, reader->tokens[naming->end - 1].hash)
      != JALONS_KEY_TABLE_NONE)
    return TRUE;
  /* "Standing-ovation" */
  if (jalons_names_is_small (reader, naming->end - 1))
    return TRUE;
  if (jalons_names_is_mark (reader, naming->end, '-')
      && jalons_names_has_flag (reader, naming->end + 1, JALONS_TOKEN_GLUED))
    return TRUE;
  /* "la stratégie “Santé numérique”" */
  return is_quote (reader, i) && jalons_names_is_small (reader, naming->end);
}

/* "Warehouse AI: Dexory", "Fill in the blank", "DULUTH — ": what stands at the beginning of an
 * English sentence and is followed by no more than such a word is. */
static gboolean
is_mere_opening (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *first = jalons_names_token (reader, naming->first);
  guint32 i = naming->end;

  if ((naming->flags & JALONS_NAMING_INITIAL) == 0)
    return FALSE;
  if (jalons_names_is_mark (reader, i, ':'))
    return jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_CAPITAL);
  if (jalons_names_is_mark (reader, i, JALONS_PUNCT_DASH) || is_quote (reader, i)
      || (naming->end == naming->first + 1 && first->word != 0))
    return TRUE;
  return !jalons_names_is_french (reader) && naming->end == naming->first + 1
         && jalons_names_is_small (reader, i) && jalons_names_find_verb (reader, i) == 0
         && !jalons_names_is (reader, i, reader->grammar->and)
         && !jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE);
}

/* "Hyperion, its Louisiana campus", "Sparky, a chatbot": what is said behind it of a thing. */
static gboolean
is_said_of_thing (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end + 1;

  if (!jalons_names_is_mark (reader, naming->end, ',')
      || !jalons_names_is (reader, i, reader->grammar->determiner | reader->grammar->indefinite))
    return FALSE;
  for (guint32 end = i + NOUN_REACH;
       i < end && !jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT); i++)
    {
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_supposed_things))
        return TRUE;
    }
  return FALSE;
}

/* "a tool for YouTubers": many people, in English. */
static gboolean
are_people (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return !jalons_names_is_french (reader) && jalons_names_is_small (reader, naming->first - 1)
         && naming->end == naming->first + 1
         && (jalons_names_ends_in (reader, naming->first, "ers")
             || jalons_names_ends_in (reader, naming->first, "ians")
             || jalons_names_ends_in (reader, naming->first, "ists"));
}

static gboolean
may_be_supposed (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);

  if ((!jalons_names_is_unheard (reader, naming)
       && !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE))
      || (naming->end == naming->first + 1
          && jalons_names_is (reader, naming->first, reader->grammar->common)))
    return FALSE;
  return !is_counted (reader, naming) && !is_town (reader, number) && !is_part (reader, naming)
         && !is_mere_opening (reader, naming) && !is_said_of_thing (reader, naming)
         && !is_of_thing (reader, naming) && !is_where (reader, naming)
         && !are_people (reader, naming) && !modifies_noun (reader, naming)
         && !is_in_dateline (reader, naming);
}

/* Whether a text names a company that may be the one that it is about, as it seeks money. */
static gboolean
has_seeker (const JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsCompanyKind kind = JALONS_COMPANY_UNKNOWN;

      if (!jalons_naming_is_company (naming))
        continue;
      if (naming->company != JALONS_NAMING_NONE)
        kind = jalons_catalog_get_company (reader->grammar->catalog, naming->company)->kind;
      if (kind == JALONS_COMPANY_UNKNOWN || kind == JALONS_COMPANY_LAB
          || kind == JALONS_COMPANY_STARTUP)
        return TRUE;
    }
  return FALSE;
}

/* Where a name that may be one of a town stands in one's place anywhere, it is one. Few texts have
 * a name of which it is asked. */
static void
note_towns (const JalonsNamesReader *reader, JalonsKeyTable *towns)
{
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 hash = reader->tokens[naming->first].hash;

      if (jalons_naming_is_unknown (naming)
          && (is_town (reader, i) || is_where (reader, naming) || is_of_thing (reader, naming)))
        jalons_key_table_ensure (towns, hash, i);
    }
}

static void
suppose (JalonsNamesReader *reader, guint32 number)
{
  JalonsNaming *naming = jalons_naming_get (reader, number);

  if (has_article (reader, naming))
    {
      if (!may_be_institution (reader, naming))
        return;
      naming->flags |= JALONS_NAMING_GIVER;
    }
  if (is_giver (reader, naming))
    naming->flags |= JALONS_NAMING_GIVER;
  jalons_names_suppose (reader, naming);
}

/* Whether a block is a line that stands above a section. */
static gboolean
is_heading (const JalonsText *text, guint32 number)
{
  const JalonsBlock *block = jalons_text_get_block (text, number);

  return (block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_LIST_ITEM)
         && block->end_token - block->first_token <= HEADING_LONGEST && number > 0
         && number + 1 < text->blocks->len && block[1].kind == JALONS_BLOCK_PARAGRAPH;
}

static gboolean
has_heading (const JalonsText *text)
{
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      if (is_heading (text, i))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name opens the line: "2. Nuvia", "Nuvia, Leeds", "Nuvia: agents for ports". */
static gboolean
opens_heading (const JalonsNamesReader *reader,
               const JalonsNaming *naming,
               const JalonsBlock *block)
{
  for (guint32 i = block->first_token; i < naming->first; i++)
    {
      if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT)
          && !jalons_token_is_number (jalons_names_token (reader, i)))
        return FALSE;
    }
  return naming->end == block->end_token || jalons_names_is_mark (reader, naming->end, ',')
         || jalons_names_is_mark (reader, naming->end, ':')
         || jalons_names_is_mark (reader, naming->end, JALONS_PUNCT_DASH);
}

/* How doubtful it is that a line is the name of whom the paragraphs below it tell: not at all where
 * these repeat it or a place stands behind it, little where another line is one for sure. */
static guint
judge_heading (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsText *text = reader->text;
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsBlock *last = jalons_text_get_block (text, text->blocks->len - 1);
  const JalonsBlock *block;
  guint32 sentence;
  guint32 number_of_block;
  gboolean sum = FALSE;

  /* Few stand where a line begins. */
  if (!jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE)
      && !jalons_names_has_flag (reader, naming->first - 1,
                                 JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT))
    return NOT_HEADING;
  sentence = jalons_text_sentence_at (text, naming->first);
  number_of_block = jalons_text_get_sentence (text, sentence)->block;
  block = jalons_text_get_block (text, number_of_block);
  if (block->first_sentence != sentence || !is_heading (text, number_of_block)
      || !opens_heading (reader, naming, block))
    return NOT_HEADING;
  if (jalons_naming_is_company (naming))
    return 0;
  if (naming->state != JALONS_NAMING_WEAK
      || (naming->kind != JALONS_NAMING_COMPANY
          && (naming->kind != JALONS_NAMING_UNKNOWN || !jalons_names_is_judged (reader, naming)
              || is_part (reader, naming))))
    return NOT_HEADING;
  for (const JalonsBlock *below = block + 1;
       below <= last && below <= block + SECTION_REACH && below->kind == JALONS_BLOCK_PARAGRAPH;
       below++)
    {
      for (guint32 i = below->first_token; i < below->end_token; i++)
        {
          /* "BEX:" speaks. */
          if (reader->tokens[i].hash == reader->tokens[naming->first].hash
              && !jalons_names_is_mark (reader, i + 1, ':'))
            return 0;
          sum |= jalons_names_is_money (reader, i);
        }
    }
  if (!sum)
    return NOT_HEADING;
  if (has_place_behind (reader, number))
    return 0;
  if (naming->end != block->end_token)
    return NOT_HEADING;
  return naming->kind == JALONS_NAMING_COMPANY || block->kind == JALONS_BLOCK_LIST_ITEM
             || jalons_names_is_unheard (reader, naming)
           ? 1
           : NOT_HEADING;
}

/* Those whose names stand above the sections of a list. Returns whether there are any. */
static gboolean
suppose_headings (JalonsNamesReader *reader, JalonsNamesMemory *memory)
{
  guint doubt = 0;

  if (!has_heading (reader->text))
    return FALSE;
  for (guint32 i = 0; doubt == 0 && i < reader->namings->len; i++)
    doubt = judge_heading (reader, i) == 0;
  for (guint32 i = 0; doubt > 0 && i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (naming->state != JALONS_NAMING_WEAK || judge_heading (reader, i) > doubt)
        continue;
      naming->flags |= JALONS_NAMING_TOPIC;
      jalons_names_suppose (reader, naming);
      jalons_names_memory_add (memory, naming);
    }
  return doubt > 0;
}

void
jalons_names_suppose_companies (JalonsNamesReader *reader, JalonsNamesMemory *memory)
{
  JalonsNaming *topic = NULL;
  /* Without a sum near it, a name may be but the only one that the text can be about. */
  gboolean many = has_seeker (reader);
  gboolean supposed = suppose_headings (reader, memory);
  gboolean tried = FALSE;
  JalonsKeyTable towns;

  jalons_key_table_init (&towns);
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      gboolean sum;

      if (!jalons_naming_is_unknown (naming))
        continue;
      sum = has_sum_around (reader, naming) || jalons_names_is_traded (reader, naming)
            || jalons_names_may_make_model (reader, i);
      if ((!sum && many) || !jalons_names_is_judged (reader, naming))
        continue;
      if (!tried)
        note_towns (reader, &towns);
      tried = TRUE;
      if (jalons_key_table_look_up (&towns, reader->tokens[naming->first].hash)
            != JALONS_KEY_TABLE_NONE
          || (grow (reader, i) && !jalons_names_is_judged (reader, naming))
          || !may_be_supposed (reader, i))
        continue;
      if (sum)
        suppose (reader, i);
      else if (topic == NULL)
        topic = naming;
      else
        many = reader->tokens[topic->first].hash != reader->tokens[naming->first].hash;
      if (naming->state == JALONS_NAMING_ACCEPTED)
        jalons_names_memory_add (memory, naming);
    }
  jalons_key_table_clear (&towns);
  if (!supposed && !tried)
    return;
  /* What a text is about that names no other company that could be. */
  if (topic != NULL && !many && !has_article (reader, topic) && !has_seeker (reader))
    {
      topic->flags |= JALONS_NAMING_TOPIC;
      jalons_names_suppose (reader, topic);
      jalons_names_memory_add (memory, topic);
    }
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNamesAccepted *accepted;

      if (!jalons_naming_is_unknown (naming))
        continue;
      accepted = jalons_names_memory_find (memory, naming->first, naming->end);
      if (accepted == NULL || accepted->kind != JALONS_NAMING_COMPANY)
        continue;
      naming->kind = accepted->kind;
      naming->company = accepted->company;
      naming->name = accepted->name;
      naming->state = JALONS_NAMING_ACCEPTED;
      naming->reason = JALONS_REASON_AGAIN;
      naming->flags |= JALONS_NAMING_SUPPOSED;
    }
}
