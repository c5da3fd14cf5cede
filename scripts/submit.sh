#!/bin/sh
# Splits years of mirroring, profiles and simulations into tasks and hands them to a batch system.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/lock.sh
. "$root/scripts/lib/lock.sh"
# shellcheck source=scripts/lib/radsim.sh
. "$root/scripts/lib/radsim.sh"
# shellcheck source=scripts/lib/batch.sh
. "$root/scripts/lib/batch.sh"
# shellcheck source=scripts/lib/plan.sh
. "$root/scripts/lib/plan.sh"
# shellcheck source=scripts/lib/jobs.sh
. "$root/scripts/lib/jobs.sh"

usage() {
  cat <<'TEXT'
Usage: submit.sh --to slurm|htcondor|local --years YEAR[-YEAR] [--home DIR] [--name NAME]
                 [--groups LIST] [--block N] [--max-connections N] [--max-tasks N] [--retries N]
                 [--with STEP=OPTION]... [--batch-option OPTION]... [--plots] [--offline] [--dry-run]
                 [-q] STEP...
       submit.sh status [--home DIR] [NAME]
       submit.sh again [--home DIR] [--to slurm|htcondor|local] [--dry-run] [-q] NAME

Splits STEPs into tasks that may run on any number of machines that share the home folder: 'mirror' by
months, 'prepare' (radiation profiles) by years and blocks of readout groups, 'simulate' by blocks of
groups. Fills and luminosity come before them; the last task looks whether all is there.

  --to WHERE           slurm, htcondor, or local: this machine, without any batch system
  --years YEAR[-YEAR]  calendar years, both included; up to yesterday
  --home DIR           folder of data/, config/ and credentials/, on a file system that all machines
                       share (default: $PIXELMON_HOME, or else the current folder)
  --name NAME          name of the batch, and of its folders (default: the years)
  --groups LIST        readout groups, with commas between, or 'all' (default: all 224)
  --block N            readout groups of a task (default: 56)
  --max-connections N  connections to the database at a time; one a task (default: 4)
  --max-tasks N        other tasks at a time (default: no limit; with local as many as there are cores)
  --retries N          tries after a source was away or a machine's disk was full (default: 2)
  --with STEP=OPTION   one more word for the program of 'prepare' or 'simulate'; may be repeated
  --batch-option WORD  a line more for the batch system: an option of sbatch, as --partition=long, or a
                       line of HTCondor's submit description; may be repeated
  --plots              draw each simulation, too
  --offline            nothing is asked of remotes: the archive in the home folder has to be enough
  --dry-run            write the files of the batch, print what would be submitted, and end
  -q                   nothing but errors
  -h, --help           this text

'status' tells how many tasks are done, partial (something lacks, as their logs tell), failed, begun and
missing; without NAME it lists the batches. 'again' submits those that are neither done nor partial.
Without 'mirror' the archive is taken as it is, and nothing is asked of remotes.

Files of the batch: data/batch/<NAME>/. Results: data/radiation_simulation/batch/<NAME>/.

Exit codes are those of the programs; of 'status': 0 all is done, 7 not all is. 'again': 8 the batch is
at work, 5 the batch system does not tell.

Examples:
  scripts/submit.sh --to slurm --home /data/pixel --years 2022-2025 mirror prepare simulate
  scripts/submit.sh --to local --years 2022-2024 --name demo --offline --dry-run prepare simulate
  scripts/submit.sh status demo
  scripts/submit.sh again demo
TEXT
}

action=submit
case ${1-} in
  status | again)
    action=$1
    shift
    ;;
esac
home=${PIXELMON_HOME:-.}
to=
name=
years=
groups=all
block=$usual_block
connections=$usual_connections
tasks=
retries=2
offline=false
plots=false
dry_run=false
steps=
temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
: >"$temporary/options.prepare"
: >"$temporary/options.simulate"
: >"$temporary/options.system"

# only_for ACTIONS OPTION
only_for() {
  case " $1 " in
    *" $action "*) ;;
    *) wrong "$action takes no $2" ;;
  esac
}

while [ $# -gt 0 ]; do
  case $1 in
    --to | --years | --home | --name | --groups | --block | --max-connections | --max-tasks | --retries | --with | --batch-option)
      case $1 in
        --home) ;;
        --to) only_for 'submit again' "$1" ;;
        *) only_for submit "$1" ;;
      esac
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      case $1 in
        --to)
          case $2 in
            slurm | htcondor | local) to=$2 ;;
            *) wrong "--to wants slurm, htcondor or local, got '$2'" ;;
          esac
          ;;
        --years) years=$2 ;;
        --home) home=$2 ;;
        --name) name=$2 ;;
        --groups) groups=$2 ;;
        --block | --max-connections | --max-tasks)
          check_count "$1" "$2"
          case $1 in
            --block) block=$2 ;;
            --max-connections) connections=$2 ;;
            --max-tasks) tasks=$2 ;;
          esac
          ;;
        --retries)
          case $2 in
            [0-9]) retries=$2 ;;
            *) wrong "--retries wants a number from 0 to 9, got '$2'" ;;
          esac
          ;;
        --with)
          case $2 in
            prepare=?* | simulate=?*) printf '%s\n' "${2#*=}" >>"$temporary/options.${2%%=*}" ;;
            *) wrong "--with wants prepare=OPTION or simulate=OPTION, got '$2'" ;;
          esac
          ;;
        --batch-option) printf '%s\n' "$2" >>"$temporary/options.system" ;;
      esac
      shift
      ;;
    --offline | --plots)
      only_for submit "$1"
      if [ "$1" = --offline ]; then offline=true; else plots=true; fi
      ;;
    --dry-run)
      only_for 'submit again' "$1"
      dry_run=true
      ;;
    -q) quiet=-q ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) wrong "unknown option '$1'" ;;
    *)
      if [ "$action" != submit ]; then
        [ -z "$name" ] || wrong "$action takes one batch, got '$name' and '$1'"
        name=$1
      else
        case $1 in
          mirror | prepare | simulate) steps="$steps $1" ;;
          *) wrong "unknown step '$1': wants mirror, prepare or simulate" ;;
        esac
      fi
      ;;
  esac
  shift
done

# hand_over: writes the files of the batch system, and submits them unless it is a dry run.
hand_over() {
  case $to in
    slurm) write_slurm ;;
    htcondor) write_htcondor ;;
  esac
  if $dry_run; then
    if [ -n "$program" ]; then
      "submit_$to" shown
      sed 's/^/would run: /' "$temporary/shown"
    else
      while read -r id; do
        echo "would run: /bin/sh $root/scripts/lib/task.sh $batch $id"
      done <"$batch/to-run"
    fi
    exit 0
  fi
  rm -f "$batch/jobs"
  if [ "$to" = local ]; then
    run_here
    exit "$code"
  fi
  "submit_$to" "$program"
  told "$self: 'submit.sh status $(batch_setting name)' tells how far it is"
}

# shown WORD...: what a dry run has instead of sbatch or condor_submit_dag.
# shellcheck disable=SC2317 # called by submit_slurm, submit_htcondor
shown() {
  echo "$program $*" >>"$temporary/shown"
  stage_number=$(($(wc -l <"$temporary/shown")))
  echo "JOB$stage_number"
}

submit() {
  [ -n "$to" ] || wrong "--to is wanted: slurm, htcondor or local"
  [ -n "$steps" ] || wrong "wants steps: mirror, prepare, simulate"
  steps="$steps "
  case $steps in
    *' prepare '*) ;;
    *' simulate '*) wrong "simulate works on the profiles of its own batch: name the step prepare, too" ;;
  esac
  first=${years%%-*}
  last=${years##*-}
  for year in "$first" "$last"; do
    case $year in
      20[0-9][0-9]) ;;
      *) wrong "--years wants YEAR or YEAR-YEAR, as 2022-2024, got '$years'" ;;
    esac
  done
  case $years in "$first" | "$first-$last") ;; *) wrong "--years wants YEAR or YEAR-YEAR, as 2022-2024, got '$years'" ;; esac
  [ "$first" -le "$last" ] || wrong "the years run backwards: $years"
  yesterday=$(date -u -d yesterday +%Y-%m-%d 2>/dev/null || date -u -v-1d +%Y-%m-%d)
  [ "$first" -le "${yesterday%%-*}" ] || wrong "$first has not begun"
  [ "$last" -le "${yesterday%%-*}" ] || last=${yesterday%%-*}
  name=${name:-$years}
  check_name "$name"
  need_programs
  use_home "$home"
  check_places
  first_fill=$(fill_of "$first" 3)
  [ -n "$first_fill" ] || wrong "there are no fills in $first or before it: $(eras_file) begins later"
  wanted_groups "$groups" >"$temporary/groups"
  write_tasks "$first" "$last" "$(earlier "$last-12-31" "$yesterday")" >"$temporary/tasks.tsv"
  check_system
  check_arrays "$temporary/tasks.tsv"
  batch=$home/$batches/$name
  mkdir -p "$batch/state" "$batch/logs" 2>/dev/null || die 9 "$batch: cannot be made"
  take_lock "$batch/at-work.lock"
  [ ! -e "$batch/tasks.tsv" ] || die 2 "there is a batch '$name' in $home already: 'submit.sh again $name' goes on with it, --name makes another one"
  # Profiles of other days would be simulated with those of this one, and results merged.
  [ ! -e "$home/$results/$name" ] || die 2 "there are results of an older batch '$name' in $home/$results/$name: move them away, or --name makes another one"
  put "$batch/groups" <"$temporary/groups"
  for step in prepare simulate system; do put "$batch/options.$step" <"$temporary/options.$step"; done
  cat <<SETTINGS | put "$batch/settings"
name: $name
to: $to
home: $home
java: $(java_here)
steps:$steps
first_fill: $first_fill
last_fill: $(fill_of "$last" 4)
block: $block
max_connections: $connections
max_tasks: $tasks
retries: $retries
plots: $plots
offline: $offline
results: $results/$name
SETTINGS
  put "$batch/tasks.tsv" <"$temporary/tasks.tsv"
  cut -f 1 "$batch/tasks.tsv" | put "$batch/to-run"
  told "$name: $(($(wc -l <"$batch/tasks.tsv"))) tasks, $(($(wc -l <"$batch/groups"))) readout groups, in $batch"
  hand_over
}

again() {
  [ -n "$name" ] || wrong "wants the name of a batch"
  use_home "$home"
  open_batch "$name"
  take_lock "$batch/at-work.lock"
  ask_system
  case $at_work in
    yes) die 8 "the batch '$name' is still at work: $(jobs_in_words "$batch/jobs")" ;;
    unknown) die 5 "nobody tells whether the batch '$name' is still at work ($(jobs_in_words "$batch/jobs")); if it is not, delete $batch/jobs" ;;
  esac
  to=${to:-$(batch_setting to)}
  block=$(batch_setting block)
  check_places
  check_system
  check_arrays "$batch/tasks.tsv"
  sed "s/^to: .*/to: $to/" "$batch/settings" >"$temporary/settings"
  put "$batch/settings" <"$temporary/settings"
  conditions | awk '$2 == "merge" || $3 ~ /failed|begun|missing/ { print $2 }' | put "$batch/to-run"
  told "$name: $(($(wc -l <"$batch/to-run"))) of $(($(wc -l <"$batch/tasks.tsv"))) tasks are to run"
  hand_over
}

status() {
  [ -d "$home" ] || die 2 "$home is no folder that can be entered"
  home=$(CDPATH='' cd -- "$home" && pwd -P)
  if [ -z "$name" ]; then
    for file in "$home/$batches"/*/tasks.tsv; do
      [ ! -e "$file" ] || basename "${file%/tasks.tsv}"
    done
    return 0
  fi
  open_batch "$name"
  conditions >"$temporary/conditions"
  printf '%-10s %7s %7s %7s %7s %7s\n' "" "done" partial failed begun missing
  cut -d ' ' -f 1 "$temporary/conditions" | uniq | while read -r stage; do
    awk -v stage="$stage" '$1 == stage { count[$3]++ } END {
      printf "%-10s %7d %7d %7d %7d %7d\n", stage, count["done"], count["partial"], count["failed"], count["begun"], count["missing"] }' \
      "$temporary/conditions"
  done
  while read -r _ id condition; do
    case $condition in
      failed)
        fault=$(state_of "$id" fault)
        echo "$id failed with $(state_of "$id" code) on $(state_of "$id" node): ${fault:-$batch/logs/$id.log}"
        ;;
      begun) echo "$id began at $(state_of "$id.begun" began) on $(state_of "$id.begun" node)" ;;
    esac
  done <"$temporary/conditions"
  if [ -e "$batch/at-work.lock" ] && ! is_left_behind "$batch/at-work.lock"; then
    echo "at work: $(lock_says program "$batch/at-work.lock") on $(lock_says host "$batch/at-work.lock")"
  fi
  ask_system
  case $at_work in
    yes) echo "at work: $(jobs_in_words "$batch/jobs")" ;;
    unknown) echo "nobody tells whether it is at work: $(jobs_in_words "$batch/jobs")" ;;
  esac
  ! grep -q -v -e ' done$' -e ' partial$' "$temporary/conditions" || exit 7
}

"$action"
