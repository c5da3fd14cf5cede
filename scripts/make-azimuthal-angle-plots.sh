#!/bin/sh
# Leakage current against azimuth: all layers of one fill, and the difference of two fills.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"

usage() {
  cat <<'TEXT'
Usage: make-azimuthal-angle-plots.sh [--home DIR] [-q] FILL [EARLIER_FILL]

Plots the leakage current per ROC of each readout group of FILL against its azimuth, as measured
and scaled to 0 degrees Celsius, for the four barrel layers. With EARLIER_FILL also the difference,
FILL minus EARLIER_FILL. Reads the fills, luminosity, currents and temperatures that run3.sh left.

  --home DIR  folder of data/ and plots/ (default: $PIXELMON_HOME, or else the current folder)
  -q          no summaries, only the names of the plots
  -h, --help  this text

Exit codes are those of the programs; 7: some readout groups are missing.

Example:
  scripts/make-azimuthal-angle-plots.sh 8395 7920
TEXT
}

fill=
earlier=
home=${PIXELMON_HOME:-.}
while [ $# -gt 0 ]; do
  case $1 in
    --home)
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      home=$2
      shift
      ;;
    -q) quiet=-q ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) wrong "unknown option '$1'" ;;
    *)
      if [ -z "$fill" ]; then
        check_fill FILL "$1"
        fill=$1
      elif [ -z "$earlier" ]; then
        check_fill EARLIER_FILL "$1"
        earlier=$1
      else
        wrong "wants one or two fills, got a third argument '$1'"
      fi
      ;;
  esac
  shift
done
[ -n "$fill" ] || wrong "wants the number of a fill"
if [ -n "$earlier" ] && [ "$earlier" -ge "$fill" ]; then
  wrong "EARLIER_FILL must be before FILL, got $fill and then $earlier"
fi
[ -x "$bin/pixelmon-currents" ] \
  || die 2 "no programs in $bin: build them with 'mvn -B -DskipTests package'"
use_home "$home"

plot() {
  # shellcheck disable=SC2086 # $quiet is one word or none
  step pixelmon-currents plot-azimuth -s Barrel -layer 1,2,3,4 -normroc \
    -f data/fills_info/fills_run3.csv \
    -l data/luminosity/integrated_luminosity_per_fill_run3.csv $quiet "$@"
}
plot -ff "$fill"
plot -ff "$fill" -tref 0
[ -z "$earlier" ] || plot -ff "$earlier" -lf "$fill"
finish
