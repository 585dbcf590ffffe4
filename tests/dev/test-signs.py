#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""Every list of data/grammar/*.signs is asked for, and a fault in one is told with file and line."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

FAULTS = {
    "words before a sign": ("  one, two\n", ":1:"),
    "a bad name": ("sign Bad Name\n  one\n", ":1:"),
    "a sign without words": ("sign empty\nsign full\n  one\n", ":1:"),
    "a word twice": ("# why\nsign twice\n  one, two, one\n", ":2:"),
    "a sign twice": ("sign same\n  one\nsign same\n  two\n", ":3:"),
}


def compile_signs(top, text, folder):
    source, header = Path(folder) / "some.signs", Path(folder) / "some.h"
    source.write_text(text, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(top / "data/grammar/compile-signs.py"), str(header), str(source)],
        capture_output=True, text=True, check=False,
    )
    return run.returncode, run.stderr, header.read_text(encoding="utf-8") if header.exists() else ""


def main():
    top = Path(sys.argv[1])
    code = "".join(path.read_text(encoding="utf-8") for path in (top / "src/extract").rglob("*.[ch]"))
    asked = set(re.findall(r"\bjalons_sign_\w+", code))
    names = [
        "jalons_sign_" + line.split()[1].replace("-", "_")
        for path in sorted((top / "data/grammar").glob("*.signs"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("sign ")
    ]
    tap.check("there are signs", [] if names else ["none was found"])
    tap.check("signs that nobody asks for", (name for name in names if name not in asked))
    with tempfile.TemporaryDirectory() as folder:
        status, _, header = compile_signs(top, "sign some-words\n  d'accord, à \"x\"\n", folder)
        tap.check("words are kept", [] if status == 0 and '"à \\"x\\""' in header else [header])
        for what, (text, place) in FAULTS.items():
            status, err, _ = compile_signs(top, text, folder)
            tap.check(what, [] if status == 1 and place in err else [err])
    tap.done()


main()
