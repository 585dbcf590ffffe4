/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "import/jalons-page-tags.h"
#include "import/jalons-page.h"

/* Hard limits for what a page can make grow besides its text. */
#define MAX_DEPTH 512
#define MAX_META 1000
#define MAX_META_LENGTH (64 * 1024)
#define MAX_DATA 64
#define MAX_DATA_LENGTH (1024 * 1024)
#define MAX_TIMES 1000
#define MAX_CAPTURED 1024
#define MAX_CONTAINERS (8 * 1024 * 1024)
#define MAX_TAG_LENGTH 4096

/* How often parsing begins anew where elements are nested too deeply; the parser looks through all
 * open elements at every end tag, so that depth is dear. */
#define MAX_PIECES 100

/* Elements between two looks at the cancellable. */
#define CANCEL_INTERVAL 4096

/* Where text of special elements is gathered. */
typedef enum
{
  CAPTURE_TITLE,
  CAPTURE_AUTHOR,
  CAPTURE_AUTHOR_NAME,
  CAPTURE_TIME,
  CAPTURE_HEADLINE,
  CAPTURE_DATA,
  N_CAPTURES
} CaptureKind;

typedef struct
{
  GString *text;
  guint depth; /* of the element whose text it is, 0 while there is none */
} Capture;

typedef struct
{
  const char *name; /* interned by the parser's dictionary or a copy of our own */
  JalonsTag tag;
  guint32 container;
} OpenElement;

typedef struct
{
  JalonsPage *page;
  htmlParserCtxt *ctxt;
  GCancellable *cancellable;
  GStringChunk *names;
  GArray *open; /* of OpenElement */
  Capture captures[N_CAPTURES];
  char *time_attribute;
  gboolean time_is_publication;
  guint n_events;
  long stopped_at; /* in the piece that is parsed; negative while it goes on */

  guint skip_depth; /* of the element in which nothing is text, 0 outside */
  guint link_depth;
  guint pre_depth;

  JalonsBlock block;
  gboolean has_block;
  gboolean pending_space;
  gboolean pending_break;
  gboolean pending_cell;
  JalonsBlockKind next_kind;
} Parser;

static guint32
get_container (const Parser *self)
{
  return self->open->len == 0
           ? 0
           : g_array_index (self->open, OpenElement, self->open->len - 1).container;
}

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
end_block (Parser *self)
{
  self->pending_space = self->pending_break = self->pending_cell = FALSE;
  if (!self->has_block)
    return;

  self->has_block = FALSE;
  self->block.length = (guint32) (self->page->text->len - self->block.start);
  if (is_blank (self->page->text->str + self->block.start, self->block.length))
    return;

  g_array_append_val (self->page->blocks, self->block);
  self->next_kind = JALONS_BLOCK_PARAGRAPH;
}

static void
begin_block (Parser *self)
{
  self->block = (JalonsBlock){
    .start = (guint32) self->page->text->len,
    .container = get_container (self),
    .kind = self->next_kind,
  };
  self->has_block = TRUE;
  self->pending_space = self->pending_break = self->pending_cell = FALSE;
}

/* Puts what stands between the words so far and the next one. */
static void
add_separator (Parser *self)
{
  if (self->pending_cell)
    g_string_append_c (self->page->text, '\t');
  else if (self->pending_break)
    g_string_append_c (self->page->text, '\n');
  else if (self->pending_space)
    g_string_append_c (self->page->text, ' ');

  self->pending_space = self->pending_break = self->pending_cell = FALSE;
}

/* Adds characters to the block: runs of blanks become one, but in preformatted text. */
static void
add_text (Parser *self, const char *text, gsize length)
{
  const char *p = text, *end = text + length;

  while (p < end)
    {
      const char *start = p;

      while (p < end && !g_ascii_isspace (*p))
        p++;
      if (p > start)
        {
          if (!self->has_block)
            begin_block (self);
          else
            add_separator (self);
          g_string_append_len (self->page->text, start, p - start);
          if (self->link_depth > 0)
            self->block.n_linked += (guint32) (p - start);
        }
      for (; p < end && g_ascii_isspace (*p); p++)
        {
          self->pending_space = TRUE;
          self->pending_break |= *p == '\n' && self->pre_depth > 0;
        }
    }
}

static void
capture (Parser *self, const char *text, gsize length)
{
  for (guint i = 0; i < N_CAPTURES; i++)
    {
      Capture *target = &self->captures[i];
      gsize limit = i == CAPTURE_DATA ? MAX_DATA_LENGTH + 1 : MAX_CAPTURED;

      if (target->depth > 0 && target->text->len < limit)
        g_string_append_len (target->text, text, (gssize) MIN (length, limit - target->text->len));
    }
}

static void
begin_capture (Parser *self, CaptureKind kind)
{
  if (self->captures[kind].depth > 0)
    return;

  self->captures[kind].depth = self->open->len;
  g_string_truncate (self->captures[kind].text, 0);
}

/* Blanks are one each, and what a limit cut in two is mended. NULL where nothing is left. */
static char *
dup_captured (const Capture *captured)
{
  g_autofree char *valid = g_utf8_make_valid (captured->text->str, (gssize) captured->text->len);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\r\n\f", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[i]);
    }

  return g_string_free (text, text->len == 0);
}

static void
set_once (char **field, char *value)
{
  if (*field == NULL && value != NULL && *value != '\0')
    *field = value;
  else
    g_free (value);
}

static void
set_meta (Parser *self, const char *name, const char *content)
{
  g_autofree char *key = NULL;

  if (name == NULL || content == NULL || *content == '\0' || strlen (name) > 100
      || strlen (content) > MAX_META_LENGTH || g_hash_table_size (self->page->meta) >= MAX_META)
    return;

  key = g_ascii_strdown (name, -1);
  if (!g_hash_table_contains (self->page->meta, key))
    g_hash_table_insert (self->page->meta, g_steal_pointer (&key), g_strdup (content));
}

static void
set_item_property (Parser *self, const char *name, char *value)
{
  g_autofree char *taken = value;
  g_autofree char *key = g_strconcat ("itemprop:", name, NULL);

  set_meta (self, key, taken);
}

static void
end_time (Parser *self)
{
  g_autofree char *text = dup_captured (&self->captures[CAPTURE_TIME]);
  JalonsPageTime found = { NULL, self->time_is_publication, get_container (self) };

  found.value = self->time_attribute != NULL ? g_steal_pointer (&self->time_attribute)
                                             : g_steal_pointer (&text);
  if (found.value != NULL && self->page->times->len < MAX_TIMES)
    g_array_append_val (self->page->times, found);
  else
    g_free (found.value);
}

static void
end_data (Parser *self)
{
  GString *text = self->captures[CAPTURE_DATA].text;

  if (text->len > 0 && text->len <= MAX_DATA_LENGTH && self->page->data->len < MAX_DATA)
    g_ptr_array_add (self->page->data, g_strndup (text->str, text->len));
}

static void
end_capture (Parser *self, CaptureKind kind)
{
  Capture *captured = &self->captures[kind];

  switch (kind)
    {
    case CAPTURE_TITLE:
      set_once (&self->page->title, dup_captured (captured));
      break;
    case CAPTURE_AUTHOR:
      set_once (&self->page->author, dup_captured (captured));
      break;
    case CAPTURE_AUTHOR_NAME:
      /* The name within the author says more than all of the author's text. */
      set_once (&self->page->author, dup_captured (captured));
      break;
    case CAPTURE_HEADLINE:
      set_item_property (self, "headline", dup_captured (captured));
      break;
    case CAPTURE_TIME:
      end_time (self);
      break;
    case CAPTURE_DATA:
      end_data (self);
      break;
    case N_CAPTURES:
    default:
      g_assert_not_reached ();
    }
  captured->depth = 0;
}

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = NULL;

  if (words == NULL || strlen (words) > 1000)
    return FALSE;

  list = g_strsplit_set (words, " \t\r\n", -1);
  for (guint i = 0; list[i] != NULL; i++)
    if (g_ascii_strcasecmp (list[i], word) == 0)
      return TRUE;

  return FALSE;
}

static void
read_meta (Parser *self, const char *const *atts)
{
  const char *content = jalons_tag_get_attribute (atts, "content");
  const char *property = jalons_tag_get_attribute (atts, "itemprop");

  set_meta (self, jalons_tag_get_attribute (atts, "property"), content);
  set_meta (self, jalons_tag_get_attribute (atts, "name"), content);
  set_meta (self, jalons_tag_get_attribute (atts, "http-equiv"), content);
  if (property != NULL && content != NULL)
    set_item_property (self, property, g_strdup (content));
}

static void
read_relation (Parser *self, const char *const *atts)
{
  if (has_word (jalons_tag_get_attribute (atts, "rel"), "canonical"))
    set_once (&self->page->canonical, g_strdup (jalons_tag_get_attribute (atts, "href")));
}

static void
read_root (Parser *self, const char *const *atts)
{
  const char *language = jalons_tag_get_attribute (atts, "lang");

  if (language == NULL)
    language = jalons_tag_get_attribute (atts, "xml:lang");
  set_once (&self->page->language, g_strdup (language));
}

/* Microdata and links that name the author, the headline and the date. */
static void
read_marks (Parser *self, JalonsTag tag, const char *const *atts)
{
  const char *property = jalons_tag_get_attribute (atts, "itemprop");
  gboolean is_author = has_word (property, "author");

  if (is_author || has_word (jalons_tag_get_attribute (atts, "rel"), "author"))
    begin_capture (self, CAPTURE_AUTHOR);
  if (self->captures[CAPTURE_AUTHOR].depth > 0 && has_word (property, "name"))
    begin_capture (self, CAPTURE_AUTHOR_NAME);
  if (has_word (property, "headline"))
    begin_capture (self, CAPTURE_HEADLINE);

  if (tag != JALONS_TAG_TIME && !has_word (property, "datePublished"))
    return;
  if (self->captures[CAPTURE_TIME].depth > 0 || has_word (property, "dateModified"))
    return;

  begin_capture (self, CAPTURE_TIME);
  g_free (self->time_attribute);
  self->time_attribute = g_strdup (jalons_tag_get_attribute (atts, "datetime"));
  if (self->time_attribute == NULL)
    self->time_attribute = g_strdup (jalons_tag_get_attribute (atts, "content"));
  self->time_is_publication
    = has_word (property, "datePublished") || jalons_tag_get_attribute (atts, "pubdate") != NULL;
}

static void
begin_container (Parser *self, OpenElement *element, JalonsContainerFlags flags, gboolean is_header)
{
  JalonsContainer container = { element->container, flags };

  /* An article's own header has its headline and its first words. */
  for (guint32 i = element->container; is_header;
       i = g_array_index (self->page->containers, JalonsContainer, i).parent)
    {
      if (g_array_index (self->page->containers, JalonsContainer, i).flags
          & (JALONS_CONTAINER_ARTICLE | JALONS_CONTAINER_MAIN))
        container.flags &= ~(guint32) JALONS_CONTAINER_ASIDE;
      if (i == 0)
        break;
    }

  if (self->page->containers->len >= MAX_CONTAINERS)
    return;

  element->container = self->page->containers->len;
  g_array_append_val (self->page->containers, container);
}

static gboolean
is_json_ld (const char *const *atts)
{
  const char *type = jalons_tag_get_attribute (atts, "type");

  return type != NULL && g_ascii_strncasecmp (type, "application/ld+json", 19) == 0;
}

/* What an element that is text does to the blocks. */
static void
begin_text_element (Parser *self, OpenElement *element)
{
  switch (element->tag)
    {
    case JALONS_TAG_MAIN_HEADING:
      end_block (self);
      self->next_kind = JALONS_BLOCK_MAIN_HEADING;
      break;
    case JALONS_TAG_HEADING:
      end_block (self);
      self->next_kind = JALONS_BLOCK_HEADING;
      break;
    case JALONS_TAG_ITEM:
      end_block (self);
      self->next_kind = JALONS_BLOCK_ITEM;
      break;
    case JALONS_TAG_ROW:
      end_block (self);
      self->next_kind = JALONS_BLOCK_ROW;
      break;
    case JALONS_TAG_CELL:
      self->pending_cell = self->has_block;
      break;
    case JALONS_TAG_PREFORMATTED:
      end_block (self);
      self->pre_depth++;
      break;
    case JALONS_TAG_BREAK:
      if (self->pending_break)
        end_block (self);
      else
        self->pending_break = self->has_block;
      break;
    case JALONS_TAG_LINK:
      self->link_depth++;
      break;
    case JALONS_TAG_BLOCK:
    case JALONS_TAG_PARAGRAPH:
      /* A paragraph at the beginning of a list item is that item. */
      if (self->has_block)
        end_block (self);
      break;
    case JALONS_TAG_INLINE:
    case JALONS_TAG_SKIP:
    case JALONS_TAG_SCRIPT:
    case JALONS_TAG_TIME:
    case JALONS_TAG_META:
    case JALONS_TAG_RELATION:
    case JALONS_TAG_TITLE:
    case JALONS_TAG_ROOT:
    default:
      break;
    }
}

static void
begin_special_element (Parser *self, OpenElement *element, const char *const *atts)
{
  guint depth = self->open->len;

  switch ((int) element->tag)
    {
    case JALONS_TAG_META:
      read_meta (self, atts);
      break;
    case JALONS_TAG_RELATION:
      read_relation (self, atts);
      break;
    case JALONS_TAG_ROOT:
      read_root (self, atts);
      break;
    case JALONS_TAG_TITLE:
      begin_capture (self, CAPTURE_TITLE);
      self->skip_depth = depth;
      break;
    case JALONS_TAG_SCRIPT:
      if (is_json_ld (atts))
        begin_capture (self, CAPTURE_DATA);
      self->skip_depth = depth;
      break;
    case JALONS_TAG_SKIP:
      self->skip_depth = depth;
      break;
    default:
      break;
    }
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Parser *self = data;
  const char *const *atts = (const char *const *) attributes;
  JalonsContainerFlags flags;
  OpenElement element = { g_string_chunk_insert_const (self->names, (const char *) name),
                          jalons_tag_look_up ((const char *) name, &flags), get_container (self) };

  if (self->open->len >= MAX_DEPTH
      || (self->n_events++ % CANCEL_INTERVAL == 0
          && g_cancellable_is_cancelled (self->cancellable)))
    {
      self->stopped_at = self->stopped_at < 0 ? xmlByteConsumed (self->ctxt) : self->stopped_at;
      xmlStopParser (self->ctxt);
      return;
    }

  g_array_append_val (self->open, element);
  if (self->skip_depth > 0)
    {
      if (element.tag == JALONS_TAG_META || element.tag == JALONS_TAG_RELATION)
        begin_special_element (self, &element, atts);
      return;
    }

  begin_special_element (self, &element, atts);
  begin_text_element (self, &element);
  if (element.tag == JALONS_TAG_BLOCK || element.tag == JALONS_TAG_PARAGRAPH
      || element.tag == JALONS_TAG_ITEM)
    {
      begin_container (self, &element, flags | jalons_tag_get_hints (atts),
                       g_str_equal (element.name, "header"));
      g_array_index (self->open, OpenElement, self->open->len - 1) = element;
    }
  if (atts != NULL)
    read_marks (self, element.tag, atts);
}

static void
close_element (Parser *self)
{
  const OpenElement *element = &g_array_index (self->open, OpenElement, self->open->len - 1);
  guint depth = self->open->len;

  for (guint i = 0; i < N_CAPTURES; i++)
    if (self->captures[i].depth == depth)
      end_capture (self, (CaptureKind) i);

  if (self->skip_depth == 0)
    {
      switch ((int) element->tag)
        {
        case JALONS_TAG_BLOCK:
        case JALONS_TAG_PARAGRAPH:
        case JALONS_TAG_HEADING:
        case JALONS_TAG_MAIN_HEADING:
        case JALONS_TAG_ITEM:
        case JALONS_TAG_ROW:
          end_block (self);
          self->next_kind = JALONS_BLOCK_PARAGRAPH;
          break;
        case JALONS_TAG_PREFORMATTED:
          end_block (self);
          self->pre_depth -= self->pre_depth > 0;
          break;
        case JALONS_TAG_LINK:
          self->link_depth -= self->link_depth > 0;
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

  capture (self, (const char *) text, (gsize) length);
  if (self->skip_depth == 0)
    add_text (self, (const char *) text, (gsize) length);
}

static void
clear_time (gpointer data)
{
  g_free (((JalonsPageTime *) data)->value);
}

static JalonsPage *
new_page (gsize length)
{
  JalonsPage *page = g_new0 (JalonsPage, 1);
  const JalonsContainer whole = { 0, 0 };

  page->text = g_string_sized_new (length / 4 + 16);
  page->blocks = g_array_new (FALSE, FALSE, sizeof (JalonsBlock));
  page->containers = g_array_new (FALSE, FALSE, sizeof (JalonsContainer));
  g_array_append_val (page->containers, whole);
  page->times = g_array_new (FALSE, FALSE, sizeof (JalonsPageTime));
  g_array_set_clear_func (page->times, clear_time);
  page->meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  page->data = g_ptr_array_new_with_free_func (g_free);

  return page;
}

void
jalons_page_free (JalonsPage *page)
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
  end_block (self);

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
            *p = ' ';
        }
      if (p >= end)
        break;
    }

  return copy;
}

static void
init_parser (Parser *self, JalonsPage *page, GCancellable *cancellable)
{
  self->page = page;
  self->cancellable = cancellable;
  self->names = g_string_chunk_new (1024);
  self->open = g_array_new (FALSE, FALSE, sizeof (OpenElement));
  for (guint i = 0; i < N_CAPTURES; i++)
    self->captures[i].text = g_string_new (NULL);
}

static void
clear_parser (Parser *self)
{
  g_string_chunk_free (self->names);
  g_array_unref (self->open);
  for (guint i = 0; i < N_CAPTURES; i++)
    g_string_free (self->captures[i].text, TRUE);
  g_free (self->time_attribute);
}

JalonsPage *
jalons_page_parse (const char *html, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonsPage) page = NULL;
  g_autofree char *copy = NULL;
  Parser parser = { 0 };
  gsize at = 0;

  g_return_val_if_fail (html != NULL, NULL);
  g_return_val_if_fail (length <= G_MAXINT32, NULL);

  copy = dup_with_short_tags (html, length);
  page = new_page (length);
  init_parser (&parser, page, cancellable);
  for (guint i = 0; i < MAX_PIECES && at < length && !g_cancellable_is_cancelled (cancellable); i++)
    at += parse_piece (&parser, copy + at, length - at);
  clear_parser (&parser);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&page);
}

const JalonsBlock *
jalons_page_get_blocks (const JalonsPage *page, guint *out_n)
{
  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = page->blocks->len;
  return (const JalonsBlock *) (gpointer) page->blocks->data;
}

char *
jalons_page_dup_heading (const JalonsPage *page)
{
  const JalonsBlock *blocks;
  guint n;

  g_return_val_if_fail (page != NULL, NULL);

  blocks = jalons_page_get_blocks (page, &n);
  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == JALONS_BLOCK_MAIN_HEADING)
      return g_strndup (page->text->str + blocks[i].start, blocks[i].length);

  return NULL;
}
