package org.pixelmon.core.omds;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a table has of a UTC day.
 *
 * @param records number of the Pixel detector's records
 * @param last time of the last one, UTC, to the microsecond; empty without any
 */
record DayContent(long records, Optional<Instant> last) {

  static final DayContent NOTHING = new DayContent(0, Optional.empty());

  /** The records of both. */
  DayContent plus(DayContent other) {
    return new DayContent(
        records + other.records,
        last.isPresent() && other.last.isPresent()
            ? Optional.of(last.get().isAfter(other.last.get()) ? last.get() : other.last.get())
            : last.or(other::last));
  }
}
