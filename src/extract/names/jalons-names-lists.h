/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_decide_by_lists:
 * @reader: a reader
 * @backwards: whether to go from the last name of the text to the first
 *
 * Accepts names that stand in a list with companies or models that are known or accepted: those
 * behind them, or going backwards those before them.
 */
void jalons_names_decide_by_lists (JalonsNamesReader *reader, gboolean backwards);

G_END_DECLS
