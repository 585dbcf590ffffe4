/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "library/jalons-library.h"

G_BEGIN_DECLS

#define JALONS_TYPE_CORRECT_DIALOG (jalons_correct_dialog_get_type ())

G_DECLARE_FINAL_TYPE (JalonsCorrectDialog, jalons_correct_dialog, JALONS, CORRECT_DIALOG, AdwDialog)

/*
 * JalonsCorrectDialog: the user's own word on an event.
 *
 * Signals:
 *   corrected (): Apply was chosen; jalons_correct_dialog_get_values() has the values
 */
AdwDialog *jalons_correct_dialog_new (JalonsEvent *event);

JalonsEvent *jalons_correct_dialog_get_event (JalonsCorrectDialog *self);

/**
 * jalons_correct_dialog_get_values:
 * @self: a dialog
 * @out_mask: (out): which of the values the user changed
 *
 * Returns: (transfer none): the event's values as the user wants them
 */
const JalonsClaim *
jalons_correct_dialog_get_values (JalonsCorrectDialog *self, JalonsEventMask *out_mask);

G_END_DECLS
