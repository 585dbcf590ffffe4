#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""Compiles data/grammar/*.signs into a C header.

    compile-signs.py OUTPUT.h FILE...

The form of the files is described in data/grammar/README.md. A fault in one is told with its file
and line and ends the build. The lists are static, so that the compiler sees their words where they
are asked for.
"""
import re
import sys

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*$")


class Fault(Exception):
    pass


def read(path):
    """The signs of a file: name, line and words, in their order."""
    signs = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("sign "):
                name = line[len("sign "):].strip()
                if not NAME.match(name):
                    raise Fault(f"{path}:{number}: “{name}” is no name of a sign")
                signs.append((name, number, []))
            elif line.startswith("  ") and signs:
                signs[-1][2].extend(word.strip() for word in line.split(",") if word.strip())
            else:
                raise Fault(f"{path}:{number}: neither a sign nor its words")
    for name, number, words in signs:
        if not words:
            raise Fault(f"{path}:{number}: “{name}” has no words")
        twice = {word for word in words if words.count(word) > 1}
        if twice:
            raise Fault(f"{path}:{number}: “{name}” has “{min(twice)}” twice")
    return signs


def bits(numbers):
    """A set of numbers, a bit for each."""
    return f"0x{sum({1 << number for number in numbers}):x}"


def mark(word):
    """The bit of a word by which jalons_words_may_have() tells most others from it."""
    return ((word[0] & 31) + 7 * (word[-1] & 31) + 29 * len(word)) & 255


def marks(words):
    """The bits of all words, 64 in a number."""
    found = set(map(mark, words))
    return ", ".join(f"G_GUINT64_CONSTANT ({bits(bit & 63 for bit in found if bit >> 6 == part)})" for part in range(4))


def write(out, signs):
    out.write("/* Made by compile-signs.py from the signs in data/grammar. */\n\n#pragma once\n\n"
              '#include "extract/jalons-words.h"\n')
    for name, words in signs:
        encoded = [word.encode() for word in words]
        out.write(f"\nG_GNUC_UNUSED static const JalonsSign jalons_sign_{name.replace('-', '_')}[1] = {{\n")
        out.write(f"  {{ {bits(word[0] & 31 for word in encoded)}, "
                  f"{{ {marks(encoded)} }},\n    (const char *const[]) {{\n")
        for word in words:
            quoted = word.replace("\\", "\\\\").replace('"', '\\"')
            out.write(f'      "{quoted}",\n')
        out.write("      NULL,\n    } },\n};\n")


def main():
    output, paths = sys.argv[1], sys.argv[2:]
    signs, places = [], {}
    for path in paths:
        for name, number, words in read(path):
            if name in places:
                raise Fault(f"{path}:{number}: “{name}” is also in {places[name]}")
            places[name] = f"{path}:{number}"
            signs.append((name, words))
    with open(output, "w", encoding="utf-8") as out:
        write(out, signs)


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(str(fault))
