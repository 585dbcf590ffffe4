/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "timeline/jalons-timeline-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "timeline/jalons-timeline-drawing.h"

/* A landscape A4 page without its margins, in points. */
#define PAGE_LENGTH 770.0

/* Around the drawing, and between its heading and itself, in points. */
#define MARGIN 36.0
#define HEADING_GAP 14.0

/* What a file can hold that still opens elsewhere, in points. */
#define LEAST_LENGTH 200.0
#define MOST_LENGTH 14000.0

/* Pixels of a PNG file for each point: 144 dpi. */
#define PNG_SCALE 2.0

/* More of the bands than on a screen: paper does not zoom. */
#define DRAWING_HEIGHT (JALONS_TIMELINE_NATURAL_HEIGHT * 1.35)

#define FONT "Sans 10"

typedef struct
{
  const JalonsTimelineExport *what;
  JalonsTimelineDrawing *drawing;
  JalonsTimelineLayout *layout;
  JalonsTimelineScene scene;
  PangoContext *context;
  PangoLayout *title;
  PangoLayout *filter;
  double heading;
  double width;
  double height;
} Page;

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  Sink *sink = data;

  if (sink->error != NULL || g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error)
      || !g_output_stream_write_all (sink->stream, bytes, length, NULL, sink->cancellable,
                                     &sink->error))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
}

static PangoLayout *
make_heading (Page *page, const char *text, double scale, PangoWeight weight)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout;
  int height;

  if (text == NULL || *text == '\0')
    return NULL;

  pango_font_description_set_size (font, (int) (pango_font_description_get_size (font) * scale));
  pango_font_description_set_weight (font, weight);
  layout = pango_layout_new (page->context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (page->width - 2 * MARGIN) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  page->heading += height;
  return layout;
}

static void
place_scale (Page *page, const JalonsTimelineGeometry *geometry)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (page->layout);
  JalonsTimelineScale scale;
  JalonsDay first, last;

  if (page->what->scale != NULL)
    scale = jalons_timeline_scale_resize (page->what->scale, geometry->length);
  else if (jalons_timeline_index_get_dense_range (index, 1, &first, &last))
    scale = jalons_timeline_scale_fit (first, last + 1.0, geometry->length, geometry->length / 24);
  else
    scale = jalons_timeline_scale_new (0, geometry->length / 365, geometry->length);
  jalons_timeline_layout_set_scale (page->layout, &scale);
}

static void
take_density (Page *page)
{
  page->scene.first_month = page->what->first_month;
  page->scene.n_articles = page->what->n_articles;
  page->scene.n_months = page->what->n_articles != NULL ? page->what->n_months : 0;
  for (gsize i = 0; i < page->scene.n_months; i++)
    page->scene.most_articles = MAX (page->scene.most_articles, page->scene.n_articles[i]);
}

/* @length and @height are those of the room for headings and drawing, 0 for the usual. */
static void
page_init (Page *page, const JalonsTimelineExport *what, double length, double height)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autoptr (JalonsTimelineIndex) index = jalons_timeline_index_new (what->events, NULL, NULL);
  gboolean shelf = what->events->n_events > what->events->n_dated;
  JalonsTimelineGeometry geometry;

  *page = (Page) { .what = what };
  take_density (page);
  if (length <= 0)
    length = what->scale != NULL ? what->scale->length : PAGE_LENGTH;
  /* Points are what a device of 72 dpi has as pixels. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  page->context = pango_font_map_create_context (fonts);
  pango_context_set_font_description (page->context, font);
  pango_context_set_round_glyph_positions (page->context, FALSE);

  length = CLAMP (isfinite (length) ? length : PAGE_LENGTH, LEAST_LENGTH, MOST_LENGTH);
  page->width = length + 2 * MARGIN;
  page->title = make_heading (page, what->title, 1.7, PANGO_WEIGHT_BOLD);
  page->filter = make_heading (page, what->filter_text, 1, PANGO_WEIGHT_NORMAL);
  if (page->heading > 0)
    page->heading += HEADING_GAP;
  height
    = height > 0 ? MAX (height - page->heading, JALONS_TIMELINE_NATURAL_HEIGHT) : DRAWING_HEIGHT;
  page->height = page->heading + height + 2 * MARGIN;

  page->drawing = jalons_timeline_drawing_new (page->context);
  jalons_timeline_words_set_func (jalons_timeline_drawing_get_words (page->drawing),
                                  what->label_func, what->label_data);
  page->layout = jalons_timeline_layout_new ();
  jalons_timeline_geometry_init (&geometry, length, height, 1,
                                 shelf ? JALONS_TIMELINE_WITH_SHELF : JALONS_TIMELINE_PLAIN);
  jalons_timeline_layout_set_geometry (page->layout, &geometry);
  jalons_timeline_layout_set_index (page->layout, index);
  place_scale (page, &geometry);
}

static void
page_clear (Page *page)
{
  g_clear_object (&page->title);
  g_clear_object (&page->filter);
  jalons_timeline_drawing_free (page->drawing);
  jalons_timeline_layout_free (page->layout);
  g_object_unref (page->context);
}

/* Without its margins: the headings begin at the origin. */
static void
draw_page (Page *page, cairo_t *cr)
{
  const JalonsTimelineColor *ink = &jalons_timeline_drawing_get_theme (page->drawing)->foreground;
  JalonsTimelineCairoPainter painter;
  double y = 0;

  cairo_set_source_rgb (cr, (double) ink->red, (double) ink->green, (double) ink->blue);
  for (guint i = 0; i < 2; i++)
    {
      PangoLayout *heading = i == 0 ? page->title : page->filter;
      int height;

      if (heading == NULL)
        continue;
      cairo_move_to (cr, 0, y);
      pango_cairo_show_layout (cr, heading);
      pango_layout_get_pixel_size (heading, NULL, &height);
      y += height;
    }

  cairo_translate (cr, 0, page->heading);
  jalons_timeline_cairo_painter_init (&painter, cr);
  jalons_timeline_drawing_draw (page->drawing, &painter.parent, page->layout, &page->scene);
}

static cairo_surface_t *
make_surface (const Page *page, JalonsTimelineFormat format, Sink *sink)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case JALONS_TIMELINE_FORMAT_SVG:
      surface = cairo_svg_surface_create_for_stream (write_cb, sink, page->width, page->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
      return surface;
    case JALONS_TIMELINE_FORMAT_PDF:
      surface = cairo_pdf_surface_create_for_stream (write_cb, sink, page->width, page->height);
      if (page->what->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->what->title);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Jalons");
      return surface;
    case JALONS_TIMELINE_FORMAT_PNG:
    default:
      surface
        = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (page->width * PNG_SCALE),
                                      (int) ceil (page->height * PNG_SCALE));
      cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
      return surface;
    }
}

static cairo_status_t
write_page (Page *page, JalonsTimelineFormat format, Sink *sink)
{
  cairo_surface_t *surface = make_surface (page, format, sink);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  draw_page (page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == JALONS_TIMELINE_FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, sink);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

/**
 * jalons_timeline_format_from_path:
 * @path: the path of a file
 * @out_format: (out): the format that its name ends in
 *
 * Returns: whether the name ends in one of the formats
 */
gboolean
jalons_timeline_format_from_path (const char *path, JalonsTimelineFormat *out_format)
{
  static const struct
  {
    const char *suffix;
    JalonsTimelineFormat format;
  } formats[] = {
    { ".svg", JALONS_TIMELINE_FORMAT_SVG },
    { ".png", JALONS_TIMELINE_FORMAT_PNG },
    { ".pdf", JALONS_TIMELINE_FORMAT_PDF },
  };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && out_format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      {
        *out_format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

/**
 * jalons_timeline_export:
 * @what: what to draw
 * @format: the format to draw it in
 * @stream: where to write it; stays open
 * @cancellable: (nullable): to stop it
 * @error: where to tell what went wrong: an error of @stream, or %G_IO_ERROR_FAILED
 *
 * Draws a timeline for paper, in the light style, with its legend.
 *
 * Returns: whether everything was written
 */
gboolean
jalons_timeline_export (const JalonsTimelineExport *what,
                        JalonsTimelineFormat format,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error)
{
  Sink sink = { stream, cancellable, NULL };
  cairo_status_t status;
  Page page;

  g_return_val_if_fail (what != NULL && what->events != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  page_init (&page, what, 0, 0);
  status = write_page (&page, format, &sink);
  page_clear (&page);

  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The timeline could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}

/**
 * jalons_timeline_export_draw:
 * @what: what to draw
 * @cr: where to draw it, in points, its top left corner at the origin
 * @width: the width of the room for it
 * @height: the height of the room for it
 *
 * Draws a timeline as jalons_timeline_export() does, so that it fills the room.
 */
void
jalons_timeline_export_draw (const JalonsTimelineExport *what,
                             cairo_t *cr,
                             double width,
                             double height)
{
  double scale;
  Page page;

  g_return_if_fail (what != NULL && what->events != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (width > 0 && height > 0);

  page_init (&page, what, width, height);
  scale = MIN (width / (page.width - 2 * MARGIN), height / (page.height - 2 * MARGIN));
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  draw_page (&page, cr);
  cairo_restore (cr);
  page_clear (&page);
}

/**
 * jalons_timeline_export_to_file:
 * @what: what to draw
 * @format: the format to draw it in
 * @path: the file to write; one that is there is replaced, but only once all is drawn
 * @cancellable: (nullable): to stop it
 * @error: where to tell what went wrong: a #GIOErrorEnum
 *
 * Like jalons_timeline_export(), into a file.
 *
 * Returns: whether the file was written
 */
gboolean
jalons_timeline_export_to_file (const JalonsTimelineExport *what,
                                JalonsTimelineFormat format,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error)
{
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  memory = g_memory_output_stream_new_resizable ();
  file = g_file_new_for_path (path);
  return jalons_timeline_export (what, format, memory, cancellable, error)
         && g_output_stream_close (memory, cancellable, error)
         && g_file_replace_contents (
           file, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
           g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)), NULL, FALSE,
           G_FILE_CREATE_NONE, NULL, cancellable, error);
}
