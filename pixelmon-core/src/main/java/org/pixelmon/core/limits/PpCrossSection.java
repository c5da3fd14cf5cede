package org.pixelmon.core.limits;

import org.pixelmon.core.error.UsageException;

/** What the cross-section of proton-proton collisions can be: catches other units. */
public final class PpCrossSection {

  /** No pp cross-section is smaller, mb: what is, is in another unit. */
  private static final double LEAST_MB = 1;

  /** No pp cross-section is greater, mb; at 100 TeV the total one is 150 mb. */
  private static final double GREATEST_MB = 1000;

  private PpCrossSection() {}

  /**
   * What is wrong with a pp cross-section, in words; empty when nothing is.
   *
   * @param crossSectionMb mb
   */
  public static String problem(double crossSectionMb) {
    return crossSectionMb >= LEAST_MB && crossSectionMb <= GREATEST_MB
        ? ""
        : "a pp cross-section is from 1 to 1000 mb, got " + crossSectionMb;
  }

  /**
   * Checks a pp cross-section that a user gave.
   *
   * @param crossSectionMb mb
   * @throws UsageException when no pp cross-section is of that size
   */
  public static void check(double crossSectionMb) {
    String problem = problem(crossSectionMb);
    if (!problem.isEmpty()) {
      throw new UsageException(
          problem, "Example: 80, the inelastic cross-section at 13.6 TeV in mb.");
    }
  }
}
