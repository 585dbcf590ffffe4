#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""Every file of code says whose it is and under which licence, and names nothing of one machine."""

import re
import sys
from pathlib import Path

import tap

CODE = {".c", ".h", ".blp", ".py", ".sh", ".build", ".options", ".css"}
SCRIPTS = {"dev", "session", "run"}
ELSEWHERE = re.compile(r"(?<![\w.])/(?:root|work|home/[a-z])/")


def code_files(top):
    for path in sorted(top.rglob("*")):
        parts = path.relative_to(top).parts
        built = parts[0].startswith("build")
        if path.is_file() and not built and ".git" not in parts and "__pycache__" not in parts:
            if path.suffix in CODE or path.name in SCRIPTS:
                yield path


def main():
    top = Path(sys.argv[1])
    files = {path: path.read_text(encoding="utf-8") for path in code_files(top)}
    tap.check("there are files", [] if files else ["none was found"])
    tap.check(
        "licences",
        (
            str(path.relative_to(top))
            for path, text in files.items()
            if path.name != "run"
            and not (
                "SPDX-License-Identifier: GPL-3.0-or-later" in text[:400]
                and re.search(r"Copyright(Text:)? The Jalons Authors", text[:400])
            )
        ),
    )
    tap.check(
        "no path of one machine",
        (
            f"{path.relative_to(top)}: {match[0]}"
            for path, text in files.items()
            for match in ELSEWHERE.finditer(text)
            if path.name != Path(__file__).name
        ),
    )
    tap.done()


main()
