/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-money.h"
#include "domain/jalons-period.h"

G_BEGIN_DECLS

/** JalonsKind: the two kinds of events that Jalons knows. */
typedef enum
{
  JALONS_KIND_INVESTMENT,
  JALONS_KIND_RELEASE,
} JalonsKind;

/** JalonsDeal: what sort of investment; %JALONS_DEAL_NONE for a release. */
typedef enum
{
  JALONS_DEAL_NONE,
  JALONS_DEAL_ROUND,
  JALONS_DEAL_ACQUISITION,
  JALONS_DEAL_DEBT,
  JALONS_DEAL_IPO,
  JALONS_DEAL_TOTAL,
  JALONS_DEAL_OTHER,
} JalonsDeal;

/** JalonsStatus: how far an event has come, as the sources tell it. */
typedef enum
{
  JALONS_STATUS_DONE,
  JALONS_STATUS_ANNOUNCED,
  JALONS_STATUS_RUMOURED,
  JALONS_STATUS_CANCELLED,
} JalonsStatus;

/** JalonsFirmness: how firmly one claim states its event. */
typedef enum
{
  JALONS_FIRMNESS_STATED,
  JALONS_FIRMNESS_CONFIRMED,
  JALONS_FIRMNESS_CONDITIONAL,
  JALONS_FIRMNESS_DENIED,
} JalonsFirmness;

/**
 * JalonsRole:
 *
 * The part a company plays. %JALONS_ROLE_ANY and %JALONS_ROLE_MENTIONED are for filters:
 * any role in an event or a mere mention, and named in the article at all.
 */
typedef enum
{
  JALONS_ROLE_RECIPIENT,
  JALONS_ROLE_INVESTOR,
  JALONS_ROLE_MAKER,
  JALONS_ROLE_MENTIONED,
  JALONS_ROLE_ANY,
} JalonsRole;

/**
 * JalonsParty:
 * @role: a #JalonsRole: recipient, investor or maker
 * @name: the canonical name of the company
 */
typedef struct
{
  JalonsRole role;
  char *name;
} JalonsParty;

/**
 * JalonsClaim:
 * @kind: a #JalonsKind
 * @deal: a #JalonsDeal
 * @status: a #JalonsStatus
 * @firmness: a #JalonsFirmness
 * @confidence: how sure the reader is, in percent
 * @parties: (element-type JalonsParty): the companies with their roles, in the order of the text
 * @model: (nullable): the canonical name of the released model
 * @amount: the sum; unset where none is stated
 * @valuation: the valuation stated for this very deal; unset where none is
 * @when: when it happened, as far as this text lets a reader know
 * @when_words: (nullable): the source's own words for @when
 * @attribution: (nullable): who says so, where the text attributes it ("the Financial Times")
 * @start: first byte of the smallest clause that states the event, in the article's text
 * @end: the byte after that clause
 * @rule: (nullable): the name of the rule that found it
 * @trigger: (nullable): the word of the text that made it
 * @told: (nullable): without @trigger, why it was taken, as an older version worded it
 *
 * What one place in one article says of an event: the evidence.
 */
typedef struct
{
  JalonsKind kind;
  JalonsDeal deal;
  JalonsStatus status;
  JalonsFirmness firmness;
  guint confidence;
  GPtrArray *parties;
  char *model;
  JalonsMoney amount;
  JalonsMoney valuation;
  JalonsPeriod when;
  char *when_words;
  char *attribution;
  guint32 start;
  guint32 end;
  char *rule;
  char *trigger;
  char *told;
} JalonsClaim;

/** jalons_claim_new: (transfer full): a claim of that kind, without parties, sums or date. */
JalonsClaim *jalons_claim_new (JalonsKind kind);

/** jalons_claim_copy: (transfer full): a deep copy. */
JalonsClaim *jalons_claim_copy (const JalonsClaim *claim);

/** jalons_claim_free: (nullable): frees a claim and all that it owns. */
void jalons_claim_free (JalonsClaim *claim);

/** jalons_claim_add_party: adds a company after the others, unless it has that role already. */
void jalons_claim_add_party (JalonsClaim *claim, JalonsRole role, const char *name);

/** jalons_claim_get_party: (nullable): the first company with that role. */
const char *jalons_claim_get_party (const JalonsClaim *claim, JalonsRole role);

/** jalons_claim_has_party: whether a company has that role, or any role for %JALONS_ROLE_ANY. */
gboolean jalons_claim_has_party (const JalonsClaim *claim, JalonsRole role, const char *name);

/**
 * jalons_claim_dup_title:
 *
 * Puts a claim in one line, in the language of the locale: "Amazon → Anthropic: up to $4B",
 * "Mistral AI raises €385M", "Google acquires DeepMind", "Anthropic: Claude 3".
 *
 * Returns: (transfer full): the line
 */
char *jalons_claim_dup_title (const JalonsClaim *claim);

/** jalons_claim_dup_parties_text: (transfer full) (nullable): "Amazon → Anthropic", or the maker.
 */
char *jalons_claim_dup_parties_text (const JalonsClaim *claim);

/**
 * jalons_claim_dup_role_text:
 * @claim: a claim
 * @role: a role that companies play in it
 * @max_named: how many to name before the others are counted
 *
 * Returns: (transfer full) (nullable): "Andreessen Horowitz, Lightspeed and 3 others"
 */
char *jalons_claim_dup_role_text (const JalonsClaim *claim, JalonsRole role, guint max_named);

/**
 * jalons_claim_dup_date_text:
 *
 * Words the date for the user: a vague one in the source's words, one that was deduced with that
 * word after it.
 *
 * Returns: (transfer full): the words
 */
char *jalons_claim_dup_date_text (const JalonsClaim *claim);

JalonsParty *jalons_party_new (JalonsRole role, const char *name);
void jalons_party_free (JalonsParty *party);

/*
 * Nicks are the stable words of files, verbs and JSON ("investment", "round", "rumoured",
 * "recipient"); labels are for the user, in the language of the locale. The …_from_nick functions
 * say whether there is such a nick, and leave their out-parameter untouched if not.
 */
const char *jalons_kind_to_nick (JalonsKind kind);
const char *jalons_deal_to_nick (JalonsDeal deal);
const char *jalons_status_to_nick (JalonsStatus status);
const char *jalons_role_to_nick (JalonsRole role);
gboolean jalons_kind_from_nick (const char *nick, JalonsKind *out_kind);
gboolean jalons_deal_from_nick (const char *nick, JalonsDeal *out_deal);
gboolean jalons_status_from_nick (const char *nick, JalonsStatus *out_status);
gboolean jalons_role_from_nick (const char *nick, JalonsRole *out_role);

const char *jalons_kind_get_label (JalonsKind kind);
const char *jalons_deal_get_label (JalonsDeal deal);
const char *jalons_status_get_label (JalonsStatus status, JalonsKind kind);
const char *jalons_role_get_label (JalonsRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsClaim, jalons_claim_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsParty, jalons_party_free)

G_END_DECLS
