package org.pixelmon.core.fit;

import java.util.Locale;
import org.pixelmon.core.error.UsageException;

/**
 * How a parameter enters a fit.
 *
 * @param name for messages and reports, not empty
 * @param start where the fit begins, finite and within the limits
 * @param lower lower limit; -infinity for none
 * @param upper upper limit, above the lower; +infinity for none
 * @param fixed whether it keeps its start value
 */
public record FitParameter(String name, double start, double lower, double upper, boolean fixed) {

  /**
   * Checks the numbers.
   *
   * @throws UsageException when the start is not a number or outside the limits, or the limits are
   *     reversed, equal or NaN
   */
  public FitParameter {
    if (!Double.isFinite(start)) {
      throw new UsageException(
          "parameter " + name + ": start value " + start + " is not a number",
          "Give a finite start value.");
    }
    if (!(lower < upper)) {
      throw new UsageException(
          "parameter " + name + ": lower limit " + lower + " is not below the upper " + upper,
          "Give the lower limit first; to hold a parameter, fix it.");
    }
    if (start < lower || start > upper) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "parameter %s: start value %s is outside its limits %s to %s",
              name,
              start,
              lower,
              upper),
          "Move the start value or the limits.");
    }
  }

  /** A parameter without limits. */
  public static FitParameter free(String name, double start) {
    return new FitParameter(name, start, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
  }

  /** A parameter that keeps its value. */
  public static FitParameter fixed(String name, double value) {
    return new FitParameter(name, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
  }

  /** The same within limits, either of which may be infinite. */
  public FitParameter within(double lower, double upper) {
    return new FitParameter(name, start, lower, upper, fixed);
  }

  /** The same from another start. */
  public FitParameter startingAt(double otherStart) {
    return new FitParameter(name, otherStart, lower, upper, fixed);
  }
}
