/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_accept:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 * @kind: what it was found to name
 * @reason: what decided it
 *
 * Notes that a naming is what it was found to be, and how it is called: as the catalogue calls the
 * company in full, or as it is written. A place beside it may become part of it.
 */
void jalons_names_accept (JalonsNamesReader *reader,
                          JalonsNaming *naming,
                          JalonsNamingKind kind,
                          JalonsReason reason);

/**
 * jalons_names_suppose:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 *
 * Notes that a naming is a company's if the deals that the text tells say so, and how it is called.
 * See jalons_text_settle_supposed().
 */
void jalons_names_suppose (JalonsNamesReader *reader, JalonsNaming *naming);

G_END_DECLS
