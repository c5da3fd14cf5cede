package org.pixelmon.core.records;

import java.util.Arrays;
import java.util.List;
import org.pixelmon.core.archive.RecordSink;

/**
 * Finds the latest record of each name up to the end of each window while records come by in any
 * order: each is kept at the first end not before it, if nothing later was seen there; in the end
 * what stands at one end goes on to the next where nothing newer is. So a record costs the same
 * whatever the number of windows, overlapping or not.
 *
 * <p>Of records at the same time the one with the greatest value counts, and of those the one with
 * the greatest second value, so that the answer does not depend on their order.
 */
final class LatestRecords implements RecordSink {

  private static final long NONE = Long.MIN_VALUE;

  private final int names;
  private final long[] ends;
  private final int[] endOfWindow;
  private final long[] firstOfWindow;
  private final long[] micros;
  private final double[] values;
  private final double[] seconds;
  private int lastEnd;

  /**
   * Nothing is known so far.
   *
   * @param names number of names
   * @param withSecond whether records have a second value
   */
  LatestRecords(List<TimeWindow> windows, boolean endIncluded, int names, boolean withSecond) {
    this.names = names;
    long[] last = windows.stream().mapToLong(w -> Spans.last(w, endIncluded)).toArray();
    this.ends = Arrays.stream(last).sorted().distinct().toArray();
    this.endOfWindow =
        Arrays.stream(last).mapToInt(end -> Arrays.binarySearch(ends, end)).toArray();
    this.firstOfWindow = windows.stream().mapToLong(Spans::first).toArray();
    int cells = Math.multiplyExact(ends.length, names);
    this.micros = new long[cells];
    Arrays.fill(micros, NONE);
    this.values = new double[cells];
    this.seconds = new double[withSecond ? cells : 0];
  }

  @Override
  public void record(int name, long time, double value, double second) {
    int end = firstEndNotBefore(time);
    if (end == ends.length) {
      return;
    }
    int cell = end * names + name;
    if (time > micros[cell] || (time == micros[cell] && isGreater(cell, value, second))) {
      micros[cell] = time;
      values[cell] = value;
      if (seconds.length > 0) {
        seconds[cell] = second;
      }
    }
  }

  /** A second value that is not there is less than any other. */
  private boolean isGreater(int cell, double value, double second) {
    return value > values[cell]
        || (value == values[cell]
            && seconds.length > 0
            && (second > seconds[cell] || Double.isNaN(seconds[cell])));
  }

  /** Most records come by in order of time: they belong to the end of the record before. */
  private int firstEndNotBefore(long time) {
    if (lastEnd < ends.length
        && time <= ends[lastEnd]
        && (lastEnd == 0 || time > ends[lastEnd - 1])) {
      return lastEnd;
    }
    int found = Arrays.binarySearch(ends, time);
    lastEnd = found < 0 ? -found - 1 : found;
    return lastEnd;
  }

  /** To be called when all records came by. */
  void finish() {
    for (int cell = names; cell < micros.length; cell++) {
      if (micros[cell] == NONE && micros[cell - names] != NONE) {
        micros[cell] = micros[cell - names];
        values[cell] = values[cell - names];
        if (seconds.length > 0) {
          seconds[cell] = seconds[cell - names];
        }
      }
    }
  }

  /** Whether a window has a record. */
  boolean has(int window, int name) {
    long time = micros[cell(window, name)];
    return time != NONE && time >= firstOfWindow[window];
  }

  /** Its time, microseconds since 1970. */
  long micros(int window, int name) {
    return micros[cell(window, name)];
  }

  double value(int window, int name) {
    return values[cell(window, name)];
  }

  double second(int window, int name) {
    return seconds.length > 0 ? seconds[cell(window, name)] : Double.NaN;
  }

  private int cell(int window, int name) {
    return endOfWindow[window] * names + name;
  }
}
