/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonsExitStatus:
 *
 * What a verb's exit status says: all went well; some input failed, each named on standard error,
 * and the rest was done; the command line made no sense and nothing was done.
 */
typedef enum
{
  JALONS_EXIT_OK = 0,
  JALONS_EXIT_SOME_FAILED = 1,
  JALONS_EXIT_USAGE = 2,
} JalonsExitStatus;

/**
 * jalons_cli_is_verb:
 * @word: the first word after the program's name
 *
 * Returns: whether @word is a verb, `--help` or `--version`: something that needs no window
 */
gboolean jalons_cli_is_verb (const char *word);

/**
 * jalons_cli_main:
 * @argc: number of arguments, the program's name among them
 * @argv: (array length=argc): the arguments; the second is a verb
 *
 * Runs a verb.
 *
 * Returns: a #JalonsExitStatus
 */
int jalons_cli_main (int argc, char **argv);

G_END_DECLS
