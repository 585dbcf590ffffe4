/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JalonsQualifier:
 *
 * How a source words a sum: "4 billion", "some 4 billion", "up to 4 billion", "more than 4 billion".
 */
typedef enum
{
  JALONS_QUALIFIER_EXACT,
  JALONS_QUALIFIER_ABOUT,
  JALONS_QUALIFIER_UP_TO,
  JALONS_QUALIFIER_AT_LEAST,
} JalonsQualifier;

/**
 * JalonsMoney:
 * @value: the amount in whole units of the currency; 0 where no amount is stated
 * @currency: the ISO 4217 code, NUL-terminated; empty where the source names none
 * @qualifier: a #JalonsQualifier
 *
 * A sum in its own currency. Sums are never converted.
 */
typedef struct
{
  gint64 value;
  char currency[4];
  guint8 qualifier;
} JalonsMoney;

#define JALONS_MONEY_NONE ((JalonsMoney){ 0, "", JALONS_QUALIFIER_EXACT })

/** JALONS_MONEY_N_CLASSES: the number of size classes in which amounts are drawn. */
#define JALONS_MONEY_N_CLASSES 5

gboolean    jalons_money_is_set          (const JalonsMoney *money);
gboolean    jalons_money_equal           (const JalonsMoney *a,
                                          const JalonsMoney *b);
gboolean    jalons_money_near            (const JalonsMoney *a,
                                          const JalonsMoney *b,
                                          double             tolerance);
int         jalons_money_size_class      (const JalonsMoney *money);
char       *jalons_money_format          (const JalonsMoney *money);
char       *jalons_money_format_short    (const JalonsMoney *money);
const char *jalons_qualifier_to_nick     (JalonsQualifier    qualifier);
gboolean    jalons_qualifier_from_nick   (const char        *nick,
                                          JalonsQualifier   *out_qualifier);

G_END_DECLS
