/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-json.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder, const char *name, JalonsDay day)
{
  char iso[32];
  int year, month, mday;

  if (day == JALONS_DAY_NONE)
    {
      add_string (builder, name, NULL);
      return;
    }

  jalons_day_to_ymd (day, &year, &month, &mday);
  g_snprintf (iso, sizeof iso, "%04d-%02d-%02d", year, month, mday);
  add_string (builder, name, iso);
}

void
jalons_period_add_to_json (const JalonsPeriod *period, JsonBuilder *builder)
{
  g_return_if_fail (period != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  if (!jalons_period_is_known (period))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_day (builder, "start", period->first);
  add_day (builder, "end", period->last);
  json_builder_end_object (builder);
}

void
jalons_money_add_to_json (const JalonsMoney *money, JsonBuilder *builder)
{
  g_return_if_fail (money != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  if (!jalons_money_is_set (money))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "value");
  json_builder_add_int_value (builder, money->value);
  add_string (builder, "currency", money->currency[0] != '\0' ? money->currency : NULL);
  add_string (builder, "qualifier", jalons_qualifier_to_nick (money->qualifier));
  json_builder_end_object (builder);
}

static void
add_investment (const JalonsClaim *claim, JsonBuilder *builder)
{
  add_string (builder, "deal", jalons_deal_to_nick (claim->deal));
  add_string (builder, "recipient", jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT));

  json_builder_set_member_name (builder, "investors");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role == JALONS_ROLE_INVESTOR)
        json_builder_add_string_value (builder, party->name);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "amount");
  jalons_money_add_to_json (&claim->amount, builder);
  json_builder_set_member_name (builder, "valuation");
  jalons_money_add_to_json (&claim->valuation, builder);
}

/* Money that is promised or signed counts as done: "announced" is for releases to come. */
static JalonsStatus
status_for_json (const JalonsClaim *claim)
{
  if (claim->kind == JALONS_KIND_INVESTMENT && claim->status == JALONS_STATUS_ANNOUNCED)
    return JALONS_STATUS_DONE;

  return claim->status;
}

void
jalons_claim_add_members_to_json (const JalonsClaim *claim, JsonBuilder *builder)
{
  g_return_if_fail (claim != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  add_string (builder, "kind", jalons_kind_to_nick (claim->kind));
  if (claim->kind == JALONS_KIND_INVESTMENT)
    {
      add_investment (claim, builder);
    }
  else
    {
      add_string (builder, "company", jalons_claim_get_party (claim, JALONS_ROLE_MAKER));
      add_string (builder, "model", claim->model);
    }

  json_builder_set_member_name (builder, "date");
  jalons_period_add_to_json (&claim->when, builder);
  add_string (builder, "status", jalons_status_to_nick (status_for_json (claim)));
}

static void
add_claim (const JalonsClaim *claim, const char *text, gsize skipped, JsonBuilder *builder)
{
  g_autofree char *evidence = g_strndup (text + claim->start, claim->end - claim->start);

  json_builder_begin_object (builder);
  jalons_claim_add_members_to_json (claim, builder);
  add_string (builder, "evidence", evidence);
  json_builder_set_member_name (builder, "range");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, (gint64) (claim->start + skipped));
  json_builder_add_int_value (builder, (gint64) (claim->end + skipped));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* "DeepSeek-R1" names DeepSeek: makers whose name begins that of a model which came out. */
static void
add_eponyms (const JalonsFacts *facts, GHashTable *seen, JsonBuilder *builder)
{
  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);
      const char *maker = jalons_claim_get_party (claim, JALONS_ROLE_MAKER);

      if (claim->kind == JALONS_KIND_RELEASE && maker != NULL && claim->model != NULL
          && g_str_has_prefix (claim->model, maker) && g_hash_table_add (seen, (gpointer) maker))
        json_builder_add_string_value (builder, maker);
    }
}

static void
add_names (const JalonsFacts *facts,
           JalonsMentionKind kind,
           const char *member,
           JsonBuilder *builder)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);

      if (mention->kind == kind && g_hash_table_add (seen, mention->name))
        json_builder_add_string_value (builder, mention->name);
    }
  if (kind == JALONS_MENTION_COMPANY)
    add_eponyms (facts, seen, builder);
  json_builder_end_array (builder);
}

void
jalons_facts_add_to_json (
  const JalonsFacts *facts, const char *file, const char *text, gsize skipped, JsonBuilder *builder)
{
  JalonsPeriod published;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  /* Only what the text itself shows: an inferred date is for the window, which can say so. */
  published = facts->published;
  if (published.basis == JALONS_BASIS_INFERRED)
    published = JALONS_PERIOD_UNKNOWN;

  json_builder_begin_object (builder);
  add_string (builder, "file", file);
  add_string (builder, "lang", facts->language);
  add_string (builder, "title", facts->title);
  json_builder_set_member_name (builder, "published");
  jalons_period_add_to_json (&published, builder);
  add_names (facts, JALONS_MENTION_COMPANY, "companies", builder);
  add_names (facts, JALONS_MENTION_MODEL, "models", builder);
  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < facts->claims->len; i++)
    add_claim (g_ptr_array_index (facts->claims, i), text, skipped, builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
jalons_json_to_line (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (JSON_IS_BUILDER (builder), NULL);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}
