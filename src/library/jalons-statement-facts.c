/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-statement-facts.h"

/*
 * jalons_statement_get_day:
 * @statement: a statement on a row
 * @column: a column
 *
 * Returns: the day there, or %JALONS_DAY_NONE where there is none
 */
JalonsDay
jalons_statement_get_day (JalonsStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? JALONS_DAY_NONE
           : sqlite3_column_int (statement, column);
}

/*
 * jalons_statement_get_period:
 * @statement: a statement on a row
 * @column: the first of four columns: first day, last day, precision and basis
 *
 * Returns: the period there
 */
JalonsPeriod
jalons_statement_get_period (JalonsStatement *statement, int column)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

  period.first = jalons_statement_get_day (statement, column);
  period.last = jalons_statement_get_day (statement, column + 1);
  period.precision = (guint8) sqlite3_column_int (statement, column + 2);
  period.basis = (guint8) sqlite3_column_int (statement, column + 3);

  return period;
}
