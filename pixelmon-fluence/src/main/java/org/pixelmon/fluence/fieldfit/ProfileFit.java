package org.pixelmon.fluence.fieldfit;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.fluence.formula.Formula;
import org.pixelmon.fluence.formula.FormulaEvaluator;
import org.pixelmon.fluence.plot.Direction;
import org.pixelmon.fluence.plot.FieldScale;
import org.pixelmon.fluence.plot.Profile;

/** A fit along r at one z, or along z at one r. In the formula, x is the coordinate along. */
public final class ProfileFit implements FitTarget {

  private static final int CURVE_POINTS = 500;

  private final FluenceField field;
  private final Profile profile;
  private final double minCm;
  private final double maxCm;

  /**
   * A profile of a field.
   *
   * @param heldCm the coordinate that is held, cm
   * @param minCm where the fit begins, cm; bins with centres below are left out
   * @param maxCm where the fit ends, cm
   * @throws org.pixelmon.core.error.NoDataException when the place is outside the field, or no bin
   *     is within the range
   */
  public ProfileFit(
      FluenceField field, Direction direction, double heldCm, double minCm, double maxCm) {
    this.field = field;
    this.profile = Profile.of(field, direction, heldCm, minCm, maxCm);
    this.minCm = minCm;
    this.maxCm = maxCm;
  }

  @Override
  public FitData data() {
    return FitData.along(profile.cm(), profile.values(), profile.errors());
  }

  @Override
  public String name(String functionName) {
    String held = profile.direction().other().coordinate();
    return "fluka_"
        + held
        + "_"
        + FitNames.mm(profile.heldCm()).replace("mm", "_mm")
        + FitNames.particle(field)
        + "_"
        + functionName
        + "_"
        + profile.direction().coordinate()
        + "_range_"
        + FitNames.mm(minCm)
        + "_"
        + FitNames.mm(maxCm);
  }

  @Override
  public Optional<String> gaps() {
    return profile.gaps();
  }

  @Override
  public Map<String, String> provenance() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("particle", field.particle());
    lines.put("x", profile.direction().coordinate() + " in cm");
    lines.put("at", profile.direction().other().coordinate() + " = " + profile.heldCm() + " cm");
    lines.put("range", minCm + " to " + maxCm + " cm");
    return lines;
  }

  @Override
  public List<NamedPlot> plots(Formula formula, FitResult result, CmsLabel label) {
    double[] places = IntStream.rangeClosed(0, CURVE_POINTS).mapToDouble(this::place).toArray();
    Series data =
        Series.markers("FLUKA", profile.cm(), profile.values())
            .withErrors(profile.errors())
            .withColour(Color.BLACK);
    Series fit = Series.line("Fit", places, values(formula, result, places)).withColour(Color.RED);
    List<String> notes = new ArrayList<>();
    notes.add(FieldScale.caption(field));
    notes.add(
        profile.direction().other().coordinate()
            + " = "
            + FieldScale.number(profile.heldCm())
            + " cm");
    notes.addAll(FitNames.notes(formula, result));
    Axis y = Axis.of(FieldScale.PER_COLLISION.title());
    boolean positive =
        Arrays.stream(profile.values()).filter(Double::isFinite).allMatch(value -> value > 0);
    PlotSpec spec =
        PlotSpec.of(
                label,
                Axis.of(profile.direction().coordinate() + " [cm]").range(minCm, maxCm),
                positive ? y.logarithmic() : y,
                List.of(data, fit))
            .withNotes(notes.toArray(String[]::new))
            .withBelow(PlotPanel.pulls("Pull", profile.cm(), pulls(formula, result)));
    return List.of(new NamedPlot("", spec));
  }

  private double place(int i) {
    return minCm + (maxCm - minCm) * i / CURVE_POINTS;
  }

  private static double[] values(Formula formula, FitResult result, double[] places) {
    FormulaEvaluator evaluator = formula.evaluator();
    double[] parameters = result.values();
    return DoubleStream.of(places).map(x -> evaluator.value(x, 0, parameters)).toArray();
  }

  private double[] pulls(Formula formula, FitResult result) {
    double[] fitted = values(formula, result, profile.cm());
    double[] pulls = new double[fitted.length];
    for (int i = 0; i < pulls.length; i++) {
      double error = profile.errors()[i];
      pulls[i] = error > 0 ? (profile.values()[i] - fitted[i]) / error : Double.NaN;
    }
    return pulls;
  }
}
