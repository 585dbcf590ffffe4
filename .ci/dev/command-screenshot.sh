# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash

screenshot_usage () {
  cat <<'END'
Usage: ./dev screenshot OUT.png [OPTION…] [-- ARGUMENT…]

Starts jalons with these arguments on a display of its own, with empty user folders and no
settings of yours, waits until the window has come to rest, and takes its picture.

How the window is:
  --size WIDTHxHEIGHT   resize it first
  --dark                dark style
  --high-contrast       high contrast
  --lang LOCALE         en_US.UTF-8 (as is) or fr_FR.UTF-8
  --scale N             scale factor, a whole number
  --text-scale FACTOR   larger text, 1.5 for instance
  --keyboard LAYOUT     the layout of the keyboard, fr for instance; "--key 10" is then the key
                        that gives 1 in America, wherever 1 is
  --set KEY VALUE       a setting of org.jalons.Jalons

What is done with it, in the order given, each after the window has come to rest:
  --action ACTION       activate it: app.about, win.search, "win.view('events')"
  --key KEYS            press keys: ctrl+f, Escape, "Tab Tab Return"
  --type TEXT           type text
  --click X,Y           click there (from the top left of the window); also --right-click,
                        --double-click, --hover
  --drag X,Y,X2,Y2      drag from there to there
  --scroll X,Y,N        turn the wheel there by N notches, up if negative
  --wait SECONDS        wait that much longer
  --shot FILE.png       another picture, now; the one called OUT.png is the last

What the program prints is shown afterwards.
END
}

shot_program=
shot_window=
shot_scale=1

command_screenshot () {
  local out=${1-} size='' steps=() settings=()
  case $out in
    '' | -h | --help)
      screenshot_usage
      return
      ;;
    -*) misused "the first argument of screenshot is the file to write" ;;
  esac
  shift
  unset ADW_DEBUG_COLOR_SCHEME
  export LC_ALL=en_US.UTF-8
  unset LANGUAGE

  while [[ $# -gt 0 ]]; do
    case $1 in
      --) break ;;
      --dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
      --high-contrast) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
      --help)
        screenshot_usage
        return
        ;;
      --*)
        [[ $# -ge 2 ]] || misused "$1 needs a value"
        case $1 in
          --size) size=$2 ;;
          --lang) LC_ALL=$2 ;;
          --scale)
            shot_scale=$2
            export GDK_SCALE=$2
            ;;
          --text-scale) session_text_scale=$2 ;;
          --keyboard) session_keyboard=$2 ;;
          --set)
            settings+=("$2" "${3-}")
            shift
            ;;
          --action | --key | --type | --click | --right-click | --double-click | --hover | --drag \
            | --scroll | --wait | --shot) steps+=("$1" "$2") ;;
          *) misused "screenshot has no option $1" ;;
        esac
        shift
        ;;
      *) break ;;
    esac
    shift
  done
  [[ ${1-} != -- ]] || shift

  build_main
  build_environment "$build"
  screenshot_start "$size" "${settings[@]}" -- "$@"
  set -- "${steps[@]}"
  while [[ $# -gt 0 ]]; do
    screenshot_step "$1" "$2"
    screenshot_settle
    shift 2
  done
  screenshot_take "$out"
  screenshot_end
}

# screenshot_start SIZE [KEY VALUE]… -- ARGUMENT…
screenshot_start () {
  local size=$1 width=1240 height=800 try
  shift
  if [[ -n $size ]]; then
    [[ $size =~ ^([0-9]+)x([0-9]+)$ ]] || misused "a size is written 1240x800"
    width=${BASH_REMATCH[1]} height=${BASH_REMATCH[2]}
  fi
  session_start $((width * shot_scale + 1000)) $((height * shot_scale + 800))
  export GSETTINGS_BACKEND=keyfile
  while [[ $1 != -- ]]; do
    gsettings set org.jalons.Jalons "$1" "$2" || die "there is no such setting: $1 $2"
    shift 2
  done
  shift

  jalons "$@" >"$session/program.log" 2>&1 &
  shot_program=$!
  session_pids+=("$shot_program")
  for ((try = 0; try < 600; try++)); do
    kill -0 "$shot_program" 2>/dev/null || screenshot_lost
    shot_window=$(client_windows | head -n 1)
    [[ -z $shot_window ]] || break
    sleep 0.1
  done
  [[ -n $shot_window ]] || die "no window came within a minute"
  screenshot_settle
  if [[ -n $size ]]; then
    xdotool windowsize "$shot_window" $((width * shot_scale)) $((height * shot_scale))
    screenshot_settle
  fi
  xdotool windowmove "$shot_window" 100 100
  screenshot_settle
}

screenshot_lost () {
  say "the program ended before its picture was taken; it said:"
  cat -- "$session/program.log" >&2
  exit 1
}

# client_windows: the identifiers of the windows, the oldest first
client_windows () {
  { xprop -root _NET_CLIENT_LIST 2>/dev/null || true; } | grep -o '0x[0-9a-f]*' || true
}

# Comes back when neither the program nor the display has had anything to do for 0.4 s; after half
# a minute of unrest it says so and goes on.
screenshot_settle () {
  local last='' now quiet=0 try
  for ((try = 0; try < 300; try++)); do
    kill -0 "$shot_program" 2>/dev/null || screenshot_lost
    now=$(work_done)
    if [[ $now == "$last" && $now != *R* ]]; then
      ((++quiet < 4)) || return 0
    else
      quiet=0
    fi
    last=$now
    sleep 0.1
  done
  say "the window has not come to rest within 30 s; going on"
}

# work_done: the state and the processor time of every thread that has a part in the picture
work_done () {
  local pid stat
  for pid in "${session_pids[@]}"; do
    for stat in /proc/"$pid"/task/*/stat; do
      sed 's/^[0-9]* (.*) //' "$stat" 2>/dev/null | cut -d ' ' -f 1,12,13 || true
    done
  done
}

# screenshot_step OPTION VALUE
screenshot_step () {
  local x y x2 y2
  IFS=, read -r x y x2 y2 <<<"$2"
  case $1 in
    --action) activate_action "$2" ;;
    --key) press_keys "$2" ;;
    --type) xdotool type --delay 20 -- "$2" ;;
    --wait) sleep "$2" ;;
    --shot) screenshot_take "$2" ;;
    --hover) point_at "$x" "$y" ;;
    --click) point_at "$x" "$y" && xdotool click 1 ;;
    --right-click) point_at "$x" "$y" && xdotool click 3 ;;
    --double-click) point_at "$x" "$y" && xdotool click --repeat 2 --delay 60 1 ;;
    --drag) drag_between "$x" "$y" "$x2" "$y2" ;;
    --scroll) point_at "$x" "$y" && turn_wheel "$x2" ;;
  esac
}

press_keys () {
  local keys
  read -r -a keys <<<"$1"
  xdotool key --clearmodifiers "${keys[@]}"
}

point_at () {
  xdotool mousemove --window "$shot_window" $(($1 * shot_scale)) $(($2 * shot_scale))
}

# In steps, as a hand does: a gesture needs motion to see that it is one.
drag_between () {
  local step
  point_at "$1" "$2"
  xdotool mousedown 1
  for ((step = 1; step <= 10; step++)); do
    point_at $(($1 + ($3 - $1) * step / 10)) $(($2 + ($4 - $2) * step / 10))
    sleep 0.03
  done
  xdotool mouseup 1
}

turn_wheel () {
  local button=5
  [[ $1 -ge 0 ]] || button=4
  xdotool click --repeat "${1#-}" --delay 30 $button
}

# activate_action GROUP.NAME[(PARAMETER)]: over the bus, as a desktop shell does
activate_action () {
  local action=$1 path parameter='[]' name
  name=${action%%(*}
  if [[ $action == *\(*\) ]]; then
    parameter=${action#*(}
    parameter="[<${parameter%)}>]"
  fi
  case $name in
    app.*) path=/org/jalons/Jalons ;;
    win.*) path=/org/jalons/Jalons/window/1 ;;
    *) misused "an action begins with app. or win.: $action" ;;
  esac
  gdbus call --session --dest org.jalons.Jalons --object-path $path \
    --method org.gtk.Actions.Activate "${name#*.}" "$parameter" '{}' >/dev/null \
    || die "the action $action could not be activated"
}

# screenshot_take FILE: the windows, and the popovers and menus that stand out of them
screenshot_take () {
  local window left=99999 top=99999 right=0 bottom=0 geometry=()
  for window in $(client_windows) $(popup_windows); do
    mapfile -t geometry < <(window_geometry "$window")
    [[ ${#geometry[@]} -eq 4 ]] || continue
    left=$((left < geometry[0] ? left : geometry[0]))
    top=$((top < geometry[1] ? top : geometry[1]))
    right=$((right > geometry[0] + geometry[2] ? right : geometry[0] + geometry[2]))
    bottom=$((bottom > geometry[1] + geometry[3] ? bottom : geometry[1] + geometry[3]))
  done
  [[ $right -gt 0 ]] || screenshot_lost
  import -window root -crop "$((right - left))x$((bottom - top))+$left+$top" +repage "png24:$1"
  mapfile -t geometry < <(window_geometry "$shot_window")
  if [[ ${geometry[*]} == "$left $top $((right - left)) $((bottom - top))" ]]; then
    round_corners "$1" $((right - left)) $((bottom - top))
  fi
  say "$1: $((right - left)) × $((bottom - top)) pixels"
}

# round_corners FILE WIDTH HEIGHT: nothing of the empty display behind a window's own corners
round_corners () {
  local radius=$((15 * shot_scale))
  convert "$1" \( -size "$2x$3" xc:black -fill white \
    -draw "roundrectangle 0,0 $(($2 - 1)),$(($3 - 1)) $radius,$radius" \) \
    -alpha off -compose CopyOpacity -composite "png32:$1"
}

popup_windows () {
  xwininfo -root -children | sed -n 's/^ *\(0x[0-9a-f]*\) .*("[^"]*" "[^"]*")  \([0-9]*x[0-9]*\).*/\1 \2/p' \
    | while read -r window size; do
      [[ $size == 1x1 ]] || printf '%s\n' "$window"
    done
}

# window_geometry WINDOW: its left, top, width and height, if it can be seen
window_geometry () {
  local facts
  facts=$(xwininfo -id "$1" 2>/dev/null) || return 0
  [[ $facts == *IsViewable* ]] || return 0
  sed -n -e 's/.*Absolute upper-left [XY]: *//p' -e 's/^ *Width: *//p' -e 's/^ *Height: *//p' \
    <<<"$facts"
}

screenshot_end () {
  kill "$shot_program" 2>/dev/null || true
  if [[ -s $session/program.log ]]; then
    say "the program said:"
    cat -- "$session/program.log" >&2
  fi
}
