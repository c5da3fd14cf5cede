package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.TemperatureGap.Kind;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.SmallArchive;

class SiliconTemperaturesTest {

  private static final Detector DETECTOR = Detector.load(ConfigCopy.original());

  /** Two of one loop, one of layer 4, two of one port card and one of another. */
  private static final List<ReadoutGroup> GROUPS =
      List.of(
          DETECTOR.group("BPix_BmI_SEC1_LYR1"),
          DETECTOR.group("BPix_BpI_SEC4_LYR1"),
          DETECTOR.group("BPix_BpO_SEC8_LYR4"),
          DETECTOR.group("FPix_BpI_D1_ROG4_RNG1"),
          DETECTOR.group("FPix_BpI_D1_ROG4_RNG2"),
          DETECTOR.group("FPix_BmO_D3_ROG1_RNG2"));

  private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
  private static final int DAYS = 24;
  private static final Instant START = Instant.parse("2022-07-12T14:00:00Z");
  private static final Moment MOMENT = new Moment(START, START.plusSeconds(1_200));

  @TempDir private Path folder;
  private final SmallArchive archive = new SmallArchive();

  private void write() {
    archive.write(folder, FIRST.toString(), FIRST.plusDays(DAYS - 1).toString());
  }

  private TemperatureGrid ask(List<Moment> moments, HvState withoutVoltage) {
    TemperatureSettings settings =
        new TemperatureSettings(
            40, 10, Duration.ofDays(5), Duration.ofDays(9), 2, withoutVoltage, AliasRule.AT_RECORD);
    try (Records records = new Records(new Omds(folder, null, false, Progress.NONE))) {
      return new SiliconTemperatures(records, DETECTOR, settings).at(moments, GROUPS);
    }
  }

  private TemperatureGrid ask(List<Moment> moments) {
    return ask(moments, HvState.UNKNOWN);
  }

  private void reading(ReadoutGroup group, Instant time, double celsius) {
    for (String sensor : DETECTOR.loopSensors(group).sensors()) {
      archive.temperature(sensor, time.toString(), celsius);
    }
  }

  private void voltage(ReadoutGroup group, Instant time, double volt) {
    archive.voltage(group.hvCable(), time.toString(), volt);
  }

  /**
   * All sensors say -10 degrees Celsius at the start, the groups are on, off and unknown in turn.
   */
  private void onOffAndUnknown() {
    for (int i = 0; i < GROUPS.size(); i++) {
      reading(GROUPS.get(i), START, -10);
      if (i % 3 < 2) {
        voltage(GROUPS.get(i), START, i % 3 == 0 ? 150 : 10);
      }
    }
    write();
  }

  @Test
  void aBiasedGroupIsWarmerThanItsCoolingAndAnUnknownOneHasNoTemperature() {
    onOffAndUnknown();
    TemperatureGrid grid = ask(List.of(MOMENT));

    assertThat(states(grid))
        .containsExactly(
            HvState.ON, HvState.OFF, HvState.UNKNOWN, HvState.ON, HvState.OFF, HvState.UNKNOWN);
    assertThat(kelvin(grid))
        .containsExactly(266.15, 263.15, Double.NaN, 265.15, 263.15, Double.NaN);
    for (int group = 0; group < GROUPS.size(); group++) {
      assertThat(grid.loopKelvin(0, group)).isEqualTo(263.15);
      assertThat(grid.gap(0, group).map(TemperatureGap::kind))
          .isEqualTo(group % 3 == 2 ? Optional.of(Kind.VOLTAGE) : Optional.empty());
      assertThat(grid.isAssumed(0, group)).isFalse();
    }
  }

  @Test
  void anAssumptionHoldsForUnknownVoltagesOnly() {
    onOffAndUnknown();

    TemperatureGrid on = ask(List.of(MOMENT), HvState.ON);
    assertThat(kelvin(on)).containsExactly(266.15, 263.15, 267.15, 265.15, 263.15, 265.15);
    TemperatureGrid off = ask(List.of(MOMENT), HvState.OFF);
    assertThat(kelvin(off)).containsExactly(266.15, 263.15, 263.15, 265.15, 263.15, 263.15);
    for (int group = 0; group < GROUPS.size(); group++) {
      assertThat(on.isAssumed(0, group)).isEqualTo(group % 3 == 2);
      assertThat(on.highVoltage(0, group)).isEqualTo(off.highVoltage(0, group));
    }
    assertThat(on.appliedVoltage(0, 2)).isEqualTo(HvState.ON);
    assertThat(off.appliedVoltage(0, 2)).isEqualTo(HvState.OFF);
  }

  private static List<HvState> states(TemperatureGrid grid) {
    List<HvState> states = new ArrayList<>();
    for (int group = 0; group < GROUPS.size(); group++) {
      states.add(grid.highVoltage(0, group));
    }
    return states;
  }

  private static List<Double> kelvin(TemperatureGrid grid) {
    List<Double> kelvin = new ArrayList<>();
    for (int group = 0; group < GROUPS.size(); group++) {
      kelvin.add(grid.kelvin(0, group));
    }
    return kelvin;
  }

  @Test
  void aVoltageAtTheMeasurementCountsAndAReadingThereDoesNot() {
    ReadoutGroup group = GROUPS.get(3);
    reading(group, START.plusSeconds(60), -10);
    reading(group, MOMENT.at(), 5);
    voltage(group, MOMENT.at(), 150);
    write();

    assertThat(ask(List.of(MOMENT)).kelvin(0, 3)).isEqualTo(265.15);
  }

  @Test
  void aGapTellsWhetherTheDetectorOrTheArchiveIsAtFault() {
    reading(GROUPS.get(0), Instant.parse("2022-07-10T10:00:00Z"), -10);
    voltage(GROUPS.get(3), Instant.parse("2022-07-10T10:00:00Z"), 150);
    reading(GROUPS.get(3), START, -10);
    voltage(GROUPS.get(0), START, 150);
    write();
    assertThat(ask(List.of(MOMENT)).gap(0, 0)).isEmpty();
    assertThat(ask(List.of(MOMENT)).gap(0, 2).orElseThrow().kind()).isEqualTo(Kind.SENSORS);

    SmallArchive.remove(folder, "2022-07-11");
    TemperatureGrid grid = ask(List.of(MOMENT));

    for (int group : new int[] {0, 3}) {
      TemperatureGap gap = grid.gap(0, group).orElseThrow();
      assertThat(gap.kind()).isEqualTo(group == 0 ? Kind.SENSOR_DAYS : Kind.VOLTAGE_DAYS);
      assertThat(gap.missingDays()).containsExactly(LocalDate.of(2022, 7, 11));
      assertThat(gap.isOfTheArchive()).isTrue();
    }
  }

  /** Readings and voltages now and then, so that looks back go over hours and days. */
  private void recordNowAndThen(Random random) {
    for (ReadoutGroup group : GROUPS) {
      for (String sensor : new TreeSet<>(DETECTOR.loopSensors(group).sensors())) {
        for (int i = 0; i < DAYS; i++) {
          archive.temperature(sensor, time(random).toString(), -5 - random.nextInt(9));
        }
      }
      for (int i = 0; i < DAYS / 4; i++) {
        voltage(group, time(random), random.nextInt(2) * 300);
      }
    }
    write();
    random
        .ints(random.nextInt(5), 0, DAYS)
        .distinct()
        .forEach(day -> SmallArchive.remove(folder, FIRST.plusDays(day).toString()));
  }

  private static Instant time(Random random) {
    return Instant.parse(FIRST + "T00:00:00Z").plusSeconds(random.nextInt(DAYS * 86_400));
  }

  private void assertThatEachAloneGivesTheSame(List<Moment> moments, int step) {
    TemperatureGrid together = ask(moments);
    int known = 0;
    for (int i = 0; i < moments.size(); i += step) {
      TemperatureGrid alone = ask(List.of(moments.get(i)));
      for (int group = 0; group < GROUPS.size(); group++) {
        String cell = moments.get(i) + " " + GROUPS.get(group).name();
        assertThat(together.kelvin(i, group)).as(cell).isEqualTo((Double) alone.kelvin(0, group));
        assertThat(together.loopKelvin(i, group))
            .as(cell)
            .isEqualTo((Double) alone.loopKelvin(0, group));
        assertThat(together.highVoltage(i, group)).as(cell).isEqualTo(alone.highVoltage(0, group));
        assertThat(together.gap(i, group).map(TemperatureGap::kind))
            .as(cell)
            .isEqualTo(alone.gap(0, group).map(TemperatureGap::kind));
        known += Double.isNaN(alone.kelvin(0, group)) ? 0 : 1;
      }
    }
    assertThat(known).isBetween(1, moments.size() * GROUPS.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void manyMomentsGiveWhatEachAloneGivesWhateverTheArchiveLacks(long seed) {
    Random random = new Random(seed);
    recordNowAndThen(random);
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Instant from = time(random);
      moments.add(new Moment(from, from.plusSeconds(random.nextInt(2_000))));
    }

    assertThatEachAloneGivesTheSame(moments, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void hourlyMomentsGiveWhatEachAloneGives(long seed) {
    Random random = new Random(seed);
    recordNowAndThen(random);
    List<Moment> hourly = new ArrayList<>();
    Instant from = START.minus(Duration.ofDays(1));
    for (int hour = 0; hour < 80; hour++, from = from.plusSeconds(3_600)) {
      hourly.add(new Moment(from, from.plusSeconds(3_600)));
    }
    assertThat(Moments.areDense(hourly)).isTrue();

    assertThatEachAloneGivesTheSame(hourly, 13);
  }

  @Test
  void aPlaceWithoutEnoughSensorsTellsHowManyAnswered() {
    List<String> sensors = DETECTOR.loopSensors(GROUPS.get(2)).sensors();
    archive.temperature(sensors.get(0), START.toString(), -10);
    voltage(GROUPS.get(2), START, 150);
    write();

    assertThat(ask(List.of(MOMENT)).gap(0, 2).orElseThrow().detail())
        .isEqualTo("1 of 3 sensors of cooling loop L4D4PF answered");
  }

  @Test
  void groupsOfOneCoolingDifferByTheirSelfHeatingOnly() {
    onOffAndUnknown();
    TemperatureGrid grid = ask(List.of(MOMENT));

    assertThat(grid.kelvin(0, 0) - grid.kelvin(0, 1)).isCloseTo(3, within(1e-9));
    assertThat(grid.kelvin(0, 3) - grid.kelvin(0, 4)).isCloseTo(2, within(1e-9));
  }
}
