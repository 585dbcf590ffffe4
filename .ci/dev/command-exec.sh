# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

# Builds first where the command is jalons itself; else only where nothing has been built yet, and
# then a failure does not keep the command (it may be the one that finds out why) from running.
command_exec () {
  if [[ $1 == jalons ]]; then
    build_main
  elif [[ ! -x $build/src/jalons ]]; then
    build_main || say "going on without a finished build"
  fi
  build_environment "$build"
  exec "$@"
}
