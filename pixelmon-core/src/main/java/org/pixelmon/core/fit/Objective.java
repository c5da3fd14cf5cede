package org.pixelmon.core.fit;

/** The residuals of a model to usable points. Counts its evaluations; for one thread. */
final class Objective {

  private final FitData points;
  private final FitEvaluator evaluator;
  private final int parameterCount;
  private final double slopePrecision;
  private int evaluations;

  Objective(FitModel model, FitData usablePoints) {
    this.points = usablePoints;
    this.evaluator = model.evaluator();
    this.parameterCount = model.parameterCount();
    this.slopePrecision = model.slopePrecision();
  }

  /** Residuals and slopes at parameter values. */
  Linearisation at(double[] parameters) {
    evaluations++;
    double[] residuals = new double[points.size()];
    double[][] slopes = new double[points.size()][parameterCount];
    evaluator.valuesAndGradients(points.x(), points.y(), parameters, residuals, slopes);
    for (int i = 0; i < residuals.length; i++) {
      double weight = 1 / points.error(i);
      residuals[i] = (residuals[i] - points.value(i)) * weight;
      double[] slope = slopes[i];
      for (int k = 0; k < slope.length; k++) {
        slope[k] *= weight;
      }
    }
    return new Linearisation(residuals, slopes);
  }

  /** See {@link FitModel#slopePrecision}. */
  double slopePrecision() {
    return slopePrecision;
  }

  /** Number of points. */
  int size() {
    return points.size();
  }

  /** Sum of (value/error)^2: what the rounding of chi2 is relative to. */
  double totalWeight() {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      double ratio = points.value(i) / points.error(i);
      sum += ratio * ratio;
    }
    return sum;
  }

  /** How often {@link #at} was called. */
  int evaluations() {
    return evaluations;
  }
}
