#!/bin/bash
# Causes every fault of every remote (OMS, its sign-ons, OMDS, brilcalc) on loopback, runs the
# installed programs against it, and prints a Markdown table of what came of each.
#
# Usage: scripts/bench/fault-test.sh [--shipped] [--seed N] [--at-once N] [--only TEXT]
#   --shipped   with the time limits that users have (an hour or so), instead of 2 s
#   --seed      chooses after how many bytes lines break (default 1)
#   --at-once   how many runs at a time (default: 4 a core; most of their time they wait)
#   --only      only the remotes whose name holds this, for example sign-on
# Needs an installation and compiled tests (mvn -DskipTests package); for OMDS a PostgreSQL server in
# /usr/lib/postgresql, for the sign-on by Kerberos krb5-kdc, krb5-admin-server, krb5-user, apache2 and
# libapache2-mod-auth-gssapi (and faketime); what lacks its programs is left out. Ends with 1 when
# something is not as promised.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
limits=short
seed=1
at_once=$((4 * $(nproc)))
only=
while [ $# -gt 0 ]; do
  case $1 in
    --shipped) limits=shipped ;;
    --seed) seed=$2; shift ;;
    --at-once) at_once=$2; shift ;;
    --only) only=$2; shift ;;
    *) echo "unknown option $1: see the head of $0" >&2; exit 2 ;;
  esac
  shift
done
[ -x "$bin/pixelmon-currents" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }

work=$(mktemp -d)
chmod 711 "$work" # the database server runs as another user where we are root
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086 # MAVEN_ARGS may be several
(cd "$root" && mvn -B -q ${MAVEN_ARGS:-} -pl pixelmon-core dependency:build-classpath \
  -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >&2)

# An installation with the driver of the database that plays OMDS.
cp -a "$root/target/pixelmon" "$work/installation"
tr ':' '\n' <"$work/classpath" | grep '/postgresql-[^/]*\.jar$' | xargs -I{} cp {} "$work/installation/lib"
bin=$work/installation/bin

TMPDIR=$work java -Djava.io.tmpdir="$work" -Djava.library.path="$root/target/pixelmon/lib/native" \
  -cp "$root/pixelmon-core/target/classes:$root/pixelmon-core/target/test-classes:$(cat "$work/classpath")" \
  org.pixelmon.core.faults.FaultTable "$bin" "$seed" "$limits" "$at_once" "$only"
