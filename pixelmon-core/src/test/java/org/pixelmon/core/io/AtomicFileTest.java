package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pixelmon.core.error.OutputException;

class AtomicFileTest {

  private static final String OLD = "old\n";

  @TempDir Path folder;

  private Path existing() throws IOException {
    return Files.writeString(folder.resolve("fills.csv"), OLD);
  }

  private void nothingElseIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("fills.csv"));
    }
  }

  @Test
  void writesTextAsUtf8AndMakesTheFolders() {
    Path file = folder.resolve("a/b/names.txt");

    AtomicFile.writeText(file, "µA per ROC\n");

    assertThat(file).hasContent("µA per ROC\n");
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    AtomicFile.writeText(existing(), "new\n");

    assertThat(folder.resolve("fills.csv")).hasContent("new\n");
    nothingElseIsLeft();
  }

  @Test
  void aReaderSeesTheOldContentUntilTheNewIsComplete() throws IOException {
    Path file = existing();

    AtomicFile.writeText(
        file,
        out -> {
          out.write("new\n");
          out.flush();
          assertThat(file).hasContent(OLD);
        });

    assertThat(file).hasContent("new\n");
  }

  static Stream<Throwable> interruptions() {
    return Stream.of(
        new IOException("No space left on device"),
        new UncheckedIOException(new IOException("No space left on device")),
        new IllegalStateException("a bug"),
        new OutOfMemoryError("heap"));
  }

  @ParameterizedTest
  @MethodSource("interruptions")
  void anInterruptedWriterLeavesTheOldContentAndNoRubbish(Throwable interruption)
      throws IOException {
    Path file = existing();

    assertThatExceptionOfType(Throwable.class)
        .isThrownBy(
            () ->
                AtomicFile.writeText(
                    file,
                    out -> {
                      out.write("half of the n");
                      out.flush();
                      interrupt(interruption);
                    }));

    assertThat(file).hasContent(OLD);
    nothingElseIsLeft();
  }

  private static void interrupt(Throwable interruption) throws IOException {
    if (interruption instanceof IOException e) {
      throw e;
    }
    if (interruption instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) interruption;
  }

  @Test
  void aFullDiskIsReportedWithThePathAndTheReason() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    Path file = existing();

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> AtomicFile.writeText(file, AtomicFileTest::writeToAFullDisk))
        .withMessageStartingWith(file + ": cannot be written: ")
        .withMessageContaining("No space left on device")
        .satisfies(e -> assertThat(e.hint()).startsWith("Free some space"));

    assertThat(file).hasContent(OLD);
    nothingElseIsLeft();
  }

  private static void writeToAFullDisk(Writer out) throws IOException {
    out.write("half of the n");
    Files.writeString(Path.of("/dev/full"), "ew");
  }

  @Test
  void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
    Path file = existing();
    for (String rights : new String[] {"rw-rw-r--", "r--------", "rwxr-x---"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

      AtomicFile.writeText(file, "new " + rights + "\n");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(rights);
      assertThat(Files.readString(file)).isEqualTo("new " + rights + "\n");
    }
    nothingElseIsLeft();
  }

  @Test
  void anOutputFolderMayBeALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("eos"));
    Files.createSymbolicLink(folder.resolve("plots"), real);

    AtomicFile.writeText(folder.resolve("plots/fills.csv"), "new\n");

    assertThat(real.resolve("fills.csv")).hasContent("new\n");
  }

  @Test
  void aFolderInTheWayOfTheFileIsRefused() throws IOException {
    Path file = Files.createDirectory(folder.resolve("fills.csv"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> AtomicFile.writeText(file, "new\n"))
        .withMessage(file + " is a folder, not a file");
  }

  @Test
  void aFileInTheWayOfTheFolderIsRefusedAndKept() throws IOException {
    Path inTheWay = existing();

    for (String place : new String[] {"fills.csv/out.txt", "fills.csv/deeper/out.txt"}) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> AtomicFile.writeText(folder.resolve(place), "new\n"))
          .withMessage(inTheWay + " is a file, not a folder");
    }
    assertThat(inTheWay).hasContent(OLD);
  }

  @Test
  void aPlaceWhereNobodyMayWriteIsRefused() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> AtomicFile.writeText(Path.of("/proc/self/out.txt"), "new\n"))
        .withMessage(
            "/proc/self/out.txt: cannot be written: no such folder, and none can be made there")
        .satisfies(e -> assertThat(e.hint()).startsWith("Choose another place"));
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
    Path target = Files.writeString(Files.createDirectory(folder.resolve("eos")).resolve("f"), OLD);
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);

    AtomicFile.writeText(link, "new\n");

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new\n");
  }

  @Test
  void aDeviceIsRefusedAndNotReplaced() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    Path link = Files.createSymbolicLink(folder.resolve("out.csv"), Path.of("/dev/full"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> AtomicFile.writeText(link, "new\n"))
        .withMessage(link + " is a device, not a file");
    Files.delete(link);
    assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
  }
}
