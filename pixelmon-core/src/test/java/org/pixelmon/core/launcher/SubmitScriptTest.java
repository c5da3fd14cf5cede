package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.launcher.ShellScript.Result;

/** {@code submit.sh} on this machine: tasks, what is done of them, and what is done again. */
class SubmitScriptTest {

  static final String RESULTS = "data/radiation_simulation/batch/b/";
  static final String LOCAL =
      "--to local --max-tasks 2 --years 2022-2023 --name b --block 2 --groups " + BatchHome.GROUPS;

  @TempDir Path folder;
  private BatchHome batch;

  @BeforeEach
  void install() throws Exception {
    batch = new BatchHome(folder);
  }

  private List<String[]> tasks() throws Exception {
    return batch.text("data/batch/b/tasks.tsv").lines().map(line -> line.split("\t")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| --to is wanted",
        "--to pbs | --to wants slurm, htcondor or local, got 'pbs'",
        "--to local --years 2022 | wants steps",
        "--to local --years 2022 fetch | unknown step 'fetch'",
        "--to local --years 2022 mirror simulate | name the step prepare, too",
        "--to local prepare | --years wants YEAR or YEAR-YEAR",
        "--to local --years 2022- prepare | --years wants YEAR or YEAR-YEAR",
        "--to local --years 2022-2023-2024 prepare | --years wants YEAR or YEAR-YEAR",
        "--to local --years 22 prepare | --years wants YEAR or YEAR-YEAR",
        "--to local --years 2024-2022 prepare | the years run backwards: 2024-2022",
        "--to local --years 2098 prepare | 2098 has not begun",
        "--to local --years 2022 --groups BPix prepare | unknown readout group 'BPix'",
        "--to local --years 2022 --groups * prepare | unknown readout group '*'",
        "--to local --years 2022 --groups , prepare | --groups names no readout group",
        "--to local --years 2022 --groups all,BPix_BmI_SEC1_LYR1 prepare | not both: 'all,BPix",
        "--to local --years 2009 prepare | there are no fills in 2009 or before it",
        "--to local --years 2022 --block 0 prepare | --block wants a number from 1 to 999",
        "--to local --years 2022 --max-connections x prepare | --max-connections wants a number",
        "--to local --years 2022 --retries 10 prepare | --retries wants a number from 0 to 9",
        "--to local --years 2022 --with mirror=-v prepare | --with wants prepare=OPTION or",
        "--to local --years 2022 --name ../x prepare | --name wants up to 40 letters",
        "--to local --years 2022 --name | --name wants a value",
        "--to local --years 2022 --home nowhere prepare | nowhere is no folder",
        "status --years 2022 b | status takes no --years",
        "status b | no batch 'b' in",
        "again | wants the name of a batch",
        "again a b | again takes one batch, got 'a' and 'b'",
        "again b --plots | again takes no --plots"
      })
  void wrongArgumentsStartNothing(String line, String says) throws Exception {
    Result result = batch.run(line == null ? "" : line);

    assertThat(result.code()).as(result.text()).isEqualTo(2);
    assertThat(result.text()).contains("submit.sh: ").contains(says);
    assertThat(batch.calls()).isEmpty();
    assertThat(batch.leftInTemporaries()).isEmpty();
  }

  /** Only the tools that scripts use are on the path. */
  @ParameterizedTest
  @CsvSource({"slurm, sbatch", "htcondor, condor_submit_dag"})
  void whereThereIsNoBatchSystemItSaysSo(String to, String program) throws Exception {
    Path tools = folder.resolve("tools");
    String all =
        "sh dirname readlink sed cat mktemp rm date mkdir mv awk cut tr wc grep uniq uname id nproc";
    for (String tool : all.split(" ")) {
      Path in = Path.of("/usr/bin", tool);
      String real = (Files.exists(in) ? in : Path.of("/bin", tool)).toString();
      ShellScript.write(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }

    Result result =
        batch.run(
            Map.of("PATH", tools.toString()),
            LOCAL.replace("--to local", "--to " + to) + " prepare");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("no " + program + " on this machine: submit where " + to);
  }

  @Test
  void helpTeachesByExample() throws Exception {
    Result result = batch.run("-h");

    assertThat(result.code()).isZero();
    assertThat(result.text()).startsWith("Usage: submit.sh").contains("Examples:\n  scripts/");
    assertThat(result.text().lines()).allMatch(line -> line.length() <= 105);
  }

  @Test
  void monthsAndYearsFollowEachOtherWithoutAHole() throws Exception {
    batch.run(LOCAL.replace("2022-2023", "2023-2024") + " --dry-run mirror prepare simulate");

    LocalDate next = LocalDate.of(2022, 12, 1);
    int months = 0;
    for (String[] task : tasks()) {
      if (task[1].equals("mirror") && task[4].equals("-")) {
        assertThat(task[0]).isEqualTo("mirror-" + ++months);
        assertThat(LocalDate.parse(task[2])).isEqualTo(next);
        next = LocalDate.parse(task[3]).plusDays(1);
      }
    }
    assertThat(months).isEqualTo(25);
    assertThat(next).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(tasks().stream().map(task -> String.join(" ", task)))
        .contains("mirror-15 mirror 2024-02-01 2024-02-29 -")
        .contains("mirror-26 mirror 2021-12-31 2022-11-30 v_voltages")
        .containsSubsequence(
            "prepare-1 prepare 2023-01-01 2023-12-31 1",
            "prepare-2 prepare 2023-01-01 2023-12-31 2",
            "prepare-3 prepare 2024-01-01 2024-12-31 1",
            "prepare-4 prepare 2024-01-01 2024-12-31 2",
            "simulate-1 simulate - - 1",
            "simulate-2 simulate - - 2",
            "merge merge - - -");
    assertThat(batch.calls()).isEmpty();
  }

  @Test
  void theRunningYearEndsYesterday() throws Exception {
    LocalDate yesterday = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1);
    batch.run(
        LOCAL.replace("2022-2023", Integer.toString(yesterday.getYear())) + " --dry-run prepare");

    assertThat(tasks().get(1)[3]).isIn(yesterday.toString(), yesterday.plusDays(1).toString());
  }

  @Test
  void allGroupsAreThoseOfTheDetectorOnceEach() throws Exception {
    batch.run("--to local --years 2022 --name b --dry-run prepare");

    List<String> groups = batch.text("data/batch/b/groups").lines().toList();
    assertThat(groups).hasSize(224).doesNotHaveDuplicates();
    assertThat(groups.stream().filter(name -> name.startsWith("BPix"))).hasSize(128);
    assertThat(tasks()).hasSize(1 + 4 + 1);
  }

  @Test
  void aBatchRunsStageByStageAndIsMerged() throws Exception {
    Result result =
        batch.run(
            LOCAL
                + " --with prepare=--leakage-unit --with prepare=uA/cm3 --with simulate=--vary"
                + " mirror prepare simulate");

    assertThat(result.code()).as(result.text()).isEqualTo(7);
    List<String> calls = batch.calls();
    assertThat(calls.get(0)).isEqualTo("pixelmon-fills get -ff 7531 -lf 9319 -suffix batch_b -q");
    assertThat(calls.get(1)).startsWith("pixelmon-lumi get -ff 7531").doesNotContain("offline");
    assertThat(calls)
        .contains(
            "pixelmon-fills archive mirror --from 2023-02-01 --to 2023-02-28"
                + " -i data/fills_info/fills_batch_b.csv -q",
            "pixelmon-fills archive mirror --from 2020-12-31 --to 2021-11-30 --table v_voltages -q",
            "pixelmon-radsim prepare -i data/fills_info/fills_batch_b.csv --from 2022-01-01 --to"
                + " 2022-12-31 -rog BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR2 -o "
                + RESULTS
                + "profiles/2022 -q --offline --leakage-unit uA/cm3",
            "pixelmon-radsim simulate --each-group -rog BPix_BmI_SEC1_LYR1,BPix_BmI_SEC1_LYR2 -i "
                + RESULTS
                + "profiles/2022 "
                + RESULTS
                + "profiles/2023 -o "
                + RESULTS
                + "simulated -q --csv-only --vary");
    assertThat(calls.stream().filter(call -> call.contains("simulate"))).hasSize(2);
    assertThat(batch.text(RESULTS + "summary.csv").lines())
        .containsExactly(
            "readout_group,steps,timestamp_s,U_dep_V",
            BatchHome.EACH.get(0) + ",2,2,20.5",
            BatchHome.EACH.get(1) + ",2,2,20.5",
            BatchHome.EACH.get(2) + ",2,2,20.5");
    assertThat(result.text())
        .contains("mirror: 26 partial\n", "21 files expected, 0 of them not there or not whole");
    Result status = batch.run("status b");
    assertThat(status.code()).as(status.text()).isZero();
    assertThat(batch.leftInTemporaries()).isEmpty();
  }

  @Test
  void noMoreTasksThanWantedHaveAConnection() throws Exception {
    batch.run(LOCAL.replace("--max-tasks 2", "--max-tasks 8 --max-connections 3") + " mirror");

    assertThat(Files.readAllLines(folder.resolve("notes.together")).stream().map(String::strip))
        .hasSize(26)
        .contains("3")
        .allMatch(count -> Integer.parseInt(count) <= 3);
  }

  @Test
  void withoutTheMirrorNothingIsAskedOfRemotes() throws Exception {
    batch.run(LOCAL + " prepare");

    assertThat(batch.calls()).hasSize(6).allMatch(call -> call.contains(" --offline"));
  }

  @Test
  void whatFailedIsToldAndRunAgainAndNothingElse() throws Exception {
    Map<String, String> failing =
        Map.of("ENDING", "prepare -i data/fills_info/fills_batch_b.csv --from 2023", "CODE", "4");
    Result result = batch.run(failing, LOCAL + " prepare simulate");

    assertThat(result.code()).as(result.text()).isEqualTo(4);
    assertThat(result.text())
        .contains("prepare: 2 done 2 failed\n", "simulate: 2 missing\n", "prepare-3: failed with 4")
        .contains("profile_BPix_BmI_SEC1_LYR1_2023-01-01_2023-12-31.txt: missing\n");
    Result status = batch.run("status b");
    assertThat(status.code()).isEqualTo(7);
    assertThat(status.text()).contains("prepare-4 failed with 4 on ");

    Files.createFile(folder.resolve("notes.mended"));
    batch.forget();
    Result again = batch.run(failing, "again b");

    assertThat(again.code()).as(again.text()).isZero();
    assertThat(batch.calls().stream().map(call -> call.replaceAll(" -i data/f.*--from", "")))
        .filteredOn(call -> !call.contains("simulate"))
        .hasSize(2)
        .allMatch(call -> call.startsWith("pixelmon-radsim prepare 2023"));
    assertThat(batch.calls().stream().filter(call -> call.contains("simulate"))).hasSize(2);
    assertThat(batch.run("status b").code()).isZero();
  }

  @Test
  void aSourceThatIsAwayIsTriedAgainAndAWrongPasswordIsNot() throws Exception {
    Result away =
        batch.run(Map.of("ENDING", "get", "CODE", "5"), LOCAL + " --retries 3 prepare simulate");
    assertThat(away.code()).isEqualTo(5);
    assertThat(away.text()).contains("fills: failed with 5, see ", "simulate: 2 missing\n");
    assertThat(batch.calls()).hasSize(4).allMatch(call -> call.startsWith("pixelmon-fills get"));

    batch.forget();
    Result refused = batch.run(Map.of("ENDING", "get", "CODE", "6"), "again b");
    assertThat(refused.code()).isEqualTo(6);
    assertThat(batch.calls()).hasSize(1);
  }

  @Test
  void aBatchThatIsKilledGoesOnWhereItWas() throws Exception {
    Process first =
        batch.start(
            Map.of("SLOW", "simulate --each-group -rog FPix"),
            (LOCAL + " prepare simulate").split(" "));
    while (batch.calls().stream().noneMatch(call -> call.startsWith("slow"))) {
      Thread.sleep(20);
    }
    assertThat(batch.run("again b").code()).as("it is at work").isEqualTo(8);
    assertThat(batch.run("again b --to slurm --dry-run").code()).as("also for Slurm").isEqualTo(8);
    assertThat(batch.run("status b").text()).contains("at work: submit.sh on ");
    first.toHandle().destroy();
    assertThat(ShellScript.await(first).code()).isEqualTo(143);
    Result status = batch.run("status b");
    assertThat(status.code()).as(status.text()).isEqualTo(7);
    assertThat(status.text()).contains("simulate-2 began at ");

    batch.forget();
    Result again = batch.run("again b");

    assertThat(again.code()).as(again.text()).isZero();
    assertThat(batch.calls())
        .isNotEmpty()
        .allMatch(call -> call.startsWith("pixelmon-radsim simulate"))
        .anyMatch(call -> call.contains("FPix_BpO_D2_ROG4_RNG1"));
  }

  @Test
  void groupsMayHaveBlanksBetweenAndAreTakenOnce() throws Exception {
    Process process =
        batch.start(
            Map.of(),
            "--to|local|--years|2022|--name|b|--dry-run|--groups|"
                .concat("BPix_BmI_SEC1_LYR2, BPix_BmI_SEC1_LYR1 ,,BPix_BmI_SEC1_LYR2|prepare")
                .split("\\|"));

    Result result = ShellScript.await(process);

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(batch.text("data/batch/b/groups").lines())
        .containsExactly("BPix_BmI_SEC1_LYR2", "BPix_BmI_SEC1_LYR1");
  }

  @Test
  void blanksInTheHomeFolderDoNoHarmOnThisMachine() throws Exception {
    Path home = Files.createDirectory(folder.resolve("a home & more"));
    Path link = Files.createSymbolicLink(folder.resolve("submit"), batch.script());

    Result result =
        ShellScript.await(
            batch.start(
                link,
                folder,
                Map.of("PIXELMON_HOME", home.toString()),
                (LOCAL + " prepare simulate").split(" ")));

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(result.text()).contains("15 files expected, 0 of them not there");
    assertThat(home.resolve(RESULTS + "summary.csv")).exists();
  }

  /** A batch system may hand on no environment. */
  @Test
  void tasksRunWithTheJavaOfWhoSubmitsAndOneProcessor() throws Exception {
    Path java = folder.resolve("jdk/bin/java");
    ShellScript.write(java, "#!/bin/sh\n");
    Path link = Files.createDirectory(folder.resolve("links")).resolve("java");
    Files.createSymbolicLink(link, java);
    String dry = LOCAL + " --dry-run prepare";
    batch.run(Map.of("PATH", link.getParent() + ":/usr/bin:/bin"), dry);

    assertThat(batch.task(Map.of(), "prepare-1").code()).isZero();

    assertThat(Files.readString(folder.resolve("notes.java")))
        .isEqualTo("-XX:ActiveProcessorCount=1  " + folder.toRealPath().resolve("jdk") + "\n");
  }

  /** There may be a Java in /bin, which is not meant. */
  @Test
  void whereNoJavaWasFoundTheOneOfTheMachineIsUsed() throws Exception {
    batch.run(LOCAL + " --dry-run prepare");
    Path settings = batch.home.resolve("data/batch/b/settings");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^java: .*$", "java: "));

    assertThat(batch.task(Map.of("JAVA_HOME", "/its/jdk"), "prepare-1").code()).isZero();

    assertThat(Files.readString(folder.resolve("notes.java"))).endsWith(" /its/jdk\n");
  }

  @Test
  void aNameIsTakenOnce() throws Exception {
    batch.run(LOCAL + " --dry-run prepare");

    Result second = batch.run(LOCAL + " prepare");

    assertThat(second.code()).isEqualTo(2);
    assertThat(second.text()).contains("there is a batch 'b' in ", "submit.sh again b");
    assertThat(batch.run("status").text()).isEqualTo("b\n");
  }

  @Test
  void resultsOfAnOlderBatchOfTheNameAreNotMixedIn() throws Exception {
    batch.run(LOCAL + " prepare");
    Files.move(batch.home.resolve("data/batch/b"), batch.home.resolve("old"));

    Result second = batch.run(LOCAL + " --dry-run prepare");

    assertThat(second.code()).isEqualTo(2);
    assertThat(second.text()).contains("there are results of an older batch 'b' in ", "--name");
    assertThat(batch.home.resolve("data/batch/b/tasks.tsv")).doesNotExist();
  }
}
