/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library-private.h"

G_BEGIN_DECLS

/**
 * JalonsUndoEffect:
 * @JALONS_UNDO_ARTICLES: what the user says of articles: their columns change
 * @JALONS_UNDO_REMOVAL: articles are there or not: counts, versions and events change
 * @JALONS_UNDO_DATES: dates of publication: the articles have to be read anew
 * @JALONS_UNDO_EVENTS: what the user says of claims: events change
 *
 * What has to be brought up to date after a change by the user, or its undoing.
 */
typedef enum
{
  JALONS_UNDO_ARTICLES,
  JALONS_UNDO_REMOVAL,
  JALONS_UNDO_DATES,
  JALONS_UNDO_EVENTS,
} JalonsUndoEffect;

JalonsDatabase *jalons_undo_begin (JalonsLibrary *self, GError **error);
guint64 jalons_undo_end (JalonsLibrary *self,
                         gboolean keep,
                         JalonsUndoEffect effect,
                         const gint64 *article_ids,
                         gsize n_articles,
                         GError **error);

gboolean jalons_undo_effect_apply (JalonsLibrary *self,
                                   JalonsUndoEffect effect,
                                   const gint64 *article_ids,
                                   gsize n_articles,
                                   GError **error);

G_END_DECLS
