package org.pixelmon.core.fit;

/**
 * The fit at one set of parameter values.
 *
 * @param residuals (model - value)/error of each point
 * @param slopes derivatives of each residual by each parameter, by point
 */
record Linearisation(double[] residuals, double[][] slopes) {

  /** Sum of the squared residuals. */
  double chi2() {
    double sum = 0;
    for (double r : residuals) {
      sum += r * r;
    }
    return sum;
  }

  /** Whether chi2 and all slopes are numbers. */
  boolean isFinite() {
    return Double.isFinite(chi2()) && firstWithoutSlope() < 0;
  }

  /** The first point where a derivative is not finite, or -1. */
  int firstWithoutSlope() {
    for (int i = 0; i < slopes.length; i++) {
      for (double slope : slopes[i]) {
        if (!Double.isFinite(slope)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The first point whose residual is not finite, or -1. */
  int firstWithoutResidual() {
    for (int i = 0; i < residuals.length; i++) {
      if (!Double.isFinite(residuals[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Half the derivative of chi2 by a parameter. */
  double gradient(int parameter) {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      sum += residuals[i] * slopes[i][parameter];
    }
    return sum;
  }

  /** By how much chi2 would fall by moving one parameter alone, were the problem linear. */
  double decreaseAlong(int parameter) {
    double square = 0;
    for (double[] slope : slopes) {
      square += slope[parameter] * slope[parameter];
    }
    double gradient = gradient(parameter);
    return square > 0 ? gradient * gradient / square : 0;
  }
}
