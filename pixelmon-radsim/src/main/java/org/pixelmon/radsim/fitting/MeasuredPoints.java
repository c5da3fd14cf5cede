package org.pixelmon.radsim.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.pixelmon.radsim.simulate.SimulatedStep;

/**
 * The measured currents of a simulation that constants can be fitted to.
 *
 * <p>A current of less than a fifth of the median of those before it is that of sensors without
 * high voltage, and left out. The error of a point is a share of its current, but no less than that
 * share of the median of all: small currents are mostly what the channel shows without sensors.
 *
 * @param steps indices of the steps they belong to, ascending
 * @param currents measured leakage currents, mA/cm2
 * @param errors of the currents, mA/cm2
 * @param leftOut number of currents that were left out
 */
record MeasuredPoints(int[] steps, double[] currents, double[] errors, int leftOut) {

  /** So many points before it a point is compared with: about a day of steps of an hour. */
  private static final int BEFORE = 25;

  private static final double WITHOUT_VOLTAGE = 0.2;

  /**
   * The points of some results.
   *
   * @param share error of a current as a share of it
   */
  static MeasuredPoints of(List<SimulatedStep> results, double share) {
    int[] all = IntStream.range(0, results.size()).filter(i -> results.get(i).data() > 0).toArray();
    double[] data = Arrays.stream(all).mapToDouble(i -> results.get(i).data()).toArray();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      double[] before =
          kept.subList(Math.max(0, kept.size() - BEFORE), kept.size()).stream()
              .mapToDouble(point -> data[point])
              .toArray();
      if (before.length == 0 || data[i] >= WITHOUT_VOLTAGE * median(before)) {
        kept.add(i);
      }
    }
    double[] currents = kept.stream().mapToDouble(i -> data[i]).toArray();
    double median = median(currents.clone());
    return new MeasuredPoints(
        kept.stream().mapToInt(i -> all[i]).toArray(),
        currents,
        Arrays.stream(currents).map(current -> share * Math.max(current, median)).toArray(),
        all.length - kept.size());
  }

  /** The middle value, of an even number the upper one of two; NaN of none. Sorts the values. */
  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  int size() {
    return steps.length;
  }
}
