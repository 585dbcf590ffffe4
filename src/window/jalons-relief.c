/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-relief.h"

#include "window/jalons-filter-terms.h"

typedef struct
{
  JalonsSelection *selection;
  JalonsLibrary *library;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  jalons_selection_unref (search->selection);
  g_object_unref (search->library);
  g_free (search);
}

/* Tries the filter without each of its conditions; the one that gives most is the way out. */
static void
find_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Search *search = task_data;
  g_autoptr (GPtrArray) terms
    = jalons_filter_terms_list (jalons_selection_get_filter (search->selection));
  JalonsRelief *best = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      JalonsFilterTerm *term = g_ptr_array_index (terms, i);
      g_autoptr (JalonsSelection) other = NULL;
      guint n_articles;

      other = jalons_index_select (jalons_selection_get_index (search->selection), term->without,
                                   search->library, cancellable, NULL);
      n_articles = other != NULL ? jalons_selection_get_n_articles (other) : 0;
      if (n_articles == 0 || (best != NULL && n_articles <= best->n_articles))
        continue;

      g_clear_pointer (&best, jalons_relief_free);
      best = g_new0 (JalonsRelief, 1);
      best->words = g_strdup (jalons_filter_term_get_quotable (term));
      best->filter = jalons_filter_ref (term->without);
      best->n_articles = n_articles;
    }

  g_task_return_pointer (task, best, (GDestroyNotify) jalons_relief_free);
}

/**
 * jalons_relief_free:
 * @relief: (transfer full): a way out
 */
void
jalons_relief_free (JalonsRelief *relief)
{
  g_free (relief->words);
  jalons_filter_unref (relief->filter);
  g_free (relief);
}

/**
 * jalons_relief_find_async:
 * @selection: a selection without articles
 * @library: its library
 * @cancellable: (nullable): a cancellable
 * @callback: called when the way out is known
 * @user_data: data for @callback
 *
 * Looks for the condition without which most articles would be selected.
 */
void
jalons_relief_find_async (JalonsSelection *selection,
                          JalonsLibrary *library,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (selection != NULL);
  g_return_if_fail (JALONS_IS_LIBRARY (library));

  search = g_new0 (Search, 1);
  search->selection = jalons_selection_ref (selection);
  search->library = g_object_ref (library);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_thread_cb);
}

/**
 * jalons_relief_find_finish:
 * @result: the result
 * @error: return location for an error, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the way out, or %NULL where no single condition is it
 */
JalonsRelief *
jalons_relief_find_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
