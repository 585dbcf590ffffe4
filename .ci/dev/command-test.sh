# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

tests_passed=0
tests_failed=0
tests_skipped=0
tests_broken=

command_test () {
  local start=$EPOCHSECONDS plain=$build
  [[ $JALONS_DEV_INSIDE != host ]] || plain=$checkout/build-test

  test_build "$plain" plain "$@" -- -Dbuildtype=debugoptimized -Dwerror=true
  # Reports need lines, not variables, and these are a fifth of the time to compile.
  test_build "$checkout/build-asan" sanitized "$@" -- -Dbuildtype=debugoptimized -Dwerror=true \
    -Db_sanitize=address,undefined -Db_lundef=false -Doptimization=1 -Dc_args=-g1
  say "both builds and their tests took $(seconds_since "$start") s"
  test_verdict
}

# test_build FOLDER NAME [MESON-TEST-ARGUMENT…] -- MESON-OPTION…
test_build () {
  local folder=$1 name=$2 start=$EPOCHSECONDS arguments=()
  shift 2
  while [[ $1 != -- ]]; do
    arguments+=("$1")
    shift
  done
  shift

  if ! with_lock "$folder" build_configured "$folder" "$@"; then
    tests_broken="the $name build failed"
    return
  fi
  say "the $name build took $(seconds_since "$start") s"
  start=$EPOCHSECONDS
  test_run "$folder" "${arguments[@]}"
  say "the $name tests took $(seconds_since "$start") s"
}

# test_run FOLDER [MESON-TEST-ARGUMENT…]
test_run () {
  local folder=$1 log=$1/.dev-test-log passed failed skipped
  shift
  rm -f -- "$folder"/meson-logs/testlog{.json,.junit.xml}
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" 2>&1 \
    | tee -- "$log" >&2 || true
  if ! read -r passed failed skipped < <(python3 "$parts/count-tests.py" "$folder"); then
    tests_broken="the tests in $folder did not run"
    return
  fi
  tests_passed=$((tests_passed + passed))
  tests_failed=$((tests_failed + failed))
  tests_skipped=$((tests_skipped + skipped))
}

test_verdict () {
  local line="$tests_passed passed, $tests_failed failed"
  [[ $tests_skipped -eq 0 ]] || line+=", $tests_skipped skipped"
  [[ -z $tests_broken ]] || say "$tests_broken"
  printf '%s\n' "$line"
  [[ -z $tests_broken && $tests_failed -eq 0 && $tests_passed -gt 0 ]]
}
