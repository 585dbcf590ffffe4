/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-digit-key.h"

static int
digit_of (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);

  return -1;
}

int
jalons_digit_key_find (const GdkKeymapKey *keys, const guint *keyvals, int n, int layout)
{
  g_return_val_if_fail (n == 0 || (keys != NULL && keyvals != NULL), -1);

  /* The third level and further are for signs, on some keyboards a whole number pad of them. */
  for (int i = 0; i < n; i++)
    if (keys[i].level <= 1 && (layout < 0 || keys[i].group == layout) && digit_of (keyvals[i]) >= 0)
      return digit_of (keyvals[i]);

  return -1;
}

int
jalons_digit_key_get (GtkEventController *controller, guint keyval, guint keycode)
{
  GdkEvent *event;
  GdkDisplay *display;
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0, layout = -1;

  g_return_val_if_fail (GTK_IS_EVENT_CONTROLLER (controller), -1);

  if (digit_of (keyval) >= 0)
    return digit_of (keyval);

  event = gtk_event_controller_get_current_event (controller);
  if (event != NULL && gdk_event_get_event_type (event) == GDK_KEY_PRESS)
    layout = (int) gdk_key_event_get_layout (event);
  display = gtk_widget_get_display (gtk_event_controller_get_widget (controller));
  if (!gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n))
    return -1;

  return jalons_digit_key_find (keys, keyvals, n, layout);
}

/* What a key gives without Shift. */
static guint
plain_keyval (GdkDisplay *display, const GdkKeymapKey *key)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (!gdk_display_map_keycode (display, key->keycode, &keys, &keyvals, &n))
    return 0;
  for (int i = 0; i < n; i++)
    if (keys[i].level == 0 && keys[i].group == key->group)
      return keyvals[i];

  return 0;
}

char *
jalons_digit_key_dup_accelerator (GdkDisplay *display, const char *accelerator)
{
  g_autofree GdkKeymapKey *keys = NULL;
  GdkModifierType modifiers;
  guint keyval;
  int n = 0;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  g_return_val_if_fail (accelerator != NULL, NULL);

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers) || keyval < GDK_KEY_0
      || keyval > GDK_KEY_9 || !gdk_display_map_keyval (display, keyval, &keys, &n))
    return NULL;
  for (int i = 0; i < n; i++)
    {
      guint plain = keys[i].level == 1 ? plain_keyval (display, &keys[i]) : 0;

      if (plain != 0 && plain != keyval)
        return gtk_accelerator_name (plain, modifiers);
    }

  return NULL;
}
