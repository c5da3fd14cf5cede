package org.pixelmon.radsim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.Signals;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.fills.PixelmonFills;
import org.pixelmon.lumi.PixelmonLumi;
import org.pixelmon.temperatures.PixelmonTemperatures;

/** Runs of the stages, killed while they write; the long form is scripts/bench/crash-test.sh. */
class KilledRunsTest {

  private static final Map<String, Supplier<Object>> PROGRAMS =
      Map.of(
          "PixelmonCurrents", PixelmonCurrents::new,
          "PixelmonTemperatures", PixelmonTemperatures::new,
          "PixelmonRadsim", PixelmonRadsim::new);

  private static final String FILLS = " -ff 7920 -lf 7935";
  private static final String MANIFEST = "manifest.json";

  @TempDir private static Path folder;

  private static Path ready;

  @BeforeAll
  static void makeAHome() throws IOException {
    ready = Files.createDirectory(folder.resolve("ready"));
    run(ready, new PixelmonFills(), "demo --fills 8");
    run(ready, new PixelmonFills(), "get" + FILLS);
    run(ready, new PixelmonLumi(), "get" + FILLS);
  }

  private static void run(Path home, Object program, String arguments) {
    CliHarness.Result result =
        new CliHarness(home).with("PIXELMON_OFFLINE", "true").run(program, arguments.split(" "));
    assertThat(result.code()).as(result.err()).isIn(0, 7);
  }

  @ParameterizedTest
  @CsvSource({
    "KILL, 4, currents, PixelmonCurrents, fetch -s Barrel",
    "TERM, 1, currents, PixelmonCurrents, fetch -s Barrel",
    "INT, 2, temperatures, PixelmonTemperatures, readout-groups -s Barrel",
    "KILL, 0, radiation_simulation, PixelmonRadsim, prepare --layer 1",
    "TERM, 3, radiation_simulation, PixelmonRadsim, prepare --layer 1",
  })
  void leaveNoHalfFileAndNothingThatTheNextRunDoesNotRemove(
      String signal, long millis, String output, String program, String command) throws Exception {
    Signals.assumeNotIgnored(signal);
    Path undisturbed = copy(signal + program + "undisturbed");
    run(undisturbed, PROGRAMS.get(program).get(), command + FILLS);
    Map<String, byte[]> whole = files(undisturbed);
    Path home = copy(signal + program);
    Path temporary = Files.createDirectory(folder.resolve(signal + program + "tmp"));

    kill(home, temporary, output, program, command + FILLS, signal, millis);

    Map<String, byte[]> left = files(home);
    if (signal.equals("KILL")) {
      left.keySet().removeIf(name -> name.matches("(.*/)?\\..*"));
    } else {
      assertThat(temporary).isEmptyDirectory();
    }
    assertSame(left, whole);

    run(home, PROGRAMS.get(program).get(), command + FILLS);

    assertThat(files(home).keySet()).isEqualTo(whole.keySet());
    assertSame(files(home), whole);
  }

  private static void assertSame(Map<String, byte[]> found, Map<String, byte[]> whole) {
    found.forEach(
        (name, bytes) -> {
          if (name.endsWith(MANIFEST)) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).endsWith("}\n");
          } else {
            assertThat(bytes).as(name).isEqualTo(whole.get(name));
          }
        });
  }

  private static void kill(
      Path home,
      Path temporary,
      String output,
      String program,
      String command,
      String signal,
      long millis)
      throws Exception {
    Process run = start(home, temporary, program, command);
    try {
      Path written = home.resolve("data").resolve(output);
      while (run.isAlive() && !Files.exists(written)) {
        Thread.sleep(1);
      }
      Thread.sleep(millis);
      new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + run.pid()).start().waitFor();
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      run.destroyForcibly();
    }
  }

  private static Process start(Path home, Path temporary, String program, String command)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", // a folder of Java's own
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-Dpixelmon.config=" + System.getProperty("pixelmon.config"),
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAMS.get(program).get().getClass().getName()));
    words.addAll(Arrays.asList(command.split(" ")));
    ProcessBuilder java = new ProcessBuilder(words).directory(home.toFile());
    java.environment().put("PIXELMON_OFFLINE", "true");
    java.environment().remove("PIXELMON_HOME");
    return java.redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private static Path copy(String name) throws IOException {
    Path home = folder.resolve(name);
    try (Stream<Path> all = Files.walk(ready)) {
      for (Path path : all.toList()) {
        Files.copy(path, home.resolve(ready.relativize(path).toString()));
      }
    }
    return home;
  }

  private static Map<String, byte[]> files(Path home) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(home.relativize(file).toString(), bytes(file)));
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
