#!/bin/bash
# How good the tests are: PIT changes the compiled code in one small place at a time (a mutant) and
# counts the changes that the package's tests notice. Prints a Markdown table; the list of what no
# test noticed and PIT's own report stay in target/mutation/PACKAGE.
#
# Usage: scripts/bench/mutation.sh [PACKAGE...]
# PACKAGE: physics records temperature fluence io files lumi oms fluka formula profile merge steps
# (default: all, one after the other). Tests that compare with reference data are left out, so that
# the figures are the same everywhere. THREADS=N: threads of PIT (default 2), at low priority.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
threads=${THREADS:-2}
packages=("$@")
[ $# -gt 0 ] || packages=(physics records temperature fluence io files lumi oms fluka formula profile merge steps)
cd "$root"
unset PIXELMON_HOME

# Sets module, classes and tests of a package; of io, lumi and oms only what reads and writes text.
choose() {
  local core=org.pixelmon.core fluence=org.pixelmon.fluence radsim=org.pixelmon.radsim class
  module=pixelmon-core
  classes="$core.$1.*"
  tests="$core.$1.*Test"
  case $1 in
    physics | records | temperature | fluence | files) ;;
    io)
      classes=
      for class in CsvTable NamedValues NumberText FixedDecimal ShortestDecimal TextFile PythonFloat PythonTime; do
        classes="$classes${classes:+,}$core.io.$class,$core.io.$class\$*"
      done
      ;;
    lumi) classes="$core.lumi.Brilcalc*,$core.lumi.Lumi*,$core.lumi.SectionLuminosity*,$core.lumi.ArgumentList" ;;
    oms) classes="$core.oms.OmsFillJson,$core.oms.OmsPage,$core.oms.OmsSelection,$core.oms.OmsQuery" ;;
    fluka | formula)
      module=pixelmon-fluence
      classes="$fluence.$1.*"
      tests="$fluence.$1.*Test"
      ;;
    profile)
      module=pixelmon-radsim
      classes="$radsim.profile.*,$radsim.rows.*,$radsim.conditions.*"
      tests="$radsim.*Test"
      ;;
    merge | steps)
      module=pixelmon-radsim
      classes="$radsim.${1%s}.*"
      tests="$radsim.*Test"
      ;;
    *)
      echo "no package '$1'; usage: scripts/bench/mutation.sh [PACKAGE...]" >&2
      exit 2
      ;;
  esac
}

# Tests that start programs or read the sources say nothing about a single line, and take long.
slow='*.ExamplesTest,*.HelpTest,*.OriginalFlagsTest,*.ArchitectureTest,*.ProfileScriptsTest'

for package in "${packages[@]}"; do
  choose "$package"
done
echo '| package | mutants | killed | killed, % | of those reached (test strength), % | killed by time-out |'
echo '| --- | ---: | ---: | ---: | ---: | ---: |'
for package in "${packages[@]}"; do
  choose "$package"
  report=$root/target/mutation/$package
  rm -rf "$report"
  mkdir -p "$report"
  nice mvn -B -Pmutation -pl "$module" -am -Dpixelmon.reference=none \
    -DtargetClasses="$classes" -DtargetTests="$tests" -DexcludedTestClasses="$slow" \
    -Dthreads="$threads" -DreportsDirectory="$report" \
    test-compile org.pitest:pitest-maven:mutationCoverage >"$report/log.txt" 2>&1 || {
    tail -n 20 "$report/log.txt" >&2
    echo "mutation testing of $package failed: see $report/log.txt" >&2
    exit 1
  }
  tr -d '\n' <"$report/mutations.xml" | sed 's|<mutation |\n&|g' |
    awk -v package="$package" -v list="$report/survivors.txt" '
      function inner(tag, found) {
        if (!match($0, "<" tag ">[^<]*")) return ""
        found = substr($0, RSTART + length(tag) + 2, RLENGTH - length(tag) - 2)
        gsub("&lt;", "<", found)
        gsub("&gt;", ">", found)
        gsub("&quot;", "\"", found)
        return found
      }
      BEGIN { printf "" >list }
      /^<mutation / {
        all++
        if ($0 ~ /status=.TIMED_OUT/) late++
        if ($0 ~ /detected=.true./) { killed++; next }
        unreached = $0 ~ /status=.NO_COVERAGE/
        if (unreached) missed++
        printf "%s:%s %s%s: %s\n", inner("sourceFile"), inner("lineNumber"), inner("mutatedMethod"), \
          unreached ? " (not reached)" : "", inner("description") >list
      }
      END {
        printf("| %s | %d | %d | %.1f | %.1f | %d |\n", package, all, killed, \
          100 * killed / (all ? all : 1), 100 * killed / (all - missed ? all - missed : 1), late)
      }'
  sort -t: -k1,1 -k2,2n -o "$report/survivors.txt" "$report/survivors.txt"
done
