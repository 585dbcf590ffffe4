# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# The private Debian 13 root: made once per list of packages, complete or absent.

readonly root_suite=trixie
readonly root_locales=(en_US.UTF-8 fr_FR.UTF-8)
readonly dev_cache=${XDG_CACHE_HOME:-$HOME/.cache}/jalons-dev
root_partial=
root_worker=

# root_key GROUP…: names a root by all that decides what is in it
root_key () {
  {
    package_names apt "$@" | sort -u
    declare -p root_suite root_locales
    declare -f root_install root_finish
  } | sha256sum | cut -c 1-12
}

# root_ensure GROUP…: sets root_path to a complete root, making it if need be
root_ensure () {
  local key lock
  key=$(root_key "$@")
  root_path=$dev_cache/root-$key
  if [[ -e $root_path/.complete ]]; then
    touch -c -- "$root_path/.complete" 2>/dev/null || true
    return
  fi
  [[ $EUID -eq 0 ]] || die "this distribution is too old (GTK ≥ $minimum_gtk, libadwaita ≥" \
    "$minimum_adwaita and GLib ≥ $minimum_glib are needed), and making a private Debian 13" \
    "takes root: run ./dev as root, or use Debian 13, Fedora 42 or something as new"

  mkdir -p -- "$dev_cache"
  exec {lock}>"$dev_cache/lock"
  if ! flock --nonblock "$lock"; then
    say "another ./dev is making the private Debian 13; waiting for it"
    flock "$lock"
  fi
  if [[ ! -e $root_path/.complete ]]; then
    root_make "$@"
  fi
  exec {lock}>&-
}

# With the lock held: what an interrupted run left behind is nobody's.
root_make () {
  local start=$EPOCHSECONDS log=$root_path.log names include mirror
  install_packages apt bubblewrap mmdebstrap debian-archive-keyring
  rm -rf --one-file-system -- "$dev_cache"/root-*.partial "$root_path"
  mapfile -t names < <(package_names apt "$@" | sort -u)
  printf -v include '%s,' "${names[@]}"
  mirror=$(host_mirror)
  say "making a private Debian 13 in $root_path, once: about two minutes and 1.1 GB" \
    "(packages from ${mirror:-the mirror that mmdebstrap knows})"

  root_partial=$root_path.partial
  trap root_abandon EXIT
  trap 'exit 130' INT TERM HUP
  : >"$log"
  host_apt_settings >"$root_path.apt"
  # In the background, since the shell heeds no signal while it waits for a command.
  root_install "$root_partial" "$root_path.apt" "${include%,}" "$mirror" >>"$log" 2>&1 &
  root_worker=$!
  if ! wait "$root_worker"; then
    root_worker=
    show_failure "installing the packages of the private Debian 13" "$log"
    exit 1
  fi
  root_worker=
  logged "finishing the private Debian 13" "$log" root_finish "$root_partial" || exit 1

  : >"$root_partial/.complete"
  mv -T -- "$root_partial" "$root_path"
  root_partial=
  rm -f -- "$root_path.apt"
  trap - EXIT INT TERM HUP
  say "the private Debian 13 is ready, after $(seconds_since "$start") s"
  root_prune
}

# Roots of former lists of packages, which no checkout has entered for a month.
root_prune () {
  local stamp
  while IFS= read -r stamp; do
    say "removing ${stamp%/*}, unused for a month"
    rm -rf --one-file-system -- "${stamp%/*}" "${stamp%/*}.log"
  done < <(find "$dev_cache" -mindepth 2 -maxdepth 2 -path '*/root-*/.complete' -mtime +30)
}

# root_install FOLDER APT-SETTINGS NAME,… MIRROR
#
# In namespaces of its own: whatever was mounted or started for the package scripts is gone with the
# first process, and nothing but files is ever below the folder that is removed after a failure.
root_install () {
  exec unshare --mount --propagation private --pid --fork --kill-child --mount-proc mmdebstrap \
    --mode=root --variant=essential --format=directory --include="$3" \
    --aptopt="$2" --aptopt='Acquire::Languages "none"' \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/help/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-include=/usr/share/locale/fr/*' \
    --dpkgopt='path-include=/usr/share/locale/locale.alias' \
    "$root_suite" "$1" ${4:+"$4"}
}

root_finish () {
  local root=$1 locale
  for locale in "${root_locales[@]}"; do
    chroot "$root" localedef --inputfile="${locale%.*}" --charmap="${locale#*.}" "$locale" \
      || return 1
  done
  rm -f -- "$root/etc/machine-id"
  chroot "$root" dbus-uuidgen --ensure=/etc/machine-id || return 1
  rm -rf -- "$root/usr/share/i18n/charmaps"
}

root_abandon () {
  if [[ -n $root_worker ]]; then
    kill -KILL "$root_worker" 2>/dev/null || true
    wait "$root_worker" 2>/dev/null || true
  fi
  if [[ -n $root_partial ]]; then
    rm -rf --one-file-system -- "$root_partial" "$root_path.apt"
    say "the private Debian 13 is not finished; nothing of it was kept"
  fi
}

# host_mirror: the Debian mirror that this very system takes its own packages from, if it is one
host_mirror () {
  local id codename
  # shellcheck source=/dev/null
  read -r id codename < <(source /etc/os-release && echo "${ID-} ${VERSION_CODENAME-}")
  [[ $id == debian ]] || return 0
  [[ -n $(apt-get indextargets 'Created-By: Packages') ]] || as_root apt-get update --quiet >&2
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' \
    | sed -n "s/ $codename\$//p" | head -n 1
}

# host_apt_settings: how this system reaches its mirrors (proxies, clocks that can't be trusted)
host_apt_settings () {
  apt-config dump | grep -E '^Acquire::(http|https|Retries|Check-Date|Check-Valid-Until)\b' || true
}
