package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.launcher.ShellScript.Result;

/** The files that {@code submit.sh} writes for Slurm and HTCondor, and what it submits. */
class BatchFilesTest {

  private static final String BATCH =
      " --years 2022 --name b --block 2 --max-connections 3 --groups " + BatchHome.GROUPS;
  private static final String STEPS = " mirror prepare simulate";

  /** Notes how it was called, and answers with the number of a job. */
  private static final String SBATCH =
      """
      #!/bin/sh
      echo "sbatch $*" >>"$NOTES"
      echo "$((100 + $(wc -l <"$NOTES")));cluster"
      """;

  @TempDir Path folder;
  private BatchHome batch;

  @BeforeEach
  void install() throws Exception {
    batch = new BatchHome(folder);
  }

  private static final String SLURM_JOB =
      """
      #!/bin/sh
      #SBATCH --job-name=pixelmon-b-mirror
      #SBATCH --array=1-14%3
      #SBATCH --output=/home/data/batch/b/logs/mirror-%a.slurm.log
      #SBATCH --open-mode=append
      #SBATCH --chdir=/home
      #SBATCH --ntasks=1
      #SBATCH --cpus-per-task=1
      #SBATCH --mem=1500M
      #SBATCH --requeue
      #SBATCH --partition=long
      exec /bin/sh /opt/pixelmon/scripts/lib/task.sh /home/data/batch/b mirror-$SLURM_ARRAY_TASK_ID
      """;

  @Test
  void aDryRunWritesTheJobsOfSlurmAndTellsWhatWouldBeSubmitted() throws Exception {
    Result result =
        batch.run("--to slurm --dry-run -q --batch-option --partition=long" + BATCH + STEPS);

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(batch.text("data/batch/b/mirror.slurm")).isEqualTo(SLURM_JOB);
    assertThat(batch.text("data/batch/b/merge.slurm"))
        .doesNotContain("--array")
        .endsWith("exec /bin/sh /opt/pixelmon/scripts/lib/task.sh /home/data/batch/b merge\n");
    String job = " /home/data/batch/b/";
    String kill = " --kill-on-invalid-dep=yes" + job;
    assertThat(batch.plain(result.text()).lines())
        .containsExactly(
            "would run: sbatch --parsable" + job + "fills.slurm",
            "would run: sbatch --parsable --dependency=afterok:JOB1" + kill + "mirror.slurm",
            "would run: sbatch --parsable --dependency=afterok:JOB2" + kill + "prepare.slurm",
            "would run: sbatch --parsable --dependency=afterok:JOB3" + kill + "simulate.slurm",
            "would run: sbatch --parsable --dependency=afterany:JOB1:JOB2:JOB3:JOB4"
                + kill
                + "merge.slurm");
    assertThat(batch.calls()).isEmpty();
  }

  @Test
  void againSubmitsOnlyTheTasksThatAreNotDone() throws Exception {
    batch.run("--to slurm --dry-run -q" + BATCH + STEPS);
    Path state = batch.home.resolve("data/batch/b/state");
    for (String done : List.of("fills", "mirror-1", "mirror-2", "mirror-7", "prepare-1")) {
      Files.writeString(state.resolve(done), "code: 7\n");
    }
    Files.writeString(state.resolve("mirror-5"), "code: 5\n");
    Map<String, String> slurm = batch.with("sbatch", SBATCH);

    Result result = batch.run(slurm, "again b");

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(batch.text("data/batch/b/mirror.slurm")).contains("--array=3-6,8-14%3\n");
    assertThat(batch.text("data/batch/b/prepare.slurm")).contains("--array=2\n");
    assertThat(state.resolveSibling("fills.slurm")).doesNotExist();
    assertThat(batch.calls())
        .hasSize(4)
        .first()
        .asString()
        .doesNotContain("dependency")
        .endsWith("mirror.slurm");
    assertThat(batch.calls().get(1)).contains("--dependency=afterok:101 ");
    assertThat(batch.calls()).last().asString().contains("--dependency=afterany:101:102:103 ");
    assertThat(batch.text("data/batch/b/jobs"))
        .isEqualTo("mirror 101\nprepare 102\nsimulate 103\nmerge 104\n");
  }

  @Test
  void aBatchThatSlurmStillHasIsNotSubmittedTwice() throws Exception {
    batch.with("squeue", "#!/bin/sh\necho \"$*\" >>\"$NOTES\"\necho 'a job'\n");
    Map<String, String> slurm = batch.with("sbatch", SBATCH);
    batch.run(slurm, "--to slurm -q" + BATCH + " prepare");
    batch.forget();

    Result result = batch.run(slurm, "again b");

    assertThat(result.code()).as(result.text()).isEqualTo(8);
    assertThat(result.text()).contains("still at work: fills 101, prepare 102, merge 103");
    assertThat(batch.calls()).containsExactly("-h -j 101,102,103");
  }

  @Test
  void whatWasSubmittedBeforeARefusalIsKnown() throws Exception {
    batch.with("squeue", "#!/bin/sh\necho 'a job'\n");
    String refusing = "case $* in *simulate.slurm) exit 1 ;; esac\necho \"$((";
    Map<String, String> slurm = batch.with("sbatch", SBATCH.replace("echo \"$((", refusing));

    Result result = batch.run(slurm, "--to slurm" + BATCH + STEPS);

    assertThat(result.code()).as(result.text()).isEqualTo(5);
    assertThat(result.text())
        .contains(
            "simulate.slurm; submitted before it, without a merge: fills 101, mirror 102, pre");
    assertThat(batch.run(slurm, "again b").code()).isEqualTo(8);
  }

  @Test
  void whereSlurmDoesNotTellNothingIsSubmittedTwice() throws Exception {
    Map<String, String> slurm = batch.with("sbatch", SBATCH);
    batch.run(slurm, "--to slurm -q" + BATCH + " prepare");
    batch.with("squeue", "#!/bin/sh\necho 'cannot contact the controller' >&2\nexit 1\n");
    batch.forget();

    Result silent = batch.run(slurm, "again b");
    assertThat(silent.code()).as(silent.text()).isEqualTo(5);
    assertThat(silent.text()).contains("if it is not, delete ").contains("/jobs");
    assertThat(batch.run(slurm, "status b").text()).contains("nobody tells whether it is at work");
    assertThat(batch.calls()).isEmpty();

    batch.with("squeue", "#!/bin/sh\necho 'slurm: Invalid job id specified' >&2\nexit 1\n");
    assertThat(batch.run(slurm, "again b").code()).isZero();
    assertThat(batch.calls()).hasSize(3);
  }

  @Test
  void moreTasksThanAnArrayOfSlurmTakesAreRefusedBeforeAnythingIsWritten() throws Exception {
    String years = "--to slurm --dry-run -q --years 2015-2019 --name b --block 1";
    Result usual = batch.run(years + " prepare");
    assertThat(usual.code()).as(usual.text()).isEqualTo(2);
    assertThat(usual.text()).contains("1120 tasks of a stage, and Slurm takes 1000 in an array");

    Map<String, String> smaller =
        batch.with("scontrol", "#!/bin/sh\necho 'MaxArraySize            = 13'\n");
    assertThat(batch.run(smaller, "--to slurm --dry-run" + BATCH + " mirror").code()).isEqualTo(2);
    batch.with("scontrol", "#!/bin/sh\necho 'MaxArraySize            = 2001'\n");
    assertThat(batch.run(smaller, years + " prepare").code()).isZero();
  }

  @Test
  void placesWithSpacesAreRefusedForBatchSystems() throws Exception {
    Path home = Files.createDirectory(folder.resolve("a home"));

    Result result =
        ShellScript.await(
            batch.start(
                Map.of(),
                ("--to slurm --dry-run --home|" + home + "|--years 2022 prepare")
                    .replace(" ", "|")
                    .replace("a|home", "a home")
                    .split("\\|")));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("a home: slurm wants a path of letters, digits and");
  }

  @Test
  void theDagOfHtcondorHasAllTasksWithTheirLimitsAndNeeds() throws Exception {
    Result result = batch.run("--to htcondor --dry-run -q" + BATCH + STEPS);
    assertThat(result.code()).as(result.text()).isZero();
    assertThat(batch.plain(result.text()))
        .isEqualTo(
            "would run: condor_submit_dag -f -batch-name pixelmon-b /home/data/batch/b/pixelmon.dag"
                + "\n");

    CondorDag dag = CondorDag.parse(batch.text("data/batch/b/pixelmon.dag"));

    List<String> ids =
        batch.text("data/batch/b/tasks.tsv").lines().map(l -> l.split("\t")[0]).toList();
    assertThat(dag.nodes.keySet()).containsExactlyElementsOf(ids);
    assertThat(dag.nodes.values()).containsOnly("/home/data/batch/b/task.sub");
    assertThat(dag.last).isEqualTo("merge");
    assertThat(dag.retries).isEqualTo(2);
    assertThat(dag.unless).isEqualTo(2);
    assertThat(dag.limits).isEqualTo(Map.of("mirror", 3));
    assertThat(dag.categories).hasSize(14).containsEntry("mirror-13", "mirror");
    assertThat(dag.parents.get("mirror-4")).containsExactly("fills");
    assertThat(dag.parents.get("prepare-2")).hasSize(14).contains("mirror-1", "mirror-14");
    assertThat(dag.parents.get("simulate-1")).containsExactly("prepare-1", "prepare-2");
    assertThat(new TreeSet<>(ids)).containsAll(dag.variables.keySet());
  }

  @Test
  void eachNodeOfHtcondorRunsItsTaskOnTheSharedFileSystem() throws Exception {
    batch.run("--to htcondor --dry-run -q --batch-option +JobFlavour=\"workday\"" + BATCH + STEPS);
    CondorDag dag = CondorDag.parse(batch.text("data/batch/b/pixelmon.dag"));

    Map<String, String> job = dag.description("prepare-2", batch.text("data/batch/b/task.sub"));

    assertThat(job)
        .containsEntry("universe", "vanilla")
        .containsEntry("executable", "/bin/sh")
        .containsEntry("transfer_executable", "false")
        .containsEntry("should_transfer_files", "NO")
        .containsEntry(
            "arguments", "\"/opt/pixelmon/scripts/lib/task.sh /home/data/batch/b prepare-2\"")
        .containsEntry("output", "/home/data/batch/b/logs/prepare-2.condor.out")
        .containsEntry("request_cpus", "1")
        .containsEntry("request_memory", "1500MB")
        .containsEntry("+JobFlavour", "\"workday\"");
    assertThat(dag.description("merge", batch.text("data/batch/b/task.sub")).get("arguments"))
        .endsWith(" merge\"");
  }

  @Test
  void aDagOfTheMergeAloneHasANodeThatIsNotTheFinalOne() throws Exception {
    batch.run("--to htcondor --dry-run -q" + BATCH + " prepare");
    for (String done : List.of("fills", "prepare-1", "prepare-2")) {
      Files.writeString(batch.home.resolve("data/batch/b/state/" + done), "code: 0\n");
    }

    batch.run("again b --dry-run -q");

    assertThat(batch.text("data/batch/b/pixelmon.dag").lines().skip(1))
        .containsExactly("JOB merge /home/data/batch/b/task.sub", "VARS merge task_id=\"merge\"");
    CondorDag.parse(batch.text("data/batch/b/pixelmon.dag"));
  }

  @Test
  void whatNoOtherTryHelpsHtcondorIsToldByTheCodeThatItDoesNotTryAgain() throws Exception {
    batch.run("--to htcondor --dry-run -q" + BATCH + STEPS);
    int excepted = CondorDag.parse(batch.text("data/batch/b/pixelmon.dag")).unless;

    for (String code : List.of("2", "4", "6")) {
      assertThat(batch.task(Map.of("ENDING", "get", "CODE", code), "fills").code())
          .isEqualTo(excepted);
      assertThat(batch.text("data/batch/b/state/fills")).startsWith("code: " + code + "\n");
    }
    for (int code : new int[] {1, 5, 8, 9}) {
      Map<String, String> ending = Map.of("ENDING", "get", "CODE", Integer.toString(code));
      assertThat(batch.task(ending, "fills").code()).isEqualTo(code);
    }
    assertThat(batch.task(Map.of("ENDING", "get", "CODE", "7"), "fills").code()).isZero();
    assertThat(batch.text("data/batch/b/state/fills")).startsWith("code: 7\n");
  }

  @Test
  void settingsOfTheEnvironmentThatHtcondorDoesNotHandOnAreNamed() throws Exception {
    Result result =
        batch.run(
            Map.of("PIXELMON_OMDS_PASSWORD", "tiger", "PIXELMON_ARCHIVE", "/archive"),
            "--to htcondor --dry-run" + BATCH + STEPS);

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(result.text())
        .contains("tasks do without PIXELMON_ARCHIVE PIXELMON_OMDS_PASSWORD; put settings into");
    try (Stream<Path> files = Files.walk(batch.home)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("tiger"));
    }
  }

  private static final String SMALL_DAG =
      """
      # The tasks of the batch b for DAGMan of HTCondor.
      JOB fills /home/data/batch/b/task.sub
      VARS fills task_id="fills"
      CATEGORY fills fills
      MAXJOBS fills 5
      JOB prepare-1 /home/data/batch/b/task.sub
      VARS prepare-1 task_id="prepare-1"
      CATEGORY prepare-1 prepare
      JOB prepare-2 /home/data/batch/b/task.sub
      VARS prepare-2 task_id="prepare-2"
      CATEGORY prepare-2 prepare
      MAXJOBS prepare 5
      PARENT fills CHILD prepare-1 prepare-2
      RETRY ALL_NODES 1 UNLESS-EXIT 2
      FINAL merge /home/data/batch/b/task.sub
      VARS merge task_id="merge"
      """;

  @Test
  void aSmallDagIsAsItWas() throws Exception {
    batch.run("--to htcondor --dry-run -q --max-tasks 5 --retries 1" + BATCH + " prepare");

    assertThat(batch.text("data/batch/b/pixelmon.dag")).isEqualTo(SMALL_DAG);
  }
}
