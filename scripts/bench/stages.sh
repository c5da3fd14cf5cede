#!/bin/bash
# Times whole processes on a demo archive of 700 fills and prints the median of 5 runs of each.
#
# Usage: scripts/bench/stages.sh [RUNS]
# Needs an installation (mvn -DskipTests package) and GNU time. The archive is made once, in
# target/bench; delete the folder to make it anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
[ -x "$bin/pixelmon-currents" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

home=$root/target/bench/home
mkdir -p "$home"
export PIXELMON_HOME=$home PIXELMON_OFFLINE=true
range='-ff 7920 -lf 99999'

conditions
"$bin/pixelmon-fills" demo --fills 700 -q >/dev/null
# shellcheck disable=SC2086 # $range is two options with their values
{
  median 'pixelmon-currents plot -h' 0.6 "$bin/pixelmon-currents" plot -h
  median 'fills get, 700 fills' '' "$bin/pixelmon-fills" get $range
  median 'lumi get, 700 fills' '' "$bin/pixelmon-lumi" get $range
  median 'currents fetch, 700 fills' 6 "$bin/pixelmon-currents" fetch $range -s Barrel
  median 'currents process, 700 fills' 6 "$bin/pixelmon-currents" process $range -s Barrel
  median 'temperatures of 128 groups, 700 fills' 8 \
    "$bin/pixelmon-temperatures" readout-groups $range -s Barrel
  median 'plot, 4 layers, 700 fills, all formats' 4 \
    "$bin/pixelmon-currents" plot -s Barrel $range -x_axes lumi
  median 'the same per ROC, scaled to 0 C' 4 \
    "$bin/pixelmon-currents" plot -s Barrel $range -x_axes lumi -tref 0 -normroc
}
