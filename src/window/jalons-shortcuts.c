/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-shortcuts.h"

#include "window/jalons-digit-key.h"

#include <glib/gi18n.h>

#define GENERAL N_ ("General")
#define ARTICLES N_ ("Articles")
#define TIMELINE N_ ("Timeline")
#define EVENTS N_ ("Events")
#define REVIEW N_ ("To Review")

static const JalonsShortcut shortcuts[] = {
  { "win.import", { "<Control>o", "<Control>n" }, N_ ("Import articles"), GENERAL },
  { "win.print", { "<Control>p" }, N_ ("Print what is shown"), GENERAL },
  { "win.search", { "<Control>f" }, N_ ("Search all articles"), GENERAL },
  { "win.clear-filters", { "<Control><Shift>k" }, N_ ("Remove all filters"), GENERAL },
  { "win.back", { "<Alt>Left" }, N_ ("Go back"), GENERAL },
  { "win.forward", { "<Alt>Right" }, N_ ("Go forward"), GENERAL },
  { "win.view::articles", { "<Alt>1" }, N_ ("Show articles"), GENERAL },
  { "win.view::events", { "<Alt>2" }, N_ ("Show events"), GENERAL },
  { "win.toggle-sidebar", { "F9" }, N_ ("Show or hide the sidebar"), GENERAL },
  { "win.menu", { "F10" }, N_ ("Open the menu"), GENERAL },
  { NULL, { "<Shift>F10", "Menu" }, N_ ("Open the menu of what has the focus"), GENERAL },
  { "win.undo", { "<Control>z" }, N_ ("Undo"), GENERAL },
  { "win.redo", { "<Control><Shift>z" }, N_ ("Redo"), GENERAL },
  { "app.preferences", { "<Control>comma" }, N_ ("Preferences"), GENERAL },
  { "app.shortcuts", { "<Control>question", "F1" }, N_ ("Keyboard shortcuts"), GENERAL },
  { "window.close", { "<Control>w" }, N_ ("Close the window"), GENERAL },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), GENERAL },

  { "win.find", { "<Control><Shift>f" }, N_ ("Find in the article"), ARTICLES },
  { "win.next-article", { "<Control>Page_Down" }, N_ ("Next article"), ARTICLES },
  { "win.previous-article", { "<Control>Page_Up" }, N_ ("Previous article"), ARTICLES },
  { "win.star", { "<Control>d" }, N_ ("Star or unstar"), ARTICLES },
  { "win.read", { "<Control>m" }, N_ ("Mark as read or unread"), ARTICLES },
  { "win.edit-tags", { "<Control><Shift>t" }, N_ ("Edit tags"), ARTICLES },
  { "win.edit-note", { "<Control>e" }, N_ ("Edit the note"), ARTICLES },
  { "win.delete", { "Delete" }, N_ ("Delete"), ARTICLES, TRUE },

  { "win.zoom-in",
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" },
    N_ ("Zoom in, or larger text while reading"),
    TIMELINE },
  { "win.zoom-out",
    { "<Control>minus", "<Control>KP_Subtract" },
    N_ ("Zoom out, or smaller text while reading"),
    TIMELINE },
  { "win.zoom-fit",
    { "<Control>0", "<Control>KP_0" },
    N_ ("Show everything, or text of the usual size while reading"),
    TIMELINE },
  { "win.show-reference",
    { "<Control>r" },
    N_ ("Show or hide what the catalogue knows"),
    TIMELINE },
  { "win.toggle-timeline", { "<Control>t" }, N_ ("Collapse or open the timeline"), TIMELINE },
  { NULL, { "Left", "Right" }, N_ ("Previous or next event"), TIMELINE },
  { NULL, { "Up", "Down" }, N_ ("Investments, models or undated events"), TIMELINE },
  { NULL, { "Home", "End" }, N_ ("First or last event"), TIMELINE },
  { NULL, { "Page_Up", "Page_Down" }, N_ ("Earlier or later"), TIMELINE },
  { NULL, { "<Shift>Left", "<Shift>Right" }, N_ ("Select a period"), TIMELINE },
  { NULL, { "Return" }, N_ ("What is known of an event"), TIMELINE },
  { NULL, { "Escape" }, N_ ("Give up the period"), TIMELINE },

  { NULL, { "<Control>c" }, N_ ("Copy the selected rows"), EVENTS },

  { NULL, { "1", "2", "3" }, N_ ("Settle a row by the answer of this number"), REVIEW },
};

const JalonsShortcut *
jalons_shortcuts_get (gsize *out_n)
{
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/* The shortcuts of the table, and beside those with a digit what stands for them on this keyboard.
 */
static void
set_accels (GtkApplication *application, const JalonsShortcut *shortcut)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) accels = NULL;
  GdkDisplay *display = gdk_display_get_default ();

  g_strv_builder_addv (builder, (const char **) shortcut->accelerators);
  for (gsize i = 0; display != NULL && shortcut->accelerators[i] != NULL; i++)
    {
      g_autofree char *other
        = jalons_digit_key_dup_accelerator (display, shortcut->accelerators[i]);

      if (other != NULL)
        g_strv_builder_add (builder, other);
    }
  accels = g_strv_builder_end (builder);
  gtk_application_set_accels_for_action (application, shortcut->action, (const char **) accels);
}

static void
keyboard_changed_cb (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL && !shortcuts[i].in_list)
      set_accels (application, &shortcuts[i]);
}

void
jalons_shortcuts_register (GtkApplication *application)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkSeat *seat = display != NULL ? gdk_display_get_default_seat (display) : NULL;
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  g_return_if_fail (GTK_IS_APPLICATION (application));

  keyboard_changed_cb (application);
  if (keyboard != NULL)
    g_signal_connect_object (keyboard, "changed", G_CALLBACK (keyboard_changed_cb), application,
                             G_CONNECT_SWAPPED);
}

void
jalons_shortcuts_add_to_list (GtkWidget *list)
{
  GtkShortcutController *controller;

  g_return_if_fail (GTK_IS_WIDGET (list));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (gsize j = 0; shortcuts[i].in_list && shortcuts[i].accelerators[j] != NULL; j++)
      gtk_shortcut_controller_add_shortcut (
        controller,
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accelerators[j]),
                          gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (controller));
}
