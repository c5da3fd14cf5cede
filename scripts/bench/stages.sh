#!/bin/bash
# Times whole processes on a demo archive of 700 fills and prints the median of 5 runs of each, and the
# size of the report.
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
  # The report of all groups: the first one writes a folder a fill, the next ones only what changed.
  # Without the endcaps' temperatures some of its findings would be of what is not there.
  "$bin/pixelmon-currents" fetch $range -s EndCap -q || [ $? -eq 7 ]
  "$bin/pixelmon-currents" process $range -s EndCap -q || [ $? -eq 7 ]
  "$bin/pixelmon-temperatures" readout-groups $range -s EndCap -q || [ $? -eq 7 ]
  "$bin/pixelmon-temperatures" pipe $range -s Barrel -q || [ $? -eq 7 ]
  "$bin/pixelmon-temperatures" pipe $range -s EndCap -q || [ $? -eq 7 ]
  first_report() {
    rm -rf "$home/plots/report"
    "$bin/pixelmon-currents" report $range
  }
  export -f first_report
  export bin home range
  median 'report, 224 groups, 700 fills, the first' 10 bash -c first_report
  median 'report, the next' 8 "$bin/pixelmon-currents" report $range
  median 'report --check' 5 "$bin/pixelmon-currents" report $range --check
}
# The page is to stay below 3 MB.
page=$(stat -c %s "$home/plots/report/index.html")
echo "report: page $page bytes, $(find "$home/plots/report/fill" -type f | wc -l) files of fills," \
  "$(du -sm "$home/plots/report" | cut -f 1) MB in all"
[ "$page" -lt 3000000 ] || { echo "the page is above 3 MB" >&2; exit 1; }
