/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-import-error.h"

G_BEGIN_DECLS

/**
 * JalonsFileWalk:
 *
 * Finds the files that are to be read, one by one. Below folders these are files with a suffix that
 * Jalons reads, in the order of their names, hidden files and folders left out; a file that was
 * named itself comes whatever its suffix. Links are followed; a folder is walked once, however
 * many links lead to it.
 */
typedef struct _JalonsFileWalk JalonsFileWalk;

/**
 * jalons_file_walk_new:
 * @paths: (array zero-terminated=1) (element-type filename): files and folders, in this order
 *
 * Returns: (transfer full): a walk that has not begun
 */
JalonsFileWalk *jalons_file_walk_new (const char *const *paths);

/**
 * jalons_file_walk_next:
 * @self: a walk
 * @out_path: (out) (transfer full) (type filename): the next file, or the one that the error is
 *   about
 * @error: return location for a #JalonsImportError about this one entry (a folder that can't be
 *   opened, a link back to a folder above, a named file that is not there); the walk goes on
 *
 * Goes on to the next file. Blocks while folders are read.
 *
 * Returns: whether there was one; at the end nothing is set
 */
gboolean jalons_file_walk_next (JalonsFileWalk *self, char **out_path, GError **error);

/**
 * jalons_file_walk_get_n_left_out:
 * @self: a walk
 *
 * Returns: how many visible files below folders were passed over so far, for their suffix is none
 *   that Jalons reads
 */
guint jalons_file_walk_get_n_left_out (const JalonsFileWalk *self);

void jalons_file_walk_free (JalonsFileWalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsFileWalk, jalons_file_walk_free)

G_END_DECLS
