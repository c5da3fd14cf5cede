# shellcheck shell=sh disable=SC2034 # what is set here is used by the scripts
# Sourced by submit.sh and by each of its tasks: what a batch consists of, and how far it is. Expects
# lib/steps.sh.
#
# A batch is a folder: settings, groups, tasks.tsv (a line a task: id, stage, what it is about), a file
# in state/ for each task that began or ended, a log in logs/ for each. Files are written under another
# name and moved into place, so that any number of machines may read them at any time.
: "${root:?}" "${self:?}" "${bin:?}"
batch=${batch:-}
home=${home:-}
temporary=${temporary:-}

batches=data/batch
results=data/radiation_simulation/batch
# As long as nothing else is wanted: 56 groups are a quarter of the detector.
usual_block=56
usual_connections=4
# What DAGMan is told by a task that no other try would help: it can be told of one such code.
no_use=2

# put FILE: what comes on standard input, in place as a whole. Two machines may have a process of the
# same number.
put() {
  draft=$1.$(uname -n).$$
  { cat >"$draft" && mv -f "$draft" "$1"; } 2>/dev/null || die 9 "$1: cannot be written"
}

# batch_setting KEY: its value.
batch_setting() {
  sed -n "s/^$1: //p" "$batch/settings" 2>/dev/null
}

# groups_of BLOCK: the names of the groups of a block, one a line.
groups_of() {
  size=$(batch_setting block)
  sed -n "$((($1 - 1) * size + 1)),$(($1 * size))p" "$batch/groups"
}

# profiles_of YEAR: the folder of the profiles of a year.
profiles_of() {
  echo "$(batch_setting results)/profiles/$1"
}

# profile_of GROUP FROM TO: the profile of a group.
profile_of() {
  echo "$(profiles_of "${2%%-*}")/profile_$1_$2_$3.txt"
}

# stages: those of the batch, in order, but for the merge.
stages() {
  cut -f 2 "$batch/tasks.tsv" | uniq | grep -v '^merge$'
}

# tasks_of STAGE: their ids.
tasks_of() {
  awk -F '\t' -v stage="$1" '$2 == stage { print $1 }' "$batch/tasks.tsv"
}

# state_of ID KEY: what is noted of a task that ended.
state_of() {
  sed -n "s/^$2: //p" "$batch/state/$1" 2>/dev/null || true
}

# is_done ID: whether a task needs no other try.
is_done() {
  case $(state_of "$1" code) in
    0 | 7) return 0 ;;
    *) return 1 ;;
  esac
}

# condition_of ID: done, partial, failed, begun (at work, or gone with its machine) or missing.
condition_of() {
  case $(state_of "$1" code) in
    0) echo "done" ;;
    7) echo partial ;;
    '') if [ -e "$batch/state/$1.begun" ]; then echo begun; else echo missing; fi ;;
    *) echo failed ;;
  esac
}

# conditions: stage, id and condition of each task, one a line.
conditions() {
  while IFS='	' read -r id stage _; do
    echo "$stage $id $(condition_of "$id")"
  done <"$batch/tasks.tsv"
}

# open_batch NAME: the folder of a batch in the home folder.
open_batch() {
  batch=$home/$batches/$1
  if [ ! -r "$batch/tasks.tsv" ] || [ ! -r "$batch/settings" ]; then
    there=$(cd "$home/$batches" 2>/dev/null && echo *) || there=none
    wrong "no batch '$1' in $home; there are: $there"
  fi
}
