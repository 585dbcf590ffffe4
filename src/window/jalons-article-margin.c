/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-margin.h"

#define NUMBER_SIZE 20

struct _JalonsArticleMargin
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GArray *places;
  guint follow_tick;
  guint n_still;
  int last_y;
};

/* So many frames without a move, and the text has its shape. */
#define STILL_FRAMES 4

G_DEFINE_FINAL_TYPE (JalonsArticleMargin, jalons_article_margin, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_numbers (JalonsArticleMargin *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
number_clicked_cb (GtkButton *button, JalonsArticleMargin *self)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "number"));

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, number);
}

static void
add_number (JalonsArticleMargin *self, guint number, const char *label)
{
  g_autofree char *text = g_strdup_printf ("%u", number + 1);
  GtkWidget *button = gtk_button_new_with_label (text);

  g_object_set_data (G_OBJECT (button), "number", GUINT_TO_POINTER (number));
  gtk_widget_add_css_class (button, "margin-number");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (number_clicked_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static int
line_y (JalonsArticleMargin *self, int offset)
{
  GtkTextIter iter;
  GdkRectangle area;
  int y;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, offset);
  gtk_text_view_get_iter_location (self->view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_LEFT, 0, area.y, NULL, &y);
  return y + (area.height - NUMBER_SIZE) / 2;
}

/* Where the lines are is known only once the view has shaped its text, which takes it a frame or
 * more: until nothing moves any more, the numbers go with their lines. */
static gboolean
follow_lines_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JalonsArticleMargin *self = JALONS_ARTICLE_MARGIN (widget);
  int last;

  if (self->places->len > 0 && self->view != NULL && self->n_still < STILL_FRAMES)
    {
      last = line_y (self, g_array_index (self->places, int, self->places->len - 1));
      self->n_still = last == self->last_y ? self->n_still + 1 : 0;
      self->last_y = last;
      gtk_widget_queue_allocate (widget);
      return G_SOURCE_CONTINUE;
    }

  self->follow_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
follow_lines (JalonsArticleMargin *self)
{
  self->n_still = 0;
  if (self->follow_tick == 0)
    self->follow_tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_lines_cb, NULL, NULL);
}

static void
jalons_article_margin_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  /* The text view gives it as much height as the text has. */
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NUMBER_SIZE + 8 : 0;
}

static void
jalons_article_margin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JalonsArticleMargin *self = JALONS_ARTICLE_MARGIN (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int free_y = G_MININT;

  for (guint i = 0; child != NULL && i < self->places->len; i++)
    {
      int minimum;
      int y = MAX (line_y (self, g_array_index (self->places, int, i)), free_y);
      GtkAllocation allocation = { 0, y, NUMBER_SIZE, NUMBER_SIZE };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      allocation.width = MAX (minimum, NUMBER_SIZE);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL,
                          NULL);
      allocation.height = MAX (minimum, NUMBER_SIZE);
      gtk_widget_size_allocate (child, &allocation, -1);
      free_y = y + allocation.height + 2;
      child = gtk_widget_get_next_sibling (child);
    }
}

static void
jalons_article_margin_dispose (GObject *object)
{
  JalonsArticleMargin *self = JALONS_ARTICLE_MARGIN (object);

  remove_numbers (self);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (jalons_article_margin_parent_class)->dispose (object);
}

static void
jalons_article_margin_finalize (GObject *object)
{
  JalonsArticleMargin *self = JALONS_ARTICLE_MARGIN (object);

  g_array_unref (self->places);

  G_OBJECT_CLASS (jalons_article_margin_parent_class)->finalize (object);
}

static void
jalons_article_margin_class_init (JalonsArticleMarginClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_article_margin_dispose;
  object_class->finalize = jalons_article_margin_finalize;
  widget_class->measure = jalons_article_margin_measure;
  widget_class->size_allocate = jalons_article_margin_size_allocate;

  signals[SIGNAL_ACTIVATED]
    = g_signal_new ("activated", JALONS_TYPE_ARTICLE_MARGIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "articlemargin");
}

static void
jalons_article_margin_init (JalonsArticleMargin *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
}

GtkWidget *
jalons_article_margin_new (GtkTextView *view)
{
  JalonsArticleMargin *self;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (JALONS_TYPE_ARTICLE_MARGIN, NULL);
  g_set_weak_pointer (&self->view, view);
  return GTK_WIDGET (self);
}

void
jalons_article_margin_set_places (JalonsArticleMargin *self, GArray *places, GPtrArray *labels)
{
  g_return_if_fail (JALONS_IS_ARTICLE_MARGIN (self));
  g_return_if_fail (places != NULL && labels != NULL && places->len == labels->len);

  remove_numbers (self);
  g_array_set_size (self->places, 0);
  if (places->len > 0)
    g_array_append_vals (self->places, places->data, places->len);
  for (guint i = 0; i < places->len; i++)
    add_number (self, i, g_ptr_array_index (labels, i));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  follow_lines (self);
}
