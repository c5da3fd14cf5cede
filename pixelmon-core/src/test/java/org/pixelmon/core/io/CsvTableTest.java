package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  void readsWhatPandasAndSpreadsheetsWrite() throws IOException {
    for (String text :
        new String[] {
          "\ufefffill,lumi\r\n7920,0.5\r\n",
          ",fill,lumi\n0,7920.0,0.5\n",
          "fill,lumi,\n7920,0.5,\n",
          "fill,lumi\n7920,0.5,\n",
          "fill,lumi,,\n7920,0.5\n",
          "fill,lumi\n  \t\n7920\t,\t+5e-1\n   ",
          "fill,lumi,note\n7920,.5,\"a, b\""
        }) {
      CsvTable.Row row = read(text).rows().get(0);
      assertThat(read(text).rows()).as(text).hasSize(1);
      assertThat(row.integer("fill")).as(text).isEqualTo(7920);
      assertThat(row.number("lumi")).as(text).isEqualTo(0.5);
    }
  }

  @Test
  void whatProgramsWriteForAMissingValueIsMissing() throws IOException {
    for (String text : new String[] {"", "nan", "NaN", "None", "<NA>", "NULL"}) {
      assertThat(read("fill,lumi\n7920," + text).rows().get(0).isMissing("lumi")).as(text).isTrue();
    }
    assertThat(read("fill,lumi\n7920,0").rows().get(0).isMissing("lumi")).isFalse();
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
    rejects(",fill,lumi\n0,7920\n", ":2: ", "expected 3 values, got 2");
  }

  @Test
  void rejectsColumnsOfTheSameName() throws IOException {
    rejects("fill,lumi,fill\n", ":1: ", "column 'fill' is there twice");
  }

  @Test
  void rejectsAQuoteThatIsNotClosed() throws IOException {
    rejects("fill,lumi\n\"7920,0.5\n", ": not a CSV table: ", "");
  }

  @Test
  void namesTheLineThatIsNotUtf8AndTheLikelyEncoding() throws IOException {
    Path file = folder.resolve("table.csv");
    String text = "fill,lumi\n7920,0.5\n# \u00fc\n";
    for (Charset wide :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      Files.write(file, text.getBytes(wide));
      rejectsEncoding(file, ":1: is not a text in UTF-8 (UTF-16?)");
    }
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    rejectsEncoding(file, ":3: is not a text in UTF-8 (Latin-1?)");
    Files.write(
        file,
        ("fill,lumi\n" + "7920,0.5\n".repeat(5000) + "\u00fc")
            .getBytes(StandardCharsets.ISO_8859_1));
    rejectsEncoding(file, ":5002: is not a text in UTF-8 (Latin-1?)");
  }

  private static void rejectsEncoding(Path file, String problem) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(file, HINT, "fill"))
        .withMessage(file + problem)
        .satisfies(e -> assertThat(e.hint()).contains("UTF-8"));
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
  @ValueSource(
      strings = {"x", "", "7920.5", "7920.", ".0", "1e3", "99999999999", "7920d", "\u0667"})
  void rejectsWhatIsNoWholeNumber(String text) throws IOException {
    CsvTable.Row row = read("fill,lumi\n" + text + ",0.5\n").rows().get(0);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> row.integer("fill"))
        .withMessageEndingWith("table.csv:2: fill wants a whole number, got '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "0,5",
        "12.5d",
        "0x1p3",
        "1e",
        "."
      })
  void rejectsWhatIsNoFiniteNumber(String text) throws IOException {
    CsvTable.Row row = read("fill,lumi\n7920,\"" + text + "\"\n").rows().get(0);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> row.number("lumi"))
        .withMessageEndingWith(
            "table.csv:2: lumi wants " + NumberText.wanted(text) + ", got '" + text + "'");
  }

  @Test
  void aTableKnowsItsFileAndAColumnThatNobodyAskedForIsAMistake() throws IOException {
    CsvTable table = read("fill,lumi\n7920,0.5\n");

    assertThat(table.file()).isEqualTo(folder.resolve("table.csv"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.rows().get(0).text("scheme"))
        .withMessageContaining("scheme");
    assertThat(table.rows().get(0).error("no such fill"))
        .hasMessage(folder.resolve("table.csv") + ":2: no such fill");
  }

  @Test
  void aRowMayHoldNothingInItsColumns() throws IOException {
    CsvTable.Row row = read("fill,lumi\n,\n").rows().get(0);

    assertThat(row.isMissing("fill")).isTrue();
    assertThat(row.isMissing("lumi")).isTrue();
  }

  @Test
  void aTableThatIsBrokenFarBelowIsNamed() throws IOException {
    rejects(
        "fill,lumi\n" + "7920,0.5\n".repeat(5_000) + "\"7920\"x,0.5\n", ": not a CSV table: ", "");
  }
}
