# shellcheck shell=bash
# The programs Hotline needs from the distribution. What is there is used; what is missing is installed by apt.

# need PROGRAM PACKAGE – remembers PACKAGE as missing unless PROGRAM is found.
need() { PATH=$PATH:/usr/sbin:/sbin type -P "$1" >/dev/null || missing+=("$2"); }

need_packages() {
  local missing=()
  need mvn maven
  need sox sox
  need espeak-ng espeak-ng
  need openssl openssl
  need setsid util-linux
  case $1 in
    call | bench | drill) need_telephones ;;
    test | install)
      need_telephones
      need_browser
      need ip iproute2
      ;;
  esac
  install_packages "${missing[@]}"
}

# SIPp telephones; what makes them fail on purpose is the program kill, not the shell's own.
need_telephones() {
  need sipp sip-tester
  need kill procps
}

need_browser() {
  if [[ $(. /etc/os-release && echo "$ID") == ubuntu ]]; then
    # Ubuntu's chromium package is only a pointer to a snap, which is no use in a container.
    command -v chromium google-chrome >/dev/null || say "For the browser tests, put a Chromium in place (a program named chromium)."
  else
    need chromium chromium
  fi
  dpkg -s fonts-noto-cjk >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
}

# install_packages PACKAGE... – as one apt transaction, with the package lists fetched once before it.
install_packages() {
  (($# > 0)) || return 0
  local log=$LOGS/apt.log
  command -v apt-get >/dev/null || fail "These packages are missing and this is neither Debian nor Ubuntu: $*. Install their programs, then run the command again."
  may_become_root "Packages ($*)"
  step "$log" "Fetching the package lists" as_root apt-get update || fail "apt-get update failed. $(because "$log")"
  step "$log" "Installing $*" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
    fail "apt-get could not install $*. $(because "$log")"
}

# candidate PACKAGE – the version that apt would install, without epoch; empty when there is none.
candidate() { apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" {sub(/^[0-9]+:/, "", $2); print $2}'; }

# at_least VERSION LEAST – is VERSION at least LEAST?
at_least() { [[ -n $1 && $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }
