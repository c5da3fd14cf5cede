package org.pixelmon.core.fit;

import org.pixelmon.core.error.UsageException;

/**
 * How to fit.
 *
 * @param maxEvaluations most evaluations of all points per start, at least 1
 * @param scaleErrors whether parameter errors are multiplied by sqrt(chi2/ndf), for data whose
 *     errors are unknown or only relative; without it (the default) they follow from the errors of
 *     the data alone, as in ROOT's chi2 fit
 */
public record FitSettings(int maxEvaluations, boolean scaleErrors) {

  /**
   * Checks the numbers.
   *
   * @throws UsageException when no evaluation is allowed
   */
  public FitSettings {
    if (maxEvaluations < 1) {
      throw new UsageException(
          "limit of " + maxEvaluations + " evaluations", "Allow at least 1 evaluation.");
    }
  }

  /** 2000 evaluations, errors as ROOT gives them. */
  public static FitSettings defaults() {
    return new FitSettings(2000, false);
  }
}
