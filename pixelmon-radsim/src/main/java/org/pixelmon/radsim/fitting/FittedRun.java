package org.pixelmon.radsim.fitting;

import java.util.Objects;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.radsim.simulate.SimulatedRun;

/**
 * A simulation before and after some of its constants were fitted.
 *
 * @param before with the constants as they were
 * @param after with those that were fitted
 * @param result of the fit
 * @param pointError error of each point, a share of the measured current
 * @param scaledErrors whether the errors of the constants are multiplied by sqrt(chi2/ndf)
 * @param leftOut number of measured currents that were left out as those without high voltage
 */
public record FittedRun(
    SimulatedRun before,
    SimulatedRun after,
    FitResult result,
    double pointError,
    boolean scaledErrors,
    int leftOut) {

  /** Refuses null. */
  public FittedRun {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(result);
  }

  /** Whether the fitted constants can be used. */
  public boolean isUsable() {
    return result.status().isUsable();
  }
}
