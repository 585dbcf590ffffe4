/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-application.h"

#include "library/jalons-library.h"
#include "window/jalons-preferences-dialog.h"
#include "window/jalons-samples.h"
#include "window/jalons-shortcuts-dialog.h"
#include "window/jalons-shortcuts.h"
#include "window/jalons-window.h"

#include <glib/gi18n.h>

struct _JalonsApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char *library_path;     /* the library that files given at the start go to */
  JalonsOpening *opening; /* of that library, until a window has it */
};

G_DEFINE_FINAL_TYPE (JalonsApplication, jalons_application, ADW_TYPE_APPLICATION)

static JalonsWindow *
find_window (JalonsApplication *self, const char *path)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL;
       item = item->next)
    if (JALONS_IS_WINDOW (item->data)
        && g_str_equal (jalons_window_get_library_path (item->data), path))
      return item->data;

  return NULL;
}

static JalonsWindow *
show_library (JalonsApplication *self, const char *path)
{
  JalonsWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = JALONS_WINDOW (jalons_window_new (GTK_APPLICATION (self), path));
      jalons_window_open_library (window);
      jalons_window_present_soon (window);
    }
  else
    gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsApplication *self = JALONS_APPLICATION (user_data);
  GList *windows;

  /* Each window says what it has to: an import is stopped, sizes are kept. */
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (self))) != NULL)
    gtk_window_destroy (windows->data);
  g_application_quit (G_APPLICATION (self));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  const char *developers[] = { "The Jalons Authors", NULL };

  adw_show_about_dialog (GTK_WIDGET (window), "application-name", _ ("Jalons"), "application-icon",
                         APPLICATION_ID, "developer-name", _ ("The Jalons Authors"), "developers",
                         developers, "version", VERSION, "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© The Jalons Authors", "comments",
                         _ ("Investments and model releases in what the press says of the "
                            "AI industry, each with the sentence that states it."),
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (jalons_shortcuts_dialog_new (), GTK_WIDGET (window));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (jalons_preferences_dialog_new (), GTK_WIDGET (window));
}

static void
open_library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  jalons_application_open_library (user_data, g_variant_get_bytestring (parameter));
}

static void
jalons_application_activate (GApplication *application)
{
  JalonsApplication *self = JALONS_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else
    show_library (self, self->library_path);
}

static void
jalons_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  JalonsApplication *self = JALONS_APPLICATION (application);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  list = g_strv_builder_end (paths);

  jalons_window_import (show_library (self, self->library_path), (const char *const *) list);
}

static void
jalons_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "quit", quit_cb },
    { "about", about_cb },
    { "preferences", preferences_cb },
    { "shortcuts", shortcuts_cb },
    { "open-library", open_library_cb, "ay" },
  };

  JalonsApplication *self = JALONS_APPLICATION (application);

  /* While the style is read, a second thread has the time to open a library. */
  self->opening = jalons_opening_new (self->library_path);
  G_APPLICATION_CLASS (jalons_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  jalons_shortcuts_register (GTK_APPLICATION (application));
  self->settings = g_settings_new (APPLICATION_ID);
  jalons_preferences_apply_always (self->settings);
}

/* A library named at the start is opened by the instance that is running, if one is. */
static int
jalons_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  JalonsApplication *self = JALONS_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autofree char *absolute = NULL;
  const char *path = NULL;

  if (g_variant_dict_lookup (options, "version", "b", NULL))
    {
      g_print ("jalons %s\n", VERSION);
      return 0;
    }

  if (!g_variant_dict_lookup (options, "library", "^&ay", &path))
    return -1;

  absolute = g_canonicalize_filename (path, NULL);
  g_set_str (&self->library_path, absolute);
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("jalons: %s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-library",
                                    g_variant_new_bytestring (absolute));

  return -1;
}

static void
jalons_application_finalize (GObject *object)
{
  JalonsApplication *self = JALONS_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_free (self->library_path);

  G_OBJECT_CLASS (jalons_application_parent_class)->finalize (object);
}

static void
jalons_application_class_init (JalonsApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = jalons_application_finalize;
  application_class->activate = jalons_application_activate;
  application_class->open = jalons_application_open;
  application_class->startup = jalons_application_startup;
  application_class->handle_local_options = jalons_application_handle_local_options;
}

static void
jalons_application_init (JalonsApplication *self)
{
  static const GOptionEntry options[] = {
    { "library", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Use this library instead of your own"), N_ ("FILE") },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { NULL },
  };

  self->library_path = jalons_library_dup_default_path ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * jalons_application_new:
 *
 * Returns: (transfer full): the application, one for each session of the user
 */
JalonsApplication *
jalons_application_new (void)
{
  return g_object_new (JALONS_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_PREFIX, NULL);
}

/**
 * jalons_application_open_library:
 * @self: the application
 * @path: (nullable): a library, or %NULL for the user's own
 *
 * Shows it in a window of its own, or the window that shows it already.
 */
void
jalons_application_open_library (JalonsApplication *self, const char *path)
{
  g_autofree char *own = NULL;

  g_return_if_fail (JALONS_IS_APPLICATION (self));

  if (path == NULL)
    path = own = jalons_library_dup_default_path ();
  show_library (self, path);
}

/**
 * jalons_application_dup_opening:
 * @self: the application
 * @path: a library that a window is to show
 *
 * Returns: (transfer full) (nullable): its opening, if that was begun at the start. It can be had
 *   once; where another library is wanted first, nobody waits for this one, and it is closed.
 */
JalonsOpening *
jalons_application_dup_opening (JalonsApplication *self, const char *path)
{
  g_autoptr (JalonsOpening) opening = NULL;

  g_return_val_if_fail (JALONS_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  opening = g_steal_pointer (&self->opening);
  if (opening == NULL || !g_str_equal (jalons_opening_get_path (opening), path))
    return NULL;

  return g_steal_pointer (&opening);
}

/**
 * jalons_application_open_samples:
 * @self: the application
 *
 * Shows the sample articles in a library of their own.
 */
void
jalons_application_open_samples (JalonsApplication *self)
{
  g_autofree char *folder = jalons_samples_dup_folder ();
  g_autofree char *path = jalons_samples_dup_library_path ();
  const char *paths[] = { folder, NULL };
  JalonsWindow *window;

  g_return_if_fail (JALONS_IS_APPLICATION (self));

  if (folder == NULL)
    return;

  window = find_window (self, path);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  window = show_library (self, path);
  jalons_window_set_samples (window);
  jalons_window_import (window, paths);
}
