package org.pixelmon.core.files;

import java.util.OptionalInt;

/**
 * A step of a radiation profile: the conditions of a readout group over a stretch of time.
 *
 * @param fill fill number; {@link #NOT_APPLICABLE} between fills
 * @param endSeconds end of the step, whole seconds since 1970 UTC
 * @param durationSeconds length of the step, s
 * @param kelvin temperature of the silicon, K
 * @param fluenceRate n_eq/cm^2/s, the mean over the step; 0 between fills
 * @param leakage leakage current in the unit of the profile; {@link #NOT_APPLICABLE} between fills
 *     and where none was found
 * @param bunches number of colliding bunches; empty where it is not known or the profile has none
 */
public record ProfileRow(
    int fill,
    long endSeconds,
    long durationSeconds,
    double kelvin,
    double fluenceRate,
    double leakage,
    OptionalInt bunches) {

  /** Stands for a number that does not apply: no fill, no leakage current. */
  public static final int NOT_APPLICABLE = -999;

  /** Refuses what a profile cannot tell: only finite numbers can be written. */
  public ProfileRow {
    if (!Double.isFinite(kelvin) || !Double.isFinite(fluenceRate) || !Double.isFinite(leakage)) {
      throw new IllegalArgumentException(
          "a row of a profile holds finite numbers, got "
              + kelvin
              + " K, "
              + fluenceRate
              + " n_eq/cm2/s, leakage current "
              + leakage);
    }
  }

  /** Start of the step, whole seconds since 1970 UTC. */
  public long startSeconds() {
    return endSeconds - durationSeconds;
  }

  /** Whether the step lies between fills. */
  public boolean isInterfill() {
    return fill == NOT_APPLICABLE;
  }
}
