/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-event.h"

G_BEGIN_DECLS

/*
 * What an event says in words, all its sources together. Every function returns a localized text,
 * (transfer full), and touches nothing but the event.
 */

/** jalons_event_words_append: adds @part to @text, a dot between them; nothing where it is empty.
 */
void jalons_event_words_append (GString *text, const char *part);

/** jalons_event_words_dup_state: "Done · September 2023 (inferred) · 2 articles, date from one of
 * them" */
char *jalons_event_words_dup_state (JalonsEvent *event);

/**
 * jalons_event_words_dup_disagreement:
 * @event: an event with its sources
 *
 * Returns: (transfer full) (nullable): on what its sources differ, with the words of each where
 * they are short, or %NULL where they agree
 */
char *jalons_event_words_dup_disagreement (JalonsEvent *event);

/** jalons_event_words_dup_joined: why its claims were joined, or %NULL for a single source. */
char *jalons_event_words_dup_joined (JalonsEvent *event);

/** jalons_event_words_dup_source: "La Tribune · 4 April 2024", or "untitled · not dated". */
char *jalons_event_words_dup_source (const JalonsSource *source);

/** jalons_event_words_dup_quotation: the clause in quotation marks, on one line, at most
 * @max_chars. */
char *jalons_event_words_dup_quotation (const JalonsSource *source, guint max_chars);

/** jalons_event_words_get_certainty: "sure", "fairly sure" or "uncertain", for so many percent. */
const char *jalons_event_words_get_certainty (guint confidence);

/** jalons_event_words_dup_why: by which words and how surely a claim was read, or %NULL. */
char *jalons_event_words_dup_why (const JalonsClaim *claim);

/** jalons_event_words_dup_citation: the event and its sources, as plain text to paste. */
char *jalons_event_words_dup_citation (JalonsEvent *event);

G_END_DECLS
