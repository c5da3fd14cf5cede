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

# all_readout_groups: their names, one a line: of the table that the programs hold to the geometry, so
# that it lists each group once.
all_readout_groups() {
  groups_file=$(table_of fluence/group_field.csv)
  awk -F, '/^#/ || !NF { next } !header++ { next } { print $1 }' "$groups_file" 2>/dev/null \
    || die 4 "$groups_file: cannot be read; it comes with the program"
}

# wanted_groups LIST: their names, one a line, each once: 'all', or names with commas between.
wanted_groups() {
  all_readout_groups >"$temporary/all-groups"
  echo "$1" | tr ',' '\n' | sed 's/^[[:space:]]*//;s/[[:space:]]*$//' \
    | awk 'NF && !seen[$0]++' >"$temporary/wanted-groups"
  [ -s "$temporary/wanted-groups" ] || wrong "--groups names no readout group"
  if grep -q -x all "$temporary/wanted-groups"; then
    [ "$(wc -l <"$temporary/wanted-groups")" -eq 1 ] \
      || wrong "--groups wants all, or names of readout groups, not both: '$1'"
    cat "$temporary/all-groups"
    return 0
  fi
  unknown=$(grep -v -x -F -f "$temporary/all-groups" "$temporary/wanted-groups" | sed -n 1p)
  [ -z "$unknown" ] \
    || wrong "unknown readout group '$unknown': wants a name like BPix_BmI_SEC1_LYR1, or all"
  cat "$temporary/wanted-groups"
}

# groups_of BLOCK: the names of the groups of a block, one a line.
groups_of() {
  size=$(batch_setting block)
  sed -n "$((($1 - 1) * size + 1)),$(($1 * size))p" "$batch/groups"
}

# days_of YEAR MONTH: the number of its days.
days_of() {
  case $2 in
    4 | 6 | 9 | 11) echo 30 ;;
    2) if [ $(($1 % 4)) -eq 0 ] && { [ $(($1 % 100)) -ne 0 ] || [ $(($1 % 400)) -eq 0 ]; }; then echo 29; else echo 28; fi ;;
    *) echo 31 ;;
  esac
}

# day_number DAY: a day as a number that grows with it.
day_number() {
  echo "$1" | tr -d -
}

# earlier DAY DAY: the earlier of the two.
earlier() {
  if [ "$(day_number "$1")" -lt "$(day_number "$2")" ]; then echo "$1"; else echo "$2"; fi
}

# months FIRST_YEAR LAST_YEAR LAST_DAY: first and last day of each month, one a line, from the month
# before the years on: in it the values are looked for that are in force when the first year begins.
months() {
  year=$(($1 - 1))
  month=12
  while [ "$year" -le "$2" ]; do
    first=$(printf '%d-%02d-01' "$year" "$month")
    [ "$(day_number "$first")" -le "$(day_number "$3")" ] || return 0
    last=$(printf '%d-%02d-%02d' "$year" "$month" "$(days_of "$year" "$month")")
    printf '%s\t%s\n' "$first" "$(earlier "$last" "$3")"
    month=$((month + 1))
    if [ "$month" -gt 12 ]; then
      month=1
      year=$((year + 1))
    fi
  done
}

# months_of_voltages FIRST_YEAR: first and last day of the time before the first month, in which only high
# voltages are looked for: they are recorded when they change, and in force for up to 366 days.
months_of_voltages() {
  printf '%s-12-31\t%s-11-30\n' "$(($1 - 2))" "$(($1 - 1))"
}

# years FIRST_YEAR LAST_YEAR LAST_DAY: first and last day of each year, one a line. The next one begins
# where the last one ends, at midnight UTC, so that profiles of years join without a hole.
years() {
  year=$1
  while [ "$year" -le "$2" ]; do
    printf '%s-01-01\t%s\n' "$year" "$(earlier "$year-12-31" "$3")"
    year=$((year + 1))
  done
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
