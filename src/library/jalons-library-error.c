/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-library-error.h"

G_DEFINE_QUARK (jalons-library-error-quark, jalons_library_error)
