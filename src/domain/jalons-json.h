/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <json-glib/json-glib.h>

#include "domain/jalons-claim.h"
#include "domain/jalons-facts.h"

G_BEGIN_DECLS

/*
 * The stable JSON form of what Jalons finds, documented in the man page: the same for the verbs'
 * `--json` output and for exports. Every function adds one value at the builder's current place.
 */

/**
 * jalons_period_add_to_json:
 * @period: a period
 * @builder: where to add it
 *
 * Adds `{"start": "2024-03-01", "end": "2024-03-31"}`, or null for an unknown period. An open end
 * is null.
 */
void jalons_period_add_to_json (const JalonsPeriod *period, JsonBuilder *builder);

/**
 * jalons_money_add_to_json:
 * @money: a sum
 * @builder: where to add it
 *
 * Adds `{"value": 4000000000, "currency": "USD", "qualifier": "up_to"}`, or null for no sum.
 */
void jalons_money_add_to_json (const JalonsMoney *money, JsonBuilder *builder);

/**
 * jalons_claim_add_members_to_json:
 * @claim: a claim, or the values of an event
 * @builder: an object under construction
 *
 * Adds the members that an event of this kind has: kind, parties, sums, date, status.
 */
void jalons_claim_add_members_to_json (const JalonsClaim *claim, JsonBuilder *builder);

/**
 * jalons_facts_add_to_json:
 * @facts: what was found in a text
 * @file: the file's path, as the user gave it
 * @text: the text that @facts were found in
 * @skipped: bytes of the file before @text, added to every range
 * @builder: where to add it
 *
 * Adds one object with all that was found in one file.
 */
void jalons_facts_add_to_json (const JalonsFacts *facts,
                               const char *file,
                               const char *text,
                               gsize skipped,
                               JsonBuilder *builder);

/**
 * jalons_json_to_line:
 * @builder: a finished builder
 *
 * Returns: (transfer full): the value on one line, without a line break, UTF-8 unescaped
 */
char *jalons_json_to_line (JsonBuilder *builder);

G_END_DECLS
