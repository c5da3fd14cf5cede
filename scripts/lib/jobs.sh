# shellcheck shell=sh disable=SC2034,SC2154 # shared with the scripts that source it
# Sourced by submit.sh: the files that batch systems want, for the tasks of a batch that are to run.
# Expects lib/batch.sh, and $to, the batch system.
: "${root:?}" "${self:?}"
batch=${batch:-}
to=${to:-}
dry_run=${dry_run:-false}

# wanted STAGE: the ids of its tasks that are to run.
wanted() {
  grep -E "^$1(-|\$)" "$batch/to-run" || true
}

# stages_to_run: stages with tasks that are to run, in order, but for the merge.
stages_to_run() {
  stages | while read -r stage; do
    [ -z "$(wanted "$stage")" ] || echo "$stage"
  done
}

# limit_of STAGE: how many of its tasks may run at once; nothing for no limit. Each task of the mirror
# has one connection to the database.
limit_of() {
  case $1 in
    mirror) batch_setting max_connections ;;
    *) batch_setting max_tasks ;;
  esac
}

# more_options: what was given for the batch system itself, one a line.
more_options() {
  cat "$batch/options.system" 2>/dev/null || true
}

# array STAGE: the numbers of its tasks, as --array of sbatch wants them: 1-12,14.
array() {
  wanted "$1" | sed 's/.*-//' | awk '
    function add() { if (first != "") list = list (list == "" ? "" : ",") (first == last ? first : first "-" last) }
    $1 == last + 1 && first != "" { last = $1; next }
    { add(); first = last = $1 }
    END { add(); print list }'
}

# slurm_file STAGE: the job of a stage, an array of its tasks, or the merge.
slurm_file() {
  echo '#!/bin/sh'
  echo "#SBATCH --job-name=pixelmon-$(batch_setting name)-$1"
  case $1 in
    fills | merge)
      number=
      log=$1.slurm.log
      ;;
    *)
      # shellcheck disable=SC2016 # for the job to expand
      number='-$SLURM_ARRAY_TASK_ID'
      log=$1-%a.slurm.log
      limit=$(limit_of "$1")
      echo "#SBATCH --array=$(array "$1")${limit:+%$limit}"
      ;;
  esac
  cat <<JOB
#SBATCH --output=$batch/logs/$log
#SBATCH --open-mode=append
#SBATCH --chdir=$home
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=1500M
#SBATCH --requeue
JOB
  more_options | sed 's/^/#SBATCH /'
  echo "exec /bin/sh $root/scripts/lib/task.sh $batch $1$number"
}

# write_slurm: a file for each stage that is to run.
write_slurm() {
  rm -f "$batch"/*.slurm
  for stage in $(stages_to_run) merge; do
    slurm_file "$stage" | put "$batch/$stage.slurm"
  done
}

# submit_slurm COMMAND: submits them, each after the one before it. A task that failed keeps all that
# need it from starting; the merge runs in any case, and tells. It waits for every stage by itself: that of
# the last one may be over because it can never start, which need not mean that those before it are over.
# COMMAND gets the words of sbatch. What is submitted is noted at once, should the next one be refused.
submit_slurm() {
  before=
  all=
  : >"$temporary/jobs"
  for stage in $(stages_to_run) merge; do
    after=${before:+--dependency=afterok:$before}
    if [ "$stage" = merge ]; then
      after=${all:+--dependency=afterany$all}
    fi
    # shellcheck disable=SC2086 # one word or none
    before=$("$1" --parsable $after ${after:+--kill-on-invalid-dep=yes} "$batch/$stage.slurm") \
      || die 5 "sbatch refused $batch/$stage.slurm$(submitted_in_words)"
    before=${before%%;*}
    all=$all:$before
    echo "$stage $before" >>"$temporary/jobs"
    $dry_run || put "$batch/jobs" <"$temporary/jobs"
    told "$stage: job $before, $(wanted "$stage" | wc -l | tr -d ' ') tasks"
  done
}

# jobs_in_words FILE: what was submitted.
jobs_in_words() {
  tr '\n' ',' <"$1" | sed 's/,$//;s/,/, /g'
}

# submitted_in_words: what a submission that broke off leaves behind.
submitted_in_words() {
  if [ -s "$temporary/jobs" ]; then
    echo "; submitted before it, without a merge: $(jobs_in_words "$temporary/jobs"). When these are over, 'submit.sh again $(batch_setting name)' goes on"
  fi
}

# ask_system: sets $at_work to whether the batch system still has jobs of the batch: yes, no, or unknown
# where it does not answer.
ask_system() {
  at_work=no
  [ -s "$batch/jobs" ] || return 0
  numbers=$(cut -d ' ' -f 2 "$batch/jobs" | tr '\n' ',' | sed 's/,$//')
  at_work=unknown
  case $(batch_setting to) in
    slurm)
      # Of jobs that are long over it knows nothing any more.
      if there=$(squeue -h -j "$numbers" 2>"$temporary/said") || grep -q 'Invalid job id' "$temporary/said"; then
        if [ -n "$there" ]; then at_work=yes; else at_work=no; fi
      fi
      ;;
    htcondor)
      if there=$(condor_q -af ClusterId -constraint "ClusterId == $numbers" 2>/dev/null); then
        if [ -n "$there" ]; then at_work=yes; else at_work=no; fi
      fi
      ;;
    local) at_work=no ;;
  esac
}

# condor_submit_file: how each task is to be run; DAGMan puts in its id.
condor_submit_file() {
  cat <<SUBMIT
# How HTCondor runs a task; \$(task_id) comes from pixelmon.dag.
universe = vanilla
executable = /bin/sh
transfer_executable = false
arguments = "$root/scripts/lib/task.sh $batch \$(task_id)"
initialdir = $home
should_transfer_files = NO
output = $batch/logs/\$(task_id).condor.out
error = $batch/logs/\$(task_id).condor.err
log = $batch/logs/condor.log
request_cpus = 1
request_memory = 1500MB
SUBMIT
  more_options
  echo queue
}

# condor_dag: the tasks, what each needs, limits and tries.
condor_dag() {
  echo "# The tasks of the batch $(batch_setting name) for DAGMan of HTCondor."
  last=
  for stage in $(stages_to_run); do
    limit=$(limit_of "$stage")
    for id in $(wanted "$stage"); do
      echo "JOB $id $batch/task.sub"
      echo "VARS $id task_id=\"$id\""
      [ -z "$limit" ] || echo "CATEGORY $id $stage"
    done
    [ -z "$limit" ] || echo "MAXJOBS $stage $limit"
    [ -z "$last" ] || echo "PARENT $(wanted "$last" | tr '\n' ' ')CHILD $(wanted "$stage" | tr '\n' ' ' | sed 's/ $//')"
    last=$stage
  done
  # ALL_NODES are all but the final one. Only one code can be excepted, so that tasks have one for all
  # that no other try would help.
  if [ -n "$last" ]; then
    echo "RETRY ALL_NODES $(batch_setting retries) UNLESS-EXIT $no_use"
    echo "FINAL merge $batch/task.sub"
  else
    # A DAG wants one node at least that is not the final one.
    echo "JOB merge $batch/task.sub"
  fi
  echo 'VARS merge task_id="merge"'
}

# write_htcondor: the DAG and how each of its nodes is run.
write_htcondor() {
  condor_submit_file | put "$batch/task.sub"
  condor_dag | put "$batch/pixelmon.dag"
}

# submit_htcondor COMMAND: submits the DAG. COMMAND gets the words of condor_submit_dag.
submit_htcondor() {
  "$1" -f -batch-name "pixelmon-$(batch_setting name)" "$batch/pixelmon.dag" >"$temporary/said" \
    || die 5 "condor_submit_dag refused $batch/pixelmon.dag"
  [ -n "$quiet" ] || cat "$temporary/said" >&2
  $dry_run || sed -n 's/.*submitted to cluster \([0-9]*\).*/dag \1/p' "$temporary/said" | put "$batch/jobs"
}

# in_lanes COUNT FILE: runs the tasks whose ids are in the file, so many at a time.
in_lanes() {
  lanes=
  lane=0
  while [ "$lane" -lt "$1" ]; do
    lane_of "$2" &
    lanes="$lanes $!"
    lane=$((lane + 1))
  done
  child=$lanes
  for lane in $lanes; do
    wait "$lane" || true
  done
  child=
}

# lane_of FILE: the tasks that no other lane took first: only one can make the folder of a task.
lane_of() {
  trap 'interrupted 143' HUP INT TERM
  while read -r id; do
    mkdir "$temporary/$id" 2>/dev/null || continue
    run /bin/sh "$root/scripts/lib/task.sh" "$batch" "$id"
    told "$id: $(condition_of "$id")"
  done <"$1"
}

# run_here: all tasks on this machine, stage by stage; the merge in any case. Sets $code to its code.
run_here() {
  for stage in $(stages_to_run); do
    wanted "$stage" >"$temporary/tasks"
    lanes_wanted=$(batch_setting max_tasks)
    lanes_wanted=${lanes_wanted:-$(nproc 2>/dev/null || echo 1)}
    limit=$(limit_of "$stage")
    if [ -n "$limit" ] && [ "$limit" -lt "$lanes_wanted" ]; then lanes_wanted=$limit; fi
    in_lanes "$lanes_wanted" "$temporary/tasks"
    while read -r id; do
      is_done "$id" || break 2
    done <"$temporary/tasks"
  done
  run /bin/sh "$root/scripts/lib/task.sh" "$batch" merge
  [ -n "$quiet" ] || cat "$batch/report" >&2
}
