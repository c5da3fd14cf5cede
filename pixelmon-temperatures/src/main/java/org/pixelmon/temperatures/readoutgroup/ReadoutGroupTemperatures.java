package org.pixelmon.temperatures.readoutgroup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.omds.SensorReading;
import org.pixelmon.core.omds.TimeWindow;
import org.pixelmon.core.omds.VoltageReading;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * Silicon temperatures of the barrel's readout groups at the measurement time of each fill: the
 * temperature of the cooling loop, plus self-heating when the group's high voltage is on.
 */
public final class ReadoutGroupTemperatures {

  private static final String PREFIX = "PixelBarrel_";

  private final Omds omds;
  private final Detector detector;
  private final TemperatureSettings settings;

  /** Asks {@code omds}, which fetches what its archive lacks. */
  public ReadoutGroupTemperatures(Omds omds, Detector detector, TemperatureSettings settings) {
    this.omds = omds;
    this.detector = detector;
    this.settings = settings;
  }

  /**
   * The temperatures of all 128 groups for each fill, in the order of the fills.
   *
   * @throws org.pixelmon.core.error.NoDataException when the archive lacks a day of a fill
   */
  public List<FillTemperatures> of(List<Fill> fills) {
    Map<Integer, Map<CoolingLoop, Map<String, SensorReading>>> readings = readings(fills);
    Map<Integer, Map<String, Double>> voltages = voltages(fills);
    return fills.stream()
        .map(
            fill ->
                temperatures(
                    fill,
                    readings.getOrDefault(fill.number(), Map.of()),
                    voltages.getOrDefault(fill.number(), Map.of())))
        .toList();
  }

  private Map<Integer, Map<CoolingLoop, Map<String, SensorReading>>> readings(List<Fill> fills) {
    Map<Integer, Map<CoolingLoop, Map<String, SensorReading>>> byFill = new HashMap<>();
    new Lookback(settings.lookback())
        .ask(
            fills,
            Fill::startStableBeam,
            this::measured,
            windows -> keepReadings(windows, byFill),
            fill -> everyLoopAnswered(byFill.getOrDefault(fill.number(), Map.of())));
    return byFill;
  }

  private void keepReadings(
      List<TimeWindow> windows, Map<Integer, Map<CoolingLoop, Map<String, SensorReading>>> byFill) {
    for (SensorReading reading : omds.latestTemperatures(windows, PREFIX, settings.maxCelsius())) {
      detector
          .cooling()
          .loopOfSensor(reading.sensor())
          .ifPresent(
              loop ->
                  byFill
                      .computeIfAbsent(reading.fill(), fill -> new HashMap<>())
                      .computeIfAbsent(loop, l -> new HashMap<>())
                      .put(reading.sensor(), reading));
    }
  }

  private boolean everyLoopAnswered(Map<CoolingLoop, Map<String, SensorReading>> byLoop) {
    return detector.cooling().loops().stream()
        .allMatch(loop -> byLoop.getOrDefault(loop, Map.of()).size() >= loop.requiredSensors());
  }

  private Map<Integer, Map<String, Double>> voltages(List<Fill> fills) {
    Map<Integer, Map<String, Double>> byFill = new HashMap<>();
    int cables = detector.barrelGroups().size();
    new Lookback(settings.lookback())
        .ask(
            fills,
            Fill::startStableBeam,
            this::measured,
            windows -> keepVoltages(windows, byFill),
            fill -> byFill.getOrDefault(fill.number(), Map.of()).size() >= cables);
    return byFill;
  }

  private void keepVoltages(List<TimeWindow> windows, Map<Integer, Map<String, Double>> byFill) {
    for (VoltageReading reading : omds.latestVoltages(windows, PREFIX)) {
      byFill
          .computeIfAbsent(reading.fill(), fill -> new HashMap<>())
          .put(reading.cable(), reading.volt());
    }
  }

  private Instant measured(Fill fill) {
    return fill.measurementTime(settings.delay());
  }

  private FillTemperatures temperatures(
      Fill fill,
      Map<CoolingLoop, Map<String, SensorReading>> readings,
      Map<String, Double> voltages) {
    Map<CoolingLoop, Optional<Double>> loopCelsius = new HashMap<>();
    Map<String, Double> kelvin = new TreeMap<>(NamedValues.ORDER);
    List<String> missing = new ArrayList<>();
    List<String> withoutVoltage = new ArrayList<>();
    for (BarrelGroup group : detector.barrelGroups()) {
      CoolingLoop loop = detector.cooling().loopOf(group);
      Collection<SensorReading> latest = readings.getOrDefault(loop, Map.of()).values();
      Optional<Double> celsius = loopCelsius.computeIfAbsent(loop, l -> celsius(l, latest, fill));
      Double volt = voltages.get(group.hvCable());
      if (volt == null) {
        withoutVoltage.add(group.name());
      }
      if (celsius.isEmpty()) {
        missing.add(group.name() + " (" + answered(loop, latest) + ")");
      } else {
        kelvin.put(group.name(), silicon(group, celsius.get(), volt));
      }
    }
    return new FillTemperatures(fill.number(), kelvin, missing, withoutVoltage);
  }

  private Optional<Double> celsius(CoolingLoop loop, Collection<SensorReading> latest, Fill fill) {
    return LoopTemperature.celsius(
        latest, fill.startStableBeam(), loop.requiredSensors(), settings.lookback());
  }

  private static String answered(CoolingLoop loop, Collection<SensorReading> latest) {
    return latest.size()
        + " of "
        + loop.requiredSensors()
        + " sensors of cooling loop "
        + loop.name()
        + " answered";
  }

  private double silicon(BarrelGroup group, double celsius, Double volt) {
    boolean on = volt != null && volt > settings.highVoltageOnVolt();
    return celsius + LeakageCurrentScaling.ZERO_CELSIUS_K + SelfHeating.kelvin(group, on);
  }
}
