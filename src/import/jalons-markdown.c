/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <md4c.h>
#include <string.h>

#include "import/jalons-front-matter.h"
#include "import/jalons-markdown.h"

/* What the parser's calls build up. */
typedef struct
{
  GString *text;
  guint image_depth;   /* pictures around the text; what they are called is not what they are */
  gsize heading_start; /* of a first heading of the first level; G_MAXSIZE outside */
  gboolean wants_title;
  gboolean in_html;
  gboolean tight; /* what comes next belongs to the line before: an item, a row, a cell */
  char *title;
} Writer;

/* Sets what comes next apart: by an empty line, or by a line feed where it goes on. */
static void
begin_paragraph (Writer *self)
{
  if (self->text->len > 0 && !self->tight)
    {
      while (self->text->len > 0 && g_ascii_isspace (self->text->str[self->text->len - 1]))
        g_string_truncate (self->text, self->text->len - 1);
      if (self->text->len > 0)
        g_string_append (self->text, "\n\n");
    }
  self->tight = FALSE;
}

static void
begin_line (Writer *self)
{
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *self = data;

  switch (type)
    {
    case MD_BLOCK_H:
      begin_paragraph (self);
      if (self->wants_title && ((MD_BLOCK_H_DETAIL *) detail)->level == 1)
        self->heading_start = self->text->len;
      self->wants_title = FALSE;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
      begin_paragraph (self);
      break;
    case MD_BLOCK_LI:
      begin_line (self);
      g_string_append (self->text, "• ");
      self->tight = TRUE;
      break;
    case MD_BLOCK_TR:
      begin_line (self);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
        g_string_append_c (self->text, '\t');
      break;
    case MD_BLOCK_HTML:
      begin_paragraph (self);
      self->in_html = TRUE;
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    default:
      break;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Writer *self = data;

  if (type == MD_BLOCK_HTML)
    self->in_html = FALSE;
  if (type == MD_BLOCK_LI)
    self->tight = FALSE;
  if (type == MD_BLOCK_H && self->heading_start != G_MAXSIZE)
    {
      g_autofree char *title = g_strstrip (g_strdup (self->text->str + self->heading_start));

      if (*title != '\0')
        self->title = g_steal_pointer (&title);
      self->heading_start = G_MAXSIZE;
    }

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Writer *self = data;

  self->image_depth += type == MD_SPAN_IMG;
  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Writer *self = data;

  self->image_depth -= type == MD_SPAN_IMG;
  return 0;
}

static void
append_entity (Writer *self, const char *text, gsize length)
{
  g_autofree char *name = g_strndup (text + 1, length - 2);
  const htmlEntityDesc *entity = NULL;
  guint64 value = 0;

  if (name[0] == '#')
    value = name[1] == 'x' || name[1] == 'X' ? g_ascii_strtoull (name + 2, NULL, 16)
                                             : g_ascii_strtoull (name + 1, NULL, 10);
  else if ((entity = htmlEntityLookup ((const xmlChar *) name)) != NULL)
    value = entity->value;

  if (value >= ' ' && value < 0x110000 && g_unichar_validate ((gunichar) value))
    g_string_append_unichar (self->text, (gunichar) value);
  else
    g_string_append_len (self->text, text, (gssize) length);
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE length, void *data)
{
  Writer *self = data;

  if (self->image_depth > 0)
    return 0;

  switch (type)
    {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      g_string_append_c (self->text, type == MD_TEXT_BR ? '\n' : ' ');
      break;
    case MD_TEXT_ENTITY:
      append_entity (self, text, length);
      break;
    case MD_TEXT_HTML:
      break;
    case MD_TEXT_NULLCHAR:
      g_string_append (self->text, "\xef\xbf\xbd");
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
    default:
      g_string_append_len (self->text, text, length);
      break;
    }

  return 0;
}

void
jalons_markdown_read (JalonsDocument *document, const char *source, gsize length)
{
  const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Writer writer = { .heading_start = G_MAXSIZE };
  gsize skipped;

  g_return_if_fail (document != NULL);
  g_return_if_fail (source != NULL);
  g_return_if_fail (length <= G_MAXINT32);

  skipped = jalons_front_matter_read (document, source);
  writer.text = g_string_sized_new (length - skipped + 1);
  writer.wants_title = document->title == NULL;
  md_parse (source + skipped, (MD_SIZE) (length - skipped), &parser, &writer);

  if (document->title == NULL)
    document->title = g_steal_pointer (&writer.title);
  g_free (writer.title);
  document->length = writer.text->len;
  document->text = g_string_free_and_steal (writer.text);
}
