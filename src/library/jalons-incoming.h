/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-database.h"
#include "library/jalons-library.h"
#include "library/jalons-names.h"
#include "library/jalons-terms.h"

G_BEGIN_DECLS

/** JALONS_HASH_SIZE: bytes of the hash of a text. */
#define JALONS_HASH_SIZE 16

/** JALONS_MAX_KIN: the most hashes by which versions of an article find each other. */
#define JALONS_MAX_KIN 3

/**
 * JalonsPackedClaim:
 * @data: the claim, packed
 * @block: what claims of one event share: see jalons_merge_get_block()
 * @clause: a hash of the words of its clause, or 0
 */
typedef struct
{
  GByteArray *data;
  gint64 block;
  guint32 clause;
} JalonsPackedClaim;

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
 * @mentions: (nullable): its mentions, once it is packed
 * @companies: (nullable): likewise, the numbers of the companies that it names
 * @claims: (nullable) (element-type JalonsPackedClaim): likewise, its claims
 * @kin: likewise, hashes of what makes it a version of another article
 * @n_kin: how many
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

  GByteArray *mentions;
  GByteArray *companies;
  GArray *claims;
  gint64 kin[JALONS_MAX_KIN];
  guint n_kin;
} JalonsIncoming;

JalonsIncoming *jalons_incoming_new (JalonsLibrary *library,
                                     JalonsStemmer *stemmer,
                                     JalonsDocument *document,
                                     const char *origin);
gboolean jalons_incoming_pack (JalonsIncoming *self,
                               JalonsNames *names,
                               JalonsDatabase *database,
                               GError **error);
void jalons_incoming_free (JalonsIncoming *self);
void jalons_text_hash (const char *text, gsize length, guint8 *out_hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsIncoming, jalons_incoming_free)

G_END_DECLS
