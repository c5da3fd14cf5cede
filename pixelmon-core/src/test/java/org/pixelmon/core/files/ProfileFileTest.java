package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;

class ProfileFileTest {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]"
          + "\tLeakage_current [mA/cm2]";

  @TempDir private Path folder;

  @Test
  void writesTheTextOfTheOriginal() throws IOException {
    Path file = ProfileFile.of(folder, "BPix_BmI_SEC1_LYR1", "7960_7966");
    ProfileFile.write(
        file,
        new Profile(
            "mA/cm2",
            false,
            List.of(
                new ProfileRow(7960, 1657456493, 1200, 264.62, 5360002.99, 14, OptionalInt.empty()),
                new ProfileRow(-999, 1657487962, 1200, 260.96, 0, -999, OptionalInt.empty()))));
    assertThat(file).hasFileName("profile_BPix_BmI_SEC1_LYR1_7960_7966.txt");
    assertThat(file)
        .hasContent(
            HEADER
                + "\n7960\t1657456493\t1200\t\t264.62\t\t   5360002\t\t 14.00\n"
                + "-999\t1657487962\t1200\t\t260.96\t\t         0\t\t-999.00\n");
  }

  @Test
  void readsBackWhatItWrote() {
    Path file = folder.resolve("p.txt");
    Profile profile =
        new Profile(
            "uA/cm3",
            true,
            List.of(
                new ProfileRow(7960, 1657456493, 1200, 264.62, 5360002, 14.25, OptionalInt.of(578)),
                new ProfileRow(7961, 1657457493, 1000, 264.62, 0, 14.25, OptionalInt.empty())));
    ProfileFile.write(file, profile);
    assertThat(ProfileFile.read(file)).isEqualTo(profile);
    assertThat(ProfileFile.read(file).rows().get(0).startSeconds()).isEqualTo(1657455293);
  }

  @Test
  void readsAFragmentWithoutRows() throws IOException {
    Path file = Files.writeString(folder.resolve("p.txt"), HEADER + "\n");
    assertThat(ProfileFile.read(file)).isEqualTo(new Profile("mA/cm2", false, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|the line is empty",
        "7960 1657456493 1200 264.62 5360002|expected 6 values, got 5",
        "7960 1657456493 1200 264.62 5360002 14 0 0|expected 6 values, got 8",
        "7960 1657456493 1200 264.62 5360002 14 x|number of bunches wants a whole number, got 'x'",
        "7960.0 1657456493 1200 264.62 5360002 14|fill wants a whole number, got '7960.0'",
        "79600000000 1657456493 1 264.62 5360002 14|fill is at most 2147483647, got 79600000000",
        "-9223372036854775808 1657456493 1 264 5 14|fill is at most 2147483647, got -9223372036854775808",
        "7960 9223372036854775807 1 264 5 14|timestamp is at most 253402300799, got 9223372036854775807",
        "7960 1657456493 -9223372036854775808 264 5 14|duration is at most 253402300799,"
            + " got -9223372036854775808",
        "7960 1657456493 1e3 264.62 5360002 14|duration wants a whole number, got '1e3'",
        "7960 1657456493 1200 nan 5360002 14|temperature wants a finite number, got 'nan'",
        "7960 1657456493 1200 264.62 5360002 NaN|leakage current wants a finite number, got 'NaN'"
      })
  void refusesALineThatIsNone(String line, String problem) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.txt"),
            HEADER + "\n7960\t1657456493\t1200\t\t264.62\t\t   5360002\t\t 14.00\n" + line + "\n");
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":3: " + problem);
  }

  @Test
  void readsTheFormsThatPeopleHave() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.txt"),
            "\ufefffill  timestamp [s]  Duration [s]\tTemperature [K]   Fluence [n_eq/cm2/s]"
                + "  Leakage_current [mA/cm2]\r\n"
                + "7960 1657456493 1200 264.62 5360002 14.00\r\n"
                + "7961\t1657460093\t3600\t264.62\t5360002\t14.00\t578\r\n");
    assertThat(ProfileFile.read(file))
        .isEqualTo(
            new Profile(
                "mA/cm2",
                false,
                List.of(
                    new ProfileRow(
                        7960, 1657456493, 1200, 264.62, 5360002, 14, OptionalInt.empty()),
                    new ProfileRow(
                        7961, 1657460093, 3600, 264.62, 5360002, 14, OptionalInt.of(578)))));
  }

  @Test
  void aRowIsCutShortWhereTheHeaderTellsOfBunchesAndItHasNone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.txt"),
            HEADER + "\tNumber of bunches\n7960 1657456493 1200 264.62 5360002 14.00\n");
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":2: expected 7 values, got 6");
  }

  @Test
  void refusesAFileThatIsNoProfile() throws IOException {
    Path other = Files.writeString(folder.resolve("fills.csv"), "fill_number,start\n");
    assertThatThrownBy(() -> ProfileFile.read(other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(other + ":1: not the header of a profile");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThatThrownBy(() -> ProfileFile.read(empty))
        .isInstanceOf(BadInputException.class)
        .hasMessage(empty + ": the file is empty");
    assertThatThrownBy(() -> ProfileFile.read(folder.resolve("none.txt")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("file not found");
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 253402300799, 253402300799", "-2147483647, -253402300799, 1"})
  void theGreatestNumbersThatCanBeToldAreRead(int fill, long end, long duration)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.txt"),
            HEADER + "\n" + fill + " " + end + " " + duration + " 264.62 5360002 14.00\n");

    ProfileRow row = ProfileFile.read(file).rows().get(0);
    assertThat(row.fill()).isEqualTo(fill);
    assertThat(row.endSeconds()).isEqualTo(end);
    assertThat(row.durationSeconds()).isEqualTo(duration);
  }

  @Test
  void aRowHoldsFiniteNumbersAndKnowsWhetherItLiesBetweenFills() {
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new ProfileRow(1, 2, 3, wrong, 5, 6, OptionalInt.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong + " K");
      assertThatThrownBy(() -> new ProfileRow(1, 2, 3, 4, wrong, 6, OptionalInt.empty()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new ProfileRow(1, 2, 3, 4, 5, wrong, OptionalInt.empty()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new ProfileRow(-999, 2, 3, 4, 0, -999, OptionalInt.empty()).isInterfill()).isTrue();
    assertThat(new ProfileRow(7920, 2, 3, 4, 5, -999, OptionalInt.empty()).isInterfill()).isFalse();
  }

  @Test
  void aMarkInFrontIsNoPartOfTheHeader() {
    assertThat(ProfileHeader.parse("\ufeff" + HEADER))
        .contains(new ProfileHeader(HEADER, "mA/cm2", false));
  }
}
