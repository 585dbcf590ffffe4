# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

command_shell () {
  build_main || say "going on without a finished build"
  build_environment "$build"
  say "a shell in the environment of Jalons ($JALONS_DEV_INSIDE); jalons is on its PATH"
  exec bash --norc -i
}
