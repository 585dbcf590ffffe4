/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-web-block-writer.h"
#include "import/jalons-web-reference.h"

/* Whether there is nothing but no-break spaces and their like. */
static gboolean
is_blank (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c))
        return FALSE;
    }

  return TRUE;
}

static void
clear_pending (JalonsWebBlockWriter *self)
{
  self->pending_space = self->pending_break = self->pending_cell = FALSE;
}

static void
begin_block (JalonsWebBlockWriter *self)
{
  self->block = (JalonsWebBlock) {
    .start = (guint32) self->page->text->len,
    .container = self->container,
    .kind = self->next_kind,
  };
  self->has_block = TRUE;
  clear_pending (self);
}

/* Puts what stands between the words so far and the next one. */
static void
add_separator (JalonsWebBlockWriter *self)
{
  if (self->pending_cell)
    g_string_append_c (self->page->text, '\t');
  else if (self->pending_break)
    g_string_append_c (self->page->text, '\n');
  else if (self->pending_space)
    g_string_append_c (self->page->text, ' ');

  clear_pending (self);
}

/* Appends what a page says, with the characters of Windows that it gives by number as those that
 * are meant. Such a number is a control character, two bytes of which the first is 0xc2. */
static void
append_mended (GString *text, const char *word, gsize length)
{
  const char *end = word + length;

  for (const char *p; (p = memchr (word, 0xc2, (gsize) (end - word))) != NULL && p + 1 < end;)
    {
      g_string_append_len (text, word, p - word);
      g_string_append_unichar (text, jalons_web_reference_mend (g_utf8_get_char (p)));
      word = p + 2;
    }
  g_string_append_len (text, word, end - word);
}

static void
add_word (JalonsWebBlockWriter *self, const char *word, gsize length)
{
  gsize before;

  if (self->has_block)
    add_separator (self);
  else
    begin_block (self);

  before = self->page->text->len;
  append_mended (self->page->text, word, length);
  if (self->link_depth > 0)
    self->block.n_linked += (guint32) (self->page->text->len - before);
}

void
jalons_web_block_writer_split (JalonsWebBlockWriter *self)
{
  g_return_if_fail (self != NULL);

  clear_pending (self);
  if (!self->has_block)
    return;

  self->has_block = FALSE;
  self->next_kind = JALONS_WEB_BLOCK_PARAGRAPH;
  self->block.length = (guint32) (self->page->text->len - self->block.start);
  if (!is_blank (self->page->text->str + self->block.start, self->block.length))
    g_array_append_val (self->page->blocks, self->block);
}

void
jalons_web_block_writer_begin (JalonsWebBlockWriter *self, JalonsWebBlockKind kind)
{
  g_return_if_fail (self != NULL);

  jalons_web_block_writer_split (self);
  self->next_kind = kind;
}

void
jalons_web_block_writer_end (JalonsWebBlockWriter *self)
{
  jalons_web_block_writer_begin (self, JALONS_WEB_BLOCK_PARAGRAPH);
}

void
jalons_web_block_writer_cell (JalonsWebBlockWriter *self)
{
  g_return_if_fail (self != NULL);

  self->pending_cell = self->has_block;
}

void
jalons_web_block_writer_break (JalonsWebBlockWriter *self)
{
  g_return_if_fail (self != NULL);

  if (self->pending_break)
    jalons_web_block_writer_split (self);
  else
    self->pending_break = self->has_block;
}

void
jalons_web_block_writer_add (JalonsWebBlockWriter *self, const char *text, gsize length)
{
  const char *p = text, *end = text + length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  while (p < end)
    {
      const char *start = p;

      while (p < end && !g_ascii_isspace (*p))
        p++;
      if (p > start)
        add_word (self, start, (gsize) (p - start));
      for (; p < end && g_ascii_isspace (*p); p++)
        {
          self->pending_space = TRUE;
          self->pending_break |= *p == '\n' && self->pre_depth > 0;
        }
    }
}
