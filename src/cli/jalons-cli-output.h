/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jalons_cli_print_line:
 * @line: one line for a program to read
 *
 * Prints a line on standard output, in UTF-8 whatever the locale.
 */
void jalons_cli_print_line (const char *line);

/**
 * jalons_cli_print_text:
 * @text: lines for a person to read
 *
 * Prints text on standard output, in the encoding of the locale. Control characters other than
 * line breaks, which words of an article can hold and which would drive a terminal, are replaced.
 */
void jalons_cli_print_text (const char *text);

/**
 * jalons_cli_complain:
 * @message: what went wrong
 *
 * Prints one line on standard error, control characters replaced.
 */
void jalons_cli_complain (const char *message);

/**
 * jalons_cli_complain_of_file:
 * @path: (type filename): a file, as it was named or found
 * @message: what is wrong with it, beginning with its name without folders
 *
 * Prints it on standard error, with the folders: many folders may hold a file of one name.
 */
void jalons_cli_complain_of_file (const char *path, const char *message);

/**
 * jalons_cli_open_output:
 * @path: (type filename) (nullable): a file, or "-" or %NULL for standard output
 * @error: return location for an error
 *
 * Opens what an export is written to. A file that stood there stays until the stream is closed; a
 * pipe or a device is written to as it is.
 *
 * Returns: (transfer full) (nullable): the stream
 */
GOutputStream *jalons_cli_open_output (const char *path, GError **error);

/**
 * jalons_cli_finish_output:
 * @status: the exit status so far
 *
 * Makes sure that all was written to standard output, and says so where it was not: a full disk
 * must not look like success.
 *
 * Returns: @status, or %JALONS_EXIT_SOME_FAILED in place of success
 */
int jalons_cli_finish_output (int status);

G_END_DECLS
