package org.pixelmon.core.io;

/** Numbers of things in words. */
public final class Counted {

  private Counted() {}

  /** {@code 1 row}, {@code 2 rows}; {@code 2 times at which ...}. */
  public static String of(long number, String what) {
    int end = what.indexOf(' ');
    String first = end < 0 ? what : what.substring(0, end);
    String rest = end < 0 ? "" : what.substring(end);
    return of(number, what, first + "s" + rest);
  }

  /** The same of things with a plural of their own. */
  public static String of(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
