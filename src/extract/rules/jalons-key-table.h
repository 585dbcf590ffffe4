/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JALONS_KEY_TABLE_NONE: what a key has that was not inserted. */
#define JALONS_KEY_TABLE_NONE G_MAXUINT32

/** JALONS_KEY_TABLE_SMALL: the slots of a table that needs no memory of its own. */
#define JALONS_KEY_TABLE_SMALL 32

typedef struct
{
  guint64 key;
  guint32 value;
} JalonsKeyTableSlot;

/**
 * JalonsKeyTable:
 *
 * Numbers by 64-bit keys. Most texts have few names: a table that is cleared with few keys in it
 * costs next to nothing. It must not be moved.
 */
typedef struct
{
  JalonsKeyTableSlot *slots;
  guint32 mask;
  guint32 n_keys;
  JalonsKeyTableSlot small[JALONS_KEY_TABLE_SMALL];
} JalonsKeyTable;

void jalons_key_table_init (JalonsKeyTable *self);
void jalons_key_table_clear (JalonsKeyTable *self);
guint32 jalons_key_table_find (const JalonsKeyTable *self, guint64 key);
guint32 *jalons_key_table_ensure (JalonsKeyTable *self, guint64 key, guint32 value);

/**
 * jalons_key_table_look_up:
 * @self: a table
 * @key: a key
 *
 * Returns: the number that @key has, or %JALONS_KEY_TABLE_NONE
 */
static inline guint32
jalons_key_table_look_up (const JalonsKeyTable *self, guint64 key)
{
  return self->n_keys == 0 ? JALONS_KEY_TABLE_NONE : jalons_key_table_find (self, key);
}

G_END_DECLS
