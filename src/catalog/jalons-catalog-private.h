/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the files that read and hold the catalogue share. */

#pragma once

#include "catalog/jalons-catalog-reader.h"
#include "catalog/jalons-catalog.h"

G_BEGIN_DECLS

struct _JalonsCatalog
{
  GPtrArray *texts;
  GPtrArray *lists;
  GArray *companies;
  GArray *models;
  GArray *families;
  GHashTable *company_ids;
  GHashTable *family_names;

  /* Made at the first call that needs them. */
  GMutex mutex;
  GHashTable *company_keys;
  GHashTable *company_short_keys;
  GHashTable *model_keys;
  GBytes *milestone_text;
  GArray *milestones;
};

/* jalons-catalog.c */

/**
 * jalons_catalog_fail:
 * @error: where to put the error
 * @file: the name of the file at fault
 * @line: the number of the line
 * @what: what is wrong
 * @value: with which of its words
 *
 * Returns: %FALSE, with a %JALONS_CATALOG_ERROR_SYNTAX
 */
gboolean jalons_catalog_fail (
  GError **error, const char *file, guint line, const char *what, const char *value);

/**
 * jalons_catalog_parse_yes:
 * @field: a field
 * @yes: (out): whether it says yes
 *
 * Returns: whether it says yes or no
 */
gboolean jalons_catalog_parse_yes (const char *field, gboolean *yes);

/**
 * jalons_catalog_open_text:
 * @self: a catalogue
 * @bytes: the text of one of its files
 *
 * Returns: a reader of a copy of the text, which the catalogue keeps
 */
JalonsCatalogReader jalons_catalog_open_text (JalonsCatalog *self, GBytes *bytes);

/**
 * jalons_catalog_look_up:
 * @table: a table from keys to numbers of records
 * @key: a key
 *
 * Returns: the number of the record, or %JALONS_CATALOG_NONE
 */
guint32 jalons_catalog_look_up (GHashTable *table, const char *key);

/* jalons-catalog-records.c */

/**
 * jalons_catalog_read_companies:
 * @self: a catalogue
 * @bytes: the text of `companies.txt`
 * @error: a %JALONS_CATALOG_ERROR
 *
 * Returns: whether the text is well formed
 */
gboolean jalons_catalog_read_companies (JalonsCatalog *self, GBytes *bytes, GError **error);

/**
 * jalons_catalog_read_organisations:
 * @self: a catalogue with its companies
 * @bytes: the text of `organisations.txt`, records of which only names and kind are known
 * @error: a %JALONS_CATALOG_ERROR
 *
 * Returns: whether the text is well formed
 */
gboolean jalons_catalog_read_organisations (JalonsCatalog *self, GBytes *bytes, GError **error);

/**
 * jalons_catalog_read_families:
 * @self: a catalogue with its companies
 * @bytes: the text of `families.txt`
 * @error: a %JALONS_CATALOG_ERROR
 *
 * Returns: whether the text is well formed
 */
gboolean jalons_catalog_read_families (JalonsCatalog *self, GBytes *bytes, GError **error);

/**
 * jalons_catalog_read_models:
 * @self: a catalogue with its companies and families
 * @bytes: the text of `models.txt`
 * @error: a %JALONS_CATALOG_ERROR
 *
 * Returns: whether the text is well formed
 */
gboolean jalons_catalog_read_models (JalonsCatalog *self, GBytes *bytes, GError **error);

G_END_DECLS
