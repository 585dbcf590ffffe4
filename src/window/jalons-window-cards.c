/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What is said of a mark: in a popover that points at it, in narrow windows in a sheet at the
 * bottom. */

#include "config.h"

#include "window/jalons-window-private.h"

#include "models/jalons-reference.h"
#include "window/jalons-correct-dialog.h"

#include <glib/gi18n.h>

static JalonsTimeline *
get_timeline (JalonsWindow *self)
{
  return jalons_timeline_pane_get_timeline (self->timeline_pane);
}

/* A card is in one place at a time. */
static void
take_card_out (JalonsWindow *self)
{
  gtk_popover_set_child (self->popover, NULL);
  if (self->card_bin != NULL)
    adw_bin_set_child (self->card_bin, NULL);
}

/* Whoever leaves the card goes on from its mark, where nothing else has taken the focus. */
static void
popover_closed_cb (JalonsWindow *self)
{
  GtkWidget *timeline = GTK_WIDGET (get_timeline (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_widget_set_has_tooltip (timeline, TRUE);
  if (gtk_widget_get_mapped (timeline)
      && (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->popover))))
    gtk_widget_grab_focus (timeline);
}

static void
show_popover (JalonsWindow *self, GtkWidget *card)
{
  gtk_popover_set_child (self->popover, card);
  gtk_popover_set_pointing_to (self->popover, &self->popover_area);
  /* The tooltip of the mark would lie over what is said of it. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (get_timeline (self)), FALSE);
  gtk_popover_popup (self->popover);
}

static void
sheet_closed_cb (JalonsWindow *self)
{
  if (self->card_bin != NULL)
    adw_bin_set_child (self->card_bin, NULL);
  self->card_bin = NULL;
  self->card_sheet = NULL;
}

static void
show_sheet (JalonsWindow *self, GtkWidget *card, const char *title)
{
  GtkWidget *view = adw_toolbar_view_new ();

  if (self->card_sheet != NULL)
    adw_dialog_force_close (self->card_sheet);

  self->card_sheet = adw_dialog_new ();
  self->card_bin = ADW_BIN (adw_bin_new ());
  adw_bin_set_child (self->card_bin, card);
  gtk_widget_add_css_class (GTK_WIDGET (self->card_bin), "card-sheet");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->card_bin));
  adw_dialog_set_title (self->card_sheet, title);
  adw_dialog_set_presentation_mode (self->card_sheet, ADW_DIALOG_BOTTOM_SHEET);
  adw_dialog_set_child (self->card_sheet, view);
  g_signal_connect_object (self->card_sheet, "closed", G_CALLBACK (sheet_closed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (self->card_sheet, GTK_WIDGET (self));
}

static void
show_card (JalonsWindow *self, GtkWidget *card, const char *title)
{
  take_card_out (self);
  if (jalons_window_is_narrow (self))
    show_sheet (self, card, title);
  else
    show_popover (self, card);
}

static void
close_cb (JalonsWindow *self)
{
  gtk_popover_popdown (self->popover);
  if (self->card_sheet != NULL)
    adw_dialog_close (self->card_sheet);
}

static void
citation_copied_cb (JalonsWindow *self)
{
  jalons_window_toast (self, _ ("Citation copied"));
}

static void
rows_copied_cb (JalonsWindow *self, guint n_rows)
{
  g_autofree char *words
    = g_strdup_printf (ngettext ("%'u row copied", "%'u rows copied", n_rows), n_rows);

  jalons_window_toast (self, words);
}

static void ensure_cards (JalonsWindow *self);

/* What the catalogue knows */

typedef struct
{
  JalonsLibrary *library;
  JalonsIndex *index;
  guint32 id;
} ReferenceRequest;

static void
reference_request_free (gpointer data)
{
  ReferenceRequest *request = data;

  g_object_unref (request->library);
  jalons_index_unref (request->index);
  g_free (request);
}

static void
find_event_thread_cb (GTask *task,
                      gpointer source_object,
                      gpointer task_data,
                      GCancellable *cancellable)
{
  ReferenceRequest *request = task_data;
  JalonsReference *reference = jalons_reference_get_default ();
  GError *error = NULL;
  JalonsEvent *event
    = jalons_reference_find_event (reference, jalons_reference_get_entry (reference, request->id),
                                   request->index, request->library, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, event, g_object_unref);
}

static void
event_found_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (source_object);
  ReferenceRequest *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsEvent) event = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->event_cancellable);
  if (error != NULL)
    {
      jalons_window_toast (self, error->message);
      return;
    }
  ensure_cards (self);
  jalons_reference_card_set_entry (
    self->reference_card, jalons_reference_get_entry (jalons_reference_get_default (), request->id),
    event);
  show_card (self, GTK_WIDGET (self->reference_card), _ ("Catalogue"));
}

static void
reference_activated_cb (JalonsWindow *self, guint id, const GdkRectangle *area)
{
  g_autoptr (GTask) task = NULL;
  ReferenceRequest *request;

  if (jalons_reference_get_entry (jalons_reference_get_default (), id) == NULL)
    return;

  self->popover_area = *area;
  g_cancellable_cancel (self->event_cancellable);
  g_clear_object (&self->event_cancellable);
  self->event_cancellable = g_cancellable_new ();

  request = g_new0 (ReferenceRequest, 1);
  request->library = g_object_ref (self->library);
  request->index
    = jalons_index_ref (jalons_selection_get_index (jalons_browser_get_selection (self->browser)));
  request->id = id;
  task = g_task_new (self, self->event_cancellable, event_found_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, request, reference_request_free);
  g_task_run_in_thread (task, find_event_thread_cb);
}

/* From the catalogue to what the articles say of it. */
static void
told_event_cb (JalonsWindow *self, gint64 event_id)
{
  JalonsTimeline *timeline = get_timeline (self);
  GdkRectangle area;

  jalons_timeline_set_selected_event (timeline, (guint32) event_id);
  jalons_timeline_show_event (timeline, (guint32) event_id);
  if (jalons_timeline_get_event_area (timeline, (guint32) event_id, &area))
    self->popover_area = area;
  jalons_window_open_event (self, event_id, FALSE);
}

/* Operations on events */

typedef struct
{
  gint64 id;
  JalonsClaim *values;
  JalonsEventMask mask;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->values, jalons_claim_free);
  g_free (change);
}

static guint64
split_claim (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_split_claim (library, change->id, error);
}

static guint64
correct_event (JalonsLibrary *library, gpointer user_data, GError **error)
{
  Change *change = user_data;

  return jalons_library_correct_event (library, change->id, change->values, change->mask, error);
}

static void
split_cb (JalonsWindow *self, gint64 claim_id)
{
  Change *change = g_new0 (Change, 1);

  change->id = claim_id;
  jalons_undo_do (self->undo, _ ("Source split off"), FALSE, split_claim, change, change_free);
}

static void
corrected_cb (JalonsWindow *self, JalonsCorrectDialog *dialog)
{
  Change *change = g_new0 (Change, 1);

  change->id = jalons_event_get_id (jalons_correct_dialog_get_event (dialog));
  change->values = jalons_claim_copy (jalons_correct_dialog_get_values (dialog, &change->mask));
  jalons_undo_do (self->undo, _ ("Event corrected"), FALSE, correct_event, change, change_free);
}

static void
correct_cb (JalonsWindow *self)
{
  jalons_window_correct_event (self, jalons_event_card_get_event (self->event_card));
}

static void
chosen_cb (JalonsWindow *self, const JalonsReviewChoice *choice)
{
  close_cb (self);
  jalons_window_settle (self, choice);
}

static void
source_activated_cb (JalonsWindow *self, guint number)
{
  g_autoptr (JalonsEvent) event = g_object_ref (jalons_event_card_get_event (self->event_card));

  jalons_window_go_to_source (self, event, number);
}

void
jalons_window_correct_event (JalonsWindow *self, JalonsEvent *event)
{
  AdwDialog *dialog = jalons_correct_dialog_new (event);

  g_signal_connect_object (dialog, "corrected", G_CALLBACK (corrected_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
jalons_window_show_event_card (JalonsWindow *self, JalonsEvent *event)
{
  ensure_cards (self);
  jalons_event_card_set_event (self->event_card, event,
                               !jalons_library_is_read_only (self->library));
  show_card (self, GTK_WIDGET (self->event_card), _ ("Event"));
}

static void
ensure_cards (JalonsWindow *self)
{
  if (self->popover != NULL)
    return;

  self->event_card = JALONS_EVENT_CARD (g_object_ref_sink (jalons_event_card_new ()));
  self->reference_card = JALONS_REFERENCE_CARD (g_object_ref_sink (jalons_reference_card_new ()));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->popover), 360, -1);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->timeline_pane));

  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "source-activated", G_CALLBACK (source_activated_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "correct", G_CALLBACK (correct_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "split", G_CALLBACK (split_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "copied", G_CALLBACK (citation_copied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_card, "close", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reference_card, "close", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reference_card, "event-activated", G_CALLBACK (told_event_cb),
                           self, G_CONNECT_SWAPPED);
}

void
jalons_window_connect_cards (JalonsWindow *self)
{
  g_signal_connect_object (self->timeline_pane, "reference-activated",
                           G_CALLBACK (reference_activated_cb), self, G_CONNECT_SWAPPED);
}

void
jalons_window_connect_copying (JalonsWindow *self)
{
  g_signal_connect_object (self->events_view, "copied", G_CALLBACK (rows_copied_cb), self,
                           G_CONNECT_SWAPPED);
}

void
jalons_window_drop_cards (JalonsWindow *self)
{
  if (self->popover == NULL)
    return;

  take_card_out (self);
  gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  g_clear_object (&self->event_card);
  g_clear_object (&self->reference_card);
}
