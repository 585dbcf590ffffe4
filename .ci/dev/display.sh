# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# A display, a session bus and folders that belong to one run alone: for pictures and for tests.

session=
session_pids=()
session_text_scale=1
session_keyboard=

# session_begin: a folder for what runs now, removed with it, whatever ends it
session_begin () {
  session=$(mktemp -d "${JALONS_DEV_SCRATCH:-${TMPDIR:-/tmp}}/jalons-dev.XXXXXX")
  trap session_end EXIT
  trap 'exit 130' INT TERM HUP
  mkdir -p -- "$session"/{config/gtk-4.0,data,run,home}
  chmod 700 -- "$session/run"
}

session_end () {
  local pid
  for pid in "${session_pids[@]}"; do
    kill "$pid" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  rm -rf -- "$session"
}

# session_start WIDTH HEIGHT: a display, a bus and empty user folders
session_start () {
  session_begin
  export HOME=$session/home
  export XDG_CONFIG_HOME=$session/config XDG_DATA_HOME=$session/data XDG_RUNTIME_DIR=$session/run
  export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=${GTK_A11Y:-none}
  # Nothing of a graphics driver: drawn is with cairo.
  export GDK_DISABLE=gl,vulkan
  export ADW_DISABLE_PORTAL=1 GDK_DEBUG=no-portals
  unset WAYLAND_DISPLAY XAUTHORITY XMODIFIERS
  session_settings
  session_bus
  session_display "$1" "$2"
}

# No animation, so that a picture is taken of where things end; the type of GNOME's own desktop,
# and hinting off, so that it looks the same everywhere.
session_settings () {
  cat >"$session/config/gtk-4.0/settings.ini" <<END
[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-font-name=Cantarell 11
gtk-xft-antialias=1
gtk-xft-hinting=0
gtk-xft-rgba=none
END
  # A window manager that gives focus, and keeps its hands off keys and frames.
  cat >"$session/openbox.xml" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard/>
  <mouse/>
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
END
}

session_bus () {
  local reply
  mapfile -t reply < <(dbus-daemon --session --fork --print-address --print-pid \
    2>"$session/dbus.log")
  [[ ${#reply[@]} -eq 2 ]] || die "D-Bus did not start: $(cat "$session/dbus.log")"
  export DBUS_SESSION_BUS_ADDRESS=${reply[0]}
  session_pids+=("${reply[1]}")
}

session_display () {
  local number options=(-nolisten tcp -noreset -ac)
  # A lock names a process, which means nothing to other environments.
  [[ -z ${JALONS_DEV_OWN_DISPLAYS-} ]] || options+=(-nolock)
  mkfifo -- "$session/display"
  Xvfb -displayfd 3 -screen 0 "$1x$2x24" "${options[@]}" \
    3>"$session/display" >"$session/xvfb.log" 2>&1 &
  session_pids+=($!)
  if ! read -r -t 30 number <"$session/display"; then
    die "the display did not start: $(tail -n 5 "$session/xvfb.log")"
  fi
  export DISPLAY=:$number
  # As a desktop does it: more dots to the inch for type alone.
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER \
    "Xft.dpi: $(LC_ALL=C awk -v scale="$session_text_scale" 'BEGIN { print int (96 * scale) }')"
  [[ -z $session_keyboard ]] || setxkbmap "$session_keyboard"
  openbox --sm-disable --config-file "$session/openbox.xml" >"$session/openbox.log" 2>&1 &
  session_pids+=($!)
  # Without a compositor GTK draws its windows without round corners.
  xcompmgr >"$session/xcompmgr.log" 2>&1 &
  session_pids+=($!)
  session_wait_for_manager
}

session_wait_for_manager () {
  local try
  for ((try = 0; try < 100; try++)); do
    if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; then
      return
    fi
    sleep 0.1
  done
  die "the window manager did not start: $(cat "$session/openbox.log")"
}
