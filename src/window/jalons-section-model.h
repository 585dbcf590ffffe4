/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "models/jalons-article-list.h"

G_BEGIN_DECLS

#define JALONS_TYPE_SECTION_MODEL (jalons_section_model_get_type ())

G_DECLARE_FINAL_TYPE (JalonsSectionModel, jalons_section_model, JALONS, SECTION_MODEL, GObject)

JalonsSectionModel *jalons_section_model_new (JalonsArticleList *list);

G_END_DECLS
