# shellcheck shell=bash
# Asterisk ≥ 22.10: the installed one, else the distribution's package, else a private root made by debootstrap.
# See docs/decisions/ for why a private root and how it runs without chroot.

ASTERISK_WANTED=22.10
SUITE=forky

# root_version FOLDER – the version of the Asterisk in the private root FOLDER, or of the installed one when FOLDER is empty.
root_version() {
  local run=(asterisk)
  [[ -z $1 ]] || run=("$1/lib64/ld-linux-x86-64.so.2" --library-path "$1/usr/lib/x86_64-linux-gnu" "$1/usr/sbin/asterisk")
  PATH=$PATH:/usr/sbin "${run[@]}" -V 2>/dev/null | sed -nE 's/^Asterisk ([0-9]+(\.[0-9]+)+).*/\1/p'
}

# The newest usable private root, of the machine or of this user.
find_root() {
  local folder
  while read -r folder; do
    if at_least "$(root_version "$folder")" "$ASTERISK_WANTED"; then
      echo "$folder"
      return
    fi
  done < <(printf '%s\n' "$CACHE"/asterisk-"$SUITE"-* /var/cache/hotline/asterisk-"$SUITE"-* | sort -rV)
  return 1
}

need_asterisk() {
  local installed
  [[ ${HOTLINE_ASTERISK:-} == external ]] && return
  installed=$(root_version "")
  if at_least "$installed" "$ASTERISK_WANTED"; then
    export HOTLINE_ASTERISK_ROOT=
  elif HOTLINE_ASTERISK_ROOT=$(find_root); then
    export HOTLINE_ASTERISK_ROOT
  else
    [[ -z $installed ]] || say "The installed Asterisk is $installed; Hotline needs $ASTERISK_WANTED or newer and looks for one of its own."
    provide_asterisk
  fi
}

provide_asterisk() {
  [[ -n $(candidate asterisk) ]] || refresh_package_lists
  if at_least "$(candidate asterisk)" "$ASTERISK_WANTED"; then
    install_packages asterisk asterisk-moh-opsound-wav
    # The package starts a telephone exchange of its own, on the ports that ours needs.
    as_root systemctl disable --now asterisk >/dev/null 2>&1 || true
    export HOTLINE_ASTERISK_ROOT=
  else
    build_root
  fi
}

# One build at a time; a second one waits and then finds the finished root.
build_root() {
  [[ $(uname -m) == x86_64 ]] || fail "This machine has no Asterisk ≥ $ASTERISK_WANTED, and Hotline can provide one on x86-64 only: install Asterisk ≥ $ASTERISK_WANTED yourself."
  may_become_root "Asterisk"
  need_debootstrap
  mkdir -p "$CACHE" || fail "The folder $CACHE cannot be made: make it writable for $(id -un)."
  need_space "$CACHE" 1500 "a private Asterisk"
  exec {lock}>"$CACHE/asterisk.lock"
  flock -n "$lock" || { say "Another run is providing Asterisk; waiting for it …" && flock "$lock"; }
  HOTLINE_ASTERISK_ROOT=$(find_root) || debootstrap_root
  exec {lock}>&-
  export HOTLINE_ASTERISK_ROOT
}

need_debootstrap() {
  local missing=()
  need debootstrap debootstrap
  [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
  install_packages "${missing[@]}"
}

# Built beside its place and renamed when complete, so that a broken build is never taken for an Asterisk.
debootstrap_root() {
  local building version log=$LOGS/debootstrap.log mirror
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || fail "This machine has no Asterisk ≥ $ASTERISK_WANTED and its apt knows no Debian mirror to take one from: install Asterisk ≥ $ASTERISK_WANTED, or set HOTLINE_DEBIAN_MIRROR to a Debian mirror."
  as_root rm -rf --one-file-system "$CACHE"/.building-*
  building=$CACHE/.building-$$
  step "$log" "Making a private Asterisk below $CACHE (about a minute, 520 MB)" as_root env "http_proxy=$(apt_proxy)" PATH="$PATH:/usr/sbin:/sbin" \
    debootstrap --variant=minbase --include=asterisk,asterisk-moh-opsound-wav "$SUITE" "$building" "$mirror" /usr/share/debootstrap/scripts/sid ||
    fail "debootstrap could not make a private Asterisk. $(because "$log")"
  as_root sh -c 'rm -rf "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/* && chmod 755 "$1"' sh "$building"
  version=$(root_version "$building")
  at_least "$version" "$ASTERISK_WANTED" || fail "The mirror's Asterisk is ${version:-unusable}, and Hotline needs $ASTERISK_WANTED or newer: install one yourself, or try another mirror with HOTLINE_DEBIAN_MIRROR."
  as_root mv "$building" "$CACHE/asterisk-$SUITE-$version"
  HOTLINE_ASTERISK_ROOT=$CACHE/asterisk-$SUITE-$version
  say "Asterisk $version is ready."
}

# The mirror that this machine's own apt uses for Debian.
debian_mirror() {
  if [[ -n ${HOTLINE_DEBIAN_MIRROR:-} ]]; then
    echo "$HOTLINE_DEBIAN_MIRROR"
  else
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
      awk -F'|' '$1 == "Debian" && $2 == "Debian" && $3 ~ /^https?:/ {print $3; exit}'
  fi
}

apt_proxy() { apt-config shell proxy Acquire::http::Proxy 2>/dev/null | sed "s/^proxy='\(.*\)'$/\1/"; }

# As root, Asterisk runs as the system user hotline; otherwise as whoever runs ./hotline. One that someone else runs needs
# the user too: the configuration that is written for it belongs to that group.
need_asterisk_user() {
  ((EUID == 0)) || return 0
  local missing=()
  need useradd passwd
  need setpriv util-linux
  install_packages "${missing[@]}"
  id -u hotline >/dev/null 2>&1 || useradd --system --user-group --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin hotline ||
    fail "The system user hotline, as which Asterisk runs, could not be made: make it with 'useradd --system --user-group hotline'."
}
