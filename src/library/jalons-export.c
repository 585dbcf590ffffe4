/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "library/jalons-export.h"

#include "domain/jalons-json.h"
#include "library/jalons-record-writer.h"

#define PAGE 256

static const JalonsRecordColumn article_columns[] = {
  { "id", 7, TRUE },     { "published", 21, FALSE }, { "source", 20, FALSE }, { "lang", 4, FALSE },
  { "events", 6, TRUE }, { "title", 72, FALSE },     { "origin", 0, FALSE },
};

static const JalonsRecordColumn event_columns[] = {
  { "id", 7, TRUE },          { "kind", 10, FALSE },    { "deal", 11, FALSE },
  { "start", 10, FALSE },     { "end", 10, FALSE },     { "investors", 28, FALSE },
  { "recipient", 18, FALSE }, { "company", 18, FALSE }, { "model", 20, FALSE },
  { "amount", 14, TRUE },     { "currency", 8, FALSE }, { "qualifier", 9, FALSE },
  { "status", 9, FALSE },     { "sources", 7, TRUE },   { "evidence", 0, FALSE },
};

typedef struct
{
  JalonsLibrary *library;
  JalonsExportFormat format;
  GOutputStream *stream;
  GCancellable *cancellable;
  JalonsRecordWriter *writer;
} Export;

static char *
dup_day (JalonsDay day)
{
  int year, month, mday;

  if (day == JALONS_DAY_NONE)
    return g_strdup ("");

  jalons_day_to_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

static char *
dup_parties (const JalonsClaim *claim, JalonsRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role != role)
        continue;
      if (names->len > 0)
        g_string_append (names, "; ");
      g_string_append (names, party->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
write_json_line (Export *export, JsonBuilder *builder, GError **error)
{
  g_autofree char *line = jalons_json_to_line (builder);

  return g_output_stream_printf (export->stream, NULL, NULL, error, "%s\n", line);
}

static void
add_string (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_published (JsonBuilder *builder, const JalonsPeriod *published)
{
  json_builder_set_member_name (builder, "published");
  jalons_period_add_to_json (published, builder);
}

static gboolean
write_article_json (Export *export, JalonsArticle *article, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  const char *const *tags = jalons_article_get_tags (article);
  JalonsPeriod published = jalons_article_get_published (article);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, jalons_article_get_id (article));
  add_string (builder, "title", jalons_article_get_title (article));
  add_string (builder, "source", jalons_article_get_source (article));
  add_string (builder, "author", jalons_article_get_author (article));
  add_published (builder, &published);
  add_string (builder, "lang", jalons_article_get_language (article));
  add_string (builder, "origin", jalons_article_get_origin (article));
  json_builder_set_member_name (builder, "events");
  json_builder_add_int_value (builder, jalons_article_get_n_events (article));
  json_builder_set_member_name (builder, "starred");
  json_builder_add_boolean_value (builder, jalons_article_get_starred (article));
  json_builder_set_member_name (builder, "tags");
  json_builder_begin_array (builder);
  for (gsize i = 0; tags != NULL && tags[i] != NULL; i++)
    json_builder_add_string_value (builder, tags[i]);
  json_builder_end_array (builder);
  add_string (builder, "note", jalons_article_get_note (article));
  json_builder_end_object (builder);
  return write_json_line (export, builder, error);
}

static const char *
title_or_excerpt (JalonsArticle *article)
{
  const char *title = jalons_article_get_title (article);

  return title != NULL ? title : jalons_article_get_excerpt (article);
}

static gboolean
write_article_record (Export *export, JalonsArticle *article, GError **error)
{
  JalonsPeriod period = jalons_article_get_published (article);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, jalons_article_get_id (article));
  g_autofree char *published = jalons_period_to_iso (&period);
  g_autofree char *n_events = g_strdup_printf ("%u", jalons_article_get_n_events (article));
  const char *cells[] = {
    id,
    published,
    jalons_article_get_source (article),
    jalons_article_get_language (article),
    n_events,
    title_or_excerpt (article),
    jalons_article_get_origin (article),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (article_columns));
  return jalons_record_writer_write (export->writer, cells, error);
}

static gboolean
write_articles_page (Export *export, const gint64 *ids, gsize n, GError **error)
{
  g_autoptr (GPtrArray) articles = jalons_library_load_articles (export->library, ids, n, error);

  if (articles == NULL)
    return FALSE;

  for (guint i = 0; i < articles->len; i++)
    {
      JalonsArticle *article = g_ptr_array_index (articles, i);

      /* One that another window removed meanwhile. */
      if (article == NULL)
        continue;
      if (export->format == JALONS_EXPORT_JSON ? !write_article_json (export, article, error)
                                               : !write_article_record (export, article, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_sources (JsonBuilder *builder, GPtrArray *sources)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    {
      const JalonsSource *source = g_ptr_array_index (sources, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "article");
      json_builder_add_int_value (builder, source->article_id);
      add_string (builder, "title", source->article_title);
      add_string (builder, "source", source->article_source);
      add_published (builder, &source->article_published);
      add_string (builder, "evidence", source->quotation);
      add_string (builder, "attribution", source->claim->attribution);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
write_event_json (Export *export, JalonsEvent *event, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_int_value (builder, jalons_event_get_id (event));
  jalons_claim_add_members_to_json (jalons_event_get_values (event), builder);
  json_builder_set_member_name (builder, "corrected");
  json_builder_add_boolean_value (builder, jalons_event_get_corrected (event));
  add_sources (builder, jalons_event_get_sources (event));
  json_builder_end_object (builder);
  return write_json_line (export, builder, error);
}

static const char *
first_quotation (JalonsEvent *event)
{
  GPtrArray *sources = jalons_event_get_sources (event);

  return sources->len > 0 ? ((const JalonsSource *) g_ptr_array_index (sources, 0))->quotation
                          : NULL;
}

static gboolean
write_event_record (Export *export, JalonsEvent *event, GError **error)
{
  const JalonsClaim *values = jalons_event_get_values (event);
  gboolean known = jalons_period_is_known (&values->when);
  gboolean has_amount = jalons_money_is_set (&values->amount);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, jalons_event_get_id (event));
  g_autofree char *start = dup_day (known ? values->when.first : JALONS_DAY_NONE);
  g_autofree char *end = dup_day (known ? values->when.last : JALONS_DAY_NONE);
  g_autofree char *investors = dup_parties (values, JALONS_ROLE_INVESTOR);
  g_autofree char *recipient = dup_parties (values, JALONS_ROLE_RECIPIENT);
  g_autofree char *maker = dup_parties (values, JALONS_ROLE_MAKER);
  g_autofree char *amount
    = has_amount ? g_strdup_printf ("%" G_GINT64_FORMAT, values->amount.value) : NULL;
  g_autofree char *n_sources = g_strdup_printf ("%u", jalons_event_get_n_sources (event));
  const char *cells[] = {
    id,
    jalons_kind_to_nick (values->kind),
    values->kind == JALONS_KIND_INVESTMENT ? jalons_deal_to_nick (values->deal) : NULL,
    start,
    end,
    investors,
    recipient,
    maker,
    values->model,
    amount,
    has_amount ? values->amount.currency : NULL,
    has_amount ? jalons_qualifier_to_nick (values->amount.qualifier) : NULL,
    jalons_status_to_nick (values->status),
    n_sources,
    first_quotation (event),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (event_columns));
  return jalons_record_writer_write (export->writer, cells, error);
}

static gboolean
write_event (Export *export, gint64 event_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsEvent) event
    = jalons_library_load_event (export->library, event_id, &local_error);

  if (event == NULL)
    {
      /* Gone meanwhile: merging gave it another number. */
      if (g_error_matches (local_error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return export->format == JALONS_EXPORT_JSON ? write_event_json (export, event, error)
                                              : write_event_record (export, event, error);
}

static gboolean
begin_records (Export *export, const JalonsRecordColumn *columns, gsize n_columns, GError **error)
{
  JalonsRecordFormat format
    = export->format == JALONS_EXPORT_CSV ? JALONS_RECORD_CSV : JALONS_RECORD_TABLE;

  if (export->format == JALONS_EXPORT_JSON)
    return TRUE;

  export->writer = jalons_record_writer_new (format, columns, n_columns, export->stream);
  return jalons_record_writer_write_header (export->writer, error);
}

static gboolean
write_all_articles (Export *export, JalonsSelection *selection, GError **error)
{
  guint n = jalons_selection_get_n_articles (selection);
  gint64 ids[PAGE];

  for (guint first = 0; first < n; first += PAGE)
    {
      guint n_page = MIN (PAGE, n - first);

      for (guint i = 0; i < n_page; i++)
        ids[i] = jalons_selection_get_article_at (selection, first + i);
      if (g_cancellable_set_error_if_cancelled (export->cancellable, error)
          || !write_articles_page (export, ids, n_page, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all_events (Export *export, JalonsSelection *selection, GError **error)
{
  JalonsEventArray *events = jalons_selection_get_events (selection);

  for (gsize i = 0; i < events->n_events; i++)
    {
      if (g_cancellable_set_error_if_cancelled (export->cancellable, error)
          || !write_event (export, events->events[i].id, error))
        return FALSE;
    }
  return TRUE;
}

typedef gboolean (*WriteFunc) (Export *export, JalonsSelection *selection, GError **error);

static gboolean
write_records (Export *export,
               const JalonsRecordColumn *columns,
               gsize n_columns,
               WriteFunc write,
               JalonsSelection *selection,
               GError **error)
{
  gboolean written
    = begin_records (export, columns, n_columns, error) && write (export, selection, error);

  g_clear_pointer (&export->writer, jalons_record_writer_free);
  return written;
}

gboolean
jalons_export_articles (JalonsLibrary *library,
                        JalonsSelection *selection,
                        JalonsExportFormat format,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error)
{
  Export export = { library, format, stream, cancellable, NULL };

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (selection != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  return write_records (&export, article_columns, G_N_ELEMENTS (article_columns),
                        write_all_articles, selection, error);
}

gboolean
jalons_export_events (JalonsLibrary *library,
                      JalonsSelection *selection,
                      JalonsExportFormat format,
                      GOutputStream *stream,
                      GCancellable *cancellable,
                      GError **error)
{
  Export export = { library, format, stream, cancellable, NULL };

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (selection != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  return write_records (&export, event_columns, G_N_ELEMENTS (event_columns), write_all_events,
                        selection, error);
}
