#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""dev says what it can do, refuses what it can't, and its shell code is sound."""

import shutil
import subprocess
import sys
from pathlib import Path

import tap

COMMANDS = ("run", "test", "bench", "screenshot", "fuzz", "exec", "shell", "clean")


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def usage_complaints(result):
    if result.returncode != 0:
        yield f"exit status {result.returncode}"
    lines = [line.split() for line in result.stdout.splitlines()]
    for command in COMMANDS:
        if not any(words and words[0] == command for words in lines):
            yield f"{command} is not listed"


def refusal_complaints(result, word):
    if result.returncode != 2:
        yield f"exit status {result.returncode} instead of 2"
    if result.stdout:
        yield f"something on stdout: {result.stdout}"
    if word not in result.stderr:
        yield f"the message does not name {word}: {result.stderr}"


def shell(top, *words):
    """Runs a function of dev's parts."""
    parts = top / ".ci" / "dev"
    script = 'parts=$1; source "$1/messages.sh"; source "$1/packages.sh"; shift; "$@"'
    return run("bash", "-c", script, "bash", str(parts), *words)


def version_complaints(top):
    for version, minimum, enough in (
        ("4.18", "4.18", True),
        ("4.18.6+ds-2", "4.18", True),
        ("4.8.3", "4.18", False),
        ("1.10", "1.7", True),
        ("1.7~rc", "1.7", False),
        ("", "1.7", False),
    ):
        if (shell(top, "at_least", version, minimum).returncode == 0) != enough:
            yield f"{version!r} is{'' if enough else ' not'} at least {minimum}"


def package_complaints(top):
    lines = (top / ".ci" / "dev" / "packages").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    for row in rows:
        if len(row) != 4 or row[0] not in ("build", "run", "test", "bench", "fuzz"):
            yield f"not a group and three names: {row}"
    for column, manager in enumerate(("apt", "dnf", "pacman"), start=1):
        wanted = [row[column] for row in rows if row[0] in ("build", "fuzz") and row[column] != "-"]
        names = shell(top, "package_names", manager, "build", "fuzz").stdout.split()
        if names != wanted:
            yield f"{manager}: {names} instead of {wanted}"


def main():
    top = Path(sys.argv[1])
    dev = str(top / "dev")
    scripts = [dev, *(str(path) for path in sorted(top.glob(".ci/dev/*.sh")))]
    scripts += [str(top / ".ci" / "dev" / "session"), str(top / ".ci" / "run")]
    scripts += [str(path) for path in sorted(top.glob("ui/*.sh"))]

    for arguments in ([], ["--help"], ["help"]):
        tap.check(" ".join(["dev", *arguments]), usage_complaints(run(dev, *arguments)))
    tap.check("an unknown command", refusal_complaints(run(dev, "walk"), "walk"))
    tap.check("exec without a command", refusal_complaints(run(dev, "exec"), "exec"))
    tap.check("versions are compared", version_complaints(top))
    tap.check("packages are listed", package_complaints(top))
    for script in scripts:
        name = Path(script).relative_to(top)
        result = run("bash", "-n", script)
        tap.check(f"syntax of {name}", [result.stderr] if result.returncode else [])
    if shutil.which("shellcheck"):
        result = run("shellcheck", dev, *(s for s in scripts if not s.endswith(".sh")), cwd=top)
        tap.check("shellcheck", result.stdout.splitlines() if result.returncode else [])
    else:
        tap.skip("shellcheck", "it is not installed")
    tap.done()


main()
