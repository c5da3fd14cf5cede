package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;

class CsvTableTest {

  private static final String HINT = "Make it again.";

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), content);
  }

  private CsvTable read(String content) throws IOException {
    return CsvTable.read(file(content), HINT, "fill", "lumi");
  }

  private void rejects(String content, String place, String problem) throws IOException {
    file(content);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content))
        .withMessageStartingWith(folder.resolve("table.csv") + place)
        .withMessageContaining(problem);
  }

  @Test
  void rowsKnowTheirValuesAndTheirLines() throws IOException {
    CsvTable table = read("# a comment\nlumi,fill\n 0.5 , 7920\n\n# another\n0.25,7921");

    assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(3L, 6L);
    assertThat(table.rows()).extracting(row -> row.integer("fill")).containsExactly(7920, 7921);
    assertThat(table.rows()).extracting(row -> row.number("lumi")).containsExactly(0.5, 0.25);
  }

  @Test
  void knowsWhichOptionalColumnsAreThere() throws IOException {
    CsvTable table = read("fill,lumi,bunches\n7920,0.5,12\n");

    assertThat(table.hasColumn("bunches")).isTrue();
    assertThat(table.hasColumn("scheme")).isFalse();
  }

  @Test
  void aHeaderAloneHasNoRows() throws IOException {
    assertThat(read("fill,lumi\n").rows()).isEmpty();
  }

  @Test
  void rejectsAnEmptyFile() throws IOException {
    rejects("", ": ", "the file is empty");
    rejects("# only a comment\n", ": ", "the file is empty");
  }

  @Test
  void rejectsAHeaderWithoutARequiredColumn() throws IOException {
    rejects("fill,recorded\n", ":1: ", "column 'lumi' is missing; the header has [fill, recorded]");
  }

  @Test
  void rejectsARowWithTooFewOrTooManyValues() throws IOException {
    rejects("fill,lumi\n7920,0.5\n7921\n", ":3: ", "expected 2 values, got 1");
    rejects("fill,lumi\n7920,0.5,1\n", ":2: ", "expected 2 values, got 3");
    rejects("fill,lumi\n7920,0.5\n7921", ":3: ", "expected 2 values, got 1");
  }

  @Test
  void rejectsColumnsOfTheSameName() throws IOException {
    rejects("fill,lumi,fill\n", ": not a CSV table: ", "fill");
  }

  @Test
  void rejectsAQuoteThatIsNotClosed() throws IOException {
    rejects("fill,lumi\n\"7920,0.5\n", ": not a CSV table: ", "");
  }

  @Test
  void rejectsBytesThatAreNoText() throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(file, HINT, "fill"))
        .withMessageContaining("table.csv: ");
  }

  @Test
  void aMissingFileIsReportedWithTheHint() {
    Path file = folder.resolve("missing.csv");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(file, HINT, "fill"))
        .withMessage(file + ": file not found")
        .satisfies(e -> assertThat(e.hint()).isEqualTo(HINT));
  }

  @Test
  void aFolderInsteadOfAFileIsReported() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(folder, HINT, "fill"))
        .withMessage(folder + ": is a folder, not a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "7920.0", "1e3", "99999999999"})
  void rejectsWhatIsNoWholeNumber(String text) throws IOException {
    CsvTable.Row row = read("fill,lumi\n" + text + ",0.5\n").rows().get(0);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> row.integer("fill"))
        .withMessageEndingWith("table.csv:2: fill wants a whole number, got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "NaN", "Infinity", "-Infinity", "1e999", "0,5"})
  void rejectsWhatIsNoFiniteNumber(String text) throws IOException {
    CsvTable.Row row = read("fill,lumi\n7920,\"" + text + "\"\n").rows().get(0);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> row.number("lumi"))
        .withMessageEndingWith("table.csv:2: lumi wants a finite number, got '" + text + "'");
  }
}
