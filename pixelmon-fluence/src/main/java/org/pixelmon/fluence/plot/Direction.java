package org.pixelmon.fluence.plot;

import java.util.Locale;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;

/** The coordinate a profile of a field runs along; the other one is held. */
public enum Direction {
  /** Along r, at one z. */
  R,
  /** Along z, at one r. */
  Z;

  /** The coordinate it runs along, {@code r} or {@code z}. */
  public String coordinate() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The coordinate that is held. */
  public Direction other() {
    return this == R ? Z : R;
  }

  /** The field's bins along this coordinate. */
  public RootAxis axis(FluenceField field) {
    return this == R ? field.rAxis() : field.zAxis();
  }
}
