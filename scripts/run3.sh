#!/bin/sh
# The whole pipeline: fills, luminosity, currents, temperatures, plots.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/demo.sh
. "$root/scripts/lib/demo.sh"

usage() {
  cat <<'TEXT'
Usage: run3.sh [--demo] [-ff FILL] [-lf FILL] [--home DIR] [--offline] [-q]

Fetches fills, luminosity, currents and temperatures and makes the plots of them.
Fills and luminosity are always those from the first fill of Run 3 on, so that the luminosity is
integrated from there; currents, temperatures and plots only those of the range.

  --demo       make a demo archive of two years and run on it, fluence and radiation profiles too:
               needs no CERN login (home: ./demo)
  -ff FILL     first fill whose currents and temperatures are fetched and plotted (default: 7920)
  -lf FILL     last one (default: the last there is)
  --home DIR   folder of data/, plots/, config/ and credentials/, made if need be
               (default: $PIXELMON_HOME, or else the current folder)
  --offline    answer from the archive in the home folder; open no connection
  -q           only the names of the files made, and errors
  -h, --help   this text

In a source tree the programs are built first when they are not up to date. Steps that wrote a
partial result (exit code 7) do not stop the pipeline; their messages tell what is missing, and the
pipeline ends with 7, too. Any other failure ends it with the exit code of the step.

Examples:
  scripts/run3.sh --demo
  scripts/run3.sh -ff 8380 -lf 8395 --home /data/pixel
TEXT
}

run3_first=7920
# No fill has this number yet: up to it means all there are.
run3_last=99999

demo=false
first=$run3_first
last=$run3_last
home=
offline=
while [ $# -gt 0 ]; do
  case $1 in
    --demo) demo=true ;;
    --offline) offline=--offline ;;
    -q) quiet=-q ;;
    -ff | -lf | --home)
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      [ "$1" = --home ] || check_fill "$1" "$2"
      case $1 in
        -ff) first=$2 ;;
        -lf) last=$2 ;;
        --home) home=$2 ;;
      esac
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) wrong "unknown option '$1'" ;;
  esac
  shift
done
[ "$first" -ge "$run3_first" ] || wrong "the fills of Run 3 begin with $run3_first, got -ff $first"
[ "$first" -le "$last" ] || wrong "the range runs backwards: -ff $first -lf $last"

if $demo; then
  home=${home:-demo}
  offline=--offline
fi
home=${home:-${PIXELMON_HOME:-.}}
mkdir -p -- "$home" 2>/dev/null || die 9 "$home: cannot be made"
use_home "$home"
temporary=$(mktemp) || die 9 "no temporary file can be made"

if [ -f "$root/pom.xml" ]; then
  # The last module's jar: the build ends with it.
  built=$(find "$root/target/pixelmon/lib" -name 'pixelmon-radsim-*.jar' 2>/dev/null | head -n 1)
  if [ -z "$built" ] || [ -n "$(find "$root/pom.xml" "$root"/pixelmon-*/pom.xml \
    "$root"/pixelmon-*/src/main "$root/config" "$root/scripts" -newer "$built" -print | head -n 1)" ]; then
    echo "building PixelMon ..." >&2
    build() {
      # shellcheck disable=SC2317 # called by run
      cd "$root" && exec mvn -B -ntp -q -Dstyle.color=never -Dquick -DskipTests package >&2
    }
    run build
    [ "$code" -eq 0 ] || die 1 "the programs could not be built"
  fi
fi

if $demo; then
  step pixelmon-fills demo -q
fi

fills=data/fills_info/fills_run3.csv
luminosity=data/luminosity/integrated_luminosity_per_fill_run3.csv
# of_part PART: what is asked of one part of the detector. Not side by side with the other unless all is
# in the archive: both want the same days.
# shellcheck disable=SC2086 # $offline is one word or none
of_part() {
  step pixelmon-currents fetch -i "$fills" -ff "$first" -lf "$last" -s "$1" -q $offline
  step pixelmon-currents process -ff "$first" -lf "$last" -s "$1" -q
  for kind in air pipe; do
    step pixelmon-temperatures "$kind" -i "$fills" -ff "$first" -lf "$last" -s "$1" -q $offline
  done
  step pixelmon-temperatures readout-groups -f "$fills" -ff "$first" -lf "$last" -s "$1" -q $offline
}
barrel() { of_part Barrel; }
endcap() { of_part EndCap; }

# shellcheck disable=SC2086 # $offline and $quiet are one word each or none
{
  step pixelmon-fills get -ff "$run3_first" -lf "$run3_last" -suffix run3 $offline $quiet
  step pixelmon-lumi get -ff "$run3_first" -lf "$run3_last" -suffix run3 -from oms $offline $quiet
  if $demo; then
    side_by_side barrel endcap
  else
    barrel
    endcap
  fi
  step pixelmon-temperatures annealing -i "$fills" -ff "$first" -lf "$last" --summary -q $offline
}

# The last fill of the range that there is; the steps before have found at least one.
latest=$(awk -F, -v first="$first" -v last="$last" \
  '$1 + 0 >= first && $1 + 0 <= last { fill = $1 } END { print fill + 0 }' "$home/$fills")
range='-era run3'
[ "$first $last" = "$run3_first $run3_last" ] || range="-ff $first -lf $latest"
inputs="-f $fills -l $luminosity $quiet"
# shellcheck disable=SC2086 # $range and $inputs are options with their values
plots() {
  step pixelmon-currents plot -s Barrel $range $inputs -x_axes lumi,fill,fluence,time
  step pixelmon-currents plot -s Barrel $range $inputs -x_axes lumi,fill -tref 0 -normroc -normvol
  step pixelmon-currents plot -s Barrel $range $inputs -x_axes fill -current digital
  step pixelmon-currents plot -s EndCap $range $inputs -x_axes lumi,fill -normroc
  step pixelmon-currents plot -s EndCap $range $inputs -x_axes lumi,fill -tref 0 -normroc
  step pixelmon-temperatures plot -ts readout_group -s Barrel $range $inputs -x fill,lumi,time --by layer
  step pixelmon-currents plot-azimuth -s Barrel -ff "$latest" $inputs -layer 1,2,3,4 -normroc -tref 0 -csv
  step pixelmon-currents plot-azimuth -s EndCap -ff "$latest" $inputs -layer 1,2,3 -normroc -tref 0 -csv
}

if $demo; then
  side_by_side plots demo_radiation
else
  plots
fi

if [ -z "$quiet" ]; then
  echo
  echo "Made in $home:"
  for folder in data/fills_info data/luminosity data/currents/from_database \
    data/currents/processed data/temperatures data/fluence data/radiation_simulation; do
    [ -d "$home/$folder" ] || continue
    count=$(find "$home/$folder" -type f -newer "$temporary" | wc -l)
    echo "  $folder: $((count)) files"
  done
  echo "Plots:"
  find "$home/plots" -type f -name '*.p*' -newer "$temporary" | sort | sed 's/^/  /'
fi
finish
