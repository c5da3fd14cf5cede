package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.TemperatureGap.Kind;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.SmallArchive;

/** One group of the barrel, by how old its readings and voltages are. */
class TemperatureGridTest {

  private static final Detector DETECTOR = Detector.load(ConfigCopy.original());
  private static final ReadoutGroup GROUP = DETECTOR.group("BPix_BmI_SEC1_LYR1");
  private static final Instant START = Instant.parse("2022-07-12T14:00:00Z");
  private static final List<Moment> MOMENT = List.of(new Moment(START, START.plusSeconds(1_200)));

  /** All steps of an hour from four days before the moment, which is the last one. */
  private static final List<Moment> DENSE =
      IntStream.rangeClosed(-96, 0)
          .mapToObj(
              hour ->
                  new Moment(
                      START.plusSeconds(3_600L * hour), START.plusSeconds(3_600L * hour + 3_600)))
          .toList();

  @TempDir private Path folder;
  private final SmallArchive archive = new SmallArchive();

  @BeforeEach
  void voltageIsOn() {
    archive.voltage(GROUP.hvCable(), START.minus(Duration.ofDays(9)).toString(), 150);
  }

  private TemperatureGrid ask(Duration sensorLookback, Duration voltageLookback, boolean dense) {
    archive.write(folder, "2022-06-25", "2022-07-13");
    TemperatureSettings settings =
        new TemperatureSettings(
            40, 10, sensorLookback, voltageLookback, 2, HvState.UNKNOWN, AliasRule.AT_RECORD);
    try (Records records = new Records(new Omds(folder, null, true, Progress.NONE))) {
      return new SiliconTemperatures(records, DETECTOR, settings)
          .at(dense ? DENSE : MOMENT, List.of(GROUP));
    }
  }

  private void readings(Duration before) {
    for (String sensor : DETECTOR.loopSensors(GROUP).sensors()) {
      archive.temperature(sensor, START.minus(before).toString(), -10);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 10", "600, 10", "601, 20", "2400, 40", "4201, 80", "7200, 120"})
  void tellsHowFarItSearchedBackInWholeSteps(long minutesBefore, long hoursBack) {
    readings(Duration.ofMinutes(minutesBefore));
    for (boolean dense : new boolean[] {false, true}) {
      TemperatureGrid grid = ask(Duration.ofDays(5), Duration.ofDays(10), dense);
      int moment = dense ? DENSE.size() - 1 : 0;

      assertThat(grid.kelvin(moment, 0)).isEqualTo(266.15);
      assertThat(grid.searchedBack(moment, 0)).isEqualTo(Duration.ofHours(hoursBack));
    }
  }

  @ParameterizedTest
  @CsvSource({"121, false", "120, true"})
  void readingsBeyondTheLimitGiveNoTemperatureAlsoForDenseMoments(long hours, boolean known) {
    readings(Duration.ofHours(hours));
    for (boolean dense : new boolean[] {false, true}) {
      TemperatureGrid grid = ask(Duration.ofDays(5), Duration.ofDays(10), dense);
      int moment = dense ? DENSE.size() - 1 : 0;

      assertThat(grid.gap(moment, 0).isEmpty()).isEqualTo(known);
      if (!known) {
        assertThat(grid.searchedBack(moment, 0)).isZero();
        assertThat(grid.gap(moment, 0).orElseThrow().kind()).isEqualTo(Kind.SENSORS);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"215, UNKNOWN", "216, ON", "1000, ON"})
  void aVoltageCountsUpToItsOwnLimit(long hours, HvState state) {
    readings(Duration.ZERO);
    for (boolean dense : new boolean[] {false, true}) {
      TemperatureGrid grid = ask(Duration.ofDays(5), Duration.ofHours(hours), dense);
      int moment = dense ? DENSE.size() - 1 : 0;

      assertThat(grid.highVoltage(moment, 0)).isEqualTo(state);
      assertThat(grid.gap(moment, 0).map(TemperatureGap::text).orElse(""))
          .isEqualTo(state == HvState.ON ? "" : "no record of its high voltage");
    }
  }

  @Test
  void aVoltageIsLookedForOnlyAsFarBackAsNeeded() {
    readings(Duration.ZERO);
    archive.voltage(GROUP.hvCable(), START.plusSeconds(60).toString(), 0);

    TemperatureGrid grid = ask(Duration.ofDays(5), Duration.ofDays(300), false);

    assertThat(grid.highVoltage(0, 0)).isEqualTo(HvState.OFF);
    assertThat(grid.kelvin(0, 0)).isEqualTo(263.15);
  }

  @Test
  void knowsItsGroupsAndTheirSelfHeating() {
    TemperatureGrid grid = ask(Duration.ofDays(5), Duration.ofDays(10), false);

    assertThat(grid.groups()).containsExactly(GROUP);
    assertThat(grid.selfHeatingKelvin(0)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aGapOfDaysIsTheArchivesAndNamesThem(Kind kind) {
    boolean days = Set.of(Kind.SENSOR_DAYS, Kind.VOLTAGE_DAYS).contains(kind);
    TemperatureGap gap =
        new TemperatureGap(kind, "why", new TreeSet<>(Set.of(LocalDate.of(2022, 7, 5))));

    assertThat(gap.isOfTheArchive()).isEqualTo(days || kind == Kind.LUMI_SECTIONS);
    if (days) {
      assertThat(gap.text()).startsWith("the archive lacks ").contains("2022-07-05");
    } else {
      assertThat(gap.text()).isEqualTo("why");
    }
  }

  @Test
  void aSensorOfNoPartOfTheDetectorHasNoSubSystem() {
    assertThat(SensorKind.subSystem("TIB_Air")).isEmpty();
    assertThat(SensorKind.subSystem("PixelEndCap_BpI_Disk2_Air")).isPresent();
  }
}
