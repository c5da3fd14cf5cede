package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.TestHome;

class CurrentsFileTest {

  private static final String CABLE = "PixelBarrel_BmI_S4_LAY14/channel002";
  private static final String GOOD = CABLE + "   20.0   299.5   2022-07-05 14:57:09.737000";
  private static final Instant TIME = Instant.parse("2022-07-05T14:57:09.737Z");

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
  }

  private String written(double current, OptionalDouble voltage, Instant time) {
    CurrentsFile.write(
        home.path("f.txt"), List.of(new ChannelCurrent(CABLE, current, voltage, time)));
    return home.lines("f.txt").get(0);
  }

  private List<ChannelCurrent> read(String... lines) {
    return CurrentsFile.read(
        home.write("f.txt", lines),
        cable -> cable.startsWith("Pixel") ? "" : "unknown cable '" + cable + "'");
  }

  private void rejects(int line, String problem, String... lines) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(lines))
        .withMessageStartingWith(home.path("f.txt") + ":" + line + ": ")
        .withMessageContaining(problem);
  }

  @Test
  void separatesByThreeSpacesAndWritesNoneForAMissingVoltage() {
    assertThat(written(20.5, OptionalDouble.empty(), TIME))
        .isEqualTo(CABLE + "   20.5   None   2022-07-05 14:57:09.737000");
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "0, 0",
    "-0.0, 0",
    "-3, -3",
    "1234567, 1234567",
    "20.5, 20.5",
    "0.1, 0.1",
    "1e-5, 1e-05",
    "1e16, 1e+16",
    "4.350000381469727, 4.350000381469727"
  })
  void writesWholeNumbersWithoutAPointAndOthersAsPython(double current, String text) {
    assertThat(written(current, OptionalDouble.of(current), TIME))
        .startsWith(CABLE + "   " + text + "   " + text + "   ");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-07-05T14:57:09Z, 2022-07-05 14:57:09",
    "2022-07-05T14:57:09.5Z, 2022-07-05 14:57:09.500000",
    "2022-07-05T14:57:09.000001Z, 2022-07-05 14:57:09.000001",
    "2022-07-05T14:57:09.000000999Z, 2022-07-05 14:57:09"
  })
  void dropsMicrosecondsThatAreZero(Instant time, String text) {
    assertThat(written(1, OptionalDouble.empty(), time)).endsWith("   None   " + text);
  }

  @Test
  void readsWhatItWrites() {
    List<ChannelCurrent> channels =
        List.of(
            new ChannelCurrent(CABLE, 20.25, OptionalDouble.empty(), TIME),
            new ChannelCurrent(
                "PixelEndCap_BmI_D1_ROG1/channel000",
                4,
                OptionalDouble.of(2.5),
                Instant.parse("2022-07-05T14:57:09Z")));
    CurrentsFile.write(home.path("f.txt"), channels);

    assertThat(CurrentsFile.read(home.path("f.txt"), cable -> "")).isEqualTo(channels);
  }

  @Test
  void leavesOutChannelsWhoseCurrentIsNone() {
    assertThat(read("PixelX   None   None   2022-07-05 14:57:09", GOOD))
        .containsExactly(new ChannelCurrent(CABLE, 20, OptionalDouble.of(299.5), TIME));
  }

  @Test
  void rejectsACableThatIsGivenTwice() {
    rejects(3, CABLE + " is already in line 1", GOOD, "", GOOD);
  }

  @Test
  void aFileWithoutALineIsDamagedAndNeverWritten() {
    for (String[] lines : new String[][] {{}, {"", "  \t"}}) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> read(lines))
          .withMessage(home.path("f.txt") + ": the file is empty (a truncated file?)");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CurrentsFile.write(home.path("new.txt"), List.of()));
    assertThat(home.path("new.txt")).doesNotExist();
  }

  @Test
  void aNumberOfBunchesAtTheEndIsReadOver() {
    ChannelCurrent expected = new ChannelCurrent(CABLE, 20, OptionalDouble.of(299.5), TIME);

    assertThat(read(GOOD + "   2450")).containsExactly(expected);
    assertThat(read(GOOD + "   2450.0")).containsExactly(expected);
    assertThat(read(GOOD + "   None")).containsExactly(expected);
    rejects(1, "the number of bunches wants a number or None", GOOD + "   PixelBarrel");
    rejects(1, "(a truncated file?)", GOOD + "   2450   1");
  }

  @Test
  void theLinesMayEndAndBeginAsOtherProgramsWriteThem() {
    String other = GOOD.replace("channel002", "channel003");
    home.text("f.txt", "\ufeff" + GOOD.replace("   ", "\t") + "\r\n" + other);

    assertThat(CurrentsFile.read(home.path("f.txt"), cable -> ""))
        .extracting(ChannelCurrent::cable)
        .containsExactly(CABLE, CABLE.replace("channel002", "channel003"));
  }

  @Test
  void rejectsALineThatIsCutShort() {
    for (int length = 1; length < GOOD.length() - ".737000".length(); length++) {
      rejects(2, "", GOOD, GOOD.substring(0, length));
    }
    rejects(1, "(a truncated file?)", CABLE + "   20.0   299.5");
    rejects(1, "expected a time like", GOOD.substring(0, GOOD.length() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, the current wants a finite number or None",
    "1e999, the current wants a number from -1e100 to 1e100 or None",
    "Infinity, the current wants a finite number or None",
    "20.5d, the current wants a number or None",
    "0x1p3, the current wants a number or None",
    "null, the current wants a number or None",
    "'20,5', the current wants a number or None"
  })
  void rejectsACurrentThatIsNoNumber(String current, String problem) {
    rejects(3, problem + ", got '" + current + "'", GOOD, "", GOOD.replace("20.0", current));
  }

  @Test
  void rejectsAVoltageThatIsNoNumber() {
    rejects(
        1, "the voltage wants a finite number or None, got 'NaN'", GOOD.replace("299.5", "NaN"));
  }

  @Test
  void rejectsATimeThatDoesNotExist() {
    rejects(1, "got '2022-06-31 14:57:09.737000'", GOOD.replace("07-05", "06-31"));
  }

  @Test
  void rejectsACableThatTheDetectorHasNotEvenIfItHasNoCurrent() {
    rejects(
        2,
        "unknown cable 'StripBarrel/channel002'",
        GOOD,
        GOOD.replace(CABLE, "StripBarrel/channel002"));
    rejects(1, "unknown cable 'X'", "X   None   None   2022-07-05 14:57:09");
  }

  @Test
  void findsTheFillsThatHaveAFile() {
    for (String name :
        List.of("7921_Barrel", "7920_Barrel", "7920_EndCap", "x_Barrel", "0_Barrel")) {
      home.write("in/" + name + ".txt");
    }
    home.write("in/7922_Barrel.txt.old");

    assertThat(CurrentsFile.fillsIn(home.path("in"), "Barrel")).containsExactly(7920, 7921);
    assertThat(CurrentsFile.fillsIn(home.path("none"), "Barrel")).isEmpty();
    assertThat(CurrentsFile.name(7920, "Barrel")).isEqualTo("7920_Barrel.txt");
  }
}
