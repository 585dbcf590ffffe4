/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names-private.h"

#include <string.h>

#include "catalog/jalons-fold.h"

/* A version has few parts: "Qwen3-Next-80B-A3B-Instruct" is long already. */
#define MAX_ITEMS 6

static gboolean
is_glued (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_GLUED) != 0;
}

/* Whether the token is a mark that touches what stands on both sides. */
static gboolean
is_joint (const JalonsToken *token, guint32 mark)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word == mark && is_glued (token) &&
         is_glued (&token[1]) && (token[1].flags & JALONS_TOKEN_PUNCT) == 0;
}

static char
first_char (const JalonsNamesReader *reader, guint32 token)
{
  return reader->text->tokens->text[reader->tokens[token].start];
}

/* ".5" or ",5" after a number; returns the token after it. */
static guint32
read_decimals (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  while (i + 1 < end && (is_joint (&reader->tokens[i], '.') || is_joint (&reader->tokens[i], ',')) &&
         g_ascii_isdigit (first_char (reader, i + 1)) && reader->tokens[i + 1].length <= 4)
    i += 2;
  return i;
}

/* What follows a number shows that it counts something. */
static gboolean
counts_something (const JalonsNamesReader *reader, guint32 after)
{
  const JalonsToken *token = &reader->tokens[after];

  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word == '%' || (token->flags & JALONS_TOKEN_CURRENCY) != 0;
  return jalons_names_is (reader, after, reader->grammar->unit);
}

/* A number that may be a version: no year, no sum. Returns the token after it, or 0. */
static guint32
read_number (const JalonsNamesReader *reader, guint32 i, guint32 end, gboolean hyphen)
{
  const JalonsToken *token = &reader->tokens[i];
  guint32 after;

  if (!g_ascii_isdigit (first_char (reader, i)) || token->length > 6)
    return 0;
  after = read_decimals (reader, i + 1, end);
  if (!jalons_token_is_number (token))
    return after;
  if (!hyphen && token->length == 4 && (first_char (reader, i) == '1' || first_char (reader, i) == '2') &&
      strncmp (reader->text->tokens->text + token->start, "21", 2) < 0)
    return 0;
  if (token->length > 4 || (!hyphen && counts_something (reader, after)))
    return 0;
  return after;
}

/* "V3", "R1.5", "k1", "v4": a letter or two, then digits. Returns the token after it, or 0. */
static guint32
read_letter_number (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const JalonsToken *token = &reader->tokens[i];
  const char *text = reader->text->tokens->text + token->start;
  guint letters = 0;

  if ((token->flags & JALONS_TOKEN_DIGIT) == 0 || token->length > 6)
    return 0;
  while (letters < token->length && g_ascii_isalpha (text[letters]))
    letters++;
  if (letters == 0 || letters > 2)
    return 0;
  return read_decimals (reader, i + 1, end);
}

/* Whether the words of a tier begin at @token; returns the token after them, or 0. */
static guint32
match_tier (const JalonsNamesReader *reader, const JalonsNamesTier *tier, guint32 token, guint32 end)
{
  guint32 i = token;

  for (guint n = 0; n < tier->n_words; n++)
    {
      if (n > 0 && i < end && is_joint (&reader->tokens[i], '-'))
        i++;
      if (i >= end || reader->tokens[i].word != tier->words[n] ||
          (n > 0 && (reader->tokens[i].flags & JALONS_TOKEN_NEWLINE) != 0))
        return 0;
      i++;
    }
  return i;
}

guint32
jalons_names_read_tier (const JalonsNamesReader *reader, guint32 family, guint32 token, guint32 end)
{
  const JalonsNamesFamily *grammar = &reader->grammar->families[family];
  gboolean named = (reader->tokens[token].flags & JALONS_TOKEN_CAPITAL) != 0 ||
                   is_joint (jalons_names_token (reader, token - 1), '-');
  guint32 best = 0;

  for (guint i = 0; i < grammar->n_tiers; i++)
    {
      const JalonsNamesTier *tier = &grammar->tiers[i];

      if (tier->words[0] == reader->tokens[token].word && tier->n_words > 0 && (named || tier->lower))
        best = MAX (best, match_tier (reader, tier, token, end));
    }
  return best;
}

/* "Predict2.5": a tier and its number in one word. Returns the token after it, or 0. */
static guint32
read_glued_tier (const JalonsNamesReader *reader, guint32 family, guint32 i, guint32 end)
{
  const JalonsNamesFamily *grammar = &reader->grammar->families[family];
  const JalonsToken *token = &reader->tokens[i];
  const char *text = reader->text->tokens->text + token->start;
  char letters[24];
  gsize n = 0;
  guint32 word;

  if ((token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CAPITAL)) != (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CAPITAL))
    return 0;
  while (n < token->length && n < sizeof letters - 1 && g_ascii_isalpha (text[n]))
    {
      letters[n] = text[n];
      n++;
    }
  letters[n] = '\0';
  word = n < 3 ? 0 : jalons_lexicon_find (reader->text->tokens->lexicon, letters);
  for (guint j = 0; word != 0 && j < grammar->n_tiers; j++)
    {
      if (grammar->tiers[j].n_words == 1 && grammar->tiers[j].words[0] == word)
        return read_decimals (reader, i + 1, end);
    }
  return 0;
}

typedef enum
{
  ITEM_NONE,
  ITEM_NUMBER,
  ITEM_WORD,
} ItemKind;

/* One part of a version at @i, the mark before it included; advances @i past it. */
static ItemKind
read_item (JalonsNamesReader *reader, guint32 family, guint32 *i, guint32 end, gboolean numbered)
{
  const JalonsToken *tokens = reader->tokens;
  gboolean hyphen = is_joint (&tokens[*i], '-') || is_joint (&tokens[*i], JALONS_PUNCT_DASH);
  gboolean point = is_joint (&tokens[*i], '.');
  guint32 j = *i + (hyphen || point ? 1 : 0);
  guint32 after;

  /* "FLUX.1 [dev]" */
  if (j + 2 < end && jalons_names_is_mark (reader, j, '[') && jalons_names_is_mark (reader, j + 2, ']') &&
      jalons_names_read_tier (reader, family, j + 1, end) == j + 2)
    {
      *i = j + 3;
      return ITEM_WORD;
    }
  if (j >= end || (tokens[j].flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_PUNCT)) != 0)
    return ITEM_NONE;
  if (!hyphen && !point && is_glued (&tokens[j]))
    return ITEM_NONE;
  after = read_number (reader, j, end, hyphen || point);
  if (after == 0 && !point && (hyphen || (tokens[j].flags & JALONS_TOKEN_ALPHA) != 0))
    {
      after = read_letter_number (reader, j, end);
      /* "A100" after a name is a chip; a letter of the family's own, a "v", or a hyphen makes it a version. */
      if (after != 0 && !hyphen && (first_char (reader, j) | 0x20) != 'v' &&
          !jalons_names_is (reader, j, reader->grammar->model_suffix) && tokens[j].length > 3)
        after = 0;
    }
  if (after != 0)
    {
      *i = after;
      return ITEM_NUMBER;
    }
  if (point)
    return ITEM_NONE;
  after = jalons_names_read_tier (reader, family, j, end);
  if (after == 0)
    after = read_glued_tier (reader, family, j, end);
  if (after == 0 && jalons_names_is (reader, j, reader->grammar->model_suffix) &&
      (hyphen || (numbered && (tokens[j].flags & JALONS_TOKEN_CAPITAL) != 0)))
    after = j + 1;
  if (after == 0)
    return ITEM_NONE;
  if (after < end && is_glued (&tokens[after]) && jalons_names_is_mark (reader, after, '+'))
    after++;
  *i = after;
  return ITEM_WORD;
}

/**
 * jalons_names_read_version:
 * @reader: a reader
 * @end: where the sentence ends
 * @naming: (inout): a naming that ends after the head of its family, or after a known version
 *
 * Reads what follows of a version: "3.5 Sonnet", "-4o mini", "V3-0324".
 *
 * Returns: whether anything does; the naming then covers it
 */
gboolean
jalons_names_read_version (JalonsNamesReader *reader, guint32 end, JalonsNaming *naming)
{
  guint32 i = naming->end;
  gboolean numbered = (naming->flags & JALONS_NAMING_VERSION) != 0;

  naming->version_first = i;
  for (guint n = 0; n < MAX_ITEMS && i < end; n++)
    {
      ItemKind item = read_item (reader, naming->family, &i, end, numbered || n > 0);

      if (item == ITEM_NONE)
        break;
      if (item == ITEM_NUMBER)
        numbered = TRUE;
    }
  if (i == naming->end)
    return FALSE;
  naming->end = i;
  if (numbered)
    naming->flags |= JALONS_NAMING_VERSION;
  return TRUE;
}

/**
 * jalons_names_read_glued:
 * @reader: a reader
 * @token: a token with letters and digits that the catalogue does not know
 * @end: where the sentence ends
 * @naming: (out): the model
 *
 * Reads a head and a number in one word: "Llama5", "qwen4", "o5-mini".
 *
 * Returns: whether it is one
 */
gboolean
jalons_names_read_glued (JalonsNamesReader *reader, guint32 token, guint32 end, JalonsNaming *naming)
{
  const JalonsToken *word = &reader->tokens[token];
  const char *text = reader->text->tokens->text + word->start;
  char head[32];
  gsize letters = 0;
  guint32 id;
  guint16 family;

  while (letters < word->length && g_ascii_isalpha (text[letters]))
    letters++;
  if (letters == 0 || letters >= sizeof head || letters == word->length)
    return FALSE;
  memcpy (head, text, letters);
  head[letters] = '\0';
  id = jalons_lexicon_find (reader->text->tokens->lexicon, head);
  family = id == 0 ? 0 : reader->grammar->family_of_head[id];
  /* "o1" is a model, "O2" an operator; other short heads ("T5", "SD3") are in the catalogue by name. */
  if (family == 0 || (letters == 1 && (head[0] != 'o' || word->length > 2)) || letters == 2)
    return FALSE;
  *naming = (JalonsNaming){ .first = token, .end = token + 1, .kind = JALONS_NAMING_MODEL,
                            .state = JALONS_NAMING_ACCEPTED, .flags = JALONS_NAMING_VERSION,
                            .reason = JALONS_REASON_FAMILY, .company = JALONS_NAMING_NONE,
                            .model = JALONS_NAMING_NONE, .family = (guint32) family - 1 };
  naming->end = read_decimals (reader, token + 1, end);
  jalons_names_read_version (reader, end, naming);
  naming->version_first = token;
  return TRUE;
}

/* Machine translation turns words of a version into French; they are put back. */
static const struct
{
  const char *word;
  const char *original;
} translated_words[] = {
  { "Pensant", "Thinking" }, { "Grand", "Large" }, { "Moyen", "Medium" }, { "Petit", "Small" },
};

static void
append_word (GString *name, const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (translated_words); i++)
    {
      if (strlen (translated_words[i].word) == length &&
          strncmp (translated_words[i].word, word, length) == 0)
        {
          g_string_append (name, translated_words[i].original);
          return;
        }
    }
  g_string_append_len (name, word, (gssize) length);
}

static void
append_mark (GString *name, guint32 mark)
{
  switch (mark)
    {
    case '+':
    case '[':
    case ']':
      g_string_append_c (name, (char) mark);
      break;
    case '.':
    case ',':
      g_string_append_c (name, '.');
      break;
    default:
      g_string_append_c (name, '-');
    }
}

/* The tokens as they stand in the text, with plain spaces, hyphens and points. */
static void
append_tokens (const JalonsNamesReader *reader, GString *name, guint32 first, guint32 end)
{
  const char *text = reader->text->tokens->text;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = &reader->tokens[i];

      if (i > first && !is_glued (token))
        g_string_append_c (name, ' ');
      if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
        append_mark (name, token->word);
      else
        append_word (name, text + token->start, token->length);
    }
}

/* The name of a record as it is shown: what stands in brackets only tells two records apart. */
static char *
dup_plain_name (const JalonsModelInfo *model)
{
  const char *bracket = strstr (model->name, " (");

  return bracket == NULL ? g_strdup (model->name) : g_strndup (model->name, (gsize) (bracket - model->name));
}

/* Whether a spelling is that of a smaller or larger sibling of the model: it has a size that the name has not. */
static gboolean
is_sibling (const char *spelling, const char *name_key)
{
  static const char *const sizes[] = { "mini", "nano", "micro", "small", "medium" };
  g_auto (GStrv) words = g_strsplit_set (spelling, " -", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_ascii_strdown (words[i], -1);
      gsize length = strlen (word);
      gboolean size = length >= 2 && word[length - 1] == 'b' && g_ascii_isdigit (word[length - 2]);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        size |= strcmp (word, sizes[j]) == 0;
      if (size && strstr (name_key, word) == NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_names_known_name:
 * @reader: a reader
 * @number: the index of a model in the catalogue
 * @spelling: what the text calls it
 *
 * How a known model is called. A spelling that says less than the record's name or more ("Claude 3",
 * "Llama 3 8B") stays; another spelling of the same gives way to the name.
 *
 * Returns: (transfer none): its name
 */
const char *
jalons_names_known_name (JalonsNamesReader *reader, guint32 number, const char *spelling)
{
  const JalonsModelInfo *model = jalons_catalog_get_model (reader->grammar->catalog, number);
  g_autofree char *name = NULL;
  g_autofree char *name_key = NULL;
  g_autofree char *key = NULL;

  if (g_str_equal (model->name, spelling) && strchr (spelling, '(') == NULL)
    return model->name;
  name = dup_plain_name (model);
  name_key = jalons_fold_key (name, -1);
  key = jalons_fold_key (spelling, -1);
  if (strcmp (key, name_key) == 0 ||
      (!g_str_has_prefix (name_key, key) && !g_str_has_prefix (key, name_key) && !is_sibling (spelling, name_key)))
    return g_string_chunk_insert_const (reader->strings, name);
  for (guint weak = 0; weak < 2; weak++)
    {
      const char *const *aliases = weak ? model->weak_aliases : model->aliases;

      for (guint i = 0; aliases[i] != NULL; i++)
        {
          g_autofree char *alias_key = jalons_fold_key (aliases[i], -1);

          if (strcmp (alias_key, key) == 0)
            return g_string_chunk_insert_const (reader->strings, aliases[i]);
        }
    }
  return g_string_chunk_insert_const (reader->strings, name);
}

/* Looks a spelling up among the known models. */
static const char *
look_up (JalonsNamesReader *reader, const char *spelling, guint32 *out_model)
{
  guint32 model = jalons_catalog_find_model (reader->grammar->catalog, spelling);

  if (model == JALONS_CATALOG_NONE)
    return NULL;
  *out_model = model;
  return jalons_names_known_name (reader, model, spelling);
}

/* Whether a version's number is 4 or higher: from there on, the press puts it after the tier. */
static gboolean
is_recent (const char *version)
{
  return g_ascii_isdigit (version[0]) && g_ascii_strtoull (version, NULL, 10) >= 4;
}

/* The name of a version whose head is a tier: "Opus" "3.5" is "Claude 3.5 Opus", unless it is known otherwise. */
static const char *
name_of_tier (JalonsNamesReader *reader,
              const JalonsFamilyInfo *family,
              const char *tier,
              const char *version,
              guint32 *out_model)
{
  g_autofree char *before = g_strdup_printf ("%s %s %s", family->name, tier, version);
  g_autofree char *after = g_strdup_printf ("%s %s %s", family->name, version, tier);
  const char *found = look_up (reader, before, out_model);

  if (found == NULL)
    found = look_up (reader, after, out_model);
  if (found != NULL)
    return found;
  return g_string_chunk_insert_const (reader->strings, is_recent (version) ? before : after);
}

/* The head without the family's name before it, if it is then a tier; else NULL. */
static const char *
head_as_tier (const JalonsFamilyInfo *family, const char *head)
{
  gsize length = strlen (family->name);

  if (g_ascii_strncasecmp (head, family->name, length) == 0)
    {
      if (head[length] != ' ')
        return NULL;
      head += length + 1;
    }
  for (guint i = 0; family->tiers[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (family->tiers[i], head) == 0)
        return family->tiers[i];
    }
  return NULL;
}

/* The only model of a family that has a tier, whatever its number: of Llama, "Behemoth" is that of Llama 4. */
static const char *
find_only_with_tier (JalonsNamesReader *reader, guint32 family, const char *tier, guint32 *out_model)
{
  JalonsCatalog *catalog = reader->grammar->catalog;
  g_autofree char *key = jalons_fold_key (tier, -1);
  const char *found = NULL;
  guint32 model = 0;

  if (strlen (key) < 4 || strpbrk (key, "0123456789") != NULL)
    return NULL;
  for (guint32 i = 0; i < jalons_catalog_get_n_models (catalog); i++)
    {
      const JalonsModelInfo *info = jalons_catalog_get_model (catalog, i);
      g_autofree char *name = info->family == family ? jalons_fold_key (info->name, -1) : NULL;

      if (name == NULL || strstr (name, key) == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = info->name;
      model = i;
    }
  if (found == NULL || strpbrk (found, "0123456789") == NULL)
    return NULL;
  *out_model = model;
  return found;
}

/**
 * jalons_names_model_name:
 * @reader: a reader
 * @family: the index of a family
 * @head: the head as the catalogue spells it
 * @first: the first token after the head, the mark between them included
 * @end: the token after the version
 * @out_model: (out): the index of the model in the catalogue, unchanged if it has none
 *
 * Returns: (transfer none): the canonical name of a version: the catalogue's where it has one
 */
const char *
jalons_names_model_name (JalonsNamesReader *reader,
                         guint32 family,
                         const char *head,
                         guint32 first,
                         guint32 end,
                         guint32 *out_model)
{
  const JalonsFamilyInfo *info = jalons_catalog_get_family (reader->grammar->catalog, family);
  const char *tier = head_as_tier (info, head);
  g_autoptr (GString) version = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (head);
  const char *found;
  gboolean number;

  append_tokens (reader, version, first, end);
  while (version->len > 0 && (version->str[0] == '-' || version->str[0] == '.'))
    g_string_erase (version, 0, 1);
  number = g_ascii_isdigit (version->str[0]) ||
           (g_ascii_isalpha (version->str[0]) && g_ascii_isdigit (version->str[1]));
  if (tier != NULL && g_ascii_isdigit (version->str[0]))
    return name_of_tier (reader, info, tier, version->str, out_model);

  if (number)
    g_string_append (name, info->separator);
  else
    g_string_append_c (name, is_joint (&reader->tokens[first], '-') ? '-' : ' ');
  g_string_append (name, version->str);
  found = look_up (reader, name->str, out_model);
  if (found == NULL && !number && version->len > 0)
    found = find_only_with_tier (reader, family, version->str, out_model);
  return found != NULL ? found : g_string_chunk_insert_const (reader->strings, name->str);
}

/**
 * jalons_names_extended_name:
 * @reader: a reader
 * @known: (nullable): the name of what ends at @known_end
 * @first: the first token of the name
 * @known_end: the token after what is known of it
 * @end: the token after the name
 * @out_model: (out): the index of the model in the catalogue, unchanged if it has none
 *
 * Returns: (transfer none): the canonical name of a version that goes on after a known one
 */
const char *
jalons_names_extended_name (JalonsNamesReader *reader,
                            const char *known,
                            guint32 first,
                            guint32 known_end,
                            guint32 end,
                            guint32 *out_model)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *found;

  append_tokens (reader, name, first, end);
  found = look_up (reader, name->str, out_model);
  if (found != NULL)
    return found;
  if (known != NULL)
    {
      g_string_assign (name, known);
      if ((reader->tokens[known_end].flags & JALONS_TOKEN_GLUED) == 0)
        g_string_append_c (name, ' ');
      append_tokens (reader, name, known_end, end);
    }
  return g_string_chunk_insert_const (reader->strings, name->str);
}

/**
 * jalons_names_dup_version:
 * @reader: a reader
 * @first: a token
 * @end: the token after the last
 *
 * Returns: (transfer full): part of a version, with plain spaces, hyphens and points
 */
char *
jalons_names_dup_version (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  GString *version = g_string_new (NULL);

  append_tokens (reader, version, first, end);
  return g_string_free (version, FALSE);
}

/* Whether the usual spelling of a family has the number before the tier, as its examples show. */
static gboolean
has_number_first (const JalonsFamilyInfo *family, const char *number)
{
  gboolean number_first = FALSE;
  gboolean tier_first = FALSE;
  gsize length = strlen (family->name);

  for (guint i = 0; family->examples[i] != NULL; i++)
    {
      const char *rest = family->examples[i];
      const char *digit;

      if (strncmp (rest, family->name, length) != 0 || (rest[length] != ' ' && rest[length] != '-'))
        continue;
      rest += length + 1;
      digit = strpbrk (rest, "0123456789");
      if (digit == rest && strchr (rest, ' ') != NULL)
        number_first = TRUE;
      else if (digit != NULL && digit > rest && digit[-1] == ' ')
        tier_first = TRUE;
    }
  return number_first && !(tier_first && is_recent (number));
}

/**
 * jalons_names_tier_name:
 * @reader: a reader
 * @family: the index of a family
 * @tier: a tier or size
 * @number: (nullable): the number of the version
 * @own: whether the text has the number beside the tier; else it is that of a model named before
 * @behind: whether that model has its tier behind its number
 * @out_model: (out): the index of the model in the catalogue, unchanged if it has none
 *
 * Returns: (transfer none): the canonical name of the model for which a tier stands
 */
const char *
jalons_names_tier_name (JalonsNamesReader *reader,
                        guint32 family,
                        const char *tier,
                        const char *number,
                        gboolean own,
                        gboolean behind,
                        guint32 *out_model)
{
  const JalonsFamilyInfo *info = jalons_catalog_get_family (reader->grammar->catalog, family);
  gboolean joined = g_ascii_isalpha (tier[0]) && g_ascii_isdigit (tier[1]);
  g_autofree char *plain = g_strdup_printf ("%s%s%s", info->name, joined ? info->separator : " ", tier);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *found = NULL;

  if (number != NULL)
    {
      before = g_strdup_printf ("%s%s%s %s", info->name, info->separator, number, tier);
      after = g_strdup_printf ("%s %s %s", info->name, tier, number);
      found = look_up (reader, before, out_model);
      if (found == NULL)
        found = look_up (reader, after, out_model);
    }
  if (found == NULL && !own)
    found = find_only_with_tier (reader, family, tier, out_model);
  if (found == NULL && number == NULL)
    found = look_up (reader, plain, out_model);
  if (found != NULL)
    return found;
  if (number == NULL)
    return g_string_chunk_insert_const (reader->strings, plain);
  return g_string_chunk_insert_const (reader->strings,
                                      behind || has_number_first (info, number) || g_ascii_isdigit (tier[0]) ? before
                                                                                                          : after);
}

/**
 * jalons_names_glued_name:
 * @reader: a reader
 * @naming: what jalons_names_read_glued() found
 * @out_model: (out): the index of the model in the catalogue, unchanged if it has none
 *
 * Returns: (transfer none): the canonical name of a model whose number is glued to its head
 */
const char *
jalons_names_glued_name (JalonsNamesReader *reader, const JalonsNaming *naming, guint32 *out_model)
{
  const JalonsFamilyInfo *info = jalons_catalog_get_family (reader->grammar->catalog, naming->family);
  g_autoptr (GString) name = g_string_new (NULL);
  const char *found;
  gsize letters = 0;

  append_tokens (reader, name, naming->first, naming->end);
  found = look_up (reader, name->str, out_model);
  if (found != NULL)
    return found;
  while (g_ascii_isalpha (name->str[letters]))
    letters++;
  g_string_erase (name, 0, (gssize) letters);
  g_string_prepend (name, info->separator);
  g_string_prepend (name, info->heads[0]);
  return g_string_chunk_insert_const (reader->strings, name->str);
}
