/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "extract/names/jalons-name-index.h"
#include "extract/parse/jalons-parse.h"

G_BEGIN_DECLS

/** JALONS_DISCOURSE_N_RECENT: how many companies are kept in mind. */
#define JALONS_DISCOURSE_N_RECENT 12

/** JALONS_DISCOURSE_N_TOGETHER: for how many companies "they" can stand. */
#define JALONS_DISCOURSE_N_TOGETHER 8

/**
 * JalonsDiscourse:
 * @text: the text
 * @catalog: what is known of companies beforehand
 * @names: the companies that it names
 * @subject: (nullable): the company that the last clause was about
 * @topic: (nullable): the company that the article is about, as far as its head shows
 * @startup: (nullable): of the companies that may seek money, the one that the article is about
 * @author: (nullable): the company that speaks in the first person
 * @author_known: whether it is known who speaks, or known that it is none whom the text names
 * @section: (nullable): the company that the heading above names
 * @section_candidate: (nullable): the company that the heading being read names
 * @person: (nullable): the person that no preposition governed last
 * @head: (nullable): who heads companies and was named in the last sentence, which had no company
 * for its subject
 * @latter: (nullable): the company that the last sentence named last, in French
 * @heading: whether a heading is being read
 * @recent: the companies named last, the last one first
 * @n_recent: how many these are
 * @n_block: how many of them the block has named
 * @stated: whether the block has named its subject
 * @together: the companies that were the subject of a sentence together
 * @n_together: how many these are
 * @together_sentence: that sentence
 * @model: the name of the model that a sentence was about last, or %JALONS_TEXT_NONE
 * @model_sentence: the sentence that named it
 * @model_rank: how much that sentence was about it
 * @put_off: (element-type JalonsPutOff): what it has gone past since it last read
 * @kept: (element-type guint64): what of that is parsed already
 * @past: where it parses the rest
 * @catches_up: whether it does so now
 *
 * Of whom a text has been speaking, so that "the startup" and "it" can be told. Names are canonical
 * and owned by the text or the catalogue.
 *
 * Few sentences ask for it: so what most sentences say of it is read only when one does. What
 * sentences change, but for the model, is asked for through functions.
 */
typedef struct
{
  const JalonsText *text;
  JalonsCatalog *catalog;
  JalonsNameIndex *names;
  const char *subject;
  const char *topic;
  const char *startup;
  const char *author;
  gboolean author_known;
  const char *section;
  const char *section_candidate;
  const char *person;
  const JalonsHome *head;
  const char *latter;
  gboolean heading;
  const char *recent[JALONS_DISCOURSE_N_RECENT];
  guint n_recent;
  guint n_block;
  gboolean stated;
  const char *together[JALONS_DISCOURSE_N_TOGETHER];
  guint n_together;
  guint32 together_sentence;
  guint32 many_sentence;
  guint32 model;
  guint32 model_sentence;
  guint8 model_rank;
  JalonsArray put_off[1];
  JalonsArray kept[1];
  JalonsParse past[1];
  gboolean catches_up;
} JalonsDiscourse;

/**
 * jalons_discourse_get_author:
 * @self: a discourse
 *
 * Returns: (nullable): the company that speaks in the first person; where nothing tells, the one
 *   that the article is about
 */
static inline const char *
jalons_discourse_get_author (const JalonsDiscourse *self)
{
  return self->author_known ? self->author : self->topic;
}

void jalons_discourse_init (JalonsDiscourse *self, const JalonsText *text, JalonsCatalog *catalog);
void jalons_discourse_clear (JalonsDiscourse *self);
const char *
jalons_discourse_resolve (const JalonsDiscourse *self, const JalonsParse *parse, int chunk);
const char *jalons_discourse_get_maker (const JalonsDiscourse *self, guint32 model);
gboolean
jalons_discourse_is_house (const JalonsDiscourse *self, const char *house, const char *company);
JalonsCompanyKind jalons_discourse_get_kind (const JalonsDiscourse *self, const char *company);
gboolean jalons_discourse_is_fund (const JalonsDiscourse *self, const char *company);
void jalons_discourse_begin_block (JalonsDiscourse *self, const JalonsBlock *block);
void jalons_discourse_read (JalonsDiscourse *self, const JalonsParse *parse);
void jalons_discourse_set_subject (JalonsDiscourse *self, const char *company);

/* jalons-discourse-put-off.c */
void jalons_discourse_catch_up_now (const JalonsDiscourse *self);

/**
 * jalons_discourse_catch_up:
 * @self: a discourse
 *
 * Reads what was put off, where there is any: now somebody asks.
 */
static inline void
jalons_discourse_catch_up (const JalonsDiscourse *self)
{
  if (self->put_off->len > 0)
    jalons_discourse_catch_up_now (self);
}

const char *jalons_discourse_get_subject (const JalonsDiscourse *self);
const char *jalons_discourse_get_section (const JalonsDiscourse *self);
const char *jalons_discourse_get_person (const JalonsDiscourse *self);
void
jalons_discourse_put_off (JalonsDiscourse *self, guint32 sentence, guint32 first, guint language);

/* jalons-discourse-descriptions.c */
gboolean
jalons_discourse_is_contrasted (const JalonsDiscourse *self, const JalonsParse *parse, int chunk);

/* jalons-discourse-plural.c */
guint jalons_discourse_resolve_plural (
  const JalonsDiscourse *self, const JalonsParse *parse, int chunk, const char **names, guint most);
int jalons_discourse_find_turn (const JalonsParse *parse);
gboolean jalons_discourse_speaks_of_many (const JalonsParse *parse, guint32 first, guint32 end);
gboolean jalons_discourse_goes_to_many (const JalonsParse *parse, guint32 end);
gboolean jalons_discourse_goes_on_of_many (const JalonsDiscourse *self, const JalonsParse *parse);
void jalons_discourse_read_many (JalonsDiscourse *self, const JalonsParse *parse);
void jalons_discourse_read_plural (JalonsDiscourse *self, const JalonsParse *parse);

G_END_DECLS
