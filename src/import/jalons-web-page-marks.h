/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-web-page-tags.h"

G_BEGIN_DECLS

/** JalonsWebCaptureKind: elements whose text is gathered for itself. */
typedef enum
{
  JALONS_WEB_CAPTURE_TITLE,
  JALONS_WEB_CAPTURE_AUTHOR,
  JALONS_WEB_CAPTURE_AUTHOR_NAME,
  JALONS_WEB_CAPTURE_TIME,
  JALONS_WEB_CAPTURE_HEADLINE,
  JALONS_WEB_CAPTURE_DATA,
  JALONS_WEB_N_CAPTURES
} JalonsWebCaptureKind;

/**
 * JalonsWebCapture:
 * @text: what was gathered
 * @depth: the depth of the element whose text it is, 0 while there is none
 */
typedef struct
{
  GString *text;
  guint depth;
} JalonsWebCapture;

/**
 * JalonsWebPageMarks:
 *
 * Watches a page go by and notes what it says about itself: title, meta elements, JSON-LD,
 * microdata, dates. It is told of every element and of all characters; an element's depth is the
 * number of elements that are open with it.
 */
typedef struct
{
  JalonsWebPage *page;

  /*< private >*/
  JalonsWebCapture captures[JALONS_WEB_N_CAPTURES];
  char *time_attribute;
  gboolean time_is_publication;
} JalonsWebPageMarks;

void jalons_web_page_marks_init (JalonsWebPageMarks *self, JalonsWebPage *page);
void jalons_web_page_marks_clear (JalonsWebPageMarks *self);

/**
 * jalons_web_page_marks_begin:
 * @self: the watcher
 * @tag: the element that begins
 * @atts: (nullable): its attributes, names and values alternating
 * @depth: its depth
 * @is_text: whether it is in the text of the page, as against in a script and the like
 */
void jalons_web_page_marks_begin (JalonsWebPageMarks *self,
                                  JalonsWebTag tag,
                                  const char *const *atts,
                                  guint depth,
                                  gboolean is_text);

/** jalons_web_page_marks_add: tells of characters. */
void jalons_web_page_marks_add (JalonsWebPageMarks *self, const char *text, gsize length);

/** jalons_web_page_marks_end: tells that the element of this depth, in @container, ends. */
void jalons_web_page_marks_end (JalonsWebPageMarks *self, guint depth, guint32 container);

G_END_DECLS
