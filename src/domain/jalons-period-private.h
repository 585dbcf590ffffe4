/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

/* jalons_period_is_whole_months: whether the ends that there are limit months. */
gboolean jalons_period_is_whole_months (const JalonsPeriod *period);

/* jalons_period_is_whole_years: whether the ends that there are limit years. */
gboolean jalons_period_is_whole_years (const JalonsPeriod *period);

G_END_DECLS
