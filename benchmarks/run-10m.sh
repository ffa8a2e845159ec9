#!/bin/sh
# Baton against hand-written DuckDB SQL over ten million order lines, side by side; benchmarks/README.md says what is
# measured. Linux only: CPU time and memory come from /proc.
# usage: run-10m.sh [rounds]      3 rounds by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

rounds=${1:-3}
lines=${BATON_BENCH_LINES:-10000000}
threads=${BATON_BENCH_THREADS:-2}
memory=${BATON_BENCH_MEMORY:-1200} # MiB of the database; the whole process stays below 2 GiB
heap=${BATON_BENCH_HEAP:--Xmx512m}
sql=benchmarks/ten-million
work=benchmarks/target/lines-$lines
data=$work/data
figures=$work/figures

./baton --version >/dev/null # builds it where it is older than its sources
read -r built <dist/current
./mvnw -B -ntp -q -pl benchmarks -am compile -Dspotless.check.skip=true

# DuckDB's library stands outside its jar, as for Baton, which saves a third of a second.
hand_written() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED \
    -Djava.library.path="dist/$built/native" -cp "benchmarks/target/classes:dist/$built/lib/*" \
    io.baton.benchmarks.SqlProgram threads="$threads" memory="${memory}MiB" spill="$work/spill" lines="$lines" \
    data="$data" out="$work/hand-written.csv" $sql/settings.sql "$@"
}

baton() {
  BATON_JAVA_OPTS=$heap exec ./baton run --plan $sql/plan.yaml --data "$data" --catalogue $sql/catalogue.yaml \
    --period 2024-Q4 --format csv --timing --threads "$threads" --memory "$memory" --cache "$work/cache" \
    --bad "$work/bad" >"$work/baton.csv"
}

# Runs a command and writes lines "name what number" to the figures: wall and CPU time, peak memory, stages.
measure() {
  name=$1
  shift
  began=$(date +%s%N)
  "$@" 2>"$work/$name.log" &
  process=$!
  peak=0
  cpu=0
  while kill -0 $process 2>/dev/null; do
    now=$(awk '$1 == "VmHWM:" { print int($2 / 1024) }' /proc/$process/status 2>/dev/null) && [ -n "$now" ] && peak=$now
    now=$(awk '{ print ($14 + $15) * 10 }' /proc/$process/stat 2>/dev/null) && [ -n "$now" ] && cpu=$now
    sleep 0.1
  done
  wait $process || {
    echo "run-10m.sh: $name failed:" >&2
    cat "$work/$name.log" >&2
    exit 1
  }
  {
    echo "$name wall $((($(date +%s%N) - began) / 1000000))"
    echo "$name cpu $cpu"
    echo "$name peak $peak"
    sed -n "s/^stage \(.*\) \([0-9]*\) ms$/$name stage-\1 \2/p" "$work/$name.log"
  } >>"$figures"
}

median() { # name what
  awk -v name="$1" -v what="$2" '$1 == name && $2 == what { print $3 }' "$figures" | sort -n |
    awk '{ v[NR] = $1 } END { print NR == 0 ? "-" : NR % 2 ? v[(NR + 1) / 2] : int((v[NR / 2] + v[NR / 2 + 1]) / 2) }'
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a + 0 > 0 && b + 0 > 0) printf "%.2f", a / b; else printf "-" }'; }

mkdir -p "$data" "$work/spill" "$work/cache"
if [ ! -f "$data/made" ]; then
  echo "making $lines lines in $data" >&2
  (hand_written $sql/data.sql)
  touch "$data/made"
fi

# A first round warms the file cache and lets Baton read the facts into its own; it is not counted.
: >"$figures"
measure first-baton baton
measure first-hand-written hand_written $sql/measures.sql $sql/results.sql
round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  echo "round $round of $rounds, load $(cut -d' ' -f1-3 /proc/loadavg)" >&2
  measure measures hand_written $sql/measures.sql
  measure baton baton
  measure hand-written hand_written $sql/measures.sql $sql/results.sql
  measure baton baton
done

echo "machine: $(nproc) x $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load now $(cut -d' ' -f1-3 /proc/loadavg)"
echo "medians of $rounds rounds (Baton: two runs a round), $threads threads, wall time in ms:"
awk '!/^first-/ { print $1, $2 }' "$figures" | sort -u | while read -r name what; do
  printf '  %-14s %-20s %8s\n' "$name" "$what" "$(median "$name" "$what")"
done
measures=$(median measures stage-measures)
echo "measures stage:  Baton $(median baton stage-measures) / hand-written $measures = $(ratio "$(median baton stage-measures)" "$measures")   (bar: 1.3)"
echo "whole run:       Baton $(median baton wall) / hand-written $(median hand-written wall) = $(ratio "$(median baton wall)" "$(median hand-written wall)")   (bar: 2)"
echo "whole run, CPU:  Baton $(median baton cpu) / hand-written $(median hand-written cpu) = $(ratio "$(median baton cpu)" "$(median hand-written cpu)")"
echo "peak memory:     Baton $(median baton peak) MiB   (bar: 2048)"
echo "first run, which reads the facts into the cache: Baton $(median first-baton wall) ms"
if cmp -s "$work/baton.csv" "$work/hand-written.csv"; then
  echo "results:         the same bytes, $(wc -l <"$work/baton.csv") lines"
else
  echo "results:         DIFFERENT; the first lines of diff $work/baton.csv $work/hand-written.csv:"
  diff "$work/baton.csv" "$work/hand-written.csv" | head -n 20
  exit 1
fi
