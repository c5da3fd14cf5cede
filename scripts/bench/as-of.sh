#!/bin/bash
# Times, as a whole process, the question "what was the leakage current of each readout group?" at
# every hour of a demo year: 224 groups, 8,760 instants, records up to 10 days old. Median of 5 runs.
#
# Usage: scripts/bench/as-of.sh [RUNS]
# Needs an installation with compiled tests (mvn -DskipTests package) and GNU time. The archive of
# 330 fills is made once, in target/bench; delete the folder to make it anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
install=$root/target/pixelmon
tests=$root/pixelmon-core/target/test-classes
if [ ! -d "$install/lib" ] || [ ! -d "$tests" ]; then
  echo "no installation in $install, or no compiled tests: run mvn -B -DskipTests package" >&2
  exit 1
fi
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

home=$root/target/bench/year
mkdir -p "$home"
PIXELMON_HOME=$home "$install/bin/pixelmon-fills" demo --fills 330 -q >/dev/null

conditions
# The launcher's own options of the JVM.
median 'as-of, 224 groups at 8,760 hours' 3 \
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx768m \
  -Djava.library.path="$install/lib/native" -Dpixelmon.config="$install/config" \
  -cp "$install/lib/*:$tests" org.pixelmon.core.records.AsOfBenchmark \
  "$home/data/archive" 2022-07-05T00:00:00Z 8760 10
