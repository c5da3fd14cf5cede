package org.pixelmon.core.fit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * One descent of Commons Math's Levenberg-Marquardt method (MINPACK's lmder) over some of the
 * parameters, within their limits. Residuals are weighted before Commons Math sees them: its own
 * weights are a matrix of points by points.
 */
final class LevenbergMarquardt {

  /** Steps and gains are followed nearly down to the rounding of a double. */
  private static final double TOLERANCE = 1e-14;

  private final Objective objective;
  private final int[] free;
  private final LimitedCoordinate[] coordinates;
  private final double[] best;
  private double bestChi2 = Double.POSITIVE_INFINITY;

  /**
   * A descent.
   *
   * @param parameters all parameters
   * @param start where they are now
   * @param free indices of those that move
   */
  LevenbergMarquardt(
      Objective objective, List<FitParameter> parameters, double[] start, int[] free) {
    this.objective = objective;
    this.free = free;
    this.best = start.clone();
    this.coordinates =
        Arrays.stream(free)
            .mapToObj(i -> new LimitedCoordinate(parameters.get(i), start[i]))
            .toArray(LimitedCoordinate[]::new);
  }

  /**
   * Descends and returns the best point met. How it stopped does not matter: whether this is a
   * minimum is judged by the caller from the slopes there.
   *
   * @param stepBound length of the first step allowed, in units of the start's own length
   * @param maxEvaluations most evaluations to spend
   */
  double[] run(double stepBound, int maxEvaluations) {
    double[] internal =
        Arrays.stream(coordinates).mapToDouble(LimitedCoordinate::startInternal).toArray();
    double[] origin = best.clone();
    MultivariateJacobianFunction model = point -> evaluate(point, origin);
    try {
      new LevenbergMarquardtOptimizer()
          .withInitialStepBoundFactor(stepBound)
          .withCostRelativeTolerance(TOLERANCE)
          .withParameterRelativeTolerance(TOLERANCE)
          .withOrthoTolerance(TOLERANCE)
          .optimize(
              new LeastSquaresBuilder()
                  .start(internal)
                  .model(model)
                  .target(new double[objective.size()])
                  .maxEvaluations(maxEvaluations)
                  .maxIterations(maxEvaluations)
                  .build());
    } catch (ConvergenceException | TooManyEvaluationsException e) {
      // Rounding or the budget ended the descent; the best point so far is the answer.
      return best;
    }
    return best;
  }

  private Pair<RealVector, RealMatrix> evaluate(RealVector internal, double[] origin) {
    double[] parameters = origin.clone();
    double[] stretch = new double[free.length];
    for (int k = 0; k < free.length; k++) {
      double t = internal.getEntry(k);
      parameters[free[k]] = coordinates[k].external(t);
      stretch[k] = coordinates[k].slope(t);
    }
    Linearisation at = objective.at(parameters);
    if (!at.isFinite()) {
      // NaN makes the method reject the step and try a shorter one.
      double[] rejected = new double[objective.size()];
      Arrays.fill(rejected, Double.NaN);
      return pair(rejected, new double[objective.size()][free.length]);
    }
    if (at.chi2() < bestChi2) {
      bestChi2 = at.chi2();
      System.arraycopy(parameters, 0, best, 0, best.length);
    }
    return pair(at.residuals(), stretched(at.slopes(), stretch));
  }

  private double[][] stretched(double[][] slopes, double[] stretch) {
    double[][] rows = new double[slopes.length][free.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < free.length; k++) {
        rows[i][k] = slopes[i][free[k]] * stretch[k];
      }
    }
    return rows;
  }

  private static Pair<RealVector, RealMatrix> pair(double[] residuals, double[][] slopes) {
    return new Pair<>(
        new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(slopes, false));
  }
}
