/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-apposed.h"
#include "extract/names/jalons-names-private.h"
#include "extract/names/jalons-names-roles.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "extract/jalons-traits.h"

/* A line this short may be a headline in which every word has a capital letter. */
#define LOUD_MOST_TOKENS 60
#define RUN_MOST_TOKENS 12
/* What has one of these may be a name that the catalogue does not have. */
#define NAME_FLAGS (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL | JALONS_TOKEN_DIGIT)

typedef struct
{
  JalonsNamesReader *reader;
  guint32 sentence_end;
  guint8 flags;
} Scan;

/* Whether most longer words of a block have capital letters, so that these say nothing. */
static gboolean
is_loud (const JalonsNamesReader *reader, const JalonsBlock *block)
{
  guint32 n_capital = 0;
  guint32 n_small = 0;

  if (block->end_token - block->first_token > LOUD_MOST_TOKENS
      || jalons_names_is_mark (reader, block->end_token - 1, '.'))
    return FALSE;
  for (guint32 i = block->first_token; i < block->end_token; i++)
    {
      const JalonsToken *token = &reader->tokens[i];

      if ((token->flags & JALONS_TOKEN_ALPHA) == 0 || token->length < 4)
        continue;
      n_capital += (token->flags & JALONS_TOKEN_CAPITAL) != 0;
      n_small += (token->flags & JALONS_TOKEN_CAPITAL) == 0;
    }
  return n_capital >= 3 && n_capital > 3 * n_small;
}

/* Whether a capital letter here may be that of a sentence's beginning. */
static gboolean
is_initial (const JalonsNamesReader *reader, guint32 i)
{
  for (guint n = 0; n < 4; n++)
    {
      const JalonsToken *before;

      if (jalons_names_has_flag (reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE))
        return TRUE;
      before = jalons_names_token (reader, i - 1);
      if (jalons_token_is_number (before) && (before->flags & JALONS_TOKEN_SENTENCE) != 0)
        return TRUE;
      if ((before->flags & JALONS_TOKEN_PUNCT) == 0)
        return FALSE;
      switch (before->word)
        {
        case JALONS_PUNCT_OPEN_QUOTE:
        case JALONS_PUNCT_BULLET:
        case JALONS_PUNCT_DASH:
        case '"':
        case ':':
        case '.':
        case ')':
        case '*':
        case '-':
          if (before->word == '-' && jalons_token_is_glued (&reader->tokens[i]))
            return FALSE;
          i--;
          break;
        default:
          return FALSE;
        }
    }
  return FALSE;
}

static void
append (Scan *scan, JalonsNaming *naming)
{
  if (naming->kind == JALONS_NAMING_MODEL)
    jalons_names_settle_technical (scan->reader, naming);
  naming->flags |= scan->flags;
  scan->reader->has_tiers |= (naming->flags & JALONS_NAMING_TIER) != 0;
  if (is_initial (scan->reader, naming->first))
    naming->flags |= JALONS_NAMING_INITIAL;
  jalons_array_append (scan->reader->namings, *naming);
}

static const JalonsMatchEntry *
find_entry (const JalonsMatch *match, JalonsMatchKind kind)
{
  const JalonsMatchEntry *found = NULL;

  for (guint32 i = 0; i < match->n_entries; i++)
    {
      const JalonsMatchEntry *entry = match->entries[i];

      if (entry->kind == kind && (found == NULL || (found->weak && !entry->weak)))
        found = entry;
    }
  return found;
}

static JalonsNamingKind
kind_of_phrase (guint32 section)
{
  switch (section)
    {
    case JALONS_NAMES_PLACE:
      return JALONS_NAMING_PLACE;
    case JALONS_NAMES_LIST:
      return JALONS_NAMING_LIST;
    case JALONS_NAMES_POST:
      return JALONS_NAMING_POST;
    default:
      return JALONS_NAMING_STOP;
    }
}

static void
set_company (const Scan *scan, JalonsNaming *naming, const JalonsMatchEntry *entry)
{
  const JalonsCompanyInfo *info
    = jalons_catalog_get_company (scan->reader->grammar->catalog, entry->record);

  naming->kind = info->kind == JALONS_COMPANY_MEDIA ? JALONS_NAMING_MEDIA : JALONS_NAMING_COMPANY;
  scan->reader->has_media |= naming->kind == JALONS_NAMING_MEDIA;
  naming->company = entry->record;
  naming->state = entry->weak ? JALONS_NAMING_WEAK : JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CATALOG;
  /* "Did you try" is not D-ID. */
  if (naming->end == naming->first + 1
      && jalons_names_is (scan->reader, naming->first, scan->reader->grammar->stop)
      && !jalons_names_has_flag (scan->reader, naming->first,
                                 JALONS_TOKEN_CAMEL | JALONS_TOKEN_UPPER))
    naming->state = JALONS_NAMING_REJECTED;
  /* Of an organisation that is listed for its name alone, one word at the start of a sentence is
   * little. */
  if (info->terse && naming->end == naming->first + 1
      && !jalons_names_has_flag (scan->reader, naming->first,
                                 JALONS_TOKEN_CAMEL | JALONS_TOKEN_UPPER)
      && is_initial (scan->reader, naming->first))
    naming->state = JALONS_NAMING_WEAK;
}

/* Whether a head is the name of its own family: of two that share one, this is the one without a
 * number. */
static gboolean
is_own_head (const Scan *scan, const JalonsMatchEntry *entry)
{
  const JalonsFamilyInfo *info
    = jalons_catalog_get_family (scan->reader->grammar->catalog, entry->record);
  g_autofree char *head = jalons_fold_key (entry->spelling, -1);
  g_autofree char *name = jalons_fold_key (info->name, -1);

  return strcmp (head, name) == 0;
}

/* The families of a match: alone, and with a number ("ChatGPT 5" is GPT-5). */
static const JalonsMatchEntry *
find_families (const Scan *scan, const JalonsMatch *match, const JalonsMatchEntry **numbered)
{
  const JalonsMatchEntry *family = find_entry (match, JALONS_MATCH_FAMILY);

  *numbered = family;
  for (guint32 i = 0; i < match->n_entries; i++)
    {
      const JalonsMatchEntry *entry = match->entries[i];

      if (entry->kind != JALONS_MATCH_FAMILY || entry == family)
        continue;
      if (is_own_head (scan, entry))
        family = entry;
      else
        *numbered = entry;
    }
  return family;
}

static void
set_family (const Scan *scan,
            JalonsNaming *naming,
            const JalonsMatchEntry *entry,
            const JalonsMatchEntry *numbered)
{
  JalonsNamesReader *reader = scan->reader;

  naming->family = entry->record;
  naming->version_first = naming->end;
  naming->reason = JALONS_REASON_FAMILY;
  naming->state = entry->weak ? JALONS_NAMING_WEAK : JALONS_NAMING_ACCEPTED;
  /* "MAI. Deux tours de table" */
  if (jalons_names_is_french (reader) && naming->end == naming->first + 1
      && jalons_names_is (reader, naming->first, reader->grammar->months)
      && !jalons_names_is_mark (reader, naming->end, '-'))
    naming->state = JALONS_NAMING_REJECTED;
  else if (jalons_names_read_version (reader, scan->sentence_end, naming))
    {
      guint32 model = JALONS_NAMING_NONE;
      const char *head = entry->spelling;

      if (numbered != entry && (naming->flags & JALONS_NAMING_VERSION) != 0)
        {
          naming->family = numbered->record;
          head = jalons_catalog_get_family (reader->grammar->catalog, numbered->record)->name;
        }
      naming->name = jalons_names_model_name (reader, naming->family, head, naming->version_first,
                                              naming->end, &model);
      naming->model = model;
      if (!jalons_names_is (reader, naming->first, reader->grammar->ordinary))
        naming->state = JALONS_NAMING_ACCEPTED;
    }
}

/* "Opus", "Maverick": a tier of a known family, which stands for whatever version the text speaks
 * of. */
static gboolean
is_bare_tier (const Scan *scan, const JalonsNaming *naming)
{
  return naming->end == naming->first + 1
         && scan->reader->grammar->tier_words[scan->reader->tokens[naming->first].word] == 1;
}

static void
set_tier (const Scan *scan, JalonsNaming *naming, const JalonsMatchEntry *model)
{
  JalonsNamesReader *reader = scan->reader;

  naming->flags |= JALONS_NAMING_TIER;
  naming->state = JALONS_NAMING_WEAK;
  if (model == NULL)
    return;
  naming->model = model->record;
  naming->family = jalons_catalog_get_model (reader->grammar->catalog, model->record)->family;
  naming->name = jalons_names_known_name (reader, model->record, model->spelling);
}

/* "Fribourg-en-Brisgau", "Aix-les-Bains": where a place ends whose first word is one, too. */
static guint32
skip_hyphens (const Scan *scan, guint32 end)
{
  const JalonsToken *tokens = scan->reader->tokens;

  while (end + 1 < scan->sentence_end && jalons_names_is_mark (scan->reader, end, '-')
         && jalons_token_is_glued (&tokens[end]) && jalons_token_is_glued (&tokens[end + 1])
         && (tokens[end + 1].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) == 0
         && !jalons_names_is (scan->reader, end + 1,
                              scan->reader->grammar->tail | scan->reader->grammar->compound))
    end += 2;
  return end;
}

/* A name that the catalogue has, and what follows it if it is a model. */
static void
read_match (Scan *scan, guint32 first, const JalonsMatch *match)
{
  const JalonsMatchEntry *phrase = find_entry (match, JALONS_MATCH_PHRASE);
  const JalonsMatchEntry *company = find_entry (match, JALONS_MATCH_COMPANY);
  const JalonsMatchEntry *model = find_entry (match, JALONS_MATCH_MODEL);
  const JalonsMatchEntry *numbered;
  const JalonsMatchEntry *family = find_families (scan, match, &numbered);
  JalonsNaming naming = { .first = first,
                          .end = match->end,
                          .kind = JALONS_NAMING_MODEL,
                          .state = JALONS_NAMING_ACCEPTED,
                          .flags = scan->flags,
                          .company = JALONS_NAMING_NONE,
                          .model = JALONS_NAMING_NONE,
                          .family = JALONS_NAMING_NONE };

  if (phrase != NULL)
    {
      naming.kind = (guint8) kind_of_phrase (phrase->record);
      if (naming.kind == JALONS_NAMING_PLACE)
        naming.end = skip_hyphens (scan, naming.end);
      naming.name = phrase->spelling;
      append (scan, &naming);
      return;
    }
  if (family != NULL)
    set_family (scan, &naming, family, numbered);
  if (naming.end > match->end)
    {
      append (scan, &naming);
      return;
    }
  if (company != NULL)
    {
      if (model != NULL)
        naming.model = model->record;
      set_company (scan, &naming, company);
    }
  else if (is_bare_tier (scan, &naming) && (family == NULL || !is_own_head (scan, family)))
    set_tier (scan, &naming, model);
  else if (model != NULL && (!model->weak || family == NULL))
    jalons_names_set_known_model (scan->reader, scan->sentence_end, &naming, model);
  else
    {
      naming.name = family->spelling;
      if (model != NULL)
        naming.model = model->record;
    }
  append (scan, &naming);
}

/* The classes of models.words of a token. */
static JalonsWordClasses
reader_words (const Scan *scan, guint32 i)
{
  const JalonsNamesGrammar *grammar = scan->reader->grammar;

  return grammar->model_words.classes[scan->reader->tokens[i].word];
}

static guint32
read_run (Scan *scan, guint32 first)
{
  JalonsNaming naming = { .first = first,
                          .end = first + 1,
                          .kind = JALONS_NAMING_UNKNOWN,
                          .state = JALONS_NAMING_WEAK,
                          .company = JALONS_NAMING_NONE,
                          .model = JALONS_NAMING_NONE,
                          .family = JALONS_NAMING_NONE };
  guint32 next;

  while (naming.end - first < RUN_MOST_TOKENS
         && (next = jalons_names_continue_run (scan->reader, naming.end, scan->sentence_end)) != 0)
    naming.end = next;
  naming.end = jalons_names_skip_complement (scan->reader, first, naming.end, scan->sentence_end,
                                             (scan->flags & JALONS_NAMING_LOUD) != 0);
  /* "Corvid-Code 7B", but "the First 100B" */
  if (naming.end < scan->sentence_end
      && (reader_words (scan, first) & ~scan->reader->grammar->model_words.thing) == 0
      && jalons_names_is_size (scan->reader, naming.end)
      && !jalons_names_has_flag (scan->reader, naming.end, JALONS_TOKEN_NEWLINE))
    naming.end++;
  append (scan, &naming);
  return naming.end;
}

static guint32
read_tier (Scan *scan, guint32 i)
{
  JalonsNaming naming = { .first = i,
                          .end = i + 1,
                          .kind = JALONS_NAMING_MODEL,
                          .state = JALONS_NAMING_WEAK,
                          .flags = JALONS_NAMING_TIER,
                          .company = JALONS_NAMING_NONE,
                          .model = JALONS_NAMING_NONE,
                          .family = JALONS_NAMING_NONE };

  append (scan, &naming);
  return i + 1;
}

static inline gboolean
touches_hyphen (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_is_mark (reader, i + 1, '-') || jalons_names_is_mark (reader, i - 1, '-');
}

/* "tulu-2-dpo-70b", and what the catalogue has only the beginning of: "SDXL-refiner-0.9". Returns
 * where to go on, or 0. */
static guint32
read_identifier (Scan *scan, guint32 i, guint32 known_end)
{
  JalonsNamesReader *reader = scan->reader;
  gboolean known = known_end > i;
  guint32 first = i;
  guint32 end;
  JalonsNaming naming;

  end = jalons_names_read_identifier (reader, i, scan->sentence_end, known, &first);
  if (end == 0 || end <= known_end)
    return 0;
  naming = (JalonsNaming) { .first = first,
                            .end = end,
                            .kind = JALONS_NAMING_MODEL,
                            .state = JALONS_NAMING_ACCEPTED,
                            .flags = JALONS_NAMING_VERSION,
                            .reason = JALONS_REASON_SIZE,
                            .company = JALONS_NAMING_NONE,
                            .model = JALONS_NAMING_NONE,
                            .family = JALONS_NAMING_NONE };
  if (known)
    {
      JalonsNaming *begun = jalons_naming_get (reader, reader->namings->len - 1);

      if (begun->kind != JALONS_NAMING_MODEL && begun->kind != JALONS_NAMING_COMPANY)
        return 0;
      naming.family = begun->kind == JALONS_NAMING_MODEL ? begun->family : JALONS_NAMING_NONE;
      jalons_array_set_len (reader->namings, reader->namings->len - 1);
    }
  naming.version_first = naming.end;
  naming.name = jalons_names_extended_name (reader, NULL, naming.first, naming.first, naming.end,
                                            &naming.model);
  append (scan, &naming);
  return naming.end;
}

/* "versions 3.6 et 3.7": another number behind one that is a version by itself. */
static gboolean
follows_version (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsNaming *before
    = reader->namings->len == 0 ? NULL : jalons_naming_get (reader, reader->namings->len - 1);

  return before != NULL && (before->flags & JALONS_NAMING_TIER) != 0 && before->end + 1 == i
         && before->end == before->first + 3
         && jalons_token_is_number (&reader->tokens[before->first])
         && jalons_names_is (reader, before->end, reader->grammar->and);
}

/* What begins at a token that begins no name of the catalogue. Returns where to go on. */
static guint32
read_other (Scan *scan, guint32 i)
{
  JalonsNamesReader *reader = scan->reader;
  const JalonsToken *token = &reader->tokens[i];
  JalonsNaming naming;
  guint8 grammar_tier;
  gboolean lettered;
  guint32 after = touches_hyphen (reader, i) ? read_identifier (scan, i, 0) : 0;

  if (after != 0)
    return after;
  if ((token->flags & JALONS_TOKEN_DIGIT) != 0)
    {
      if ((token->flags & JALONS_TOKEN_ALPHA) == 0)
        {
          /* "1789 Capital" */
          if (jalons_names_is_name_word (reader, i + 1)
              && jalons_names_is (reader, i + 1, reader->grammar->org_suffix)
              && !jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_UPPER) && token->length >= 2)
            return read_run (scan, i);
          /* "sa version 6.1" */
          if ((jalons_names_is (reader, i - 1, reader->grammar->version)
               || follows_version (reader, i))
              && i + 2 < scan->sentence_end && jalons_names_is_mark (reader, i + 1, '.')
              && jalons_token_is_glued (&reader->tokens[i + 2])
              && jalons_token_is_number (&reader->tokens[i + 2])
              /* "la version 3.7 Sonnet": the number is that of the tier. */
              && reader->grammar->tier_words[reader->tokens[i + 3].word] == 0)
            {
              read_tier (scan, i);
              jalons_naming_get (reader, reader->namings->len - 1)->end = i + 3;
              return i + 3;
            }
          return i + 1;
        }
      if (jalons_names_read_glued (reader, i, scan->sentence_end, &naming))
        {
          guint32 model = JALONS_NAMING_NONE;

          naming.name = jalons_names_glued_name (reader, &naming, &model);
          naming.model = model;
          append (scan, &naming);
          return naming.end;
        }
      if (jalons_names_is_size (reader, i))
        return read_tier (scan, i);
    }
  if (!jalons_names_is_name_word (reader, i) || jalons_names_is (reader, i, reader->grammar->stop)
      || (jalons_names_is (reader, i, reader->grammar->named) && is_initial (reader, i)))
    return i + 1;
  /* "Le Marseillais Cabanon Films" */
  if (reader->text->language == JALONS_LANGUAGE_FR
      && jalons_names_is (reader, i - 1, reader->grammar->determiner)
      && (jalons_names_is (reader, i, reader->grammar->nationality)
          || jalons_names_is_townspeople (reader, i)))
    return i + 1;
  /* "Released on Tuesday, Nuvia's model writes code" */
  if (is_initial (reader, i) && jalons_names_ends_in (reader, i, "ed")
      && jalons_names_is_small (reader, i + 1)
      && (reader_words (scan, i) & reader->grammar->model_words.release) != 0)
    return i + 1;
  /* "Outperforms Viking 13B", "Introducing Corvid" */
  if (is_initial (reader, i)
      && ((reader->grammar->model_words.classes[token->word] & reader->grammar->model_words.beats)
            != 0
          || ((reader->grammar->model_words.classes[token->word]
               & reader->grammar->model_words.release)
                != 0
              && (jalons_names_ends_in (reader, i, "ing")
                  || jalons_names_is_word (reader, i, "meet"))))
      && jalons_names_is_name_word (reader, i + 1)
      && !jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_PUNCT))
    return i + 1;
  grammar_tier = reader->grammar->tier_words[token->word];
  lettered = token->length <= 3
             && (token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER))
                  == (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER);
  if ((grammar_tier != 0 || lettered)
      && (grammar_tier == 2
          || (grammar_tier != 0 && jalons_token_is_number (jalons_names_token (reader, i - 1))
              && jalons_names_is_mark (reader, i - 2, '.'))
          || jalons_names_continue_run (reader, i + 1, scan->sentence_end) == 0
          || (lettered && jalons_names_continues_version (reader, i + 1, scan->sentence_end))))
    return read_tier (scan, i);
  return read_run (scan, i);
}

static void
scan_sentence (Scan *scan, guint32 first)
{
  const JalonsNamesReader *reader = scan->reader;
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 i = first;

  while ((i = jalons_traits_find (jalons_text_get_traits (reader->text), i, scan->sentence_end,
                                  JALONS_TRAIT_NAME))
         < scan->sentence_end)
    {
      const JalonsToken *token = &reader->tokens[i];
      JalonsMatch match;

      if (jalons_matcher_may_match (grammar->name_words, token)
          && jalons_matcher_match (grammar->matcher, reader->text->tokens, i, &match)
          && match.end <= scan->sentence_end
          && !jalons_names_is_other_company (reader, i, &match, scan->sentence_end,
                                             (scan->flags & JALONS_NAMING_LOUD) != 0))
        {
          guint32 after;

          read_match (scan, i, &match);
          after = jalons_naming_get (reader, reader->namings->len - 1)->end;
          i = jalons_names_is_mark (reader, after, '-') && touches_hyphen (reader, i)
                ? MAX (after, read_identifier (scan, i, after))
                : after;
        }
      else if (jalons_token_has_flag (token, NAME_FLAGS))
        i = read_other (scan, i);
      else
        i++;
    }
}

void
jalons_names_scan (JalonsNamesReader *reader)
{
  const JalonsText *text = reader->text;

  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);
      Scan scan = { .reader = reader };

      if (block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_BYLINE
          || block->kind == JALONS_BLOCK_DATELINE)
        continue;
      if (is_loud (reader, block))
        scan.flags |= JALONS_NAMING_LOUD;
      if (block->kind == JALONS_BLOCK_TEASER)
        scan.flags |= JALONS_NAMING_TEASER;
      for (guint32 j = block->first_sentence; j < block->end_sentence; j++)
        {
          const JalonsSentence *sentence = jalons_text_get_sentence (text, j);

          scan.sentence_end = sentence->end;
          scan_sentence (&scan, sentence->first);
        }
    }
}
