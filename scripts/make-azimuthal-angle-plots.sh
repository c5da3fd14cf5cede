#!/bin/sh
# Leakage current against azimuth: all layers of one fill, and the difference of two fills.
set -eu

if [ $# -lt 1 ] || [ "$1" = -h ] || [ "$1" = --help ]; then
  cat <<'TEXT'
Usage: make-azimuthal-angle-plots.sh FILL [EARLIER_FILL]

Plots the leakage current per ROC of each readout group of FILL against its azimuth, as measured
and scaled to 0 degrees Celsius, for the four barrel layers. With EARLIER_FILL also the difference.
Reads the fills, luminosity, currents and temperatures that run3.sh left in PIXELMON_HOME (default:
the current folder).

Example:
  scripts/make-azimuthal-angle-plots.sh 8395 7920
TEXT
  [ $# -ge 1 ] && exit 0
  exit 2
fi

root=$(cd "$(dirname "$0")/.." && pwd -P)
bin=$root/bin
[ ! -f "$root/pom.xml" ] || bin=$root/target/pixelmon/bin
set -- "$1" "${2:-}"
plot() {
  "$bin/pixelmon-currents" plot-azimuth -s Barrel -layer 1,2,3,4 -normroc \
    -f data/fills_info/fills_run3.csv \
    -l data/luminosity/integrated_luminosity_per_fill_run3.csv "$@"
}
plot -ff "$1"
plot -ff "$1" -tref 0
[ -z "$2" ] || plot -ff "$2" -lf "$1"
