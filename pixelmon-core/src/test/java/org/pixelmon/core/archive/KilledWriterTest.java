package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.testkit.Signals;
import org.pixelmon.core.testkit.SmallArchive;

/** Runs that write an archive, killed while the database copies rows into files. */
class KilledWriterTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 7, 5);
  private static final int DAYS = 30;
  private static final int ROWS = 20_000;

  @TempDir private static Path folder;

  private static Map<String, byte[]> whole;

  @BeforeAll
  static void writeAWholeArchive() throws IOException {
    write(folder.resolve("whole"));
    whole = files(folder.resolve("whole"));
    assertThat(whole).hasSize(DAYS);
  }

  @ParameterizedTest
  @CsvSource({"KILL, 3", "KILL, 55", "TERM, 7", "TERM, 80", "INT, 30"})
  void leaveNoHalfFileAndNothingThatTheNextRunDoesNotRemove(String signal, long millis)
      throws Exception {
    Signals.assumeNotIgnored(signal);
    Path archive = folder.resolve(signal + millis);
    kill(archive, signal, millis);

    files(archive).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(whole.get(name)));
    if (!signal.equals("KILL")) {
      assertThat(temporaries(archive.resolve("omds"))).isEmpty();
      assertThat(temporaries(archive.resolveSibling("tmp"))).isEmpty();
    }

    write(archive);

    Map<String, byte[]> after = files(archive);
    assertThat(after.keySet()).isEqualTo(whole.keySet());
    after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(whole.get(name)));
    assertThat(temporaries(archive.resolve("omds"))).isEmpty();
  }

  @Test
  void aLivingRunKeepsItsFolder() throws Exception {
    Path archive = folder.resolve("living");
    Process living = start(archive);
    try (BufferedReader answers = living.inputReader()) {
      assertThat(answers.readLine()).isEqualTo("writing");
      assertThat(temporaries(archive.resolve("omds"))).hasSize(2); // its folder, and the locks

      try (ArchiveDatabase database = ArchiveDatabase.open()) {
        new ArchiveWriter(new ArchiveLayout(archive), database, SmallArchive.SOURCE).close();
      }

      assertThat(temporaries(archive.resolve("omds"))).hasSize(2);
    } finally {
      living.destroyForcibly();
      living.waitFor();
    }
  }

  private static void kill(Path archive, String signal, long millis) throws Exception {
    Process run = start(archive);
    try (BufferedReader answers = run.inputReader()) {
      assertThat(answers.readLine()).isEqualTo("writing");
      Thread.sleep(millis);
      Process kill =
          new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + run.pid())
              .inheritIO()
              .start();
      assertThat(kill.waitFor()).isZero();
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isGreaterThan(128);
      assertThat(answers.lines()).isEmpty();
    } finally {
      run.destroyForcibly();
    }
  }

  private static Process start(Path archive) throws IOException {
    Path temporary = Files.createDirectories(archive.resolveSibling("tmp"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.library.path=" + System.getProperty("java.library.path"),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName(),
            archive.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** The run that is killed: begins anew until then. */
  static final class Run {

    public static void main(String[] args) {
      while (true) {
        write(Path.of(args[0]));
      }
    }
  }

  private static void write(Path archive) {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer =
            new ArchiveWriter(new ArchiveLayout(archive), database, SmallArchive.SOURCE)) {
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = FIRST.plusDays(day);
        writer.writeDay(ArchiveTable.TKPLCREADSENSOR, date, rows -> fill(rows, date));
        if (day == 0) {
          System.out.println("writing");
        }
      }
    }
  }

  private static void fill(RowAppender rows, LocalDate day) {
    for (int i = 0; i < ROWS; i++) {
      rows.row(i % 97, UtcDays.start(day).plusSeconds(4L * i), i / 7.0);
    }
  }

  private static Map<String, byte[]> files(Path archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path table = new ArchiveLayout(archive).omds().resolve("tkplcreadsensor");
    try (Stream<Path> all = Files.walk(table)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(table.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Stream<String> temporaries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".") || name.startsWith("pixelmon-"))
          .toList()
          .stream();
    }
  }
}
