#!/bin/sh
# Trains the start-up caches of a build: runs what people run first, so that its classes are found loaded and linked.
# usage: train.sh <build folder>     needs JAVA_HOME
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
scratch=$(mktemp -d)
server=
trap 'rm -rf "$scratch"' EXIT
trap '[ -z "$server" ] || kill "$server"; exit 143' INT TERM HUP
# the account without rights as which root runs the database comes through here
chmod 755 "$scratch"

"$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$1/baton.aot" \
  -Dbaton.home="$home" -Djava.library.path="$1/native" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  -jar "$1/lib/baton.jar" demo --text --folder "$scratch/demo" --cache "$scratch/cache" --lang zh-Hans

# The console is used and stopped; it writes its cache as it ends, with what its methods do most.
token=$("$JAVA_HOME/bin/java" -Dbaton.home="$home" -jar "$1/lib/baton-server.jar" token first-use --folder "$scratch/database" | tail -n 1)
"$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$1/server.aot" -Dbaton.home="$home" -Djava.library.path="$1/native" \
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "$1/lib/baton-server.jar" demo --port 0 \
  --data "$scratch/demo" --folder "$scratch/database" \
  >"$scratch/said" &
server=$!
until grep -q '^Baton: http' "$scratch/said"; do
  kill -0 "$server" 2>/dev/null || { cat "$scratch/said"; exit 1; }
  sleep 0.1
done
"$JAVA_HOME/bin/java" "$home/build/FirstUse.java" "$(sed -n 's/^Baton: //p' "$scratch/said")" "$token"
kill "$server"
wait "$server" || [ -f "$1/server.aot" ]
server=
