package org.pixelmon.core.temperature;

import java.time.Instant;
import org.pixelmon.core.records.TimeWindow;

/**
 * When a temperature is wanted.
 *
 * @param from start of the stretch whose readings are preferred, UTC: the start of stable beams, or
 *     the begin of a step
 * @param at the measurement, UTC, not before {@code from}; readings at this instant are too late,
 *     voltages are not
 */
public record Moment(Instant from, Instant at) {

  /** Refuses a moment that runs backwards. */
  public Moment {
    new TimeWindow(from, at);
  }
}
