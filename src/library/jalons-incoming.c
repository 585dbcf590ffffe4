/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-incoming.h"

#include <string.h>

#include "library/jalons-library-private.h"

/* The longest excerpt, in bytes. */
#define EXCERPT_MAX 200

/* What becomes of a character before it is hashed: 0 is dropped, a space joins its neighbours. */
static gunichar
normalize (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r') ? ' ' : c;
  switch (c)
    {
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return 0;
    case 0x2018:
    case 0x2019:
    case 0x2bc:
      return '\'';
    case 0x201c:
    case 0x201d:
    case 0xab:
    case 0xbb:
      return '"';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

static gsize
put_normalized (gunichar c, char *out, gboolean *in_space)
{
  c = normalize (c);
  if (c == 0)
    return 0;
  if (c == ' ')
    {
      *in_space = TRUE;
      return 0;
    }
  if (!*in_space)
    return (gsize) g_unichar_to_utf8 (c, out);
  *in_space = FALSE;
  *out = ' ';

  return 1 + (gsize) g_unichar_to_utf8 (c, out + 1);
}

typedef struct
{
  guint64 a;
  guint64 b;
  guint64 length;
} Hash;

static guint64
rotate (guint64 value, guint by)
{
  return value << by | value >> (64 - by);
}

/* The rounds of MurmurHash3 x64 128 (Austin Appleby, https://github.com/aappleby/smhasher). */
static void
hash_blocks (Hash *hash, const char *bytes, gsize length)
{
  const guint64 c1 = 0x87c37b91114253d5u, c2 = 0x4cf5ad432745937fu;

  for (gsize i = 0; i < length; i += 16)
    {
      guint64 k1, k2;

      memcpy (&k1, bytes + i, 8);
      memcpy (&k2, bytes + i + 8, 8);
      hash->a ^= rotate (GUINT64_FROM_LE (k1) * c1, 31) * c2;
      hash->a = (rotate (hash->a, 27) + hash->b) * 5 + 0x52dce729;
      hash->b ^= rotate (GUINT64_FROM_LE (k2) * c2, 33) * c1;
      hash->b = (rotate (hash->b, 31) + hash->a) * 5 + 0x38495ab5;
    }
  hash->length += length;
}

static guint64
finish_half (guint64 value)
{
  value = (value ^ value >> 33) * 0xff51afd7ed558ccdu;
  value = (value ^ value >> 33) * 0xc4ceb9fe1a85ec53u;

  return value ^ value >> 33;
}

static void
hash_end (Hash *hash, char *buffer, gsize used, guint8 *out_hash)
{
  guint64 halves[2];
  gsize padded = (used + 15) / 16 * 16;

  memset (buffer + used, 0, padded - used);
  hash_blocks (hash, buffer, padded);
  hash->a ^= hash->length;
  hash->b ^= hash->length;
  hash->a += hash->b;
  hash->b += hash->a;
  hash->a = finish_half (hash->a);
  hash->b = finish_half (hash->b);
  hash->a += hash->b;
  hash->b += hash->a;
  halves[0] = GUINT64_TO_LE (hash->a);
  halves[1] = GUINT64_TO_LE (hash->b);
  memcpy (out_hash, halves, JALONS_HASH_SIZE);
}

/* How many of eight bytes stay as they are: ASCII that is no control character, and no space behind
 * another. A difference that borrows from the byte above it does so only behind a byte that counts.
 */
static guint
count_plain (guint64 bytes, gboolean in_space)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highest = ones * 0x80;
  guint64 others = bytes ^ ones * ' ';
  guint64 spaces = ~(((others & ~highest) + ones * 0x7f) | others) & highest;
  guint64 dropped = bytes | (bytes - ones * ' ') | (spaces & (spaces << 8 | (in_space ? 0x80 : 0)));

  dropped &= highest;

  return dropped == 0 ? 8 : (guint) __builtin_ctzll (dropped) / 8;
}

/* Copies what stays as it is of the next eight bytes; returns how many of them that is. A space is
 * only noted where it comes last, for what follows may be one, too. */
static guint
put_plain (const char *text, char *out, gsize *used, gboolean *in_space)
{
  guint64 bytes;
  guint n;

  memcpy (&bytes, text, sizeof bytes);
  n = count_plain (GUINT64_FROM_LE (bytes), *in_space);
  if (n == 0)
    return 0;
  if (*in_space)
    out[(*used)++] = ' ';
  memcpy (out + *used, text, sizeof bytes);
  *in_space = text[n - 1] == ' ';
  *used += n - (*in_space ? 1 : 0);

  return n;
}

/**
 * jalons_text_hash:
 * @text: valid UTF-8
 * @length: its bytes
 * @out_hash: (out caller-allocates): %JALONS_HASH_SIZE bytes
 *
 * Hashes a text so that copies of it which differ in spacing, line ends, soft hyphens or the form
 * of quotation marks only are the same. It tells texts apart that are not made to deceive it.
 */
void
jalons_text_hash (const char *text, gsize length, guint8 *out_hash)
{
  const char *end = text + length;
  char buffer[4096 + 16];
  Hash hash = { 0, 0, 0 };
  gsize used = 0;
  gboolean in_space = FALSE;

  g_return_if_fail (text != NULL && out_hash != NULL);

  while (text < end)
    {
      guint n = end - text >= 8 ? put_plain (text, buffer, &used, &in_space) : 0;

      text += n;
      if (n == 0)
        {
          used += put_normalized (g_utf8_get_char (text), buffer + used, &in_space);
          text = g_utf8_next_char (text);
        }
      if (used >= 4096)
        {
          hash_blocks (&hash, buffer, 4096);
          used -= 4096;
          memcpy (buffer, buffer + 4096, used);
        }
    }
  hash_end (&hash, buffer, used, out_hash);
}

/* The first sentence, or as much of it as an excerpt can have. */
static char *
make_excerpt (const char *text, gsize length)
{
  const char *end = text + length;
  const char *at;

  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  for (at = text; at < end && at - text < EXCERPT_MAX; at = g_utf8_next_char (at))
    {
      gboolean stop = *at == '.' || *at == '!' || *at == '?';

      if (*at == '\n' || *at == '\r')
        break;
      if (stop && at - text > 20 && at + 1 < end && g_ascii_isspace (at[1]))
        {
          at++;
          break;
        }
    }
  if (at == text)
    return NULL;
  if (at < end && at - text >= EXCERPT_MAX)
    return g_strdup_printf ("%.*s…", (int) (at - text), text);

  return g_strndup (text, (gsize) (at - text));
}

static char *
first_of (const char *a, const char *b)
{
  return g_strdup (a != NULL && *a != '\0' ? a : b);
}

static const char *
choose_language (const JalonsDocument *document, const JalonsFacts *facts)
{
  if (facts->language != NULL && !g_str_equal (facts->language, "und"))
    return g_intern_string (facts->language);
  if (document->language != NULL)
    {
      g_autofree char *primary = g_ascii_strdown (document->language, -1);

      primary[strcspn (primary, "-_")] = '\0';
      return g_intern_string (primary);
    }

  return "und";
}

/**
 * jalons_incoming_new:
 * @library: the library, whose function reads the text
 * @stemmer: the stemmer of this thread
 * @document: (transfer full): what was read
 * @origin: the file, or where it comes from
 *
 * Prepares an article. Safe in any thread.
 *
 * Returns: (transfer full): the prepared article
 */
JalonsIncoming *
jalons_incoming_new (JalonsLibrary *library,
                     JalonsStemmer *stemmer,
                     JalonsDocument *document,
                     const char *origin)
{
  JalonsIncoming *self;
  gboolean title_in_text;

  g_return_val_if_fail (library != NULL && stemmer != NULL && document != NULL, NULL);
  g_return_val_if_fail (origin != NULL && library->extract != NULL, NULL);

  self = g_new0 (JalonsIncoming, 1);
  self->document = document;
  self->origin = g_strdup (origin);
  self->facts = library->extract (document, library->extract_data);
  self->title = first_of (document->title, self->facts->title);
  self->author = first_of (document->author, self->facts->author);
  self->source = first_of (document->source, self->facts->source);
  self->language = choose_language (document, self->facts);
  self->published
    = jalons_period_is_known (&document->published) ? document->published : self->facts->published;
  if (self->title == NULL)
    {
      gsize start = MIN (self->facts->body_start, document->length);

      self->excerpt = make_excerpt (document->text + start, document->length - start);
    }
  jalons_text_hash (document->text, document->length, self->hash);

  title_in_text
    = document->title == NULL
      || g_strstr_len (document->text, (gssize) MIN (document->length, 4096), document->title)
           != NULL;
  self->terms = jalons_terms_new (stemmer, self->language, title_in_text ? NULL : document->title,
                                  document->text, document->length);
  /* One that names what nobody has named before is packed when it is stored. */
  jalons_incoming_pack (self, library->names, NULL, NULL);

  return self;
}

/**
 * jalons_incoming_free:
 * @self: (transfer full): a prepared article
 *
 * Frees it.
 */
void
jalons_incoming_free (JalonsIncoming *self)
{
  g_return_if_fail (self != NULL);

  jalons_document_free (self->document);
  jalons_facts_free (self->facts);
  jalons_terms_free (self->terms);
  g_clear_pointer (&self->mentions, g_byte_array_unref);
  g_clear_pointer (&self->companies, g_byte_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  g_free (self->origin);
  g_free (self->title);
  g_free (self->excerpt);
  g_free (self->author);
  g_free (self->source);
  g_free (self);
}
