package org.pixelmon.core.temperature;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.core.records.LookbackAnswer;

/** Silicon temperatures: rows are moments, columns are readout groups, both in the order asked. */
public final class TemperatureGrid {

  private final List<BarrelGroup> groups;
  private final LoopTemperatures loops;
  private final LookbackAnswer voltages;
  private final CoolingLoop[] loopOfGroup;
  private final TemperatureSettings settings;
  private final Map<CoolingLoop, LoopTemperature[]> temperatureOfLoop = new HashMap<>();

  TemperatureGrid(
      List<BarrelGroup> groups,
      CoolingSystem cooling,
      LoopTemperatures loops,
      LookbackAnswer voltages,
      TemperatureSettings settings) {
    this.groups = List.copyOf(groups);
    this.loops = loops;
    this.voltages = voltages;
    this.settings = settings;
    this.loopOfGroup = groups.stream().map(cooling::loopOf).toArray(CoolingLoop[]::new);
    for (CoolingLoop loop : loopOfGroup) {
      temperatureOfLoop.computeIfAbsent(loop, this::temperatures);
    }
  }

  private LoopTemperature[] temperatures(CoolingLoop loop) {
    LoopTemperature[] temperatures = new LoopTemperature[voltages.windows().size()];
    for (int moment = 0; moment < temperatures.length; moment++) {
      temperatures[moment] = loops.temperature(moment, loop).orElse(null);
    }
    return temperatures;
  }

  /** The groups, one a column. */
  public List<BarrelGroup> groups() {
    return groups;
  }

  /** The state of a group's high voltage, as recorded. */
  public HvState highVoltage(int moment, int group) {
    if (!voltages.has(moment, group)) {
      return HvState.UNKNOWN;
    }
    boolean on = voltages.value(moment, group) > settings.highVoltageOnVolt();
    return on ? HvState.ON : HvState.OFF;
  }

  /** Whether the state of a group's high voltage is an assumption, for want of a record. */
  public boolean isAssumed(int moment, int group) {
    return settings.withoutVoltage() != HvState.UNKNOWN
        && highVoltage(moment, group) == HvState.UNKNOWN;
  }

  /** The temperature of a group's cooling loop, K; NaN when it is not known. */
  public double loopKelvin(int moment, int group) {
    LoopTemperature found = loopTemperature(moment, group);
    return found == null ? Double.NaN : found.celsius() + LeakageCurrentScaling.ZERO_CELSIUS_K;
  }

  private LoopTemperature loopTemperature(int moment, int group) {
    return temperatureOfLoop.get(loopOfGroup[group])[moment];
  }

  /**
   * How far before the start of a moment its window was extended to find enough sensors; zero where
   * it was not, or where there is no temperature.
   */
  public Duration searchedBack(int moment, int group) {
    LoopTemperature found = loopTemperature(moment, group);
    return found == null
        ? Duration.ZERO
        : Duration.between(found.from(), voltages.windows().get(moment).from());
  }

  /** How much warmer the silicon of a group is than its loop while its high voltage is on, K. */
  public double selfHeatingKelvin(int group) {
    return SelfHeating.kelvin(groups.get(group));
  }

  /** The temperature of a group's silicon, K; NaN when it is not known. */
  public double kelvin(int moment, int group) {
    HvState recorded = highVoltage(moment, group);
    HvState state = isAssumed(moment, group) ? settings.withoutVoltage() : recorded;
    return switch (state) {
      case ON -> loopKelvin(moment, group) + SelfHeating.kelvin(groups.get(group));
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
            ? sensorGap(moment, loopOfGroup[group])
            : voltageGap(moment, group));
  }

  private TemperatureGap sensorGap(int moment, CoolingLoop loop) {
    var missing = loops.missingDays(moment, loop);
    if (!missing.isEmpty()) {
      return new TemperatureGap(TemperatureGap.Kind.SENSOR_DAYS, "", missing);
    }
    String answered =
        loops.answered(moment, loop)
            + " of "
            + loop.requiredSensors()
            + " sensors of cooling loop "
            + loop.name()
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
