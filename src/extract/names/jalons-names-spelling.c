/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* How the models that a text names are called: by the catalogue where it knows them. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-private.h"

#include <string.h>

#include "catalog/jalons-fold.h"

/* Machine translation turns words of a version into French; they are put back. */
static const struct
{
  const char *word;
  const char *original;
} translated_words[] = {
  { "Pensant", "Thinking" },
  { "Grand", "Large" },
  { "Moyen", "Medium" },
  { "Petit", "Small" },
};

static void
append_word (GString *name, const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (translated_words); i++)
    {
      if (strlen (translated_words[i].word) == length
          && strncmp (translated_words[i].word, word, length) == 0)
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

      if (i > first && !jalons_token_is_glued (token))
        g_string_append_c (name, ' ');
      if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
        append_mark (name, token->word);
      else
        append_word (name, text + token->start, token->length);
    }
}

/* The name of a record as it is shown: what stands in brackets only tells two records apart. */
static const char *
get_plain_name (const JalonsNamesReader *reader, const JalonsModelInfo *model)
{
  const char *bracket = strstr (model->name, " (");

  return bracket == NULL
           ? model->name
           : g_string_chunk_insert_len (reader->strings, model->name, bracket - model->name);
}

/* Whether a spelling is that of a smaller or larger sibling of the model: it has a size that the
 * name has not. */
static gboolean
is_sibling (const char *spelling, const char *name_key)
{
  static const char *const sizes[] = { "mini", "nano", "micro", "small", "medium" };
  g_auto (GStrv) words = g_strsplit_set (spelling, " -", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_ascii_strdown (words[i], -1);
      gsize length = strlen (word);
      const char *found;
      gboolean size = length >= 2 && word[length - 1] == 'b' && g_ascii_isdigit (word[length - 2]);

      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        size |= strcmp (word, sizes[j]) == 0;
      found = strstr (name_key, word);
      /* "20b" is no part of "120b". */
      if (size
          && (found == NULL
              || (g_ascii_isdigit (word[0]) && found > name_key && g_ascii_isdigit (found[-1]))))
        return TRUE;
    }
  return FALSE;
}

/* "Mistral 3" of "Mistral Large 3": whether a spelling begins with the same word and leaves some of
 * the others out. */
static gboolean
says_less (const char *spelling, const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (spelling, " -", -1);
  g_auto (GStrv) own = g_strsplit_set (name, " -", -1);
  guint n = 0;

  if (words[0] == NULL || own[0] == NULL || g_ascii_strcasecmp (words[0], own[0]) != 0)
    return FALSE;
  for (guint i = 0; own[i] != NULL && words[n] != NULL; i++)
    n += g_ascii_strcasecmp (words[n], own[i]) == 0;
  return words[n] == NULL && g_strv_length (own) > n;
}

/**
 * jalons_names_known_name:
 * @reader: a reader
 * @number: the index of a model in the catalogue
 * @spelling: what the text calls it
 *
 * How a known model is called. A spelling that says less than the record's name or more ("Claude
 * 3", "Llama 3 8B") stays; another spelling of the same gives way to the name.
 *
 * Returns: (transfer none): its name
 */
const char *
jalons_names_known_name (JalonsNamesReader *reader, guint32 number, const char *spelling)
{
  const JalonsModelInfo *model = jalons_catalog_get_model (reader->grammar->catalog, number);
  g_autofree char *name_key = NULL;
  g_autofree char *key = NULL;
  const char *name;

  if (g_str_equal (model->name, spelling) && strchr (spelling, '(') == NULL)
    return model->name;
  name = get_plain_name (reader, model);
  name_key = jalons_fold_key (name, -1);
  key = jalons_fold_key (spelling, -1);
  if (strcmp (key, name_key) == 0
      || (!g_str_has_prefix (name_key, key) && !g_str_has_prefix (key, name_key)
          && !is_sibling (spelling, name_key) && !says_less (spelling, name)))
    return name;
  for (guint weak = 0; weak < 2; weak++)
    {
      const char *const *aliases = weak ? model->weak_aliases : model->aliases;

      for (guint i = 0; aliases[i] != NULL; i++)
        {
          g_autofree char *alias_key = jalons_fold_key (aliases[i], -1);

          if (strcmp (alias_key, key) == 0)
            return aliases[i];
        }
    }
  return name;
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

/* The name of a version whose head is a tier: "Opus" "3.5" is "Claude 3.5 Opus", unless it is known
 * otherwise. */
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
  return g_string_chunk_insert_const (reader->strings,
                                      has_number_first (family, version) ? after : before);
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

/* Whether a tier stands in the name of a model; @key is that of the tier. */
static gboolean
has_tier (const JalonsModelInfo *model, const char *key)
{
  g_autofree char *name = jalons_fold_key (model->name, -1);

  return strstr (name, key) != NULL;
}

/* The only model of a family that has a tier, whatever its number: of Llama, "Behemoth" is that of
 * Llama 4. */
static const char *
find_only_with_tier (JalonsNamesReader *reader,
                     guint32 family,
                     const char *tier,
                     guint32 *out_model)
{
  JalonsCatalog *catalog = reader->grammar->catalog;
  g_autofree char *key = jalons_fold_key (tier, -1);
  const char *found = NULL;
  guint32 model = 0;

  if (strlen (key) < 4 || strpbrk (key, "0123456789") != NULL)
    return NULL;
  for (guint32 i = 0, n = jalons_catalog_get_n_models (catalog); i < n; i++)
    {
      const JalonsModelInfo *info = jalons_catalog_get_model (catalog, i);

      if (info->family != family || !has_tier (info, key))
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

/* Whether the versions of a family are written with a "v": "Midjourney v7", "DeepSeek-V3". */
static gboolean
has_letter_v (const JalonsFamilyInfo *family)
{
  for (guint list = 0; list < 2; list++)
    {
      const char *const *words = list == 0 ? family->tiers : family->examples;

      for (guint i = 0; words[i] != NULL; i++)
        {
          for (const char *p = words[i]; *p != '\0'; p++)
            {
              if ((*p | 0x20) == 'v' && (p == words[i] || !g_ascii_isalpha (p[-1]))
                  && !g_ascii_isalpha (p[1]))
                return TRUE;
            }
        }
    }
  return FALSE;
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
  if ((version->str[0] | 0x20) == 'v' && g_ascii_isdigit (version->str[1]) && !has_letter_v (info))
    g_string_erase (version, 0, 1);
  number = g_ascii_isdigit (version->str[0])
           || (g_ascii_isalpha (version->str[0]) && g_ascii_isdigit (version->str[1]));
  if (tier != NULL && g_ascii_isdigit (version->str[0]))
    return name_of_tier (reader, info, tier, version->str, out_model);

  if (number)
    g_string_append (name, info->separator);
  else
    g_string_append_c (name, jalons_token_is_joint (&reader->tokens[first], '-') ? '-' : ' ');
  g_string_append (name, version->str);
  found = look_up (reader, name->str, out_model);
  /* "GPT-3.0" */
  if (found == NULL && number && g_str_has_suffix (name->str, ".0"))
    {
      g_autofree char *whole = g_strndup (name->str, name->len - 2);

      found = look_up (reader, whole, out_model);
    }
  if (found == NULL && !number && version->len > 0)
    found = find_only_with_tier (reader, family, version->str, out_model);
  /* "FLUX.1", but "FLUX 3": what nobody lists is written as the text has it. */
  if (found == NULL && number && info->separator[0] == '.'
      && !jalons_token_is_glued (&reader->tokens[first]))
    name->str[strlen (head)] = ' ';
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
      if (!jalons_names_has_flag (reader, known_end, JALONS_TOKEN_GLUED))
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

/* "Gemini 3 Pro et Ultra": words by which the versions of all makers are told from one another. */
static gboolean
is_common_tier (const char *tier)
{
  return jalons_words_have (jalons_sign_names_spelling_common_tier, tier);
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
  g_autofree char *plain
    = g_strdup_printf ("%s%s%s", info->name, joined ? info->separator : " ", tier);
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
  if (found == NULL && !own && !(number != NULL && is_common_tier (tier)))
    found = find_only_with_tier (reader, family, tier, out_model);
  /* "Mythos Preview" has no number, whatever the text speaks of besides. */
  if (found == NULL && (number == NULL || (!own && strchr (tier, ' ') != NULL)))
    found = look_up (reader, plain, out_model);
  if (found != NULL)
    return found;
  if (number == NULL)
    return g_string_chunk_insert_const (reader->strings, plain);
  return g_string_chunk_insert_const (
    reader->strings,
    behind || has_number_first (info, number) || g_ascii_isdigit (tier[0]) ? before : after);
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
  const JalonsFamilyInfo *info
    = jalons_catalog_get_family (reader->grammar->catalog, naming->family);
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
