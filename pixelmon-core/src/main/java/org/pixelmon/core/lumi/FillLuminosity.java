package org.pixelmon.core.lumi;

import java.util.OptionalDouble;

/**
 * Luminosity of one fill.
 *
 * @param fill fill number
 * @param delivered delivered by the LHC, fb^-1
 * @param recorded recorded by CMS, fb^-1; empty where the source does not know it
 */
public record FillLuminosity(int fill, double delivered, OptionalDouble recorded) {

  /** Both are known. */
  public FillLuminosity(int fill, double delivered, double recorded) {
    this(fill, delivered, OptionalDouble.of(recorded));
  }
}
