#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
"""count-tests.py FOLDER: "PASSED FAILED SKIPPED" of the last test run in a build folder.

Meson's own closing lines count programs; its JUnit file has the cases inside them. A program that
fails without a failed case (it crashed, hung, or reported a leak at its end) is one failure more.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

OK = {"OK", "EXPECTEDFAIL", "SKIP", "IGNORED"}


def read_cases(path):
    """The number of cases, failed and skipped ones, of each suite in the JUnit file, by its name."""
    counts = {}
    for suite in ElementTree.parse(path).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                outcome = "failed"
            elif case.find("skipped") is not None:
                outcome = "skipped"
            else:
                outcome = "passed"
            counts.setdefault(suite.get("name"), []).append(outcome)
    return counts


def main():
    logs = Path(sys.argv[1]) / "meson-logs"
    outcomes = [o for cases in read_cases(logs / "testlog.junit.xml").values() for o in cases]
    passed, failed, skipped = (outcomes.count(o) for o in ("passed", "failed", "skipped"))
    with open(logs / "testlog.json", encoding="utf-8") as lines:
        bad_programs = sum(json.loads(line)["result"] not in OK for line in lines)
    print(passed, max(failed, bad_programs), skipped)


main()
