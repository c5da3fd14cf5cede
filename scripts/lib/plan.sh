# shellcheck shell=sh disable=SC2034,SC2154 # shared with submit.sh
# Sourced by submit.sh: of what tasks a batch is to consist, and whether it can be handed over. Expects
# lib/batch.sh, and what was asked for: $to, $block, $steps.
: "${root:?}" "${self:?}"
batch=${batch:-}
home=${home:-}
temporary=${temporary:-}

# check_name NAME: of a batch: it becomes part of names of files and jobs.
check_name() {
  case $1 in
    '' | [!A-Za-z0-9]* | *[!A-Za-z0-9_-]* | ?????????????????????????????????????????*)
      wrong "--name wants up to 40 letters, digits, _ and -, got '$1'"
      ;;
  esac
}

# check_places: batch systems take paths apart at spaces, each in its own way.
check_places() {
  [ "$to" != local ] || return 0
  for place in "$home" "$root"; do
    case $place in
      *[!A-Za-z0-9_./+@:,=~-]*) die 2 "$place: $to wants a path of letters, digits and _./+@:,=~- alone" ;;
    esac
  done
}

# fill_of YEAR COLUMN: the first (3) or last (4) fill number of a year, or of the one before that has
# fills; nothing for the last one of a year that goes on.
fill_of() {
  awk -F, -v year="$1" -v column="$2" '$2 == "year" && $1 + 0 <= year { fill = $column } END { print fill }' \
    "$(eras_file)"
}

# java_here: the folder of the Java that would run here, as a batch system may hand on no environment.
java_here() {
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "$JAVA_HOME"
  elif java=$(command -v java) && java=$(readlink -f "$java"); then
    echo "${java%/bin/java}"
  fi
}

# check_system: sets $program to what submits, and ends where it is not there.
check_system() {
  case $to in
    slurm) program=sbatch ;;
    htcondor) program=condor_submit_dag ;;
    local) program= ;;
  esac
  if ! $dry_run && [ -n "$program" ]; then
    command -v "$program" >/dev/null || die 2 "no $program on this machine: submit where $to is"
  fi
  [ "$to" != htcondor ] || tell_lost_settings
}

# tell_lost_settings: HTCondor hands on no environment, so what is set there does not hold for tasks.
tell_lost_settings() {
  lost=$(env | sed -n 's/^\(PIXELMON_[A-Z_]*\)=.*/\1/p' | grep -v -x -e PIXELMON_HOME -e PIXELMON_RETRY_PAUSE | sort | tr '\n' ' ')
  [ -z "$lost" ] || told "$self: HTCondor hands on no environment: tasks do without ${lost% }; put settings into config/"
}

# check_arrays: Slurm has a greatest number for tasks of an array.
check_arrays() {
  [ "$to" = slurm ] || return 0
  greatest=$(cut -f 1 "$1" | sed -n 's/.*-//p' | sort -n | tail -n 1)
  most=$(scontrol show config 2>/dev/null | sed -n 's/^MaxArraySize *= *\([0-9]*\).*/\1/p')
  most=$((${most:-1001} - 1))
  [ "${greatest:-0}" -le "$most" ] \
    || die 2 "that makes $greatest tasks of a stage, and Slurm takes $most in an array: give a greater --block than $block, or fewer years"
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

# write_tasks FIRST LAST UNTIL: the tasks, one a line: id, stage, first day, last day, block, or table.
write_tasks() {
  blocks=$((($(wc -l <"$temporary/groups") + block - 1) / block))
  printf 'fills\tfills\t-\t-\t-\n'
  case $steps in *' mirror '*)
    {
      months "$@" | sed 's/$/\t-/'
      months_of_voltages "$1" | sed 's/$/\tv_voltages/'
    } | awk '{ print "mirror-" NR "\tmirror\t" $1 "\t" $2 "\t" $3 }'
    ;;
  esac
  case $steps in *' prepare '*)
    years "$@" | awk -v blocks="$blocks" '{
      for (b = 1; b <= blocks; b++) print "prepare-" ++n "\tprepare\t" $1 "\t" $2 "\t" b }'
    ;;
  esac
  case $steps in *' simulate '*)
    awk -v blocks="$blocks" 'BEGIN { for (b = 1; b <= blocks; b++) print "simulate-" b "\tsimulate\t-\t-\t" b }'
    ;;
  esac
  printf 'merge\tmerge\t-\t-\t-\n'
}
