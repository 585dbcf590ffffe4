/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_is_site:
 * @reader: a reader
 * @naming: a naming of a company that keeps a site
 *
 * Returns: whether the site is meant: "Sur X", "on GitHub and Hugging Face", "our Discord". X is
 * one unless it is called a company, or bought
 */
gboolean jalons_names_is_site (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
