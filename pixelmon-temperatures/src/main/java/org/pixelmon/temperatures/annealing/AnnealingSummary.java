package org.pixelmon.temperatures.annealing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.temperature.SensorKind;

/**
 * Mean, median and spread of the day means of many sensors: over all, over each half cylinder of
 * each part of the detector, over each layer of the barrel and each disk of the endcaps. Which
 * layer a sensor of the barrel is on is that of its cooling loop, as the detector's tables correct
 * it.
 *
 * <p>As in the original's macro, means above {@value #MAX_CELSIUS} degrees Celsius do not count,
 * and a day wants {@value #MIN_SENSORS} sensors.
 */
public final class AnnealingSummary {

  /** Above, a sensor is broken, degrees Celsius. Source: the original's macro. */
  static final double MAX_CELSIUS = 70;

  /** Fewer say nothing of the detector. Source: the original's macro. */
  static final int MIN_SENSORS = 5;

  private static final String ALL = "all";
  private static final Pattern HALF = Pattern.compile("(?i:pixel(?:barrel|endcap)_)(B[mp][IO])_.*");
  private static final Pattern DISK = Pattern.compile("(?i:pixelendcap_).*_PC_([1-3]).*");

  private final CoolingSystem cooling;
  private final SortedMap<LocalDate, SortedMap<String, List<Double>>> values = new TreeMap<>();

  /** An empty summary. */
  public AnnealingSummary(CoolingSystem cooling) {
    this.cooling = cooling;
  }

  /**
   * One day of one group of sensors.
   *
   * @param day UTC day
   * @param group {@code all}, {@code Barrel_BmI}, {@code Barrel_LYR1}, {@code EndCap_D1} ...
   * @param mean degrees Celsius
   * @param median degrees Celsius; of an even number the middle of the two in the middle
   * @param spread sample standard deviation, K
   * @param sensors how many sensors
   */
  public record Row(
      LocalDate day, String group, double mean, double median, double spread, int sensors) {}

  /**
   * Adds a sensor.
   *
   * @param celsius mean of each UTC day, degrees Celsius
   */
  public void add(String sensor, SortedMap<LocalDate, Double> celsius) {
    List<String> groups = groups(sensor);
    celsius.forEach(
        (day, mean) -> {
          if (mean <= MAX_CELSIUS) {
            SortedMap<String, List<Double>> ofDay =
                values.computeIfAbsent(day, key -> new TreeMap<>(ORDER));
            groups.forEach(
                group -> ofDay.computeIfAbsent(group, key -> new ArrayList<>()).add(mean));
          }
        });
  }

  /** All sensors first. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String group) -> !group.equals(ALL))
          .thenComparing(Comparator.naturalOrder());

  private List<String> groups(String sensor) {
    List<String> groups = new ArrayList<>(List.of(ALL));
    Optional<SubSystem> part = SensorKind.subSystem(sensor);
    Matcher half = HALF.matcher(sensor);
    if (part.isPresent() && half.matches()) {
      groups.add(part.get().cableName() + "_" + half.group(1));
    }
    cooling
        .loopOfSensor(sensor)
        .ifPresent(loop -> groups.add(SubSystem.BARREL.cableName() + "_LYR" + loop.layer()));
    Matcher disk = DISK.matcher(sensor);
    if (disk.matches()) {
      groups.add(SubSystem.ENDCAP.cableName() + "_D" + disk.group(1));
    }
    return groups;
  }

  /** The groups that have a row, all sensors first. */
  public SortedSet<String> groups() {
    SortedSet<String> groups = new TreeSet<>(ORDER);
    rows().forEach(row -> groups.add(row.group()));
    return groups;
  }

  /** The rows by day, then group; without those of too few sensors. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    values.forEach(
        (day, ofDay) ->
            ofDay.forEach(
                (group, celsius) -> {
                  if (celsius.size() >= MIN_SENSORS) {
                    rows.add(row(day, group, celsius));
                  }
                }));
    return rows;
  }

  private static Row row(LocalDate day, String group, List<Double> celsius) {
    double[] sorted = celsius.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int n = sorted.length;
    double mean = Arrays.stream(sorted).sum() / n;
    double squares = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Row(day, group, mean, median, Math.sqrt(squares / (n - 1)), n);
  }
}
