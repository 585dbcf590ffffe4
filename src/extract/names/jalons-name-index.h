/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * JalonsNameIndex:
 *
 * The companies that a text names, found by name, by first word, and with what the catalogue knows
 * of them, each in a time that does not grow with the text.
 */
typedef struct _JalonsNameIndex JalonsNameIndex;

JalonsNameIndex *jalons_name_index_new (const JalonsText *text, JalonsCatalog *catalog);
void jalons_name_index_free (JalonsNameIndex *self);
const JalonsCompanyInfo *jalons_name_index_get_info (JalonsNameIndex *self, const char *name);
gboolean jalons_name_index_has_company (JalonsNameIndex *self, const char *name);
const char *jalons_name_index_find_by_head (JalonsNameIndex *self, const char *head, gsize length);

G_END_DECLS
