#!/bin/bash
# Times radiation profiles, whole processes, on demo archives of 330 fills (a year), 660 and 1320, and
# prints the median of 5 runs of each. Beside the wall time stands the processors' time in a run on
# its own, which says more on a busy machine.
#
# Usage: scripts/bench/radsim.sh [RUNS]
# Needs an installation (mvn -DskipTests package) and GNU time. The archives are made once, in
# target/bench (two minutes); delete the folder to make them anew.
set -euo pipefail

runs=${1:-5}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
[ -x "$bin/pixelmon-radsim" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }
# shellcheck source=scripts/bench/median.sh
. "$root/scripts/bench/median.sh"

export PIXELMON_OFFLINE=true
range='-ff 7920 -lf 99999'

# home FILLS: goes to a home with a demo archive.
home() {
  export PIXELMON_HOME=$root/target/bench/radsim-$1
  mkdir -p "$PIXELMON_HOME"
  if [ ! -f "$PIXELMON_HOME/data/fills_info/fills.csv" ]; then
    "$bin/pixelmon-fills" demo --fills "$1" -q >/dev/null
    # shellcheck disable=SC2086 # $range is two options with their values
    "$bin/pixelmon-fills" get $range -q >/dev/null
  fi
}

# processors NAME COMMAND...: processors' time of one run.
processors() {
  local name=$1
  shift
  /usr/bin/time -q -o "$root/target/bench/times.cpu" -f '%U %S' "$@" >/dev/null 2>&1 || true
  awk -v name="$name" 'END { printf "%-42s %6.2f s of the processors\n", name, $1 + $2 }' \
    "$root/target/bench/times.cpu"
}

# profiles NAME GOAL GROUPS...: times the profiles of some readout groups.
profiles() {
  local name=$1 goal=$2
  shift 2
  # shellcheck disable=SC2086 # $range is two options with their values
  {
    median "$name" "$goal" "$bin/pixelmon-radsim" prepare $range "$@" -q
    processors "  the same" "$bin/pixelmon-radsim" prepare $range "$@" -q
  }
}

conditions
home 330
profiles 'prepare, 1 group, 330 fills' 2 -rog BPix_BmI_SEC1_LYR1
profiles 'prepare, 1 group, steps of 15 minutes' '' -rog BPix_BmI_SEC1_LYR1 -tsi 900 -tsf 900
profiles 'prepare, 32 groups, 330 fills' '' --layer 1
profiles 'prepare, 128 groups, 330 fills' 10 --layer 1-4
profiles 'prepare, 224 groups, 330 fills' 15 --all-groups
# The profiles of a year of all groups are there now.
year=$PIXELMON_HOME/data/radiation_simulation
median 'simulate, 224 groups, 330 fills' 20 "$bin/pixelmon-radsim" simulate --all-groups "$year" -q
median 'scenario, 224 groups, 330 fills' '' \
  "$bin/pixelmon-radsim" scenario -i "$year" --then 14d@20C,120d@-10C -q
for fills in 660 1320; do
  home "$fills"
  profiles "prepare, 1 group, $fills fills" '' -rog BPix_BmI_SEC1_LYR1
  profiles "prepare, 128 groups, $fills fills" '' --layer 1-4
done

# Fragments of all fills, 7 each with one shared, of one readout group.
home 330
fragments=$PIXELMON_HOME/fragments
if [ ! -d "$fragments" ]; then
  "$root/scripts/produce-radsim-profile-fragments.sh" -q -i data/fills_info/fills.csv -n 7 2022 \
    BPix_BmI_SEC1_LYR1 >/dev/null 2>&1 || true
  cp -r "$PIXELMON_HOME/data/radiation_simulation/profiles/fragments/2022/BPix_BmI_SEC1_LYR1" "$fragments"
  rm -rf "$fragments/logs"
fi
median "merge, $(find "$fragments" -name '*.txt' | wc -l) fragments" 0.6 \
  "$bin/pixelmon-radsim" merge -i fragments -o merged.txt -q
median 'check' '' "$bin/pixelmon-radsim" check -rog BPix_BmI_SEC1_LYR1 merged.txt -q

# Six years of one readout group: the profile of four, and half of it once more, later.
home 1320
four=$(find "$PIXELMON_HOME/data/radiation_simulation" -name 'profile_BPix_BmI_SEC1_LYR1_*.txt' | head -n 1)
six=$PIXELMON_HOME/profile_BPix_BmI_SEC1_LYR1_six.txt
awk -F '\t' -v OFS='\t' -v wanted=16391 '
  NR == 1 { print; next }
  { row[++rows] = $0 }
  END {
    split(row[1], first)
    split(row[rows], last)
    later = last[2] - first[2] + first[3]
    for (n = 0; n < wanted; n++) {
      $0 = row[n % rows + 1]
      $2 += int(n / rows) * later
      print
    }
  }' "$four" >"$six"
median 'simulate, 16,391 steps, the table' 1 \
  "$bin/pixelmon-radsim" simulate -i "$six" --csv-only -q
median 'simulate, 16,391 steps, fit of one constant' '' \
  "$bin/pixelmon-radsim" simulate -i "$six" --csv-only --fit scale -q
median 'simulate, 16,391 steps, 200 draws' '' \
  "$bin/pixelmon-radsim" simulate -i "$six" --csv-only --vary -q
median 'simulate, 16,391 steps, all files' '' "$bin/pixelmon-radsim" simulate -i "$six" -q
