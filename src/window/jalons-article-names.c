/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-names.h"

#include <glib/gi18n.h>

#include "domain/jalons-reason.h"
#include "window/jalons-event-words.h"

/* More names than that are no longer read; the text itself says them all. */
#define MAX_NAMES 100

struct _JalonsArticleNames
{
  AdwExpanderRow parent_instance;

  GPtrArray *names; /* char: title and why, in turn */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (JalonsArticleNames, jalons_article_names, ADW_TYPE_EXPANDER_ROW)

static char *
dup_why (const JalonsMention *mention)
{
  const char *why = jalons_mention_get_why (mention);

  if (why == NULL)
    why = mention->known ? _ ("known to the catalogue") : _ ("read from the sentence");

  return g_strdup_printf ("%s · %s", why, jalons_event_words_get_certainty (mention->confidence));
}

static void
make_rows (JalonsArticleNames *self)
{
  for (guint i = 0; i + 1 < self->names->len; i += 2)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_ptr_array_index (self->names, i));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_ptr_array_index (self->names, i + 1));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
expanded_cb (JalonsArticleNames *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->rows->len == 0)
    make_rows (self);
}

static void
jalons_article_names_finalize (GObject *object)
{
  JalonsArticleNames *self = JALONS_ARTICLE_NAMES (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (jalons_article_names_parent_class)->finalize (object);
}

static void
jalons_article_names_class_init (JalonsArticleNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalons_article_names_finalize;
}

static void
jalons_article_names_init (JalonsArticleNames *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

void
jalons_article_names_set_content (JalonsArticleNames *self, const JalonsArticleContent *content)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autofree char *title = NULL;
  guint n;

  g_return_if_fail (JALONS_IS_ARTICLE_NAMES (self));
  g_return_if_fail (content != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->names, 0);

  for (guint i = 0; i < content->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (content->mentions, i);

      if (!g_hash_table_add (seen, mention->name) || g_hash_table_size (seen) > MAX_NAMES)
        continue;
      g_string_append_printf (summary, summary->len > 0 ? " · %s" : "%s", mention->name);
      g_ptr_array_add (self->names, g_strdup (mention->name));
      g_ptr_array_add (self->names, dup_why (mention));
    }

  n = g_hash_table_size (seen);
  title = g_strdup_printf (ngettext ("%u name", "%u names", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary->str);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

char *
jalons_article_names_dup_words (const JalonsArticleContent *content, int offset)
{
  g_return_val_if_fail (content != NULL, NULL);

  for (guint i = 0; i < content->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (content->mentions, i);
      const JalonsArticleRange *range
        = &g_array_index (content->mention_ranges, JalonsArticleRange, i);

      if (offset >= range->start && offset < range->end)
        {
          g_autofree char *why = dup_why (mention);

          return g_strdup_printf ("%s: %s", mention->name, why);
        }
    }

  return NULL;
}
