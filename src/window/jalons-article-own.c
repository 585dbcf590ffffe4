/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-own.h"

#include <glib/gi18n.h>

struct _JalonsArticleOwn
{
  AdwBin parent_instance;

  AdwWrapBox *tags;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (JalonsArticleOwn, jalons_article_own, ADW_TYPE_BIN)

static void
jalons_article_own_dispose (GObject *object)
{
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_ARTICLE_OWN);

  G_OBJECT_CLASS (jalons_article_own_parent_class)->dispose (object);
}

static void
jalons_article_own_class_init (JalonsArticleOwnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_article_own_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-article-own.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleOwn, tags);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleOwn, note);
}

static void
jalons_article_own_init (JalonsArticleOwn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_tag (JalonsArticleOwn *self, const char *tag)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "badge");
  gtk_widget_add_css_class (label, "caption");
  adw_wrap_box_append (self->tags, label);
}

void
jalons_article_own_set_article (JalonsArticleOwn *self, JalonsArticle *article)
{
  const char *const *tags;
  const char *note;
  gboolean has_tags, has_note;
  GtkWidget *child;

  g_return_if_fail (JALONS_IS_ARTICLE_OWN (self));
  g_return_if_fail (JALONS_IS_ARTICLE (article));

  tags = jalons_article_get_tags (article);
  note = jalons_article_get_note (article);
  has_tags = tags != NULL && tags[0] != NULL;
  has_note = note != NULL && note[0] != '\0';

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    adw_wrap_box_remove (self->tags, child);
  for (gsize i = 0; has_tags && tags[i] != NULL; i++)
    add_tag (self, tags[i]);
  gtk_label_set_label (self->note, has_note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tags), has_tags);
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_note);
  gtk_widget_set_visible (GTK_WIDGET (self), has_tags || has_note);
}
