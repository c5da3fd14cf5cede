package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.damage.Silicon;
import org.pixelmon.radsim.damage.TestConstants;

class HistoryReaderTest {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\t"
          + "Leakage_current [";

  /** Three modules of 10.4976 cm2. */
  private static final double GROUP_CM2 = 48 * 0.6561;

  @TempDir private Path folder;

  static ConfigDir config() {
    return ConfigDir.locate(Path.of(System.getProperty("pixelmon.config")).getParent());
  }

  private static HistoryReader reader(SensorArea area) {
    return new HistoryReader(Limits.load(config()), area, Silicon.of(TestConstants.load()));
  }

  private History read(Path... files) {
    return reader(SensorArea.ofFileName(config())).read(List.of(files));
  }

  private Path profile(String name, String unit, String... rows) {
    return new TestHome(folder)
        .write(
            name,
            Stream.concat(Stream.of(HEADER + unit + "]"), Stream.of(rows)).toArray(String[]::new));
  }

  @Test
  void profilesAreJoinedByTimeWithTheirHoles() {
    Path late = profile("b.txt", "uA", "7921 1657038000 3600 262.00 30000 -999.00");
    Path early =
        profile(
            "a.txt",
            "uA",
            "-999 1657026000 3600 258.50 0 -999.00",
            "7920 1657027200 1200 261.18 10000 -999.00");
    Path empty = profile("c.txt", "uA");

    History history = read(late, empty, early);

    assertThat(history.steps()).extracting(HistoryStep::fill).containsExactly(-999, 7920, 7921);
    assertThat(history.steps().get(1).conditions().dose()).isEqualTo(1.2e7);
    assertThat(history.holes()).hasSize(1);
    assertThat(history.holes().get(0).seconds()).isEqualTo(7200);
    assertThat(history.withoutData()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7920 1657027200 1200 -999.00 10000 9.50,-999 K is no silicon temperature",
    "7920 1657027200 0 261.18 10000 9.50,a step lasts longer than 0 s",
    "7920 1657027200 -60 261.18 10000 9.50,a step lasts longer than 0 s",
    "7920 1657027200 1201 261.18 10000 9.50,the step begins 1 s before that of",
    "7920 1657025000 1200 261.18 10000 9.50,is not after that of the row before",
    "7920 1657027200 1200 261.18 -10 9.50,a fluence rate is not below 0",
    "7920 1657027200 1200 cold 10000 9.50,temperature wants a number",
    "7920 1657027200 1200,expected 6 values"
  })
  void aRowThatCannotBeIsRefusedWithItsLine(String row, String problem) {
    Path file = profile("a.txt", "uA", "-999 1657026000 3600 258.50 0 -999.00", row);

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(problem);
  }

  @Test
  void profilesThatTellOfTheSameTimeAreRefused() {
    Path first = profile("a.txt", "uA", "7920 1657027200 1200 261.18 10000 9.50");
    Path second = profile("b.txt", "uA", "7920 1657027300 1200 261.18 10000 9.50");

    assertThatThrownBy(() -> read(second, first))
        .isInstanceOf(BadInputException.class)
        .hasMessage(second + ":2: the step begins 1100 s before that of " + first + ":2 has ended");
  }

  @Test
  void profilesWithoutRowsAreNoData() {
    Path file = profile("a.txt", "uA");

    assertThatThrownBy(() -> read(file)).isInstanceOf(NoDataException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "uA,9.50,9.5e-3",
    "uA/cm2,9.50,0",
    "uA/cm3,9.50,0",
    "mA/cm2,0.02,0",
    "mA/cm2,9.50,9.5e-3"
  })
  void currentsAreThoseOfAnAreaOfSilicon(String unit, double value, double perGroup) {
    Path file =
        profile(
            "profile_BPix_BmI_SEC1_LYR1_2022.txt",
            unit,
            "7920 1657027200 1200 261.18 10000 " + value);

    History history = read(file);

    double expected =
        perGroup > 0
            ? perGroup / GROUP_CM2
            : unit.equals("mA/cm2") ? value : unit.equals("uA/cm2") ? 9.5e-3 : 9.5e-3 * 0.0285;
    assertThat(history.steps().get(0).measured()).isCloseTo(expected, within(1e-12));
    assertThat(history.remarks()).hasSize(unit.equals("mA/cm2") && value > 1 ? 1 : 0);
    assertThat(history.withoutData()).isEmpty();
  }

  @Test
  void currentsOfAnUnknownAreaAreLeftOutUnlessItIsSaid() {
    Path file = profile("year.txt", "uA", "7920 1657027200 1200 261.18 10000 9.50");
    Path odd = profile("odd.txt", "furlong", "7920 1657027200 1200 261.18 10000 9.50");

    assertThat(read(file).withoutData())
        .hasSize(1)
        .first()
        .asString()
        .contains("no group is known");
    assertThat(read(file).steps().get(0).measured()).isNaN();
    assertThat(read(odd).withoutData()).first().asString().contains("the unit 'furlong'");
    assertThat(measured(SensorArea.of(config(), 2), file)).isEqualTo(9.5e-3 / 2, within(1e-15));
    assertThat(measured(SensorArea.ofGroup(config(), "BPix_BmI_SEC1_LYR1"), file))
        .isEqualTo(9.5e-3 / GROUP_CM2, within(1e-12));
    assertThatThrownBy(() -> measured(SensorArea.ofGroup(config(), "BPix_BmI_SEC1_LYR9"), file))
        .isInstanceOf(UsageException.class);
  }

  private static double measured(SensorArea area, Path file) {
    return reader(area).read(List.of(file)).steps().get(0).measured();
  }
}
