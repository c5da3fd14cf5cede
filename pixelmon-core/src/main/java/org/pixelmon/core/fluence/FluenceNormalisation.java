package org.pixelmon.core.fluence;

import org.pixelmon.core.limits.PpCrossSection;

/** From the fluence of one pp collision to that of an integrated luminosity. */
public final class FluenceNormalisation {

  /**
   * pp collisions per fb^-1 and mb of cross-section: 1 fb^-1 = 10^15 b^-1 = 10^12 mb^-1, and the
   * number of collisions is luminosity times cross-section.
   */
  public static final double COLLISIONS_PER_INVERSE_FEMTOBARN_AND_MILLIBARN = 1e12;

  private FluenceNormalisation() {}

  /**
   * Fluence per integrated luminosity, n_eq/cm^2 per fb^-1: the fluence of a collision times the
   * number of collisions in 1 fb^-1.
   *
   * <p>The original multiplies the luminosity by 1e-15 ("from /fb to /b") and the cross-section by
   * 1e27 ("from mb to cm^2"). Both exponents have the wrong sign; their product, 1e12, is right.
   *
   * @param perCollision fluence of one pp collision, n_eq/cm^2
   * @param crossSectionMb pp cross-section, mb
   * @throws IllegalArgumentException when it has a {@link PpCrossSection#problem}
   */
  public static double perInvFb(double perCollision, double crossSectionMb) {
    String problem = PpCrossSection.problem(crossSectionMb);
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException(problem);
    }
    return perCollision * crossSectionMb * COLLISIONS_PER_INVERSE_FEMTOBARN_AND_MILLIBARN;
  }
}
