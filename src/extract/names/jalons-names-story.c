/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Names that the sentences behind their own take up as "the firm", "la jeune pousse", "it". */

#include "extract/names/jalons-names-story.h"

#include <string.h>

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"

/* So many sentences behind a name may take it up, and so far into them a description may stand. */
#define N_SENTENCES 3
/* Whom an article portrays is named in so many sentences of its first paragraph, no line of the
 * page, and described in so many behind it. */
#define N_OPENING 3
#define LINE_LONGEST 12
/* The first paragraph is one of so many blocks. */
#define HEAD_LONGEST 60
#define N_PORTRAIT 12
#define DESCRIPTION_REACH 16
/* Between its article and its noun stand at most so many tokens: "the London-based AI startup". */
#define NOUN_REACH 6
/* So far into a sentence "it" and "they" may stand. */
#define PRONOUN_REACH 30

/* Whether what stands before an article leaves it the subject: the sentence's beginning, a comma,
 * an adverb, but no preposition and no verb. */
static gboolean
may_precede_subject (const JalonsNamesReader *reader, guint32 first, guint32 i)
{
  return i == first || jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_PUNCT)
         || jalons_names_is_one_of (reader, i - 1, jalons_sign_names_story_precede_subject)
         || jalons_names_is (reader, i - 1, reader->grammar->months)
         || jalons_token_is_number (jalons_names_token (reader, i - 1));
}

/* "the company", "the London-based startup", "la jeune pousse lyonnaise": the noun behind an
 * article at @i. */
static gboolean
is_description (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_one_of (reader, i, jalons_sign_names_story_description_articles)
      || jalons_names_is_word (reader, i, "its"))
    return FALSE;
  for (guint32 j = i + 1; j < i + NOUN_REACH; j++)
    {
      guint flags = jalons_names_token (reader, j)->flags;

      if ((flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)) != 0
          || ((flags & JALONS_TOKEN_PUNCT) != 0 && !jalons_names_is_mark (reader, j, '-')))
        return FALSE;
      if (jalons_names_is_one_of (reader, j, jalons_sign_names_story_description_startup))
        return TRUE;
      if (jalons_names_is (reader, j, reader->grammar->company_noun)
          && !jalons_names_is (reader, j + 1, reader->grammar->company_noun))
        return (jalons_names_has_flag (reader, j + 1, JALONS_TOKEN_POSSESSIVE)
                || !jalons_names_is (reader, j + 1, reader->grammar->of))
               && !jalons_names_has_flag (reader, j + 1, JALONS_TOKEN_CAPITAL);
    }
  return FALSE;
}

/* Whether a sentence has a sum and a word of deals. */
static gboolean
tells_deal (const JalonsNamesReader *reader, const JalonsSentence *sentence)
{
  gboolean sum = FALSE;
  gboolean deal = FALSE;

  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      sum |= jalons_names_has_flag (reader, i, JALONS_TOKEN_CURRENCY)
             || jalons_names_is (reader, i, reader->grammar->unit);
      deal |= jalons_names_is (reader, i, reader->grammar->deal_word);
    }
  return sum && deal;
}

/* "It raised", "Elle vient de lever", "Its founders": where a deal is told. */
static gboolean
begins_with_pronoun (const JalonsNamesReader *reader, const JalonsSentence *sentence)
{
  guint32 first = sentence->first;

  for (guint32 i = first; i < sentence->end && i < first + PRONOUN_REACH; i++)
    {
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_story_begins_with_pronoun)
          && may_precede_subject (reader, first, i))
        return tells_deal (reader, sentence);
    }
  return FALSE;
}

/* "La startup, issue de", "The company has": whether a sentence, or what follows its first words,
 * begins with a description. */
static gboolean
begins_with_description (const JalonsNamesReader *reader, const JalonsSentence *sentence)
{
  return is_description (reader, sentence->first)
         && !jalons_names_has_flag (reader, sentence->first, JALONS_TOKEN_BLANK);
}

/* Two words may be a person's: of whom it is said that he speaks, heads or founds. */
static gboolean
may_be_person (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  if (naming->end != naming->first + 2)
    return TRUE;
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      if (jalons_names_is (reader, i, grammar->given | grammar->surname | grammar->title))
        return TRUE;
    }
  for (guint32 i = naming->end; i < naming->end + 3; i++)
    {
      if (jalons_names_is (reader, i,
                           grammar->speaks | grammar->person_object | grammar->role | grammar->age))
        return TRUE;
    }
  return !jalons_names_is_small (reader, naming->end);
}

/* Whether a sentence speaks on of a company that one before it has named. */
static gboolean
takes_up (const JalonsNamesReader *reader, const JalonsSentence *sentence, gboolean subject)
{
  guint32 first = sentence->first;

  /* "The deal would value it", "Le tour est mené par" */
  if (jalons_names_is (reader, first, reader->grammar->determiner)
      && jalons_names_is (reader, first + 1, reader->grammar->deal_word)
      && tells_deal (reader, sentence))
    return TRUE;
  for (guint32 i = sentence->first; i < sentence->end && i < sentence->first + DESCRIPTION_REACH;
       i++)
    {
      if (is_description (reader, i)
          && (subject || may_precede_subject (reader, sentence->first, i)))
        return TRUE;
    }
  return begins_with_pronoun (reader, sentence);
}

static gboolean
may_be_company (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_COMPANY
         || (naming->kind == JALONS_NAMING_UNKNOWN && !jalons_names_is_generic (reader, naming));
}

/* Whether another company or unknown name stands in a sentence, that the next could take up. */
static gboolean
has_other (const JalonsNamesReader *reader, guint32 number, const JalonsSentence *sentence)
{
  for (guint32 n = number; n > 0 && jalons_naming_get (reader, n - 1)->first >= sentence->first;
       n--)
    {
      if (may_be_company (reader, jalons_naming_get (reader, n - 1)))
        return TRUE;
    }
  for (guint32 n = number + 1;
       n < reader->namings->len && jalons_naming_get (reader, n)->first < sentence->end; n++)
    {
      if (may_be_company (reader, jalons_naming_get (reader, n)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name opens its sentence and has a verb, or owns what does: "Nuvia's models are". */
static gboolean
is_subject (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  if ((naming->flags & JALONS_NAMING_INITIAL) == 0
      || jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return FALSE;
  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_POSSESSIVE))
    return TRUE;
  /* "Shuttle buses are" */
  if (jalons_names_find_verb (reader, i) != 0)
    return !jalons_names_is (reader, i + 1, reader->grammar->copula)
           || jalons_names_is (reader, i, reader->grammar->auxiliary | reader->grammar->passive);
  /* "Nuvia, c'est à Nantes" */
  if (jalons_names_is_mark (reader, i, ',')
      && jalons_names_is_one_of (reader, i + 1, jalons_sign_names_story_subject_presented))
    return TRUE;
  return jalons_names_is_mark (reader, i, ',')
         && jalons_names_is (reader, i + 1,
                             reader->grammar->relative | reader->grammar->determiner
                               | reader->grammar->indefinite | reader->grammar->founded);
}

/* The first sentence of the first paragraph, or the number of sentences where there is none. */
static guint32
find_body (const JalonsText *text)
{
  for (guint32 i = 0; i < text->blocks->len && i < HEAD_LONGEST; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);

      if (block->kind == JALONS_BLOCK_PARAGRAPH
          && block->end_token - block->first_token > LINE_LONGEST)
        return block->first_sentence;
    }
  return text->sentences->len;
}

/* Whether a known company stands in the body before a name. */
static gboolean
follows_company (const JalonsNamesReader *reader, guint32 number, guint32 first)
{
  for (guint32 n = number; n > 0 && jalons_naming_get (reader, n - 1)->first >= first; n--)
    {
      const JalonsNaming *other = jalons_naming_get (reader, n - 1);

      if (other->kind == JALONS_NAMING_COMPANY && other->state == JALONS_NAMING_ACCEPTED)
        return TRUE;
    }
  return FALSE;
}

/* "In a former bakery, Nuvia has spent three years …": the first name of an article that does
 * something in its first sentences, where a description is left without another that it could stand
 * for. */
static gboolean
is_protagonist (const JalonsNamesReader *reader, guint32 number, guint32 index)
{
  const JalonsText *text = reader->text;
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  /* "Marl County has voted …" */
  guint32 body = find_body (text);

  if (jalons_names_is_one_of (reader, naming->end - 1, jalons_sign_names_story_protagonist)
      || index < body || index >= body + N_OPENING
      || !(naming->end == naming->first + 1 || !may_be_person (reader, naming))
      || !((naming->flags & JALONS_NAMING_INITIAL) != 0
           || jalons_names_is_mark (reader, naming->first - 1, ','))
      || jalons_names_find_verb (reader, naming->end) == 0
      || jalons_names_is (reader, naming->end, reader->grammar->speaks | reader->grammar->role)
      || follows_company (reader, number, jalons_text_get_sentence (text, body)->first))
    return FALSE;
  for (guint32 i = index + 1; i <= index + N_PORTRAIT && i < text->sentences->len; i++)
    {
      const JalonsSentence *sentence = jalons_text_get_sentence (text, i);

      for (guint32 k = sentence->first;
           k < sentence->end && k < sentence->first + DESCRIPTION_REACH; k++)
        {
          if (is_description (reader, k) && may_precede_subject (reader, sentence->first, k))
            return TRUE;
        }
    }
  return FALSE;
}

/* "Nuvia, sans hésiter.", "Nuvia. Yes.": a name that is an answer, where the sentences behind it
 * tell a deal. */
static gboolean
is_answer (const JalonsNamesReader *reader, const JalonsNaming *naming, guint32 index)
{
  const JalonsText *text = reader->text;
  const JalonsSentence *sentence = jalons_text_get_sentence (text, index);
  guint32 i = naming->end;

  if ((naming->flags & JALONS_NAMING_INITIAL) == 0 || naming->end > naming->first + 1
      || naming->first > sentence->first + 1
      || !jalons_names_has_flag (reader, sentence->first, JALONS_TOKEN_BLANK)
      || !jalons_names_is_mark (reader, sentence->first - 1, '?')
      || !((jalons_names_is_mark (reader, i, ',')
            && jalons_names_is_one_of (reader, i + 1, jalons_sign_names_story_answer))
           || (jalons_names_is_mark (reader, i, '.') && i + 1 == sentence->end)))
    return FALSE;
  for (i = index + 1; i <= index + 2 * N_SENTENCES && i < text->sentences->len; i++)
    {
      const JalonsSentence *next = jalons_text_get_sentence (text, i);

      if (next->block != sentence->block)
        return FALSE;
      for (guint32 k = next->first; k < next->end; k++)
        {
          if (jalons_names_has_flag (reader, k, JALONS_TOKEN_CURRENCY)
              || jalons_names_is (reader, k, reader->grammar->unit | reader->grammar->deal_word))
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
jalons_names_opens_story (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsText *text = reader->text;
  const JalonsSentence *sentence;
  gboolean subject;
  guint32 index;

  /* What people alone do not do. */
  if ((naming->flags & JALONS_NAMING_LOUD) != 0 || naming->end > naming->first + 2
      || !jalons_names_is_unheard (reader, naming)
      || (jalons_names_is (reader, naming->end, reader->grammar->speaks)
          && !jalons_names_is_one_of (reader, naming->end, jalons_sign_names_story_opens_story)))
    return FALSE;
  index = jalons_text_sentence_at (text, naming->first);
  sentence = jalons_text_get_sentence (text, index);
  subject = is_subject (reader, naming);
  if (is_answer (reader, naming, index) || is_protagonist (reader, number, index))
    return TRUE;
  if (!subject
      && ((naming->flags & JALONS_NAMING_INITIAL) != 0
          || jalons_names_is (reader, naming->first - 1,
                              reader->grammar->at | reader->grammar->on | reader->grammar->of
                                | reader->grammar->de | reader->grammar->determiner)
          || has_other (reader, number, sentence)))
    return FALSE;
  if (subject && naming->end > naming->first + 1)
    {
      if (may_be_person (reader, naming))
        return FALSE;
      for (guint32 i = index + 1; i <= index + N_SENTENCES && i < text->sentences->len; i++)
        {
          if (begins_with_description (reader, jalons_text_get_sentence (text, i)))
            return TRUE;
        }
      return FALSE;
    }
  for (guint32 i = index + 1; i <= index + (subject ? N_SENTENCES : 1) && i < text->sentences->len;
       i++)
    {
      if (takes_up (reader, jalons_text_get_sentence (text, i), subject))
        return TRUE;
    }
  return FALSE;
}
