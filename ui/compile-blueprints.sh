#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
#
# compile-blueprints.sh COMPILER OUTPUT-FOLDER INPUT-FOLDER FILE…
#
# blueprint-compiler only prints its warnings (what is deprecated, above all); here they are errors.

set -euo pipefail

compiler=$1
output=$2
shift 2

status=0
messages=$("$compiler" batch-compile "$output" "$@" 2>&1) || status=$?
if [[ -n $messages ]]; then
  printf '%s\n' "$messages" >&2
fi
if [[ $status -eq 0 && $messages == *warning* ]]; then
  status=1
fi
exit $status
