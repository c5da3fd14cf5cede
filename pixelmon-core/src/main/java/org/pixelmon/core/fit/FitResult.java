package org.pixelmon.core.fit;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * What a fit found.
 *
 * @param model the fitted function
 * @param status how the fit ended
 * @param parameters in the order of the model
 * @param covariance rows and columns in the order of the parameters; 0 for those not {@link
 *     FittedParameter.State#FREE}, NaN throughout when it is singular
 * @param chi2 sum of squared (value - model)/error; NaN when the fit failed
 * @param ndf degrees of freedom: points used less parameters free
 * @param estimatedDistance by how much chi2 would still fall, were the problem linear (MINUIT's
 *     EDM, doubled); NaN when unknown
 * @param points how many points were used and left out
 * @param effort what it took
 */
public record FitResult(
    FitModel model,
    FitStatus status,
    List<FittedParameter> parameters,
    Matrix covariance,
    double chi2,
    int ndf,
    double estimatedDistance,
    Points points,
    Effort effort) {

  /**
   * The points of a fit.
   *
   * @param used points that took part
   * @param withoutError points left out because their error is not above 0
   * @param notFinite points left out because they hold a NaN or an infinity
   */
  public record Points(int used, int withoutError, int notFinite) {}

  /**
   * What a fit took.
   *
   * @param evaluations evaluations of all points, summed over the starts
   * @param starts number of starts
   * @param bestStart index of the start that gave this result
   */
  public record Effort(long evaluations, int starts, int bestStart) {}

  /** Copies the list. */
  public FitResult {
    parameters = List.copyOf(parameters);
  }

  /** The fitted values by parameter. */
  public double[] values() {
    return parameters.stream().mapToDouble(FittedParameter::value).toArray();
  }

  /** chi2/ndf; NaN without degrees of freedom. */
  public double reducedChi2() {
    return ndf > 0 ? chi2 / ndf : Double.NaN;
  }

  /**
   * Probability of a chi2 at least as large by chance if the model is right; NaN without degrees of
   * freedom. Like ROOT's TMath::Prob.
   */
  public double pValue() {
    return ndf > 0 && Double.isFinite(chi2)
        ? Gamma.regularizedGammaQ(ndf / 2.0, chi2 / 2)
        : Double.NaN;
  }

  /** The correlation matrix; NaN in the rows and columns of parameters that have no error. */
  public Matrix correlation() {
    return covariance.normalised();
  }
}
