/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 *
 * Changes texts by their words. Bytes put anywhere make words that no grammar knows, and of those
 * nothing is read; words that are left out, told twice, moved or taken from another text leave
 * sentences that nearly are some, which is what reads too far. See "Structure-Aware Fuzzing with
 * libFuzzer" (https://github.com/google/fuzzing/blob/master/docs/structure-aware-fuzzing.md).
 */

#include <glib.h>
#include <string.h>

/* So many bytes or some more are moved at once, and so many changes are made one after another. */
#define MOST_MOVED 80
#define MOST_CHANGES 4

/* The first byte is none of the text. */
#define TEXT 1

/* libFuzzer's own, and what it calls instead where it finds them. */
gsize LLVMFuzzerMutate (guint8 *data, gsize size, gsize max_size);
gsize LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed);
gsize LLVMFuzzerCustomCrossOver (const guint8 *data,
                                 gsize size,
                                 const guint8 *other,
                                 gsize other_size,
                                 guint8 *out,
                                 gsize max_out_size,
                                 guint seed);

/* Where a word begins, at random: behind a space, or at an end of the text. */
static gsize
choose_word (GRand *rand, const guint8 *data, gsize size, gsize first)
{
  gsize at = first + (gsize) g_rand_int_range (rand, 0, (gint32) (size - first) + 1);

  while (at < size && data[at - 1] != ' ' && at > TEXT)
    at++;
  return at;
}

/* Some words of a text that begin at @first; they end where the returned position is. */
static gsize
choose_end (GRand *rand, const guint8 *data, gsize size, gsize first)
{
  return choose_word (rand, data, MIN (size, first + MOST_MOVED), first);
}

static gsize
remove_words (GRand *rand, guint8 *data, gsize size)
{
  gsize first = choose_word (rand, data, size, TEXT);
  gsize end = choose_end (rand, data, size, first);

  memmove (data + first, data + end, size - end);
  return size - (end - first);
}

static gsize
insert_words (
  GRand *rand, guint8 *data, gsize size, gsize max_size, const guint8 *words, gsize n_bytes)
{
  gsize at = choose_word (rand, data, size, TEXT);

  if (n_bytes == 0 || size + n_bytes > max_size)
    return size;
  memmove (data + at + n_bytes, data + at, size - at);
  memcpy (data + at, words, n_bytes);
  return size + n_bytes;
}

/* Some words of @other, into the text. */
static gsize
borrow_words (
  GRand *rand, guint8 *data, gsize size, gsize max_size, const guint8 *other, gsize other_size)
{
  gsize first = choose_word (rand, other, other_size, TEXT);
  gsize end = choose_end (rand, other, other_size, first);
  g_autofree guint8 *words = g_memdup2 (other + first, end - first);

  return insert_words (rand, data, size, max_size, words, end - first);
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize max_size, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  if (size <= TEXT || g_rand_boolean (rand))
    return LLVMFuzzerMutate (data, size, max_size);

  for (int n = g_rand_int_range (rand, 1, MOST_CHANGES + 1); n > 0 && size > TEXT; n--)
    size = g_rand_boolean (rand) ? remove_words (rand, data, size)
                                 : borrow_words (rand, data, size, max_size, data, size);
  return size;
}

gsize
LLVMFuzzerCustomCrossOver (const guint8 *data,
                           gsize size,
                           const guint8 *other,
                           gsize other_size,
                           guint8 *out,
                           gsize max_out_size,
                           guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  size = MIN (size, max_out_size);
  memcpy (out, data, size);
  if (size <= TEXT || other_size <= TEXT)
    return size;
  return borrow_words (rand, out, size, max_out_size, other, other_size);
}
