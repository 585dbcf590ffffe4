/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-terms.h"

#include <libstemmer.h>
#include <string.h>

#include "library/jalons-words.h"

/* Words shorter than this are not stemmed. */
#define STEM_MIN 3

/* How many words a stemmer remembers before it begins anew. */
#define MEMORY_MAX (1u << 18)

typedef struct
{
  guint64 hash;
  guint64 term_hash;
  guint32 offset;
  guint32 length;
} Entry;

typedef enum
{
  LANGUAGE_OTHER,
  LANGUAGE_FRENCH,
  LANGUAGE_ENGLISH,
  N_LANGUAGES,
} Language;

struct _JalonsStemmer
{
  struct sb_stemmer *snowball[N_LANGUAGES];
  Entry *entries; /* open addressing; a hash of 0 is a free place */
  guint n_entries;
  guint n_places; /* a power of two */
  GByteArray *terms;
};

static guint64
hash_bytes (const char *bytes, gsize length)
{
  guint64 hash = 0xcbf29ce484222325u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) bytes[i]) * 0x100000001b3u;
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15u;

  return hash ^ (hash >> 29);
}

/* A word in lower case, eight bytes at once; only this thread's stemmer knows it by that number.
 * The language and each eight bytes are mixed until all bits depend on all: what one of them
 * changes must not be undone by letters of the next. */
static guint64
hash_word (const JalonsWords *words, Language language)
{
  guint64 hash = ((guint64) language + 1) * 0xa0761d6478bd642fu ^ words->lower_length;

  for (guint i = 0; i < words->lower_length; i += 8)
    {
      guint64 eight;

      memcpy (&eight, words->lower + i, sizeof eight);
      hash = (hash ^ eight) * 0xd6e8feb86659fd93u;
      hash ^= hash >> 32;
      hash *= 0x9e3779b97f4a7c15u;
      hash ^= hash >> 29;
    }

  return hash;
}

static Language
language_of (const char *language)
{
  if (language != NULL && strncmp (language, "fr", 2) == 0)
    return LANGUAGE_FRENCH;
  if (language != NULL && strncmp (language, "en", 2) == 0)
    return LANGUAGE_ENGLISH;

  return LANGUAGE_OTHER;
}

/**
 * jalons_stemmer_new:
 *
 * Returns: (transfer full): a stemmer that has met no word yet
 */
JalonsStemmer *
jalons_stemmer_new (void)
{
  JalonsStemmer *self = g_new0 (JalonsStemmer, 1);

  self->snowball[LANGUAGE_FRENCH] = sb_stemmer_new ("french", "UTF_8");
  self->snowball[LANGUAGE_ENGLISH] = sb_stemmer_new ("english", "UTF_8");
  self->n_places = 1u << 12;
  self->entries = g_new0 (Entry, self->n_places);
  self->terms = g_byte_array_new ();

  return self;
}

/**
 * jalons_stemmer_free:
 * @self: (transfer full): a stemmer
 *
 * Frees it.
 */
void
jalons_stemmer_free (JalonsStemmer *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      if (self->snowball[i] != NULL)
        sb_stemmer_delete (self->snowball[i]);
    }
  g_free (self->entries);
  g_byte_array_unref (self->terms);
  g_free (self);
}

static Entry *
find_place (Entry *entries, guint n_places, guint64 hash)
{
  guint place = (guint) hash & (n_places - 1);

  while (entries[place].hash != 0 && entries[place].hash != hash)
    place = (place + 1) & (n_places - 1);

  return &entries[place];
}

static void
forget (JalonsStemmer *self)
{
  memset (self->entries, 0, self->n_places * sizeof (Entry));
  self->n_entries = 0;
  g_byte_array_set_size (self->terms, 0);
}

static void
grow (JalonsStemmer *self)
{
  guint n_places = self->n_places * 2;
  Entry *entries = g_new0 (Entry, n_places);

  for (guint i = 0; i < self->n_places; i++)
    {
      if (self->entries[i].hash != 0)
        *find_place (entries, n_places, self->entries[i].hash) = self->entries[i];
    }
  g_free (self->entries);
  self->entries = entries;
  self->n_places = n_places;
}

/* The stem of a word in lower case, folded, in @out (of JALONS_WORD_MAX + 1 bytes). */
static guint
stem (JalonsStemmer *self, Language language, const char *lower, guint length, char *out)
{
  const sb_symbol *stemmed = NULL;
  JalonsWords words;

  if (self->snowball[language] != NULL)
    stemmed = sb_stemmer_stem (self->snowball[language], (const sb_symbol *) lower, (int) length);
  if (stemmed != NULL)
    {
      lower = (const char *) stemmed;
      length = (guint) sb_stemmer_length (self->snowball[language]);
    }
  jalons_words_init (&words, lower, length);
  if (!jalons_words_next (&words))
    return 0;
  memcpy (out, words.folded, words.folded_length);

  return words.folded_length;
}

static void
note_form (JalonsTerms *terms, const JalonsWords *words, const char *term, guint length)
{
  JalonsForm *form = g_new (JalonsForm, 1);
  gboolean same = length == words->folded_length && memcmp (term, words->folded, length) == 0;

  form->form = g_strndup (words->folded, words->folded_length);
  form->stem = same ? g_strdup ("") : g_strndup (term, length);
  g_ptr_array_add (terms->forms, form);
}

static const Entry *
learn (JalonsStemmer *self,
       Language language,
       guint64 hash,
       const JalonsWords *words,
       JalonsTerms *terms)
{
  char term[JALONS_WORD_MAX + 8] = { 0 };
  guint length = words->folded_length;
  Entry *entry;

  if (self->n_entries >= MEMORY_MAX)
    forget (self);
  else if (self->n_entries * 2 >= self->n_places)
    grow (self);
  memcpy (term, words->folded, length);
  if (words->letters && words->lower_length >= STEM_MIN)
    length = stem (self, language, words->lower, words->lower_length, term);
  if (length == 0)
    {
      length = words->folded_length;
      memcpy (term, words->folded, length);
    }
  note_form (terms, words, term, length);

  entry = find_place (self->entries, self->n_places, hash);
  *entry = (Entry) { hash, hash_bytes (term, length), self->terms->len, length };
  /* With room behind it, so that it can be copied without a look at its length. */
  g_byte_array_append (self->terms, (const guint8 *) term, sizeof term);
  g_byte_array_set_size (self->terms, entry->offset + length);
  self->n_entries++;

  return entry;
}

static const Entry *
look_up (JalonsStemmer *self, Language language, const JalonsWords *words, JalonsTerms *terms)
{
  guint64 hash = hash_word (words, language);
  const Entry *entry;

  hash += hash == 0;
  entry = find_place (self->entries, self->n_places, hash);

  return entry->hash == hash ? entry : learn (self, language, hash, words, terms);
}

/*
 * One-permutation minwise hashing (Li, Owen, Zhang, "One Permutation Hashing", NIPS 2012): each run
 * of three terms falls into one bin, which keeps the least hash.
 */
static void
sign (JalonsTerms *self, const guint64 *last)
{
  guint64 hash = (last[0] * 31 + last[1]) * 31 + last[2];
  guint bin;
  guint16 value;

  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdu;
  hash ^= hash >> 33;
  bin = (guint) (hash % JALONS_SIGNATURE_SIZE);
  value = (guint16) ((hash >> 40) % G_MAXUINT16);
  self->signature[bin] = MIN (self->signature[bin], value);
}

/* To copy more than the term takes less than to copy just the term: there is room behind it. */
static void
append_term (GString *terms, const char *term, guint length)
{
  gsize at = terms->len;
  char *out;

  if (terms->allocated_len - at < JALONS_WORD_MAX + 2)
    {
      g_string_set_size (terms, at + JALONS_WORD_MAX + 2);
      terms->len = at;
    }
  out = terms->str + at;
  if (at > 0)
    *out++ = ' ';
  if (length <= 16)
    memcpy (out, term, 16);
  else
    memcpy (out, term, JALONS_WORD_MAX);
  out[length] = '\0';
  terms->len = (gsize) (out - terms->str) + length;
}

static void
add_text (
  JalonsTerms *self, JalonsStemmer *stemmer, Language language, const char *text, gsize length)
{
  guint64 last[3] = { 0, 0, 0 };
  JalonsWords words;

  jalons_words_init (&words, text, length);
  while (jalons_words_next (&words))
    {
      const Entry *entry = look_up (stemmer, language, &words, self);

      append_term (self->terms, (const char *) stemmer->terms->data + entry->offset, entry->length);
      self->n_terms++;
      last[0] = last[1];
      last[1] = last[2];
      last[2] = entry->term_hash;
      if (last[0] != 0)
        sign (self, last);
    }
}

static void
form_free (gpointer data)
{
  JalonsForm *form = data;

  g_free (form->form);
  g_free (form->stem);
  g_free (form);
}

/**
 * jalons_terms_new:
 * @stemmer: the stemmer of this thread
 * @language: (nullable): the language of the text, "fr" or "en"; any other is not stemmed
 * @title: (nullable): a headline that is not part of @text
 * @text: the text
 * @length: its bytes
 *
 * Makes the terms of a text.
 *
 * Returns: (transfer full): the terms
 */
JalonsTerms *
jalons_terms_new (
  JalonsStemmer *stemmer, const char *language, const char *title, const char *text, gsize length)
{
  JalonsTerms *self;

  g_return_val_if_fail (stemmer != NULL && text != NULL, NULL);

  self = g_new0 (JalonsTerms, 1);
  self->terms = g_string_sized_new (length + 64);
  self->forms = g_ptr_array_new_with_free_func (form_free);
  memset (self->signature, 0xff, sizeof self->signature);
  if (title != NULL)
    add_text (self, stemmer, language_of (language), title, strlen (title));
  add_text (self, stemmer, language_of (language), text, length);

  return self;
}

/**
 * jalons_terms_free:
 * @self: (transfer full): terms
 *
 * Frees them.
 */
void
jalons_terms_free (JalonsTerms *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->terms, TRUE);
  g_ptr_array_unref (self->forms);
  g_free (self);
}

/**
 * jalons_terms_stems:
 * @stemmer: a stemmer
 * @word: one word in lower case, accents kept
 *
 * What a word may have become in a text, whatever its language.
 *
 * Returns: (transfer full): its folded form and stems, without repetition
 */
GStrv
jalons_terms_stems (JalonsStemmer *stemmer, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char found[N_LANGUAGES][JALONS_WORD_MAX + 8];

  g_return_val_if_fail (stemmer != NULL && word != NULL, NULL);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      gboolean known = FALSE;
      guint length = stem (stemmer, i, word, (guint) strlen (word), found[i]);

      found[i][length] = '\0';
      for (guint j = 0; j < i; j++)
        known |= strcmp (found[i], found[j]) == 0;
      if (length > 0 && !known)
        g_strv_builder_add (builder, found[i]);
    }

  return g_strv_builder_end (builder);
}

/**
 * jalons_terms_fold:
 * @text: UTF-8
 * @length: its bytes, or -1 where it ends in NUL
 *
 * Brings a text to a form in which spellings that mean the same are the same.
 *
 * Returns: (transfer full): its folded words, with a space between two
 */
char *
jalons_terms_fold (const char *text, gssize length)
{
  GString *folded = g_string_new (NULL);
  JalonsWords words;

  g_return_val_if_fail (text != NULL, NULL);

  jalons_words_init (&words, text, length < 0 ? strlen (text) : (gsize) length);
  while (jalons_words_next (&words))
    {
      if (folded->len > 0)
        g_string_append_c (folded, ' ');
      g_string_append_len (folded, words.folded, (gssize) words.folded_length);
    }

  return g_string_free (folded, FALSE);
}

/**
 * jalons_signature_similarity:
 * @a: the signature of a text: %JALONS_SIGNATURE_SIZE numbers
 * @b: that of another
 *
 * Estimates how much two texts share.
 *
 * Returns: the share of runs of three words that they have in common, from 0 to 1
 */
double
jalons_signature_similarity (const guint16 *a, const guint16 *b)
{
  guint n_same = 0;
  guint n_used = 0;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  for (guint i = 0; i < JALONS_SIGNATURE_SIZE; i++)
    {
      gboolean used = a[i] != G_MAXUINT16 || b[i] != G_MAXUINT16;

      n_used += used;
      n_same += used && a[i] == b[i];
    }

  return n_used == 0 ? 0 : (double) n_same / n_used;
}
