/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-facts.h"

#include <string.h>

JalonsFacts *
jalons_facts_new (void)
{
  JalonsFacts *facts = g_new0 (JalonsFacts, 1);

  facts->language = "und";
  facts->published = JALONS_PERIOD_UNKNOWN;
  facts->mentions = g_ptr_array_new_full (16, (GDestroyNotify) jalons_mention_free);
  facts->claims = g_ptr_array_new_full (8, (GDestroyNotify) jalons_claim_free);

  return facts;
}

void
jalons_facts_free (JalonsFacts *facts)
{
  if (facts == NULL)
    return;

  g_free (facts->title);
  g_free (facts->author);
  g_free (facts->source);
  g_free (facts->published_words);
  g_ptr_array_unref (facts->mentions);
  g_ptr_array_unref (facts->claims);
  g_free (facts);
}

JalonsMention *
jalons_mention_new (JalonsMentionKind kind, guint32 start, guint32 end, const char *name)
{
  JalonsMention *mention;
  gsize length;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);

  length = strlen (name);
  /* The name lies behind it, in the same piece of memory. */
  mention = g_malloc (sizeof *mention + length + 1);
  *mention = (JalonsMention) { kind, start, end, .name = (char *) (mention + 1) };
  memcpy (mention->name, name, length + 1);

  return mention;
}

void
jalons_mention_free (JalonsMention *mention)
{
  if (mention == NULL)
    return;

  g_free (mention->told);
  g_free (mention);
}
