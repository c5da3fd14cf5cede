#!/bin/bash
# Times whole processes on twelve years at once, a demo archive of 3,500 fills, beside the same for
# the 700 fills of stages.sh, and prints the median of 5 runs of each.
#
# Usage: scripts/bench/years.sh [RUNS]
# Needs an installation (mvn -DskipTests package), GNU time and 2 GB of disk. The archives are made
# once, in target/bench (two to three minutes); delete the folder to make them anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
[ -x "$bin/pixelmon-currents" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

export PIXELMON_OFFLINE=true
range='-ff 7920 -lf 99999'

# stages FOLDER FILLS FETCH_GOAL TEMPERATURES_GOAL
stages() {
  export PIXELMON_HOME=$root/target/bench/$1
  mkdir -p "$PIXELMON_HOME"
  "$bin/pixelmon-fills" demo --fills "$2" -q >/dev/null
  # shellcheck disable=SC2086 # $range is two options with their values
  {
    "$bin/pixelmon-fills" get $range -q >/dev/null
    median "currents fetch, $2 fills" "$3" "$bin/pixelmon-currents" fetch $range -s Barrel
    median "temperatures of 128 groups, $2 fills" "$4" \
      "$bin/pixelmon-temperatures" readout-groups $range -s Barrel
  }
}

conditions
stages home 700 '' ''
stages years 3500 3 6
echo "archive of 3500 fills: $(du -sm "$root/target/bench/years/data/archive" | cut -f 1) MB"
