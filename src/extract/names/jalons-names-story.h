/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_opens_story:
 * @reader: a reader
 * @number: the index of a naming that is neither known nor a person's
 *
 * Returns: whether the sentences behind its own take it up as a company: "Nobody asked for Nuvia.
 *   The firm …", "Nuvia competes with OpenAI. It raised $110 million"
 */
gboolean jalons_names_opens_story (const JalonsNamesReader *reader, guint32 number);

G_END_DECLS
