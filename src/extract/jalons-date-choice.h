/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-reading.h"

G_BEGIN_DECLS

int jalons_reader_choose_date (const JalonsReader *reader,
                               const JalonsPredicate *predicate,
                               const JalonsReading *reading,
                               JalonsDateDirection direction);
gboolean jalons_date_hangs_on_other (const JalonsReader *reader, int i);

G_END_DECLS
