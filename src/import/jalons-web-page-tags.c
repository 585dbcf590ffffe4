/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "import/jalons-web-page-tags.h"

/* The longest word of a class that is looked at. */
#define MAX_WORD 32

typedef struct
{
  const char *name;
  JalonsWebTag tag;
  JalonsWebContainerFlags flags;
} Element;

/* In the order of their names. A header is an aside unless it is an article's: the parser sees to
 * it. */
static const Element elements[] = {
  { "a", JALONS_WEB_TAG_LINK, 0 },
  { "address", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "area", JALONS_WEB_TAG_SKIP, 0 },
  { "article", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ARTICLE },
  { "aside", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "audio", JALONS_WEB_TAG_SKIP, 0 },
  { "blockquote", JALONS_WEB_TAG_BLOCK, 0 },
  { "body", JALONS_WEB_TAG_BLOCK, 0 },
  { "br", JALONS_WEB_TAG_BREAK, 0 },
  { "button", JALONS_WEB_TAG_SKIP, 0 },
  { "canvas", JALONS_WEB_TAG_SKIP, 0 },
  { "caption", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_NEVER },
  { "center", JALONS_WEB_TAG_BLOCK, 0 },
  { "datalist", JALONS_WEB_TAG_SKIP, 0 },
  { "dd", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "details", JALONS_WEB_TAG_BLOCK, 0 },
  { "dialog", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "dir", JALONS_WEB_TAG_BLOCK, 0 },
  { "div", JALONS_WEB_TAG_BLOCK, 0 },
  { "dl", JALONS_WEB_TAG_BLOCK, 0 },
  { "dt", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "embed", JALONS_WEB_TAG_SKIP, 0 },
  { "fieldset", JALONS_WEB_TAG_BLOCK, 0 },
  { "figcaption", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_NEVER },
  { "figure", JALONS_WEB_TAG_BLOCK, 0 },
  { "footer", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "form", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "h1", JALONS_WEB_TAG_MAIN_HEADING, 0 },
  { "h2", JALONS_WEB_TAG_HEADING, 0 },
  { "h3", JALONS_WEB_TAG_HEADING, 0 },
  { "h4", JALONS_WEB_TAG_HEADING, 0 },
  { "h5", JALONS_WEB_TAG_HEADING, 0 },
  { "h6", JALONS_WEB_TAG_HEADING, 0 },
  { "header", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "hgroup", JALONS_WEB_TAG_BLOCK, 0 },
  { "hr", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "html", JALONS_WEB_TAG_ROOT, 0 },
  { "iframe", JALONS_WEB_TAG_SKIP, 0 },
  { "li", JALONS_WEB_TAG_ITEM, 0 },
  { "link", JALONS_WEB_TAG_RELATION, 0 },
  { "main", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_MAIN },
  { "map", JALONS_WEB_TAG_SKIP, 0 },
  { "math", JALONS_WEB_TAG_SKIP, 0 },
  { "menu", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_ASIDE },
  { "meta", JALONS_WEB_TAG_META, 0 },
  { "nav", JALONS_WEB_TAG_BLOCK, JALONS_WEB_CONTAINER_NEVER },
  { "noframes", JALONS_WEB_TAG_SKIP, 0 },
  { "noscript", JALONS_WEB_TAG_SKIP, 0 },
  { "object", JALONS_WEB_TAG_SKIP, 0 },
  { "ol", JALONS_WEB_TAG_BLOCK, 0 },
  { "optgroup", JALONS_WEB_TAG_SKIP, 0 },
  { "option", JALONS_WEB_TAG_SKIP, 0 },
  { "p", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "pre", JALONS_WEB_TAG_PREFORMATTED, 0 },
  { "progress", JALONS_WEB_TAG_SKIP, 0 },
  { "rp", JALONS_WEB_TAG_SKIP, 0 },
  { "rt", JALONS_WEB_TAG_SKIP, 0 },
  { "script", JALONS_WEB_TAG_SCRIPT, 0 },
  { "section", JALONS_WEB_TAG_BLOCK, 0 },
  { "select", JALONS_WEB_TAG_SKIP, 0 },
  { "style", JALONS_WEB_TAG_SKIP, 0 },
  { "summary", JALONS_WEB_TAG_PARAGRAPH, 0 },
  { "svg", JALONS_WEB_TAG_SKIP, 0 },
  { "table", JALONS_WEB_TAG_BLOCK, 0 },
  { "tbody", JALONS_WEB_TAG_BLOCK, 0 },
  { "td", JALONS_WEB_TAG_CELL, 0 },
  { "template", JALONS_WEB_TAG_SKIP, 0 },
  { "textarea", JALONS_WEB_TAG_SKIP, 0 },
  { "tfoot", JALONS_WEB_TAG_BLOCK, 0 },
  { "th", JALONS_WEB_TAG_CELL, 0 },
  { "thead", JALONS_WEB_TAG_BLOCK, 0 },
  { "time", JALONS_WEB_TAG_TIME, 0 },
  { "title", JALONS_WEB_TAG_TITLE, 0 },
  { "tr", JALONS_WEB_TAG_ROW, 0 },
  { "ul", JALONS_WEB_TAG_BLOCK, 0 },
  { "video", JALONS_WEB_TAG_SKIP, 0 },
};

/* Words of classes and ids, in the order of the alphabet, that stand for something else than the
 * text. Two words that belong together are written as one. */
static const char *const aside_words[] = { "ad",
                                           "ads",
                                           "adslot",
                                           "advert",
                                           "advertisement",
                                           "adverts",
                                           "alaune",
                                           "banner",
                                           "breadcrumb",
                                           "breadcrumbs",
                                           "comment",
                                           "commentaire",
                                           "commentaires",
                                           "commentlist",
                                           "comments",
                                           "consent",
                                           "cookie",
                                           "cookies",
                                           "dfp",
                                           "disqus",
                                           "donate",
                                           "footer",
                                           "gdpr",
                                           "infolettre",
                                           "inread",
                                           "lireaussi",
                                           "liresuite",
                                           "login",
                                           "masthead",
                                           "menu",
                                           "modal",
                                           "mostread",
                                           "nav",
                                           "navbar",
                                           "navigation",
                                           "newsletter",
                                           "offcanvas",
                                           "outbrain",
                                           "overlay",
                                           "pager",
                                           "pagination",
                                           "partage",
                                           "partager",
                                           "popin",
                                           "popular",
                                           "popup",
                                           "prevnext",
                                           "promo",
                                           "promoted",
                                           "pub",
                                           "publicite",
                                           "readalso",
                                           "readmore",
                                           "recirc",
                                           "recirculation",
                                           "recommandations",
                                           "recommendations",
                                           "recommended",
                                           "related",
                                           "relatedarticles",
                                           "screenreader",
                                           "seealso",
                                           "share",
                                           "sharebar",
                                           "sharing",
                                           "sidebar",
                                           "signin",
                                           "signup",
                                           "skiplink",
                                           "social",
                                           "sponsor",
                                           "sponsored",
                                           "sronly",
                                           "subscribe",
                                           "subscription",
                                           "taboola",
                                           "taglist",
                                           "tags",
                                           "toolbar",
                                           "topbar",
                                           "trending",
                                           "visuallyhidden",
                                           "voiraussi",
                                           "widget" };

static const char *const caption_words[]
  = { "caption", "captions", "figcaption", "legend", "legende" };

static const char *const aside_roles[] = {
  "alertdialog", "banner",  "complementary", "contentinfo", "dialog",
  "menu",        "menubar", "search",        "toolbar",     "tooltip",
};

static int
compare_element (const void *name, const void *element)
{
  return strcmp (name, ((const Element *) element)->name);
}

static int
compare_word (const void *word, const void *entry)
{
  return strcmp (word, *(const char *const *) entry);
}

static gboolean
is_one_of (const char *word, const char *const *words, gsize n_words)
{
  return bsearch (word, words, n_words, sizeof *words, compare_word) != NULL;
}

JalonsWebTag
jalons_web_tag_look_up (const char *name, JalonsWebContainerFlags *out_flags)
{
  const Element *element;

  g_return_val_if_fail (name != NULL, JALONS_WEB_TAG_INLINE);
  g_return_val_if_fail (out_flags != NULL, JALONS_WEB_TAG_INLINE);

  element = bsearch (name, elements, G_N_ELEMENTS (elements), sizeof *elements, compare_element);
  *out_flags = element != NULL ? element->flags : 0;
  return element != NULL ? element->tag : JALONS_WEB_TAG_INLINE;
}

const char *
jalons_web_tag_get_attribute (const char *const *atts, const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (; atts != NULL && atts[0] != NULL; atts += 2)
    if (g_str_equal (atts[0], name))
      return atts[1] != NULL ? atts[1] : "";

  return NULL;
}

static JalonsWebContainerFlags
judge_word (const char *word)
{
  if (is_one_of (word, aside_words, G_N_ELEMENTS (aside_words)))
    return JALONS_WEB_CONTAINER_ASIDE;
  if (is_one_of (word, caption_words, G_N_ELEMENTS (caption_words)))
    return JALONS_WEB_CONTAINER_NEVER;
  if (g_str_equal (word, "articlebody"))
    return JALONS_WEB_CONTAINER_BODY;

  return 0;
}

/* Judges the words of a class or id, each alone and together with the one before: "c-read-more",
 * "relatedArticles". */
static JalonsWebContainerFlags
judge_words (const char *names)
{
  JalonsWebContainerFlags flags = 0;
  char word[MAX_WORD + 1] = "", pair[2 * MAX_WORD + 1] = "";
  gsize length = 0;

  for (const char *p = names;; p++)
    {
      gboolean alnum = g_ascii_isalnum (*p);
      gboolean hump = alnum && length > 0 && g_ascii_isupper (*p) && g_ascii_islower (p[-1]);

      if (length > 0 && (!alnum || hump))
        {
          word[length] = '\0';
          g_strlcat (pair, word, sizeof pair);
          flags |= judge_word (word) | judge_word (pair);
          g_strlcpy (pair, word, sizeof pair);
          length = 0;
        }
      if (*p == '\0')
        return flags;
      if (g_ascii_isspace (*p))
        pair[0] = '\0';
      if (alnum && length < MAX_WORD)
        word[length++] = g_ascii_tolower (*p);
    }
}

static JalonsWebContainerFlags
judge_role (const char *role)
{
  if (g_str_equal (role, "main"))
    return JALONS_WEB_CONTAINER_MAIN;
  if (g_str_equal (role, "article"))
    return JALONS_WEB_CONTAINER_ARTICLE;
  if (g_str_equal (role, "navigation"))
    return JALONS_WEB_CONTAINER_NEVER;
  if (is_one_of (role, aside_roles, G_N_ELEMENTS (aside_roles)))
    return JALONS_WEB_CONTAINER_ASIDE;

  return 0;
}

static gboolean
is_hidden_by_style (const char *style)
{
  g_autofree char *packed = g_ascii_strdown (style, (gssize) strnlen (style, 1024));
  char *out = packed;

  for (const char *p = packed; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *out++ = *p;
  *out = '\0';

  return strstr (packed, "display:none") != NULL || strstr (packed, "visibility:hidden") != NULL;
}

static JalonsWebContainerFlags
judge_attribute (const char *name, const char *value)
{
  if (g_str_equal (name, "class") || g_str_equal (name, "id"))
    return judge_words (value);
  if (g_str_equal (name, "role"))
    return judge_role (value);
  if (g_str_equal (name, "itemprop") && strstr (value, "articleBody") != NULL)
    return JALONS_WEB_CONTAINER_BODY;
  if (g_str_equal (name, "hidden")
      || (g_str_equal (name, "aria-hidden") && g_str_equal (value, "true"))
      || (g_str_equal (name, "style") && is_hidden_by_style (value)))
    return JALONS_WEB_CONTAINER_ASIDE;

  return 0;
}

JalonsWebContainerFlags
jalons_web_tag_get_hints (const char *const *atts)
{
  JalonsWebContainerFlags flags = 0;

  for (; atts != NULL && atts[0] != NULL; atts += 2)
    flags |= judge_attribute (atts[0], atts[1] != NULL ? atts[1] : "");

  return flags;
}
