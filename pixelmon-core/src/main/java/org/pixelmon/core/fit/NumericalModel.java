package org.pixelmon.core.fit;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A model that is a calculation of its own, such as a simulation: given the parameters it gives its
 * predictions for all points at once, and has no formula for their derivatives. These are worked
 * out as central differences, with two calculations per parameter.
 */
public final class NumericalModel implements FitModel {

  /**
   * Step of a difference as a share of the parameter: about the cube root of a double's precision,
   * where the errors of rounding and of the curve's bend are equally small.
   */
  private static final double STEP = 6e-6;

  /** Of slopes whose calculation has twelve or more right digits. */
  private static final double SLOPE_PRECISION = 1e-6;

  /** Parameters below this share of their scale are moved as if they were this large. */
  private static final double SMALLEST_SHARE = 0.01;

  private final String name;
  private final List<String> parameterNames;
  private final double[] scales;
  private final UnaryOperator<double[]> predictions;

  /**
   * A model.
   *
   * @param name for messages and reports
   * @param parameterNames one per parameter
   * @param scales size of each parameter, above 0: what a value near 0 is compared with
   * @param predictions from one value per parameter to one prediction per point, in the order of
   *     the points; called from several threads when a fit has several starts
   * @throws IllegalArgumentException when there is not one scale above 0 per parameter
   */
  public NumericalModel(
      String name,
      List<String> parameterNames,
      double[] scales,
      UnaryOperator<double[]> predictions) {
    if (scales.length != parameterNames.size()) {
      throw new IllegalArgumentException(
          parameterNames.size() + " parameters and " + scales.length + " scales");
    }
    for (double scale : scales) {
      if (!(scale > 0)) {
        throw new IllegalArgumentException("a scale is above 0, got " + scale);
      }
    }
    this.name = name;
    this.parameterNames = List.copyOf(parameterNames);
    this.scales = scales.clone();
    this.predictions = predictions;
  }

  @Override
  public String kind() {
    return "model";
  }

  @Override
  public String text() {
    return name;
  }

  @Override
  public List<String> parameterNames() {
    return parameterNames;
  }

  @Override
  public int dimensions() {
    return 1;
  }

  @Override
  public double slopePrecision() {
    return SLOPE_PRECISION;
  }

  @Override
  public FitEvaluator evaluator() {
    return this::valuesAndGradients;
  }

  private void valuesAndGradients(
      double[] x, double[] y, double[] p, double[] result, double[][] gradients) {
    System.arraycopy(predicted(p, x.length), 0, result, 0, x.length);
    for (int k = 0; k < p.length; k++) {
      double[] above = p.clone();
      double[] below = p.clone();
      double step = STEP * Math.max(Math.abs(p[k]), SMALLEST_SHARE * scales[k]);
      above[k] += step;
      below[k] -= step;
      if (p[k] >= 0 && below[k] < 0) {
        // What is not negative may have no meaning below 0.
        below[k] = p[k];
      }
      double[] high = predicted(above, x.length);
      double[] low = predicted(below, x.length);
      for (int i = 0; i < x.length; i++) {
        gradients[i][k] = (high[i] - low[i]) / (above[k] - below[k]);
      }
    }
  }

  private double[] predicted(double[] p, int points) {
    double[] values = predictions.apply(p.clone());
    if (values.length != points) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%s: %d predictions for %d points", name, values.length, points));
    }
    return values;
  }

  @Override
  public String toString() {
    return name;
  }
}
