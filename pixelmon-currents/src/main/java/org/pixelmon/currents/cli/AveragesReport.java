package org.pixelmon.currents.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.Counted;
import org.pixelmon.currents.analysis.Averages;
import org.pixelmon.currents.analysis.Coverage;
import org.pixelmon.currents.analysis.CurrentType;

/**
 * Tells what is not in some averages.
 *
 * @param averages the averages
 * @param type what was averaged
 */
record AveragesReport(Averages averages, CurrentType type) {

  /**
   * Refuses averages without any point.
   *
   * @throws NoDataException when there is nothing to plot
   */
  void refuseNothing(RunContext context, PlotInputs inputs) {
    if (averages.points().isEmpty()) {
      String wanting =
          averages.withoutTemperature().isEmpty()
              ? "a value to plot in " + inputs.currents(context)
              : "the temperatures that -tref needs in " + inputs.temperatures(context);
      throw new NoDataException(
          "none of the fills has " + wanting,
          Remedy.of(
                  averages.withoutTemperature().isEmpty()
                      ? "Make the files with 'pixelmon-currents process'"
                      : "Make the files with 'pixelmon-temperatures readout-groups'")
              .or(
                  averages.withoutTemperature().isEmpty()
                      ? Kind.OTHER_CURRENTS_FOLDER
                      : Kind.OTHER_TEMPERATURES_FOLDER));
    }
  }

  /** What the averages lack, for the record of how the plots were made: all fills by number. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    add(missing, "fills without processed files", averages.withoutFile());
    add(missing, "fills without any current", averages.withoutValue());
    add(
        missing,
        "readout groups left out for want of a temperature in fills",
        averages.withoutTemperature().keySet());
    return missing;
  }

  private static void add(List<String> missing, String what, Collection<Integer> fills) {
    if (!fills.isEmpty()) {
      missing.add(
          what + ": " + fills.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  /**
   * Tells what is missing.
   *
   * @return whether all input was there; channels without a record and fills without any are the
   *     detector's business, not missing input
   */
  boolean tell(RunContext context) {
    if (!averages.withoutTemperature().isEmpty()) {
      context.missing(
          "readout groups left out for want of a temperature in fills "
              + context.fills(averages.withoutTemperature().keySet()),
          averages.withoutTemperature().entrySet().stream()
              .map(
                  fill ->
                      Missing.ofFill(
                          fill.getKey(),
                          "readout groups",
                          List.of(),
                          "no temperature of " + Counted.of(fill.getValue(), "readout group")))
              .toList());
    }
    if (!averages.withoutValue().isEmpty()) {
      context.absent(
          "fills without any current, left as gaps: " + context.fills(averages.withoutValue()),
          Missing.fills(averages.withoutValue(), "no current: a gap"));
    }
    averages.coverage().forEach(coverage -> tell(context, coverage));
    if (!averages.withoutFile().isEmpty()) {
      context.missing(
          "fills without processed files: " + context.fills(averages.withoutFile()),
          Missing.fills(averages.withoutFile(), "no processed file"));
    }
    return averages.withoutFile().isEmpty() && averages.withoutTemperature().isEmpty();
  }

  private Missing absent(Coverage coverage, Map.Entry<Integer, Integer> fill) {
    return Missing.ofFill(
        fill.getKey(),
        type.perReadoutGroup() ? "readout groups" : "power supplies",
        List.of(),
        coverage.series().name() + ": " + fill.getValue() + " of " + coverage.expected());
  }

  private void tell(RunContext context, Coverage coverage) {
    int fills = coverage.incomplete().size();
    if (fills == 0) {
      return;
    }
    String parts = type.perReadoutGroup() ? " readout groups in " : " power supplies in ";
    context.absent(
        coverage.series().name()
            + ": fewer than "
            + coverage.expected()
            + parts
            + Counted.of(fills, "fill"),
        coverage.incomplete().entrySet().stream().map(fill -> absent(coverage, fill)).toList());
    context.detail(
        coverage.incomplete().entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", ", "  ", "")));
  }
}
