/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-events.h"

#include <glib/gi18n.h>

#include "window/jalons-article-names.h"
#include "window/jalons-event-words.h"

struct _JalonsArticleEvents
{
  AdwBin parent_instance;

  GtkWidget *list;
  AdwExpanderRow *row;
  JalonsArticleNames *names;
  GtkLabel *nothing_label;
  GPtrArray *cards;
};

G_DEFINE_FINAL_TYPE (JalonsArticleEvents, jalons_article_events, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_claim_title (const JalonsArticleClaim *item)
{
  g_autoptr (JalonsEvent) event
    = jalons_event_new (item->event_id, jalons_claim_copy (item->claim));

  return jalons_event_dup_title (event);
}

static char *
dup_claim_subtitle (const JalonsArticleClaim *item)
{
  g_autoptr (JalonsEvent) event
    = jalons_event_new (item->event_id, jalons_claim_copy (item->claim));
  g_autofree char *date = jalons_event_dup_date_text (event);
  g_autofree char *why = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, jalons_status_get_label (item->claim->status, item->claim->kind));
  if (date != NULL && *date != '\0')
    g_string_append_printf (text, " · %s", date);
  if (item->claim->attribution != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("according to %s"), item->claim->attribution);
    }
  if (item->n_articles > 1)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u article", "%u articles", item->n_articles),
                              item->n_articles);
    }
  why = jalons_event_words_dup_why (item->claim);
  if (why != NULL)
    g_string_append_printf (text, "\n%s", why);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
card_activated_cb (AdwActionRow *row, JalonsArticleEvents *self)
{
  guint claim = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "claim"));

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, claim);
}

static void
add_card (JalonsArticleEvents *self, const JalonsArticleClaim *item, guint i, const char *title)
{
  g_autofree char *subtitle = dup_claim_subtitle (item);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "claim", GUINT_TO_POINTER (i));
  g_signal_connect_object (row, "activated", G_CALLBACK (card_activated_cb), self,
                           G_CONNECT_DEFAULT);
  adw_expander_row_add_row (self->row, row);
  g_ptr_array_add (self->cards, row);
}

static void
remove_cards (JalonsArticleEvents *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    adw_expander_row_remove (self->row, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);
}

static void
update_row (JalonsArticleEvents *self, GPtrArray *titles)
{
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autofree char *count
    = g_strdup_printf (ngettext ("%u event", "%u events", titles->len), titles->len);

  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (summary, i > 0 ? " · %s" : "%s",
                            (const char *) g_ptr_array_index (titles, i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), count);
  adw_expander_row_set_subtitle (self->row, summary->str);
  gtk_widget_set_visible (GTK_WIDGET (self->row), titles->len > 0);
}

static guint
count_companies (const JalonsArticleContent *content)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < content->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (content->mentions, i);

      if (mention->kind == JALONS_MENTION_COMPANY)
        g_hash_table_add (names, mention->name);
    }
  return g_hash_table_size (names);
}

static void
update_nothing_label (JalonsArticleEvents *self, const JalonsArticleContent *content)
{
  guint n = count_companies (content);
  g_autofree char *text = g_strdup_printf (
    ngettext ("No event found; %u company named.", "No event found; %u companies named.", n), n);

  gtk_label_set_label (self->nothing_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), content->claims->len == 0);
}

static void
jalons_article_events_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_ARTICLE_EVENTS);

  G_OBJECT_CLASS (jalons_article_events_parent_class)->dispose (object);
}

static void
jalons_article_events_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_ARTICLE_EVENTS (object)->cards);

  G_OBJECT_CLASS (jalons_article_events_parent_class)->finalize (object);
}

static void
jalons_article_events_class_init (JalonsArticleEventsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_article_events_dispose;
  object_class->finalize = jalons_article_events_finalize;

  signals[SIGNAL_ACTIVATED]
    = g_signal_new ("activated", JALONS_TYPE_ARTICLE_EVENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (JALONS_TYPE_ARTICLE_NAMES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-article-events.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleEvents, list);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleEvents, row);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleEvents, names);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticleEvents, nothing_label);
}

static void
jalons_article_events_init (JalonsArticleEvents *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
}

void
jalons_article_events_set_content (JalonsArticleEvents *self, const JalonsArticleContent *content)
{
  g_autoptr (GPtrArray) titles = NULL;

  g_return_if_fail (JALONS_IS_ARTICLE_EVENTS (self));
  g_return_if_fail (content != NULL);

  titles = jalons_article_events_dup_titles (content);
  remove_cards (self);
  for (guint i = 0; i < titles->len; i++)
    add_card (self, g_ptr_array_index (content->claims, i), i, g_ptr_array_index (titles, i));
  update_row (self, titles);
  jalons_article_names_set_content (self->names, content);
  gtk_widget_set_visible (self->list, titles->len > 0 || content->mentions->len > 0);
  update_nothing_label (self, content);
}

GPtrArray *
jalons_article_events_dup_titles (const JalonsArticleContent *content)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (content != NULL, NULL);

  for (guint i = 0; i < content->claims->len; i++)
    g_ptr_array_add (titles, dup_claim_title (g_ptr_array_index (content->claims, i)));
  return g_steal_pointer (&titles);
}
