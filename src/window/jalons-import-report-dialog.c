/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-import-report-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * JalonsImportReportDialog:
 *
 * Every file of an import, with what became of it and why; what was refused comes first.
 */
struct _JalonsImportReportDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *heading;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (JalonsImportReportDialog, jalons_import_report_dialog, ADW_TYPE_DIALOG)

/* One file, as lines of text: name, outcome with reason, an icon that says how it went, and path.
 */
#define LINE_PARTS 4

static const char *
get_outcome_words (const JalonsImportItem *item)
{
  switch (item->outcome)
    {
    case JALONS_IMPORT_OUTCOME_ADDED:
      return C_ ("import", "Added");
    case JALONS_IMPORT_OUTCOME_PRESENT:
      return C_ ("import", "Already present");
    case JALONS_IMPORT_OUTCOME_UPDATED:
      return C_ ("import", "Added; replaces an older version");
    case JALONS_IMPORT_OUTCOME_REFUSED:
      return C_ ("import", "Refused");
    case JALONS_IMPORT_OUTCOME_SKIPPED:
      return C_ ("import", "Not read");
    default:
      g_assert_not_reached ();
    }
}

static const char *
get_outcome_icon (const JalonsImportItem *item)
{
  switch (item->outcome)
    {
    case JALONS_IMPORT_OUTCOME_ADDED:
    case JALONS_IMPORT_OUTCOME_UPDATED:
      return "object-select-symbolic";
    case JALONS_IMPORT_OUTCOME_PRESENT:
      return "view-list-symbolic";
    case JALONS_IMPORT_OUTCOME_REFUSED:
      return "dialog-warning-symbolic";
    case JALONS_IMPORT_OUTCOME_SKIPPED:
      return "media-playback-stop-symbolic";
    default:
      g_assert_not_reached ();
    }
}

static int
get_rank (const JalonsImportItem *item)
{
  switch (item->outcome)
    {
    case JALONS_IMPORT_OUTCOME_REFUSED:
      return 0;
    case JALONS_IMPORT_OUTCOME_SKIPPED:
      return 1;
    case JALONS_IMPORT_OUTCOME_UPDATED:
      return 2;
    case JALONS_IMPORT_OUTCOME_ADDED:
      return 3;
    case JALONS_IMPORT_OUTCOME_PRESENT:
    default:
      return 4;
    }
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  const JalonsImportItem *left = *(JalonsImportItem *const *) a;
  const JalonsImportItem *right = *(JalonsImportItem *const *) b;

  return get_rank (left) - get_rank (right);
}

/* How many bytes of all paths are one folder: a row need not say again where all files are. */
static gsize
measure_folder (const GPtrArray *items)
{
  const char *first = items->len > 0 ? ((JalonsImportItem *) items->pdata[0])->path : "";
  const char *slash = strrchr (first, G_DIR_SEPARATOR);
  gsize length = slash != NULL ? (gsize) (slash - first) + 1 : 0;

  for (guint i = 1; i < items->len; i++)
    {
      const char *path = ((JalonsImportItem *) items->pdata[i])->path;

      while (length > 0 && strncmp (path, first, length) != 0)
        for (length--; length > 0 && first[length - 1] != G_DIR_SEPARATOR; length--)
          ;
    }
  return length;
}

/* A reason begins with the name of its file, which stands above it here. */
static const char *
skip_name (const char *reason, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *prefix = g_strdup_printf (C_ ("file and reason", "%s: %s"), name, "");

  return g_str_has_prefix (reason, prefix) ? reason + strlen (prefix) : reason;
}

/* Of what was not reached because the user stopped, the user knows why. */
static const char *
get_words (const JalonsImportReport *report, const JalonsImportItem *item)
{
  gboolean stopped = g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (item->reason == NULL || (item->outcome == JALONS_IMPORT_OUTCOME_SKIPPED && stopped))
    return get_outcome_words (item);
  return skip_name (item->reason, item->path);
}

/* GtkStringList holds the lines; a row's parts are parted by line breaks, which paths shown
 * (g_filename_display_name, then escaped) do not have. */
static char *
make_line (const JalonsImportReport *report, const JalonsImportItem *item, gsize folder_length)
{
  g_autofree char *path = g_filename_display_name (item->path);
  g_autofree char *name = g_filename_display_name (item->path + folder_length);
  g_autofree char *words = NULL;

  g_strdelimit (path, "\n\r", ' ');
  g_strdelimit (name, "\n\r", ' ');
  words = g_strdup (get_words (report, item));
  g_strdelimit (words, "\n\r", ' ');

  return g_strdup_printf ("%s\n%s\n%s\n%s", name, words, get_outcome_icon (item), path);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_START);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), words);
  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_add_css_class (row, "report-row");
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *line = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (line, "\n", LINE_PARTS);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *words = gtk_widget_get_next_sibling (name);

  gtk_label_set_label (GTK_LABEL (name), parts[0]);
  gtk_widget_set_tooltip_text (name, parts[3]);
  gtk_label_set_label (GTK_LABEL (words), parts[1]);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), parts[2]);
}

static void
jalons_import_report_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_IMPORT_REPORT_DIALOG);

  G_OBJECT_CLASS (jalons_import_report_dialog_parent_class)->dispose (object);
}

static void
jalons_import_report_dialog_class_init (JalonsImportReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_import_report_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-import-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsImportReportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, JalonsImportReportDialog, list);
}

static void
jalons_import_report_dialog_init (JalonsImportReportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * jalons_import_report_dialog_new:
 * @report: what became of the files of an import
 *
 * Returns: (transfer floating): a dialog that lists them
 */
AdwDialog *
jalons_import_report_dialog_new (const JalonsImportReport *report)
{
  JalonsImportReportDialog *self;
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *summary = NULL;
  gsize folder_length;

  g_return_val_if_fail (report != NULL, NULL);

  items = g_ptr_array_sized_new (report->items->len);
  for (guint i = 0; i < report->items->len; i++)
    g_ptr_array_add (items, g_ptr_array_index (report->items, i));
  g_ptr_array_sort (items, compare_items_cb);
  folder_length = measure_folder (items);
  for (guint i = 0; i < items->len; i++)
    gtk_string_list_take (lines, make_line (report, g_ptr_array_index (items, i), folder_length));

  self = g_object_new (JALONS_TYPE_IMPORT_REPORT_DIALOG, NULL);
  summary = jalons_import_report_dup_summary (report);
  adw_window_title_set_subtitle (self->heading, summary);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                         G_LIST_MODEL (g_steal_pointer (&lines)))));

  return ADW_DIALOG (self);
}

/**
 * jalons_import_report_dup_summary:
 * @report: what became of the files of an import
 *
 * Returns: (transfer full): "188 added, 7 already present, 5 refused"
 */
char *
jalons_import_report_dup_summary (const JalonsImportReport *report)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (report != NULL, NULL);

  g_ptr_array_add (
    parts, g_strdup_printf (ngettext ("%'u added", "%'u added", report->n_added), report->n_added));
  if (report->n_present > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u already present", "%'u already present",
                                                       report->n_present),
                                             report->n_present));
  if (report->n_refused > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%'u refused", "%'u refused", report->n_refused),
                                      report->n_refused));
  if (report->n_skipped > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%'u not read", "%'u not read", report->n_skipped),
                                      report->n_skipped));
  if (report->n_left_out > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%'u of another kind left out",
                                                "%'u of other kinds left out", report->n_left_out),
                                      report->n_left_out));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_ ("list separator", ", "), (char **) parts->pdata);
}
