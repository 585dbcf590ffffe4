/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "import/jalons-written-date.h"

static void
test_forms (void)
{
  static const struct
  {
    const char *text, *iso;
  } cases[] = {
    { "2024-05-14", "2024-05-14" },
    { " 2024-05-14\n", "2024-05-14" },
    { "2024-05-14T07:45:00+02:00", "2024-05-14" },
    { "2024-05-14T23:45:00-08:00", "2024-05-14" },
    { "2024-05-14T07:45:00.123Z", "2024-05-14" },
    { "2024-05-14 07:45", "2024-05-14" },
    { "2024-05-14T07", "2024-05-14" },
    { "2024/05/14", "2024-05-14" },
    { "2024.05.14", "2024-05-14" },
    { "2024-5-4", "2024-05-04" },
    { "20240514", "2024-05-14" },
    { "20240514T074500Z", "2024-05-14" },
    { "20240514074500", "2024-05-14" },
    { "2024-05", "2024-05" },
    { "2024", "2024" },
    { "2024 07:45", "2024" },
    { "Tue, 14 May 2024 05:45:00 GMT", "2024-05-14" },
    { "14 May 2024", "2024-05-14" },
    { "May 14, 2024", "2024-05-14" },
    { "Sept. 4, 2024 at 9:00 a.m.", "2024-09-04" },
    { "14/05/2024", "2024-05-14" },
    { "05/14/2024", "2024-05-14" },
    { "05/05/2024", "2024-05-05" },
    { "05/06/2024", "?" },
    { "2024-02-30", "?" },
    { "2024-13", "?" },
    { "20241350", "?" },
    { "0001-01-01", "?" },
    { "9999-12-31T00:00:00", "?" },
    { "1715665500", "?" },
    { "yesterday", "?" },
    { "", "?" },
    { "-", "?" },
    { "99999999999999999999999999", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonsPeriod period = jalons_written_date_parse (cases[i].text);
      g_autofree char *iso = jalons_period_to_iso (&period);

      if (g_strcmp0 (iso, cases[i].iso) != 0)
        g_error ("\"%s\" is %s, not %s", cases[i].text, iso, cases[i].iso);
      if (jalons_period_is_known (&period))
        g_assert_cmpint (period.basis, ==, JALONS_BASIS_STATED);
    }
}

static void
test_any_bytes (void)
{
  static const char alphabet[] = "0123456789-/:. TZMayjan,\xff";

  for (int i = 0; i < 200000; i++)
    {
      char text[16] = { 0 };

      for (guint j = 0; j < sizeof text - 1; j++)
        text[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet)];
      JalonsPeriod period = jalons_written_date_parse (text);

      if (jalons_period_is_known (&period))
        g_assert_cmpint (jalons_period_n_days (&period), >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/written-date/forms", test_forms);
  g_test_add_func ("/written-date/any-bytes", test_any_bytes);

  return g_test_run ();
}
