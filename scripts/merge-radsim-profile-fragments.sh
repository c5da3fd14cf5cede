#!/bin/sh
# One radiation profile per readout group and year, of the fragments of the year.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/radsim.sh
. "$root/scripts/lib/radsim.sh"

usage() {
  cat <<'TEXT'
Usage: merge-radsim-profile-fragments.sh [--home DIR] [-j COUNT] [-q] YEAR GROUP... [-- OPTION...]

Merges the fragments that produce-radsim-profile-fragments.sh made of YEAR, of readout groups or of
'all' that have some, to one profile each.

  --home DIR  folder of data/ (default: $PIXELMON_HOME, or else the current folder)
  -j COUNT    profiles made at once (default: as many as there are cores)
  -q          only the names of the profiles, and errors
  -h, --help  this text

What stands behind -- are options of 'pixelmon-radsim merge', for example --fill-gaps KELVIN.
Writes data/radiation_simulation/profiles/per_year/<GROUP>/profile_<GROUP>_<YEAR>.txt, and into
per_year/logs/ what there is to tell.
Exit codes are those of pixelmon-radsim; 7: holes or other things that the logs tell.

Examples:
  scripts/merge-radsim-profile-fragments.sh 2022 BPix_BmI_SEC1_LYR1
  scripts/merge-radsim-profile-fragments.sh 2022 all -- --fill-gaps 263.15
TEXT
}

period=
check_first() {
  case " $years " in
    *" $1 "*) period=$1 ;;
    *) wrong "unknown year '$1': wants one of $years" ;;
  esac
}
merge_arguments "$@"
[ -n "$period" ] || wrong "wants a year"
begin_merging

# merge GROUP
# shellcheck disable=SC2317 # called by run_jobs
merge() {
  group=$1
  set --
  for folder in $(fragment_folders "$period" "$group"); do
    set -- "$@" "$folder"
  done
  merge_to "profiles of $period" "per_year/{group}/profile_{group}_$period.txt" "$@"
}
jobs_of_groups per_year "_$period"
run_jobs merge
