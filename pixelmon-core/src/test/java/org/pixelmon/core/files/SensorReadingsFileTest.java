package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.SensorReadingsFile.Reading;
import org.pixelmon.core.geometry.SubSystem;

class SensorReadingsFileTest {

  private static final Instant TIME = Instant.parse("2022-07-05T14:57:09Z");

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("7920.txt"), text);
  }

  @Test
  void isNamedAfterFillPartAndSuffix() {
    assertThat(SensorReadingsFile.of(folder, 7920, Optional.empty(), ""))
        .isEqualTo(folder.resolve("7920.txt"));
    assertThat(SensorReadingsFile.of(folder, 7920, Optional.of(SubSystem.ENDCAP), "all"))
        .isEqualTo(folder.resolve("7920_" + SubSystem.ENDCAP.cableName() + "_all.txt"));
  }

  @Test
  void writesNumbersAndTimesAsTheDatabaseDriverGivesThemAndReadsThemAgain() throws IOException {
    List<Reading> readings =
        List.of(
            new Reading("PixelBarrel_BmI_Top_Air", 21, TIME),
            new Reading("PixelBarrel_BmI_Top_Air", -3.5, TIME.plusNanos(737_000_000)));
    Path file = folder.resolve("7920.txt");

    SensorReadingsFile.write(file, readings);

    assertThat(Files.readString(file))
        .isEqualTo(
            "PixelBarrel_BmI_Top_Air   21   2022-07-05 14:57:09\n"
                + "PixelBarrel_BmI_Top_Air   -3.5   2022-07-05 14:57:09.737000\n");
    assertThat(SensorReadingsFile.read(file)).isEqualTo(readings);
  }

  @Test
  void partsOfAMicrosecondAreCutOff() {
    Path file = folder.resolve("7920.txt");
    SensorReadingsFile.write(file, List.of(new Reading("A", 1, TIME.plusNanos(999))));

    assertThat(SensorReadingsFile.read(file)).containsExactly(new Reading("A", 1, TIME));
  }

  @Test
  void aFillWithoutReadingsIsAnEmptyFile() throws IOException {
    Path file = folder.resolve("7920.txt");
    SensorReadingsFile.write(file, List.of());

    assertThat(file).isEmptyFile();
    assertThat(SensorReadingsFile.read(file)).isEmpty();
    assertThat(SensorReadingsFile.read(file("\n  \n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 1 2022-07-05",
        "A 1 2022-07-05 14:57:09 x",
        "A nan 2022-07-05 14:57:09",
        "A one 2022-07-05 14:57:09",
        "A 1 2022-02-30 14:57:09",
        "A 1 2022-07-05 14:57:09.7"
      })
  void aLineThatIsNoneIsNamedByItsNumberInTheFile(String line) throws IOException {
    Path file = file("A 1 2022-07-05 14:57:09\n\n" + line + "\n");

    assertThatThrownBy(() -> SensorReadingsFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file + ":3: expected 'sensor value date time', got '" + line + "' (a truncated file?)");
  }

  @Test
  void aMissingFileIsNamedWithWhatToDo() {
    assertThatThrownBy(() -> SensorReadingsFile.read(folder.resolve("none.txt")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(folder.resolve("none.txt") + ": file not found")
        .satisfies(e -> assertThat(((BadInputException) e).hint()).contains("make it again"));
  }
}
