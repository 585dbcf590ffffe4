/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "library/jalons-export.h"

G_BEGIN_DECLS

/**
 * JalonsCliOptions:
 * @library: (nullable): the library file, or %NULL for the user's own
 * @filter: the selection
 * @format: how to print
 *
 * The options that several verbs share.
 */
typedef struct
{
  char *library;
  JalonsFilter *filter;
  JalonsExportFormat format;

  /* As the option parser leaves them. */
  char **companies;
  char *happened;
  char *published;
  char *kind;
  char *text;
  char *format_word;
} JalonsCliOptions;

void jalons_cli_options_clear (JalonsCliOptions *options);

/**
 * jalons_cli_options_parse:
 * @options: a zeroed structure
 * @summary: one sentence on the verb
 * @parameters: (nullable): what stands behind the options, for the help text
 * @entries: (nullable): the verb's own options
 * @with_filter: whether the verb takes the filters and a format
 * @argc: (inout): number of arguments, the verb first
 * @argv: (inout): the arguments; options are removed
 * @error: return location for a usage error
 *
 * Reads the command line of a verb. `--help` prints the help and ends the program.
 *
 * Returns: whether the command line makes sense
 */
gboolean jalons_cli_options_parse (JalonsCliOptions *options,
                                   const char *summary,
                                   const char *parameters,
                                   const GOptionEntry *entries,
                                   gboolean with_filter,
                                   int *argc,
                                   char ***argv,
                                   GError **error);

/**
 * jalons_cli_usage_error:
 * @verb: the verb
 * @error: what was wrong
 *
 * Prints it on standard error.
 *
 * Returns: the exit status of a usage error
 */
int jalons_cli_usage_error (const char *verb, const GError *error);

/**
 * jalons_cli_dup_printable:
 * @argument: a path as the user typed it
 *
 * Returns: (transfer full): @argument in a form that can be printed and stands in JSON
 */
char *jalons_cli_dup_printable (const char *argument);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonsCliOptions, jalons_cli_options_clear)

G_END_DECLS
