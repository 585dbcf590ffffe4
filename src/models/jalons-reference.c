/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "models/jalons-reference.h"

#include "models/jalons-reference-match.h"

/* Of a company with more events than that, the first so many are looked through for a match. */
#define MAX_CANDIDATES 4000

struct _JalonsReference
{
  JalonsCatalog *catalog;
  GArray *entries; /* JalonsReferenceEntry, in the order of their numbers */
};

static void
entry_clear (gpointer data)
{
  JalonsReferenceEntry *entry = data;

  jalons_claim_free (entry->values);
}

static gboolean
is_address (const char *source)
{
  return source != NULL
         && (g_str_has_prefix (source, "http://") || g_str_has_prefix (source, "https://"));
}

static const char *
name_of (JalonsCatalog *catalog, guint32 company)
{
  return jalons_catalog_get_company (catalog, company)->name;
}

static void
add_entry (JalonsReference *self, JalonsClaim *values, const char *source, guint32 model)
{
  JalonsReferenceEntry entry = { self->entries->len + 1, values, source, model };

  g_array_append_val (self->entries, entry);
}

static void
add_milestones (JalonsReference *self)
{
  const JalonsMilestone *milestones;
  gsize n;

  milestones = jalons_catalog_get_milestones (self->catalog, &n);
  for (gsize i = 0; i < n; i++)
    {
      const JalonsMilestone *milestone = &milestones[i];
      JalonsClaim *values;

      if (!milestone->verified || !is_address (milestone->source))
        continue;
      values = jalons_claim_new (JALONS_KIND_INVESTMENT);
      values->deal = milestone->deal;
      values->amount = milestone->amount;
      values->valuation = milestone->valuation;
      values->when = milestone->date;
      for (guint j = 0; j < milestone->n_investors; j++)
        jalons_claim_add_party (values, JALONS_ROLE_INVESTOR,
                                name_of (self->catalog, milestone->investors[j]));
      jalons_claim_add_party (values, JALONS_ROLE_RECIPIENT,
                              name_of (self->catalog, milestone->recipient));
      add_entry (self, values, milestone->source, JALONS_CATALOG_NONE);
    }
}

static void
add_releases (JalonsReference *self)
{
  for (guint32 i = 0; i < jalons_catalog_get_n_models (self->catalog); i++)
    {
      const JalonsModelInfo *info = jalons_catalog_get_model (self->catalog, i);
      JalonsPeriod released = jalons_catalog_get_model_released (self->catalog, i);
      JalonsClaim *values;

      if (!info->verified || !is_address (info->source) || !jalons_period_is_known (&released))
        continue;
      values = jalons_claim_new (JALONS_KIND_RELEASE);
      values->model = g_strdup (info->name);
      values->when = released;
      jalons_claim_add_party (values, JALONS_ROLE_MAKER, name_of (self->catalog, info->maker));
      add_entry (self, values, info->source, i);
    }
}

/* Whose the event is: whose colour it has, and who has to be shown for it to be. */
static const char *
get_owner (const JalonsClaim *values)
{
  return jalons_claim_get_party (
    values, values->kind == JALONS_KIND_RELEASE ? JALONS_ROLE_MAKER : JALONS_ROLE_RECIPIENT);
}

static gboolean
fits_filter (const JalonsClaim *values, const JalonsFilter *filter)
{
  const JalonsFilterParty *parties;
  JalonsKind kind;
  gsize n;

  if (jalons_filter_get_kind (filter, &kind) && kind != values->kind)
    return FALSE;
  parties = jalons_filter_get_parties (filter, &n);
  for (gsize i = 0; i < n; i++)
    {
      JalonsRole role
        = parties[i].role == JALONS_ROLE_MENTIONED ? JALONS_ROLE_ANY : parties[i].role;

      if (!jalons_claim_has_party (values, role, parties[i].name))
        return FALSE;
    }

  return TRUE;
}

static GHashTable *
collect_companies (JalonsSelection *selection)
{
  JalonsIndex *index = jalons_selection_get_index (selection);
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  const JalonsFacetCount *counts;
  gsize n;

  counts = jalons_selection_get_companies (selection, &n);
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (names, (gpointer) jalons_index_get_company_name (index, counts[i].key));

  return names;
}

static JalonsPackedEvent
pack_entry (const JalonsReferenceEntry *entry, JalonsIndex *index)
{
  const JalonsClaim *values = entry->values;
  guint company = jalons_index_find_company (index, get_owner (values));

  return (JalonsPackedEvent) {
    .first = values->when.first,
    .last = values->when.last,
    .id = entry->id,
    .kind = (guint8) values->kind,
    .status = (guint8) values->status,
    .precision = values->when.precision,
    .basis = values->when.basis,
    .size_class = (guint8) jalons_money_size_class (&values->amount),
    .hue
    = company != JALONS_POSITION_NONE ? (guint8) jalons_index_get_company_hue (index, company) : 0,
    .bits = JALONS_EVENT_BIT_REFERENCE,
  };
}

JalonsReference *
jalons_reference_get_default (void)
{
  static JalonsReference *reference = NULL;

  if (g_once_init_enter_pointer (&reference))
    g_once_init_leave_pointer (&reference, jalons_reference_new (jalons_catalog_get_default ()));

  return reference;
}

JalonsReference *
jalons_reference_new (JalonsCatalog *catalog)
{
  JalonsReference *self;

  g_return_val_if_fail (catalog != NULL, NULL);

  self = g_new0 (JalonsReference, 1);
  self->catalog = catalog;
  self->entries = g_array_new (FALSE, FALSE, sizeof (JalonsReferenceEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  add_milestones (self);
  add_releases (self);

  return self;
}

void
jalons_reference_free (JalonsReference *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}

guint32
jalons_reference_get_n_entries (const JalonsReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

const JalonsReferenceEntry *
jalons_reference_get_entry (const JalonsReference *self, guint32 id)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (id == 0 || id > self->entries->len)
    return NULL;

  return &g_array_index (self->entries, JalonsReferenceEntry, id - 1);
}

JalonsEventArray *
jalons_reference_select (const JalonsReference *self, JalonsSelection *selection)
{
  g_autoptr (GHashTable) companies = NULL;
  g_autoptr (GArray) packed = g_array_new (FALSE, FALSE, sizeof (JalonsPackedEvent));
  const JalonsFilter *filter;
  gboolean named;
  gsize n_parties, n;

  g_return_val_if_fail (self != NULL && selection != NULL, NULL);

  filter = jalons_selection_get_filter (selection);
  jalons_filter_get_parties (filter, &n_parties);
  named = n_parties > 0;
  companies = collect_companies (selection);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const JalonsReferenceEntry *entry = &g_array_index (self->entries, JalonsReferenceEntry, i);
      JalonsPackedEvent event;

      if (!fits_filter (entry->values, filter)
          || (!named && !g_hash_table_contains (companies, get_owner (entry->values))))
        continue;
      event = pack_entry (entry, jalons_selection_get_index (selection));
      g_array_append_val (packed, event);
    }

  n = packed->len;
  return jalons_event_array_new_take (
    (JalonsPackedEvent *) (gpointer) g_array_free (g_steal_pointer (&packed), FALSE), n);
}

const JalonsReferenceEntry *
jalons_reference_find (const JalonsReference *self, const JalonsClaim *values)
{
  const JalonsReferenceEntry *best = NULL;
  guint32 model = JALONS_CATALOG_NONE;
  guint most = 0;

  g_return_val_if_fail (self != NULL && values != NULL, NULL);

  if (values->model != NULL)
    model = jalons_catalog_find_model (self->catalog, values->model);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const JalonsReferenceEntry *entry = &g_array_index (self->entries, JalonsReferenceEntry, i);
      guint score = jalons_reference_match (entry, values, model);

      if (score > most)
        {
          most = score;
          best = entry;
        }
    }

  return best;
}

static JalonsEvent *
find_best (const JalonsReference *self, const JalonsReferenceEntry *entry, GPtrArray *events)
{
  JalonsEvent *best = NULL;
  guint most = 0;

  for (guint i = 0; i < events->len; i++)
    {
      JalonsEvent *event = g_ptr_array_index (events, i);
      const JalonsClaim *values = jalons_event_get_values (event);
      guint32 model = values->model != NULL
                        ? jalons_catalog_find_model (self->catalog, values->model)
                        : JALONS_CATALOG_NONE;
      guint score = jalons_reference_match (entry, values, model);

      /* What is told of two events is told of neither for sure: the link goes one way only where it
       * goes both. */
      if (score > most && jalons_reference_find (self, values) == entry)
        {
          most = score;
          best = event;
        }
    }

  return best;
}

static GPtrArray *
load_candidates (const JalonsClaim *values,
                 JalonsIndex *index,
                 JalonsLibrary *library,
                 GCancellable *cancellable,
                 GError **error)
{
  JalonsRole role = values->kind == JALONS_KIND_RELEASE ? JALONS_ROLE_MAKER : JALONS_ROLE_RECIPIENT;
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) kind = jalons_filter_with_kind (all, values->kind);
  g_autoptr (JalonsFilter) company = jalons_filter_with_party (kind, role, get_owner (values));
  g_autoptr (JalonsSelection) selection
    = jalons_index_select (index, company, library, cancellable, error);
  g_autofree gint64 *ids = NULL;
  JalonsEventArray *array;
  gsize n;

  if (selection == NULL)
    return NULL;

  array = jalons_selection_get_events (selection);
  n = MIN (array->n_events, MAX_CANDIDATES);
  ids = g_new (gint64, n + 1);
  for (gsize i = 0; i < n; i++)
    ids[i] = array->events[i].id;

  return jalons_library_load_events (library, ids, n, error);
}

JalonsEvent *
jalons_reference_find_event (const JalonsReference *self,
                             const JalonsReferenceEntry *entry,
                             JalonsIndex *index,
                             JalonsLibrary *library,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  JalonsEvent *event;

  g_return_val_if_fail (self != NULL && entry != NULL && index != NULL, NULL);
  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  events = load_candidates (entry->values, index, library, cancellable, error);
  if (events == NULL)
    return NULL;

  event = find_best (self, entry, events);
  return event != NULL ? g_object_ref (event) : NULL;
}
