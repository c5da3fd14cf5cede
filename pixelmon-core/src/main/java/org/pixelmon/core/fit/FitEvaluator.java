package org.pixelmon.core.fit;

/** Works out a {@link FitModel} and its derivatives; for one thread. */
public interface FitEvaluator {

  /**
   * The values at all points of a fit and their derivatives by the parameters; NaN or infinite
   * where the model has none.
   *
   * @param x first coordinates
   * @param y second coordinates; without meaning when the model has one
   * @param p one value per parameter
   * @param result takes the values
   * @param gradients takes the derivatives: per point, one per parameter; 0 where nothing is set
   */
  void valuesAndGradients(
      double[] x, double[] y, double[] p, double[] result, double[][] gradients);
}
