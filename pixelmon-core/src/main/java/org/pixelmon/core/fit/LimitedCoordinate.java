package org.pixelmon.core.fit;

/**
 * Lets a minimiser that knows no limits move a parameter within them. Between two limits p = lower
 * + (upper - lower) sin^2(t), MINUIT's transformation (F. James, MINUIT reference manual, CERN
 * Program Library D506, section 1.2.1) with its angle halved, so that values close to a limit keep
 * their digits; beyond one limit p = limit +- s (sqrt(1 + t^2) - 1), where s is the distance of the
 * start from the limit. Without limits p = t.
 *
 * <p>Only the search uses it: errors are worked out in the parameters themselves.
 */
final class LimitedCoordinate {

  /** A start on a limit has no slope; it is moved inwards by this share. */
  private static final double NUDGE = 1e-3;

  private final double lower;
  private final double upper;
  private final double scale;
  private final double start;

  /** A coordinate for a parameter that is now at {@code start}. */
  LimitedCoordinate(FitParameter parameter, double start) {
    this.lower = parameter.lower();
    this.upper = parameter.upper();
    this.scale = scaleOf(start);
    this.start = nudged(start);
  }

  private double scaleOf(double value) {
    if (Double.isInfinite(lower) == Double.isInfinite(upper)) {
      return 1;
    }
    double limit = Double.isInfinite(lower) ? upper : lower;
    double distance = Math.abs(value - limit);
    if (distance > 0) {
      return distance;
    }
    return limit == 0 ? 1 : Math.abs(limit);
  }

  private double nudged(double value) {
    double step = hasBoth() ? NUDGE * (upper - lower) : NUDGE * scale;
    if (value == lower) {
      return value + step;
    }
    return value == upper ? value - step : value;
  }

  private boolean hasBoth() {
    return Double.isFinite(lower) && Double.isFinite(upper);
  }

  /** Where the search begins. */
  double startInternal() {
    if (hasBoth()) {
      double share = (start - lower) / (upper - lower);
      return share < 0.5
          ? Math.asin(Math.sqrt(share))
          : Math.acos(Math.sqrt((upper - start) / (upper - lower)));
    }
    if (Double.isFinite(lower)) {
      return rootInverse(start - lower);
    }
    return Double.isFinite(upper) ? rootInverse(upper - start) : start;
  }

  private double rootInverse(double distance) {
    double d = distance / scale;
    return Math.sqrt(d * (d + 2));
  }

  /** The parameter's value; never outside the limits. */
  double external(double t) {
    if (hasBoth()) {
      double sine = Math.sin(t);
      double cosine = Math.cos(t);
      return sine * sine < 0.5
          ? lower + (upper - lower) * sine * sine
          : upper - (upper - lower) * cosine * cosine;
    }
    // t^2/(1 + sqrt(1 + t^2)) is sqrt(1 + t^2) - 1 without its cancellation.
    double distance = scale * t * t / (1 + Math.sqrt(1 + t * t));
    if (Double.isFinite(lower)) {
      return lower + distance;
    }
    return Double.isFinite(upper) ? upper - distance : t;
  }

  /** Derivative of {@link #external}. */
  double slope(double t) {
    if (hasBoth()) {
      return (upper - lower) * Math.sin(2 * t);
    }
    double slope = scale * t / Math.sqrt(1 + t * t);
    if (Double.isFinite(lower)) {
      return slope;
    }
    return Double.isFinite(upper) ? -slope : 1;
  }
}
