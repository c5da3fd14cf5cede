# shellcheck shell=sh
# Sourced by the pipelines: where the programs are, checks of arguments, and one step after another.
# Expects $root, the top of the installation or of the source tree.
: "${root:?}"

self=${0##*/}
bin=$root/bin
[ ! -f "$root/pom.xml" ] || bin=$root/target/pixelmon/bin

# die CODE MESSAGE
die() {
  echo "$self: $2" >&2
  exit "$1"
}

wrong() {
  echo "$self: $1" >&2
  echo "Try '$self --help'." >&2
  exit 2
}

# check_fill NAME VALUE
check_fill() {
  case $2 in
    '' | 0* | *[!0-9]* | ???????*) wrong "$1 wants a fill number, got '$2'" ;;
  esac
}

# use_home DIR: makes it the home folder of all steps.
use_home() {
  home=$(CDPATH='' cd -- "$1" 2>/dev/null && pwd -P) || die 2 "$1 is no folder that can be entered"
  { [ -w "$home" ] && [ -x "$home" ]; } || die 9 "$1 is not writable"
  PIXELMON_HOME=$home
  export PIXELMON_HOME
}

# table_of NAME: the file of a table of config/; that of the home folder where it has tables of its own.
# Expects use_home.
table_of() {
  if [ -d "$home/config/geometry" ]; then
    echo "$home/config/$1"
  else
    echo "$root/config/$1"
  fi
}

# eras_file: the table of eras.
eras_file() {
  table_of eras.csv
}

child=
temporary=
quiet=
partial=false
lock=
lock_draft=
log=
# Whether quiet steps do not even tell the files that they made.
silent=

# run COMMAND...: runs it and sets $code. In the background and awaited, because a shell acts on a
# signal only after its foreground command has ended.
run() {
  code=0
  "$@" &
  child=$!
  [ -z "$lock" ] || note_in_lock "$child"
  wait "$child" || code=$?
  child=
}

# step PROGRAM ARGUMENT...: exit code 7, a partial result, is not the end: what is missing was told.
step() {
  [ -n "$quiet" ] || echo "> $*" >&2
  began=$(date +%s)
  words=$*
  program=$1
  shift
  if [ -n "$quiet" ] && [ -n "$silent" ]; then
    run "$bin/$program" "$@" >/dev/null
  else
    run "$bin/$program" "$@"
  fi
  note_step "$code" "$words"
  case $code in
    0) ;;
    7) partial=true ;;
    *) exit "$code" ;;
  esac
}

# note LINE: in the log, if there is one.
note() {
  [ -z "$log" ] || { echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $1" >>"$log"; } 2>/dev/null || lose_log
}

# add_to_log FILE...: their contents.
add_to_log() {
  [ -z "$log" ] || { cat "$@" >>"$log"; } 2>/dev/null || lose_log
}

# lose_log: a disk that is full is the end of the log, not of the run.
lose_log() {
  echo "$self: $log: cannot be written any more" >&2
  log=
}

# note_step CODE WORDS: how a step ended that began at $began, seconds since 1970.
note_step() {
  note "exit code $1 after $(($(date +%s) - began)) s: $2"
}

# finish: the exit code of the whole.
finish() {
  if $partial; then exit 7; else exit 0; fi
}

# interrupted CODE: ends the running step, lets it clean up, and ends.
interrupted() {
  trap '' HUP INT TERM
  if [ -n "$child" ]; then
    # shellcheck disable=SC2086 # one process or several
    kill -TERM $child 2>/dev/null || true
    # shellcheck disable=SC2086 # one process or several
    wait $child 2>/dev/null || true
  fi
  exit "$1"
}

clean_up() {
  [ -z "$temporary" ] || rm -rf "$temporary"
  [ -z "$lock_draft" ] || rm -f "$lock_draft"
  [ -z "$lock" ] || drop_lock
}

# ended: whatever the way of it.
ended() {
  result=$?
  note "ended with $result"
  clean_up
}

trap ended EXIT
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM
