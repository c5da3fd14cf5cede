#!/bin/sh
# Puts JSROOT, the reader our ROOT files are checked with, into .ci/node_modules (outside of target/,
# which `mvn clean` empties). Only the two packages themselves, in fixed versions, and none of their
# install scripts: the checks need no drawing. Does nothing when they are there already.
set -eu

jsroot=jsroot@7.11.2
zstd=@oneidentity/zstd-js@1.0.3

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
modules=$root/.ci/node_modules
stamp=$modules/.pixelmon-jsroot

if [ "$(cat "$stamp" 2>/dev/null)" = "$jsroot $zstd" ]; then
  exit 0
fi
command -v npm >/dev/null || { echo "install-jsroot: npm is missing; the JSROOT checks will be skipped" >&2; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unpack() { # package, folder in node_modules
  (cd "$work" && npm pack --silent --ignore-scripts "$1" >name)
  rm -rf "${modules:?}/$2"
  mkdir -p "$modules/$2"
  tar -xzf "$work/$(cat "$work/name")" -C "$modules/$2" --strip-components=1
}
unpack "$jsroot" jsroot
unpack "$zstd" @oneidentity/zstd-js
echo "$jsroot $zstd" >"$stamp"
