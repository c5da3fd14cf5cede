package org.pixelmon.radsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.fills.PixelmonFills;

/**
 * The scripts for radiation profiles with the real program, on the archive of the demo detector.
 */
class ProfileScriptsTest {

  private static final Path CONFIG = Path.of(System.getProperty("pixelmon.config"));
  private static final String FILLS = "data/fills_info/fills_run3.csv";
  private static final String PROFILES = "data/radiation_simulation/profiles";
  private static final String GROUP = "BPix_BmO_SEC3_LYR2";

  @TempDir private Path folder;
  private Path installation;
  private Path home;

  @BeforeEach
  void install() throws IOException {
    installation = folder.resolve("installation");
    home = Files.createDirectory(folder.resolve("home"));
    for (String script :
        List.of(
            "produce-radsim-profile-fragments.sh",
            "merge-radsim-profile-fragments.sh",
            "merge-radsim-profile-years.sh",
            "lib/steps.sh",
            "lib/radsim.sh")) {
      Path target = installation.resolve("scripts").resolve(script);
      Files.createDirectories(target.getParent());
      Files.copy(CONFIG.resolveSibling("scripts").resolve(script), target);
      assertThat(target.toFile().setExecutable(true)).isTrue();
    }
    Files.createDirectory(installation.resolve("config"));
    Files.copy(CONFIG.resolve("eras.csv"), installation.resolve("config/eras.csv"));
    writeProgram(installation.resolve("bin/pixelmon-radsim"));
    CliHarness harness = new CliHarness(home);
    assertThat(harness.run(new PixelmonFills(), "demo", "--fills", "9", "-q").code()).isZero();
    assertThat(
            harness
                .run(
                    new PixelmonFills(),
                    "get",
                    "--offline",
                    "-ff",
                    "7920",
                    "-lf",
                    "8496",
                    "-suffix",
                    "run3")
                .code())
        .isZero();
  }

  /** The program, started with the class path, the options and the settings of the tests. */
  private static void writeProgram(Path program) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.add("-Dpixelmon.config=" + CONFIG);
    words.add("-cp");
    words.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    words.add(PixelmonRadsim.class.getName());
    Files.createDirectories(program.getParent());
    Files.writeString(
        program,
        words.stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  /** Runs a script in the home folder; it may end with 0 or 7. */
  private void run(String script, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(installation.resolve("scripts").resolve(script).toString());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(text).isIn(0, 7);
  }

  private static List<Path> profiles(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @Test
  void fragmentsMergedAreTheProfilesOfTheYearByteForByte() throws Exception {
    run("produce-radsim-profile-fragments.sh", "--offline", "-n", "3", "2022", GROUP);
    run("merge-radsim-profile-fragments.sh", "2022", GROUP);
    Path ofOne = merged(GROUP);
    byte[] one = Files.readAllBytes(ofOne);
    Files.delete(ofOne);
    run("produce-radsim-profile-fragments.sh", "--offline", "-n", "4", "2022", "all");
    run("merge-radsim-profile-fragments.sh", "2022", "all");

    CliHarness.Result atOnce =
        new CliHarness(home)
            .run(
                new PixelmonRadsim(),
                "prepare",
                "--offline",
                "-i",
                FILLS,
                "--year",
                "2022",
                "--all-groups",
                "-o",
                "at_once");

    assertThat(atOnce.code()).as(atOnce.err()).isIn(0, 7);
    List<Path> years = profiles(home.resolve("at_once"));
    assertThat(years).hasSize(224);
    int empty = 0;
    for (Path year : years) {
      String name = year.getFileName().toString();
      String group = name.substring("profile_".length(), name.length() - "_2022.txt".length());
      if (Files.readAllLines(year).size() == 1) {
        // The demo has a dead sensor: no temperature, no rows, and nothing to merge.
        assertThat(group).startsWith("FPix_BpO_D3_ROG4_RNG");
        assertThat(merged(group)).doesNotExist();
        empty++;
      } else {
        assertThat(merged(group)).hasSameBinaryContentAs(year);
      }
    }
    assertThat(empty).isEqualTo(2);
    assertThat(merged(GROUP)).hasBinaryContent(one);
    assertThat(Files.readAllLines(merged(GROUP))).hasSizeGreaterThan(50);
    try (Stream<Path> made = Files.list(home.resolve(PROFILES + "/fragments/2022/" + GROUP))) {
      assertThat(made.filter(file -> file.toString().endsWith(".txt"))).hasSize(3);
    }
  }

  private Path merged(String group) {
    return home.resolve(PROFILES)
        .resolve("per_year")
        .resolve(group)
        .resolve("profile_" + group + "_2022.txt");
  }
}
