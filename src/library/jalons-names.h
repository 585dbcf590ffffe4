/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-database.h"

G_BEGIN_DECLS

/** JalonsNameKind: what a name is the name of. */
typedef enum
{
  JALONS_NAME_COMPANY,
  JALONS_NAME_MODEL,
  JALONS_NAME_SOURCE,
  JALONS_NAME_REASON,
} JalonsNameKind;

/**
 * JalonsNames:
 *
 * The names that a library refers to by number. Thread-safe; a name, once given, stays where it is.
 */
typedef struct _JalonsNames JalonsNames;

JalonsNames *jalons_names_new (void);
JalonsNames *jalons_names_ref (JalonsNames *self);
void jalons_names_unref (JalonsNames *self);

gboolean jalons_names_load (JalonsNames *self, JalonsDatabase *database, GError **error);
const char *jalons_names_get (JalonsNames *self, guint32 id);
guint32 jalons_names_find (JalonsNames *self, JalonsNameKind kind, const char *name);
guint32 jalons_names_intern (JalonsNames *self,
                             JalonsDatabase *database,
                             JalonsNameKind kind,
                             const char *name,
                             GError **error);
void jalons_names_commit (JalonsNames *self);
void jalons_names_roll_back (JalonsNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsNames, jalons_names_unref)

G_END_DECLS
