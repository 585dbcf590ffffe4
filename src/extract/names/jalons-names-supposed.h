/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-memory.h"

G_BEGIN_DECLS

/**
 * jalons_names_suppose_companies:
 * @reader: a reader that has decided what the words beside its namings say
 * @memory: the names that were accepted
 *
 * Supposes that names of which nothing is known are companies' where they stand by themselves in a
 * sentence with a sum, and their other mentions with them. Whether they are is for the parts to say
 * that they play in the deals told: see jalons_reader_settle_supposed().
 */
void jalons_names_suppose_companies (JalonsNamesReader *reader, JalonsNamesMemory *memory);

G_END_DECLS
