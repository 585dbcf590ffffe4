/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The program itself on a given library, until articles are on screen. */

#include "config.h"

#include "bench-probe.h"
#include "window/jalons-application.h"
#include "window/jalons-article-row.h"

static gboolean
shows_article (GtkWidget *widget)
{
  if (JALONS_IS_ARTICLE_ROW (widget))
    {
      JalonsArticle *article = jalons_article_row_get_article (JALONS_ARTICLE_ROW (widget));

      return gtk_widget_get_mapped (widget) && article != NULL
             && jalons_article_get_title (article) != NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_article (child))
        return TRUE;
    }
  return FALSE;
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer user_data)
{
  bench_probe_watch (window, shows_article);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonsApplication) application = jalons_application_new ();

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application))
                             | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
