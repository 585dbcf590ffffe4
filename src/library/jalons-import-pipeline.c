/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-import-pipeline.h"

#include <glib/gi18n.h>

#include "import/jalons-file-walk.h"

/* How many files may be read ahead of the writer, and how many bytes of text. */
#define MAX_AHEAD 256
#define MAX_BYTES_AHEAD (64 * 1024 * 1024)

#define MAX_WORKERS 4

struct _JalonsImportPipeline
{
  JalonsLibrary *library;
  JalonsReadFunc read;
  GStrv paths;
  GCancellable *cancellable;
  gulong cancelled_id;

  GMutex lock;
  GCond has_jobs;     /* for those who read */
  GCond has_results;  /* for who takes the results */
  guint n_idle;       /* how many readers wait */
  guint n_wanted;     /* how many results who takes them waits for; 0 where nobody does */
  GPtrArray *results; /* by number; with a path only until it is read, NULL once taken */
  guint next_job;
  guint next_result;
  guint end_ready;  /* all results before this one are there */
  GPtrArray *spent; /* results that nobody needs any more */
  gsize bytes_ahead;
  gboolean walking;
  guint n_left_out; /* files of folders that are of no kind that is read */
  gboolean stop;

  GThread *walker;
  GPtrArray *workers;
};

void
jalons_import_result_free (JalonsImportResult *result)
{
  if (result == NULL)
    return;
  g_free (result->path);
  g_clear_pointer (&result->incoming, jalons_incoming_free);
  g_clear_error (&result->error);
  g_free (result);
}

/*
 * A thread that sleeps is expensive to wake: nobody is woken but who can go on, and who takes the
 * results only once there are as many as are wanted.
 */

static gboolean
is_complete (JalonsImportPipeline *self)
{
  return !self->walking && self->end_ready == self->results->len;
}

/* Whether who takes the results has to wait no longer: as many as are wanted are there, or no more
 * will be until some are taken. */
static gboolean
has_wanted (JalonsImportPipeline *self, guint n_wanted)
{
  guint n_ready = self->end_ready - self->next_result;

  return n_ready >= n_wanted || is_complete (self)
         || (n_ready > 0 && self->bytes_ahead >= MAX_BYTES_AHEAD);
}

static void
tell_results (JalonsImportPipeline *self)
{
  while (self->end_ready < self->next_job)
    {
      const JalonsImportResult *result = g_ptr_array_index (self->results, self->end_ready);

      if (result->incoming == NULL && result->error == NULL)
        break;
      self->end_ready++;
    }
  if (self->n_wanted > 0 && has_wanted (self, self->n_wanted))
    g_cond_signal (&self->has_results);
}

static void
tell_jobs (JalonsImportPipeline *self)
{
  if (self->n_idle > 0)
    g_cond_broadcast (&self->has_jobs);
}

static void
tell_all (JalonsImportPipeline *self)
{
  g_cond_broadcast (&self->has_jobs);
  g_cond_signal (&self->has_results);
}

static void
add_found (JalonsImportPipeline *self, char *path, GError *error)
{
  JalonsImportResult *result = g_new0 (JalonsImportResult, 1);

  result->path = path;
  result->error = error;
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->results, result);
  tell_jobs (self);
  g_mutex_unlock (&self->lock);
}

static gboolean
has_stopped (JalonsImportPipeline *self)
{
  gboolean stop;

  g_mutex_lock (&self->lock);
  stop = self->stop;
  g_mutex_unlock (&self->lock);

  return stop;
}

static gpointer
walk_thread (gpointer data)
{
  JalonsImportPipeline *self = data;
  g_autoptr (JalonsFileWalk) walk = jalons_file_walk_new ((const char *const *) self->paths);

  while (!has_stopped (self))
    {
      char *path = NULL;
      GError *error = NULL;

      if (!jalons_file_walk_next (walk, &path, &error) && error == NULL)
        break;
      add_found (self, path, error);
    }
  g_mutex_lock (&self->lock);
  self->n_left_out = jalons_file_walk_get_n_left_out (walk);
  self->walking = FALSE;
  tell_all (self);
  g_mutex_unlock (&self->lock);

  return NULL;
}

/* Whether the next file may be read. One that the writer waits for always may. */
static gboolean
may_begin (JalonsImportPipeline *self)
{
  if (self->next_job >= self->results->len)
    return FALSE;

  return self->next_job == self->next_result
         || (self->next_job - self->next_result < MAX_AHEAD && self->bytes_ahead < MAX_BYTES_AHEAD);
}

/* Waits for the next file to read; G_MAXUINT when there is none any more. @out_path stays NULL for
 * what could not be found: that result is complete, and may be gone as soon as the lock is. */
static guint
take_job (JalonsImportPipeline *self, const char **out_path)
{
  guint job = G_MAXUINT;

  *out_path = NULL;
  g_mutex_lock (&self->lock);
  while (!self->stop && !may_begin (self) && (self->walking || self->next_job < self->results->len))
    {
      self->n_idle++;
      g_cond_wait (&self->has_jobs, &self->lock);
      self->n_idle--;
    }
  if (!self->stop && self->next_job < self->results->len)
    {
      const JalonsImportResult *result = g_ptr_array_index (self->results, self->next_job);

      job = self->next_job++;
      if (result->error == NULL)
        *out_path = result->path;
      else
        tell_results (self);
    }
  g_mutex_unlock (&self->lock);

  return job;
}

static void
put_result (JalonsImportPipeline *self, guint job, JalonsIncoming *incoming, GError *error)
{
  JalonsImportResult *result;

  g_mutex_lock (&self->lock);
  result = g_ptr_array_index (self->results, job);
  result->incoming = incoming;
  result->error = error;
  if (incoming != NULL)
    self->bytes_ahead += incoming->document->length;
  tell_results (self);
  g_mutex_unlock (&self->lock);
}

static void
do_job (JalonsImportPipeline *self, JalonsStemmer *stemmer, guint job, const char *path)
{
  g_autofree char *origin = g_canonicalize_filename (path, NULL);
  g_autofree char *shown = g_filename_to_utf8 (origin, -1, NULL, NULL, NULL);
  GError *error = NULL;
  JalonsDocument *document;
  JalonsIncoming *incoming = NULL;

  if (shown == NULL)
    shown = g_filename_display_name (origin);
  document = self->read (path, self->cancellable, &error);
  if (document != NULL)
    incoming = jalons_incoming_new (self->library, stemmer, document, shown);
  put_result (self, job, incoming, error);
}

/* To free an article takes time that the writer does not have. */
static void
free_spent (JalonsImportPipeline *self)
{
  g_autoptr (GPtrArray) spent = NULL;

  g_mutex_lock (&self->lock);
  if (self->spent->len > 0)
    {
      spent = g_steal_pointer (&self->spent);
      self->spent = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_import_result_free);
    }
  g_mutex_unlock (&self->lock);
}

static gpointer
work_thread (gpointer data)
{
  JalonsImportPipeline *self = data;
  g_autoptr (JalonsStemmer) stemmer = jalons_stemmer_new ();
  const char *path;
  guint job;

  while ((job = take_job (self, &path)) != G_MAXUINT)
    {
      if (path != NULL)
        do_job (self, stemmer, job, path);
      free_spent (self);
    }

  return NULL;
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  JalonsImportPipeline *self = data;

  g_mutex_lock (&self->lock);
  tell_all (self);
  g_mutex_unlock (&self->lock);
}

/*
 * jalons_import_pipeline_new:
 * @library: a library
 * @read: reads a file
 * @paths: (array zero-terminated=1): files and folders
 * @cancellable: (nullable): ends waiting
 *
 * Begins to find and read files.
 *
 * Returns: (transfer full): the pipeline
 */
JalonsImportPipeline *
jalons_import_pipeline_new (JalonsLibrary *library,
                            JalonsReadFunc read,
                            const char *const *paths,
                            GCancellable *cancellable)
{
  JalonsImportPipeline *self = g_new0 (JalonsImportPipeline, 1);
  guint n_workers = CLAMP (g_get_num_processors (), 1, MAX_WORKERS);

  self->library = g_object_ref (library);
  self->read = read;
  self->paths = g_strdupv ((char **) paths);
  self->cancellable = cancellable == NULL ? g_cancellable_new () : g_object_ref (cancellable);
  g_mutex_init (&self->lock);
  g_cond_init (&self->has_jobs);
  g_cond_init (&self->has_results);
  self->results = g_ptr_array_new ();
  self->spent = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_import_result_free);
  self->walking = TRUE;
  self->cancelled_id
    = g_cancellable_connect (self->cancellable, G_CALLBACK (cancelled_cb), self, NULL);
  self->workers = g_ptr_array_new ();
  self->walker = g_thread_new ("jalons-walk", walk_thread, self);
  for (guint i = 0; i < n_workers; i++)
    g_ptr_array_add (self->workers, g_thread_new ("jalons-read", work_thread, self));

  return self;
}

/* Stops the threads; what they have in hand they finish. */
static void
stop (JalonsImportPipeline *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  tell_all (self);
  g_mutex_unlock (&self->lock);
  for (guint i = 0; i < self->workers->len; i++)
    g_thread_join (g_ptr_array_index (self->workers, i));
  g_ptr_array_set_size (self->workers, 0);
  if (self->walker != NULL)
    g_thread_join (g_steal_pointer (&self->walker));
}

/*
 * jalons_import_pipeline_free:
 * @self: (transfer full): a pipeline
 *
 * Stops and frees it.
 */
void
jalons_import_pipeline_free (JalonsImportPipeline *self)
{
  g_cancellable_disconnect (self->cancellable, self->cancelled_id);
  stop (self);
  for (guint i = self->next_result; i < self->results->len; i++)
    jalons_import_result_free (g_ptr_array_index (self->results, i));
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->spent);
  g_ptr_array_unref (self->workers);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->has_jobs);
  g_cond_clear (&self->has_results);
  g_object_unref (self->library);
  g_object_unref (self->cancellable);
  g_strfreev (self->paths);
  g_free (self);
}

/* Readers that wait because they are far enough ahead begin again once half of that is taken. */
static void
tell_taken (JalonsImportPipeline *self)
{
  if (self->next_job - self->next_result <= MAX_AHEAD / 2
      && self->bytes_ahead <= MAX_BYTES_AHEAD / 2)
    tell_jobs (self);
}

/*
 * jalons_import_pipeline_next:
 * @self: a pipeline
 * @n_wanted: how many results to wait for, this one among them
 * @deadline: the monotonic time until which to wait, or 0 for as long as it takes
 * @out_end: (out): whether there is nothing more to come
 *
 * Waits until that many results are there, and takes the first of them.
 *
 * Returns: (transfer full) (nullable): the result; %NULL at the end, when cancelled, and where
 *   there is none by the deadline
 */
JalonsImportResult *
jalons_import_pipeline_next (JalonsImportPipeline *self,
                             guint n_wanted,
                             gint64 deadline,
                             gboolean *out_end)
{
  JalonsImportResult *result = NULL;
  gboolean in_time = TRUE;

  g_mutex_lock (&self->lock);
  self->n_wanted = n_wanted;
  while (!has_wanted (self, n_wanted) && in_time && !g_cancellable_is_cancelled (self->cancellable))
    {
      tell_jobs (self);
      if (deadline == 0)
        g_cond_wait (&self->has_results, &self->lock);
      else
        in_time = g_cond_wait_until (&self->has_results, &self->lock, deadline);
    }
  self->n_wanted = 0;
  if (self->next_result < self->end_ready && !g_cancellable_is_cancelled (self->cancellable))
    {
      result = g_steal_pointer (&g_ptr_array_index (self->results, self->next_result));
      self->next_result++;
      if (result->incoming != NULL)
        self->bytes_ahead -= result->incoming->document->length;
      tell_taken (self);
    }
  *out_end = !self->walking && self->next_result == self->results->len;
  g_mutex_unlock (&self->lock);

  return result;
}

/*
 * jalons_import_pipeline_give_back:
 * @self: a pipeline
 * @result: (transfer full): one of its results
 *
 * Has a result freed by another thread.
 */
void
jalons_import_pipeline_give_back (JalonsImportPipeline *self, JalonsImportResult *result)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->spent, result);
  g_mutex_unlock (&self->lock);
}

/*
 * jalons_import_pipeline_get_found:
 * @self: a pipeline
 * @out_walking: (out): whether files are still being looked for
 *
 * Returns: how many files were found so far
 */
guint
jalons_import_pipeline_get_found (JalonsImportPipeline *self, gboolean *out_walking)
{
  guint n;

  g_mutex_lock (&self->lock);
  n = self->results->len;
  *out_walking = self->walking;
  g_mutex_unlock (&self->lock);

  return n;
}

/*
 * jalons_import_pipeline_get_n_left_out:
 * @self: a pipeline
 *
 * Returns: how many files of folders were passed over for their kind; 0 while files are still
 *   being looked for
 */
guint
jalons_import_pipeline_get_n_left_out (JalonsImportPipeline *self)
{
  guint n;

  g_mutex_lock (&self->lock);
  n = self->n_left_out;
  g_mutex_unlock (&self->lock);

  return n;
}

/*
 * jalons_import_pipeline_take_left:
 * @self: a pipeline
 *
 * Stops it, and names the files that were found but not taken, one by one.
 *
 * Returns: (transfer full) (nullable): the next of them
 */
char *
jalons_import_pipeline_take_left (JalonsImportPipeline *self)
{
  g_autoptr (JalonsImportResult) result = NULL;

  stop (self);
  if (self->next_result == self->results->len)
    return NULL;
  result = g_steal_pointer (&g_ptr_array_index (self->results, self->next_result));
  self->next_result++;

  return g_steal_pointer (&result->path);
}
