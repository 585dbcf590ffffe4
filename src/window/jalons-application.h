/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "window/jalons-opening.h"

G_BEGIN_DECLS

#define JALONS_TYPE_APPLICATION (jalons_application_get_type ())

G_DECLARE_FINAL_TYPE (JalonsApplication, jalons_application, JALONS, APPLICATION, AdwApplication)

JalonsApplication *jalons_application_new (void);
void jalons_application_open_library (JalonsApplication *self, const char *path);
JalonsOpening *jalons_application_dup_opening (JalonsApplication *self, const char *path);
void jalons_application_open_samples (JalonsApplication *self);

G_END_DECLS
