/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "domain/jalons-period.h"

G_BEGIN_DECLS

#define JALONS_TYPE_DATE_BUTTON (jalons_date_button_get_type ())

G_DECLARE_FINAL_TYPE (JalonsDateButton, jalons_date_button, JALONS, DATE_BUTTON, AdwBin)

/*
 * JalonsDateButton: lets the user date an article whose date is unknown or only inferred. It hides
 * where there is nothing to ask.
 *
 * Signals:
 *   dated (char *iso): a date was given, in a form that jalons_period_parse() reads
 */

/**
 * jalons_date_button_set_published:
 * @self: a date button
 * @published: when the article appeared, as far as known
 */
void jalons_date_button_set_published (JalonsDateButton *self, const JalonsPeriod *published);

G_END_DECLS
