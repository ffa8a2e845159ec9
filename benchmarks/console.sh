#!/bin/sh
# A console with many people and facts in use: pages, facts one by one until they are on open pages, facts in bulk, memory;
# benchmarks/README.md says what is measured.
# usage: console.sh [people [rows of facts [seconds of each part]]]      10 000 people, 10 million rows, 60 s by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

people=${1:-10000} rows=${2:-10000000} seconds=${3:-60}
day=2024-12-20
build/dist.sh --if-stale
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=${BATON_BENCH_FOLDER:-$home/benchmarks/target}/console/$people-$rows
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }' EXIT
trap 'exit 143' INT TERM HUP
program() { "$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" "io.baton.benchmarks.$@"; }

if [ ! -f "$folder/ready" ]; then
  rm -rf "$folder"
  mkdir -p "$folder"
  ./baton generate --out "$folder/company" --people "$people" --lines "$rows"
  ./baton serve import "$folder/company" --catalogue plans/catalogue.yaml --plan plans/standard-2024.yaml \
    --plan examples/commission/plan.yaml --folder "$folder/db"
  touch "$folder/ready"
fi
# those who are there now: participant,role,unit,superior,from,to
awk -F, '$6 == "" && ($2 == "account" || $2 == "senior") { print $1 }' "$folder/company/assignments.csv" | sort -u >"$folder/sellers"
awk -F, '$6 == "" && ($2 == "manager" || $2 == "head") { print $1 }' "$folder/company/assignments.csv" | sort -u >"$folder/superiors"

# accounts of sellers, of superiors, and of one who sees everybody; their first passwords stand behind their names
: >"$folder/accounts"
account() { ./baton serve account "$@" --folder "$folder/db" | sed -n "s/^$1: /$1 /p" >>"$folder/accounts"; }
account "all-$$" --role operations
account "pay-$$" --role finance
for number in 1 2 3 4; do
  account "all-$$-$number" --role operations
done
number=0
for person in $(awk 'NR % 199 == 1' "$folder/sellers" | head -30) $(head -15 "$folder/superiors"); do
  number=$((number + 1))
  account "one-$$-$number" --person "$person"
done
./baton serve token "bench-$$" --folder "$folder/db" >"$folder/token"
token=$(grep -o 'baton_[^ ]*' "$folder/token")

began=$(date +%s%N)
BATON_TODAY=$day BATON_RUNS_EVERY=1h BATON_LOGINSAMINUTE=1000 BATON_JAVA_OPTS="${BATON_BENCH_HEAP:-}" \
  ./baton serve --port 0 --folder "$folder/db" >"$folder/log" 2>&1 &
server=$!
until grep -q '^Baton: http' "$folder/log"; do
  kill -0 "$server" || { tail -5 "$folder/log"; exit 1; }
  sleep 0.02
done
address=$(sed -n 's/^Baton: //p' "$folder/log")
echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
echo "start on this database: $((($(date +%s%N) - began) / 1000000)) ms"
# shellcheck disable=SC2046 # names and passwords are words
program ConsoleClient "$address" $(cat "$folder/accounts")
echo "everything calculated after $((($(date +%s%N) - began) / 1000000000)) s"
for rate in 50 200; do
  program LiveScoresProgram "$address" "$token" "all-$$" "$folder/sellers" $day "$rate" "$seconds"
done
# shellcheck disable=SC2046 # names are words
program PagesProgram "$address" 50 "$seconds" $(cut -d' ' -f1 "$folder/accounts" | grep -v '^pay-')
program FirstLooksProgram "$address" "pay-$$" "$folder/sellers" 200
program PreviewProgram "$address" "all-$$" standard-2024
program UploadProgram "$address" "all-$$" "$folder/sellers" $day 100000
program BulkFactsProgram "$address" "$token" "$folder/sellers" $day 20 10000
awk '/^VmRSS|^VmHWM/ { printf "%s %d MiB\n", $1, $2 / 1024 }' "/proc/$server/status"
