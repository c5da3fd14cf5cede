package org.pixelmon.radsim.vary;

import java.util.List;
import java.util.function.Function;
import org.pixelmon.radsim.simulate.ResultBand;

/**
 * What variations of a simulation gave.
 *
 * @param points results and their spreads along the history, the last one at its end
 * @param effects of each constant on the last results, those that matter most first
 * @param draws how often all constants were drawn together
 */
public record VariedRun(List<VariedPoint> points, List<Effect> effects, int draws) {

  /** Keeps copies. */
  public VariedRun {
    points = List.copyOf(points);
    effects = List.copyOf(effects);
  }

  /** Where 68 % of the leakage currents of the draws are, mA/cm2. */
  public ResultBand currentBand() {
    return band(VariedPoint::current);
  }

  /** Where 68 % of the depletion voltages of the draws are, V. */
  public ResultBand voltBand() {
    return band(VariedPoint::volt);
  }

  private ResultBand band(Function<VariedPoint, Spread> spread) {
    return new ResultBand(
        "68 % of varied constants",
        points.stream()
            .map(
                point ->
                    new ResultBand.Point(
                        point.seconds(),
                        point.fluence(),
                        spread.apply(point).lower(),
                        spread.apply(point).upper()))
            .toList());
  }

  /** The last point. */
  public VariedPoint last() {
    return points.get(points.size() - 1);
  }
}
