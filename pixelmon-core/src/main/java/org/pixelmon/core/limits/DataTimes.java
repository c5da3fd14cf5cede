package org.pixelmon.core.limits;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When data of the detector can be from: catches damaged and misread times where they are read. All
 * arithmetic on times within, and their text with four digits of the year, is safe.
 */
public final class DataTimes {

  /** The years, for messages. */
  public static final String YEARS = "the years 1970 to 2199";

  private static final LocalDate FIRST = LocalDate.EPOCH;
  private static final LocalDate END = LocalDate.of(2200, 1, 1);

  /** Seconds since 1970 UTC of the first instant that is no time of data any more. */
  private static final long END_SECONDS = END.toEpochDay() * 86_400;

  private DataTimes() {}

  /** Whether data can be of that instant. */
  public static boolean allow(Instant time) {
    return time.getEpochSecond() >= 0 && time.getEpochSecond() < END_SECONDS;
  }

  /** Whether data can be of that day. */
  public static boolean allow(LocalDate day) {
    return !day.isBefore(FIRST) && day.isBefore(END);
  }
}
