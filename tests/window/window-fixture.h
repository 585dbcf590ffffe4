/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "window/jalons-window-private.h"

G_BEGIN_DECLS

/*
 * WindowFixture: a window over a library in a folder of its own, whose articles and claims are made
 * by the test: what the window shows does not depend on how well texts are read.
 */
typedef struct
{
  GtkApplication *application;
  char *folder;
  char *library_path;
  JalonsWindow *window;
} WindowFixture;

WindowFixture *window_fixture_new (gboolean with_articles);
void window_fixture_free (WindowFixture *fixture);
void window_fixture_wait (WindowFixture *fixture);
void window_fixture_activate (WindowFixture *fixture, const char *action);
void window_fixture_set_filter (WindowFixture *fixture, JalonsFilter *filter);
void window_fixture_import (WindowFixture *fixture, const char *name, const char *text);
GtkWidget *window_fixture_find_button (GtkWidget *widget, const char *words);
char *window_fixture_write (WindowFixture *fixture, const char *name, const char *text);
gint64 window_fixture_find_event (WindowFixture *fixture, const char *recipient);

/* Waits until the condition holds; a test that waits for ever fails. */
#define window_fixture_wait_for(condition)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 _end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                   \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, _end);                                        \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (1000);                                                                         \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WindowFixture, window_fixture_free)

G_END_DECLS
