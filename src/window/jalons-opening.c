/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-opening.h"

/* No more articles than a list has in view. */
#define N_NEWEST 24

struct _JalonsOpening
{
  GObject parent_instance;

  char *path;
  GTask *taker; /* who waits for the library */
  gboolean done;
  JalonsLibrary *library; /* once done, and until it is taken: it or … */
  GError *error;          /* … why there is none */
  GPtrArray *newest;      /* once done */
};

G_DEFINE_FINAL_TYPE (JalonsOpening, jalons_opening, G_TYPE_OBJECT)

static void
give (JalonsOpening *self)
{
  g_autoptr (GTask) taker = g_steal_pointer (&self->taker);

  if (self->library != NULL)
    g_task_return_pointer (taker, g_steal_pointer (&self->library), g_object_unref);
  else
    g_task_return_error (taker, g_error_copy (self->error));
}

static void
open_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  JalonsOpening *self = JALONS_OPENING (source_object);
  GError *error = NULL;
  JalonsLibrary *library = jalons_library_open (
    task_data, JALONS_LIBRARY_OPEN_CREATE | JALONS_LIBRARY_OPEN_FALLBACK, &error);

  if (library == NULL)
    g_task_return_error (task, error);
  else
    {
      self->newest = jalons_library_load_newest (library, N_NEWEST, NULL);
      g_task_return_pointer (task, library, g_object_unref);
    }
}

static void
opened_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsOpening *self = JALONS_OPENING (source_object);

  self->library = g_task_propagate_pointer (G_TASK (result), &self->error);
  self->done = TRUE;
  if (self->taker != NULL)
    give (self);
}

static void
jalons_opening_finalize (GObject *object)
{
  JalonsOpening *self = JALONS_OPENING (object);

  g_free (self->path);
  g_clear_pointer (&self->newest, g_ptr_array_unref);
  g_clear_object (&self->library);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (jalons_opening_parent_class)->finalize (object);
}

static void
jalons_opening_class_init (JalonsOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalons_opening_finalize;
}

static void
jalons_opening_init (JalonsOpening *self)
{
}

/**
 * jalons_opening_new:
 * @path: a library; where there is none it is made
 *
 * Returns: (transfer full): the beginning of its opening
 */
JalonsOpening *
jalons_opening_new (const char *path)
{
  JalonsOpening *self;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (JALONS_TYPE_OPENING, NULL);
  self->path = g_strdup (path);
  task = g_task_new (self, NULL, opened_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, open_thread_cb);

  return self;
}

/**
 * jalons_opening_get_path:
 * @self: an opening
 *
 * Returns: which library it opens
 */
const char *
jalons_opening_get_path (JalonsOpening *self)
{
  g_return_val_if_fail (JALONS_IS_OPENING (self), NULL);

  return self->path;
}

/**
 * jalons_opening_take_async:
 * @self: an opening, which nobody has taken yet
 * @cancellable: (nullable): a cancellable
 * @callback: called when the library is open, or could not be opened
 * @user_data: data for @callback
 *
 * Asks for the library.
 */
void
jalons_opening_take_async (JalonsOpening *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (JALONS_IS_OPENING (self));
  g_return_if_fail (self->taker == NULL);
  g_return_if_fail (!self->done || self->library != NULL || self->error != NULL);

  self->taker = g_task_new (self, cancellable, callback, user_data);
  g_task_set_static_name (self->taker, G_STRFUNC);
  if (self->done)
    give (self);
}

/**
 * jalons_opening_take_finish:
 * @self: an opening
 * @result: what the callback got
 * @error: return location for an error, see jalons_library_open()
 *
 * Returns: (transfer full) (nullable): the library
 */
JalonsLibrary *
jalons_opening_take_finish (JalonsOpening *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (JALONS_IS_OPENING (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * jalons_opening_get_newest:
 * @self: an opening that is finished
 *
 * Returns: (transfer none) (nullable) (element-type JalonsArticle): the first articles of its
 *   library, in list order, loaded while nobody waited for them
 */
GPtrArray *
jalons_opening_get_newest (JalonsOpening *self)
{
  g_return_val_if_fail (JALONS_IS_OPENING (self), NULL);
  g_return_val_if_fail (self->done, NULL);

  return self->newest;
}
