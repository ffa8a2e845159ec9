#!/bin/sh
# Makes a folder for what tests make and drop, and prints it: in memory where there is plenty and programs can run from there,
# so that thousands of small folders and some databases wait for no disk; else where temporary files are.
# usage: scratch.sh
set -eu
memory=/dev/shm
enough=8000000 # KiB

room=$(df -Pk "$memory" 2>/dev/null | awk 'NR == 2 { print $4 }')
if [ "${room:-0}" -gt "$enough" ] && folder=$(mktemp -d "$memory/baton-test-XXXXXX" 2>/dev/null); then
  printf '#!/bin/sh\n' >"$folder/program"
  chmod +x "$folder/program"
  if "$folder/program" 2>/dev/null; then
    rm "$folder/program"
  else
    rm -r "$folder"
    folder=
  fi
fi
[ -n "${folder:-}" ] || folder=$(mktemp -d "${TMPDIR:-/tmp}/baton-test-XXXXXX")
# the account without rights as which root runs a database comes through here
chmod 755 "$folder"
echo "$folder"
