package org.pixelmon.fluence.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fit.FitParameter;
import org.pixelmon.core.fit.ParameterGrid;
import org.pixelmon.fluence.formula.Formula;
import picocli.CommandLine.Option;

/** Where the parameters of a fit begin and what they may become. */
final class ParameterOptions {

  private static final String FROM_GRID = "minimize";

  @Option(
      names = {"-p", "--pars"},
      paramLabel = "LIST",
      description =
          "Start values of the parameters, or minimize: every combination of values between"
              + " --pars-range-min and --pars-range-max is tried.")
  private String start;

  @Option(
      names = "--pars-range-min",
      paramLabel = "LIST",
      description = "Smallest start value of each parameter.")
  private String gridMin;

  @Option(
      names = "--pars-range-max",
      paramLabel = "LIST",
      description = "Largest start value of each parameter.")
  private String gridMax;

  @Option(
      names = "--pars-steps",
      paramLabel = "N",
      defaultValue = "2",
      description = "Start values tried of each parameter (default: ${DEFAULT-VALUE}, the ends).")
  private int gridSteps;

  @Option(
      names = "--npars",
      paramLabel = "N",
      description = "Number of parameters; checked against the formula.")
  private Integer count;

  @Option(
      names = "--limits",
      paramLabel = "LIST",
      description =
          "Limits of each parameter as MIN:MAX, either may be left out: 0:10,,:5 limits the first"
              + " and the third.")
  private String limits;

  @Option(
      names = "--fix",
      paramLabel = "LIST",
      description = "Numbers of the parameters, from 0 on, that keep their start values.")
  private String fixed;

  /** What to add to file names; empty without limits and fixed parameters. */
  String fileNamePart() {
    String limited =
        limits == null
            ? ""
            : "_limits_" + limits.replace("'", "").replace("-", "minus").replace(":", "to");
    return limited + (fixed == null ? "" : "_fix_" + fixed.replace("'", ""));
  }

  /** A line for the report. */
  String description() {
    String starts =
        isGrid()
            ? gridSteps + " start values each from " + gridMin + " to " + gridMax
            : "start " + start;
    return starts
        + (limits == null ? "" : ", limits " + limits)
        + (fixed == null ? "" : ", fixed " + fixed);
  }

  private boolean isGrid() {
    return FROM_GRID.equals(start) || (start == null && gridMin != null && gridMax != null);
  }

  /** The grid of start values; absent when they are given. */
  Optional<ParameterGrid> grid() {
    if (!isGrid()) {
      return Optional.empty();
    }
    if (gridMin == null || gridMax == null) {
      throw new UsageException(
          "-p minimize needs --pars-range-min and --pars-range-max",
          "Example: -p minimize --pars-range-min 1,0 --pars-range-max 10,5.");
    }
    double[] min = NumberList.array(NumberList.parse("--pars-range-min", gridMin));
    double[] max = NumberList.array(NumberList.parse("--pars-range-max", gridMax));
    return Optional.of(ParameterGrid.of(min, max, gridSteps));
  }

  /**
   * The parameters of a formula.
   *
   * @throws UsageException when the numbers given do not suit it
   */
  List<FitParameter> of(Formula formula) {
    if (count != null && count != formula.parameterCount()) {
      throw wrongCount(formula, "--npars " + count);
    }
    List<Double> values = startValues(formula);
    if (values.size() != formula.parameterCount()) {
      throw wrongCount(formula, values.size() + " start values");
    }
    String[] ranges = limits == null ? new String[0] : limits.replace("'", "").split(",", -1);
    if (ranges.length > formula.parameterCount()) {
      throw wrongCount(formula, ranges.length + " --limits");
    }
    Set<Integer> keep = fixed(formula);
    List<FitParameter> parameters = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String name = formula.parameterNames().get(i);
      FitParameter parameter =
          keep.contains(i)
              ? FitParameter.fixed(name, values.get(i))
              : FitParameter.free(name, values.get(i));
      parameters.add(i < ranges.length ? limited(parameter, ranges[i].strip()) : parameter);
    }
    return parameters;
  }

  private List<Double> startValues(Formula formula) {
    if (grid().isPresent()) {
      double[] first = grid().get().start(0);
      List<Double> values = new ArrayList<>();
      for (double value : first) {
        values.add(value);
      }
      return values;
    }
    if (start == null) {
      throw new UsageException(
          "start values are missing",
          "-p wants "
              + formula.parameterCount()
              + " numbers, for "
              + String.join(", ", formula.parameterNames())
              + ".");
    }
    return NumberList.parse("-p", start);
  }

  private static UsageException wrongCount(Formula formula, String given) {
    return new UsageException(
        "the formula has " + formula.parameterCount() + " parameters, got " + given,
        "They are " + String.join(", ", formula.parameterNames()) + ".");
  }

  private Set<Integer> fixed(Formula formula) {
    Set<Integer> numbers = new TreeSet<>();
    if (fixed != null) {
      for (double number : NumberList.parse("--fix", fixed)) {
        if (number != Math.rint(number) || number < 0 || number >= formula.parameterCount()) {
          throw new UsageException(
              "--fix: there is no parameter " + number,
              "The formula has " + formula.parameterCount() + ", counted from 0.");
        }
        numbers.add((int) number);
      }
    }
    return numbers;
  }

  private static FitParameter limited(FitParameter parameter, String range) {
    if (range.isEmpty()) {
      return parameter;
    }
    String[] ends = range.split(":", -1);
    if (ends.length != 2) {
      throw new UsageException(
          "--limits wants MIN:MAX for each parameter, got '" + range + "'",
          "Leave out what is not limited: --limits 0:10,,:5.");
    }
    return parameter.within(
        end(ends[0], Double.NEGATIVE_INFINITY), end(ends[1], Double.POSITIVE_INFINITY));
  }

  private static double end(String text, double none) {
    return text.isBlank() ? none : NumberList.number("--limits", text.strip());
  }
}
