/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

#include <string.h>

#include "catalog/jalons-catalog.h"
#include "library/jalons-terms.h"

/* How many owners above one another are followed, and how many names are remembered. */
#define MAX_OWNERS 8
#define MAX_REMEMBERED 16384

/* What a company may be called with or without. */
static const char *const legal_forms[] = {
  "inc", "corp", "corporation", "incorporated", "ltd", "limited", "llc",  "plc", "co",    "company",
  "sa",  "sas",  "sasu",        "sarl",         "se",  "ag",      "gmbh", "bv",  "group", "groupe",
};

static guint64
hash_text (const char *text, guint64 hash)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guint8) *text) * 0x100000001b3u;
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15u;

  return hash ^ (hash >> 29);
}

static gboolean
is_legal_form (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (legal_forms); i++)
    {
      if (g_str_equal (legal_forms[i], word))
        return TRUE;
    }

  return FALSE;
}

/* "Nuvia AI, Inc." and "Nuvia" are one company. */
static char *
fold_company (const char *name)
{
  g_autofree char *folded = jalons_terms_fold (name, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);
  char *joined;
  gsize length;

  while (n > 1 && is_legal_form (words[n - 1]))
    g_clear_pointer (&words[--n], g_free);
  if (n > 1 && g_str_equal (words[n - 1], "ia"))
    g_clear_pointer (&words[--n], g_free);
  joined = g_strjoinv ("", words);
  length = strlen (joined);
  if (length >= 6 && g_str_has_suffix (joined, "ai"))
    joined[length - 2] = '\0';

  return joined;
}

/* "GPT-4o" and "GPT 4o" are one model, "Llama 3.1" and "Llama 31" are not. */
static char *
fold_model (const char *name)
{
  g_autofree char *folded = jalons_terms_fold (name, -1);
  GString *joined = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (*at != ' ')
        g_string_append_c (joined, *at);
      else if (g_ascii_isdigit (at[1]) && joined->len > 0
               && g_ascii_isdigit (joined->str[joined->len - 1]))
        g_string_append_c (joined, '.');
    }

  return g_string_free (joined, FALSE);
}

static guint64
hash_name (const char *name, gboolean model)
{
  g_autofree char *folded = model ? fold_model (name) : fold_company (name);

  /* A name of nothing but signs stands for itself. */
  return hash_text (*folded == '\0' ? name : folded, 0xcbf29ce484222325u);
}

/* "Google DeepMind", "Google" and "Alphabet" are one house, whoever of them is named. */
static guint64
hash_house (const char *name)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  const JalonsCompanyInfo *info = jalons_catalog_get_company_info (catalog, name);

  for (guint i = 0; i < MAX_OWNERS && info != NULL && info->parent != JALONS_CATALOG_NONE; i++)
    {
      info = jalons_catalog_get_company (catalog, info->parent);
      name = info->name;
    }

  return hash_name (name, FALSE);
}

typedef enum
{
  HASH_COMPANY,
  HASH_MODEL,
  HASH_HOUSE,
  N_HASHES,
} HashKind;

static void
forget_names (gpointer data)
{
  g_hash_table_unref (data);
}

/* The same few names come again and again, and to fold one takes long: each thread remembers. */
static guint64
recall_hash (const char *name, HashKind kind)
{
  static GPrivate remembered[N_HASHES]
    = { G_PRIVATE_INIT (forget_names), G_PRIVATE_INIT (forget_names),
        G_PRIVATE_INIT (forget_names) };
  GHashTable *table = g_private_get (&remembered[kind]);
  guint64 *known;

  if (table == NULL)
    {
      table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_private_set (&remembered[kind], table);
    }
  known = g_hash_table_lookup (table, name);
  if (known != NULL)
    return *known;

  if (g_hash_table_size (table) >= MAX_REMEMBERED)
    g_hash_table_remove_all (table);
  known = g_new (guint64, 1);
  *known = kind == HASH_HOUSE ? hash_house (name) : hash_name (name, kind == HASH_MODEL);
  g_hash_table_insert (table, g_strdup (name), known);

  return *known;
}

/* A hash that spellings of one name share. */
guint64
jalons_merge_hash_name (const char *name, gboolean model)
{
  return recall_hash (name, model ? HASH_MODEL : HASH_COMPANY);
}

/* A hash that a company shares with those that own it. */
guint64
jalons_merge_hash_house (const char *name)
{
  return recall_hash (name, HASH_HOUSE);
}

/**
 * jalons_merge_get_block:
 * @claim: a claim
 *
 * Two claims that can tell the same event have the same block: it is made of the model for a
 * release, of the recipient for an investment, of the first investor where there is no recipient.
 *
 * Returns: the block
 */
gint64
jalons_merge_get_block (const JalonsClaim *claim)
{
  const char *name;
  guint64 hash = claim->kind + 1;

  g_return_val_if_fail (claim != NULL, 0);

  if (claim->kind == JALONS_KIND_RELEASE)
    name = claim->model;
  else
    name = jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  if (name == NULL && claim->parties->len > 0)
    {
      name = ((const JalonsParty *) g_ptr_array_index (claim->parties, 0))->name;
      hash += 16;
    }
  if (name != NULL)
    hash = (hash << 32 | hash) ^ jalons_merge_hash_name (name, claim->kind == JALONS_KIND_RELEASE);

  return (gint64) (hash * 0x9e3779b97f4a7c15u);
}

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint64 hash_a = *(const guint64 *) a;
  guint64 hash_b = *(const guint64 *) b;

  return (hash_a > hash_b) - (hash_a < hash_b);
}

static void
add_others (JalonsMergeNode *node, const JalonsClaim *claim, JalonsRole role)
{
  node->others = g_new (guint64, claim->parties->len + 1);
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role == role)
        node->others[node->n_others++] = jalons_merge_hash_house (party->name);
    }
  qsort (node->others, node->n_others, sizeof *node->others, compare_hashes);
}

/* Prepares a claim for comparing. */
void
jalons_merge_node_init (JalonsMergeNode *node, const JalonsMergeClaim *claim, guint index)
{
  const JalonsClaim *in = claim->claim;
  gboolean release = in->kind == JALONS_KIND_RELEASE;
  const char *subject = release ? in->model : jalons_claim_get_party (in, JALONS_ROLE_RECIPIENT);

  *node = (JalonsMergeNode) { .in = claim, .index = index };
  node->subject = subject == NULL ? 0 : jalons_merge_hash_name (subject, release);
  add_others (node, in, release ? JALONS_ROLE_MAKER : JALONS_ROLE_INVESTOR);
  node->dated = jalons_period_is_known (&in->when);
  node->first = in->when.first == JALONS_DAY_NONE ? G_MININT32 : in->when.first;
  node->last = in->when.last == JALONS_DAY_NONE ? G_MAXINT32 : in->when.last;
  node->tentative = in->status == JALONS_STATUS_RUMOURED || in->status == JALONS_STATUS_CANCELLED
                    || in->firmness == JALONS_FIRMNESS_CONDITIONAL
                    || in->firmness == JALONS_FIRMNESS_DENIED;
}

void
jalons_merge_node_clear (JalonsMergeNode *node)
{
  g_clear_pointer (&node->others, g_free);
}

static int
order (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/*
 * An order of claims that depends on nothing but what they are. Everything that could come out one
 * way or the other by which claim is looked at first goes by it.
 */
int
jalons_merge_node_compare (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  if (a->in->key != b->in->key)
    return a->in->key < b->in->key ? -1 : 1;
  if (a->in->article != b->in->article)
    return a->in->article < b->in->article ? -1 : 1;
  if (a->first != b->first)
    return order (a->first, b->first);
  if (a->last != b->last)
    return order (a->last, b->last);

  return order (a->in->claim->amount.value, b->in->claim->amount.value);
}

/* Whether two claims say the same, so that they need not be compared with others twice. */
gboolean
jalons_merge_node_equal (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  const JalonsClaim *claim_a = a->in->claim;
  const JalonsClaim *claim_b = b->in->claim;

  return claim_a->kind == claim_b->kind && claim_a->deal == claim_b->deal
         && claim_a->status == claim_b->status && claim_a->firmness == claim_b->firmness
         && a->subject == b->subject && a->n_others == b->n_others
         && memcmp (a->others, b->others, a->n_others * sizeof *a->others) == 0
         && jalons_money_equal (&claim_a->amount, &claim_b->amount)
         && jalons_money_equal (&claim_a->valuation, &claim_b->valuation) && a->dated == b->dated
         && a->first == b->first && a->last == b->last;
}

/*
 * Whether a claim says enough to be an event of its own, around which others gather: when it
 * happened, and what tells it from the next one.
 */
gboolean
jalons_merge_node_is_core (const JalonsMergeNode *node)
{
  const JalonsClaim *claim = node->in->claim;

  if (!node->dated || node->tentative)
    return FALSE;
  if (claim->kind == JALONS_KIND_RELEASE || jalons_money_is_set (&claim->amount))
    return TRUE;

  return claim->deal == JALONS_DEAL_IPO
         || (claim->deal == JALONS_DEAL_ACQUISITION && node->n_others > 0);
}

/* How many investors or makers two claims share. */
guint
jalons_merge_node_n_common (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  guint i = 0, j = 0, n = 0;

  while (i < a->n_others && j < b->n_others)
    {
      if (a->others[i] == b->others[j])
        {
          n++;
          i++;
          j++;
        }
      else if (a->others[i] < b->others[j])
        i++;
      else
        j++;
    }

  return n;
}
