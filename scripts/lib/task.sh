#!/bin/sh
# Runs a task of a batch that submit.sh made: what a job of Slurm, a node of HTCondor or a lane of this
# machine does. Usage: task.sh FOLDER_OF_BATCH ID
#
# Whatever machine it runs on: the result and the note of it in state/ come out as a whole, under their
# names, or not at all, so that a task may be killed at any time and may run twice. A partial result (7)
# and no data (3) are results; the batch system is told 0 then, or nothing that depends on it would start.
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
java=$(batch_setting java)
[ -z "$java" ] || export JAVA_HOME="$java"
name=$(batch_setting name)
fills=data/fills_info/fills_$name.csv
log=$batch/logs/$id.log
node=${SLURMD_NODENAME:-$(uname -n)}
offline=
[ "$(batch_setting offline)" = false ] || offline=--offline
# Only the mirror may ask: what computes takes the archive as it is.
ask=--offline
case " $(batch_setting steps) " in *' mirror '*) ask=$offline ;; esac

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
  # shellcheck disable=SC2086 # one word or none
  program pixelmon-fills get -ff "$first" -lf 99999 -suffix "$name" -q $ask
  # shellcheck disable=SC2086 # one word or none
  [ "$failure" -ne 0 ] \
    || program pixelmon-lumi get -ff "$first" -lf 99999 -suffix "$name" -from oms -q $ask
}

mirror() {
  # shellcheck disable=SC2086 # one word or none
  program pixelmon-fills archive mirror --from "$from" --to "$to" -i "$fills" -q $offline
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
}

simulate() {
  set --
  while IFS= read -r word; do set -- "$@" "$word"; done <<OPTIONS
$(options_of simulate)
OPTIONS
  [ -n "${1-}" ] || set --
  [ "$(batch_setting plots)" = true ] || set -- --csv-only "$@"
  groups_of "$block" >"$temporary/groups"
  : >"$temporary/no-data"
  while read -r group; do
    inputs=
    awk -F '\t' '$2 == "prepare" { print $3, $4 }' "$batch/tasks.tsv" | sort -u >"$temporary/years"
    while read -r year_from year_to; do
      profile=$(profile_of "$group" "$year_from" "$year_to")
      # A profile without rows is a header.
      [ "$(wc -l 2>/dev/null <"$profile" || echo 0)" -le 1 ] || inputs="$inputs -i $profile"
    done <"$temporary/years"
    if [ -z "$inputs" ]; then
      note "$group: no profile has rows"
      echo "$group" >>"$temporary/no-data"
      partial=true
      continue
    fi
    # shellcheck disable=SC2086 # options and their values, without spaces
    program pixelmon-radsim simulate $inputs -o "$(batch_setting results)/simulated/$group" -q "$@"
    [ "$code" -ne 3 ] || echo "$group" >>"$temporary/no-data"
  done <"$temporary/groups"
}

# attempt: the task, once; $failure and $partial tell how it ended.
attempt() {
  failure=0
  partial=false
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

# What fell to another try: a source that was away, a lock, a full disk, a bug. Usage, bad input and
# passwords stay what they are.
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
retries=$(batch_setting retries)
# DAGMan tries again by itself.
[ "$(batch_setting to)" != htcondor ] || retries=0
begun
trap task_ended EXIT
attempt
while [ "$failure" -ne 0 ] && may_help "$failure" && [ "$tries" -le "$retries" ]; do
  note "try $tries ended with $failure; another one in ${PIXELMON_RETRY_PAUSE:-60} s"
  run sleep "${PIXELMON_RETRY_PAUSE:-60}"
  tries=$((tries + 1))
  attempt
done
if [ "$failure" -ne 0 ]; then
  over "$failure"
  exit "$failure"
fi
if $partial; then over 7; else over 0; fi
if [ "$stage" = merge ] && $partial; then exit 7; fi
exit 0
