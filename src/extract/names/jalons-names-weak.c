/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-acts.h"
#include "extract/names/jalons-names-deals.h"
#include "extract/names/jalons-names-homonyms.h"
#include "extract/names/jalons-names-sites.h"
#include "extract/names/jalons-names-ticker.h"
#include "extract/rules/jalons-key-table.h"

/* How far after a name an apposition that tells a person from a model may reach, in tokens. */
#define APPOSITION_REACH 6
/* Up to so many tokens, a text cannot be expected to name much. */
#define SHORT_TEXT 120

/* What a text has named beyond doubt. */
typedef struct
{
  JalonsNamesReader *reader;
  guint64 *companies; /* by record: whether it is named, a bit each */
  guint64 *makers;    /* by record of a company: whether a model it makes is named, a bit each */
  guint64 *families;  /* by record: whether a model of it is named, a bit each */
  JalonsKeyTable persons; /* words that a person bears as a name */
  guint32 n_known;        /* how many companies and families of the industry are named */
  guint32 n_others;       /* how many other companies are */
} Evidence;

static gboolean
has_bit (const guint64 *bits, guint32 i)
{
  return (bits[i / 64] >> i % 64 & 1) != 0;
}

static void
set_bit (guint64 *bits, guint32 i)
{
  bits[i / 64] |= G_GUINT64_CONSTANT (1) << i % 64;
}

static const JalonsToken *
get_token (const Evidence *evidence, guint32 i)
{
  return jalons_names_token (evidence->reader, i);
}

static gboolean
is_mark (const Evidence *evidence, guint32 i, guint32 mark)
{
  return jalons_names_is_mark (evidence->reader, i, mark);
}

/* Whether the name of a company shows that a text is about this industry. */
static gboolean
is_telling (const Evidence *evidence, guint32 company)
{
  const JalonsCompanyInfo *info
    = jalons_catalog_get_company (evidence->reader->grammar->catalog, company);

  return !info->terse && info->kind != JALONS_COMPANY_CORPORATE
         && info->kind != JALONS_COMPANY_PUBLIC;
}

static guint32
get_maker (const Evidence *evidence, const JalonsNaming *naming)
{
  JalonsCatalog *catalog = evidence->reader->grammar->catalog;

  if (naming->model != JALONS_NAMING_NONE)
    return jalons_catalog_get_model (catalog, naming->model)->maker;
  if (naming->family != JALONS_NAMING_NONE)
    return jalons_catalog_get_family (catalog, naming->family)->maker;
  return JALONS_NAMING_NONE;
}

static void
count_naming (Evidence *evidence, const JalonsNaming *naming)
{
  if (naming->state != JALONS_NAMING_ACCEPTED)
    return;
  if (naming->kind == JALONS_NAMING_COMPANY && naming->company != JALONS_NAMING_NONE)
    {
      if (!has_bit (evidence->companies, naming->company))
        {
          if (is_telling (evidence, naming->company))
            evidence->n_known++;
          else
            evidence->n_others++;
        }
      set_bit (evidence->companies, naming->company);
    }
  if (naming->kind == JALONS_NAMING_MODEL && get_maker (evidence, naming) != JALONS_NAMING_NONE)
    set_bit (evidence->makers, get_maker (evidence, naming));
  if (naming->kind == JALONS_NAMING_MODEL && naming->family != JALONS_NAMING_NONE)
    {
      evidence->n_known += !has_bit (evidence->families, naming->family);
      set_bit (evidence->families, naming->family);
    }
  else if (naming->kind == JALONS_NAMING_MODEL)
    evidence->n_known++;
}

/* A single name of this industry is dropped in any article; two make it likely that it is about it.
 */
static gboolean
is_about_industry (const Evidence *evidence)
{
  if (evidence->reader->text->tokens->n_tokens <= SHORT_TEXT)
    return evidence->n_known + evidence->n_others >= 1;
  return evidence->n_known >= 2;
}

static void
accept (Evidence *evidence, JalonsNaming *naming, JalonsReason reason)
{
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = (guint8) reason;
  count_naming (evidence, naming);
}

/* The naming that begins where @naming ends, with nothing but a space between them; or NULL. */
static JalonsNaming *
next_adjacent (const Evidence *evidence, guint32 i)
{
  const JalonsNaming *naming = jalons_naming_get (evidence->reader, i);
  JalonsNaming *next;

  if (i + 1 >= evidence->reader->namings->len)
    return NULL;
  next = jalons_naming_get (evidence->reader, i + 1);
  if (next->first != naming->end
      || jalons_names_has_flag (evidence->reader, next->first, JALONS_TOKEN_NEWLINE))
    return NULL;
  return next;
}

static gboolean
bears_name (const Evidence *evidence, guint32 word)
{
  return jalons_key_table_look_up (&evidence->persons, word) != JALONS_KEY_TABLE_NONE;
}

static void
add_person (Evidence *evidence, guint32 word)
{
  jalons_key_table_ensure (&evidence->persons, word, 0);
}

/* "Claude Berthier", "M. Orange": the name is part of a person's, who then bears it in the whole
 * text. */
static gboolean
is_person (Evidence *evidence, guint32 i)
{
  JalonsNamesReader *reader = evidence->reader;
  JalonsNaming *naming = jalons_naming_get (reader, i);
  JalonsNaming *next = next_adjacent (evidence, i);
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 before = naming->first - 1;

  if (naming->first > 0 && is_mark (evidence, before, '.'))
    before--;
  if (naming->first > 0 && jalons_names_is (reader, before, grammar->title)
      && jalons_names_has_flag (evidence->reader, before, JALONS_TOKEN_CAPITAL)
      && before + 1 >= naming->first - 1)
    {
      naming->kind = JALONS_NAMING_PERSON;
      return TRUE;
    }
  if (next == NULL || next->kind != JALONS_NAMING_UNKNOWN
      || (naming->flags & JALONS_NAMING_LOUD) != 0
      || !jalons_names_is (reader, naming->first, grammar->first_name)
      || jalons_names_is (reader, next->end - 1, grammar->org_suffix))
    return FALSE;
  naming->kind = JALONS_NAMING_PERSON;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->end = next->end;
  next->state = JALONS_NAMING_REJECTED;
  next->kind = JALONS_NAMING_STOP;
  if (!bears_name (evidence, get_token (evidence, naming->first)->word))
    add_person (evidence, get_token (evidence, naming->first)->word);
  return TRUE;
}

/* "Claude, our office manager", "Claude, soixante-dix-huit ans": somebody, not something. */
static gboolean
is_described_as_person (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;
  const JalonsNamesGrammar *grammar = reader->grammar;

  if (!jalons_names_is (reader, naming->first, grammar->first_name)
      || !is_mark (evidence, naming->end, ','))
    return FALSE;
  for (guint32 i = naming->end + 1; i < naming->end + 1 + APPOSITION_REACH; i++)
    {
      if (i >= reader->text->tokens->n_tokens || is_mark (evidence, i, ',')
          || is_mark (evidence, i, '.'))
        return FALSE;
      if (jalons_names_is (reader, i, grammar->role)
          && !jalons_names_is (reader, i, grammar->company_noun))
        return TRUE;
      if (jalons_names_is (reader, i, grammar->age) && i > naming->end + 1)
        return TRUE;
    }
  return FALSE;
}

/* A short name in capitals is one only where it stands like one. */
static gboolean
is_lone_letter (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsToken *token = get_token (evidence, naming->first);

  return naming->end == naming->first + 1 && token->length == 1
         && (jalons_token_is_number (&token[-1]) || (token->flags & JALONS_TOKEN_GLUED) != 0)
         && (token[-1].flags & JALONS_TOKEN_ELISION) == 0;
}

/* A company so large that its name, written as one, needs no other support. */
static gboolean
is_giant (const Evidence *evidence, guint32 company)
{
  return jalons_catalog_get_company (evidence->reader->grammar->catalog, company)->kind
         == JALONS_COMPANY_BIGTECH;
}

/* An organisation that is listed for its name alone. */
static gboolean
is_listed_only (const Evidence *evidence, guint32 company)
{
  return jalons_catalog_get_company (evidence->reader->grammar->catalog, company)->terse;
}

/* Whether the lexicon's "a", by which it also knows "à", is that one. */
static gboolean
is_preposition (const Evidence *evidence, guint32 i)
{
  const JalonsText *text = evidence->reader->text;

  return (guint8) text->tokens->text[get_token (evidence, i)->start] >= 0x80;
}

/* "Le Mistral", "sous licence MIT": the words before the name show that it is another one. */
static gboolean
stands_for_wind (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;

  if (!jalons_names_is (reader, naming->first, reader->grammar->natural))
    return FALSE;
  return jalons_names_is (reader, naming->first - 1, reader->grammar->license)
         || (jalons_names_is (reader, naming->first - 1,
                              reader->grammar->determiner | reader->grammar->de)
             && !is_preposition (evidence, naming->first - 1)
             && !jalons_names_is (reader, naming->first - 1, reader->grammar->owner));
}

/* "Moonshot put out Kimi K2": whether a model of its own follows the name in its sentence. */
static gboolean
is_before_own_model (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;
  const JalonsNaming *end = jalons_naming_get (reader, reader->namings->len - 1) + 1;
  guint32 sentence = jalons_text_sentence_at (reader->text, naming->first);
  guint32 sentence_end = jalons_text_get_sentence (reader->text, sentence)->end;

  for (const JalonsNaming *next = naming + 1; next < end && next->first < sentence_end; next++)
    {
      if (next->kind == JALONS_NAMING_MODEL && next->state == JALONS_NAMING_ACCEPTED
          && get_maker (evidence, next) == naming->company)
        return TRUE;
    }
  return FALSE;
}

static gboolean
decide_company (Evidence *evidence, JalonsNaming *naming, gboolean second)
{
  const JalonsNamesReader *reader = evidence->reader;
  gboolean ordinary = jalons_names_is (reader, naming->first, reader->grammar->ordinary);
  gboolean hidden = (naming->flags & (JALONS_NAMING_INITIAL | JALONS_NAMING_LOUD)) != 0;

  /* "Figure 1" */
  if (is_lone_letter (evidence, naming)
      || (jalons_names_is (reader, naming->first, reader->grammar->numbered)
          && jalons_token_is_number (get_token (evidence, naming->end)))
      || jalons_names_is (reader, naming->first - 1, reader->grammar->license))
    return FALSE;
  if (has_bit (evidence->companies, naming->company))
    accept (evidence, naming, JALONS_REASON_SUPPORTED);
  else if (has_bit (evidence->makers, naming->company) && !stands_for_wind (evidence, naming)
           && (!hidden || is_before_own_model (evidence, naming)
               || jalons_names_acts_as_name (reader, naming)))
    accept (evidence, naming, JALONS_REASON_SUPPORTED);
  else if (hidden && jalons_names_is (reader, naming->first, reader->grammar->stop))
    return FALSE;
  else if (!hidden && !ordinary && is_giant (evidence, naming->company))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  /* "Amazon earmarks $200 billion": the first word, but it does what companies do. */
  else if (hidden && (naming->flags & JALONS_NAMING_LOUD) == 0
           && is_giant (evidence, naming->company) && jalons_names_acts_as_name (reader, naming))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  /* "Lakera, bought in September": no word that other sentences begin with. */
  else if (hidden && !ordinary && (naming->flags & JALONS_NAMING_LOUD) == 0
           && is_listed_only (evidence, naming->company)
           && jalons_names_acts_as_name (reader, naming))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  else if (jalons_names_is_told (reader, jalons_naming_get_number (reader, naming)))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  else if (!is_about_industry (evidence) || stands_for_wind (evidence, naming))
    return FALSE;
  else if (!hidden)
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  else if (second
           && (!ordinary
               || (jalons_names_acts_as_name (reader, naming)
                   && (naming->flags & JALONS_NAMING_LOUD) == 0)))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  else
    return FALSE;
  return TRUE;
}

/* Whether the maker of a model, or the company that owns it, is named. */
static gboolean
is_maker_named (const Evidence *evidence, const JalonsNaming *naming)
{
  JalonsCatalog *catalog = evidence->reader->grammar->catalog;
  guint32 maker = get_maker (evidence, naming);
  guint32 parent;

  if (maker == JALONS_NAMING_NONE)
    return FALSE;
  parent = jalons_catalog_get_company (catalog, maker)->parent;
  return has_bit (evidence->companies, maker)
         || (parent != JALONS_CATALOG_NONE && has_bit (evidence->companies, parent));
}

/* Whether the maker of a model follows it: "X, de Meta", "X from Meta", "X (Meta)". */
static gboolean
is_before_maker (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;
  const JalonsNaming *next = jalons_naming_get_next (reader, naming);
  guint32 i = naming->end;

  if (is_mark (evidence, i, ','))
    i++;
  return next != NULL && next->kind == JALONS_NAMING_COMPANY && next->first == i + 1
         && next->company == get_maker (evidence, naming)
         && (jalons_names_is (reader, i, reader->grammar->of) || is_mark (evidence, i, '(')
             || (reader->grammar->model_words.classes[get_token (evidence, i)->word]
                 & reader->grammar->model_words.from)
                  != 0);
}

/* "a Gemini", "un Bard". In French, "a" is a verb, and "à" is the same word to the lexicon. */
static gboolean
is_one_of_many (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;
  const JalonsToken *before = get_token (evidence, naming->first - 1);

  if (!jalons_names_is (reader, naming->first - 1, reader->grammar->indefinite))
    return FALSE;
  if (before->length == 1)
    return reader->text->language == JALONS_LANGUAGE_EN;
  return !is_preposition (evidence, naming->first - 1);
}

/* Whether a noun for models stands right before the name, or in English right behind it. */
static gboolean
is_called_model (const Evidence *evidence, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = evidence->reader;

  return jalons_names_is (reader, naming->first - 1, reader->grammar->model_noun)
         || (reader->text->language == JALONS_LANGUAGE_EN
             && jalons_names_is (reader, naming->end, reader->grammar->model_noun));
}

static gboolean
decide_model (Evidence *evidence, JalonsNaming *naming, gboolean second)
{
  const JalonsNamesReader *reader = evidence->reader;
  gboolean ordinary = jalons_names_is (reader, naming->first, reader->grammar->ordinary);
  gboolean hidden = (naming->flags & (JALONS_NAMING_INITIAL | JALONS_NAMING_LOUD)) != 0;
  gboolean family
    = naming->family != JALONS_NAMING_NONE && has_bit (evidence->families, naming->family);
  gboolean maker = is_maker_named (evidence, naming);

  if (!family && !maker && bears_name (evidence, get_token (evidence, naming->first)->word))
    return FALSE;
  if ((naming->flags & JALONS_NAMING_VERSION) == 0 && is_one_of_many (evidence, naming))
    return FALSE;
  /* The letter of "o1" alone is none. */
  if (naming->end == naming->first + 1 && get_token (evidence, naming->first)->length == 1)
    return FALSE;
  /* "Galactica, de Meta", "Aurora from Microsoft" */
  if (maker && is_before_maker (evidence, naming))
    {
      accept (evidence, naming, JALONS_REASON_SUPPORTED);
      return TRUE;
    }
  /* "le chatbot Grok", "the Gemini model" */
  if (!ordinary && is_called_model (evidence, naming))
    {
      accept (evidence, naming, JALONS_REASON_SUPPORTED);
      return TRUE;
    }
  /* "l’éditeur de Claude", "the maker of Gemini" */
  maker |= jalons_names_is (reader, naming->first - 1, reader->grammar->of)
           && (jalons_names_is (reader, naming->first - 2, reader->grammar->maker_noun));
  if (family || (maker && (!ordinary || !hidden)))
    accept (evidence, naming, JALONS_REASON_SUPPORTED);
  else if (!ordinary && is_about_industry (evidence) && (!hidden || second))
    accept (evidence, naming, JALONS_REASON_CAPITAL);
  else if ((naming->flags & JALONS_NAMING_VERSION) != 0
           && (!ordinary || is_about_industry (evidence)))
    accept (evidence, naming, JALONS_REASON_FAMILY);
  else
    return FALSE;
  return TRUE;
}

/* Whether what supports it is asked for a name. */
static gboolean
is_undecided (const JalonsNaming *naming)
{
  return naming->state == JALONS_NAMING_WEAK && (naming->flags & JALONS_NAMING_TIER) == 0
         && (naming->kind == JALONS_NAMING_COMPANY || naming->kind == JALONS_NAMING_MODEL);
}

/* Names that are strong by themselves, but not here. Returns whether any may be undecided. */
static gboolean
reject_some (Evidence *evidence)
{
  gboolean undecided = FALSE;

  for (guint32 i = 0; i < evidence->reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (evidence->reader, i);

      undecided |= is_undecided (naming);
      if ((naming->kind == JALONS_NAMING_COMPANY
           && (jalons_names_is_site (evidence->reader, naming)
               || jalons_names_is_homonym (evidence->reader, naming)))
          || ((naming->kind == JALONS_NAMING_COMPANY || naming->kind == JALONS_NAMING_UNKNOWN)
              && jalons_names_is_ticker (evidence->reader, naming)))
        naming->state = JALONS_NAMING_REJECTED;
      else if ((naming->kind == JALONS_NAMING_COMPANY || naming->kind == JALONS_NAMING_MODEL)
               && (naming->flags & (JALONS_NAMING_VERSION | JALONS_NAMING_TIER)) == 0
               && is_person (evidence, i))
        continue;
      else if (naming->kind == JALONS_NAMING_MODEL && (naming->flags & JALONS_NAMING_VERSION) == 0
               && is_described_as_person (evidence, naming))
        naming->state = JALONS_NAMING_REJECTED;
      /* A name that may be a first name has to be supported by the text like a weak one. */
      else if (naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED
               && (naming->flags & JALONS_NAMING_VERSION) == 0 && naming->end == naming->first + 1
               && jalons_names_is (evidence->reader, naming->first,
                                   evidence->reader->grammar->first_name))
        {
          naming->state = JALONS_NAMING_WEAK;
          undecided = TRUE;
        }
    }
  return undecided;
}

/* One word of a longer name that is not known ("Orange County"): the longer one is looked at
 * instead. */
static gboolean
merge_with_next (Evidence *evidence, guint32 i)
{
  JalonsNaming *naming = jalons_naming_get (evidence->reader, i);
  JalonsNaming *next = next_adjacent (evidence, i);

  if (next == NULL || next->kind != JALONS_NAMING_UNKNOWN || naming->state != JALONS_NAMING_WEAK
      || (naming->flags & JALONS_NAMING_LOUD) != 0)
    return FALSE;
  next->first = naming->first;
  next->flags |= naming->flags & JALONS_NAMING_INITIAL;
  naming->kind = JALONS_NAMING_STOP;
  naming->state = JALONS_NAMING_REJECTED;
  return TRUE;
}

/* Returns whether any is left undecided. */
static gboolean
decide_all (Evidence *evidence, gboolean second)
{
  gboolean undecided = FALSE;

  for (guint32 i = 0; i < evidence->reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (evidence->reader, i);

      if (!is_undecided (naming) || merge_with_next (evidence, i))
        continue;
      if (naming->kind == JALONS_NAMING_COMPANY)
        undecided |= !decide_company (evidence, naming, second);
      else
        undecided |= !decide_model (evidence, naming, second);
    }
  return undecided;
}

/* What the whole text supports of what needs it. */
static void
decide_by_support (Evidence *evidence)
{
  JalonsNamesReader *reader = evidence->reader;
  guint32 n_companies = jalons_catalog_get_n_companies (reader->grammar->catalog) / 64 + 1;
  guint32 n_families = jalons_catalog_get_n_families (reader->grammar->catalog) / 64 + 1;
  g_autofree guint64 *bits = g_new0 (guint64, 2 * n_companies + n_families);

  evidence->companies = bits;
  evidence->makers = bits + n_companies;
  evidence->families = bits + 2 * n_companies;
  evidence->n_known = 0;
  evidence->n_others = 0;
  for (guint32 i = 0; i < reader->namings->len; i++)
    count_naming (evidence, jalons_naming_get (reader, i));
  if (decide_all (evidence, FALSE))
    decide_all (evidence, TRUE);
}

void
jalons_names_decide_weak (JalonsNamesReader *reader)
{
  Evidence evidence;

  evidence.reader = reader;
  jalons_key_table_init (&evidence.persons);
  if (reject_some (&evidence))
    decide_by_support (&evidence);
  jalons_key_table_clear (&evidence.persons);
}
