#!/bin/sh
# Makes the pictures of docs/gallery.md by the commands that stand there, from a demo.
set -eu

root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")

usage() {
  cat <<'TEXT'
Usage: make-gallery.sh [--home DIR] [-o DIR]

Makes the pictures of docs/gallery.md: runs the command below each picture in the home folder of a
demo and makes what it draws half as large. Needs a built tree and a JDK.

  --home DIR  home folder of a finished 'run3.sh --demo' (default: one is made and removed)
  -o DIR      where the pictures go (default: docs/images/gallery)
  -h, --help  this text
TEXT
}

home=
output=$root/docs/images/gallery
while [ $# -gt 0 ]; do
  case $1 in
    --home | -o)
      [ $# -ge 2 ] || { echo "make-gallery.sh: $1 wants a value" >&2; exit 2; }
      if [ "$1" = -o ]; then output=$2; else home=$2; fi
      shift
      ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      echo "make-gallery.sh: unknown option '$1'" >&2
      exit 2
      ;;
  esac
  shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

if [ -z "$home" ]; then
  home=$work/demo
  "$root/scripts/run3.sh" --demo --home "$home" -q >/dev/null || [ $? -eq 7 ]
fi
mkdir -p "$output"
output=$(CDPATH='' cd -- "$output" && pwd)
PATH=$root/target/pixelmon/bin:$PATH
export PATH
export PIXELMON_OFFLINE=true

# Name of the picture and command, one a line.
awk '
  match($0, /\(images\/gallery\/[a-z-]+\.png\)/) {
    picture = substr($0, RSTART + 16, RLENGTH - 21)
  }
  /^pixelmon-/ { inside = picture != "" }
  inside {
    line = $0
    more = sub(/ *\\$/, "", line)
    command = command line " "
    if (!more) {
      print picture " " command
      picture = command = ""
      inside = 0
    }
  }' "$root/docs/gallery.md" >"$work/commands"

while read -r picture command; do
  # A simulation draws several plots, and is told what their names begin with.
  case $command in
    *' simulate '*) name=/s && plots='_leakage_current_vs_date' ;;
    *) name='' && plots='' ;;
  esac
  # The command is a line for a shell, with quotes; 7: the demo detector has faults.
  (cd "$home" && eval "$command -q --format png -o '$work/$picture$name'" >/dev/null 2>"$work/errors") || {
    code=$?
    [ "$code" -eq 7 ] || { cat "$work/errors" >&2; exit "$code"; }
  }
  set -- "$work/$picture"/*"$plots".png
  [ $# -eq 1 ] || { echo "make-gallery.sh: $picture: $# plots instead of one" >&2; exit 1; }
  java "$root/scripts/ci/SmallPicture.java" "$1" "$output/$picture.png"
  echo "$output/$picture.png"
done <"$work/commands"
