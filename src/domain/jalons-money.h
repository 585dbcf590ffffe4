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
 * How a source words a sum: "4 billion", "some 4 billion", "up to 4 billion", "more than 4
 * billion".
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

#define JALONS_MONEY_NONE ((JalonsMoney) { 0, "", JALONS_QUALIFIER_EXACT })

/** JALONS_MONEY_N_CLASSES: the number of size classes in which amounts are drawn. */
#define JALONS_MONEY_N_CLASSES 5

/** jalons_money_is_set: whether an amount is stated. */
gboolean jalons_money_is_set (const JalonsMoney *money);

/** jalons_money_equal: whether value, currency and qualifier are equal, or neither is set. */
gboolean jalons_money_equal (const JalonsMoney *a, const JalonsMoney *b);

/**
 * jalons_money_near:
 * @a: a sum
 * @b: another
 * @tolerance: by how much they may differ, as a fraction of the larger one
 *
 * Returns: whether both are set, in the same currency, and about as large, whatever the qualifiers
 */
gboolean jalons_money_near (const JalonsMoney *a, const JalonsMoney *b, double tolerance);

/**
 * jalons_money_size_class:
 *
 * The classes are powers of ten: below 10 million, 100 million, 1 billion, 10 billion, and above.
 * For currencies whose unit is small the amount is first divided by a round power of ten (100 for
 * yen, 10 for yuan…), so that a round of 5 billion yen is not drawn as large as one of 5 billion
 * dollars.
 *
 * Returns: 1 to %JALONS_MONEY_N_CLASSES, or 0 for no amount
 */
int jalons_money_size_class (const JalonsMoney *money);

/**
 * jalons_money_format:
 *
 * Words a sum as the press of the user's language does, with at most two decimals: "$4B",
 * "up to $4B", "about £1.2B", "more than SEK 3B"; in French "jusqu'à 4 Md$".
 *
 * Returns: (transfer full): the words; empty for no amount
 */
char *jalons_money_format (const JalonsMoney *money);

/**
 * jalons_money_format_short:
 *
 * Like jalons_money_format(), with a sign in place of the words, for labels and table cells:
 * "≤ $4B", "≈ £1.2B", "> SEK 3B".
 *
 * Returns: (transfer full): the label; empty for no amount
 */
char *jalons_money_format_short (const JalonsMoney *money);

/** jalons_qualifier_to_nick: "exact", "about", "up_to" or "at_least". */
const char *jalons_qualifier_to_nick (JalonsQualifier qualifier);

/**
 * jalons_qualifier_from_nick:
 *
 * Returns: whether @nick is one of the above; if not, @out_qualifier is untouched
 */
gboolean jalons_qualifier_from_nick (const char *nick, JalonsQualifier *out_qualifier);

G_END_DECLS
