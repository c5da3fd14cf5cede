#!/bin/sh
# The whole pipeline: fills, luminosity, currents, temperatures, plots.
set -eu

usage() {
  cat <<'TEXT'
Usage: run3.sh [--demo] [-ff FILL] [-lf FILL] [--home DIR] [--offline]

Fetches fills, luminosity, currents and temperatures and makes the plots of leakage currents.
Fills and luminosity are always those from the first fill of Run 3 on, so that the luminosity is
integrated from there; currents and temperatures only those of the range.

  --demo       make a demo archive of 30 fills and run on it: needs no CERN login (home: demo/)
  -ff FILL     first fill whose currents and temperatures are fetched (default 7920)
  -lf FILL     last one (default: the last there is)
  --home DIR   folder of data/, plots/, config/ and credentials/ (default: the current folder)
  --offline    answer from the archive in the home folder; open no connection
  -h, --help   this text

In a source tree the programs are built first when they are not up to date. Steps that wrote a
partial result (exit code 7) do not stop the pipeline; their messages tell what is missing.

Examples:
  scripts/run3.sh --demo
  scripts/run3.sh -ff 8380 -lf 8395 --home /data/pixel
TEXT
}

wrong() {
  echo "run3.sh: $1" >&2
  echo "Try 'run3.sh --help'." >&2
  exit 2
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
    -ff | -lf | --home)
      [ $# -ge 2 ] || wrong "$1 wants a value"
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

root=$(cd "$(dirname "$0")/.." && pwd -P)
if [ -f "$root/pom.xml" ]; then
  bin=$root/target/pixelmon/bin
  # The last module's jar: the build ends with it.
  built=$(find "$root/target/pixelmon/lib" -name 'pixelmon-radsim-*.jar' 2>/dev/null | head -n 1)
  if [ -z "$built" ] || [ -n "$(find "$root/pom.xml" "$root"/pixelmon-*/pom.xml \
    "$root"/pixelmon-*/src/main "$root/config" "$root/scripts" -newer "$built" -print | head -n 1)" ]; then
    echo "building PixelMon ..." >&2
    (cd "$root" && mvn -B -ntp -q -Dstyle.color=never -DskipTests package >&2)
  fi
else
  bin=$root/bin
fi

# Runs one step. Exit code 7, a partial result, is not the end: what is missing has been told.
step() {
  echo "> $*" >&2
  program=$1
  shift
  code=0
  "$bin/$program" "$@" || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 7 ] || exit "$code"
}

if $demo; then
  home=${home:-$root/demo}
  offline=--offline
fi
home=${home:-.}
mkdir -p "$home" || exit 9
home=$(cd "$home" && pwd -P)
start=$(mktemp)
trap 'rm -f "$start"' EXIT
PIXELMON_HOME=$home
export PIXELMON_HOME

if $demo; then
  step pixelmon-fills demo -q
fi

fills=data/fills_info/fills_run3.csv
luminosity=data/luminosity/integrated_luminosity_per_fill_run3.csv
# shellcheck disable=SC2086 # $offline is one word or none
{
  step pixelmon-fills get -ff "$run3_first" -lf "$run3_last" -suffix run3 $offline
  step pixelmon-lumi get -ff "$run3_first" -lf "$run3_last" -suffix run3 -from oms $offline
  for part in Barrel EndCap; do
    step pixelmon-currents fetch -i "$fills" -ff "$first" -lf "$last" -s "$part" -q $offline
    step pixelmon-currents process -ff "$first" -lf "$last" -s "$part" -q
  done
  step pixelmon-temperatures readout-groups -f "$fills" -ff "$first" -lf "$last" -s Barrel -q $offline
}

inputs="-f $fills -l $luminosity"
# shellcheck disable=SC2086 # $inputs is two options with their values
{
  step pixelmon-currents plot -s Barrel -era run3 $inputs -x_axes lumi,fill,fluence
  step pixelmon-currents plot -s Barrel -era run3 $inputs -x_axes lumi,fill -tref 0 -normroc -normvol
  step pixelmon-currents plot -s Barrel -era run3 $inputs -x_axes fill -current digital
  step pixelmon-currents plot -s EndCap -era run3 $inputs -x_axes lumi,fill -normroc
}

latest=$(awk -F, -v first="$first" -v last="$last" \
  '$1 + 0 >= first && $1 + 0 <= last { fill = $1 } END { print fill }' "$home/$fills")
# shellcheck disable=SC2086
{
  step pixelmon-currents plot-azimuth -s Barrel -ff "$latest" $inputs -layer 1,2,3,4 -normroc -tref 0 -csv
  step pixelmon-currents plot-azimuth -s EndCap -ff "$latest" $inputs -layer 1,2,3 -normroc
}

echo
echo "Made in $home:"
for folder in data/fills_info data/luminosity data/currents/from_database data/currents/processed \
  data/temperatures/readout_group; do
  count=$(find "$home/$folder" -type f -newer "$start" | wc -l)
  echo "  $folder: $((count)) files"
done
echo "Plots:"
find "$home/plots" -type f -name '*.p*' -newer "$start" | sed "s|^$home/|  |" | sort
