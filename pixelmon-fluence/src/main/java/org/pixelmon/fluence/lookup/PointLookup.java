package org.pixelmon.fluence.lookup;

import java.util.Optional;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.root.RootAxis;

/**
 * Looks fluences up, as text with all digits of the number. Texts are kept by bin: among a million
 * points most share their bins with others, and making the shortest text of a double takes time.
 * Threads may share it.
 */
public final class PointLookup {

  private final FluenceField field;
  private final double scale;

  /** By bin; null where not yet needed. Two threads may make the same text; either will do. */
  private final String[] texts;

  /**
   * Looks up in a field.
   *
   * @param scale what values are multiplied with: 1, or collisions per fb^-1
   */
  public PointLookup(FluenceField field, double scale) {
    this.field = field;
    this.scale = scale;
    this.texts = new String[field.rAxis().bins() * field.zAxis().bins()];
  }

  /** The field values are looked up in. */
  public FluenceField field() {
    return field;
  }

  /** The fluence at a point; empty outside the field. */
  public Optional<String> at(double rCm, double zCm) {
    RootAxis r = field.rAxis();
    RootAxis z = field.zAxis();
    int ir = r.findBin(rCm) - 1;
    int iz = z.findBin(zCm) - 1;
    if (ir < 0 || ir >= r.bins() || iz < 0 || iz >= z.bins()) {
      return Optional.empty();
    }
    int bin = ir + r.bins() * iz;
    String text = texts[bin];
    if (text == null) {
      text = PythonFloat.repr(field.value(ir, iz) * scale);
      texts[bin] = text;
    }
    return Optional.of(text);
  }
}
