/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/reading/jalons-reading.h"

G_BEGIN_DECLS

void jalons_reader_find_quotation (const JalonsReader *self,
                                   const JalonsReading *reading,
                                   guint32 *out_first,
                                   guint32 *out_end);

G_END_DECLS
