/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "models/jalons-review-row-private.h"

struct _JalonsReviewRow
{
  GObject parent_instance;

  JalonsReviewItem item;
  gboolean loading;
  gboolean loaded;
  JalonsEvent *event;
  GPtrArray *others;    /* JalonsEvent */
  GPtrArray *proposals; /* JalonsProposal, for each of these */
  JalonsArticle *article;
};

enum
{
  PROP_0,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JalonsReviewRow, jalons_review_row, G_TYPE_OBJECT)

/* What a worker brings. */
typedef struct
{
  JalonsReviewItem item;
  JalonsEvent *event;
  GPtrArray *others;    /* JalonsEvent */
  GPtrArray *proposals; /* JalonsProposal, for each of these */
  JalonsArticle *article;
} Details;

static void
details_free (gpointer data)
{
  Details *details = data;

  g_clear_object (&details->event);
  g_clear_pointer (&details->others, g_ptr_array_unref);
  g_clear_pointer (&details->proposals, g_ptr_array_unref);
  g_clear_object (&details->article);
  g_free (details);
}

static gboolean
load_proposals (Details *details, JalonsLibrary *library, GError **error)
{
  details->proposals = jalons_library_load_proposals (library, details->item.event_id, error);
  if (details->proposals == NULL)
    return FALSE;

  details->others = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < details->proposals->len; i++)
    {
      const JalonsProposal *proposal = g_ptr_array_index (details->proposals, i);
      JalonsEvent *other = jalons_library_load_event (library, proposal->event_id, error);

      if (other == NULL)
        return FALSE;
      g_ptr_array_add (details->others, other);
    }

  return TRUE;
}

static gboolean
load_details (Details *details, JalonsLibrary *library, GError **error)
{
  if (details->item.event_id == 0)
    {
      details->article = jalons_library_load_article (library, details->item.article_id, error);
      return details->article != NULL;
    }

  details->event = jalons_library_load_event (library, details->item.event_id, error);
  return details->event != NULL
         && (details->item.review != JALONS_REVIEW_PROPOSED_JOIN
             || load_proposals (details, library, error));
}

static void
load_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Details *details = task_data;
  JalonsLibrary *library = g_object_get_data (G_OBJECT (task), "library");
  GError *error = NULL;

  if (load_details (details, library, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsReviewRow *self = JALONS_REVIEW_ROW (source_object);
  Details *details = g_task_get_task_data (G_TASK (result));

  self->loading = FALSE;
  /* What is no longer there goes with the next refreshing, which is on its way then. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  g_set_object (&self->event, details->event);
  g_set_object (&self->article, details->article);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->others = g_steal_pointer (&details->others);
  self->proposals = g_steal_pointer (&details->proposals);
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
jalons_review_row_finalize (GObject *object)
{
  JalonsReviewRow *self = JALONS_REVIEW_ROW (object);

  g_clear_object (&self->event);
  g_clear_object (&self->article);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);

  G_OBJECT_CLASS (jalons_review_row_parent_class)->finalize (object);
}

static void
jalons_review_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, JALONS_REVIEW_ROW (object)->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_review_row_class_init (JalonsReviewRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jalons_review_row_finalize;
  object_class->get_property = jalons_review_row_get_property;

  properties[PROP_LOADED]
    = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jalons_review_row_init (JalonsReviewRow *self)
{
}

JalonsReviewRow *
jalons_review_row_new (const JalonsReviewItem *item)
{
  JalonsReviewRow *self = g_object_new (JALONS_TYPE_REVIEW_ROW, NULL);

  self->item = *item;
  return self;
}

JalonsReview
jalons_review_row_get_review (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), JALONS_REVIEW_NONE);

  return self->item.review;
}

gint64
jalons_review_row_get_event_id (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), 0);

  return self->item.event_id;
}

gint64
jalons_review_row_get_article_id (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), 0);

  return self->item.article_id;
}

void
jalons_review_row_load (JalonsReviewRow *self, JalonsLibrary *library)
{
  g_autoptr (GTask) task = NULL;
  Details *details;

  g_return_if_fail (JALONS_IS_REVIEW_ROW (self));
  g_return_if_fail (JALONS_IS_LIBRARY (library));

  if (self->loading)
    return;

  self->loading = TRUE;
  details = g_new0 (Details, 1);
  details->item = self->item;
  task = g_task_new (self, NULL, loaded_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, details, details_free);
  g_object_set_data_full (G_OBJECT (task), "library", g_object_ref (library), g_object_unref);
  g_task_run_in_thread (task, load_thread_cb);
}

gboolean
jalons_review_row_get_loaded (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), FALSE);

  return self->loaded;
}

JalonsEvent *
jalons_review_row_get_event (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), NULL);

  return self->event;
}

JalonsEvent *
jalons_review_row_get_other (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), NULL);

  return self->others != NULL && self->others->len > 0 ? g_ptr_array_index (self->others, 0) : NULL;
}

JalonsArticle *
jalons_review_row_get_article (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), NULL);

  return self->article;
}

GPtrArray *
jalons_review_row_list_choices (JalonsReviewRow *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_ROW (self), NULL);

  if (self->item.event_id == 0)
    return jalons_review_list_article_choices (self->item.article_id);
  if (self->event == NULL)
    return g_ptr_array_new ();

  return jalons_review_list_choices (self->item.review, self->event, self->proposals, self->others);
}
