#!/bin/sh
# Tells how much of the code the tests reach: a line for each module and one for the whole, from
# JaCoCo's table.
#
# Usage: scripts/ci/coverage.sh FILE
# FILE: a jacoco.csv of several modules, as the build leaves it in
# scripts/dist/target/site/jacoco-aggregate/jacoco.csv
set -eu

[ $# -eq 1 ] || {
  echo "usage: scripts/ci/coverage.sh FILE" >&2
  exit 2
}
[ -r "$1" ] || {
  echo "coverage.sh: $1: cannot be read; 'mvn verify' makes it" >&2
  exit 4
}

# GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,_COVERED,BRANCH_MISSED,_COVERED,LINE_MISSED,_COVERED,...
LC_ALL=C awk -F, '
  function share(covered, missed) {
    return covered + missed ? sprintf("%.1f %%", 100 * covered / (covered + missed)) : "none"
  }
  function tell(name, of) {
    printf "coverage: %-40s lines %s, branches %s\n", name,
      share(line[of], noLine[of]), share(branch[of], noBranch[of])
  }
  NR == 1 {
    if ($6 != "BRANCH_MISSED" || $9 != "LINE_COVERED") {
      print "coverage.sh: not a table of JaCoCo: " FILENAME > "/dev/stderr"
      failed = 4
      exit failed
    }
    next
  }
  {
    module = $1
    sub(/.*\//, "", module)
    if (!(module in line)) modules[++n] = module
    noBranch[module] += $6; branch[module] += $7; noLine[module] += $8; line[module] += $9
    noBranch[""] += $6; branch[""] += $7; noLine[""] += $8; line[""] += $9
  }
  END {
    if (failed) exit failed
    if (!n) { print "coverage: nothing was measured"; exit }
    for (i = 1; i <= n; i++) tell(modules[i], modules[i])
    tell("all modules", "")
  }
' "$1"
