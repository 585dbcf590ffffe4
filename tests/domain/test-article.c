/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "domain/jalons-article.h"
#include "domain/jalons-document.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  int *count = user_data;

  (*count)++;
}

static void
test_strings (void)
{
  static const struct
  {
    const char *property;
    const char *(*get) (JalonsArticle *self);
    void (*set) (JalonsArticle *self, const char *value);
  } cases[] = {
    { "title", jalons_article_get_title, jalons_article_set_title },
    { "excerpt", jalons_article_get_excerpt, jalons_article_set_excerpt },
    { "source", jalons_article_get_source, jalons_article_set_source },
    { "author", jalons_article_get_author, jalons_article_set_author },
    { "origin", jalons_article_get_origin, jalons_article_set_origin },
    { "language", jalons_article_get_language, jalons_article_set_language },
    { "note", jalons_article_get_note, jalons_article_set_note },
  };
  JalonsArticle *article = jalons_article_new (42);

  g_assert_cmpint (jalons_article_get_id (article), ==, 42);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *signal = g_strdup_printf ("notify::%s", cases[i].property);
      g_autofree char *value = NULL;
      int count = 0;

      g_signal_connect (article, signal, G_CALLBACK (count_cb), &count);
      g_assert_null (cases[i].get (article));
      cases[i].set (article, "a");
      cases[i].set (article, "a");
      g_assert_cmpint (count, ==, 1);
      g_assert_cmpstr (cases[i].get (article), ==, "a");
      g_object_get (article, cases[i].property, &value, NULL);
      g_assert_cmpstr (value, ==, "a");
      cases[i].set (article, NULL);
      g_assert_cmpint (count, ==, 2);
      g_assert_null (cases[i].get (article));
    }

  g_assert_finalize_object (article);
}

static void
test_state (void)
{
  static const char *const tags[] = { "veille", "à relire", NULL };
  JalonsArticle *article = jalons_article_new (1);
  JalonsPeriod day = jalons_period_day (19800, JALONS_BASIS_STATED), got;
  g_autofree char *published = NULL;
  g_auto (GStrv) got_tags = NULL;
  int count = 0;

  g_signal_connect (article, "notify", G_CALLBACK (count_cb), &count);
  jalons_article_set_read (article, TRUE);
  jalons_article_set_read (article, 7);
  jalons_article_set_starred (article, TRUE);
  jalons_article_set_n_events (article, 20);
  jalons_article_set_n_events (article, 20);
  jalons_article_set_published (article, &day);
  jalons_article_set_published (article, &day);
  jalons_article_set_tags (article, tags);
  jalons_article_set_tags (article, tags);
  jalons_article_set_tags (article, jalons_article_get_tags (article));
  g_assert_cmpint (count, ==, 5);

  got = jalons_article_get_published (article);
  g_assert_true (jalons_period_equal (&got, &day));
  g_object_get (article, "published-text", &published, "tags", &got_tags, NULL);
  g_assert_cmpstr (published, ==, "18 March 2024");
  g_assert_true (g_strv_equal ((const char *const *) got_tags, tags));
  g_assert_true (jalons_article_get_read (article));
  g_assert_true (jalons_article_get_starred (article));
  g_assert_cmpuint (jalons_article_get_n_events (article), ==, 20);

  g_object_set (article, "read", FALSE, "starred", FALSE, "tags", NULL, "note", "n", NULL);
  g_assert_false (jalons_article_get_read (article));
  g_assert_cmpuint (g_strv_length ((GStrv) jalons_article_get_tags (article)), ==, 0);
  g_assert_finalize_object (article);
}

static void
test_document (void)
{
  g_autoptr (JalonsDocument) document = jalons_document_new (JALONS_FORMAT_HTML);

  g_assert_cmpint (document->format, ==, JALONS_FORMAT_HTML);
  g_assert_false (jalons_period_is_known (&document->published));
  g_assert_null (document->text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/strings", test_strings);
  g_test_add_func ("/article/state", test_state);
  g_test_add_func ("/article/document", test_document);

  return g_test_run ();
}
