package org.pixelmon.currents.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.LowVoltageDevice;

/**
 * Averages the currents of each fill over the readout groups of a layer (barrel) or of a disk and
 * ring (endcap), or over the power-supply devices. A group without a record is not averaged as
 * zero; a fill without any value has no point.
 */
public final class Averager {

  private final CurrentsReader reader;

  /** Reads its currents with {@code reader}. */
  public Averager(CurrentsReader reader) {
    this.reader = reader;
  }

  /**
   * The averages of each fill.
   *
   * @param layers layers (barrel) or disks (endcap) wanted
   * @param scale correction and normalisation, for leakage currents
   * @throws org.pixelmon.core.error.BadInputException when a file is malformed
   */
  public Averages of(List<Fill> fills, CurrentType type, List<Integer> layers, LeakageScale scale) {
    List<FillAverage> points = new ArrayList<>();
    List<Integer> withoutFile = new ArrayList<>();
    List<Integer> withoutValue = new ArrayList<>();
    for (Fill fill : fills) {
      Optional<Map<SeriesKey, Sum>> sums = sums(fill.number(), type, scale);
      if (sums.isEmpty()) {
        withoutFile.add(fill.number());
        continue;
      }
      sums.get().keySet().removeIf(series -> !series.isIn(layers));
      if (sums.get().isEmpty()) {
        withoutValue.add(fill.number());
      }
      sums.get().forEach((series, sum) -> points.add(sum.average(fill.number(), series)));
    }
    return new Averages(points, withoutFile, withoutValue);
  }

  private Optional<Map<SeriesKey, Sum>> sums(int fill, CurrentType type, LeakageScale scale) {
    return type.perReadoutGroup() ? leakage(fill, scale) : perDevice(fill, type);
  }

  private Optional<Map<SeriesKey, Sum>> leakage(int fill, LeakageScale scale) {
    return reader
        .leakage(fill, scale)
        .map(
            currents -> {
              Map<SeriesKey, Sum> sums = new TreeMap<>();
              for (GroupCurrent current : currents) {
                sums.computeIfAbsent(SeriesKey.of(current.group()), key -> new Sum())
                    .add(current.current());
              }
              return sums;
            });
  }

  private Optional<Map<SeriesKey, Sum>> perDevice(int fill, CurrentType type) {
    return reader
        .values(fill, type)
        .map(
            values -> {
              Map<SeriesKey, Sum> sums = new TreeMap<>();
              values.forEach(
                  (name, value) ->
                      sums.computeIfAbsent(SeriesKey.of(device(name)), key -> new Sum())
                          .add(value));
              return sums;
            });
  }

  private LowVoltageDevice device(String name) {
    return reader.detector().findDevice(name).orElseThrow();
  }

  /** A running sum; it exists only once it holds a value. */
  private static final class Sum {

    private double total;
    private int count;

    void add(double value) {
      total += value;
      count++;
    }

    FillAverage average(int fill, SeriesKey series) {
      return new FillAverage(fill, series, total / count, count);
    }
  }
}
