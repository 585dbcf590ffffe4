#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""The code looks as .clang-format says. Other versions of the tool differ in details: they do not count."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import tap

VERSION = 19


def tool_version():
    tool = shutil.which("clang-format")
    if tool is None:
        return None
    words = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    match = re.search(r"version (\d+)", words)
    return int(match[1]) if match else None


def main():
    top = Path(sys.argv[1])
    files = sorted(
        path
        for folder in ("src", "tests")
        for path in (top / folder).rglob("*.[ch]")
    )
    if tool_version() != VERSION:
        print(f"1..0 # SKIP clang-format {VERSION} is not here")
        return
    run = subprocess.run(
        ["clang-format", "--dry-run", "--ferror-limit=1", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    wrong = sorted({line.split(":")[0] for line in run.stderr.splitlines() if "warning:" in line})
    tap.check("there are files", [] if files else ["none was found"])
    tap.check("formatted", (f"{Path(path).relative_to(top)}" for path in wrong))
    tap.done()


main()
