/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-extract.h"

#include "extract/amounts/jalons-amounts.h"
#include "extract/dates/jalons-dates.h"
#include "extract/jalons-grammar.h"
#include "extract/names/jalons-names.h"
#include "extract/page/jalons-blocks.h"
#include "extract/page/jalons-head.h"
#include "extract/page/jalons-language.h"
#include "extract/page/jalons-page.h"
#include "extract/reading/jalons-reading.h"

static void
read_text (JalonsText *text, const JalonsGrammar *grammar, const JalonsExtractHints *hints)
{
  jalons_text_read_blocks (text, grammar);
  jalons_text_classify_blocks (text, grammar);
  jalons_text_read_language (text, hints == NULL ? NULL : hints->language);
  if (hints == NULL || hints->has_head)
    jalons_text_read_head (text, grammar);
  if (hints != NULL && jalons_period_is_known (&hints->published))
    text->published = hints->published;
  jalons_text_read_names (text, grammar);
  jalons_amounts_annotate (text);
  jalons_dates_annotate (text);
}

static guint32
find_body (const JalonsText *text)
{
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);

      if ((block->kind == JALONS_BLOCK_PARAGRAPH || block->kind == JALONS_BLOCK_LIST_ITEM)
          && block->first_token < block->end_token)
        return jalons_text_get_token (text, jalons_text_skip_dateline (text, block))->start;
    }
  return 0;
}

static void
tell_head (const JalonsText *text, JalonsFacts *facts)
{
  facts->language = jalons_language_to_tag (text->language);
  if (text->title_block != JALONS_TEXT_NONE)
    {
      facts->title_start = text->title_start;
      facts->title_end = text->title_end;
      facts->title
        = g_strndup (text->tokens->text + text->title_start, text->title_end - text->title_start);
    }
  facts->body_start = find_body (text);
  facts->published = text->published;
  if (text->published_first != JALONS_TEXT_NONE)
    facts->published_words
      = jalons_tokens_dup_text (text->tokens, text->published_first, text->published_end);
  facts->author = g_strdup (text->author);
  facts->source = g_strdup (text->source);
}

static void
tell_mentions (const JalonsText *text, JalonsFacts *facts)
{
  for (guint32 i = 0; i < text->spans->len; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);
      const JalonsName *name;
      JalonsMention *mention;

      if (span->kind != JALONS_SPAN_COMPANY && span->kind != JALONS_SPAN_MODEL)
        continue;
      name = jalons_text_get_name (text, span->value);
      mention = jalons_mention_new (
        span->kind == JALONS_SPAN_MODEL ? JALONS_MENTION_MODEL : JALONS_MENTION_COMPANY,
        jalons_text_get_token (text, span->first)->start,
        jalons_token_get_end (jalons_text_get_token (text, span->end - 1)), name->name);
      mention->known = name->known;
      mention->confidence = span->confidence;
      mention->reason = (JalonsReason) name->reason;
      g_ptr_array_add (facts->mentions, mention);
    }
}

static void
tell_claims (JalonsText *text, JalonsCatalog *catalog, JalonsFacts *facts)
{
  JalonsReader reader;

  jalons_supposed_settle (text, catalog);
  jalons_reader_init (&reader, text, catalog);
  jalons_reader_read (&reader);
  jalons_reader_make_claims (&reader, facts->claims);
  jalons_reader_clear (&reader);
}

JalonsFacts *
jalons_extract (JalonsCatalog *catalog,
                const char *text,
                gsize length,
                const JalonsExtractHints *hints)
{
  const JalonsGrammar *grammar;
  g_autoptr (JalonsText) read = NULL;
  JalonsFacts *facts;

  g_return_val_if_fail (catalog != NULL && (text != NULL || length == 0), NULL);

  grammar = jalons_grammar_get_default ();
  read = jalons_text_new (jalons_tokens_new (jalons_grammar_get_lexicon (grammar), text, length));
  read_text (read, grammar, hints);
  facts = jalons_facts_new ();
  tell_head (read, facts);
  tell_claims (read, catalog, facts);
  tell_mentions (read, facts);
  return facts;
}
