# shellcheck shell=bash
# How ./hotline speaks: what it is doing, how far it is, and one clear sentence when it cannot go on.

say() { printf 'hotline: %s\n' "$*"; }

# fail SENTENCE – says what is wrong and what to do, and ends with a non-zero exit.
fail() {
  printf 'hotline: %s\n' "$*" >&2
  exit 1
}

# step LOG TITLE COMMAND... – runs COMMAND with its output in LOG; after two seconds, and then every five, says how far it is.
# The command stays in the foreground, so that Ctrl-C reaches it; only the ticker runs beside it.
step() {
  local log=$1 title=$2 began=$SECONDS ticker status=0
  shift 2
  say "$title …"
  : >"$log"
  tick "$log" "$began" &
  ticker=$!
  "$@" >"$log" 2>&1 || status=$?
  kill "$ticker" 2>/dev/null
  wait "$ticker" 2>/dev/null
  ((status == 0 && SECONDS - began > 2)) && say "  done in $((SECONDS - began)) s"
  return "$status"
}

# A read that times out instead of `sleep`: killing the ticker then leaves no sleeping child behind.
tick() {
  local never pause=2 parent=$$
  exec {never}<> <(:)
  while kill -0 "$parent" 2>/dev/null; do
    read -rt "$pause" -u "$never" || true
    pause=5
    printf 'hotline:   %3d s  %s\n' "$((SECONDS - $2))" "$(last_line "$1")"
  done
}

last_line() { tail -c 2000 "$1" 2>/dev/null | tr '\r' '\n' | sed 's/\x1b\[[0-9;]*[A-Za-z]//g' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c 1-100; }

# because LOG – why a command failed, where its log shows one of the usual reasons; otherwise the end of its log.
because() {
  if grep -qiE 'could not resolve|temporary failure (in name resolution|resolving)|unknown host|network is unreachable|connection timed out|no route to host|UnknownHostException|EAI_AGAIN|ENOTFOUND' "$1"; then
    printf 'No network: connect this machine, or set its proxy, and run the command again. (Log: %s)' "$1"
  elif grep -qiE 'no space left on device|ENOSPC' "$1"; then
    printf 'The disk is full: free some space and run the command again. (Log: %s)' "$1"
  else
    printf 'See %s:\n%s' "$1" "$(complaints "$1")"
  fi
}

# complaints LOG – the first errors in LOG without what Maven always adds; where there are none, the end of LOG.
complaints() {
  local errors
  errors=$(grep -E '^(\[ERROR\]|npm error|E:|.*: error:)' "$1" | grep -vE 'Help 1\]|-e switch|-X switch|For more information|After correcting|mvn <args>|^\[ERROR\] *$' | head -n 10)
  printf '%s' "${errors:-$(tail -n 15 "$1")}"
}

# need_space FOLDER MEGABYTES WHAT – ends when the disk below FOLDER has too little room for WHAT.
need_space() {
  local free
  free=$(df -Pm "$1" | awk 'NR==2 {print $4}')
  ((free >= $2)) || fail "The disk below $1 has $free MB free, and $3 needs $2 MB: free some space, then run the command again."
}

# as_root COMMAND... – runs COMMAND as root, by sudo where we are not root.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 77
  fi
}

# may_become_root WHAT – ends with a sentence when neither root nor sudo is at hand.
may_become_root() {
  as_root true || fail "$1 must be installed, and that needs root: run 'sudo ./hotline install' once, then this command again."
}
