# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

command_run () {
  build_main
  build_environment "$build"
  session_begin
  if [[ -z ${DBUS_SESSION_BUS_ADDRESS-} && ! -S ${XDG_RUNTIME_DIR-}/bus ]]; then
    session_bus
  fi
  if [[ -z ${WAYLAND_DISPLAY-} && -z ${DISPLAY-} ]]; then
    run_browser_display
  fi
  jalons "$@"
}

# run_browser_display: serves the window to a browser on this very machine. Broadway's display N is
# at port 8080 + N.
run_browser_display () {
  local display=0 port server
  while port_is_taken $((8080 + display)); do
    display=$((display + 1))
  done
  port=$((8080 + display))
  export XDG_RUNTIME_DIR=$session/run GDK_BACKEND=broadway BROADWAY_DISPLAY=:$display
  gtk4-broadwayd --address=127.0.0.1 --port="$port" ":$display" >"$session/broadway.log" 2>&1 &
  server=$!
  session_pids+=("$server")
  until [[ -S $session/run/broadway$((display + 1)).socket ]]; do
    kill -0 "$server" 2>/dev/null \
      || die "gtk4-broadwayd did not start: $(tail -n 5 "$session/broadway.log")"
    sleep 0.1
  done
  say "there is no display: the window is at http://127.0.0.1:$port/ (Ctrl+C ends it)"
}

port_is_taken () {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
