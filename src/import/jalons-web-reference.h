/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jalons_web_reference_mend:
 * @c: a character that a page names by its number
 *
 * Old pages number the characters of Windows: "&#146;" is an apostrophe. Browsers read them so, as
 * the HTML standard asks
 * (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
 *
 * Returns: the character that is meant
 */
gunichar jalons_web_reference_mend (gunichar c);

G_END_DECLS
