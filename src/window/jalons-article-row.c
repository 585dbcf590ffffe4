/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-row.h"

#include <glib/gi18n.h>

/**
 * JalonsArticleRow:
 *
 * A row of the list of articles: title or first sentence, source and date, how many events.
 *
 * A list makes two hundred of them at once: what they say is set by hand, which takes a third of
 * the time that bindings of a template take.
 */
struct _JalonsArticleRow
{
  GtkWidget parent_instance;

  JalonsArticle *article;
  GSignalGroup *signals;

  GtkLabel *title;
  GtkLabel *details;
  GtkWidget *star;
  GtkLabel *count;
};

enum
{
  PROP_0,
  PROP_ARTICLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JalonsArticleRow, jalons_article_row, GTK_TYPE_WIDGET)

static void
show_title (JalonsArticleRow *self)
{
  const char *title = jalons_article_get_title (self->article);
  const char *excerpt = jalons_article_get_excerpt (self->article);

  if (title == NULL || title[0] == '\0')
    title = excerpt != NULL ? excerpt : "";
  gtk_label_set_label (self->title, title);
}

static void
show_details (JalonsArticleRow *self)
{
  const char *source = jalons_article_get_source (self->article);
  JalonsPeriod published = jalons_article_get_published (self->article);
  g_autofree char *formatted = jalons_period_format (&published);
  const char *date = formatted != NULL && formatted[0] != '\0' ? formatted : C_ ("date", "undated");
  g_autofree char *both = NULL;

  if (source != NULL && source[0] != '\0')
    /* Translators: a newspaper and a date, as in "La Tribune · 26 Sept 2023" */
    both = g_strdup_printf (C_ ("source and date", "%s · %s"), source, date);
  gtk_label_set_label (self->details, both != NULL ? both : date);
}

static void
show_count (JalonsArticleRow *self)
{
  guint n_events = jalons_article_get_n_events (self->article);
  g_autofree char *count = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->count), n_events > 0);
  if (n_events == 0)
    return;

  count = g_strdup_printf ("%'u", n_events);
  words = g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), words);
}

/* A tooltip says what there is no room for. */
static gboolean
query_title_cb (
  JalonsArticleRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, GtkLabel *title)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (title)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (title));
  return TRUE;
}

static void
show_article (JalonsArticleRow *self)
{
  show_title (self);
  show_details (self);
  show_count (self);
  gtk_widget_set_visible (self->star, jalons_article_get_starred (self->article));
  if (jalons_article_get_read (self->article))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unread");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "unread");
}

static void
jalons_article_row_dispose (GObject *object)
{
  JalonsArticleRow *self = JALONS_ARTICLE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->article);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_ARTICLE_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (jalons_article_row_parent_class)->dispose (object);
}

static void
jalons_article_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsArticleRow *self = JALONS_ARTICLE_ROW (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_row_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ARTICLE:
      jalons_article_row_set_article (JALONS_ARTICLE_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_row_class_init (JalonsArticleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_article_row_dispose;
  object_class->get_property = jalons_article_row_get_property;
  object_class->set_property = jalons_article_row_set_property;

  properties[PROP_ARTICLE]
    = g_param_spec_object ("article", NULL, NULL, JALONS_TYPE_ARTICLE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleRow, details);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleRow, star);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleRow, count);
  gtk_widget_class_bind_template_callback (widget_class, query_title_cb);
  gtk_widget_class_set_css_name (widget_class, "articlerow");
}

static void
jalons_article_row_init (JalonsArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (JALONS_TYPE_ARTICLE);
  g_signal_group_connect_object (self->signals, "notify", G_CALLBACK (show_article), self,
                                 G_CONNECT_SWAPPED);
}

/**
 * jalons_article_row_get_article:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the article that it shows
 */
JalonsArticle *
jalons_article_row_get_article (JalonsArticleRow *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE_ROW (self), NULL);

  return self->article;
}

/**
 * jalons_article_row_set_article:
 * @self: a row
 * @article: (nullable): the article to show
 */
void
jalons_article_row_set_article (JalonsArticleRow *self, JalonsArticle *article)
{
  g_return_if_fail (JALONS_IS_ARTICLE_ROW (self));
  g_return_if_fail (article == NULL || JALONS_IS_ARTICLE (article));

  if (!g_set_object (&self->article, article))
    return;

  g_signal_group_set_target (self->signals, article);
  if (article != NULL)
    show_article (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}
