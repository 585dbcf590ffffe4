/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "library/jalons-incoming.h"

#include <string.h>

#include "library/jalons-library-private.h"
#include "library/jalons-merge.h"
#include "library/jalons-pack-facts.h"
#include "library/jalons-pack.h"

/* The most claims that an article can have, by the form of their ids. */
#define MAX_CLAIMS ((1u << JALONS_CLAIM_SHIFT) - 1)

/* A clause of fewer letters may be worded alike by chance. */
#define CLAUSE_MIN 60

static GByteArray *
pack_companies (const JalonsFacts *facts,
                JalonsNames *names,
                JalonsDatabase *database,
                GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GByteArray) out = g_byte_array_new ();

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);
      guint32 id;

      if (mention->kind != JALONS_MENTION_COMPANY)
        continue;
      id = jalons_names_intern (names, database, JALONS_NAME_COMPANY, mention->name, error);
      if (id == 0)
        return NULL;
      if (g_hash_table_add (seen, GUINT_TO_POINTER (id)))
        jalons_pack_uint (out, id);
    }

  return g_steal_pointer (&out);
}

/* A hash of the words of a claim's clause, or 0 where it is too short to tell a copy by. */
static guint32
hash_clause (const JalonsDocument *document, const JalonsClaim *claim)
{
  g_autofree char *folded = NULL;
  guint8 hash[JALONS_HASH_SIZE];
  guint32 number;

  if (claim->start >= claim->end || claim->end > document->length)
    return 0;
  folded = jalons_terms_fold (document->text + claim->start, claim->end - claim->start);
  if (strlen (folded) < CLAUSE_MIN)
    return 0;
  jalons_text_hash (folded, strlen (folded), hash);
  memcpy (&number, hash, sizeof number);

  return GUINT32_FROM_LE (number);
}

static void
clear_claim (gpointer data)
{
  JalonsPackedClaim *packed = data;

  g_clear_pointer (&packed->data, g_byte_array_unref);
}

static GArray *
pack_claims (const JalonsIncoming *self,
             JalonsNames *names,
             JalonsDatabase *database,
             GError **error)
{
  GPtrArray *claims = self->facts->claims;
  g_autoptr (GArray) out = g_array_new (FALSE, TRUE, sizeof (JalonsPackedClaim));

  g_array_set_clear_func (out, clear_claim);
  for (guint i = 0; i < MIN (claims->len, MAX_CLAIMS); i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (claims, i);
      JalonsPackedClaim packed
        = { NULL, jalons_merge_get_block (claim), hash_clause (self->document, claim) };

      packed.data = jalons_pack_claim (claim, names, database, error);
      if (packed.data == NULL)
        return NULL;
      g_array_append_val (out, packed);
    }

  return g_steal_pointer (&out);
}

static void
add_kin (JalonsIncoming *self, const char *what, const char *a, const char *b)
{
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;
  guint8 hash[JALONS_HASH_SIZE];
  gint64 number;

  if (a == NULL || *a == '\0')
    return;
  folded = b == NULL ? NULL : jalons_terms_fold (b, -1);
  key = g_strdup_printf ("%s\n%s\n%s", what, a, folded == NULL ? "" : folded);
  jalons_text_hash (key, strlen (key), hash);
  memcpy (&number, hash, sizeof number);
  self->kin[self->n_kin++] = GINT64_FROM_LE (number);
}

/**
 * jalons_incoming_pack:
 * @self: an article that is not packed yet
 * @names: the library's names
 * @database: (nullable): the connection that writes, in a transaction; without it, an article with
 * a name that is new can't be packed yet
 * @error: return location for an error
 *
 * Brings what was found to the form in which it is stored.
 *
 * Returns: whether it is packed now; if not, @error is set if @database was given
 */
gboolean
jalons_incoming_pack (JalonsIncoming *self,
                      JalonsNames *names,
                      JalonsDatabase *database,
                      GError **error)
{
  g_autoptr (GByteArray) mentions = NULL;
  g_autoptr (GByteArray) companies = NULL;
  g_autoptr (GArray) claims = NULL;

  g_return_val_if_fail (self != NULL && names != NULL && self->mentions == NULL, FALSE);

  mentions = jalons_pack_mentions (self->facts->mentions, names, database, error);
  if (mentions != NULL)
    companies = pack_companies (self->facts, names, database, error);
  if (companies != NULL)
    claims = pack_claims (self, names, database, error);
  if (claims == NULL)
    return FALSE;

  self->mentions = g_steal_pointer (&mentions);
  self->companies = g_steal_pointer (&companies);
  self->claims = g_steal_pointer (&claims);
  self->n_kin = 0;
  add_kin (self, "url", self->document->url, NULL);
  add_kin (self, "origin", self->origin, NULL);
  if (self->title != NULL)
    add_kin (self, "title", self->source, self->title);

  return TRUE;
}
