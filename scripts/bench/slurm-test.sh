#!/bin/bash
# Runs a batch on a real Slurm, kills a node in the middle, and compares every file, byte by byte, with
# what one process after the other makes without Slurm. Prints times, and what was compared.
#
# Usage: scripts/bench/slurm-test.sh [--short | --scaling | --groups LIST] [INSTALLATION]
# Three years of the demo and all 224 readout groups, or those of the list (at least eight); with --short
# one year and three groups, and Slurm's pause before it starts a job anew cut short. With --scaling no node
# is killed: the same batch, a year and half of the groups with varied constants, on one node and on
# two. Starts a controller, two node daemons and munge, all its own, on free ports of this machine, and stops
# them in the end. All that a node runs is held to one core of its own. Needs root, slurm-wlm and munge
# (Debian), and an installation (default: target/pixelmon). Exit codes: 0 all the same, 1 not, 77 no Slurm
# here.
set -euo pipefail
PATH=$PATH:/usr/sbin:/sbin

years=2022-2024
block=28
groups=all
demo_years=3
scaling=
options=()
with=()
if [ "${1:-}" = --short ]; then
  shift
  years=2022
  block=1
  groups=BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR4,FPix_BmI_D1_ROG2_RNG1
  demo_years=1
  short=yes
  timeout=5
else
  short=
  timeout=10
  if [ "${1:-}" = --scaling ]; then
    shift
    scaling=yes
    years=2022
    demo_years=1
    block=14
    options=(--vary)
    with=(--with simulate=--vary)
  fi
  if [ "${1:-}" = --groups ]; then
    groups=$2
    shift 2
    block=$((($(echo "$groups" | tr , '\n' | wc -l) + 7) / 8))
  fi
fi
root=$(cd "$(dirname "$0")/../.." && pwd -P)
install=${1:-$root/target/pixelmon}
for program in slurmctld slurmd munged sbatch; do
  command -v "$program" >/dev/null || { echo "no $program here: apt-get install slurm-wlm munge" >&2; exit 77; }
done
[ "$(id -u)" -eq 0 ] || { echo "the daemons want root" >&2; exit 77; }
[ -x "$install/scripts/submit.sh" ] || { echo "no installation in $install" >&2; exit 1; }
[ -z "$scaling" ] || [ "$groups" != all ] || groups=$(awk -F, '/Pix_/ && NR % 2 == 0 { print $1 }' "$install/config/fluence/group_field.csv" | paste -s -d ,)

work=$(mktemp -d)
home=$work/home
result=data/radiation_simulation/batch
for setting in $(env | sed -n 's/^\(PIXELMON_[A-Z_]*\)=.*/\1/p'); do unset "$setting"; done
export PIXELMON_OFFLINE=true SLURM_CONF=$work/slurm.conf

# of_node NODE: processes that Slurm runs on a node of ours, with the daemon that looks after each.
of_node() {
  local process parent
  grep -lazs "^SLURMD_NODENAME=$1\$" /proc/[0-9]*/environ | cut -d / -f 3 | while read -r process; do
    tr '\0' '\n' <"/proc/$process/environ" 2>/dev/null | grep -qx "SLURM_CONF=$SLURM_CONF" || continue
    parent=$(sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$process/stat" 2>/dev/null || true)
    [ "$(cat "/proc/${parent:-0}/comm" 2>/dev/null)" != slurmstepd ] || echo "$parent"
    echo "$process"
  done | sort -u
}

# kill_node NODE: as if its power went.
kill_node() {
  # shellcheck disable=SC2046 # processes
  kill -9 $(cat "$work/slurmd$1.pid") $(of_node "$1") 2>/dev/null || true
  sleep 0.2
  # shellcheck disable=SC2046 # processes
  kill -9 $(of_node "$1") 2>/dev/null || true
}

stop() {
  scancel --user=root --quiet 2>/dev/null || true
  kill_node n0
  kill_node n1
  [ ! -e "$work/ctld.pid" ] || kill "$(cat "$work/ctld.pid")" 2>/dev/null || true
  [ ! -e "$work/munge/pid" ] || kill "$(cat "$work/munge/pid")" 2>/dev/null || true
  # The controller saves what it knows before it ends.
  for _ in $(seq 40); do
    [ -e "$work/ctld.pid" ] || break
    sleep 0.25
  done
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM

# free_port: one that nobody listens on.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    ss -ltn 2>/dev/null | grep -q ":$port " || { echo "$port"; return; }
  done
}

start_slurm() {
  mkdir -p "$work"/{munge,state,spooln0,spooln1}
  chmod 755 "$work"
  chmod 711 "$work/munge"
  dd if=/dev/urandom of="$work/munge/key" bs=128 count=1 2>/dev/null
  chmod 600 "$work/munge/key"
  munged --key-file="$work/munge/key" --socket="$work/munge/socket" --log-file="$work/munge/log" \
    --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --force 2>/dev/null
  local host port
  host=$(uname -n)
  host=${host%%.*}
  port=$(free_port)
  cat >"$SLURM_CONF" <<CONF
ClusterName=pixelmon
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort=$port
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool%n
SlurmctldPidFile=$work/ctld.pid
SlurmdPidFile=$work/slurmd%n.pid
SlurmctldLogFile=$work/ctld.log
SlurmdLogFile=$work/slurmd%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=$timeout
MpiDefault=none
NodeName=n0 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=4000
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=4000
PartitionName=all Nodes=n0,n1 Default=YES MaxTime=INFINITE State=UP
CONF
  slurmctld -c
  start_node n0
  start_node n1
}

start_node() {
  taskset -c "$((${1#n} % $(nproc)))" slurmd -N "$1"
  for _ in $(seq 60); do
    [ "$(sinfo -h -n "$1" -o %t 2>/dev/null)" != idle ] || return 0
    sleep 0.5
  done
  echo "node $1 does not come up: $(tail -n 2 "$work/ctld.log")" >&2
  exit 1
}

seconds() { date +%s.%N; }
since() { echo "$(seconds) $1" | awk '{ printf "%.1f", $1 - $2 }'; }

# one_after_the_other: the same without any batch system.
one_after_the_other() {
  local year group inputs
  cd "$home"
  "$install/bin/pixelmon-fills" get -ff 7531 -lf 99999 -suffix alone -q
  for year in $(seq "${years%-*}" "${years#*-}"); do
    if [ "$groups" = all ]; then set -- --all-groups; else set -- -rog "$groups"; fi
    "$install/bin/pixelmon-radsim" prepare -i data/fills_info/fills_alone.csv --from "$year-01-01" \
      --to "$year-12-31" "$@" -o "$result/alone/profiles/$year" -q || [ $? -eq 7 ]
  done
  "$install/bin/pixelmon-radsim" simulate --each-group -i "$result/alone/profiles"/* --csv-only \
    "${options[@]}" -o "$result/alone/simulated" -q || [ $? -eq 7 ]
}

# group_by_group: simulations of some groups, each in a process of its own.
group_by_group() {
  local group inputs
  cd "$home"
  head -n 3 "$home/data/batch/undisturbed/groups" | while read -r group; do
    inputs=()
    for profile in "$result/alone/profiles"/*/"profile_${group}_"*.txt; do
      [ "$(wc -l <"$profile")" -le 1 ] || inputs+=(-i "$profile")
    done
    "$install/bin/pixelmon-radsim" simulate "${inputs[@]}" --csv-only "${options[@]}" \
      -o "$result/single/$group" -q >/dev/null 2>&1 || [ $? -eq 7 ]
    cmp "$result/single/$group.csv" "$result/alone/simulated/$group.csv"
  done
}

submit() { # submit NAME OPTION...
  local name=$1
  shift
  "$install/scripts/submit.sh" --to slurm --home "$home" --years "$years" --groups "$groups" \
    --block "$block" --name "$name" --offline -q "${with[@]}" "$@" prepare simulate
}

is_over() { # is_over NAME
  [ -e "$home/data/batch/$1/state/merge" ]
}

await() { # await NAME SECONDS
  local waited=0
  until is_over "$1"; do
    sleep 1
    waited=$((waited + 1))
    # Slurm lets two minutes pass before it starts a job anew.
    [ -z "$short" ] || squeue -h -t PD -o '%i %r' | awk '$2 == "BeginTime" { print $1 }' \
      | while read -r job; do scontrol update "JobId=$job" StartTime=now; done
    [ "$waited" -le "$2" ] || { "$install/scripts/submit.sh" status --home "$home" "$1" >&2 || true; squeue >&2; exit 1; }
  done
}

# seconds_of NAME STAGE: what its tasks took, all together.
seconds_of() {
  cat "$home/data/batch/$1/state/$2"* 2>/dev/null | awk '/^seconds: / { sum += $2 } END { print sum + 0 }'
}

same() { # same NAME: whether all files are those of the run without a batch system, byte by byte
  local files
  files=$(cd "$home/$result/alone" && find . -type f ! -name manifest.json | wc -l)
  if diff -r -q --exclude=manifest.json "$home/$result/alone/profiles" "$home/$result/$1/profiles" \
    && diff -r -q --exclude=manifest.json "$home/$result/alone/simulated" "$home/$result/$1/simulated"; then
    echo "$1: $files files, each the same byte by byte; $(tail -n 1 "$home/data/batch/$1/report")"
  else
    echo "$1: NOT the same" >&2
    exit 1
  fi
}

# on_nodes NAME COUNT: a batch on so many nodes; sets $wall to its time.
on_nodes() {
  local began
  began=$(seconds)
  submit "$1"
  await "$1" 3000
  wall=$(since "$began")
  echo "Slurm, $2: $wall s; its $(wc -l <"$home/data/batch/$1/tasks.tsv") tasks took" \
    "$(seconds_of "$1" '') s together (prepare $(seconds_of "$1" prepare), simulate $(seconds_of "$1" simulate));" \
    "load $(cut -d ' ' -f 1 /proc/loadavg)"
}

# scale: the same work by one process after the other, by one node, and by two.
scale() {
  local began alone one
  submit undisturbed --dry-run >/dev/null 2>&1
  began=$(seconds)
  (taskset -cp 0 "$BASHPID" && export PIXELMON_JAVA_OPTS=-XX:ActiveProcessorCount=1 \
    && one_after_the_other) >/dev/null 2>"$work/alone.log" \
    || { tail -n 3 "$work/alone.log" >&2; exit 1; }
  alone=$(since "$began")
  echo "one process after the other, on one core: $alone s; load $(cut -d ' ' -f 1 /proc/loadavg)"
  (group_by_group)
  scontrol update NodeName=n1 State=DRAIN Reason=scaling
  on_nodes one 'one node'
  one=$wall
  scontrol update NodeName=n1 State=RESUME
  on_nodes two 'two nodes'
  echo "$alone $one $wall" | awk '{ printf "speed-up of two nodes: %.2f against one node, %.2f against one process after the other\n", $2 / $3, $1 / $3 }'
  same one
  same two
}

echo "$(nproc) cores, load $(cut -d ' ' -f 1-3 /proc/loadavg), $(slurmctld -V), $(date -u +%Y-%m-%dT%H:%MZ)"
"$install/bin/pixelmon-fills" demo --years "$demo_years" --home "$home" -q >/dev/null
start_slurm
if [ -n "$scaling" ]; then
  scale
  exit 0
fi

began=$(seconds)
submit undisturbed --dry-run >/dev/null 2>&1
if [ -z "$short" ]; then
  "$install/scripts/submit.sh" again --home "$home" -q undisturbed
  await undisturbed 3000
  wall=$(since "$began")
  echo "Slurm, two nodes: $wall s; its $(wc -l <"$home/data/batch/undisturbed/tasks.tsv") tasks took" \
    "$(seconds_of undisturbed '') s together (prepare $(seconds_of undisturbed prepare), simulate $(seconds_of undisturbed simulate))"
fi

began=$(seconds)
(one_after_the_other) >/dev/null 2>"$work/alone.log" || { tail -n 3 "$work/alone.log" >&2; exit 1; }
alone=$(since "$began")
echo "one process after the other: $alone s"
if [ -z "$short" ]; then
  (group_by_group)
  echo "$alone $wall" | awk '{ printf "speed-up %.2f with two nodes\n", $1 / $2 }'
  same undisturbed
fi

began=$(seconds)
submit killed
tasks=$(grep -c -v '^merge\|^fills' "$home/data/batch/killed/tasks.tsv")
on_n1() { grep -l '^node: n1$' "$home/data/batch/killed/state/"*.begun 2>/dev/null | sed 's/.begun$//' | while read -r task; do
  [ -e "$task" ] || basename "$task"; done; }
victim=
while [ -z "$victim" ]; do
  ! is_over killed || { echo "the batch was over before a node could be killed" >&2; exit 1; }
  over=$(find "$home/data/batch/killed/state" -name '*-*' ! -name '*.begun' | wc -l)
  if [ "$over" -ge $((tasks / 2)) ] || [ -n "$short" ]; then
    sleep 0.5
    victim=$(on_n1 | grep - | head -n 1 || true)
  fi
  sleep 0.1
done
kill_node n1
echo "node n1 killed after $(since "$began") s, with $victim at work on it, $over of $tasks tasks over"
await killed 3000
echo "Slurm, one node killed: $(since "$began") s; $victim was done on $(sed -n 's/^node: //p' "$home/data/batch/killed/state/$victim")"
[ "$(sed -n 's/^node: //p' "$home/data/batch/killed/state/$victim")" = n0 ] || { echo "$victim was not done again" >&2; exit 1; }
same killed
