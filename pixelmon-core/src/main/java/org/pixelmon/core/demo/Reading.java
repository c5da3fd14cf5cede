package org.pixelmon.core.demo;

/** How the control system stores what it reads back. */
final class Reading {

  private Reading() {}

  /**
   * A value with a resolution of 0.01, stored in single precision as the real tables have it (4.27
   * becomes 4.26999998092651).
   */
  static double hundredths(double value) {
    return (float) (StrictMath.rint(value * 100) / 100);
  }

  /** A bias current with a resolution of 0.5 uA. */
  static double halves(double microamperes) {
    return StrictMath.rint(microamperes * 2) / 2;
  }
}
