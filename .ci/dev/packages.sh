# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Jalons Authors
# shellcheck shell=bash
#
# Which packages there have to be, and how a distribution that is new enough gets them.

readonly minimum_gtk=4.18 minimum_adwaita=1.7 minimum_glib=2.84

# package_names COLUMN GROUP…: the names in that column (apt, dnf, pacman) of these groups
package_names () {
  local column=$1 group apt dnf pacman
  shift
  # shellcheck disable=SC2034 # one of them is what column says
  while read -r group apt dnf pacman; do
    [[ $group != \#* && " $* " == *" $group "* ]] || continue
    [[ ${!column} == - ]] || printf '%s\n' "${!column}"
  done <"$parts/packages"
}

package_manager () {
  local manager
  for manager in apt dnf pacman; do
    if command -v "${manager/apt/apt-get}" >/dev/null; then
      printf '%s' "$manager"
      return
    fi
  done
}

# offered_version MANAGER NAME: the version that the package manager would install
offered_version () {
  case $1 in
    apt) apt-cache policy "$2" | sed -n 's/^  Candidate: \([0-9]*:\)\?//p' ;;
    dnf) dnf --quiet repoquery --latest-limit=1 --queryformat '%{version}\n' "$2" ;;
    pacman) pacman -Si "$2" | sed -n 's/^Version *: \([0-9]*:\)\?//p' | head -n 1 ;;
  esac 2>/dev/null
}

# at_least VERSION MINIMUM
at_least () {
  [[ -n $1 && $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# distribution_is_new_enough MANAGER: whether its GTK, libadwaita and GLib will do
distribution_is_new_enough () {
  local names
  case $1 in
    apt) names=(libgtk-4-dev libadwaita-1-dev libglib2.0-dev) ;;
    dnf) names=(gtk4-devel libadwaita-devel glib2-devel) ;;
    pacman) names=(gtk4 libadwaita glib2) ;;
    *) return 1 ;;
  esac
  at_least "$(offered_version "$1" "${names[0]}")" $minimum_gtk \
    && at_least "$(offered_version "$1" "${names[1]}")" $minimum_adwaita \
    && at_least "$(offered_version "$1" "${names[2]}")" $minimum_glib
}

# missing_packages MANAGER NAME…: those that are not installed
missing_packages () {
  local manager=$1 name
  shift
  case $manager in
    apt)
      for name; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] \
          || printf '%s\n' "$name"
      done
      ;;
    dnf)
      for name; do
        rpm --quiet -q --whatprovides "$name" || printf '%s\n' "$name"
      done
      ;;
    pacman) pacman -T "$@" || true ;;
  esac
}

# as_root COMMAND…: directly, or through sudo
as_root () {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root, and there is no sudo: $*"
  fi
}

# install_packages MANAGER NAME…: says so, then installs what is missing of NAME…
install_packages () {
  local manager=$1 missing
  shift
  mapfile -t missing < <(missing_packages "$manager" "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  say "installing with $manager: ${missing[*]}"
  case $manager in
    apt)
      if ! as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --quiet --yes --no-install-recommends "${missing[@]}" >&2; then
        say "refreshing the list of packages and trying again"
        as_root apt-get update --quiet >&2
        as_root env DEBIAN_FRONTEND=noninteractive \
          apt-get install --quiet --yes --no-install-recommends "${missing[@]}" >&2
      fi
      ;;
    dnf) as_root dnf install --assumeyes "${missing[@]}" >&2 ;;
    pacman) as_root pacman -S --needed --noconfirm "${missing[@]}" >&2 ;;
  esac || die "installing these packages failed: ${missing[*]}"
}
