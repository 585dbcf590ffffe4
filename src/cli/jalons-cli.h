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
 * jalons_cli_is_asked:
 * @argc: number of arguments, the program's name among them
 * @argv: (array length=argc): the arguments
 *
 * Returns: whether they ask for something that needs no window: a verb, perhaps behind the library
 *   that it is to use, `--help` or `--version`
 */
gboolean jalons_cli_is_asked (int argc, char **argv);

/**
 * jalons_cli_main:
 * @argc: number of arguments, the program's name among them
 * @argv: (array length=argc): the arguments, of which jalons_cli_is_asked() is true; put in another
 *   order
 *
 * Runs a verb.
 *
 * Returns: a #JalonsExitStatus
 */
int jalons_cli_main (int argc, char **argv);

G_END_DECLS
