/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <glib/gi18n.h>

#include "library/jalons-pack-facts.h"
#include "library/jalons-rulings.h"
#include "library/jalons-undo-log.h"

/* Of an event told a thousand times, so many claims are enough to know it by. */
#define MAX_ANCHORS 64

/* The claims of an event, but for one. */
static GArray *
load_members (JalonsLibrary *self, gint64 event_id, gint64 but, GError **error)
{
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (self->writer, error,
                                     "SELECT id FROM claims WHERE event_id = ? AND id <> ?"
                                     " ORDER BY id LIMIT " G_STRINGIFY (MAX_ANCHORS),
                                     "ll", event_id, but);
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (claims, id);
    }
  if (local_error == NULL)
    return g_steal_pointer (&claims);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
get_event_of (JalonsLibrary *self, gint64 claim_id, gint64 *out_event_id, GError **error)
{
  if (!jalons_database_get_int64 (self->writer, out_event_id, error,
                                  "SELECT ifnull(event_id, 0) FROM claims WHERE id = ?", "l",
                                  claim_id))
    return FALSE;
  if (*out_event_id != 0)
    return TRUE;

  g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND,
                       _ ("That statement is no longer in the library"));
  return FALSE;
}

static gboolean
link_claims (JalonsLibrary *self, gint64 a, gint64 b, gboolean same, GError **error)
{
  gint64 anchor_a = jalons_rulings_anchor (self, a, error);
  gint64 anchor_b = anchor_a == 0 ? 0 : jalons_rulings_anchor (self, b, error);

  return anchor_b != 0
         && jalons_database_run (self->writer, error,
                                 "INSERT INTO user_links (a, b, same) VALUES (?, ?, ?)", "lld",
                                 anchor_a, anchor_b, same);
}

/* Drops what the user said before of two claims, where that is the contrary. */
static gboolean
unlink_claims (
  JalonsLibrary *self, GArray *links, gint64 a, gint64 b, gboolean same, GError **error)
{
  for (guint i = 0; i < links->len; i++)
    {
      const JalonsUserLink *link = &g_array_index (links, JalonsUserLink, i);

      if (link->same == same && ((link->a == a && link->b == b) || (link->a == b && link->b == a))
          && !jalons_database_run (self->writer, error, "DELETE FROM user_links WHERE id = ?", "l",
                                   link->id))
        return FALSE;
    }

  return TRUE;
}

/* The articles of what was joined, too: claims that were joined across blocks part again. */
static void
add_articles (GArray *article_ids, const GArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      gint64 article_id = g_array_index (claims, gint64, i) >> JALONS_CLAIM_SHIFT;

      g_array_append_val (article_ids, article_id);
    }
}

static gboolean
split (JalonsLibrary *self, gint64 claim_id, GArray *article_ids, GError **error)
{
  g_autoptr (GArray) others = NULL;
  g_autoptr (GArray) links = NULL;
  gint64 event_id;

  if (!get_event_of (self, claim_id, &event_id, error))
    return FALSE;
  others = load_members (self, event_id, claim_id, error);
  links = others == NULL ? NULL : jalons_rulings_load_links (self, error);
  if (links == NULL)
    return FALSE;
  add_articles (article_ids, others);
  for (guint i = 0; i < others->len; i++)
    {
      gint64 other = g_array_index (others, gint64, i);

      if (!unlink_claims (self, links, claim_id, other, TRUE, error)
          || !link_claims (self, claim_id, other, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * jalons_library_split_claim:
 * @self: a library
 * @claim_id: a claim
 * @error: return location for an error
 *
 * Says that a claim does not tell the same event as the others with which it was joined, for good.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_split_claim (JalonsLibrary *self, gint64 claim_id, GError **error)
{
  g_autoptr (GArray) article_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 article_id = claim_id >> JALONS_CLAIM_SHIFT;
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  g_array_append_val (article_ids, article_id);
  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  ok = split (self, claim_id, article_ids, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_EVENTS,
                          (const gint64 *) (gpointer) article_ids->data, article_ids->len, error);
}

/* Nothing that was split before keeps the two events apart. */
static gboolean
unlink_events (JalonsLibrary *self, gint64 event_a, gint64 event_b, GError **error)
{
  g_autoptr (GArray) members_a = load_members (self, event_a, 0, error);
  g_autoptr (GArray) members_b = members_a == NULL ? NULL : load_members (self, event_b, 0, error);
  g_autoptr (GArray) links = members_b == NULL ? NULL : jalons_rulings_load_links (self, error);

  if (links == NULL)
    return FALSE;
  for (guint i = 0; i < members_a->len; i++)
    {
      for (guint j = 0; j < members_b->len; j++)
        {
          if (!unlink_claims (self, links, g_array_index (members_a, gint64, i),
                              g_array_index (members_b, gint64, j), FALSE, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * jalons_library_join_claims:
 * @self: a library
 * @claim_id: a claim
 * @other_claim_id: another
 * @error: return location for an error
 *
 * Says that two claims tell the same event, for good.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_join_claims (JalonsLibrary *self,
                            gint64 claim_id,
                            gint64 other_claim_id,
                            GError **error)
{
  gint64 article_ids[] = { claim_id >> JALONS_CLAIM_SHIFT, other_claim_id >> JALONS_CLAIM_SHIFT };
  gint64 event_id, other_event_id;
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && claim_id != other_claim_id, 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  ok = get_event_of (self, claim_id, &event_id, error)
       && get_event_of (self, other_claim_id, &other_event_id, error)
       && unlink_events (self, event_id, other_event_id, error)
       && link_claims (self, claim_id, other_claim_id, TRUE, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_EVENTS, article_ids, 2, error);
}

static gboolean
write_ruling (JalonsLibrary *self,
              const GArray *members,
              JalonsReview settled,
              JalonsEventMask mask,
              const JalonsClaim *values,
              GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  gint64 ruling_id;

  if (values != NULL)
    {
      data = jalons_pack_claim (values, self->names, self->writer, error);
      if (data == NULL)
        return FALSE;
    }
  if (!jalons_database_run (self->writer, error,
                            "INSERT INTO user_rulings (mask, settled, data) VALUES (?, ?, ?)",
                            "ddb", (int) mask, (int) settled, data == NULL ? NULL : data->data,
                            data == NULL ? (gsize) 0 : (gsize) data->len))
    return FALSE;
  ruling_id = sqlite3_last_insert_rowid (jalons_database_get_handle (self->writer));
  for (guint i = 0; i < members->len; i++)
    {
      gint64 anchor = jalons_rulings_anchor (self, g_array_index (members, gint64, i), error);

      if (anchor == 0
          || !jalons_database_run (self->writer, error,
                                   "INSERT INTO user_ruling_anchors (ruling_id, anchor_id)"
                                   " VALUES (?, ?)",
                                   "ll", ruling_id, anchor))
        return FALSE;
    }

  return TRUE;
}

/* Takes back all corrections of an event, that is, of any of its claims. */
static gboolean
drop_corrections (JalonsLibrary *self, const GArray *members, GError **error)
{
  g_autoptr (GPtrArray) rulings = jalons_rulings_load (self, error);

  if (rulings == NULL)
    return FALSE;
  for (guint i = 0; i < rulings->len; i++)
    {
      const JalonsRuling *ruling = g_ptr_array_index (rulings, i);
      gboolean concerned = FALSE;

      for (guint j = 0; j < ruling->claims->len; j++)
        {
          for (guint k = 0; k < members->len; k++)
            concerned
              |= g_array_index (ruling->claims, gint64, j) == g_array_index (members, gint64, k);
        }
      if (concerned && ruling->mask != 0
          && !jalons_database_run (
            self->writer, error, "UPDATE user_rulings SET mask = 0 WHERE id = ?", "l", ruling->id))
        return FALSE;
    }

  return TRUE;
}

/* Inside what jalons_undo_begin() began; @out_article_id is one that tells the event. */
static gboolean
rule_inside (JalonsLibrary *self,
             gint64 event_id,
             JalonsReview settled,
             JalonsEventMask mask,
             const JalonsClaim *values,
             gint64 *out_article_id,
             GError **error)
{
  g_autoptr (GArray) members = load_members (self, event_id, 0, error);

  if (members == NULL)
    return FALSE;
  if (members->len == 0)
    {
      g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND,
                           _ ("That event is no longer in the library"));
      return FALSE;
    }
  if (settled == 0 && mask == 0 ? !drop_corrections (self, members, error)
                                : !write_ruling (self, members, settled, mask, values, error))
    return FALSE;
  *out_article_id = g_array_index (members, gint64, 0) >> JALONS_CLAIM_SHIFT;

  return TRUE;
}

static guint64
rule (JalonsLibrary *self,
      gint64 event_id,
      JalonsReview settled,
      JalonsEventMask mask,
      const JalonsClaim *values,
      GError **error)
{
  gint64 article_id = 0;
  gboolean ok;

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  ok = rule_inside (self, event_id, settled, mask, values, &article_id, error);

  return jalons_undo_end (self, ok, JALONS_UNDO_EVENTS, &article_id, 1, error);
}

/**
 * jalons_library_correct_event:
 * @self: a library
 * @event_id: an event
 * @values: the right values
 * @mask: which of them are corrected; 0 goes back to what the sources say
 * @error: return location for an error
 *
 * Corrects an event. What the user says wins over all sources, and stays when texts are read anew.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_correct_event (JalonsLibrary *self,
                              gint64 event_id,
                              const JalonsClaim *values,
                              JalonsEventMask mask,
                              GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);
  g_return_val_if_fail (values != NULL || mask == 0, 0);

  return rule (self, event_id, 0, mask, values, error);
}

/**
 * jalons_library_settle_event:
 * @self: a library
 * @event_id: an event
 * @settled: what of it needs no review any more: a set of #JalonsReview
 * @error: return location for an error
 *
 * Leaves something about an event open, for good.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_settle_event (JalonsLibrary *self,
                             gint64 event_id,
                             JalonsReview settled,
                             GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && settled != 0, 0);

  return rule (self, event_id, settled, 0, NULL, error);
}

/**
 * jalons_library_settle_events:
 * @self: a library
 * @event_ids: (array length=n_events): events
 * @n_events: how many there are, at least one
 * @settled: what of each needs no review any more; with %JALONS_REVIEW_REMOVED they go, for good
 * @error: return location for an error, when none of them is settled
 *
 * Settles several events in one go, undone by one token.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_settle_events (JalonsLibrary *self,
                              const gint64 *event_ids,
                              gsize n_events,
                              JalonsReview settled,
                              GError **error)
{
  g_autofree gint64 *article_ids = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self) && settled != 0, 0);
  g_return_val_if_fail (event_ids != NULL && n_events > 0, 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  article_ids = g_new0 (gint64, n_events);
  for (gsize i = 0; ok && i < n_events; i++)
    ok = rule_inside (self, event_ids[i], settled, 0, NULL, &article_ids[i], error);

  return jalons_undo_end (self, ok, JALONS_UNDO_EVENTS, article_ids, n_events, error);
}

/**
 * jalons_library_rule_event:
 * @self: a library
 * @event_id: an event
 * @settled: what of it needs no review any more; with %JALONS_REVIEW_REMOVED the event goes, for
 * good
 * @values: (nullable): the right values
 * @mask: which of them are corrected
 * @error: return location for an error
 *
 * Settles and corrects an event in one go, undone by one token.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_library_rule_event (JalonsLibrary *self,
                           gint64 event_id,
                           JalonsReview settled,
                           const JalonsClaim *values,
                           JalonsEventMask mask,
                           GError **error)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);
  g_return_val_if_fail (settled != 0 || mask != 0, 0);
  g_return_val_if_fail (values != NULL || mask == 0, 0);

  return rule (self, event_id, settled, mask, values, error);
}
