/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include <glib/gi18n.h>

static AdwToast *
toast_new (const char *words)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, words);
  return toast;
}

static void
done_cb (JalonsWindow *self, const char *name)
{
  AdwToast *toast = toast_new (name);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undone_cb (JalonsWindow *self, const char *name)
{
  /* Translators: what was taken back, as in "Undone: 3 articles deleted" */
  g_autofree char *words = g_strdup_printf (_ ("Undone: %s"), name);

  adw_toast_overlay_dismiss_all (self->toasts);
  jalons_window_toast (self, words);
}

static void
redone_cb (JalonsWindow *self, const char *name)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  done_cb (self, name);
}

static void
failed_cb (JalonsWindow *self, const char *name, GError *error)
{
  jalons_window_toast (self, error->message);
}

void
jalons_window_connect_undo (JalonsWindow *self)
{
  g_signal_connect_object (self->undo, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "undone", G_CALLBACK (undone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "redone", G_CALLBACK (redone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "notify", G_CALLBACK (jalons_window_update_actions), self,
                           G_CONNECT_SWAPPED);
}

void
jalons_window_toast (JalonsWindow *self, const char *words)
{
  adw_toast_overlay_add_toast (self->toasts, toast_new (words));
}
