# shellcheck shell=bash
# JDK 25 and Node, the two tool chains the build runs on.

JAVA_WANTED=25
NODE_WANTED=20.19

is_jdk() { [[ -x $1/bin/javac ]] && "$1/bin/javac" -version 2>&1 | grep -q "^javac $JAVA_WANTED\b"; }

find_jdk() {
  local folder
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/*"$JAVA_WANTED"*; do
    if [[ -n $folder ]] && is_jdk "$folder"; then
      echo "$folder"
      return
    fi
  done
  return 1
}

need_jdk() {
  local package=openjdk-$JAVA_WANTED-jdk-headless found
  if ! found=$(find_jdk); then
    [[ -n $(candidate "$package") ]] || refresh_package_lists
    [[ -n $(candidate "$package") ]] ||
      fail "No JDK $JAVA_WANTED was found in JAVA_HOME or /usr/lib/jvm, and this distribution has no package $package: install one (for instance Eclipse Temurin $JAVA_WANTED) and set JAVA_HOME to its folder."
    install_packages "$package"
    found=$(find_jdk) || fail "$package is installed, and still no JDK $JAVA_WANTED is in /usr/lib/jvm: set JAVA_HOME to its folder."
  fi
  export JAVA_HOME=$found
}

# A machine whose package lists were never fetched has no candidate for anything.
refresh_package_lists() {
  command -v apt-get >/dev/null && as_root apt-get update >"$LOGS/apt.log" 2>&1 || true
}

node_version() { node --version 2>/dev/null | sed 's/^v//'; }

# Only the build needs Node; a console that is already built runs without it.
need_node() {
  [[ -f $ROOT/agent-console/src/main/frontend/package.json ]] || return 0
  at_least "$(node_version)" "$NODE_WANTED" && command -v npm >/dev/null && return
  [[ -n $(candidate nodejs) ]] || refresh_package_lists
  at_least "$(candidate nodejs)" "$NODE_WANTED" || at_least "$(node_version)" "$NODE_WANTED" ||
    fail "The console is built with Node ≥ $NODE_WANTED, this machine has '$(node_version)' and its distribution offers '$(candidate nodejs)': install a newer Node (nodejs.org has packages), then run the command again."
  local missing=()
  at_least "$(node_version)" "$NODE_WANTED" || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  install_packages "${missing[@]}"
}
