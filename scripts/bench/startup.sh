#!/bin/bash
# How long the programs take to start, as multiples of what the JVM alone takes (java -version).
#
# Usage: scripts/bench/startup.sh [RUNS] [INSTALLATION]
# Each round runs everything once, so that a machine that is busy for a while is so for all. Prints the
# median of each and the median's ratio to that of java -version, then how many classes are loaded and
# how many of them come from the archive. Needs an installation (mvn -DskipTests package) and bash 5.
set -euo pipefail

runs=${1:-15}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
install=${2:-$root/target/pixelmon}
bin=$install/bin
[ -x "$bin/pixelmon-fills" ] || { echo "no installation in $install: run mvn -B -DskipTests package" >&2; exit 1; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PIXELMON_HOME=$work
"$bin/pixelmon-fills" demo -q --fills 30 >/dev/null

names=() goals=()
declare -A commands
# add NAME GOAL COMMAND
add() {
  names+=("$1")
  goals+=("$2")
  commands[$1]=$3
}
add 'java -version' '' "$java -version"
for program in fills lumi currents temperatures fluence radsim; do
  add "pixelmon-$program -h" 4 "$bin/pixelmon-$program -h"
done
add 'pixelmon-currents plot -h' 4 "$bin/pixelmon-currents plot -h"
add 'pixelmon-fills --version' '' "$bin/pixelmon-fills --version"
add 'pixelmon-fills get' 12 "$bin/pixelmon-fills get -ff 7920 -lf 7983 --offline"
add 'pixelmon-currents fetch' '' "$bin/pixelmon-currents fetch -ff 7920 -lf 7983 -s Barrel --offline"

for ((run = 0; run <= runs; run++)); do
  for i in "${!names[@]}"; do
    start=${EPOCHREALTIME/[.,]/}
    # shellcheck disable=SC2086 # words of a command, none with a blank
    ${commands[${names[i]}]} >/dev/null 2>&1 || [ $? -eq 7 ] || { echo "${names[i]} failed" >&2; exit 1; }
    end=${EPOCHREALTIME/[.,]/}
    # The first round warms the disk cache.
    [ "$run" -eq 0 ] || echo $((end - start)) >>"$work/times.$i"
  done
done

echo "$(nproc) processors, $(uname -m), load $(cut -d ' ' -f 1 /proc/loadavg), median of $runs rounds"
for i in "${!names[@]}"; do
  median=$(sort -n "$work/times.$i" | sed -n "$(((runs + 1) / 2))p")
  [ "$i" -gt 0 ] || alone=$median
  awk -v name="${names[i]}" -v t="$median" -v alone="$alone" -v goal="${goals[i]}" 'BEGIN {
    printf "%-28s %7.1f ms  %5.1f x%s\n", name, t / 1000, t / alone, goal == "" ? "" : "  goal " goal " x" }'
done

echo
echo "classes loaded, of them from the archive:"
for i in "${!names[@]}"; do
  [ "$i" -gt 0 ] || continue
  # shellcheck disable=SC2086 # words of a command
  PIXELMON_JAVA_OPTS=-Xlog:class+load ${commands[${names[i]}]} 2>/dev/null | awk -v name="${names[i]}" '
    / source: / { all++ }
    / source: shared objects file/ { shared++ }
    END { printf "%-28s %5d  %5d\n", name, all, shared }'
done
for archive in "$install"/lib/cds/*.jsa; do
  [ ! -f "$archive" ] || awk -v bytes="$(wc -c <"$archive")" 'BEGIN { printf "archive: %.1f MB\n", bytes / 1e6 }'
done
