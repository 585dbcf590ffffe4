/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library-private.h"

G_BEGIN_DECLS

gboolean jalons_rebuild_article (JalonsLibrary *self, gint64 article_id, GError **error);

G_END_DECLS
