#!/bin/sh
# How fast pay is settled and posted; benchmarks/README.md says what is measured.
# usage: ledger.sh [lines [people [threads [rounds]]]]      10 000 000 lines, 100 000 people, 2 threads, 2 rounds by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
mkdir -p benchmarks/target/ledger
echo "load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
"$JAVA_HOME/bin/java" "${BATON_BENCH_HEAP:--Xmx512m}" -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
  io.baton.benchmarks.LedgerProgram benchmarks/target/ledger "${1:-10000000}" "${2:-100000}" "${3:-2}" "${4:-2}"
