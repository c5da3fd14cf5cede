#!/bin/sh
# Starts one PixelMon executable. Installed as bin/pixelmon-<stage>; the name tells the stage.
# Java: $JAVA_HOME/bin/java, else the one on PATH; 17 or newer. More JVM options: $PIXELMON_JAVA_OPTS.
set -eu

minimum=17

die() {
  echo "${0##*/}: $1" >&2
  exit 2
}

# The file this script really is, through any number of symbolic links.
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
install=$(cd "$(dirname "$self")/.." && pwd -P)
program=${self##*/}

case $program in
  pixelmon-fills) main=org.pixelmon.fills.PixelmonFills ;;
  pixelmon-lumi) main=org.pixelmon.lumi.PixelmonLumi ;;
  pixelmon-currents) main=org.pixelmon.currents.PixelmonCurrents ;;
  pixelmon-temperatures) main=org.pixelmon.temperatures.PixelmonTemperatures ;;
  pixelmon-fluence) main=org.pixelmon.fluence.PixelmonFluence ;;
  pixelmon-radsim) main=org.pixelmon.radsim.PixelmonRadsim ;;
  *) die "unknown program '$program': start one of the programs in $install/bin" ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || die "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it - correct or unset JAVA_HOME"
else
  java=$(command -v java) || die "no java found - install a JDK $minimum or newer, or set JAVA_HOME"
fi

# The release file beside the JDK tells its version without starting a JVM.
jdk=$(dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")")
version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$jdk/release" 2>/dev/null || true)
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9.]*\).*/\1/p' | head -n 1)
fi
major=${version%%.*}
case $major in
  '' | *[!0-9]*) die "$java does not tell its version - set JAVA_HOME to a JDK $minimum or newer" ;;
esac
[ "$major" -ge "$minimum" ] \
  || die "$java is Java $version, but Java $minimum or newer is needed - set JAVA_HOME"

# Newer JDKs warn of native libraries and of unsafe memory unless told that they are wanted.
native=
[ "$major" -lt 22 ] || native=--enable-native-access=ALL-UNNAMED
unsafe=
[ "$major" -lt 23 ] || unsafe=--sun-misc-unsafe-memory-access=allow

# The JVM takes the coding of file names and arguments from the locale. Where that is ASCII (cron,
# env -i, a locale that is not installed) it could not name a folder with an accent. Other codings
# are left alone: in them the names on the disk are written.
charmap=$(locale charmap 2>/dev/null)
case $charmap in
  *ASCII* | ANSI_X3.4* | 646)
    for utf8 in C.UTF-8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$'); do
      if [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null)" = UTF-8 ]; then
        LC_ALL=$utf8
        export LC_ALL
        break
      fi
    done
    ;;
esac

out_terminal=false
[ ! -t 1 ] || out_terminal=true
err_terminal=false
[ ! -t 2 ] || err_terminal=true

# The serial collector and the quick compiler: the runs are short, and starting is most of them.
# shellcheck disable=SC2086 # options are meant to be split into words
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx768m \
  -Djava.awt.headless=true $native $unsafe ${PIXELMON_JAVA_OPTS:-} \
  -Dpixelmon.install="$install" -Djava.library.path="$install/lib/native" \
  -Dpixelmon.stdout.terminal=$out_terminal -Dpixelmon.stderr.terminal=$err_terminal \
  -Dpixelmon.terminal.charmap="$charmap" \
  -cp "$install/lib/*" "$main" "$@"
