#!/bin/sh
# Trains the start-up cache of a build: runs what people run first, so that its classes are found loaded and linked.
# usage: train.sh <build folder>     needs JAVA_HOME
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$1/baton.aot" \
  -Dbaton.home="$home" -Djava.library.path="$1/native" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  -jar "$1/lib/baton.jar" demo --folder "$scratch/demo" --cache "$scratch/cache" --lang zh-Hans
