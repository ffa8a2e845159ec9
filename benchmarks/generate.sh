#!/bin/sh
# How fast baton generate is, wall and CPU seconds of the whole process; benchmarks/README.md.
# usage: generate.sh [lines [people [rounds]]]      20 million lines, 20000 people, 3 rounds by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"

lines=${1:-20000000}
people=${2:-20000}
rounds=${3:-3}
work=benchmarks/target/generate
mkdir -p "$work"
./baton --version >"$work/out" 2>&1 # builds where something is older than its sources
./baton --version

measured() { # format
  round=0
  while [ $round -lt "$rounds" ]; do
    round=$((round + 1))
    rm -rf "$work/company"
    /usr/bin/env bash -c 'TIMEFORMAT="%R %U %S"; time "$@"' bash \
      ./baton generate --out "$work/company" --people "$people" --lines "$lines" --format "$1" 2>"$work/time"
    tail -n 1 "$work/time" | awk -v lines="$lines" -v format="$1" -v load="$(cut -d ' ' -f 1 /proc/loadavg)" '{
      printf "%-8s %6.1f s wall, %6.1f s CPU, %9d lines a second of wall, %9d of CPU; load of the machine %s\n",
        format, $1, $2 + $3, lines / $1, lines / ($2 + $3), load }'
  done
}

measured csv
measured parquet
rm -rf "$work/company"
