package org.pixelmon.core.geometry;

import java.util.Optional;

/** A quarter of the detector: one side in z, and the half on one side in x. */
public enum HalfCylinder {
  /** Minus side, inner half. */
  BMI("BmI", ZSide.MINUS, true),
  /** Minus side, outer half. */
  BMO("BmO", ZSide.MINUS, false),
  /** Plus side, inner half. */
  BPI("BpI", ZSide.PLUS, true),
  /** Plus side, outer half. */
  BPO("BpO", ZSide.PLUS, false);

  private final String label;
  private final ZSide zSide;
  private final boolean inner;

  HalfCylinder(String label, ZSide zSide, boolean inner) {
    this.label = label;
    this.zSide = zSide;
    this.inner = inner;
  }

  /** The name in modules and cables, for example {@code BmI}. */
  public String label() {
    return label;
  }

  /** The side of the interaction point it is on. */
  public ZSide zSide() {
    return zSide;
  }

  /** Whether it is the half towards the centre of the LHC: x above 0, |phi| below pi/2. */
  public boolean isInner() {
    return inner;
  }

  /** The half cylinder of that name, for example {@code BmI}; case matters, as in cables. */
  public static Optional<HalfCylinder> of(String label) {
    for (HalfCylinder half : values()) {
      if (half.label.equals(label)) {
        return Optional.of(half);
      }
    }
    return Optional.empty();
  }
}
