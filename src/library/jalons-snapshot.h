/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-index-private.h"

G_BEGIN_DECLS

GBytes *jalons_snapshot_pack (JalonsIndex *index);
JalonsIndex *
jalons_snapshot_unpack (const void *data, gsize size, guint64 generation, JalonsNames *names);

JalonsIndex *
jalons_snapshot_read (JalonsLibrary *library, guint64 generation, GCancellable *cancellable);
gboolean jalons_snapshot_write (JalonsLibrary *library, JalonsIndex *index, GError **error);

G_END_DECLS
