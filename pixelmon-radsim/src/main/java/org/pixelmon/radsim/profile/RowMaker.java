package org.pixelmon.radsim.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.FluenceHeating;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.radsim.conditions.Conditions;
import org.pixelmon.radsim.step.Step;

/** Makes the rows of one readout group. */
final class RowMaker {

  private static final double SECONDS_PER_HOUR = 3_600;

  private final ReadoutGroup group;
  private final int column;
  private final ProfileForm form;
  private final GapLog gaps;

  /**
   * A maker.
   *
   * @param column the group's column in the conditions
   * @param gaps where gaps are noted
   */
  RowMaker(ReadoutGroup group, int column, ProfileForm form, GapLog gaps) {
    this.group = group;
    this.column = column;
    this.form = form;
    this.gaps = gaps;
  }

  /**
   * The row of a step.
   *
   * @param row the step's row in the conditions
   * @param fluenceRate n_eq/cm^2/s; NaN when it is not known
   * @return empty where the step has to be left out
   */
  Optional<ProfileRow> row(Conditions conditions, int row, Step step, double fluenceRate) {
    if (Double.isNaN(fluenceRate)) {
      note(step, Gap.Kind.LEFT_OUT, "luminosity of the fill not in the archive", 0);
      return Optional.empty();
    }
    double kelvin = kelvin(conditions, row, step, fluenceRate);
    if (Double.isNaN(kelvin)) {
      return Optional.empty();
    }
    return Optional.of(
        new ProfileRow(
            step.fill().orElse(ProfileRow.NOT_APPLICABLE),
            clock(step.end()).getEpochSecond(),
            step.duration().toSeconds(),
            kelvin,
            fluenceRate,
            step.isInFill() ? leakage(conditions, row, step) : ProfileRow.NOT_APPLICABLE,
            form.withBunches() ? bunches(step) : OptionalInt.empty()));
  }

  private OptionalInt bunches(Step step) {
    return form.asOriginal() ? OptionalInt.of(step.bunches().orElse(0)) : step.bunches();
  }

  private Instant clock(Instant time) {
    return form.originalClock()
        .map(zone -> LocalDateTime.ofInstant(time, ZoneOffset.UTC).atZone(zone).toInstant())
        .orElse(time);
  }

  private double kelvin(Conditions conditions, int row, Step step, double fluenceRate) {
    double kelvin = conditions.kelvin(row, column);
    if (Double.isNaN(kelvin)) {
      return withoutTemperature(conditions.temperatureGap(row, column), step);
    }
    Duration back = conditions.searchedBack(row, column);
    if (!back.isZero()) {
      note(step, Gap.Kind.TEMPERATURE_SEARCHED_BACK, "too few readings in the step", hours(back));
    }
    HvState state = conditions.highVoltage(row, column);
    if (state == HvState.UNKNOWN) {
      note(step, Gap.Kind.VOLTAGE_TAKEN_AS_OFF, "no record of the high voltage", 0);
    }
    return state == HvState.ON ? kelvin + FluenceHeating.kelvin(fluenceRate) : kelvin;
  }

  private double withoutTemperature(Optional<TemperatureGap> gap, Step step) {
    boolean ofTheArchive = gap.map(TemperatureGap::isOfTheArchive).orElse(false);
    if (form.gapKelvin().isPresent() && !ofTheArchive) {
      note(step, Gap.Kind.TEMPERATURE_FILLED, gap.map(TemperatureGap::detail).orElse(""), 0);
      return form.gapKelvin().getAsDouble();
    }
    String reason =
        ofTheArchive
            ? "the archive lacks days of the temperature sensors"
            : gap.map(TemperatureGap::detail).orElse("no temperature");
    note(step, Gap.Kind.LEFT_OUT, reason, 0);
    return Double.NaN;
  }

  private double leakage(Conditions conditions, int row, Step step) {
    double microamp = conditions.leakage(row, column);
    if (Double.isNaN(microamp)) {
      note(step, Gap.Kind.LEAKAGE_MISSING, "no record", 0);
      return ProfileRow.NOT_APPLICABLE;
    }
    Instant time = conditions.leakageTime(row, column);
    if (time.isBefore(step.begin())) {
      Duration back = Duration.between(time, step.measurement());
      note(step, Gap.Kind.LEAKAGE_SEARCHED_BACK, "no record in the step", hours(back));
    }
    return form.asOriginal() ? microamp : form.unit().of(microamp, group);
  }

  private static double hours(Duration duration) {
    return duration.toMillis() / 1_000.0 / SECONDS_PER_HOUR;
  }

  private void note(Step step, Gap.Kind kind, String reason, double hoursBack) {
    gaps.add(new Gap(kind, reason, step.begin(), step.end(), 1, hoursBack));
  }
}
