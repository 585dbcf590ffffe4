/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JalonsUndoFunc:
 * @library: the library
 * @user_data: data of the operation
 * @error: return location for an error
 *
 * Changes the library. Called in a worker thread.
 *
 * Returns: the token with which it can be undone, or 0 with @error set
 */
typedef guint64 (*JalonsUndoFunc) (JalonsLibrary *library, gpointer user_data, GError **error);

#define JALONS_TYPE_UNDO (jalons_undo_get_type ())

G_DECLARE_FINAL_TYPE (JalonsUndo, jalons_undo, JALONS, UNDO, GObject)

/*
 * JalonsUndo: what the user did to a library, one operation after the other, each in a worker, and
 * the way back.
 *
 * Properties:
 *   undo-name, redo-name (string, nullable): what would be undone or done again: "Delete 3
 * Articles"
 *
 * Signals:
 *   done (const char *name): an operation was carried out; offer Undo
 *   undone (const char *name), redone (const char *name)
 *   failed (const char *name, GError *error): nothing was changed
 */
JalonsUndo *jalons_undo_new (JalonsLibrary *library);
void jalons_undo_do (JalonsUndo *self,
                     const char *name,
                     gboolean quiet,
                     JalonsUndoFunc func,
                     gpointer user_data,
                     GDestroyNotify destroy);
void jalons_undo_note (JalonsUndo *self,
                       const char *name,
                       JalonsUndoFunc undo,
                       gpointer user_data,
                       GDestroyNotify destroy);
void jalons_undo_undo (JalonsUndo *self);
void jalons_undo_redo (JalonsUndo *self);
const char *jalons_undo_get_undo_name (JalonsUndo *self);
const char *jalons_undo_get_redo_name (JalonsUndo *self);
gboolean jalons_undo_can_undo (JalonsUndo *self);
gboolean jalons_undo_can_redo (JalonsUndo *self);
gboolean jalons_undo_is_idle (JalonsUndo *self);

G_END_DECLS
