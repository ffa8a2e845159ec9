#!/bin/sh
# How fast deals become lines of pay; benchmarks/README.md says what is measured.
# usage: pay.sh [deals [people [rounds]]]      1 000 000 deals, 10 000 people, 4 rounds by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

deals=${1:-1000000} people=${2:-10000} rounds=${3:-4}
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=benchmarks/target/pay/$deals-$people
mkdir -p "$folder"
if [ ! -s "$folder/deal.csv" ]; then
  awk -v n="$people" 'BEGIN { print "participant,name"; for (i = 0; i < n; i++) printf "P%06d,N%d\n", i, i }' \
    >"$folder/people.csv"
  awk -v n="$people" 'BEGIN { print "participant,role"; for (i = 0; i < n; i++) printf "P%06d,sales\n", i }' \
    >"$folder/assignments.csv"
  awk -v n="$people" -v m="$deals" 'BEGIN { srand(1); print "deal_id,seller,amount,signed_on"
    for (k = 0; k < m; k++) printf "D%09d,P%06d,%d.%02d,2025-%02d-%02d\n", k, int(rand() * n),
      1 + int(rand() * 5000), int(rand() * 100), 1 + int(rand() * 12), 1 + int(rand() * 28) }' >"$folder/deal.tmp"
  mv "$folder/deal.tmp" "$folder/deal.csv"
fi
cp plans/pay/catalogue.yaml "$folder/catalogue.yaml"
cat >"$folder/plan.yaml" <<'PLAN'
baton: 1
plan: speed-of-pay
effective: 2025-01-01 ..
currency: CNY
pay:
  every: month
  terms:
    commission:
      deals: deal
      on: signed_on
      base: amount
      tiers: { over: year, rows: { 0: 1%, 50000: 2%, 100000: 3%, 200000: 4%, 300000: 5% } }
PLAN
echo "load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
"$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
  io.baton.benchmarks.PayProgram "$folder/plan.yaml" "$folder" 2025-12 "$folder/cache" "$rounds"
