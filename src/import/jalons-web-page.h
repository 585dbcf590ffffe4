/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** JalonsWebBlockKind: what sort of paragraph a block of text is. */
typedef enum
{
  JALONS_WEB_BLOCK_PARAGRAPH,
  JALONS_WEB_BLOCK_HEADING,
  JALONS_WEB_BLOCK_MAIN_HEADING,
  JALONS_WEB_BLOCK_ITEM,
  JALONS_WEB_BLOCK_ROW,
} JalonsWebBlockKind;

/**
 * JalonsWebBlock:
 * @start: where it begins in the page's text
 * @length: its bytes
 * @n_linked: how many of them are in links
 * @container: the index of the container in which it stands
 * @kind: a #JalonsWebBlockKind
 *
 * A paragraph, heading, list item or table row.
 */
typedef struct
{
  guint32 start;
  guint32 length;
  guint32 n_linked;
  guint32 container;
  JalonsWebBlockKind kind;
} JalonsWebBlock;

/** JalonsWebContainerFlags: what markup says of a part of a page. */
typedef enum
{
  JALONS_WEB_CONTAINER_ARTICLE = 1 << 0,
  JALONS_WEB_CONTAINER_MAIN = 1 << 1,
  JALONS_WEB_CONTAINER_BODY = 1 << 2,  /* it is marked as the text of the article */
  JALONS_WEB_CONTAINER_ASIDE = 1 << 3, /* it is marked as something else than the text */
  JALONS_WEB_CONTAINER_NEVER = 1 << 4, /* captions and navigation: no text, whatever its share */
} JalonsWebContainerFlags;

/**
 * JalonsWebContainer:
 * @parent: the index of the container around it; the page itself is its own parent, 0
 * @flags: a set of #JalonsWebContainerFlags
 *
 * A part of a page.
 */
typedef struct
{
  guint32 parent;
  guint32 flags;
} JalonsWebContainer;

/**
 * JalonsWebPageTime:
 * @value: the date as it is written
 * @is_publication: whether it is marked as the date of publication
 * @container: where it stands
 */
typedef struct
{
  char *value;
  gboolean is_publication;
  guint32 container;
} JalonsWebPageTime;

/**
 * JalonsWebPage:
 * @text: the text of all blocks
 * @blocks: (element-type JalonsWebBlock): in the order of the page
 * @containers: (element-type JalonsWebContainer): a container after the one around it; the first is
 *   the page
 * @times: (element-type JalonsWebPageTime): dates in the text
 * @meta: (element-type utf8 utf8): contents of meta elements by their name in lower case, and of
 *   microdata by "itemprop:NAME"
 * @data: (element-type utf8): JSON-LD scripts
 * @title: (nullable): the title element
 * @canonical: (nullable): the address that the page gives as its own
 * @author: (nullable): who is marked as the author in the text
 * @language: (nullable): the language of the page
 *
 * A web page taken apart.
 */
typedef struct
{
  GString *text;
  GArray *blocks;
  GArray *containers;
  GArray *times;
  GHashTable *meta;
  GPtrArray *data;
  char *title;
  char *canonical;
  char *author;
  char *language;
} JalonsWebPage;

/** jalons_web_page_new: (transfer full): a page without anything, for the parser to fill. */
JalonsWebPage *jalons_web_page_new (void);

/**
 * jalons_web_page_parse:
 * @html: a page in UTF-8, with a NUL behind it
 * @length: bytes of @html
 * @cancellable: (nullable): stops the parsing
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error: any text is a page
 *
 * Returns: (transfer full) (nullable): the page
 */
JalonsWebPage *
jalons_web_page_parse (const char *html, gsize length, GCancellable *cancellable, GError **error);

void jalons_web_page_free (JalonsWebPage *page);

/** jalons_web_page_get_blocks: (array length=out_n) (transfer none): the page's blocks. */
const JalonsWebBlock *jalons_web_page_get_blocks (const JalonsWebPage *page, guint *out_n);

/** jalons_web_page_dup_heading: (transfer full) (nullable): the first main heading. */
char *jalons_web_page_dup_heading (const JalonsWebPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsWebPage, jalons_web_page_free)

G_END_DECLS
