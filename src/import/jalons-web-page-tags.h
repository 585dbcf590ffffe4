/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

#include "import/jalons-web-page.h"

G_BEGIN_DECLS

/** JalonsWebTag: how an element of HTML is treated. */
typedef enum
{
  JALONS_WEB_TAG_INLINE,    /* nothing special */
  JALONS_WEB_TAG_SKIP,      /* nothing in it is text of the page */
  JALONS_WEB_TAG_SCRIPT,    /* likewise, but it may be JSON-LD */
  JALONS_WEB_TAG_BLOCK,     /* a part of the page */
  JALONS_WEB_TAG_PARAGRAPH, /* begins and ends a paragraph */
  JALONS_WEB_TAG_HEADING,
  JALONS_WEB_TAG_MAIN_HEADING,
  JALONS_WEB_TAG_ITEM,
  JALONS_WEB_TAG_ROW,
  JALONS_WEB_TAG_CELL,
  JALONS_WEB_TAG_PREFORMATTED,
  JALONS_WEB_TAG_BREAK,
  JALONS_WEB_TAG_LINK,
  JALONS_WEB_TAG_TIME,
  JALONS_WEB_TAG_META,
  JALONS_WEB_TAG_RELATION, /* link */
  JALONS_WEB_TAG_TITLE,
  JALONS_WEB_TAG_ROOT, /* html */
} JalonsWebTag;

/**
 * jalons_web_tag_look_up:
 * @name: the name of an element, in lower case
 * @out_flags: (out): the #JalonsWebContainerFlags that the element itself stands for
 *
 * Returns: how to treat it
 */
JalonsWebTag jalons_web_tag_look_up (const char *name, JalonsWebContainerFlags *out_flags);

/**
 * jalons_web_tag_get_hints:
 * @atts: (nullable): names and values of an element's attributes, alternating
 *
 * Judges by role, class, id, itemprop and whether the element is hidden.
 *
 * Returns: the #JalonsWebContainerFlags that the attributes speak for
 */
JalonsWebContainerFlags jalons_web_tag_get_hints (const char *const *atts);

/** jalons_web_tag_get_attribute: (nullable): the value of an attribute. */
const char *jalons_web_tag_get_attribute (const char *const *atts, const char *name);

G_END_DECLS
