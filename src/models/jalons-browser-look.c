/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is shown. */

#include "models/jalons-browser-private.h"

/**
 * jalons_browser_get_articles:
 * @self: a browser
 *
 * Returns: (transfer none): the selected articles: the same list for the browser's whole life, as
 *   are all its lists
 */
JalonsArticleList *
jalons_browser_get_articles (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->articles;
}

JalonsEventList *
jalons_browser_get_events (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->events;
}

JalonsFacetList *
jalons_browser_get_companies (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->companies;
}

/**
 * jalons_browser_get_months:
 * @self: a browser
 *
 * Returns: (transfer none): years of publication ("2024") at level 0, each followed by its months
 *   ("2024-04") at level 1, newest first; last "undated", where articles are
 */
JalonsFacetList *
jalons_browser_get_months (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->months;
}

JalonsFacetList *
jalons_browser_get_sources (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->sources;
}

JalonsFacetList *
jalons_browser_get_languages (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->languages;
}

JalonsFacetList *
jalons_browser_get_tags (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->tags;
}

/**
 * jalons_browser_get_selection:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): what is shown, %NULL before the first selection
 */
JalonsSelection *
jalons_browser_get_selection (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->selection;
}

/**
 * jalons_browser_get_event_array:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): the events for a timeline: those selected without the
 *   filter's own period of events, which the timeline shows as its brush
 */
JalonsEventArray *
jalons_browser_get_event_array (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->context != NULL ? jalons_selection_get_events (self->context) : NULL;
}

/**
 * jalons_browser_get_reference:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): what the catalogue knows of the companies that are shown;
 * its ids are those of #JalonsReference
 */
JalonsEventArray *
jalons_browser_get_reference (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->reference;
}

/**
 * jalons_browser_get_n_articles:
 * @self: a browser
 *
 * Returns: how many articles are shown
 */
guint
jalons_browser_get_n_articles (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_articles (self->selection) : 0;
}

/**
 * jalons_browser_get_n_all:
 * @self: a browser
 *
 * Returns: how many articles the library has
 */
guint
jalons_browser_get_n_all (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->index != NULL ? jalons_index_get_n_articles (self->index)
                             : (guint) jalons_library_get_n_articles (self->library);
}

/**
 * jalons_browser_get_n_events:
 * @self: a browser
 *
 * Returns: how many events are shown
 */
guint
jalons_browser_get_n_events (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_events (self->selection) : 0;
}

/**
 * jalons_browser_get_n_flagged:
 * @self: a browser
 * @flag: one flag
 *
 * Returns: how many articles the place of the sidebar has
 */
guint
jalons_browser_get_n_flagged (JalonsBrowser *self, JalonsFilterFlags flag)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_flagged (self->selection, flag) : 0;
}

/**
 * jalons_browser_get_n_to_settle:
 * @self: a browser
 *
 * Returns: how many rows To Review has, or would have
 */
guint
jalons_browser_get_n_to_settle (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_to_settle (self->selection) : 0;
}

/**
 * jalons_browser_get_company_hue:
 * @self: a browser
 * @name: the canonical name of a company
 *
 * Returns: its hue, 1 to 8, or 0 for grey
 */
guint
jalons_browser_get_company_hue (JalonsBrowser *self, const char *name)
{
  guint company;

  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);
  g_return_val_if_fail (name != NULL, 0);

  if (self->index == NULL)
    return 0;

  company = jalons_index_find_company (self->index, name);
  return company != JALONS_POSITION_NONE ? jalons_index_get_company_hue (self->index, company) : 0;
}
