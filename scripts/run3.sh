#!/bin/sh
# The whole pipeline: fills, luminosity, currents, temperatures, plots.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/demo.sh
. "$root/scripts/lib/demo.sh"
# shellcheck source=scripts/lib/lock.sh
. "$root/scripts/lib/lock.sh"
# shellcheck source=scripts/lib/pipeline.sh
. "$root/scripts/lib/pipeline.sh"

usage() {
  cat <<'TEXT'
Usage: run3.sh [--demo] [-ff FILL] [-lf FILL] [--home DIR] [--offline] [--log FILE] [-q]

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
  --log FILE   what ran: each step with its exit code and duration
               (default: data/logs/run3-<UTC>.log in the home folder; the 20 newest are kept)
  -q           nothing but errors and what is missing
  -h, --help   this text

Before anything is fetched it is looked whether the programs, Java and, unless offline, the password
of the database are there. Another run in the same home folder is refused (exit code 8). In a source
tree the programs are built first when they are not up to date. Steps that wrote a
partial result (exit code 7) do not stop the pipeline; their messages tell what is missing, and the
pipeline ends with 7, too. Any other failure ends it with the exit code of the step.

Examples:
  scripts/run3.sh --demo
  scripts/run3.sh -ff 8370 -lf 8395 --home /data/pixel
TEXT
}

words_given=$*
here=$(pwd)
demo=false
silent=true
first=$run3_first
last=$run3_last
home=
offline=
named_log=
while [ $# -gt 0 ]; do
  case $1 in
    --demo) demo=true ;;
    --offline) offline=--offline ;;
    -q) quiet=-q ;;
    -ff | -lf | --home | --log)
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      case $1 in
        -ff | -lf) check_fill "$1" "$2" ;;
      esac
      case $1 in
        -ff) first=$2 ;;
        -lf) last=$2 ;;
        --home) home=$2 ;;
        --log) named_log=$2 ;;
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
  unset PIXELMON_ARCHIVE # it is for work, and would get the demo's archive
fi
home=${home:-${PIXELMON_HOME:-.}}
mkdir -p -- "$home" 2>/dev/null || die 9 "$home: cannot be made"
use_home "$home"
temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
: >"$temporary/start"

# is_built: whether the last build, by this script or by hand (its tarball comes last), saw all sources as
# they are.
is_built() {
  for seen in "$root/target/run3-built" "$root"/target/pixelmon-*.tar.gz; do
    if [ -e "$seen" ] && [ -x "$bin/pixelmon-radsim" ] && [ -z "$(find "$root/pom.xml" \
      "$root"/pixelmon-*/pom.xml "$root"/pixelmon-*/src/main "$root/config" "$root/scripts" \
      -name target -prune -o -type f -newer "$seen" -print | head -n 1)" ]; then
      return 0
    fi
  done
  return 1
}

if [ -f "$root/pom.xml" ] && ! is_built; then
  command -v mvn >/dev/null || die 2 "the programs are to be built, and there is no mvn"
  [ -n "$quiet" ] || echo "building PixelMon ..." >&2
  touch "$temporary/began"
  build() {
    # shellcheck disable=SC2317 # called by run
    cd "$root" && exec mvn -B -ntp -q -Dstyle.color=never -Dquick -DskipTests package >&2
  }
  run build
  [ "$code" -eq 0 ] || die 1 "the programs could not be built"
  touch -r "$temporary/began" "$root/target/run3-built" 2>/dev/null || true
fi

# What a demo needs its first step finds out.
$demo || check_programs
mkdir -p "$home/$logs" 2>/dev/null || die 9 "$home/$logs: cannot be made"
take_lock "$home/data/pipeline.lock"
case $named_log in
  '') log=$home/$logs/run3-$(date -u +%Y%m%dT%H%M%SZ).log ;;
  /*) log=$named_log ;;
  *) log=$here/$named_log ;;
esac
(: >>"$log") 2>/dev/null || { refused=$log && log= && die 9 "$refused: cannot be written"; }
note "$self $words_given in $home"
if [ -z "$named_log" ]; then
  find "$home/$logs" -name 'run3-*.log' | sort -r | tail -n +21 | while read -r old; do
    rm -f "$old"
  done
fi

if $demo; then
  step pixelmon-fills demo -q
fi

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
# shellcheck disable=SC2086 # $offline and $quiet are one word each or none
fills_and_luminosity() {
  step pixelmon-fills get -ff "$run3_first" -lf "$run3_last" -suffix run3 $offline $quiet
  step pixelmon-lumi get -ff "$run3_first" -lf "$run3_last" -suffix run3 -from oms $offline $quiet
}

if $demo; then
  side_by_side fills_and_luminosity demo_field
else
  fills_and_luminosity
fi

# shellcheck disable=SC2086 # $offline is one word or none
annealing() {
  step pixelmon-temperatures annealing -i "$fills" -ff "$first" -lf "$last" --summary -q $offline
}

# The last fill of the range that there is; a range without any ends at the first step below.
latest=$(awk -F, -v first="$first" -v last="$last" \
  '$1 + 0 >= first && $1 + 0 <= last { fill = $1 } END { print fill + 0 }' "$home/$fills")
range='-era run3'
[ "$first $last" = "$run3_first $run3_last" ] || range="-ff $first -lf $latest"
inputs="-f $fills -l $luminosity $quiet"

# The demo in lanes that wait for each other as little as they can: three, so that two cores have work
# while one of them waits for the disk.
# shellcheck disable=SC2317 # called by side_by_side
barrel() {
  of_part Barrel
  made
  barrel_plots step
}
# shellcheck disable=SC2317 # called by side_by_side
endcap() {
  of_part EndCap
  endcap_plots step
  await barrel
  temperature_plots step
}
# shellcheck disable=SC2317 # called by side_by_side
all_else() {
  annealing
  demo_radiation
}

if $demo; then
  # To look at, and to be there soon.
  formats='--format png'
  side_by_side barrel endcap all_else
  report step # which lists all plots
else
  of_part Barrel
  of_part EndCap
  annealing
  all_plots step
fi

if [ -z "$quiet" ]; then
  echo
  echo "Made in $home:"
  for folder in data/fills_info data/luminosity data/currents/from_database \
    data/currents/processed data/temperatures data/fluence data/radiation_simulation; do
    [ -d "$home/$folder" ] || continue
    count=$(find "$home/$folder" -type f -newer "$temporary/start" | wc -l)
    echo "  $folder: $((count)) files"
  done
  echo "Plots:"
  find "$home/plots" -type f -name '*.p*' -newer "$temporary/start" | sort | sed 's/^/  /'
fi
finish
