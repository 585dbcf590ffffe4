# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""The few lines of TAP that the tests of the house need."""

import sys

_count = 0
_failed = False


def check(name, complaints):
    """One test case, which passes if there is nothing to complain of."""
    global _count, _failed
    _count += 1
    complaints = list(complaints)
    print(f"{'not ok' if complaints else 'ok'} {_count} {name}")
    for complaint in complaints:
        # On stderr as well: that is what Meson shows of a failed test.
        print(f"# {complaint}")
        print(f"{name}: {complaint}", file=sys.stderr)
    _failed = _failed or bool(complaints)


def skip(name, reason):
    global _count
    _count += 1
    print(f"ok {_count} {name} # SKIP {reason}")


def done():
    print(f"1..{_count}")
    sys.exit(1 if _failed else 0)
