package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.testkit.SmallArchive;

/** Files of the archive where the file system has no locks. */
@Timeout(30)
class PipedFileTest {

  private static SQLException noLock() {
    return new SQLException("IO Error: Could not set lock on file \"x\": Conflicting lock is held");
  }

  @TempDir private Path folder;

  private ArchivePart omds() {
    return new ArchivePart(folder.resolve("omds"));
  }

  private static void copy(ArchiveDatabase database, Path file) throws SQLException {
    database.copy(
        "SELECT range AS i FROM range(300000)", file, FileLabel.aliases(SmallArchive.SOURCE));
  }

  @Test
  void aFileByWayOfAPipeHasTheSameBytes() throws Exception {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      database.execute("SET threads = 1");
      Path direct = folder.resolve("direct.parquet");
      Path piped = folder.resolve("piped.parquet");

      copy(database, direct);
      PipedFile.write(piped, file -> copy(database, file));

      assertThat(piped).hasSameBinaryContentAs(direct);
    }
  }

  @Test
  void aRunThatCannotLockWritesItsFilesForAllThat() throws Exception {
    Path target = folder.resolve("omds/table/day.parquet");
    int[] refused = {0};
    try (ArchiveDatabase database = ArchiveDatabase.open();
        RunFolder run = RunFolder.create(omds(), SmallArchive.SOURCE)) {
      for (int i = 0; i < 2; i++) {
        run.publish(
            target,
            file -> {
              if (file.endsWith("pipe")) {
                copy(database, file);
              } else {
                refused[0]++;
                throw noLock();
              }
            });
      }
    }

    assertThat(Seal.read(target).state()).isEqualTo(Seal.State.WHOLE);
    assertThat(refused[0]).as("once known it is not tried again").isOne();
  }

  @Test
  void aDatabaseThatNeverOpensThePipeFailsInsteadOfWaiting() {
    SQLException failure = new SQLException("Invalid Input Error: no such column");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                PipedFile.write(
                    folder.resolve("x"),
                    file -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void aDatabaseThatFailsAfterItHasWrittenIsReportedToo() {
    SQLException failure = new SQLException("Out of Memory Error");

    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                PipedFile.write(
                    folder.resolve("x"),
                    file -> {
                      write(file);
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  private static void write(Path pipe) {
    try {
      Files.writeString(pipe, "half");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFullDiskBehindThePipeIsTheFailureThatIsReported() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full on this system");
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> PipedFile.write(full, file -> copy(database, file)))
          .withMessageContaining("No space left");
    }
  }

  @Test
  void aFailureOfTheFileSystemTellsItsReasonAndWhatFits() {
    try (RunFolder run = RunFolder.create(omds(), SmallArchive.SOURCE)) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(
              () ->
                  run.publish(
                      folder.resolve("omds/x.parquet"),
                      file -> {
                        throw new SQLException(
                            "IO Error: Cannot open file \"0.parquet\": Permission denied");
                      }))
          .withMessageContaining("Permission denied")
          .satisfies(
              e ->
                  assertThat(e.hint())
                      .contains("right to write", "another archive")
                      .doesNotContain("space"));
    }
  }
}
