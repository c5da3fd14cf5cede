package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  private static final int FILES = 7;

  @TempDir private Path folder;
  private ArchiveDatabase database;
  private List<Path> files;

  @BeforeEach
  void writeNumbersIntoFiles() throws SQLException {
    database = ArchiveDatabase.open();
    files = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      Path path = folder.resolve(file + ".parquet");
      database.execute(
          "COPY (SELECT range AS number FROM range("
              + 5_000 * file
              + ", "
              + 5_000 * (file + 1)
              + ")) TO "
              + ArchiveDatabase.literal(path)
              + " (FORMAT parquet)");
      files.add(path);
    }
    database.execute("CREATE TABLE wanted AS SELECT 2 * range AS number FROM range(0, 100000)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Every file alone, two or three at a time, and all at once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 50_000, 1_000_000_000})
  void allRowsOfAllFilesAreHandedOnInTheOrderOfTheFiles(long bytes) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    List<Integer> done = new ArrayList<>();

    new ReadAhead(database, bytes)
        .ask(
            files,
            some -> {},
            ReadAheadTest::question,
            30_000,
            rows -> {
              while (rows.next()) {
                numbers.add(rows.getLong("number"));
              }
            },
            done::add);

    assertThat(done).isSorted().endsWith(files.size());
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(0, 15_000).map(n -> 2 * n).boxed().toList());
    if (bytes == 1) {
      assertThat(numbers.stream().map(number -> number / 5_000).toList()).isSorted();
    }
  }

  @Test
  void afterAFailureTheDatabaseIsStillOfUse() throws Exception {
    Files.writeString(files.get(3), "no Parquet");
    List<Integer> taken = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new ReadAhead(database, 1)
                    .ask(
                        files,
                        some -> {},
                        ReadAheadTest::question,
                        1e9,
                        rows -> taken.add(1),
                        done -> {}))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("3.parquet");

    assertThat(taken).hasSize(3);
    assertThat(readers()).isZero();
    database.execute("DROP TABLE wanted");
  }

  @Test
  void aFailureOfWhoTakesTheRowsEndsTheReading() throws Exception {
    List<Integer> taken = new ArrayList<>();

    assertThatThrownBy(
            () ->
                new ReadAhead(database, 1)
                    .ask(
                        files,
                        some -> {},
                        ReadAheadTest::question,
                        1e9,
                        rows -> {
                          taken.add(1);
                          throw new IllegalStateException("full");
                        },
                        done -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");

    assertThat(taken).hasSize(1);
    assertThat(readers()).isZero();
    database.execute("DROP TABLE wanted");
  }

  /** A thread that has done its work lives on for a moment. */
  private static long readers() throws InterruptedException {
    for (int tries = 0; tries < 500 && livingReaders() > 0; tries++) {
      Thread.sleep(10);
    }
    return livingReaders();
  }

  private static long livingReaders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("archive-reader"))
        .count();
  }

  private static String question(List<Path> some) {
    return "SELECT f.number FROM read_parquet(["
        + some.stream().map(ArchiveDatabase::readable).collect(Collectors.joining(", "))
        + "]) AS f JOIN wanted AS w ON w.number = f.number WHERE f.number <= ?";
  }
}
