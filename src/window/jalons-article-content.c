/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-article-content.h"

#include <string.h>

typedef struct
{
  JalonsLibrary *library;
  gint64 article_id;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->library);
  g_free (load);
}

/* Cuts at a character, so that what is shown stays valid. */
static gsize
limit_length (const char *text, gsize length)
{
  if (length <= JALONS_ARTICLE_TEXT_LIMIT)
    return length;

  length = JALONS_ARTICLE_TEXT_LIMIT;
  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  return length;
}

/* The light falls on the whole sentence, the claim being the smallest clause of it. */
static gboolean
ends_sentence (const char *text, gsize length, gsize i)
{
  if (text[i] == '\n')
    return TRUE;
  if (strchr (".!?", text[i]) == NULL)
    return FALSE;

  return i + 1 == length || g_ascii_isspace (text[i + 1]);
}

static void
widen_to_sentence (const char *text, gsize length, gsize *start, gsize *end)
{
  while (*start > 0 && !ends_sentence (text, length, *start - 1))
    (*start)--;
  while (*start < *end && g_ascii_isspace (text[*start]))
    (*start)++;
  if (*end > *start && ends_sentence (text, length, *end - 1))
    return;
  while (*end < length && !ends_sentence (text, length, *end))
    (*end)++;
  if (*end < length && text[*end] != '\n')
    (*end)++;
}

/* Sorted by byte, so that one walk over the text turns every byte into a character. */
typedef struct
{
  gsize byte;
  int *character;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  return first->byte < second->byte ? -1 : first->byte > second->byte;
}

static void
resolve_places (GArray *places, const char *text, gsize length)
{
  gsize byte = 0;
  int character = 0;

  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      for (; byte < MIN (place->byte, length); byte++)
        character += ((guchar) text[byte] & 0xc0) != 0x80;
      *place->character = character;
    }
}

static void
add_range (GArray *places, JalonsArticleRange *range, gsize start, gsize end)
{
  Place first = { start, &range->start };
  Place last = { end, &range->end };

  g_array_append_val (places, first);
  g_array_append_val (places, last);
}

static void
locate (JalonsArticleContent *content, gsize length)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_size (content->mention_ranges, content->mentions->len);
  g_array_set_size (content->claim_ranges, content->claims->len);
  for (guint i = 0; i < content->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (content->mentions, i);

      add_range (places, &g_array_index (content->mention_ranges, JalonsArticleRange, i),
                 mention->start, mention->end);
    }
  for (guint i = 0; i < content->claims->len; i++)
    {
      const JalonsArticleClaim *item = g_ptr_array_index (content->claims, i);
      gsize start = MIN (item->claim->start, length);
      gsize end = CLAMP (item->claim->end, start, length);

      widen_to_sentence (content->text, length, &start, &end);
      add_range (places, &g_array_index (content->claim_ranges, JalonsArticleRange, i), start, end);
    }
  resolve_places (places, content->text, length);
}

static JalonsArticleContent *
load_content (const Load *load, GError **error)
{
  g_autoptr (JalonsArticleContent) content = g_new0 (JalonsArticleContent, 1);
  gsize length, shown;

  content->mention_ranges = g_array_new (FALSE, TRUE, sizeof (JalonsArticleRange));
  content->claim_ranges = g_array_new (FALSE, TRUE, sizeof (JalonsArticleRange));
  content->text = jalons_library_load_text (load->library, load->article_id, &length, error);
  if (content->text == NULL)
    return NULL;
  content->mentions = jalons_library_load_mentions (load->library, load->article_id, error);
  if (content->mentions == NULL)
    return NULL;
  content->claims = jalons_library_load_article_claims (load->library, load->article_id, error);
  if (content->claims == NULL)
    return NULL;

  shown = limit_length (content->text, length);
  content->truncated = shown < length;
  content->text[shown] = '\0';
  locate (content, shown);
  return g_steal_pointer (&content);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  JalonsArticleContent *content = load_content (task_data, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) jalons_article_content_free);
  else
    g_task_return_error (task, error);
}

void
jalons_article_content_free (JalonsArticleContent *content)
{
  g_return_if_fail (content != NULL);

  g_free (content->text);
  g_clear_pointer (&content->mentions, g_ptr_array_unref);
  g_clear_pointer (&content->mention_ranges, g_array_unref);
  g_clear_pointer (&content->claims, g_ptr_array_unref);
  g_clear_pointer (&content->claim_ranges, g_array_unref);
  g_free (content);
}

void
jalons_article_content_load_async (JalonsLibrary *library,
                                   gint64 article_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (JALONS_IS_LIBRARY (library));

  load = g_new0 (Load, 1);
  load->library = g_object_ref (library);
  load->article_id = article_id;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, jalons_article_content_load_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_in_thread);
}

JalonsArticleContent *
jalons_article_content_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

int
jalons_article_content_find_claim (const JalonsArticleContent *content, gint64 claim_id)
{
  g_return_val_if_fail (content != NULL, -1);

  for (guint i = 0; i < content->claims->len; i++)
    {
      const JalonsArticleClaim *item = g_ptr_array_index (content->claims, i);

      if (item->claim_id == claim_id)
        return (int) i;
    }
  return -1;
}

int
jalons_article_content_claim_at (const JalonsArticleContent *content, int offset)
{
  int best = -1;
  int best_length = G_MAXINT;

  g_return_val_if_fail (content != NULL, -1);

  for (guint i = 0; i < content->claim_ranges->len; i++)
    {
      JalonsArticleRange range = g_array_index (content->claim_ranges, JalonsArticleRange, i);

      if (range.start <= offset && offset < range.end && range.end - range.start < best_length)
        {
          best = (int) i;
          best_length = range.end - range.start;
        }
    }
  return best;
}
