package org.pixelmon.radsim.damage;

/**
 * Sums of logarithms of the time since each dose, for every step n: the sum over i up to n of w_i
 * ln(B_n - B_(i-1)), where B_n is the sum of the increments up to n.
 *
 * <p>Term by term that is N^2/2 logarithms. Seen from far away, doses near each other are as one:
 * about a centre c, ln(x - s) = ln(x - c) - sum of ((s - c)/(x - c))^k / k. The doses are the
 * leaves of a binary tree whose nodes hold the moments of this series, and each step takes the
 * largest nodes that are far enough: N ln N in all, exact to rounding. Source of the method: J.
 * Barnes and P. Hut, Nature 324 (1986) 446; the series is that of L. Greengard and V. Rokhlin, J.
 * Comput. Phys. 73 (1987) 325.
 */
final class LogSum {

  /** A node is far enough when its radius is at most this share of the distance to its centre. */
  private static final double FAR = 0.25;

  /** Terms of the series; the first that is left out is below FAR^27/27, 2e-18. */
  private static final int TERMS = 26;

  /** Doses that are taken one by one. */
  private static final int LEAF = 16;

  private final double[] weights;
  private final double[] places;
  private final int[] steps;

  private LogSum(double[] weights, double[] places, int[] steps) {
    this.weights = weights;
    this.places = places;
    this.steps = steps;
  }

  /**
   * The sums.
   *
   * @param weights w_i
   * @param increments of B from each step to the next, above 0, as many
   */
  static double[] of(double[] weights, double[] increments) {
    int size = weights.length;
    double[] sums = new double[size];
    double[] clock = new double[size];
    int dosed = 0;
    double[] doses = new double[size];
    double[] places = new double[size];
    int[] steps = new int[size];
    double before = 0;
    for (int n = 0; n < size; n++) {
      clock[n] = before + increments[n];
      if (weights[n] != 0) {
        doses[dosed] = weights[n];
        places[dosed] = before;
        steps[dosed] = n;
        dosed++;
      }
      before = clock[n];
    }
    if (dosed == 0) {
      return sums;
    }
    LogSum all = new LogSum(doses, places, steps);
    Node root = all.node(0, dosed);
    for (int n = steps[0]; n < size; n++) {
      sums[n] = all.sum(root, n, clock[n], increments[n]);
    }
    return sums;
  }

  /** Doses from one to before another. */
  private record Node(
      int from, int to, double centre, double radius, double[] moments, Node left, Node right) {}

  private Node node(int from, int to) {
    double centre = (places[from] + places[to - 1]) / 2;
    double radius = (places[to - 1] - places[from]) / 2;
    double[] moments = new double[TERMS + 1];
    for (int i = from; i < to; i++) {
      double offset = radius > 0 ? (places[i] - centre) / radius : 0;
      double power = weights[i];
      moments[0] += power;
      for (int k = 1; k <= TERMS; k++) {
        power *= offset;
        moments[k] += power / k;
      }
    }
    if (to - from <= LEAF) {
      return new Node(from, to, centre, radius, moments, null, null);
    }
    int middle = (from + to) >>> 1;
    return new Node(from, to, centre, radius, moments, node(from, middle), node(middle, to));
  }

  /**
   * The sum over the doses of a node up to a step.
   *
   * @param own increment of the step: no dose is nearer, whatever rounding says
   */
  private double sum(Node node, int step, double clock, double own) {
    if (steps[node.from] > step) {
      return 0;
    }
    double distance = Math.max(clock - node.centre, own);
    if (steps[node.to - 1] <= step && node.radius <= FAR * distance) {
      return series(node, distance);
    }
    if (node.left != null) {
      return sum(node.left, step, clock, own) + sum(node.right, step, clock, own);
    }
    double sum = 0;
    for (int i = node.from; i < node.to && steps[i] <= step; i++) {
      sum += weights[i] * Math.log(Math.max(clock - places[i], own));
    }
    return sum;
  }

  private static double series(Node node, double distance) {
    double ratio = node.radius / distance;
    double series = 0;
    for (int k = TERMS; k > 0; k--) {
      series = (series + node.moments[k]) * ratio;
    }
    return node.moments[0] * Math.log(distance) - series;
  }
}
