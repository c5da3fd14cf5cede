package org.pixelmon.fluence.field;

import java.util.Arrays;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.fluence.fluka.UsrbinSection;

/**
 * A section with the name of its particle.
 *
 * @param particle for example {@code neut}
 * @param section what FLUKA scored of it
 */
public record ParticleSection(String particle, UsrbinSection section) {

  /** Number of bins. */
  int bins() {
    return section.packedValues().length;
  }

  /**
   * Absolute error of a bin, n_eq/cm^2 per collision: FLUKA's relative one times the value; 0 where
   * errors are unknown.
   */
  double error(int bin) {
    return section.hasErrors() ? section.value(bin) * section.relativeError(bin) : 0;
  }

  /** The fluence field of this particle. */
  public FluenceField toField() {
    double[] values = new double[bins()];
    double[] errors = new double[bins()];
    Arrays.setAll(values, section::value);
    Arrays.setAll(errors, this::error);
    return FluenceField.of(particle, section.rAxis(), section.zAxis(), values, errors);
  }
}
