package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pixelmon.core.error.Remedy.Kind;

class WriteProblemTest {

  private static final String FULL = "No space left on device";
  private static final String LONG = "File name too long";

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("/x"), "permission denied", "ask the owner"),
        Arguments.of(new IOException(FULL), FULL, "Free some space"),
        Arguments.of(new FileSystemException("/x", null, FULL), FULL, "Free some space"),
        Arguments.of(
            new FileSystemException("/x", null, "Disk quota exceeded"),
            "Disk quota exceeded",
            "Free some space"),
        Arguments.of(
            new FileSystemException("/x", null, "Read-only file system"),
            "Read-only file system",
            "another place"),
        Arguments.of(new FileSystemException("/x", null, LONG), LONG, "a shorter name"),
        Arguments.of(
            new FileSystemException("/x", null, "Operation not permitted"),
            "Operation not permitted",
            "ask the owner"),
        Arguments.of(
            new FileSystemException("/x", null, "Too many open files"),
            "Too many open files",
            "ulimit -n"),
        Arguments.of(new IOException("File too large"), "File too large", "ulimit -f"),
        Arguments.of(
            new IOException("I/O error writing PNG file!", new IOException(FULL)),
            FULL,
            "Free some space"),
        Arguments.of(
            new IOException(new AccessDeniedException("/x")), "permission denied", "ask the owner"),
        Arguments.of(new NoSuchFileException("/proc/x"), "no such folder", "another place"),
        Arguments.of(new FileAlreadyExistsException("/x"), "a file is in the way", "another"),
        Arguments.of(new FileSystemLoopException("/x"), "file system loop", "another place"),
        Arguments.of(new IOException(), "input/output error", "another place"));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theAdviceFitsTheCauseAndTheReasonIsNeverTheFileAlone(
      IOException cause, String reason, String advice) {
    WriteProblem problem = WriteProblem.of(cause);

    assertThat(problem.reason()).startsWith(reason).doesNotContain("/x");
    assertThat(problem.advice().text()).contains(advice);
  }

  @Test
  void theFailureOfADatabaseNamesItsReasonAndTheGivenPlace() {
    WriteProblem problem =
        WriteProblem.of(
            new SQLException("IO Error: Could not write all bytes: " + FULL + "\n more"),
            Kind.OTHER_ARCHIVE);

    assertThat(problem.reason()).endsWith(FULL);
    assertThat(problem.advice().text()).isEqualTo("Free some space, or name another archive.");
  }

  @Test
  void onlyABrokenPipeIsAReaderThatWentAway() {
    assertThat(WriteProblem.isClosedPipe(new IOException("Broken pipe"))).isTrue();
    assertThat(WriteProblem.isClosedPipe(new IOException(FULL))).isFalse();
    assertThat(WriteProblem.isClosedPipe(new IOException())).isFalse();
  }
}
