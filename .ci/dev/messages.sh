# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# What dev says. Everything goes to stderr: stdout belongs to the command that was asked for.

say () {
  printf 'dev: %s\n' "$*" >&2
}

die () {
  say "$*"
  exit 1
}

misused () {
  say "$*; ./dev --help lists the commands"
  exit 2
}

# seconds_since START: whole seconds, START being an earlier value of $EPOCHSECONDS
seconds_since () {
  printf '%s' $((EPOCHSECONDS - $1))
}

# show_failure STEP LOG
show_failure () {
  say "$1 failed; the last lines of $2:"
  tail -n 20 -- "$2" >&2
}

# logged STEP LOG COMMAND…: runs COMMAND with its output in LOG; a failure names both
logged () {
  local step=$1 log=$2
  shift 2
  if ! "$@" >>"$log" 2>&1; then
    show_failure "$step" "$log"
    return 1
  fi
}
