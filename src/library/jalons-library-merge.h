/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library-private.h"

G_BEGIN_DECLS

/** JALONS_EVENT_CORRECTED: in the bits of a stored event: the user corrected it. */
#define JALONS_EVENT_CORRECTED (1 << 16)

gboolean
jalons_library_merge (JalonsLibrary *self, gint64 budget, gboolean *out_done, GError **error);

G_END_DECLS
