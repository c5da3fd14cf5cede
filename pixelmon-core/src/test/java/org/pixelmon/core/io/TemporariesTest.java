package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
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

class TemporariesTest {

  private static final String OLD = "old\n";

  @TempDir Path folder;

  @Test
  void aTerminatedProcessLeavesNoTemporaryFileAndTheTargetAsItWas() throws Exception {
    Path target = Files.writeString(folder.resolve("fills.csv"), OLD);
    Process writer = start("wait");
    try (BufferedReader answers = writer.inputReader()) {
      assertThat(answers.readLine()).isEqualTo("writing");
      assertThat(files()).hasSize(3); // the old file, the half of the new one and the lock

      writer.destroy(); // SIGTERM
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      writer.destroyForcibly();
    }

    assertThat(files()).containsExactly(target);
    assertThat(target).hasContent(OLD);
  }

  @Test
  void theFailureOfAnotherThreadLeavesNoTemporaryFileAndNoSecondMessage() throws Exception {
    Path target = Files.writeString(folder.resolve("fills.csv"), OLD);
    Process writer = start("fail");
    try (BufferedReader answers = writer.inputReader()) {
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(answers.lines()).containsExactly("writing");
    } finally {
      writer.destroyForcibly();
    }

    assertThat(writer.exitValue()).isEqualTo(9);
    assertThat(files()).containsExactly(target);
    assertThat(target).hasContent(OLD);
  }

  @Test
  void whatAKilledRunLeftBehindIsRemovedByTheNextOne() throws Exception {
    Path target = Files.writeString(folder.resolve("fills.csv"), OLD);
    kill(start("wait"));
    assertThat(files()).hasSize(3);

    Process next = start("end");
    assertThat(next.waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(files()).containsExactly(target);
    assertThat(target).hasContent("half of the n");
  }

  @Test
  void whatALivingRunIsWritingStays() throws Exception {
    Process living = start("wait");
    try (BufferedReader answers = living.inputReader()) {
      assertThat(answers.readLine()).isEqualTo("writing");
      List<Path> before = files();

      AtomicFile.writeText(folder.resolve("other.csv"), "other\n");

      assertThat(files()).containsAll(before).hasSize(before.size() + 1);
    } finally {
      living.destroyForcibly();
      living.waitFor();
    }
  }

  @Test
  void temporariesOfAnotherSystemStayUntilTheyAreOld() throws IOException {
    Path young = Files.createFile(folder.resolve(".pixelmon-00000001-00000002-0.tmp"));
    Path old = Files.createFile(folder.resolve(".pixelmon-00000001-00000003-0.tmp"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
    Path named = Files.createFile(folder.resolve(".x.csv.pixelmon-00000001-00000003-0.tmp"));
    Files.setLastModifiedTime(named, Files.getLastModifiedTime(old));
    Path foreign = Files.createFile(folder.resolve(".pixelmon-notes.tmp"));
    Files.setLastModifiedTime(foreign, Files.getLastModifiedTime(old));

    AtomicFile.writeText(folder.resolve("fills.csv"), OLD);

    assertThat(files()).containsExactlyInAnyOrder(young, foreign, folder.resolve("fills.csv"));
  }

  @Test
  void aNameOfAnyLengthThatTheFileSystemTakesCanBeWritten() throws IOException {
    Path file = folder.resolve("µ".repeat(127) + "x"); // 255 bytes

    AtomicFile.writeText(file, OLD);

    assertThat(files()).containsExactly(file);
  }

  private void kill(Process writer) throws Exception {
    try (BufferedReader answers = writer.inputReader()) {
      assertThat(answers.readLine()).isEqualTo("writing");
    } finally {
      writer.destroyForcibly();
      assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private Process start(String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HalfWritten.class.getName(),
            folder.resolve("fills.csv").toString(),
            how)
        .redirectErrorStream(true)
        .start();
  }

  /** Another run: writes half a file, then waits to be ended, or ends while its writer goes on. */
  static final class HalfWritten {

    public static void main(String[] args) {
      AtomicFile.writeText(
          Path.of(args[0]),
          out -> {
            out.write("half of the n");
            out.flush();
            System.out.println("writing");
            if (args[1].equals("end")) {
              return;
            }
            if (args[1].equals("fail")) {
              new Thread(() -> System.exit(9)).start();
            }
            goOn(out);
          });
    }

    private static void goOn(Writer out) throws IOException {
      try {
        for (int i = 0; i < 100_000; i++) {
          out.write(' ');
          out.flush();
          Thread.sleep(1);
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
