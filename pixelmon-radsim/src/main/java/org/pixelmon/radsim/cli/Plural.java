package org.pixelmon.radsim.cli;

/** Counts in words. */
final class Plural {

  private Plural() {}

  /** {@code 1 row}, {@code 2 rows}; {@code 2 times at which ...}. */
  static String of(long count, String what) {
    int end = what.indexOf(' ');
    String first = end < 0 ? what : what.substring(0, end);
    String rest = end < 0 ? "" : what.substring(end);
    return count + " " + first + (count == 1 ? "" : "s") + rest;
  }
}
