#!/bin/sh
# A console in steady use for an hour, or as many minutes as are said: a line each minute, a verdict at the end, and its exit code;
# benchmarks/README.md says what is done and what is judged.
# usage: soak.sh [minutes [people [rows of facts]]]      60 minutes, 2 000 people, 200 000 rows by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

minutes=${1:-60} people=${2:-2000} rows=${3:-200000}
day=2024-12-20
build/dist.sh --if-stale
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=${BATON_BENCH_FOLDER:-$home/benchmarks/target}/soak
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }' EXIT
trap 'exit 143' INT TERM HUP
program() { "$JAVA_HOME/bin/java" -cp benchmarks/target/classes "io.baton.benchmarks.$@"; }

rm -rf "$folder"
mkdir -p "$folder/tmp"
./baton generate --out "$folder/company" --people "$people" --lines "$rows"
./baton serve import "$folder/company" --catalogue plans/catalogue.yaml --plan plans/standard-2024.yaml \
  --plan examples/commission/plan.yaml --folder "$folder/db"
# those who are there now: participant,role,unit,superior,from,to
awk -F, '$6 == "" && ($2 == "account" || $2 == "senior") { print $1 }' "$folder/company/assignments.csv" | sort -u >"$folder/sellers"
awk -F, '$6 == "" && ($2 == "manager" || $2 == "head") { print $1 }' "$folder/company/assignments.csv" | sort -u >"$folder/superiors"

account() { ./baton serve account "$@" --folder "$folder/db" | sed -n "s/^$1: /$1 /p" >>"$folder/accounts"; }
account operator --role operations
account payer --role finance
account watcher --role supervision
number=0
for person in $(awk 'NR % 37 == 1' "$folder/sellers" | head -14) $(head -5 "$folder/superiors"); do
  number=$((number + 1))
  account "one-$number" --person "$person"
done
token() { ./baton serve token "$@" --folder "$folder/db" | grep -o 'baton_[^ ]*'; }
writer=$(token writer)
reader=$(token reader --may facts_read,people_read,results_read)

BATON_TODAY=$day BATON_LOGINSAMINUTE=100000 BATON_METRICS_TOKEN="soak-$$" BATON_WORK="$folder/work" \
  BATON_JAVA_OPTS="${BATON_BENCH_HEAP:-} -Djava.io.tmpdir=$folder/tmp" \
  ./baton serve --port 0 --folder "$folder/db" >"$folder/log" 2>&1 &
server=$!
until grep -q '^Baton: http' "$folder/log"; do
  kill -0 "$server" || { tail -5 "$folder/log"; exit 1; }
  sleep 0.1
done
address=$(sed -n 's/^Baton: //p' "$folder/log")
echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
# shellcheck disable=SC2046 # names and passwords are words
program ConsoleClient "$address" $(cat "$folder/accounts")
# shellcheck disable=SC2046 # names are words
program SoakProgram "$address" "$server" "$folder" "$minutes" $day "$folder/sellers" "$writer" "$reader" "soak-$$" operator \
  $(cut -d' ' -f1 "$folder/accounts")
faults=$(grep -c ' ERROR ' "$folder/log" || :)
echo "errors in the log: $faults"
[ "$faults" -eq 0 ]
