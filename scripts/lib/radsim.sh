# shellcheck shell=sh disable=SC2034 # what is set here is used by the scripts
# Sourced by the scripts that make radiation profiles: periods, readout groups, and many steps at
# once. Expects lib/steps.sh.
: "${root:?}" "${self:?}" "${bin:?}"

profiles=data/radiation_simulation/profiles
years='2015 2016 2017 2018 2022 2023 2024 2025 2026'
stops='YETS20152016 YETS20162017 YETS20172018 LS2 YETS20222023 YETS20232024 YETS20242025 YETS20252026'
all_groups=all

# check_period WHAT: a year, or the stop of the machine between two.
check_period() {
  case " $years $stops " in
    *" $1 "*) ;;
    *) wrong "unknown period '$1': wants one of $years $stops" ;;
  esac
}

# before STOP, after STOP: the years that a stop lies between.
before() {
  case $1 in
    LS2) echo 2018 ;;
    *) echo "$1" | cut -c 5-8 ;;
  esac
}
after() {
  case $1 in
    LS2) echo 2022 ;;
    *) echo "$1" | cut -c 9-12 ;;
  esac
}

# check_group NAME
check_group() {
  case $1 in
    "$all_groups" | BPix_B[mp][IO]_SEC[1-8]_LYR[1-4] | FPix_B[mp][IO]_D[1-3]_ROG[1-4]_RNG[12]) ;;
    *) wrong "unknown readout group '$1': wants a name like BPix_BmI_SEC1_LYR1, or $all_groups" ;;
  esac
}

# check_count NAME VALUE
check_count() {
  case $2 in
    '' | 0* | *[!0-9]* | ????*) wrong "$1 wants a number from 1 to 999, got '$2'" ;;
  esac
}

# need_programs
need_programs() {
  [ -x "$bin/pixelmon-radsim" ] \
    || die 2 "no programs in $bin: build them with 'mvn -B -DskipTests package'"
}

# folder_of FILE: makes the folder that it lies in, below the home folder.
folder_of() {
  mkdir -p "$home/${1%/*}" 2>/dev/null || die 9 "$home/${1%/*}: cannot be made"
}

# at_once COUNT JOBS COMMAND: runs COMMAND with each line of the file JOBS, split into words, so
# many at a time. The first word is the file, below the home folder, that gets what the job has to
# tell. After one has failed none is begun; $code is then that of the failed one. COMMAND must exec
# its program, so that it gets the signals.
at_once() {
  lanes=
  lane=0
  while [ "$lane" -lt "$1" ]; do
    one_after_the_other "$2" "$3" &
    lanes="$lanes $!"
    lane=$((lane + 1))
  done
  child=$lanes
  lost=
  for lane in $lanes; do
    wait "$lane" || lost=yes
  done
  child=
  code=0
  [ ! -e "$temporary/partial" ] || partial=true
  [ ! -e "$temporary/failed" ] || read -r code <"$temporary/failed"
  # A lane ends badly only where it could not write: its log or its marks.
  if [ -n "$lost" ] && [ "$code" -eq 0 ]; then code=9; fi
}

# one_after_the_other JOBS COMMAND: the jobs that no other lane took first: only one can make the
# folder of a job.
one_after_the_other() {
  trap 'interrupted 143' HUP INT TERM
  number=0
  while read -r log job; do
    number=$((number + 1))
    [ ! -e "$temporary/failed" ] || exit 0
    mkdir "$temporary/$number" 2>/dev/null || continue
    # shellcheck disable=SC2086 # a job is words
    run "$2" $job 2>"$home/$log"
    case $code in
      0) told "$job: done" ;;
      7)
        : >"$temporary/partial"
        told "$job: partial, see $home/$log"
        ;;
      *)
        echo "$code" >"$temporary/$number/failed"
        mv "$temporary/$number/failed" "$temporary/failed"
        echo "$self: $job: ended with $code, see $home/$log" >&2
        tail -n 3 "$home/$log" >&2
        ;;
    esac
  done <"$1"
}

# told LINE: on standard error, unless quiet.
told() {
  [ -n "$quiet" ] || echo "$1" >&2
}

# run_jobs COMMAND: all that stand in $temporary/jobs, and the exit code of the whole.
run_jobs() {
  at_once "$cores" "$temporary/jobs" "$1"
  [ "$code" -eq 0 ] || exit "$code"
  finish
}

# merge_arguments ARGUMENT...: those of the scripts that merge: sets $home, $cores, $quiet, $groups and
# $options, and hands the first word to check_first.
merge_arguments() {
  cores=$(nproc 2>/dev/null || echo 1)
  home=${PIXELMON_HOME:-.}
  groups=
  first=
  while [ $# -gt 0 ]; do
    case $1 in
      --home | -j)
        [ $# -ge 2 ] || wrong "$1 wants a value"
        [ -n "$2" ] || wrong "$1 wants a value"
        if [ "$1" = -j ]; then
          check_count -j "$2"
          cores=$2
        else
          home=$2
        fi
        shift
        ;;
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
        if [ -z "$first" ]; then
          check_first "$1"
          first=$1
        else
          check_group "$1"
          groups="$groups $1"
        fi
        ;;
    esac
    shift
  done
  options=$*
}

# begin_merging: checks what merge_arguments set, and makes the home folder the current one.
begin_merging() {
  [ -n "$groups" ] || wrong "wants readout groups, or $all_groups"
  need_programs
  use_home "$home"
  temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
  cd -- "$home" || exit
}

# fragment_folders PERIOD GROUP: the folders that have fragments of it, one a line.
fragment_folders() {
  folder=$profiles/fragments/$1
  if [ "$2" = "$all_groups" ]; then
    set -- "$folder/$all_groups" "$folder"/?Pix_*
  else
    set -- "$folder/$2" "$folder/$all_groups"
  fi
  for folder; do
    [ ! -d "$folder" ] || echo "$folder"
  done
}

# year_files YEAR GROUP: the profiles of a year, one a line.
year_files() {
  if [ "$2" = "$all_groups" ]; then
    set -- "$profiles"/per_year/?Pix_*/profile_?Pix_*_"$1".txt
  else
    set -- "$profiles/per_year/$2/profile_$2_$1.txt"
  fi
  for file; do
    [ ! -e "$file" ] || echo "$file"
  done
}

# jobs_of_groups FOLDER WHAT: a job for each group that was asked for; 'all' is one.
jobs_of_groups() {
  folder_of "$profiles/$1/logs/"
  for group in $groups; do
    echo "$profiles/$1/logs/profile_$group$2.log $group" >>"$temporary/jobs"
  done
}

# merge_to WHAT FILE INPUT...: merges the inputs to a file of the profiles, or ends with 3 where there
# are none; {group} in FILE stands for the readout group. Expects $group and $options.
merge_to() {
  what=$1
  file=$profiles/$2
  shift 2
  [ $# -gt 0 ] || die 3 "no $what of $group in $home/$profiles"
  [ "$group" = "$all_groups" ] || set -- "$@" -rog "$group"
  # shellcheck disable=SC2086 # options and their values
  exec "$bin/pixelmon-radsim" merge -i "$@" -o "$file" $quiet $options
}
