# shellcheck shell=sh
# Sourced by the scripts that install what checks need: packages of npm into .ci/node_modules (outside of
# target/, which `mvn clean` empties). Only the packages themselves, in fixed versions, and none of their
# install scripts.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
modules=$root/.ci/node_modules

# install_packages NAME WHAT PACKAGE@VERSION...: unless they are there already. NAME tells the sets apart,
# WHAT goes without them where there is no npm.
install_packages() {
  stamp=$modules/.pixelmon-$1
  what=$2
  shift 2
  if [ "$(cat "$stamp" 2>/dev/null)" = "$*" ]; then
    return 0
  fi
  command -v npm >/dev/null || {
    echo "$(basename "$0" .sh): npm is missing; $what will be skipped" >&2
    return 0
  }
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  for package; do
    folder=$modules/${package%@*}
    (cd "$work" && npm pack --silent --ignore-scripts "$package" >name)
    rm -rf "${folder:?}"
    mkdir -p "$folder"
    tar -xzf "$work/$(cat "$work/name")" -C "$folder" --strip-components=1
  done
  echo "$*" >"$stamp"
}
