/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-claim.h"

#include <string.h>

JalonsClaim *
jalons_claim_new (JalonsKind kind)
{
  JalonsClaim *claim = g_new0 (JalonsClaim, 1);

  claim->kind = kind;
  claim->parties = g_ptr_array_new_full (4, (GDestroyNotify) jalons_party_free);
  claim->amount = JALONS_MONEY_NONE;
  claim->valuation = JALONS_MONEY_NONE;
  claim->when = JALONS_PERIOD_UNKNOWN;

  return claim;
}

JalonsClaim *
jalons_claim_copy (const JalonsClaim *claim)
{
  JalonsClaim *copy;

  g_return_val_if_fail (claim != NULL, NULL);

  copy = g_memdup2 (claim, sizeof *claim);
  copy->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_party_free);
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      g_ptr_array_add (copy->parties, jalons_party_new (party->role, party->name));
    }
  copy->model = g_strdup (claim->model);
  copy->when_words = g_strdup (claim->when_words);
  copy->attribution = g_strdup (claim->attribution);
  copy->rule = g_strdup (claim->rule);
  copy->trigger = g_strdup (claim->trigger);
  copy->told = g_strdup (claim->told);

  return copy;
}

void
jalons_claim_free (JalonsClaim *claim)
{
  if (claim == NULL)
    return;

  g_ptr_array_unref (claim->parties);
  g_free (claim->model);
  g_free (claim->when_words);
  g_free (claim->attribution);
  g_free (claim->rule);
  g_free (claim->trigger);
  g_free (claim->told);
  g_free (claim);
}

void
jalons_claim_add_party (JalonsClaim *claim, JalonsRole role, const char *name)
{
  g_return_if_fail (claim != NULL);
  g_return_if_fail (name != NULL);

  if (!jalons_claim_has_party (claim, role, name))
    g_ptr_array_add (claim->parties, jalons_party_new (role, name));
}

const char *
jalons_claim_get_party (const JalonsClaim *claim, JalonsRole role)
{
  g_return_val_if_fail (claim != NULL, NULL);

  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role == role)
        return party->name;
    }

  return NULL;
}

gboolean
jalons_claim_has_party (const JalonsClaim *claim, JalonsRole role, const char *name)
{
  g_return_val_if_fail (claim != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if ((party->role == role || role == JALONS_ROLE_ANY) && g_str_equal (party->name, name))
        return TRUE;
    }

  return FALSE;
}

JalonsParty *
jalons_party_new (JalonsRole role, const char *name)
{
  JalonsParty *party;
  gsize length;

  g_return_val_if_fail (name != NULL, NULL);

  length = strlen (name);
  /* The name lies behind it, in the same piece of memory. */
  party = g_malloc (sizeof *party + length + 1);
  *party = (JalonsParty) { role, (char *) (party + 1) };
  memcpy (party->name, name, length + 1);

  return party;
}

void
jalons_party_free (JalonsParty *party)
{
  g_free (party);
}
