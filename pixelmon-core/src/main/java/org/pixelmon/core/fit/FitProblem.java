package org.pixelmon.core.fit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;

/**
 * What is fitted to what.
 *
 * @param model the function
 * @param data the points, cut to the range wanted
 * @param parameters one per parameter of the model, in its order
 */
public record FitProblem(FitModel model, FitData data, List<FitParameter> parameters) {

  /**
   * Checks that the three belong together.
   *
   * @throws UsageException when the number of parameters is not the model's, none of them is free,
   *     or the model needs y and the data have none
   * @throws NoDataException when there are fewer usable points than free parameters
   */
  public FitProblem {
    parameters = List.copyOf(parameters);
    if (parameters.size() != model.parameterCount()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s \"%s\" has %d parameters, got %d start values",
              model.kind(),
              model.text(),
              model.parameterCount(),
              parameters.size()),
          "Give one start value per parameter: " + String.join(", ", model.parameterNames()));
    }
    if (model.dimensions() > data.dimensions()) {
      throw new UsageException(
          model.kind() + " \"" + model.text() + "\" uses y, but the data have only x",
          "Fit a " + model.kind() + " of x, or data in two coordinates.");
    }
    long free = parameters.stream().filter(p -> !p.fixed()).count();
    if (free == 0) {
      throw new UsageException("no parameter is free to be fitted", "Free at least one.");
    }
    requireEnoughPoints(data, free);
  }

  private static void requireEnoughPoints(FitData data, long free) {
    int usable = data.usable().size();
    if (data.size() == 0) {
      throw new NoDataException("no points in the range of the fit", "Widen the range.");
    }
    if (usable < free) {
      throw new NoDataException(
          String.format(
              Locale.ROOT,
              "%d usable points for %d free parameters (%d points in the range, %d without error, %d not finite)",
              usable,
              free,
              data.size(),
              data.withoutError(),
              data.notFinite()),
          data.withoutError() > 0
              ? "Points without an error take no part: give a field with errors, or a wider range."
              : "Widen the range or fix parameters.");
    }
  }

  /** The same from other start values; fixed parameters keep theirs. */
  FitProblem startingAt(double[] start) {
    return new FitProblem(
        model,
        data,
        IntStream.range(0, start.length)
            .mapToObj(
                i -> {
                  FitParameter p = parameters.get(i);
                  return p.fixed() ? p : p.startingAt(start[i]);
                })
            .toList());
  }
}
