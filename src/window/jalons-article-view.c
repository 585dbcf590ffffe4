/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-view-private.h"

#include "window/jalons-event-words.h"
#include "window/jalons-later-menu.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (JalonsArticleView, jalons_article_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BROWSER,
  PROP_ARTICLE,
  PROP_TEXT_ZOOM,
  N_PROPS,
};

enum
{
  SIGNAL_EVENT_SELECTED,
  SIGNAL_SOURCE_REQUESTED,
  SIGNAL_DATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
forget_event (JalonsArticleView *self)
{
  g_clear_object (&self->event);
  self->source = 0;
  jalons_article_view_update_source_bar (self);
}

/* The event stays while its article is being loaded, and goes with any other article. */
static void
show_source_if_loaded (JalonsArticleView *self)
{
  const JalonsSource *source = jalons_article_view_get_source (self);

  jalons_article_view_update_source_bar (self);
  if (source == NULL || self->content == NULL || self->article == NULL)
    return;
  if (jalons_article_get_id (self->article) != source->article_id)
    return;

  jalons_article_view_light_claim (
    self, jalons_article_content_find_claim (self->content, source->claim_id));
}

void
jalons_article_view_select_claim (JalonsArticleView *self, guint claim)
{
  const JalonsArticleClaim *item = g_ptr_array_index (self->content->claims, claim);

  jalons_article_view_light_claim (self, (int) claim);
  g_signal_emit (self, signals[SIGNAL_EVENT_SELECTED], 0, item->event_id);
}

static void
show_claims (JalonsArticleView *self)
{
  g_autoptr (GPtrArray) titles = jalons_article_events_dup_titles (self->content);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->content->claim_ranges->len; i++)
    g_array_append_val (places,
                        g_array_index (self->content->claim_ranges, JalonsArticleRange, i).start);
  jalons_article_margin_set_places (self->margin, places, titles);
  jalons_article_events_set_content (self->events, self->content);
}

static void
update_head (JalonsArticleView *self)
{
  JalonsPeriod published = jalons_article_get_published (self->article);
  const char *title = jalons_article_get_title (self->article);
  g_autoptr (GString) meta = g_string_new (NULL);
  gboolean starred;

  jalons_event_words_append (meta, jalons_article_get_source (self->article));
  jalons_event_words_append (meta, jalons_article_get_author (self->article));
  if (!jalons_period_is_known (&published))
    {
      jalons_event_words_append (meta, _ ("not dated"));
    }
  else if (published.basis != JALONS_BASIS_INFERRED)
    {
      g_autofree char *date = jalons_period_format (&published);

      jalons_event_words_append (meta, date);
    }
  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), title != NULL);
  gtk_label_set_label (self->meta_label, meta->str);
  gtk_widget_set_visible (GTK_WIDGET (self->meta_label), meta->len > 0);
  jalons_date_button_set_published (self->date_button, &published);
  starred = jalons_article_get_starred (self->article);
  gtk_button_set_icon_name (GTK_BUTTON (self->star_button),
                            starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (self->star_button, starred ? _ ("Remove Star") : _ ("Star"));
  jalons_article_own_set_article (self->own, self->article);
}

/* A view that looks on while lines come, go and are hidden may keep the shape of one that is gone,
 * and the pointer that rests on it then ends the program: it is shown the text when all is done. */
static void
fill_buffer (JalonsArticleView *self)
{
  GtkWrapMode wrap = gtk_text_view_get_wrap_mode (self->text_view);

  /* Another buffer alone does not make it forget shapes; another style does. */
  gtk_text_view_set_wrap_mode (self->text_view, GTK_WRAP_NONE);
  gtk_text_view_set_buffer (self->text_view, NULL);
  gtk_text_view_set_wrap_mode (self->text_view, wrap);
  jalons_article_buffer_set_content (self->buffer, self->content, self->browser,
                                     jalons_article_get_title (self->article));
  gtk_text_view_set_buffer (self->text_view, GTK_TEXT_BUFFER (self->buffer));
}

static void
show_content (JalonsArticleView *self)
{
  update_head (self);
  fill_buffer (self);
  show_claims (self);
  gtk_widget_set_visible (self->truncated_label, self->content->truncated);
  gtk_stack_set_visible_child_name (self->stack, "article");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_source_if_loaded (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsArticleView) self = user_data;
  g_autoptr (GError) error = NULL;
  JalonsArticleContent *content = jalons_article_content_load_finish (result, &error);

  /* Another article was chosen meanwhile. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (content == NULL)
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, markup);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }

  g_clear_pointer (&self->content, jalons_article_content_free);
  self->content = content;
  show_content (self);
}

static void
stop_loading (JalonsArticleView *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
article_changed_cb (JalonsArticle *article, GParamSpec *pspec, JalonsArticleView *self)
{
  if (self->content != NULL)
    update_head (self);
}

static void
found_cb (JalonsArticleView *self, int offset)
{
  jalons_article_view_scroll_to (self, offset);
}

static void
event_activated_cb (JalonsArticleView *self, guint claim)
{
  jalons_article_view_select_claim (self, claim);
}

static void
request_source (JalonsArticleView *self, guint source)
{
  g_autoptr (JalonsEvent) event = NULL;

  if (self->event == NULL || source >= jalons_event_get_sources (self->event)->len)
    return;

  event = g_object_ref (self->event);
  g_signal_emit (self, signals[SIGNAL_SOURCE_REQUESTED], 0, event, source);
}

static void
source_previous_cb (JalonsArticleView *self)
{
  if (self->source > 0)
    request_source (self, self->source - 1);
}

static void
source_next_cb (JalonsArticleView *self)
{
  request_source (self, self->source + 1);
}

static void
source_close_cb (JalonsArticleView *self)
{
  forget_event (self);
  jalons_article_view_light_claim (self, -1);
}

static void
margin_activated_cb (JalonsArticleMargin *margin, guint number, JalonsArticleView *self)
{
  if (self->content != NULL && number < self->content->claims->len)
    jalons_article_view_select_claim (self, number);
}

static void
dated_cb (JalonsArticleView *self, const char *iso)
{
  g_signal_emit (self, signals[SIGNAL_DATED], 0, iso);
}

static void
dark_changed_cb (AdwStyleManager *manager, GParamSpec *pspec, JalonsArticleView *self)
{
  jalons_article_buffer_set_dark (self->buffer, adw_style_manager_get_dark (manager));
}

static void
jalons_article_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JalonsArticleView *self = JALONS_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BROWSER:
      g_value_set_object (value, self->browser);
      break;
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case PROP_TEXT_ZOOM:
      g_value_set_double (value, self->text_zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  JalonsArticleView *self = JALONS_ARTICLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BROWSER:
      if (g_set_object (&self->browser, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ARTICLE:
      jalons_article_view_set_article (self, g_value_get_object (value));
      break;
    case PROP_TEXT_ZOOM:
      jalons_article_view_set_text_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_view_dispose (GObject *object)
{
  JalonsArticleView *self = JALONS_ARTICLE_VIEW (object);

  stop_loading (self);
  if (self->article != NULL)
    g_signal_handlers_disconnect_by_func (self->article, article_changed_cb, self);
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
  g_clear_object (&self->article);
  g_clear_object (&self->event);
  g_clear_object (&self->browser);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_ARTICLE_VIEW);

  G_OBJECT_CLASS (jalons_article_view_parent_class)->dispose (object);
}

static void
jalons_article_view_finalize (GObject *object)
{
  JalonsArticleView *self = JALONS_ARTICLE_VIEW (object);

  g_clear_pointer (&self->content, jalons_article_content_free);

  G_OBJECT_CLASS (jalons_article_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-article-view.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, JalonsArticleView, child)
  BIND (find_bar);
  BIND (stack);
  BIND (failed_page);
  BIND (source_bar);
  BIND (source_label);
  BIND (source_previous);
  BIND (source_next);
  BIND (scroller);
  BIND (page);
  BIND (title_label);
  BIND (meta_label);
  BIND (date_button);
  BIND (star_button);
  BIND (menu_button);
  BIND (article_menu);
  BIND (own);
  BIND (events);
  BIND (text_view);
  BIND (truncated_label);
#undef BIND
#define CALLBACK(func) gtk_widget_class_bind_template_callback (widget_class, func)
  CALLBACK (found_cb);
  CALLBACK (event_activated_cb);
  CALLBACK (source_previous_cb);
  CALLBACK (source_next_cb);
  CALLBACK (source_close_cb);
  CALLBACK (dated_cb);
#undef CALLBACK
}

static void
jalons_article_view_class_init (JalonsArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jalons_article_view_get_property;
  object_class->set_property = jalons_article_view_set_property;
  object_class->dispose = jalons_article_view_dispose;
  object_class->finalize = jalons_article_view_finalize;

  properties[PROP_BROWSER]
    = g_param_spec_object ("browser", NULL, NULL, JALONS_TYPE_BROWSER,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ARTICLE]
    = g_param_spec_object ("article", NULL, NULL, JALONS_TYPE_ARTICLE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_ZOOM] = g_param_spec_double (
    "text-zoom", NULL, NULL, JALONS_ARTICLE_VIEW_MIN_ZOOM, JALONS_ARTICLE_VIEW_MAX_ZOOM, 1,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_EVENT_SELECTED]
    = g_signal_new ("event-selected", JALONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_SOURCE_REQUESTED]
    = g_signal_new ("source-requested", JALONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, JALONS_TYPE_EVENT, G_TYPE_UINT);
  signals[SIGNAL_DATED] = g_signal_new ("dated", JALONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
jalons_article_view_init (JalonsArticleView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *margin;

  g_type_ensure (JALONS_TYPE_ARTICLE_EVENTS);
  g_type_ensure (JALONS_TYPE_ARTICLE_OWN);
  g_type_ensure (JALONS_TYPE_DATE_BUTTON);
  g_type_ensure (JALONS_TYPE_FIND_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));

  jalons_later_menu_set (self->menu_button, self->article_menu);
  self->text_zoom = 1;
  self->buffer = jalons_article_buffer_new ();
  gtk_text_view_set_buffer (self->text_view, GTK_TEXT_BUFFER (self->buffer));
  g_object_unref (self->buffer);

  margin = jalons_article_margin_new (self->text_view);
  self->margin = JALONS_ARTICLE_MARGIN (margin);
  gtk_text_view_set_gutter (self->text_view, GTK_TEXT_WINDOW_LEFT, margin);
  g_signal_connect_object (margin, "activated", G_CALLBACK (margin_activated_cb), self,
                           G_CONNECT_DEFAULT);

  jalons_find_bar_set_buffer (self->find_bar, self->buffer);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (dark_changed_cb), self,
                           G_CONNECT_DEFAULT);
  dark_changed_cb (manager, NULL, self);
  jalons_article_view_watch_text (self);
}

GtkWidget *
jalons_article_view_new (void)
{
  return g_object_new (JALONS_TYPE_ARTICLE_VIEW, NULL);
}

JalonsArticle *
jalons_article_view_get_article (JalonsArticleView *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE_VIEW (self), NULL);

  return self->article;
}

void
jalons_article_view_set_article (JalonsArticleView *self, JalonsArticle *article)
{
  const JalonsSource *source;

  g_return_if_fail (JALONS_IS_ARTICLE_VIEW (self));
  g_return_if_fail (article == NULL || JALONS_IS_ARTICLE (article));

  if (self->article == article)
    return;

  if (self->article != NULL)
    g_signal_handlers_disconnect_by_func (self->article, article_changed_cb, self);
  g_set_object (&self->article, article);
  source = jalons_article_view_get_source (self);
  if (source != NULL && (article == NULL || source->article_id != jalons_article_get_id (article)))
    forget_event (self);
  if (article != NULL)
    g_signal_connect (article, "notify", G_CALLBACK (article_changed_cb), self);
  jalons_article_view_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}

void
jalons_article_view_reload (JalonsArticleView *self)
{
  g_return_if_fail (JALONS_IS_ARTICLE_VIEW (self));

  stop_loading (self);
  g_clear_pointer (&self->content, jalons_article_content_free);
  jalons_find_bar_stop (self->find_bar);
  if (self->article == NULL || self->browser == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }

  self->loading = g_cancellable_new ();
  jalons_article_content_load_async (jalons_browser_get_library (self->browser),
                                     jalons_article_get_id (self->article), self->loading,
                                     loaded_cb, g_object_ref (self));
}

void
jalons_article_view_show_source (JalonsArticleView *self, JalonsEvent *event, guint source)
{
  g_return_if_fail (JALONS_IS_ARTICLE_VIEW (self));
  g_return_if_fail (JALONS_IS_EVENT (event));

  g_set_object (&self->event, event);
  self->source = source;
  show_source_if_loaded (self);
}

void
jalons_article_view_start_find (JalonsArticleView *self)
{
  g_return_if_fail (JALONS_IS_ARTICLE_VIEW (self));

  if (self->content != NULL)
    jalons_find_bar_start (self->find_bar);
}

void
jalons_article_view_set_text_zoom (JalonsArticleView *self, double zoom)
{
  g_return_if_fail (JALONS_IS_ARTICLE_VIEW (self));

  zoom = CLAMP (zoom, JALONS_ARTICLE_VIEW_MIN_ZOOM, JALONS_ARTICLE_VIEW_MAX_ZOOM);
  if (fabs (self->text_zoom - zoom) < 0.001)
    return;

  self->text_zoom = zoom;
  jalons_article_buffer_set_zoom (self->buffer, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_ZOOM]);
}

double
jalons_article_view_get_text_zoom (JalonsArticleView *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE_VIEW (self), 1);

  return self->text_zoom;
}
