/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Paper: what is to be printed is loaded off the main thread, then the print dialog asks where. */

#include "config.h"

#include "window/jalons-window-private.h"

#include "timeline/jalons-timeline-export.h"
#include "window/jalons-event-words.h"
#include "window/jalons-paper.h"
#include "window/jalons-timeline-labels.h"

#include <glib/gi18n.h>

/* A longer list is no reading matter: what is left out is said. */
#define MAX_ENTRIES 2000

/* Characters of a quotation. */
#define MAX_QUOTATION 1000

/* Paragraphs between two looks at what else there is to do. */
#define PARAGRAPHS_AT_ONCE 100

/* In millimetres. */
#define PAGE_MARGIN 18

/* In points: the room of the line at the bottom of a page, and the size of its letters. */
#define FOOTER_ROOM 28.0
#define FOOTER_SIZE 8

static const struct
{
  const char *action;
  JalonsPrintWhat what;
} kinds[] = {
  { "print-article", JALONS_PRINT_ARTICLE },
  { "print-articles", JALONS_PRINT_ARTICLES },
  { "print-events", JALONS_PRINT_EVENTS },
  { "print-timeline", JALONS_PRINT_TIMELINE },
};

typedef struct
{
  JalonsPrintWhat what;
  JalonsLibrary *library;
  JalonsSelection *selection;
  JalonsArticle *article; /* or NULL */
  GArray *ids;            /* of the list, as far as it is printed */
  guint n_left;           /* how many of it are not */
  char *title;
  char *filter_text;
  char *counts;
  char *path; /* a PDF file to write instead, without asking; or NULL */
  JalonsPaper *paper;
  GHashTable *labels;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->library);
  jalons_selection_unref (job->selection);
  g_clear_object (&job->article);
  g_array_unref (job->ids);
  g_free (job->title);
  g_free (job->filter_text);
  g_free (job->counts);
  g_free (job->path);
  jalons_paper_free (job->paper);
  g_clear_pointer (&job->labels, g_hash_table_unref);
  g_free (job);
}

/* Loading, in a worker */

static char *
dup_article_details (JalonsArticle *article)
{
  JalonsPeriod published = jalons_article_get_published (article);
  g_autofree char *date
    = jalons_period_is_known (&published) ? jalons_period_format (&published) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  jalons_event_words_append (text, jalons_article_get_source (article));
  jalons_event_words_append (text, jalons_article_get_author (article));
  jalons_event_words_append (text, date != NULL ? date : _ ("not dated"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_claims (Job *job, GPtrArray *claims)
{
  if (claims->len > 0)
    jalons_paper_add (job->paper, JALONS_PAPER_HEADING, _ ("Events"));
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonsArticleClaim *item = g_ptr_array_index (claims, i);
      g_autofree char *title = jalons_claim_dup_title (item->claim);
      g_autofree char *date = jalons_claim_dup_date_text (item->claim);
      const char *status = jalons_status_get_label (item->claim->status, item->claim->kind);
      g_autofree char *details = date != NULL && *date != '\0'
                                   ? g_strconcat (status, " · ", date, NULL)
                                   : g_strdup (status);

      jalons_paper_add (job->paper, JALONS_PAPER_ENTRY, title);
      jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, details);
    }
}

/* The title stands above already, and is not said again where the text begins with it. */
static void
add_text (Job *job, const char *text)
{
  const char *title = jalons_article_get_title (job->article);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (title != NULL && g_str_equal (g_strstrip (*line), title))
      title = NULL;
    else
      jalons_paper_add (job->paper, JALONS_PAPER_TEXT, *line);
}

static gboolean
load_article (Job *job, GError **error)
{
  gint64 id = jalons_article_get_id (job->article);
  g_autofree char *details = dup_article_details (job->article);
  g_autofree char *text = jalons_library_load_text (job->library, id, NULL, error);
  g_autoptr (GPtrArray) claims = NULL;

  if (text == NULL)
    return FALSE;
  claims = jalons_library_load_article_claims (job->library, id, error);
  if (claims == NULL)
    return FALSE;

  jalons_paper_add (job->paper, JALONS_PAPER_TITLE, jalons_article_get_title (job->article));
  jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, details);
  add_text (job, text);
  add_claims (job, claims);
  return TRUE;
}

static void
begin_list (Job *job)
{
  jalons_paper_add (job->paper, JALONS_PAPER_TITLE, job->title);
  jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, job->filter_text);
  jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, job->counts);
}

static void
end_list (Job *job)
{
  g_autofree char *words = NULL;

  if (job->n_left == 0)
    return;
  /* Translators: at the end of a printed list */
  words = g_strdup_printf (
    ngettext ("%'u more is not printed.", "%'u more are not printed.", job->n_left), job->n_left);
  jalons_paper_add (job->paper, JALONS_PAPER_TEXT, words);
}

static gboolean
load_articles (Job *job, GError **error)
{
  g_autoptr (GPtrArray) articles = jalons_library_load_articles (
    job->library, (const gint64 *) (gconstpointer) job->ids->data, job->ids->len, error);

  if (articles == NULL)
    return FALSE;

  begin_list (job);
  for (guint i = 0; i < articles->len; i++)
    {
      JalonsArticle *article = g_ptr_array_index (articles, i);
      const char *title = jalons_article_get_title (article);
      guint n_events = jalons_article_get_n_events (article);
      g_autofree char *details = dup_article_details (article);
      g_autofree char *events
        = g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
      g_autofree char *line = g_strdup_printf (C_ ("counts", "%s · %s"), details, events);

      jalons_paper_add (job->paper, JALONS_PAPER_ENTRY,
                        title != NULL ? title : jalons_article_get_excerpt (article));
      jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, n_events > 0 ? line : details);
    }
  end_list (job);
  return TRUE;
}

static void
add_event (Job *job, JalonsEvent *event)
{
  g_autofree char *title = jalons_event_dup_title (event);
  g_autofree char *state = jalons_event_words_dup_state (event);
  g_autofree char *disagreement = jalons_event_words_dup_disagreement (event);
  GPtrArray *sources = jalons_event_get_sources (event);

  jalons_paper_add (job->paper, JALONS_PAPER_ENTRY, title);
  jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, state);
  jalons_paper_add (job->paper, JALONS_PAPER_DETAIL, disagreement);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);
      g_autofree char *quotation = jalons_event_words_dup_quotation (source, MAX_QUOTATION);
      g_autofree char *origin = jalons_event_words_dup_source (source);
      /* Translators: words of an article in quotation marks, and where they stand */
      g_autofree char *line
        = g_strdup_printf (C_ ("quotation and source", "%s (%s)"), quotation, origin);

      jalons_paper_add (job->paper, JALONS_PAPER_QUOTATION, line);
    }
}

static gboolean
load_events (Job *job, GCancellable *cancellable, GError **error)
{
  begin_list (job);
  for (guint i = 0; i < job->ids->len; i++)
    {
      g_autoptr (JalonsEvent) event = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      event = jalons_library_load_event (job->library, g_array_index (job->ids, gint64, i), error);
      if (event == NULL)
        return FALSE;
      add_event (job, event);
    }
  end_list (job);
  return TRUE;
}

static gboolean
load_job (Job *job, GCancellable *cancellable, GError **error)
{
  switch (job->what)
    {
    case JALONS_PRINT_ARTICLE:
      return load_article (job, error);
    case JALONS_PRINT_ARTICLES:
      return load_articles (job, error);
    case JALONS_PRINT_EVENTS:
      return load_events (job, cancellable, error);
    case JALONS_PRINT_TIMELINE:
      job->labels = jalons_timeline_labels_load (
        job->library, jalons_selection_get_events (job->selection), error);
      return job->labels != NULL;
    default:
      g_assert_not_reached ();
    }
}

static void
load_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (load_job (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Printing */

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  PangoContext *pango;

  if (job->what == JALONS_PRINT_TIMELINE)
    {
      gtk_print_operation_set_n_pages (operation, 1);
      return;
    }

  pango = gtk_print_context_create_pango_context (context);
  jalons_paper_begin (job->paper, pango, gtk_print_context_get_width (context),
                      MAX (gtk_print_context_get_height (context) - FOOTER_ROOM, FOOTER_ROOM));
  g_object_unref (pango);
}

static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  if (job->what == JALONS_PRINT_TIMELINE)
    return TRUE;
  if (!jalons_paper_divide (job->paper, PARAGRAPHS_AT_ONCE))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) jalons_paper_get_n_pages (job->paper));
  return TRUE;
}

static void
draw_footer (GtkPrintContext *context, Job *job, guint page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  /* Translators: at the bottom of a printed page: its number and how many there are */
  g_autofree char *number
    = g_strdup_printf (C_ ("page", "%u of %u"), page + 1, jalons_paper_get_n_pages (job->paper));
  int length, height;

  pango_font_description_set_size (font, FOOTER_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  pango_layout_set_text (layout, number, -1);
  pango_layout_get_pixel_size (layout, &length, &height);
  cairo_move_to (cr, width - length, gtk_print_context_get_height (context) - height);
  pango_cairo_show_layout (cr, layout);

  pango_layout_set_text (layout, job->title, -1);
  pango_layout_set_width (layout, (int) (MAX (width - length - FOOTER_ROOM, 1) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, 0, gtk_print_context_get_height (context) - height);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (job->what == JALONS_PRINT_TIMELINE)
    {
      JalonsTimelineExport what = {
        .events = jalons_selection_get_events (job->selection),
        .title = job->title,
        .filter_text = job->filter_text,
        .label_func = jalons_timeline_labels_word,
        .label_data = job->labels,
      };

      what.n_articles
        = jalons_selection_get_density (job->selection, &what.first_month, &what.n_months);
      jalons_timeline_export_draw (&what, cr, gtk_print_context_get_width (context),
                                   gtk_print_context_get_height (context));
      return;
    }

  jalons_paper_draw (job->paper, (guint) page, cr);
  draw_footer (context, job, (guint) page);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, JalonsWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autofree char *words = NULL;

      gtk_print_operation_get_error (operation, &error);
      words = g_strdup_printf (_ ("It could not be printed: %s"), error->message);
      jalons_window_toast (self, words);
    }
  self->n_prints--;
}

/* A timeline is wider than high. */
static GtkPageSetup *
create_page_setup (JalonsPrintWhat what)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, PAGE_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, PAGE_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, PAGE_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, PAGE_MARGIN, GTK_UNIT_MM);
  if (what == JALONS_PRINT_TIMELINE)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

static void
run_operation (JalonsWindow *self, Job *job)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (job->what);
  GtkPrintOperationAction action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;

  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  gtk_print_operation_set_job_name (operation, job->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (self->print_settings != NULL && job->what != JALONS_PRINT_TIMELINE)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  if (job->path != NULL)
    {
      action = GTK_PRINT_OPERATION_ACTION_EXPORT;
      gtk_print_operation_set_export_filename (operation, job->path);
    }
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, action, GTK_WINDOW (self), NULL);
}

static void
loaded_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (source_object);
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      run_operation (self, job);
      return;
    }

  job_free (job);
  self->n_prints--;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jalons_window_toast (self, error->message);
}

/* What there is to print */

static void
take_ids (JalonsWindow *self, Job *job)
{
  JalonsRowList *rows = JALONS_ROW_LIST (jalons_browser_get_articles (self->browser));
  guint n;

  if (job->what == JALONS_PRINT_EVENTS)
    rows = JALONS_ROW_LIST (jalons_browser_get_events (self->browser));
  n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  for (guint i = 0; i < MIN (n, MAX_ENTRIES); i++)
    {
      gint64 id = jalons_row_list_get_id (rows, i);

      g_array_append_val (job->ids, id);
    }
  job->n_left = n - job->ids->len;
}

static void
take_list (JalonsWindow *self, Job *job)
{
  g_auto (GStrv) words = jalons_chips_dup_words (self->chips);

  job->filter_text = words[0] != NULL ? g_strjoinv (" · ", words) : NULL;
  if (job->what == JALONS_PRINT_ARTICLES
      && jalons_article_pane_get_n_selected (self->article_pane) > 1)
    {
      g_array_unref (job->ids);
      job->ids = jalons_article_pane_dup_selected_ids (self->article_pane);
      job->n_left = job->ids->len - MIN (job->ids->len, MAX_ENTRIES);
      g_array_set_size (job->ids, job->ids->len - job->n_left);
    }
  else
    {
      job->counts = g_strdup (jalons_chips_get_counts (self->chips));
      take_ids (self, job);
    }
}

static char *
dup_title (JalonsWindow *self, JalonsPrintWhat what)
{
  JalonsArticle *article = jalons_window_get_article (self);
  const char *title;

  switch (what)
    {
    case JALONS_PRINT_ARTICLE:
      title = jalons_article_get_title (article);
      return g_strdup (title != NULL ? title : _ ("Article"));
    case JALONS_PRINT_ARTICLES:
      return g_strdup (_ ("Articles"));
    case JALONS_PRINT_EVENTS:
      return g_strdup (_ ("Events"));
    case JALONS_PRINT_TIMELINE:
      return g_strdup (_ ("Timeline"));
    default:
      g_assert_not_reached ();
    }
}

static gboolean
has_focus (JalonsWindow *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* What the user has before the eyes. */
static JalonsPrintWhat
get_shown (JalonsWindow *self)
{
  const char *view = jalons_window_is_narrow (self)
                       ? adw_view_stack_get_visible_child_name (self->narrow_views)
                       : gtk_stack_get_visible_child_name (self->views);
  gboolean reading
    = jalons_window_is_narrow (self)
        ? g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), "article") == 0
        : g_strcmp0 (view, "articles") == 0;

  if (!reading && g_strcmp0 (view, "events") == 0)
    return JALONS_PRINT_EVENTS;
  if ((!reading && g_strcmp0 (view, "timeline") == 0)
      || (!jalons_window_is_narrow (self) && has_focus (self, GTK_WIDGET (self->timeline_pane))))
    return JALONS_PRINT_TIMELINE;
  if (!reading || jalons_window_get_article (self) == NULL
      || jalons_article_pane_get_n_selected (self->article_pane) > 1)
    return JALONS_PRINT_ARTICLES;
  return JALONS_PRINT_ARTICLE;
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  JalonsPrintWhat what = get_shown (self);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].action, name))
      what = kinds[i].what;
  jalons_window_print (self, what, NULL);
}

/* Prints: asks how, or, given a @path, writes a PDF file there. */
void
jalons_window_print (JalonsWindow *self, JalonsPrintWhat what, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->what = what;
  job->library = g_object_ref (self->library);
  job->selection = jalons_selection_ref (jalons_browser_get_selection (self->browser));
  g_set_object (&job->article, jalons_window_get_article (self));
  job->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  job->title = dup_title (self, what);
  job->path = g_strdup (path);
  job->paper = jalons_paper_new ();
  if (what != JALONS_PRINT_ARTICLE)
    take_list (self, job);

  self->n_prints++;
  task = g_task_new (self, self->cancellable, loaded_cb, job);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, job, NULL); /* the operation has it later */
  g_task_run_in_thread (task, load_thread_cb);
}

void
jalons_window_update_print_actions (JalonsWindow *self)
{
  gboolean ready = self->browser != NULL;
  gboolean articles = ready && jalons_browser_get_n_articles (self->browser) > 0;
  gboolean events = ready && jalons_browser_get_n_events (self->browser) > 0;
  gboolean article = ready && jalons_window_get_article (self) != NULL;

  jalons_window_set_enabled (self, "print", articles);
  jalons_window_set_enabled (self, "print-article", article);
  jalons_window_set_enabled (self, "print-articles", articles);
  jalons_window_set_enabled (self, "print-events", events);
  jalons_window_set_enabled (self, "print-timeline", events);
}

void
jalons_window_add_print_actions (JalonsWindow *self)
{
  static const GActionEntry actions[] = {
    { "print", print_cb },        { "print-article", print_cb },  { "print-articles", print_cb },
    { "print-events", print_cb }, { "print-timeline", print_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
