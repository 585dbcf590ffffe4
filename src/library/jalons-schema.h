/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-database.h"

G_BEGIN_DECLS

/** JALONS_SCHEMA_APPLICATION_ID: marks an SQLite file as a library of Jalons: "Jaln". */
#define JALONS_SCHEMA_APPLICATION_ID 0x4a616c6e

/** JALONS_SCHEMA_VERSION: the newest version of the schema, as data/sql/ has it. */
#define JALONS_SCHEMA_VERSION 3

/**
 * JALONS_SCHEMA_READABLE: the oldest version that can be read as it is, where it can't be written:
 * the steps since then changed nothing that reading asks for.
 */
#define JALONS_SCHEMA_READABLE 1

gboolean jalons_schema_identify (JalonsDatabase *database,
                                 const char *path,
                                 int *out_version,
                                 GError **error);
gboolean
jalons_schema_migrate (JalonsDatabase *database, const char *path, int from, GError **error);

G_END_DECLS
