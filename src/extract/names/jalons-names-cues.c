/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-cues.h"

#include "extract/names/jalons-names-apposed.h"
#include "extract/names/jalons-names-clause.h"
#include "extract/names/jalons-names-entries.h"
#include "extract/names/jalons-names-form.h"
#include "extract/names/jalons-names-makers.h"
#include "extract/names/jalons-names-nouns.h"
#include "extract/names/jalons-names-roles.h"
#include "extract/names/jalons-names-ticker.h"

/* How far an apposition is read, and how far after a verb its sum may stand, in tokens. */
#define APPOSITION_REACH 10
#define SUM_REACH 10

typedef struct
{
  const JalonsNamesReader *reader;
  const JalonsNamesGrammar *grammar;
  const JalonsNaming *naming;
  const JalonsNaming *before; /* the naming before it, or NULL */
  const JalonsNaming *after;  /* the naming after it, or NULL */
} Cue;

static gboolean
is_class (const Cue *cue, guint32 i, JalonsWordClasses classes)
{
  return jalons_names_is (cue->reader, i, classes);
}

static gboolean
is_mark (const Cue *cue, guint32 i, guint32 mark)
{
  return jalons_names_is_mark (cue->reader, i, mark);
}

static const JalonsToken *
get_token (const Cue *cue, guint32 i)
{
  return jalons_names_token (cue->reader, i);
}

static gboolean
is_capital (const Cue *cue, guint32 i)
{
  return jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_CAPITAL);
}

static char
last_char (const Cue *cue, const JalonsToken *token)
{
  return cue->reader->text->tokens->text[jalons_token_get_end (token) - 1];
}

/* The token before the name, without quotation marks. */
static guint32
token_before (const Cue *cue)
{
  guint32 i = cue->naming->first - 1;

  while (is_mark (cue, i, JALONS_PUNCT_OPEN_QUOTE) || is_mark (cue, i, '"'))
    i--;
  return i;
}

/* "la start-up Nuvia", "le fonds Serena", "le français Mipsology", "un modèle baptisé Lynx". */
static JalonsNamingKind
judge_before (const Cue *cue)
{
  guint32 i = token_before (cue);
  JalonsWordClasses noun;

  if (get_token (cue, cue->naming->first)->flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return JALONS_NAMING_UNKNOWN;
  /* "Our first model, Heron, came out", "a new rival: Nuvia." */
  if ((is_mark (cue, i, ',') && is_mark (cue, cue->naming->end, ','))
      || (is_mark (cue, i, ':') && !jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_NEWLINE)
          && is_mark (cue, cue->naming->end, '.')))
    i--;
  else if (is_class (cue, i, cue->grammar->named))
    {
      i--;
      /* "Its chatbot, also called X" */
      if (is_mark (cue, i - 1, ','))
        i -= 2;
      for (guint n = 0; n < 5 && jalons_names_noun_at (cue->reader, i) == 0
                        && !jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_PUNCT);
           n++)
        i--;
    }
  else if (is_class (cue, i, cue->grammar->nationality) && !is_capital (cue, i))
    {
      /* The adjective itself stands for the company, or it describes the noun before it. */
      if (is_class (cue, i - 1, cue->grammar->determiner | cue->grammar->de))
        return JALONS_NAMING_COMPANY;
      i--;
    }
  else if (jalons_names_is_adjective (cue->reader, i))
    i--;
  /* "la start-up de Grenoble Wormsensing" */
  if (cue->before != NULL && cue->before->kind == JALONS_NAMING_PLACE
      && cue->before->end == cue->naming->first
      && is_class (cue, cue->before->first - 1, cue->grammar->of))
    i = cue->before->first - 2;
  /* "la PME bretonne Nuvia" */
  if (is_capital (cue, i) && !jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_SENTENCE)
      && !(jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_UPPER)
           && is_class (cue, i, cue->grammar->company_noun)))
    return JALONS_NAMING_UNKNOWN;
  /* "le premier produit de la maison, Tinker,": the product is what is named. */
  if (is_mark (cue, cue->naming->first - 1, ',') && is_class (cue, i - 1, cue->grammar->determiner)
      && is_class (cue, i - 2, cue->grammar->of))
    i -= 3;
  noun = jalons_names_noun_at (cue->reader, i);
  /* "Kestrel, the model Nuvia is training" */
  if (cue->reader->text->language == JALONS_LANGUAGE_EN && i == cue->naming->first - 1
      && is_class (cue, i - 1, cue->grammar->determiner) && is_mark (cue, i - 2, ',')
      && cue->before != NULL && cue->before->end == i - 2)
    return JALONS_NAMING_UNKNOWN;
  if ((noun & cue->grammar->model_noun) != 0 && (noun & cue->grammar->company_noun) == 0)
    return JALONS_NAMING_MODEL;
  return noun != 0 || jalons_names_is_behind_complement (cue->reader, cue->naming->first - 1)
           ? JALONS_NAMING_COMPANY
           : JALONS_NAMING_UNKNOWN;
}

/* What an apposition says that begins at @i: ", une jeune pousse lyonnaise", ", a small open
 * model". */
static JalonsNamingKind
judge_apposition (const Cue *cue, guint32 i)
{
  guint n_capitals = 0;
  gboolean opened = is_class (cue, i, cue->grammar->determiner)
                    || jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_DIGIT)
                    || jalons_names_noun_at (cue->reader, i) != 0
                    || is_class (cue, i, cue->grammar->counting);

  if (!opened || jalons_names_is_verb_a (cue->reader, i))
    return JALONS_NAMING_UNKNOWN;
  for (guint32 end = i + APPOSITION_REACH; i < end; i++)
    {
      const JalonsToken *token = get_token (cue, i);
      JalonsWordClasses noun;

      if ((token->flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK)) != 0)
        return JALONS_NAMING_UNKNOWN;
      if ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '-')
        return JALONS_NAMING_UNKNOWN;
      /* "the Oxfordshire robot maker", but no clause */
      if ((is_capital (cue, i) && ++n_capitals > 4)
          || is_class (cue, i, cue->grammar->company_verb))
        return JALONS_NAMING_UNKNOWN;
      if (is_class (cue, i, cue->grammar->role) && !is_class (cue, i, cue->grammar->company_noun))
        return JALONS_NAMING_PERSON;
      if (is_mark (cue, i, '-'))
        continue;
      noun = jalons_names_noun_at (cue->reader, i);
      /* "maison mère", "AI company": the last noun of a row counts. */
      if (noun == 0
          || jalons_names_noun_at (cue->reader, i + 1) != 0
          /* "Tarn, the company's new model" */
          || jalons_names_has_flag (cue->reader, i + 1, JALONS_TOKEN_POSSESSIVE))
        continue;
      if ((noun & cue->grammar->model_noun) != 0 && (noun & cue->grammar->company_noun) == 0)
        return JALONS_NAMING_MODEL;
      return JALONS_NAMING_COMPANY;
    }
  return JALONS_NAMING_UNKNOWN;
}

/* "Récemment, un modèle …": an adverb at the beginning of a sentence, or a word whose apposition
 * never ends. */
static gboolean
is_adverb (const Cue *cue)
{
  const JalonsToken *last = get_token (cue, cue->naming->end - 1);

  if ((cue->naming->flags & JALONS_NAMING_INITIAL) == 0 || cue->naming->end > cue->naming->first + 1
      || (last->flags & JALONS_TOKEN_CAMEL) != 0)
    return FALSE;
  if (jalons_names_is_adverb (cue->reader, cue->naming))
    return TRUE;
  for (guint32 i = cue->naming->end + 2; i < cue->naming->end + 20; i++)
    {
      if (jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        return TRUE;
      if (is_mark (cue, i, ','))
        return FALSE;
    }
  return TRUE;
}

/* "le rachat de Nuvia", "acquired Nuvia", "l'acquisition de Nuvia" */
static gboolean
is_bought (const Cue *cue)
{
  guint32 i = token_before (cue);

  if (is_capital (cue, cue->naming->first - 1)
      && is_class (cue, i, cue->grammar->company_object) == FALSE)
    return FALSE;
  if (is_class (cue, i, cue->grammar->company_object))
    return TRUE;
  return is_class (cue, i, cue->grammar->de) && is_class (cue, i - 1, cue->grammar->company_object);
}

/* "Genrobotics of Kochi, maker of …": what follows the second name is said of the first. */
static gboolean
is_complement (const Cue *cue)
{
  return cue->before != NULL && cue->before->end + 1 == cue->naming->first
         && is_class (cue, cue->before->end, cue->grammar->of | cue->grammar->on)
         && (cue->before->kind == JALONS_NAMING_UNKNOWN
             || cue->before->kind == JALONS_NAMING_COMPANY);
}

static JalonsNamingKind
judge_after (const Cue *cue)
{
  guint32 i = cue->naming->end;

  if (is_complement (cue))
    return JALONS_NAMING_UNKNOWN;
  if (is_class (cue, i, cue->grammar->of) && cue->after != NULL && cue->after->first == i + 1
      && (cue->after->kind == JALONS_NAMING_UNKNOWN || cue->after->kind == JALONS_NAMING_PLACE)
      && is_mark (cue, cue->after->end, ','))
    i = cue->after->end;
  while (is_mark (cue, i, JALONS_PUNCT_CLOSE_QUOTE) || is_mark (cue, i, '"'))
    i++;
  if (is_mark (cue, i, ','))
    {
      if (is_adverb (cue)
          || (i > cue->naming->end && (cue->naming->flags & JALONS_NAMING_INITIAL) != 0))
        return JALONS_NAMING_UNKNOWN;
      /* "À Lyon, le fondateur …", "une conserverie de Penhoët, l’entreprise de …" */
      if ((is_class (cue, cue->naming->first - 1, cue->grammar->at)
           || (is_class (cue, cue->naming->first - 1, cue->grammar->of) && !is_bought (cue)))
          && is_class (cue, i + 1, cue->grammar->determiner)
          && !is_class (cue, i + 1, cue->grammar->indefinite))
        return JALONS_NAMING_UNKNOWN;
      /* "le groupe de Fribourg, dont les modèles …" */
      if (is_class (cue, i + 1, cue->grammar->founded))
        return is_class (cue, cue->naming->first - 1, cue->grammar->of | cue->grammar->at)
                 ? JALONS_NAMING_UNKNOWN
                 : JALONS_NAMING_COMPANY;
      return judge_apposition (cue, i + 1);
    }
  /* "Tarn is Nuvia's newest model" */
  if (is_class (cue, i, cue->grammar->copula) && cue->after != NULL && cue->after->first == i + 1
      && jalons_names_has_flag (cue->reader, cue->after->end, JALONS_TOKEN_POSSESSIVE))
    return jalons_names_makes_next_noun (cue->reader, cue->after) ? JALONS_NAMING_MODEL
                                                                  : JALONS_NAMING_UNKNOWN;
  /* "Nuvia is a start-up", "Nuvia est une jeune pousse" */
  if (is_class (cue, i, cue->grammar->copula)
      && is_class (cue, i + 1, cue->grammar->determiner | cue->grammar->indefinite))
    return judge_apposition (cue, i + 1);
  /* "Nuvia's founder", "Nuvia CEO Jane Doe" */
  if (jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_POSSESSIVE))
    i++;
  if (is_class (cue, i, cue->grammar->role)
      && !is_class (cue, i, cue->grammar->company_noun | cue->grammar->title)
      && (i > cue->naming->end || is_capital (cue, i)))
    return JALONS_NAMING_COMPANY;
  return JALONS_NAMING_UNKNOWN;
}

static gboolean
is_sum_near (const Cue *cue, guint32 i)
{
  for (guint32 end = i + SUM_REACH; i < end; i++)
    {
      if (jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_CURRENCY | JALONS_TOKEN_DIGIT))
        return TRUE;
      if (jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_SENTENCE | JALONS_TOKEN_BLANK))
        return FALSE;
    }
  return FALSE;
}

/* "Nuvia a levé 20 millions", "Nuvia raised $20m": the subject of such a sentence is a company. */
static gboolean
raises_money (const Cue *cue)
{
  guint32 i = cue->naming->end;

  for (guint n = 0; n < 3 && is_class (cue, i, cue->grammar->auxiliary); n++)
    i++;
  if (is_mark (cue, i, ',') || !is_class (cue, i, cue->grammar->raise_verb))
    return FALSE;
  return is_sum_near (cue, i + 1);
}

/* "cofondateur de Nuvia", "chief executive of Nuvia" */
static gboolean
has_post (const Cue *cue)
{
  /* "a stake in Pune's Nirikshan Labs" */
  if (cue->after != NULL && cue->after->first == cue->naming->end + 1
      && jalons_names_has_flag (cue->reader, cue->naming->end, JALONS_TOKEN_POSSESSIVE))
    return FALSE;
  return cue->before != NULL && cue->before->kind == JALONS_NAMING_POST
         && !is_class (cue, cue->naming->first, cue->grammar->unit)
         && (cue->naming->first == cue->before->end
             || (cue->naming->first == cue->before->end + 1
                 && !jalons_names_has_flag (cue->reader, cue->before->end,
                                            JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)));
}

/* "the DeepSeek chatbot", "the Marey video model": an article before it, and what it is behind it.
 */
static gboolean
is_described_behind (const Cue *cue, JalonsWordClasses nouns)
{
  if ((!is_class (cue, cue->naming->first - 1, cue->grammar->determiner | cue->grammar->indefinite)
       && !jalons_names_has_flag (cue->reader, cue->naming->first - 1, JALONS_TOKEN_POSSESSIVE))
      || jalons_names_has_flag (cue->reader, cue->naming->first,
                                JALONS_TOKEN_NEWLINE | JALONS_TOKEN_SENTENCE))
    return FALSE;
  for (guint32 i = cue->naming->end; i < cue->naming->end + 3; i++)
    {
      if (jalons_names_has_flag (cue->reader, i,
                                 JALONS_TOKEN_PUNCT | JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE))
        return FALSE;
      /* "the Oxfordshire model maker" */
      if (is_class (cue, i, nouns))
        return !is_class (cue, i + 1, cue->grammar->company_noun);
    }
  return FALSE;
}

/* "– Yan Holm, Co-founder & CEO, Nuvia, contracts for builders", "Odd Rivet (Founder, Nuvia)":
 * behind a person and the post. */
static gboolean
is_testimony (const Cue *cue)
{
  guint32 i = cue->naming->first - 1;
  gboolean closed = is_mark (cue, cue->naming->end, ')');

  if (!is_mark (cue, i, ',') || cue->before == NULL || cue->naming->end > cue->naming->first + 2
      || (!closed && !is_mark (cue, cue->naming->end, ',')
          && !jalons_names_has_flag (cue->reader, cue->naming->end, JALONS_TOKEN_NEWLINE))
      || !is_class (cue, i - 1, cue->grammar->role) || !is_capital (cue, i - 1))
    return FALSE;
  for (guint n = 0; n < 12; n++, i--)
    {
      if (closed && is_mark (cue, i, '('))
        return TRUE;
      if (jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK))
        return !closed
               && (is_mark (cue, i, JALONS_PUNCT_DASH) || is_capital (cue, i)
                   || is_mark (cue, i, '-'));
      if (!jalons_names_has_flag (cue->reader, i, JALONS_TOKEN_PUNCT) && !is_capital (cue, i)
          && !is_class (cue, i, cue->grammar->and | cue->grammar->of | cue->grammar->role))
        return FALSE;
    }
  return FALSE;
}

/* A single word with digits, or a single short one, is too little to be told by what stands around
 * it. */
static gboolean
is_tellable (const Cue *cue)
{
  const JalonsToken *token = get_token (cue, cue->naming->first);

  if (cue->naming->end > cue->naming->first + 1)
    return TRUE;
  /* "4Paradigm" */
  if ((token->flags & JALONS_TOKEN_DIGIT) != 0)
    return token->length >= 6 && (token->flags & JALONS_TOKEN_CAMEL) != 0
           && g_ascii_isdigit (cue->reader->text->tokens->text[token->start])
           && !g_ascii_isdigit (last_char (cue, token));
  return token->length >= 2;
}

/* "Plenty", "Demand": a word that begins sentences. */
static gboolean
is_common (const Cue *cue)
{
  return cue->naming->end == cue->naming->first + 1
         && is_class (cue, cue->naming->first, cue->grammar->common);
}

JalonsNamingKind
jalons_names_judge_unknown (const JalonsNamesReader *reader,
                            guint32 number,
                            JalonsReason *out_reason)
{
  Cue cue = { reader, reader->grammar, jalons_naming_get (reader, number),
              number == 0 ? NULL : jalons_naming_get (reader, number - 1),
              number + 1 >= reader->namings->len ? NULL : jalons_naming_get (reader, number + 1) };
  JalonsNamingKind kind;
  guint32 end;

  *out_reason = JALONS_REASON_SUFFIX;
  if (jalons_names_is_ticker (reader, cue.naming))
    return JALONS_NAMING_UNKNOWN;
  if (is_testimony (&cue))
    return JALONS_NAMING_COMPANY;
  if (jalons_names_has_model_form (reader, cue.naming))
    {
      /* "EuroLLM 2" */
      if (jalons_names_has_number (reader, cue.naming, &end))
        jalons_naming_get (reader, number)->end = end;
      *out_reason = JALONS_REASON_SIZE;
      return JALONS_NAMING_MODEL;
    }
  if (jalons_names_is_person (reader, number))
    {
      *out_reason = JALONS_REASON_GIVEN_NAME;
      return JALONS_NAMING_PERSON;
    }
  if (jalons_names_has_company_form (reader, cue.naming))
    return JALONS_NAMING_COMPANY;
  *out_reason = JALONS_REASON_APPOSITION;
  if (jalons_names_heads_entry (reader, cue.naming) && !is_common (&cue)
      && !jalons_names_is_generic (reader, cue.naming))
    return JALONS_NAMING_COMPANY;
  *out_reason = JALONS_REASON_SIZE;
  if (jalons_names_is_numbered (reader, cue.naming, &end))
    {
      jalons_naming_get (reader, number)->end = end;
      return JALONS_NAMING_MODEL;
    }
  *out_reason = JALONS_REASON_POST;
  if ((get_token (&cue, cue.naming->first)->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER))
        == (JALONS_TOKEN_DIGIT | JALONS_TOKEN_UPPER)
      && cue.naming->end == cue.naming->first + 1 && has_post (&cue))
    return JALONS_NAMING_COMPANY;
  if ((cue.naming->flags & JALONS_NAMING_LOUD) != 0 || !is_tellable (&cue)
      || jalons_names_is_generic (reader, cue.naming))
    return JALONS_NAMING_UNKNOWN;
  *out_reason = JALONS_REASON_NOUN;
  /* "the Marey video model" */
  if (reader->text->language == JALONS_LANGUAGE_EN
      && is_described_behind (&cue, reader->grammar->product_noun))
    return JALONS_NAMING_MODEL;
  kind = judge_before (&cue);
  if (kind != JALONS_NAMING_UNKNOWN)
    return kind;
  if (is_common (&cue))
    return JALONS_NAMING_UNKNOWN;
  *out_reason = JALONS_REASON_CLAUSE;
  if (jalons_names_gets_sum (reader, number))
    return JALONS_NAMING_COMPANY;
  *out_reason = JALONS_REASON_APPOSITION;
  kind = judge_after (&cue);
  if (kind != JALONS_NAMING_UNKNOWN)
    return kind;
  if (jalons_names_is_apposed (reader, cue.naming))
    return JALONS_NAMING_COMPANY;
  *out_reason = JALONS_REASON_VERB;
  if (raises_money (&cue) || is_bought (&cue))
    return JALONS_NAMING_COMPANY;
  if (jalons_names_plays_company (reader, number))
    return JALONS_NAMING_COMPANY;
  *out_reason = JALONS_REASON_POST;
  return has_post (&cue) ? JALONS_NAMING_COMPANY : JALONS_NAMING_UNKNOWN;
}

gboolean
jalons_names_is_product (const JalonsNamesReader *reader, guint32 number)
{
  Cue cue = { reader, reader->grammar, jalons_naming_get (reader, number),
              number == 0 ? NULL : jalons_naming_get (reader, number - 1),
              number + 1 >= reader->namings->len ? NULL : jalons_naming_get (reader, number + 1) };
  guint32 before = token_before (&cue);
  guint32 i = cue.naming->end;

  if (cue.naming->first == 0 || (cue.naming->flags & JALONS_NAMING_LOUD) != 0)
    return FALSE;
  if (is_class (&cue, before, reader->grammar->product_noun) && !is_capital (&cue, before))
    return TRUE;
  if (is_described_behind (&cue, reader->grammar->product_noun)
      && reader->text->language == JALONS_LANGUAGE_EN)
    return TRUE;
  /* "whose Cursor", "Anysphere's Cursor", "its Cursor" */
  if ((get_token (&cue, before)->flags & JALONS_TOKEN_POSSESSIVE) != 0 && cue.before != NULL
      && cue.before->kind == JALONS_NAMING_COMPANY && cue.before->company == cue.naming->company)
    return TRUE;
  if (is_class (&cue, before, reader->grammar->whose))
    return TRUE;
  if (is_class (&cue, before, reader->grammar->named) && judge_before (&cue) == JALONS_NAMING_MODEL)
    return TRUE;
  /* "Manus, un agent que l’on s’arrache" */
  return is_mark (&cue, i, ',') && is_class (&cue, i + 1, reader->grammar->indefinite)
         && judge_apposition (&cue, i + 1) == JALONS_NAMING_MODEL;
}
