# Sourced by mvnw and baton: points JAVA_HOME to a JDK 25 or newer, or says where it looked and ends.
# No program is started for a folder looked at, because ./baton pays for this at every start.

jdk_major() { # folder -> sets "major", empty where there is no JDK
  major=
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in JAVA_VERSION=*) major=${line#*=\"} major=${major%%[!0-9]*} ;; esac
  done <"$1/release"
}

jdk_javac=$(command -v javac || :)
[ -z "$jdk_javac" ] || jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null || printf %s "$jdk_javac")
jdk_found=
jdk_seen=
for jdk in "${JAVA_HOME:-}" "${jdk_javac%/bin/javac}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
  [ -n "$jdk" ] || continue
  jdk_major "$jdk"
  [ -n "$major" ] || continue
  if [ "$major" -ge 25 ]; then
    jdk_found=$jdk
    break
  fi
  jdk_seen="$jdk_seen
  Java $major in $jdk"
done
if [ -z "$jdk_found" ]; then
  {
    echo "Baton needs a JDK 25 or newer, and none was found."
    echo "Looked at: JAVA_HOME (${JAVA_HOME:-not set}), javac on the PATH (${jdk_javac:-none}), /usr/lib/jvm, /opt,"
    echo "  /Library/Java/JavaVirtualMachines, ~/.sdkman/candidates/java, ~/.jdks. Found there:${jdk_seen:- no JDK}"
    echo "To mend it, install one (https://adoptium.net/temurin/releases/?version=25), or name yours:"
    echo "  JAVA_HOME=/path/to/jdk-25 $0"
  } >&2
  exit 69
fi
JAVA_HOME=$jdk_found
export JAVA_HOME
unset jdk jdk_found jdk_seen jdk_javac major
