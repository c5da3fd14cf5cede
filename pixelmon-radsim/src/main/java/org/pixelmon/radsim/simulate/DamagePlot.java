package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.PlotSpec;

/**
 * A plot of results and the points in it.
 *
 * @param name what its file is called behind the name of the simulation: {@code _alpha_vs_fluence}
 * @param spec what is drawn
 * @param quantity name of the quantity with its unit, for the table
 * @param points what the table tells
 */
public record DamagePlot(String name, PlotSpec spec, String quantity, List<Point> points) {

  /**
   * A point.
   *
   * @param series {@code model}, {@code scenario} for what follows the profiles, or {@code data}
   * @param seconds when, s since 1970 UTC
   * @param fluence accumulated fluence, n_eq/cm2
   * @param value in the unit of the plot
   * @param error its uncertainty; NaN for none
   */
  public record Point(String series, double seconds, double fluence, double value, double error) {}

  /** Keeps its own copy. */
  public DamagePlot {
    points = List.copyOf(points);
  }

  /** Writes the points as a CSV table. */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("series,time_s,fluence_neq_cm2," + quantity + ",error\n");
          for (Point point : points) {
            out.write(point.series() + "," + PythonFloat.number(point.seconds()) + ",");
            out.write(PythonFloat.repr(point.fluence()) + "," + PythonFloat.repr(point.value()));
            out.write("," + (Double.isNaN(point.error()) ? "" : PythonFloat.repr(point.error())));
            out.write('\n');
          }
        });
  }
}
