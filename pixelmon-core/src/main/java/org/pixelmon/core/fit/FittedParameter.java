package org.pixelmon.core.fit;

/**
 * A parameter after the fit.
 *
 * @param definition how it entered the fit, with the start value of the best start
 * @param value fitted value
 * @param error one standard deviation; 0 when fixed, NaN when held by its limit or undetermined
 * @param state what became of it
 */
public record FittedParameter(FitParameter definition, double value, double error, State state) {

  /** What became of a parameter. */
  public enum State {
    /** Fitted. */
    FREE,
    /** Kept at its start value. */
    FIXED,
    /** Ended on a limit: it has no symmetric error, and the others' errors hold for it fixed. */
    AT_LIMIT
  }

  /** Name of the parameter. */
  public String name() {
    return definition.name();
  }
}
