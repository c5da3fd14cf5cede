package org.pixelmon.radsim.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HeatMap;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotSpec;

/**
 * A ratio of each readout group as a colour: half cylinders and their sectors, or readout groups of
 * the endcaps, across; layers, or disks and rings, upwards. Groups without a number stay white.
 *
 * <p>A readout group of the endcaps is as wide as two sectors of the barrel, so that both have the
 * half cylinders at the same place.
 */
public final class DetectorMap {

  /** The least and the greatest distance from 1 that has the darkest colour. */
  private static final double LEAST_END = 0.05;

  private static final double GREATEST_END = 1;

  private final String quantity;
  private final Map<String, Double> ratios;
  private final boolean barrel;
  private final boolean endcap;

  /**
   * A map.
   *
   * @param quantity what the numbers are, for the colour bar in ROOT's mark-up: {@code Model/data}
   * @param ratios by the name of the group; NaN for none
   * @throws IllegalArgumentException when there are none, or a name is not that of a group
   */
  public DetectorMap(String quantity, Map<String, Double> ratios) {
    this.quantity = quantity;
    this.ratios = new TreeMap<>(ratios);
    List<MapPlace> places = this.ratios.keySet().stream().map(MapPlace::of).toList();
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a map wants at least one readout group");
    }
    this.barrel = places.stream().anyMatch(place -> place.part() == SubSystem.BARREL);
    this.endcap = places.stream().anyMatch(place -> place.part() == SubSystem.ENDCAP);
  }

  /** The plot. */
  public PlotSpec spec(CmsLabel label) {
    double[][] cells = new double[MapPlace.COLUMNS][rows()];
    Arrays.stream(cells).forEach(column -> Arrays.fill(column, Double.NaN));
    List<double[]> outlines = new ArrayList<>();
    double farthest = 0;
    for (Map.Entry<String, Double> entry : ratios.entrySet()) {
      MapPlace place = MapPlace.of(entry.getKey());
      double ratio = entry.getValue();
      if (Double.isFinite(ratio)) {
        int row = row(place);
        IntStream.range(place.column(), place.column() + place.width())
            .forEach(column -> cells[column][row] = ratio);
        outlines.addAll(outline(place, row));
        farthest = Math.max(farthest, Math.abs(ratio - 1));
      }
    }
    HeatMap map =
        new HeatMap(edges(MapPlace.COLUMNS), edges(rows()), cells, false, quantity)
            .around1(Math.min(GREATEST_END, Math.max(LEAST_END, farthest)));
    return PlotSpec.of(
            label,
            Axis.of(xTitle()).named(MapPlace.columnNames(barrel)),
            Axis.of("").named(rowNames()),
            map)
        .withOverlays(segments(outlines));
  }

  private int rows() {
    return (barrel ? MapPlace.LAYERS : 0) + (endcap ? MapPlace.RINGS : 0);
  }

  /** The endcaps are above the barrel. */
  private int row(MapPlace place) {
    return place.row() + (place.part() == SubSystem.ENDCAP && barrel ? MapPlace.LAYERS : 0);
  }

  private String xTitle() {
    if (!endcap) {
      return "Sectors of the barrel";
    }
    return barrel
        ? "Sectors of the barrel; groups 1 to 4 of an endcap, two wide"
        : "Readout groups of an endcap";
  }

  private List<Axis.Name> rowNames() {
    List<String> texts = new ArrayList<>();
    if (barrel) {
      texts.addAll(MapPlace.rowNames(SubSystem.BARREL));
    }
    if (endcap) {
      texts.addAll(MapPlace.rowNames(SubSystem.ENDCAP));
    }
    return IntStream.range(0, texts.size())
        .mapToObj(row -> new Axis.Name(row + 0.5, texts.get(row), ""))
        .toList();
  }

  private static double[] edges(int cells) {
    return IntStream.rangeClosed(0, cells).asDoubleStream().toArray();
  }

  /** The four sides, so that a pale group is told from one that is missing. */
  private static List<double[]> outline(MapPlace place, int row) {
    double left = place.column();
    double right = left + place.width();
    return List.of(
        new double[] {left, row, right, row},
        new double[] {left, row + 1, right, row + 1},
        new double[] {left, row, left, row + 1},
        new double[] {right, row, right, row + 1});
  }

  private static Overlay segments(List<double[]> lines) {
    double[][] ends = new double[4][];
    for (int end = 0; end < 4; end++) {
      int at = end;
      ends[end] = lines.stream().mapToDouble(line -> line[at]).toArray();
    }
    return Overlay.segments("", ends[0], ends[1], ends[2], ends[3]);
  }

  /**
   * Writes the numbers as CSV, one group a line; a group without a number has an empty field.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("readout_group,ratio\n");
          for (Map.Entry<String, Double> entry : ratios.entrySet()) {
            writeLine(out, entry.getKey(), entry.getValue());
          }
        });
  }

  private static void writeLine(Appendable out, String group, double ratio) throws IOException {
    out.append(group).append(',');
    if (Double.isFinite(ratio)) {
      out.append(PythonFloat.repr(ratio));
    }
    out.append('\n');
  }
}
