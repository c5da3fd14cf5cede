package org.pixelmon.fluence.plot;

import java.awt.Color;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HeatMap;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.root.RootAxis;

/** The map of a field: z across, r upwards, values as colours. */
public final class FieldMap {

  static final Axis Z = Axis.of("z [cm]");
  static final Axis R = Axis.of("r [cm]");

  private final FluenceField field;
  private final FieldScale scale;
  private final Window window;

  /** A map of a part of a field. */
  public FieldMap(FluenceField field, FieldScale scale, Window window) {
    this.field = field;
    this.scale = scale;
    this.window = window;
  }

  /** File name without extension; says what the map shows. */
  public String name(boolean withModules) {
    String part =
        window.isAllOf(field)
            ? ""
            : "_r_"
                + FieldScale.range(window.rMinCm(), window.rMaxCm())
                + "_z_"
                + FieldScale.range(window.zMinCm(), window.zMaxCm());
    return FluenceField.HISTOGRAM_PREFIX
        + field.particle()
        + "_map"
        + part
        + (withModules ? "_modules" : "")
        + scale.fileNamePart();
  }

  /**
   * The map.
   *
   * @param modules modules to draw on top, as lines along their sensors; may be empty
   */
  public PlotSpec spec(CmsLabel label, List<? extends PixelModule> modules) {
    PlotSpec map =
        PlotSpec.of(label, Z, R, values(field, window, true, scale.title(), this::value))
            .withNotes(FieldScale.particles(field));
    return modules.isEmpty() ? map : map.withOverlays(overlay(modules));
  }

  private double value(int ir, int iz) {
    return scale.factor() * field.value(ir, iz);
  }

  /** Something that has a value in each bin of a field. */
  @FunctionalInterface
  interface BinValues {
    double at(int ir, int iz);
  }

  static HeatMap values(
      FluenceField field, Window window, boolean log, String title, BinValues values) {
    int[] rBins = window.rBins(field);
    int[] zBins = window.zBins(field);
    double[][] cells = new double[zBins.length][rBins.length];
    for (int z = 0; z < zBins.length; z++) {
      for (int r = 0; r < rBins.length; r++) {
        cells[z][r] = values.at(rBins[r], zBins[z]);
      }
    }
    return new HeatMap(edges(field.zAxis(), zBins), edges(field.rAxis(), rBins), cells, log, title);
  }

  private static double[] edges(RootAxis axis, int[] bins) {
    IntToDoubleFunction lowEdge = bin -> axis.lowEdge(bin + 1);
    int last = bins[bins.length - 1];
    return IntStream.rangeClosed(bins[0], last + 1).mapToDouble(lowEdge).toArray();
  }

  private Overlay overlay(List<? extends PixelModule> modules) {
    List<? extends PixelModule> inside = modules.stream().filter(this::isInside).toList();
    return Overlay.segments(
            "Modules",
            all(inside, m -> alongZ(m) ? m.zMinCm() : m.zCm()),
            all(inside, m -> alongZ(m) ? m.rCm() : m.rMinCm()),
            all(inside, m -> alongZ(m) ? m.zMaxCm() : m.zCm()),
            all(inside, m -> alongZ(m) ? m.rCm() : m.rMaxCm()))
        .withColour(Color.WHITE);
  }

  private boolean isInside(PixelModule module) {
    return module.rMaxCm() > window.rMinCm()
        && module.rMinCm() < window.rMaxCm()
        && module.zMaxCm() > window.zMinCm()
        && module.zMinCm() < window.zMaxCm();
  }

  private static boolean alongZ(PixelModule module) {
    return module.subSystem() == SubSystem.BARREL;
  }

  private static double[] all(
      List<? extends PixelModule> modules, ToDoubleFunction<PixelModule> coordinate) {
    return modules.stream().mapToDouble(coordinate).toArray();
  }
}
