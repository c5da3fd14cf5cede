package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

  @TempDir Path temporary;

  @Test
  void aFolderThatWasReleasedIsGone() throws IOException {
    Path scratch = ScratchFolder.reserve();
    assertThat(scratch).doesNotExist();
    Files.writeString(Files.createDirectory(scratch).resolve("spilt"), "rows");

    ScratchFolder.release(scratch);

    assertThat(scratch).doesNotExist();
  }

  @Test
  void aTerminatedProcessLeavesNoScratchFolder() throws Exception {
    Process run = start();
    assertThat(folders()).hasSize(1);
    run.destroy(); // SIGTERM
    assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(folders()).isEmpty();
  }

  @Test
  void thatOfAKilledProcessIsRemovedByTheNextOneAndThatOfALivingOneStays() throws Exception {
    Process killed = start();
    Path dead = folders().get(0);
    killed.destroyForcibly();
    assertThat(killed.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Path foreign = Files.createDirectory(temporary.resolve("pixelmon-scratch-of-mine"));
    Path container = container("0");
    Path gone = container("1");
    Files.setLastModifiedTime(gone, FileTime.from(Instant.now().minus(Duration.ofDays(3))));

    Process living = start();
    Process next = start();
    try {
      assertThat(dead).doesNotExist();
      assertThat(gone).doesNotExist();
      assertThat(folders()).hasSize(4).contains(foreign, container);
    } finally {
      living.destroyForcibly();
      next.destroyForcibly();
    }
  }

  /** Of a process whose numbers mean nothing here. */
  private Path container(String number) throws IOException {
    return Files.createDirectory(
        temporary.resolve("pixelmon-scratch-00000001-00000002-1-1-" + number));
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    }
  }

  private Process start() throws IOException {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData", // a folder of Java's own
                "-cp",
                System.getProperty("java.class.path"),
                Spilling.class.getName())
            .redirectErrorStream(true)
            .start();
    BufferedReader answers = run.inputReader();
    assertThat(answers.readLine()).isEqualTo("spilt");
    return run;
  }

  /** Another run: makes its folder and waits to be ended. */
  static final class Spilling {

    public static void main(String[] args) throws Exception {
      Path scratch = ScratchFolder.reserve();
      Files.writeString(Files.createDirectory(scratch).resolve("file"), "rows");
      System.out.println("spilt");
      Thread.sleep(60_000);
    }
  }
}
