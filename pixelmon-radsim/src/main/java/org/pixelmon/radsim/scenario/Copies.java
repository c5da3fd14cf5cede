package org.pixelmon.radsim.scenario;

import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.simulate.HistoryStep;

/** Steps that nobody measured. */
final class Copies {

  private Copies() {}

  /** The conditions of a step at another time: its fill and its current were then, not now. */
  static HistoryStep of(HistoryStep step, double endSeconds, double seconds) {
    return new HistoryStep(
        ProfileRow.NOT_APPLICABLE,
        endSeconds,
        new DamageStep(seconds, step.conditions().kelvin(), step.conditions().rate()),
        Double.NaN);
  }

  /** A step without fluence. */
  static HistoryStep without(double kelvin, double endSeconds, double seconds) {
    return new HistoryStep(
        ProfileRow.NOT_APPLICABLE, endSeconds, new DamageStep(seconds, kelvin, 0), Double.NaN);
  }

  /** Where a step begins, s since 1970 UTC. */
  static double start(HistoryStep step) {
    return step.endSeconds() - step.conditions().seconds();
  }
}
