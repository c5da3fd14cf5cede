#!/bin/sh
# Keeps a home folder up to date, from cron: makes what is missing or out of date, and nothing else.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"
# shellcheck source=scripts/lib/lock.sh
. "$root/scripts/lib/lock.sh"
# shellcheck source=scripts/lib/pipeline.sh
. "$root/scripts/lib/pipeline.sh"
# shellcheck source=scripts/lib/radsim.sh
. "$root/scripts/lib/radsim.sh"

usage() {
  cat <<'TEXT'
Usage: refresh.sh [--home DIR] [-era ERA | -ff FILL [-lf FILL]] [--groups LIST] [--no-plots]
                  [--offline] [--log FILE] [--always-report] [-v]

Finds new fills and brings fills, luminosity, currents, temperatures, radiation profiles and plots of
Run 3 up to date: what 'pixelmon-fills status' calls due. What is up to date is not touched. Prints
nothing when all is well, or when no more is missing than the last time; a short report otherwise.

  --home DIR       folder of data/, plots/, config/ and credentials/
                   (default: $PIXELMON_HOME, or else the current folder)
  -era ERA         only the fills of an era of Run 3, for example 2024 (default: run3)
  -ff, -lf FILL    only these fills (default of -lf: the last there is)
  --groups LIST    readout groups whose radiation profiles are kept up to date, with commas between,
                   or 'all' (default: none)
  --no-plots       leave the plots as they are
  --offline        answer from the archive in the home folder; open no connection
  --log FILE       what ran and what it said (default: data/logs/refresh.log); above 1 MB it
                   becomes FILE.1, and so on up to FILE.5
  --always-report  report what is missing also when it is the same as the last time
  -v               tell each step, and always report
  -h, --help       this text

Exit codes are those of the programs: that of the first step that failed, else 7 if a step wrote a
partial result, else 0. 8: another run is at work in the home folder; it is told whose.

Example, a line of crontab:
  30 5 * * *  /opt/pixelmon/lib/pixelmon/current/scripts/refresh.sh --home /data/pixel
TEXT
}

most_bytes=1000000
old_logs=5
# Lines of what was told to be missing long ago.
most_told=400

here=$(pwd)
words_given=$*
home=${PIXELMON_HOME:-.}
first=
last=
era=
wanted_groups=
offline=
named_log=
plots=true
always=false
verbose=false
while [ $# -gt 0 ]; do
  case $1 in
    -ff | -lf | -era | --era | --home | --groups | --log)
      [ $# -ge 2 ] || wrong "$1 wants a value"
      [ -n "$2" ] || wrong "$1 wants a value"
      case $1 in
        -ff | -lf) check_fill "$1" "$2" ;;
      esac
      case $1 in
        -ff) first=$2 ;;
        -lf) last=$2 ;;
        -era | --era) era=$2 ;;
        --home) home=$2 ;;
        --groups) wanted_groups=$(echo "$2" | tr ',' ' ') ;;
        --log) named_log=$2 ;;
      esac
      shift
      ;;
    --offline) offline=--offline ;;
    --no-plots) plots=false ;;
    --always-report) always=true ;;
    -v | --verbose)
      always=true
      verbose=true
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) wrong "unknown option '$1'" ;;
  esac
  shift
done
for group in $wanted_groups; do check_group "$group"; done
[ -z "$era" ] || [ -z "$first$last" ] || wrong "give either -era, or -ff and -lf"
[ -d "$home" ] || die 2 "$home is no folder that can be entered"
use_home "$home"
cd -- "$home"

# The fills that are kept up to date.
plot_range=
if [ -n "$first$last" ]; then
  first=${first:-$run3_first}
  last=${last:-$run3_last}
else
  era=${era:-run3}
  eras=$(eras_file)
  bounds=$(awk -F, -v era="$era" \
    '$1 == era { print $3, ($4 == "" ? 99999 : $4) }' "$eras") || bounds=
  [ -n "$bounds" ] || wrong "unknown era '$era'"
  first=${bounds% *}
  last=${bounds#* }
  [ "$last" -ge "$run3_first" ] || wrong "no fill of $era is of Run 3"
  [ "$first" -ge "$run3_first" ] || first=$run3_first
  plot_range="-era $era"
fi
[ "$first" -ge "$run3_first" ] || wrong "the fills of Run 3 begin with $run3_first, got -ff $first"
[ "$first" -le "$last" ] || wrong "the range runs backwards: -ff $first -lf $last"

temporary=$(mktemp -d) || die 9 "no temporary folder can be made"
check_programs
mkdir -p "$logs" 2>/dev/null || die 9 "$home/$logs: cannot be made"
take_lock "$home/data/pipeline.lock"
case $named_log in
  '') log=$home/$logs/refresh.log ;;
  /*) log=$named_log ;;
  *) log=$here/$named_log ;;
esac

# rotate: makes room in the log.
rotate() {
  [ -f "$log" ] && [ "$(wc -c <"$log")" -gt "$most_bytes" ] || return 0
  number=$old_logs
  while [ "$number" -gt 1 ]; do
    [ ! -e "$log.$((number - 1))" ] || mv -f "$log.$((number - 1))" "$log.$number"
    number=$((number - 1))
  done
  mv -f "$log" "$log.1"
}
rotate
(: >>"$log") 2>/dev/null || { refused=$log && log= && die 9 "$refused: cannot be written"; }
note "$self $words_given in $home"

report=$temporary/report
: >"$report"
: >"$temporary/partial-list"
: >"$temporary/ran"
failed=0
no_database=false
changed=true

# try PROGRAM ARGUMENT...: a step that is not the end when it fails; $code tells how it ended.
try() {
  ! $verbose || echo "> $*" >&2
  rotate
  note "> $*"
  began=$(date +%s)
  words=$*
  program=$1
  shift
  case $program in
    */*) ;;
    *) program=$bin/$program ;;
  esac
  run "$program" "$@" >"$temporary/out" 2>"$temporary/err"
  add_to_log "$temporary/out" "$temporary/err"
  echo "$words" >>"$temporary/ran"
  note_step "$code" "$words"
  changed=true
  case $code in
    0) ;;
    3 | 7) # no data, or not all of it
      partial=true
      {
        echo "$words: exit code $code"
        tail -n 3 "$temporary/err" | cut -c 1-300 | sed 's/^/  /'
      } >>"$temporary/partial-list"
      ;;
    129 | 130 | 143) exit "$code" ;;
    *)
      [ "$failed" -ne 0 ] || failed=$code
      {
        echo "$words: exit code $code"
        tail -n 3 "$temporary/err" | cut -c 1-300 | sed 's/^/  /'
      } >>"$report"
      ;;
  esac
}

# try_database PROGRAM ARGUMENT...: the same of a step that asks the database, unless that failed.
try_database() {
  ! $no_database || return 0
  # shellcheck disable=SC2086 # $offline is one word or none
  try "$@" $offline
  case $code in 5 | 6) no_database=true ;; esac
}

# look: what is due, if anything was made since it was last looked.
look() {
  $changed || return 0
  code=0
  # shellcheck disable=SC2086 # $offline is one word or none
  run "$bin/pixelmon-fills" status --due -f "$fills" -l "$luminosity" -ff "$first" -lf "$last" \
    $offline >"$temporary/due" 2>"$temporary/err"
  if [ "$code" -ne 0 ]; then
    add_to_log "$temporary/err"
    { echo "pixelmon-fills status: exit code $code" && cat "$temporary/err"; } >>"$report"
    [ "$failed" -ne 0 ] || failed=$code
    finish_refresh
  fi
  changed=false
}

# each_due STAGE COMMAND: COMMAND with part, first and last of each stretch that is due.
each_due() {
  look
  tab=$(printf '\t')
  grep "^$1$tab" "$temporary/due" >"$temporary/stretches" || return 0
  while IFS=$tab read -r stage part from to count; do
    [ -n "$stage$count" ] || continue
    "$2" "$part" "$from" "$to" <&3
  done 3<&0 <"$temporary/stretches"
}

# Of what was missing, $known has what was told: for each step a line, and what it said indented below.

# blocks: the same from standard input, a line each.
blocks() {
  awk '/^[^ ]/ && NR > 1 { printf "\n" } { printf "%s\001", $0 } END { if (NR) printf "\n" }'
}

# has_news: whether something is missing that was not told before.
has_news() {
  [ -e "$known" ] || return 0
  blocks <"$known" >"$temporary/told"
  blocks <"$temporary/partial-list" | grep -qvxF -f "$temporary/told"
}

# remember: what is missing now, and what was missing of steps that had nothing to do today. Where a disk
# is full it is told again the next time.
remember() {
  {
    [ ! -e "$known" ] || awk '
      FILENAME == ARGV[1] { ran[$0]; next }
      /^[^ ]/ { words = $0; sub(/: exit code [0-9]+$/, "", words); keep = !(words in ran) }
      keep' "$temporary/ran" "$known" | tail -n "$most_told"
    cat "$temporary/partial-list"
  } 2>/dev/null >"$temporary/known" || return 0
  if cmp -s "$temporary/known" "$known" || { [ ! -s "$temporary/known" ] && [ ! -e "$known" ]; }; then
    return 0
  fi
  { cp "$temporary/known" "$known.new" && mv -f "$known.new" "$known"; } 2>/dev/null || true
}

# finish_refresh: tells what there is to tell, and ends.
finish_refresh() {
  known=$logs/refresh.missing
  if [ -s "$temporary/partial-list" ] && { $always || has_news; }; then
    cat "$temporary/partial-list" >>"$report"
  fi
  if [ -s "$report" ]; then
    {
      echo "$self: not all is well in $home"
      cat "$report"
      [ -z "$log" ] || echo "what ran and what it said: $log"
    } >&2
  fi
  remember
  [ "$failed" -eq 0 ] || exit "$failed"
  finish
}

# New fills.
is_due() {
  look
  grep -q "^$1	" "$temporary/due"
}
if [ -z "$offline" ] || [ ! -e "$fills" ] || is_due fills; then
  # shellcheck disable=SC2086 # $offline is one word or none
  try pixelmon-fills get -ff "$run3_first" -lf "$run3_last" -suffix run3 -q $offline
fi
[ -e "$fills" ] || finish_refresh
if [ -z "$offline" ] || [ ! -e "$luminosity" ] || is_due luminosity; then
  # shellcheck disable=SC2086 # $offline is one word or none
  try pixelmon-lumi get -ff "$run3_first" -lf "$run3_last" -suffix run3 -from oms -q $offline
fi

# What is read from the archive, and what is made of that.
# shellcheck disable=SC2317 # the functions are called by each_due
{
  fetch() { try_database pixelmon-currents fetch -i "$fills" -ff "$2" -lf "$3" -s "$1" -q; }
  air() { try_database pixelmon-temperatures air -i "$fills" -ff "$2" -lf "$3" -s "$1" -q; }
  pipe() { try_database pixelmon-temperatures pipe -i "$fills" -ff "$2" -lf "$3" -s "$1" -q; }
  readout_groups() {
    try_database pixelmon-temperatures readout-groups -f "$fills" -ff "$2" -lf "$3" -s "$1" -q
  }
  day_after() { awk -v day="$1" 'BEGIN {
    split(day, d, "-"); y = d[1] + 0; m = d[2] + 0
    split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
    if (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) days[2] = 29
    if (++d[3] > days[m]) { d[3] = 1; if (++m > 12) { m = 1; y++ } }
    printf "%04d-%02d-%02d\n", y, m, d[3]
  }'; }
  annealing() {
    [ "$1" != summary ] || return 0
    try_database pixelmon-temperatures annealing -s "$2" -e "$(day_after "$3")" -q
  }
  process() { try pixelmon-currents process -ff "$2" -lf "$3" -s "$1" -q; }
}
each_due currents fetch
each_due air air
each_due pipe pipe
each_due readout-groups readout_groups
each_due annealing annealing
each_due processed process
look
if grep -q '^annealing	summary' "$temporary/due" \
  || { [ -d data/temperatures/annealing ] && [ ! -e data/temperatures/annealing/summary.csv ]; }; then
  try pixelmon-temperatures annealing --summary -q
fi

# The radiation profiles of the running year and the one before.

# year_of FILL
years_table=$(eras_file)
year_of() {
  awk -F, -v fill="$1" '$2 == "year" && fill >= $3 && ($4 == "" || fill <= $4) { print $1 }' \
    "$years_table"
}

# has_fills YEAR
has_fills() {
  awk -F, -v year="$1" '
    NR == FNR { if ($1 == year && $2 == "year") { first = $3; last = $4 == "" ? 999999 : $4 } next }
    $1 + 0 >= first && $1 + 0 <= last { found = 1 }
    END { exit !(first && found) }' "$years_table" "$fills"
}

# superseded: of the names of fragments, a line each, those that a longer one begins like.
superseded() {
  awk '{
    n = split($0, parts, "_"); end = parts[n]; sub(/\.txt$/, "", end)
    start = substr($0, 1, length($0) - length(parts[n]) - 1)
    if (!(start in longest) || end + 0 > longest[start]) longest[start] = end + 0
    name[NR] = $0; begin[NR] = start; to[NR] = end + 0
  }
  END { for (i = 1; i <= NR; i++) if (to[i] < longest[begin[i]]) print name[i] }'
}

# again FILE: a fragment that is out of date, made anew in its place.
again() {
  name=${1##*/}
  name=${name%.txt}
  to=${name##*_}
  name=${name%_*}
  from=${name##*_}
  group=${name%_*}
  try_database pixelmon-radsim prepare -i "$fills" -ff "$from" -lf "$to" \
    -rog "${group#profile_}" -o "${1%/*}" -q
}

# merge_year YEAR GROUP: if a fragment is newer than the profile of the year, or that is due.
merge_year() {
  for folder in $(fragment_folders "$1" "$2"); do
    find "$folder" -name 'profile_*.txt' -print
  done | sed "s/.*\\/profile_\\(.*\\)_[0-9]*_[0-9]*\\.txt\$/\\1/" | sort -u >"$temporary/of-year"
  stale=false
  while read -r group; do
    merged=$profiles/per_year/$group/profile_${group}_$1.txt
    if [ ! -e "$merged" ] || grep -qF "$merged" "$temporary/due"; then stale=true; fi
    for folder in $(fragment_folders "$1" "$2"); do
      [ -z "$(find "$folder" -name "profile_${group}_*.txt" -newer "$merged" 2>/dev/null)" ] \
        || stale=true
    done
  done <"$temporary/of-year"
  ! $stale || try "$root/scripts/merge-radsim-profile-fragments.sh" --home "$home" -q "$1" "$2"
}

newest=$(awk -F, -v first="$first" -v last="$last" \
  '$1 + 0 >= first && $1 + 0 <= last { fill = $1 } END { print fill + 0 }' "$fills")
if [ -n "$wanted_groups" ] && [ "$newest" -gt 0 ]; then
  running=$(year_of "$newest")
  for year in $((running - 1)) "$running"; do
    has_fills "$year" || continue
    for group in $wanted_groups; do
      wanted=$group
      folder=$profiles/fragments/$year/$group
      look
      grep "^profiles	" "$temporary/due" | cut -f 3 | grep "^$folder/" >"$temporary/old" || true
      while read -r file; do again "$file" <&3; done 3<&0 <"$temporary/old"
      if ! $no_database; then
        # shellcheck disable=SC2086 # $offline is one word or none
        try "$root/scripts/produce-radsim-profile-fragments.sh" --home "$home" \
          -i "$fills" -q $offline "$year" "$wanted"
      fi
      if [ -d "$folder" ]; then
        find "$folder" -maxdepth 1 -name 'profile_*.txt' | superseded | while read -r old; do
          rm -f "$old" "${old%.txt}.gaps.csv"
        done
        look
        merge_year "$year" "$wanted"
      fi
    done
  done
fi

# Plots, but for those that would come out the same. The report tells what is new since the day before:
# it comes out the same within a day.
# shellcheck disable=SC2317 # called by all_plots
plot() {
  words=$*
  if ! grep -qxF "current	$words" "$temporary/due" || { [ "$2" = report ] && ! is_of_today; }; then
    try "$@" -q
  fi
}
# shellcheck disable=SC2317 # called by plot
is_of_today() {
  grep -qs "<title>Report of $(date -u +%Y-%m-%d):" plots/report/index.html
}

latest=$(awk -F, -v first="$first" -v last="$last" \
  '$1 + 0 >= first && $1 + 0 <= last { print $1 + 0 }' "$fills" | while read -r fill; do
  [ ! -e "data/currents/processed/${fill}_Barrel_HV_ByLayer.txt" ] || echo "$fill"
done | tail -n 1)
if [ -n "$latest" ] && $plots; then
  range=${plot_range:--ff $first -lf $latest}
  inputs="-f $fills -l $luminosity"
  look
  all_plots plot
fi
finish_refresh
