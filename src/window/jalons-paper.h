/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * JalonsPaperStyle:
 * @JALONS_PAPER_TITLE: the title of the whole
 * @JALONS_PAPER_HEADING: a heading in it
 * @JALONS_PAPER_ENTRY: the first line of an entry of a list
 * @JALONS_PAPER_DETAIL: what is said of a title or an entry, quieter
 * @JALONS_PAPER_QUOTATION: words of an article, below an entry
 * @JALONS_PAPER_TEXT: running text
 *
 * How a paragraph looks.
 */
typedef enum
{
  JALONS_PAPER_TITLE,
  JALONS_PAPER_HEADING,
  JALONS_PAPER_ENTRY,
  JALONS_PAPER_DETAIL,
  JALONS_PAPER_QUOTATION,
  JALONS_PAPER_TEXT,
  JALONS_PAPER_N_STYLES,
} JalonsPaperStyle;

/**
 * JalonsPaper:
 *
 * Paragraphs that run over as many pages as they need. It is filled first, in any thread; then
 * begun with the size of a page, divided a few paragraphs at a time, and drawn.
 */
typedef struct _JalonsPaper JalonsPaper;

JalonsPaper *jalons_paper_new (void);
void jalons_paper_free (JalonsPaper *self);

/**
 * jalons_paper_add:
 * @self: a paper that is not begun
 * @style: how it looks
 * @text: (nullable): one paragraph or, at line breaks, several; blank ones are passed over
 */
void jalons_paper_add (JalonsPaper *self, JalonsPaperStyle style, const char *text);

/**
 * jalons_paper_begin:
 * @self: a paper
 * @context: for what it is drawn on
 * @width: the width of a page, in points
 * @height: its height, in points
 *
 * Begins to divide it into pages, from the start.
 */
void jalons_paper_begin (JalonsPaper *self, PangoContext *context, double width, double height);

/**
 * jalons_paper_divide:
 * @self: a paper that is begun
 * @n_paragraphs: how many paragraphs to go on by
 *
 * Returns: whether all of it is on pages now
 */
gboolean jalons_paper_divide (JalonsPaper *self, guint n_paragraphs);

/** jalons_paper_get_n_pages: how many pages there are so far, at least 1 once it is begun. */
guint jalons_paper_get_n_pages (JalonsPaper *self);

/**
 * jalons_paper_draw:
 * @self: a paper that is divided
 * @page: which page, from 0
 * @cr: where to draw it, in points, its top left corner at the origin
 */
void jalons_paper_draw (JalonsPaper *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsPaper, jalons_paper_free)

G_END_DECLS
