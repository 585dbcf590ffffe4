/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "import/jalons-web-page.h"

static void
clear_time (gpointer data)
{
  g_free (((JalonsWebPageTime *) data)->value);
}

JalonsWebPage *
jalons_web_page_new (void)
{
  JalonsWebPage *page = g_new0 (JalonsWebPage, 1);
  const JalonsWebContainer whole = { 0, 0 };

  page->text = g_string_new (NULL);
  page->blocks = g_array_new (FALSE, FALSE, sizeof (JalonsWebBlock));
  page->containers = g_array_new (FALSE, FALSE, sizeof (JalonsWebContainer));
  g_array_append_val (page->containers, whole);
  page->times = g_array_new (FALSE, FALSE, sizeof (JalonsWebPageTime));
  g_array_set_clear_func (page->times, clear_time);
  page->meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  page->data = g_ptr_array_new_with_free_func (g_free);

  return page;
}

void
jalons_web_page_free (JalonsWebPage *page)
{
  if (page == NULL)
    return;

  g_string_free (page->text, TRUE);
  g_array_unref (page->blocks);
  g_array_unref (page->containers);
  g_array_unref (page->times);
  g_hash_table_unref (page->meta);
  g_ptr_array_unref (page->data);
  g_free (page->title);
  g_free (page->canonical);
  g_free (page->author);
  g_free (page->language);
  g_free (page);
}

const JalonsWebBlock *
jalons_web_page_get_blocks (const JalonsWebPage *page, guint *out_n)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = page->blocks->len;
  return (const JalonsWebBlock *) (gpointer) page->blocks->data;
}

char *
jalons_web_page_dup_heading (const JalonsWebPage *page)
{
  const JalonsWebBlock *blocks;
  guint n;

  g_return_val_if_fail (page != NULL, NULL);

  blocks = jalons_web_page_get_blocks (page, &n);
  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == JALONS_WEB_BLOCK_MAIN_HEADING)
      return g_strndup (page->text->str + blocks[i].start, blocks[i].length);

  return NULL;
}
