/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"

G_BEGIN_DECLS

/**
 * JalonsDisagreement:
 *
 * On what the sources of one event contradict each other, as a set. A conversion between
 * currencies is no disagreement; the same number in another currency always is one.
 */
typedef enum
{
  JALONS_DISAGREEMENT_NONE = 0,
  JALONS_DISAGREEMENT_AMOUNT = 1 << 0,
  JALONS_DISAGREEMENT_CURRENCY = 1 << 1,
  JALONS_DISAGREEMENT_QUALIFIER = 1 << 2,
  JALONS_DISAGREEMENT_DATE = 1 << 3,
  JALONS_DISAGREEMENT_PARTY = 1 << 4,
  JALONS_DISAGREEMENT_VALUATION = 1 << 5,
} JalonsDisagreement;

/**
 * JalonsSource:
 * @claim_id: the claim's id in its library
 * @article_id: the article in which it stands
 * @article_title: (nullable): that article's title
 * @article_source: (nullable): the newspaper or site
 * @article_published: when that article appeared
 * @quotation: the clause, as it stands in the text
 * @claim: what it says
 *
 * One source of an event: a claim and where it stands.
 */
typedef struct
{
  gint64 claim_id;
  gint64 article_id;
  char *article_title;
  char *article_source;
  JalonsPeriod article_published;
  char *quotation;
  JalonsClaim *claim;
} JalonsSource;

JalonsSource *jalons_source_new (void);
void jalons_source_free (JalonsSource *source);

#define JALONS_TYPE_EVENT (jalons_event_get_type ())

G_DECLARE_FINAL_TYPE (JalonsEvent, jalons_event, JALONS, EVENT, GObject)

/*
 * JalonsEvent: one event in the world, as all its sources tell it. Its own values are those of a
 * JalonsClaim that the library derived from its sources or that the user corrected.
 *
 * Properties (read-only): id (int64), kind, deal, status (uint: the enums), title (one line:
 * "Amazon → Anthropic: up to $4B"), parties-text, recipient, investors-text, model, amount-text,
 * date-text, status-text, n-sources, corrected.
 */
/*
 * jalons_event_new() takes its values. Sources are in the order in which they were added; where
 * only their number is known, jalons_event_set_n_sources() says it. part_of is the id of the event
 * that this one is a tranche of, or 0. The texts are (transfer full) and in the language of the
 * locale.
 */
JalonsEvent *jalons_event_new (gint64 id, JalonsClaim *values);
gint64 jalons_event_get_id (JalonsEvent *self);
const JalonsClaim *jalons_event_get_values (JalonsEvent *self);
void jalons_event_set_values (JalonsEvent *self, JalonsClaim *values);
GPtrArray *jalons_event_get_sources (JalonsEvent *self);
void jalons_event_take_source (JalonsEvent *self, JalonsSource *source);
guint jalons_event_get_n_sources (JalonsEvent *self);
void jalons_event_set_n_sources (JalonsEvent *self, guint n_articles, guint n_independent);
guint jalons_event_get_n_independent (JalonsEvent *self);
JalonsDisagreement jalons_event_get_disagreement (JalonsEvent *self);
void jalons_event_set_disagreement (JalonsEvent *self, JalonsDisagreement disagreement);
gint64 jalons_event_get_part_of (JalonsEvent *self);
void jalons_event_set_part_of (JalonsEvent *self, gint64 event_id);
gboolean jalons_event_get_corrected (JalonsEvent *self);
void jalons_event_set_corrected (JalonsEvent *self, gboolean corrected);
const char *jalons_event_get_joined_because (JalonsEvent *self);
void jalons_event_set_joined_because (JalonsEvent *self, const char *reason);
char *jalons_event_dup_title (JalonsEvent *self);
char *jalons_event_dup_date_text (JalonsEvent *self);
char *jalons_event_dup_parties_text (JalonsEvent *self);

G_END_DECLS
