#!/bin/sh
# How long the console takes from its start until it answers, on a database that is there with the demo company in it, and how
# much memory it holds at rest; benchmarks/README.md.
# usage: serve-start.sh [runs [seconds of rest]]      5 runs and 30 s by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"

runs=${1:-5}
rest=${2:-30}
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || :; }; rm -rf "$work"' EXIT
trap 'exit 143' INT TERM HUP
# the account without rights as which root runs the database comes through here
chmod 755 "$work"

begin() { # starts the console; the milliseconds until it answers stand in $took, those of processors in $worked
  : >"$work/said"
  began=$(date +%s%N)
  ./baton serve --port 0 --folder "$work/database" >"$work/said" 2>&1 &
  server=$!
  until grep -q '^Baton: http.*/$' "$work/said"; do
    kill -0 "$server" 2>/dev/null || {
      cat "$work/said" >&2
      exit 1
    }
    sleep 0.01
  done
  address=$(sed -n 's/^Baton: //p' "$work/said")
  curl -fsS -o "$work/page" "${address}login"
  took=$((($(date +%s%N) - began) / 1000000))
  worked=$(awk '{ print ($14 + $15) * 10 }' "/proc/$server/stat" 2>/dev/null || echo 0)
}

end() {
  kill "$server"
  wait "$server" || :
  server=
}

field() { # pid file field: a number of kB, 0 where the process is gone
  awk -v field="$3:" '$1 == field { sum += $2 } END { print sum + 0 }' "/proc/$1/$2" 2>/dev/null || echo 0
}

./baton demo --text --folder "$work/demo" --cache "$work/cache" >"$work/said" 2>&1
./baton serve import "$work/demo" --catalogue plans/catalogue.yaml --folder "$work/database" >"$work/said" 2>&1
begin # not counted: fills the machine's caches of files
end
run=0
while [ $run -lt "$runs" ]; do
  run=$((run + 1))
  begin
  end
  echo "$took" >>"$work/times"
  echo "$worked" >>"$work/works"
done

echo "machine: $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
middle() { sort -n "$1" | awk '{ v[NR] = $1 } END { printf "%d ms (%d to %d)", v[int((NR + 1) / 2)], v[1], v[NR] }'; }
echo "baton serve, until the log-in page is there: $(middle "$work/times"), median of $runs   bar: 5000 ms"
echo "  of that, work of its processors: $(middle "$work/works")"

if [ -r /proc/self/smaps_rollup ]; then
  begin
  sleep "$rest"
  java=$(field "$server" status VmRSS)
  database=0
  postmaster=$(head -n 1 "$work/database/data/postmaster.pid")
  for pid in "$postmaster" $(cat "/proc/$postmaster/task/$postmaster/children"); do
    database=$((database + $(field "$pid" smaps_rollup Pss)))
  done
  echo "memory at rest after $rest s: $((java / 1024)) MB of the console, $((database / 1024)) MB of its database   bar: 600 MB"
fi
