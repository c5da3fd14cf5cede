#!/bin/bash
# Runs scripts that try what docs/reliability.md promises, and puts what they print between their
# markers in it: <!-- NAME: begin --> and <!-- NAME: end -->.
#
# Usage: scripts/bench/reliability.sh NAME [ARGUMENT ...]
#   NAME      crash-test, fault-test or fuzz: a script beside this one; the arguments are its own
# Ends with the script's exit code; the document is only changed when the script printed a table.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
document=$root/docs/reliability.md
case ${1:-} in
  crash-test | fault-test | fuzz) name=$1 ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
shift
begin="<!-- $name: begin -->"
end="<!-- $name: end -->"
if ! grep -qxF -e "$begin" "$document" || ! grep -qxF -e "$end" "$document"; then
  echo "$document has no lines '$begin' and '$end'" >&2
  exit 1
fi

results=$(mktemp)
trap 'rm -f "$results" "$document.new"' EXIT
status=0
"$root/scripts/bench/$name.sh" "$@" >"$results" || status=$?
if ! grep -q '^|' "$results"; then
  echo "$name.sh printed no table" >&2
  exit $((status == 0 ? 1 : status))
fi
awk -v begin="$begin" -v end="$end" -v results="$results" '
  $0 == end { inside = 0 }
  !inside { print }
  $0 == begin {
    inside = 1
    print ""
    while ((getline line < results) > 0) print line
    print ""
  }' "$document" >"$document.new"
mv "$document.new" "$document"
exit $status
