/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-page.h"
#include "extract/jalons-signs.h"

/* A line of the page rather than of the article has few tokens. */
#define DEBRIS_LONGEST 45
#define DEBRIS_START_LONGEST 25
#define DEBRIS_UI_LONGEST 15
#define HEADING_LONGEST 22

static const char *const section_names[] = {
  [JALONS_PAGE_DEBRIS] = "debris",
  [JALONS_PAGE_DEBRIS_UI] = "debris-ui",
  [JALONS_PAGE_DEBRIS_START] = "debris-start",
  [JALONS_PAGE_TEASER] = "teaser",
  [JALONS_PAGE_CAPTION] = "caption",
  [JALONS_PAGE_BYLINE] = "byline",
  [JALONS_PAGE_PUBLISHED] = "published",
  [JALONS_PAGE_UPDATED] = "updated",
  [JALONS_PAGE_KICKER] = "kicker",
  [JALONS_PAGE_TITLE_LABEL] = "title-label",
  [JALONS_PAGE_PRINTED] = "printed",
  [JALONS_PAGE_WEEK] = "week",
  [JALONS_PAGE_PAPER] = "paper",
  [JALONS_PAGE_NAVIGATION] = "navigation",
  [JALONS_PAGE_PROMOTION] = "promotion",
  [JALONS_PAGE_SHOW] = "show",
  [JALONS_PAGE_SETTING] = "setting",
  [JALONS_PAGE_LOG] = "log",
  [JALONS_PAGE_ROLE] = "role",
  [JALONS_PAGE_N_SECTIONS] = NULL,
};

static void
add_page_words (JalonsLexiconBuilder *builder)
{
  g_autoptr (JalonsPhraseFile) phrases = jalons_phrase_file_load ("page.phrases", section_names);

  jalons_phrase_file_add_words (phrases, builder);
}

static gpointer
compile_page (const JalonsLexicon *lexicon)
{
  static const char scope[] = "page";
  JalonsPageGrammar *self = g_new0 (JalonsPageGrammar, 1);

  self->phrases = jalons_phrase_file_load ("page.phrases", section_names);
  self->matcher = jalons_phrase_file_new_matcher (self->phrases, lexicon);
  self->phrase_words = jalons_matcher_get_words (self->matcher);
  self->classes = jalons_lexicon_get_classes (lexicon, scope);
  for (int i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("month%d", i);

      self->month[i] = jalons_lexicon_get_class (lexicon, scope, name);
      self->months |= self->month[i];
    }
  self->weekday = jalons_lexicon_get_class (lexicon, scope, "weekday");
  self->ordinal = jalons_lexicon_get_class (lexicon, scope, "ordinal");
  self->day_first = jalons_lexicon_get_class (lexicon, scope, "day-first");
  self->filler = jalons_lexicon_get_class (lexicon, scope, "filler");
  self->verb = jalons_lexicon_get_class (lexicon, scope, "verb");
  self->greeting = jalons_lexicon_get_class (lexicon, scope, "greeting");
  return self;
}

const JalonsGrammarPart jalons_page_grammar_part = { add_page_words, compile_page };

guint
jalons_page_match_phrase (const JalonsPageGrammar *page,
                          const JalonsText *text,
                          guint32 token,
                          guint32 *out_end)
{
  JalonsMatch match;
  guint sections = 0;

  g_return_val_if_fail (page != NULL && text != NULL && out_end != NULL, 0);
  g_return_val_if_fail (token < text->tokens->n_tokens, 0);

  if (!jalons_matcher_match (page->matcher, text->tokens, token, &match))
    return 0;
  for (guint32 i = 0; i < match.n_entries; i++)
    sections |= 1u << match.entries[i]->record;
  *out_end = match.end;
  return sections;
}

typedef struct
{
  guint32 n_tokens;
  guint32 n_separators;
  guint flags; /* of all its tokens */
  guint anywhere;
} Line;

/* Marks that stand with a space on both sides between the words of a menu. */
static gboolean
is_separator (const JalonsToken *token)
{
  if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_GLUED)) != JALONS_TOKEN_PUNCT
      || (token[1].flags & JALONS_TOKEN_GLUED) != 0)
    return FALSE;
  switch (token->word)
    {
    case '|':
    case '>':
    case '/':
    case JALONS_PUNCT_BULLET:
    case JALONS_PUNCT_CLOSE_QUOTE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "8x22B", "GPT-4o", "Llama 3.1": what rows of tables about models have, and menus have not. */
static gboolean
is_version (const JalonsToken *tokens, guint32 i, guint32 first)
{
  const guint mixed = JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA;

  if ((tokens[i].flags & mixed) == mixed && tokens[i].length <= 6)
    return TRUE;
  return i >= first + 1 && jalons_token_is_number (&tokens[i]) && tokens[i].length <= 2
         && ((tokens[i - 1].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_ALPHA))
               == (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_ALPHA)
             || ((tokens[i - 1].flags & JALONS_TOKEN_PUNCT) != 0 && tokens[i - 1].word == '-'));
}

/* "| Llama 3.1 | 8 |": models between bars. */
static gboolean
is_model_row (const JalonsToken *tokens, guint32 first, guint32 end)
{
  gboolean version = FALSE;
  gboolean separated = FALSE;
  gboolean bars = FALSE;

  for (guint32 i = first; i < end && !(version && bars); i++)
    {
      version = version || is_version (tokens, i, first);
      separated = separated || is_separator (&tokens[i]);
      bars = bars || (separated && tokens[i].word == '|');
    }
  return version && bars;
}

static Line
look_at_line (const JalonsPageGrammar *page, const JalonsText *text, guint32 first, guint32 end)
{
  const JalonsToken *tokens = text->tokens->tokens;
  Line line = { .n_tokens = end - first };

  for (guint32 i = first; i < end; i++)
    {
      guint32 after;

      line.flags |= tokens[i].flags;
      line.n_separators += is_separator (&tokens[i]);
      line.anywhere |= jalons_page_match (page, text, i, &after);
    }
  return line;
}

static guint32
skip_marks (const JalonsText *text, guint32 first, guint32 end)
{
  while (first < end && jalons_text_has_flag (text, first, JALONS_TOKEN_PUNCT))
    first++;
  return first;
}

/* Whether what follows a word at the start of a line shows that the word is a label. */
static gboolean
is_label_end (const JalonsText *text, guint32 after, guint32 end)
{
  const JalonsToken *token = jalons_text_get_token (text, after);

  if (after >= end)
    return TRUE;
  if ((token->flags & JALONS_TOKEN_PUNCT) == 0)
    return FALSE;
  switch (token->word)
    {
    case ':':
    case ']':
    case ')':
    case '|':
    case '>':
    case JALONS_PUNCT_DASH:
    case JALONS_PUNCT_BULLET:
    case JALONS_PUNCT_COPYRIGHT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What the phrase at the start of a line says, or paragraph where it says nothing. */
static JalonsBlockKind
judge_start (const JalonsPageGrammar *page, const JalonsText *text, guint32 first, guint32 end)
{
  guint32 start = skip_marks (text, first, end);
  guint32 n_tokens = end - first;
  guint32 after;
  guint sections;
  gboolean label;

  if (start >= end)
    return JALONS_BLOCK_PARAGRAPH;
  sections = jalons_page_match (page, text, start, &after);
  label = sections != 0 && is_label_end (text, after, end);
  if ((sections & 1u << JALONS_PAGE_TEASER) != 0 && (label || after - start >= 2))
    return JALONS_BLOCK_TEASER;
  if ((sections & 1u << JALONS_PAGE_CAPTION) != 0 && label && after < end)
    return JALONS_BLOCK_CAPTION;
  if ((sections & 1u << JALONS_PAGE_DEBRIS_START) != 0
      && (label || n_tokens <= 3 || (after - start >= 2 && n_tokens <= DEBRIS_START_LONGEST)
          || jalons_text_has_flag (text, after, JALONS_TOKEN_DIGIT)))
    return JALONS_BLOCK_DEBRIS;
  return JALONS_BLOCK_PARAGRAPH;
}

/* "| Nuvia | undisclosed | fund |" */
static gboolean
is_table_row (const JalonsToken *first, const JalonsToken *last)
{
  return (first->flags & last->flags & JALONS_TOKEN_PUNCT) != 0 && first->word == '|'
         && last->word == '|' && first != last;
}

/* "Home / Robots / Startups": few words between separators, and no sentence; but "Nuvia | $40M |
 * Series A" is a row of a table. */
static gboolean
is_menu (const Line *line, const JalonsToken *tokens, guint32 first, guint32 end)
{
  const JalonsToken *last = &tokens[end - 1];

  if (line->n_separators < 2 || line->n_tokens > 5 * (line->n_separators + 1)
      || (line->flags & JALONS_TOKEN_CURRENCY) != 0 || line->n_tokens > DEBRIS_LONGEST)
    return FALSE;
  if ((last->flags & JALONS_TOKEN_PUNCT) != 0 && (last->word == '.' || last->word == '?'))
    return FALSE;
  return !is_model_row (tokens, first, end);
}

static gboolean
is_bracketed (const JalonsText *text, guint32 first, guint32 end)
{
  const JalonsToken *tokens = text->tokens->tokens;

  return end - first <= 16 && (tokens[first].flags & JALONS_TOKEN_PUNCT) != 0
         && tokens[first].word == '[' && (tokens[end - 1].flags & JALONS_TOKEN_PUNCT) != 0
         && tokens[end - 1].word == ']';
}

static gboolean
looks_like_heading (const JalonsText *text, guint32 first, guint32 end)
{
  const JalonsToken *last = jalons_text_get_token (text, end - 1);

  if (end - first > HEADING_LONGEST)
    return FALSE;
  if ((last->flags & JALONS_TOKEN_PUNCT) == 0)
    return TRUE;
  switch (last->word)
    {
    case '.':
    case ',':
    case ';':
    case ':':
    case '-':
    case JALONS_PUNCT_DASH:
    case JALONS_PUNCT_ELLIPSIS:
      return FALSE;
    default:
      return TRUE;
    }
}

JalonsBlockKind
jalons_page_judge (const JalonsPageGrammar *page,
                   const JalonsText *text,
                   guint32 first,
                   guint32 end)
{
  JalonsBlockKind kind;
  Line line;

  g_return_val_if_fail (page != NULL && text != NULL && first < end, JALONS_BLOCK_PARAGRAPH);

  if (end - first > 2 * DEBRIS_LONGEST)
    return JALONS_BLOCK_PARAGRAPH;
  if (end - first > DEBRIS_LONGEST)
    return judge_start (page, text, first, end);
  line = look_at_line (page, text, first, end);
  if ((line.flags & JALONS_TOKEN_ALPHA) == 0 || is_bracketed (text, first, end))
    return JALONS_BLOCK_DEBRIS;
  if (jalons_text_has_flag (text, first, JALONS_TOKEN_PUNCT)
      && jalons_text_get_token (text, first)->word == JALONS_PUNCT_COPYRIGHT)
    return JALONS_BLOCK_DEBRIS;
  kind = judge_start (page, text, first, end);
  if (kind != JALONS_BLOCK_PARAGRAPH)
    return kind;
  if ((line.anywhere & 1u << JALONS_PAGE_DEBRIS) != 0 && line.n_tokens <= DEBRIS_LONGEST)
    return JALONS_BLOCK_DEBRIS;
  if ((line.anywhere & 1u << JALONS_PAGE_DEBRIS_UI) != 0
      && (line.n_tokens <= DEBRIS_UI_LONGEST / 2
          || (line.n_tokens <= 2 * DEBRIS_UI_LONGEST && line.n_separators > 0)))
    return JALONS_BLOCK_DEBRIS;
  if (is_table_row (jalons_text_get_token (text, first), jalons_text_get_token (text, end - 1)))
    return JALONS_BLOCK_PARAGRAPH;
  if (is_menu (&line, text->tokens->tokens, first, end))
    return JALONS_BLOCK_DEBRIS;
  return looks_like_heading (text, first, end) ? JALONS_BLOCK_HEADING : JALONS_BLOCK_PARAGRAPH;
}

/* Whether a line only announces teasers: nothing but a colon follows its phrase. */
static gboolean
announces_teasers (const JalonsPageGrammar *page, const JalonsText *text, const JalonsBlock *block)
{
  guint32 start = skip_marks (text, block->first_token, block->end_token);
  guint32 after;

  if (start >= block->end_token || jalons_page_match (page, text, start, &after) == 0)
    return FALSE;
  return skip_marks (text, after, block->end_token) >= block->end_token;
}

void
jalons_text_classify_blocks (JalonsText *text, const JalonsGrammar *grammar)
{
  const JalonsPageGrammar *page;
  gboolean in_teasers = FALSE;

  g_return_if_fail (text != NULL && grammar != NULL);

  page = jalons_grammar_get_part (grammar, &jalons_page_grammar_part);
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      JalonsBlock *block = jalons_text_get_block (text, i);
      JalonsBlockKind kind = jalons_page_judge (page, text, block->first_token, block->end_token);
      gboolean item = block->kind == JALONS_BLOCK_LIST_ITEM;

      if (kind == JALONS_BLOCK_PARAGRAPH || kind == JALONS_BLOCK_HEADING)
        {
          in_teasers = in_teasers && (item || kind == JALONS_BLOCK_HEADING);
          if (in_teasers)
            kind = JALONS_BLOCK_TEASER;
          else if (item)
            kind = JALONS_BLOCK_LIST_ITEM;
        }
      else
        in_teasers = kind == JALONS_BLOCK_TEASER && announces_teasers (page, text, block);
      block->kind = (guint8) kind;
    }
}
