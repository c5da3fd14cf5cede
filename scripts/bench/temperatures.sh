#!/bin/bash
# Times air and pipe temperatures of 700 fills of a demo archive, and the day means of 100 sensors
# over three years with a reading per sensor and minute; prints the median of 5 runs of each.
#
# Usage: scripts/bench/temperatures.sh [RUNS]
# Needs an installation (mvn -DskipTests package), GNU time, a JDK and 1 GB of disk. The archives are
# made once, in target/bench (two to three minutes); delete the folder to make them anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
[ -x "$bin/pixelmon-temperatures" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

export PIXELMON_OFFLINE=true
conditions

export PIXELMON_HOME=$root/target/bench/home
mkdir -p "$PIXELMON_HOME"
"$bin/pixelmon-fills" demo --fills 700 -q >/dev/null
"$bin/pixelmon-fills" get -ff 7920 -lf 99999 -q >/dev/null
median 'air, 700 fills' 2 "$bin/pixelmon-temperatures" air -ff 7920 -lf 99999
median 'pipe, 700 fills' 2 "$bin/pixelmon-temperatures" pipe -ff 7920 -lf 99999
median 'temperatures of 128 groups, 700 fills' 2.8 \
  "$bin/pixelmon-temperatures" readout-groups -ff 7920 -lf 99999 -s Barrel
median 'annealing, the days of 700 fills' '' "$bin/pixelmon-temperatures" annealing -ff 7920 -lf 99999

export PIXELMON_HOME=$root/target/bench/minutes
archive=$PIXELMON_HOME/data/archive
if [ ! -f "$PIXELMON_HOME/complete" ]; then
  mkdir -p "$PIXELMON_HOME"
  "$bin/pixelmon-fills" demo --fills 1 --start 2022-01-03 -q >/dev/null
  java -Djava.library.path="$root/target/pixelmon/lib/native" -cp "$root/target/pixelmon/lib/*" \
    "$root/scripts/bench/MinuteReadings.java" "$archive" 2022-01-01 1096 100
  touch "$PIXELMON_HOME/complete"
fi
median 'annealing, 100 sensors, 3 years by minutes' 20 "$bin/pixelmon-temperatures" annealing \
  -s 2022-01-01 -e 2025-01-01 -sfn data/sensors.txt
echo "archive of 3 years by minutes: $(du -sm "$archive" | cut -f 1) MB"
