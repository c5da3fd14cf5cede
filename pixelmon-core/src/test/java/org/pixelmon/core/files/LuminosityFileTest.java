package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.lumi.FillLuminosity;
import org.pixelmon.core.testkit.ReferenceData;

class LuminosityFileTest {

  private static final String HEADER =
      "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),"
          + "integrated recorded (/fb)\n";

  @TempDir Path folder;

  @Test
  void sortsByFillNumberNotAsText() throws IOException {
    Path file = folder.resolve("lumi.csv");
    LuminosityFile.write(
        file, List.of(new FillLuminosity(10001, 0.25, 0.125), new FillLuminosity(9999, 0.5, 0)));

    assertThat(Files.readString(file))
        .isEqualTo(HEADER + "9999,0.5,0.0,0.5,0.0\n10001,0.25,0.125,0.75,0.125\n");
  }

  @Test
  void anUnknownRecordedLuminosityIsEmptyAndAddsNothing() throws IOException {
    Path file = folder.resolve("lumi.csv");
    LuminosityFile.write(
        file,
        List.of(
            new FillLuminosity(1, 0.5, 0.25),
            new FillLuminosity(2, 0.5, OptionalDouble.empty()),
            new FillLuminosity(3, 0.5, 0.25)));

    assertThat(Files.readAllLines(file).get(2)).isEqualTo("2,0.5,,1.0,0.25");
    NavigableMap<Integer, LuminosityFile.Entry> read =
        LuminosityFile.read(file, LuminosityFileTest::unexpected);
    assertThat(read.get(2).recorded()).isEmpty();
    assertThat(read.get(3).integratedRecorded()).isEqualTo(0.5);
  }

  @Test
  void readsTheRunTwoFileOfTheOriginalAndWritesItAgainUnchanged() throws IOException {
    Path original = ReferenceData.path("lumi/integrated_luminosity_per_fill_run2.csv");

    NavigableMap<Integer, LuminosityFile.Entry> fills =
        LuminosityFile.read(original, LuminosityFileTest::unexpected);

    assertThat(fills).hasSize(523);
    assertThat(fills.lastKey()).isEqualTo(7492);
    assertThat(fills.lastEntry().getValue().integratedDelivered())
        .isCloseTo(117.2686, within(1e-4));
    Path again = folder.resolve("again.csv");
    LuminosityFile.write(
        again,
        fills.entrySet().stream()
            .map(
                e ->
                    new FillLuminosity(
                        e.getKey(), e.getValue().delivered(), e.getValue().recorded()))
            .toList());
    assertThat(again).hasSameTextualContentAs(original);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0.5,0.5,nan,0.5|:2: integrated delivered (/fb) wants a finite number, got 'nan'",
        "1,0.5,0.5,2e5,0.5|:2: integrated delivered (/fb): 200000.0 is more than any collider",
        "1,1e308,0.5,0.5,0.5|:2: delivered (/fb) wants a number from -1e100 to 1e100, got '1e308'",
        "1,,0.5,0.5,0.5|:2: delivered (/fb) wants a number, got ''",
        "1,0.5,0.5,0.5|:2: expected 5 values, got 4",
        "x,0.5,0.5,0.5,0.5|:2: fill wants a whole number, got 'x'"
      })
  void aBadLineIsNamed(String line, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("lumi.csv"), HEADER + line + "\n");

    assertThatThrownBy(() -> LuminosityFile.read(file, LuminosityFileTest::unexpected))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void thePedestalOfALuminometerIsWrittenAndRead() {
    Path file = folder.resolve("lumi.csv");
    LuminosityFile.write(
        file,
        List.of(
            new FillLuminosity(1, -3.4e-12, -1e-9),
            new FillLuminosity(2, 0.5, 0.25),
            new FillLuminosity(3, -2e-12, 0)));

    assertThat(LuminosityFile.read(file, LuminosityFileTest::unexpected).get(1).delivered())
        .isEqualTo(-3.4e-12);
    assertThat(
            LuminosityFile.read(file, LuminosityFileTest::unexpected).get(2).integratedDelivered())
        .isEqualTo(0.5 - 3.4e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1e5, 1e308, Double.POSITIVE_INFINITY, Double.NaN})
  void aLuminosityThatNoColliderDeliversIsRefusedWhereItIsWritten(double invFb) {
    Path file = folder.resolve("lumi.csv");
    for (FillLuminosity wrong :
        List.of(new FillLuminosity(7920, invFb, 0), new FillLuminosity(7920, 0.5, invFb))) {
      assertThatThrownBy(() -> LuminosityFile.write(file, List.of(wrong)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("fill 7920: a luminosity of ")
          .hasMessageEndingWith(" /fb is more than any collider delivers");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aLuminosityBelowZeroIsRefusedWhereItIsWrittenAndNotWhereItIsRead() throws IOException {
    Path file = folder.resolve("lumi.csv");
    for (FillLuminosity wrong :
        List.of(new FillLuminosity(7920, -5e-4, 0), new FillLuminosity(7920, 0.5, -5e-4))) {
      assertThatThrownBy(() -> LuminosityFile.write(file, List.of(wrong)))
          .isInstanceOf(BadInputException.class)
          .hasMessage("fill 7920: a luminosity of -0.0005 /fb is below 0");
    }
    assertThat(file).doesNotExist();

    Files.writeString(file, HEADER + "7920,-0.5,nan,-0.5,0\n");
    assertThat(LuminosityFile.read(file, LuminosityFileTest::unexpected).get(7920).delivered())
        .isEqualTo(-0.5);
    assertThat(LuminosityFile.read(file, LuminosityFileTest::unexpected).get(7920).recorded())
        .isEmpty();
  }

  @Test
  void aRepeatedFillIsNamedWithItsLine() throws IOException {
    String line = "7920,0.5,0.5,0.5,0.5\n";
    Path file = Files.writeString(folder.resolve("lumi.csv"), HEADER + line + line);

    assertThatThrownBy(() -> LuminosityFile.read(file, LuminosityFileTest::unexpected))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(":3: fill 7920 is in the file twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the sums of another run start again | 7492,1,0.9,60,54 | 7920,0.5,0.4,0.5,0.4 | 60.5",
        "they start again above the sum before | 7492,0.1,,0.1,0 | 7920,0.5,0.4,0.5,0.4 | 0.6",
        "they go backwards within a run | 9999,1,1,9,9 | 10001,2,2,7,7 | 11",
      })
  void runningSumsThatDoNotFitAreAddedUpAnewAndItIsTold(
      String what, String first, String second, double sum) throws IOException {
    Path file =
        Files.writeString(folder.resolve("lumi.csv"), HEADER + first + "\n" + second + "\n");
    List<String> notices = new ArrayList<>();

    NavigableMap<Integer, LuminosityFile.Entry> fills = LuminosityFile.read(file, notices::add);

    String fill = second.substring(0, second.indexOf(','));
    assertThat(fills.lastEntry().getValue().integratedDelivered())
        .as(what)
        .isCloseTo(sum, within(1e-12));
    assertThat(notices)
        .containsExactly(
            file
                + ": the running sums do not fit the fills from fill "
                + fill
                + " on; they are added up anew");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fills were left out | 7492,1,0.9,60,54 | 7920,0.5,0.4,80,70 | 80",
        "sums rounded by hand | 7492,1,0.9,60.0,54 | 7920,0.504,0.4,60.5,54.4 | 60.5",
        "a fill without luminosity | 7492,1,0.9,60,54 | 7920,0,0,60,54 | 60",
      })
  void runningSumsThatFitAreKeptAsTheyAre(String what, String first, String second, double sum)
      throws IOException {
    Path file =
        Files.writeString(folder.resolve("lumi.csv"), HEADER + first + "\n" + second + "\n");

    assertThat(
            LuminosityFile.read(file, LuminosityFileTest::unexpected)
                .lastEntry()
                .getValue()
                .integratedDelivered())
        .as(what)
        .isEqualTo(sum);
  }

  private static void unexpected(String notice) {
    throw new AssertionError("told: " + notice);
  }

  @Test
  void sumsThatAreAddedUpAnewBeginWithWhatTheFirstFillHadBeforeIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("lumi.csv"),
            HEADER + "7492,1,0.5,60,50\n7920,0.5,0.25,0.5,0.25\n7921,2,,2.5,0.25\n");

    NavigableMap<Integer, LuminosityFile.Entry> fills = LuminosityFile.read(file, told -> {});

    assertThat(fills.values())
        .extracting(LuminosityFile.Entry::integratedDelivered)
        .containsExactly(60.0, 60.5, 62.5);
    assertThat(fills.values())
        .extracting(LuminosityFile.Entry::integratedRecorded)
        .containsExactly(50.0, 50.25, 50.25);
  }

  @Test
  void aPedestalOfOneInverseNanobarnIsStillOne() throws IOException {
    Path file = folder.resolve("lumi.csv");
    LuminosityFile.write(file, List.of(new FillLuminosity(7920, -1e-6, 0)));

    assertThat(Files.readAllLines(file).get(1)).isEqualTo("7920,-1e-06,0.0,-1e-06,0.0");
    assertThatThrownBy(
            () ->
                LuminosityFile.write(
                    file, List.of(new FillLuminosity(7920, Math.nextDown(-1e-6), 0))))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void aMissingFileIsNamedWithTheCommandThatMakesIt() {
    assertThatThrownBy(
            () -> LuminosityFile.read(folder.resolve("none.csv"), LuminosityFileTest::unexpected))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("file not found")
        .satisfies(e -> assertThat(((BadInputException) e).hint()).contains("pixelmon-lumi get"));
  }
}
