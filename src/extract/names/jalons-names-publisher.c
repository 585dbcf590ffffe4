/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whose page a text is, so that "we" and "nous" can be told. */

#include "extract/names/jalons-names-publisher.h"

#include "extract/jalons-signs.h"
#include "extract/jalons-traits.h"
#include "extract/names/jalons-names-accept.h"
#include "extract/names/jalons-names-roles.h"

/* So many blocks at the beginning and at the end may show it. */
#define HEAD_BLOCKS 4
#define FOOT_BLOCKS 4
/* Of each, so many tokens are looked at. */
#define BLOCK_REACH 60
/* A signature has few tokens, and who is asked is named among so many. */
#define SIGNATURE_LONGEST 14
#define SPEAKER_REACH 180
/* A publisher's name has at most so many words. */
#define NAME_LONGEST 3

/* So many namings at the beginning of a text are looked at for those of a name. */
#define MOST_NAMINGS 1000

/* What the ways of being shown as the publisher weigh. */
#define WEIGHT_COPYRIGHT 4
#define WEIGHT_TEAM 4
#define WEIGHT_BLOG 4
#define WEIGHT_WE 5
#define WEIGHT_ABOUT 3
#define WEIGHT_SIGNATURE 4

/* So many tokens of a page show whether somebody speaks in it of himself, and so often he must. */
#define PERSON_REACH 260
#define PERSON_EARLY 90
#define PERSON_LEAST 3

typedef struct
{
  JalonsNamesReader *reader;
  guint32 first;
  guint32 end;
  guint weight;
  guint32 bare_first; /* a name that is nowhere but in the lines that are there for the page */
  guint32 bare_end;
} Publisher;

static gboolean
are_same_words (const JalonsNamesReader *reader, guint32 first, guint32 end, guint32 other)
{
  for (guint32 i = first; i < end; i++, other++)
    {
      if (reader->tokens[i].hash != reader->tokens[other].hash
          || ((jalons_names_get_flags (reader, i) ^ jalons_names_get_flags (reader, other))
              & JALONS_TOKEN_PUNCT)
               != 0)
        return FALSE;
    }
  return TRUE;
}

/* What the catalogue does not call a newspaper, a person or a model. */
static gboolean
may_publish (const JalonsNaming *naming)
{
  return jalons_naming_is_unknown (naming) || naming->kind == JALONS_NAMING_COMPANY
         || (naming->kind == JALONS_NAMING_MODEL && naming->state != JALONS_NAMING_ACCEPTED);
}

/* The naming that a name outside of the article's own lines has in them, if any. */
static const JalonsNaming *
find_naming (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  for (guint32 i = 0; i < reader->namings->len && i < MOST_NAMINGS; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);

      if (naming->end >= naming->first + (end - first) && may_publish (naming)
          && naming->kind != JALONS_NAMING_MODEL
          && (naming->end == naming->first + (end - first)
              || jalons_names_has_flag (reader, naming->first + (end - first), JALONS_TOKEN_DIGIT))
          && are_same_words (reader, first, end, naming->first))
        return naming;
    }
  return NULL;
}

static void
propose (Publisher *publisher, guint32 first, guint32 end, guint weight)
{
  if (publisher->end > publisher->first && publisher->end - publisher->first == end - first
      && are_same_words (publisher->reader, first, end, publisher->first))
    publisher->weight += weight;
  else if (weight > publisher->weight)
    {
      publisher->first = first;
      publisher->end = end;
      publisher->weight = weight;
    }
}

/* The end of a row of words with capital letters, legal forms left out. */
static guint32
read_row (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  guint32 i = first;

  while (i < end && i < first + NAME_LONGEST
         && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL)
         && !jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT)
         && (i == first || !jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE))
         && !jalons_names_is (reader, i, reader->grammar->legal)
         && !jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_line_no_name))
    i++;
  return i;
}

/* "Nuvia, Inc.", "Nuvia SAS": whether a legal form follows. */
static gboolean
is_legal (const JalonsNamesReader *reader, guint32 i)
{
  i += jalons_names_is_mark (reader, i, ',');
  return jalons_names_is (reader, i, reader->grammar->legal)
         && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL);
}

/* A row of words is proposed as far as the article names it; or else kept in mind, if it is a
 * company's for certain. */
static void
propose_row (Publisher *publisher, guint32 first, guint32 end, guint weight)
{
  const JalonsNamesGrammar *grammar = publisher->reader->grammar;

  if (end > first && (weight == WEIGHT_BLOG || is_legal (publisher->reader, end))
      && !jalons_names_is (publisher->reader, first,
                           grammar->stop | grammar->common | grammar->generic
                             | grammar->product_noun))
    {
      publisher->bare_first = first;
      publisher->bare_end = end;
    }
  for (; end > first; end--)
    {
      if (find_naming (publisher->reader, first, end) != NULL)
        {
          propose (publisher, first, end, weight);
          return;
        }
    }
}

/* The words before a token, in its line: "The Nuvia team", "Nuvia Blog". */
static void
propose_before (Publisher *publisher, guint32 start, guint32 i, guint weight)
{
  for (guint32 first = MAX (start + NAME_LONGEST, i) - NAME_LONGEST; first < i; first++)
    {
      guint32 end = read_row (publisher->reader, first, i);

      if (end == i)
        {
          propose_row (publisher, first, end, weight);
          return;
        }
    }
}

/* "The Vicuna team": a name that numbers follow, or that is a model's, is one that it made. */
static gboolean
is_product (const JalonsNamesReader *reader, guint32 team)
{
  for (guint32 i = 0; i < reader->namings->len && i < MOST_NAMINGS; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 next = naming->first + 1;

      next += jalons_names_is_mark (reader, next, '-');
      if (reader->tokens[naming->first].hash == reader->tokens[team - 1].hash
          && (naming->kind == JALONS_NAMING_MODEL
              || jalons_names_has_flag (reader, next, JALONS_TOKEN_DIGIT)))
        return TRUE;
    }
  return FALSE;
}

/* "© 2025 Nuvia, Inc.", "the Nuvia team", "l'équipe Nuvia", "Nuvia › Blog", "Nuvia SAS –": what a
 * line shows that is there for the page. */
static void
look_at_line (Publisher *publisher, const JalonsBlock *block)
{
  const JalonsNamesReader *reader = publisher->reader;
  guint32 end = MIN (block->end_token, block->first_token + BLOCK_REACH);
  gboolean page = block->kind == JALONS_BLOCK_DEBRIS;

  for (guint32 i = block->first_token; i < end; i++)
    {
      guint32 j;

      /* Lines that are there for the page alone show it by legal forms, too. */
      if (!page)
        i = jalons_traits_find (jalons_text_get_traits (reader->text), i, end, JALONS_TRAIT_SELF);
      if (i >= end)
        return;
      j = i + 1;
      if (reader->text->first_person
          && (jalons_names_is_mark (reader, i, JALONS_PUNCT_COPYRIGHT)
              || jalons_names_is_word (reader, i, "copyright")))
        {
          while (j < end
                 && (jalons_names_has_flag (reader, j, JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)
                     || jalons_names_is_one_of (reader, j,
                                                jalons_sign_names_publisher_look_at_line_fillers)))
            j++;
          propose_row (publisher, j, read_row (reader, j, end), WEIGHT_COPYRIGHT);
        }
      else if (reader->text->first_person
               && (jalons_names_is_word (reader, i, "team")
                   || jalons_names_is_word (reader, i, "équipe")))
        {
          if (i > block->first_token && !is_product (reader, i))
            propose_before (publisher, block->first_token, i, WEIGHT_TEAM);
          while (
            j < end
            && jalons_names_is_one_of (reader, j, jalons_sign_names_publisher_look_at_line_fillers))
            j++;
          propose_row (publisher, j, read_row (reader, j, end), WEIGHT_TEAM);
        }
      else if (jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_look_at_line_sections)
               && end - block->first_token < 12)
        {
          guint32 before = i;

          while (before > block->first_token
                 && jalons_names_has_flag (reader, before - 1, JALONS_TOKEN_PUNCT))
            before--;
          propose_before (publisher, block->first_token, before, WEIGHT_BLOG);
        }
      else if (page && reader->text->first_person
               && jalons_names_is (reader, i, reader->grammar->legal) && i > block->first_token
               && jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL))
        propose_before (publisher, block->first_token,
                        jalons_names_is_mark (reader, i - 1, ',') ? i - 1 : i, WEIGHT_COPYRIGHT);
    }
}

/* "At Nuvia, we", "we at Nuvia", "Chez Nuvia, nous", "when we started Nuvia", "we founded Nuvia" */
static gboolean
is_spoken_for (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT))
    return FALSE;
  if (jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_spoken_for_at))
    return (jalons_names_is_mark (reader, naming->end, ',')
            && jalons_names_is_one_of (reader, naming->end + 1,
                                       jalons_sign_names_publisher_spoken_for_we))
           || jalons_names_is_one_of (reader, i - 1, jalons_sign_names_publisher_spoken_for_we);
  if (!jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_spoken_for_started))
    return FALSE;
  for (guint n = 0; n < 3; n++)
    {
      i--;
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_spoken_for_we))
        return !jalons_names_is_word (reader, i, "our") && !jalons_names_is_word (reader, i, "us")
               && !jalons_names_is_word (reader, i, "notre")
               && !jalons_names_is_word (reader, i, "nos");
    }
  return FALSE;
}

/* "Nuvia is a new social coding platform", on a page of its own */
static gboolean
is_introduced (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->end;

  if (!reader->text->first_person || naming->kind != JALONS_NAMING_UNKNOWN
      || naming->end > naming->first + 2 || !jalons_names_is (reader, i, reader->grammar->copula)
      || !jalons_names_is (reader, i + 1,
                           reader->grammar->determiner | reader->grammar->indefinite))
    return FALSE;
  for (guint32 end = i + 10; ++i < end;)
    {
      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_SENTENCE)
          && !jalons_names_is_mark (reader, i, '-'))
        return FALSE;
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_introduced))
        return TRUE;
    }
  return FALSE;
}

/* "About Nuvia", "À propos de Nuvia" */
static gboolean
is_told_about (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 i = naming->first - 1;

  if (jalons_names_is_word (reader, i, "about"))
    return jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE);
  return jalons_names_is (reader, i, reader->grammar->of)
         && jalons_names_is_word (reader, i - 1, "propos")
         && jalons_names_has_flag (reader, i - 2, JALONS_TOKEN_NEWLINE);
}

/* "CEO, Nuvia", "Co-founder and CEO of Nuvia" in a line of its own at the foot. */
static gboolean
is_signature (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsText *text = reader->text;
  const JalonsSentence *sentence;
  const JalonsBlock *block;
  guint32 role = naming->first - 1;

  if (text->blocks->len > FOOT_BLOCKS
      && naming->first < jalons_text_get_block (text, text->blocks->len - FOOT_BLOCKS)->first_token)
    return FALSE;
  while (role + 4 > naming->first && !jalons_names_is (reader, role, reader->grammar->role))
    role--;
  if (role + 4 <= naming->first)
    return FALSE;
  sentence = jalons_text_get_sentence (text, jalons_text_sentence_at (text, naming->first));
  block = jalons_text_get_block (text, sentence->block);
  return role >= block->first_token && block->end_token - block->first_token <= SIGNATURE_LONGEST
         && naming->end >= block->end_token - 1;
}

static void
look_at_namings (Publisher *publisher)
{
  const JalonsNamesReader *reader = publisher->reader;

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      guint weight = 0;

      if (!may_publish (naming) || naming->end > naming->first + 2 * NAME_LONGEST)
        continue;
      if (is_spoken_for (reader, naming))
        weight = WEIGHT_WE;
      else if (is_told_about (reader, naming) || is_introduced (reader, naming))
        weight = WEIGHT_ABOUT;
      else if (is_signature (reader, naming))
        weight = WEIGHT_SIGNATURE;
      if (weight > 0)
        propose (publisher, naming->first, naming->end, weight);
    }
}

static void
look_at_lines (Publisher *publisher)
{
  const JalonsText *text = publisher->reader->text;

  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);

      if (i < HEAD_BLOCKS || i + FOOT_BLOCKS >= text->blocks->len
          || block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_BYLINE)
        look_at_line (publisher, block);
    }
}

/* All namings of the publisher become a company's. */
static void
accept_all (Publisher *publisher)
{
  JalonsNamesReader *reader = publisher->reader;
  guint32 length = publisher->end - publisher->first;

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 end;

      /* "Nuvia 3 is here": a model of the same name. */
      if (naming->end - naming->first != length || !may_publish (naming)
          || !are_same_words (reader, publisher->first, publisher->end, naming->first))
        continue;
      if (jalons_names_has_number (reader, naming, &end))
        {
          if (naming->kind == JALONS_NAMING_UNKNOWN
              && jalons_names_is_numbered (reader, naming, &end))
            {
              naming->end = end;
              jalons_names_accept (reader, naming, JALONS_NAMING_MODEL, JALONS_REASON_SIZE);
            }
          continue;
        }
      if (naming->state != JALONS_NAMING_ACCEPTED)
        {
          if (naming->kind == JALONS_NAMING_MODEL)
            naming->kind = JALONS_NAMING_UNKNOWN;
          if (naming->kind == JALONS_NAMING_COMPANY)
            {
              naming->state = JALONS_NAMING_ACCEPTED;
              naming->reason = JALONS_REASON_PUBLISHER;
            }
          else
            jalons_names_accept (reader, naming, JALONS_NAMING_COMPANY, JALONS_REASON_PUBLISHER);
        }
      if (reader->publisher == JALONS_NAMING_NONE)
        reader->publisher = naming->first;
    }
}

/* A name that no line of the article has is added to its names. */
static void
add_bare (Publisher *publisher)
{
  JalonsNamesReader *reader = publisher->reader;
  JalonsNaming naming = { .first = publisher->bare_first,
                          .end = publisher->bare_end,
                          .kind = JALONS_NAMING_UNKNOWN,
                          .state = JALONS_NAMING_WEAK,
                          .company = JALONS_NAMING_NONE,
                          .model = JALONS_NAMING_NONE,
                          .family = JALONS_NAMING_NONE };

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *other = jalons_naming_get (reader, i);

      if (other->first < naming.end && naming.first < other->end)
        return;
    }
  jalons_array_append (reader->open, reader->namings->len);
  jalons_array_append (reader->namings, naming);
  jalons_names_accept (reader, jalons_naming_get (reader, reader->namings->len - 1),
                       JALONS_NAMING_COMPANY, JALONS_REASON_PUBLISHER);
  reader->publisher = naming.first;
}

/* "Associé chez Halte Capital", "Maren Holt runs Quaysmith": of whom the head says where he works.
 */
static void
find_speaker (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *before = i > 0 ? jalons_naming_get (reader, i - 1) : NULL;

      if (naming->first > SPEAKER_REACH)
        return;
      if (!may_publish (naming))
        continue;
      if ((before != NULL && before->kind == JALONS_NAMING_POST && before->end == naming->first)
          || (jalons_names_is (reader, naming->first - 1, reader->grammar->person_object)
              && !jalons_names_has_flag (reader, naming->first - 1, JALONS_TOKEN_CAPITAL)))
        {
          reader->speaker = naming->first;
          return;
        }
    }
}

/* Whether what is quoted begins or ends at a token; it ends with a paragraph. */
static int
turn_quote (const JalonsToken *token, int depth)
{
  if ((token->flags & JALONS_TOKEN_BLANK) != 0)
    depth = 0;
  if ((token->flags & JALONS_TOKEN_PUNCT) == 0)
    return depth;
  switch (token->word)
    {
    case JALONS_PUNCT_OPEN_QUOTE:
      return 1;
    case JALONS_PUNCT_CLOSE_QUOTE:
      return 0;
    case '"':
      return !depth;
    default:
      return depth;
    }
}

/* Whether a page speaks of its own: "we", "our", "nous" outside of what is quoted, early and
 * often. */
static gboolean
is_first_person (const JalonsNamesReader *reader, guint *out_n)
{
  const guint8 *traits = jalons_text_get_traits (reader->text);
  guint32 end = MIN (reader->text->tokens->n_tokens, PERSON_REACH);
  guint32 k = 0;
  int depth = 0;
  guint n_early = 0;
  guint n = 0;

  for (guint32 i = jalons_traits_find (traits, 0, end, JALONS_TRAIT_SELF); i < end;
       i = jalons_traits_find (traits, i + 1, end, JALONS_TRAIT_SELF))
    {
      if (!jalons_names_is_one_of (reader, i, jalons_sign_names_publisher_first_person))
        continue;
      for (; k <= i; k++)
        {
          if (jalons_names_has_flag (reader, k, JALONS_TOKEN_BLANK | JALONS_TOKEN_PUNCT))
            depth = turn_quote (jalons_names_token (reader, k), depth);
        }
      if (depth != 0)
        continue;
      n++;
      n_early += i < PERSON_EARLY;
    }
  *out_n = n;
  return n_early > 0 && n >= PERSON_LEAST;
}

void
jalons_names_find_publisher (JalonsNamesReader *reader)
{
  Publisher publisher = { .reader = reader };
  guint n;

  reader->text->first_person = is_first_person (reader, &n);
  look_at_namings (&publisher);
  if (n > 0)
    look_at_lines (&publisher);
  if (publisher.weight > 0)
    accept_all (&publisher);
  else if (publisher.bare_end > publisher.bare_first)
    add_bare (&publisher);
  find_speaker (reader);
}

void
jalons_names_tell_publisher (JalonsNamesReader *reader, const JalonsNaming *naming, guint32 name)
{
  if (naming->kind != JALONS_NAMING_COMPANY)
    return;
  if (naming->first == reader->publisher)
    reader->text->publisher = name;
  if (naming->first == reader->speaker)
    reader->text->speaker = name;
}
