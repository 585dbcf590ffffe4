/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "models/jalons-article-list.h"

#include <glib/gi18n-lib.h>

/* Section keys: a month is its year times 16 plus its number, a whole year is without number. */
#define KEY_YEAR 16
#define KEY_UNDATED G_MAXINT64

/**
 * JalonsArticleList:
 *
 * A list of #JalonsArticle in the order of the library, in sections by month of publication.
 */
struct _JalonsArticleList
{
  JalonsRowList parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonsArticleList, jalons_article_list, JALONS_TYPE_ROW_LIST)

static gpointer
create_article (gint64 id)
{
  return jalons_article_new (id);
}

static gint64
get_article_id (gpointer row)
{
  return jalons_article_get_id (row);
}

static void
fill_article (gpointer row, gpointer loaded)
{
  JalonsPeriod published = jalons_article_get_published (loaded);

  g_object_freeze_notify (row);
  jalons_article_set_title (row, jalons_article_get_title (loaded));
  jalons_article_set_excerpt (row, jalons_article_get_excerpt (loaded));
  jalons_article_set_source (row, jalons_article_get_source (loaded));
  jalons_article_set_author (row, jalons_article_get_author (loaded));
  jalons_article_set_origin (row, jalons_article_get_origin (loaded));
  jalons_article_set_language (row, jalons_article_get_language (loaded));
  jalons_article_set_published (row, &published);
  jalons_article_set_n_events (row, jalons_article_get_n_events (loaded));
  jalons_article_set_read (row, jalons_article_get_read (loaded));
  jalons_article_set_starred (row, jalons_article_get_starred (loaded));
  jalons_article_set_note (row, jalons_article_get_note (loaded));
  jalons_article_set_tags (row, jalons_article_get_tags (loaded));
  g_object_thaw_notify (row);
}

static const JalonsRowType article_row_type = {
  .create = create_article,
  .get_id = get_article_id,
  .fill = fill_article,
};

/* The heading under which an article stands: its month, its year where the month is not known. */
static gint64
get_section_key (const JalonsPeriod *published)
{
  int year, month, last_year, last_month;

  if (!jalons_period_is_known (published))
    return KEY_UNDATED;

  jalons_day_to_ymd (published->first, &year, &month, NULL);
  jalons_day_to_ymd (published->last, &last_year, &last_month, NULL);
  if (year == last_year && month == last_month)
    return (gint64) year * KEY_YEAR + month;

  return (gint64) year * KEY_YEAR;
}

/* A heading begins with a capital, also in languages that write months without one. */
static char *
capitalize (const char *words)
{
  g_autofree char *first = g_utf8_strup (words, (gssize) (g_utf8_next_char (words) - words));

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static void
jalons_article_list_class_init (JalonsArticleListClass *klass)
{
  JalonsRowListClass *row_list_class = JALONS_ROW_LIST_CLASS (klass);

  row_list_class->item_type = JALONS_TYPE_ARTICLE;
  row_list_class->row_type = &article_row_type;
}

static void
jalons_article_list_init (JalonsArticleList *self)
{
}

/**
 * jalons_article_list_new:
 * @load: loads articles by id, in a worker thread
 * @user_data: data for @load
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): an empty list
 */
JalonsArticleList *
jalons_article_list_new (JalonsRowLoadFunc load, gpointer user_data, GDestroyNotify destroy)
{
  JalonsArticleList *self = g_object_new (JALONS_TYPE_ARTICLE_LIST, NULL);

  jalons_row_list_set_loader (JALONS_ROW_LIST (self), load, user_data, destroy);

  return self;
}

/**
 * jalons_article_list_get_section:
 * @self: a list
 * @position: a row
 * @out_start: (out): the first row of its section
 * @out_end: (out): the row after the last of its section
 *
 * Returns: whether there is such a row
 */
gboolean
jalons_article_list_get_section (JalonsArticleList *self,
                                 guint position,
                                 guint *out_start,
                                 guint *out_end)
{
  gint64 key;

  return jalons_row_list_get_section (JALONS_ROW_LIST (self), position, out_start, out_end, &key);
}

/**
 * jalons_article_list_dup_section_title:
 * @self: a list
 * @position: a row
 *
 * Returns: (transfer full) (nullable): the heading of its section, "September 2023"
 */
char *
jalons_article_list_dup_section_title (JalonsArticleList *self, guint position)
{
  g_autofree char *words = NULL;
  JalonsPeriod period;
  guint start, end;
  gint64 key;

  if (!jalons_row_list_get_section (JALONS_ROW_LIST (self), position, &start, &end, &key))
    return NULL;

  if (key == KEY_UNDATED)
    return g_strdup (C_ ("heading", "Undated"));

  if (key % KEY_YEAR == 0)
    period = jalons_period_year ((int) (key / KEY_YEAR), JALONS_BASIS_STATED);
  else
    period
      = jalons_period_month ((int) (key / KEY_YEAR), (int) (key % KEY_YEAR), JALONS_BASIS_STATED);

  words = jalons_period_format (&period);
  return words != NULL && words[0] != '\0' ? capitalize (words) : g_steal_pointer (&words);
}

/**
 * jalons_article_order_new_take:
 * @ids: (transfer full) (array length=n_ids): ids of articles, from g_malloc()
 * @published: (array length=n_ids): when each appeared
 * @n_ids: how many
 *
 * Returns: (transfer full): the order of these articles, with a section for each run of one month
 */
JalonsOrder *
jalons_article_order_new_take (gint64 *ids, const JalonsPeriod *published, gsize n_ids)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (JalonsOrderSection));
  gsize n_sections;

  for (gsize i = 0; i < n_ids; i++)
    {
      JalonsOrderSection section = { (guint) i, get_section_key (&published[i]) };

      if (i > 0
          && g_array_index (sections, JalonsOrderSection, sections->len - 1).key == section.key)
        continue;
      g_array_append_val (sections, section);
    }

  n_sections = sections->len;
  return jalons_order_new_take (
    ids, n_ids, (JalonsOrderSection *) (gpointer) g_array_free (g_steal_pointer (&sections), FALSE),
    n_sections);
}
