package org.pixelmon.currents.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.LowVoltageDevice;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.progress.Progress;

/**
 * Averages the currents of each fill over the readout groups of a layer (barrel) or of a disk and
 * ring (endcap), or over the power-supply devices. A group without a record is not averaged as
 * zero; a fill without any value has no point.
 */
public final class Averager {

  private final CurrentsReader reader;
  private final Progress progress;

  /** Reads its currents with {@code reader}. */
  public Averager(CurrentsReader reader, Progress progress) {
    this.reader = reader;
    this.progress = progress;
  }

  /**
   * The averages of each fill.
   *
   * @param layers layers (barrel) or disks (endcap) wanted
   * @param scale correction and normalisation, for leakage currents
   * @throws org.pixelmon.core.error.BadInputException when a file is malformed
   */
  public Averages of(List<Fill> fills, CurrentType type, List<Integer> layers, LeakageScale scale) {
    Collector collector = new Collector(layers);
    progress.each(
        "averaging fills",
        fills,
        fill -> {
          if (type.perReadoutGroup()) {
            leakage(fill.number(), scale, collector);
          } else {
            collector.add(fill.number(), perDevice(fill.number(), type));
          }
        });
    return collector.averages(reader, type);
  }

  private void leakage(int fill, LeakageScale scale, Collector collector) {
    Optional<FillLeakage> leakage = reader.leakage(fill, scale);
    leakage.ifPresent(found -> collector.withoutTemperature(fill, found.withoutTemperature()));
    collector.add(
        fill,
        leakage.map(
            found -> {
              Map<SeriesKey, Sum> sums = new TreeMap<>();
              for (GroupCurrent current : found.currents()) {
                sums.computeIfAbsent(SeriesKey.of(current.group()), key -> new Sum())
                    .add(current.current());
              }
              return sums;
            }));
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

  /** Gathers the averages of one fill after another. */
  private static final class Collector {

    private final List<Integer> layers;
    private final List<FillAverage> points = new ArrayList<>();
    private final List<Integer> withValue = new ArrayList<>();
    private final List<Integer> withoutFile = new ArrayList<>();
    private final List<Integer> withoutValue = new ArrayList<>();
    private final SortedMap<Integer, Integer> withoutTemperature = new TreeMap<>();

    Collector(List<Integer> layers) {
      this.layers = layers;
    }

    void add(int fill, Optional<Map<SeriesKey, Sum>> sums) {
      if (sums.isEmpty()) {
        withoutFile.add(fill);
        return;
      }
      sums.get().keySet().removeIf(series -> !series.isIn(layers));
      (sums.get().isEmpty() ? withoutValue : withValue).add(fill);
      sums.get().forEach((series, sum) -> points.add(sum.average(fill, series)));
    }

    void withoutTemperature(int fill, List<ReadoutGroup> groups) {
      long count = groups.stream().filter(group -> SeriesKey.of(group).isIn(layers)).count();
      if (count > 0) {
        withoutTemperature.put(fill, (int) count);
      }
    }

    Averages averages(CurrentsReader reader, CurrentType type) {
      return new Averages(
          points,
          Coverage.of(reader.detector(), reader.subSystem(), type, layers, withValue, points),
          withoutFile,
          withoutValue,
          withoutTemperature);
    }
  }

  /**
   * A running sum; it exists only once it holds a value. The squares of the distances are added up
   * from the mean so far, so that nearly equal currents do not cancel. Source: B. P. Welford,
   * Technometrics 4 (1962) 419.
   */
  private static final class Sum {

    private double total;
    private int count;
    private double meanSoFar;
    private double squares;

    void add(double value) {
      total += value;
      count++;
      double distance = value - meanSoFar;
      meanSoFar += distance / count;
      squares += distance * (value - meanSoFar);
    }

    FillAverage average(int fill, SeriesKey series) {
      double spread = count > 1 ? Math.sqrt(squares / (count - 1)) : Double.NaN;
      return new FillAverage(fill, series, total / count, count, spread);
    }
  }
}
