/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"

G_BEGIN_DECLS

/** JALONS_CATALOG_NONE: no record. */
#define JALONS_CATALOG_NONE G_MAXUINT32

/** JALONS_CATALOG_ERROR: what is wrong with the catalogue's files. */
#define JALONS_CATALOG_ERROR (jalons_catalog_error_quark ())
typedef enum
{
  JALONS_CATALOG_ERROR_SYNTAX,
  JALONS_CATALOG_ERROR_REFERENCE,
} JalonsCatalogError;

/**
 * JalonsCompanyKind:
 *
 * What sort of organisation a company is. A medium counts as a company only where it acts as one.
 * Research is whose counts of others' deals the press quotes; a text is seldom about them.
 */
typedef enum
{
  JALONS_COMPANY_UNKNOWN,
  JALONS_COMPANY_LAB,
  JALONS_COMPANY_BIGTECH,
  JALONS_COMPANY_CHIPS,
  JALONS_COMPANY_CLOUD,
  JALONS_COMPANY_STARTUP,
  JALONS_COMPANY_FUND,
  JALONS_COMPANY_CORPORATE,
  JALONS_COMPANY_PUBLIC,
  JALONS_COMPANY_MEDIA,
  JALONS_COMPANY_RESEARCH,
} JalonsCompanyKind;

/**
 * JalonsCompanyInfo:
 * @id: a kebab-case id, never reused
 * @name: the usual name
 * @aliases: (array zero-terminated=1): other spellings that alone are enough
 * @weak_aliases: (array zero-terminated=1): spellings that need support from the text; @name is
 * among them where it needs it too
 * @kind: a #JalonsCompanyKind
 * @country: the ISO 3166 code of the head office, or empty
 * @founded: a year or month, or empty
 * @parent: the index of the owner, or %JALONS_CATALOG_NONE
 * @website: a host name, or empty
 * @terse: whether only its names are known: it is listed so that it is recognised
 *
 * What the catalogue knows of a company, lab, fund or institution.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *const *aliases;
  const char *const *weak_aliases;
  JalonsCompanyKind kind;
  const char *country;
  const char *founded;
  guint32 parent;
  const char *website;
  gboolean terse;
} JalonsCompanyInfo;

/**
 * JalonsModelInfo:
 * @id: a kebab-case id, never reused
 * @name: the usual name
 * @aliases: (array zero-terminated=1): other spellings that alone are enough
 * @weak_aliases: (array zero-terminated=1): spellings that need support from the text
 * @family: the index of the family, or %JALONS_CATALOG_NONE
 * @maker: the index of the company
 * @released: an ISO day or month, or empty
 * @kind: "llm", "image", "video", "audio", "multimodal", "chatbot", "code", "embedding" or "other"
 * @verified: whether @source states @released
 * @source: the address at which the date was read, or empty
 * @announcement: the address of the announcement, or empty
 *
 * What the catalogue knows of an AI model, chatbot or product.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *const *aliases;
  const char *const *weak_aliases;
  guint32 family;
  guint32 maker;
  const char *released;
  const char *kind;
  gboolean verified;
  const char *source;
  const char *announcement;
} JalonsModelInfo;

/**
 * JalonsFamilyInfo:
 * @name: the name of the family
 * @maker: the index of the company
 * @heads: (array zero-terminated=1): what the name of a version begins with
 * @variants: (array zero-terminated=1): machine-translated forms of the first head
 * @tiers: (array zero-terminated=1): words that may stand before or after the number
 * @separator: what the usual spelling has between head and number: "", " ", "-" or "."
 * @weak: whether a head without a number is not enough
 * @examples: (array zero-terminated=1): versions as they are written
 *
 * A family of models and how its versions are named.
 */
typedef struct
{
  const char *name;
  guint32 maker;
  const char *const *heads;
  const char *const *variants;
  const char *const *tiers;
  const char *separator;
  gboolean weak;
  const char *const *examples;
} JalonsFamilyInfo;

/**
 * JalonsMilestone:
 * @id: a unique id
 * @deal: a #JalonsDeal
 * @recipient: the index of the company
 * @investors: (array length=n_investors): the indices of the companies, the leading ones first
 * @n_investors: how many are recorded; the list need not be complete
 * @amount: the sum, unset where none is recorded
 * @valuation: the valuation, unset where none is recorded
 * @date: when it was announced
 * @verified: whether @source states it
 * @source: an address, or empty
 *
 * An investment that the reference layer shows beside what the articles say.
 */
typedef struct
{
  const char *id;
  JalonsDeal deal;
  guint32 recipient;
  const guint32 *investors;
  guint n_investors;
  JalonsMoney amount;
  JalonsMoney valuation;
  JalonsPeriod date;
  gboolean verified;
  const char *source;
} JalonsMilestone;

/**
 * JalonsCatalog:
 *
 * What Jalons knows beforehand: companies, models, families of models, milestones. Immutable, and
 * so safe to use from any thread. Records are told apart by their index.
 */
typedef struct _JalonsCatalog JalonsCatalog;

GQuark jalons_catalog_error_quark (void);

/**
 * jalons_catalog_get_default:
 *
 * Gets the catalogue that comes with Jalons, read at the first call. It lives as long as the
 * program.
 *
 * Returns: (transfer none): the catalogue
 */
JalonsCatalog *jalons_catalog_get_default (void);

/**
 * jalons_catalog_new:
 * @companies: the text of companies.txt
 * @organisations: the text of organisations.txt
 * @models: the text of models.txt
 * @families: the text of families.txt
 * @milestones: the text of milestones.txt
 * @error: return location for an error
 *
 * Reads a catalogue. Milestones are read when they are first asked for; a fault in them is one in
 * jalons_catalog_check_milestones().
 *
 * Returns: (transfer full): the catalogue, or %NULL
 */
JalonsCatalog *jalons_catalog_new (GBytes *companies,
                                   GBytes *organisations,
                                   GBytes *models,
                                   GBytes *families,
                                   GBytes *milestones,
                                   GError **error);
void jalons_catalog_free (JalonsCatalog *self);

guint32 jalons_catalog_get_n_companies (JalonsCatalog *self);
guint32 jalons_catalog_get_n_models (JalonsCatalog *self);
guint32 jalons_catalog_get_n_families (JalonsCatalog *self);

/* The record at an index, owned by the catalogue. */
const JalonsCompanyInfo *jalons_catalog_get_company (JalonsCatalog *self, guint32 company);
const JalonsModelInfo *jalons_catalog_get_model (JalonsCatalog *self, guint32 model);
const JalonsFamilyInfo *jalons_catalog_get_family (JalonsCatalog *self, guint32 family);

/**
 * jalons_catalog_find_company:
 * @self: a catalogue
 * @name: a name, alias or id of a company, in any spelling: case, accents, spaces and hyphens do
 * not count
 *
 * A weak alias finds its company where it is that of one company only.
 *
 * Returns: the index of the company, or %JALONS_CATALOG_NONE
 */
guint32 jalons_catalog_find_company (JalonsCatalog *self, const char *name);

/**
 * jalons_catalog_find_company_by_key:
 * @self: a catalogue
 * @key: the jalons_fold_key() of a name, alias or id of a company
 *
 * Does what jalons_catalog_find_company() does, for who has the key.
 *
 * Returns: the index of the company, or %JALONS_CATALOG_NONE
 */
guint32 jalons_catalog_find_company_by_key (JalonsCatalog *self, const char *key);

/**
 * jalons_catalog_find_company_by_short_key:
 * @self: a catalogue
 * @key: the jalons_fold_key() of what a text calls a company
 *
 * Does what jalons_catalog_find_company_by_key() does, and finds besides whose key has one more
 * word that many names end with: "agility" is Agility Robotics. Of these, only companies that are
 * not listed for their names alone.
 *
 * Returns: the index of the company, or %JALONS_CATALOG_NONE
 */
guint32 jalons_catalog_find_company_by_short_key (JalonsCatalog *self, const char *key);

/**
 * jalons_catalog_get_company_info:
 * @self: a catalogue
 * @name: as for jalons_catalog_find_company()
 *
 * Returns: (transfer none) (nullable): what the catalogue knows of it
 */
const JalonsCompanyInfo *jalons_catalog_get_company_info (JalonsCatalog *self, const char *name);

/**
 * jalons_catalog_find_model:
 * @self: a catalogue
 * @name: a name, alias or id of a model, in any spelling
 *
 * Returns: the index of the model, or %JALONS_CATALOG_NONE
 */
guint32 jalons_catalog_find_model (JalonsCatalog *self, const char *name);

/**
 * jalons_catalog_get_model_released:
 * @self: a catalogue
 * @model: the index of a model
 *
 * Returns: the day or month of its first release, unknown where the catalogue has none
 */
JalonsPeriod jalons_catalog_get_model_released (JalonsCatalog *self, guint32 model);

/**
 * jalons_catalog_get_milestones:
 * @self: a catalogue
 * @out_n_milestones: (out): how many there are
 *
 * Gets the investments of the reference layer, in the order of their dates, read at the first call.
 *
 * Returns: (transfer none) (array length=out_n_milestones): the milestones
 */
const JalonsMilestone *jalons_catalog_get_milestones (JalonsCatalog *self, gsize *out_n_milestones);

/**
 * jalons_catalog_check_milestones:
 * @self: a catalogue
 * @error: return location for an error
 *
 * Returns: whether the text of the milestones is well-formed and names only known companies
 */
gboolean jalons_catalog_check_milestones (JalonsCatalog *self, GError **error);

const char *jalons_company_kind_to_nick (JalonsCompanyKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsCatalog, jalons_catalog_free)

G_END_DECLS
