#!/bin/sh
# Builds the tarball twice, from copies of this tree (what is versioned, as it is now, and what is new),
# under different paths, umasks and zones, and compares. Ends with 1, naming what differs, if the two
# are not the same, byte by byte. Arguments are passed to Maven, for example -o.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
git_dir=$(git -C "$root" rev-parse --absolute-git-dir)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

# copy UMASK FOLDER
copy() (
  umask "$1"
  mkdir -p "$2"
  cd "$root"
  git ls-files -z --cached --others --exclude-standard \
    | tar --null -T - --ignore-failed-read -cf - | tar --no-same-permissions -xf - -C "$2"
  # So that the commit which programs tell is that of this tree.
  echo "gitdir: $git_dir" >"$2/.git"
)

# build UMASK ZONE FOLDER [ARGUMENT...]
build() (
  umask "$1"
  TZ=$2
  export TZ
  cd "$3"
  shift 3
  mvn -B -ntp -q -DskipTests -Dspotless.check.skip=true package "$@" >&2
)

# tarball FOLDER
tarball() {
  find "$1/target" -maxdepth 1 -name 'pixelmon-*.tar.gz'
}

first=$work/one
second="$work/another place, élan/two"
copy 022 "$first"
copy 077 "$second"
build 022 UTC "$first" "$@"
build 077 Pacific/Kiritimati "$second" "$@"

one=$(tarball "$first")
two=$(tarball "$second")
if ! cmp "$one" "$two"; then
  mkdir "$work/a" "$work/b"
  tar -xzf "$one" -C "$work/a"
  tar -xzf "$two" -C "$work/b"
  (cd "$work" && diff -rq a b) || true
  tar -tvzf "$one" >"$work/a.list"
  tar -tvzf "$two" >"$work/b.list"
  diff "$work/a.list" "$work/b.list" || true
  exit 1
fi
echo "the same, byte by byte: $(wc -c <"$one" | tr -d ' ') bytes, SHA-256 $(cut -c 1-64 "$one.sha256")"
