#!/bin/sh
# Installs PixelMon below a folder, or takes it away again.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source=scripts/lib/steps.sh
. "$root/scripts/lib/steps.sh"

usage() {
  cat <<'TEXT'
Usage: install.sh [-q] [--prune | --uninstall] PREFIX

Installs PixelMon below the folder PREFIX, for example /usr/local or $HOME/.local, or puts a newer
version in the place of an older one. Links of the programs go to PREFIX/bin, those of manual pages
and of completion to PREFIX/share; all else is in a folder of its own, PREFIX/lib/pixelmon.

  --prune      take away the versions in PREFIX that are not the current one
  --uninstall  take away all of PixelMon in PREFIX
  -q           only warnings and errors
  -h, --help   this text

Links are relative, so that PREFIX may be moved, but in a folder that is itself a link to elsewhere.
All of them lead through PREFIX/lib/pixelmon/current, which changes in one moment, when the new version
is complete and its programs have answered. What is running keeps its version, which stays until it
is pruned; to go back, install the older version again. Data, plots, settings and credentials are in
home folders: none of them is touched. Files that are not of PixelMon are never replaced.

DESTDIR, if set, is a folder to put in front of PREFIX, for those who make packages.

Exit codes: 0 done, 1 the programs do not run, 2 wrong usage or not built, 3 nothing to take away,
9 cannot be written, or something else is in the way.

Examples:
  scripts/install.sh "$HOME/.local"
  scripts/install.sh --uninstall "$HOME/.local"
TEXT
}

# What gets links, each where it is in the version: what shells and man look for there.
places='bin share/man share/bash-completion share/zsh share/fish'

# A second signal, which reaches rm too, leaves nothing either.
beside=
trap 'trap "" HUP INT TERM; [ -z "$beside" ] || rm -f "$beside"
  [ -z "$temporary" ] || rm -rf "$temporary"' EXIT

# say LINE: to standard output, unless quiet.
say() {
  [ -n "$quiet" ] || echo "$1"
}

warn() {
  echo "$self: $1" >&2
}

# rename FROM TO: in one step, also where TO is a link to a folder: -T is what GNU and BusyBox call it,
# -h what BSD does. Fails where TO is a folder with something in it.
rename() {
  mv -fT "$1" "$2" 2>/dev/null || mv -fh "$1" "$2" 2>/dev/null
}

# contents FOLDER: a checksum of the names and contents of its files. The archives of classes in lib/cds
# are made where the version lies and are no part of it.
contents() {
  sum=$(cd "$1" && find . -type f ! -path './lib/cds/*' -exec cksum {} + | LC_ALL=C sort | cksum) || return 1
  printf '%08x' "${sum%% *}"
}

# relative_target LINK: the same file of the current version, LINK counted from PREFIX; relative, so that
# PREFIX can be moved.
relative_target() {
  printf '%s\n' "$(dirname "$1" | sed 's|[^/][^/]*|..|g')/lib/pixelmon/current/$1"
}

# absolute_target LINK
absolute_target() {
  printf '%s\n' "$prefix/lib/pixelmon/current/$1"
}

# target LINK: where it leads. From a folder that is itself a link to elsewhere, as ~/.local/bin may be,
# '..' would not lead back.
target() {
  place=$(CDPATH='' cd -- "$top/${1%/*}" 2>/dev/null && pwd -P) || place=
  if [ -z "$place" ] || [ "$place" = "$(CDPATH='' cd -- "$top" && pwd -P)/${1%/*}" ]; then
    relative_target "$1"
  else
    absolute_target "$1"
  fi
}

# is_ours PLACE: whether this script made the link.
is_ours() {
  [ -L "$1" ] || return 1
  leads_to=$(readlink "$1")
  [ "$leads_to" = "$(relative_target "${1#"$top"/}")" ] \
    || [ "$leads_to" = "$(absolute_target "${1#"$top"/}")" ]
}

# links: those made by this script, a line each.
links() {
  for folder in $places; do
    [ ! -d "$top/$folder" ] || find -H "$top/$folder" -type l
  done | while IFS= read -r place; do
    ! is_ours "$place" || printf '%s\n' "$place"
  done
}

# leftovers [TEST...]: takes away what installations that were killed left, if find's tests hold of it.
leftovers() {
  for folder in lib/pixelmon $places; do
    [ ! -d "$top/$folder" ] || find -H "$top/$folder" -type l -name '.*.new-*' "$@" -exec rm -f {} +
  done
  [ ! -d "$own" ] || find "$own/." ! -name . -prune -name '.new-*' "$@" -exec rm -rf {} +
}

# versions: the folders of all that are installed, a line each.
versions() {
  for folder in "$own"/[0-9]*-????????*; do
    [ ! -f "$folder/release" ] || printf '%s\n' "$folder"
  done
}

# remove_all: what the lines of standard input name.
remove_all() {
  while IFS= read -r place; do
    rm -rf "$place" 2>/dev/null || die 9 "$place: cannot be taken away"
    say "taken away: $place"
  done
}

prune() {
  current=$(cd "$own/current" 2>/dev/null && pwd -P) || die 3 "there is no PixelMon in $prefix"
  current=$own/${current##*/}
  versions | grep -vxF "$current" | remove_all
}

uninstall() {
  found=$(links; versions)
  [ -n "$found" ] || [ -L "$own/current" ] || die 3 "there is no PixelMon in $prefix"
  links | remove_all
  rm -f "$own/current" 2>/dev/null || die 9 "$own/current: cannot be taken away"
  versions | remove_all
  leftovers
  rmdir "$own" 2>/dev/null || warn "$own stays: there is something in it that is not of PixelMon"
}

# check_ways: nothing foreign is where links have to go.
check_ways() {
  for link in $shown; do
    if [ -e "$top/$link" ] || [ -L "$top/$link" ]; then
      is_ours "$top/$link" \
        || die 9 "$top/$link is there and not of this installation - move it away, or choose another PREFIX"
    fi
  done
  if [ -e "$own/current" ] && ! [ -L "$own/current" ]; then
    die 9 "$own/current is there and no link - move it away, or choose another PREFIX"
  fi
}

# copy: this version, complete, into $new.
copy() {
  mkdir -p "$own" 2>/dev/null || die 9 "$own: cannot be made"
  # A day old: of none that runs now.
  leftovers -mtime +0
  # Named before it is made, so that there is no moment in which it would be left.
  temporary=$own/.new-$(uname -n)-$$
  new=$temporary/pixelmon
  rm -rf "$temporary"
  mkdir -p "$new" 2>/dev/null || die 9 "$own is not writable"
  # By name: who tried it where it was unpacked has a home folder there.
  for part in bin config docs lib licenses scripts share LICENSE NOTICE README.md CHANGELOG.md \
    CONTRIBUTING.md RELEASING.md release sbom.cdx.json; do
    [ -e "$tree/$part" ] || continue
    run cp -R "$tree/$part" "$new/"
    [ "$code" -eq 0 ] || die 9 "$tree/$part cannot be copied to $own"
  done
  rm -rf "$new/lib/cds"
  chmod -R u=rwX,go=rX "$new"
}

# try_programs: sets $java_runs.
try_programs() {
  code=0
  answer=$("$new/bin/pixelmon-fills" --version 2>&1) || code=$?
  java_runs=true
  case $code in
    0) ;;
    2)
      java_runs=false
      warn "the programs cannot start yet: ${answer#*: }"
      ;;
    *) die 1 "the programs do not run, nothing was changed: $answer" ;;
  esac
  system=$(uname -s)-$(uname -m)
  case $platform:$system in
    linux-x86_64:Linux-x86_64 | linux-aarch64:Linux-aarch64 | macos-universal:Darwin-*) ;;
    *) warn "this is PixelMon for $platform, and it cannot read archives on $system" ;;
  esac
}

# settle: the version gets its own place, $home_of_version.
settle() {
  id=$(contents "$new") || die 9 "$new cannot be read"
  home_of_version=$own/$version-$id
  if [ -d "$home_of_version" ] && [ "$(contents "$home_of_version")" != "$id" ]; then
    warn "$home_of_version was changed: it stays as $home_of_version.changed"
    rm -rf "$home_of_version.changed"
    rename "$home_of_version" "$home_of_version.changed" || die 9 "$home_of_version cannot be renamed"
  fi
  # Another installer may have put the same there just now.
  rename "$new" "$home_of_version" || [ -f "$home_of_version/release" ] \
    || die 9 "$home_of_version cannot be made"
}

# make_folder FOLDER
make_folder() {
  mkdir -p "$1" 2>/dev/null || die 9 "$1: cannot be made"
}

# point LINK TARGET: makes or changes a link in one step.
point() {
  if [ -L "$1" ] && [ "$(readlink "$1")" = "$2" ]; then return; fi
  folder=${1%/*}
  make_folder "$folder"
  beside=$folder/.${1##*/}.new-$$
  rm -f "$beside"
  if ! ln -s "$2" "$beside" 2>/dev/null || ! rename "$beside" "$1"; then
    rm -f "$beside"
    die 9 "$1: cannot be made"
  fi
  beside=
}

# switch_over: from here on this version is what runs.
switch_over() {
  point "$own/current" "${home_of_version##*/}"
  for link in $shown; do
    # Where it leads depends on whether its folder is a link.
    make_folder "$top/${link%/*}"
    point "$top/$link" "$(target "$link")"
  done
  # Of what an older version had and this one has not.
  links | while IFS= read -r place; do
    [ -e "$place" ] || rm -f "$place"
  done
}

# make_archive: of classes, with which programs start sooner. It fits one Java and the place where it was
# made.
make_archive() {
  script=$home_of_version/scripts/make-cds.sh
  [ -x "$script" ] && $java_runs || return 0
  if [ -n "${DESTDIR:-}" ]; then
    say "for a quicker start, run after unpacking: $prefix/lib/pixelmon/current/scripts/make-cds.sh"
    return 0
  fi
  run "$script" >"$temporary/archive.log" 2>&1
  if [ "$code" -eq 0 ]; then
    say "archive for a quicker start: made"
  else
    warn "no archive for a quicker start, programs run without: $(tail -n 1 "$temporary/archive.log")"
  fi
}

install() {
  tree=$root
  [ ! -f "$root/pom.xml" ] || tree=$root/target/pixelmon
  { [ -x "$tree/bin/pixelmon-fills" ] && [ -f "$tree/release" ]; } \
    || die 2 "no programs in $tree: build them with 'mvn -B -DskipTests package'"
  version=$(sed -n 's/^VERSION=//p' "$tree/release")
  platform=$(sed -n 's/^PLATFORM=//p' "$tree/release")
  # None of these names has a blank.
  # shellcheck disable=SC2086 # folders
  shown=$(cd "$tree" && find $places -type f 2>/dev/null | LC_ALL=C sort)
  before=$(readlink "$own/current" 2>/dev/null || true)

  check_ways
  copy
  try_programs
  settle
  switch_over
  make_archive
  trap '' HUP INT TERM
  rm -rf "$temporary"
  temporary=

  say "PixelMon $version is installed: $home_of_version"
  say "programs: $top/bin; scripts: $own/current/scripts"
  ! $java_runs || say "Java: $(java_found)"
  if [ -n "$before" ] && [ "$before" != "${home_of_version##*/}" ]; then
    say "the version before, $before, stays until '$self --prune $prefix'"
    [ "$(contents "$own/$before" 2>/dev/null)" = "${before##*-}" ] \
      || warn "files of $own/$before were changed by hand: that was not taken over"
  fi
  case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) warn "$prefix/bin is not on PATH - add: export PATH=\"$prefix/bin:\$PATH\"" ;;
  esac
}

java_found() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/java"; else command -v java; fi
}

action=install
prefix=
while [ $# -gt 0 ]; do
  case $1 in
    --prune | --uninstall)
      [ "$action" = install ] || wrong "one of --prune and --uninstall, not both"
      action=${1#--}
      ;;
    -q) quiet=-q ;;
    -h | --help)
      usage
      exit 0
      ;;
    -*) wrong "unknown option '$1'" ;;
    *)
      [ -n "$1" ] || wrong "PREFIX is empty"
      [ -z "$prefix" ] || wrong "one PREFIX, got '$prefix' and '$1'"
      prefix=$1
      ;;
  esac
  shift
done
[ -n "$prefix" ] || wrong "a PREFIX is wanted: the folder to install into"
case $prefix in
  /*) ;;
  *) prefix=$(pwd)/$prefix ;;
esac
while [ "${prefix%/}" != "$prefix" ] && [ "$prefix" != / ]; do prefix=${prefix%/}; done
case $prefix in
  *:*) wrong "PREFIX has a colon, at which Java and PATH would cut it: '$prefix'" ;;
esac
[ "$prefix" != / ] || wrong "PREFIX is /: name a folder such as /usr/local"

# Where others shall run it, whoever installs it.
umask 022
top=${DESTDIR:-}$prefix
own=$top/lib/pixelmon
$action
