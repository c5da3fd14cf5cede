package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.error.OutputBusyException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.testkit.SmallArchive;
import org.slf4j.LoggerFactory;

/** Two processes on one archive and one output folder, as fast as they can. */
class SharedArchiveStressTest {

  private static final int FIRST_FILL = 8300;
  private static final int ROUNDS = 30;
  private static final int COMMON_FILES = 3;
  private static final int BIG = 300_000;

  @TempDir Path folder;

  @Test
  void nothingIsLostMixedOrLeftBehind() throws Exception {
    List<Process> runs = List.of(start(0), start(1));
    for (Process run : runs) {
      assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
      assertThat(run.exitValue()).isZero();
    }

    FillRange all = new FillRange(FIRST_FILL, FIRST_FILL + 2 * ROUNDS - 1);
    assertThat(new OmsFillArchive(archive()).read(all)).hasSize(2 * ROUNDS);
    assertThat(new OmsFillArchive(archive()).neverAsked(all, OmsSelection.WITH_LUMINOSITY))
        .isEmpty();
    for (int i = 0; i < COMMON_FILES; i++) {
      String content = Files.readString(output().resolve("common" + i));
      assertThat(content).hasSize(BIG).matches("0*|1*");
    }
    assertThat(names(output())).hasSize(COMMON_FILES + 2 * ROUNDS).noneMatch(this::isHidden);
    assertThat(names(archive().resolve("oms"))).containsExactlyInAnyOrder("fills", "asked.csv");
    assertThat(names(archive().resolve("omds"))).containsExactly("source.txt");
  }

  private boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private Path archive() {
    return folder.resolve("archive");
  }

  private Path output() {
    return folder.resolve("output");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Process start(int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.library.path=" + System.getProperty("java.library.path"),
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName(),
            archive().toString(),
            output().toString(),
            Integer.toString(number))
        .redirectErrorStream(true)
        .start();
  }

  /** One of the runs; prints what goes wrong. */
  static final class Run {

    public static void main(String[] args) throws InterruptedException {
      // Were two threads the first to log at once, the library would say so among what goes wrong.
      LoggerFactory.getILoggerFactory();
      Path archive = Path.of(args[0]);
      Path output = Path.of(args[1]);
      int number = Integer.parseInt(args[2]);
      Thread mirroring = new Thread(() -> beginAndEndMirroring(archive));
      mirroring.start();
      for (int round = 0; round < ROUNDS; round++) {
        int fill = FIRST_FILL + 2 * round + number;
        OmsAnswer answer = new OmsAnswer(List.of(OmsResource.of(TestFills.good(fill))), List.of());
        new OmsFillArchive(archive)
            .keep(
                answer, new FillRange(fill, fill), OmsSelection.WITH_LUMINOSITY, Optional.empty());
        AtomicFile.writeText(output.resolve("own" + fill), "own\n");
        for (int i = 0; i < COMMON_FILES; i++) {
          replace(output.resolve("common" + i), number);
        }
      }
      mirroring.join();
    }

    private static void replace(Path file, int number) {
      try {
        AtomicFile.writeText(file, Integer.toString(number).repeat(BIG));
      } catch (OutputBusyException e) {
        return; // the other one is writing it: said, not mixed
      }
    }

    private static void beginAndEndMirroring(Path archive) {
      List<RuntimeException> failures = new ArrayList<>();
      try (ArchiveDatabase database = ArchiveDatabase.open()) {
        for (int i = 0; i < 1000; i++) {
          try {
            new ArchiveWriter(new ArchiveLayout(archive), database, SmallArchive.SOURCE).close();
          } catch (RuntimeException e) {
            failures.add(e);
          }
        }
      }
      failures.forEach(System.out::println);
    }
  }
}
