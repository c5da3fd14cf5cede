package org.pixelmon.core.geometry;

/** Which half of the barrel a cooling loop serves. */
public enum LoopSide {
  /** Loops whose names end in N; they cool the inner half cylinders. */
  NEAR('N'),
  /** Loops whose names end in F; they cool the outer half cylinders. */
  FAR('F');

  private final char letter;

  LoopSide(char letter) {
    this.letter = letter;
  }

  /** {@code N} or {@code F}, as in the loops' names. */
  public char letter() {
    return letter;
  }

  /** The side that cools a half cylinder. */
  public static LoopSide of(HalfCylinder half) {
    return half.isInner() ? NEAR : FAR;
  }
}
