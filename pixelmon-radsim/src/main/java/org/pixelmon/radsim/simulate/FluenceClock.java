package org.pixelmon.radsim.simulate;

import java.util.Arrays;
import java.util.List;

/** The fluence that has accumulated at a moment, even between the ends of two steps. */
final class FluenceClock {

  private final double[] seconds;
  private final double[] fluence;

  FluenceClock(List<SimulatedStep> steps) {
    seconds = steps.stream().mapToDouble(SimulatedStep::seconds).toArray();
    fluence = steps.stream().mapToDouble(SimulatedStep::fluence).toArray();
  }

  /** The fluence at a moment, n_eq/cm2; that at the nearest end outside the steps. */
  double at(double moment) {
    int place = Arrays.binarySearch(seconds, moment);
    int after = place < 0 ? -place - 1 : place;
    if (after == 0) {
      return 0;
    }
    if (after == seconds.length) {
      return fluence[after - 1];
    }
    double share = (moment - seconds[after - 1]) / (seconds[after] - seconds[after - 1]);
    return fluence[after - 1] + share * (fluence[after] - fluence[after - 1]);
  }
}
