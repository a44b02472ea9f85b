# shellcheck shell=bash
# What each command does once the options are read.

provide() {
  need_packages "$COMMAND"
  need_jdk
  need_asterisk
  need_asterisk_user
}

# The supervisor's command line carries HOME, as an absolute path without links, so that each process can be told apart.
find_home() {
  HOTLINE_HOME=${HOTLINE_HOME:-$ROOT/.hotline}
  mkdir -p "$HOTLINE_HOME" 2>/dev/null || fail "The home $HOTLINE_HOME cannot be made: choose another with --home, or make its parent folder writable for $(id -un)."
  HOTLINE_HOME=$(cd "$HOTLINE_HOME" && pwd -P) || fail "The home $HOTLINE_HOME cannot be entered by $(id -un)."
  [[ -w $HOTLINE_HOME ]] || fail "The home $HOTLINE_HOME is not writable for $(id -un): choose another with --home, or run as its owner."
  export HOTLINE_HOME
}

run_up() {
  local detach=()
  if [[ ${REST[0]:-} == --detach ]]; then
    detach=(--detach) REST=("${REST[@]:1}")
  fi
  refuse_rest
  find_home
  need_space "$HOTLINE_HOME" 1000 "a hotline's state"
  provide
  need_build
  launch org.openhotline.launch.Launch up "--home=$HOTLINE_HOME" "${detach[@]}"
}

# down, status and doctor look at what is there; they install nothing.
run_launch() {
  refuse_rest
  find_home
  need_jdk
  [[ -f $JAR ]] || fail "Nothing has been built here yet: run ./hotline up first."
  launch org.openhotline.launch.Launch "$COMMAND" "--home=$HOTLINE_HOME"
}

run_main() {
  find_home
  provide
  need_build
  launch -Xmx512m "$1" "--home=$HOTLINE_HOME" "${REST[@]}"
}

# The tests take the same Asterisk as `up`. Maven speaks for itself here: its closing lines are the result.
run_test() {
  provide
  need_node
  exec mvn -B -f "$ROOT/pom.xml" "${REST[@]}" verify
}

run_install() {
  refuse_rest
  provide
  need_node
  say "Everything that Hotline needs is installed."
}
