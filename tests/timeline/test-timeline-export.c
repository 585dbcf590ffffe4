/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>

#include "random-events.h"
#include "timeline/jalons-timeline-export.h"

static const RandomEvents library = { 90, 18500, 20400, 25, 6, 6 };

static char *
word_event (guint32 id, gpointer data)
{
  return id % 7 == 0 ? NULL : g_strdup_printf ("Event <%u> & co", id);
}

static GBytes *export (const JalonsTimelineExport *what, JalonsTimelineFormat format)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (jalons_timeline_export (what, format, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_begins (GBytes *bytes, const char *magic)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpint (memcmp (data, magic, strlen (magic)), ==, 0);
}

static guint
count_elements (xmlNode *node)
{
  guint n = 0;

  for (; node != NULL; node = node->next)
    n += 1 + count_elements (node->children);
  return n;
}

static void
test_svg (void)
{
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 3);
  g_autoptr (JalonsEventArray) none = jalons_event_array_new_take (NULL, 0);
  JalonsTimelineExport what = { .events = events,
                                .title = "Who <financed> & whom",
                                .filter_text = "Events: 2021 – 2025",
                                .label_func = word_event };
  g_autoptr (GBytes) full = export (&what, JALONS_TIMELINE_FORMAT_SVG);
  g_autoptr (GBytes) empty = NULL;
  xmlDoc *doc;
  guint n_full;
  gsize size;
  const char *data = g_bytes_get_data (full, &size);

  doc = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  g_assert_nonnull (doc);
  g_assert_cmpstr ((const char *) xmlDocGetRootElement (doc)->name, ==, "svg");
  n_full = count_elements (xmlDocGetRootElement (doc));
  xmlFreeDoc (doc);

  what.events = none;
  empty = export (&what, JALONS_TIMELINE_FORMAT_SVG);
  data = g_bytes_get_data (empty, &size);
  doc = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  g_assert_nonnull (doc);
  /* Ninety events leave their marks. */
  g_assert_cmpuint (n_full, >, count_elements (xmlDocGetRootElement (doc)) + 90);
  xmlFreeDoc (doc);
}

static void
test_png (void)
{
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 4);
  JalonsTimelineScale scale = jalons_timeline_scale_new (19000, 1, 600);
  JalonsTimelineExport what = { .events = events, .scale = &scale };
  g_autoptr (GBytes) bytes = export (&what, JALONS_TIMELINE_FORMAT_PNG);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  assert_begins (bytes, "\x89PNG\r\n\x1a\n");
  g_assert_cmpint (memcmp (data + size - 8, "IEND", 4), ==, 0);
  /* 600 points and two margins, at two pixels each. */
  g_assert_cmpuint (GUINT32_FROM_BE (*(const guint32 *) (const void *) (data + 16)), ==,
                    2 * (600 + 72));
}

static void
test_pdf (void)
{
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 5);
  JalonsTimelineExport what = { .events = events, .title = "Jalons", .label_func = word_event };
  g_autoptr (GBytes) bytes = export (&what, JALONS_TIMELINE_FORMAT_PDF);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  assert_begins (bytes, "%PDF-1.");
  g_assert_nonnull (g_strstr_len (data + size - 16, 16, "%%EOF"));
}

static void
test_files (void)
{
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 6);
  JalonsTimelineExport what = { .events = events };
  g_autofree char *folder = g_dir_make_tmp ("jalons-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "timeline.PDF", NULL);
  g_autofree char *missing = g_build_filename (folder, "no", "such", "folder.svg", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  JalonsTimelineFormat format;

  g_assert_true (jalons_timeline_format_from_path (path, &format));
  g_assert_cmpint (format, ==, JALONS_TIMELINE_FORMAT_PDF);
  g_assert_false (jalons_timeline_format_from_path ("timeline.docx", &format));

  g_assert_true (jalons_timeline_export_to_file (&what, format, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF"));

  g_assert_false (
    jalons_timeline_export_to_file (&what, JALONS_TIMELINE_FORMAT_SVG, missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (JalonsEventArray) events = random_events_new (&library, 6);
  JalonsTimelineExport what = { .events = events };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (
    jalons_timeline_export (&what, JALONS_TIMELINE_FORMAT_SVG, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/export/svg", test_svg);
  g_test_add_func ("/timeline/export/png", test_png);
  g_test_add_func ("/timeline/export/pdf", test_pdf);
  g_test_add_func ("/timeline/export/files", test_files);
  g_test_add_func ("/timeline/export/cancelled", test_cancelled);
  return g_test_run ();
}
