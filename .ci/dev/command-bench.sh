# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

# Measured is what README.md tells to install: a release, optimised across files, without assertions.
# The symbols are for callgrind.
command_bench () {
  local folder=$checkout/build-release
  [[ -e $checkout/tests/bench/meson.build ]] || die "there is no bench yet in tests/bench"
  with_lock "$folder" build_configured "$folder" -Dbuildtype=release -Db_lto=true \
    -Ddebug=true -Db_ndebug=true -Dtests=false -Dbench=true
  build_environment "$folder"
  "$parts/session" "$folder/tests/bench/jalons-bench" "$@"
}
