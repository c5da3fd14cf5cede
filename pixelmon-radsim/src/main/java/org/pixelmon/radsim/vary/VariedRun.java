package org.pixelmon.radsim.vary;

import java.util.List;

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

  /** The last point. */
  public VariedPoint last() {
    return points.get(points.size() - 1);
  }
}
