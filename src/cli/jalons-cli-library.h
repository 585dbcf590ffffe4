/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "cli/jalons-cli-options.h"
#include "library/jalons-selection.h"

G_BEGIN_DECLS

/**
 * jalons_cli_open_library:
 * @options: the verb's options
 * @writing: whether the verb changes the library; it is then made where there is none
 * @error: return location for an error
 *
 * Opens the library that the options name. A verb that only reads never makes a file, nor stands
 * in the way of a window that writes.
 *
 * Returns: (transfer full): the library, or %NULL
 */
JalonsLibrary *
jalons_cli_open_library (const JalonsCliOptions *options, gboolean writing, GError **error);

/**
 * jalons_cli_select:
 * @library: the library
 * @options: the verb's options
 * @error: return location for an error
 *
 * Returns: (transfer full): what the options' filter selects, or %NULL
 */
JalonsSelection *
jalons_cli_select (JalonsLibrary *library, const JalonsCliOptions *options, GError **error);

/**
 * jalons_cli_fail:
 * @error: what went wrong
 *
 * Prints it on standard error.
 *
 * Returns: the exit status for input that failed
 */
int jalons_cli_fail (const GError *error);

G_END_DECLS
