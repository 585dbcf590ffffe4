/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "window/jalons-application.h"
#include "window/jalons-paper.h"

#include <string.h>

static cairo_t *
create_cairo (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  return cr;
}

/* Whether something is drawn, and none of it below that line. */
static gboolean
is_drawn_above (cairo_t *cr, int bottom)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  gboolean drawn = FALSE;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row
        = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                             + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        if ((row[x] & 0xffffff) != 0xffffff)
          {
            if (y >= bottom)
              return FALSE;
            drawn = TRUE;
          }
    }
  return drawn;
}

static JalonsPaper *
begin_paper (JalonsPaper *paper, double width, double height)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  context = pango_font_map_create_context (fonts);
  jalons_paper_begin (paper, context, width, height);
  g_object_unref (context);
  g_object_unref (fonts);
  return paper;
}

/* A text runs over as many pages as it needs, each within its height. */
static void
test_pages (void)
{
  g_autoptr (JalonsPaper) paper = jalons_paper_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, i % 40 == 39 ? "word %u.\n\n" : "word %u ", i);
  jalons_paper_add (paper, JALONS_PAPER_TITLE, "Title");
  jalons_paper_add (paper, JALONS_PAPER_TEXT, text->str);
  begin_paper (paper, 200, 90);
  g_assert_false (jalons_paper_divide (paper, 2));
  g_assert_true (jalons_paper_divide (paper, 100));
  g_assert_cmpuint (jalons_paper_get_n_pages (paper), >, 5);
  for (guint page = 0; page < jalons_paper_get_n_pages (paper); page++)
    {
      cairo_t *cr = create_cairo ();

      jalons_paper_draw (paper, page, cr);
      g_assert_true (is_drawn_above (cr, 90));
      cairo_destroy (cr);
    }
}

/* A heading is never the last on its page. */
static void
test_heading (void)
{
  for (double height = 60; height < 120; height += 3)
    {
      g_autoptr (JalonsPaper) paper = jalons_paper_new ();
      guint n_before;

      jalons_paper_add (paper, JALONS_PAPER_TEXT, "One\nTwo\nThree");
      jalons_paper_add (paper, JALONS_PAPER_ENTRY, "Entry");
      jalons_paper_add (paper, JALONS_PAPER_DETAIL, "Detail");
      begin_paper (paper, 200, height);
      jalons_paper_divide (paper, 4);
      n_before = jalons_paper_get_n_pages (paper);
      g_assert_true (jalons_paper_divide (paper, 1));
      g_assert_cmpuint (jalons_paper_get_n_pages (paper), ==, n_before);
    }
}

/* Nothing at all is one blank page, and one word without end is cut, not waited for. */
static void
test_extremes (void)
{
  g_autoptr (JalonsPaper) blank = jalons_paper_new ();
  g_autoptr (JalonsPaper) endless = jalons_paper_new ();
  g_autofree char *word = g_strnfill (100000, 'x');

  jalons_paper_add (blank, JALONS_PAPER_TEXT, NULL);
  jalons_paper_add (blank, JALONS_PAPER_TEXT, " \n\r\n ");
  begin_paper (blank, 200, 90);
  g_assert_true (jalons_paper_divide (blank, 1));
  g_assert_cmpuint (jalons_paper_get_n_pages (blank), ==, 1);

  jalons_paper_add (endless, JALONS_PAPER_TEXT, word);
  begin_paper (endless, 200, 90);
  g_assert_false (jalons_paper_divide (endless, 1));
  g_assert_true (jalons_paper_divide (endless, 100));
}

/* Prints into a file; returns how long it is. */
static gsize
print (WindowFixture *fixture, JalonsPrintWhat what)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autofree char *pdf = NULL;
  gsize length;

  jalons_window_print (fixture->window, what, path);
  window_fixture_wait (fixture);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_assert_nonnull (g_strstr_len (pdf + length - 16, 16, "%%EOF"));
  return length;
}

static void
test_kinds (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  g_assert_cmpuint (print (fixture, JALONS_PRINT_ARTICLE), >, 1000);
  g_assert_cmpuint (print (fixture, JALONS_PRINT_ARTICLES), >, 1000);
  g_assert_cmpuint (print (fixture, JALONS_PRINT_EVENTS), >, 1000);
  g_assert_cmpuint (print (fixture, JALONS_PRINT_TIMELINE), >, 1000);
}

static gboolean
is_enabled (WindowFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

/* What there is nothing of is not offered. */
static void
test_offers (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) nothing = jalons_filter_with_text (all, "zzzz");
  static const char *const actions[]
    = { "print", "print-article", "print-articles", "print-events", "print-timeline" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (is_enabled (fixture, actions[i]));
  window_fixture_set_filter (fixture, nothing);
  window_fixture_wait (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (fixture, actions[i]));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/heading", test_heading);
  g_test_add_func ("/print/extremes", test_extremes);
  g_test_add_func ("/print/kinds", test_kinds);
  g_test_add_func ("/print/offers", test_offers);

  return g_test_run ();
}
