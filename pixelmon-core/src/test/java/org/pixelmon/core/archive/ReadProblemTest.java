package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ReadProblemTest {

  private static final Path FILE = Path.of("2022-07-05.parquet");

  @Test
  void whatHasNothingToDoWithTheFileIsNoReasonToDeleteIt() {
    for (ReadProblem problem :
        new ReadProblem[] {
          ReadProblem.of(FILE, new AccessDeniedException("f")),
          ReadProblem.of(FILE, new FileSystemException("f", null, "Too many open files")),
          ReadProblem.of(FILE, new NoSuchFileException("f")),
          ReadProblem.of(new SQLException("IO Error: Cannot open file \"f\": Permission denied")),
          ReadProblem.of(new SQLException("IO Error: Cannot open \"f\": Too many open files"))
        }) {
      assertThat(problem.isOfSystem()).as(problem.reason()).isTrue();
      assertThat(problem.remedy()).doesNotContainIgnoringCase("delete").doesNotContain("prune");
    }
  }

  @Test
  void otherFailuresAreToldInTheirOwnWords() {
    assertThat(ReadProblem.of(FILE, new IOException("Input/output error")))
        .extracting(ReadProblem::reason, ReadProblem::isOfSystem)
        .containsExactly("Input/output error", false);
    assertThat(ReadProblem.of(FILE, new IOException()).reason())
        .isEqualTo("2022-07-05.parquet cannot be read");
  }
}
