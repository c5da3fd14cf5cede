package org.pixelmon.radsim.plot;

import org.pixelmon.core.files.ProfileRow;

/**
 * A step of a profile as it is plotted; what does not apply is NaN.
 *
 * @param fill fill number, or {@link ProfileRow#NOT_APPLICABLE}
 * @param start start of the step, s since 1970 UTC
 * @param end end of the step, s since 1970 UTC
 * @param kelvin temperature, K
 * @param rate fluence rate, n_eq/cm2/s
 * @param fluenceBefore fluence accumulated from the profile's start to the start of the step,
 *     n_eq/cm2
 * @param fluence the same to the end of the step
 * @param leakage leakage current in the unit of the profile
 */
record PlottedStep(
    int fill,
    double start,
    double end,
    double kelvin,
    double rate,
    double fluenceBefore,
    double fluence,
    double leakage) {

  /** The step of a row after so much fluence. */
  static PlottedStep of(ProfileRow row, double fluenceBefore) {
    double length = Math.max(0, row.durationSeconds());
    double rate = known(row.fluenceRate());
    return new PlottedStep(
        row.fill(),
        row.endSeconds() - length,
        row.endSeconds(),
        known(row.kelvin()),
        rate,
        fluenceBefore,
        fluenceBefore + (Double.isNaN(rate) ? 0 : rate * length),
        known(row.leakage()));
  }

  private static double known(double value) {
    return value == ProfileRow.NOT_APPLICABLE ? Double.NaN : value;
  }
}
