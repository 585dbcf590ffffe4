/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-pack-facts.h"

#include "domain/jalons-reason.h"
#include "library/jalons-old-words.h"

/* Written first in every blob; raised when its form changes, so that older ones are still read. */
#define CLAIM_FORM 2
#define MENTIONS_FORM 2
#define GIVEN_FORM 1

/* The last form that held reasons as sentences in the language of the import. */
#define WORDED_FORM 1

static gboolean
pack_name (GByteArray *out,
           JalonsNameKind kind,
           const char *name,
           JalonsNames *names,
           JalonsDatabase *database,
           GError **error)
{
  guint32 id = 0;

  if (name != NULL)
    {
      id = jalons_names_intern (names, database, kind, name, error);
      if (id == 0)
        return FALSE;
    }
  jalons_pack_uint (out, id);

  return TRUE;
}

/* NULL for the name 0, "no name"; a number that names nothing is damage. */
static char *
read_name (JalonsPackReader *reader, JalonsNames *names)
{
  guint64 id = jalons_pack_read_uint (reader);
  const char *name;

  if (id == 0)
    return NULL;
  name = id < G_MAXUINT32 ? jalons_names_get (names, (guint32) id) : NULL;
  reader->failed |= name == NULL;

  return g_strdup (name);
}

static gboolean
pack_parties (
  GByteArray *out, GPtrArray *parties, JalonsNames *names, JalonsDatabase *database, GError **error)
{
  jalons_pack_uint (out, parties->len);
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (parties, i);

      jalons_pack_uint (out, party->role);
      if (!pack_name (out, JALONS_NAME_COMPANY, party->name, names, database, error))
        return FALSE;
    }

  return TRUE;
}

/* The form of a blob, or 0 where it is none that this version knows. */
static guint
read_form (JalonsPackReader *reader, guint newest)
{
  return jalons_pack_read_choice (reader, newest + 1);
}

/* Why a claim was taken: its word, or the sentence in which an older version had it. */
static void
read_trigger (JalonsPackReader *reader, guint form, JalonsClaim *claim)
{
  g_autofree char *words = jalons_pack_read_string (reader);

  if (form > WORDED_FORM)
    claim->trigger = g_steal_pointer (&words);
  else if (words != NULL && !reader->failed)
    {
      claim->trigger = jalons_old_words_dup_trigger (words);
      if (claim->trigger == NULL)
        claim->told = g_steal_pointer (&words);
    }
}

/**
 * jalons_pack_claim:
 * @claim: a claim
 * @names: the library's names
 * @database: (nullable): the connection that writes, in a transaction; without it, all names must
 *   have numbers already
 * @error: return location for an error
 *
 * Packs a claim; its names are given numbers.
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL with @error set, or without @database where
 * a name is new
 */
GByteArray *
jalons_pack_claim (const JalonsClaim *claim,
                   JalonsNames *names,
                   JalonsDatabase *database,
                   GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_sized_new (96);

  g_return_val_if_fail (claim != NULL && names != NULL, NULL);

  jalons_pack_uint (out, CLAIM_FORM);
  jalons_pack_uint (out, claim->kind);
  jalons_pack_uint (out, claim->deal);
  jalons_pack_uint (out, (guint) claim->status | (guint) claim->firmness << 2);
  jalons_pack_uint (out, claim->confidence);
  if (!pack_parties (out, claim->parties, names, database, error)
      || !pack_name (out, JALONS_NAME_MODEL, claim->model, names, database, error))
    return NULL;
  jalons_pack_money (out, &claim->amount);
  jalons_pack_money (out, &claim->valuation);
  jalons_pack_period (out, &claim->when);
  jalons_pack_string (out, claim->when_words);
  jalons_pack_string (out, claim->attribution);
  jalons_pack_uint (out, claim->start);
  jalons_pack_uint (out, claim->end - claim->start);
  if (!pack_name (out, JALONS_NAME_REASON, claim->rule, names, database, error))
    return NULL;
  jalons_pack_string (out, claim->trigger);

  return g_steal_pointer (&out);
}

/**
 * jalons_unpack_claim:
 * @data: (nullable): bytes made by jalons_pack_claim()
 * @size: how many
 * @names: the library's names
 *
 * Unpacks a claim.
 *
 * Returns: (transfer full) (nullable): the claim, or %NULL where the bytes are damaged
 */
JalonsClaim *
jalons_unpack_claim (const void *data, gsize size, JalonsNames *names)
{
  g_autoptr (JalonsClaim) claim = NULL;
  JalonsPackReader reader;
  guint form, n_parties, flags;

  g_return_val_if_fail (names != NULL, NULL);

  jalons_pack_reader_init (&reader, data, size);
  form = read_form (&reader, CLAIM_FORM);
  if (form == 0)
    return NULL;
  claim = jalons_claim_new (jalons_pack_read_choice (&reader, JALONS_KIND_RELEASE + 1));
  claim->deal = jalons_pack_read_choice (&reader, JALONS_DEAL_OTHER + 1);
  flags = jalons_pack_read_choice (&reader, 1 << 4);
  claim->status = flags & 3;
  claim->firmness = flags >> 2;
  claim->confidence = jalons_pack_read_choice (&reader, 101);
  n_parties = jalons_pack_read_choice (&reader, G_MAXUINT16);
  for (guint i = 0; i < n_parties && !reader.failed; i++)
    {
      JalonsRole role = jalons_pack_read_choice (&reader, JALONS_ROLE_ANY + 1);
      g_autofree char *name = read_name (&reader, names);

      if (name != NULL)
        jalons_claim_add_party (claim, role, name);
    }
  claim->model = read_name (&reader, names);
  claim->amount = jalons_pack_read_money (&reader);
  claim->valuation = jalons_pack_read_money (&reader);
  claim->when = jalons_pack_read_period (&reader);
  claim->when_words = jalons_pack_read_string (&reader);
  claim->attribution = jalons_pack_read_string (&reader);
  claim->start = jalons_pack_read_choice (&reader, G_MAXUINT32);
  claim->end = claim->start + jalons_pack_read_choice (&reader, G_MAXUINT32 - claim->start);
  claim->rule = read_name (&reader, names);
  read_trigger (&reader, form, claim);

  return reader.failed ? NULL : g_steal_pointer (&claim);
}

/**
 * jalons_unpack_summary:
 * @data: (nullable): bytes made by jalons_pack_claim()
 * @size: how many
 * @out_summary: (out caller-allocates): what they say, in short
 *
 * Unpacks the part of a claim that an index needs.
 *
 * Returns: whether the bytes are sound so far
 */
gboolean
jalons_unpack_summary (const void *data, gsize size, JalonsClaimSummary *out_summary)
{
  JalonsPackReader reader;
  JalonsClaimSummary *summary = out_summary;
  guint n_parties;

  g_return_val_if_fail (out_summary != NULL, FALSE);

  jalons_pack_reader_init (&reader, data, size);
  if (read_form (&reader, CLAIM_FORM) == 0)
    return FALSE;
  summary->kind = jalons_pack_read_choice (&reader, JALONS_KIND_RELEASE + 1);
  summary->deal = jalons_pack_read_choice (&reader, JALONS_DEAL_OTHER + 1);
  summary->status = jalons_pack_read_choice (&reader, 1 << 4) & 3;
  jalons_pack_read_uint (&reader);
  n_parties = jalons_pack_read_choice (&reader, G_MAXUINT16);
  summary->n_parties = 0;
  for (guint i = 0; i < n_parties && !reader.failed; i++)
    {
      guint role = jalons_pack_read_choice (&reader, JALONS_ROLE_MENTIONED);
      guint32 id = jalons_pack_read_choice (&reader, 1 << 28);

      if (summary->n_parties < JALONS_SUMMARY_PARTIES && id != 0)
        summary->parties[summary->n_parties++] = id << 2 | role;
    }
  jalons_pack_read_uint (&reader);
  summary->amount = jalons_pack_read_money (&reader);
  jalons_pack_read_money (&reader);
  summary->when = jalons_pack_read_period (&reader);

  return !reader.failed;
}

/**
 * jalons_pack_mentions:
 * @mentions: (element-type JalonsMention): the mentions of an article, in the order of the text
 * @names: the library's names
 * @database: (nullable): the connection that writes, in a transaction; without it, all names must
 *   have numbers already
 * @error: return location for an error
 *
 * Packs mentions; their names are given numbers.
 *
 * Returns: (transfer full) (nullable): the bytes; %NULL with @error set, or without @database where
 * a name is new
 */
GByteArray *
jalons_pack_mentions (GPtrArray *mentions,
                      JalonsNames *names,
                      JalonsDatabase *database,
                      GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_sized_new (mentions->len * 8 + 4);
  guint32 last = 0;

  g_return_val_if_fail (mentions != NULL && names != NULL, NULL);

  jalons_pack_uint (out, MENTIONS_FORM);
  jalons_pack_uint (out, mentions->len);
  for (guint i = 0; i < mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (mentions, i);
      gboolean company = mention->kind == JALONS_MENTION_COMPANY;

      jalons_pack_uint (out, (company ? 0 : 1) | (mention->known ? 2u : 0u));
      jalons_pack_int (out, (gint64) mention->start - last);
      jalons_pack_uint (out, mention->end - mention->start);
      jalons_pack_uint (out, mention->confidence);
      if (!pack_name (out, company ? JALONS_NAME_COMPANY : JALONS_NAME_MODEL, mention->name, names,
                      database, error))
        return NULL;
      jalons_pack_uint (out, mention->reason);
      last = mention->start;
    }

  return g_steal_pointer (&out);
}

/* What decided a name: its number, or the sentence in which an older version had it. */
static void
read_reason (JalonsPackReader *reader, JalonsNames *names, guint form, JalonsMention *mention)
{
  g_autofree char *words = NULL;
  guint number;

  if (form > WORDED_FORM)
    {
      /* Newer reasons than this version knows are no damage. */
      number = jalons_pack_read_choice (reader, G_MAXUINT8);
      if (jalons_reason_is_known (number))
        mention->reason = (JalonsReason) number;
      return;
    }
  words = read_name (reader, names);
  if (words == NULL)
    return;
  mention->reason = jalons_old_words_find_reason (words);
  if (mention->reason == JALONS_REASON_NONE)
    mention->told = g_steal_pointer (&words);
}

static JalonsMention *
read_mention (JalonsPackReader *reader, JalonsNames *names, guint form, gint64 *last)
{
  g_autoptr (JalonsMention) mention = NULL;
  guint flags = jalons_pack_read_choice (reader, 4);
  gint64 start = *last + jalons_pack_read_int (reader);
  guint64 end = (guint64) start + jalons_pack_read_uint (reader);
  guint confidence = jalons_pack_read_choice (reader, 101);
  g_autofree char *name = read_name (reader, names);

  if (reader->failed || name == NULL || start < 0 || end > G_MAXUINT32)
    return NULL;
  mention = jalons_mention_new ((flags & 1) == 0 ? JALONS_MENTION_COMPANY : JALONS_MENTION_MODEL,
                                (guint32) start, (guint32) end, name);
  mention->known = (flags & 2) != 0;
  mention->confidence = confidence;
  read_reason (reader, names, form, mention);
  *last = start;

  return reader->failed ? NULL : g_steal_pointer (&mention);
}

/**
 * jalons_unpack_mentions:
 * @data: (nullable): bytes made by jalons_pack_mentions()
 * @size: how many
 * @names: the library's names
 *
 * Unpacks mentions.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsMention): the mentions, or %NULL where
 *   the bytes are damaged
 */
GPtrArray *
jalons_unpack_mentions (const void *data, gsize size, JalonsNames *names)
{
  g_autoptr (GPtrArray) mentions = NULL;
  JalonsPackReader reader;
  gint64 last = 0;
  guint64 n;
  guint form;

  g_return_val_if_fail (names != NULL, NULL);

  mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_mention_free);
  if (size == 0)
    return g_steal_pointer (&mentions);
  jalons_pack_reader_init (&reader, data, size);
  form = read_form (&reader, MENTIONS_FORM);
  if (form == 0)
    return NULL;
  n = jalons_pack_read_uint (&reader);
  for (guint64 i = 0; i < n; i++)
    {
      JalonsMention *mention = read_mention (&reader, names, form, &last);

      if (mention == NULL)
        return NULL;
      g_ptr_array_add (mentions, mention);
    }

  return g_steal_pointer (&mentions);
}

/**
 * jalons_pack_given:
 * @document: a document
 *
 * Packs what the format of a document says of it, for a later extraction.
 *
 * Returns: (transfer full): the bytes
 */
GByteArray *
jalons_pack_given (const JalonsDocument *document)
{
  GByteArray *out;

  g_return_val_if_fail (document != NULL, NULL);

  out = g_byte_array_new ();
  jalons_pack_uint (out, GIVEN_FORM);
  jalons_pack_uint (out, document->format);
  jalons_pack_uint (out, document->skipped);
  jalons_pack_period (out, &document->published);
  jalons_pack_string (out, document->title);
  jalons_pack_string (out, document->author);
  jalons_pack_string (out, document->source);
  jalons_pack_string (out, document->url);
  jalons_pack_string (out, document->language);
  jalons_pack_string (out, document->encoding);

  return out;
}

/**
 * jalons_unpack_given:
 * @data: (nullable): bytes made by jalons_pack_given()
 * @size: how many
 *
 * Unpacks what the format of a document said of it.
 *
 * Returns: (transfer full) (nullable): the document, still without its text, or %NULL where the
 *   bytes are damaged
 */
JalonsDocument *
jalons_unpack_given (const void *data, gsize size)
{
  g_autoptr (JalonsDocument) document = NULL;
  JalonsPackReader reader;

  jalons_pack_reader_init (&reader, data, size);
  if (jalons_pack_read_uint (&reader) != GIVEN_FORM)
    return NULL;
  document = jalons_document_new (jalons_pack_read_choice (&reader, JALONS_FORMAT_HTML + 1));
  document->skipped = jalons_pack_read_uint (&reader);
  document->published = jalons_pack_read_period (&reader);
  document->title = jalons_pack_read_string (&reader);
  document->author = jalons_pack_read_string (&reader);
  document->source = jalons_pack_read_string (&reader);
  document->url = jalons_pack_read_string (&reader);
  document->language = jalons_pack_read_string (&reader);
  g_free (document->encoding);
  document->encoding = jalons_pack_read_string (&reader);

  return reader.failed ? NULL : g_steal_pointer (&document);
}
