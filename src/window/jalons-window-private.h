/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "window/jalons-window.h"

#include "window/jalons-article-pane.h"
#include "window/jalons-article-view.h"
#include "window/jalons-chips.h"
#include "window/jalons-event-popover.h"
#include "window/jalons-events-view.h"
#include "window/jalons-import-bar.h"
#include "window/jalons-sidebar.h"
#include "window/jalons-timeline-pane.h"

#include "library/jalons-importer.h"

G_BEGIN_DECLS

/* JalonsPlace: where the user was before a sentence was opened, for Back. */
typedef struct
{
  gboolean events_view;
  gint64 event_id;
  gint64 article_id; /* the article that was shown, or 0 */
  gboolean has_scale;
  JalonsTimelineScale scale;
  char *narrow_view; /* the page of the narrow layout, or NULL */
} JalonsPlace;

struct _JalonsWindow
{
  AdwApplicationWindow parent_instance;

  char *library_path;
  gboolean samples;
  GSettings *settings;
  JalonsLibrary *library;
  JalonsBrowser *browser;
  JalonsUndo *undo;
  GCancellable *cancellable; /* of everything, when the window goes */

  /* import */
  JalonsImporter *importer; /* while it runs */
  GCancellable *import_cancellable;
  GPtrArray *import_queue; /* GStrv */
  JalonsImportReport *report;
  char **import_paths; /* of the one that runs, or ran last */

  /* from event to sentence and back */
  GPtrArray *trail; /* JalonsPlace, the last one nearest */
  JalonsEventPopover *popover;
  GdkRectangle popover_area;
  gboolean popover_on_timeline;
  guint read_source;
  GCancellable *event_cancellable; /* of the event that is being loaded */

  gboolean applying_search;
  gboolean begun; /* an article was shown, or there was none to show */

  GtkStack *pages;
  GtkWidget *loading_spinner;
  guint spinner_source;
  guint present_source;
  AdwStatusPage *problem;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;
  AdwNavigationView *navigation;
  AdwToggleGroup *view_switch;
  GtkStack *views;
  AdwViewStack *narrow_views;
  GtkMenuButton *menu_button;
  GtkPaned *timeline_paned;
  GtkPaned *list_paned;
  GtkSearchEntry *search;
  AdwBanner *banner;
  JalonsSidebar *sidebar;
  JalonsChips *chips;
  JalonsTimelinePane *timeline_pane;
  JalonsArticlePane *article_pane;
  AdwBin *article_bin;
  AdwBin *events_bin;
  JalonsImportBar *import_bar;
  AdwToastOverlay *toasts;
  JalonsArticleView *article_view;
  JalonsEventsView *events_view;
};

/* jalons-window.c */
gboolean jalons_window_is_narrow      (JalonsWindow       *self);
void     jalons_window_show_view      (JalonsWindow       *self,
                                       const char         *view);
void     jalons_window_show_page      (JalonsWindow       *self);

/* jalons-window-actions.c */
void     jalons_window_add_actions    (JalonsWindow       *self);
void     jalons_window_update_actions (JalonsWindow       *self);
void     jalons_window_set_enabled    (JalonsWindow       *self,
                                       const char         *action,
                                       gboolean            enabled);

/* jalons-window-articles.c */
void     jalons_window_add_article_actions
                                      (JalonsWindow       *self);
void     jalons_window_date_article   (JalonsWindow       *self,
                                       JalonsArticle      *article,
                                       const char         *iso);

/* jalons-window-import.c */
void     jalons_window_add_import_actions
                                      (JalonsWindow       *self);
void     jalons_window_import_next    (JalonsWindow       *self);

/* jalons-window-toasts.c */
void     jalons_window_connect_undo   (JalonsWindow       *self);
void     jalons_window_toast          (JalonsWindow       *self,
                                       const char         *words);

/* jalons-window-trail.c */
void     jalons_window_connect_events (JalonsWindow       *self);
gboolean jalons_window_trail_back     (JalonsWindow       *self);
void     jalons_window_show_article   (JalonsWindow       *self,
                                       JalonsArticle      *article);
void     jalons_place_free            (JalonsPlace        *place);

G_END_DECLS
