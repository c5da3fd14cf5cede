package org.pixelmon.core.geometry;

/** The side of the interaction point, along the beam. */
public enum ZSide {
  /** z above 0. */
  PLUS(+1, 'p'),
  /** z below 0. */
  MINUS(-1, 'm');

  private final int sign;
  private final char letter;

  ZSide(int sign, char letter) {
    this.sign = sign;
    this.letter = letter;
  }

  /** +1 or -1. */
  public int sign() {
    return sign;
  }

  /** {@code p} or {@code m}, as in the names of half cylinders. */
  public char letter() {
    return letter;
  }
}
