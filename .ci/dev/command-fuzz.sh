# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

# What a fuzzer learns stays in build-fuzz/inputs/TARGET, what it finds in build-fuzz/findings.
command_fuzz () {
  local seconds=${1:-60} wanted=${2:-fuzz-*} folder=$checkout/build-fuzz target ran=0 found=0
  [[ $seconds =~ ^[0-9]+$ ]] || misused "fuzz takes a number of seconds, then perhaps a target"
  CC=clang with_lock "$folder" build_configured "$folder" -Dbuildtype=debugoptimized \
    -Db_sanitize=address,undefined -Db_lundef=false -Dtests=false -Dfuzz=true

  # shellcheck disable=SC2231 # a pattern is welcome
  for target in "$folder"/tests/fuzz/$wanted; do
    [[ -f $target && -x $target ]] || continue
    ran=$((ran + 1))
    say "${target##*/}: $seconds s"
    fuzz_target "$target" "$seconds" || found=$((found + 1))
  done
  [[ $ran -gt 0 ]] || die "there is no target called $wanted"
  say "$ran targets, $found with a finding (in $folder/findings)"
  [[ $found -eq 0 ]]
}

fuzz_target () {
  local name=${1##*/} folder=$checkout/build-fuzz seeds=() options=()
  [[ ! -d $checkout/tests/fuzz/seeds/$name ]] || seeds=("$checkout/tests/fuzz/seeds/$name")
  [[ ! -e $checkout/tests/fuzz/$name.dict ]] || options=(-dict="$checkout/tests/fuzz/$name.dict")
  mkdir -p -- "$folder/inputs/$name" "$folder/findings"
  [[ $name != fuzz-extract ]] || seeds+=("$(write_examples "$folder/examples")")
  # Either can name the lines of a finding; only binutils is sure to be there.
  ASAN_SYMBOLIZER_PATH=$(type -P llvm-symbolizer || type -P addr2line) \
    ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    "$1" -max_total_time="$2" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "${options[@]}" \
    -artifact_prefix="$folder/findings/$name-" "$folder/inputs/$name" "${seeds[@]}" >&2
}

# The examples of the grammar, a file each, behind a byte that says nothing of them: a fuzzer that
# begins with sentences need not find out how to write one. Prints the folder.
write_examples () {
  local folder=$1
  rm -rf -- "$folder"
  mkdir -p -- "$folder"
  awk -v folder="$folder" '/^  [+-] / { file = folder "/" ++n; printf "@%s", substr ($0, 5) > file; close (file) }' \
    "$checkout"/data/grammar/*.frames
  printf '%s\n' "$folder"
}
