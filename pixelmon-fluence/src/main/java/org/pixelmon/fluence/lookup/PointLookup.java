package org.pixelmon.fluence.lookup;

import java.util.Optional;
import java.util.OptionalInt;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.PythonFloat;

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

  /**
   * The fluence at a point; empty outside the field, an empty text where the field has no number.
   */
  Optional<String> at(double rCm, double zCm) {
    OptionalInt found = field.find(rCm, zCm);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int bin = found.getAsInt();
    String text = texts[bin];
    if (text == null) {
      text = text(bin % field.rAxis().bins(), bin / field.rAxis().bins());
      texts[bin] = text;
    }
    return Optional.of(text);
  }

  private String text(int ir, int iz) {
    return field.hasValue(ir, iz) ? PythonFloat.repr(field.value(ir, iz) * scale) : "";
  }
}
