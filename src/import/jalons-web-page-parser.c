/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "import/jalons-web-block-writer.h"
#include "import/jalons-web-page-marks.h"
#include "import/jalons-web-page.h"

/* Hard limits for what a page can make grow besides its text. */
#define MAX_DEPTH 512
#define MAX_CONTAINERS (8 * 1024 * 1024)
#define MAX_TAG_LENGTH 4096

/* How often parsing begins anew where elements are nested too deeply; the parser looks through all
 * open elements at every end tag, so that depth is dear. */
#define MAX_PIECES 100

/* Elements between two looks at the cancellable. */
#define CANCEL_INTERVAL 4096

typedef struct
{
  const char *name; /* in names */
  JalonsWebTag tag;
  guint32 container;
} OpenElement;

typedef struct
{
  JalonsWebPage *page;
  htmlParserCtxt *ctxt;
  GCancellable *cancellable;
  GStringChunk *names;
  GArray *open; /* of OpenElement */
  JalonsWebPageMarks marks;
  guint n_events;
  long stopped_at; /* in the piece that is parsed; negative while it goes on */

  guint skip_depth; /* of the element in which nothing is text, 0 outside */
  JalonsWebBlockWriter writer;
} Parser;

static guint32
get_container (const Parser *self)
{
  return self->open->len == 0
           ? 0
           : g_array_index (self->open, OpenElement, self->open->len - 1).container;
}

static void
begin_container (Parser *self,
                 OpenElement *element,
                 JalonsWebContainerFlags flags,
                 gboolean is_header)
{
  JalonsWebContainer container = { element->container, flags };

  /* An article's own header has its headline and its first words. */
  for (guint32 i = element->container; is_header;
       i = g_array_index (self->page->containers, JalonsWebContainer, i).parent)
    {
      if (g_array_index (self->page->containers, JalonsWebContainer, i).flags
          & (JALONS_WEB_CONTAINER_ARTICLE | JALONS_WEB_CONTAINER_MAIN))
        container.flags &= ~(guint32) JALONS_WEB_CONTAINER_ASIDE;
      if (i == 0)
        break;
    }

  if (self->page->containers->len >= MAX_CONTAINERS)
    return;

  element->container = self->page->containers->len;
  g_array_append_val (self->page->containers, container);
}

/* What an element that is text does to the blocks. */
static void
begin_text_element (Parser *self, OpenElement *element)
{
  switch (element->tag)
    {
    case JALONS_WEB_TAG_MAIN_HEADING:
      jalons_web_block_writer_begin (&self->writer, JALONS_WEB_BLOCK_MAIN_HEADING);
      break;
    case JALONS_WEB_TAG_HEADING:
      jalons_web_block_writer_begin (&self->writer, JALONS_WEB_BLOCK_HEADING);
      break;
    case JALONS_WEB_TAG_ITEM:
      jalons_web_block_writer_begin (&self->writer, JALONS_WEB_BLOCK_ITEM);
      break;
    case JALONS_WEB_TAG_ROW:
      jalons_web_block_writer_begin (&self->writer, JALONS_WEB_BLOCK_ROW);
      break;
    case JALONS_WEB_TAG_CELL:
      jalons_web_block_writer_cell (&self->writer);
      break;
    case JALONS_WEB_TAG_PREFORMATTED:
      jalons_web_block_writer_end (&self->writer);
      self->writer.pre_depth++;
      break;
    case JALONS_WEB_TAG_BREAK:
      jalons_web_block_writer_break (&self->writer);
      break;
    case JALONS_WEB_TAG_LINK:
      self->writer.link_depth++;
      break;
    case JALONS_WEB_TAG_BLOCK:
    case JALONS_WEB_TAG_PARAGRAPH:
      /* A paragraph at the beginning of a list item is that item. */
      jalons_web_block_writer_split (&self->writer);
      break;
    case JALONS_WEB_TAG_INLINE:
    case JALONS_WEB_TAG_SKIP:
    case JALONS_WEB_TAG_SCRIPT:
    case JALONS_WEB_TAG_TIME:
    case JALONS_WEB_TAG_META:
    case JALONS_WEB_TAG_RELATION:
    case JALONS_WEB_TAG_TITLE:
    case JALONS_WEB_TAG_ROOT:
    default:
      break;
    }
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Parser *self = data;
  const char *const *atts = (const char *const *) attributes;
  JalonsWebContainerFlags flags;
  OpenElement element
    = { g_string_chunk_insert_const (self->names, (const char *) name),
        jalons_web_tag_look_up ((const char *) name, &flags), get_container (self) };

  if (self->open->len >= MAX_DEPTH
      || (self->n_events++ % CANCEL_INTERVAL == 0
          && g_cancellable_is_cancelled (self->cancellable)))
    {
      self->stopped_at = self->stopped_at < 0 ? xmlByteConsumed (self->ctxt) : self->stopped_at;
      xmlStopParser (self->ctxt);
      return;
    }

  g_array_append_val (self->open, element);
  jalons_web_page_marks_begin (&self->marks, element.tag, atts, self->open->len,
                               self->skip_depth == 0);
  if (self->skip_depth > 0)
    return;

  if (element.tag == JALONS_WEB_TAG_TITLE || element.tag == JALONS_WEB_TAG_SCRIPT
      || element.tag == JALONS_WEB_TAG_SKIP)
    self->skip_depth = self->open->len;
  begin_text_element (self, &element);
  if (element.tag == JALONS_WEB_TAG_BLOCK || element.tag == JALONS_WEB_TAG_PARAGRAPH
      || element.tag == JALONS_WEB_TAG_ITEM || element.tag == JALONS_WEB_TAG_CELL)
    {
      begin_container (self, &element, flags | jalons_web_tag_get_hints (atts),
                       g_str_equal (element.name, "header"));
      g_array_index (self->open, OpenElement, self->open->len - 1) = element;
    }
}

static void
close_element (Parser *self)
{
  const OpenElement *element = &g_array_index (self->open, OpenElement, self->open->len - 1);
  guint depth = self->open->len;

  jalons_web_page_marks_end (&self->marks, depth, element->container);

  if (self->skip_depth == 0)
    {
      switch ((int) element->tag)
        {
        case JALONS_WEB_TAG_BLOCK:
        case JALONS_WEB_TAG_PARAGRAPH:
        case JALONS_WEB_TAG_HEADING:
        case JALONS_WEB_TAG_MAIN_HEADING:
        case JALONS_WEB_TAG_ITEM:
        case JALONS_WEB_TAG_ROW:
          jalons_web_block_writer_end (&self->writer);
          break;
        case JALONS_WEB_TAG_PREFORMATTED:
          jalons_web_block_writer_end (&self->writer);
          self->writer.pre_depth -= self->writer.pre_depth > 0;
          break;
        case JALONS_WEB_TAG_LINK:
          self->writer.link_depth -= self->writer.link_depth > 0;
          break;
        default:
          break;
        }
    }
  else if (self->skip_depth == depth)
    {
      self->skip_depth = 0;
    }

  g_array_set_size (self->open, depth - 1);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Parser *self = data;
  guint i = self->open->len;

  /* The parser closes what it opened; were it ever to close something else, that is no harm. */
  while (i > 0
         && strcmp (g_array_index (self->open, OpenElement, i - 1).name, (const char *) name) != 0)
    i--;
  while (i > 0 && self->open->len >= i)
    close_element (self);
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  Parser *self = data;

  jalons_web_page_marks_add (&self->marks, (const char *) text, (gsize) length);
  if (self->skip_depth == 0)
    {
      self->writer.container = get_container (self);
      jalons_web_block_writer_add (&self->writer, (const char *) text, (gsize) length);
    }
}

/* Where parsing has to begin anew after it was stopped within the start tag that ends near @at. */
static gsize
find_resumption (const char *html, gsize length, gsize at)
{
  while (at < length && (g_ascii_isspace (html[at]) || html[at] == '/'))
    at++;

  return at < length && html[at] == '>' ? at + 1 : at;
}

/* Parses from @html on, to the end or to where elements are nested too deeply. Returns the bytes
 * that were read. */
static gsize
parse_piece (Parser *self, const char *html, gsize length)
{
  const htmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
  };
  htmlParserCtxt *ctxt = htmlCreateMemoryParserCtxt (html, (int) length);

  if (ctxt == NULL)
    return length;

  *ctxt->sax = handler;
  ctxt->userData = self;
  htmlCtxtUseOptions (ctxt, HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                              | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding (ctxt, XML_CHAR_ENCODING_UTF8);

  self->ctxt = ctxt;
  self->stopped_at = -1;
  htmlParseDocument (ctxt);
  self->ctxt = NULL;
  htmlFreeParserCtxt (ctxt);

  while (self->open->len > 0)
    close_element (self);
  jalons_web_block_writer_end (&self->writer);

  return self->stopped_at < 0 ? length : find_resumption (html, length, (gsize) self->stopped_at);
}

/* The parser compares every attribute of a tag with all before it. A tag with thousands of them is
 * no page's: what goes on too long outside of quotation marks is blanked. */
static char *
dup_with_short_tags (const char *html, gsize length)
{
  char *copy = g_memdup2 (html, length + 1), *end = copy + length;

  for (char *p = copy; (p = memchr (p, '<', (gsize) (end - p))) != NULL;)
    {
      gboolean blanking = FALSE;
      gsize n_bare = 0;
      char quote = '\0';

      p++;
      if (!g_ascii_isalpha (*p))
        continue;
      for (; p < end && (quote != '\0' || *p != '>'); p++)
        {
          if (quote == '\0' && (*p == '"' || *p == '\'') && p[-1] == '=')
            quote = *p;
          else if (*p == quote)
            quote = '\0';
          else if (quote == '\0' && n_bare++ >= MAX_TAG_LENGTH)
            blanking |= ((guint8) *p & 0xc0) != 0x80; /* no character is cut in two */
          if (blanking && quote == '\0')
            *p = ' ';
        }
      if (p >= end)
        break;
    }

  return copy;
}

static void
init_parser (Parser *self, JalonsWebPage *page, GCancellable *cancellable)
{
  self->page = page;
  self->writer.page = page;
  self->cancellable = cancellable;
  self->names = g_string_chunk_new (1024);
  self->open = g_array_new (FALSE, FALSE, sizeof (OpenElement));
  jalons_web_page_marks_init (&self->marks, page);
}

static void
clear_parser (Parser *self)
{
  g_string_chunk_free (self->names);
  g_array_unref (self->open);
  jalons_web_page_marks_clear (&self->marks);
}

JalonsWebPage *
jalons_web_page_parse (const char *html, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonsWebPage) page = NULL;
  g_autofree char *copy = NULL;
  Parser parser = { 0 };
  gsize at = 0;

  g_return_val_if_fail (html != NULL, NULL);
  g_return_val_if_fail (length <= G_MAXINT32, NULL);

  copy = dup_with_short_tags (html, length);
  page = jalons_web_page_new ();
  init_parser (&parser, page, cancellable);
  for (guint i = 0; i < MAX_PIECES && at < length && !g_cancellable_is_cancelled (cancellable); i++)
    at += parse_piece (&parser, copy + at, length - at);
  clear_parser (&parser);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&page);
}
