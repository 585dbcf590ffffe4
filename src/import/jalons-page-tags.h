/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

#include "import/jalons-page.h"

G_BEGIN_DECLS

/** JalonsTag: how an element of HTML is treated. */
typedef enum
{
  JALONS_TAG_INLINE,    /* nothing special */
  JALONS_TAG_SKIP,      /* nothing in it is text of the page */
  JALONS_TAG_SCRIPT,    /* likewise, but it may be JSON-LD */
  JALONS_TAG_BLOCK,     /* a part of the page */
  JALONS_TAG_PARAGRAPH, /* begins and ends a paragraph */
  JALONS_TAG_HEADING,
  JALONS_TAG_MAIN_HEADING,
  JALONS_TAG_ITEM,
  JALONS_TAG_ROW,
  JALONS_TAG_CELL,
  JALONS_TAG_PREFORMATTED,
  JALONS_TAG_BREAK,
  JALONS_TAG_LINK,
  JALONS_TAG_TIME,
  JALONS_TAG_META,
  JALONS_TAG_RELATION,  /* link */
  JALONS_TAG_TITLE,
  JALONS_TAG_ROOT,      /* html */
} JalonsTag;

/**
 * jalons_tag_look_up:
 * @name: the name of an element, in lower case
 * @out_flags: (out): the #JalonsContainerFlags that the element itself stands for
 *
 * Returns: how to treat it
 */
JalonsTag jalons_tag_look_up    (const char           *name,
                                 JalonsContainerFlags *out_flags);

/**
 * jalons_tag_get_hints:
 * @atts: (nullable): names and values of an element's attributes, alternating
 *
 * Judges by role, class, id, itemprop and whether the element is hidden.
 *
 * Returns: the #JalonsContainerFlags that the attributes speak for
 */
JalonsContainerFlags
          jalons_tag_get_hints  (const char * const   *atts);

/** jalons_tag_get_attribute: (nullable): the value of an attribute. */
const char *
          jalons_tag_get_attribute (const char * const *atts,
                                    const char         *name);

G_END_DECLS
