/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-undo.h"

typedef enum
{
  STEP_DO,
  STEP_UNDO,
  STEP_REDO,
} StepKind;

/* Something to carry out, and then something to take back. */
typedef struct
{
  StepKind kind;
  char *name;
  gboolean quiet;
  JalonsUndoFunc func;
  gpointer user_data;
  GDestroyNotify destroy;
  guint64 token;
} Step;

struct _JalonsUndo
{
  GObject parent_instance;

  JalonsLibrary *library;
  GPtrArray *done;   /* Step, the last one last */
  GPtrArray *undone; /* likewise */
  GQueue waiting;    /* Step; the first is under way */
};

enum
{
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

enum
{
  SIGNAL_DONE,
  SIGNAL_UNDONE,
  SIGNAL_REDONE,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsUndo, jalons_undo, G_TYPE_OBJECT)

static void jalons_undo_start_next (JalonsUndo *self);

static Step *
step_new (StepKind kind, const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->kind = kind;
  step->name = g_strdup (name);

  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  if (step->destroy != NULL)
    step->destroy (step->user_data);
  g_free (step->name);
  g_free (step);
}

static const char *
get_last_name (GPtrArray *steps)
{
  return steps->len > 0 ? ((Step *) g_ptr_array_index (steps, steps->len - 1))->name : NULL;
}

static void
jalons_undo_notify (JalonsUndo *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
}

/* Moves what a step does to another step. */
static void
step_move_func (Step *to, Step *from)
{
  to->func = from->func;
  from->func = NULL;
  to->user_data = g_steal_pointer (&from->user_data);
  to->destroy = from->destroy;
  from->destroy = NULL;
}

/* What to take back is known only when its turn comes: undo may be pressed twice in a row. */
static gboolean
step_prepare (JalonsUndo *self, Step *step)
{
  GPtrArray *from = step->kind == STEP_UNDO ? self->done : self->undone;
  Step *last;

  if (step->kind == STEP_DO)
    return TRUE;
  if (from->len == 0)
    return FALSE;

  last = g_ptr_array_index (from, from->len - 1);
  step->token = last->token;
  step_move_func (step, last);
  g_free (step->name);
  step->name = g_strdup (last->name);

  return TRUE;
}

static void
step_succeeded (JalonsUndo *self, Step *step, guint64 token)
{
  Step *record = step_new (STEP_DO, step->name);

  record->token = token;
  switch (step->kind)
    {
    case STEP_DO:
      g_ptr_array_set_size (self->undone, 0);
      g_ptr_array_add (self->done, record);
      jalons_undo_notify (self);
      if (!step->quiet)
        g_signal_emit (self, signals[SIGNAL_DONE], 0, step->name);
      break;
    case STEP_UNDO:
      g_ptr_array_set_size (self->done, (int) self->done->len - 1);
      g_ptr_array_add (self->undone, record);
      jalons_undo_notify (self);
      g_signal_emit (self, signals[SIGNAL_UNDONE], 0, step->name);
      break;
    case STEP_REDO:
      g_ptr_array_set_size (self->undone, (int) self->undone->len - 1);
      g_ptr_array_add (self->done, record);
      jalons_undo_notify (self);
      g_signal_emit (self, signals[SIGNAL_REDONE], 0, step->name);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What can't be taken back once won't be the next time either: it must not bar the way. */
static void
step_failed (JalonsUndo *self, Step *step, GError *error)
{
  GPtrArray *from = step->kind == STEP_UNDO ? self->done : self->undone;

  if (step->kind != STEP_DO)
    {
      g_ptr_array_set_size (from, (int) from->len - 1);
      jalons_undo_notify (self);
    }
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, step->name, error);
}

typedef struct
{
  JalonsLibrary *library;
  Step *step;
  guint64 token;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->library);
  step_free (job->step);
  g_free (job);
}

static void
run_step_thread_cb (GTask *task,
                    gpointer source_object,
                    gpointer task_data,
                    GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (job->step->func != NULL)
    job->token = job->step->func (job->library, job->step->user_data, &error);
  else
    job->token = jalons_library_undo (job->library, job->step->token, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
run_step_done_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsUndo *self = JALONS_UNDO (source_object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    step_succeeded (self, job->step, job->token);
  else
    step_failed (self, job->step, error);

  g_queue_pop_head (&self->waiting);
  jalons_undo_start_next (self);
  jalons_undo_notify (self);
}

static void
jalons_undo_start_next (JalonsUndo *self)
{
  g_autoptr (GTask) task = NULL;
  Step *step;
  Job *job;

  while ((step = g_queue_peek_head (&self->waiting)) != NULL && !step_prepare (self, step))
    step_free (g_queue_pop_head (&self->waiting));
  if (step == NULL)
    return;

  job = g_new0 (Job, 1);
  job->library = g_object_ref (self->library);
  job->step = step; /* which stays at the head of the queue, as a mark, until it is done */

  task = g_task_new (self, NULL, run_step_done_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_step_thread_cb);
}

static void
jalons_undo_enqueue (JalonsUndo *self, Step *step)
{
  g_queue_push_tail (&self->waiting, step);
  if (self->waiting.length == 1)
    jalons_undo_start_next (self);
  jalons_undo_notify (self);
}

static void
jalons_undo_finalize (GObject *object)
{
  JalonsUndo *self = JALONS_UNDO (object);

  g_queue_clear_full (&self->waiting, step_free);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (jalons_undo_parent_class)->finalize (object);
}

static void
jalons_undo_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsUndo *self = JALONS_UNDO (object);

  switch (prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, jalons_undo_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, jalons_undo_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_undo_class_init (JalonsUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = jalons_undo_finalize;
  object_class->get_property = jalons_undo_get_property;

  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DONE] = g_signal_new ("done", JALONS_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_UNDONE] = g_signal_new ("undone", JALONS_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REDONE] = g_signal_new ("redone", JALONS_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", JALONS_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
}

static void
jalons_undo_init (JalonsUndo *self)
{
  g_queue_init (&self->waiting);
  self->done = g_ptr_array_new_with_free_func (step_free);
  self->undone = g_ptr_array_new_with_free_func (step_free);
}

/**
 * jalons_undo_new:
 * @library: a library
 *
 * Returns: (transfer full): an empty history of operations on @library
 */
JalonsUndo *
jalons_undo_new (JalonsLibrary *library)
{
  JalonsUndo *self;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  self = g_object_new (JALONS_TYPE_UNDO, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * jalons_undo_do:
 * @self: a history of operations
 * @name: what the operation is called
 * @quiet: whether it is too slight for "done" to be emitted: that an article was read, say
 * @func: carries it out, in a worker thread
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Carries an operation out once those before it are.
 */
void
jalons_undo_do (JalonsUndo *self,
                const char *name,
                gboolean quiet,
                JalonsUndoFunc func,
                gpointer user_data,
                GDestroyNotify destroy)
{
  Step *step;

  g_return_if_fail (JALONS_IS_UNDO (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (func != NULL);

  step = step_new (STEP_DO, name);
  step->quiet = quiet;
  step->func = func;
  step->user_data = user_data;
  step->destroy = destroy;
  jalons_undo_enqueue (self, step);
}

/**
 * jalons_undo_note:
 * @self: a history of operations
 * @name: what the operation is called
 * @undo: takes it back, in a worker thread; returns the token with which it is done again
 * @user_data: data for @undo
 * @destroy: (nullable): frees @user_data
 *
 * Takes note of an operation that was carried out elsewhere.
 */
void
jalons_undo_note (JalonsUndo *self,
                  const char *name,
                  JalonsUndoFunc undo,
                  gpointer user_data,
                  GDestroyNotify destroy)
{
  Step *record;

  g_return_if_fail (JALONS_IS_UNDO (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (undo != NULL);

  record = step_new (STEP_DO, name);
  record->func = undo;
  record->user_data = user_data;
  record->destroy = destroy;
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, record);
  jalons_undo_notify (self);
}

/**
 * jalons_undo_undo:
 * @self: a history of operations
 *
 * Takes the last operation back, if there is one.
 */
void
jalons_undo_undo (JalonsUndo *self)
{
  g_return_if_fail (JALONS_IS_UNDO (self));

  jalons_undo_enqueue (self, step_new (STEP_UNDO, ""));
}

/**
 * jalons_undo_redo:
 * @self: a history of operations
 *
 * Carries out again what was taken back last, if there is anything.
 */
void
jalons_undo_redo (JalonsUndo *self)
{
  g_return_if_fail (JALONS_IS_UNDO (self));

  jalons_undo_enqueue (self, step_new (STEP_REDO, ""));
}

/**
 * jalons_undo_get_undo_name:
 * @self: a history of operations
 *
 * Returns: (nullable): the name of the operation that would be taken back
 */
const char *
jalons_undo_get_undo_name (JalonsUndo *self)
{
  g_return_val_if_fail (JALONS_IS_UNDO (self), NULL);

  return get_last_name (self->done);
}

/**
 * jalons_undo_get_redo_name:
 * @self: a history of operations
 *
 * Returns: (nullable): the name of the operation that would be carried out again
 */
const char *
jalons_undo_get_redo_name (JalonsUndo *self)
{
  g_return_val_if_fail (JALONS_IS_UNDO (self), NULL);

  return get_last_name (self->undone);
}

/**
 * jalons_undo_can_undo:
 * @self: a history of operations
 *
 * Returns: whether there is an operation to take back, or may be once what is under way is done
 */
gboolean
jalons_undo_can_undo (JalonsUndo *self)
{
  g_return_val_if_fail (JALONS_IS_UNDO (self), FALSE);

  return self->done->len > 0 || self->waiting.length > 0;
}

/**
 * jalons_undo_can_redo:
 * @self: a history of operations
 *
 * Returns: whether there is an operation to carry out again, or may be once what is under way is
 *   done
 */
gboolean
jalons_undo_can_redo (JalonsUndo *self)
{
  g_return_val_if_fail (JALONS_IS_UNDO (self), FALSE);

  return self->undone->len > 0 || self->waiting.length > 0;
}

/**
 * jalons_undo_is_idle:
 * @self: a history of operations
 *
 * Returns: whether nothing is under way
 */
gboolean
jalons_undo_is_idle (JalonsUndo *self)
{
  g_return_val_if_fail (JALONS_IS_UNDO (self), FALSE);

  return self->waiting.length == 0;
}
