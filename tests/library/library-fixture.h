/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-importer.h"
#include "library/jalons-library.h"

G_BEGIN_DECLS

/*
 * A folder for one test, a library in it, and a reader of texts that does what the text says: lines
 * that begin with "#" are facts (see library-fixture.c), so that no test here depends on how well
 * real texts are read.
 */
typedef struct
{
  char *folder;
  char *path;
  JalonsLibrary *library;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_open (Fixture *fixture);
void fixture_close (Fixture *fixture);
char *fixture_write (Fixture *fixture, const char *name, const char *text);
JalonsImportReport *fixture_import_path (Fixture *fixture, const char *path);
gint64 fixture_import (Fixture *fixture, const char *name, const char *text);
void fixture_assert_sound (Fixture *fixture);

JalonsFacts *fake_extract (const JalonsDocument *document, gpointer user_data);
JalonsClaim *fake_claim_parse (const char *line);

G_END_DECLS
