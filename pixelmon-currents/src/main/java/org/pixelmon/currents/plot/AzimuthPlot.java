package org.pixelmon.currents.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.PlotSpec;

/**
 * One plot of leakage currents against azimuth and its points.
 *
 * @param name file name without extension
 * @param spec what is drawn
 * @param points -z side first, each side in the order of the processed file
 * @param absent readout groups of the same layer or disk that have no point
 * @param quantity what y is, with its unit, in plain text
 * @param columns headings of the table of currents and temperatures
 */
public record AzimuthPlot(
    String name,
    PlotSpec spec,
    List<AzimuthPoint> points,
    List<String> absent,
    String quantity,
    List<String> columns) {

  /**
   * Writes the points as {@code readout_group,side,phi_rad,y}, below a comment that says what they
   * are and in which unit.
   */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("# phi_rad: Azimuthal angle phi [rad]; y: " + quantity + "\n");
          out.write("readout_group,side,phi_rad,y\n");
          for (AzimuthPoint point : points) {
            out.write(point.group().name() + "," + point.side() + ",");
            out.write(PythonFloat.repr(point.phiRad()) + "," + PythonFloat.repr(point.y()) + "\n");
          }
        });
  }

  /** Writes currents and temperatures per readout group, the original's {@code -csv} table. */
  public void writeTable(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(String.join(",", columns) + "\n");
          for (AzimuthPoint point : points) {
            String temperatures =
                point.kelvin().stream()
                    .map(kelvin -> kelvin.isNaN() ? "" : PythonFloat.repr(kelvin))
                    .collect(Collectors.joining(","));
            out.write(point.group().name() + "," + PythonFloat.repr(point.y()));
            out.write("," + temperatures + "\n");
          }
        });
  }
}
