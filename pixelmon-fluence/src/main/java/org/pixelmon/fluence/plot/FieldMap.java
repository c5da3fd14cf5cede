package org.pixelmon.fluence.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pixelmon.core.fluence.DetectorPart;
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

  /** The axis across. */
  public static final Axis Z = Axis.of("z [cm]");

  /** The axis upwards. */
  public static final Axis R = Axis.of("r [cm]");

  /** The detector is outside of it: the beam pipe has an outer radius of 2.25 cm. */
  private static final double COLOURS_FROM_CM = 2;

  /** Stands out against the dark and middle colours of the map. */
  private static final Color MODULES = new Color(0xffa90e);

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
   * The map. What it shows stands above the frame on the right, off the modules; where the label
   * has a text there already, in a corner of the frame.
   *
   * @param colours lowest and highest value with a colour of their own, in the unit of the map;
   *     absent: those of the values at r of at least {@value #COLOURS_FROM_CM} cm, or of all values
   *     when there are none
   * @param modules modules to draw on top: barrel sensors as lines, endcap rings by their outlines;
   *     may be empty
   */
  public PlotSpec spec(
      CmsLabel label, Optional<double[]> colours, List<? extends PixelModule> modules) {
    HeatMap values = values(field, window, true, scale.title(), this::value);
    HeatMap coloured =
        colours
            .map(range -> values.zRange(range[0], range[1]))
            .orElseGet(() -> colouredAsOutsideTheBeam(values));
    String shown = String.join(", ", scale.description(field));
    PlotSpec map = captioned(PlotSpec.of(label, Z, R, coloured), shown);
    return modules.isEmpty() ? map : map.withOverlays(overlay(modules));
  }

  /** A map with a caption: above its frame on the right, or inside when the place is taken. */
  public static PlotSpec captioned(PlotSpec map, String caption) {
    CmsLabel label = map.label();
    return label.right().isEmpty()
        ? map.withLabel(new CmsLabel(label.experiment(), label.extra(), caption))
        : map.withNotes(caption);
  }

  /**
   * The few bins along the beam have a thousand times the fluence of the detector: they get the
   * brightest colour, so that the others are left for the detector.
   */
  private HeatMap colouredAsOutsideTheBeam(HeatMap values) {
    int[] rBins = window.rBins(field);
    DoubleSummaryStatistics outside =
        IntStream.range(0, rBins.length)
            .filter(r -> field.rAxis().center(rBins[r] + 1) >= COLOURS_FROM_CM)
            .boxed()
            .flatMapToDouble(r -> Arrays.stream(values.values()).mapToDouble(column -> column[r]))
            .filter(value -> value > 0)
            .summaryStatistics();
    return outside.getMin() < outside.getMax()
        ? values.zRange(outside.getMin(), outside.getMax())
        : values;
  }

  /** Which bins of the map hold no number, for messages; empty when all do. */
  public Optional<String> gaps() {
    return field.gaps(window.rBins(field), window.zBins(field));
  }

  private double value(int ir, int iz) {
    return scale.factor() * field.value(ir, iz);
  }

  /** Something that has a value in each bin of a field. */
  @FunctionalInterface
  public interface BinValues {
    /** The value in bin (ir, iz), counted from 0. */
    double at(int ir, int iz);
  }

  /**
   * A map of anything that has a value in each bin.
   *
   * @param log whether the colour scale is logarithmic
   * @param title title of the colour scale, with unit
   */
  public static HeatMap values(
      FluenceField field, Window window, boolean log, String title, BinValues values) {
    int[] rBins = window.rBins(field);
    int[] zBins = window.zBins(field);
    double[][] cells = new double[zBins.length][rBins.length];
    for (int z = 0; z < zBins.length; z++) {
      for (int r = 0; r < rBins.length; r++) {
        double value = values.at(rBins[r], zBins[z]);
        cells[z][r] = Double.isFinite(value) ? value : Double.NaN;
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
    Set<Segment> lines = new LinkedHashSet<>();
    modules.stream()
        .filter(module -> module.subSystem() == SubSystem.BARREL)
        .forEach(m -> lines.add(new Segment(m.zMinCm(), m.rCm(), m.zMaxCm(), m.rCm())));
    Map<String, List<PixelModule>> rings =
        modules.stream()
            .filter(module -> module.subSystem() == SubSystem.ENDCAP)
            .collect(Collectors.groupingBy(FieldMap::ringOfOneSide, Collectors.toList()));
    rings.values().forEach(ring -> lines.addAll(outline(ring)));
    List<Segment> inside = lines.stream().filter(line -> line.isIn(window)).toList();
    return Overlay.segments(
            "Modules",
            all(inside, Segment::z1),
            all(inside, Segment::r1),
            all(inside, Segment::z2),
            all(inside, Segment::r2))
        .withColour(MODULES);
  }

  private static String ringOfOneSide(PixelModule module) {
    return DetectorPart.of(module).name() + module.halfCylinder().zSide();
  }

  /** The modules of a ring stand at many z, too close to be drawn one by one. */
  private static List<Segment> outline(List<PixelModule> ring) {
    double zMin = ring.stream().mapToDouble(PixelModule::zMinCm).min().orElseThrow();
    double zMax = ring.stream().mapToDouble(PixelModule::zMaxCm).max().orElseThrow();
    double rMin = ring.stream().mapToDouble(PixelModule::rMinCm).min().orElseThrow();
    double rMax = ring.stream().mapToDouble(PixelModule::rMaxCm).max().orElseThrow();
    return List.of(
        new Segment(zMin, rMin, zMax, rMin),
        new Segment(zMax, rMin, zMax, rMax),
        new Segment(zMin, rMax, zMax, rMax),
        new Segment(zMin, rMin, zMin, rMax));
  }

  private record Segment(double z1, double r1, double z2, double r2) {

    boolean isIn(Window window) {
      return r2 > window.rMinCm()
          && r1 < window.rMaxCm()
          && z2 > window.zMinCm()
          && z1 < window.zMaxCm();
    }
  }

  private static double[] all(List<Segment> lines, ToDoubleFunction<Segment> coordinate) {
    return lines.stream().mapToDouble(coordinate).toArray();
  }
}
