/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge.h"

static void
event_free (gpointer data)
{
  JalonsMergeEvent *event = data;

  g_array_unref (event->members);
  jalons_claim_free (event->values);
  g_free (event);
}

gint64
jalons_merge_get_block (const JalonsClaim *claim)
{
  const char *name = claim->kind == JALONS_KIND_RELEASE
                       ? claim->model
                       : jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);

  return name == NULL ? 0 : (gint64) g_str_hash (name);
}

JalonsMerge *
jalons_merge_new (const JalonsMergeClaim *claims,
                  gsize n_claims,
                  const JalonsMergeLink *links,
                  gsize n_links)
{
  JalonsMerge *self = g_new0 (JalonsMerge, 1);

  self->events = g_ptr_array_new_with_free_func (event_free);
  self->proposals = g_array_new (FALSE, FALSE, sizeof (JalonsMergeProposal));
  for (guint i = 0; i < n_claims; i++)
    {
      JalonsMergeEvent *event = g_new0 (JalonsMergeEvent, 1);

      event->members = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (event->members, i);
      event->values = jalons_claim_copy (claims[i].claim);
      event->n_articles = event->n_independent = 1;
      event->part_of = -1;
      event->reported = JALONS_PERIOD_UNKNOWN;
      g_ptr_array_add (self->events, event);
    }

  return self;
}

void
jalons_merge_free (JalonsMerge *self)
{
  g_ptr_array_unref (self->events);
  g_array_unref (self->proposals);
  g_free (self);
}

char *
jalons_merge_dup_reason (guint reasons, guint n_claims)
{
  return NULL;
}
