package org.pixelmon.fluence.plot;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;

/** Profiles of a field along one coordinate, for some values of the other, with error bands. */
public final class ProfilePlot {

  private final FluenceField field;
  private final FieldScale scale;
  private final Direction direction;
  private final double minCm;
  private final double maxCm;
  private final List<Profile> profiles;

  /**
   * Profiles of a part of a field.
   *
   * @param direction coordinate they run along
   * @param heldCm values of the other coordinate, cm
   * @throws org.pixelmon.core.error.NoDataException when one of them is outside the field
   */
  public ProfilePlot(
      FluenceField field,
      FieldScale scale,
      Window window,
      Direction direction,
      List<Double> heldCm) {
    this.field = field;
    this.scale = scale;
    this.direction = direction;
    this.minCm = direction == Direction.R ? window.rMinCm() : window.zMinCm();
    this.maxCm = direction == Direction.R ? window.rMaxCm() : window.zMaxCm();
    this.profiles =
        heldCm.stream().map(at -> Profile.of(field, direction, at, minCm, maxCm)).toList();
  }

  /** File name without extension; says what the plot shows. */
  public String name() {
    String held =
        profiles.stream()
            .map(profile -> FieldScale.number(profile.heldCm()))
            .collect(Collectors.joining("_"));
    boolean all = minCm == direction.axis(field).min() && maxCm == direction.axis(field).max();
    return FluenceField.HISTOGRAM_PREFIX
        + field.particle()
        + "_vs_"
        + direction.coordinate()
        + (all ? "" : "_" + FieldScale.range(minCm, maxCm))
        + "_at_"
        + direction.other().coordinate()
        + "_"
        + held
        + scale.fileNamePart();
  }

  /** The plot. */
  public PlotSpec spec(CmsLabel label) {
    List<Series> series = new ArrayList<>();
    for (Profile profile : profiles) {
      String name =
          direction.other().coordinate() + " = " + FieldScale.number(profile.heldCm()) + " cm";
      series.add(
          Series.band(name, profile.cm(), scaled(profile.values()), scaled(profile.errors())));
    }
    return PlotSpec.of(
            label,
            Axis.of(direction.coordinate() + " [cm]").range(minCm, maxCm),
            Axis.of(scale.title()).logarithmic(),
            series)
        .withNotes(scale.description(field).toArray(String[]::new));
  }

  private double[] scaled(double[] values) {
    return DoubleStream.of(values).map(value -> value * scale.factor()).toArray();
  }

  /** Which bins of the profiles hold no number, for messages; empty when all do. */
  public List<String> gaps() {
    return profiles.stream().flatMap(profile -> profile.gaps().stream()).toList();
  }

  /**
   * Writes the points as CSV, values and errors in the unit of the plot, which the first line says.
   * A bin without a number has empty cells.
   */
  public void writePoints(Writer out) throws IOException {
    out.write("# fluence and error: " + scale.unit() + "; " + FieldScale.caption(field) + "\n");
    out.write(
        direction.other().coordinate() + "_cm," + direction.coordinate() + "_cm,fluence,error\n");
    for (Profile profile : profiles) {
      double[] values = scaled(profile.values());
      double[] errors = scaled(profile.errors());
      for (int i = 0; i < values.length; i++) {
        boolean known = Double.isFinite(values[i]);
        out.write(PythonFloat.repr(profile.heldCm()) + "," + PythonFloat.repr(profile.cm()[i]));
        out.write("," + (known ? PythonFloat.repr(values[i]) : ""));
        out.write("," + (known && errors[i] > 0 ? PythonFloat.repr(errors[i]) : ""));
        out.write('\n');
      }
    }
  }
}
