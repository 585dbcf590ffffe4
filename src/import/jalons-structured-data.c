/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "import/jalons-structured-data.h"

/* Hard limits: json-glib reads lists within lists by calling itself. */
#define MAX_NESTING 64
#define MAX_NODES 10000
#define MAX_AUTHORS 8

/* The objects of a script, an outer one before those in it. */
typedef struct
{
  GPtrArray *objects; /* of JsonObject, borrowed */
  GHashTable *by_id;  /* of "@id" to JsonObject, borrowed */
} Graph;

static gboolean
is_nested_too_deeply (const char *json)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (const char *p = json; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '[' || *p == '{') && ++depth > MAX_NESTING)
        return TRUE;
      else if (!in_string && (*p == ']' || *p == '}'))
        depth -= depth > 0;
    }

  return FALSE;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* The object that a member is, or the first of its list, or the one that it refers to. */
static JsonObject *
get_object (const Graph *graph, JsonNode *node)
{
  JsonObject *object;
  const char *id;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  id = get_string (object, "@id");
  if (id != NULL && json_object_get_size (object) <= 2 && !json_object_has_member (object, "name"))
    {
      JsonObject *meant = g_hash_table_lookup (graph->by_id, id);

      return meant != NULL ? meant : object;
    }

  return object;
}

static void
enqueue (GPtrArray *queue, JsonNode *node)
{
  if (node != NULL && queue->len < MAX_NODES
      && (JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_OBJECT (node)))
    g_ptr_array_add (queue, node);
}

/* Walks over all lists and objects, the outer ones first. */
static void
collect_objects (Graph *graph, JsonNode *root)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  enqueue (queue, root);
  for (guint i = 0; i < queue->len; i++)
    {
      JsonNode *node = g_ptr_array_index (queue, i), *member;
      JsonObjectIter members;
      JsonObject *object;
      const char *id;

      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);

          for (guint j = 0; j < json_array_get_length (array); j++)
            enqueue (queue, json_array_get_element (array, j));
          continue;
        }

      object = json_node_get_object (node);
      g_ptr_array_add (graph->objects, object);
      id = get_string (object, "@id");
      if (id != NULL && json_object_get_size (object) > 1
          && !g_hash_table_contains (graph->by_id, id))
        g_hash_table_insert (graph->by_id, (char *) id, object);
      json_object_iter_init_ordered (&members, object);
      while (json_object_iter_next_ordered (&members, NULL, &member))
        enqueue (queue, member);
    }
}

static gboolean
is_article_type (const char *type)
{
  return type != NULL
         && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "BlogPosting")
             || g_str_has_suffix (type, "Report") || g_str_has_suffix (type, "Review"));
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "@type");
  JsonArray *types;

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return is_article_type (get_string (object, "@type"));

  types = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (types); i++)
    {
      JsonNode *type = json_array_get_element (types, i);

      if (json_node_get_value_type (type) == G_TYPE_STRING
          && is_article_type (json_node_get_string (type)))
        return TRUE;
    }

  return FALSE;
}

static void
set_once (char **field, const char *value)
{
  if (*field == NULL && value != NULL && *value != '\0')
    *field = g_strdup (value);
}

/* The name of a person or organisation, which may be just that. */
static const char *
get_name (const Graph *graph, JsonNode *node)
{
  JsonObject *object;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  object = get_object (graph, node);
  return object != NULL ? get_string (object, "name") : NULL;
}

static void
read_authors (JalonsStructuredData *self, const Graph *graph, JsonNode *node)
{
  g_autoptr (GString) authors = g_string_new (NULL);
  JsonArray *list;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      set_once (&self->author, get_name (graph, node));
      return;
    }

  list = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (list), MAX_AUTHORS); i++)
    {
      const char *name = get_name (graph, json_array_get_element (list, i));

      if (name == NULL || *name == '\0')
        continue;
      if (authors->len > 0)
        g_string_append (authors, ", ");
      g_string_append (authors, name);
    }
  set_once (&self->author, authors->str);
}

static void
read_article (JalonsStructuredData *self, const Graph *graph, JsonObject *article)
{
  const char *headline = get_string (article, "headline");
  const char *published = get_string (article, "datePublished");
  const char *url = get_string (article, "url");
  JsonNode *page = json_object_get_member (article, "mainEntityOfPage");

  if (url == NULL && page != NULL && json_node_get_value_type (page) == G_TYPE_STRING)
    url = json_node_get_string (page);
  if (url == NULL && page != NULL && JSON_NODE_HOLDS_OBJECT (page))
    url = get_string (json_node_get_object (page), "@id");

  set_once (&self->title, headline != NULL ? headline : get_string (article, "name"));
  set_once (&self->published, published != NULL ? published : get_string (article, "dateCreated"));
  set_once (&self->url, url);
  set_once (&self->language, get_string (article, "inLanguage"));
  read_authors (self, graph, json_object_get_member (article, "author"));
  set_once (&self->source, get_name (graph, json_object_get_member (article, "publisher")));
}

void
jalons_structured_data_clear (JalonsStructuredData *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->published, g_free);
}

void
jalons_structured_data_read (JalonsStructuredData *self, const char *json)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *valid = NULL;
  Graph graph;

  g_return_if_fail (self != NULL);
  g_return_if_fail (json != NULL);

  if (is_nested_too_deeply (json))
    return;

  parser = json_parser_new_immutable ();
  valid = g_utf8_make_valid (json, -1);
  if (!json_parser_load_from_data (parser, valid, -1, NULL)
      || json_parser_get_root (parser) == NULL)
    return;

  graph.objects = g_ptr_array_new ();
  graph.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  collect_objects (&graph, json_parser_get_root (parser));
  for (guint i = 0; i < graph.objects->len; i++)
    {
      if (is_article (g_ptr_array_index (graph.objects, i)))
        {
          read_article (self, &graph, g_ptr_array_index (graph.objects, i));
          break;
        }
    }
  g_ptr_array_unref (graph.objects);
  g_hash_table_unref (graph.by_id);
}
