package org.pixelmon.core.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.progress.Progress;

/**
 * Fits models to points by least squares with the Levenberg-Marquardt method.
 *
 * <p>Parameter errors come from the inverse of J^T J at the minimum, J being the derivatives of the
 * model divided by the points' errors: the linear approximation that ROOT's chi2 fit also gives
 * where the model is close to the data. (ROOT's HESSE adds second derivatives; the two agree as
 * chi2/ndf approaches 1.) Limits change the way the search takes, not these errors.
 */
public final class LeastSquaresFit {

  /** Minima whose chi2 agree to this share are the same. */
  private static final double SAME_CHI2 = 1e-8;

  private static final String TRYING = "fitting from start values";

  private final FitSettings settings;

  /** A fit with the given settings. */
  public LeastSquaresFit(FitSettings settings) {
    this.settings = settings;
  }

  /**
   * Fits from the problem's own start values.
   *
   * @return the result, whose status tells whether it can be used
   * @throws UsageException when the model or a derivative is not finite at the start
   */
  public FitResult fit(FitProblem problem) {
    FitData usable = problem.data().usable();
    requireFiniteStart(problem, usable);
    return result(problem, usable, List.of(Minimiser.minimise(problem, usable, settings)), 0);
  }

  /**
   * Fits from every start of a grid and keeps the lowest chi2; of equal ones the first that
   * converged. Starts run in parallel, and the result does not depend on their timing.
   *
   * @param grid one axis per parameter; those of fixed parameters are ignored
   * @param progress told of the starts that were tried
   * @return the result; its status is {@link FitStatus#FAILED} when the model is finite at no start
   * @throws UsageException when the grid's axes are not one per parameter, or a start is outside a
   *     parameter's limits
   */
  public FitResult fit(FitProblem problem, ParameterGrid grid, Progress progress) {
    List<FitProblem> starts = starts(problem, grid);
    FitData usable = problem.data().usable();
    progress.at(TRYING, 0, starts.size());
    AtomicInteger tried = new AtomicInteger();
    List<Minimum> minima =
        IntStream.range(0, starts.size())
            .parallel()
            .mapToObj(
                i -> {
                  Minimum minimum = Minimiser.minimise(starts.get(i), usable, settings);
                  progress.at(TRYING, tried.incrementAndGet(), starts.size());
                  return minimum;
                })
            .toList();
    int best = best(minima);
    return result(starts.get(best), usable, minima, best);
  }

  private static List<FitProblem> starts(FitProblem problem, ParameterGrid grid) {
    if (grid.axes().size() != problem.parameters().size()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "parameter grid for %d parameters, %s \"%s\" has %d",
              grid.axes().size(),
              problem.model().kind(),
              problem.model().text(),
              problem.parameters().size()),
          "Give a minimum and a maximum for each parameter.");
    }
    List<ParameterGrid.Axis> axes = new ArrayList<>(grid.axes());
    for (int i = 0; i < axes.size(); i++) {
      FitParameter p = problem.parameters().get(i);
      if (p.fixed()) {
        axes.set(i, new ParameterGrid.Axis(p.start(), p.start(), 1));
      }
    }
    ParameterGrid free = new ParameterGrid(axes);
    return IntStream.range(0, free.size())
        .mapToObj(i -> problem.startingAt(free.start(i)))
        .toList();
  }

  private static int best(List<Minimum> minima) {
    double lowest =
        minima.stream()
            .mapToDouble(Minimum::chi2)
            .filter(Double::isFinite)
            .min()
            .orElse(Double.NaN);
    int best = 0;
    for (int i = minima.size() - 1; i >= 0; i--) {
      if (minima.get(i).chi2() == lowest) {
        best = i;
      }
    }
    for (int i = 0; i < minima.size(); i++) {
      Minimum minimum = minima.get(i);
      if (minimum.status().isUsable() && minimum.chi2() <= lowest * (1 + SAME_CHI2)) {
        return i;
      }
    }
    return best;
  }

  private static void requireFiniteStart(FitProblem problem, FitData usable) {
    double[] start = problem.parameters().stream().mapToDouble(FitParameter::start).toArray();
    Linearisation at = new Objective(problem.model(), usable).at(start);
    if (at.isFinite()) {
      return;
    }
    throw new UsageException(
        String.format(
            Locale.ROOT,
            "%s \"%s\" %s with the start values %s",
            problem.model().kind(),
            problem.model().text(),
            notFinite(at, usable),
            Arrays.toString(start)),
        "Choose other start values, limits or a narrower range.");
  }

  private static String notFinite(Linearisation at, FitData points) {
    if (at.firstWithoutResidual() >= 0) {
      return "is not finite at " + place(points, at.firstWithoutResidual());
    }
    if (at.firstWithoutSlope() >= 0) {
      return "has a derivative that is not finite at " + place(points, at.firstWithoutSlope());
    }
    return "has a chi2 beyond the largest number";
  }

  private static String place(FitData points, int i) {
    String x = "x = " + points.x(i);
    return points.dimensions() == 2 ? x + ", y = " + points.y(i) : x;
  }

  private FitResult result(FitProblem problem, FitData usable, List<Minimum> minima, int best) {
    Minimum minimum = minima.get(best);
    int unfixed = (int) problem.parameters().stream().filter(p -> !p.fixed()).count();
    int ndf = usable.size() - unfixed;
    Matrix covariance = covariance(minimum, ndf);
    return new FitResult(
        problem.model(),
        minimum.status(),
        parameters(problem, minimum, covariance),
        covariance,
        minimum.chi2(),
        ndf,
        minimum.shape() == null ? Double.NaN : minimum.shape().decrease(),
        new FitResult.Points(
            usable.size(), problem.data().withoutError(), problem.data().notFinite()),
        new FitResult.Effort(
            minima.stream().mapToLong(Minimum::evaluations).sum(), minima.size(), best));
  }

  private Matrix covariance(Minimum minimum, int ndf) {
    int n = minimum.parameters().length;
    double[][] full = new double[n][n];
    boolean unknown = minimum.shape() == null || minimum.shape().singular();
    if (unknown) {
      Arrays.stream(full).forEach(row -> Arrays.fill(row, Double.NaN));
      return new Matrix(full);
    }
    double scale = settings.scaleErrors() ? minimum.chi2() / ndf : 1;
    int[] free = minimum.free();
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        full[free[i]][free[j]] = scale * minimum.shape().inverse()[i][j];
      }
    }
    return new Matrix(full);
  }

  private static List<FittedParameter> parameters(
      FitProblem problem, Minimum minimum, Matrix covariance) {
    return IntStream.range(0, minimum.parameters().length)
        .mapToObj(
            i -> fitted(problem.parameters().get(i), minimum, i, Math.sqrt(covariance.at(i, i))))
        .toList();
  }

  private static FittedParameter fitted(FitParameter p, Minimum minimum, int i, double error) {
    double value = minimum.parameters()[i];
    if (p.fixed()) {
      return new FittedParameter(p, value, 0, FittedParameter.State.FIXED);
    }
    return minimum.atLimit()[i]
        ? new FittedParameter(p, value, Double.NaN, FittedParameter.State.AT_LIMIT)
        : new FittedParameter(p, value, error, FittedParameter.State.FREE);
  }
}
