# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

command_run () {
  build_main
  build_environment "$build"
  if [[ -n ${WAYLAND_DISPLAY-} || -n ${DISPLAY-} ]]; then
    with_bus jalons "$@"
  else
    run_in_browser "$@"
  fi
}

# with_bus COMMAND…: on the user's session bus, or on one of its own where there is none
with_bus () {
  if [[ -n ${DBUS_SESSION_BUS_ADDRESS-} || -S ${XDG_RUNTIME_DIR-}/bus ]]; then
    "$@"
  else
    dbus-run-session -- "$@"
  fi
}

# Serves the window to a browser on this very machine.
run_in_browser () {
  local display=0 port status=0 server
  # Broadway's display N listens on port 8080 + N; any other port can be told, but the socket that
  # the program comes to has the display's number.
  while port_is_taken $((8080 + display)); do
    display=$((display + 1))
  done
  port=$((8080 + display))
  export XDG_RUNTIME_DIR
  XDG_RUNTIME_DIR=$(mktemp -d --tmpdir jalons-dev.XXXXXX)
  chmod 700 "$XDG_RUNTIME_DIR"
  gtk4-broadwayd --address=127.0.0.1 --port="$port" ":$display" &
  server=$!
  # shellcheck disable=SC2064 # these very ones
  trap "kill $server 2>/dev/null || true; rm -rf -- '$XDG_RUNTIME_DIR'" EXIT
  trap 'exit 130' INT TERM HUP
  until port_is_taken "$port"; do
    kill -0 "$server" 2>/dev/null || die "gtk4-broadwayd did not start"
    sleep 0.1
  done
  say "there is no display: the window is at http://127.0.0.1:$port/ (Ctrl+C ends it)"
  GDK_BACKEND=broadway BROADWAY_DISPLAY=":$display" with_bus jalons "$@" || status=$?
  exit $status
}

port_is_taken () {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
