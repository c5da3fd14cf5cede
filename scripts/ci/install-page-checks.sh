#!/bin/sh
# Puts what the report page is checked with into .ci/node_modules: axe-core (accessibility) and the
# Nu HTML checker. Only the packages themselves, in fixed versions, and none of their install scripts.
# Does nothing when they are there already.
set -eu

axe='axe-core@4.14.1'
vnu='vnu-jar@26.9.27'

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
modules=$root/.ci/node_modules
stamp=$modules/.pixelmon-page-checks

if [ "$(cat "$stamp" 2>/dev/null)" = "$axe $vnu" ]; then
  exit 0
fi
command -v npm >/dev/null || { echo "install-page-checks: npm is missing; the checks of the report page will be skipped" >&2; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unpack() { # package, folder in node_modules
  (cd "$work" && npm pack --silent --ignore-scripts "$1" >name)
  rm -rf "${modules:?}/$2"
  mkdir -p "$modules/$2"
  tar -xzf "$work/$(cat "$work/name")" -C "$modules/$2" --strip-components=1
}
unpack "$axe" axe-core
unpack "$vnu" vnu-jar
echo "$axe $vnu" >"$stamp"
