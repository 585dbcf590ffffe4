/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-lexicon-private.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-tokens.h"

/* A builder has so many slots at first. */
#define FIRST_SLOTS 1024

typedef struct
{
  char *name;
  GPtrArray *class_names;
  GArray *classes;
} Scope;

struct _JalonsLexiconBuilder
{
  JalonsLexiconSlot *slots; /* those of the lexicon, as far as it is built */
  guint32 mask;
  GArray *words;
  GByteArray *pool;
  GPtrArray *scopes;
};

G_DEFINE_QUARK (jalons-lexicon-error-quark, jalons_lexicon_error)

static void
scope_free (gpointer data)
{
  Scope *scope = data;

  g_free (scope->name);
  g_ptr_array_unref (scope->class_names);
  g_array_unref (scope->classes);
  g_free (scope);
}

static Scope *
find_scope (GPtrArray *scopes, const char *name)
{
  for (guint i = 0; i < scopes->len; i++)
    {
      Scope *scope = g_ptr_array_index (scopes, i);

      if (g_str_equal (scope->name, name))
        return scope;
    }
  return NULL;
}

static Scope *
ensure_scope (GPtrArray *scopes, const char *name)
{
  Scope *scope = find_scope (scopes, name);

  if (scope == NULL)
    {
      scope = g_new0 (Scope, 1);
      scope->name = g_strdup (name);
      scope->class_names = g_ptr_array_new_with_free_func (g_free);
      scope->classes = g_array_new (FALSE, TRUE, sizeof (JalonsWordClasses));
      g_ptr_array_add (scopes, scope);
    }
  return scope;
}

static int
find_class (Scope *scope, const char *name)
{
  guint position;

  if (g_ptr_array_find_with_equal_func (scope->class_names, name, g_str_equal, &position))
    return (int) position;
  return -1;
}

static guint64
read_chunk (const char *bytes)
{
  guint64 chunk;

  memcpy (&chunk, bytes, sizeof chunk);
  return chunk;
}

/**
 * jalons_lexicon_builder_new:
 *
 * Returns: (transfer full): a builder without words
 */
JalonsLexiconBuilder *
jalons_lexicon_builder_new (void)
{
  JalonsLexiconBuilder *self = g_new0 (JalonsLexiconBuilder, 1);
  JalonsLexiconWord none = { 0, 0 };

  self->mask = FIRST_SLOTS - 1;
  self->slots = g_new0 (JalonsLexiconSlot, FIRST_SLOTS);
  self->words = g_array_new (FALSE, TRUE, sizeof (JalonsLexiconWord));
  self->pool = g_byte_array_new ();
  self->scopes = g_ptr_array_new_with_free_func (scope_free);
  for (guint i = 0; i < JALONS_LEXICON_FIRST_WORD; i++)
    g_array_append_val (self->words, none);
  return self;
}

void
jalons_lexicon_builder_free (JalonsLexiconBuilder *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_array_unref (self->words);
  g_byte_array_unref (self->pool);
  if (self->scopes != NULL)
    g_ptr_array_unref (self->scopes);
  g_free (self);
}

/* The id of a single punctuation mark, or 0. */
static guint32
punct_word (const char *word, gsize length)
{
  const guint8 *bytes = (const guint8 *) word;
  JalonsFold fold;

  if (length == 0 || jalons_fold_character (bytes, bytes + length, &fold) != length
      || (fold.classes & JALONS_FOLD_PUNCT) == 0)
    return 0;
  return (guint8) fold.folded[0];
}

static guint32
find_added (const JalonsLexiconBuilder *self, const char *folded, gsize length, guint32 hash)
{
  const JalonsLexicon lexicon = { .slots = self->slots,
                                  .mask = self->mask,
                                  .words = (JalonsLexiconWord *) (gpointer) self->words->data,
                                  .pool = (char *) self->pool->data };

  return jalons_lexicon_find_folded (&lexicon, folded, length, hash);
}

static void
fill_slot (JalonsLexiconBuilder *self, guint32 word, guint32 hash)
{
  const JalonsLexiconWord *added = &g_array_index (self->words, JalonsLexiconWord, word);
  guint32 slot = hash & self->mask;

  while (self->slots[slot].word != 0)
    slot = (slot + 1) & self->mask;
  self->slots[slot] = (JalonsLexiconSlot) { .hash = hash, .word = word };
  if (added->length <= sizeof self->slots[slot].whole)
    self->slots[slot].whole = read_chunk ((const char *) self->pool->data + added->offset);
}

static void
grow_slots (JalonsLexiconBuilder *self)
{
  g_autofree JalonsLexiconSlot *old = g_steal_pointer (&self->slots);
  guint32 n_old = self->mask + 1;

  self->mask = 2 * n_old - 1;
  self->slots = g_new0 (JalonsLexiconSlot, 2 * (gsize) n_old);
  for (guint32 i = 0; i < n_old; i++)
    {
      if (old[i].word != 0)
        fill_slot (self, old[i].word, old[i].hash);
    }
}

/**
 * jalons_lexicon_builder_add_word:
 * @self: a builder
 * @word: one word in any spelling, as the tokens' reader cuts them: "d'" is a word, "l'IA" are two
 * @length: its bytes, or -1 where it ends with a NUL
 *
 * Adds a word, unless it is there.
 *
 * Returns: its id, that of a mark for a punctuation mark, or 0 if @word is not a single word
 */
guint32
jalons_lexicon_builder_add_word (JalonsLexiconBuilder *self, const char *word, gssize length)
{
  char folded[JALONS_LEXICON_MAX_WORD + 8 + 8];
  gsize bytes;
  gsize n;
  guint32 hash;
  guint32 id;

  g_return_val_if_fail (self != NULL && word != NULL, 0);

  bytes = length < 0 ? strlen (word) : (gsize) length;
  if (punct_word (word, bytes) != 0)
    return punct_word (word, bytes);
  n = jalons_fold_word (word, bytes, folded, sizeof folded);
  if (n == 0 || n > JALONS_LEXICON_MAX_WORD)
    return 0;

  hash = jalons_lexicon_hash (folded, n);
  id = find_added (self, folded, n, hash);
  if (id == 0)
    {
      JalonsLexiconWord added = { self->pool->len, (guint32) n };

      id = self->words->len;
      g_array_append_val (self->words, added);
      g_byte_array_append (self->pool, (const guint8 *) folded, (guint) ((n + 8) & ~(gsize) 7));
      if (2 * self->words->len > self->mask + 1)
        grow_slots (self);
      fill_slot (self, id, hash);
    }
  return id;
}

/**
 * jalons_lexicon_builder_add_class:
 * @self: a builder
 * @scope: the name of a scope; it is made if it is not there
 * @name: the name of a class in it; likewise
 *
 * Returns: the bit of the class, or 0 if the scope has no bit left
 */
JalonsWordClasses
jalons_lexicon_builder_add_class (JalonsLexiconBuilder *self, const char *scope, const char *name)
{
  Scope *found;
  int position;

  g_return_val_if_fail (self != NULL && scope != NULL && name != NULL, 0);

  found = ensure_scope (self->scopes, scope);
  position = find_class (found, name);
  if (position < 0)
    {
      if (found->class_names->len == JALONS_LEXICON_N_CLASSES)
        return 0;
      position = (int) found->class_names->len;
      g_ptr_array_add (found->class_names, g_strdup (name));
    }
  return (JalonsWordClasses) 1 << position;
}

/**
 * jalons_lexicon_builder_classify:
 * @self: a builder
 * @scope: the name of a scope
 * @word: an id that the builder gave
 * @classes: the classes of @scope that @word is to have besides those that it has
 */
void
jalons_lexicon_builder_classify (JalonsLexiconBuilder *self,
                                 const char *scope,
                                 guint32 word,
                                 JalonsWordClasses classes)
{
  Scope *found;

  g_return_if_fail (self != NULL && scope != NULL && word != 0 && word < self->words->len);

  found = ensure_scope (self->scopes, scope);
  if (found->classes->len <= word)
    g_array_set_size (found->classes, word + 1);
  g_array_index (found->classes, JalonsWordClasses, word) |= classes;
}

static gboolean
read_class_line (JalonsLexiconBuilder *self,
                 const char *scope,
                 const char *line,
                 guint number,
                 JalonsWordClasses *classes,
                 GError **error)
{
  g_autofree char *inside = NULL;
  g_auto (GStrv) names = NULL;

  if (!g_str_has_suffix (line, "]"))
    {
      g_set_error (error, JALONS_LEXICON_ERROR, JALONS_LEXICON_ERROR_SYNTAX,
                   "%s, line %u: a class has no closing bracket", scope, number);
      return FALSE;
    }
  inside = g_strndup (line + 1, strlen (line) - 2);
  names = g_strsplit_set (inside, " \t", -1);
  *classes = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      JalonsWordClasses added;

      if (names[i][0] == '\0')
        continue;
      added = jalons_lexicon_builder_add_class (self, scope, names[i]);
      if (added == 0)
        {
          g_set_error (error, JALONS_LEXICON_ERROR, JALONS_LEXICON_ERROR_TOO_MANY_CLASSES,
                       "%s, line %u: no room for the class %s", scope, number, names[i]);
          return FALSE;
        }
      *classes |= added;
    }
  return TRUE;
}

static gboolean
read_words_line (JalonsLexiconBuilder *self,
                 const char *scope,
                 const char *line,
                 guint number,
                 JalonsWordClasses classes,
                 GError **error)
{
  const char *p = line;

  while (*p != '\0')
    {
      gsize length = strcspn (p, " \t");
      guint32 word;

      if (length > 0)
        {
          word = jalons_lexicon_builder_add_word (self, p, (gssize) length);
          if (word == 0 || classes == 0)
            {
              g_set_error (error, JALONS_LEXICON_ERROR, JALONS_LEXICON_ERROR_SYNTAX,
                           classes == 0 ? "%s, line %u: “%.*s” stands in no class"
                                        : "%s, line %u: “%.*s” is not one word",
                           scope, number, (int) length, p);
              return FALSE;
            }
          jalons_lexicon_builder_classify (self, scope, word, classes);
        }
      p += length + strspn (p + length, " \t");
    }
  return TRUE;
}

/**
 * jalons_lexicon_builder_add_list:
 * @self: a builder
 * @scope: the scope of the classes in the list
 * @list: the text of a word list
 * @length: its bytes
 * @error: return location for an error
 *
 * Adds the words of a list: plain text in which `[month fr]` names the classes of all words that
 * follow it, words stand apart by spaces or lines, and `#` at the start of a line begins a comment.
 *
 * Returns: whether the list is well-formed. What was read before a fault stays in the builder
 */
gboolean
jalons_lexicon_builder_add_list (
  JalonsLexiconBuilder *self, const char *scope, const char *list, gsize length, GError **error)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;
  JalonsWordClasses classes = 0;

  g_return_val_if_fail (self != NULL && scope != NULL && list != NULL, FALSE);

  copy = g_strndup (list, length);
  lines = g_strsplit (copy, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      gboolean read;

      if (line[0] == '#')
        continue;
      if (line[0] == '[' && line[1] != '\0')
        read = read_class_line (self, scope, line, i + 1, &classes, error);
      else
        read = read_words_line (self, scope, line, i + 1, classes, error);
      if (!read)
        return FALSE;
    }
  return TRUE;
}

/**
 * jalons_lexicon_builder_end:
 * @self: a builder; it has no words afterwards and can only be freed
 *
 * Returns: (transfer full): the lexicon of all words added
 */
JalonsLexicon *
jalons_lexicon_builder_end (JalonsLexiconBuilder *self)
{
  static const guint8 zeros[8] = { 0 };
  JalonsLexicon *lexicon;

  g_return_val_if_fail (self != NULL && self->scopes != NULL, NULL);

  lexicon = g_new0 (JalonsLexicon, 1);
  lexicon->n_words = self->words->len;
  lexicon->scopes = g_steal_pointer (&self->scopes);
  for (guint i = 0; i < lexicon->scopes->len; i++)
    {
      Scope *scope = g_ptr_array_index (lexicon->scopes, i);

      g_array_set_size (scope->classes, lexicon->n_words);
    }
  g_byte_array_append (self->pool, zeros, sizeof zeros);
  lexicon->pool = (char *) g_byte_array_free (g_steal_pointer (&self->pool), FALSE);
  self->pool = g_byte_array_new ();
  lexicon->words
    = (JalonsLexiconWord *) (gpointer) g_array_free (g_steal_pointer (&self->words), FALSE);
  self->words = g_array_new (FALSE, TRUE, sizeof (JalonsLexiconWord));
  lexicon->mask = self->mask;
  lexicon->slots = g_steal_pointer (&self->slots);
  return lexicon;
}

void
jalons_lexicon_free (JalonsLexicon *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->words);
  g_free (self->pool);
  g_ptr_array_unref (self->scopes);
  g_free (self);
}

/**
 * jalons_lexicon_get_n_words:
 * @self: a lexicon
 *
 * Returns: one more than the highest id: the length of an array by word
 */
guint32
jalons_lexicon_get_n_words (const JalonsLexicon *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_words;
}

/* Both are padded with zeros to a multiple of 8 bytes. */
static gboolean
same_spelling (const char *a, const char *b, gsize length)
{
  for (gsize i = 0; i < length; i += 8)
    {
      if (read_chunk (a + i) != read_chunk (b + i))
        return FALSE;
    }
  return TRUE;
}

/**
 * jalons_lexicon_find_folded:
 * @self: a lexicon
 * @folded: a folded word, followed by 8 zero bytes
 * @length: its bytes
 * @hash: its jalons_lexicon_hash()
 *
 * Returns: its id, or 0
 */
guint32
jalons_lexicon_find_folded (const JalonsLexicon *self,
                            const char *folded,
                            gsize length,
                            guint32 hash)
{
  guint32 slot = hash & self->mask;

  while (self->slots[slot].word != 0)
    {
      const JalonsLexiconWord *word = &self->words[self->slots[slot].word];

      if (self->slots[slot].hash == hash && word->length == length
          && same_spelling (self->pool + word->offset, folded, length))
        return self->slots[slot].word;
      slot = (slot + 1) & self->mask;
    }
  return 0;
}

/**
 * jalons_lexicon_find:
 * @self: a lexicon
 * @word: one word, in any spelling
 *
 * Returns: its id, or 0
 */
guint32
jalons_lexicon_find (const JalonsLexicon *self, const char *word)
{
  char folded[JALONS_LEXICON_MAX_WORD + 8 + 8];
  gsize length;

  g_return_val_if_fail (self != NULL && word != NULL, 0);

  if (punct_word (word, strlen (word)) != 0)
    return punct_word (word, strlen (word));
  length = jalons_fold_word (word, strlen (word), folded, sizeof folded);
  if (length == 0)
    return 0;
  return jalons_lexicon_find_folded (self, folded, length, jalons_lexicon_hash (folded, length));
}

/**
 * jalons_lexicon_get_spelling:
 * @self: a lexicon
 * @word: an id of it
 *
 * Returns: the folded form; empty for a punctuation mark and for 0
 */
const char *
jalons_lexicon_get_spelling (const JalonsLexicon *self, guint32 word)
{
  g_return_val_if_fail (self != NULL && word < self->n_words, NULL);

  return word < JALONS_LEXICON_FIRST_WORD ? "" : self->pool + self->words[word].offset;
}

/**
 * jalons_lexicon_get_classes:
 * @self: a lexicon
 * @scope: the name of a scope that it has
 *
 * Returns: (transfer none): the classes of every word in that scope, by id
 */
const JalonsWordClasses *
jalons_lexicon_get_classes (const JalonsLexicon *self, const char *scope)
{
  Scope *found;

  g_return_val_if_fail (self != NULL && scope != NULL, NULL);

  found = find_scope (self->scopes, scope);
  g_return_val_if_fail (found != NULL, NULL);
  return (const JalonsWordClasses *) (gconstpointer) found->classes->data;
}

/**
 * jalons_lexicon_get_class:
 * @self: a lexicon
 * @scope: the name of a scope
 * @name: the name of a class
 *
 * Returns: its bit, or 0 where there is none of that name
 */
JalonsWordClasses
jalons_lexicon_get_class (const JalonsLexicon *self, const char *scope, const char *name)
{
  Scope *found;
  int position;

  g_return_val_if_fail (self != NULL && scope != NULL && name != NULL, 0);

  found = find_scope (self->scopes, scope);
  position = found == NULL ? -1 : find_class (found, name);
  return position < 0 ? 0 : (JalonsWordClasses) 1 << position;
}
