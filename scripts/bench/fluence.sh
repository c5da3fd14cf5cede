#!/bin/bash
# Times whole processes of pixelmon-fluence on a FLUKA result and prints the median of 5 runs.
#
# Usage: scripts/bench/fluence.sh USRBIN_FILE [RUNS]
# USRBIN_FILE is the ASCII result, unpacked, 200 x 700 bins (21 MB for CMS, phase 1).
# Needs an installation (mvn -DskipTests package) and GNU time.
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
input=$(readlink -f "$1")
runs=${2:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
fluence=$root/target/pixelmon/bin/pixelmon-fluence
[ -x "$fluence" ] || { echo "no installation in $root/target/pixelmon: run mvn -B -DskipTests package" >&2; exit 1; }
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

home=$root/target/bench/fluence
mkdir -p "$home"
export PIXELMON_HOME=$home
points=$home/points.csv
[ -f "$points" ] || awk 'BEGIN {
  srand(1); print "r_cm,z_cm"
  for (i = 0; i < 1000000; i++) printf "%.4f,%.4f\n", 20 * rand(), 700 * rand() - 350
}' >"$points"

conditions
median 'wc -w of the input' '' wc -w "$input"
median 'field, all outputs' 1.5 "$fluence" field -i "$input"
median 'at, one point' '' "$fluence" at -r 2.9 -z 0
median 'at, 1e6 points' 2 "$fluence" at --points "$points" -o "$home/values.csv"
median 'modules' 1 "$fluence" modules
median 'fit in 2D, 160 x 60 bins, without plots' 1 \
  "$fluence" fit -f -p 1,1,1,1,1,-1,0 --xmin=0,-30 --xmax=16,30 --no-plot
median 'the same with plots' '' \
  "$fluence" fit -f -p 1,1,1,1,1,-1,0 --xmin=0,-30 --xmax=16,30
median 'plot, map with modules, 3 formats' '' \
  "$fluence" plot --modules --r-range 2,18 --z-range=-60,60
