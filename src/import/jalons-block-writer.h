/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-page.h"

G_BEGIN_DECLS

/**
 * JalonsBlockWriter:
 * @page: the page that gets the blocks
 * @container: the container in which the text now stands
 * @link_depth: how many links are open around the text
 * @pre_depth: how many preformatted elements are
 *
 * Makes blocks of the characters of a page. The first three fields after @page are for the parser to set;
 * the others are the writer's own.
 */
typedef struct
{
  JalonsPage *page;
  guint32 container;
  guint link_depth;
  guint pre_depth;

  /*< private >*/
  JalonsBlock block;
  JalonsBlockKind next_kind;
  gboolean has_block;
  gboolean pending_space;
  gboolean pending_break;
  gboolean pending_cell;
} JalonsBlockWriter;

/** jalons_block_writer_end: ends the block, if there is one; what comes next is a paragraph. */
void jalons_block_writer_end   (JalonsBlockWriter *self);

/** jalons_block_writer_begin: ends the block; what comes next is of this kind. */
void jalons_block_writer_begin (JalonsBlockWriter *self,
                                JalonsBlockKind    kind);

/** jalons_block_writer_split: ends the block; where there is none yet, the kind of the next one stays. */
void jalons_block_writer_split (JalonsBlockWriter *self);

/** jalons_block_writer_cell: sets what comes next apart from the cell before it. */
void jalons_block_writer_cell  (JalonsBlockWriter *self);

/** jalons_block_writer_break: begins a new line, and the second time in a row a new block. */
void jalons_block_writer_break (JalonsBlockWriter *self);

/** jalons_block_writer_add: adds characters; runs of blanks become one, but in preformatted text. */
void jalons_block_writer_add   (JalonsBlockWriter *self,
                                const char        *text,
                                gsize              length);

G_END_DECLS
