/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-money.h"
#include "domain/jalons-period.h"

G_BEGIN_DECLS

/**
 * JalonsPackReader:
 * @at: the next byte
 * @end: the byte after the last
 * @failed: whether it has met anything that can't be; everything read from then on is 0 or %NULL
 *
 * Reads what `jalons_pack_…` has written, whatever the bytes are.
 *
 * The form: an unsigned number is 7 bits a byte, least first, the high bit where more follow; a
 * signed one is folded to unsigned (0, -1, 1, -2 …) first; a string is its length plus one (0 for
 * %NULL), then its bytes.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean failed;
} JalonsPackReader;

void jalons_pack_uint (GByteArray *out, guint64 value);
void jalons_pack_int (GByteArray *out, gint64 value);
void jalons_pack_string (GByteArray *out, const char *string);
void jalons_pack_money (GByteArray *out, const JalonsMoney *money);
void jalons_pack_period (GByteArray *out, const JalonsPeriod *period);

void jalons_pack_reader_init (JalonsPackReader *self, const void *data, gsize size);
guint64 jalons_pack_read_uint (JalonsPackReader *self);
guint jalons_pack_read_choice (JalonsPackReader *self, guint n_choices);
gint64 jalons_pack_read_int (JalonsPackReader *self);
char *jalons_pack_read_string (JalonsPackReader *self);
JalonsMoney jalons_pack_read_money (JalonsPackReader *self);
JalonsPeriod jalons_pack_read_period (JalonsPackReader *self);

G_END_DECLS
