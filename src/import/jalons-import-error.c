/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/jalons-import-error.h"

G_DEFINE_QUARK (jalons-import-error-quark, jalons_import_error)

void
jalons_import_error_set (GError **error,
                         JalonsImportError code,
                         const char *path,
                         const char *reason)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (reason != NULL);

  name = g_filename_display_basename (path);
  g_set_error (error, JALONS_IMPORT_ERROR, (int) code,
               /* Translators: the name of a file and why it could not be read */
               C_ ("file and reason", "%s: %s"), name, reason);
}
