#!/bin/sh
# Radiation profiles of a year or a stop of the machine, in fragments that are made at once.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/radsim.sh
. "$root/scripts/lib/radsim.sh"

usage() {
  cat <<'TEXT'
Usage: produce-radsim-profile-fragments.sh [--home DIR] [-i FILE] [-n FILLS] [-j COUNT] [--offline]
                                           [-q] PERIOD GROUP... [-- OPTION...]

Makes the radiation profiles of PERIOD, a year (2015 to 2018, 2022 to 2026) or the stop between two
(YETS20152016, YETS20172018, YETS20222023, ..., LS2), of readout groups, or of 'all' together: one
fragment for so many fills, each from the last fill of the one before it, so that nothing is missing
between them. A stop is one fragment, with steps of a day, from the last fill of the year before to
the first of the year after. As many are made at once as there are cores. Fragments that are there
are not made again: after an interruption, start it again.

  --home DIR  folder of data/ (default: $PIXELMON_HOME, or else the current folder)
  -i FILE     fills file (default: data/fills_info/fills_run3.csv from 2022 on, all_fills.csv before,
              or else fills.csv; of these the first that is there)
  -n FILLS    fills of a fragment (default: 30)
  -j COUNT    fragments made at once (default: as many as there are cores)
  --offline   answer from the archive in the home folder; open no connection
  -q          only the names of the profiles, and errors
  -h, --help  this text

What stands behind -- are options of 'pixelmon-radsim prepare', for example -f FIELD.root.
Writes <PERIOD>/<GROUP>/profile_<GROUP>_<first>_<last>.txt, and logs/ beside them, to the folder
data/radiation_simulation/profiles/fragments; those of all groups together to <PERIOD>/all.
Exit codes are those of pixelmon-radsim; 7: some profiles lack something, as their logs tell.

Examples:
  scripts/produce-radsim-profile-fragments.sh 2022 BPix_BmI_SEC1_LYR1
  scripts/produce-radsim-profile-fragments.sh --offline 2018 all -- --original
TEXT
}

fills=
per_fragment=30
cores=$(nproc 2>/dev/null || echo 1)
home=${PIXELMON_HOME:-.}
offline=
period=
groups=
while [ $# -gt 0 ]; do
  case $1 in
    --home | -i | -n | -j)
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      case $1 in
        --home) home=$2 ;;
        -i) fills=$2 ;;
        -n)
          check_count -n "$2"
          per_fragment=$2
          ;;
        -j)
          check_count -j "$2"
          cores=$2
          ;;
      esac
      shift
      ;;
    --offline) offline=--offline ;;
    -q) quiet=-q ;;
    -h | --help)
      usage
      exit 0
      ;;
    --)
      shift
      break
      ;;
    -*) wrong "unknown option '$1'" ;;
    *)
      if [ -z "$period" ]; then
        check_period "$1"
        period=$1
      else
        check_group "$1"
        groups="$groups $1"
      fi
      ;;
  esac
  shift
done
options=$*
[ -n "$period" ] || wrong "wants a year or a stop"
[ -n "$groups" ] || wrong "wants readout groups, or $all_groups"
need_programs
use_home "$home"
temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
cd -- "$home"

find_fills() {
  [ -z "$fills" ] || return 0
  case $(first_year) in
    201?) set -- all_fills.csv fills.csv ;;
    *) set -- fills_run3.csv all_fills.csv fills.csv ;;
  esac
  for name; do
    fills=data/fills_info/$name
    [ ! -e "$fills" ] || return 0
  done
  fills=data/fills_info/$1
}

# first_year: that of the period.
first_year() {
  case $period in
    YETS* | LS2) before "$period" ;;
    *) echo "$period" ;;
  esac
}

# fills_of YEAR: the numbers of its fills, one a line.
fills_of() {
  eras=$(eras_file)
  range=$(awk -F, -v year="$1" '$1 == year && $2 == "year" { print $3, ($4 == "" ? 999999 : $4) }' "$eras")
  [ -n "$range" ] || die 4 "$eras: no year $1"
  awk -F, -v first="${range% *}" -v last="${range#* }" \
    '$1 + 0 >= first && $1 + 0 <= last { print $1 + 0 }' "$fills" | sort -n -u
}

# ranges: first and last fill of each fragment, one a line.
ranges() {
  case $period in
    YETS* | LS2)
      first=$(fills_of "$(before "$period")" | tail -n 1)
      last=$(fills_of "$(after "$period")" | head -n 1)
      [ -z "$first" ] || [ -z "$last" ] || echo "$first $last"
      ;;
    *)
      fills_of "$period" | awk -v n="$per_fragment" '
        { fill[NR] = $1 }
        END {
          if (NR == 1) print fill[1], fill[1]
          for (i = 1; i < NR; i += n) print fill[i], fill[i + n < NR ? i + n : NR]
        }'
      ;;
  esac
}

find_fills
[ -r "$fills" ] || die 4 "$fills: not found; make it with 'pixelmon-fills get', or name another with -i"
ranges >"$temporary/ranges"
[ -s "$temporary/ranges" ] || die 3 "$fills has no fills of $period"

: >"$temporary/jobs"
for group in $groups; do
  folder=$profiles/fragments/$period/$group
  folder_of "$folder/logs/"
  while read -r first last; do
    name=profile_${group}_${first}_${last}
    if [ -e "$folder/$name.txt" ]; then
      told "$group $first $last: there already"
    else
      echo "$folder/logs/$name.log $group $first $last" >>"$temporary/jobs"
    fi
  done <"$temporary/ranges"
done

step_of_stop=
case $period in YETS* | LS2) step_of_stop='-tsi 86400' ;; esac

# prepare GROUP FIRST LAST
# shellcheck disable=SC2317 # called by run_jobs
prepare() {
  which="-rog $1"
  [ "$1" != "$all_groups" ] || which=--all-groups
  # shellcheck disable=SC2086 # options and their values
  exec "$bin/pixelmon-radsim" prepare -i "$fills" -ff "$2" -lf "$3" $which \
    -o "$profiles/fragments/$period/$1" -skip $step_of_stop $offline $quiet $options
}
run_jobs prepare
