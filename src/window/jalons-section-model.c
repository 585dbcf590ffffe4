/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window/jalons-section-model.h"

/**
 * JalonsSectionModel:
 *
 * Tells GTK of the sections of a #JalonsArticleList, which knows nothing of GTK.
 */
struct _JalonsSectionModel
{
  GObject parent_instance;

  JalonsArticleList *list;
};

static void jalons_section_model_list_model_init (GListModelInterface *iface);
static void jalons_section_model_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonsSectionModel,
                               jalons_section_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jalons_section_model_list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                        jalons_section_model_section_model_init))

static GType
jalons_section_model_get_item_type (GListModel *model)
{
  return JALONS_TYPE_ARTICLE;
}

static guint
jalons_section_model_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JALONS_SECTION_MODEL (model)->list));
}

static gpointer
jalons_section_model_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (JALONS_SECTION_MODEL (model)->list), position);
}

static void
jalons_section_model_get_section (GtkSectionModel *model,
                                  guint position,
                                  guint *out_start,
                                  guint *out_end)
{
  JalonsArticleList *list = JALONS_SECTION_MODEL (model)->list;

  if (jalons_article_list_get_section (list, position, out_start, out_end))
    return;

  *out_start = g_list_model_get_n_items (G_LIST_MODEL (list));
  *out_end = G_MAXUINT;
}

static void
jalons_section_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jalons_section_model_get_item_type;
  iface->get_n_items = jalons_section_model_get_n_items;
  iface->get_item = jalons_section_model_get_item;
}

static void
jalons_section_model_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = jalons_section_model_get_section;
}

static void
jalons_section_model_dispose (GObject *object)
{
  g_clear_object (&JALONS_SECTION_MODEL (object)->list);

  G_OBJECT_CLASS (jalons_section_model_parent_class)->dispose (object);
}

static void
jalons_section_model_class_init (JalonsSectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalons_section_model_dispose;
}

static void
jalons_section_model_init (JalonsSectionModel *self)
{
}

/**
 * jalons_section_model_new:
 * @list: a list of articles
 *
 * Returns: (transfer full): the same list, with sections for GTK
 */
JalonsSectionModel *
jalons_section_model_new (JalonsArticleList *list)
{
  JalonsSectionModel *self;

  g_return_val_if_fail (JALONS_IS_ARTICLE_LIST (list), NULL);

  self = g_object_new (JALONS_TYPE_SECTION_MODEL, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}
