/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "domain/jalons-claim.h"

static const char *const kind_nicks[] = {
  [JALONS_KIND_INVESTMENT] = "investment",
  [JALONS_KIND_RELEASE] = "release",
};

static const char *const deal_nicks[] = {
  [JALONS_DEAL_NONE] = "none",
  [JALONS_DEAL_ROUND] = "round",
  [JALONS_DEAL_ACQUISITION] = "acquisition",
  [JALONS_DEAL_DEBT] = "debt",
  [JALONS_DEAL_IPO] = "ipo",
  [JALONS_DEAL_TOTAL] = "total",
  [JALONS_DEAL_OTHER] = "other",
};

static const char *const status_nicks[] = {
  [JALONS_STATUS_DONE] = "done",
  [JALONS_STATUS_ANNOUNCED] = "announced",
  [JALONS_STATUS_RUMOURED] = "rumoured",
  [JALONS_STATUS_CANCELLED] = "cancelled",
};

static const char *const role_nicks[] = {
  [JALONS_ROLE_RECIPIENT] = "recipient",
  [JALONS_ROLE_INVESTOR] = "investor",
  [JALONS_ROLE_MAKER] = "maker",
  [JALONS_ROLE_MENTIONED] = "mentioned",
  [JALONS_ROLE_ANY] = "any",
};

static const char *
to_nick (const char *const *nicks, guint n_nicks, guint value)
{
  g_return_val_if_fail (value < n_nicks, NULL);

  return nicks[value];
}

/* The index of @nick, or -1. */
static int
find_nick (const char *const *nicks, guint n_nicks, const char *nick)
{
  for (guint i = 0; i < n_nicks; i++)
    if (g_str_equal (nicks[i], nick))
      return (int) i;

  return -1;
}

const char *
jalons_kind_to_nick (JalonsKind kind)
{
  return to_nick (kind_nicks, G_N_ELEMENTS (kind_nicks), kind);
}

const char *
jalons_deal_to_nick (JalonsDeal deal)
{
  return to_nick (deal_nicks, G_N_ELEMENTS (deal_nicks), deal);
}

const char *
jalons_status_to_nick (JalonsStatus status)
{
  return to_nick (status_nicks, G_N_ELEMENTS (status_nicks), status);
}

const char *
jalons_role_to_nick (JalonsRole role)
{
  return to_nick (role_nicks, G_N_ELEMENTS (role_nicks), role);
}

gboolean
jalons_kind_from_nick (const char *nick, JalonsKind *out_kind)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (out_kind != NULL, FALSE);

  int i = find_nick (kind_nicks, G_N_ELEMENTS (kind_nicks), nick);
  if (i < 0)
    return FALSE;

  *out_kind = (JalonsKind) i;
  return TRUE;
}

gboolean
jalons_deal_from_nick (const char *nick, JalonsDeal *out_deal)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (out_deal != NULL, FALSE);

  int i = find_nick (deal_nicks, G_N_ELEMENTS (deal_nicks), nick);
  if (i < 0)
    return FALSE;

  *out_deal = (JalonsDeal) i;
  return TRUE;
}

gboolean
jalons_status_from_nick (const char *nick, JalonsStatus *out_status)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (out_status != NULL, FALSE);

  int i = find_nick (status_nicks, G_N_ELEMENTS (status_nicks), nick);
  if (i < 0)
    return FALSE;

  *out_status = (JalonsStatus) i;
  return TRUE;
}

gboolean
jalons_role_from_nick (const char *nick, JalonsRole *out_role)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (out_role != NULL, FALSE);

  int i = find_nick (role_nicks, G_N_ELEMENTS (role_nicks), nick);
  if (i < 0)
    return FALSE;

  *out_role = (JalonsRole) i;
  return TRUE;
}

const char *
jalons_kind_get_label (JalonsKind kind)
{
  switch (kind)
    {
    case JALONS_KIND_INVESTMENT:
      return C_ ("kind of event", "Investment");
    case JALONS_KIND_RELEASE:
      return C_ ("kind of event", "Release");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
jalons_deal_get_label (JalonsDeal deal)
{
  switch (deal)
    {
    case JALONS_DEAL_NONE:
      return "";
    case JALONS_DEAL_ROUND:
      return C_ ("kind of deal", "Funding Round");
    case JALONS_DEAL_ACQUISITION:
      return C_ ("kind of deal", "Acquisition");
    case JALONS_DEAL_DEBT:
      return C_ ("kind of deal", "Debt");
    case JALONS_DEAL_IPO:
      return C_ ("kind of deal", "Stock Listing");
    case JALONS_DEAL_TOTAL:
      return C_ ("kind of deal", "Total Raised");
    case JALONS_DEAL_OTHER:
      return C_ ("kind of deal", "Other");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
jalons_status_get_label (JalonsStatus status, JalonsKind kind)
{
  switch (status)
    {
    case JALONS_STATUS_DONE:
      return kind == JALONS_KIND_RELEASE ? C_ ("status of a release", "Released")
                                         : C_ ("status of an investment", "Done");
    case JALONS_STATUS_ANNOUNCED:
      return kind == JALONS_KIND_RELEASE ? C_ ("status of a release", "Announced")
                                         : C_ ("status of an investment", "Announced");
    case JALONS_STATUS_RUMOURED:
      return C_ ("status of an event", "Rumour");
    case JALONS_STATUS_CANCELLED:
      return kind == JALONS_KIND_RELEASE ? C_ ("status of a release", "Cancelled")
                                         : C_ ("status of an investment", "Cancelled");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
jalons_role_get_label (JalonsRole role)
{
  switch (role)
    {
    case JALONS_ROLE_RECIPIENT:
      /* Translators: the roles of a company in an event, as in "Mistral AI: financed" */
      return C_ ("role of a company", "financed");
    case JALONS_ROLE_INVESTOR:
      return C_ ("role of a company", "invests");
    case JALONS_ROLE_MAKER:
      return C_ ("role of a company", "releases");
    case JALONS_ROLE_MENTIONED:
      return C_ ("role of a company", "mentioned");
    case JALONS_ROLE_ANY:
      return C_ ("role of a company", "any role");
    default:
      g_return_val_if_reached (NULL);
    }
}
