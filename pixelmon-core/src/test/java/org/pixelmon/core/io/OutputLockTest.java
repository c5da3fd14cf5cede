package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputBusyException;

class OutputLockTest {

  @TempDir Path folder;

  private Path target() {
    return folder.resolve("fills.csv");
  }

  @Test
  void anotherThreadThatWritesTheSameFileIsRefused() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> first =
          other.submit(
              () ->
                  AtomicFile.writeText(
                      target(),
                      out -> {
                        writing.countDown();
                        await(refused);
                        out.write("first\n");
                      }));
      await(writing);
      assertThatExceptionOfType(OutputBusyException.class)
          .isThrownBy(() -> AtomicFile.writeText(target(), "second\n"))
          .withMessageContaining(target().toString());
      refused.countDown();
      first.get(10, TimeUnit.SECONDS);
    } finally {
      refused.countDown();
      other.shutdownNow();
    }
    assertThat(target()).hasContent("first\n");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anotherProcessThatWritesTheSameFileIsRefusedUntilTheFirstEnds() throws Exception {
    Files.writeString(target(), "old\n");
    Process holder = startHolder();
    try {
      assertThatExceptionOfType(OutputBusyException.class)
          .isThrownBy(() -> AtomicFile.writeText(target(), "new\n"))
          .satisfies(e -> assertThat(e.hint()).startsWith("Wait for it to end"));
      assertThat(target()).hasContent("old\n");
    } finally {
      holder.destroyForcibly(); // killed: the lock must not outlive its process
      assertThat(holder.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    AtomicFile.writeText(target(), "new\n");

    assertThat(target()).hasContent("new\n");
  }

  @Test
  void filesOfOtherNamesAreNotBusy() {
    AtomicFile.writeText(
        target(), out -> AtomicFile.writeText(folder.resolve("other.csv"), "other\n"));

    assertThat(folder.resolve("other.csv")).hasContent("other\n");
  }

  private Process startHolder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                target().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(answers.readLine()).isEqualTo("writing");
    return process;
  }

  /** Another run: begins to write a file, says so, and goes on when its input ends. */
  static final class Holder {

    public static void main(String[] args) {
      AtomicFile.writeText(
          Path.of(args[0]),
          out -> {
            System.out.println("writing");
            System.in.read();
          });
    }
  }
}
