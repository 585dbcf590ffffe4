/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

#include <string.h>

typedef struct
{
  JalonsRole role;
  guint64 hash;
  const char *name;
  guint n;
  guint place;
} Spelling;

static int
by_party (gconstpointer a, gconstpointer b)
{
  const Spelling *spelling_a = a, *spelling_b = b;

  if (spelling_a->role != spelling_b->role)
    return spelling_a->role < spelling_b->role ? -1 : 1;
  if (spelling_a->n != spelling_b->n)
    return spelling_a->n > spelling_b->n ? -1 : 1;
  if (spelling_a->place != spelling_b->place)
    return spelling_a->place < spelling_b->place ? -1 : 1;

  return strcmp (spelling_a->name, spelling_b->name);
}

static Spelling *
find_spelling (GArray *spellings, JalonsRole role, guint64 hash)
{
  for (guint i = 0; i < spellings->len; i++)
    {
      Spelling *spelling = &g_array_index (spellings, Spelling, i);

      if (spelling->role == role && spelling->hash == hash)
        return spelling;
    }

  return NULL;
}

static gboolean
names_in_role (const JalonsMergeNode *node, const Spelling *spelling)
{
  const GPtrArray *parties = node->in->claim->parties;

  for (guint i = 0; i < parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index ((GPtrArray *) parties, i);

      if (party->role == spelling->role
          && jalons_merge_hash_name (party->name, FALSE) == spelling->hash)
        return TRUE;
    }

  return FALSE;
}

/* "Google" in one article and "Alphabet" in another are one party; in the same claim they are two.
 */
static gboolean
means_earlier (const GPtrArray *nodes, GArray *spellings, guint at)
{
  const Spelling *spelling = &g_array_index (spellings, Spelling, at);
  guint64 house = jalons_merge_hash_house (spelling->name);

  for (guint i = 0; i < at; i++)
    {
      const Spelling *earlier = &g_array_index (spellings, Spelling, i);
      gboolean both = FALSE;

      if (earlier->role != spelling->role || jalons_merge_hash_house (earlier->name) != house)
        continue;
      for (guint j = 0; j < nodes->len && !both; j++)
        both = names_in_role (jalons_merge_node_at (nodes, j), spelling)
               && names_in_role (jalons_merge_node_at (nodes, j), earlier);
      if (!both)
        return TRUE;
    }

  return FALSE;
}

/* All parties that are named, each once, those that most claims name first. */
void
jalons_merge_derive_parties (const GPtrArray *nodes, JalonsClaim *values)
{
  g_autoptr (GArray) spellings = g_array_new (FALSE, FALSE, sizeof (Spelling));
  gboolean has_recipient = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      const GPtrArray *parties = jalons_merge_node_at (nodes, i)->in->claim->parties;

      for (guint j = 0; j < parties->len; j++)
        {
          const JalonsParty *party = g_ptr_array_index ((GPtrArray *) parties, j);
          guint64 hash = jalons_merge_hash_name (party->name, FALSE);
          Spelling *known = find_spelling (spellings, party->role, hash);
          Spelling spelling = { party->role, hash, party->name, 1, j };

          if (known == NULL)
            {
              g_array_append_val (spellings, spelling);
              continue;
            }
          known->n++;
          known->place = MIN (known->place, j);
          /* Of spellings that mean the same, the longer says more: "Mistral AI". */
          if (strlen (party->name) > strlen (known->name)
              || (strlen (party->name) == strlen (known->name)
                  && strcmp (party->name, known->name) < 0))
            known->name = party->name;
        }
    }
  g_array_sort (spellings, by_party);
  for (guint i = 0; i < spellings->len; i++)
    {
      const Spelling *spelling = &g_array_index (spellings, Spelling, i);

      if ((spelling->role == JALONS_ROLE_RECIPIENT && has_recipient)
          || means_earlier (nodes, spellings, i))
        continue;
      has_recipient |= spelling->role == JALONS_ROLE_RECIPIENT;
      jalons_claim_add_party (values, spelling->role, spelling->name);
    }
}
