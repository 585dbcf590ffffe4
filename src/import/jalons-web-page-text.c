/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-web-page-text.h"

/* A paragraph without a full stop speaks for an article from this length on, one with from that. */
#define LONG_ENOUGH 80
#define SENTENCE_LENGTH 25

/* What a scrap and a block of something else than the article take from the sum of a container. */
#define SCRAP_PENALTY 10
#define ASIDE_PENALTY 20
#define LINKS_PENALTY 40

/* What a short list item or table row without links speaks for it. */
#define LINE_VALUE 5

/* What is worked out about a page. */
typedef struct
{
  const JalonsWebPage *page;
  const JalonsWebBlock *blocks;
  guint n_blocks;
  guint n_containers;
  guint32 *flags;    /* of each container, those around it included for asides */
  gint64 *sums;      /* what the blocks in each container speak for it */
  gint64 *sentences; /* bytes of sentences in each container */
} Judgement;

static void
clear_judgement (Judgement *self)
{
  g_free (self->flags);
  g_free (self->sums);
  g_free (self->sentences);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Judgement, clear_judgement)

static const JalonsWebContainer *
get_container (const Judgement *self, guint32 i)
{
  return &g_array_index (self->page->containers, JalonsWebContainer, i);
}

static const char *
get_text (const Judgement *self, const JalonsWebBlock *block)
{
  return self->page->text->str + block->start;
}

/* Whether a text ends as a sentence does, quotation marks and brackets behind it left aside. */
static gboolean
ends_as_sentence (const char *text, gsize length)
{
  const char *p = text + length;

  while (p > text)
    {
      gunichar c = (p = g_utf8_prev_char (p), g_utf8_get_char (p));

      if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ':' || c == ';')
        return TRUE;
      if (!g_unichar_isspace (c) && c != '"' && c != '\'' && c != ')' && c != ']' && c != 0xbb
          && c != 0x201d && c != 0x2019)
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_mostly_links (const JalonsWebBlock *block)
{
  return (guint64) block->n_linked * 3 >= (guint64) block->length * 2;
}

/* Bytes of a block that count as sentences of an article; 0 for scraps and links. */
static guint
measure_sentences (const Judgement *self, const JalonsWebBlock *block)
{
  gboolean sentence = ends_as_sentence (get_text (self, block), block->length);

  if (block->kind == JALONS_WEB_BLOCK_HEADING || block->kind == JALONS_WEB_BLOCK_MAIN_HEADING
      || (guint64) block->n_linked * 2 >= block->length
      || block->length < (sentence ? SENTENCE_LENGTH : LONG_ENOUGH))
    return 0;

  return block->length - block->n_linked;
}

static gint64
value_block (const Judgement *self, const JalonsWebBlock *block)
{
  guint sentences = measure_sentences (self, block);

  if (self->flags[block->container] & (JALONS_WEB_CONTAINER_ASIDE | JALONS_WEB_CONTAINER_NEVER))
    return -ASIDE_PENALTY;
  if (sentences > 0)
    return sentences;
  if (is_mostly_links (block))
    return -LINKS_PENALTY - (gint64) block->length;

  switch (block->kind)
    {
    case JALONS_WEB_BLOCK_PARAGRAPH:
      return -SCRAP_PENALTY;
    case JALONS_WEB_BLOCK_ITEM:
    case JALONS_WEB_BLOCK_ROW:
      return LINE_VALUE;
    case JALONS_WEB_BLOCK_HEADING:
    case JALONS_WEB_BLOCK_MAIN_HEADING:
    default:
      return 0;
    }
}

/* Adds what is in a container to the one around it; the inner ones come later in the array. */
static void
add_up (const Judgement *self, gint64 *sums)
{
  for (guint i = self->n_containers - 1; i > 0; i--)
    sums[get_container (self, i)->parent] += sums[i];
}

/* A class name is a hint, not a proof: where half of all sentences are, there is the article. And
 * what is in an aside is aside. */
static void
settle_flags (Judgement *self)
{
  gint64 all = self->sentences[0];

  for (guint i = 0; i < self->n_containers; i++)
    {
      const JalonsWebContainer *container = get_container (self, i);
      guint32 inherited = i == 0 ? 0
                                 : self->flags[container->parent]
                                     & (JALONS_WEB_CONTAINER_ASIDE | JALONS_WEB_CONTAINER_NEVER);

      self->flags[i] = container->flags;
      if (all > 0 && self->sentences[i] * 2 >= all)
        self->flags[i] &= ~(guint32) JALONS_WEB_CONTAINER_ASIDE;
      self->flags[i] |= inherited;
    }
}

static void
judge (Judgement *self, const JalonsWebPage *page)
{
  self->page = page;
  self->blocks = jalons_web_page_get_blocks (page, &self->n_blocks);
  self->n_containers = page->containers->len;
  self->flags = g_new0 (guint32, self->n_containers);
  self->sums = g_new0 (gint64, self->n_containers);
  self->sentences = g_new0 (gint64, self->n_containers);

  for (guint i = 0; i < self->n_blocks; i++)
    self->sentences[self->blocks[i].container] += measure_sentences (self, &self->blocks[i]);
  add_up (self, self->sentences);
  settle_flags (self);

  for (guint i = 0; i < self->n_blocks; i++)
    self->sums[self->blocks[i].container] += value_block (self, &self->blocks[i]);
  add_up (self, self->sums);
}

/* The container with one of @flags and the largest sum, if it is near enough to @best. */
static gboolean
find_marked (const Judgement *self, guint32 flags, gint64 best, guint32 *out_container)
{
  gint64 largest = 0;
  guint32 found = 0;

  for (guint i = 1; i < self->n_containers; i++)
    {
      if ((self->flags[i] & flags) && !(self->flags[i] & JALONS_WEB_CONTAINER_ASIDE)
          && self->sums[i] > largest)
        {
          largest = self->sums[i];
          found = i;
        }
    }

  if (largest == 0 || largest * 2 < best)
    return FALSE;

  *out_container = found;
  return TRUE;
}

static guint32
find_article (const Judgement *self)
{
  guint32 found = 0;

  /* Of those with the same sum the innermost: it is the last. */
  for (guint32 i = 0; i < self->n_containers; i++)
    if (self->sums[i] >= self->sums[found])
      found = i;

  if (self->sums[found] <= 0)
    return 0;

  if (!find_marked (self, JALONS_WEB_CONTAINER_BODY, self->sums[found], &found)
      && !find_marked (self, JALONS_WEB_CONTAINER_ARTICLE, self->sums[found], &found))
    find_marked (self, JALONS_WEB_CONTAINER_MAIN, self->sums[found], &found);

  return found;
}

static gboolean
is_within (const Judgement *self, guint32 container, guint32 outer)
{
  /* The inner ones come later. */
  while (container > outer)
    container = get_container (self, container)->parent;

  return container == outer;
}

/* Words that begin or are a line which leads elsewhere; folded to lower case. */
static gboolean
leads_elsewhere (const char *text, gsize length)
{
  static const char *const beginnings[] = {
    "lire aussi",
    "à lire aussi",
    "a lire aussi",
    "à lire également",
    "lire également",
    "a lire également",
    "voir aussi",
    "lire :",
    "à lire :",
    "sur le même sujet",
    "pour aller plus loin",
    "read more",
    "read also",
    "also read",
    "see also",
    "related:",
    "more on this",
    "read next",
    "publicité",
    "advertisement",
    "article réservé aux abonnés",
    "abonnez-vous",
    "sign up for",
    "subscribe to our",
    "partager cet article",
    "share this",
    "crédit photo",
    "photo credit",
    "temps de lecture",
  };
  g_autofree char *folded = NULL;

  if (length > 300)
    return FALSE;

  folded = g_utf8_strdown (text, (gssize) length);
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (folded, beginnings[i]))
      return TRUE;

  return FALSE;
}

/* Whether a block in the article is part of it. */
static gboolean
belongs (const Judgement *self, const JalonsWebBlock *block)
{
  const char *text = get_text (self, block);

  if (self->flags[block->container] & (JALONS_WEB_CONTAINER_ASIDE | JALONS_WEB_CONTAINER_NEVER))
    return FALSE;
  if (is_mostly_links (block))
    return FALSE;

  return !leads_elsewhere (text, block->length);
}

/* Compares letters and digits only: headlines differ in quotation marks, dashes and blanks. */
static gboolean
has_same_letters (const char *a, gsize a_length, const char *b)
{
  const char *a_end = a + a_length;

  for (;;)
    {
      while (a < a_end && !g_unichar_isalnum (g_utf8_get_char (a)))
        a = g_utf8_next_char (a);
      while (*b != '\0' && !g_unichar_isalnum (g_utf8_get_char (b)))
        b = g_utf8_next_char (b);
      if (a >= a_end || *b == '\0')
        return a >= a_end && *b == '\0';
      if (g_unichar_tolower (g_utf8_get_char (a)) != g_unichar_tolower (g_utf8_get_char (b)))
        return FALSE;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
}

/* The first heading that is the headline; the number of blocks if there is none. */
static guint
find_headline (const Judgement *self, const char *title)
{
  for (guint i = 0; i < self->n_blocks; i++)
    {
      const JalonsWebBlock *block = &self->blocks[i];

      if ((block->kind == JALONS_WEB_BLOCK_MAIN_HEADING || block->kind == JALONS_WEB_BLOCK_HEADING)
          && title != NULL && has_same_letters (get_text (self, block), block->length, title))
        return i;
    }

  return self->n_blocks;
}

/* Single line feeds keep a list or a table together. */
static const char *
get_separator (const JalonsWebBlock *before, const JalonsWebBlock *block)
{
  gboolean together
    = before->kind == block->kind
      && (block->kind == JALONS_WEB_BLOCK_ITEM || block->kind == JALONS_WEB_BLOCK_ROW);

  return together ? "\n" : "\n\n";
}

static void
write_block (const Judgement *self,
             GString *text,
             const JalonsWebBlock **before,
             const JalonsWebBlock *block)
{
  if (*before != NULL)
    g_string_append (text, get_separator (*before, block));
  if (block->kind == JALONS_WEB_BLOCK_ITEM)
    g_string_append (text, "• ");
  g_string_append_len (text, get_text (self, block), block->length);
  *before = block;
}

/* What stands between the headline and the article: its first words, if they are sentences. */
static gboolean
is_standfirst (const Judgement *self, const JalonsWebBlock *block)
{
  return belongs (self, block) && measure_sentences (self, block) > 0;
}

static GString *
write_article (const Judgement *self, guint32 article, const char *title)
{
  GString *text = g_string_new (NULL);
  const JalonsWebBlock *before = NULL;
  guint headline = find_headline (self, title), first = 0;

  while (first < self->n_blocks && !is_within (self, self->blocks[first].container, article))
    first++;

  for (guint i = MIN (headline, first); i < self->n_blocks; i++)
    {
      const JalonsWebBlock *block = &self->blocks[i];
      gboolean inside = is_within (self, block->container, article);

      /* A headline that comes again, in a bar that stays in view say, is said once. */
      if (i == headline)
        write_block (self, text, &before, block);
      else if (i < first
                 ? headline < i && is_standfirst (self, block)
                 : inside && belongs (self, block)
                     && !(block->kind == JALONS_WEB_BLOCK_MAIN_HEADING && title != NULL
                          && has_same_letters (get_text (self, block), block->length, title)))
        write_block (self, text, &before, block);
    }

  return text;
}

/* All that is no link, where no article could be told from the rest. */
static GString *
write_all (const Judgement *self)
{
  GString *text = g_string_new (NULL);
  const JalonsWebBlock *before = NULL;

  for (guint i = 0; i < self->n_blocks; i++)
    if (!is_mostly_links (&self->blocks[i]))
      write_block (self, text, &before, &self->blocks[i]);

  return text;
}

char *
jalons_web_page_dup_text (const JalonsWebPage *page, const char *title, gsize *out_length)
{
  g_auto (Judgement) judgement = { 0 };
  GString *text;

  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (out_length != NULL, NULL);

  judge (&judgement, page);
  text = write_article (&judgement, find_article (&judgement), title);
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      text = write_all (&judgement);
    }

  *out_length = text->len;
  return g_string_free_and_steal (text);
}

/* How likely a date is to be that of the publication: 0 where it can't be. What is marked so counts
 * even in an aside, which "date-pub" looks like, though less than any date of the article there. */
static int
rank_time (const Judgement *self, const JalonsWebPageTime *found)
{
  guint32 container = found->container;

  if (self->flags[container] & JALONS_WEB_CONTAINER_NEVER)
    return 0;
  if (self->flags[container] & JALONS_WEB_CONTAINER_ASIDE)
    return found->is_publication ? 2 : 0;
  if (found->is_publication)
    return 4;

  for (; container > 0; container = get_container (self, container)->parent)
    if (self->flags[container] & (JALONS_WEB_CONTAINER_ARTICLE | JALONS_WEB_CONTAINER_MAIN))
      return 3;

  return 1;
}

const char *
jalons_web_page_get_time (const JalonsWebPage *page)
{
  g_auto (Judgement) judgement = { 0 };
  const char *best = NULL;
  int best_rank = 0;

  g_return_val_if_fail (page != NULL, NULL);

  judge (&judgement, page);
  for (guint i = 0; i < page->times->len; i++)
    {
      const JalonsWebPageTime *found = &g_array_index (page->times, JalonsWebPageTime, i);
      int rank = rank_time (&judgement, found);

      if (rank > best_rank)
        {
          best_rank = rank;
          best = found->value;
        }
    }

  return best;
}
