package org.pixelmon.core.temperature;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.geometry.LoopSensors;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.core.records.LookbackAnswer;

/** Silicon temperatures: rows are moments, columns are readout groups, both in the order asked. */
public final class TemperatureGrid {

  private final List<ReadoutGroup> groups;
  private final int[] placeOfGroup;
  private final double[] selfHeating;
  private final LoopTemperatures loops;
  private final LookbackAnswer voltages;
  private final double onVolt;
  private final HvState withoutVoltage;

  /**
   * The temperatures of some groups.
   *
   * @param placeOfGroup where in {@code loops} each group has its cooling
   * @param voltages of the groups, in their order
   */
  TemperatureGrid(
      List<ReadoutGroup> groups,
      int[] placeOfGroup,
      LoopTemperatures loops,
      LookbackAnswer voltages,
      TemperatureSettings settings) {
    this.groups = List.copyOf(groups);
    this.placeOfGroup = placeOfGroup;
    this.selfHeating =
        groups.stream()
            .mapToDouble(new SelfHeating(settings.endcapSelfHeating())::kelvin)
            .toArray();
    this.loops = loops;
    this.voltages = voltages;
    this.onVolt = settings.highVoltageOnVolt();
    this.withoutVoltage = settings.withoutVoltage();
  }

  /** The groups, one a column. */
  public List<ReadoutGroup> groups() {
    return groups;
  }

  /** The state of a group's high voltage, as recorded. */
  public HvState highVoltage(int moment, int group) {
    if (!voltages.has(moment, group)) {
      return HvState.UNKNOWN;
    }
    return voltages.value(moment, group) > onVolt ? HvState.ON : HvState.OFF;
  }

  /** The state that a group's temperature is based on: as recorded, or as assumed. */
  public HvState appliedVoltage(int moment, int group) {
    return voltages.has(moment, group) ? highVoltage(moment, group) : withoutVoltage;
  }

  /** Whether the state of a group's high voltage is an assumption, for want of a record. */
  public boolean isAssumed(int moment, int group) {
    return withoutVoltage != HvState.UNKNOWN && !voltages.has(moment, group);
  }

  /** The days that were looked at for a moment: of the sensors and of the voltages. */
  public List<TableDays> days(int moment) {
    return List.of(loops.days(moment), voltages.days(moment));
  }

  /** The temperature of a group's cooling loop, K; NaN when it is not known. */
  public double loopKelvin(int moment, int group) {
    return loops.celsius(moment, placeOfGroup[group]) + LeakageCurrentScaling.ZERO_CELSIUS_K;
  }

  /**
   * How far before the start of a moment its window was extended to find enough sensors; zero where
   * it was not, or where there is no temperature.
   */
  public Duration searchedBack(int moment, int group) {
    return Double.isNaN(loopKelvin(moment, group))
        ? Duration.ZERO
        : Duration.between(
            UtcDays.ofMicros(loops.windowFrom(moment, placeOfGroup[group])),
            voltages.windows().get(moment).from());
  }

  /** How much warmer the silicon of a group is than its loop while its high voltage is on, K. */
  public double selfHeatingKelvin(int group) {
    return selfHeating[group];
  }

  /** The temperature of a group's silicon, K; NaN when it is not known. */
  public double kelvin(int moment, int group) {
    return switch (appliedVoltage(moment, group)) {
      case ON -> loopKelvin(moment, group) + selfHeating[group];
      case OFF -> loopKelvin(moment, group);
      case UNKNOWN -> Double.NaN;
    };
  }

  /** Why a group has no temperature; empty when it has one. */
  public Optional<TemperatureGap> gap(int moment, int group) {
    if (!Double.isNaN(kelvin(moment, group))) {
      return Optional.empty();
    }
    return Optional.of(
        Double.isNaN(loopKelvin(moment, group))
            ? sensorGap(moment, placeOfGroup[group])
            : voltageGap(moment, group));
  }

  private TemperatureGap sensorGap(int moment, int place) {
    var missing = loops.missingDays(moment, place);
    if (!missing.isEmpty()) {
      return new TemperatureGap(TemperatureGap.Kind.SENSOR_DAYS, "", missing);
    }
    LoopSensors sensors = loops.place(place);
    String answered =
        loops.answered(moment, place)
            + " of "
            + sensors.required()
            + " sensors of "
            + sensors.place()
            + " answered";
    return new TemperatureGap(TemperatureGap.Kind.SENSORS, answered, new TreeSet<>());
  }

  private TemperatureGap voltageGap(int moment, int group) {
    var missing = voltages.missingDays(moment, group);
    return missing.isEmpty()
        ? new TemperatureGap(
            TemperatureGap.Kind.VOLTAGE, "no record of its high voltage", new TreeSet<>())
        : new TemperatureGap(TemperatureGap.Kind.VOLTAGE_DAYS, "", missing);
  }
}
