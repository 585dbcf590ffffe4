/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_find_publisher:
 * @reader: a reader that has all namings
 *
 * Finds whose page a text is: who signs it ("© 2025 Nuvia", "the Nuvia team", "CEO, Nuvia"), who
 * speaks in it of himself ("At Nuvia, we …", "when we started Nuvia"), of whom the last lines tell
 * what he does ("About Nuvia"). Of an interview, where the one works who is asked. Namings of the
 * publisher become a company's where they were not decided yet.
 */
void jalons_names_find_publisher (JalonsNamesReader *reader);

/**
 * jalons_names_tell_publisher:
 * @reader: a reader
 * @naming: a naming that is told by the text as its name @name
 * @name: an index into #JalonsText.names
 *
 * Notes the name of the publisher, and of who is asked, where @naming is theirs.
 */
void
jalons_names_tell_publisher (JalonsNamesReader *reader, const JalonsNaming *naming, guint32 name);

G_END_DECLS
