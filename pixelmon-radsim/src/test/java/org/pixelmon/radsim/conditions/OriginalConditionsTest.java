package org.pixelmon.radsim.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.radsim.step.Step;

/** What the original makes of high voltages and of channels whose alias moved. */
class OriginalConditionsTest {

  private static final Instant BEGIN = Instant.parse("2022-07-10T12:00:00Z");
  private static final Step STEP =
      new Step(
          OptionalInt.of(7960),
          BEGIN,
          BEGIN.plusSeconds(1200),
          BEGIN.plusSeconds(1500),
          OptionalInt.empty());
  private static final ReadoutGroup GROUP =
      Detector.load(new ConfigDir(Path.of(System.getProperty("pixelmon.config"))))
          .group("BPix_BmI_SEC1_LYR1");

  @TempDir private Path folder;

  private final SmallArchive archive = new SmallArchive();

  private Records records() {
    archive.write(folder.resolve("data/archive"), "2022-07-01", "2022-07-11");
    return Records.open(
        Configuration.load(Map.of(), Map.of("PIXELMON_OFFLINE", "true"), folder), Progress.NONE);
  }

  private HvState state(String... timesAndVolts) {
    for (int i = 0; i < timesAndVolts.length; i += 2) {
      archive.voltage(
          GROUP.hvCable(),
          "2022-07-" + timesAndVolts[i] + "Z",
          Double.parseDouble(timesAndVolts[i + 1]));
    }
    try (Records records = records()) {
      return OriginalVoltages.ask(records, List.of(STEP), List.of(GROUP)).state(0, 0);
    }
  }

  @Test
  void anyVoltageAboveZeroIsOn() {
    assertThat(state("10T12:10:00", "0.35")).isEqualTo(HvState.ON);
  }

  @Test
  void aRecordAtTheMeasurementComesTooLate() {
    assertThat(state("10T11:00:00", "0", "10T12:20:00", "100")).isEqualTo(HvState.OFF);
  }

  @Test
  void aRecordAtTheBeginLiesInNoWindow() {
    assertThat(state("10T11:00:00", "0", "10T12:00:00", "100")).isEqualTo(HvState.OFF);
  }

  @Test
  void recordsFiveHoursApartFromTheBeginLieInNoWindow() {
    assertThat(state("09T23:00:00", "0", "10T02:00:00", "100", "10T07:00:00", "100"))
        .isEqualTo(HvState.OFF);
  }

  @Test
  void itLooksBackWithoutALimit() {
    assertThat(state("01T00:00:01", "100")).isEqualTo(HvState.ON);
  }

  @Test
  void withoutAnyRecordTheStateIsUnknown() {
    assertThat(state()).isEqualTo(HvState.UNKNOWN);
  }

  @Test
  void currentsAreThoseOfTodaysDatapointAlsoFromBeforeTheMove() {
    String cable = GROUP.leakageCable();
    archive
        .current(cable, "2022-07-10T12:05:00Z", 14, 100)
        .move(cable, "2022-07-10T12:30:00Z")
        .current(cable, "2022-07-02T10:00:00Z", 555, 100);
    try (Records records = records()) {
      LeakageCurrents original =
          LeakageCurrents.ask(
              records, List.of(STEP), List.of(GROUP), OriginalConditions.NO_LIMIT, AliasRule.TODAY);
      assertThat(original.microamp(0, 0)).isEqualTo(555);
      assertThat(original.time(0, 0)).isEqualTo(Instant.parse("2022-07-02T10:00:00Z"));
    }
  }
}
