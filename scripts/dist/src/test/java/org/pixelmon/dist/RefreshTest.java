package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code refresh.sh} night after night over a demo archive that grows, with the programs as
 * installed.
 */
class RefreshTest {

  private static final Path BIN = InstallationTest.INSTALLATION.resolve("bin");
  private static final Path SCRIPT = InstallationTest.INSTALLATION.resolve("scripts/refresh.sh");

  /** In the middle of the third fill of the demo. */
  private static final String FIRST_NIGHT = "2022-07-06T20:00:00Z";

  private static final String SECOND_NIGHT = "2022-07-08T06:00:00Z";

  /** A day of which the second night has half at first. */
  private static final String REVISED = "omds/fwcaenchannel/2022/2022-07-07.parquet";

  @TempDir Path folder;
  private Path home;

  /** What a run left: exit code and what it printed. */
  private record Result(int code, String text) {}

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
  }

  private static Process start(Path program, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return process;
  }

  private static Result await(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), text);
  }

  private void demo(Path archive, String until) throws Exception {
    Result result =
        await(
            start(
                BIN.resolve("pixelmon-fills"),
                "demo",
                "--fills",
                "8",
                "--until",
                until,
                "-o",
                archive.toString(),
                "-q"));
    assertThat(result.code()).as(result.text()).isZero();
  }

  private Path archive() {
    return home.resolve("data/archive");
  }

  private Process startRefresh(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("--home", home.toString(), "--offline"));
    args.addAll(List.of(more));
    return start(SCRIPT, args.toArray(String[]::new));
  }

  private Result refresh(String... more) throws Exception {
    return await(startRefresh(more));
  }

  /** The times of all files but for logs and the archive. */
  private Map<String, String> files() throws IOException {
    Map<String, String> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(file).toString();
        if (!name.startsWith("data/logs") && !name.startsWith("data/archive")) {
          times.put(name, Files.getLastModifiedTime(file).toString());
        }
      }
    }
    return times;
  }

  private List<String> changed(Map<String, String> before) throws IOException {
    Map<String, String> after = files();
    return after.keySet().stream()
        .filter(name -> !after.get(name).equals(before.get(name)))
        .filter(name -> !name.endsWith("manifest.json"))
        .toList();
  }

  private String due() throws Exception {
    return await(
            start(
                BIN.resolve("pixelmon-fills"),
                "status",
                "--due",
                "-q",
                "--offline",
                "--home",
                home.toString()))
        .text()
        .lines()
        .filter(line -> !line.startsWith("current"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  private int logLines() throws IOException {
    return Files.readString(home.resolve("data/logs/refresh.log")).split("\n> |Z > ").length - 1;
  }

  @Test
  void nightAfterNightOnlyWhatIsNewOrRevisedIsMade() throws Exception {
    demo(archive(), FIRST_NIGHT);
    Result first = refresh();
    assertThat(first.code()).as(first.text()).isIn(0, 7);
    assertThat(due()).isEmpty();
    List<String> fills = Files.readAllLines(home.resolve("data/fills_info/fills_run3.csv"));

    Map<String, String> before = files();
    int steps = logLines();
    Result nothingNew = refresh();
    assertThat(nothingNew).isEqualTo(new Result(0, ""));
    assertThat(files()).isEqualTo(before);
    assertThat(logLines()).as("no step").isEqualTo(steps);

    assertThat(changedByTheReportOfYesterday())
        .as("the next day there is a report of that day")
        .contains("plots/report/index.html")
        .allMatch(name -> name.startsWith("plots/report/"));

    demo(archive(), SECOND_NIGHT);
    Path half = folder.resolve("half/archive");
    demo(half, "2022-07-07T12:00:00Z");
    Path whole = Files.copy(archive().resolve(REVISED), folder.resolve("whole"));
    Files.copy(
        half.resolve(REVISED), archive().resolve(REVISED), StandardCopyOption.REPLACE_EXISTING);
    Result grown = refresh();
    assertThat(grown.code()).as(grown.text()).isIn(0, 7);
    assertThat(due()).isEmpty();
    List<String> more = Files.readAllLines(home.resolve("data/fills_info/fills_run3.csv"));
    assertThat(more).startsWith(fills.toArray(String[]::new)).hasSizeGreaterThan(fills.size());
    String oldest = fills.get(1).substring(0, 4);
    String newest = more.get(more.size() - 1).substring(0, 4);
    assertThat(changed(before))
        .contains("data/fills_info/fills_run3.csv", "plots/currents/i_leak_run3_vs_fill_number.png")
        .contains("data/temperatures/air/" + newest + "_Barrel.txt")
        .doesNotContain("data/currents/from_database/" + oldest + "_Barrel.txt")
        .doesNotContain("data/temperatures/readout_group/BPix/" + oldest + ".txt");
    assertThat(home.resolve("data/currents/from_database/" + newest + "_Barrel.txt"))
        .as("it begins in the other half of the day")
        .doesNotExist();

    before = files();
    Files.copy(whole, archive().resolve(REVISED), StandardCopyOption.REPLACE_EXISTING);
    Result revised = refresh("--no-plots");
    assertThat(revised.code()).as(revised.text()).isIn(0, 7);
    assertThat(due().lines()).allMatch(line -> line.startsWith("plots"));
    assertThat(changed(before))
        .contains("data/currents/from_database/" + newest + "_Barrel.txt")
        .allMatch(name -> !name.startsWith("data/temperatures") && !name.contains(oldest));
  }

  private List<String> changedByTheReportOfYesterday() throws Exception {
    Path report = home.resolve("plots/report/index.html");
    FileTime made = Files.getLastModifiedTime(report);
    Files.writeString(
        report,
        Files.readString(report)
            .replaceFirst("<title>Report of [-0-9]+:", "<title>Report of 2022-07-06:"));
    Files.setLastModifiedTime(report, made); // else it would be made again for having been touched
    Map<String, String> before = files();
    assertThat(refresh()).isEqualTo(new Result(0, ""));
    return changed(before);
  }

  @Test
  void profilesGrowWithTheFillsAndAreMadeOnce() throws Exception {
    Path profile =
        home.resolve(
            "data/radiation_simulation/profiles/per_year/BPix_BmI_SEC1_LYR1/"
                + "profile_BPix_BmI_SEC1_LYR1_2022.txt");
    List<String> before = List.of();
    for (String until : List.of(FIRST_NIGHT, SECOND_NIGHT)) {
      demo(archive(), until);
      Result night = refresh("--no-plots", "--groups", "BPix_BmI_SEC1_LYR1");
      assertThat(night.code()).as(night.text()).isIn(0, 7);
      List<String> steps = Files.readAllLines(profile);
      assertThat(steps).hasSizeGreaterThan(before.size());
      before = steps;
      assertThat(due()).isEmpty();
      Map<String, String> files = files();
      int ran = logLines();

      assertThat(refresh("--no-plots", "--groups", "BPix_BmI_SEC1_LYR1"))
          .isEqualTo(new Result(0, ""));
      assertThat(files()).isEqualTo(files);
      assertThat(logLines()).as("only the step that looks for new fills").isEqualTo(ran + 1);
    }
  }

  @Test
  void whatARunThatWasInterruptedDidNotMakeTheNextOneMakes() throws Exception {
    demo(archive(), FIRST_NIGHT);
    for (String signal : List.of("-TERM", "-KILL")) {
      Process process = startRefresh("--no-plots");
      waitForStep(signal.equals("-TERM") ? "fetch" : "readout-groups");
      List<ProcessHandle> steps = process.toHandle().descendants().toList();
      start(Path.of("/bin/sh"), "-c", "kill " + signal + " " + process.pid()).waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(signal.equals("-TERM") ? 143 : 137);
      assertThat(Files.exists(home.resolve("data/pipeline.lock")))
          .isEqualTo(signal.equals("-KILL"));
      if (signal.equals("-TERM")) {
        assertThat(steps).noneMatch(ProcessHandle::isAlive);
      } else {
        steps.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle step : steps) {
          step.onExit().get(60, TimeUnit.SECONDS);
        }
      }
      Files.delete(home.resolve("data/logs/refresh.log"));
    }

    Result next = refresh("--no-plots");

    assertThat(next.code()).as(next.text()).isIn(0, 7);
    assertThat(due()).isEmpty();
    assertThat(home.resolve("data/pipeline.lock")).doesNotExist();
    assertThat(files().keySet()).noneMatch(name -> name.endsWith(".tmp"));
    assertThat(refresh("--no-plots")).isEqualTo(new Result(0, ""));
  }

  private void waitForStep(String words) throws Exception {
    Path log = home.resolve("data/logs/refresh.log");
    for (int i = 0; i < 1200; i++) {
      if (Files.exists(log) && Files.readString(log).contains(" " + words + " ")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(Files.readString(log));
  }
}
