package org.pixelmon.radsim.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;
import org.pixelmon.radsim.simulate.SimulationSummary;

/** What a simulation ends with, for people and for machines. */
final class SimulationText {

  private SimulationText() {}

  /** A few lines. */
  static List<String> lines(SimulatedRun run) {
    SimulationSummary summary = SimulationSummary.of(run);
    SimulatedStep last = summary.last();
    String celsius = PythonFloat.number(run.celsius());
    List<String> lines = new ArrayList<>();
    lines.add("after " + Counted.of(summary.steps(), "step") + ", on " + instant(last) + ":");
    lines.add(line("fluence", "%.4g n_eq/cm2", last.fluence()));
    // The collaboration's current per area is at the temperature of the model.
    lines.add(
        run.asCollaboration()
            ? line("leakage current", "%.4g mA/cm2 as the original has it", last.perArea())
            : line("leakage current", "%.4g mA/cm2 at " + celsius + " C", last.perArea()));
    if (Double.isFinite(last.alpha())) {
      lines.add(line("damage rate", "%.4g A/cm", last.alpha()));
    }
    lines.add(line("depletion voltage", "%.4g V", last.depletionVolt()));
    summary
        .ratio()
        .ifPresent(
            ratio ->
                lines.add(
                    line("data / model", "%.3g", ratio)
                        + ", the median of "
                        + Counted.of(summary.points(), "step")));
    return lines;
  }

  private static String line(String what, String form, double value) {
    return String.format(Locale.ROOT, "  %-18s" + form, what, value);
  }

  private static Instant instant(SimulatedStep step) {
    return Instant.ofEpochSecond((long) step.seconds());
  }

  /** The same as data. */
  static Fields fields(SimulatedRun run) {
    SimulationSummary summary = SimulationSummary.of(run);
    SimulatedStep last = summary.last();
    return new Fields()
        .with("model", run.model().name().toLowerCase(Locale.ROOT))
        .with("original", run.asCollaboration())
        .with("steps", summary.steps())
        .with("end", instant(last))
        .with("reference_c", run.celsius())
        .with("fluence_neq_cm2", last.fluence())
        .with("i_leak_ma_cm2", last.perArea())
        .with("alpha_a_cm", last.alpha())
        .with("u_dep_v", last.depletionVolt())
        .with("data_points", summary.points())
        .with("data_over_model", summary.ratio());
  }
}
