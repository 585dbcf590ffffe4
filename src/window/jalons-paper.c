/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-paper.h"

#include <string.h>

/* From line to line, in heights of a line. */
#define LEADING 1.15

/* A paragraph is shaped at once: one that never ends is cut, behind a space if it has any. */
#define MAX_PARAGRAPH 16384

typedef struct
{
  JalonsPaperStyle style;
  char *text;
} Paragraph;

/* Lines of one paragraph on one page. */
typedef struct
{
  guint page;
  guint paragraph;
  int first_line;
  int n_lines;
  double y;
} Piece;

struct _JalonsPaper
{
  GArray *paragraphs;
  GArray *pieces;
  PangoContext *context;
  double width;
  double height;
  guint next; /* paragraph to divide */
  guint n_pages;
  double y; /* how far the last page is filled */
};

static const struct
{
  int size; /* points */
  PangoWeight weight;
  double ink;
  double above; /* points, but at the top of a page */
  double indent;
  gboolean with_next; /* never the last on its page */
} styles[JALONS_PAPER_N_STYLES] = {
  [JALONS_PAPER_TITLE] = { 18, PANGO_WEIGHT_BOLD, 0, 0, 0, TRUE },
  [JALONS_PAPER_HEADING] = { 12, PANGO_WEIGHT_BOLD, 0, 18, 0, TRUE },
  [JALONS_PAPER_ENTRY] = { 10, PANGO_WEIGHT_BOLD, 0, 10, 0, TRUE },
  [JALONS_PAPER_DETAIL] = { 9, PANGO_WEIGHT_NORMAL, 0.35, 2, 0, FALSE },
  [JALONS_PAPER_QUOTATION] = { 9, PANGO_WEIGHT_NORMAL, 0, 3, 14, FALSE },
  [JALONS_PAPER_TEXT] = { 10, PANGO_WEIGHT_NORMAL, 0, 7, 0, FALSE },
};

static void
clear_paragraph_cb (gpointer data)
{
  g_free (((Paragraph *) data)->text);
}

static const Paragraph *
get_paragraph (JalonsPaper *self, guint i)
{
  return &g_array_index (self->paragraphs, Paragraph, i);
}

static PangoLayout *
create_layout (JalonsPaper *self, const Paragraph *paragraph)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  double width = self->width - styles[paragraph->style].indent;

  pango_font_description_set_size (font, styles[paragraph->style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[paragraph->style].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, paragraph->text, -1);
  return layout;
}

static double
get_line_height (PangoLayoutIter *iter)
{
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  return LEADING * extents.height / PANGO_SCALE;
}

static void
turn_page (JalonsPaper *self)
{
  self->n_pages++;
  self->y = 0;
}

static Piece *
add_piece (JalonsPaper *self, guint paragraph, int first_line)
{
  Piece piece = { self->n_pages - 1, paragraph, first_line, 0, self->y };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, Piece, self->pieces->len - 1);
}

/* A heading needs room for itself and for something below it. */
static double
measure_need (PangoLayout *layout, PangoLayoutIter *iter, const Paragraph *paragraph)
{
  int height;

  if (!styles[paragraph->style].with_next)
    return get_line_height (iter);
  pango_layout_get_size (layout, NULL, &height);
  return LEADING * height / PANGO_SCALE + 3 * styles[JALONS_PAPER_TEXT].size;
}

static void
place_paragraph (JalonsPaper *self, guint i)
{
  const Paragraph *paragraph = get_paragraph (self, i);
  PangoLayout *layout = create_layout (self, paragraph);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double above = self->y > 0 ? styles[paragraph->style].above : 0;
  Piece *piece;
  int line = 0;

  if (self->y > 0 && self->y + above + measure_need (layout, iter, paragraph) > self->height)
    turn_page (self);
  else
    self->y += above;
  piece = add_piece (self, i, 0);
  do
    {
      double height = get_line_height (iter);

      if (self->y > 0 && self->y + height > self->height)
        {
          turn_page (self);
          piece = add_piece (self, i, line);
        }
      piece->n_lines++;
      self->y += height;
      line++;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  g_object_unref (layout);
}

static void
draw_piece (JalonsPaper *self, const Piece *piece, cairo_t *cr)
{
  const Paragraph *paragraph = get_paragraph (self, piece->paragraph);
  PangoLayout *layout = create_layout (self, paragraph);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean rtl = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  double indent = rtl ? 0 : styles[paragraph->style].indent;
  double ink = styles[paragraph->style].ink;
  double y = piece->y;

  cairo_set_source_rgb (cr, ink, ink, ink);
  for (int line = 0; line < piece->first_line + piece->n_lines; line++)
    {
      if (line >= piece->first_line)
        {
          PangoRectangle extents;
          int ascent;

          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          ascent = pango_layout_iter_get_baseline (iter) - extents.y;
          cairo_move_to (cr, indent + (double) extents.x / PANGO_SCALE,
                         y + (double) ascent / PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
          y += get_line_height (iter);
        }
      pango_layout_iter_next_line (iter);
    }

  pango_layout_iter_free (iter);
  g_object_unref (layout);
}

/* How many bytes of a text make the next paragraph. */
static gsize
measure_paragraph (const char *text)
{
  gsize length = strlen (text);
  const char *end;

  if (length <= MAX_PARAGRAPH)
    return length;
  for (end = text + MAX_PARAGRAPH; end > text && *end != ' '; end--)
    ;
  if (end == text)
    end = g_utf8_find_prev_char (text, text + MAX_PARAGRAPH);
  return (gsize) (end - text);
}

static void
add_paragraph (JalonsPaper *self, JalonsPaperStyle style, const char *text)
{
  while (*text != '\0')
    {
      gsize length = measure_paragraph (text);
      Paragraph paragraph = { style, g_strndup (text, length) };

      g_array_append_val (self->paragraphs, paragraph);
      for (text += length; *text == ' '; text++)
        ;
    }
}

JalonsPaper *
jalons_paper_new (void)
{
  JalonsPaper *self = g_new0 (JalonsPaper, 1);

  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, clear_paragraph_cb);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

void
jalons_paper_free (JalonsPaper *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->paragraphs);
  g_array_unref (self->pieces);
  g_clear_object (&self->context);
  g_free (self);
}

void
jalons_paper_add (JalonsPaper *self, JalonsPaperStyle style, const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (self != NULL && self->context == NULL);
  g_return_if_fail (style < JALONS_PAPER_N_STYLES);

  lines = g_strsplit_set (text != NULL ? text : "", "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    add_paragraph (self, style, g_strstrip (*line));
}

void
jalons_paper_begin (JalonsPaper *self, PangoContext *context, double width, double height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (width > 0 && height > 0);

  g_set_object (&self->context, context);
  self->width = width;
  self->height = height;
  g_array_set_size (self->pieces, 0);
  self->next = 0;
  self->n_pages = 1;
  self->y = 0;
}

gboolean
jalons_paper_divide (JalonsPaper *self, guint n_paragraphs)
{
  g_return_val_if_fail (self != NULL && self->context != NULL, TRUE);

  for (guint i = 0; i < n_paragraphs && self->next < self->paragraphs->len; i++)
    place_paragraph (self, self->next++);
  return self->next == self->paragraphs->len;
}

guint
jalons_paper_get_n_pages (JalonsPaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

void
jalons_paper_draw (JalonsPaper *self, guint page, cairo_t *cr)
{
  g_return_if_fail (self != NULL && self->context != NULL);
  g_return_if_fail (cr != NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page == page)
        draw_piece (self, piece, cr);
    }
}
