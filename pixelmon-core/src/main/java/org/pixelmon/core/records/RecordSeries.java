package org.pixelmon.core.records;

import java.util.Arrays;

/**
 * Records of one name as columns: added in any order, then sorted by time, and of one time by
 * value. Sorting costs next to nothing for what is in order, and little for the interleaved
 * stretches in which an archive gives its records.
 */
public final class RecordSeries {

  private long[] micros = new long[16];
  private double[] values = new double[16];
  private int size;
  private boolean sorted = true;

  /**
   * Adds a record.
   *
   * @param time microseconds since 1970-01-01T00:00Z
   * @param value in any unit, finite
   */
  public void add(long time, double value) {
    if (size == micros.length) {
      micros = Arrays.copyOf(micros, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    micros[size] = time;
    values[size] = value;
    sorted = sorted && (size == 0 || isInOrder(size - 1, size));
    size++;
  }

  private boolean isInOrder(int first, int second) {
    return micros[first] < micros[second]
        || (micros[first] == micros[second] && values[first] <= values[second]);
  }

  /** Number of records. */
  public int size() {
    return size;
  }

  /** Time of a record, microseconds since 1970. */
  public long micros(int record) {
    return micros[record];
  }

  /** Value of a record. */
  public double value(int record) {
    return values[record];
  }

  /** Drops all records and keeps their memory for others. */
  public void clear() {
    size = 0;
    sorted = true;
  }

  /** The first record not before a time, in a sorted series; {@link #size()} when there is none. */
  public int firstFrom(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (micros[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Sorts the records: stretches that are in order are merged two by two. */
  public void sort() {
    if (sorted) {
      return;
    }
    long[] mergedMicros = new long[size];
    double[] mergedValues = new double[size];
    while (!sorted) {
      sorted = true;
      for (int from = 0; from < size; ) {
        int middle = endOfStretch(from);
        int to = middle < size ? endOfStretch(middle) : middle;
        merge(from, middle, to, mergedMicros, mergedValues);
        sorted = sorted && from == 0 && to == size;
        from = to;
      }
      System.arraycopy(mergedMicros, 0, micros, 0, size);
      System.arraycopy(mergedValues, 0, values, 0, size);
    }
  }

  private int endOfStretch(int from) {
    int end = from + 1;
    while (end < size && isInOrder(end - 1, end)) {
      end++;
    }
    return end;
  }

  private void merge(int from, int middle, int to, long[] toMicros, double[] toValues) {
    int left = from;
    int right = middle;
    for (int at = from; at < to; at++) {
      boolean takeLeft = right == to || (left < middle && isInOrder(left, right));
      int taken = takeLeft ? left++ : right++;
      toMicros[at] = micros[taken];
      toValues[at] = values[taken];
    }
  }
}
