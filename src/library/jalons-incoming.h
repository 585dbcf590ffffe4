/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library.h"
#include "library/jalons-terms.h"

G_BEGIN_DECLS

/** JALONS_HASH_SIZE: bytes of the hash of a text. */
#define JALONS_HASH_SIZE 16

/**
 * JalonsIncoming:
 * @document: the text, and what its format says of it
 * @facts: what was found in it
 * @terms: what the search index takes
 * @hash: of the text, however it is spaced and quoted
 * @origin: the file, or where it comes from
 * @title: (nullable): the headline
 * @excerpt: (nullable): the first sentence, where there is no headline
 * @author: (nullable): the author
 * @source: (nullable): the newspaper or site
 * @language: the language
 * @published: when it was published
 *
 * An article on its way into the library, as far as it can be prepared off the writer's thread.
 */
typedef struct
{
  JalonsDocument *document;
  JalonsFacts *facts;
  JalonsTerms *terms;
  guint8 hash[JALONS_HASH_SIZE];
  char *origin;
  char *title;
  char *excerpt;
  char *author;
  char *source;
  const char *language;
  JalonsPeriod published;
} JalonsIncoming;

JalonsIncoming *jalons_incoming_new   (JalonsLibrary  *library,
                                       JalonsStemmer  *stemmer,
                                       JalonsDocument *document,
                                       const char     *origin);
void            jalons_incoming_free  (JalonsIncoming *self);
void            jalons_text_hash      (const char     *text,
                                       gsize           length,
                                       guint8         *out_hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsIncoming, jalons_incoming_free)

G_END_DECLS
