/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "library/jalons-record-writer.h"

static const JalonsRecordColumn columns[] = {
  { "name", 6, FALSE },
  { "sum", 5, TRUE },
  { "words", 0, FALSE },
};

static char *
write_record (JalonsRecordFormat format, const char *name, const char *sum, const char *words)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (JalonsRecordWriter) writer
    = jalons_record_writer_new (format, columns, G_N_ELEMENTS (columns), stream);
  g_autoptr (GError) error = NULL;
  const char *cells[] = { name, sum, words };

  jalons_record_writer_write (writer, cells, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
assert_record (JalonsRecordFormat format,
               const char *name,
               const char *sum,
               const char *words,
               const char *expected)
{
  g_autofree char *written = write_record (format, name, sum, words);

  g_assert_cmpstr (written, ==, expected);
}

static void
test_csv (void)
{
  assert_record (JALONS_RECORD_CSV, "OpenAI", "10", "plain", "OpenAI,10,plain\r\n");
  assert_record (JALONS_RECORD_CSV, NULL, "", NULL, ",,\r\n");
  assert_record (JALONS_RECORD_CSV, "a,b", "1", "say \"yes\"", "\"a,b\",1,\"say \"\"yes\"\"\"\r\n");
  assert_record (JALONS_RECORD_CSV, "a\nb", "1", "c\r", "\"a\nb\",1,\"c\r\"\r\n");
}

/* A title that a spreadsheet would run, as against a number that is negative. */
static void
test_csv_formula (void)
{
  assert_record (JALONS_RECORD_CSV, "=1+1", "-5", "@x", "\"'=1+1\",-5,\"'@x\"\r\n");
  assert_record (JALONS_RECORD_CSV, "-2+3+A1", "-1,234.5", "\n=A1",
                 "\"'-2+3+A1\",\"-1,234.5\",\"'\n=A1\"\r\n");
  assert_record (JALONS_RECORD_CSV, "+cmd", "+7", "-x", "\"'+cmd\",+7,\"'-x\"\r\n");
}

static void
test_table (void)
{
  assert_record (JALONS_RECORD_TABLE, "ab", "1", "rest", "ab          1  rest\n");
  assert_record (JALONS_RECORD_TABLE, "abcdefgh", "123456", "rest", "abcde…  1234…  rest\n");
  assert_record (JALONS_RECORD_TABLE, "été", "12345", "", "été     12345  \n");
  /* Wide characters take two cells; what drives a terminal is not let through. */
  assert_record (JALONS_RECORD_TABLE, "智谱", "1", "a\x1b[31m\nb", "智谱        1  a [31m b\n");
  assert_record (JALONS_RECORD_TABLE, "智谱清言", "1", "", "智谱…       1  \n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/record-writer/csv", test_csv);
  g_test_add_func ("/library/record-writer/csv-formula", test_csv_formula);
  g_test_add_func ("/library/record-writer/table", test_table);

  return g_test_run ();
}
