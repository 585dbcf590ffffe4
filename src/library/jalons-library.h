/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "domain/jalons-article.h"
#include "domain/jalons-document.h"
#include "domain/jalons-event.h"
#include "domain/jalons-facts.h"
#include "library/jalons-library-error.h"

G_BEGIN_DECLS

/**
 * JalonsLibraryOpenFlags:
 * @JALONS_LIBRARY_OPEN_NONE: open an existing library for writing
 * @JALONS_LIBRARY_OPEN_CREATE: make the file, and its folder, where there is none
 * @JALONS_LIBRARY_OPEN_READ_ONLY: open for reading only, and never change the file
 * @JALONS_LIBRARY_OPEN_FALLBACK: where the file can't be written, or another process has it open
 *   for writing, open it for reading only instead of failing with
 *   %JALONS_LIBRARY_ERROR_IN_USE or %JALONS_LIBRARY_ERROR_READ_ONLY; jalons_library_get_access()
 *   then says why
 */
typedef enum
{
  JALONS_LIBRARY_OPEN_NONE = 0,
  JALONS_LIBRARY_OPEN_CREATE = 1 << 0,
  JALONS_LIBRARY_OPEN_READ_ONLY = 1 << 1,
  JALONS_LIBRARY_OPEN_FALLBACK = 1 << 2,
} JalonsLibraryOpenFlags;

/**
 * JalonsLibraryAccess:
 * @JALONS_LIBRARY_ACCESS_WRITE: it can be changed
 * @JALONS_LIBRARY_ACCESS_ASKED: read-only because that was asked for
 * @JALONS_LIBRARY_ACCESS_PROTECTED: read-only because the file or its folder can't be written
 * @JALONS_LIBRARY_ACCESS_IN_USE: read-only because another process has it open for writing
 *
 * Whether an open library can be changed, and if not, why.
 */
typedef enum
{
  JALONS_LIBRARY_ACCESS_WRITE,
  JALONS_LIBRARY_ACCESS_ASKED,
  JALONS_LIBRARY_ACCESS_PROTECTED,
  JALONS_LIBRARY_ACCESS_IN_USE,
} JalonsLibraryAccess;

/** JALONS_CONFIDENCE_SURE: how sure a reading has to be, in percent, not to be asked about. */
#define JALONS_CONFIDENCE_SURE 65

/**
 * JalonsReview:
 *
 * Why something deserves a person's eye, as a set. %JALONS_REVIEW_UNCERTAIN is for an event of
 * which the reader is less than %JALONS_CONFIDENCE_SURE percent sure. %JALONS_REVIEW_REMOVED is no
 * such reason but an answer, for jalons_library_rule_event(): what was read is no event at all.
 */
typedef enum
{
  JALONS_REVIEW_NONE = 0,
  JALONS_REVIEW_DISAGREEMENT = 1 << 0,
  JALONS_REVIEW_RUMOUR = 1 << 1,
  JALONS_REVIEW_DEDUCED_DATE = 1 << 2,
  JALONS_REVIEW_PROPOSED_JOIN = 1 << 3,
  JALONS_REVIEW_UNDATED_ARTICLE = 1 << 4,
  JALONS_REVIEW_UNCERTAIN = 1 << 5,
  JALONS_REVIEW_REMOVED = 1 << 6,
} JalonsReview;

/**
 * JalonsReviewItem:
 * @review: why: a set of #JalonsReview
 * @event_id: the event, or 0 where it is the article that wants a date
 * @article_id: the article, or for an event the first article that tells it
 *
 * One row of To Review.
 */
typedef struct
{
  JalonsReview review;
  gint64 event_id;
  gint64 article_id;
} JalonsReviewItem;

/**
 * JalonsProposal:
 * @event_id: the other event with which a join is proposed
 * @claim_id: a claim of that event, for jalons_library_join_claims()
 * @own_claim_id: the claim of the asked-for event that could join it
 */
typedef struct
{
  gint64 event_id;
  gint64 claim_id;
  gint64 own_claim_id;
} JalonsProposal;

/**
 * JalonsArticleClaim:
 * @claim_id: the claim's id
 * @event_id: the event that it is a source of
 * @n_articles: how many articles tell that event
 * @n_independent: how many of them are independent of each other
 * @claim: what this very article says
 *
 * A claim, as its article shows it.
 */
typedef struct
{
  gint64 claim_id;
  gint64 event_id;
  guint n_articles;
  guint n_independent;
  JalonsClaim *claim;
} JalonsArticleClaim;

void jalons_article_claim_free (JalonsArticleClaim *article_claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsArticleClaim, jalons_article_claim_free)

/**
 * JalonsEventMask:
 *
 * Which values of an event a correction sets. A party mask replaces all parties of that role.
 */
typedef enum
{
  JALONS_EVENT_MASK_DEAL = 1 << 0,
  JALONS_EVENT_MASK_STATUS = 1 << 1,
  JALONS_EVENT_MASK_RECIPIENT = 1 << 2,
  JALONS_EVENT_MASK_INVESTORS = 1 << 3,
  JALONS_EVENT_MASK_MAKER = 1 << 4,
  JALONS_EVENT_MASK_MODEL = 1 << 5,
  JALONS_EVENT_MASK_AMOUNT = 1 << 6,
  JALONS_EVENT_MASK_VALUATION = 1 << 7,
  JALONS_EVENT_MASK_WHEN = 1 << 8,
} JalonsEventMask;

/**
 * JalonsExtractFunc:
 * @document: a text and what its format says about it
 * @user_data: user data
 *
 * Reads a text. Called from worker threads, several at a time.
 *
 * Returns: (transfer full): what was found
 */
typedef JalonsFacts *(*JalonsExtractFunc) (const JalonsDocument *document, gpointer user_data);

/**
 * JalonsLibraryProgressFunc:
 * @n_done: how many are done
 * @n_total: how many there are
 * @user_data: user data
 *
 * Tells how far long work has come, in the thread that does it.
 */
typedef void (*JalonsLibraryProgressFunc) (guint n_done, guint n_total, gpointer user_data);

#define JALONS_TYPE_LIBRARY (jalons_library_get_type ())

G_DECLARE_FINAL_TYPE (JalonsLibrary, jalons_library, JALONS, LIBRARY, GObject)

/*
 * JalonsLibrary: the articles of a user and what was found in them, in one SQLite file.
 *
 * Thread-safe. Every call that can fail touches the disk and blocks: call it off the main thread.
 * One connection writes, under a lock; readers never wait for it.
 *
 * Signal "changed": something was committed; emitted in the thread-default main context of the
 * call that opened the library, many commits at once as one signal.
 */
JalonsLibrary *jalons_library_open (const char *path, JalonsLibraryOpenFlags flags, GError **error);
char *jalons_library_dup_default_path (void);
const char *jalons_library_get_path (JalonsLibrary *self);
gboolean jalons_library_is_read_only (JalonsLibrary *self);
JalonsLibraryAccess jalons_library_get_access (JalonsLibrary *self);
guint64 jalons_library_get_generation (JalonsLibrary *self);
gint64 jalons_library_get_n_articles (JalonsLibrary *self);
gint64 jalons_library_get_n_events (JalonsLibrary *self);
void jalons_library_set_extractor (JalonsLibrary *self,
                                   JalonsExtractFunc func,
                                   gpointer user_data,
                                   GDestroyNotify destroy);

/* Reading */
JalonsArticle *jalons_library_load_article (JalonsLibrary *self, gint64 article_id, GError **error);
GPtrArray *jalons_library_load_articles (JalonsLibrary *self,
                                         const gint64 *article_ids,
                                         gsize n_articles,
                                         GError **error);
GPtrArray *jalons_library_load_newest (JalonsLibrary *self, guint limit, GError **error);
char *jalons_library_load_text (JalonsLibrary *self,
                                gint64 article_id,
                                gsize *out_length,
                                GError **error);
GPtrArray *jalons_library_load_mentions (JalonsLibrary *self, gint64 article_id, GError **error);
GPtrArray *
jalons_library_load_article_claims (JalonsLibrary *self, gint64 article_id, GError **error);
JalonsEvent *jalons_library_load_event (JalonsLibrary *self, gint64 event_id, GError **error);
GPtrArray *jalons_library_load_events (JalonsLibrary *self,
                                       const gint64 *event_ids,
                                       gsize n_events,
                                       GError **error);
GPtrArray *jalons_library_load_proposals (JalonsLibrary *self, gint64 event_id, GError **error);
GArray *jalons_library_load_review (JalonsLibrary *self, GError **error);
gint64 jalons_library_get_last_import (JalonsLibrary *self);

/* Searching */
GArray *jalons_library_search_newest (
  JalonsLibrary *self, const char *words, guint limit, GCancellable *cancellable, GError **error);

/* Changing: every call returns a token with which it can be undone, or 0 with an error set */
guint64 jalons_library_set_read (
  JalonsLibrary *self, const gint64 *article_ids, gsize n_articles, gboolean read, GError **error);
guint64 jalons_library_set_starred (JalonsLibrary *self,
                                    const gint64 *article_ids,
                                    gsize n_articles,
                                    gboolean starred,
                                    GError **error);
guint64
jalons_library_set_note (JalonsLibrary *self, gint64 article_id, const char *note, GError **error);
guint64 jalons_library_set_tags (JalonsLibrary *self,
                                 const gint64 *article_ids,
                                 gsize n_articles,
                                 const char *const *tags,
                                 GError **error);
guint64 jalons_library_change_tag (JalonsLibrary *self,
                                   const gint64 *article_ids,
                                   gsize n_articles,
                                   const char *tag,
                                   gboolean tagged,
                                   GError **error);
guint64 jalons_library_set_published (JalonsLibrary *self,
                                      gint64 article_id,
                                      const JalonsPeriod *published,
                                      GError **error);
guint64 jalons_library_remove_articles (JalonsLibrary *self,
                                        const gint64 *article_ids,
                                        gsize n_articles,
                                        GError **error);
guint64 jalons_library_undo_import (JalonsLibrary *self, gint64 import_id, GError **error);
guint64 jalons_library_split_claim (JalonsLibrary *self, gint64 claim_id, GError **error);
guint64 jalons_library_join_claims (JalonsLibrary *self,
                                    gint64 claim_id,
                                    gint64 other_claim_id,
                                    GError **error);
guint64 jalons_library_correct_event (JalonsLibrary *self,
                                      gint64 event_id,
                                      const JalonsClaim *values,
                                      JalonsEventMask mask,
                                      GError **error);
guint64 jalons_library_settle_event (JalonsLibrary *self,
                                     gint64 event_id,
                                     JalonsReview settled,
                                     GError **error);
guint64 jalons_library_rule_event (JalonsLibrary *self,
                                   gint64 event_id,
                                   JalonsReview settled,
                                   const JalonsClaim *values,
                                   JalonsEventMask mask,
                                   GError **error);
guint64 jalons_library_settle_events (JalonsLibrary *self,
                                      const gint64 *event_ids,
                                      gsize n_events,
                                      JalonsReview settled,
                                      GError **error);
guint64 jalons_library_settle_article (JalonsLibrary *self, gint64 article_id, GError **error);
guint64 jalons_library_undo (JalonsLibrary *self, guint64 token, GError **error);

/* Upkeep */
gboolean jalons_library_rebuild (JalonsLibrary *self,
                                 JalonsLibraryProgressFunc progress,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error);
GStrv jalons_library_check (JalonsLibrary *self, GCancellable *cancellable, GError **error);

G_END_DECLS
