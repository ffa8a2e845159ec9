#!/bin/sh
# Takes the pictures in docs/screenshots anew, of the console over the demo company.
# usage: build/screenshots.sh [ADDRESS]     of a fresh console of ./baton demo that runs already; without it one is started
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }; rm -rf "$scratch"' EXIT
trap 'exit 143' INT TERM HUP
. "$home/.mvn/jdk.sh"
# the account without rights as which root runs the database comes through here
chmod 755 "$scratch"
"$home/build/browser.sh"
address=${1:-}
if [ -z "$address" ]; then
  "$home/baton" demo --port 0 --folder "$scratch/database" >"$scratch/said" &
  server=$!
  until grep -q '^Baton: http' "$scratch/said"; do
    kill -0 "$server" 2>/dev/null || { cat "$scratch/said"; exit 1; }
    sleep 0.5
  done
  address=$(sed -n 's/^Baton: \(http.*[^/]\)\/*$/\1/p' "$scratch/said")
fi
cd "$home"
./mvnw -B -ntp -q test -pl server -am -Dtest=ScreenshotsTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dbaton.screenshots.of="${address%/}"
ls -l docs/screenshots
