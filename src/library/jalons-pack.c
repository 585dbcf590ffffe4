/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-pack.h"

#include <string.h>

/**
 * jalons_pack_uint:
 * @out: where to write
 * @value: a number
 *
 * Writes an unsigned number.
 */
void
jalons_pack_uint (GByteArray *out, guint64 value)
{
  guint8 bytes[10];
  guint n = 0;

  g_return_if_fail (out != NULL);

  do
    {
      bytes[n] = (guint8) (value & 0x7f);
      value >>= 7;
      if (value != 0)
        bytes[n] |= 0x80;
      n++;
    }
  while (value != 0);
  g_byte_array_append (out, bytes, n);
}

/**
 * jalons_pack_int:
 * @out: where to write
 * @value: a number
 *
 * Writes a signed number.
 */
void
jalons_pack_int (GByteArray *out, gint64 value)
{
  jalons_pack_uint (out, value < 0 ? ((guint64) ~value << 1) | 1 : (guint64) value << 1);
}

/**
 * jalons_pack_string:
 * @out: where to write
 * @string: (nullable): a string
 *
 * Writes a string.
 */
void
jalons_pack_string (GByteArray *out, const char *string)
{
  gsize length = string == NULL ? 0 : strlen (string);

  jalons_pack_uint (out, string == NULL ? 0 : length + 1);
  g_byte_array_append (out, (const guint8 *) string, (guint) length);
}

/**
 * jalons_pack_money:
 * @out: where to write
 * @money: a sum, or one that is not set
 *
 * Writes a sum.
 */
void
jalons_pack_money (GByteArray *out, const JalonsMoney *money)
{
  gint64 value;
  guint zeros = 0;

  g_return_if_fail (out != NULL && money != NULL);

  /* Most sums are round: 4 billion is 4 and nine zeros. */
  value = money->value;
  while (value != 0 && value % 10 == 0 && zeros < 18)
    {
      value /= 10;
      zeros++;
    }
  jalons_pack_int (out, value);
  if (money->value == 0)
    return;
  jalons_pack_uint (out, zeros * 4 + (money->qualifier & 3u));
  g_byte_array_append (out, (const guint8 *) money->currency, 3);
}

/**
 * jalons_pack_period:
 * @out: where to write
 * @period: a period
 *
 * Writes a period.
 */
void
jalons_pack_period (GByteArray *out, const JalonsPeriod *period)
{
  guint has_first, has_last;

  g_return_if_fail (out != NULL && period != NULL);

  has_first = period->first != JALONS_DAY_NONE;
  has_last = period->last != JALONS_DAY_NONE;
  jalons_pack_uint (out, period->precision | (guint) period->basis << 3
                           | (guint) (period->duration != 0) << 6 | has_first << 7 | has_last << 8);
  if (has_first)
    jalons_pack_int (out, period->first);
  if (has_last)
    jalons_pack_int (out, has_first ? (gint64) period->last - period->first : period->last);
}

/**
 * jalons_pack_reader_init:
 * @self: a reader
 * @data: (nullable): what was written
 * @size: its bytes
 *
 * Prepares to read; @data must live as long as @self is used.
 */
void
jalons_pack_reader_init (JalonsPackReader *self, const void *data, gsize size)
{
  g_return_if_fail (self != NULL);

  self->at = data;
  self->end = data == NULL ? NULL : self->at + size;
  self->failed = FALSE;
}

/**
 * jalons_pack_read_uint:
 * @self: a reader
 *
 * Returns: the next unsigned number
 */
guint64
jalons_pack_read_uint (JalonsPackReader *self)
{
  guint64 value = 0;

  for (guint shift = 0; shift < 64 && self->at < self->end; shift += 7)
    {
      guint8 byte = *self->at++;

      value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return self->failed ? 0 : value;
    }
  self->failed = TRUE;

  return 0;
}

/**
 * jalons_pack_read_choice:
 * @self: a reader
 * @n_choices: how many there are
 *
 * Returns: the next unsigned number, which must be below @n_choices
 */
guint
jalons_pack_read_choice (JalonsPackReader *self, guint n_choices)
{
  guint64 value = jalons_pack_read_uint (self);

  if (value < n_choices)
    return (guint) value;
  self->failed = TRUE;

  return 0;
}

/**
 * jalons_pack_read_int:
 * @self: a reader
 *
 * Returns: the next signed number
 */
gint64
jalons_pack_read_int (JalonsPackReader *self)
{
  guint64 value = jalons_pack_read_uint (self);

  return (value & 1) != 0 ? ~(gint64) (value >> 1) : (gint64) (value >> 1);
}

/**
 * jalons_pack_read_string:
 * @self: a reader
 *
 * Returns: (transfer full) (nullable): the next string
 */
char *
jalons_pack_read_string (JalonsPackReader *self)
{
  guint64 length = jalons_pack_read_uint (self);
  const char *start = (const char *) self->at;

  if (length == 0)
    return NULL;
  if (self->failed || length - 1 > (guint64) (self->end - self->at))
    {
      self->failed = TRUE;
      return NULL;
    }
  self->at += length - 1;
  if (!g_utf8_validate_len (start, length - 1, NULL))
    {
      self->failed = TRUE;
      return NULL;
    }

  return g_strndup (start, length - 1);
}

/**
 * jalons_pack_read_money:
 * @self: a reader
 *
 * Returns: the next sum
 */
JalonsMoney
jalons_pack_read_money (JalonsPackReader *self)
{
  JalonsMoney money = JALONS_MONEY_NONE;
  gint64 value = jalons_pack_read_int (self);
  guint rest;

  if (value == 0)
    return money;
  rest = jalons_pack_read_choice (self, 19 * 4);
  if (self->failed || self->end - self->at < 3)
    {
      self->failed = TRUE;
      return money;
    }
  for (guint zeros = rest / 4; zeros > 0; zeros--)
    {
      if (value > G_MAXINT64 / 10 || value < G_MININT64 / 10)
        {
          self->failed = TRUE;
          return money;
        }
      value *= 10;
    }
  money.value = value;
  money.qualifier = (guint8) (rest & 3);
  memcpy (money.currency, self->at, 3);
  self->at += 3;

  return money;
}

/**
 * jalons_pack_read_period:
 * @self: a reader
 *
 * Returns: the next period
 */
JalonsPeriod
jalons_pack_read_period (JalonsPackReader *self)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;
  guint flags = jalons_pack_read_choice (self, 1 << 9);

  period.precision = flags & 7;
  period.basis = MIN ((flags >> 3) & 7, JALONS_BASIS_USER);
  period.duration = (flags >> 6) & 1;
  if ((flags & (1 << 7)) != 0)
    period.first = (JalonsDay) jalons_pack_read_int (self);
  if ((flags & (1 << 8)) != 0)
    {
      gint64 last = jalons_pack_read_int (self);

      if ((flags & (1 << 7)) != 0)
        last += period.first;
      period.last = (JalonsDay) CLAMP (last, G_MININT32, G_MAXINT32);
    }
  if (self->failed)
    return JALONS_PERIOD_UNKNOWN;

  return period;
}
