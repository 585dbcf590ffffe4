/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What following a text and resolving its descriptions share. */

#pragma once

#include "extract/discourse/jalons-discourse.h"
#include "extract/parse/jalons-parse-search.h"

G_BEGIN_DECLS

/**
 * jalons_discourse_get_company:
 * @text: a text
 * @chunk: a chunk that is the name of a company
 *
 * Returns: (transfer none): that name
 */
static inline const JalonsName *
jalons_discourse_get_company (const JalonsText *text, const JalonsChunk *chunk)
{
  return jalons_text_get_name (text, chunk->value);
}

/**
 * JalonsPutOff:
 * @block: a block that begins, or %JALONS_TEXT_NONE
 * @sentence: a sentence
 * @first: its first token to read
 * @kept: where the parse of a part of it is kept, or %JALONS_TEXT_NONE
 * @whole: whether to read it to its end, or but the first part of it that is read at once
 * @language: the languages to read in
 *
 * What a discourse has still to read.
 */
typedef struct
{
  guint32 block;
  guint32 sentence;
  guint32 first;
  guint32 kept;
  guint8 whole;
  guint8 language;
} JalonsPutOff;

/* jalons-discourse.c */
void jalons_discourse_enter_block (JalonsDiscourse *self, const JalonsBlock *block);
void jalons_discourse_follow (JalonsDiscourse *self, const JalonsParse *parse);

/* jalons-discourse-put-off.c */

/**
 * jalons_discourse_put_off_part:
 * @self: a discourse
 * @parse: the parse of the next sentence, or of a part of it
 *
 * Goes past what was parsed, which is read when somebody asks.
 */
void jalons_discourse_put_off_part (JalonsDiscourse *self, const JalonsParse *parse);

/* jalons-discourse-topics.c */

/**
 * jalons_discourse_find_topics:
 * @self: a discourse at the head of its text
 *
 * Finds whom the article is about: who is named most, names in the headline and at the start
 * counting more. The startup that it is about may be another: "Oracle pumped $1.75bn into the
 * start-up".
 */
void jalons_discourse_find_topics (JalonsDiscourse *self);

/* jalons-discourse-author.c */

/**
 * jalons_discourse_find_author:
 * @self: a discourse whose topics are found
 *
 * Finds for whom "we" stands, and what the page is about if it is somebody's own.
 */
void jalons_discourse_find_author (JalonsDiscourse *self);

/* jalons-discourse-descriptions.c */

/**
 * jalons_discourse_resolve_description:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 * @chunk: a description in it
 *
 * Returns: (nullable): the canonical name of the company that it describes
 */
const char *jalons_discourse_resolve_description (const JalonsDiscourse *self,
                                                  const JalonsParse *parse,
                                                  int chunk);

/* jalons-discourse-presented.c */

/**
 * jalons_discourse_find_presented:
 * @self: a discourse
 * @parse: the parse of a sentence
 *
 * Returns: the chunk of the company that the sentence presents, or %JALONS_CHUNK_NONE: "left to
 *   found Nuvia", "it has a new rival: Nuvia."
 */
int jalons_discourse_find_presented (const JalonsDiscourse *self, const JalonsParse *parse);

/**
 * jalons_discourse_is_beside:
 * @self: a discourse
 * @parse: the parse of a sentence
 * @company: the canonical name of the company that is its subject
 *
 * Returns: whether the sentence only compares one that everybody knows with the startup that the
 *   article is about: "OpenAI has tried the same"
 */
gboolean jalons_discourse_is_beside (const JalonsDiscourse *self,
                                     const JalonsParse *parse,
                                     const char *company);

/* jalons-discourse-pronouns.c */

/**
 * jalons_discourse_resolve_pronoun:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 * @chunk: a pronoun in it
 *
 * Returns: (nullable): the canonical name of the company for which it stands
 */
const char *
jalons_discourse_resolve_pronoun (const JalonsDiscourse *self, const JalonsParse *parse, int chunk);

G_END_DECLS
