# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# The environment that Jalons is built and run in: this system, or the private Debian 13.

# environment_enter COMMAND [ARGUMENT…]: returns inside the environment; outside of it, starts dev
# there again and does not return.
environment_enter () {
  local groups=(build run test bench fuzz) manager
  [[ -z ${JALONS_DEV_INSIDE-} ]] || return 0

  manager=$(package_manager)
  if environment_is_host "$manager"; then
    case $1 in
      run) groups=(build run) ;;
      fuzz) ;;
      *) groups=(build run test bench) ;;
    esac
    mapfile -t groups < <(package_names "$manager" "${groups[@]}")
    install_packages "$manager" "${groups[@]}"
    [[ $1 == run ]] || host_locales
    export JALONS_DEV_INSIDE=host
  else
    root_ensure "${groups[@]}"
    [[ -n $(type -P bwrap) ]] || install_packages apt bubblewrap
    root_enter "$@"
  fi
}

# environment_is_host MANAGER: whether this system itself is what to use. It never is where it is too
# old: installing its packages would change the system and lead nowhere.
environment_is_host () {
  case ${JALONS_DEV_ROOT-} in
    private) return 1 ;;
    host) host_is_new_enough "$1" || die "JALONS_DEV_ROOT=host, but this distribution is too old:" \
      "GTK ≥ $minimum_gtk, libadwaita ≥ $minimum_adwaita and GLib ≥ $minimum_glib are needed" ;;
    '') host_is_new_enough "$1" ;;
    *) misused "JALONS_DEV_ROOT is either private or host" ;;
  esac
}

# Asked in the order of what it costs: what is installed, what was found out about this very release,
# what is on offer, then what is on offer now. That a release is too old is kept: asking apt takes
# longer than most commands.
host_is_new_enough () {
  local verdict
  if pkg-config --exists "gtk4 >= $minimum_gtk" "libadwaita-1 >= $minimum_adwaita" \
    "glib-2.0 >= $minimum_glib" 2>/dev/null; then
    return 0
  fi
  verdict=$dev_cache/too-old-$(release_key)
  [[ ! -e $verdict ]] || return 1
  if [[ $1 == apt && -z $(offered_version apt libc6-dev) ]]; then
    say "asking apt what this distribution has"
    as_root apt-get update --quiet >&2
  fi
  distribution_is_new_enough "$1" && return 0
  # Only what the package manager did answer is an answer that lasts.
  if [[ $1 == apt && -n $(offered_version apt libc6-dev) ]]; then
    mkdir -p -- "$dev_cache"
    : >"$verdict"
  fi
  return 1
}

# release_key: names this release of this distribution, the sources of its packages, and what we ask
release_key () {
  {
    cat /etc/os-release
    cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null
    printf '%s\n' "$minimum_gtk" "$minimum_adwaita" "$minimum_glib"
  } | sha256sum | cut -c 1-12
}

# host_locales: the tests want two languages. Where this system has not got both, they are made for
# dev alone, and looked for in its own folder.
host_locales () {
  local locale folder=$dev_cache/locales missing=
  for locale in "${root_locales[@]}"; do
    locale -a | grep -qix "${locale/UTF-8/utf8}" || missing=$locale
  done
  [[ -n $missing && -n $(type -P localedef) ]] || return 0
  mkdir -p -- "$folder"
  for locale in "${root_locales[@]}"; do
    [[ -d $folder/$locale ]] || localedef --no-archive --inputfile="${locale%.*}" \
      --charmap="${locale#*.}" "$folder/$locale" 2>/dev/null || return 0
  done
  export LOCPATH=$folder
}

# root_enter ARGUMENT…: replaces this process by dev with the same arguments inside the root.
#
# All checkouts share what the compiler made, wherever they lie.
#
# Seen there at their own paths: the checkout, the folder that holds it (read-only), the working
# folder, /tmp, the arguments that exist, the user's Jalons library, and what a display needs.
# /proc and /dev are bubblewrap's own, never this system's.
root_enter () {
  local -A binds=()
  local path option options=()
  local data=${XDG_DATA_HOME:-$HOME/.local/share}/jalons
  local state=$dev_cache/home

  mkdir -p -- "$data" "$state/cache" "$state/config/gtk-4.0"
  # No settings daemon reaches in there; this is GNOME's font.
  [[ -e $state/config/gtk-4.0/settings.ini ]] \
    || printf '[Settings]\ngtk-font-name=Cantarell 11\n' >"$state/config/gtk-4.0/settings.ini"
  bind_path ro "$(dirname -- "$checkout")"
  bind_path rw "$checkout"
  bind_path rw "$PWD"
  bind_path rw /tmp
  bind_path rw "$data"
  bind_path rw "$state"
  bind_path ro "${XDG_RUNTIME_DIR-}"
  bind_path ro "${XAUTHORITY-}"
  for path in "${@:2}"; do
    bind_argument "$path"
  done

  options=(
    --die-with-parent --unshare-pid --unshare-ipc
    --tmpfs / --proc /proc --dev /dev --tmpfs /dev/shm
    --ro-bind "$root_path/usr" /usr --ro-bind "$root_path/etc" /etc --ro-bind "$root_path/var" /var
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --tmpfs /run --tmpfs /var/tmp --dir "$HOME" --dir /run/jalons-dev
  )
  # Sorted, so that a folder comes before what lies in it and does not hide it.
  while IFS= read -r path; do
    option=--bind
    [[ ${binds[$path]} == rw ]] || option=--ro-bind
    options+=("$option" "$path" "$path")
  done < <(printf '%s\n' "${!binds[@]}" | LC_ALL=C sort)

  # Displays that tests and pictures start are numbered within this environment; only a program for
  # the user's own eyes sees the user's displays.
  if [[ $1 != @(run|exec|shell) || -z ${DISPLAY-} ]]; then
    [[ -d /tmp/.X11-unix ]] || mkdir -m 1777 /tmp/.X11-unix
    options+=(--perms 1777 --tmpfs /tmp/.X11-unix --setenv JALONS_DEV_OWN_DISPLAYS 1)
  fi

  exec bwrap "${options[@]}" \
    --setenv JALONS_DEV_INSIDE "${root_path##*/}" \
    --setenv JALONS_DEV_SCRATCH /run/jalons-dev \
    --setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    --setenv XDG_DATA_HOME "${data%/jalons}" \
    --setenv XDG_CACHE_HOME "$state/cache" \
    --setenv XDG_CONFIG_HOME "$state/config" \
    --setenv GSETTINGS_BACKEND keyfile \
    --setenv CCACHE_NOHASHDIR 1 \
    --unsetenv LD_PRELOAD --unsetenv LD_LIBRARY_PATH --unsetenv PYTHONPATH --unsetenv PYTHONHOME \
    --chdir "$PWD" \
    "$checkout/dev" "$@"
}

# bind_path ro|rw PATH: notes it in binds, unless the root has a folder of its own there
bind_path () {
  local path
  path=$(realpath -e -- "${2:-/}" 2>/dev/null) || return 0
  case $path/ in
    / | // | /usr/* | /etc/* | /var/ | /bin/* | /sbin/* | /lib* | /proc/* | /dev/* | /sys/* | /run/) ;;
    *) [[ ${binds[$path]-} == rw ]] || binds[$path]=$1 ;;
  esac
}

# bind_argument ARGUMENT: if it names a file or a folder. A file's folder comes along, for what is
# written beside it (the write-ahead log of a library).
bind_argument () {
  local path=${1#--*=}
  [[ $path == */* || -e $path ]] || return 0
  [[ -d $path ]] || path=$(dirname -- "$path")
  bind_path rw "$path"
}
