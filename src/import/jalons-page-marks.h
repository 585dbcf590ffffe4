/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "import/jalons-page-tags.h"

G_BEGIN_DECLS

/** JalonsCaptureKind: elements whose text is gathered for itself. */
typedef enum
{
  JALONS_CAPTURE_TITLE,
  JALONS_CAPTURE_AUTHOR,
  JALONS_CAPTURE_AUTHOR_NAME,
  JALONS_CAPTURE_TIME,
  JALONS_CAPTURE_HEADLINE,
  JALONS_CAPTURE_DATA,
  JALONS_N_CAPTURES
} JalonsCaptureKind;

/**
 * JalonsCapture:
 * @text: what was gathered
 * @depth: the depth of the element whose text it is, 0 while there is none
 */
typedef struct
{
  GString *text;
  guint depth;
} JalonsCapture;

/**
 * JalonsPageMarks:
 *
 * Watches a page go by and notes what it says about itself: title, meta elements, JSON-LD, microdata,
 * dates. It is told of every element and of all characters; an element's depth is the number of
 * elements that are open with it.
 */
typedef struct
{
  JalonsPage *page;

  /*< private >*/
  JalonsCapture captures[JALONS_N_CAPTURES];
  char *time_attribute;
  gboolean time_is_publication;
} JalonsPageMarks;

void jalons_page_marks_init  (JalonsPageMarks    *self,
                              JalonsPage         *page);
void jalons_page_marks_clear (JalonsPageMarks    *self);

/**
 * jalons_page_marks_begin:
 * @self: the watcher
 * @tag: the element that begins
 * @atts: (nullable): its attributes, names and values alternating
 * @depth: its depth
 * @is_text: whether it is in the text of the page, as against in a script and the like
 */
void jalons_page_marks_begin (JalonsPageMarks    *self,
                              JalonsTag           tag,
                              const char * const *atts,
                              guint               depth,
                              gboolean            is_text);

/** jalons_page_marks_add: tells of characters. */
void jalons_page_marks_add   (JalonsPageMarks    *self,
                              const char         *text,
                              gsize               length);

/** jalons_page_marks_end: tells that the element of this depth ends, which stood in @container. */
void jalons_page_marks_end   (JalonsPageMarks    *self,
                              guint               depth,
                              guint32             container);

G_END_DECLS
