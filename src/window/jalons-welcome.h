/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALONS_TYPE_WELCOME (jalons_welcome_get_type ())

G_DECLARE_FINAL_TYPE (JalonsWelcome, jalons_welcome, JALONS, WELCOME, AdwBin)

G_END_DECLS
