/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-web-page.h"

G_BEGIN_DECLS

/**
 * JalonsWebBlockWriter:
 * @page: the page that gets the blocks
 * @container: the container in which the text now stands
 * @link_depth: how many links are open around the text
 * @pre_depth: how many preformatted elements are
 *
 * Makes blocks of the characters of a page. The first three fields after @page are for the parser
 * to set; the others are the writer's own.
 */
typedef struct
{
  JalonsWebPage *page;
  guint32 container;
  guint link_depth;
  guint pre_depth;

  /*< private >*/
  JalonsWebBlock block;
  JalonsWebBlockKind next_kind;
  gboolean has_block;
  gboolean pending_space;
  gboolean pending_break;
  gboolean pending_cell;
} JalonsWebBlockWriter;

/** jalons_web_block_writer_end: ends the block, if there is one; what comes next is a paragraph. */
void jalons_web_block_writer_end (JalonsWebBlockWriter *self);

/** jalons_web_block_writer_begin: ends the block; what comes next is of this kind. */
void jalons_web_block_writer_begin (JalonsWebBlockWriter *self, JalonsWebBlockKind kind);

/** jalons_web_block_writer_split: ends the block; without one, the kind of the next one stays. */
void jalons_web_block_writer_split (JalonsWebBlockWriter *self);

/** jalons_web_block_writer_cell: sets what comes next apart from the cell before it. */
void jalons_web_block_writer_cell (JalonsWebBlockWriter *self);

/** jalons_web_block_writer_break: begins a new line, and the second time in a row a new block. */
void jalons_web_block_writer_break (JalonsWebBlockWriter *self);

/** jalons_web_block_writer_add: adds characters, with single blanks but in preformatted text. */
void jalons_web_block_writer_add (JalonsWebBlockWriter *self, const char *text, gsize length);

G_END_DECLS
