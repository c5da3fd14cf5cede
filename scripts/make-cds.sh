#!/bin/sh
# Makes the archive of classes with which the programs of an installation start faster.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
[ ! -f "$root/pom.xml" ] || root=$root/target/pixelmon
bin=$root/bin

die() {
  echo "make-cds.sh: $2" >&2
  exit "$1"
}

usage() {
  cat <<'TEXT'
Usage: make-cds.sh [-q] [--if-needed]

Makes an archive of the classes that the programs load, in lib/cds of the installation, for the Java
that the programs use ($JAVA_HOME, else the one on the PATH). With it they start in about half the
time. Run it again after an update of Java, when the installation was moved, or when something in
lib/ changed; until then an archive that does not fit is left aside. Each Java has its own.

  -q           say nothing but errors
  --if-needed  leave an archive that fits as it is
  -h, --help   this text

Example:
  JAVA_HOME=/usr/lib/jvm/java-21 scripts/make-cds.sh
TEXT
}

quiet=false
needed=true
while [ $# -gt 0 ]; do
  case $1 in
    -q) quiet=true ;;
    --if-needed) needed=false ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      echo "make-cds.sh: unknown option '$1'" >&2
      echo "Try 'make-cds.sh --help'." >&2
      exit 2
      ;;
  esac
  shift
done

# What is set for work, an archive above all, is not for the demo that is made here.
for name in $(env | sed -n 's/^\(PIXELMON_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
PIXELMON_JAVA_OPTS='-XshowSettings:properties -version'
export PIXELMON_JAVA_OPTS
# The launcher chooses the JVM, and knows the name of its archive.
settings=$("$bin/pixelmon-fills" 2>&1) || die 2 "$settings"
archive=$(echo "$settings" | sed -n 's/^ *pixelmon\.archive = //p')
[ -n "$archive" ] || die 1 "$bin/pixelmon-fills does not tell where its archive would be"
if ! $needed && [ -f "$archive" ] && [ -e "$archive.made" ]; then
  # With this option a JVM that cannot use its archive does not start.
  PIXELMON_JAVA_OPTS=-Xshare:on
  if "$bin/pixelmon-fills" --version >/dev/null 2>&1; then
    $quiet || echo "$archive"
    exit 0
  fi
fi
folder=${archive%/*}
mkdir -p -- "$folder" 2>/dev/null || die 9 "$folder: cannot be made"
new=$(mktemp "$folder/new.XXXXXX" 2>/dev/null) || die 9 "$folder: cannot be written"
work=$(mktemp -d) || die 9 "no temporary folder can be made"
trap 'rm -rf "$work" "$new"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
cd "$work" # options for Java must have no blanks, which these folders may have

# try NAME PROGRAM ARGUMENT...: a run whose classes are noted; how it ends does not matter.
try() {
  PIXELMON_JAVA_OPTS="-XX:DumpLoadedClassList=$1.classes"
  shift
  program=$1
  shift
  "$bin/$program" "$@" --home home >/dev/null 2>&1 || true
}

# What people run most, on a demo of one fill, two runs at a time.
mkdir home
fill='-ff 7920 -lf 7920'
profile=data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7920.txt
try demo pixelmon-fills demo -q --fills 1
# shellcheck disable=SC2086 # options with their values
{
  try fills pixelmon-fills get $fill --offline
  (
    try lumi pixelmon-lumi get $fill --offline
    try groups pixelmon-temperatures readout-groups $fill -s Barrel --offline
    try annealing pixelmon-temperatures annealing $fill --offline
    try fluence pixelmon-fluence field
  ) &
  try fetch pixelmon-currents fetch $fill -s Barrel --offline
  try process pixelmon-currents process $fill -s Barrel
  try plot pixelmon-currents plot $fill -s Barrel -x_axes fill,time
  try report pixelmon-currents report $fill
  try profile pixelmon-radsim prepare $fill -rog BPix_BmI_SEC1_LYR1 --offline
  try simulate pixelmon-radsim simulate -i "$profile"
  wait
}
PIXELMON_JAVA_OPTS="-XX:DumpLoadedClassList=help.classes" "$bin/pixelmon-fills" --version >/dev/null

# Classes of loaders of their own stand in the lists with numbers that differ from run to run.
cat ./*.classes | sed -e '/ source: /d' -e 's/ id: [0-9]*$//' | awk '!seen[$0]++' >all

# The heap of objects in the archive is that of the G1 collector; newer JVMs read it with any.
PIXELMON_JAVA_OPTS="-Xshare:dump -XX:-UseSerialGC -XX:+UseG1GC -XX:SharedClassListFile=all \
-XX:SharedArchiveFile=archive -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable"
"$bin/pixelmon-fills" >log 2>&1 || die 1 "Java made no archive: $(head -n 1 log)"
PIXELMON_JAVA_OPTS='-Xshare:on -XX:SharedArchiveFile=archive -Xlog:class+load'
"$bin/pixelmon-fills" --version >log 2>&1 \
  || die 1 "Java does not take the archive that it made: $(head -n 1 log)"
grep -q ' org\.pixelmon\..* shared objects file' log \
  || die 1 "Java puts none of our classes into an archive: is there a blank in the path of $bin?"
cp archive "$new"
chmod 644 "$new"
mv -f "$new" "$archive"
touch -r "$archive" "$archive.made"
$quiet || echo "$archive"
