package org.pixelmon.radsim.simulate;

import java.util.Objects;
import org.pixelmon.radsim.damage.DamageStep;

/**
 * A step of a history.
 *
 * @param fill fill number, or {@link org.pixelmon.core.files.ProfileRow#NOT_APPLICABLE}
 * @param endSeconds its end, s since 1970 UTC
 * @param conditions length, temperature and fluence rate
 * @param measured leakage current as measured at the temperature of the step, mA/cm2; NaN where
 *     there is none
 */
public record HistoryStep(int fill, double endSeconds, DamageStep conditions, double measured) {

  /** Refuses null. */
  public HistoryStep {
    Objects.requireNonNull(conditions);
  }
}
