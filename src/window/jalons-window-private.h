/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "window/jalons-window.h"

#include "window/jalons-article-pane.h"
#include "window/jalons-article-view.h"
#include "window/jalons-chips.h"
#include "window/jalons-event-card.h"
#include "window/jalons-events-view.h"
#include "window/jalons-import-bar.h"
#include "window/jalons-reference-card.h"
#include "window/jalons-review-pane.h"
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

/* JalonsPrintWhat: what can be put on paper. */
typedef enum
{
  JALONS_PRINT_ARTICLE,  /* the one that is shown, and what it tells */
  JALONS_PRINT_ARTICLES, /* a list of those that are selected: by hand, or else by the filter */
  JALONS_PRINT_EVENTS,   /* a chronology with its sources */
  JALONS_PRINT_TIMELINE,
} JalonsPrintWhat;

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
  GtkPopover *popover;
  GdkRectangle popover_area;
  AdwDialog *card_sheet; /* while it is open, in narrow windows in place of the popover */
  AdwBin *card_bin;
  JalonsEventCard *event_card;
  JalonsReferenceCard *reference_card;
  guint read_source;
  GCancellable *event_cancellable; /* of the event that is being loaded */

  guint n_exports; /* under way */
  guint n_prints;  /* under way */
  GtkPrintSettings *print_settings;
  gboolean applying_search;
  gboolean begun; /* an article was shown, or there was none to show */

  GtkStack *pages;
  GMenuModel *primary_menu;
  GtkWidget *loading_spinner; /* NULL until that page was shown */
  gboolean loading;           /* nothing of the library is there to be shown yet */
  guint spinner_source;
  guint present_source;
  guint hold_source;      /* while the first articles are not painted yet */
  AdwStatusPage *problem; /* likewise */
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet *sheet;         /* NULL until the window was narrow */
  AdwNavigationView *navigation; /* likewise */
  AdwToggleGroup *view_switch;
  GtkStack *views;
  AdwViewStack *narrow_views; /* NULL until the window was narrow */
  GtkMenuButton *menu_button;
  GtkPaned *timeline_paned;
  GtkPaned *list_paned;
  GtkSearchEntry *search;
  AdwBanner *banner;
  JalonsSidebar *sidebar;
  JalonsChips *chips;
  JalonsTimelinePane *timeline_pane;
  GtkStack *lists;
  JalonsArticlePane *article_pane;
  JalonsReviewPane *review_pane; /* NULL until it was shown */
  AdwBin *article_bin;
  AdwBin *events_bin;
  JalonsImportBar *import_bar;
  AdwToastOverlay *toasts;
  GtkRevealer *drop_hint;
  JalonsArticleView *article_view; /* NULL until there was something to show */
  JalonsEventsView *events_view;   /* NULL until it was shown */
};

/* jalons-window.c */
gboolean jalons_window_is_narrow (JalonsWindow *self);
void jalons_window_show_view (JalonsWindow *self, const char *view);
void jalons_window_show_page (JalonsWindow *self);

/* jalons-window-actions.c */
void jalons_window_add_actions (JalonsWindow *self);
void jalons_window_update_actions (JalonsWindow *self);
void jalons_window_set_enabled (JalonsWindow *self, const char *action, gboolean enabled);

/* jalons-window-articles.c */
void jalons_window_add_article_actions (JalonsWindow *self);
void jalons_window_ask_for_date (JalonsWindow *self, JalonsArticle *article);
void jalons_window_date_article (JalonsWindow *self, JalonsArticle *article, const char *iso);

/* jalons-window-cards.c */
void jalons_window_connect_cards (JalonsWindow *self);
void jalons_window_connect_copying (JalonsWindow *self);
void jalons_window_drop_cards (JalonsWindow *self);
void jalons_window_show_event_card (JalonsWindow *self, JalonsEvent *event);
void jalons_window_correct_event (JalonsWindow *self, JalonsEvent *event);

/* jalons-window-parts.c */
void jalons_window_turn_to (JalonsWindow *self, const char *page);
void jalons_window_set_narrow (JalonsWindow *self, gboolean narrow);
JalonsArticleView *jalons_window_get_article_view (JalonsWindow *self);
JalonsArticle *jalons_window_get_article (JalonsWindow *self);
JalonsEventsView *jalons_window_get_events_view (JalonsWindow *self);
JalonsReviewPane *jalons_window_get_review_pane (JalonsWindow *self);

/* jalons-window-print.c */
void jalons_window_add_print_actions (JalonsWindow *self);
void jalons_window_update_print_actions (JalonsWindow *self);
void jalons_window_print (JalonsWindow *self, JalonsPrintWhat what, const char *path);

/* jalons-window-review.c */
void jalons_window_connect_review (JalonsWindow *self);
void jalons_window_show_list (JalonsWindow *self);
void jalons_window_settle (JalonsWindow *self, const JalonsReviewChoice *choice);

/* jalons-window-export.c */
void jalons_window_add_export_actions (JalonsWindow *self);
void jalons_window_export (JalonsWindow *self, const char *what, GFile *file);

/* jalons-window-import.c */
void jalons_window_add_import_actions (JalonsWindow *self);
void jalons_window_import_next (JalonsWindow *self);

/* jalons-window-library.c */
void jalons_window_connect_banner (JalonsWindow *self);

/* jalons-window-search.c */
void jalons_window_connect_search (JalonsWindow *self);
void jalons_window_follow_filter (JalonsWindow *self);

/* jalons-window-toasts.c */
void jalons_window_connect_undo (JalonsWindow *self);
void jalons_window_toast (JalonsWindow *self, const char *words);

/* jalons-window-trail.c */
void jalons_window_connect_events (JalonsWindow *self);
void jalons_window_connect_article_view (JalonsWindow *self);
void jalons_window_connect_events_view (JalonsWindow *self);
void jalons_window_connect_navigation (JalonsWindow *self);
gboolean jalons_window_trail_back (JalonsWindow *self);
void jalons_window_go_to_source (JalonsWindow *self, JalonsEvent *event, guint number);
void jalons_window_open_event (JalonsWindow *self, gint64 event_id, gboolean read);
void jalons_window_preview (JalonsWindow *self, gint64 event_id, gint64 article_id);
void jalons_window_open_article (JalonsWindow *self, gint64 article_id);
void jalons_window_show_article (JalonsWindow *self, JalonsArticle *article);
void jalons_place_free (JalonsPlace *place);

G_END_DECLS
