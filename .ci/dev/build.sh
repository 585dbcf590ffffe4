# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# The build folders of this checkout. Each belongs to one environment and is made anew in another.

readonly build=$checkout/build

# with_lock FOLDER COMMAND…: ninja and meson do not expect a second one in the same folder
with_lock () {
  local folder=$1 lock status=0
  shift
  mkdir -p -- "$folder"
  exec {lock}>"$folder/.dev-lock"
  flock "$lock"
  "$@" || status=$?
  exec {lock}>&-
  return $status
}

# build_configure FOLDER MESON-OPTION…: only where that has not been done, in this environment and
# with these options
build_configure () {
  local folder=$1 wanted
  shift
  wanted="$JALONS_DEV_INSIDE $*"
  if [[ -e $folder/build.ninja && $(cat -- "$folder/.dev-options" 2>/dev/null) == "$wanted" ]]; then
    return
  fi
  say "configuring $folder"
  find "$folder" -mindepth 1 -maxdepth 1 ! -name .dev-lock -exec rm -rf -- {} +
  logged "configuring $folder" "$folder/.dev-log" meson setup "$folder" "$checkout" "$@" || return 1
  printf '%s' "$wanted" >"$folder/.dev-options"
}

build_compile () {
  local folder=$1
  logged "building in $folder" "$folder/.dev-log" ninja -C "$folder" "${@:2}"
}

# build_configured FOLDER MESON-OPTION…: configured with these options, and up to date. To be run
# under with_lock.
build_configured () {
  build_configure "$@" || return 1
  : >"$1/.dev-log"
  build_compile "$1"
}

# build_main: the program for run, exec and screenshot, in the folder that test builds all of
build_main () {
  local options
  build_options
  with_lock "$build" build_program "${options[@]}"
}

build_program () {
  build_configure "$build" "$@" || return 1
  : >"$build/.dev-log"
  build_compile "$build" program
}

# Warnings are errors with the compiler that we know; a newer one may have new warnings, and these
# must not keep anybody from running the program.
build_options () {
  options=(-Dbuildtype=debugoptimized)
  [[ $JALONS_DEV_INSIDE == host ]] || options+=(-Dwerror=true)
}

# build_environment FOLDER: what a program of that build folder needs to run without being installed
build_environment () {
  export PATH=$1/src:$PATH
  export GSETTINGS_SCHEMA_DIR=$1/data
  export JALONS_LOCALEDIR=$1/po
  export JALONS_SAMPLES_DIR=$checkout/data/samples
  export XDG_DATA_DIRS=$1/data:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
}

clean_builds () {
  rm -rf -- "$checkout"/build "$checkout"/build-{asan,fuzz,release,test}
}
