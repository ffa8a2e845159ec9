#!/bin/sh
# How fast the API answers over the demo company: its main lists and one result, by several clients at once, and facts in requests of
# ten thousand; benchmarks/README.md says what is measured.
# usage: api.sh [clients [seconds of each path]]      8 clients, 20 s by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

clients=${1:-8} seconds=${2:-20}
day=2024-12-20
build/dist.sh --if-stale
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=$(mktemp -d "${TMPDIR:-/tmp}/api.XXXXXX")
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }; rm -rf "$folder"' EXIT
trap 'exit 143' INT TERM HUP
# the database refuses to run as root, and its own account has to reach its folder
chmod 755 "$folder"
program() { "$JAVA_HOME/bin/java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" "io.baton.benchmarks.$@"; }

./baton demo --text --folder "$folder/demo" >"$folder/said"
./baton serve import "$folder/demo" --catalogue plans/catalogue.yaml --plan plans/standard-2024.yaml --folder "$folder/db"
awk -F, '$6 == "" && ($2 == "account" || $2 == "senior") { print $1 }' "$folder/demo/assignments.csv" | sort -u >"$folder/sellers"
password=$(./baton serve account watcher --role operations --folder "$folder/db" | sed -n 's/^watcher: //p')
token=$(./baton serve token bench --may facts_write,facts_read,people_read,results_read,targets_read --folder "$folder/db" | grep -o 'baton_[^ ]*')

# the limit of a program is not what is measured
BATON_TODAY=$day BATON_API_REQUESTSASECOND=1000000 BATON_WORK="$folder/work" \
  ./baton serve --port 0 --folder "$folder/db" >"$folder/log" 2>&1 &
server=$!
until grep -q '^Baton: http' "$folder/log"; do
  kill -0 "$server" || { tail -5 "$folder/log"; exit 1; }
  sleep 0.02
done
address=$(sed -n 's/^Baton: //p' "$folder/log")
program ConsoleClient "$address" watcher "$password"
person=$(head -1 "$folder/sellers")
echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
program ApiReadsProgram "$address" "$token" "$clients" "$seconds" \
  '/api/v1/people?limit=100' "/api/v1/people/$person/assignments" '/api/v1/units' '/api/v1/facts/contract?limit=100' \
  '/api/v1/targets?limit=100' '/api/v1/results/month/2024-11?limit=100' "/api/v1/results/month/2024-11/$person" \
  "/api/v1/results/month/2024-11/$person/explanation"
program BulkFactsProgram "$address" "$token" "$folder/sellers" $day 10 10000
