package org.pixelmon.radsim.profile;

import java.time.Instant;

/**
 * A stretch of a profile that is not as good as it looks.
 *
 * @param kind what was done about it
 * @param reason why, in words
 * @param from begin, UTC
 * @param to end, UTC
 * @param steps number of steps
 * @param hoursBack how far back the oldest record that was used lies, h; 0 where it does not apply
 */
public record Gap(Kind kind, String reason, Instant from, Instant to, int steps, double hoursBack) {

  /** What was done. */
  public enum Kind {
    /** There is no row. */
    LEFT_OUT("row", "left out", true),
    /** The stretch is shorter than its delay and has no row, which is no fault. */
    TOO_SHORT("row", "left out", false),
    /** The temperature is the one the user gave. */
    TEMPERATURE_FILLED("temperature", "filled", false),
    /** Readings from before the step were needed. */
    TEMPERATURE_SEARCHED_BACK("temperature", "searched back", false),
    /** The high voltage has no record and counts as off. */
    VOLTAGE_TAKEN_AS_OFF("high voltage", "taken as off", true),
    /** The leakage current was recorded before the step. */
    LEAKAGE_SEARCHED_BACK("leakage current", "searched back", false),
    /** There is no leakage current. */
    LEAKAGE_MISSING("leakage current", "missing", true);

    private final String quantity;
    private final String what;
    private final boolean fault;

    Kind(String quantity, String what, boolean fault) {
      this.quantity = quantity;
      this.what = what;
      this.fault = fault;
    }

    /** The quantity it is about. */
    public String quantity() {
      return quantity;
    }

    /** What was done about it. */
    public String what() {
      return what;
    }

    /** Whether the profile lacks something. */
    public boolean isFault() {
      return fault;
    }
  }

  /** This one and the next one as one stretch. */
  Gap with(Gap next) {
    return new Gap(
        kind, reason, from, next.to, steps + next.steps, Math.max(hoursBack, next.hoursBack));
  }

  /** Whether another one goes on with the same where this one ends. */
  boolean isContinuedBy(Gap next) {
    return kind == next.kind && reason.equals(next.reason) && to.equals(next.from);
  }
}
