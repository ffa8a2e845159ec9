#!/bin/sh
# How fast CSV becomes Parquet; benchmarks/README.md says what is measured.
# usage: reader.sh [rows [rounds [encoding]]]      5 000 000 rows, 3 rounds, utf-8 by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
mkdir -p benchmarks/target/reader
echo "load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
"$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
  io.baton.benchmarks.ReaderProgram benchmarks/target/reader "${1:-5000000}" "${2:-3}" "${3:-utf-8}"
