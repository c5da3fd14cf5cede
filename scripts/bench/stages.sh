#!/bin/bash
# Times whole processes on a demo archive of 700 fills and prints the median of 5 runs of each.
#
# Usage: scripts/bench/stages.sh [RUNS]      (default 5, after one run to warm the disk cache)
# Needs an installation (mvn -DskipTests package) and GNU time. The archive is made once, in
# target/bench; delete the folder to make it anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
home=$root/target/bench/home
[ -x "$bin/pixelmon-currents" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }
[ -x /usr/bin/time ] || { echo "GNU time is missing (package 'time')" >&2; exit 1; }

mkdir -p "$home"
export PIXELMON_HOME=$home PIXELMON_OFFLINE=true

# median NAME LIMIT COMMAND...: prints the median wall time and the largest peak memory.
median() {
  local name=$1 limit=$2
  shift 2
  local times=$root/target/bench/times
  : >"$times"
  "$@" >/dev/null 2>&1
  for _ in $(seq "$runs"); do
    /usr/bin/time -a -o "$times" -f '%e %M' "$@" >/dev/null 2>&1
  done
  sort -n "$times" | awk -v name="$name" -v limit="$limit" -v runs="$runs" '
    { wall[NR] = $1; if ($2 > peak) peak = $2 }
    END {
      m = runs % 2 ? wall[(runs + 1) / 2] : (wall[runs / 2] + wall[runs / 2 + 1]) / 2
      printf "%-44s %7.2f s  (%.2f to %.2f)  goal %5s s  peak %4d MiB\n",
             name, m, wall[1], wall[NR], limit, peak / 1024
    }'
}

echo "$(nproc) processors, $(uname -m), load $(cut -d ' ' -f 1 /proc/loadavg), median of $runs runs"
"$bin/pixelmon-fills" demo --fills 700 -q >/dev/null
first=7920
last=99999
fills=data/fills_info/fills.csv

median 'pixelmon-currents plot -h' 0.6 "$bin/pixelmon-currents" plot -h
median 'fills get, 700 fills' '' "$bin/pixelmon-fills" get -ff $first -lf $last
median 'lumi get, 700 fills' '' "$bin/pixelmon-lumi" get -ff $first -lf $last
median 'currents fetch, 700 fills' 6 "$bin/pixelmon-currents" fetch -ff $first -lf $last -s Barrel
median 'currents process, 700 fills' 6 "$bin/pixelmon-currents" process -ff $first -lf $last -s Barrel
median 'temperatures of 128 groups, 700 fills' 8 \
  "$bin/pixelmon-temperatures" readout-groups -ff $first -lf $last -s Barrel
median 'plot, 4 layers, 700 fills, all formats' 4 \
  "$bin/pixelmon-currents" plot -s Barrel -ff $first -lf $last -x_axes lumi
median 'the same per ROC, scaled to 0 C' 4 \
  "$bin/pixelmon-currents" plot -s Barrel -ff $first -lf $last -x_axes lumi -tref 0 -normroc
test -f "$home/$fills"
