/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads the investments that the catalogue knows, and the dates and sums in it. */

#include "catalog/jalons-catalog-private.h"

#include <string.h>

static void
milestone_clear (gpointer data)
{
  JalonsMilestone *milestone = data;

  g_free ((gpointer) milestone->investors);
}

/* An ISO day, month or year; unknown for anything else. */
static JalonsPeriod
parse_date (const char *iso)
{
  int parts[3] = { 0, 0, 0 };
  guint n = 0;

  for (const char *p = iso; n < 3; p++)
    {
      if (g_ascii_isdigit (*p))
        parts[n] = parts[n] * 10 + (*p - '0');
      else if (*p == '-' || *p == '\0')
        n++;
      else
        return JALONS_PERIOD_UNKNOWN;
      if (*p == '\0')
        break;
    }
  if (parts[0] < 1900 || parts[0] > 2200)
    return JALONS_PERIOD_UNKNOWN;
  if (n == 1)
    return jalons_period_year (parts[0], JALONS_BASIS_STATED);
  if (n == 2 && jalons_ymd_is_valid (parts[0], parts[1], 1))
    return jalons_period_month (parts[0], parts[1], JALONS_BASIS_STATED);
  if (n == 3 && jalons_ymd_is_valid (parts[0], parts[1], parts[2]))
    return jalons_period_day (jalons_day_from_ymd (parts[0], parts[1], parts[2]),
                              JALONS_BASIS_STATED);
  return JALONS_PERIOD_UNKNOWN;
}

JalonsPeriod
jalons_catalog_get_model_released (JalonsCatalog *self, guint32 model)
{
  g_return_val_if_fail (self != NULL && model < self->models->len, JALONS_PERIOD_UNKNOWN);

  return parse_date (jalons_catalog_get_model (self, model)->released);
}

/* "up_to 4000000000 USD", or empty for no sum. */
static gboolean
parse_money (char *field, JalonsMoney *money)
{
  g_auto (GStrv) parts = NULL;
  JalonsQualifier qualifier;
  char *end;

  *money = JALONS_MONEY_NONE;
  if (field[0] == '\0')
    return TRUE;
  parts = g_strsplit (field, " ", -1);
  if (g_strv_length (parts) != 3 || !jalons_qualifier_from_nick (parts[0], &qualifier)
      || strlen (parts[2]) != 3)
    return FALSE;
  money->value = g_ascii_strtoll (parts[1], &end, 10);
  money->qualifier = (guint8) qualifier;
  memcpy (money->currency, parts[2], sizeof money->currency);
  return *end == '\0' && money->value > 0;
}

static gboolean
parse_investors (JalonsCatalog *self,
                 JalonsCatalogReader *reader,
                 char *field,
                 JalonsMilestone *milestone)
{
  const char *const *ids = jalons_catalog_reader_split (reader, field);
  guint n = g_strv_length ((char **) ids);
  guint32 *investors = g_new0 (guint32, n + 1);

  milestone->investors = investors;
  milestone->n_investors = n;
  for (guint i = 0; i < n; i++)
    {
      investors[i] = jalons_catalog_look_up (self->company_ids, ids[i]);
      if (investors[i] == JALONS_CATALOG_NONE)
        return FALSE;
    }
  return TRUE;
}

static GArray *
read_milestones (JalonsCatalog *self, GError **error)
{
  static const char file[] = "milestones.txt";
  JalonsCatalogReader reader = jalons_catalog_open_text (self, self->milestone_text);
  g_autoptr (GArray) milestones = g_array_new (FALSE, TRUE, sizeof (JalonsMilestone));
  char *f[JALONS_CATALOG_MAX_FIELDS];

  g_array_set_clear_func (milestones, milestone_clear);
  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsMilestone *milestone;

      g_array_set_size (milestones, milestones->len + 1);
      milestone = &g_array_index (milestones, JalonsMilestone, milestones->len - 1);
      milestone->id = f[0];
      milestone->source = f[8];
      milestone->recipient = jalons_catalog_look_up (self->company_ids, f[2]);
      milestone->date = parse_date (f[6]);
      if (!jalons_deal_from_nick (f[1], &milestone->deal))
        {
          jalons_catalog_fail (error, file, reader.line, "unknown deal", f[1]);
          return NULL;
        }
      if (milestone->recipient == JALONS_CATALOG_NONE
          || !parse_investors (self, &reader, f[3], milestone))
        {
          jalons_catalog_fail (error, file, reader.line, "unknown company", f[0]);
          return NULL;
        }
      if (!parse_money (f[4], &milestone->amount) || !parse_money (f[5], &milestone->valuation))
        {
          jalons_catalog_fail (error, file, reader.line, "no sum of money", f[0]);
          return NULL;
        }
      if (!jalons_period_is_known (&milestone->date))
        {
          jalons_catalog_fail (error, file, reader.line, "no date", f[6]);
          return NULL;
        }
      if (!jalons_catalog_parse_yes (f[7], &milestone->verified))
        {
          jalons_catalog_fail (error, file, reader.line, "neither yes nor no", f[7]);
          return NULL;
        }
    }
  return g_steal_pointer (&milestones);
}

gboolean
jalons_catalog_check_milestones (JalonsCatalog *self, GError **error)
{
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  if (self->milestones == NULL)
    self->milestones = read_milestones (self, error);
  good = self->milestones != NULL;
  g_mutex_unlock (&self->mutex);
  return good;
}

const JalonsMilestone *
jalons_catalog_get_milestones (JalonsCatalog *self, gsize *out_n_milestones)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL && out_n_milestones != NULL, NULL);

  if (!jalons_catalog_check_milestones (self, &error))
    {
      *out_n_milestones = 0;
      return NULL;
    }
  *out_n_milestones = self->milestones->len;
  return (const JalonsMilestone *) (gconstpointer) self->milestones->data;
}
