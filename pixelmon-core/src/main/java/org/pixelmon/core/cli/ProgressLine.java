package org.pixelmon.core.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One step of long work as one line: what is done, a bar, percent, count, rate and time left. Times
 * are nanoseconds of any clock.
 */
final class ProgressLine {

  /** Before that a rate says little. */
  private static final long KNOWN_AFTER_NANOS = 2_000_000_000L;

  private static final int LEAST_BAR = 8;
  private static final int MOST_BAR = 30;

  private final String what;
  private final long began;
  private final StepRate rate = new StepRate();
  private long done;
  private long total;

  /** A step that begins. */
  ProgressLine(String what, long now) {
    this.what = what;
    this.began = now;
  }

  /** Whether a report is of this step, and not of another one after it. */
  boolean goesOnWith(String step, long nextDone, long nextTotal) {
    return what.equals(step) && nextDone >= done && nextTotal == total;
  }

  /** Takes a report; 0 for a total that is not known. */
  void at(long now, long newDone, long newTotal) {
    done = newDone;
    total = newTotal;
    rate.note(now, done);
  }

  /** How long the step has been going on. */
  long nanos(long now) {
    return now - began;
  }

  /**
   * The line.
   *
   * @param columns the most that fit
   * @param unicode whether the terminal shows more than ASCII
   */
  String text(long now, int columns, boolean unicode) {
    String numbers = total > 0 ? ofTotal(now) : withoutTotal(now);
    int left = columns - numbers.length() - 2;
    if (left < LEAST_BAR) {
      return cut(what + " " + count(), columns, unicode);
    }
    boolean hasBar = total > 0 && left > LEAST_BAR + 2 + Math.min(what.length(), left / 2);
    String name = cut(what, hasBar ? left - LEAST_BAR - 1 : left, unicode);
    int bar = hasBar ? Math.min(MOST_BAR, left - name.length() - 1) : 0;
    return name + " " + (hasBar ? bar(bar, unicode) + " " : "") + numbers;
  }

  private String ofTotal(long now) {
    String text = percent() + "% " + count();
    OptionalDouble perSecond = known(now);
    if (perSecond.isEmpty() || done >= total) {
      return text;
    }
    Duration rest = Duration.ofMillis(Math.round(1000 * (total - done) / perSecond.getAsDouble()));
    return text + " " + perSecond(perSecond.getAsDouble()) + " " + TimeText.whole(rest) + " left";
  }

  private String withoutTotal(long now) {
    String passed = TimeText.whole(Duration.ofNanos(nanos(now)));
    if (done == 0) {
      return passed;
    }
    OptionalDouble perSecond = known(now);
    return count()
        + (perSecond.isPresent() ? " " + perSecond(perSecond.getAsDouble()) : "")
        + " "
        + passed;
  }

  private OptionalDouble known(long now) {
    return nanos(now) < KNOWN_AFTER_NANOS ? OptionalDouble.empty() : rate.perSecond(now, done);
  }

  private long percent() {
    return Math.min(100, Math.max(0, (long) (100.0 * done / total)));
  }

  private String count() {
    return total > 0 ? done + "/" + total : Long.toString(done);
  }

  private static String perSecond(double rate) {
    return rate < 10
        ? String.format(Locale.ROOT, "%.1f/s", rate)
        : String.format(Locale.ROOT, "%.0f/s", rate);
  }

  private String bar(int width, boolean unicode) {
    int full = (int) Math.round(width * Math.min(1.0, (double) done / total));
    return (unicode ? "\u2588" : "#").repeat(full)
        + (unicode ? "\u2591" : "-").repeat(width - full);
  }

  private static String cut(String text, int columns, boolean unicode) {
    String end = unicode ? "\u2026" : "~";
    return text.length() <= columns
        ? text
        : text.substring(0, Math.max(0, columns - 1)) + (columns > 0 ? end : "");
  }
}
