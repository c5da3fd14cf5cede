#!/bin/sh
# Runs a task of a batch that submit.sh made: what a job of Slurm, a node of HTCondor or a lane of this
# machine does. Usage: task.sh FOLDER_OF_BATCH ID
#
# Whatever machine it runs on: the result and the note of it in state/ come out as a whole, under their
# names, or not at all, so that a task may be killed at any time and may run twice. A partial result (7)
# and no data (3) are results; the batch system is told 0 then, or nothing that depends on it would start.
# What other tasks made is expected to be there: a file that is not is waited for once, as file systems
# may take a minute to show it, and is a fault then, never taken for no data.
set -eu

root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/batch.sh
. "$root/scripts/lib/batch.sh"
# shellcheck source=scripts/lib/merge.sh
. "$root/scripts/lib/merge.sh"

[ $# -eq 2 ] || die 2 "wants the folder of a batch and the id of a task"
batch=$1
id=$2
line=$(awk -F '\t' -v id="$id" '$1 == id' "$batch/tasks.tsv") || line=
[ -n "$line" ] || die 2 "$batch has no task '$id'"
IFS='	' read -r _ stage from to block <<LINE
$line
LINE
home=$(batch_setting home)
use_home "$home"
cd -- "$home"
to_system=$(batch_setting to)
java=$(batch_setting java)
if [ -n "$java" ] && [ -x "$java/bin/java" ]; then export JAVA_HOME="$java"; fi
name=$(batch_setting name)
suffix=batch_$name
fills=data/fills_info/fills_$suffix.csv
log=$batch/logs/$id.log
node=${SLURMD_NODENAME:-$(uname -n)}
offline=
[ "$(batch_setting offline)" = false ] || offline=--offline
# Only the mirror may ask: what computes takes the archive as it is.
ask=--offline
case " $(batch_setting steps) " in *' mirror '*) ask=$offline ;; esac

# A program takes all processors that it sees; a task has those it asked for, one unless told otherwise.
processors=1
case $to_system in
  slurm) processors=${SLURM_CPUS_PER_TASK:-1} ;;
  htcondor) processors=${OMP_NUM_THREADS:-1} ;;
esac
case $processors in '' | *[!0-9]* | 0*) processors=1 ;; esac
PIXELMON_JAVA_OPTS="-XX:ActiveProcessorCount=$processors ${PIXELMON_JAVA_OPTS:-}"
export PIXELMON_JAVA_OPTS

# options_of STEP: those that were given for its program, one a line.
options_of() {
  cat "$batch/options.$1" 2>/dev/null || true
}

# program NAME ARGUMENT...: runs it and notes how it ended; what it tells goes to the log.
program() {
  began=$(date +%s)
  words=$*
  what=$1
  shift
  run "$bin/$what" "$@" >>"${log:-/dev/null}" 2>&1
  note_step "$code" "$words"
  case $code in
    0) ;;
    3 | 7) partial=true ;;
    129 | 130 | 143) exit "$code" ;;
    *) [ "$failure" -ne 0 ] || failure=$code ;;
  esac
}

get_fills() {
  first=$(batch_setting first_fill)
  last=$(batch_setting last_fill)
  last=${last:-99999}
  # shellcheck disable=SC2086 # one word or none
  program pixelmon-fills get -ff "$first" -lf "$last" -suffix "$suffix" -q $ask
  # shellcheck disable=SC2086 # one word or none
  [ "$failure" -ne 0 ] \
    || program pixelmon-lumi get -ff "$first" -lf "$last" -suffix "$suffix" -from oms -q $ask
}

mirror() {
  if [ "$block" = - ]; then set -- -i "$fills"; else set -- --table "$block"; fi
  # shellcheck disable=SC2086 # one word or none
  program pixelmon-fills archive mirror --from "$from" --to "$to" "$@" -q $offline
}

prepare() {
  set --
  while IFS= read -r word; do set -- "$@" "$word"; done <<OPTIONS
$(options_of prepare)
OPTIONS
  [ -n "${1-}" ] || set --
  program pixelmon-radsim prepare -i "$fills" --from "$from" --to "$to" \
    -rog "$(groups_of "$block" | tr '\n' ',' | sed 's/,$//')" \
    -o "$(profiles_of "${from%%-*}")" -q --offline "$@"
  [ "$code" -ne 3 ] || groups_of "$block" >"$temporary/no-data"
}

# profiles_of_group GROUP: the profiles that have rows, in order of time, one a line. Those of years
# without data of it, as their tasks noted, are not there.
profiles_of_group() {
  awk -F '\t' -v block="$block" '$2 == "prepare" && $5 == block { print $1, $3, $4 }' "$batch/tasks.tsv" \
    | while read -r maker year_from year_to; do
      ! state_of "$maker" 'no data' | grep -q -x "$1" || continue
      profile=$(profile_of "$1" "$year_from" "$year_to")
      if [ ! -r "$profile" ]; then
        echo "$profile" >>"$temporary/not-there"
      elif [ "$(wc -l <"$profile")" -gt 1 ]; then # one without rows is a header
        echo "$profile"
      fi
    done
}

# look_for_profiles: lists those of the block's groups, and the groups that have none.
look_for_profiles() {
  : >"$temporary/not-there"
  : >"$temporary/no-data"
  : >"$temporary/profiles"
  : >"$temporary/groups"
  groups_of "$block" >"$temporary/of-block"
  while read -r group; do
    profiles_of_group "$group" >"$temporary/of-group"
    if [ -s "$temporary/of-group" ]; then
      echo "$group" >>"$temporary/groups"
      cat "$temporary/of-group" >>"$temporary/profiles"
    elif [ ! -s "$temporary/not-there" ]; then
      note "$group: no profile has rows"
      echo "$group" >>"$temporary/no-data"
    fi
  done <"$temporary/of-block"
}

simulate() {
  set --
  while IFS= read -r word; do set -- "$@" "$word"; done <<OPTIONS
$(options_of simulate)
OPTIONS
  [ -n "${1-}" ] || set --
  [ "$(batch_setting plots)" = true ] || set -- --csv-only "$@"
  look_for_profiles
  if [ -s "$temporary/not-there" ]; then
    note "not there: $(head -n 1 "$temporary/not-there"); another look in $pause s"
    run sleep "$pause"
    look_for_profiles
  fi
  if [ -s "$temporary/not-there" ]; then
    note "not there, though the task that makes it is done: $(head -n 1 "$temporary/not-there")"
    failure=4
    return 0
  fi
  [ ! -s "$temporary/no-data" ] || partial=true
  [ -s "$temporary/profiles" ] || return 0
  # shellcheck disable=SC2046 # folders of our own, without spaces
  program pixelmon-radsim simulate --each-group -rog "$(tr '\n' ',' <"$temporary/groups" | sed 's/,$//')" \
    -i $(sed 's|/[^/]*$||' "$temporary/profiles" | sort -u) \
    -o "$(batch_setting results)/simulated" -q "$@"
  # Of groups that all went well with there is a table, unless their data is not enough.
  case $code in
    3 | 7)
      while read -r group; do
        [ -e "$(batch_setting results)/simulated/$group.csv" ] || echo "$group" >>"$temporary/no-data"
      done <"$temporary/groups"
      ;;
  esac
}

# attempt: the task, once; $failure and $partial tell how it ended.
attempt() {
  failure=0
  partial=false
  rm -f "$temporary/no-data"
  case $stage in
    fills) get_fills ;;
    mirror) mirror ;;
    prepare) prepare ;;
    simulate) simulate ;;
    merge) merge ;;
    *) die 2 "$batch/tasks.tsv: unknown stage '$stage'" ;;
  esac
}

# begun, over CODE: notes for whoever looks at the batch.
begun() {
  printf 'node: %s\nbegan: %s\n' "$node" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" | put "$batch/state/$id.begun"
  rm -f "$batch/state/$id"
}
over() {
  {
    printf 'code: %s\nnode: %s\nbegan: %s\nended: %s\nseconds: %s\ntries: %s\n' "$1" "$node" \
      "$start" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(($(date +%s) - start_seconds))" "$tries"
    [ ! -s "$temporary/no-data" ] || sed 's/^/no data: /' "$temporary/no-data"
  } | put "$batch/state/$id"
  noted=true
}

# may_help CODE: whether another try may end otherwise: a source that was away, a lock, a full disk, a
# bug. Usage, bad input and passwords stay what they are.
may_help() {
  case $stage:$1 in
    merge:*) return 1 ;;
    *:1 | *:5 | *:8 | *:9) return 0 ;;
    *) return 1 ;;
  esac
}

# task_ended: one that ends before its time has failed, unless it was stopped from outside.
noted=false
# shellcheck disable=SC2317 # called at the end
task_ended() {
  result=$?
  case $noted:$result in
    true:* | *:129 | *:130 | *:143) ;;
    *) over "$result" || true ;;
  esac
  note "ended with $result"
  clean_up
}

temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
(: >>"$log") 2>/dev/null || { refused=$log && log= && die 9 "$refused: cannot be written"; }
start=$(date -u +%Y-%m-%dT%H:%M:%SZ)
start_seconds=$(date +%s)
note "$id on $node"
tries=1
pause=${PIXELMON_RETRY_PAUSE:-60}
retries=$(batch_setting retries)
# DAGMan tries again by itself.
[ "$to_system" != htcondor ] || retries=0
begun
trap task_ended EXIT
attempt
while [ "$failure" -ne 0 ] && may_help "$failure" && [ "$tries" -le "$retries" ]; do
  note "try $tries ended with $failure; another one in $pause s"
  run sleep "$pause"
  tries=$((tries + 1))
  attempt
done
if [ "$failure" -ne 0 ]; then
  over "$failure"
  # DAGMan would try again what a wrong password ended, until the account is locked.
  if [ "$to_system" = htcondor ] && ! may_help "$failure"; then exit "$no_use"; fi
  exit "$failure"
fi
if $partial; then over 7; else over 0; fi
if [ "$stage" = merge ] && [ "$to_system" = local ] && $partial; then exit 7; fi
exit 0
