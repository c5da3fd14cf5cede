package org.pixelmon.core.fit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes a fit from one start to a minimum: descends, looks at the slopes there, puts parameters
 * that press against a limit onto it, and descends again with the others.
 *
 * <p>A point counts as a minimum when a full step would lower chi2 by less than 1e-4 of its natural
 * unit (1, or chi2/ndf where that is larger or the errors are not known), that is, by a hundredth
 * of a standard deviation; MINUIT asks for about the same.
 */
final class Minimiser {

  private static final double DECREASE_TOLERANCE = 1e-4;

  /** Decreases below this share of the sum of (value/error)^2 are rounding. */
  private static final double ROUNDING = 1e-26;

  /** A parameter within this share of its range from a limit may be put onto it. */
  private static final double LIMIT_ZONE = 0.01;

  private static final int MAX_ROUNDS = 30;

  /**
   * First steps as MINPACK advises, and the careful ones for starts from which those lead astray.
   */
  private static final double BOLD = 100;

  private static final double CAREFUL = 0.1;

  private final Objective objective;
  private final List<FitParameter> parameters;
  private final FitSettings settings;
  private final double stepBound;
  private final double[] current;
  private final boolean[] atLimit;
  private final boolean[] released;

  private Minimiser(
      FitProblem problem, Objective objective, FitSettings settings, double stepBound) {
    this.objective = objective;
    this.parameters = problem.parameters();
    this.settings = settings;
    this.stepBound = stepBound;
    this.current = parameters.stream().mapToDouble(FitParameter::start).toArray();
    this.atLimit = new boolean[current.length];
    this.released = new boolean[current.length];
  }

  /**
   * Runs a fit from its start values, a second time with careful steps when the first way is lost.
   *
   * @param usable the points of the problem a fit can use
   */
  static Minimum minimise(FitProblem problem, FitData usable, FitSettings settings) {
    Objective objective = new Objective(problem.model(), usable);
    Minimum bold = new Minimiser(problem, objective, settings, BOLD).run();
    if (bold.status() != FitStatus.NOT_CONVERGED) {
      return bold;
    }
    Minimum careful = new Minimiser(problem, objective, settings, CAREFUL).run();
    return careful.status().isUsable() || careful.chi2() < bold.chi2() ? careful : bold;
  }

  private Minimum run() {
    Linearisation at = objective.at(current);
    if (!at.isFinite()) {
      return new Minimum(
          FitStatus.FAILED, current, atLimit, Double.NaN, null, free(), objective.evaluations());
    }
    for (int round = 0; round < MAX_ROUNDS && budget() > 0; round++) {
      double before = at.chi2();
      at = descend(at);
      if (Curvature.of(at, free(), objective.slopePrecision()).decrease() <= tolerance(at)) {
        if (!releaseOne(at)) {
          return minimum(at, true);
        }
      } else if (!holdPressing(at) && at.chi2() > before * (1 - 1e-10)) {
        return minimum(at, false);
      } else {
        at = objective.at(current);
      }
    }
    return minimum(at, false);
  }

  private int budget() {
    return settings.maxEvaluations() - objective.evaluations();
  }

  private int[] free() {
    return IntStream.range(0, current.length)
        .filter(i -> !parameters.get(i).fixed() && !atLimit[i])
        .toArray();
  }

  private Linearisation descend(Linearisation from) {
    int[] free = free();
    if (free.length == 0) {
      return from;
    }
    double[] lower =
        new LevenbergMarquardt(objective, parameters, current, free).run(stepBound, budget());
    System.arraycopy(lower, 0, current, 0, current.length);
    return objective.at(current);
  }

  private double tolerance(Linearisation at) {
    int ndf = degreesOfFreedom();
    double reduced = ndf > 0 ? at.chi2() / ndf : 0;
    double unit = settings.scaleErrors() ? reduced : Math.max(1, reduced);
    return DECREASE_TOLERANCE * unit + ROUNDING * objective.totalWeight();
  }

  private int degreesOfFreedom() {
    return objective.size() - (int) parameters.stream().filter(p -> !p.fixed()).count();
  }

  /** Puts parameters near a limit onto it when chi2 falls towards it; true when there was one. */
  private boolean holdPressing(Linearisation at) {
    boolean any = false;
    for (int i : free()) {
      double limit = at.gradient(i) > 0 ? parameters.get(i).lower() : parameters.get(i).upper();
      if (!released[i] && isNear(i, limit) && at.decreaseAlong(i) > tolerance(at)) {
        any |= hold(i, limit);
      }
    }
    return any;
  }

  private boolean isNear(int i, double limit) {
    FitParameter p = parameters.get(i);
    if (Double.isInfinite(limit)) {
      return false;
    }
    double range = p.upper() - p.lower();
    if (Double.isInfinite(range)) {
      range = Math.max(Math.abs(p.start() - limit), Math.abs(limit));
    }
    return Math.abs(current[i] - limit) <= LIMIT_ZONE * range;
  }

  /** False, and nothing changed, where the model is not finite on the limit. */
  private boolean hold(int i, double limit) {
    double before = current[i];
    current[i] = limit;
    if (!objective.at(current).isFinite()) {
      current[i] = before;
      return false;
    }
    atLimit[i] = true;
    return true;
  }

  /** Frees a parameter whose slope leads back inside, each one once. */
  private boolean releaseOne(Linearisation at) {
    for (int i = 0; i < current.length; i++) {
      boolean inwards =
          current[i] == parameters.get(i).lower() ? at.gradient(i) < 0 : at.gradient(i) > 0;
      if (atLimit[i] && inwards && !released[i] && at.decreaseAlong(i) > tolerance(at)) {
        atLimit[i] = false;
        released[i] = true;
        return true;
      }
    }
    return false;
  }

  private Minimum minimum(Linearisation at, boolean converged) {
    int[] free = free();
    Curvature shape = Curvature.of(at, free, objective.slopePrecision());
    return new Minimum(
        status(shape, converged),
        current,
        atLimit,
        at.chi2(),
        shape,
        free,
        objective.evaluations());
  }

  private FitStatus status(Curvature shape, boolean converged) {
    if (!converged) {
      return budget() > 0 ? FitStatus.NOT_CONVERGED : FitStatus.EVALUATION_LIMIT;
    }
    if (shape.singular()) {
      return FitStatus.SINGULAR;
    }
    for (boolean held : atLimit) {
      if (held) {
        return FitStatus.AT_LIMIT;
      }
    }
    return FitStatus.CONVERGED;
  }
}
