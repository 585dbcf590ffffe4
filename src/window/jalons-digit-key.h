/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The keys of digits. On many keyboards (AZERTY, BÉPO, Czech) the row of digits gives signs, and
 * digits only with Shift: who presses the key that says 1 means 1 all the same.
 */

/**
 * jalons_digit_key_find:
 * @keys: (array length=n): the meanings of one key of the keyboard
 * @keyvals: (array length=n): what each gives
 * @n: how many there are
 * @layout: the layout in use, or -1 for any
 *
 * Returns: the digit that the key gives with or without Shift, or -1
 */
int jalons_digit_key_find (const GdkKeymapKey *keys, const guint *keyvals, int n, int layout);

/**
 * jalons_digit_key_get:
 * @controller: a controller that was told of a key
 * @keyval: what it gives
 * @keycode: where it is
 *
 * Returns: the digit that is meant, or -1
 */
int jalons_digit_key_get (GtkEventController *controller, guint keyval, guint keycode);

/**
 * jalons_digit_key_dup_accelerator:
 * @display: a display
 * @accelerator: a shortcut
 *
 * For a shortcut with a digit, finds what stands for it on a keyboard that gives this digit with
 * Shift only: "<Alt>1" is "<Alt>ampersand" in France.
 *
 * Returns: (transfer full) (nullable): that shortcut, or %NULL where there is no need of it
 */
char *jalons_digit_key_dup_accelerator (GdkDisplay *display, const char *accelerator);

G_END_DECLS
