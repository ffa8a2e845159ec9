#!/bin/sh
# How long the machine takes from the files of a company to everybody's scores on the pages, into an empty database;
# benchmarks/README.md says what is measured.
# usage: first-scores.sh [people [rows of facts]]      2 000 people, 1 million rows by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

people=${1:-2000} rows=${2:-1000000}
build/dist.sh --if-stale
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=$(mktemp -d "${TMPDIR:-/tmp}/first-scores.XXXXXX")
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }; rm -rf "$folder"' EXIT
trap 'exit 143' INT TERM HUP
# the database refuses to run as root, and its own account has to reach its folder
chmod 755 "$folder"
./baton generate --out "$folder/company" --people "$people" --lines "$rows"
echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"

now() { echo $(($(date +%s%N) / 1000000)); }
began=$(now)
./baton serve import "$folder/company" --catalogue plans/catalogue.yaml --plan plans/standard-2024.yaml --folder "$folder/db"
imported=$(now)
echo "import into an empty database, which is made first: $((imported - began)) ms"
password=$(./baton serve account watcher --role operations --folder "$folder/db" | sed -n 's/^watcher: //p')
started=$(now)
BATON_TODAY=2024-12-20 ./baton serve --port 0 --folder "$folder/db" >"$folder/log" 2>&1 &
server=$!
until grep -q '^Baton: http' "$folder/log"; do
  kill -0 "$server" || { tail -5 "$folder/log"; exit 1; }
  sleep 0.02
done
"$JAVA_HOME/bin/java" -cp benchmarks/target/classes io.baton.benchmarks.ConsoleClient "$(sed -n 's/^Baton: //p' "$folder/log")" watcher "$password"
ended=$(now)
echo "start, until everybody is calculated in every period: $((ended - started)) ms"
echo "files to scores: $((imported - began + ended - started)) ms"
