# shellcheck shell=bash
# Sourced by the benchmarks: medians of whole-process times. Expects $root and $runs.
: "${root:?}" "${runs:?}"

[ -x /usr/bin/time ] || { echo "GNU time is missing (package 'time')" >&2; exit 1; }
mkdir -p "$root/target/bench"

# The line above the figures.
conditions() {
  echo "$(nproc) processors, $(uname -m), load $(cut -d ' ' -f 1 /proc/loadavg), median of $runs runs"
}

# median NAME GOAL COMMAND...: prints median, smallest and largest wall time and the peak memory,
# after one run that warms the disk cache. A command that fails with more than 7 stops the benchmark.
median() {
  local name=$1 goal=${2:+goal $2 s}
  shift 2
  local times=$root/target/bench/times
  : >"$times"
  local run code
  for run in $(seq 0 "$runs"); do
    code=0
    /usr/bin/time -q -o "$times.one" -f '%e %M' "$@" >/dev/null 2>"$times.err" || code=$?
    if [ "$code" -ne 0 ] && [ "$code" -ne 7 ]; then
      echo "$name: exit code $code: $(head -n 1 "$times.err")" >&2
      exit 1
    fi
    [ "$run" -eq 0 ] || tail -n 1 "$times.one" >>"$times"
  done
  sort -n "$times" | awk -v name="$name" -v goal="$goal" -v runs="$runs" '
    { wall[NR] = $1; if ($2 > peak) peak = $2 }
    END {
      m = runs % 2 ? wall[(runs + 1) / 2] : (wall[runs / 2] + wall[runs / 2 + 1]) / 2
      printf "%-42s %6.2f s  (%.2f to %.2f)  %-11s  peak %4d MiB\n",
             name, m, wall[1], wall[NR], goal, peak / 1024
    }'
}
