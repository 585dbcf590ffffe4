/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_SIDEBAR (jalons_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (JalonsSidebar, jalons_sidebar, JALONS, SIDEBAR, AdwBin)

/*
 * JalonsSidebar: places, companies, dates of publication, sources and tags, with live counts.
 *
 * Signal:
 *   chosen (): a row was activated; where the sidebar lies over the rest, it may close
 */
void jalons_sidebar_set_browser (JalonsSidebar *self, JalonsBrowser *browser);

G_END_DECLS
