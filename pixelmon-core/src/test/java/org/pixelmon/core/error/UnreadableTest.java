package org.pixelmon.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that cannot be read, and what is said about them. */
class UnreadableTest {

  private static final String HINT = "Delete the file and make it again.";

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("/x"), "x: file not found", HINT),
        Arguments.of(new IOException("odd"), "x: cannot be read", HINT),
        Arguments.of(
            new AccessDeniedException("/x"), "x: permission denied", "Ask its owner for the right"),
        Arguments.of(system("Too many open files"), "Too many open files", "ulimit -n"),
        Arguments.of(system("Input/output error"), "Input/output error", "Check the disk"),
        Arguments.of(system("Stale file handle"), "Stale file handle", "network file system"));
  }

  private static IOException system(String reason) {
    return new FileSystemException("/x", null, reason);
  }

  @ParameterizedTest
  @MethodSource("causes")
  void whatToDoFitsTheCause(IOException cause, String message, String hint) {
    BadInputException told = BadInputException.unreadable(Path.of("x"), HINT, cause);

    assertThat(told).hasMessageContaining(message);
    assertThat(told.hint()).contains(hint);
    assertThat(told.hint().contains("Delete")).isEqualTo(hint.equals(HINT));
  }
}
