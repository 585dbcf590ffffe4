/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 *
 * Any text, as an article: the first byte chooses what is known of it beforehand, the rest is the
 * text, made valid UTF-8. Whatever is found must lie in the text, at the bounds of characters, and
 * be found in a time in the text's length. A first byte that has all bits of REPEATED makes a long
 * text of it: what is slow for what stands behind or before it shows there.
 */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "extract/jalons-extract.h"
#include "extract/jalons-grammar.h"

/* CPU time of the thread: a plain build takes a tenth of a microsecond a byte, at worst most of
 * one, a sanitized build some; a reader that turned back on itself would take far more. */
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef SANITIZED
#define SECONDS_PER_BYTE 0.00002
#else
#define SECONDS_PER_BYTE 0.000004
#endif
#define SECONDS_AT_LEAST 1.0

#define REPEATED 0x70
#define REPEATED_BYTES 400000

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_name (const char *name)
{
  g_assert_nonnull (name);
  g_assert_cmpuint (name[0], !=, '\0');
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

/* Where a character begins: not at a continuation byte. */
static gboolean
is_boundary (const char *text, gsize length, guint32 offset)
{
  return offset == length || ((guint8) text[offset] & 0xc0) != 0x80;
}

static void
check_range (const char *text, gsize length, guint32 start, guint32 end)
{
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, length);
  g_assert_true (is_boundary (text, length, start));
  g_assert_true (is_boundary (text, length, end));
}

static void
check_period (const JalonsPeriod *period)
{
  if (jalons_period_is_known (period))
    g_assert_cmpint (period->first, <=, period->last);
}

static void
check_mentions (const JalonsFacts *facts, const char *text, gsize length)
{
  guint32 last = 0;

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);

      check_range (text, length, mention->start, mention->end);
      check_name (mention->name);
      g_assert_cmpuint (mention->start, >=, last);
      g_assert_cmpuint (mention->confidence, <=, 100);
      last = mention->start;
    }
}

static void
check_claims (const JalonsFacts *facts, const char *text, gsize length)
{
  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      check_range (text, length, claim->start, claim->end);
      check_period (&claim->when);
      g_assert_cmpuint (claim->confidence, <=, 100);
      for (guint j = 0; j < claim->parties->len; j++)
        check_name (((JalonsParty *) g_ptr_array_index (claim->parties, j))->name);
      if (claim->kind == JALONS_KIND_RELEASE)
        check_name (claim->model);
    }
}

static double
thread_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* The text again and again, in one line unless it has several. */
static char *
repeat (const char *text)
{
  GString *repeated = g_string_sized_new (REPEATED_BYTES);

  while (text[0] != '\0' && repeated->len < REPEATED_BYTES)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

/* The grammar is compiled once, which takes a sanitized build seconds that no input may be charged
 * with. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  jalons_grammar_get_default ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JalonsFacts) facts = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *text = NULL;
  JalonsExtractHints hints = {
    NULL,
  };
  gsize length;
  double seconds;

  if (size == 0)
    return 0;

  valid = g_utf8_make_valid ((const char *) data + 1, (gssize) size - 1);
  if ((data[0] & REPEATED) == REPEATED)
    {
      char *repeated = repeat (valid);

      g_free (valid);
      valid = repeated;
    }
  length = strlen (valid);
  /* Of the exact size, without a final NUL: a read past the end shows. */
  text = length > 0 ? g_memdup2 (valid, length) : g_strdup ("");
  hints.has_head = (data[0] & 1) != 0;
  if ((data[0] & 2) != 0)
    hints.language = (data[0] & 4) != 0 ? "fr" : "en";

  /* Compiled at the first call, the grammar is no part of the text's time. */
  jalons_grammar_get_default ();
  seconds = thread_seconds ();
  facts = jalons_extract (jalons_catalog_get_default (), text, length,
                          (data[0] & 8) != 0 ? NULL : &hints);
  seconds = thread_seconds () - seconds;
  if (seconds > SECONDS_AT_LEAST + SECONDS_PER_BYTE * (double) length)
    {
      /* Not g_error(): its trap is no signal for which a fuzzer keeps the input. */
      g_printerr ("%" G_GSIZE_FORMAT " bytes took %.1f s\n", length, seconds);
      abort ();
    }
  g_assert_nonnull (facts);
  g_assert_nonnull (facts->language);
  check_period (&facts->published);
  if (facts->title != NULL)
    check_range (text, length, facts->title_start, facts->title_end);
  check_mentions (facts, text, length);
  check_claims (facts, text, length);

  return 0;
}
