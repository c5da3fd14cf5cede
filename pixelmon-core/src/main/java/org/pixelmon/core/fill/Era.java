package org.pixelmon.core.fill;

import java.util.OptionalDouble;

/**
 * A named stretch of LHC fills.
 *
 * @param name for example {@code 2022} or {@code run3}
 * @param kind calendar year, LHC run or phase of the detector
 * @param fills its fills; an era that still goes on ends with {@link Integer#MAX_VALUE}
 * @param label what a plot calls it, for example {@code Run 3}
 * @param sqrtSTeV centre-of-mass energy of the proton-proton collisions, TeV; years only
 * @param ppCrossSectionMb proton-proton cross-section, mb; years only, and only where known
 */
public record Era(
    String name,
    Kind kind,
    FillRange fills,
    String label,
    OptionalDouble sqrtSTeV,
    OptionalDouble ppCrossSectionMb) {

  /** What kind of stretch an era is. */
  public enum Kind {
    /** A calendar year. */
    YEAR,
    /** One or more LHC runs, of several years. */
    RUN,
    /** The time of one generation of the pixel detector. */
    PHASE
  }

  /** Whether it still goes on. */
  public boolean isOpenEnded() {
    return fills.last() == Integer.MAX_VALUE;
  }
}
