package org.pixelmon.core.geometry;

/** Arithmetic of azimuths, rad. */
final class Azimuth {

  private Azimuth() {}

  /** The same direction in (-pi, pi], for an angle at most one turn outside. */
  static double wrap(double phi) {
    if (phi > Math.PI) {
      return phi - 2 * Math.PI;
    }
    return phi <= -Math.PI ? phi + 2 * Math.PI : phi;
  }

  /** The same direction as {@code phi}, at most half a turn away from {@code reference}. */
  static double near(double reference, double phi) {
    if (phi - reference > Math.PI) {
      return phi - 2 * Math.PI;
    }
    return phi - reference < -Math.PI ? phi + 2 * Math.PI : phi;
  }
}
