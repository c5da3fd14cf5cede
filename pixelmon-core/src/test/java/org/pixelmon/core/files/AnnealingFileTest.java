package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;

class AnnealingFileTest {

  /** 5 July 2022, 12:00 UTC. */
  private static final String NOON = "1657022400000";

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(AnnealingFile.of(folder, "PixelBarrel_S"), text);
  }

  @Test
  void writesTheMillisecondsOfNoonAndReadsThemAgain() throws IOException {
    SortedMap<LocalDate, Double> celsius = new TreeMap<>();
    celsius.put(DAY.plusDays(1), -10.25);
    celsius.put(DAY, -12.0);
    celsius.put(LocalDate.of(1970, 1, 1), 0.5);
    Path file = AnnealingFile.of(folder, "PixelBarrel_S");

    AnnealingFile.write(file, celsius);

    assertThat(file).hasFileName("PixelBarrel_S.txt");
    assertThat(Files.readString(file))
        .isEqualTo("43200000\t0.5\n" + NOON + "\t-12\n1657108800000\t-10.25\n");
    assertThat(AnnealingFile.read(file)).isEqualTo(celsius);
  }

  @Test
  void noFileIsNoDays() {
    assertThat(AnnealingFile.read(folder.resolve("none.txt"))).isEmpty();
  }

  @Test
  void emptyLinesAndBlanksAreReadOver() throws IOException {
    assertThat(AnnealingFile.read(file("\n  " + NOON + "   -12.5  \r\n\n")))
        .containsExactly(Map.entry(DAY, -12.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1657022400000|expected '<milliseconds> <degrees Celsius>', got '1657022400000'",
        "1657022400000 -12 x|expected '<milliseconds> <degrees Celsius>', got '1657022400000 -12 x'",
        "noon -12|expected '<milliseconds> <degrees Celsius>', got 'noon -12'",
        "16570224000000000000 -12|expected '<milliseconds> <degrees Celsius>'",
        "1657022400000 nan|expected '<milliseconds> <degrees Celsius>', got '1657022400000 nan'",
        "1657022400001 -12|1657022400001 is not 12:00 UTC of a day",
        "1657015200000 -12|1657015200000 is not 12:00 UTC of a day",
        "1656936000000 -11|2022-07-04 is given twice"
      })
  void aLineThatIsNoneIsNamed(String line, String problem) throws IOException {
    Path file = file("1656936000000\t-12\n" + line + "\n");

    assertThatThrownBy(() -> AnnealingFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ":2: " + problem)
        .satisfies(
            e -> assertThat(((BadInputException) e).hint()).startsWith("Move the file away"));
  }

  @Test
  void aLineWithoutAnEndMayBeHalfALine() throws IOException {
    Path file = file("1656936000000\t-12\n" + NOON + "\t-1");

    assertThatThrownBy(() -> AnnealingFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":2: the line has no end (a truncated file?)");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> AnnealingFile.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessage(folder + ": is a folder, not a file");
  }
}
