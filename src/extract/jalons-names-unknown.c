/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names-private.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "extract/jalons-names-clause.h"
#include "extract/jalons-names-cues.h"
#include "extract/jalons-names-deals.h"
#include "extract/jalons-names-memory.h"
#include "extract/jalons-names-model-cues.h"
#include "extract/jalons-names-roles.h"

/* Between the names of a list stand at most so many small words. */
#define LIST_GAP 4
/* What is said in brackets of one of them has at most so many tokens. */
#define BRACKET_REACH 14

typedef struct
{
  JalonsNamesReader *reader;
  JalonsNamesMemory memory;
  JalonsNamesModelCues models;
} Unknown;

/* The name as it is written, without line breaks and legal forms. */
static const char *
make_name (const Unknown *unknown, const JalonsNaming *naming)
{
  JalonsNamesReader *reader = unknown->reader;
  g_autofree char *name = NULL;
  guint32 end = naming->end;

  /* "Quillworks Inc", "Weightless.ai Inc", but not "Wisconsin Economic Development Corp" */
  if (end - naming->first > 1
      && (end - naming->first < 4
          || (end - naming->first == 4 && jalons_names_is (reader, end - 2, reader->grammar->domain)
              && jalons_names_is_mark (reader, end - 3, '.')))
      && jalons_names_is (reader, end - 1, reader->grammar->legal)
      && (end - naming->first > 2
          || (reader->tokens[naming->first].length > 3
              && !jalons_names_is (reader, naming->first, reader->grammar->generic))))
    end--;
  name = jalons_tokens_dup_text (reader->text->tokens, naming->first, end);
  g_strdelimit (name, "\r\n\t", ' ');
  return g_string_chunk_insert_const (reader->strings, name);
}

/* "Agility": the catalogue's "Agility Robotics", though the text has it short only. */
static guint32
find_longer (const Unknown *unknown, const JalonsNaming *naming)
{
  /* As keys: of " AI", " Labs" and so on. */
  static const char *const suffixes[]
    = { "",         "ai",           "labs", "robotics", "capital", "ventures", "venturepartners",
        "partners", "technologies", "group" };
  const JalonsTokens *tokens = unknown->reader->text->tokens;
  JalonsCatalog *catalog = unknown->reader->grammar->catalog;
  guint32 start = tokens->tokens[naming->first].start;
  guint32 end = jalons_token_get_end (&tokens->tokens[naming->end - 1]);
  g_autofree char *key = jalons_fold_key (tokens->text + start, (gssize) (end - start));
  g_autoptr (GString) longer = g_string_sized_new (strlen (key) + sizeof "venturepartners");

  /* "L&G" is not LG. */
  if (memchr (tokens->text + start, '&', end - start) != NULL)
    return JALONS_NAMING_NONE;
  g_string_append (longer, key);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      guint32 company;

      g_string_truncate (longer, strlen (key));
      g_string_append (longer, suffixes[i]);
      company = jalons_catalog_find_company_by_key (catalog, longer->str);
      if (company != JALONS_CATALOG_NONE
          && (i == 0 || !jalons_catalog_get_company (catalog, company)->terse))
        return company;
    }
  return JALONS_NAMING_NONE;
}

/* "Introducing Corvid-Code 7B" */
static void
drop_gerund (const Unknown *unknown, JalonsNaming *naming)
{
  const JalonsToken *token = &unknown->reader->tokens[naming->first];
  const char *end = unknown->reader->text->tokens->text + jalons_token_get_end (token);

  if ((naming->flags & JALONS_NAMING_INITIAL) != 0 && naming->end - naming->first > 2
      && token->length > 5 && strncmp (end - 3, "ing", 3) == 0)
    naming->first++;
}

/* "Bootstrap Europe", "China Merchants Bank": a place beside the name belongs to it. */
static void
take_place (JalonsNamesReader *reader, JalonsNaming *naming)
{
  guint32 number = (guint32) (naming - (JalonsNaming *) (gpointer) reader->namings->data);
  JalonsNaming *places[2]
    = { number > 0 ? naming - 1 : NULL, number + 1 < reader->namings->len ? naming + 1 : NULL };

  if ((naming->flags & JALONS_NAMING_LOUD) != 0)
    return;
  if (places[0] != NULL && places[0]->kind == JALONS_NAMING_PLACE && places[0]->end == naming->first
      && naming->end > naming->first + 1
      && (reader->tokens[naming->first].flags & JALONS_TOKEN_NEWLINE) == 0)
    {
      naming->first = places[0]->first;
      places[0]->kind = JALONS_NAMING_STOP;
      places[0]->state = JALONS_NAMING_REJECTED;
      /* "Impact India Partners" */
      if (number > 1 && naming[-2].kind == JALONS_NAMING_UNKNOWN
          && naming[-2].state == JALONS_NAMING_WEAK && naming[-2].end == naming->first
          && (reader->tokens[naming->first].flags & JALONS_TOKEN_NEWLINE) == 0
          && !jalons_names_is_generic (reader, &naming[-2]))
        {
          naming->first = naming[-2].first;
          naming[-2].kind = JALONS_NAMING_STOP;
          naming[-2].state = JALONS_NAMING_REJECTED;
        }
    }
  if (places[1] != NULL && places[1]->kind == JALONS_NAMING_PLACE && places[1]->first == naming->end
      && (reader->tokens[naming->end].flags & JALONS_TOKEN_NEWLINE) == 0
      && naming->end == naming->first + 1)
    {
      naming->end = places[1]->end;
      places[1]->kind = JALONS_NAMING_STOP;
      places[1]->state = JALONS_NAMING_REJECTED;
    }
}

static void
accept (Unknown *unknown, JalonsNaming *naming, JalonsNamingKind kind, JalonsNamingReason reason)
{
  if (kind == JALONS_NAMING_COMPANY)
    {
      take_place (unknown->reader, naming);
      naming->company = find_longer (unknown, naming);
    }
  if (kind == JALONS_NAMING_MODEL)
    drop_gerund (unknown, naming);
  naming->kind = (guint8) kind;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = (guint8) reason;
  if (naming->company == JALONS_NAMING_NONE)
    naming->name = make_name (unknown, naming);
}

/* What shows that a name is a company's or a person's, more surely than that it does what these do.
 */
static gboolean
is_sure (JalonsNamingKind kind, JalonsNamingReason reason)
{
  return kind == JALONS_NAMING_MODEL || kind == JALONS_NAMING_PERSON || kind == JALONS_NAMING_PLACE
         || (kind == JALONS_NAMING_COMPANY && reason != JALONS_REASON_VERB);
}

/* A word that is the name of a model besides, or so the text says; not necessarily of the one that
 * the catalogue has. */
static void
decide_weak_model (Unknown *unknown, JalonsNaming *naming)
{
  if (naming->kind != JALONS_NAMING_MODEL || naming->state == JALONS_NAMING_ACCEPTED
      || !jalons_names_model_cues_tell (&unknown->models, unknown->reader, naming))
    return;
  naming->model = JALONS_NAMING_NONE;
  naming->family = JALONS_NAMING_NONE;
  accept (unknown, naming, JALONS_NAMING_MODEL, JALONS_REASON_SPOKEN_OF);
}

/* What is said of each name by its clause, if nothing else tells what it is. */
static void
decide_by_clauses (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      guint32 end;

      if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK)
        continue;
      if (jalons_names_cut_headline (reader, i, &end))
        {
          naming->end = end;
          accept (unknown, naming, JALONS_NAMING_COMPANY, JALONS_REASON_VERB);
        }
      else if (jalons_names_judge_clause (reader, i))
        accept (unknown, naming, JALONS_NAMING_COMPANY, JALONS_REASON_CLAUSE);
    }
}

/* "discussions with Z47": letters and digits that no family has for a tier may be any name. */
static void
free_tiers (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsToken *token = &reader->tokens[naming->first];
      const char *text = reader->text->tokens->text + token->start;

      if (naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_WEAK
          && (naming->flags & JALONS_NAMING_TIER) != 0 && naming->family == JALONS_NAMING_NONE
          && naming->end == naming->first + 1 && token->length >= 3
          && (token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER))
               == (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER)
          && g_ascii_isupper (text[0]))
        naming->kind = JALONS_NAMING_UNKNOWN;
    }
}

/* "Pune's Nirikshan Labs": what has a company and is none itself is where it is at home. */
static void
decide_homes (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;

  for (guint32 i = 0; i + 1 < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *next = jalons_naming_get (reader, i + 1);

      if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK
          || next->kind != JALONS_NAMING_COMPANY || next->state != JALONS_NAMING_ACCEPTED
          || next->first != naming->end + 1
          || (reader->tokens[naming->end].flags & JALONS_TOKEN_POSSESSIVE) == 0)
        continue;
      naming->kind = JALONS_NAMING_PLACE;
      naming->state = JALONS_NAMING_ACCEPTED;
    }
}

/* "NY-based Flatiron" */
static gboolean
is_seat (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *based = jalons_names_token (reader, naming->end + 1);

  return jalons_names_is_mark (reader, naming->end, '-') && based->length == 5
         && (based->flags & JALONS_TOKEN_GLUED) != 0
         && g_ascii_strncasecmp (reader->text->tokens->text + based->start, "based", 5) == 0;
}

/* "Vigie Edge": a name that ends with a tier may be a version of what the rest of it names. */
static gboolean
is_tier_of (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming->end > naming->first + 1
         && jalons_names_is (reader, naming->end - 1, reader->grammar->model_suffix)
         && !jalons_names_is (reader, naming->end - 1, reader->grammar->org_suffix);
}

/* What is said of each name by itself, and of those of models anywhere. */
static void
decide_by_cues (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsNamingReason reason = JALONS_REASON_NONE;
      JalonsNamingKind kind;
      guint32 end;

      decide_weak_model (unknown, naming);
      if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK)
        continue;
      kind = jalons_names_judge_unknown (reader, i, &reason);
      if (is_seat (reader, naming))
        kind = JALONS_NAMING_PLACE;
      if (kind != JALONS_NAMING_PERSON && kind != JALONS_NAMING_PLACE
          && jalons_names_announces_round (reader, i) && (naming->flags & JALONS_NAMING_LOUD) == 0
          && !jalons_names_is_generic (reader, naming))
        {
          kind = JALONS_NAMING_COMPANY;
          reason = JALONS_REASON_CLAUSE;
        }
      if ((!is_sure (kind, reason) || is_tier_of (reader, naming))
          && !jalons_names_is_generic (reader, naming)
          && jalons_names_model_cues_tell (&unknown->models, reader, naming))
        {
          kind = JALONS_NAMING_MODEL;
          reason = JALONS_REASON_SPOKEN_OF;
          if (jalons_names_has_number (reader, naming, &end))
            naming->end = end;
        }
      if (kind == JALONS_NAMING_COMPANY && jalons_names_heads_section (reader, naming))
        {
          naming[1].kind = JALONS_NAMING_PLACE;
          naming[1].state = JALONS_NAMING_ACCEPTED;
        }
      if (kind != JALONS_NAMING_UNKNOWN)
        accept (unknown, naming, kind, reason);
    }
}

/* "où", which is the same word as "ou" to the lexicon. */
static gboolean
is_where (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = &reader->tokens[i];

  return token->length == 3 && reader->text->tokens->text[token->start] == 'o'
         && (guint8) reader->text->tokens->text[token->start + 1] >= 0x80;
}

/* "Alice & Bob (quantum), Nuvia (charging)": the token behind what is said in brackets at @i. */
static guint32
skip_brackets (const JalonsNamesReader *reader, guint32 i)
{
  if (!jalons_names_is_mark (reader, i, '('))
    return i;
  for (guint32 end = i + BRACKET_REACH, j = i; j < end; j++)
    {
      if ((jalons_names_token (reader, j)->flags & JALONS_TOKEN_NEWLINE) != 0)
        return i;
      if (jalons_names_is_mark (reader, j, ')'))
        return j + 1;
    }
  return i;
}

/* Whether only small words and commas stand between two namings, as between the names of a list. */
static gboolean
are_listed (const Unknown *unknown, const JalonsNaming *before, const JalonsNaming *after)
{
  const JalonsNamesReader *reader = unknown->reader;
  gboolean joined = before->kind == JALONS_NAMING_LIST;
  gboolean described = FALSE;
  guint32 start;

  if (after->first <= before->end && !joined)
    return FALSE;
  /* "Thistle, Nuvia's model": what is Nuvia's is no company beside it. */
  if ((reader->tokens[after->end].flags & JALONS_TOKEN_POSSESSIVE) != 0
      && before->kind == JALONS_NAMING_UNKNOWN
      && jalons_names_is_mark (reader, after->first - 1, ','))
    return FALSE;
  start = skip_brackets (reader, before->end);
  if (start > after->first || after->first - start > LIST_GAP)
    return FALSE;
  for (guint32 i = start; i < after->first; i++)
    {
      if (jalons_names_is_mark (reader, i, ',')
          || (jalons_names_is (reader, i, reader->grammar->and) && !is_where (reader, i)))
        joined = TRUE;
      else if (!jalons_names_is (reader, i,
                                 reader->grammar->de | reader->grammar->nationality
                                   | reader->grammar->fund_noun | reader->grammar->company_noun))
        return FALSE;
      if ((reader->tokens[i].flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE)) != 0)
        return FALSE;
      described |= jalons_names_is (reader, i, reader->grammar->determiner);
    }
  /* "Inria, la société du Sentier": of that company, not another one. */
  if (jalons_names_is (reader, after->first - 1, reader->grammar->of)
      && jalons_names_is (reader, after->first - 2,
                          reader->grammar->company_noun | reader->grammar->fund_noun))
    return FALSE;
  /* "Dexory, the Oxfordshire robot maker": where the first comes from. */
  for (guint32 i = after->end; described && i < after->end + 3; i++)
    {
      if ((reader->tokens[i].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL)) != 0)
        break;
      if (jalons_names_is (reader, i,
                           reader->grammar->company_noun | reader->grammar->fund_noun
                             | reader->grammar->model_noun))
        return FALSE;
    }
  return joined
         && (reader->tokens[after->first].flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
              == 0;
}

/* "with offices in Rotterdam and Busan, Lumenforge serves": one more place. */
static gboolean
follows_place (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 number
    = (guint32) (naming - (const JalonsNaming *) (gconstpointer) reader->namings->data);
  const JalonsNaming *before = number > 0 ? jalons_naming_get (reader, number - 1) : NULL;

  return before != NULL && before->kind == JALONS_NAMING_PLACE && before->end + 1 == naming->first
         && (jalons_names_is_mark (reader, before->end, ',')
             || jalons_names_is (reader, before->end, reader->grammar->and));
}

/* "Energy Impact Partners and S2G": among investors, digits are no numbers of chips or models. */
static gboolean
is_fund_or_list (const Unknown *unknown, const JalonsNaming *other)
{
  const JalonsNamesGrammar *grammar = unknown->reader->grammar;

  if (other->kind == JALONS_NAMING_LIST)
    return TRUE;
  return other->kind == JALONS_NAMING_COMPANY && other->company != JALONS_NAMING_NONE
         && jalons_catalog_get_company (grammar->catalog, other->company)->kind
              == JALONS_COMPANY_FUND;
}

/* Whether a name may be taken into a list of companies for standing there alone. */
static gboolean
may_be_listed (const Unknown *unknown, const JalonsNaming *naming, const JalonsNaming *other)
{
  const JalonsNamesReader *reader = unknown->reader;
  const JalonsToken *token = &reader->tokens[naming->first];

  if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK
      || (naming->flags & JALONS_NAMING_LOUD) != 0 || jalons_names_is_generic (reader, naming))
    return FALSE;
  /* "À Meudon, VSORA a levé", "Nationally, Sarvam AI leads" */
  if (jalons_names_is_mark (reader, naming->end, ',')
      && (jalons_names_is (reader, naming->first - 1, reader->grammar->at)
          || jalons_names_is_adverb (reader, naming) || follows_place (reader, naming)))
    return FALSE;
  /* "Trenton, N.J." */
  if (token->length == 1 && jalons_names_is_mark (reader, naming->first + 1, '.'))
    return FALSE;
  if (naming->end == naming->first + 1
      && (((token->flags & JALONS_TOKEN_DIGIT) != 0 && !is_fund_or_list (unknown, other))
          || token->length < 2
          || jalons_names_is (reader, naming->first,
                              reader->grammar->surname | reader->grammar->given
                                | reader->grammar->role | reader->grammar->title)))
    return FALSE;
  return TRUE;
}

static gboolean
is_company (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_COMPANY && naming->state == JALONS_NAMING_ACCEPTED;
}

/* A naming that is none does not part the names of a list. */
static JalonsNaming *
neighbour (const Unknown *unknown, guint32 i, int step)
{
  guint32 next = i + (guint32) step;

  if (next < unknown->reader->namings->len
      && jalons_naming_get (unknown->reader, next)->state == JALONS_NAMING_REJECTED)
    next += (guint32) step;
  return next < unknown->reader->namings->len ? jalons_naming_get (unknown->reader, next) : NULL;
}

/* Whether nothing but a comma and an "and" stands between two names. */
static gboolean
are_joined (const Unknown *unknown, const JalonsNaming *before, const JalonsNaming *after)
{
  const JalonsNamesReader *reader = unknown->reader;
  JalonsWordClasses and = reader->grammar->and;
  /* "le système de Nuvia, Balbuzard, est": a comma alone joins where the list goes on. */
  gboolean listed = jalons_names_is (reader, after->end, and)
                    || (jalons_names_is_mark (reader, after->end, ',')
                        && (reader->tokens[after->end + 1].flags & JALONS_TOKEN_CAPITAL) != 0);

  for (guint32 i = before->end; i < after->first; i++)
    {
      if (jalons_names_is (reader, i, and))
        listed = TRUE;
      else if (!jalons_names_is_mark (reader, i, ','))
        return FALSE;
    }
  return listed && are_listed (unknown, before, after);
}

/* Whether a list of models goes on with the name: "Poro et Viking". */
static gboolean
is_listed_model (const Unknown *unknown,
                 const JalonsNaming *naming,
                 const JalonsNaming *other,
                 gboolean after)
{
  return other != NULL && other->kind == JALONS_NAMING_MODEL
         && other->state == JALONS_NAMING_ACCEPTED && other->family == JALONS_NAMING_NONE
         && other->model == JALONS_NAMING_NONE
         && (after ? are_joined (unknown, naming, other) : are_joined (unknown, other, naming));
}

/* Names in a list with companies, forwards and then backwards. */
static void
decide_by_lists (Unknown *unknown, gboolean backwards)
{
  JalonsNamesReader *reader = unknown->reader;
  guint32 n = reader->namings->len;

  for (guint32 k = 0; k < n; k++)
    {
      guint32 i = backwards ? n - 1 - k : k;
      JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsNaming *other;
      gboolean listed;

      if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK)
        continue;
      other = neighbour (unknown, i, backwards ? 1 : -1);
      if (other == NULL || !may_be_listed (unknown, naming, other))
        continue;
      if (is_listed_model (unknown, naming, other, backwards))
        {
          accept (unknown, naming, JALONS_NAMING_MODEL, JALONS_REASON_LIST);
          continue;
        }
      /* Of what a clause tells, only what is joined by "and" is certain. */
      if (backwards && other->reason == JALONS_REASON_CLAUSE && other->first != naming->end + 1)
        continue;
      listed
        = backwards ? are_listed (unknown, naming, other) : are_listed (unknown, other, naming);
      if (!listed)
        continue;
      if ((!backwards && other->kind == JALONS_NAMING_LIST) || is_company (other))
        accept (unknown, naming, JALONS_NAMING_COMPANY, JALONS_REASON_LIST);
    }
}

/* A company that was accepted short is called as in full. */
static void
unify (const Unknown *unknown, JalonsNaming *naming)
{
  const JalonsNamesAccepted *accepted;

  if (naming->kind != JALONS_NAMING_COMPANY || naming->state != JALONS_NAMING_ACCEPTED
      || naming->company != JALONS_NAMING_NONE)
    return;
  accepted = jalons_names_memory_find_letters (&unknown->memory, naming);
  if (accepted != NULL)
    naming->company = accepted->company;
  else
    accepted = jalons_names_memory_find (&unknown->memory, naming->first, naming->end);
  if (accepted != NULL && accepted->kind == JALONS_NAMING_COMPANY
      && accepted->company == naming->company)
    naming->name = accepted->name;
}

/* A later mention of a name that was accepted, in full or short; in a headline in capitals, its
 * first word. */
static void
decide_again (Unknown *unknown)
{
  JalonsNamesReader *reader = unknown->reader;

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      if (jalons_naming_get (reader, i)->state == JALONS_NAMING_ACCEPTED)
        jalons_names_memory_add (&unknown->memory, jalons_naming_get (reader, i));
    }
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNamesAccepted *accepted = NULL;
      guint32 end;

      unify (unknown, naming);
      if (naming->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK)
        continue;
      if (jalons_names_memory_is_of_base (&unknown->memory, naming))
        {
          accept (unknown, naming, JALONS_NAMING_MODEL, JALONS_REASON_AGAIN);
          continue;
        }
      accepted = jalons_names_memory_find_letters (&unknown->memory, naming);
      for (end = naming->end; end > naming->first && accepted == NULL; end--)
        {
          accepted = jalons_names_memory_find (&unknown->memory, naming->first, end);
          if (accepted == NULL && (naming->flags & JALONS_NAMING_LOUD) == 0
              && !jalons_names_is_mark (reader, end - 1, '-'))
            break;
          if (accepted != NULL)
            break;
        }
      if (accepted == NULL)
        continue;
      /* "Nuvia-Vox", a model of Nuvia's. */
      if (end < naming->end && jalons_names_model_cues_tell (&unknown->models, reader, naming))
        continue;
      naming->end = end;
      naming->kind = accepted->kind;
      naming->company = accepted->company;
      naming->model = accepted->model;
      naming->name = accepted->name;
      naming->state = JALONS_NAMING_ACCEPTED;
      naming->reason = JALONS_REASON_AGAIN;
    }
}

void
jalons_names_find_unknown (JalonsNamesReader *reader)
{
  Unknown unknown = { .reader = reader };

  jalons_names_memory_init (&unknown.memory, reader);
  jalons_names_decide_products (reader);
  free_tiers (reader);
  jalons_names_model_cues_init (&unknown.models, reader);
  decide_again (&unknown);
  decide_by_cues (&unknown);
  decide_by_lists (&unknown, FALSE);
  decide_by_lists (&unknown, TRUE);
  jalons_names_decide_media (reader);
  decide_again (&unknown);
  decide_by_clauses (&unknown);
  decide_by_lists (&unknown, FALSE);
  decide_by_lists (&unknown, TRUE);
  decide_again (&unknown);
  decide_homes (&unknown);
  jalons_names_memory_clear (&unknown.memory);
  jalons_names_model_cues_clear (&unknown.models);
}
