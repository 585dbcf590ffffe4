/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "cli/jalons-cli.h"

G_BEGIN_DECLS

/*
 * One function per verb, each in a file of its own. @argv starts with the verb; each returns a
 * #JalonsExitStatus and names on standard error whatever failed.
 */
int jalons_cli_extract (int argc, char **argv);
int jalons_cli_import (int argc, char **argv);
int jalons_cli_list (int argc, char **argv);
int jalons_cli_events (int argc, char **argv);
int jalons_cli_export (int argc, char **argv);
int jalons_cli_check (int argc, char **argv);

G_END_DECLS
