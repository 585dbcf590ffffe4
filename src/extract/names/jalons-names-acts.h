/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_acts_as_name:
 * @reader: a reader
 * @naming: a naming that begins a sentence, so that its capital letter says nothing
 *
 * Judges it by what stands behind it: an apposition ("Figure, the Sunnyvale startup"), what
 * companies do ("Figure a levé"), or another name, with which it is coordinated.
 *
 * Returns: whether that shows that it is a name
 */
gboolean jalons_names_acts_as_name (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
