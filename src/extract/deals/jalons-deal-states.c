/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* States, their governments and towns that give money, or that stand for those who do. */

#include "extract/deals/jalons-deal.h"

/* "the French state and its government": so far before the verb its subject may stand. */
#define MAX_BEFORE_VERB 4

/* "Cupertino convoite …": the company of a town, the one of which the text speaks if it has
 * several. */
static const char *
find_resident (const JalonsReader *reader, const JalonsChunk *place)
{
  const JalonsDiscourse *discourse = &reader->discourse;

  JALONS_PARSE_FOREACH_CUE (&reader->parse, mark)
    {
      const JalonsHome *home;

      if (mark->cue != JALONS_CUE_N || mark->first < place->first || mark->end > place->end)
        continue;
      home = jalons_frames_get_home (mark->home);
      if (home->head)
        continue;
      for (guint i = 0; home->companies[i] != NULL; i++)
        {
          if (g_strcmp0 (home->companies[i], discourse->topic) == 0)
            return discourse->topic;
          jalons_discourse_catch_up (discourse);
          for (guint k = 0; k < discourse->n_recent; k++)
            {
              if (g_str_equal (home->companies[i], discourse->recent[k]))
                return discourse->recent[k];
            }
        }
      if (home->companies[0] != NULL && home->companies[1] == NULL)
        return home->companies[0];
    }
  return NULL;
}

/* "via Bpifrance", "via le fonds MGX" */
static gboolean
is_behind_via (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  int prep = jalons_parse_find_before (parse, i, 3, JALONS_CHUNKS_PREPOSITION);

  return prep >= 0
         && jalons_text_is_word (
           reader->text,
           jalons_text_get_token (reader->text, jalons_parse_chunk (parse, prep)->first), "via");
}

/* "L'État, via Bpifrance, injecte …": through whom a state gives, where it is a fund or public. */
static void
add_arm (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  gint16 clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  for (int i = 1; i < (int) parse->chunks->len && reading->n_investors == 0; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      JalonsCompanyKind kind;

      if (chunk->type != JALONS_CHUNK_COMPANY || chunk->prep != JALONS_PREP_OTHER
          || chunk->clause != clause || !is_behind_via (reader, i))
        continue;
      kind = jalons_discourse_get_kind (&reader->discourse, jalons_deal_resolve (reader, i));
      if (kind == JALONS_COMPANY_FUND || kind == JALONS_COMPANY_PUBLIC)
        jalons_reading_add_investor (reading, jalons_deal_resolve (reader, i));
    }
}

/* The state that an adjective, or its name as an adjective, tells; %NULL for any other word. */
static const char *
find_state (const JalonsReader *reader, const JalonsChunk *chunk)
{
  static const struct
  {
    const char *adjective;
    const char *state;
  } states[] = {
    { "American", "United States" },
    { "U.S", "United States" },
    { "US", "United States" },
    { "British", "United Kingdom" },
    { "UK", "United Kingdom" },
    { "U.K", "United Kingdom" },
    { "Canadian", "Canada" },
    { "French", "France" },
    { "German", "Germany" },
    { "Japanese", "Japan" },
    { "Korean", "South Korea" },
    { "Indian", "India" },
    { "Chinese", "China" },
    { "Saudi", "Saudi Arabia" },
    { "Emirati", "United Arab Emirates" },
    { "UAE", "United Arab Emirates" },
    { "Qatari", "Qatar" },
    { "Kuwaiti", "Kuwait" },
    { "Israeli", "Israel" },
    { "Turkish", "Turkey" },
    { "Spanish", "Spain" },
    { "Italian", "Italy" },
    { "Portuguese", "Portugal" },
    { "Dutch", "Netherlands" },
    { "Belgian", "Belgium" },
    { "Swiss", "Switzerland" },
    { "Austrian", "Austria" },
    { "Irish", "Ireland" },
    { "Scottish", "Scotland" },
    { "Welsh", "Wales" },
    { "Danish", "Denmark" },
    { "Swedish", "Sweden" },
    { "Norwegian", "Norway" },
    { "Finnish", "Finland" },
    { "Polish", "Poland" },
    { "Greek", "Greece" },
    { "Australian", "Australia" },
    { "Singaporean", "Singapore" },
    { "Taiwanese", "Taiwan" },
    { "Malaysian", "Malaysia" },
    { "Indonesian", "Indonesia" },
    { "Vietnamese", "Vietnam" },
    { "Brazilian", "Brazil" },
    { "Mexican", "Mexico" },
    { "Nigerian", "Nigeria" },
    { "Kenyan", "Kenya" },
    { "Rwandan", "Rwanda" },
    { "Egyptian", "Egypt" },
    { "Albanian", "Albania" },
  };
  g_autofree char *word = jalons_tokens_dup_text (reader->text->tokens, chunk->end - 1, chunk->end);
  g_autofree char *whole = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (g_str_equal (states[i].adjective, word) || g_str_equal (states[i].adjective, whole))
        return states[i].state;
    }
  return chunk->type == JALONS_CHUNK_PLACE ? jalons_text_get_name (reader->text, chunk->value)->name
                                           : NULL;
}

static gboolean
is_government (const JalonsReader *reader, const JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);

  return chunk->type == JALONS_CHUNK_WORD
         && jalons_text_is_word (reader->text, token, "government");
}

/* Whose government chunk @i is; @out_first is where the words for that begin. */
static const char *
find_governed (const JalonsReader *reader, int i, int *out_first)
{
  const JalonsParse *parse = &reader->parse;
  int k = i - 1;

  *out_first = i;
  if (i + 2 < (int) parse->chunks->len
      && jalons_chunk_preposition (jalons_parse_chunk (parse, i + 1)) == JALONS_PREP_OF
      && jalons_parse_chunk (parse, i + 2)->type == JALONS_CHUNK_PLACE)
    return find_state (reader, jalons_parse_chunk (parse, i + 2));
  /* "U.S. federal government" */
  while (k > 0 && k >= i - 2
         && (jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_MARK
             || (jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_WORD
                 && find_state (reader, jalons_parse_chunk (parse, k)) == NULL)))
    k--;
  if (k < 0 || !jalons_parse_is (parse, k, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE))
    return NULL;
  *out_first = k;
  return find_state (reader, jalons_parse_chunk (parse, k));
}

/* Whether the words that begin at chunk @first and end at @last are the subject of the verb, or
 * brought by a preposition that brings those who give. */
static gboolean
gives (const JalonsReader *reader, const JalonsPredicate *predicate, int first, int last)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  JalonsPreposition prep = JALONS_PREP_NONE;

  while (first > 0 && jalons_parse_chunk (parse, first - 1)->type == JALONS_CHUNK_FUNCTION
         && prep == JALONS_PREP_NONE)
    prep = jalons_chunk_preposition (jalons_parse_chunk (parse, --first));
  if (prep == JALONS_PREP_FROM || prep == JALONS_PREP_BY || prep == JALONS_PREP_LED)
    return (predicate->frame->preps[prep] & JALONS_FILL_INVESTOR) != 0
           || predicate->frame->deal == JALONS_DEAL_OTHER;
  return prep == JALONS_PREP_NONE && group != NULL && !group->passive && group->subject < 0
         && (predicate->frame->subject & JALONS_FILL_INVESTOR) != 0 && last < group->head
         && last + MAX_BEFORE_VERB > group->head;
}

static void
add_government (const JalonsReader *reader,
                const JalonsPredicate *predicate,
                JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = 1; i < (int) parse->chunks->len; i++)
    {
      const char *state;
      int first;

      if (!is_government (reader, jalons_parse_chunk (parse, i)))
        continue;
      state = find_governed (reader, i, &first);
      if (state == NULL || !gives (reader, predicate, first, i))
        continue;
      jalons_reading_add_investor (reading, state);
      return;
    }
}

/**
 * jalons_deal_add_state:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Adds a state or town right before the verb: "l'Arabie saoudite a pris 40 % de …"; and a
 * government that gives: "the U.S. government took a stake", "$20 million from the Canadian
 * government".
 */
void
jalons_deal_add_state (const JalonsReader *reader,
                       const JalonsPredicate *predicate,
                       JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if (reading->n_investors == 0 && (parse->language & 2) != 0)
    add_government (reader, predicate, reading);
  if (reading->n_investors > 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return;
  if (predicate->group == NULL || predicate->group->participle || predicate->group->passive
      || predicate->group->subject >= 0 || (predicate->frame->subject & JALONS_FILL_INVESTOR) == 0)
    return;
  if ((parse->language & 1) != 0)
    add_arm (reader, predicate, reading);
  for (int i = MIN (predicate->group->head, predicate->group->verb) - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_PLACE && chunk->prep == JALONS_PREP_NONE)
        {
          const char *resident = find_resident (reader, chunk);

          jalons_reading_add_investor (
            reading,
            resident != NULL ? resident : jalons_text_get_name (reader->text, chunk->value)->name);
        }
      if (chunk->type != JALONS_CHUNK_FUNCTION
          || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        return;
    }
}
