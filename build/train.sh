#!/bin/sh
# Trains the start-up cache of a build: runs what people run first, so that its classes are found loaded and linked.
# usage: train.sh <build folder>     needs JAVA_HOME
set -eu
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$1/baton.aot" \
  -Djava.library.path="$1/native" -jar "$1/lib/baton.jar" --help
