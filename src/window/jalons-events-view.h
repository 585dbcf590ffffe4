/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_EVENTS_VIEW (jalons_events_view_get_type ())

G_DECLARE_FINAL_TYPE (JalonsEventsView, jalons_events_view, JALONS, EVENTS_VIEW, AdwBin)

/*
 * JalonsEventsView: the selected events as a sortable table: the timeline's equal for keyboard,
 * screen reader and clipboard.
 *
 * Properties:
 *   browser (JalonsBrowser, rw): whose events it lists; its event order follows the columns
 *
 * Signals:
 *   event-activated (JalonsEvent event): a row was activated; the event is without its sources
 */
GtkWidget *jalons_events_view_new (void);

/**
 * jalons_events_view_copy:
 * @self: an events view
 *
 * Copies the selected rows to the clipboard, as text with tabs, the columns' names first.
 *
 * Returns: how many rows were copied
 */
guint jalons_events_view_copy (JalonsEventsView *self);

/**
 * jalons_events_view_show_undated:
 * @self: an events view
 *
 * Sorts the rows by date and leads to the first of those that have none, which stand last.
 */
void jalons_events_view_show_undated (JalonsEventsView *self);

/**
 * jalons_events_view_set_narrow:
 * @self: a table of events
 * @narrow: whether each event takes two lines of one column, as a narrow window has room for
 */
void jalons_events_view_set_narrow (JalonsEventsView *self, gboolean narrow);

G_END_DECLS
