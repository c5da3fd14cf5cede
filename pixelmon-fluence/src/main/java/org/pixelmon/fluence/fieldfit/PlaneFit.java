package org.pixelmon.fluence.fieldfit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HeatMap;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.fluence.formula.Formula;
import org.pixelmon.fluence.formula.FormulaEvaluator;
import org.pixelmon.fluence.plot.FieldMap;
import org.pixelmon.fluence.plot.FieldScale;
import org.pixelmon.fluence.plot.Window;

/** A fit over r and z. In the formula, x is r and y is z. */
public final class PlaneFit implements FitTarget {

  /** Pulls beyond this have the colour of the end of the scale. */
  private static final double LARGEST_PULL = 5;

  private static final String PULL = "(FLUKA #minus fit) / error";

  private final FluenceField field;
  private final Window window;
  private final int[] rBins;
  private final int[] zBins;

  /**
   * A part of a field.
   *
   * @param window bins whose centres lie within take part
   * @throws org.pixelmon.core.error.NoDataException when there are none
   */
  public PlaneFit(FluenceField field, Window window) {
    this.field = field;
    this.window = window;
    this.rBins = window.rBins(field);
    this.zBins = window.zBins(field);
  }

  @Override
  public FitData data() {
    int count = rBins.length * zBins.length;
    double[] r = new double[count];
    double[] z = new double[count];
    double[] values = new double[count];
    double[] errors = new double[count];
    int i = 0;
    for (int iz : zBins) {
      for (int ir : rBins) {
        r[i] = field.rAxis().center(ir + 1);
        z[i] = field.zAxis().center(iz + 1);
        values[i] = field.value(ir, iz);
        errors[i] = field.error(ir, iz);
        i++;
      }
    }
    return FitData.inPlane(r, z, values, errors);
  }

  @Override
  public String name(String functionName) {
    return FluenceField.HISTOGRAM_PREFIX
        + field.particle()
        + "_"
        + functionName
        + "_ranges_r_"
        + FitNames.mm(window.rMinCm())
        + "_"
        + FitNames.mm(window.rMaxCm())
        + "_z_"
        + FitNames.mm(window.zMinCm())
        + "_"
        + FitNames.mm(window.zMaxCm());
  }

  @Override
  public Optional<String> gaps() {
    return field.gaps(rBins, zBins);
  }

  @Override
  public Map<String, String> provenance() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("particle", field.particle());
    lines.put("x", "r in cm, " + window.rMinCm() + " to " + window.rMaxCm());
    lines.put("y", "z in cm, " + window.zMinCm() + " to " + window.zMaxCm());
    return lines;
  }

  @Override
  public List<NamedPlot> plots(Formula formula, FitResult result, CmsLabel label) {
    FormulaEvaluator evaluator = formula.evaluator();
    double[] parameters = result.values();
    FieldMap.BinValues fitted =
        (ir, iz) ->
            evaluator.value(field.rAxis().center(ir + 1), field.zAxis().center(iz + 1), parameters);
    String title = FieldScale.PER_COLLISION.title();
    HeatMap data = FieldMap.values(field, window, true, title, field::value);
    HeatMap fit = FieldMap.values(field, window, true, title, fitted);
    HeatMap pulls =
        FieldMap.values(field, window, false, "Pull", (ir, iz) -> pull(fitted.at(ir, iz), ir, iz))
            .around0(LARGEST_PULL);
    String caption = FieldScale.caption(field);
    return List.of(
        new NamedPlot("_data", FieldMap.captioned(map(label, data), caption)),
        plot("_fit", label, sameColours(fit), notes("Fit to " + caption, formula, result)),
        plot("_pulls", label, pulls, List.of(PULL + ", " + caption, FitNames.quality(result))));
  }

  /** The fit gets the colours of the data, so that the two maps can be compared. */
  private HeatMap sameColours(HeatMap fit) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int iz : zBins) {
      for (int ir : rBins) {
        double value = field.value(ir, iz);
        lowest = value > 0 ? Math.min(lowest, value) : lowest;
        highest = Math.max(highest, value);
      }
    }
    return lowest < highest ? fit.zRange(lowest, highest) : fit;
  }

  private double pull(double fitted, int ir, int iz) {
    double error = field.error(ir, iz);
    return error > 0 ? (field.value(ir, iz) - fitted) / error : Double.NaN;
  }

  private static List<String> notes(String first, Formula formula, FitResult result) {
    List<String> notes = new ArrayList<>();
    notes.add(first);
    notes.addAll(FitNames.notes(formula, result));
    return notes;
  }

  private static NamedPlot plot(String nameEnd, CmsLabel label, HeatMap map, List<String> notes) {
    return new NamedPlot(nameEnd, map(label, map).withNotes(notes.toArray(String[]::new)));
  }

  private static PlotSpec map(CmsLabel label, HeatMap map) {
    return PlotSpec.of(label, FieldMap.Z, FieldMap.R, map);
  }
}
