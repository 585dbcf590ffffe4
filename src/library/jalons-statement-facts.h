/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"
#include "library/jalons-database.h"

G_BEGIN_DECLS

JalonsDay jalons_statement_get_day (JalonsStatement *statement, int column);
JalonsPeriod jalons_statement_get_period (JalonsStatement *statement, int column);

G_END_DECLS
