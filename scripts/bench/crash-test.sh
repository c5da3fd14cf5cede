#!/bin/bash
# Kills every writing command at random moments and prints, as a Markdown table, what it left behind.
#
# Usage: scripts/bench/crash-test.sh [ROUNDS] [COMMAND]
# ROUNDS (default: 9) kills a command, in turn by SIGKILL, SIGTERM and SIGINT; COMMAND is a part of the
# name of a command, to try only those. SEED (default: 1) in the environment chooses the moments.
# Needs an installation (mvn -DskipTests package); the mirror needs H2's jar, which the tests bring to
# the local repository of Maven. Takes about a minute for each kill of all commands.
#
# Files under their final names must be as before the run or as after an undisturbed one; anything else
# is half a file. Manifests hold times, so that of them only the end is looked at. What is there beside
# the files of an undisturbed run is a leftover, in the home folder and in the folder of temporaries.
set -euo pipefail

rounds=${1:-9}
only=${2:-}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
bin=$root/target/pixelmon/bin
[ -x "$bin/pixelmon-fills" ] || { echo "no installation in $bin: run mvn -B -DskipTests package" >&2; exit 1; }

RANDOM=${SEED:-1}
set -m # each command has its own group and, other than in the background of a script, hears SIGINT
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for setting in $(env | sed -n 's/^\(PIXELMON_[A-Z_]*\)=.*/\1/p'); do unset "$setting"; done
export PIXELMON_OFFLINE=true PIXELMON_JAVA_OPTS=-Djava.io.tmpdir=$work/tmp
mkdir "$work/tmp"
home=$work/home

# A FLUKA result of 40 x 70 bins.
fluka() {
  awk 'function matrix(error,  i) {
    for (i = 0; i < 2800; i++) {
      value = error ? 1.5 : 0.1 / s / (0.25 + i % 40 * 0.5) ^ 1.5
      printf "%s %11.4E%s", i % 10 ? "" : "     ", value, i % 10 == 9 ? "\n" : ""
    }
  }
  BEGIN {
    n = split("allpart neut aneut prot aprot pions", title, " ")
    for (s = 1; s <= n; s++) {
      printf "1\n     R - Z    binning n.   %d  \"%-10s\" , generalized particle n.  236\n", s, title[s]
      print "     R coordinate: from  0.0000E+00 to  2.0000E+01 cm,    40 bins ( 5.0000E-01 cm wide)"
      print "     Z coordinate: from -3.5000E+02 to  3.5000E+02 cm,    70 bins ( 1.0000E+01 cm wide)"
      print "     axis coordinates: X =  0.0000E+00, Y =  0.0000E+00 cm"
      print "     Data follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n"
      print "      accurate deposition along the tracks requested"
      print "      this is a track-length binning"
      matrix(0)
      print "\n      Percentage errors follow in a matrix A(ir,iz), format (1(5x,1p,10(1x,e11.4)))\n"
      matrix(1)
    }
  }'
}

# A remote database that each process makes for itself: channels, and a fill a day for 12 days.
remote() {
  cat <<'SQL'
CREATE SCHEMA cms_trk_dcs_pvss_cond;
SET SCHEMA cms_trk_dcs_pvss_cond;
CREATE TABLE aliases (alias VARCHAR(200), dpe_name VARCHAR(200), since TIMESTAMP);
CREATE TABLE dp_name2id (id NUMBER(10), dpname VARCHAR(200));
CREATE TABLE fwcaenchannel (dpid NUMBER(10), change_date TIMESTAMP(9), actual_imon DOUBLE PRECISION,
  actual_vmon DOUBLE PRECISION);
INSERT INTO aliases SELECT 'CMS_TRACKER/PixelBarrel/PixelBarrel_BmI/PixelBarrel_BmI_S' || (1 + MOD(x, 8))
  || '/PixelBarrel_BmI_S' || (1 + MOD(x, 8)) || '_LAY14/channel00' || MOD(x, 4), 'dp' || x || '.',
  TIMESTAMP '2017-03-01 00:00:00' FROM SYSTEM_RANGE(1, 8);
INSERT INTO dp_name2id SELECT x, 'dp' || x FROM SYSTEM_RANGE(1, 8);
INSERT INTO fwcaenchannel SELECT 1 + MOD(x, 8), DATEADD('SECOND', x * 10, TIMESTAMP '2022-07-01 00:00:00'),
  MOD(x, 97) / 7.0, 300 FROM SYSTEM_RANGE(0, 103679);
SET SCHEMA PUBLIC;
SQL
}

# quietly COMMAND...: with its output in a file; a partial result (7) is one, too.
quietly() {
  local code=0
  "$@" >"$work/out" 2>&1 || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 7 ] \
    || { echo "exit code $code: $*: $(tail -n 1 "$work/out")" >&2; return 1; }
}

# sums FOLDER: checksum and name of each file; of a manifest whether it is whole.
sums() {
  (
    cd "$1"
    find . -type f ! -name manifest.json -print0 | sort -z | xargs -0r sha1sum
    find . -type f -name manifest.json | sort | while read -r file; do
      [ "$(tail -c 2 "$file")" = '}' ] && echo "whole  $file" || echo "half  $file"
    done
  )
}

# names FOLDER...: every path below, hidden or not.
names() {
  local folder
  for folder in "$@"; do (cd "$folder" && find . -mindepth 1 | sort); done
}

# what is in the first list only
beyond() { comm -23 <(sort "$1") <(sort "$2"); }

# The names of temporaries: files and folders of runs, locks, scratch folders, building sites.
temporary='(^|/)(\.[^/]*\.?pixelmon[-.][^/]*|\.run-[^/]*|archive\.(building|replaced)|pixelmon-[^/]*)(/|$)'

total_kills=0 total_faults=0

# crash NAME COMMAND...: in a copy of the home folder, again and again.
crash() {
  local name=$1
  shift
  case $name in *"$only"*) ;; *) quietly "$@"; return ;; esac
  local before=$work/before half=0 signalled=0 left=0 other=0 kills=0 round
  rm -rf "$before" && cp -r "$home" "$before"
  sums "$before" >"$work/sums.before"

  local start end
  start=$(date +%s%N)
  quietly "$@"
  end=$(date +%s%N)
  local micros=$(((end - start) / 1000))
  sums "$home" >"$work/sums.after"
  names "$home" "$work/tmp" >"$work/names.after"
  sort -u "$work/sums.before" "$work/sums.after" >"$work/sums.good"

  for round in $(seq "$rounds"); do
    rm -rf "$work/after"
    [ "$round" -gt 1 ] || cp -r "$home" "$work/reference"
    rm -rf "$home" && cp -r "$before" "$home"
    local signal=KILL
    case $((round % 3)) in 1) signal=KILL ;; 2) signal=TERM ;; 0) signal=INT ;; esac
    "$@" >/dev/null 2>&1 &
    local pid=$!
    # From a tenth of its time on, when the JVM has started.
    local wait=$((micros / 10 + 9 * micros * RANDOM / 327680))
    sleep "$((wait / 1000000)).$(printf %06d $((wait % 1000000)))"
    if kill -s "$signal" -- "-$pid" 2>/dev/null; then kills=$((kills + 1)); fi
    wait "$pid" 2>/dev/null || true

    sums "$home" | grep -Ev "$temporary" >"$work/sums.now" || true
    [ -z "$(beyond "$work/sums.now" "$work/sums.good")" ] \
      || { half=$((half + 1)); beyond "$work/sums.now" "$work/sums.good" | sed "s/^/$name, $signal, half: /" >&2; }
    names "$home" "$work/tmp" >"$work/names.now"
    if [ "$signal" != KILL ] && grep -Eq "$temporary" "$work/names.now"; then
      signalled=$((signalled + 1))
      grep -E "$temporary" "$work/names.now" | sed "s/^/$name, $signal, left: /" >&2
    fi

    quietly "$@" || { other=$((other + 1)); continue; }
    sums "$home" >"$work/sums.now"
    cmp -s "$work/sums.now" "$work/sums.after" \
      || { other=$((other + 1)); diff "$work/sums.after" "$work/sums.now" | sed "s/^/$name, $signal, other: /" >&2; }
    names "$home" "$work/tmp" >"$work/names.now"
    [ -z "$(beyond "$work/names.now" "$work/names.after")" ] \
      || { left=$((left + 1)); beyond "$work/names.now" "$work/names.after" | sed "s/^/$name, $signal, left: /" >&2; }
  done
  rm -rf "$work/reference"
  printf '| %s | %d | %d | %d | %d | %d of %d |\n' \
    "$name" "$kills" "$half" "$signalled" "$left" $((rounds - other)) "$rounds"
  total_kills=$((total_kills + kills))
  total_faults=$((total_faults + half + signalled + left + other))
}

# As crash, for programs that are given the home folder: crash_in PROGRAM SUBCOMMAND [OPTION...]
crash_in() { crash "${1#pixelmon-} $2" "$bin/$1" "$2" --home "$home" "${@:3}"; }

mirror() {
  local jar
  jar=$(find ~/.m2/repository/com/h2database -name 'h2-*.jar' 2>/dev/null | sort | tail -n 1)
  [ -n "$jar" ] || { echo "no H2: the mirror is not tried" >&2; return; }
  cp -r "$root/target/pixelmon" "$work/installation"
  cp "$jar" "$work/installation/lib"
  remote >"$work/omds.sql"
  mkdir -p "$home/data/fills_info" "$home/credentials"
  (umask 077 && echo x >"$home/credentials/oms_pwd.txt")
  {
    echo fill_number,start_stable_beam,end_stable_beam
    for day in $(seq 2 11); do
      printf '%d,2022-07-%02d 08:00:00.000000,2022-07-%02d 16:00:00.000000\n' \
        $((9000 + day)) "$day" "$day"
    done
  } >"$home/data/fills_info/fills.csv"
  export PIXELMON_OFFLINE=false PIXELMON_OMDS_USER=sa
  export PIXELMON_OMDS_URL="jdbc:h2:mem:omds;MODE=Oracle;INIT=RUNSCRIPT FROM '$work/omds.sql'"
  crash 'currents fetch, mirroring' "$work/installation/bin/pixelmon-currents" fetch \
    --home "$home" -ff 9001 -lf 9099 -s Barrel
  export PIXELMON_OFFLINE=true
  unset PIXELMON_OMDS_URL PIXELMON_OMDS_USER
}

echo '| command | kills | half files | leftovers after TERM, INT | leftovers after the next run | next run identical |'
echo '| --- | --- | --- | --- | --- | --- |'
mkdir "$home"
mirror
rm -rf "$home" && mkdir "$home"
range=(-ff 7920 -lf 7983)
crash_in pixelmon-fills demo --fills 30
crash_in pixelmon-fills get "${range[@]}"
crash_in pixelmon-lumi get "${range[@]}"
crash_in pixelmon-currents fetch "${range[@]}" -s Barrel
crash_in pixelmon-currents process "${range[@]}" -s Barrel
crash_in pixelmon-temperatures readout-groups "${range[@]}" -s Barrel
crash_in pixelmon-temperatures air "${range[@]}"
crash_in pixelmon-temperatures pipe "${range[@]}"
crash_in pixelmon-temperatures annealing "${range[@]}"
crash_in pixelmon-temperatures plot -ts readout_group "${range[@]}" -x time,fill --by layer
crash_in pixelmon-currents plot "${range[@]}" -s Barrel
crash_in pixelmon-currents plot-azimuth "${range[@]}" -s Barrel -layer 1-4 -csv
mkdir -p "$home/data/fluence"
fluka >"$home/data/fluence/usrbin"
crash_in pixelmon-fluence field -i "$home/data/fluence/usrbin"
crash_in pixelmon-fluence modules --era run3
crash_in pixelmon-fluence plot --modules --r-range 2,18 --z-range=-60,60
crash_in pixelmon-fluence fit -n radius -e '[0]*pow(x,-[1])*exp(-[2]*x)' -d r -x 0 \
  --xmin 2 --xmax 16 -p 0.5,1.7,0.01
profiles=$home/data/radiation_simulation
crash_in pixelmon-radsim prepare "${range[@]}" --layer 1 --bunches
crash_in pixelmon-radsim plot "$profiles/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt"
crash_in pixelmon-radsim merge -i "$profiles/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt" \
  -o "$profiles/merged/profile_BPix_BmI_SEC1_LYR1.txt"
echo
echo "$total_kills kills, $total_faults faults; $(nproc) processors, $(uname -m), $rounds rounds, seed ${SEED:-1}"
[ "$total_faults" -eq 0 ]
