package org.pixelmon.fluence.formulafit;

import java.util.Random;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitProblem;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.FitSettings;
import org.pixelmon.core.fit.LeastSquaresFit;
import org.pixelmon.fluence.formula.Formula;

/**
 * A fit of the size of a real one: the default formula of the fluence field on 160 x 60 bins. Its
 * main method times it, JVM start apart.
 */
final class FieldFit {

  static final double[] TRUTH = {-0.1, 3.5, 6, 12, 40, -1.6, 0.05};

  private static final Formula FORMULA =
      Formula.parse("([0]*x+[1])/(1+y*y/([2]*x+[3])/([2]*x+[3]))+[4]*pow(x,[5])+[6]");
  private static final int BINS_R = 160;
  private static final int BINS_Z = 60;

  private FieldFit() {}

  /** The field with 2 % of noise: x is r from 2 to 18 cm, y is z from 0 to 300 cm. */
  static FitProblem problem(Random random) {
    int n = BINS_R * BINS_Z;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] value = new double[n];
    double[] error = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 2 + 16 * (i % BINS_R + 0.5) / BINS_R;
      int row = i / BINS_R;
      y[i] = 300 * (row + 0.5) / BINS_Z;
      double truth = Problems.value(FORMULA, x[i], y[i], TRUTH);
      error[i] = 0.02 * truth;
      value[i] = truth + error[i] * random.nextGaussian();
    }
    return Problems.free(FORMULA, FitData.inPlane(x, y, value, error), 0.1, 1, 1, 1, 10, -1, 1);
  }

  /** Prints the time of one fit after the other in ms. */
  public static void main(String[] arguments) {
    FitProblem problem = problem(new Random(7));
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      FitResult result = new LeastSquaresFit(FitSettings.defaults()).fit(problem);
      System.out.printf(
          "%d ms, %d evaluations, %s%n",
          (System.nanoTime() - start) / 1_000_000, result.effort().evaluations(), result.status());
    }
  }
}
