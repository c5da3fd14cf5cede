# shellcheck shell=sh
# Sourced by the pipelines that write one home folder: one at a time. Expects lib/steps.sh.
#
# The lock is a file that names its holder. It is of no use once its holder is dead, which is told by
# process and start time on the same machine; one of another machine counts as left behind when it
# was not touched for a day: each step touches it.
: "${self:?}"
home=${home:-}

# started_at PID: something that another process of the same number has not; nothing when there is no
# such process.
started_at() {
  if [ -r "/proc/$1/stat" ]; then
    printf '%s:%s\n' "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)" \
      "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20)"
  elif [ ! -d /proc/self ]; then
    LC_ALL=C TZ=UTC0 ps -o lstart= -p "$1" 2>/dev/null | sed 's/^ *//;s/ *$//'
  fi
}

# lock_says KEY FILE: the last value of the key.
lock_says() {
  sed -n "s/^$1: //p" "$2" 2>/dev/null | tail -n 1
}

# is_alive PID STARTED
is_alive() {
  [ -n "$1" ] && [ -n "$2" ] && [ "$(started_at "$1")" = "$2" ]
}

# is_left_behind FILE: whether nobody can be holding it any more.
is_left_behind() {
  if [ "$(lock_says host "$1")" = "$(uname -n)" ]; then
    ! is_alive "$(lock_says process "$1")" "$(lock_says started "$1")" \
      && ! is_alive "$(lock_says step "$1")" "$(lock_says 'step started' "$1")"
  else
    [ -n "$(find "$1" -prune -mmin +1440 2>/dev/null)" ]
  fi
}

# take_lock FILE: ends with 8 when another run has it.
take_lock() {
  tries=0
  until make_lock "$1"; do
    tries=$((tries + 1))
    if [ "$tries" -le 20 ] && { [ ! -e "$1" ] || is_left_behind "$1"; }; then
      take_away "$1"
    elif [ -e "$1" ]; then
      held_by "$1"
    else
      die 9 "$1: cannot be made"
    fi
  done
  lock=$1
}

# make_lock FILE: whole at once, and only where there is none.
make_lock() {
  lock_draft=$1.$$
  cat >"$lock_draft" 2>/dev/null <<LOCK || die 9 "$1: cannot be made"
program: $self
user: $(id -un 2>/dev/null || id -u)
host: $(uname -n)
process: $$
started: $(started_at $$)
since: $(date -u +%Y-%m-%dT%H:%M:%SZ)
LOCK
  made=0
  # Where there are no hard links only the second way works.
  ln "$lock_draft" "$1" 2>/dev/null || { [ ! -e "$1" ] && (
    set -C
    cat "$lock_draft" >"$1"
  ) 2>/dev/null; } || made=1
  rm -f "$lock_draft"
  return "$made"
}

# take_away FILE: a lock that was left behind, but not one that somebody took meanwhile.
take_away() {
  if mkdir "$1.taken" 2>/dev/null; then
    if is_left_behind "$1"; then rm -f "$1"; fi
    rmdir "$1.taken"
  else
    [ -z "$(find "$1.taken" -prune -mmin +1 2>/dev/null)" ] || rmdir "$1.taken" 2>/dev/null || true
    sleep 1
  fi
}

held_by() {
  host=$(lock_says host "$1")
  hint=
  [ "$host" = "$(uname -n)" ] || hint="; if nothing runs there, delete $1"
  die 8 "another run is at work in $home: $(lock_says program "$1") of $(lock_says user "$1") on $host (process $(lock_says process "$1"), since $(lock_says since "$1"))$hint"
}

# is_mine: whether the lock is still that of this run. One whose step took more than a day may have lost
# it to a run on another machine.
is_mine() {
  [ "$(lock_says process "$lock")" = "$$" ] && [ "$(lock_says host "$lock")" = "$(uname -n)" ]
}

drop_lock() {
  ! is_mine || rm -f "$lock"
}

# note_in_lock PID: the step that runs now: it may outlive a run that is killed.
note_in_lock() {
  ! is_mine || printf 'step: %s\nstep started: %s\n' "$1" "$(started_at "$1")" >>"$lock" 2>/dev/null || true
}
