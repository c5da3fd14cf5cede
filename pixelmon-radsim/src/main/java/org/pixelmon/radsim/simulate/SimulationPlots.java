package org.pixelmon.radsim.simulate;

import java.awt.Color;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.radsim.simulate.DamagePlot.Point;

/** Leakage current, depletion voltage and damage rate against date and against fluence. */
public final class SimulationPlots {

  private static final String MODEL = "model";
  private static final String SCENARIO = "scenario";
  private static final String DATA = "data";

  private static final SeriesLook SOLID = new SeriesLook(0, false);
  private static final SeriesLook DASHED = new SeriesLook(0, true);
  private static final SeriesLook MEASURED = new SeriesLook(1, false);

  /** The model of the doping, whatever that of the leakage current is. */
  private static final String DOPING_MODEL = "Hamburg model";

  /** Height of the panel of ratios: three tenths of the plot. */
  private static final double RATIO_SHARE = 3.0 / 7;

  /** The axis of ratios ends here, or at so many medians: those of the first days are far above. */
  private static final double RATIO_END = 2;

  private final SimulatedRun run;
  private final List<MeasuredVoltage> voltages;
  private final CmsLabel.Status status;
  private final String modelName;
  private final Optional<ResultBand> currentBand;
  private final Optional<ResultBand> voltBand;

  /**
   * The plots of a simulation.
   *
   * @param voltages measured depletion voltages to draw with the model's
   * @param status what the plots may claim
   */
  public SimulationPlots(SimulatedRun run, List<MeasuredVoltage> voltages, CmsLabel.Status status) {
    this(run, voltages, status, Optional.empty(), Optional.empty());
  }

  private SimulationPlots(
      SimulatedRun run,
      List<MeasuredVoltage> voltages,
      CmsLabel.Status status,
      Optional<ResultBand> currentBand,
      Optional<ResultBand> voltBand) {
    this.currentBand = currentBand;
    this.voltBand = voltBand;
    this.run = run;
    this.voltages = List.copyOf(voltages);
    this.status = status;
    String model = run.model().name();
    this.modelName = model.charAt(0) + model.substring(1).toLowerCase(Locale.ROOT) + " model";
  }

  /** These plots with bands around leakage current, mA/cm2, and depletion voltage, V. */
  public SimulationPlots withBands(ResultBand current, ResultBand volt) {
    return new SimulationPlots(run, voltages, status, Optional.of(current), Optional.of(volt));
  }

  /** All plots, each quantity against date first. */
  public List<DamagePlot> all() {
    return List.of(
        leakage(true),
        leakage(false),
        depletion(true),
        depletion(false),
        alpha(true),
        alpha(false));
  }

  private DamagePlot leakage(boolean dates) {
    // The collaboration's data are thousandths of what is measured of a readout group.
    boolean asModule = run.asCollaboration();
    ToDoubleFunction<SimulatedStep> model =
        asModule ? SimulatedStep::perModule : SimulatedStep::perArea;
    ToDoubleFunction<SimulatedStep> data =
        asModule ? SimulatedStep::dataPerModule : SimulatedStep::data;
    List<Point> lines = points(MODEL, model);
    List<Point> marks = points(DATA, data);
    String celsius = PythonFloat.number(run.celsius());
    Axis y =
        Axis.of(
            "I_{leak} at " + celsius + " #circC [mA" + (asModule ? " per module]" : "/cm^{2}]"));
    List<PlotPanel> panels = new ArrayList<>();
    panels.add(PlotPanel.of(y, series(modelName, dates, lines, marks, currentBand)));
    if (!marks.isEmpty()) {
      panels.add(ratio(dates, ratios(model, data)));
    }
    return plot(
        "leakage_current",
        dates,
        panels,
        asModule ? "I_leak_mA_per_module" : "I_leak_mA_cm2",
        joined(lines, marks));
  }

  private DamagePlot depletion(boolean dates) {
    List<Point> lines = points(MODEL, SimulatedStep::depletionVolt);
    FluenceClock clock = new FluenceClock(run.steps());
    List<Point> marks =
        voltages.stream()
            .map(
                volt ->
                    new Point(
                        DATA, volt.seconds(), clock.at(volt.seconds()), volt.volt(), volt.error()))
            .toList();
    PlotPanel panel =
        PlotPanel.of(
            Axis.of("U_{dep} [V]").from(0), series(DOPING_MODEL, dates, lines, marks, voltBand));
    return plot("depletion_voltage", dates, List.of(panel), "U_dep_V", joined(lines, marks));
  }

  private DamagePlot alpha(boolean dates) {
    List<Point> lines = points(MODEL, SimulatedStep::alpha);
    PlotPanel panel =
        PlotPanel.of(
            Axis.of("#alpha [A/cm]"), series(modelName, dates, lines, List.of(), Optional.empty()));
    return plot("alpha", dates, List.of(panel), "alpha_A_cm", lines);
  }

  private DamagePlot plot(
      String name, boolean dates, List<PlotPanel> panels, String quantity, List<Point> points) {
    Axis x = dates ? Axis.of("Date (UTC)").dates() : Axis.of("#Phi [n_{eq}/cm^{2}]");
    String years = CmsLabel.lumiText(years(), Set.of(), OptionalDouble.empty());
    boolean measured = points.stream().anyMatch(point -> point.series().equals(DATA));
    CmsLabel label = measured ? CmsLabel.of(status, years) : CmsLabel.ofSimulation(status, years);
    return new DamagePlot(
        "_" + name + (dates ? "_vs_date" : "_vs_fluence"),
        PlotSpec.stacked(label, x, panels),
        quantity,
        points);
  }

  private List<Series> series(
      String legend,
      boolean dates,
      List<Point> lines,
      List<Point> marks,
      Optional<ResultBand> band) {
    List<Series> series = new ArrayList<>();
    int ends = (int) lines.stream().filter(point -> point.series().equals(MODEL)).count();
    List<Point> profiles = dates ? withGaps(lines.subList(0, ends)) : lines.subList(0, ends);
    series.add(Series.line(legend, x(dates, profiles), y(profiles)).withLook(SOLID));
    if (ends < lines.size()) {
      // From the last point of the profiles on, so that the curve goes on without a gap.
      List<Point> after = lines.subList(Math.max(0, ends - 1), lines.size());
      series.add(Series.line("Scenario", x(dates, after), y(after)).withLook(DASHED));
    }
    band.ifPresent(around -> series.add(area(dates, around)));
    if (!marks.isEmpty()) {
      Series data = Series.markers("Data", x(dates, marks), y(marks)).withLook(MEASURED);
      double[] errors = marks.stream().mapToDouble(Point::error).toArray();
      series.add(Arrays.stream(errors).allMatch(Double::isNaN) ? data : data.withErrors(errors));
    }
    return series;
  }

  private static Series area(boolean dates, ResultBand band) {
    List<ResultBand.Point> points = band.points();
    return Series.between(
            band.name(),
            points.stream()
                .mapToDouble(dates ? ResultBand.Point::seconds : ResultBand.Point::fluence)
                .toArray(),
            points.stream().mapToDouble(ResultBand.Point::lower).toArray(),
            points.stream().mapToDouble(ResultBand.Point::upper).toArray())
        .withLook(SOLID);
  }

  /** The points with a gap at each hole of the profiles. */
  private List<Point> withGaps(List<Point> points) {
    Set<Double> ends = new HashSet<>();
    run.history().holes().forEach(hole -> ends.add((double) hole.before().row().endSeconds()));
    List<Point> broken = new ArrayList<>();
    for (Point point : points) {
      broken.add(point);
      if (ends.contains(point.seconds())) {
        broken.add(new Point(MODEL, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
      }
    }
    return broken;
  }

  private static PlotPanel ratio(boolean dates, List<Point> ratios) {
    double[] values = y(ratios);
    Arrays.sort(values);
    double median = values.length == 0 ? 1 : values[values.length / 2];
    Series marks = Series.markers("", x(dates, ratios), y(ratios)).withColour(Color.BLACK);
    return new PlotPanel(
        Axis.of("Data / model").range(0, RATIO_END * Math.max(1, median)),
        List.of(marks),
        List.of(),
        List.of(Overlay.horizontalLine("", 1)),
        RATIO_SHARE);
  }

  private List<Point> ratios(
      ToDoubleFunction<SimulatedStep> model, ToDoubleFunction<SimulatedStep> data) {
    return points(DATA, step -> data.applyAsDouble(step) / model.applyAsDouble(step));
  }

  private List<Point> points(String name, ToDoubleFunction<SimulatedStep> value) {
    return run.steps().stream()
        .map(
            step ->
                new Point(
                    name.equals(MODEL) && isAfter(step) ? SCENARIO : name,
                    step.seconds(),
                    step.fluence(),
                    value.applyAsDouble(step),
                    Double.NaN))
        .filter(point -> Double.isFinite(point.value()))
        .toList();
  }

  /** Whether a step follows the profiles. */
  private boolean isAfter(SimulatedStep step) {
    return step.seconds() > run.history().profilesEnd();
  }

  private static List<Point> joined(List<Point> first, List<Point> second) {
    List<Point> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static double[] x(boolean dates, List<Point> points) {
    return points.stream().mapToDouble(dates ? Point::seconds : Point::fluence).toArray();
  }

  private static double[] y(List<Point> points) {
    return points.stream().mapToDouble(Point::value).toArray();
  }

  /** The calendar years, UTC, that the steps of the profiles lie in. */
  private Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    for (SimulatedStep step : run.steps()) {
      if (!isAfter(step)) {
        years.add(Instant.ofEpochSecond((long) step.seconds()).atZone(ZoneOffset.UTC).getYear());
      }
    }
    return years;
  }
}
