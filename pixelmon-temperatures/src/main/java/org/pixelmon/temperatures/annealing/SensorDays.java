package org.pixelmon.temperatures.annealing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The day means of one sensor over a period.
 *
 * <p>A day is in doubt when the archive lacks it, or lacks an earlier one that may hold the value
 * with which the day begins.
 */
public final class SensorDays {

  private final String sensor;
  private final Period period;
  private final double[] celsius;
  private final BitSet inDoubt;

  SensorDays(String sensor, Period period) {
    this.sensor = sensor;
    this.period = period;
    this.celsius = new double[period.days()];
    Arrays.fill(celsius, Double.NaN);
    this.inDoubt = new BitSet(celsius.length);
  }

  void put(int day, double mean) {
    celsius[day] = mean;
  }

  void doubt(int day) {
    inDoubt.set(day);
  }

  /** Name of the sensor in OMDS. */
  public String sensor() {
    return sensor;
  }

  /** Whether no day has a mean. */
  public boolean isEmpty() {
    return Arrays.stream(celsius).allMatch(Double::isNaN);
  }

  /** Whether any day is in doubt. */
  public boolean isInDoubt() {
    return !inDoubt.isEmpty();
  }

  /**
   * What is known after this run, degrees Celsius by UTC day: the days before and after the period
   * stay, those of the period are replaced; a day in doubt keeps an earlier mean.
   *
   * @param earlier what an earlier run knew
   */
  public SortedMap<LocalDate, Double> update(SortedMap<LocalDate, Double> earlier) {
    SortedMap<LocalDate, Double> means = new TreeMap<>(earlier);
    for (int i = 0; i < celsius.length; i++) {
      LocalDate day = period.day(i);
      if (inDoubt.get(i) && means.containsKey(day)) {
        continue;
      }
      if (Double.isNaN(celsius[i])) {
        means.remove(day);
      } else {
        means.put(day, celsius[i]);
      }
    }
    return means;
  }
}
