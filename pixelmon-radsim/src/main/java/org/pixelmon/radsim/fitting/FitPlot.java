package org.pixelmon.radsim.fitting;

import java.awt.Color;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.RoundedParameter;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.radsim.simulate.DamagePlot;
import org.pixelmon.radsim.simulate.DamagePlot.Point;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulatedStep;

/** Measured leakage current with the model before and after a fit, and the pulls of the fit. */
public final class FitPlot {

  private static final int MOST_PARAMETERS = 4;

  private FitPlot() {}

  /**
   * The plot, against date.
   *
   * @param status what it may claim
   */
  public static DamagePlot of(FittedRun fit, CmsLabel.Status status) {
    List<Point> before = points("before", fit.before(), SimulatedStep::perArea);
    List<Point> after = points("fitted", fit.after(), SimulatedStep::perArea);
    List<Point> data = points("data", fit.after(), SimulatedStep::data);
    List<Point> pulls = pulls(fit);
    List<Point> all = new ArrayList<>(data);
    all.addAll(before);
    all.addAll(after);
    PlotSpec spec =
        PlotSpec.of(
                CmsLabel.of(status, years(fit.after())),
                Axis.of("Date (UTC)").dates(),
                Axis.of(
                    "I_{leak} at "
                        + PythonFloat.number(fit.after().celsius())
                        + " #circC [mA/cm^{2}]"),
                List.of(
                    Series.markers("Data", x(data), y(data)).withColour(Color.BLACK),
                    Series.line("Before the fit", x(before), y(before))
                        .withLook(new SeriesLook(1, true)),
                    Series.line("Fitted", x(after), y(after)).withLook(new SeriesLook(0, false))))
            .withNotes(notes(fit.result()).toArray(String[]::new))
            .withBelow(PlotPanel.pulls("Pull", x(pulls), y(pulls)));
    return new DamagePlot("_fit_vs_date", spec, "I_leak_mA_cm2", all);
  }

  /** How far points are from the model in errors: (data - model)/(error of the data). */
  private static List<Point> pulls(FittedRun fit) {
    List<SimulatedStep> steps = fit.after().steps();
    MeasuredPoints measured = MeasuredPoints.of(steps, fit.pointError());
    List<Point> pulls = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      SimulatedStep step = steps.get(measured.steps()[i]);
      double pull = (step.data() - step.perArea()) / measured.errors()[i];
      pulls.add(new Point("pull", step.seconds(), step.fluence(), pull, Double.NaN));
    }
    return pulls;
  }

  private static List<String> notes(FitResult result) {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(Locale.ROOT, "#chi^{2} / ndf = %.1f / %d", result.chi2(), result.ndf()));
    result.parameters().stream()
        .limit(MOST_PARAMETERS)
        .forEach(parameter -> notes.add(new RoundedParameter(parameter).markup()));
    if (result.parameters().size() > MOST_PARAMETERS) {
      notes.add("...");
    }
    return notes;
  }

  private static List<Point> points(
      String name, SimulatedRun run, ToDoubleFunction<SimulatedStep> value) {
    return run.steps().stream()
        .filter(step -> step.seconds() <= run.history().profilesEnd())
        .map(
            step ->
                new Point(
                    name, step.seconds(), step.fluence(), value.applyAsDouble(step), Double.NaN))
        .filter(point -> Double.isFinite(point.value()))
        .toList();
  }

  private static double[] x(List<Point> points) {
    return points.stream().mapToDouble(Point::seconds).toArray();
  }

  private static double[] y(List<Point> points) {
    return points.stream().mapToDouble(Point::value).toArray();
  }

  private static String years(SimulatedRun run) {
    Set<Integer> years =
        run.steps().stream()
            .filter(step -> step.seconds() <= run.history().profilesEnd())
            .map(step -> Instant.ofEpochSecond((long) step.seconds()))
            .map(instant -> instant.atZone(ZoneOffset.UTC).getYear())
            .collect(Collectors.toSet());
    return CmsLabel.lumiText(years, Set.of(), OptionalDouble.empty());
  }
}
