#!/bin/sh
# One radiation profile per readout group and phase of the detector, of its years and the stops
# between them.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/radsim.sh
. "$root/scripts/lib/radsim.sh"

usage() {
  cat <<'TEXT'
Usage: merge-radsim-profile-years.sh [--home DIR] [-j COUNT] [-q] PHASE GROUP... [-- OPTION...]

Merges the profiles of the years of PHASE, and the fragments of the stops between them, of readout
groups or of 'all' that have some, to one profile each. The phases are

  0        2015 and 2016
  1        2017 and 2018
  1_newL1  2022 to 2026, with the layer 1 that was new in 2022

A year or stop of which nothing is there is told and left out.

  --home DIR  folder of data/ (default: $PIXELMON_HOME, or else the current folder)
  -j COUNT    profiles made at once (default: as many as there are cores)
  -q          only the names of the profiles, and errors
  -h, --help  this text

What stands behind -- are options of 'pixelmon-radsim merge', for example --fill-gaps KELVIN.
Writes data/radiation_simulation/profiles/per_phase/<GROUP>/profile_<GROUP>_phase<PHASE>.txt, and
into per_phase/logs/ what there is to tell.
Exit codes are those of pixelmon-radsim; 7: holes or other things that the logs tell.

Examples:
  scripts/merge-radsim-profile-years.sh 1_newL1 BPix_BmI_SEC1_LYR1
  scripts/merge-radsim-profile-years.sh 1 all -- --fill-gaps 263.15
TEXT
}

phase=
check_first() {
  phase=$1
  case $1 in
    0) periods='2015 YETS20152016 2016' ;;
    1) periods='2017 YETS20172018 2018' ;;
    1_newL1) periods='2022 YETS20222023 2023 YETS20232024 2024 YETS20242025 2025 YETS20252026 2026' ;;
    *) wrong "unknown phase '$1': wants 0, 1 or 1_newL1" ;;
  esac
}
merge_arguments "$@"
[ -n "$phase" ] || wrong "wants a phase: 0, 1 or 1_newL1"
begin_merging

# merge GROUP
# shellcheck disable=SC2317 # called by run_jobs
merge() {
  group=$1
  set --
  for period in $periods; do
    before=$#
    case $period in
      YETS*)
        for folder in $(fragment_folders "$period" "$group"); do
          set -- "$@" "$folder"
        done
        ;;
      *)
        for file in $(year_files "$period" "$group"); do
          set -- "$@" "$file"
        done
        ;;
    esac
    [ $# -gt "$before" ] || echo "nothing is there of $period" >&2
  done
  merge_to "profiles of phase $phase" "per_phase/{group}/profile_{group}_phase$phase.txt" "$@"
}
jobs_of_groups per_phase "_phase$phase"
run_jobs merge
