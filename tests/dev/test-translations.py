#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""Every string that users read can be translated, and is in every language that LINGUAS names.

With --list or --template first it prints what it expects, for po/update-translations.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

# A call of gettext, in C and in Blueprint.
CALL = re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2|gettext)\s*\(\s*"')


def strip_comments(text):
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.DOTALL)


def files_with_strings(top):
    for pattern in ("src/**/*.c", "src/**/*.h", "ui/*.blp"):
        for path in top.glob(pattern):
            if CALL.search(strip_comments(path.read_text(encoding="utf-8"))):
                yield str(path.relative_to(top))
    for path in (top / "data").glob("org.jalons.Jalons.*.in"):
        if not path.name.endswith(".service.in"):
            yield str(path.relative_to(top))


def listed(path):
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def make_template(top, output):
    """The strings as they are in the sources now, by the very options of the build."""
    return run(
        "xgettext", f"--directory={top}", f"--files-from={top / 'po' / 'POTFILES'}",
        f"--output={output}", "--from-code=UTF-8", "--add-comments", "--force-po",
        "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
        "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
        "--package-name=jalons", "--copyright-holder=The Jalons Authors",
        "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format",
    )


def missing_translations(catalogue, template, folder):
    """What a translation lacks of the strings as they are now, with the entry that it lacks."""
    merged = folder / "merged.po"
    result = run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output={merged}",
                 str(catalogue), str(template))
    if result.returncode:
        yield result.stderr
        return
    for kind in ("--untranslated", "--only-fuzzy"):
        entries = run("msgattrib", kind, "--no-obsolete", "--no-wrap", str(merged)).stdout
        for entry in entries.split("\n\n")[1:]:
            lines = [line for line in entry.splitlines() if line.startswith(("#:", "msgid"))]
            yield " ".join(lines)


def print_list(top):
    print("\n".join(sorted(files_with_strings(top))))


def print_template(top):
    result = make_template(top, "-")
    sys.stdout.write(result.stdout)
    if result.returncode:
        sys.stderr.write(result.stderr)
    return result.returncode


def main():
    if sys.argv[1] == "--list":
        sys.exit(print_list(Path(sys.argv[2])))
    if sys.argv[1] == "--template":
        sys.exit(print_template(Path(sys.argv[2])))
    top = Path(sys.argv[1])
    potfiles = listed(top / "po" / "POTFILES")
    wanted = sorted(files_with_strings(top))
    tap.check(
        "POTFILES names every file with strings (po/update-translations brings it up to date)",
        sorted(set(wanted) - set(potfiles)),
    )
    tap.check("POTFILES names no other", sorted(set(potfiles) - set(wanted)))
    tap.check("POTFILES is in order", [] if potfiles == sorted(potfiles) else ["sort it"])

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = folder / "jalons.pot"
        result = make_template(top, template)
        tap.check("xgettext reads them", [result.stderr] if result.returncode else [])
        for language in listed(top / "po" / "LINGUAS"):
            catalogue = top / "po" / f"{language}.po"
            result = run("msgfmt", "--check", "--output-file=/dev/null", str(catalogue))
            tap.check(f"{language} is sound", [result.stderr] if result.returncode else [])
            tap.check(f"{language} is complete", missing_translations(catalogue, template, folder))
    tap.done()


main()
