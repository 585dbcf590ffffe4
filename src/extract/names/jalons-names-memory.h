/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * JalonsNamesAccepted:
 * @company: the index of the company in the catalogue
 * @model: the index of the model in the catalogue
 * @kind: a #JalonsNamingKind
 * @name: (not owned) (nullable): the name where it is not that of the record
 *
 * A name that was accepted.
 */
typedef struct
{
  guint32 company;
  guint32 model;
  guint8 kind;
  const char *name;
} JalonsNamesAccepted;

/**
 * JalonsNamesMemory:
 * @reader: the reader
 * @accepted: by the key of the words of a name: an index into @names
 * @bases: the keys of the first words of models
 * @acronyms: by the key of the first letters of a name: an index into @names
 * @names: (element-type JalonsNamesAccepted)
 *
 * The names that a text has beyond doubt, so that later and shorter mentions are recognised.
 */
typedef struct
{
  JalonsNamesReader *reader;
  JalonsKeyTable accepted;
  JalonsKeyTable bases;
  JalonsKeyTable acronyms;
  JalonsArray names[1];
} JalonsNamesMemory;

void jalons_names_memory_init (JalonsNamesMemory *self, JalonsNamesReader *reader);
void jalons_names_memory_clear (JalonsNamesMemory *self);

/** jalons_names_memory_add: remembers an accepted naming, in full and short. */
void jalons_names_memory_add (JalonsNamesMemory *self, const JalonsNaming *naming);

/** jalons_names_memory_find: (nullable): the name that these tokens have been accepted for. */
const JalonsNamesAccepted *
jalons_names_memory_find (const JalonsNamesMemory *self, guint32 first, guint32 end);

/** jalons_names_memory_find_letters: (nullable): the name of whose words a naming has the letters.
 */
const JalonsNamesAccepted *
jalons_names_memory_find_letters (const JalonsNamesMemory *self, const JalonsNaming *naming);

/** jalons_names_memory_is_of_base: whether it is another model of a family; it may grow. */
gboolean jalons_names_memory_is_of_base (const JalonsNamesMemory *self, JalonsNaming *naming);

G_END_DECLS
