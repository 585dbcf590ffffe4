/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-money.h"
#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * JalonsAmountSort:
 * @JALONS_AMOUNT_UNKNOWN: nothing near by tells; what a verb of investing takes
 * @JALONS_AMOUNT_INVESTED: a word near by tells that it was invested or paid for a company
 * @JALONS_AMOUNT_VALUATION: what a company is said to be worth
 * @JALONS_AMOUNT_CAPITALISATION: its worth on the stock market
 * @JALONS_AMOUNT_REVENUE: revenue, sales
 * @JALONS_AMOUNT_PROFIT: profit
 * @JALONS_AMOUNT_LOSS: loss
 * @JALONS_AMOUNT_FINE: a fine, damages, a settlement
 * @JALONS_AMOUNT_PRICE: the price of a thing or subscription
 * @JALONS_AMOUNT_COST: what something costs, is paid out or saved
 * @JALONS_AMOUNT_ASSETS: assets under management, the size of a fund
 * @JALONS_AMOUNT_PLAN: a plan to spend
 * @JALONS_AMOUNT_DEBT: a loan, a bond, debt
 * @JALONS_AMOUNT_CREDITS: credits for computing
 * @JALONS_AMOUNT_CONTRACT: a contract, an order
 * @JALONS_AMOUNT_MARKET: the size of a market
 * @JALONS_AMOUNT_NUMBER: no money at all (such are not kept)
 *
 * What a sum is, as far as the words around it tell. What is said of it in the clause at large is
 * for the reader of clauses to see.
 */
typedef enum
{
  JALONS_AMOUNT_UNKNOWN,
  JALONS_AMOUNT_INVESTED,
  JALONS_AMOUNT_VALUATION,
  JALONS_AMOUNT_CAPITALISATION,
  JALONS_AMOUNT_REVENUE,
  JALONS_AMOUNT_PROFIT,
  JALONS_AMOUNT_LOSS,
  JALONS_AMOUNT_FINE,
  JALONS_AMOUNT_PRICE,
  JALONS_AMOUNT_COST,
  JALONS_AMOUNT_ASSETS,
  JALONS_AMOUNT_PLAN,
  JALONS_AMOUNT_DEBT,
  JALONS_AMOUNT_CREDITS,
  JALONS_AMOUNT_CONTRACT,
  JALONS_AMOUNT_MARKET,
  JALONS_AMOUNT_NUMBER,
} JalonsAmountSort;

/**
 * JalonsAmountFlags:
 * @JALONS_AMOUNT_INHERITS_CURRENCY: its currency is that of another sum near by
 * @JALONS_AMOUNT_INHERITS_MULTIPLIER: its millions are those of another sum ("$600m, of which 132")
 * @JALONS_AMOUNT_RANGE: the words give two ends; the value is the upper one, #JalonsAmount.low the
 * lower
 * @JALONS_AMOUNT_VAGUE: the words give no value ("several hundred million"); it is 0
 * @JALONS_AMOUNT_CONVERSION: the sum #JalonsAmount.of told in another currency
 * @JALONS_AMOUNT_PART: a part of the sum #JalonsAmount.of ("dont", "of which")
 */
typedef enum
{
  JALONS_AMOUNT_INHERITS_CURRENCY = 1 << 0,
  JALONS_AMOUNT_INHERITS_MULTIPLIER = 1 << 1,
  JALONS_AMOUNT_RANGE = 1 << 2,
  JALONS_AMOUNT_VAGUE = 1 << 3,
  JALONS_AMOUNT_CONVERSION = 1 << 4,
  JALONS_AMOUNT_PART = 1 << 5,
} JalonsAmountFlags;

/**
 * JalonsAmount:
 * @first: its first token, words of its qualifier ("up to") included
 * @end: the token after its last
 * @money: the sum; its value is 0 where the words give none, its currency empty where no sum in the
 * whole text has one
 * @low: the lower end of a range, else 0
 * @of: the index of another sum, see #JalonsAmountFlags; else %JALONS_TEXT_NONE
 * @sort: a #JalonsAmountSort
 * @flags: a set of #JalonsAmountFlags
 * @cue: the token of the words that tell the sort, or %JALONS_TEXT_NONE
 *
 * A sum of money in a text.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  JalonsMoney money;
  gint64 low;
  guint32 of;
  guint32 cue;
  guint8 sort;
  guint8 flags;
} JalonsAmount;

extern const JalonsGrammarPart jalons_amounts_part;

void jalons_amounts_annotate (JalonsText *text);
const JalonsAmount *jalons_amounts_get (const JalonsText *text, guint32 i);
const char *jalons_amount_sort_to_nick (JalonsAmountSort sort);

G_END_DECLS
