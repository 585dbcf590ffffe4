/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "library/jalons-library.h"

G_BEGIN_DECLS

#define JALONS_TYPE_OPENING (jalons_opening_get_type ())

G_DECLARE_FINAL_TYPE (JalonsOpening, jalons_opening, JALONS, OPENING, GObject)

/*
 * JalonsOpening: a library that is being opened in a worker thread, from when it is made. Whoever
 * is to have it asks for it when there is a place for it; if nobody does, it is closed again.
 */
JalonsOpening *jalons_opening_new (const char *path);
const char *jalons_opening_get_path (JalonsOpening *self);
void jalons_opening_take_async (JalonsOpening *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
JalonsLibrary *
jalons_opening_take_finish (JalonsOpening *self, GAsyncResult *result, GError **error);
GPtrArray *jalons_opening_get_newest (JalonsOpening *self);

G_END_DECLS
