#!/bin/bash
# Tries every parser, and the programs as a whole, with damaged inputs: valid ones changed at random
# (bits, numbers, lines, nesting, splices, truncation), the same for the same seed. Prints a table in
# Markdown; the inputs at fault are kept in target/fuzz/faults.
#
# Usage: scripts/bench/fuzz.sh [INPUTS] [SEED]
# INPUTS of each parser (default 20000; slow ones get a share), SEED (default 1). The parsers are run
# by the tests *FuzzTest of all modules, which every build runs with 150 inputs.
# Exit code 1 when there was a fault.
set -euo pipefail

inputs=${1:-20000}
seed=${2:-1}
case $inputs$seed in
  *[!0-9]*) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
root=$(cd "$(dirname "$0")/../.." && pwd -P)
report=$root/target/fuzz
rm -rf "$report"
mkdir -p "$report"
code=0
(cd "$root" && mvn -B -q test -Dtest='*FuzzTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dmaven.test.failure.ignore=true -Dpixelmon.fuzz="$inputs" -Dpixelmon.fuzz.seed="$seed" \
  -Dpixelmon.fuzz.report="$report") >"$report/log" 2>&1 || code=$?
[ -s "$report/rows.md" ] || { tail -n 20 "$report/log" >&2; exit 1; }

echo "Seed $seed, $inputs inputs each; commit $(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)."
echo
echo '| parser | inputs | accepted | refused in one line | slowest | faults |'
echo '| --- | ---: | ---: | ---: | ---: | ---: |'
sort "$report/rows.md"
awk -F'|' '{ n++; inputs += $3; accepted += $4; refused += $5; faults += $7 }
  END { printf "| **all %d** | %d | %d | %d | | %d |\n", n, inputs, accepted, refused, faults
        exit faults > 0 }' "$report/rows.md" || code=1
[ ! -d "$report/faults" ] || echo "Inputs at fault are in $report/faults" >&2
exit "$code"
