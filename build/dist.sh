#!/bin/sh
# Makes what ./baton starts: dist/<build>/ with lib/ (jars of the command and the console), native/ (DuckDB's library),
# baton.aot and server.aot (their start-up caches), and dist/current, a file with the name of the newest build. A build
# is made aside and named last, so that one that fails, or two at once, never harm a program that starts or runs; the
# build before the newest stays for those running.
# usage: dist.sh [--if-stale]     needs JAVA_HOME (.mvn/jdk.sh)
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"

# Modules that end up in dist/, and everything else that decides what it holds.
sources='core/pom.xml core/src/main engine/pom.xml engine/src/main pages/pom.xml pages/src/main cli/pom.xml cli/src/main server/pom.xml server/src/main pom.xml .mvn build'

fresh() {
  # shellcheck disable=SC2086 # a list of words
  [ -f dist/current ] && [ -z "$(find $sources -newer dist/current -print -quit)" ]
}

if [ "${1:-}" = --if-stale ] && fresh; then exit 0; fi

mkdir -p dist
lock=dist/lock
waiting=
until ln -s $$ "$lock" 2>/dev/null; do
  owner=$(readlink "$lock") || continue
  if kill -0 "$owner" 2>/dev/null; then
    [ -n "$waiting" ] || echo "baton: waiting for the build of process $owner" >&2
    waiting=yes
    sleep 0.2
  else
    rm -f "$lock" # of a build that was killed
  fi
done
build=dist/$(date -u +%Y%m%d-%H%M%S)-$$
unfinished=$build
trap 'rm -rf ${unfinished:+"$unfinished"}; rm -f "$lock" dist/next' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
if [ "${1:-}" = --if-stale ] && fresh; then exit 0; fi # somebody else has just built it

log=dist/build.log
# Sources changed from now on are newer than this build.
: >dist/next
mkdir "$build"
start=$(date +%s)
if [ -f dist/current ]; then why='because the sources are newer'; else why='for the first time, which takes a minute or more'; fi
echo "baton: building $why (log: $home/$log)" >&2
if {
  ./mvnw -B -ntp -Pdist -pl cli,server -am package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dbuild.folder=target/dist &&
    "$JAVA_HOME/bin/java" build/Dist.java "$build" cli/target/dist server/target/dist &&
    { build/train.sh "$build" || echo "no start-up cache: Baton will start more slowly"; }
} >"$log" 2>&1 </dev/null; then
  previous=$(cat dist/current 2>/dev/null || :)
  echo "${build#dist/}" >"$build/name"
  touch -r dist/next "$build/name"
  mv -f "$build/name" dist/current
  unfinished=
  for old in dist/*/; do
    old=${old%/}
    case ${old#dist/} in "${build#dist/}" | "$previous") ;; *) rm -rf "$old" ;; esac
  done
  echo "baton: built in $(($(date +%s) - start)) s" >&2
else
  echo "baton: the build failed; the end of $home/$log:" >&2
  # Without what Maven says after every failure.
  grep -Ev '^\[INFO\]|^\[ERROR\] *($|-> \[Help|\[Help|To see the full|Re-run Maven|For more inf|After correcting|mvn <args>)' "$log" |
    tail -n 20 >&2
  exit 69
fi
