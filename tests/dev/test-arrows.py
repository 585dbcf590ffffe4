#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""The rooms of src/, and the alcoves of a large one, know each other one way only."""

import re
import sys
from pathlib import Path

import tap

MAY_INCLUDE = {
    "domain": set(),
    "catalog": {"domain"},
    "extract": {"domain", "catalog"},
    "import": {"domain"},
    "library": {"domain", "catalog", "extract", "import"},
    "models": {"domain", "catalog", "extract", "library"},
    "timeline": {"domain"},
    "window": {"domain", "catalog", "extract", "import", "library", "models", "timeline"},
    "cli": {"domain", "catalog", "extract", "import", "library", "timeline"},
}
# The alcoves of extract/: each may include those before it. What lies in the room itself is the text
# they all read, the grammar they all read it by, and the reader that calls them one after the other.
ALCOVES = {
    "extract": [
        "rules",
        "page",
        "names",
        "amounts",
        "dates",
        "frames",
        "parse",
        "discourse",
        "reading",
        "timing",
        "deals",
        "releases",
        "predicates",
    ],
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
TOOLKIT = re.compile(r"^(gtk/|gdk/|gsk/|graphene|adwaita)")


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


def wrong_rooms(room, path, rooms):
    for quote, name in includes(path):
        other = name.split("/")[0]
        if quote == '"' and "/" in name and other in rooms:
            if other != room and other not in MAY_INCLUDE[room]:
                yield f"{room}/{path.name} includes {name}: {room} must not know {other}"
        elif quote == '"' and name != "config.h" and not (path.parent / name).exists():
            yield f'{room}/{path.name} includes "{name}", which is neither beside it nor a room\'s'


def wrong_alcoves(room, path, alcoves):
    own = alcoves.index(path.parent.name)
    for quote, name in includes(path):
        parts = name.split("/")
        if quote == '"' and len(parts) == 3 and parts[0] == room:
            if parts[1] not in alcoves or alcoves.index(parts[1]) > own:
                yield f"{room}/{path.parent.name}/{path.name} includes {name}, which stands above it"


def toolkit_in_core(source, core_files):
    for path in core_files:
        for _, name in includes(path):
            if TOOLKIT.match(name):
                yield f"{path.relative_to(source)} includes {name}, but belongs to the library without GTK"


def core_files(source):
    """What the rooms' meson.build files add to core_sources, and the headers beside it."""
    for build in sorted(source.glob("*/meson.build")):
        text = re.sub(r"#.*", "", build.read_text(encoding="utf-8"))
        for block in re.findall(r"core_sources\s*\+=\s*files\s*\((.*?)\)", text, re.DOTALL):
            for name in re.findall(r"'([^']+\.c)'", block):
                path = build.parent / name
                yield path
                for header in (path.with_suffix(".h"), path.with_name(path.stem + "-private.h")):
                    if header.exists():
                        yield header


def main():
    source = Path(sys.argv[1]) / "src"
    rooms = {path.name for path in source.iterdir() if path.is_dir()}
    tap.check("every room has its arrows", sorted(rooms ^ set(MAY_INCLUDE)))
    for room in sorted(rooms & set(MAY_INCLUDE)):
        files = sorted((source / room).rglob("*.[ch]"))
        tap.check(room, [c for path in files for c in wrong_rooms(room, path, rooms)])
    for room, alcoves in sorted(ALCOVES.items()):
        found = {path.name for path in (source / room).iterdir() if path.is_dir()}
        tap.check(f"every alcove of {room} has its place", sorted(found ^ set(alcoves)))
        files = [p for a in sorted(found & set(alcoves)) for p in (source / room / a).glob("*.[ch]")]
        tap.check(f"the alcoves of {room}", [c for p in files for c in wrong_alcoves(room, p, alcoves)])
    tap.check("no toolkit in the core", toolkit_in_core(source, list(core_files(source))))
    tap.done()


main()
