#!/bin/sh
# How long small commands take from start to end: the median of some runs of each; benchmarks/README.md.
# usage: startup.sh [runs]      5 runs by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"

runs=${1:-5}
work=benchmarks/target/startup
mkdir -p "$work"

timed() { # name bar command...
  name=$1 bar=$2
  shift 2
  "$@" >"$work/out" 2>&1 || { # not counted: builds, reads and fills caches
    cat "$work/out" >&2
    exit 1
  }
  : >"$work/times"
  run=0
  while [ $run -lt "$runs" ]; do
    run=$((run + 1))
    began=$(date +%s%N)
    "$@" >"$work/out" 2>&1
    echo $((($(date +%s%N) - began) / 1000000)) >>"$work/times"
  done
  sort -n "$work/times" | awk -v name="$name" -v bar="$bar" '{ v[NR] = $1 }
    END { printf "%-34s %5d ms (%d to %d)   %s\n", name, v[int((NR + 1) / 2)], v[1], v[NR], bar }'
}

echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime); median of $runs runs"
timed 'baton --help' '' ./baton --help
timed 'baton demo --text, not the first time' 'bar: 5000 ms' ./baton demo --text
timed 'baton run over the demo company' 'bar: 1500 ms on an idle machine' \
  ./baton run --plan plans/standard-2024.yaml --data demo --period 2024 --as-of 2025-01-10 --format csv
