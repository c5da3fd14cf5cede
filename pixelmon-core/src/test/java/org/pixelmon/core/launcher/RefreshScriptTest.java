package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.launcher.ShellScript.Result;

/** {@code refresh.sh} with programs that only note how they were called. */
class RefreshScriptTest {

  /** Tells what is due as the file beside the notes says; ends as it is told to. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      case "$*" in
        *--show-config*) exit 0 ;;
        status*) cat "$NOTES.due"; exit ;;
      esac
      echo "${0##*/} $*" >>"$NOTES"
      case "$*" in
        ${ENDING:-none}*)
          echo "  why it ended" >&2
          exit "$CODE"
          ;;
      esac
      """;

  @TempDir private Path folder;
  private Path installation;
  private Path home;
  private Path notes;

  @BeforeEach
  void install() throws IOException {
    installation = folder.resolve("installation");
    home = Files.createDirectory(folder.resolve("home"));
    notes = Files.createFile(folder.resolve("notes"));
    for (String script :
        List.of("refresh.sh", "lib/steps.sh", "lib/lock.sh", "lib/pipeline.sh", "lib/radsim.sh")) {
      ShellScript.copy(script, installation.resolve("scripts").resolve(script));
    }
    for (String program :
        List.of("pixelmon-fills", "pixelmon-lumi", "pixelmon-currents", "pixelmon-temperatures")) {
      ShellScript.write(installation.resolve("bin").resolve(program), PROGRAM);
    }
    Path eras = installation.resolve("config/eras.csv");
    Files.createDirectories(eras.getParent());
    Files.writeString(
        eras,
        "era,kind,first_fill,last_fill\n2022,year,7531,8496\nrun3,run,7531,\nrun2,run,3819,7492\n");
    Path fills = home.resolve("data/fills_info/fills_run3.csv");
    Files.createDirectories(fills.getParent());
    Files.writeString(fills, "fill_number,start\n7920,x\n7935,x\n7960,x\n");
    due();
  }

  private void due(String... lines) throws IOException {
    Files.writeString(folder.resolve("notes.due"), String.join("\n", lines) + "\n");
  }

  private Result run(Map<String, String> more, String... args) throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("NOTES", notes.toString());
    environment.put("PIXELMON_HOME", home.toString());
    return ShellScript.await(
        ShellScript.start(installation.resolve("scripts/refresh.sh"), folder, environment, args));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(notes);
  }

  @Test
  void whatIsDueIsMadeAndNothingElse() throws Exception {
    due(
        "currents\tBarrel\t7920\t7935\t2",
        "currents\tEndCap\t7960\t7960\t1",
        "annealing\t-\t2022-12-30\t2022-12-31\t2",
        "processed\tBarrel\t7920\t7920\t1");
    Result result = run(Map.of());

    assertThat(result).isEqualTo(new Result(0, ""));
    String fills = " -i data/fills_info/fills_run3.csv";
    assertThat(calls())
        .containsExactly(
            "pixelmon-fills get -ff 7920 -lf 99999 -suffix run3 -q",
            "pixelmon-lumi get -ff 7920 -lf 99999 -suffix run3 -from oms -q",
            "pixelmon-currents fetch" + fills + " -ff 7920 -lf 7935 -s Barrel -q",
            "pixelmon-currents fetch" + fills + " -ff 7960 -lf 7960 -s EndCap -q",
            "pixelmon-temperatures annealing -s 2022-12-30 -e 2023-01-01 -q",
            "pixelmon-currents process -ff 7920 -lf 7920 -s Barrel -q");
  }

  @Test
  void whatIsMissingIsReportedOnceFailuresAreEachTime() throws Exception {
    due("currents\tBarrel\t7920\t7935\t2");
    Map<String, String> partial = Map.of("ENDING", "fetch", "CODE", "7");
    Result first = run(partial);
    assertThat(first.code()).isEqualTo(7);
    assertThat(first.text())
        .startsWith("refresh.sh: not all is well in " + home.toRealPath() + "\n")
        .contains("-s Barrel -q: exit code 7\n    why it ended\n")
        .endsWith("what ran and what it said: " + home.toRealPath() + "/data/logs/refresh.log\n");

    assertThat(run(partial)).isEqualTo(new Result(7, ""));
    assertThat(run(partial, "--always-report").text()).isEqualTo(first.text());
    due("currents\tBarrel\t7920\t7960\t3");
    assertThat(run(partial).text()).as("something else is missing").contains("exit code 7");

    Map<String, String> failing = Map.of("ENDING", "fetch", "CODE", "4");
    for (int night = 0; night < 2; night++) {
      Result failed = run(failing);
      assertThat(failed.code()).isEqualTo(4);
      assertThat(failed.text()).contains("exit code 4", "why it ended");
    }
  }

  @Test
  void whatWasMissingAndCameIsToldWhenItIsMissingAgain() throws Exception {
    due("currents\tBarrel\t7920\t7935\t2", "currents\tEndCap\t7920\t7935\t2");
    Map<String, String> both = Map.of("ENDING", "fetch", "CODE", "7");
    assertThat(run(both).text()).contains("-s Barrel -q: exit code 7", "-s EndCap -q: exit code 7");

    due("currents\tBarrel\t7920\t7935\t2");
    assertThat(run(both)).as("less is missing").isEqualTo(new Result(7, ""));
    due();
    assertThat(run(both)).as("no step was tried").isEqualTo(new Result(0, ""));
    due("currents\tEndCap\t7920\t7935\t2");
    assertThat(run(both)).as("still the same").isEqualTo(new Result(7, ""));

    assertThat(run(Map.of())).as("it came").isEqualTo(new Result(0, ""));
    assertThat(run(both).text()).contains("-s EndCap -q: exit code 7").doesNotContain("Barrel");
  }

  @Test
  void aDiskThatIsFullIsTheEndOfTheLogAndNotOfTheRun() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    due("currents\tBarrel\t7920\t7935\t2");
    Path temporaries = Files.createDirectory(folder.resolve("temporaries"));

    Result result = run(Map.of("TMPDIR", temporaries.toString()), "--log", "/dev/full");

    assertThat(result)
        .isEqualTo(new Result(0, "refresh.sh: /dev/full: cannot be written any more\n"));
    assertThat(calls()).hasSize(3);
    assertThat(home.resolve("data/pipeline.lock")).doesNotExist();
    assertThat(temporaries).isEmptyDirectory();
  }

  @Test
  void theExitCodeIsThatOfTheFirstFailure() throws Exception {
    Files.delete(folder.resolve("notes.due"));

    Result result = run(Map.of("ENDING", "get", "CODE", "5"));

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.text())
        .contains("pixelmon-fills get -ff", "pixelmon-fills status: exit code");
  }

  @Test
  void aDatabaseThatFailsIsNotAskedAgainButTheRestIsMade() throws Exception {
    due(
        "currents\tBarrel\t7920\t7935\t2",
        "currents\tEndCap\t7920\t7935\t2",
        "air\tBarrel\t7920\t7935\t2",
        "processed\tBarrel\t7920\t7920\t1");
    Result result = run(Map.of("ENDING", "fetch", "CODE", "5"));

    assertThat(result.code()).isEqualTo(5);
    assertThat(calls().stream().filter(call -> call.contains(" fetch "))).hasSize(1);
    assertThat(calls()).noneMatch(call -> call.contains(" air "));
    assertThat(calls()).last().asString().contains(" process ");
  }

  @Test
  void plotsThatAreCurrentAreLeftAlone() throws Exception {
    Path processed = home.resolve("data/currents/processed/7935_Barrel_HV_ByLayer.txt");
    Files.createDirectories(processed.getParent());
    Files.createFile(processed);
    String inputs =
        " -f data/fills_info/fills_run3.csv"
            + " -l data/luminosity/integrated_luminosity_per_fill_run3.csv";
    due(
        "current\tpixelmon-currents plot -s Barrel -era run3"
            + inputs
            + " -x_axes lumi,fill,fluence,time");
    run(Map.of());

    assertThat(calls().stream().filter(call -> call.contains(" plot "))).hasSize(5);
    assertThat(calls().stream().filter(call -> call.contains(" plot-azimuth ")))
        .hasSize(2)
        .allMatch(call -> call.contains("-ff 7935 "));
    int before = calls().size();
    run(Map.of(), "--no-plots");
    assertThat(calls()).hasSize(before + 2);
  }

  @Test
  void theLogIsBoundedInSizeAndNumber() throws Exception {
    Path logs = Files.createDirectories(home.resolve("data/logs"));
    for (int night = 0; night < 8; night++) {
      Files.writeString(logs.resolve("refresh.log"), "x".repeat(1_100_000));
      run(Map.of());
    }
    try (var files = Files.list(logs)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .containsExactly(
              "refresh.log",
              "refresh.log.1",
              "refresh.log.2",
              "refresh.log.3",
              "refresh.log.4",
              "refresh.log.5");
    }
    assertThat(Files.size(logs.resolve("refresh.log"))).isLessThan(10_000);
  }

  @Test
  void nothingIsDoneWhileAnotherRunIsAtWork() throws Exception {
    Path lock = Files.createDirectories(home.resolve("data")).resolve("pipeline.lock");
    Files.writeString(
        lock, "program: run3.sh\nuser: alice\nhost: elsewhere\nprocess: 7\nsince: today\n");

    Result result = run(Map.of());

    assertThat(result.code()).isEqualTo(8);
    assertThat(result.text()).contains("run3.sh of alice on elsewhere (process 7, since today)");
    assertThat(calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-ff 7000 | begin with 7920, got -ff 7000",
        "-era run2 | no fill of run2 is of Run 3",
        "-era none | unknown era 'none'",
        "-era 2022 -ff 7930 | give either -era",
        "-lf x | -lf wants a fill number",
        "-ff 7950 -lf 7940 | runs backwards",
        "--groups BPix_X | unknown readout group 'BPix_X'",
        "--home nowhere | nowhere is no folder",
        "--log | --log wants a value",
        "--quiet | unknown option",
      })
  void wrongArgumentsEndItBeforeItsFirstStep(String args, String says) throws Exception {
    Result result = run(Map.of(), args.split(" "));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).startsWith("refresh.sh: ").contains(says);
    assertThat(calls()).isEmpty();
  }
}
