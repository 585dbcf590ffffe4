/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-pane.h"

#include "window/jalons-article-row.h"
#include "window/jalons-list-start.h"
#include "window/jalons-no-result.h"
#include "window/jalons-section-model.h"
#include "window/jalons-selection-bar.h"
#include "window/jalons-shortcuts.h"

struct _JalonsArticlePane
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  GtkMultiSelection *selection;
  gint64 selected_id;   /* stays while a new result is taken over */
  JalonsFilter *filter; /* what the list is selected by */
  GtkWidget *menu;      /* NULL until it was opened */
  GtkWidget *menu_row;  /* whose menu is open */

  GtkStack *stack;
  GtkListView *list;
  AdwToolbarView *toolbars;
  JalonsSelectionBar *selection_bar; /* NULL until several were selected */
  JalonsNoResult *no_result;         /* NULL until nothing was found */
  GMenuModel *row_menu;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  SIGNAL_ARTICLE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsArticlePane, jalons_article_pane, ADW_TYPE_BIN)

/* The only row that is selected; GTK_INVALID_LIST_POSITION for none, or where there are several. */
static guint
get_single (JalonsArticlePane *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_get_size (selected) == 1 ? gtk_bitset_get_minimum (selected)
                                             : GTK_INVALID_LIST_POSITION;
}

static gboolean
is_nothing_selected (JalonsArticlePane *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_is_empty (selected);
}

static void
select_single (JalonsArticlePane *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (JALONS_TYPE_ARTICLE_ROW, NULL));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  JalonsArticle *article = gtk_list_item_get_item (item);

  jalons_article_row_set_article (JALONS_ARTICLE_ROW (gtk_list_item_get_child (item)), article);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  jalons_article_row_set_article (JALONS_ARTICLE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-title");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (JalonsArticlePane *self, GtkListHeader *header)
{
  g_autofree char *title = jalons_article_list_dup_section_title (
    jalons_browser_get_articles (self->browser), gtk_list_header_get_start (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), title != NULL ? title : "");
}

static void
activated_cb (JalonsArticlePane *self, guint position)
{
  g_autoptr (JalonsArticle) article
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  select_single (self, position);
  if (article != NULL)
    g_signal_emit (self, signals[SIGNAL_ARTICLE_ACTIVATED], 0, article);
}

/* Back to the one row that was selected before. */
static void
unselect_cb (JalonsArticlePane *self)
{
  jalons_article_pane_select (self, self->selected_id);
}

static void
update_selection_bar (JalonsArticlePane *self)
{
  guint n = jalons_article_pane_get_n_selected (self);

  if (n > 1 && self->selection_bar == NULL)
    {
      self->selection_bar = JALONS_SELECTION_BAR (jalons_selection_bar_new ());
      g_signal_connect_object (self->selection_bar, "closed", G_CALLBACK (unselect_cb), self,
                               G_CONNECT_SWAPPED);
      adw_toolbar_view_add_bottom_bar (self->toolbars, GTK_WIDGET (self->selection_bar));
    }
  if (self->selection_bar != NULL)
    jalons_selection_bar_set_n_selected (self->selection_bar, n);
}

static void
selection_changed_cb (JalonsArticlePane *self)
{
  g_autoptr (JalonsArticle) article = jalons_article_pane_dup_selected (self);

  update_selection_bar (self);
  if (article == NULL)
    return;

  self->selected_id = jalons_article_get_id (article);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static gboolean
is_selected (JalonsArticlePane *self, gint64 article_id)
{
  JalonsRowList *articles = JALONS_ROW_LIST (jalons_browser_get_articles (self->browser));
  guint position;

  return jalons_row_list_find (articles, article_id, &position)
         && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

/* Tooltips of the row would lie over its menu. */
static void
mute_row (JalonsArticlePane *self, GtkWidget *row)
{
  if (self->menu_row != NULL)
    gtk_widget_set_can_target (self->menu_row, TRUE);
  g_set_weak_pointer (&self->menu_row, row);
  if (row != NULL)
    gtk_widget_set_can_target (row, FALSE);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self->list));
}

static void
menu_closed_cb (JalonsArticlePane *self)
{
  mute_row (self, NULL);
}

static void
ensure_menu (JalonsArticlePane *self)
{
  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (self->row_menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->list));
}

/* Shows the menu of the row at a place of the list, having selected it. */
static void
popup_menu (JalonsArticlePane *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row
    = widget != NULL ? gtk_widget_get_ancestor (widget, JALONS_TYPE_ARTICLE_ROW) : NULL;
  JalonsArticle *article;

  if (row == NULL && widget != NULL)
    row = gtk_widget_get_first_child (widget);
  if (row == NULL || !JALONS_IS_ARTICLE_ROW (row))
    return;

  /* Of a row among several that are selected, the menu is that of all of them. */
  article = jalons_article_row_get_article (JALONS_ARTICLE_ROW (row));
  if (!is_selected (self, jalons_article_get_id (article)))
    jalons_article_pane_select (self, jalons_article_get_id (article));
  ensure_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  mute_row (self, row);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_pressed_cb (JalonsArticlePane *self, int n_press, double x, double y)
{
  popup_menu (self, x, y);
}

static void
long_pressed_cb (JalonsArticlePane *self, double x, double y)
{
  popup_menu (self, x, y);
}

static void
menu_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JalonsArticlePane *self = JALONS_ARTICLE_PANE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_point_t point;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return;
  if (gtk_widget_compute_point (focus, GTK_WIDGET (self->list), &GRAPHENE_POINT_INIT (24, 24),
                                &point))
    popup_menu (self, point.x, point.y);
}

/* Another selection is read from its beginning, and so is one of which nothing is being read yet;
 * where more articles come while one is read, the rows in view stay where they are. */
static void
show_start (JalonsArticlePane *self)
{
  JalonsFilter *filter = jalons_browser_get_shown_filter (self->browser);
  gboolean other = self->filter == NULL || !jalons_filter_equal (self->filter, filter);

  g_clear_pointer (&self->filter, jalons_filter_unref);
  self->filter = jalons_filter_ref (filter);
  if (other || is_nothing_selected (self))
    jalons_list_start_show (self->list);
}

/* While the first articles are coming, nothing was looked for that could have had no result. */
static const char *
get_page (JalonsArticlePane *self)
{
  if (jalons_browser_get_n_articles (self->browser) > 0)
    return "list";
  return jalons_browser_get_n_all (self->browser) > 0 ? "no-result" : "none-yet";
}

static void
update_no_result (JalonsArticlePane *self, gboolean needed)
{
  if (needed && self->no_result == NULL)
    {
      self->no_result = JALONS_NO_RESULT (jalons_no_result_new (self->browser));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->no_result), "no-result");
    }
  if (self->no_result != NULL)
    jalons_no_result_set_active (self->no_result, needed);
}

static void
changed_cb (JalonsArticlePane *self)
{
  guint n_articles = jalons_browser_get_n_articles (self->browser);

  show_start (self);
  update_no_result (self, n_articles == 0);
  gtk_stack_set_visible_child_name (self->stack, get_page (self));

  if (n_articles > 0 && self->selected_id != 0 && is_nothing_selected (self))
    jalons_article_pane_select (self, self->selected_id);
  update_selection_bar (self);
}

static void
jalons_article_pane_dispose (GObject *object)
{
  JalonsArticlePane *self = JALONS_ARTICLE_PANE (object);

  g_clear_weak_pointer (&self->menu_row);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->browser);
  g_clear_pointer (&self->filter, jalons_filter_unref);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_ARTICLE_PANE);

  G_OBJECT_CLASS (jalons_article_pane_parent_class)->dispose (object);
}

static void
jalons_article_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_take_object (value, jalons_article_pane_dup_selected (JALONS_ARTICLE_PANE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_article_pane_class_init (JalonsArticlePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_article_pane_dispose;
  object_class->get_property = jalons_article_pane_get_property;

  properties[PROP_SELECTED]
    = g_param_spec_object ("selected", NULL, NULL, JALONS_TYPE_ARTICLE,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ARTICLE_ACTIVATED]
    = g_signal_new ("article-activated", JALONS_TYPE_ARTICLE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, JALONS_TYPE_ARTICLE);

  gtk_widget_class_install_action (widget_class, "article-pane.menu", NULL, menu_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK,
                                       "article-pane.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "article-pane.menu", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-article-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsArticlePane, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticlePane, toolbars);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticlePane, list);
  gtk_widget_class_bind_template_child (widget_class, JalonsArticlePane, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}

static void
jalons_article_pane_init (JalonsArticlePane *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, rows);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_header_factory (self->list, headers);

  jalons_shortcuts_add_to_list (GTK_WIDGET (self->list));
}

/**
 * jalons_article_pane_set_browser:
 * @self: a list of articles
 * @browser: whose articles it lists
 */
void
jalons_article_pane_set_browser (JalonsArticlePane *self, JalonsBrowser *browser)
{
  JalonsSectionModel *model;

  g_return_if_fail (JALONS_IS_ARTICLE_PANE (self));
  g_return_if_fail (JALONS_IS_BROWSER (browser));
  g_return_if_fail (self->browser == NULL);

  self->browser = g_object_ref (browser);
  model = jalons_section_model_new (jalons_browser_get_articles (browser));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (model));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jalons_article_pane_dup_selected:
 * @self: a list of articles
 *
 * Returns: (transfer full) (nullable): the article that is selected, %NULL where several are
 */
JalonsArticle *
jalons_article_pane_dup_selected (JalonsArticlePane *self)
{
  guint position;

  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), NULL);

  position = self->selection != NULL ? get_single (self) : GTK_INVALID_LIST_POSITION;
  return position != GTK_INVALID_LIST_POSITION
           ? g_list_model_get_item (G_LIST_MODEL (self->selection), position)
           : NULL;
}

/**
 * jalons_article_pane_get_n_selected:
 * @self: a list of articles
 *
 * Returns: how many articles are selected
 */
guint
jalons_article_pane_get_n_selected (JalonsArticlePane *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), 0);

  if (self->selection == NULL)
    return 0;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (selected);
}

/**
 * jalons_article_pane_dup_selected_ids:
 * @self: a list of articles
 *
 * Returns: (transfer full) (element-type gint64): the articles that are selected, in their order
 */
GArray *
jalons_article_pane_dup_selected_ids (JalonsArticlePane *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;
  gboolean more;

  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), ids);

  if (self->selection == NULL)
    return ids;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = jalons_row_list_get_id (
        JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)), position);

      g_array_append_val (ids, id);
    }

  return ids;
}

/**
 * jalons_article_pane_select:
 * @self: a list of articles
 * @article_id: an article
 *
 * Selects it and scrolls to it, if it is in the list.
 *
 * Returns: whether it is
 */
gboolean
jalons_article_pane_select (JalonsArticlePane *self, gint64 article_id)
{
  JalonsArticleList *articles;
  guint position;

  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), FALSE);
  g_return_val_if_fail (self->browser != NULL, FALSE);

  articles = jalons_browser_get_articles (self->browser);
  if (!jalons_row_list_find (JALONS_ROW_LIST (articles), article_id, &position))
    return FALSE;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
  select_single (self, position);
  return TRUE;
}

/**
 * jalons_article_pane_select_first:
 * @self: a list of articles
 *
 * Selects the first row, if there is one, and leaves the heading above it in view.
 */
void
jalons_article_pane_select_first (JalonsArticlePane *self)
{
  g_return_if_fail (JALONS_IS_ARTICLE_PANE (self));
  g_return_if_fail (self->selection != NULL);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    select_single (self, 0);
}

/**
 * jalons_article_pane_step:
 * @self: a list of articles
 * @n_rows: how many rows to go on, or back if negative; where no row is selected, the first or last
 *
 * Returns: whether there is such a row; it is selected
 */
gboolean
jalons_article_pane_step (JalonsArticlePane *self, int n_rows)
{
  guint selected, n_items;
  gint64 position;

  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), FALSE);
  g_return_val_if_fail (self->selection != NULL, FALSE);

  selected = get_single (self);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (selected == GTK_INVALID_LIST_POSITION)
    position = n_rows >= 0 ? 0 : (gint64) n_items - 1;
  else
    position = (gint64) selected + n_rows;
  if (position < 0 || position >= n_items)
    return FALSE;

  gtk_list_view_scroll_to (self->list, (guint) position, GTK_LIST_SCROLL_SELECT, NULL);
  return TRUE;
}

/**
 * jalons_article_pane_set_touch:
 * @self: a list of articles
 * @touch: whether one tap opens an article
 */
void
jalons_article_pane_set_touch (JalonsArticlePane *self, gboolean touch)
{
  g_return_if_fail (JALONS_IS_ARTICLE_PANE (self));

  gtk_list_view_set_single_click_activate (self->list, touch);
}

/**
 * jalons_article_pane_is_empty:
 * @self: a list of articles
 *
 * Returns: whether it says that nothing is selected by the filter
 */
gboolean
jalons_article_pane_is_empty (JalonsArticlePane *self)
{
  g_return_val_if_fail (JALONS_IS_ARTICLE_PANE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "no-result") == 0;
}
