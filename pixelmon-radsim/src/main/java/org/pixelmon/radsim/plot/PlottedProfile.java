package org.pixelmon.radsim.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.files.Profile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.plot.Series;

/**
 * A profile as lines over time.
 *
 * @param name what the legend says of it
 * @param leakageUnit unit of its leakage current
 * @param steps by time
 * @param disorder how many steps begin before the one before them in the file has ended
 */
record PlottedProfile(String name, String leakageUnit, List<PlottedStep> steps, int disorder) {

  /** Rounding of times to whole seconds that is no hole. */
  private static final double SECOND = 1;

  /** The rows of a profile in the order of time, with the fluence they add up to. */
  static PlottedProfile of(String name, Profile profile) {
    List<ProfileRow> rows = new ArrayList<>(profile.rows());
    int disorder = 0;
    for (int i = 1; i < rows.size(); i++) {
      disorder += rows.get(i).startSeconds() < rows.get(i - 1).endSeconds() ? 1 : 0;
    }
    rows.sort(Comparator.comparingLong(ProfileRow::endSeconds));
    List<PlottedStep> steps = new ArrayList<>();
    double fluence = 0;
    for (ProfileRow row : rows) {
      PlottedStep step = PlottedStep.of(row, fluence);
      steps.add(step);
      fluence = step.fluence();
    }
    return new PlottedProfile(name, profile.leakageUnit(), steps, disorder);
  }

  /** A value that holds for its whole step; a hole in the profile is a gap of the line. */
  Series line(String legend, ToDoubleFunction<PlottedStep> value) {
    return line(legend, value, value);
  }

  /** A value that changes evenly from the start of each step to its end. */
  Series line(
      String legend, ToDoubleFunction<PlottedStep> atStart, ToDoubleFunction<PlottedStep> atEnd) {
    List<double[]> points = new ArrayList<>();
    PlottedStep before = null;
    for (PlottedStep step : steps) {
      if (before != null && step.start() > before.end() + SECOND) {
        points.add(new double[] {Double.NaN, Double.NaN});
      }
      points.add(new double[] {step.start(), atStart.applyAsDouble(step)});
      points.add(new double[] {step.end(), atEnd.applyAsDouble(step)});
      before = step;
    }
    return Series.line(
        legend,
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }
}
