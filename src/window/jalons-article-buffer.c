/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-buffer.h"

#include <string.h>

#include "timeline/jalons-timeline-theme.h"

/* More places than anyone steps through; a search for "e" must not tag half a book. */
#define MAX_FOUND 5000

struct _JalonsArticleBuffer
{
  GtkTextBuffer parent_instance;

  GtkTextTag *zoom;
  GtkTextTag *hues[JALONS_TIMELINE_N_HUES + 1];
  GtkTextTag *claim;
  GtkTextTag *lit;
  GtkTextTag *found;
  GtkTextTag *hidden;
  GArray *places;
};

G_DEFINE_FINAL_TYPE (JalonsArticleBuffer, jalons_article_buffer, GTK_TYPE_TEXT_BUFFER)

static void
get_range (JalonsArticleBuffer *self,
           const JalonsArticleRange *range,
           GtkTextIter *start,
           GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), start, range->start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), end, range->end);
}

static void
tag_range (JalonsArticleBuffer *self, GtkTextTag *tag, const JalonsArticleRange *range)
{
  GtkTextIter start, end;

  get_range (self, range, &start, &end);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), tag, &start, &end);
}

static void
untag_all (JalonsArticleBuffer *self, GtkTextTag *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (self), tag, &start, &end);
}

static void
tag_all (JalonsArticleBuffer *self, GtkTextTag *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), tag, &start, &end);
}

static void
tag_mentions (JalonsArticleBuffer *self,
              const JalonsArticleContent *content,
              JalonsBrowser *browser)
{
  for (guint i = 0; i < content->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (content->mentions, i);
      guint hue = 0;

      if (browser != NULL && mention->kind == JALONS_MENTION_COMPANY)
        hue = jalons_browser_get_company_hue (browser, mention->name);
      tag_range (self, self->hues[MIN (hue, JALONS_TIMELINE_N_HUES)],
                 &g_array_index (content->mention_ranges, JalonsArticleRange, i));
    }
}

static void
tag_claims (JalonsArticleBuffer *self, const JalonsArticleContent *content)
{
  for (guint i = 0; i < content->claim_ranges->len; i++)
    tag_range (self, self->claim, &g_array_index (content->claim_ranges, JalonsArticleRange, i));
}

/* The title is shown above the text: its own line, if it is one of the first, would say it twice.
 */
static void
hide_title (JalonsArticleBuffer *self, const char *title)
{
  GtkTextIter start, end;

  if (title == NULL)
    return;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *line = NULL;

      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      line = gtk_text_iter_get_text (&start, &end);
      g_strstrip (line);
      if (g_str_equal (line, title))
        {
          gtk_text_iter_forward_line (&end);
          gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->hidden, &start, &end);
          return;
        }
      if (!gtk_text_iter_forward_line (&start))
        return;
    }
}

/* Blank lines at the top would push the text away from its title. */
static void
hide_leading_blanks (JalonsArticleBuffer *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
  end = start;
  while (!gtk_text_iter_is_end (&end)
         && (g_unichar_isspace (gtk_text_iter_get_char (&end))
             || gtk_text_iter_has_tag (&end, self->hidden)))
    gtk_text_iter_forward_char (&end);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->hidden, &start, &end);
}

static void
jalons_article_buffer_finalize (GObject *object)
{
  JalonsArticleBuffer *self = JALONS_ARTICLE_BUFFER (object);

  g_array_unref (self->places);

  G_OBJECT_CLASS (jalons_article_buffer_parent_class)->finalize (object);
}

/* Not before: the table of tags is a construct property. */
static void
jalons_article_buffer_constructed (GObject *object)
{
  JalonsArticleBuffer *self = JALONS_ARTICLE_BUFFER (object);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  G_OBJECT_CLASS (jalons_article_buffer_parent_class)->constructed (object);

  self->zoom = gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.0, NULL);
  self->claim = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->hues); i++)
    self->hues[i]
      = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->lit = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->found = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->hidden = gtk_text_buffer_create_tag (buffer, NULL, "invisible", TRUE, NULL);
  jalons_article_buffer_set_dark (self, FALSE);
}

static void
jalons_article_buffer_class_init (JalonsArticleBufferClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = jalons_article_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = jalons_article_buffer_finalize;
}

static void
jalons_article_buffer_init (JalonsArticleBuffer *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (JalonsArticleRange));
}

JalonsArticleBuffer *
jalons_article_buffer_new (void)
{
  return g_object_new (JALONS_TYPE_ARTICLE_BUFFER, NULL);
}

void
jalons_article_buffer_set_content (JalonsArticleBuffer *self,
                                   const JalonsArticleContent *content,
                                   JalonsBrowser *browser,
                                   const char *title)
{
  g_return_if_fail (JALONS_IS_ARTICLE_BUFFER (self));

  g_array_set_size (self->places, 0);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), content != NULL ? content->text : "", -1);
  if (content == NULL)
    return;

  tag_all (self, self->zoom);
  tag_claims (self, content);
  tag_mentions (self, content, browser);
  hide_title (self, title);
  hide_leading_blanks (self);
}

void
jalons_article_buffer_set_dark (JalonsArticleBuffer *self, gboolean dark)
{
  const GdkRGBA claim = dark ? (GdkRGBA) { 1, 1, 1, 0.06f } : (GdkRGBA) { 0, 0, 0, 0.045f };
  const GdkRGBA lit = dark ? (GdkRGBA) { 0.36f, 0.3f, 0.02f, 1 } : (GdkRGBA) { 1, 0.93f, 0.62f, 1 };
  const GdkRGBA found
    = dark ? (GdkRGBA) { 0.55f, 0.3f, 0.05f, 1 } : (GdkRGBA) { 1, 0.78f, 0.5f, 1 };

  g_return_if_fail (JALONS_IS_ARTICLE_BUFFER (self));

  g_object_set (self->claim, "background-rgba", &claim, NULL);
  g_object_set (self->lit, "background-rgba", &lit, NULL);
  g_object_set (self->found, "background-rgba", &found, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->hues); i++)
    {
      JalonsTimelineColor color = jalons_timeline_hue (i, dark);
      const GdkRGBA rgba = { color.red, color.green, color.blue, color.alpha };

      g_object_set (self->hues[i], "underline-rgba", &rgba, NULL);
    }
}

void
jalons_article_buffer_set_zoom (JalonsArticleBuffer *self, double zoom)
{
  g_return_if_fail (JALONS_IS_ARTICLE_BUFFER (self));

  g_object_set (self->zoom, "scale", zoom, NULL);
}

void
jalons_article_buffer_light (JalonsArticleBuffer *self, const JalonsArticleRange *range)
{
  g_return_if_fail (JALONS_IS_ARTICLE_BUFFER (self));

  untag_all (self, self->lit);
  if (range != NULL)
    tag_range (self, self->lit, range);
}

guint
jalons_article_buffer_find (JalonsArticleBuffer *self, const char *words)
{
  GtkTextIter iter, start, end;
  GtkTextSearchFlags flags
    = GTK_TEXT_SEARCH_CASE_INSENSITIVE | GTK_TEXT_SEARCH_VISIBLE_ONLY | GTK_TEXT_SEARCH_TEXT_ONLY;

  g_return_val_if_fail (JALONS_IS_ARTICLE_BUFFER (self), 0);
  g_return_val_if_fail (words != NULL, 0);

  untag_all (self, self->found);
  g_array_set_size (self->places, 0);
  if (*words == '\0')
    return 0;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &iter);
  while (self->places->len < MAX_FOUND
         && gtk_text_iter_forward_search (&iter, words, flags, &start, &end, NULL))
    {
      JalonsArticleRange range
        = { gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };

      gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->found, &start, &end);
      g_array_append_val (self->places, range);
      iter = end;
    }
  return self->places->len;
}

void
jalons_article_buffer_get_found (JalonsArticleBuffer *self,
                                 guint i,
                                 GtkTextIter *out_start,
                                 GtkTextIter *out_end)
{
  g_return_if_fail (JALONS_IS_ARTICLE_BUFFER (self));
  g_return_if_fail (i < self->places->len);

  get_range (self, &g_array_index (self->places, JalonsArticleRange, i), out_start, out_end);
}
