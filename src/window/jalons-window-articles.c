/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include <glib/gi18n.h>

/* What is to be done with an article, carried to the worker that does it. */
typedef struct
{
  gint64 id;
  GArray *ids; /* gint64: of one article, or of all that are selected */
  gboolean on;
  char *note;
  GStrv tags;
  JalonsPeriod published;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_array_unref (change->ids);
  g_free (change->note);
  g_strfreev (change->tags);
  g_free (change);
}

static Change *
change_new (JalonsArticle *article)
{
  Change *change = g_new0 (Change, 1);

  change->id = jalons_article_get_id (article);
  change->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (change->ids, change->id);
  return change;
}

static const gint64 *
get_ids (const Change *change)
{
  return (const gint64 *) (gconstpointer) change->ids->data;
}

static guint64
set_starred (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_set_starred (library, get_ids (change), change->ids->len, change->on,
                                     error);
}

static guint64
set_read (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_set_read (library, get_ids (change), change->ids->len, change->on, error);
}

static guint64
set_tags (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_set_tags (library, &change->id, 1, (const char *const *) change->tags,
                                  error);
}

static guint64
set_note (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_set_note (library, change->id, change->note, error);
}

static guint64
set_published (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_set_published (library, change->id, &change->published, error);
}

static guint64
remove_article (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_remove_articles (library, get_ids (change), change->ids->len, error);
}

static guint64
add_tag (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_change_tag (library, get_ids (change), change->ids->len, change->tags[0],
                                    TRUE, error);
}

/* Where several articles are selected, what is done is done to all of them. */
static gboolean
has_several (JalonsWindow *self)
{
  return jalons_article_pane_get_n_selected (self->article_pane) > 1
         && g_strcmp0 (gtk_stack_get_visible_child_name (self->lists), "articles") == 0;
}

static Change *
change_new_for_selected (JalonsWindow *self)
{
  Change *change = g_new0 (Change, 1);

  change->ids = jalons_article_pane_dup_selected_ids (self->article_pane);
  return change;
}

static JalonsArticle *
get_article (JalonsWindow *self)
{
  return jalons_window_get_article (self);
}

/* A slight change, which shows at once; it is undone by Ctrl+Z, but no toast is made of it. */
static void
do_quietly (JalonsWindow *self, const char *name, JalonsUndoFunc func, Change *change)
{
  jalons_undo_do (self->undo, name, TRUE, func, change, change_free);
}

static void
star_selected (JalonsWindow *self)
{
  Change *change = change_new_for_selected (self);
  g_autofree char *name = g_strdup_printf (
    ngettext ("%'u article starred", "%'u articles starred", change->ids->len), change->ids->len);

  change->on = TRUE;
  jalons_undo_do (self->undo, name, FALSE, set_starred, change, change_free);
}

static void
delete_selected (JalonsWindow *self)
{
  Change *change = change_new_for_selected (self);
  g_autofree char *name = g_strdup_printf (
    ngettext ("%'u article deleted", "%'u articles deleted", change->ids->len), change->ids->len);

  jalons_article_view_set_article (jalons_window_get_article_view (self), NULL);
  jalons_undo_do (self->undo, name, FALSE, remove_article, change, change_free);
  jalons_window_update_actions (self);
}

static void
star_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  JalonsArticle *article = get_article (self);
  Change *change;

  if (has_several (self))
    {
      star_selected (self);
      return;
    }

  change = change_new (article);
  change->on = !jalons_article_get_starred (article);
  jalons_article_set_starred (article, change->on);
  do_quietly (self, change->on ? _ ("Article starred") : _ ("Star removed"), set_starred, change);
}

static void
read_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  JalonsArticle *article = get_article (self);
  Change *change = change_new (article);

  g_clear_handle_id (&self->read_source, g_source_remove);
  change->on = !jalons_article_get_read (article);
  jalons_article_set_read (article, change->on);
  do_quietly (self, change->on ? _ ("Marked as read") : _ ("Marked as unread"), set_read, change);
}

/* The next row is selected, as one goes on reading; the deleted article is no longer shown. */
static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  Change *change;

  if (has_several (self))
    {
      delete_selected (self);
      return;
    }

  change = change_new (get_article (self));
  if (!jalons_article_pane_step (self->article_pane, 1)
      && !jalons_article_pane_step (self->article_pane, -1))
    jalons_article_view_set_article (jalons_window_get_article_view (self), NULL);
  jalons_undo_do (self->undo, _ ("Article deleted"), FALSE, remove_article, change, change_free);
  jalons_window_update_actions (self);
}

/* Dialogs with one field */

static AdwAlertDialog *
field_dialog_new (const char *heading, const char *body, GtkWidget *field)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_set_extra_child (dialog, field);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_dialog_set_focus (ADW_DIALOG (dialog), field);

  return dialog;
}

static GtkWidget *
entry_new (const char *name, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

static GStrv
split_tags (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (g_strstrip (*part)[0] != '\0')
      g_strv_builder_add (tags, *part);

  return g_strv_builder_end (tags);
}

static void
tags_saved_cb (JalonsWindow *self, const char *response, AdwAlertDialog *dialog)
{
  JalonsArticle *article = g_object_get_data (G_OBJECT (dialog), "article");
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);
  Change *change = change_new (article);

  change->tags = split_tags (gtk_editable_get_text (GTK_EDITABLE (entry)));
  do_quietly (self, _ ("Tags changed"), set_tags, change);
}

static void
tags_added_cb (JalonsWindow *self, const char *response, AdwAlertDialog *dialog)
{
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);
  g_auto (GStrv) tags = split_tags (gtk_editable_get_text (GTK_EDITABLE (entry)));

  for (char **tag = tags; *tag != NULL; tag++)
    {
      Change *change = change_new_for_selected (self);
      g_autofree char *name = g_strdup_printf (_ ("Tag “%s” added"), *tag);
      const char *one[] = { *tag, NULL };

      change->tags = g_strdupv ((char **) one);
      jalons_undo_do (self->undo, name, FALSE, add_tag, change, change_free);
    }
}

static void
note_saved_cb (JalonsWindow *self, const char *response, AdwAlertDialog *dialog)
{
  JalonsArticle *article = g_object_get_data (G_OBJECT (dialog), "article");
  GtkTextBuffer *buffer = g_object_get_data (G_OBJECT (dialog), "buffer");
  Change *change = change_new (article);

  g_object_get (buffer, "text", &change->note, NULL);
  do_quietly (self, _ ("Note changed"), set_note, change);
}

static void
date_saved_cb (JalonsWindow *self, const char *response, AdwAlertDialog *dialog)
{
  JalonsArticle *article = g_object_get_data (G_OBJECT (dialog), "article");
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);

  jalons_window_date_article (self, article, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
present_field_dialog (JalonsWindow *self,
                      JalonsArticle *article,
                      AdwAlertDialog *dialog,
                      GCallback saved)
{
  g_object_set_data_full (G_OBJECT (dialog), "article", g_object_ref (article), g_object_unref);
  g_signal_connect_object (dialog, "response::save", saved, self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
ask_for_tags (JalonsWindow *self)
{
  AdwAlertDialog *dialog = field_dialog_new (
    _ ("Add Tags"), _ ("Words of your own, with commas between them"), entry_new (_ ("Tags"), ""));

  g_signal_connect_object (dialog, "response::save", G_CALLBACK (tags_added_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
edit_tags_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  const char *const *tags;
  g_autofree char *text = NULL;

  if (has_several (self))
    {
      ask_for_tags (self);
      return;
    }

  tags = jalons_article_get_tags (get_article (self));
  text = tags != NULL ? g_strjoinv (", ", (char **) tags) : g_strdup ("");
  present_field_dialog (self, get_article (self),
                        field_dialog_new (_ ("Tags"),
                                          _ ("Words of your own, with commas between them"),
                                          entry_new (_ ("Tags"), text)),
                        G_CALLBACK (tags_saved_cb));
}

static void
edit_note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  const char *note = jalons_article_get_note (get_article (self));
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  AdwAlertDialog *dialog;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            note != NULL ? note : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_size_request (scroller, -1, 160);
  gtk_widget_add_css_class (scroller, "note-field");

  dialog = field_dialog_new (_ ("Note"), NULL, scroller);
  adw_dialog_set_focus (ADW_DIALOG (dialog), view);
  g_object_set_data (G_OBJECT (dialog), "buffer", gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  present_field_dialog (self, get_article (self), dialog, G_CALLBACK (note_saved_cb));
}

static void
edit_date_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  jalons_window_ask_for_date (self, get_article (self));
}

static void
launched_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source_object), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jalons_window_toast (self, error->message);
}

static void
uri_launched_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source_object), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;

  words = g_strdup_printf (_ ("No program opened %s"),
                           gtk_uri_launcher_get_uri (GTK_URI_LAUNCHER (source_object)));
  jalons_window_toast (self, words);
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  g_autoptr (GtkUriLauncher) launcher
    = gtk_uri_launcher_new (g_variant_get_string (parameter, NULL));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), self->cancellable, uri_launched_cb,
                           g_object_ref (self));
}

static void
open_origin_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  const char *origin = jalons_article_get_origin (get_article (self));
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (origin);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (self), self->cancellable, launched_cb,
                            g_object_ref (self));
}

void
jalons_window_ask_for_date (JalonsWindow *self, JalonsArticle *article)
{
  JalonsPeriod published = jalons_article_get_published (article);
  g_autofree char *iso
    = jalons_period_is_known (&published) ? jalons_period_to_iso (&published) : g_strdup ("");

  present_field_dialog (
    self, article,
    field_dialog_new (_ ("Date of Publication"),
                      _ ("A year, a month or a day: 2024, 2024-04 or 2024-04-05"),
                      entry_new (_ ("Date of Publication"), iso)),
    G_CALLBACK (date_saved_cb));
}

void
jalons_window_date_article (JalonsWindow *self, JalonsArticle *article, const char *iso)
{
  JalonsPeriod published;
  Change *change;

  if (article == NULL || !jalons_period_parse (iso, &published))
    {
      jalons_window_toast (self, _ ("This can’t be read as a date."));
      return;
    }

  change = change_new (article);
  change->published = published;
  change->published.basis = JALONS_BASIS_USER;
  jalons_undo_do (self->undo, _ ("Date changed"), FALSE, set_published, change, change_free);
}

void
jalons_window_add_article_actions (JalonsWindow *self)
{
  static const GActionEntry actions[] = {
    { "star", star_cb },
    { "read", read_cb },
    { "delete", delete_cb },
    { "edit-tags", edit_tags_cb },
    { "edit-note", edit_note_cb },
    { "edit-date", edit_date_cb },
    { "open-origin", open_origin_cb },
    { "open-uri", open_uri_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
