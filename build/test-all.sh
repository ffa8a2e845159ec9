#!/bin/sh
# Everything that `baton test` tries, and what takes longer: mutation of the core, ten thousand mutated plans and files, ten
# thousand random measures on the database as it is and on its next version, the laws of pay over a million people. Needs JAVA_HOME (.mvn/jdk.sh); hours.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
export MAVEN_OPTS

some() { ./mvnw -B -ntp test -pl core,engine -Dsurefire.failIfNoSpecifiedTests=false -Dtest.java=-XX:+UseSerialGC "$@"; }

build/browser.sh
./mvnw -B -ntp verify -Pmutation
some -Dtest='Mutated*Test' -Dfuzz.times=10000
some -Dtest='*AgreementTest' -Dbaton.measure.companies=80
some -Dtest='*AgreementTest' -Dbaton.measure.companies=80 -Dduckdb.version=2.0.0.1
some -Dtest='PayLawsTest' -Dbaton.pay.people=1000000
