# shellcheck shell=bash
# Builds when sources changed: a stamp holds the hash of everything that the build reads.

BUILD_STAMP=$ROOT/agent-console/target/hotline.sources
JAR=$ROOT/agent-console/target/agent-console-0.1.0-SNAPSHOT.jar

sources_hash() {
  (cd "$ROOT" && find pom.xml */pom.xml agent-console/build-frontend */src/main -name node_modules -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
}

is_built() { [[ -f $JAR && -d $ROOT/agent-console/target/lib && $(cat "$BUILD_STAMP" 2>/dev/null) == "$1" ]]; }

need_build() {
  local hash log=$LOGS/build.log
  hash=$(sources_hash)
  is_built "$hash" && return
  need_node
  need_space "$ROOT" 1000 "the build"
  exec {lock}>"$LOGS/build.lock"
  flock "$lock"
  is_built "$hash" || run_maven "$log"
  echo "$hash" >"$BUILD_STAMP"
  exec {lock}>&-
}

# Formatting and style are the business of ./hotline test; a user's build only has to make the programs.
run_maven() {
  step "$1" "Building Hotline (the first time a few minutes)" \
    mvn -B -f "$ROOT/pom.xml" -pl agent-console -am -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package ||
    fail "The build failed. $(because "$1")"
}

# The three small JVM settings keep the supervisor's own start and memory out of the way of the machine's real work.
launch() {
  exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -cp "$JAR" "$@"
}
