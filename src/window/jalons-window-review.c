/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* To Review: what is settled there, and what is shown of it. */

#include "config.h"

#include "window/jalons-window-private.h"

static guint64
run_choice (JalonsLibrary *library, gpointer user_data, GError **error)
{
  return jalons_review_choice_run (library, user_data, error);
}

static void
free_choice (gpointer choice)
{
  jalons_review_choice_free (choice);
}

/* The article stands beside the list, its sentence lit; the way back is not one of reading. */
static void
selected_cb (JalonsWindow *self, JalonsReviewRow *row)
{
  if (!jalons_window_is_narrow (self))
    jalons_window_preview (self, jalons_review_row_get_event_id (row),
                           jalons_review_row_get_article_id (row));
}

static void
activated_cb (JalonsWindow *self, JalonsReviewRow *row)
{
  if (jalons_review_row_get_event_id (row) != 0)
    jalons_window_open_event (self, jalons_review_row_get_event_id (row), TRUE);
  else
    jalons_window_open_article (self, jalons_review_row_get_article_id (row));
}

static void
chosen_cb (JalonsWindow *self, const JalonsReviewChoice *choice)
{
  jalons_window_settle (self, choice);
}

void
jalons_window_settle (JalonsWindow *self, const JalonsReviewChoice *choice)
{
  if (choice->act == JALONS_REVIEW_ACT_DATE_ARTICLE)
    {
      g_autoptr (JalonsArticle) article = jalons_row_list_get_row (
        JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)), choice->id);

      jalons_window_ask_for_date (self, article);
      return;
    }

  jalons_undo_do (self->undo, choice->name, FALSE, run_choice, jalons_review_choice_copy (choice),
                  free_choice);
}

/* In To Review, the list is of what there is to settle, not of articles. */
void
jalons_window_show_list (JalonsWindow *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  gboolean review
    = filter != NULL && (jalons_filter_get_flags (filter) & JALONS_FILTER_TO_REVIEW) != 0;

  if (!review && self->review_pane == NULL)
    return;

  jalons_window_get_review_pane (self);
  gtk_stack_set_visible_child_name (self->lists, review ? "review" : "articles");
  jalons_review_pane_set_active (self->review_pane, review);
}

/* Once it is made. */
void
jalons_window_connect_review (JalonsWindow *self)
{
  jalons_review_pane_set_browser (self->review_pane, self->browser);
  g_signal_connect_object (self->review_pane, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review_pane, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review_pane, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}
