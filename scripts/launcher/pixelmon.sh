#!/bin/sh
# Starts one PixelMon executable. Installed as bin/pixelmon-<stage>; the name tells the stage.
# Java: $JAVA_HOME/bin/java, else the one on PATH; 17 or newer. More JVM options: $PIXELMON_JAVA_OPTS.
# Starting is most of a short run: what the shell can do itself is not done by other processes.
set -eu

minimum=17

die() {
  echo "${0##*/}: $1" >&2
  exit 2
}

# follow FILE: sets $file to what it really is, through any number of symbolic links.
follow() {
  file=$1
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in
      /*) file=$target ;;
      *) file=${file%/*}/$target ;;
    esac
  done
}

case $0 in
  */*) follow "$0" ;;
  *) follow "./$0" ;;
esac
install=$(CDPATH='' cd -- "${file%/*}/.." && pwd -P)
program=${file##*/}
case $install in
  *:*) die "a colon in the path of the installation, $install, is where Java would cut it - move it" ;;
esac

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
follow "$java"
jdk=${file%/bin/*}
version=
runtime=
vendor=
if [ -r "$jdk/release" ]; then
  while [ -z "$version" ] || [ -z "$runtime" ] || [ -z "$vendor" ]; do
    IFS='=' read -r name value || [ -n "$name" ] || break
    value=${value#\"}
    value=${value%\"}
    case $name in
      JAVA_VERSION) version=$value ;;
      JAVA_RUNTIME_VERSION) runtime=$value ;;
      IMPLEMENTOR) vendor=$value ;;
    esac
  done <"$jdk/release"
fi
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9.]*\).*/\1/p' | head -n 1)
fi
major=${version%%[!0-9]*}
[ -n "$major" ] || die "$java does not tell its version - set JAVA_HOME to a JDK $minimum or newer"
[ "$major" -ge "$minimum" ] \
  || die "$java is Java $version, but Java $minimum or newer is needed - set JAVA_HOME"

# The archive of classes that scripts/make-cds.sh made for this very JVM, if it did.
archive=$install/lib/cds/java-$runtime-${vendor%%[!A-Za-z0-9.]*}.jsa

# Newer JDKs warn of native libraries and of unsafe memory unless told that they are wanted.
native=
[ "$major" -lt 22 ] || native=--enable-native-access=ALL-UNNAMED
unsafe=
[ "$major" -lt 23 ] || unsafe=--sun-misc-unsafe-memory-access=allow

# The JVM takes the coding of file names and arguments from the locale. Where that is ASCII (cron,
# env -i, a locale that is not installed) it could not name a folder with an accent. Other codings
# are left alone: in them the names on the disk are written.
charmap=$(locale charmap 2>/dev/null) || charmap= # some small systems have no such program
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

# Our libraries in the order in which they were packaged, then what else somebody put into lib/.
classpath=
if [ -r "$install/lib/classpath" ]; then
  while read -r jar; do
    classpath=$classpath$install/lib/$jar:
  done <"$install/lib/classpath"
fi
for jar in "$install"/lib/*.jar; do
  case :$classpath in
    *":$jar:"*) ;;
    *) classpath=$classpath$jar: ;;
  esac
done

# shellcheck disable=SC2086 # options are meant to be split into words
set -- $native $unsafe -Djava.awt.headless=true -Djava.library.path="$install/lib/native" \
  -Dpixelmon.install="$install" -Dpixelmon.archive="$archive" \
  -Dpixelmon.stdout.terminal=$out_terminal -Dpixelmon.stderr.terminal=$err_terminal \
  -Dpixelmon.terminal.charmap="$charmap" \
  ${PIXELMON_JAVA_OPTS:-} -cp "${classpath%:}" "$main" "$@"

# An archive that does not fit (libraries that changed or moved, another Java) the JVM finds out
# itself and goes without. It would say so among the results, were it not told to say nothing. It does
# not look for damage, so one that was written to after it was made is left aside here. Mapped where
# it was made for, the archive needs no work.
# shellcheck disable=SC3013 # every sh knows -nt, and POSIX since 2024
if [ -f "$archive" ] && [ -e "$archive.made" ] && ! [ "$archive" -nt "$archive.made" ]; then
  set -- -Xlog:disable -XX:SharedArchiveFile="$archive" \
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
fi

# The serial collector and the quick compiler: the runs are short, and starting is most of them.
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx768m "$@"
