/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-blocks.h"

#include "extract/jalons-traits.h"

/* A text is wrapped if no line is longer, and most lines that another follows are this full. */
#define WRAPPED_LONGEST 120
#define WRAPPED_FULL 50

typedef struct
{
  const JalonsWordClasses *classes;
  JalonsWordClasses before;
  JalonsWordClasses name;
  JalonsWordClasses month;
  JalonsWordClasses starter;
  JalonsWordClasses lettered;
} SentenceGrammar;

static gpointer
compile_sentences (const JalonsLexicon *lexicon)
{
  static const char scope[] = "sentences";
  SentenceGrammar *self = g_new0 (SentenceGrammar, 1);

  self->classes = jalons_lexicon_get_classes (lexicon, scope);
  self->before = jalons_lexicon_get_class (lexicon, scope, "before");
  self->name = jalons_lexicon_get_class (lexicon, scope, "name");
  self->month = jalons_lexicon_get_class (lexicon, scope, "month");
  self->starter = jalons_lexicon_get_class (lexicon, scope, "starter");
  self->lettered = jalons_lexicon_get_class (lexicon, scope, "lettered");
  return self;
}

const JalonsGrammarPart jalons_sentences_grammar_part = { NULL, compile_sentences };

static gboolean
is_bullet (const JalonsToken *token)
{
  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word == JALONS_PUNCT_BULLET || token->word == '*' || token->word == '-'
           || token->word == JALONS_PUNCT_DASH || token->word == '>';
  /* "1." and "1)", but not "1.5". */
  return jalons_token_is_number (token) && token->length <= 2
         && (jalons_token_is_mark (&token[1], '.') || jalons_token_is_mark (&token[1], ')'))
         && (token[2].flags & (JALONS_TOKEN_GLUED | JALONS_TOKEN_NEWLINE)) == 0;
}

/* The first token from @token on that begins a line, or the end of the text. */
static inline guint32
find_line (const JalonsText *text, guint32 token)
{
  return jalons_traits_find (jalons_text_get_traits (text), token, text->tokens->n_tokens,
                             JALONS_TRAIT_LINE);
}

/* Whether the lines of the text are wrapped at a width. */
static gboolean
is_wrapped (const JalonsText *text)
{
  const JalonsTokens *tokens = text->tokens;
  const JalonsToken *start = tokens->tokens;
  guint32 n_full = 0;
  guint32 n_short = 0;
  guint32 i = 0;

  while (i < tokens->n_tokens)
    {
      const JalonsToken *token;
      guint32 length;

      i = find_line (text, i + 1);
      token = &tokens->tokens[i];
      length = jalons_token_get_end (&token[-1]) - start->start;
      if (length > WRAPPED_LONGEST)
        return FALSE;
      if ((token->flags & JALONS_TOKEN_BLANK) == 0)
        {
          n_full += length >= WRAPPED_FULL;
          n_short += length < WRAPPED_FULL;
        }
      start = token;
    }
  return n_full >= 4 && n_full > 2 * n_short;
}

static gboolean
begins_block (const JalonsTokens *tokens, guint32 i, guint32 line, gboolean wrapped)
{
  const JalonsToken *token = &tokens->tokens[i];

  if ((token->flags & JALONS_TOKEN_BLANK) != 0 || !wrapped || is_bullet (token))
    return TRUE;
  return jalons_token_get_end (&token[-1]) - tokens->tokens[line].start < WRAPPED_FULL;
}

static void
append_block (JalonsText *text, guint32 first, guint32 end)
{
  JalonsBlock block = { .first_token = first, .end_token = end, .kind = JALONS_BLOCK_PARAGRAPH };

  if (is_bullet (jalons_text_get_token (text, first)))
    block.kind = JALONS_BLOCK_LIST_ITEM;
  jalons_array_append (text->blocks, block);
}

static void
cut_blocks (JalonsText *text)
{
  const JalonsTokens *tokens = text->tokens;
  gboolean wrapped = is_wrapped (text);
  guint32 first = 0;
  guint32 line = 0;

  for (guint32 i = find_line (text, 1); i < tokens->n_tokens; i = find_line (text, i + 1))
    {
      if (begins_block (tokens, i, line, wrapped))
        {
          append_block (text, first, i);
          first = i;
        }
      line = i;
    }
  if (tokens->n_tokens > 0)
    append_block (text, first, tokens->n_tokens);
}

/* Whether a sentence may begin with the token, by its looks alone. */
static gboolean
looks_first (const JalonsToken *token)
{
  if ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) != 0)
    return TRUE;
  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word == JALONS_PUNCT_OPEN_QUOTE || token->word == '"' || token->word == '('
           || token->word == '[' || token->word == JALONS_PUNCT_DASH
           || token->word == JALONS_PUNCT_BULLET || (token->flags & JALONS_TOKEN_CURRENCY) != 0;
  /* A name in small letters ("xAI", "iOS") or an elision before a name ("l'IA" is none). */
  return (token->flags & JALONS_TOKEN_CAMEL) != 0;
}

/* Whether a point ends no sentence, given what stands before it and after it. */
static gboolean
is_short_form (const SentenceGrammar *grammar,
               const JalonsToken *point,
               const JalonsToken *next,
               gboolean alone)
{
  const JalonsToken *word = &point[-1];
  JalonsWordClasses classes = grammar->classes[word->word];
  gboolean starter = (grammar->classes[next->word] & grammar->starter) != 0;

  if ((point->flags & JALONS_TOKEN_GLUED) == 0)
    return FALSE;
  if ((classes & grammar->before) != 0)
    /* "M. Altman", "No. 5", but not "… 11 h." and not the answer "No." */
    return (word->flags & JALONS_TOKEN_CAPITAL) != 0 ? !starter || word->length <= 2
                                                     : (next->flags & JALONS_TOKEN_DIGIT) != 0;
  if ((classes & grammar->month) != 0 && (next->flags & JALONS_TOKEN_DIGIT) != 0)
    return TRUE;
  if ((classes & grammar->name) != 0)
    return !starter;
  /* Initials: "J. Tan", "U.S. Treasury"; a unit or a letter after a number may end a sentence, and
   * so may "Series B". */
  return word->length == 1 && (word->flags & JALONS_TOKEN_UPPER) != 0 && !starter
         && (alone || (next->flags & JALONS_TOKEN_CAPITAL) == 0
             || (grammar->classes[word[-1].word] & grammar->lettered) == 0);
}

/* The token after the marks that close a sentence ending at @i: further points, quotes, brackets.
 */
static guint32
skip_closing (const JalonsToken *tokens, guint32 i, guint32 end)
{
  while (i < end && (tokens[i].flags & JALONS_TOKEN_PUNCT) != 0
         && (tokens[i].flags & JALONS_TOKEN_NEWLINE) == 0)
    {
      gboolean glued = (tokens[i].flags & JALONS_TOKEN_GLUED) != 0;

      switch (tokens[i].word)
        {
        case JALONS_PUNCT_CLOSE_QUOTE:
          break;
        case '.':
        case '!':
        case '?':
        case JALONS_PUNCT_ELLIPSIS:
        case ')':
        case ']':
        case '"':
        case '\'':
          if (glued || tokens[i].word == '!' || tokens[i].word == '?')
            break;
          return i;
        default:
          return i;
        }
      i++;
    }
  return i;
}

/* "…finished.Then" in machine-translated text: a sentence ends though no space stands there. */
static gboolean
is_missing_space (const JalonsToken *point)
{
  return (point[-1].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL | JALONS_TOKEN_DIGIT)) == 0
         && point[-1].length >= 3 && (point[1].flags & JALONS_TOKEN_CAPITAL) != 0
         && (point[1].flags & (JALONS_TOKEN_UPPER | JALONS_TOKEN_DIGIT)) == 0;
}

/* Whether a sentence ends with the point or like mark at @i; then @after is where the next one
 * begins. */
static gboolean
ends_sentence (
  const SentenceGrammar *grammar, const JalonsToken *tokens, guint32 i, guint32 end, guint32 *after)
{
  const JalonsToken *mark = &tokens[i];
  const JalonsToken *next;

  if (i + 1 < end
      && (tokens[i + 1].flags & (JALONS_TOKEN_GLUED | JALONS_TOKEN_PUNCT)) == JALONS_TOKEN_GLUED
      && !(mark->word == '.' && is_missing_space (mark)))
    return FALSE;
  *after = skip_closing (tokens, i + 1, end);
  if (*after >= end)
    return TRUE;
  next = &tokens[*after];
  if (!looks_first (next))
    return FALSE;
  return mark->word != '.' || *after > i + 1 || !is_short_form (grammar, mark, next, i < 2);
}

static void
append_sentence (JalonsText *text, guint32 first, guint32 end, guint32 block)
{
  JalonsSentence sentence = { first, end, block };

  text->tokens->tokens[first].flags |= JALONS_TOKEN_SENTENCE;
  jalons_array_append (text->sentences, sentence);
}

static void
cut_sentences (JalonsText *text, const SentenceGrammar *grammar, guint32 number)
{
  JalonsBlock *block = jalons_text_get_block (text, number);
  const JalonsToken *tokens = text->tokens->tokens;
  guint32 first = block->first_token;
  guint32 end = block->end_token;
  guint32 i = first;

  /* The number of a list item is no sentence. */
  if (block->kind == JALONS_BLOCK_LIST_ITEM)
    i = MIN (i + 2, block->end_token);
  block->first_sentence = text->sentences->len;
  while ((i = jalons_traits_find (jalons_text_get_traits (text), i, end, JALONS_TRAIT_STOP)) < end)
    {
      guint32 after;

      if (ends_sentence (grammar, tokens, i, end, &after))
        {
          append_sentence (text, first, after, number);
          first = after;
          i = after;
        }
      else
        i++;
    }
  if (first < end)
    append_sentence (text, first, end, number);
  block->end_sentence = text->sentences->len;
}

void
jalons_text_read_blocks (JalonsText *text, const JalonsGrammar *grammar)
{
  const SentenceGrammar *sentences;

  g_return_if_fail (text != NULL && text->blocks->len == 0 && grammar != NULL);

  sentences = jalons_grammar_get_part (grammar, &jalons_sentences_grammar_part);
  cut_blocks (text);
  for (guint32 i = 0; i < text->blocks->len; i++)
    cut_sentences (text, sentences, i);
}
