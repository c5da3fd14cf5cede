package org.pixelmon.core.cli;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people. */
final class TimeText {

  private TimeText() {}

  /** {@code 0.4 s}, {@code 75 s}, {@code 12 min 5 s}, {@code 3 h 20 min}. */
  static String of(Duration time) {
    long seconds = Math.max(0, Math.round(time.toMillis() / 1000.0));
    return seconds < 10
        ? String.format(Locale.ROOT, "%.1f s", Math.max(0, time.toMillis()) / 1000.0)
        : whole(time);
  }

  /** The same without tenths. */
  static String whole(Duration time) {
    long seconds = Math.max(0, Math.round(time.toMillis() / 1000.0));
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes / 60 + " h " + minutes % 60 + " min";
  }
}
