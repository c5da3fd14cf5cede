package org.pixelmon.radsim.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.radsim.conditions.Conditions;
import org.pixelmon.radsim.step.Step;

/** The row of one step under conditions that are written down. */
class RowMakerTest {

  private static final ReadoutGroup GROUP =
      Detector.load(new ConfigDir(Path.of(System.getProperty("pixelmon.config"))))
          .group("BPix_BmI_SEC1_LYR1");
  private static final Instant BEGIN = Instant.parse("2022-07-10T12:00:00Z");
  private static final double FLUENCE_RATE = 1e7;

  private final GapLog gaps = new GapLog();
  private final Written conditions = new Written();

  /** Conditions of one step and group: 260 K, high voltage on, 12 uA recorded in the step. */
  private static final class Written implements Conditions {

    private double kelvin = 260;
    private Optional<TemperatureGap> gap = Optional.empty();
    private Duration back = Duration.ZERO;
    private HvState voltage = HvState.ON;
    private double leakage = 12;
    private Instant leakageTime = BEGIN;

    @Override
    public double kelvin(int step, int group) {
      return kelvin;
    }

    @Override
    public Optional<TemperatureGap> temperatureGap(int step, int group) {
      return gap;
    }

    @Override
    public Duration searchedBack(int step, int group) {
      return back;
    }

    @Override
    public HvState highVoltage(int step, int group) {
      return voltage;
    }

    @Override
    public double leakage(int step, int group) {
      return leakage;
    }

    @Override
    public Instant leakageTime(int step, int group) {
      return leakageTime;
    }

    @Override
    public double invFbPerSecond(int step) {
      throw new AssertionError("the rate is given");
    }
  }

  private static Step step(OptionalInt fill, OptionalInt bunches) {
    return new Step(fill, BEGIN, BEGIN.plusSeconds(900), BEGIN.plusSeconds(1_200), bunches);
  }

  private static ProfileForm form(
      LeakageUnit unit, boolean withBunches, OptionalDouble gapKelvin, boolean asOriginal) {
    return new ProfileForm(unit, withBunches, gapKelvin, asOriginal, Optional.empty());
  }

  private static final ProfileForm PLAIN =
      form(LeakageUnit.MICROAMP, false, OptionalDouble.empty(), false);

  private Optional<ProfileRow> row(ProfileForm form, Step step, double fluenceRate) {
    return new RowMaker(GROUP, 0, form, gaps).row(conditions, 0, step, fluenceRate);
  }

  private Optional<ProfileRow> row(ProfileForm form) {
    return row(form, step(OptionalInt.of(7960), OptionalInt.of(578)), FLUENCE_RATE);
  }

  private Gap onlyGap() {
    assertThat(gaps.all()).hasSize(1);
    return gaps.all().get(0);
  }

  @Test
  void aStepOfAFillHasItsConditionsAndTheHeatOfTheBeam() {
    assertThat(row(PLAIN))
        .contains(
            new ProfileRow(
                7960,
                BEGIN.getEpochSecond() + 1_200,
                1_200,
                260.3,
                FLUENCE_RATE,
                12,
                OptionalInt.empty()));
    assertThat(gaps.all()).isEmpty();
  }

  @Test
  void aStepBetweenFillsHasNoFillAndNoLeakageCurrent() {
    assertThat(row(PLAIN, step(OptionalInt.empty(), OptionalInt.of(0)), 0))
        .contains(
            new ProfileRow(
                -999, BEGIN.getEpochSecond() + 1_200, 1_200, 260, 0, -999, OptionalInt.empty()));
    assertThat(gaps.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ON, 260.3, false", "OFF, 260, false", "UNKNOWN, 260, true"})
  void theBeamHeatsOnlyWhereTheHighVoltageIsOn(HvState state, double kelvin, boolean noted) {
    conditions.voltage = state;

    assertThat(row(PLAIN).orElseThrow().kelvin()).isEqualTo(kelvin);
    assertThat(gaps.all().stream().map(Gap::kind).toList())
        .isEqualTo(noted ? List.of(Gap.Kind.VOLTAGE_TAKEN_AS_OFF) : List.of());
  }

  @Test
  void aStepWithoutLuminosityIsLeftOut() {
    assertThat(row(PLAIN, step(OptionalInt.of(7960), OptionalInt.empty()), Double.NaN)).isEmpty();
    assertThat(onlyGap())
        .isEqualTo(
            new Gap(
                Gap.Kind.LEFT_OUT,
                "luminosity of the fill not in the archive",
                BEGIN,
                BEGIN.plusSeconds(1_200),
                1,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "SENSORS, , LEFT_OUT, 0 of 2 sensors",
    "SENSORS, 288, TEMPERATURE_FILLED, 0 of 2 sensors",
    "SENSOR_DAYS, , LEFT_OUT, the archive lacks days of the temperature sensors",
    "SENSOR_DAYS, 288, LEFT_OUT, the archive lacks days of the temperature sensors",
    ", , LEFT_OUT, no temperature",
    ", 288, TEMPERATURE_FILLED, ''"
  })
  void onlyWhatTheDetectorDidNotTellIsFilled(
      TemperatureGap.Kind kind, Double gapKelvin, Gap.Kind done, String reason) {
    conditions.kelvin = Double.NaN;
    conditions.gap =
        Optional.ofNullable(kind)
            .map(
                known ->
                    new TemperatureGap(
                        known, "0 of 2 sensors", new TreeSet<>(Set.of(LocalDate.EPOCH))));
    OptionalDouble given =
        gapKelvin == null ? OptionalDouble.empty() : OptionalDouble.of(gapKelvin);

    Optional<ProfileRow> row = row(form(LeakageUnit.MICROAMP, false, given, false));

    assertThat(row.isPresent()).isEqualTo(done == Gap.Kind.TEMPERATURE_FILLED);
    row.ifPresent(made -> assertThat(made.kelvin()).isEqualTo(288));
    assertThat(onlyGap().kind()).isEqualTo(done);
    assertThat(onlyGap().reason()).isEqualTo(reason);
  }

  @Test
  void readingsFromBeforeTheStepAreNotedWithTheirAge() {
    conditions.back = Duration.ofMinutes(90);

    assertThat(row(PLAIN)).isPresent();
    assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.TEMPERATURE_SEARCHED_BACK);
    assertThat(onlyGap().hoursBack()).isEqualTo(1.5);
  }

  @Test
  void aCurrentFromBeforeTheStepIsNotedWithItsAgeAtTheMeasurement() {
    conditions.leakageTime = BEGIN.minusSeconds(2_700);

    assertThat(row(PLAIN).orElseThrow().leakage()).isEqualTo(12);
    assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.LEAKAGE_SEARCHED_BACK);
    assertThat(onlyGap().hoursBack()).isEqualTo(1);
  }

  @Test
  void aFillWithoutALeakageCurrentHasARowAndANote() {
    conditions.leakage = Double.NaN;

    assertThat(row(PLAIN).orElseThrow().leakage()).isEqualTo(-999);
    assertThat(onlyGap().kind()).isEqualTo(Gap.Kind.LEAKAGE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "MICROAMP, 12",
    "MICROAMP_PER_CM2, 0.381039475",
    "MICROAMP_PER_CM3, 13.369806126",
    "MILLIAMP_PER_CM2, 0.000381039"
  })
  void theLeakageCurrentIsInTheUnitAskedFor(LeakageUnit unit, double leakage) {
    // The group holds 48 readout chips of 0.81 cm x 0.81 cm x 0.0285 cm.
    ProfileRow row = row(form(unit, false, OptionalDouble.empty(), false)).orElseThrow();

    assertThat(row.leakage()).isCloseTo(leakage, withinPercentage(1e-3));
  }

  @Test
  void asTheOriginalTheCurrentIsThatOfTheGroupWhateverTheUnitAndUnknownBunchesAreNone() {
    ProfileForm original = form(LeakageUnit.MICROAMP_PER_CM2, true, OptionalDouble.empty(), true);

    ProfileRow row =
        row(original, step(OptionalInt.of(7960), OptionalInt.empty()), FLUENCE_RATE).orElseThrow();

    assertThat(row.leakage()).isEqualTo(12);
    assertThat(row.bunches()).hasValue(0);
    assertThat(original.unitLabel()).isEqualTo("mA/cm2");
  }

  @Test
  void bunchesAreToldWhereTheyAreAskedForAndKnown() {
    ProfileForm asked = form(LeakageUnit.MICROAMP, true, OptionalDouble.empty(), false);

    assertThat(row(asked).orElseThrow().bunches()).hasValue(578);
    assertThat(
            row(asked, step(OptionalInt.of(7960), OptionalInt.empty()), FLUENCE_RATE)
                .orElseThrow()
                .bunches())
        .isEmpty();
    assertThat(asked.unitLabel()).isEqualTo("uA");
  }

  @Test
  void theClockOfTheOriginalsMachineTakesUtcForItsOwnTime() {
    ProfileForm zurich =
        new ProfileForm(
            LeakageUnit.MICROAMP,
            false,
            OptionalDouble.empty(),
            true,
            Optional.of(ZoneId.of("Europe/Zurich")));

    assertThat(row(zurich).orElseThrow().endSeconds())
        .isEqualTo(BEGIN.getEpochSecond() + 1_200 - 7_200);
  }
}
