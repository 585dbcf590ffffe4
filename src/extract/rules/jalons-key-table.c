/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/rules/jalons-key-table.h"

#include <string.h>

G_STATIC_ASSERT (JALONS_KEY_TABLE_NONE == 0xffffffff);

/* Open addressing with linear probing; a table is at most half full. */

static JalonsKeyTableSlot *
find_slot (const JalonsKeyTable *self, guint64 key)
{
  guint64 hash = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint32 at = (guint32) (hash >> 32) & self->mask;

  while (self->slots[at].value != JALONS_KEY_TABLE_NONE && self->slots[at].key != key)
    at = (at + 1) & self->mask;
  return &self->slots[at];
}

static void
set_slots (JalonsKeyTable *self, JalonsKeyTableSlot *slots, guint32 n_slots)
{
  self->slots = slots;
  self->mask = n_slots - 1;
  /* Which makes the value of each %JALONS_KEY_TABLE_NONE. */
  memset (slots, 0xff, n_slots * sizeof *slots);
}

static void
grow (JalonsKeyTable *self)
{
  JalonsKeyTableSlot *old = self->slots;
  guint32 n = self->mask + 1;

  if (old == NULL)
    {
      set_slots (self, self->small, JALONS_KEY_TABLE_SMALL);
      return;
    }
  set_slots (self, g_new (JalonsKeyTableSlot, 2 * (gsize) n), 2 * n);
  for (guint32 i = 0; i < n; i++)
    {
      if (old[i].value != JALONS_KEY_TABLE_NONE)
        *find_slot (self, old[i].key) = old[i];
    }
  if (old != self->small)
    g_free (old);
}

/**
 * jalons_key_table_init:
 * @self: an uninitialised table
 *
 * Makes @self empty. Its slots are laid out with the first key: most tables never have one.
 */
void
jalons_key_table_init (JalonsKeyTable *self)
{
  g_return_if_fail (self != NULL);

  self->slots = NULL;
  self->mask = 0;
  self->n_keys = 0;
}

void
jalons_key_table_clear (JalonsKeyTable *self)
{
  g_return_if_fail (self != NULL);

  if (self->slots != self->small)
    g_free (self->slots);
  self->slots = NULL;
}

/**
 * jalons_key_table_find:
 * @self: a table
 * @key: a key
 *
 * Does what jalons_key_table_look_up() does, for a table that has keys.
 */
guint32
jalons_key_table_find (const JalonsKeyTable *self, guint64 key)
{
  return find_slot (self, key)->value;
}

/**
 * jalons_key_table_ensure:
 * @self: a table
 * @key: a key
 * @value: a number, not %JALONS_KEY_TABLE_NONE
 *
 * Gives @key a number unless it has one.
 *
 * Returns: (transfer none): its number, which may be changed until the next key is added
 */
guint32 *
jalons_key_table_ensure (JalonsKeyTable *self, guint64 key, guint32 value)
{
  JalonsKeyTableSlot *slot;

  g_return_val_if_fail (self != NULL && value != JALONS_KEY_TABLE_NONE, NULL);

  if (2 * (self->n_keys + 1) > self->mask)
    grow (self);
  slot = find_slot (self, key);
  if (slot->value == JALONS_KEY_TABLE_NONE)
    {
      *slot = (JalonsKeyTableSlot) { key, value };
      self->n_keys++;
    }
  return &slot->value;
}
