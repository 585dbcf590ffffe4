/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-fold.h"
#include "catalog/jalons-letters.h"

#include "catalog/jalons-tokens.h"

#define UPPER1(a) { JALONS_FOLD_WORD | JALONS_FOLD_UPPER, 1, { a, 0 } }
#define UPPER2(a, b)                                                                               \
  {                                                                                                \
    JALONS_FOLD_WORD | JALONS_FOLD_UPPER, 2,                                                       \
    {                                                                                              \
      a, b                                                                                         \
    }                                                                                              \
  }
#define LOWER1(a) { JALONS_FOLD_WORD | JALONS_FOLD_LOWER, 1, { a, 0 } }
#define LOWER2(a, b)                                                                               \
  {                                                                                                \
    JALONS_FOLD_WORD | JALONS_FOLD_LOWER, 2,                                                       \
    {                                                                                              \
      a, b                                                                                         \
    }                                                                                              \
  }
#define DIGIT(a) { JALONS_FOLD_WORD | JALONS_FOLD_DIGIT, 1, { a, 0 } }
#define MARK(a) { JALONS_FOLD_PUNCT, 1, { a, 0 } }
#define OTHER MARK (JALONS_PUNCT_OTHER)
#define SPACE { JALONS_FOLD_SPACE, 0, { 0, 0 } }
#define NEWLINE { JALONS_FOLD_NEWLINE, 0, { 0, 0 } }
#define LEAD { JALONS_FOLD_LEAD, 0, { 0, 0 } }
#define IGNORE { JALONS_FOLD_WORD, 0, { 0, 0 } }

/* clang-format off */
const JalonsFold jalons_fold_bytes[256] = {
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, SPACE, NEWLINE, SPACE,
  SPACE, NEWLINE, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  SPACE, MARK ('!'), MARK ('"'), MARK ('#'),
  MARK ('$'), MARK ('%'), MARK ('&'), MARK ('\''),
  MARK ('('), MARK (')'), MARK ('*'), MARK ('+'),
  MARK (','), MARK ('-'), MARK ('.'), MARK ('/'),
  DIGIT ('0'), DIGIT ('1'), DIGIT ('2'), DIGIT ('3'),
  DIGIT ('4'), DIGIT ('5'), DIGIT ('6'), DIGIT ('7'),
  DIGIT ('8'), DIGIT ('9'), MARK (':'), MARK (';'),
  MARK ('<'), MARK ('='), MARK ('>'), MARK ('?'),
  MARK ('@'), UPPER1 ('a'), UPPER1 ('b'), UPPER1 ('c'),
  UPPER1 ('d'), UPPER1 ('e'), UPPER1 ('f'), UPPER1 ('g'),
  UPPER1 ('h'), UPPER1 ('i'), UPPER1 ('j'), UPPER1 ('k'),
  UPPER1 ('l'), UPPER1 ('m'), UPPER1 ('n'), UPPER1 ('o'),
  UPPER1 ('p'), UPPER1 ('q'), UPPER1 ('r'), UPPER1 ('s'),
  UPPER1 ('t'), UPPER1 ('u'), UPPER1 ('v'), UPPER1 ('w'),
  UPPER1 ('x'), UPPER1 ('y'), UPPER1 ('z'), MARK ('['),
  MARK ('\\'), MARK (']'), MARK ('^'), MARK ('_'),
  MARK ('`'), LOWER1 ('a'), LOWER1 ('b'), LOWER1 ('c'),
  LOWER1 ('d'), LOWER1 ('e'), LOWER1 ('f'), LOWER1 ('g'),
  LOWER1 ('h'), LOWER1 ('i'), LOWER1 ('j'), LOWER1 ('k'),
  LOWER1 ('l'), LOWER1 ('m'), LOWER1 ('n'), LOWER1 ('o'),
  LOWER1 ('p'), LOWER1 ('q'), LOWER1 ('r'), LOWER1 ('s'),
  LOWER1 ('t'), LOWER1 ('u'), LOWER1 ('v'), LOWER1 ('w'),
  LOWER1 ('x'), LOWER1 ('y'), LOWER1 ('z'), MARK ('{'),
  MARK ('|'), MARK ('}'), MARK ('~'), OTHER,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
};

const JalonsFold jalons_fold_pairs[JALONS_FOLD_N_PAIRS] = {
  OTHER, OTHER, OTHER, OTHER,
  OTHER, NEWLINE, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  OTHER, OTHER, OTHER, OTHER,
  SPACE, OTHER, OTHER, MARK (JALONS_PUNCT_POUND),
  OTHER, MARK (JALONS_PUNCT_YEN), OTHER, OTHER,
  OTHER, MARK (JALONS_PUNCT_COPYRIGHT), OTHER, MARK (JALONS_PUNCT_OPEN_QUOTE),
  OTHER, IGNORE, OTHER, OTHER,
  MARK (JALONS_PUNCT_DEGREE), OTHER, OTHER, OTHER,
  MARK ('\''), LOWER1 ('u'), OTHER, MARK (JALONS_PUNCT_BULLET),
  OTHER, OTHER, MARK (JALONS_PUNCT_DEGREE), MARK (JALONS_PUNCT_CLOSE_QUOTE),
  OTHER, OTHER, OTHER, OTHER,
  UPPER1 ('a'), UPPER1 ('a'), UPPER1 ('a'), UPPER1 ('a'),
  UPPER1 ('a'), UPPER1 ('a'), UPPER2 ('a', 'e'), UPPER1 ('c'),
  UPPER1 ('e'), UPPER1 ('e'), UPPER1 ('e'), UPPER1 ('e'),
  UPPER1 ('i'), UPPER1 ('i'), UPPER1 ('i'), UPPER1 ('i'),
  UPPER1 ('d'), UPPER1 ('n'), UPPER1 ('o'), UPPER1 ('o'),
  UPPER1 ('o'), UPPER1 ('o'), UPPER1 ('o'), OTHER,
  UPPER1 ('o'), UPPER1 ('u'), UPPER1 ('u'), UPPER1 ('u'),
  UPPER1 ('u'), UPPER1 ('y'), UPPER2 ('t', 'h'), LOWER2 ('s', 's'),
  LOWER1 ('a'), LOWER1 ('a'), LOWER1 ('a'), LOWER1 ('a'),
  LOWER1 ('a'), LOWER1 ('a'), LOWER2 ('a', 'e'), LOWER1 ('c'),
  LOWER1 ('e'), LOWER1 ('e'), LOWER1 ('e'), LOWER1 ('e'),
  LOWER1 ('i'), LOWER1 ('i'), LOWER1 ('i'), LOWER1 ('i'),
  LOWER1 ('d'), LOWER1 ('n'), LOWER1 ('o'), LOWER1 ('o'),
  LOWER1 ('o'), LOWER1 ('o'), LOWER1 ('o'), OTHER,
  LOWER1 ('o'), LOWER1 ('u'), LOWER1 ('u'), LOWER1 ('u'),
  LOWER1 ('u'), LOWER1 ('y'), LOWER2 ('t', 'h'), LOWER1 ('y'),
  UPPER1 ('a'), LOWER1 ('a'), UPPER1 ('a'), LOWER1 ('a'),
  UPPER1 ('a'), LOWER1 ('a'), UPPER1 ('c'), LOWER1 ('c'),
  UPPER1 ('c'), LOWER1 ('c'), UPPER1 ('c'), LOWER1 ('c'),
  UPPER1 ('c'), LOWER1 ('c'), UPPER1 ('d'), LOWER1 ('d'),
  UPPER1 ('d'), LOWER1 ('d'), UPPER1 ('e'), LOWER1 ('e'),
  UPPER1 ('e'), LOWER1 ('e'), UPPER1 ('e'), LOWER1 ('e'),
  UPPER1 ('e'), LOWER1 ('e'), UPPER1 ('e'), LOWER1 ('e'),
  UPPER1 ('g'), LOWER1 ('g'), UPPER1 ('g'), LOWER1 ('g'),
  UPPER1 ('g'), LOWER1 ('g'), UPPER1 ('g'), LOWER1 ('g'),
  UPPER1 ('h'), LOWER1 ('h'), UPPER1 ('h'), LOWER1 ('h'),
  UPPER1 ('i'), LOWER1 ('i'), UPPER1 ('i'), LOWER1 ('i'),
  UPPER1 ('i'), LOWER1 ('i'), UPPER1 ('i'), LOWER1 ('i'),
  UPPER1 ('i'), LOWER1 ('i'), UPPER2 ('i', 'j'), LOWER2 ('i', 'j'),
  UPPER1 ('j'), LOWER1 ('j'), UPPER1 ('k'), LOWER1 ('k'),
  LOWER1 ('k'), UPPER1 ('l'), LOWER1 ('l'), UPPER1 ('l'),
  LOWER1 ('l'), UPPER1 ('l'), LOWER1 ('l'), UPPER1 ('l'),
  LOWER1 ('l'), UPPER1 ('l'), LOWER1 ('l'), UPPER1 ('n'),
  LOWER1 ('n'), UPPER1 ('n'), LOWER1 ('n'), UPPER1 ('n'),
  LOWER1 ('n'), LOWER1 ('n'), UPPER1 ('n'), LOWER1 ('n'),
  UPPER1 ('o'), LOWER1 ('o'), UPPER1 ('o'), LOWER1 ('o'),
  UPPER1 ('o'), LOWER1 ('o'), UPPER2 ('o', 'e'), LOWER2 ('o', 'e'),
  UPPER1 ('r'), LOWER1 ('r'), UPPER1 ('r'), LOWER1 ('r'),
  UPPER1 ('r'), LOWER1 ('r'), UPPER1 ('s'), LOWER1 ('s'),
  UPPER1 ('s'), LOWER1 ('s'), UPPER1 ('s'), LOWER1 ('s'),
  UPPER1 ('s'), LOWER1 ('s'), UPPER1 ('t'), LOWER1 ('t'),
  UPPER1 ('t'), LOWER1 ('t'), UPPER1 ('t'), LOWER1 ('t'),
  UPPER1 ('u'), LOWER1 ('u'), UPPER1 ('u'), LOWER1 ('u'),
  UPPER1 ('u'), LOWER1 ('u'), UPPER1 ('u'), LOWER1 ('u'),
  UPPER1 ('u'), LOWER1 ('u'), UPPER1 ('u'), LOWER1 ('u'),
  UPPER1 ('w'), LOWER1 ('w'), UPPER1 ('y'), LOWER1 ('y'),
  UPPER1 ('y'), UPPER1 ('z'), LOWER1 ('z'), UPPER1 ('z'),
  LOWER1 ('z'), UPPER1 ('z'), LOWER1 ('z'), LOWER1 ('s'),
};

#undef UPPER1
#undef LOWER1
#undef DIGIT
#undef MARK
#undef OTHER
#undef SPACE
#undef NEWLINE
#undef LEAD
#define PACKED(classes, a) (guint16) ((classes) | (guint16) (guint8) (a) << 8)
#define UPPER(a) PACKED (JALONS_FOLD_WORD | JALONS_FOLD_UPPER | JALONS_FOLD_JOINS, a)
#define LOWER(a) PACKED (JALONS_FOLD_WORD | JALONS_FOLD_LOWER | JALONS_FOLD_JOINS, a)
#define DIGIT(a) PACKED (JALONS_FOLD_WORD | JALONS_FOLD_DIGIT | JALONS_FOLD_JOINS, a)
#define MARK(a) PACKED (JALONS_FOLD_PUNCT, a)
#define SPACE JALONS_FOLD_SPACE
#define NEWLINE JALONS_FOLD_NEWLINE
#define LEAD (JALONS_FOLD_LEAD | JALONS_FOLD_JOINS)

const guint16 jalons_fold_packed[256] = {
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), SPACE, NEWLINE, SPACE,
  SPACE, NEWLINE, MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER), MARK (JALONS_PUNCT_OTHER),
  SPACE, MARK ('!'), MARK ('"'), MARK ('#'),
  MARK ('$'), MARK ('%'), MARK ('&'), MARK ('\'') | JALONS_FOLD_JOINS,
  MARK ('('), MARK (')'), MARK ('*'), MARK ('+'),
  MARK (','), MARK ('-'), MARK ('.'), MARK ('/'),
  DIGIT ('0'), DIGIT ('1'), DIGIT ('2'), DIGIT ('3'),
  DIGIT ('4'), DIGIT ('5'), DIGIT ('6'), DIGIT ('7'),
  DIGIT ('8'), DIGIT ('9'), MARK (':'), MARK (';'),
  MARK ('<'), MARK ('='), MARK ('>'), MARK ('?'),
  MARK ('@'), UPPER ('a'), UPPER ('b'), UPPER ('c'),
  UPPER ('d'), UPPER ('e'), UPPER ('f'), UPPER ('g'),
  UPPER ('h'), UPPER ('i'), UPPER ('j'), UPPER ('k'),
  UPPER ('l'), UPPER ('m'), UPPER ('n'), UPPER ('o'),
  UPPER ('p'), UPPER ('q'), UPPER ('r'), UPPER ('s'),
  UPPER ('t'), UPPER ('u'), UPPER ('v'), UPPER ('w'),
  UPPER ('x'), UPPER ('y'), UPPER ('z'), MARK ('['),
  MARK ('\\'), MARK (']'), MARK ('^'), MARK ('_'),
  MARK ('`'), LOWER ('a'), LOWER ('b'), LOWER ('c'),
  LOWER ('d'), LOWER ('e'), LOWER ('f'), LOWER ('g'),
  LOWER ('h'), LOWER ('i'), LOWER ('j'), LOWER ('k'),
  LOWER ('l'), LOWER ('m'), LOWER ('n'), LOWER ('o'),
  LOWER ('p'), LOWER ('q'), LOWER ('r'), LOWER ('s'),
  LOWER ('t'), LOWER ('u'), LOWER ('v'), LOWER ('w'),
  LOWER ('x'), LOWER ('y'), LOWER ('z'), MARK ('{'),
  MARK ('|'), MARK ('}'), MARK ('~'), MARK (JALONS_PUNCT_OTHER),
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
  LEAD, LEAD, LEAD, LEAD,
};
/* clang-format on */

#ifdef __SSE2__
#define EIGHT(byte) byte, byte, byte, byte, byte, byte, byte, byte
#define SIXTEEN(byte) { EIGHT (byte), EIGHT (byte) }

const JalonsLettersConstants jalons_letters_constants
  = { SIXTEEN (0x20), SIXTEEN ('a'), SIXTEEN ('z' - 'a'), SIXTEEN ('0'), SIXTEEN (9) };
#endif
