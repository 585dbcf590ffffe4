/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-web-page-marks.h"
#include "import/jalons-written-date.h"

/* Hard limits for what a page can make grow besides its text. */
#define MAX_META 1000
#define MAX_META_LENGTH (64 * 1024)
#define MAX_DATA 64
#define MAX_DATA_LENGTH (1024 * 1024)
#define MAX_TIMES 1000
#define MAX_CAPTURED 1024

static void
begin_capture (JalonsWebPageMarks *self, JalonsWebCaptureKind kind, guint depth)
{
  if (self->captures[kind].depth > 0)
    return;

  self->captures[kind].depth = depth;
  g_string_truncate (self->captures[kind].text, 0);
}

/* Blanks are one each, and what a limit cut in two is mended. NULL where nothing is left. */
static char *
dup_captured (const JalonsWebCapture *captured)
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
set_meta (JalonsWebPageMarks *self, const char *name, const char *content)
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
set_item_property (JalonsWebPageMarks *self, const char *name, char *value)
{
  g_autofree char *taken = value;
  g_autofree char *key = g_strconcat ("itemprop:", name, NULL);

  set_meta (self, key, taken);
}

static gboolean
is_date (const char *value)
{
  JalonsPeriod period = value == NULL ? JALONS_PERIOD_UNKNOWN : jalons_written_date_parse (value);

  return jalons_period_is_known (&period);
}

static void
end_time (JalonsWebPageMarks *self, guint32 container)
{
  g_autofree char *text = dup_captured (&self->captures[JALONS_WEB_CAPTURE_TIME]);
  JalonsWebPageTime found = { NULL, self->time_is_publication, container };

  if (is_date (self->time_attribute))
    found.value = g_steal_pointer (&self->time_attribute);
  else if (is_date (text))
    found.value = g_steal_pointer (&text);
  if (found.value != NULL && self->page->times->len < MAX_TIMES)
    g_array_append_val (self->page->times, found);
  else
    g_free (found.value);
}

static void
end_data (JalonsWebPageMarks *self)
{
  GString *text = self->captures[JALONS_WEB_CAPTURE_DATA].text;

  if (text->len > 0 && text->len <= MAX_DATA_LENGTH && self->page->data->len < MAX_DATA)
    g_ptr_array_add (self->page->data, g_strndup (text->str, text->len));
}

static void
end_capture (JalonsWebPageMarks *self, JalonsWebCaptureKind kind, guint32 container)
{
  JalonsWebCapture *captured = &self->captures[kind];

  switch (kind)
    {
    case JALONS_WEB_CAPTURE_TITLE:
      set_once (&self->page->title, dup_captured (captured));
      break;
    case JALONS_WEB_CAPTURE_AUTHOR:
      set_once (&self->page->author, dup_captured (captured));
      break;
    case JALONS_WEB_CAPTURE_AUTHOR_NAME:
      /* The name within the author says more than all of the author's text. */
      set_once (&self->page->author, dup_captured (captured));
      break;
    case JALONS_WEB_CAPTURE_HEADLINE:
      set_item_property (self, "headline", dup_captured (captured));
      break;
    case JALONS_WEB_CAPTURE_TIME:
      end_time (self, container);
      break;
    case JALONS_WEB_CAPTURE_DATA:
      end_data (self);
      break;
    case JALONS_WEB_N_CAPTURES:
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
read_meta (JalonsWebPageMarks *self, const char *const *atts)
{
  const char *content = jalons_web_tag_get_attribute (atts, "content");
  const char *property = jalons_web_tag_get_attribute (atts, "itemprop");

  set_meta (self, jalons_web_tag_get_attribute (atts, "property"), content);
  set_meta (self, jalons_web_tag_get_attribute (atts, "name"), content);
  set_meta (self, jalons_web_tag_get_attribute (atts, "http-equiv"), content);
  if (property != NULL && content != NULL)
    set_item_property (self, property, g_strdup (content));
}

static void
read_relation (JalonsWebPageMarks *self, const char *const *atts)
{
  if (has_word (jalons_web_tag_get_attribute (atts, "rel"), "canonical"))
    set_once (&self->page->canonical, g_strdup (jalons_web_tag_get_attribute (atts, "href")));
}

static void
read_root (JalonsWebPageMarks *self, const char *const *atts)
{
  const char *language = jalons_web_tag_get_attribute (atts, "lang");

  if (language == NULL)
    language = jalons_web_tag_get_attribute (atts, "xml:lang");
  set_once (&self->page->language, g_strdup (language));
}

/* Whether an element says of itself that it is the date of publication: by microdata, by the
 * microformat hAtom (https://microformats.org/wiki/hatom), or as HTML 5 once had it. */
static gboolean
is_publication (JalonsWebTag tag, const char *const *atts, const char *property)
{
  gboolean is_inline = tag == JALONS_WEB_TAG_INLINE || tag == JALONS_WEB_TAG_TIME;

  return has_word (property, "datePublished")
         || (is_inline && has_word (jalons_web_tag_get_attribute (atts, "class"), "published"))
         || jalons_web_tag_get_attribute (atts, "pubdate") != NULL;
}

/* Microdata, microformats and links that name the author, the headline and the date. */
static void
read_marks (JalonsWebPageMarks *self, JalonsWebTag tag, const char *const *atts, guint depth)
{
  static const char *const dates[] = { "datetime", "content", "title" };
  const char *property = jalons_web_tag_get_attribute (atts, "itemprop");
  gboolean is_author = has_word (property, "author");

  if (is_author || has_word (jalons_web_tag_get_attribute (atts, "rel"), "author"))
    begin_capture (self, JALONS_WEB_CAPTURE_AUTHOR, depth);
  if (self->captures[JALONS_WEB_CAPTURE_AUTHOR].depth > 0 && has_word (property, "name"))
    begin_capture (self, JALONS_WEB_CAPTURE_AUTHOR_NAME, depth);
  if (has_word (property, "headline"))
    begin_capture (self, JALONS_WEB_CAPTURE_HEADLINE, depth);

  if ((tag != JALONS_WEB_TAG_TIME && !is_publication (tag, atts, property))
      || self->captures[JALONS_WEB_CAPTURE_TIME].depth > 0 || has_word (property, "dateModified"))
    return;

  begin_capture (self, JALONS_WEB_CAPTURE_TIME, depth);
  g_clear_pointer (&self->time_attribute, g_free);
  for (gsize i = 0; self->time_attribute == NULL && i < G_N_ELEMENTS (dates); i++)
    self->time_attribute = g_strdup (jalons_web_tag_get_attribute (atts, dates[i]));
  self->time_is_publication = is_publication (tag, atts, property);
}

static gboolean
is_json_ld (const char *const *atts)
{
  const char *type = jalons_web_tag_get_attribute (atts, "type");

  return type != NULL && g_ascii_strncasecmp (type, "application/ld+json", 19) == 0;
}

void
jalons_web_page_marks_init (JalonsWebPageMarks *self, JalonsWebPage *page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page != NULL);

  *self = (JalonsWebPageMarks) { .page = page };
  for (guint i = 0; i < JALONS_WEB_N_CAPTURES; i++)
    self->captures[i].text = g_string_new (NULL);
}

void
jalons_web_page_marks_clear (JalonsWebPageMarks *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < JALONS_WEB_N_CAPTURES; i++)
    g_string_free (self->captures[i].text, TRUE);
  g_free (self->time_attribute);
}

void
jalons_web_page_marks_begin (JalonsWebPageMarks *self,
                             JalonsWebTag tag,
                             const char *const *atts,
                             guint depth,
                             gboolean is_text)
{
  g_return_if_fail (self != NULL);

  if (tag == JALONS_WEB_TAG_META)
    read_meta (self, atts);
  else if (tag == JALONS_WEB_TAG_RELATION)
    read_relation (self, atts);
  if (!is_text)
    return;

  if (tag == JALONS_WEB_TAG_ROOT)
    read_root (self, atts);
  else if (tag == JALONS_WEB_TAG_TITLE)
    begin_capture (self, JALONS_WEB_CAPTURE_TITLE, depth);
  else if (tag == JALONS_WEB_TAG_SCRIPT && is_json_ld (atts))
    begin_capture (self, JALONS_WEB_CAPTURE_DATA, depth);
  if (atts != NULL || tag == JALONS_WEB_TAG_TIME)
    read_marks (self, tag, atts, depth);
}

void
jalons_web_page_marks_add (JalonsWebPageMarks *self, const char *text, gsize length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (guint i = 0; i < JALONS_WEB_N_CAPTURES; i++)
    {
      JalonsWebCapture *target = &self->captures[i];
      gsize limit = i == JALONS_WEB_CAPTURE_DATA ? MAX_DATA_LENGTH + 1 : MAX_CAPTURED;

      if (target->depth > 0 && target->text->len < limit)
        g_string_append_len (target->text, text, (gssize) MIN (length, limit - target->text->len));
    }
}

void
jalons_web_page_marks_end (JalonsWebPageMarks *self, guint depth, guint32 container)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < JALONS_WEB_N_CAPTURES; i++)
    if (self->captures[i].depth == depth)
      end_capture (self, (JalonsWebCaptureKind) i, container);
}
