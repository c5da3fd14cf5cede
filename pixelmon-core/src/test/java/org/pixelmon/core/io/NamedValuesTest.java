package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;

class NamedValuesTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("values.txt"), content);
  }

  private void rejects(String content, int line, String problem) throws IOException {
    Path file = file(content);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> NamedValues.read(file, "Make it again."))
        .withMessage(file + ":" + line + ": " + problem);
  }

  /** What {@code printf("%.4f")} of the C library prints. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.0000",
    "-0.0, -0.0000",
    "0.00005, 0.0001",
    "-0.00005, -0.0001",
    "2.5e-5, 0.0000",
    "-2.5e-5, -0.0000",
    "0.00015, 0.0001",
    "0.00025, 0.0003",
    "1.00005, 1.0001",
    "1.00015, 1.0002",
    "2.00005, 2.0000",
    "0.03125, 0.0312",
    "0.09375, 0.0938",
    "0.96875, 0.9688",
    "264.43, 264.4300",
    "999.99995, 1000.0000",
    "1e15, 1000000000000000.0000",
    "123456789.123456789, 123456789.1235",
    "5e-324, 0.0000"
  })
  void roundsTheExactValueAsC(double value, String text) {
    assertThat(NamedValues.fixed(value)).isEqualTo(text);
  }

  @Test
  void roundedValuesAreTheNearestOfFourDecimals() {
    Random random = new Random(7920);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(7));
      BigDecimal error =
          new BigDecimal(NamedValues.fixed(value)).subtract(new BigDecimal(value)).abs();
      assertThat(error).isLessThanOrEqualTo(new BigDecimal("0.00005"));
    }
  }

  @Test
  void writesByLastCharacterThenByName() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("BPix_BpO_SEC1_LYR1", 3.0);
    values.put("BPix_BmI_SEC2_LYR4", 4.0);
    values.put("BPix_BmI_SEC3_LYR1", 1.5);
    Path file = folder.resolve("values.txt");

    NamedValues.write(file, values);

    assertThat(file)
        .hasContent(
            "BPix_BmI_SEC3_LYR1 1.5000\n"
                + "BPix_BpO_SEC1_LYR1 3.0000\n"
                + "BPix_BmI_SEC2_LYR4 4.0000\n");
  }

  @Test
  void readsWhatItWrote() {
    Path file = folder.resolve("values.txt");
    NamedValues.write(file, Map.of("BPix_BmI_SEC3_LYR1", 264.43));

    assertThat(NamedValues.read(file, "")).containsExactly(Map.entry("BPix_BmI_SEC3_LYR1", 264.43));
  }

  @Test
  void noValuesAreAnEmptyFile() {
    Path file = folder.resolve("values.txt");
    NamedValues.write(file, Map.of());

    assertThat(file).isEmptyFile();
    assertThat(NamedValues.read(file, "")).isEmpty();
  }

  @Test
  void blankLinesAndSpacesDoNotMatter() throws IOException {
    assertThat(NamedValues.read(file("\n  a1\t 2.5 \n\nb1 -1e-3"), ""))
        .containsExactly(Map.entry("a1", 2.5), Map.entry("b1", -0.001));
  }

  @Test
  void rejectsALineThatIsNoNameAndNumber() throws IOException {
    rejects("a1 1.0\nb1\n", 2, "expected a name and a value, got 'b1'");
    rejects("a1 1.0 2.0\n", 1, "expected a name and a value, got 'a1 1.0 2.0'");
    rejects("a1 one\n", 1, "expected a number, got 'one'");
    rejects("a1 NaN\n", 1, "expected a finite number, got 'NaN'");
    rejects("a1 Infinity\n", 1, "expected a finite number, got 'Infinity'");
    rejects("a1 1\n\na1 2\n", 3, "a1 is given twice");
  }

  @Test
  void anEntryThatTheReaderRefusesIsReportedWithItsLine() throws IOException {
    Path file = file("a1 1\nb1 -2\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () ->
                NamedValues.read(file, "", (name, value) -> value < 0 ? name + " is below 0" : ""))
        .withMessage(file + ":2: b1 is below 0");
  }

  @Test
  void aMissingFileIsReportedWithTheHint() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> NamedValues.read(folder.resolve("none.txt"), "Make it again."))
        .withMessageEndingWith("none.txt: file not found")
        .satisfies(e -> assertThat(e.hint()).isEqualTo("Make it again."));
  }
}
