package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

  @Test
  void theFileOfLocksIsThereOnlyWhileSomebodyWrites() throws IOException {
    Path lock = folder.resolve(".pixelmon.lock");
    AtomicFile.writeText(
        target(),
        out -> {
          assertThat(lock).isEmptyFile();
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
              .isEqualTo("rw-------");
        });

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target());
    }
  }

  @Test
  void whoMayWriteTheFolderMayLockIt() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
    AtomicFile.writeText(
        target(),
        out ->
            assertThat(
                    PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve(".pixelmon.lock"))))
                .isEqualTo("rw-rw----"));
  }

  @Test
  void aLinkInPlaceOfTheFileOfLocksIsNotFollowed() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Path link = Files.createSymbolicLink(folder.resolve(".pixelmon.lock"), elsewhere);

    AtomicFile.writeText(target(), "new\n");

    assertThat(target()).hasContent("new\n");
    assertThat(elsewhere).doesNotExist();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aFileOfLocksThatAKilledRunLeftIsUsedAndRemoved() throws IOException {
    Path lock = Files.createFile(folder.resolve(".pixelmon.lock"));
    AtomicFile.writeText(target(), "new\n");
    assertThat(lock).doesNotExist();

    Files.writeString(lock, "x"); // killed in the act of removing it
    AtomicFile.writeText(target(), "newer\n");
    assertThat(lock).doesNotExist();
    assertThat(target()).hasContent("newer\n");
  }

  @Test
  void whoWantsTheWholeFolderWaitsAndIsRefusedWhenItTakesTooLong() throws Exception {
    OutputLock first = OutputLock.ofFolder(folder);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertThatExceptionOfType(OutputBusyException.class)
          .isThrownBy(() -> OutputLock.ofFolder(folder, Duration.ofMillis(50)))
          .withMessageContaining(folder.toString());
      Future<?> second = other.submit(() -> OutputLock.ofFolder(folder).close());
      AtomicFile.writeText(target(), "files do not wait for it\n");
      assertThat(second.isDone()).isFalse();
      first.close();
      second.get(10, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }
  }

  private Process startHolder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=/nowhere", // in a container of its own it is another one
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
