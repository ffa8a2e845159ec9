#!/bin/sh
# How soon a fact that is sent to the console is on an open page; benchmarks/README.md says what is measured.
# usage: live-scores.sh [people [rows of facts [seconds]]]      10 000 people, 10 million rows, 60 s by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

people=${1:-10000} rows=${2:-10000000} seconds=${3:-60}
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=${BATON_BENCH_FOLDER:-$home/benchmarks/target}/live-scores/$people-$rows
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }' EXIT
trap 'exit 143' INT TERM HUP
if [ ! -f "$folder/ready" ]; then
  rm -rf "$folder"
  mkdir -p "$folder"
  ./baton generate --out "$folder/company" --people "$people" --lines "$rows"
  ./baton serve import "$folder/company" --catalogue plans/catalogue.yaml --plan plans/standard-2024.yaml --folder "$folder/db"
  touch "$folder/ready"
fi
./baton serve token "bench-$$" --folder "$folder/db" >"$folder/token"
token=$(grep -o 'baton_[^ ]*' "$folder/token")
# an account's first password opens nothing but its own change: the bench changes it as a person would
./baton serve account "bench$$" --role operations --folder "$folder/db" >"$folder/account"
password=$(sed -n "s/^bench$$: //p" "$folder/account")
awk -F, 'NR > 1 && ($2 == "account" || $2 == "senior") { print $1 }' "$folder/company/assignments.csv" | sort -u >"$folder/sellers"

BATON_TODAY=2024-12-20 BATON_RUNS_EVERY=1h BATON_JAVA_OPTS="${BATON_BENCH_HEAP:--Xmx2g}" ./baton serve --port 0 --folder "$folder/db" >"$folder/log" 2>&1 &
server=$!
until grep -q '^Baton: http' "$folder/log"; do
  kill -0 "$server" || { tail -5 "$folder/log"; exit 1; }
  sleep 0.2
done
address=$(sed -n 's/^Baton: //p' "$folder/log")
for rate in 50 200; do
  "$JAVA_HOME/bin/java" -cp "benchmarks/target/classes" io.baton.benchmarks.LiveScoresProgram \
    "$address" "$token" "bench$$" "$password" "$folder/sellers" 2024-12-20 "$rate" "$seconds"
done
awk '/^VmRSS/ { printf "resident: %d MiB\n", $2 / 1024 }' "/proc/$server/status"
