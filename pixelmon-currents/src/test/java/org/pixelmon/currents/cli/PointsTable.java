package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.io.CsvTable;

/** Tables of points, read back: ours and the original's. */
final class PointsTable {

  private PointsTable() {}

  /**
   * A point.
   *
   * @param x in the unit of the x axis
   * @param y in the unit of the y axis
   * @param groups number of groups averaged; 0 where the table does not tell
   */
  record Point(double x, double y, int groups) {}

  /** Our averages by {@code series/fill}. */
  static Map<String, Point> ours(Path file) {
    Map<String, Point> points = new LinkedHashMap<>();
    for (CsvTable.Row row :
        CsvTable.read(file, "", "fill", "series", "x", "y", "n_groups").rows()) {
      points.put(
          row.text("series") + "/" + row.text("fill"),
          new Point(row.number("x"), row.number("y"), row.integer("n_groups")));
    }
    return points;
  }

  /** The original's points of one graph after another: title (legend for azimuth), x, y. */
  static List<CsvTable.Row> original(Path file) {
    return CsvTable.read(file, "", "x", "y").rows();
  }
}
