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

  /**
   * What a luminometer may give below 0 in a fill without collisions, fb^-1: its pedestal is known
   * to some ub^-1. This is 1 nb^-1, a millionth of a short fill for physics.
   */
  public static final double PEDESTAL = 1e-6;

  /**
   * No fill has more, fb^-1: the LHC is to deliver 3000 to 4000 in all its years. Source:
   * High-Luminosity LHC Technical Design Report, CERN-2020-010, chapter 1.
   */
  public static final double MOST = 1e4;

  /** Both are known. */
  public FillLuminosity(int fill, double delivered, double recorded) {
    this(fill, delivered, OptionalDouble.of(recorded));
  }
}
