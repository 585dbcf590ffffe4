/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"

G_BEGIN_DECLS

/**
 * JalonsFilterParty:
 * @role: a #JalonsRole, any of them
 * @name: the canonical name of a company
 */
typedef struct
{
  JalonsRole role;
  const char *name;
} JalonsFilterParty;

/**
 * JalonsFilterFlags:
 *
 * The places of the sidebar that are plain sets of articles.
 */
typedef enum
{
  JALONS_FILTER_ALL = 0,
  JALONS_FILTER_TO_REVIEW = 1 << 0,
  JALONS_FILTER_LAST_IMPORT = 1 << 1,
  JALONS_FILTER_STARRED = 1 << 2,
  JALONS_FILTER_UNREAD = 1 << 3,
} JalonsFilterFlags;

/**
 * JalonsFilter:
 *
 * One selection, as an immutable value: it governs list, timeline, counts and exports alike.
 *
 * Every condition narrows. The conditions on events (parties with a role in an event, the kind, the
 * period in which events happened) hold for one and the same event. An event is selected where it
 * meets them and stands in a selected article; an article is selected where it meets the conditions
 * on articles and, if there are any conditions on events, tells at least one such event. A party
 * %JALONS_ROLE_MENTIONED or %JALONS_ROLE_ANY is a condition on articles (the article names it), and
 * on events only in that, for %JALONS_ROLE_ANY, events in which the company plays a part are those
 * selected. "Undated" is a condition on articles, those whose publication is unknown, and excludes
 * a period of publication: setting one clears the other.
 *
 * Two filters that select alike by the same conditions are equal: words have single spaces,
 * companies are ordered by name with one role each (a second role replaces the first), a period
 * keeps its days and precision only.
 *
 * A boxed, reference-counted type. `jalons_filter_with_…` return a changed copy (transfer full);
 * %NULL, an unknown period, or words without a letter take the condition away.
 */
typedef struct _JalonsFilter JalonsFilter;

#define JALONS_TYPE_FILTER (jalons_filter_get_type ())

GType jalons_filter_get_type (void);
JalonsFilter *jalons_filter_new (void);
JalonsFilter *jalons_filter_ref (JalonsFilter *self);
void jalons_filter_unref (JalonsFilter *self);

gboolean jalons_filter_is_empty (const JalonsFilter *self);
gboolean jalons_filter_equal (const JalonsFilter *a, const JalonsFilter *b);
gboolean jalons_filter_has_event_terms (const JalonsFilter *self);

const char *jalons_filter_get_text (const JalonsFilter *self);
const JalonsFilterParty *jalons_filter_get_parties (const JalonsFilter *self, gsize *out_n);
JalonsPeriod jalons_filter_get_happened (const JalonsFilter *self);
JalonsPeriod jalons_filter_get_published (const JalonsFilter *self);
gboolean jalons_filter_get_undated (const JalonsFilter *self);
gboolean jalons_filter_get_kind (const JalonsFilter *self, JalonsKind *out_kind);
const char *jalons_filter_get_language (const JalonsFilter *self);
const char *jalons_filter_get_source (const JalonsFilter *self);
const char *jalons_filter_get_tag (const JalonsFilter *self);
JalonsFilterFlags jalons_filter_get_flags (const JalonsFilter *self);

JalonsFilter *jalons_filter_with_text (const JalonsFilter *self, const char *words);
JalonsFilter *
jalons_filter_with_party (const JalonsFilter *self, JalonsRole role, const char *name);
JalonsFilter *jalons_filter_without_party (const JalonsFilter *self, const char *name);
JalonsFilter *jalons_filter_with_happened (const JalonsFilter *self, const JalonsPeriod *period);
JalonsFilter *jalons_filter_with_published (const JalonsFilter *self, const JalonsPeriod *period);
JalonsFilter *jalons_filter_with_undated (const JalonsFilter *self, gboolean undated);
JalonsFilter *jalons_filter_with_kind (const JalonsFilter *self, JalonsKind kind);
JalonsFilter *jalons_filter_without_kind (const JalonsFilter *self);
JalonsFilter *jalons_filter_with_language (const JalonsFilter *self, const char *language);
JalonsFilter *jalons_filter_with_source (const JalonsFilter *self, const char *source);
JalonsFilter *jalons_filter_with_tag (const JalonsFilter *self, const char *tag);
JalonsFilter *jalons_filter_with_flags (const JalonsFilter *self, JalonsFilterFlags flags);

#define JALONS_FILTER_ERROR (jalons_filter_error_quark ())

GQuark jalons_filter_error_quark (void);

/** JalonsFilterError: what may be wrong with the written form of a filter. */
typedef enum
{
  JALONS_FILTER_ERROR_SYNTAX,
  JALONS_FILTER_ERROR_KEY,
  JALONS_FILTER_ERROR_VALUE,
} JalonsFilterError;

/**
 * jalons_filter_to_string:
 *
 * Writes a filter as terms, `KEY:VALUE` with a space between them, in a fixed order:
 * `is:starred financed-company:"Mistral AI" kind:investment happened:2023-09..2024-03 text:"a b"`.
 * Keys: `is` (`to-review`, `last-import`, `starred`, `unread`), `company` (in any role),
 * `financed-company`, `investing-company`, `releasing-company`, `mentioned-company`, `kind`,
 * `happened` and `published` (see jalons_period_parse(); `published:?` for undated articles),
 * `language`, `source`, `tag`, `text`. In quotation marks, `\` comes before `"` and `\`.
 *
 * Returns: (transfer full): the terms, empty for the empty filter
 */
char *jalons_filter_to_string (const JalonsFilter *self);

/**
 * jalons_filter_from_string:
 * @string: the form above, in any order; a word without a key is a word of the text
 * @error: return location for a #JalonsFilterError
 *
 * Returns: (transfer full) (nullable): the filter
 */
JalonsFilter *jalons_filter_from_string (const char *string, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsFilter, jalons_filter_unref)

G_END_DECLS
