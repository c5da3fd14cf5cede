package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.launcher.ShellScript.Result;

/** The scripts that run several programs, with programs that only note how they were called. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipelineScriptsTest {

  /** Notes its call; makes the file of fills; ends as the file beside the notes says. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      case "$*" in
        *--show-config*)
          printf 'offline                                = %s  [default]\\n' "${OFFLINE:-false}"
          printf 'omds.user                              = %s  [default]\\n' "${DBUSER-}"
          printf 'omds.passwordFile                      = %s  [default]\\n' "$PWFILE"
          exit "${JAVA_CODE:-0}"
          ;;
      esac
      echo "${0##*/} $*" >>"$NOTES"
      [ -z "${PIXELMON_ARCHIVE-}" ] || echo "archive $PIXELMON_ARCHIVE" >>"$NOTES"
      mkdir -p "$PIXELMON_HOME/data/fills_info" "$PIXELMON_HOME/data/luminosity" \\
        "$PIXELMON_HOME/data/currents/from_database" "$PIXELMON_HOME/data/currents/processed" \\
        "$PIXELMON_HOME/data/temperatures/readout_group" "$PIXELMON_HOME/plots/currents"
      printf 'fill_number,start\\n7920,x\\n7935,x\\n7960,x\\n' \\
        >"$PIXELMON_HOME/data/fills_info/fills_run3.csv"
      echo made >"$PIXELMON_HOME/plots/currents/plot.png"
      case "$*" in
        ${SLOW:-none}*)
          trap 'echo cleaned >>"$NOTES"; exit 143' TERM
          echo slow >>"$NOTES"
          while :; do sleep 0.05; done
          ;;
        ${ENDING:-none}*) exit "$CODE" ;;
        ${DEADLY:-none}*) kill -9 "$PPID" ;;
      esac
      """;

  private static final List<String> PROGRAMS =
      List.of(
          "pixelmon-fills",
          "pixelmon-lumi",
          "pixelmon-currents",
          "pixelmon-temperatures",
          "pixelmon-fluence",
          "pixelmon-radsim");

  @TempDir Path folder;
  private Path installation;
  private Path here;
  private Path notes;
  private Path temporaries;

  @BeforeEach
  void install() throws IOException {
    installation = folder.resolve("the installation");
    here = Files.createDirectory(folder.resolve("here"));
    temporaries = Files.createDirectory(folder.resolve("temporaries"));
    notes = Files.createFile(folder.resolve("notes"));
    for (String script :
        List.of(
            "run3.sh",
            "make-azimuthal-angle-plots.sh",
            "lib/steps.sh",
            "lib/demo.sh",
            "lib/lock.sh",
            "lib/pipeline.sh")) {
      ShellScript.copy(script, installation.resolve("scripts").resolve(script));
    }
    for (String program : PROGRAMS) {
      ShellScript.write(installation.resolve("bin").resolve(program), PROGRAM);
    }
  }

  private Process start(Path script, Map<String, String> more, String... args) throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("NOTES", notes.toString());
    environment.put("TMPDIR", temporaries.toString());
    return ShellScript.start(script, here, environment, args);
  }

  private Result run(String script, Map<String, String> environment, String... args)
      throws Exception {
    Path path = installation.resolve("scripts").resolve(script);
    return ShellScript.await(start(path, environment, args));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(notes);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDemoOfAnInstallationLiesInTheCurrentFolder() throws Exception {
    Result result = run("run3.sh", Map.of(), "--demo");

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(names(here)).containsExactly("demo");
    assertThat(names(installation)).containsExactly("bin", "scripts");
    assertThat(calls()).first().isEqualTo("pixelmon-fills demo -q");
    assertThat(result.text()).contains(here.toRealPath() + "/demo/plots/currents/plot.png");
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void aPipelineStartedThroughLinksFindsItsPrograms() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, installation.resolve("scripts/run3.sh"));
    Path relative = Files.createSymbolicLink(here.resolve("relative"), Path.of("../link"));

    Result result = ShellScript.await(start(relative, Map.of(), "--offline"));

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(calls()).first().asString().startsWith("pixelmon-fills get").endsWith("--offline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run3.sh | -ff 79x0 | -ff wants a fill number, got '79x0'",
        "run3.sh | -ff -1 | -ff wants a fill number, got '-1'",
        "run3.sh | -lf 12345678 | -lf wants a fill number",
        "run3.sh | -ff | -ff wants a value",
        "run3.sh | -ff 8000 -lf 7999 | runs backwards: -ff 8000 -lf 7999",
        "run3.sh | -ff 7000 | begin with 7920, got -ff 7000",
        "run3.sh | --ofline | unknown option '--ofline'",
        "run3.sh | 8000 | unknown option '8000'",
        "run3.sh | --log | --log wants a value",
        "make-azimuthal-angle-plots.sh | 7960 7920 7921 | third argument '7921'",
        "make-azimuthal-angle-plots.sh | 7920 7960 | EARLIER_FILL must be before FILL, got 7920",
        "make-azimuthal-angle-plots.sh | 7920 7920 | EARLIER_FILL must be before FILL",
        "make-azimuthal-angle-plots.sh | x | FILL wants a fill number, got 'x'",
        "make-azimuthal-angle-plots.sh | -ff 7920 | unknown option '-ff'",
        "make-azimuthal-angle-plots.sh | -q | wants the number of a fill",
        "make-azimuthal-angle-plots.sh | --home nowhere 7920 | nowhere is no folder",
      })
  void wrongArgumentsEndAPipelineBeforeItsFirstStep(String script, String args, String says)
      throws Exception {
    Result result = run(script, Map.of(), args.split(" "));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).startsWith(script + ": ").contains(says);
    assertThat(calls()).isEmpty();
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void aHomeThatCannotBeMadeEndsAPipelineBeforeItsFirstStep() throws Exception {
    Files.createFile(here.resolve("file"));

    Result result = run("run3.sh", Map.of(), "--home", "file/home");

    assertThat(result.code()).isEqualTo(9);
    assertThat(result.text().lines()).containsExactly("run3.sh: file/home: cannot be made");
    assertThat(calls()).isEmpty();
  }

  @Test
  void aPartialStepDoesNotStopAPipelineButIsItsExitCode() throws Exception {
    Map<String, String> partial = Map.of("ENDING", "fetch", "CODE", "7");

    assertThat(run("run3.sh", partial).code()).isEqualTo(7);
    assertThat(calls()).last().asString().startsWith("pixelmon-currents report");

    Map<String, String> plots = Map.of("ENDING", "plot-azimuth", "CODE", "7");
    assertThat(run("make-azimuthal-angle-plots.sh", plots, "7960").code()).isEqualTo(7);
  }

  private Path log() throws IOException {
    try (Stream<Path> logs = Files.list(here.resolve("data/logs"))) {
      return logs.findFirst().orElseThrow();
    }
  }

  @Test
  void aLogTellsWhatRanHowItEndedAndHowLongItTook() throws Exception {
    run("run3.sh", Map.of("ENDING", "process", "CODE", "7"), "-ff", "7930");

    assertThat(log().getFileName().toString()).matches("run3-\\d{8}T\\d{6}Z\\.log");
    List<String> lines = Files.readAllLines(log());
    String time = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z ";
    assertThat(lines).allMatch(line -> line.matches(time + ".*")).hasSize(calls().size() + 2);
    assertThat(lines.get(0)).endsWith("run3.sh -ff 7930 in " + here.toRealPath());
    assertThat(lines.get(1))
        .matches(time + "exit code 0 after \\d+ s: pixelmon-fills get -ff 7920 .*");
    assertThat(lines).anyMatch(line -> line.matches(time + "exit code 7 .*currents process .*"));
    assertThat(lines).last().asString().endsWith("ended with 7");
  }

  @Test
  void aLogOfTheUsersChoiceIsAddedTo() throws Exception {
    Files.writeString(here.resolve("my.log"), "before\n");

    run("run3.sh", Map.of(), "--log", "my.log", "--home", "home");

    assertThat(Files.readAllLines(here.resolve("my.log")))
        .startsWith("before")
        .hasSizeGreaterThan(9);
    assertThat(names(here.resolve("home/data/logs"))).isEmpty();
  }

  @Test
  void onlySomeLogsAreKept() throws Exception {
    Files.createDirectories(here.resolve("data/logs"));
    for (int i = 10; i < 40; i++) {
      Files.createFile(here.resolve("data/logs/run3-20220101T0000" + i + "Z.log"));
    }
    run("run3.sh", Map.of());

    assertThat(names(here.resolve("data/logs")))
        .hasSize(20)
        .contains("run3-20220101T000039Z.log")
        .doesNotContain("run3-20220101T000020Z.log");
  }

  @Test
  void anotherRunInTheSameHomeIsRefusedAndNamed() throws Exception {
    Process first = start(installation.resolve("scripts/run3.sh"), Map.of("SLOW", "fetch"));
    while (!calls().contains("slow")) {
      Thread.sleep(20);
    }
    List<String> before = calls();

    Result second = run("run3.sh", Map.of());

    assertThat(second.code()).isEqualTo(8);
    assertThat(second.text())
        .startsWith("run3.sh: another run is at work in " + here.toRealPath() + ": run3.sh of ")
        .contains("(process " + first.pid() + ", since ");
    assertThat(calls()).isEqualTo(before);

    first.toHandle().destroy();
    assertThat(ShellScript.await(first).code()).isEqualTo(143);
    assertThat(names(here.resolve("data"))).doesNotContain("pipeline.lock");
    assertThat(run("run3.sh", Map.of()).code()).isZero();
  }

  @Test
  void theLockOfADeadProcessIsTakenAway() throws Exception {
    Process dead = start(installation.resolve("scripts/run3.sh"), Map.of("SLOW", "fetch"));
    while (!calls().contains("slow")) {
      Thread.sleep(20);
    }
    Path lock = here.resolve("data/pipeline.lock");
    ProcessHandle step = dead.toHandle().children().findFirst().orElseThrow();
    while (!Files.readString(lock).matches("(?s).*step: " + step.pid() + "\nstep started: .+\n")) {
      Thread.sleep(20);
    }
    dead.toHandle().destroyForcibly();
    dead.waitFor();

    assertThat(lock).exists();
    assertThat(run("run3.sh", Map.of()).code()).as("its step goes on").isEqualTo(8);

    step.destroyForcibly();
    step.onExit().join();
    assertThat(run("run3.sh", Map.of()).code()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void theLockOfAnotherHostHoldsForADay() throws Exception {
    Path lock = here.resolve("data/pipeline.lock");
    Files.createDirectories(lock.getParent());
    Files.writeString(
        lock, "program: refresh.sh\nuser: alice\nhost: elsewhere\nprocess: 1\nstarted: x\n");

    Result held = run("run3.sh", Map.of());
    assertThat(held.code()).isEqualTo(8);
    assertThat(held.text())
        .contains(
            "refresh.sh of alice on elsewhere",
            "if nothing runs there, delete " + lock.toRealPath());

    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    assertThat(run("run3.sh", Map.of()).code()).isZero();
  }

  @Test
  void aLockThatAnotherMachineTookMeanwhileIsLeftToIt() throws Exception {
    Process first = start(installation.resolve("scripts/run3.sh"), Map.of("SLOW", "fetch"));
    Path lock = here.resolve("data/pipeline.lock");
    while (!calls().contains("slow") || !namesAStepAtWork(lock)) {
      Thread.sleep(20);
    }
    String theirs = "program: refresh.sh\nuser: alice\nhost: elsewhere\nprocess: 1\nstarted: x\n";
    Files.writeString(lock, theirs);

    first.toHandle().destroy();

    assertThat(ShellScript.await(first).code()).isEqualTo(143);
    assertThat(lock).hasContent(theirs);
  }

  /** Whether the step that was noted last has not ended: a run notes each after it has begun. */
  private static boolean namesAStepAtWork(Path lock) throws IOException {
    return Files.readAllLines(lock).stream()
        .filter(line -> line.startsWith("step: "))
        .reduce((before, last) -> last)
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.substring("step: ".length()))))
        .isPresent();
  }

  @Test
  void aMissingPasswordOrJavaEndsAPipelineBeforeItsFirstStep() throws Exception {
    Map<String, String> noPassword =
        Map.of("DBUSER", "cms_trk_r", "PWFILE", here + "/credentials/oms_pwd.txt");
    Result result = run("run3.sh", noPassword);
    assertThat(result.code()).isEqualTo(6);
    assertThat(result.text()).startsWith("run3.sh: " + here).contains("oms_pwd.txt", "--offline");
    assertThat(calls()).isEmpty();

    Result noJava = run("run3.sh", Map.of("JAVA_CODE", "2"));
    assertThat(noJava.code()).isEqualTo(2);
    assertThat(calls()).isEmpty();
    assertThat(names(temporaries)).isEmpty();

    assertThat(run("run3.sh", noPassword, "--offline").code()).isZero();
    Files.createDirectories(here.resolve("credentials"));
    Files.createFile(here.resolve("credentials/omds.properties"));
    assertThat(run("run3.sh", noPassword).code()).isZero();
  }

  @Test
  void programsThatAreNotThereAreMissedBeforeTheFirstStep() throws Exception {
    Files.delete(installation.resolve("bin/pixelmon-currents"));

    Result result = run("run3.sh", Map.of());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("no programs in " + installation.toRealPath() + "/bin");
    assertThat(calls()).isEmpty();
  }

  @Test
  void aFailedStepStopsAPipelineWithItsExitCode() throws Exception {
    Result result = run("run3.sh", Map.of("ENDING", "process", "CODE", "4"));

    assertThat(result.code()).isEqualTo(4);
    assertThat(calls()).last().asString().startsWith("pixelmon-currents process");
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void aQuietPipelineMakesItsStepsQuietAndHasNoSummary() throws Exception {
    Result result = run("run3.sh", Map.of(), "-q");

    assertThat(result.code()).isZero();
    assertThat(result.text()).isEmpty();
    assertThat(calls()).hasSizeGreaterThan(10).allMatch(call -> call.contains(" -q"));
  }

  @Test
  void aRangeLimitsCurrentsTemperaturesAndPlotsButNotFillsAndLuminosity() throws Exception {
    run("run3.sh", Map.of(), "-ff", "7930");

    assertThat(calls().stream().filter(call -> call.matches("\\S+ get .*")))
        .hasSize(2)
        .allMatch(call -> call.contains("-ff 7920 "));
    assertThat(calls().stream().filter(call -> call.contains(" fetch ")))
        .allMatch(call -> call.contains("-ff 7930 "));
    assertThat(calls().stream().filter(call -> call.contains(" plot ")))
        .hasSize(6)
        .allMatch(call -> call.contains("-ff 7930 -lf 7960 ") && !call.contains("-era"));
    assertThat(calls().stream().filter(call -> call.contains(" plot-azimuth ")))
        .allMatch(call -> call.contains("-ff 7960 "));
  }

  @Test
  void withoutARangePlotsAreOfAllOfRun3() throws Exception {
    run("run3.sh", Map.of());

    assertThat(calls().stream().filter(call -> call.contains(" plot ")))
        .hasSize(6)
        .allMatch(call -> call.contains("-era run3"));
  }

  @Test
  void bothPartsOfTheDetectorGetTemperaturesAndScaledPlots() throws Exception {
    run("run3.sh", Map.of());

    for (String part : List.of("Barrel", "EndCap")) {
      assertThat(calls()).anyMatch(call -> call.matches(".* readout-groups .*-s " + part + " .*"));
      for (String plot : List.of("plot", "plot-azimuth")) {
        assertThat(calls())
            .anyMatch(call -> call.matches(".* " + plot + " -s " + part + " .*-tref 0.*"));
      }
    }
  }

  @Test
  void theHomeOfTheEnvironmentIsUsedWhereNoneIsGiven() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));

    run("run3.sh", Map.of("PIXELMON_HOME", home.toString()));
    run("make-azimuthal-angle-plots.sh", Map.of("PIXELMON_HOME", home.toString()), "7960");

    assertThat(names(home)).containsExactly("data", "plots");
    assertThat(names(home.resolve("data"))).doesNotContain("pipeline.lock");
    assertThat(names(here)).isEmpty();
  }

  @Test
  void anInterruptedPipelineEndsItsStepAndLeavesNoTemporaries() throws Exception {
    Path script = installation.resolve("scripts/run3.sh");
    Process process = start(script, Map.of("SLOW", "fetch"));
    while (!calls().contains("slow")) {
      Thread.sleep(20);
    }

    process.toHandle().destroy(); // Process.destroy() would close its output, too

    assertThat(ShellScript.await(process).code()).isEqualTo(143);
    assertThat(calls()).last().isEqualTo("cleaned");
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void anInterruptedDemoEndsBothStepsThatRunSideBySide() throws Exception {
    Path script = installation.resolve("scripts/run3.sh");
    Process process = start(script, Map.of("SLOW", "fetch"), "--demo");
    while (Collections.frequency(calls(), "slow") < 2) {
      Thread.sleep(20);
    }

    process.toHandle().destroy();

    assertThat(ShellScript.await(process).code()).isEqualTo(143);
    assertThat(Collections.frequency(calls(), "cleaned")).isEqualTo(2);
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void whatWaitsForAnotherThatFailsEndsWithIt() throws Exception {
    Map<String, String> barrelFails =
        Map.of(
            "ENDING",
            "readout-groups -f data/fills_info/fills_run3.csv -ff 7920 -lf 99999 -s B",
            "CODE",
            "4");

    assertThat(run("run3.sh", barrelFails, "--demo").code()).isEqualTo(4);
    assertThat(calls())
        .anyMatch(call -> call.startsWith("pixelmon-currents plot -s EndCap"))
        .noneMatch(call -> call.startsWith("pixelmon-temperatures plot"))
        .noneMatch(call -> call.startsWith("pixelmon-currents report"));
  }

  /** As the system does where memory runs out. */
  @Test
  void whatWaitsForAnotherThatIsKilledEndsWithIt() throws Exception {
    Map<String, String> barrelIsKilled =
        Map.of("DEADLY", "fetch -i data/fills_info/fills_run3.csv -ff 7920 -lf 99999 -s Barrel");

    assertThat(run("run3.sh", barrelIsKilled, "--demo").code()).isEqualTo(137);
    assertThat(calls())
        .anyMatch(call -> call.startsWith("pixelmon-currents plot -s EndCap"))
        .noneMatch(call -> call.startsWith("pixelmon-temperatures plot"));
    assertThat(names(temporaries)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch", "plot-azimuth", "modules", "check"})
  void whatEndsADemosStepEndsTheDemo(String step) throws Exception {
    assertThat(run("run3.sh", Map.of("ENDING", step, "CODE", "7"), "--demo").code()).isEqualTo(7);
    assertThat(run("run3.sh", Map.of("ENDING", step, "CODE", "4"), "--demo").code()).isEqualTo(4);
  }

  @Test
  void anArchiveThatIsSetForWorkIsNotTheDemos() throws Exception {
    Map<String, String> work = Map.of("PIXELMON_ARCHIVE", "/data/archive");

    assertThat(run("run3.sh", work, "--demo").code()).isZero();
    assertThat(calls()).noneMatch(call -> call.startsWith("archive"));

    assertThat(run("run3.sh", work, "--offline").code()).isZero();
    assertThat(calls()).contains("archive /data/archive");
  }

  @Test
  void theReportListsAllPlotsAndSoComesLast() throws Exception {
    run("run3.sh", Map.of(), "--demo");
    assertThat(calls()).last().asString().startsWith("pixelmon-currents report");
    assertThat(calls()).anyMatch(call -> call.startsWith("pixelmon-radsim plot"));
  }

  @Test
  void onlyADemoMakesFluenceAndRadiationProfiles() throws Exception {
    run("run3.sh", Map.of(), "--offline");
    assertThat(calls()).noneMatch(call -> call.matches("pixelmon-(fluence|radsim) .*"));

    run("run3.sh", Map.of(), "--demo");
    assertThat(calls())
        .anyMatch(call -> call.startsWith("pixelmon-fluence field"))
        .anyMatch(call -> call.matches("pixelmon-radsim prepare .*-ff 7920 -lf .*--offline"))
        .anyMatch(call -> call.startsWith("pixelmon-radsim check"))
        .anyMatch(call -> call.startsWith("pixelmon-radsim plot"));
  }

  @Test
  void twoFillsMakeADifferenceOfTheLaterMinusTheEarlier() throws Exception {
    Result result = run("make-azimuthal-angle-plots.sh", Map.of(), "7960", "7920");

    assertThat(result.code()).isZero();
    assertThat(calls()).hasSize(3).last().asString().endsWith("-ff 7920 -lf 7960");
  }
}
