package org.pixelmon.core.demo;

import java.util.Arrays;

/**
 * The rows of one table and one UTC day, by column; the numbers of a row are a key, a time and one
 * or two values, where {@link Double#NaN} stands for the database's NULL.
 */
final class DayRows {

  private long[] keys = new long[1 << 14];
  private long[] millis = new long[1 << 14];
  private double[] first = new double[1 << 14];
  private double[] second = new double[1 << 14];
  private int size;

  void add(long key, long epochMillis, double value) {
    add(key, epochMillis, value, Double.NaN);
  }

  void add(long key, long epochMillis, double firstValue, double secondValue) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = key;
    millis[size] = epochMillis;
    first[size] = firstValue;
    second[size] = secondValue;
    size++;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    millis = Arrays.copyOf(millis, 2 * size);
    first = Arrays.copyOf(first, 2 * size);
    second = Arrays.copyOf(second, 2 * size);
  }

  /** Empties the rows for the next day; the memory is kept. */
  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long key(int row) {
    return keys[row];
  }

  long epochMillis(int row) {
    return millis[row];
  }

  double first(int row) {
    return first[row];
  }

  double second(int row) {
    return second[row];
  }
}
